"""The cache of packages: lists, counts and lookups."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from mybuilding_desk.core.files import set_aside
from mybuilding_desk.core.gui_priority import yielding_to_gui
from mybuilding_desk.domain.find_query import FindQuery
from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.package_list import ListQuery, Sort, number_key
from mybuilding_desk.storage.cache.disk_space import bytes_for
from mybuilding_desk.storage.cache.reference_data import ReferenceData
from mybuilding_desk.storage.cache.rows import PACKAGE_FIELDS, package_row, storable, to_micros, to_package, unit_key
from mybuilding_desk.storage.cache.schema import MIGRATIONS
from mybuilding_desk.storage.cache.search import Search
from mybuilding_desk.storage.cache.writes import begin_merge, bring_in, go_on_merging, stored, take_out
from mybuilding_desk.storage.database_file import DatabaseFile
from mybuilding_desk.storage.sqlite import open_database

# From one community to the next. Grouped, all of the history was counted over: 17 ms at 400,000 packages, 150 of a
# cold file, before the first list and after each deed.
_WAITING: Final = """
    WITH RECURSIVE known (one) AS (
        SELECT min(community_id) FROM packages
        UNION ALL
        SELECT (SELECT min(community_id) FROM packages WHERE community_id > one) FROM known WHERE one IS NOT NULL
    )
    SELECT one, (SELECT count(*) FROM packages WHERE community_id = one AND pending = 1) FROM known
    WHERE one IS NOT NULL
"""


def waiting_counts(file: DatabaseFile[Path]) -> dict[str, int]:
    """By the ids of the communities; one without any is left out."""
    return {community_id: count for community_id, count in file.rows(_WAITING) if count}


_COLUMNS: Final = ", ".join(PACKAGE_FIELDS)
_SELECT: Final = f"SELECT {_COLUMNS} FROM packages"  # noqa: S608 - names of this program, no input

_AT_ONCE: Final = 500
_ID: Final = PACKAGE_FIELDS.index("package_id")

_ORDER: Final = {
    "arrived": ("arrived_at", "place"),
    "unit": ("unit_key", "recipient_key", "place"),
    "recipient": ("recipient_key", "place"),
    "kind": ("kind_key", "place"),
    "number": ("number_key", "place"),
    "shelf": ("shelf_key", "place"),
    "released": ("released_key", "arrived_at", "place"),
    "released_to": ("released_to_key", "place"),
    "released_by": ("released_by_key", "place"),
}

Mark = tuple[Any, ...]
"""A place in a list: what `_ORDER` says of the package there."""


class PackageCache(ReferenceData):
    """The copy in the file at `path`. Not durable to the last commit: all of it can be fetched again.

    So a damaged file is set aside and a new one begun. All methods raise `StorageTrouble`.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(DatabaseFile(path, lambda _: open_database(path, MIGRATIONS, durable=False), set_aside), path)
        self.replaced: Path | None = None
        """Where went what stood in the place of the file and could not be used."""
        self.temporary: TemporaryDirectory[str] | None = None
        """Where it lies for this run alone, and for which reason of a `StorageTrouble`."""
        self.why_temporary = ""
        self._counted: tuple[object, dict[tuple[str, str], int]] = None, {}
        self.waiting_changes = 0
        """How many packages that wait, or waited until then, were changed by what came in by now."""

    @property
    def damaged(self) -> Path | None:
        """Where the damaged file went that was found when this was opened, `None` where there was none."""
        return self._file.renewed

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def discard(self) -> None:
        """Remove a temporary copy; when every thread has let go of it."""
        if self.temporary is not None:
            self.temporary.cleanup()

    def store_packages(self, packages: Iterable[Package]) -> int:
        """Add or update these packages, all or none; how many of them were news."""
        return self._store([package_row(package) for package in yielding_to_gui(packages)])

    def store_fetched(self, packages: Iterable[Package]) -> int:
        """The same for a page of a list: it leaves the outbox its room on the disk. Raises `reserve`, `too_large`."""
        rows = [package_row(package) for package in yielding_to_gui(packages)]
        self.check_room(bytes_for(rows))
        return self._store(rows)

    def _store(self, rows: list[tuple[Any, ...]]) -> int:
        with self._file.writing() as db:
            change = bring_in(db, rows)
        self.waiting_changes += change.waiting
        return change.news

    def forget_vanished(self, community_id: str, present: Collection[str]) -> int:
        """Drop the pending packages of the community that are not among `present` (package ids); how many."""
        kept = {storable(one) for one in present}
        with self._file.writing() as db:
            waiting = stored(db, "community_id = ? AND pending = 1", (storable(community_id),))
            return take_out(db, [(place, fields) for place, fields in waiting if fields[_ID] not in kept])

    def forget_history(self, community_id: str, before: datetime, most: int = _AT_ONCE) -> int:
        """Drop what was released before this time and did not change since, at most so many; how many."""
        where = """community_id = ? AND pending = 0 AND released_key < ?
                   AND arrived_at < ? AND coalesce(updated_at, 0) < ? LIMIT ?"""
        with self._file.writing() as db:
            return take_out(db, stored(db, where, (storable(community_id), *3 * (to_micros(before),), most)))

    def forget_community(self, community_id: str, most: int = _AT_ONCE) -> int:
        """Drop people, kinds and at most so many packages of a community; how many packages."""
        community = storable(community_id)
        with self._file.writing() as db:
            db.execute("DELETE FROM residents WHERE community_id = ?", (community,))
            db.execute("DELETE FROM package_types WHERE community_id = ?", (community,))
            return take_out(db, stored(db, "community_id = ? LIMIT ?", (community, most)))

    def orphaned_communities(self) -> list[str]:
        """The communities that the clerk belongs to no more, and of which something is kept."""
        sql = """SELECT community_id FROM packages UNION SELECT community_id FROM residents
                 EXCEPT SELECT community_id FROM communities"""
        return [community_id for (community_id,) in self._file.rows(sql)]

    def begin_merging(self) -> None:
        """Make one part of the index, step by step by `go_on_merging`: what was dropped stands in its older parts."""
        with self._file.writing() as db:
            begin_merge(db)

    def go_on_merging(self) -> bool:
        """One step; whether there is another."""
        with self._file.writing() as db:
            return go_on_merging(db)

    def one_moment(self) -> AbstractContextManager[None]:
        """What is read in the block fits together: the lane may store something between two questions."""
        return self._file.one_moment()

    def pending_ids(self, community_id: str) -> set[str]:
        """The ids of all that waits in the community."""
        sql = "SELECT package_id FROM packages WHERE community_id = ? AND pending = 1"
        return {package_id for (package_id,) in self._file.rows(sql, (storable(community_id),))}

    def pending_counts(self) -> dict[str, int]:
        """How many packages wait in each community; a community without any is left out."""
        return waiting_counts(self._file)

    def count(self, query: ListQuery) -> int:
        """The length of the list."""
        where, values = _where(query)
        return int(self._file.rows(f"SELECT count(*) FROM packages WHERE {where}", values)[0][0])  # noqa: S608 - see _where

    def window(self, query: ListQuery, offset: int, limit: int, mark: Mark | None = None) -> list[Package]:
        """At most `limit` packages of the list, from place `offset` (0 is the first, or the one at `mark`)."""
        where, values = _from(query, mark)
        order = _in_order(query.sort, query.descending)
        # The places alone are found in the index; whole rows are read only for what is shown.
        places = f"SELECT place FROM packages WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?"  # noqa: S608 - see _where
        return self._packages(f"WHERE place IN ({places}) ORDER BY {order}", (*values, limit, offset))

    def mark(self, query: ListQuery, places: int, mark: Mark | None = None) -> Mark | None:
        """What stands so many places behind the first, or `mark`; SQLite counts its way there, some 50 ns a row."""
        where, values = _from(query, mark)
        key, order = ", ".join(_ORDER[query.sort]), _in_order(query.sort, query.descending)
        sql = f"SELECT {key} FROM packages WHERE {where} ORDER BY {order} LIMIT 1 OFFSET ?"  # noqa: S608 - see _where
        return next(iter(self._file.rows(sql, (*values, places))), None)

    def position(self, query: ListQuery, package_id: str) -> int | None:
        """The place of a package in the list, `None` where it is not in it."""
        where, values = _where(query)
        key = ", ".join(_ORDER[query.sort])
        found = self._file.rows(
            f"SELECT {key} FROM packages WHERE {where} AND package_id = ?",  # noqa: S608 - see _where
            (*values, storable(package_id)),
        )
        if not found:
            return None
        before = f"({key}) {'>' if query.descending else '<'} ({','.join('?' * len(found[0]))})"
        sql = f"SELECT count(*) FROM packages WHERE {where} AND {before}"  # noqa: S608 - see _where
        return int(self._file.rows(sql, (*values, *found[0]))[0][0])

    def find_number(self, community_id: str, number: str) -> list[Package]:
        """The packages of this tracking number, blanks, hyphens and case aside; the newest first."""
        wanted = number_key(storable(number))
        where = "WHERE community_id = ? AND number_key = ? AND number_key <> '' ORDER BY arrived_at DESC, place DESC"
        return self._packages(where, (storable(community_id), wanted))

    def search(self, community_id: str, readings: Sequence[FindQuery], without: Collection[str], most: int) -> Search:
        """Look for what these readings find in the community, without the packages of these ids."""
        community = storable(community_id)
        numbers = self._file.rows("SELECT number FROM found_communities WHERE community_id = ?", (community,))
        left_out = self._file.rows(
            "SELECT place FROM packages WHERE community_id = ? AND package_id IN (SELECT value FROM json_each(?))",
            (community, json.dumps([storable(one) for one in without])),
        )
        number = numbers[0][0] if numbers else 0
        return Search(self._file.rows, (community, number), readings, [place for (place,) in left_out], most)

    def at(self, places: Sequence[int]) -> list[Package]:
        """The packages at these places of the copy, in this order."""
        where = "JOIN json_each(?) AS wanted ON place = wanted.value ORDER BY wanted.key"
        return self._packages(where, (json.dumps(places),))

    def sorted_places(self, places: Sequence[int], sort: Sort, *, descending: bool) -> list[int]:
        """These places in the order of a column."""
        sql = "SELECT place FROM packages JOIN json_each(?) AS wanted ON place = wanted.value ORDER BY "
        return [place for (place,) in self._file.rows(sql + _in_order(sort, descending), (json.dumps(places),))]

    def pending_of_unit(self, community_id: str, unit: str) -> list[Package]:
        """What waits for the unit, in any spelling of it; the oldest first."""
        where = "WHERE community_id = ? AND pending = 1 AND unit_key = ? ORDER BY arrived_at, place"
        return self._packages(where, (storable(community_id), unit_key(storable(unit))))

    def pending_of_resident(self, community_id: str, resident_id: str) -> list[Package]:
        """What waits for the resident; the oldest first."""
        where = "WHERE community_id = ? AND pending = 1 AND resident_id = ? ORDER BY arrived_at, place"
        return self._packages(where, (storable(community_id), storable(resident_id)))

    def open_counts(self, community_id: str) -> Mapping[tuple[str, str], int]:
        """How many packages wait for each (unit, resident id), `""` for the unit as such; for the lane."""
        now = community_id, self._file.version
        if self._counted[0] != now:  # 3 ms at 1,400 that wait, and asked for after each deed
            sql = """SELECT unit, resident_id, count(*) FROM packages
                     WHERE community_id = ? AND pending = 1 GROUP BY unit, resident_id"""
            found = self._file.rows_aside(sql, (storable(community_id),))
            self._counted = now, {(unit, resident): count for unit, resident, count in found}
        return self._counted[1]

    def recent_counts(self, community_id: str, since: datetime) -> dict[tuple[str, str], int]:
        """How many packages came since then for each (unit, resident id), whether they wait or not.

        Some 40 ms where 7,700 of 400,000 packages came since then: for the lane.
        """
        # Without the two values of `pending` the index of arrivals cannot be used.
        sql = """SELECT unit, resident_id, count(*) FROM packages
                 WHERE community_id = ? AND pending IN (0, 1) AND arrived_at >= ? GROUP BY unit, resident_id"""
        found = self._file.rows_aside(sql, (storable(community_id), to_micros(since)))
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
        return self._file.made(to_package, f"{_SELECT} {where}", values)


def _in_order(sort: Sort, descending: bool) -> str:
    way = "DESC" if descending else "ASC"
    return ", ".join(f"{key} {way}" for key in _ORDER[sort])


def _from(query: ListQuery, mark: Mark | None) -> tuple[str, tuple[object, ...]]:
    """The condition of the list from a mark on."""
    where, values = _where(query)
    if mark is None:
        return where, values
    way = "<=" if query.descending else ">="
    return f"{where} AND ({', '.join(_ORDER[query.sort])}) {way} ({','.join('?' * len(mark))})", (*values, *mark)


def _where(query: ListQuery) -> tuple[str, tuple[object, ...]]:
    """The condition of a list and its values. Its text is made of this program's words alone."""
    where = "community_id = ? AND pending = ?"
    values: tuple[object, ...] = (storable(query.community_id), int(query.pending))
    if query.unit:
        where, values = f"{where} AND unit_key = ?", (*values, unit_key(storable(query.unit)))
    if query.arrived_before is not None:
        where, values = f"{where} AND arrived_at <= ?", (*values, to_micros(query.arrived_before))
    if query.without:
        # As one value: a bound list of its own has an upper limit in SQLite.
        left_out = json.dumps([storable(one) for one in query.without])
        where, values = f"{where} AND package_id NOT IN (SELECT value FROM json_each(?))", (*values, left_out)  # noqa: S608 - this program's words
    return where, values
