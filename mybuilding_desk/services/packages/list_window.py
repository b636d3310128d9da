"""Windowed package lists and search results: unconfirmed rows first, then the rows of the cache on demand."""

from collections.abc import Callable
from dataclasses import replace
from math import inf
from time import perf_counter
from typing import Final, Literal

from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.package_list import ListQuery, Sort
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.storage.cache.packages import Mark, PackageCache
from mybuilding_desk.storage.cache.search import Search

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
        self, copy: PackageCache, query: ListQuery, first: list[PackageRow], to_row: Callable[[Package], PackageRow]
    ) -> None:
        self._copy, self._query, self._to_row = copy, query, to_row
        self.first = first
        self.count = copy.count(query)
        self._turned = replace(query, descending=not query.descending)
        self._marks: dict[ListQuery, list[Mark | None]] = {query: [None], self._turned: [None]}

    def window(self, offset: int, limit: int) -> list[PackageRow]:
        """Return at most `limit` rows from `offset`, counted after `first`."""
        limit = max(0, min(limit, self.count - offset))  # a negative limit means no limit to SQLite
        behind = self.count - offset - limit
        if self._missing(self._query, offset) <= self._missing(self._turned, behind):
            return self._from_mark(self._query, offset, limit)
        return self._from_mark(self._turned, behind, limit)[::-1]

    def position(self, key: str) -> int | None:
        """Return the index of a row after `first`, `None` if it is not in the list."""
        return self._copy.position(self._query, key)

    def _missing(self, query: ListQuery, place: int) -> int:
        """Return the number of anchors that still have to be set to reach `place`."""
        return max(0, place // _APART + 1 - len(self._marks[query]))

    def _from_mark(self, query: ListQuery, place: int, limit: int) -> list[PackageRow]:
        marks, wanted = self._marks[query], place // _APART
        while len(marks) <= wanted and (mark := self._copy.mark(query, _APART, marks[-1])) is not None:
            marks.append(mark)
        number = min(wanted, len(marks) - 1)
        return [self._to_row(one) for one in self._copy.window(query, place - number * _APART, limit, marks[number])]


class SearchResults:
    """Results of a search in pending and released packages; call `go_on` until `done`.

    Newest first until the search is done, then in the requested order. `more` is true if there are others beyond
    `MAX_RESULTS`.
    """

    def __init__(
        self,
        copy: PackageCache,
        search: Search,
        order: tuple[Sort, bool],
        first: list[PackageRow],
        to_row: Callable[[Package], PackageRow],
    ) -> None:
        """`order` is the column to sort by, and whether descending."""
        self._copy, self._search, self._order, self._to_row = copy, search, order, to_row
        self.first = first
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
        return [self._to_row(package) for package in self._copy.at(self._places[offset : offset + limit])]

    def position(self, key: str) -> int | None:
        """Return the index of a row after `first`, `None` if it is not among the results."""
        rows = self.window(0, self.count)
        return next((place for place, row in enumerate(rows) if row.key == key), None)
