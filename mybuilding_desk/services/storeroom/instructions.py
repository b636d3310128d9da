"""Instructions of residents: read once, held in memory, and written on the printing worker."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, tzinfo
from functools import partial
from time import monotonic
from typing import Final
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from mybuilding_desk.domain.models import User
from mybuilding_desk.domain.records.instruction import (
    ChangeAction,
    Instruction,
    InstructionChange,
    InstructionIndex,
    Stamp,
)
from mybuilding_desk.domain.reports.zone import local_day
from mybuilding_desk.services.desk_records import DeskRecords
from mybuilding_desk.storage.records.records import Records

_DAY_CHECK_MS: Final = 60_000
_RETRY_S: Final = 15.0
"""Seconds until instructions that could not be read are read again."""


def utc_now() -> datetime:
    """Return the time now."""
    return datetime.now(UTC)


class Instructions(QObject):
    """The instructions in the records that all accounts of this computer share.

    Those of a community are read at its first use; every change shows at once, before it is written. What cannot be
    read is as if it were not recorded. `clock` returns the time now.
    """

    changed = Signal()
    """An instruction was added, changed, ended, or restored; or a new day began, on which others may be in force."""

    def __init__(self, records: DeskRecords, user: User) -> None:
        super().__init__()
        self.clock: Callable[[], datetime] = utc_now
        self._records, self._user = records, user
        self._read: dict[str, dict[str, Instruction]] = {}
        """As read of each community, by id."""
        self._here: dict[str, Instruction | None] = {}
        """As changed here, by id; `None` if it was added and that was undone."""
        self._retry_at = 0.0
        self._community_id, self._zone = "", None  # type: str, tzinfo | None
        self._index: InstructionIndex | None = None
        self._day: date | None = None
        """The day that was noticed last."""
        self._timer = QTimer(self, interval=_DAY_CHECK_MS)
        self._timer.timeout.connect(self._check_day)
        records.problem_found.connect(self._keep_after_damage)

    # Reading

    def watch(self, community_id: str, zone: tzinfo | None) -> None:
        """Be about this community, whose time zone is given, and notice the days on which others are in force."""
        if (community_id, zone) != (self._community_id, self._zone):
            self._community_id, self._zone, self._index = community_id, zone, None
            self._day = self.today
        self._wait_for_tomorrow()

    @property
    def today(self) -> date:
        """The day of now in the community."""
        return local_day(self.clock(), self._zone)

    @property
    def index(self) -> InstructionIndex:
        """Those of the community in force today."""
        today = self.today
        if self._index is None or self._index.day != today:
            self._index = InstructionIndex(self.current(self._community_id), today)
        return self._index

    def current(self, community_id: str) -> list[Instruction]:
        """Return the instructions of a community that no user ended, whatever their days."""
        known = {one.instruction_id: one for one in self._known(community_id)}
        return [one for one in self._with_changes(known, community_id) if one.ended is None]

    def all_of(self, community_id: str) -> list[Instruction]:
        """Return all instructions of a community, also the ended ones; read from the file each time."""
        stored = self._records.read(lambda records: records.instructions.all_of(community_id), list[Instruction]())
        return self._with_changes({one.instruction_id: one for one in stored}, community_id)

    def changes(self, instruction_id: str) -> list[InstructionChange]:
        """Return all changes of an instruction that are written, oldest first."""
        return self._records.read(
            lambda records: records.instructions.changes(instruction_id), list[InstructionChange]()
        )

    def of(self, instruction_id: str) -> Instruction | None:
        """Return the instruction with this id as it is now, `None` if there is none."""
        if instruction_id in self._here:
            return self._here[instruction_id]
        return next((known[instruction_id] for known in self._read.values() if instruction_id in known), None)

    # Changes

    def add(self, new: Instruction) -> InstructionChange:
        """Add an instruction; its id and its stamp are made here."""
        stamp = self._stamp()
        made = replace(new, instruction_id=uuid4().hex, created=stamp, changed=None, ended=None).cleaned()
        return self._keep("added", stamp, made, None)

    def change(self, new: Instruction) -> InstructionChange | None:
        """Change an instruction to what it is now; `None` if there is none with its id, or nothing differs."""
        before, stamp = self.of(new.instruction_id), self._stamp()
        if before is None or (changed := new.cleaned()) == before:
            return None
        return self._keep("changed", stamp, replace(changed, changed=stamp), before)

    def end(self, instruction_id: str) -> InstructionChange | None:
        """End an instruction now; `None` if it is ended already, or there is none with this id."""
        before, stamp = self.of(instruction_id), self._stamp()
        if before is None or before.ended is not None:
            return None
        return self._keep("ended", stamp, replace(before, ended=stamp), before)

    def undo(self, change: InstructionChange) -> None:
        """Make an instruction what it was before a change, and forget the change."""
        self._show(change.after.instruction_id, change.before)
        self._records.write(partial(_take_back, change))

    def close(self) -> None:
        """Notice no more days."""
        self._timer.stop()

    # Internals

    def _keep(
        self, action: ChangeAction, stamp: Stamp, after: Instruction, before: Instruction | None
    ) -> InstructionChange:
        change = InstructionChange(uuid4().hex, action, stamp, after, before)
        self._records.write(partial(_keep, change))
        self._show(after.instruction_id, after)
        return change

    def _show(self, instruction_id: str, now: Instruction | None) -> None:
        self._here[instruction_id], self._index = now, None
        self._wait_for_tomorrow()
        self.changed.emit()

    def _known(self, community_id: str) -> Iterable[Instruction]:
        """Return the instructions of a community as read, at its first use."""
        known = self._read.get(community_id)
        if known is None:
            if not community_id or monotonic() < self._retry_at:
                return ()
            stored = self._records.read(lambda records: records.instructions.current(community_id), None)
            if stored is None:
                self._retry_at = monotonic() + _RETRY_S
                return ()
            known = self._read[community_id] = {one.instruction_id: one for one in stored}
        return known.values()

    def _with_changes(self, known: dict[str, Instruction], community_id: str) -> list[Instruction]:
        """Return what was read with the changes made here."""
        here = {key: one for key, one in self._here.items() if one is not None and one.community_id == community_id}
        undone = {key for key, one in self._here.items() if one is None}
        return [one for key, one in {**known, **here}.items() if key not in undone]

    def _stamp(self) -> Stamp:
        return Stamp(self.clock(), self._user.full_name)

    def _wait_for_tomorrow(self) -> None:
        """Look at the day once a minute, as long as an instruction has a first or last day."""
        dated = any(one.first_day or one.last_day for one in self.current(self._community_id))
        if not dated:
            self._timer.stop()
        elif not self._timer.isActive():
            self._day = self.today
            self._timer.start()

    def _check_day(self) -> None:
        if self._day != (today := self.today):
            self._day = today
            self.changed.emit()

    def _keep_after_damage(self) -> None:
        """Store what is in memory in the file that replaced a damaged one."""
        if self._records.damaged is not None:
            kept = [one for community_id in self._read for one in self.current(community_id)]
            if kept:
                self._records.write(partial(_add_missing, kept))


def _keep(change: InstructionChange, records: Records) -> None:
    records.instructions.keep(change)


def _take_back(change: InstructionChange, records: Records) -> None:
    records.instructions.take_back(change)


def _add_missing(instructions: Sequence[Instruction], records: Records) -> None:
    records.instructions.add_missing(instructions)
