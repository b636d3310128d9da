"""A batch: the packages of one carrier's visit, with their shared defaults, their count, and the elapsed time."""

import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.domain.models import PackageDraft
from mybuilding_desk.domain.outbox import OutboxEntry, UserAction
from mybuilding_desk.domain.package_types import badge_name
from mybuilding_desk.domain.records.contents import Flag, read_description
from mybuilding_desk.domain.records.handover import MIXED, HandoverBatch
from mybuilding_desk.services.packages.actions import PackageActions

_MAX_PAUSE_S: Final = 60
"""Seconds after which the clock stops until the next package."""
_MAX_NAMED: Final = 3
"""Carriers of a mixed batch that are named."""


@dataclass(frozen=True, slots=True)
class BatchDefaults:
    """Values applied to every package of the batch until changed; `""` derives them from each tracking number.

    `courier` is the name of the carrier who delivered the batch; `type_name` overrides what the tracking number
    implies.
    """

    courier: str = ""
    type_name: str = ""
    location: str = ""
    flags: tuple[Flag, ...] = ()


class Batch(QObject):
    """The current batch, one at a time. `clock` returns monotonic seconds."""

    changed = Signal()
    ended = Signal(object, object)
    """When the batch began, and its `HandoverBatch`, or `None` without a package; again if one is undone later."""

    def __init__(self, actions: PackageActions, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._active_at: float | None = None
        """When the batch began, or its last change; `None` without a batch."""
        self._counted = 0.0
        """Seconds that count up to then."""
        self._logged: list[OutboxEntry] = []
        self._began = datetime.now(UTC)
        self.defaults = BatchDefaults()
        self.prints_labels: bool | None = None
        """Whether labels print by themselves in this batch; `None` as in the settings."""
        actions.action_recorded.connect(self._action_recorded)
        actions.action_undone.connect(self._action_undone)

    @property
    def is_on(self) -> bool:
        """Whether a batch is in progress."""
        return self._active_at is not None

    @property
    def count(self) -> int:
        """Number of packages logged in the batch and not undone."""
        return len(self._logged)

    @property
    def seconds(self) -> float:
        """Seconds since the batch started, of each longer pause only its beginning; 0 without a batch."""
        if self._active_at is None:
            return 0.0
        return self._counted + min(self._clock() - self._active_at, _MAX_PAUSE_S)

    @property
    def is_running(self) -> bool:
        """Whether the clock of a batch runs: it stops in a longer pause."""
        return self._active_at is not None and self._clock() - self._active_at < _MAX_PAUSE_S

    @property
    def summary(self) -> HandoverBatch | None:
        """The batch so far, or the last one; `None` if it has no package."""
        drafts = [entry.draft for entry in self._logged if entry.draft is not None]
        if not drafts:
            return None
        times = [draft.arrived_at for draft in drafts]
        return HandoverBatch(self.defaults.courier or _carriers_of(drafts), len(drafts), min(times), max(times))

    def last(self, count: int) -> list[OutboxEntry]:
        """Return the packages logged last, newest first, as they were when logged."""
        return self._logged[: -count - 1 : -1]

    def begin(self) -> None:
        """Start a batch, unless one is in progress."""
        if not self.is_on:
            self._active_at, self._counted, self._logged, self.defaults = self._clock(), 0.0, [], BatchDefaults()
            self.prints_labels, self._began = None, datetime.now(UTC)
            self.changed.emit()

    def end(self) -> None:
        """End the batch, if one is in progress."""
        if self.is_on:
            self._active_at = None
            self.changed.emit()
            self.ended.emit(self._began, self.summary)

    def keep(self, **choices: str) -> None:
        """Set these text fields of `BatchDefaults` for the rest of the batch."""
        self._keep(replace(self.defaults, **{name: value.strip() for name, value in choices.items()}))  # type: ignore[arg-type]

    def keep_flags(self, flags: tuple[Flag, ...]) -> None:
        """Set the flags for the rest of the batch."""
        self._keep(replace(self.defaults, flags=flags))

    def _keep(self, wanted: BatchDefaults) -> None:
        if self.is_on and wanted != self.defaults:
            self.defaults = wanted
            self._change()

    def print_labels(self, on: bool) -> None:
        """Let labels print, or not, for the rest of the batch."""
        if self.is_on:
            self.prints_labels = on
            self.changed.emit()

    def _action_recorded(self, action: UserAction) -> None:
        if self.is_on and action.kind == "log":
            self._logged += action.entries
            self._change()

    def _action_undone(self, action: UserAction) -> None:
        if action.kind == "log":
            gone = {entry.entry_id for entry in action.entries}
            left = [entry for entry in self._logged if entry.entry_id not in gone]
            was_in_it, self._logged = len(left) < len(self._logged), left
            self._change()
            if was_in_it and not self.is_on:
                self.ended.emit(self._began, self.summary)

    def _change(self) -> None:
        """Let the clock go on, and emit `changed`."""
        if self.is_on:
            self._counted, self._active_at = self.seconds, self._clock()
        self.changed.emit()


def _carriers_of(drafts: Iterable[PackageDraft]) -> str:
    """Return the carrier of packages, or up to three with their counts: "USPS 2, UPS 1, Amazon 1"; else `MIXED`."""
    names = (badge_name(draft.type_name, read_description(draft.description)[1]) for draft in drafts)
    counts = Counter(names).most_common()
    if len(counts) == 1:
        return counts[0][0]
    return ", ".join(f"{name or '?'} {count}" for name, count in counts) if len(counts) <= _MAX_NAMED else MIXED
