"""The history by release time: unconfirmed releases stand among the others, and each day can be counted."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Final

from mybuilding_desk.domain.input.dates import Days
from mybuilding_desk.domain.package_list import ListQuery
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.services.packages.list_window import PackageListWindow
from mybuilding_desk.services.packages.recorded_rows import AddRecords, RecordedRows, ToRows
from mybuilding_desk.storage.cache.packages import PackageCache

MAX_COUNTED: Final = 10_000
"""Maximum number of packages that are counted of one day: a building that moves here may release all on one day."""

_TICK: Final = timedelta(microseconds=1)
_END: Final = datetime.max.replace(tzinfo=UTC)


class ReleasedWindow:
    """The released packages by release time. `first` is empty: the unconfirmed ones stand where their time is."""

    def __init__(
        self,
        copy: PackageCache,
        query: ListQuery,
        unconfirmed: Sequence[PackageRow],
        to_rows: ToRows,
        add_records: AddRecords,
    ) -> None:
        self._copy, self._query = copy, query
        self.first = RecordedRows()
        self._cached = PackageListWindow(copy, query, self.first, to_rows)
        self.count = self._cached.count + len(unconfirmed)
        self._days: dict[date, int] = {}
        newest_first = sorted(unconfirmed, key=lambda row: row.package.history_time, reverse=True)
        places = self._places(newest_first)
        if not query.descending:
            newest_first.reverse()
            places = [self._cached.count - place for place in reversed(places)]
        self._unconfirmed = RecordedRows(newest_first, add_records)
        self._at = [place + number for number, place in enumerate(places)]
        """The indexes of the unconfirmed rows in the whole list, ascending."""

    def window(self, offset: int, limit: int) -> list[PackageRow]:
        """Return at most `limit` rows from `offset`."""
        limit = max(0, min(limit, self.count - offset))
        begin, end = bisect_left(self._at, offset), bisect_left(self._at, offset + limit)
        rows = self._cached.window(offset - begin, limit - (end - begin))
        for place, row in zip(self._at[begin:end], self._unconfirmed[begin:end], strict=True):
            rows.insert(place - offset, row)
        return rows

    def position(self, key: str) -> int | None:
        """Return the index of a row, `None` if it is not in the list."""
        here = self._unconfirmed.position(key)
        if here is not None:
            return self._at[here]
        position = self._cached.position(key)
        if position is None:
            return None
        for place in self._at:  # ascending: each one before it moves it on
            position += place <= position
        return position

    def released_on(self, day: date) -> int:
        """Return how many packages were released on a day of the desk's clock; above `MAX_COUNTED` it stops."""
        if day not in self._days:
            begin, end = Days(day, day).span()
            here = sum(begin <= row.package.history_time < end for row in self._unconfirmed)
            self._days[day] = here + self._copy.count_released(self._query, begin, end, MAX_COUNTED + 1)
        return self._days[day]

    def _places(self, newest_first: Sequence[PackageRow]) -> list[int]:
        """Return for each row how many packages of the cache were released after it; only those are counted."""
        places: list[int] = []
        newer, end = 0, _END
        for row in newest_first:
            begin = row.package.history_time + _TICK
            newer += self._copy.count_released(self._query, begin, end)
            places.append(newer)
            end = begin
        return places
