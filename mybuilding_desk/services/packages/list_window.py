"""Package lists and search results: unconfirmed rows first, then the rows of the cache in windows on demand."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from math import inf
from time import perf_counter
from typing import Any, Final, Literal, Protocol

from mybuilding_desk.domain.outbox import HELD_REASONS
from mybuilding_desk.domain.package_list import ListQuery, Sort, number_key
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.domain.text import fold, unit_sort_key
from mybuilding_desk.services.packages.recorded_rows import AddRecords, RecordedRows, ToRows
from mybuilding_desk.storage.cache.list_sql import Anchor
from mybuilding_desk.storage.cache.packages import PackageCache

ListKind = Literal["pending", "overdue", "residents", "unidentified", "history", "found"]
"""`residents` are the overdue packages, one row per resident."""

MAX_RESULTS: Final = 300
"""Maximum number of packages of the cache that one search returns; the user types more to narrow it down."""

_APART: Final = 16_384
"""Rows between two anchors: SQLite skips this many in less than a millisecond."""


class PackageListWindow:
    """The pending, overdue, or released packages: unconfirmed rows in `first`, then `count` rows of the cache.

    Distant rows are reached through anchors, set on the way from the end of the list where fewer of them are missing.
    """

    def __init__(self, copy: PackageCache, query: ListQuery, first: RecordedRows, to_rows: ToRows) -> None:
        self._copy, self._query, self._to_rows = copy, query, to_rows
        self.first = first
        self.count = copy.count(query)
        self._turned = replace(query, descending=not query.descending)
        self._anchors: dict[ListQuery, list[Anchor | None]] = {query: [None], self._turned: [None]}

    def window(self, offset: int, limit: int) -> list[PackageRow]:
        """Return at most `limit` rows from `offset`, counted after `first`."""
        limit = max(0, min(limit, self.count - offset))  # a negative limit means no limit to SQLite
        behind = self.count - offset - limit
        if self._missing(self._query, offset) <= self._missing(self._turned, behind):
            return self._from_anchor(self._query, offset, limit)
        return self._from_anchor(self._turned, behind, limit)[::-1]

    def position(self, key: str) -> int | None:
        """Return the index of a row after `first`, `None` if it is not in the list."""
        return self._copy.position(self._query, key)

    def _missing(self, query: ListQuery, position: int) -> int:
        """Return the number of anchors that still have to be set to reach `position`."""
        return max(0, position // _APART + 1 - len(self._anchors[query]))

    def _from_anchor(self, query: ListQuery, position: int, limit: int) -> list[PackageRow]:
        anchors, wanted = self._anchors[query], position // _APART
        while len(anchors) <= wanted and (anchor := self._copy.anchor(query, _APART, anchors[-1])) is not None:
            anchors.append(anchor)
        number = min(wanted, len(anchors) - 1)
        return self._to_rows(self._copy.window(query, position - number * _APART, limit, anchors[number]))


class UnidentifiedList:
    """The unidentified packages: all of them in `first`, sorted, as the cache has none of them."""

    count = 0

    def __init__(self, rows: Iterable[PackageRow], sort: Sort, add_records: AddRecords, *, descending: bool) -> None:
        held = sorted(sorted(rows, key=_logged_at), key=_SORT_KEYS[sort], reverse=descending)
        self.first = RecordedRows(held, add_records)

    def window(self, _offset: int, _limit: int) -> list[PackageRow]:
        """Return no rows after `first`."""
        return []

    def position(self, _key: str) -> int | None:
        """Return `None`: no row is after `first`."""
        return None


def _logged_at(row: PackageRow) -> tuple[datetime, int]:
    """Return when a package was logged; the entry decides within a second."""
    return row.package.arrived_at, row.entry.entry_id if row.entry is not None else 0


_REASON_ORDER: Final[dict[str, int]] = {reason: number for number, reason in enumerate(HELD_REASONS)}
_SORT_KEYS: Final[dict[Sort, Callable[[PackageRow], Any]]] = {
    "arrived": _logged_at,
    "label": lambda row: fold(row.package.resident_name),
    "reason": lambda row: _REASON_ORDER.get(row.entry.reason if row.entry is not None else "", 0),
    "kind": lambda row: fold(row.package.type_name),
    "number": lambda row: number_key(row.package.tracking_number),
    "shelf": lambda row: unit_sort_key(row.package.shelf),
}


class _Search(Protocol):
    done: bool
    more: bool

    def step(self) -> list[int]: ...


class SearchResults:
    """Results of a search in pending and released packages; call `go_on` until `done`.

    Newest first until the search is done, then in the requested order. `more` is true if there are others beyond
    `MAX_RESULTS`.
    """

    def __init__(
        self,
        copy: PackageCache,
        search: _Search,
        order: tuple[Sort, bool],
        first: RecordedRows,
        to_rows: ToRows,
    ) -> None:
        """`order` is the column to sort by, and whether descending."""
        self._copy, self._search, self._order, self._to_rows = copy, search, order, to_rows
        self.first = first
        self._rowids: list[int] = []

    @property
    def count(self) -> int:
        """Number of results so far, after `first`."""
        return len(self._rowids)

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
            self._rowids += self._search.step()
            patience = seconds if self._rowids else max(seconds, while_none)
            if self.count >= enough or perf_counter() - began >= patience:
                return
        if self._order != ("arrived", True):
            sort, descending = self._order
            self._rowids = self._copy.sorted_rowids(self._rowids, sort, descending=descending)

    def window(self, offset: int, limit: int) -> list[PackageRow]:
        """Return at most `limit` rows from `offset`, counted after `first`."""
        return self._to_rows(self._copy.at(self._rowids[offset : offset + limit]))

    def position(self, key: str) -> int | None:
        """Return the index of a row after `first`, `None` if it is not among the results."""
        packages = self._copy.at(self._rowids)
        return next((position for position, one in enumerate(packages) if one.package_id == key), None)
