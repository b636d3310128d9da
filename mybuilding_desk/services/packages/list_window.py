"""Windowed package lists and search results: unconfirmed rows first, then the rows of the cache on demand."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from math import inf
from time import perf_counter
from typing import TYPE_CHECKING, Final, Literal

from mybuilding_desk.domain.find_query import FindQuery, fits
from mybuilding_desk.domain.package_list import ListQuery, Sort
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.storage.cache.packages import Mark, PackageCache

if TYPE_CHECKING:
    from mybuilding_desk.services.packages.store import PackageStore

ListKind = Literal["pending", "history", "overdue", "found"]

MAX_RESULTS: Final = 300
"""Maximum number of packages of the cache that one search returns; the user types more to narrow it down."""


_APART: Final = 16_384
"""Rows between two anchors: SQLite skips this many in less than a millisecond."""


class PackageListWindow:
    """The pending, overdue, or released packages: unconfirmed rows in `first`, then `count` rows of the cache.

    Distant rows are reached through anchors, set on the way from the end of the list where fewer of them are missing.
    """

    def __init__(
        self,
        shelf: "PackageStore",
        copy: PackageCache,
        sort: Sort,
        *,
        pending: bool,
        descending: bool,
        arrived_before: datetime | None = None,
    ) -> None:
        self._shelf, self._copy = shelf, copy
        self._query = replace(shelf.query(pending, sort, descending), arrived_before=arrived_before)
        here = shelf.unconfirmed(pending)
        self.first = [row for row in here if arrived_before is None or row.package.arrived_at <= arrived_before]
        self.count = shelf.count(self._query)
        self._turned = replace(self._query, descending=not descending)
        self._marks: dict[ListQuery, list[Mark | None]] = {self._query: [None], self._turned: [None]}

    def window(self, offset: int, limit: int) -> list[PackageRow]:
        """Return at most `limit` rows from `offset`, counted after `first`."""
        limit = max(0, min(limit, self.count - offset))  # a negative limit means no limit to SQLite
        behind = self.count - offset - limit
        if self._missing(self._query, offset) <= self._missing(self._turned, behind):
            return self._from_mark(self._query, offset, limit)
        return self._from_mark(self._turned, behind, limit)[::-1]

    def position(self, key: str) -> int | None:
        """Return the index of a row after `first`, `None` if it is not in the list."""
        return self._shelf.position(self._query, key)

    def _missing(self, query: ListQuery, place: int) -> int:
        """Return the number of anchors that still have to be set to reach `place`."""
        return max(0, place // _APART + 1 - len(self._marks[query]))

    def _from_mark(self, query: ListQuery, place: int, limit: int) -> list[PackageRow]:
        marks, wanted = self._marks[query], place // _APART
        while len(marks) <= wanted and (mark := self._copy.mark(query, _APART, marks[-1])) is not None:
            marks.append(mark)
        number = min(wanted, len(marks) - 1)
        return self._shelf.window(query, place - number * _APART, limit, marks[number])


class SearchResults:
    """Results of a search in pending and released packages; call `go_on` until `done`.

    Newest first until the search is done, then in the requested order. `more` is true if there are others beyond
    `MAX_RESULTS`.
    """

    def __init__(
        self, shelf: "PackageStore", copy: PackageCache, readings: Sequence[FindQuery], sort: Sort, *, descending: bool
    ) -> None:
        self._shelf, self._copy = shelf, copy
        self._order: tuple[Sort, bool] = (sort, descending)
        here = [*shelf.unconfirmed(pending=True), *shelf.unconfirmed(pending=False)]
        self.first = [row for row in here if fits(row.package, tuple(readings))]
        without = [row.package.package_id for row in here if row.package.package_id]
        self._search = copy.search(shelf.community_id, readings, without, MAX_RESULTS)
        self._places: list[int] = []

    @property
    def count(self) -> int:
        """Number of results so far, after `first`."""
        return len(self._places)

    @property
    def done(self) -> bool:
        """Whether the search is complete or has reached its limit."""
        return self._search.done

    @property
    def more(self) -> bool:
        """Whether there are results beyond the limit."""
        return self._search.more

    def go_on(self, seconds: float, *, while_none: float = 0.0, enough: float = inf) -> None:
        """Search for about `seconds`, up to `while_none` without any result, and at most until `enough` results.

        New results are appended. The last step sorts them all.
        """
        began = perf_counter()
        while not self._search.done:
            self._places += self._search.step()
            patience = seconds if self._places else max(seconds, while_none)
            if self.count >= enough or perf_counter() - began >= patience:
                return
        if self._order != ("arrived", True):
            sort, descending = self._order
            self._places = self._copy.sorted_places(self._places, sort, descending=descending)

    def window(self, offset: int, limit: int) -> list[PackageRow]:
        """Return at most `limit` rows from `offset`, counted after `first`."""
        return [self._shelf.row(package) for package in self._copy.at(self._places[offset : offset + limit])]

    def position(self, key: str) -> int | None:
        """Return the index of a row after `first`, `None` if it is not among the results."""
        rows = self.window(0, self.count)
        return next((place for place, row in enumerate(rows) if row.key == key), None)
