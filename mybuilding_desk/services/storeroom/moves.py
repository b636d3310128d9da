"""Moves of packages to other locations."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Final
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.config.server_profile import UPDATE_PACKAGE
from mybuilding_desk.core.errors import DeskError, StorageTrouble
from mybuilding_desk.domain.models import Package, User
from mybuilding_desk.domain.records.desk_record import PackageKey, key_of
from mybuilding_desk.domain.records.move import Move, MoveState
from mybuilding_desk.domain.text import sanitize
from mybuilding_desk.jobs.account_context import AccountContext
from mybuilding_desk.jobs.worker import JobHandle, Priority, Worker
from mybuilding_desk.services.desk_records import DeskRecords
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.storage.records.records import Records

_log = logging.getLogger(__name__)

MAX_LOCATION_CHARS: Final = 40
"""Maximum length of a location, as in the fields of a log."""

_TOLD: Final = "told of moves:"


@dataclass(frozen=True, slots=True)
class AccountJobs:
    """Where the jobs of an account run, and what they work with."""

    worker: Worker = field(repr=False)
    context: AccountContext = field(repr=False)
    preferences: Preferences = field(repr=False)


class Moves(QObject):
    """Changes the locations of packages.

    This computer keeps the new ones, as MyBuilding has no call for it. If the endpoint map names an `update_package`,
    they are sent there, too, after the time for undo. A new location shows at once, before it is written.
    """

    moved = Signal(object)
    """A list of `Package`: those that have another location now."""
    queued = Signal()
    """There may be moves to send."""
    synced = Signal()
    """Lists and searches find packages at their new locations."""

    def __init__(self, records: DeskRecords, user: User, jobs: AccountJobs) -> None:
        super().__init__()
        self._records, self._user, self._jobs = records, user, jobs
        self._written: list[bool] = []
        """Not empty: moves were written that the cache does not have yet."""
        self._told = False
        self._job: JobHandle | None = None
        records.changed.connect(self._sync)

    @property
    def are_sent(self) -> bool:
        """Whether MyBuilding is told the new locations."""
        return self._jobs.context.connection.profile.offers(UPDATE_PACKAGE)

    def move(self, packages: Sequence[Package], location: str) -> tuple[Move, ...]:
        """Move packages to a location, `""` for none, and return the moves, to undo them.

        The packages come with the locations that are shown. One that is there already is not moved.
        """
        to, now = sanitize(location, MAX_LOCATION_CHARS).strip(), datetime.now(UTC)
        by, user_id = self._user.full_name, self._user.user_id
        state: MoveState = "waiting" if self.are_sent else "local"
        moves = tuple(
            Move(key_of(one), one.shelf, to, now, by, user_id, str(uuid4()), state)
            for one in packages
            if one.shelf != to
        )
        shown = [(one.key, one.to) for one in moves]
        if moves:
            self._write(shown, partial(_add, moves, now + timedelta(seconds=self._jobs.preferences.now.grace_seconds)))
            self.moved.emit([one for one in packages if one.shelf != to])
        return moves

    def undo(self, moves: Sequence[Move]) -> None:
        """Undo moves: forget them, or, if MyBuilding may have them, move the packages back."""
        if moves:
            shown = [(one.key, one.origin) for one in moves]
            self._write(shown, partial(_undo, tuple(moves), datetime.now(UTC)))
            self.moved.emit([])

    def take_notice(self) -> bool:
        """Return whether this user has to be told now, once, that MyBuilding can't change locations."""
        if self.are_sent or self._told:
            return False
        note = _TOLD + self._user.user_id
        self._told = True
        if self._records.read(lambda records: records.recall(note), "yes"):
            return False
        self._records.write(partial(_remember, note))
        return True

    def close(self) -> None:
        """Stop; moves that were not sent stay in the records."""
        if self._job is not None:
            self._job.cancel()

    def _write(self, shown: list[tuple[PackageKey, str]], change: partial[None]) -> None:
        unwritten = self._records.unwritten_moves
        unwritten += shown
        self._records.write(change, partial(_drop, unwritten, shown, self._written))

    def _sync(self) -> None:
        """Bring written moves into the cache, and send them."""
        if self._written:
            from mybuilding_desk.jobs.moves.placement import sync_moves  # noqa: PLC0415 - storeroom, on first use

            self._written.clear()
            run, context = self._jobs.worker.run, self._jobs.context
            self._job = run(lambda: sync_moves(context), self._synced, self._not_synced, Priority.CLERK)
            self.queued.emit()

    def _synced(self, _: None) -> None:
        self.synced.emit()

    def _not_synced(self, error: DeskError) -> None:
        _log.warning("lists have packages at their old locations: %s", type(error).__name__)
        self.synced.emit()


def _drop(
    unwritten: list[tuple[PackageKey, str]],
    shown: Sequence[tuple[PackageKey, str]],
    written: list[bool],
    _trouble: StorageTrouble | None,
) -> None:
    """Forget moves that are in the file now, or could not be written; the very ones, as a package may move again."""
    unwritten[:] = [one for one in unwritten if not any(one is other for other in shown)]
    written.append(True)


def _add(moves: Sequence[Move], due_at: datetime, records: Records) -> None:
    records.moves.add(moves, due_at)


def _undo(moves: Sequence[Move], due_at: datetime, records: Records) -> None:
    records.moves.undo(moves, due_at)


def _remember(note: str, records: Records) -> None:
    records.remember(note, "yes")
