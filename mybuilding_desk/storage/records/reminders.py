"""Reminders, and the languages of residents: a part of the records."""

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any, Final, get_args

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.records.desk_record import PackageKey
from mybuilding_desk.domain.records.reminder import Reminder, ReminderKind
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
_KINDS: Final = get_args(ReminderKind)


class ReminderRecords:
    """Reminders and residents' languages in the file of `Records`. All methods raise `StorageTrouble`."""

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
        """Delete the languages that were chosen for residents of a community before this time."""
        values = storable(community_id), to_micros(before)
        with self._database.writing() as db:
            db.execute("DELETE FROM resident_languages WHERE community_id = ? AND chosen_at < ?", values)

    def communities(self) -> list[str]:
        """Return the ids of the communities with residents' languages."""
        sql = "SELECT DISTINCT community_id FROM resident_languages"
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
