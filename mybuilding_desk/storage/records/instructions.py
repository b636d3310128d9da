"""Instructions of residents, and every change of them with who and when: a part of the records."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, Final

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.records.instruction import (
    CHANGE_ACTIONS,
    INSTRUCTION_KINDS,
    Instruction,
    InstructionChange,
    Stamp,
    hold_of,
)
from mybuilding_desk.domain.records.reminder import Hold
from mybuilding_desk.storage.database_file import DatabaseFile
from mybuilding_desk.storage.values import from_micros, storable, to_micros

_FIELDS: Final = """instruction_id, community_id, unit, resident_id, resident_name, kind, text, first_day, last_day,
    created_at, created_by, changed_at, changed_by, ended_at, ended_by"""
_SELECT: Final = f"SELECT {_FIELDS} FROM instructions"  # noqa: S608 - words of this program
_NEW: Final = "INSERT OR IGNORE INTO instructions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_SET: Final = f"""INSERT INTO instructions ({_FIELDS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (instruction_id) DO UPDATE SET unit = excluded.unit, resident_id = excluded.resident_id,
    resident_name = excluded.resident_name, kind = excluded.kind, text = excluded.text, first_day = excluded.first_day,
    last_day = excluded.last_day, changed_at = excluded.changed_at, changed_by = excluded.changed_by,
    ended_at = excluded.ended_at, ended_by = excluded.ended_by"""  # noqa: S608 - words of this program
_ADD_CHANGE: Final = "INSERT OR REPLACE INTO instruction_changes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


class InstructionRecords:
    """The instructions in the file of `Records`. All methods raise `StorageTrouble`."""

    def __init__(self, database: DatabaseFile[Any]) -> None:
        self._database = database

    def keep(self, change: InstructionChange) -> None:
        """Store an instruction as it is after a change, and the change."""
        with self._database.writing() as db:
            db.execute(_SET, _values(change.after))
            db.execute(_ADD_CHANGE, _change_values(change))

    def take_back(self, change: InstructionChange) -> None:
        """Store an instruction as it was before a change, and forget the change."""
        with self._database.writing() as db:
            db.execute("DELETE FROM instruction_changes WHERE change_id = ?", (storable(change.change_id),))
            if change.before is None:
                gone = storable(change.after.instruction_id)
                db.execute("DELETE FROM instructions WHERE instruction_id = ?", (gone,))
            else:
                db.execute(_SET, _values(change.before))

    def add_missing(self, instructions: Iterable[Instruction]) -> None:
        """Store those of these instructions that are not in the file, because it was replaced."""
        with self._database.writing() as db:
            db.executemany(_NEW, [_values(one) for one in instructions])

    def current(self, community_id: str) -> list[Instruction]:
        """Return the instructions of a community that no user ended, whatever their days."""
        sql = f"{_SELECT} WHERE community_id = ? AND ended_at IS NULL"
        return self._database.made(_to_instruction, sql, (storable(community_id),))

    def all_of(self, community_id: str) -> list[Instruction]:
        """Return all instructions of a community, also the ended ones."""
        return self._database.made(_to_instruction, f"{_SELECT} WHERE community_id = ?", (storable(community_id),))

    def holds(self, community_id: str, day: date) -> list[Hold]:
        """Return the holds of a community that are in effect on this day, the next to end first."""
        sql = f"{_SELECT} WHERE community_id = ? AND kind = 'away' AND last_day >= ? AND ended_at IS NULL"
        found = self._database.made(_to_instruction, sql, (storable(community_id), day.isoformat()))
        holds = [hold for one in found if one.is_in_force(day) and (hold := hold_of(one)) is not None]
        return sorted(holds, key=lambda one: (one.until, one.at, one.hold_id))

    def changes(self, instruction_id: str) -> list[InstructionChange]:
        """Return all changes of an instruction, oldest first."""
        sql = """SELECT change_id, action, done_at, done_by, instruction_id, community_id, changes.unit,
                 changes.resident_id, changes.resident_name, changes.kind, changes.text, changes.first_day,
                 changes.last_day, created_at, created_by
                 FROM instruction_changes AS changes JOIN instructions USING (instruction_id)
                 WHERE instruction_id = ? ORDER BY done_at, action"""
        return self._database.made(_to_change, sql, (storable(instruction_id),))

    # Cleanup

    def forget(self, community_id: str, before: datetime) -> None:
        """Delete a community's instructions that ended before this time, with their changes."""
        values = storable(community_id), to_micros(before), before.date().isoformat()
        with self._database.writing() as db:
            db.execute("DELETE FROM instructions WHERE community_id = ? AND (ended_at < ? OR last_day < ?)", values)

    def communities(self) -> list[str]:
        """Return the ids of the communities with instructions."""
        return [one for (one,) in self._database.rows("SELECT DISTINCT community_id FROM instructions")]


def _values(one: Instruction) -> tuple[object, ...]:
    ids = one.instruction_id, one.community_id, one.unit, one.resident_id, one.resident_name, one.kind, one.text
    days = (day.isoformat() if day is not None else None for day in (one.first_day, one.last_day))
    stamps = (_stamp_values(stamp) for stamp in (one.created, one.changed, one.ended))
    return (*map(storable, ids), *days, *(value for stamp in stamps for value in stamp))


def _stamp_values(stamp: Stamp | None) -> tuple[int | None, str]:
    return (to_micros(stamp.at), storable(stamp.by)) if stamp is not None else (None, "")


def _change_values(change: InstructionChange) -> tuple[object, ...]:
    after = _values(change.after)
    instruction_id, unit_to_last_day = after[0], after[2:9]
    return (storable(change.change_id), instruction_id, change.action, *_stamp_values(change.stamp), *unit_to_last_day)


def _to_instruction(row: tuple[Any, ...]) -> Instruction:
    instruction_id, community_id, unit, resident_id, name, kind, text, first, last, *stamps = row
    try:
        if kind not in INSTRUCTION_KINDS:
            raise ValueError("no such kind")
        created, changed, ended = (_to_stamp(*stamps[at : at + 2]) for at in (0, 2, 4))
        if created is None:
            raise ValueError("no time")
        return Instruction(
            instruction_id, community_id, unit, resident_id, kind, created, text, name,
            _to_day(first), _to_day(last), changed, ended,
        )  # fmt: skip
    except (ArithmeticError, TypeError, ValueError) as error:
        raise StorageTrouble("corrupt", "an instruction cannot be read") from error


def _to_change(row: tuple[Any, ...]) -> InstructionChange:
    change_id, action, at, by, *rest = row
    after = _to_instruction((*rest, None, "", None, ""))
    try:
        stamp = _to_stamp(at, by)
        if action not in CHANGE_ACTIONS or stamp is None:
            raise ValueError("no such change")
        return InstructionChange(change_id, action, stamp, after)
    except (ArithmeticError, TypeError, ValueError) as error:
        raise StorageTrouble("corrupt", "a change of an instruction cannot be read") from error


def _to_stamp(at: int | None, by: str) -> Stamp | None:
    return Stamp(from_micros(at), by) if at is not None else None


def _to_day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text is not None else None
