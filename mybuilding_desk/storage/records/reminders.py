"""Reminders, holds, and the languages of residents: a part of the records."""

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Any, Final, get_args

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.records.desk_record import PackageKey
from mybuilding_desk.domain.records.reminder import Hold, Reminder, ReminderKind
from mybuilding_desk.storage.database_file import DatabaseFile
from mybuilding_desk.storage.records.record_rows import (
    OF_KEY,
    OF_PACKAGES,
    by_package,
    key_values,
    package_values,
    take_record,
)
from mybuilding_desk.storage.values import from_micros, storable, to_micros

_FIELDS: Final = "community_id, reference, package_id, kind, reminded_at, reminded_by"
_REMINDERS: Final = "FROM reminders JOIN records USING (record_id)"
_INSERT: Final = "INSERT INTO reminders (record_id, kind, reminded_at, reminded_by) VALUES (?, ?, ?, ?)"
_HOLDS: Final = "SELECT hold_id, community_id, unit, resident_id, last_day, note, held_by, held_at FROM holds"
_KINDS: Final = get_args(ReminderKind)


class ReminderRecords:
    """Reminders, holds, and residents' languages in the file of `Records`. All methods raise `StorageTrouble`."""

    def __init__(self, database: DatabaseFile[Any], clock: Callable[[], datetime]) -> None:
        self._database, self._clock = database, clock

    # Reminders

    def add(self, reminders: Iterable[Reminder]) -> None:
        """Store reminders."""
        with self._database.writing() as db:
            for one in reminders:
                record_id, now = take_record(db, one.key, self._now()), self._now()
                db.execute(_INSERT, (record_id, one.kind, to_micros(one.at), storable(one.by)))
                db.execute("UPDATE records SET noted_at = ? WHERE record_id = ?", (now, record_id))

    def remove(self, keys: Iterable[PackageKey], at: datetime) -> None:
        """Delete the reminders about these packages of this time, because they were undone."""
        sql = f"DELETE FROM reminders WHERE reminded_at = ? AND {OF_KEY}"  # noqa: S608 - words of this program
        with self._database.writing() as db:
            db.executemany(sql, [(to_micros(at), *key_values(key)) for key in keys])

    def last_of(self, packages: Sequence[Package]) -> dict[str, Reminder]:
        """Return the last reminders about these packages, by package id, or by reference without one; one query."""
        if not packages:
            return {}
        sql = f"""SELECT {_FIELDS}, max(reminder_id) {_REMINDERS}
                  WHERE {OF_PACKAGES} GROUP BY record_id"""
        found = self._database.made(_to_reminder, sql, package_values(packages))
        return by_package(packages, {one.key: one for one in found})

    def all_of(self, key: PackageKey) -> list[Reminder]:
        """Return all reminders about a package, oldest first."""
        sql = f"SELECT {_FIELDS} {_REMINDERS} WHERE {OF_KEY} ORDER BY reminder_id"
        return self._database.made(_to_reminder, sql, key_values(key))

    def reminded_ids(self, community_id: str, without: Iterable[datetime] = ()) -> set[str]:
        """Return the server's ids of all packages of a community with a reminder, without those of these times."""
        sql = f"""SELECT DISTINCT package_id {_REMINDERS}
                  WHERE community_id = ? AND package_id <> ''
                  AND reminded_at NOT IN (SELECT value FROM json_each(?))"""  # noqa: S608 - words of this program
        values = storable(community_id), json.dumps([to_micros(at) for at in without])
        return {package_id for (package_id,) in self._database.rows(sql, values)}

    # Holds

    def add_hold(self, hold: Hold) -> None:
        """Store a hold, in place of one with its id."""
        values = (
            *(storable(text) for text in (hold.hold_id, hold.community_id, hold.unit, hold.resident_id)),
            hold.until.isoformat(),
            storable(hold.note),
            storable(hold.by),
            to_micros(hold.at),
        )
        sql = """INSERT OR REPLACE INTO holds (hold_id, community_id, unit, resident_id, last_day, note, held_by,
                 held_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"""
        with self._database.writing() as db:
            db.execute(sql, values)

    def end_hold(self, hold_id: str, by: str) -> None:
        """Note that this user ended a hold before its last day."""
        sql = "UPDATE holds SET ended_at = ?, ended_by = ? WHERE hold_id = ? AND ended_at IS NULL"
        with self._database.writing() as db:
            db.execute(sql, (self._now(), storable(by), storable(hold_id)))

    def holds(self, community_id: str, day: date) -> list[Hold]:
        """Return the holds of a community that last until this day or longer and were not ended, the next to end first.

        One that was made on a later day is among them: clocks can be set back.
        """
        sql = f"""{_HOLDS} WHERE community_id = ? AND last_day >= ? AND ended_at IS NULL
                  ORDER BY last_day, held_at, hold_id"""
        return self._database.made(_to_hold, sql, (storable(community_id), day.isoformat()))

    # Languages

    def set_language(self, community_id: str, resident_id: str, language: str) -> None:
        """Remember the language to write to a resident in."""
        values = storable(community_id), storable(resident_id), storable(language), self._now()
        with self._database.writing() as db:
            db.execute("INSERT OR REPLACE INTO resident_languages VALUES (?, ?, ?, ?)", values)

    def language(self, community_id: str, resident_id: str) -> str:
        """Return the language to write to a resident in, `""` if none was chosen."""
        sql = "SELECT language FROM resident_languages WHERE community_id = ? AND resident_id = ?"
        rows = self._database.rows(sql, (storable(community_id), storable(resident_id)))
        return str(rows[0][0]) if rows else ""

    # Cleanup

    def forget(self, community_id: str, before: datetime) -> None:
        """Delete a community's holds that ended, and the languages that were chosen, before this time."""
        community, day, time = storable(community_id), before.date().isoformat(), to_micros(before)
        with self._database.writing() as db:
            ended = "DELETE FROM holds WHERE community_id = ? AND (ended_at < ? OR last_day < ?)"
            db.execute(ended, (community, time, day))
            db.execute("DELETE FROM resident_languages WHERE community_id = ? AND chosen_at < ?", (community, time))

    def communities(self) -> list[str]:
        """Return the ids of the communities with holds or residents' languages."""
        sql = "SELECT community_id FROM holds UNION SELECT community_id FROM resident_languages"
        return [community_id for (community_id,) in self._database.rows(sql)]

    def _now(self) -> int:
        return to_micros(self._clock())


def _to_reminder(row: tuple[Any, ...]) -> Reminder:
    community_id, reference, package_id, kind, at, by, *_ = row
    try:
        if kind not in _KINDS:
            raise ValueError("no such kind")
        return Reminder(PackageKey(community_id, reference, package_id), kind, from_micros(at), by)
    except (ArithmeticError, TypeError, ValueError) as error:
        raise StorageTrouble("corrupt", "a reminder cannot be read") from error


def _to_hold(row: tuple[Any, ...]) -> Hold:
    hold_id, community_id, unit, resident_id, until, note, by, at = row
    try:
        return Hold(hold_id, community_id, unit, resident_id, date.fromisoformat(until), note, by, from_micros(at))
    except (ArithmeticError, TypeError, ValueError) as error:
        raise StorageTrouble("corrupt", "a hold cannot be read") from error
