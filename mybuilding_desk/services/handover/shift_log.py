"""When the shift of a user began, and the batches of a community, noted in the records while the user works."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import QObject

from mybuilding_desk.domain.outbox import UserAction
from mybuilding_desk.domain.records.handover import HandoverBatch
from mybuilding_desk.services.desk_records import DeskRecords
from mybuilding_desk.services.packages.actions import PackageActions
from mybuilding_desk.services.packages.batch import Batch
from mybuilding_desk.storage.records.records import Records

_SHIFT: Final = timedelta(hours=14)
"""A user who comes to the desk later than this begins another shift, even without a hand-over in between."""
_KEPT: Final = timedelta(days=14)
"""How long batches are kept: hand-overs have them, too."""


class ShiftLog(QObject):
    """Notes when the user came to the desk, at their first action, and each batch when it ends. Times are UTC."""

    def __init__(
        self, records: DeskRecords, actions: PackageActions, batch: Batch, community_id: Callable[[], str], user_id: str
    ) -> None:
        """`community_id` returns that of the current community."""
        super().__init__()
        self._records, self._batch, self._community_id = records, batch, community_id
        self._key, self._came, self._is_noted = f"shift {user_id}", this_second(), False
        actions.action_recorded.connect(self._note_start)
        batch.ended.connect(self._keep_batch)

    def began(self) -> datetime:
        """Return when the user's shift began: when they came to the desk before their first action of it."""
        noted = _time(self._records.read(partial(_recall, self._key), ""))
        return noted if noted is not None and timedelta() <= self._came - noted < _SHIFT else self._came

    def end(self) -> None:
        """Note that the user handed over: another shift begins."""
        self._came, self._is_noted = this_second() + timedelta(seconds=1), False
        self._records.write(partial(_remember, self._key, ""))

    def batches(self, began: datetime) -> tuple[HandoverBatch, ...]:
        """Return the batches of the current community since a time, the oldest first, also the one in progress."""
        noted = self._records.read(partial(_recall, _batches_key(self._community_id())), "")
        found = [batch for batch in _read(noted).values() if batch.ended >= began]
        running = self._batch.summary if self._batch.is_on else None
        return tuple(sorted([*found, *([running] if running is not None else [])], key=lambda one: one.began))

    def close(self) -> None:
        """Note the batch in progress."""
        if self._batch.is_on:
            self._batch.end()

    def _note_start(self, _action: UserAction) -> None:
        if not self._is_noted:
            self._is_noted = True
            self._records.write(partial(_remember, self._key, self.began().isoformat()))

    def _keep_batch(self, began: datetime, batch: HandoverBatch | None) -> None:
        self._records.write(partial(_keep, _batches_key(self._community_id()), began.isoformat(), batch))


def this_second() -> datetime:
    """Return the time in whole seconds, as packages have it."""
    return datetime.now(UTC).replace(microsecond=0)


def _batches_key(community_id: str) -> str:
    return f"batches {community_id}"


def _keep(key: str, batch_id: str, batch: HandoverBatch | None, records: Records) -> None:
    """Add a batch to those of its community, or replace it; old ones go."""
    oldest = datetime.now(UTC) - _KEPT
    kept = {one: found for one, found in _read(records.recall(key)).items() if found.ended >= oldest}
    kept.pop(batch_id, None)
    if batch is not None:
        kept[batch_id] = batch
    written = {
        one: [found.carrier, found.packages, found.began.isoformat(), found.ended.isoformat()]
        for one, found in kept.items()
    }
    records.remember(key, json.dumps(written))


def _read(noted: str) -> dict[str, HandoverBatch]:
    """Return the batches by when they were started; none if they cannot be read."""
    try:
        return {
            batch_id: HandoverBatch(str(carrier), int(packages), *map(datetime.fromisoformat, times))
            for batch_id, (carrier, packages, *times) in json.loads(noted or "{}").items()
        }
    except (AttributeError, TypeError, ValueError):
        return {}


def _time(noted: str) -> datetime | None:
    try:
        return datetime.fromisoformat(noted) if noted else None
    except ValueError:
        return None


def _remember(key: str, value: str, records: Records) -> None:
    records.remember(key, value)


def _recall(key: str, records: Records) -> str:
    return records.recall(key)
