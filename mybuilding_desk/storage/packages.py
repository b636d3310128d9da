"""The local copy of what the server holds: lists, search, counts. What the server has not confirmed is the outbox."""

import json
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from mybuilding_desk.domain.lists import ListQuery, number_key
from mybuilding_desk.domain.models import Package
from mybuilding_desk.storage.copy_schema import MIGRATIONS
from mybuilding_desk.storage.database import open_database
from mybuilding_desk.storage.database_file import DatabaseFile
from mybuilding_desk.storage.files import set_aside
from mybuilding_desk.storage.rolls import Rolls
from mybuilding_desk.storage.rows import (
    PACKAGE_FIELDS,
    PACKAGE_KEYS,
    package_row,
    storable,
    to_micros,
    to_package,
    unit_key,
)

_COLUMNS: Final = ", ".join(PACKAGE_FIELDS)
_ALL: Final = (*PACKAGE_FIELDS, *PACKAGE_KEYS)
_SELECT: Final = f"SELECT {_COLUMNS} FROM packages"  # noqa: S608 - names of this program, no input

_UPSERT: Final = f"""
    INSERT INTO packages ({", ".join(_ALL)}) VALUES ({",".join("?" * len(_ALL))})
    ON CONFLICT (community_id, package_id) DO UPDATE SET {", ".join(f"{name} = excluded.{name}" for name in _ALL)}
    WHERE ({", ".join(f"packages.{name}" for name in PACKAGE_FIELDS)})
       IS NOT ({", ".join(f"excluded.{name}" for name in PACKAGE_FIELDS)})
"""  # noqa: S608 - names of this program, no input

_ORDER: Final = {
    "arrived": "arrived_at",
    "unit": "unit_key",
    "recipient": "recipient_key",
    "kind": "kind_key",
    "number": "number_key",
    "shelf": "shelf_key",
    "released": "released_key",
    "released_to": "released_to_key",
    "released_by": "released_by_key",
}


class LocalCopy(Rolls):
    """The copy in the file at `path`. Not durable to the last commit: all of it can be fetched again.

    So a damaged file is set aside and a new one begun. All methods raise `StorageTrouble`.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(DatabaseFile(path, lambda _: open_database(path, MIGRATIONS, durable=False), set_aside))

    @property
    def damaged(self) -> Path | None:
        """Where the damaged file went that was found when this was opened, `None` where there was none."""
        return self._file.renewed

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def store_packages(self, packages: Iterable[Package]) -> int:
        """Add or update these packages, all or none; how many of them were news."""
        rows = [package_row(package) for package in packages]
        with self._file.writing() as db:
            before = db.total_changes
            db.executemany(_UPSERT, rows)
            return db.total_changes - before

    def forget_vanished(self, community_id: str, present: Collection[str]) -> int:
        """Drop the pending packages of the community that are not among `present` (package ids); how many."""
        with self._file.writing() as db:
            db.execute("CREATE TEMP TABLE IF NOT EXISTS present (package_id TEXT PRIMARY KEY) WITHOUT ROWID")
            db.execute("DELETE FROM present")
            db.executemany("INSERT OR IGNORE INTO present VALUES (?)", [(storable(one),) for one in present])
            gone = db.execute(
                """DELETE FROM packages WHERE community_id = ? AND pending = 1
                   AND package_id NOT IN (SELECT package_id FROM present)""",
                (storable(community_id),),
            )
            return gone.rowcount

    def forget_history(self, community_id: str, before: datetime) -> int:
        """Drop what was released before this time and did not change since; how many. What waits stays."""
        sql = """DELETE FROM packages WHERE community_id = ?1 AND pending = 0 AND released_key < ?2
                 AND arrived_at < ?2 AND coalesce(updated_at, 0) < ?2"""
        with self._file.writing() as db:
            return db.execute(sql, (storable(community_id), to_micros(before))).rowcount

    def pending_ids(self, community_id: str) -> set[str]:
        """The ids of all that waits in the community."""
        sql = "SELECT package_id FROM packages WHERE community_id = ? AND pending = 1"
        return {package_id for (package_id,) in self._file.rows(sql, (storable(community_id),))}

    def pending_counts(self) -> dict[str, int]:
        """How many packages wait in each community; a community without any is left out."""
        return dict(
            self._file.rows("SELECT community_id, count(*) FROM packages WHERE pending = 1 GROUP BY community_id")
        )

    def count(self, query: ListQuery) -> int:
        """The length of the list."""
        where, values = _where(query)
        return int(self._file.rows(f"SELECT count(*) FROM packages WHERE {where}", values)[0][0])  # noqa: S608 - see _where

    def window(self, query: ListQuery, offset: int, limit: int) -> list[Package]:
        """At most `limit` packages of the list, from place `offset` (0 is the first)."""
        where, values = _where(query)
        way = "DESC" if query.descending else "ASC"
        order = f"{_ORDER[query.sort]} {way}, place {way}"
        # The places alone are found in the index; whole rows are read only for what is shown.
        places = f"SELECT place FROM packages WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?"  # noqa: S608 - see _where
        return self._packages(f"WHERE place IN ({places}) ORDER BY {order}", (*values, limit, offset))

    def position(self, query: ListQuery, package_id: str) -> int | None:
        """The place of a package in the list, `None` where it is not in it."""
        where, values = _where(query)
        key = _ORDER[query.sort]
        found = self._file.rows(
            f"SELECT {key}, place FROM packages WHERE {where} AND package_id = ?",  # noqa: S608 - see _where
            (*values, storable(package_id)),
        )
        if not found:
            return None
        before = f"({key}, place) {'>' if query.descending else '<'} (?, ?)"
        sql = f"SELECT count(*) FROM packages WHERE {where} AND {before}"  # noqa: S608 - see _where
        return int(self._file.rows(sql, (*values, *found[0]))[0][0])

    def find_number(self, community_id: str, number: str) -> list[Package]:
        """The packages of this tracking number, blanks, hyphens and case aside; the newest first."""
        wanted = number_key(storable(number))
        where = "WHERE community_id = ? AND number_key = ? AND number_key <> '' ORDER BY arrived_at DESC, place DESC"
        return self._packages(where, (storable(community_id), wanted))

    def pending_of_unit(self, community_id: str, unit: str) -> list[Package]:
        """What waits for the unit, in any spelling of it; the oldest first."""
        where = "WHERE community_id = ? AND pending = 1 AND unit_key = ? ORDER BY arrived_at, place"
        return self._packages(where, (storable(community_id), unit_key(storable(unit))))

    def pending_of_resident(self, community_id: str, resident_id: str) -> list[Package]:
        """What waits for the resident; the oldest first."""
        where = "WHERE community_id = ? AND pending = 1 AND resident_id = ? ORDER BY arrived_at, place"
        return self._packages(where, (storable(community_id), storable(resident_id)))

    def open_counts(self, community_id: str) -> dict[tuple[str, str], int]:
        """How many packages wait for each (unit, resident id); the resident id is `""` for the unit as such."""
        sql = """SELECT unit, resident_id, count(*) FROM packages
                 WHERE community_id = ? AND pending = 1 GROUP BY unit, resident_id"""
        return {(unit, resident): n for unit, resident, n in self._file.rows(sql, (storable(community_id),))}

    def recent_counts(self, community_id: str, since: datetime) -> dict[tuple[str, str], int]:
        """How many packages came since then for each (unit, resident id), whether they wait or not.

        Some 40 ms where 7,700 of 400,000 packages came since then: for the lane.
        """
        # Without the two values of `pending` the index of arrivals cannot be used.
        sql = """SELECT unit, resident_id, count(*) FROM packages
                 WHERE community_id = ? AND pending IN (0, 1) AND arrived_at >= ? GROUP BY unit, resident_id"""
        found = self._file.rows(sql, (storable(community_id), to_micros(since)))
        return {(unit, resident): n for unit, resident, n in found}

    def package(self, community_id: str, package_id: str) -> Package | None:
        """The package under the server's identifier."""
        where = "WHERE community_id = ? AND package_id = ?"
        return next(iter(self._packages(where, (storable(community_id), storable(package_id)))), None)

    def by_reference(self, reference: str) -> Package | None:
        """The package under the identifier that was made at a desk."""
        where = "WHERE reference = ? AND reference <> ''"
        return next(iter(self._packages(where, (storable(reference),))), None)

    def _packages(self, where: str, values: Sequence[object]) -> list[Package]:
        return [to_package(row) for row in self._file.rows(f"{_SELECT} {where}", values)]


def _where(query: ListQuery) -> tuple[str, tuple[object, ...]]:
    """The condition of a list and its values. Its text is made of this program's words alone."""
    where = "community_id = ? AND pending = ?"
    values: tuple[object, ...] = (storable(query.community_id), int(query.pending))
    if query.unit:
        where, values = f"{where} AND unit_key = ?", (*values, unit_key(storable(query.unit)))
    if query.without:
        # As one value: a bound list of its own has an upper limit in SQLite.
        left_out = json.dumps([storable(one) for one in query.without])
        where, values = f"{where} AND package_id NOT IN (SELECT value FROM json_each(?))", (*values, left_out)  # noqa: S608 - this program's words
    return where, values
