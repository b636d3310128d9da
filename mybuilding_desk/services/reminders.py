"""Reminders to residents and holds, as this desk keeps them: read on the GUI thread, written on the printing worker."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.models import User
from mybuilding_desk.domain.records.desk_record import PackageKey, key_of
from mybuilding_desk.domain.records.instruction import Instruction, InstructionChange, Stamp, hold_of
from mybuilding_desk.domain.records.reminder import Hold, Reminder, ReminderKind
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.services.desk_records import DeskRecords
from mybuilding_desk.services.storeroom.instructions import Instructions
from mybuilding_desk.storage.records.records import Records


class Reminders(QObject):
    """The reminders and holds in the records that all accounts of this computer share.

    Every change shows at once, before it is written. What cannot be read is as if it were not recorded.
    """

    changed = Signal()
    """A reminder or a hold was added or taken back."""

    def __init__(self, records: DeskRecords, user: User) -> None:
        super().__init__()
        self._records, self._user = records, user
        self._unwritten: list[Reminder] = []
        self._taken_back: set[datetime] = set()
        """Times of reminders that were undone; they may still be in the file."""
        self.instructions = Instructions(records, user)
        """The instructions of residents; a hold is one of them."""
        self.instructions.changed.connect(self.changed)
        self._languages: dict[tuple[str, str], str] = {}

    # Reminders

    def of(self, rows: Sequence[PackageRow]) -> dict[str, Reminder]:
        """Return the last reminder about each of these packages, by row key; one query for all."""
        packages = [row.package for row in rows]
        last = self._records.read(lambda records: records.reminders.last_of(packages), dict[str, Reminder]())
        found = {}
        for row in rows:
            key, one = key_of(row.package), last.get(row.package.package_id or row.package.reference)
            if one is not None and one.at in self._taken_back:
                one = next(reversed(self._stored(key)), None)
            one = next((new for new in reversed(self._unwritten) if new.key.is_same(key)), one)
            if one is not None:
                found[row.key] = one
        return found

    def all_of(self, key: PackageKey) -> list[Reminder]:
        """Return all reminders about a package, oldest first."""
        stored = self._stored(key)
        known = {one.at for one in stored}
        return [*stored, *(one for one in self._unwritten if one.key.is_same(key) and one.at not in known)]

    def reminded_ids(self, community_id: str) -> set[str]:
        """Return the server's ids of all packages of a community with a reminder."""
        undone = self._taken_back
        stored = self._records.read(lambda records: records.reminders.reminded_ids(community_id, undone), set[str]())
        new = (one.key for one in self._unwritten)
        return stored | {key.package_id for key in new if key.community_id == community_id}

    def note(self, rows: Sequence[PackageRow], kind: ReminderKind) -> datetime:
        """Note that the resident was reminded of these packages now; return the time, to take it back by."""
        at = datetime.now(UTC)
        new = [Reminder(key_of(row.package), kind, at, self._user.full_name) for row in rows]
        self._unwritten += new
        self._records.write(partial(_add, new), partial(_drop, self._unwritten, new))
        self.changed.emit()
        return at

    def take_back(self, rows: Sequence[PackageRow], at: datetime) -> None:
        """Undo the reminder of this time about these packages."""
        keys = [key_of(row.package) for row in rows]
        self._taken_back.add(at)
        _drop(self._unwritten, [one for one in self._unwritten if one.at == at])
        self._records.write(partial(_remove, keys, at))
        self.changed.emit()

    # Holds

    def holds(self, community_id: str, day: date) -> list[Hold]:
        """Return the holds of a community that are in effect on this day, the next to end first."""
        current = (one for one in self.instructions.current(community_id) if one.is_in_force(day))
        holds = [hold for one in current if (hold := hold_of(one)) is not None]
        return sorted(holds, key=lambda one: (one.until, one.at))

    def hold(
        self, community_id: str, unit: str, resident: tuple[str, str], until: date, note: str = ""
    ) -> InstructionChange:
        """Hold the packages of a unit, or of one resident of it, given by id and name, until this day.

        The change can be undone by `instructions.undo`.
        """
        resident_id, name = resident
        now = Stamp(self.instructions.clock(), self._user.full_name)
        return self.instructions.add(
            Instruction("", community_id, unit, resident_id, "away", now, note, name, last_day=until)
        )

    def end_hold(self, hold_id: str) -> InstructionChange | None:
        """End a hold now; the change can be undone by `instructions.undo`."""
        return self.instructions.end(hold_id)

    # Languages

    def language(self, community_id: str, resident_id: str) -> str:
        """Return the language to write to a resident in, `""` if none was chosen."""
        chosen = self._languages.get((community_id, resident_id), "")
        return chosen or self._records.read(lambda records: records.reminders.language(community_id, resident_id), "")

    def set_language(self, community_id: str, resident_id: str, language: str) -> None:
        """Remember the language to write to a resident in; nothing for a whole unit."""
        if resident_id:
            self._languages[community_id, resident_id] = language
            self._records.write(partial(_set_language, community_id, resident_id, language))

    def close(self) -> None:
        """Stop what runs."""
        self.instructions.close()

    # Internals

    def _stored(self, key: PackageKey) -> list[Reminder]:
        stored = self._records.read(lambda records: records.reminders.all_of(key), list[Reminder]())
        return [one for one in stored if one.at not in self._taken_back]


def _drop(unwritten: list[Reminder], written: Sequence[Reminder], _trouble: StorageTrouble | None = None) -> None:
    """Forget reminders that are in the file now, or could not be written."""
    unwritten[:] = [one for one in unwritten if one not in written]


def _add(reminders: Sequence[Reminder], records: Records) -> None:
    records.reminders.add(reminders)


def _remove(keys: Sequence[PackageKey], at: datetime, records: Records) -> None:
    records.reminders.remove(keys, at)


def _set_language(community_id: str, resident_id: str, language: str, records: Records) -> None:
    records.reminders.set_language(community_id, resident_id, language)
