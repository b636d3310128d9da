"""Count packages of the cache for reports: by hour, minutes in storage, carrier, user, and unit.

All times are UTC; a span of time includes its start and not its end. Each query returns few rows, so that the window
is not held up; numbers by hour and by minute come as one JSON text. A GROUP BY would sort all packages of the period:
190 instead of 16 ms for the minutes of 133,000, and 130 instead of 15 ms for the users.
"""

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeVar

from mybuilding_desk.domain.models import StoredPackage
from mybuilding_desk.domain.reports.zone import ZoneSpan
from mybuilding_desk.storage.cache.package_rows import to_stored_packages
from mybuilding_desk.storage.database_file import DatabaseFile
from mybuilding_desk.storage.values import from_micros, storable, to_micros

T = TypeVar("T")


class _Event(NamedTuple):
    """How packages count as logged or released: the condition, the time, the name of the user, and indexes."""

    where: str
    time: str
    user: str
    by_carrier: str
    by_user: str


# Both values of `pending` are given, so that the index by arrival is used.
_LOGGED: Final = _Event(
    "pending IN (0, 1)", "arrived_at", "accepted_by", "packages_by_carrier", "packages_by_accepted_by"
)
_RELEASED: Final = _Event(
    "pending = 0", "released_key", "released_by", "packages_by_carrier_released", "packages_by_released_by"
)

_HOUR: Final = 3_600_000_000
_HOUR_STEP: Final = timedelta(hours=1)
# Each hour is counted by the index. The few pending packages are grouped: to look for them in each hour takes longer.
_HOURS: Final = f"""WITH RECURSIVE hours (hour) AS (
        SELECT ? UNION ALL SELECT hour + {_HOUR} FROM hours WHERE hour + {_HOUR} < ?)
    SELECT json_group_array((SELECT count(*) FROM packages WHERE community_id = ? AND pending = 0
        AND {{0.time}} >= max(hour, ?) AND {{0.time}} < min(hour + {_HOUR}, ?))) FROM hours"""  # noqa: S608 - names of this program
_PENDING_HOURS: Final = f"""SELECT (arrived_at - ?) / {_HOUR} AS hour, count(*) FROM packages
    WHERE community_id = ? AND pending = 1 AND arrived_at >= ? AND arrived_at < ? GROUP BY hour"""  # noqa: S608 - likewise
_MINUTES_AT_ONCE: Final = timedelta(days=30)
"""Period whose minutes are read at once: 11,000 packages of a large building hold Python's interpreter for 1 ms."""
_KEPT: Final = 24
"""Number of answers kept in memory: those of the last three reports."""

_UNITS: Final = """SELECT unit_key, (SELECT unit FROM packages
        WHERE community_id = ? AND pending = {0} AND unit_key = one.unit_key LIMIT 1),
        sum(arrived_at >= ? AND arrived_at < ?) AS logged, sum(released_key >= ? AND released_key < ?) AS released
    FROM packages AS one INDEXED BY packages_by_unit WHERE community_id = ? AND pending = {0}
    GROUP BY unit_key HAVING logged OR (released AND NOT {0})"""

_MINUTES: Final = "json_group_array(max(released_key - arrived_at, 0) / 60000000)"
_KNOWN_RELEASE: Final = "CASE WHEN released_at IS NOT NULL THEN max(released_at - arrived_at, 0) / 60000000 END"


_PACKAGES: Final = f"""SELECT {", ".join(StoredPackage._fields)}
    FROM packages JOIN json_each(?) AS wanted ON place = wanted.value ORDER BY wanted.key"""  # noqa: S608 - names of this program


class CachedEvent(NamedTuple):
    """When a package of the cache was logged or released, and what it counts as; `minutes` are those in storage."""

    at: datetime
    carrier: str
    user: str
    unit: str
    minutes: int | None


class ReportReader:
    """Counts over the packages of one connection to the cache. All methods raise `StorageTrouble`.

    Answers are kept until the cache changes. `check` is called before each query; it may raise to stop a report.
    """

    def __init__(self, file: DatabaseFile[Path]) -> None:
        self._file = file
        self.check: Callable[[], object] = lambda: None
        self._version: object = None
        self._answers: dict[tuple[object, ...], Any] = {}

    def hours(self, community_id: str, spans: Sequence[ZoneSpan], *, released: bool) -> Counter[datetime]:
        """Return the packages logged or released by local hour, which has no zone; an hour that repeats is one."""
        key = "hours", community_id, tuple(spans), released
        return self._kept(key, lambda: self._hours(community_id, spans, _RELEASED if released else _LOGGED))

    def count(self, community_id: str, start: datetime, end: datetime, *, released: bool) -> int:
        """Return the number of packages logged or released."""
        event = _RELEASED if released else _LOGGED
        return self._kept(
            ("count", community_id, start, end, released),
            lambda: self._number(f"{event.where} AND {event.time} >= ? AND {event.time} < ?", community_id, start, end),
        )

    def minutes(self, community_id: str, start: datetime, end: datetime) -> Counter[int]:
        """Return the packages released by whole minutes in storage, without those whose time of release is unknown."""
        return self._kept(("minutes", community_id, start, end), lambda: self._minutes(community_id, start, end))

    def carriers(self, community_id: str, start: datetime, end: datetime, *, released: bool) -> Counter[str]:
        """Return the packages logged or released by carrier. Without one yet, a package counts by its type."""
        event = _RELEASED if released else _LOGGED
        where = f"{event.where} AND carrier IS NULL AND {event.time} >= ? AND {event.time} < ?"
        sql = f"""SELECT type_name, count(*) FROM packages INDEXED BY {event.by_carrier}
            WHERE community_id = ? AND {where} GROUP BY type_name"""  # noqa: S608 - names of this program

        def read() -> Counter[str]:
            found = Counter(dict(self._named(event, "carrier", community_id, start, end)))
            found.update(dict(self._rows(sql, (storable(community_id), to_micros(start), to_micros(end)))))
            return found

        return self._kept(("carriers", community_id, start, end, released), read)

    def users(self, community_id: str, start: datetime, end: datetime, *, released: bool) -> Counter[str]:
        """Return the packages by the user who logged or released them; several spellings of one may be apart."""
        event = _RELEASED if released else _LOGGED

        def read() -> Counter[str]:
            column = "released_by_key" if released else "accepted_by"
            found = self._named(event, column, community_id, start, end)
            if not released:
                return Counter(dict(found))
            sql = """SELECT released_by FROM packages WHERE community_id = ? AND pending = 0 AND released_by_key = ?
                     AND released_key >= ? ORDER BY released_key LIMIT 1"""
            first = storable(community_id), to_micros(start)
            named: Counter[str] = Counter()
            for key, count in found:
                named[self._rows(sql, (first[0], key, first[1]))[0][0]] += count
            return named

        return self._kept(("users", community_id, start, end, released), read)

    def units(self, community_id: str, start: datetime, end: datetime) -> dict[str, tuple[str, int, int]]:
        """Return, by unit key, a spelling, and the number of packages logged and released; of all units with any.

        Reads the index of all packages by unit, whatever the period: 80 ms at 400,000.
        """
        community, span = storable(community_id), (to_micros(start), to_micros(end))

        def read() -> dict[str, tuple[str, int, int]]:
            found: dict[str, tuple[str, int, int]] = {}
            for pending in (0, 1):
                rows = self._rows(_UNITS.format(pending), (community, *span, *span, community))
                for key, unit, logged, released in rows:
                    spelling, *before = found.get(key, (unit, 0, 0))
                    found[key] = spelling, logged + before[0], (0 if pending else released) + before[1]
            return found

        return self._kept(("units", community_id, start, end), read)

    def both(self, community_id: str, start: datetime, end: datetime) -> int:
        """Return the number of packages that were logged as well as released."""
        where = "pending = 0 AND released_key >= ? AND released_key < ? AND arrived_at >= ? AND arrived_at < ?"
        key = "both", community_id, start, end
        return self._kept(key, lambda: self._number(where, community_id, start, end, start, end))

    def places(self, community_id: str, start: datetime, end: datetime) -> list[int]:
        """Return the `place` of each package logged or released, in the order of arrival."""
        sql = """SELECT json_group_array(place) FROM (SELECT place FROM packages WHERE place IN (
                SELECT place FROM packages WHERE community_id = ? AND pending IN (0, 1)
                    AND arrived_at >= ? AND arrived_at < ?
                UNION SELECT place FROM packages WHERE community_id = ? AND pending = 0
                    AND released_key >= ? AND released_key < ?)
            ORDER BY arrived_at, place)"""
        values = storable(community_id), to_micros(start), to_micros(end)
        return list(json.loads(self._rows(sql, (*values, *values))[0][0]))

    def packages(self, places: Sequence[int]) -> list[StoredPackage]:
        """Return the packages with these values of `place`, in this order."""
        with self._file.marking_damage():
            return to_stored_packages(self._rows(_PACKAGES, (json.dumps(places),)))

    def logged_as(self, community_id: str, references: Collection[str]) -> list[CachedEvent]:
        """Return when and how the packages with these references were logged."""
        sql = """SELECT arrived_at, coalesce(carrier, type_name), accepted_by, unit, NULL FROM packages
            WHERE community_id = ? AND reference <> '' AND reference IN (SELECT value FROM json_each(?))"""
        return self._events(sql, community_id, references)

    def released_among(self, community_id: str, ids: Collection[str]) -> list[CachedEvent]:
        """Return when and how those of these packages were released that are."""
        sql = f"""SELECT released_key, coalesce(carrier, type_name), released_by, unit, {_KNOWN_RELEASE} FROM packages
            WHERE community_id = ? AND pending = 0 AND package_id IN (SELECT value FROM json_each(?))"""  # noqa: S608 - names of this program
        return self._events(sql, community_id, ids)

    def oldest_release(self, community_id: str) -> datetime | None:
        """Return the oldest time of a release, `None` without any."""
        return self._oldest("released_key", community_id)

    def oldest_arrival(self, community_id: str) -> datetime | None:
        """Return when the first of the released packages was logged, `None` without any."""
        return self._oldest("arrived_at", community_id)

    def _oldest(self, column: str, community_id: str) -> datetime | None:
        sql = f"SELECT min({column}) FROM packages WHERE community_id = ? AND pending = 0"  # noqa: S608 - names of this program
        [(oldest,)] = self._rows(sql, (storable(community_id),))
        return None if oldest is None else from_micros(oldest)

    def _hours(self, community_id: str, spans: Sequence[ZoneSpan], event: _Event) -> Counter[datetime]:
        found: Counter[datetime] = Counter()
        for span in spans:
            start, end, offset = to_micros(span.start), to_micros(span.end), span.offset // timedelta(microseconds=1)
            first = start - (start + offset) % _HOUR
            hour = (from_micros(first) + span.offset).replace(tzinfo=None)
            community = storable(community_id)
            [(counts,)] = self._rows(_HOURS.format(event), (first, end, community, start, end))
            found.update(
                {hour + number * _HOUR_STEP: count for number, count in enumerate(json.loads(counts)) if count}
            )
            if event is _LOGGED:
                rows = self._rows(_PENDING_HOURS, (first, community, start, end))
                found.update({hour + number * _HOUR_STEP: count for number, count in rows})
        return found

    def _minutes(self, community_id: str, start: datetime, end: datetime) -> Counter[int]:
        known = f"SELECT {_MINUTES} FROM packages WHERE community_id = ? AND pending = 0 AND released_key >= ? AND released_key < ?"  # noqa: S608, E501 - names of this program
        unknown = f"""SELECT {_MINUTES} FROM packages INDEXED BY packages_released_sometime
            WHERE community_id = ? AND pending = 0 AND released_at IS NULL AND released_key >= ? AND released_key < ?"""  # noqa: S608 - likewise
        found: Counter[int] = Counter()
        for begin, until in _parts(start, end):
            values = storable(community_id), to_micros(begin), to_micros(until)
            found.update(json.loads(self._rows(known, values)[0][0]))
            found.subtract(json.loads(self._rows(unknown, values)[0][0]))
        return +found

    def _named(
        self, event: _Event, column: str, community_id: str, start: datetime, end: datetime
    ) -> list[tuple[str, int]]:
        """Return the packages by the values of a column: from one value to the next, each counted by the index."""
        pending = "AND pending = 0" if event is _RELEASED else ""
        index = event.by_carrier if column == "carrier" else event.by_user
        of = f"FROM packages INDEXED BY {index} WHERE community_id = ? {pending}"
        sql = f"""WITH RECURSIVE names (name) AS (
                SELECT min({column}) {of}
                UNION ALL SELECT (SELECT min({column}) {of} AND {column} > name) FROM names WHERE name IS NOT NULL)
            SELECT name, (SELECT count(*) {of} AND {column} = name AND {event.time} >= ? AND {event.time} < ?)
            FROM names WHERE name IS NOT NULL"""  # noqa: S608 - names of this program
        rows = self._rows(sql, (*3 * (storable(community_id),), to_micros(start), to_micros(end)))
        return [(name, count) for name, count in rows if count]

    def _number(self, where: str, community_id: str, *times: datetime) -> int:
        sql = f"SELECT count(*) FROM packages WHERE community_id = ? AND {where}"  # noqa: S608 - words of this program
        return int(self._rows(sql, (storable(community_id), *map(to_micros, times)))[0][0])

    def _events(self, sql: str, community_id: str, keys: Collection[str]) -> list[CachedEvent]:
        if not keys:
            return []
        rows = self._rows(sql, (storable(community_id), _json(keys)))
        return [CachedEvent(from_micros(at), *rest) for at, *rest in rows]

    def _kept(self, key: tuple[object, ...], read: Callable[[], T]) -> T:
        """Return the answer as kept, or read it; the oldest of too many is forgotten."""
        version = self._file.version
        if version != self._version:
            self._version, self._answers = version, {}
        answer: T = self._answers.pop(key) if key in self._answers else read()
        self._answers[key] = answer
        if len(self._answers) > _KEPT:
            del self._answers[next(iter(self._answers))]
        return answer

    def _rows(self, sql: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        self.check()
        return self._file.rows(sql, values)


def _json(texts: Collection[str]) -> str:
    return json.dumps([storable(one) for one in texts])


def _parts(start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    while start < end:
        until = min(start + _MINUTES_AT_ONCE, end)
        yield start, until
        start = until
