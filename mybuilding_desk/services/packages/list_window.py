"""One list as a screen shows it: what the server has not confirmed first, then what the copy holds, in windows."""

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
"""Packages of the copy that one text finds at most: who wants others types more."""


_APART: Final = 16_384
"""Places from one mark to the next: so many are counted in less than a millisecond."""


class PackageListWindow:
    """Pending packages, those of them that are overdue, or history; `count` is of the rows after `first`.

    A place far down is reached by marks that are set on the way, from the end where fewer of them are missing.
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
        """At most `limit` rows from place `offset`; place 0 is that after `first`."""
        limit = max(0, min(limit, self.count - offset))  # fewer than none is all to SQLite
        behind = self.count - offset - limit
        if self._missing(self._query, offset) <= self._missing(self._turned, behind):
            return self._from_mark(self._query, offset, limit)
        return self._from_mark(self._turned, behind, limit)[::-1]

    def position(self, key: str) -> int | None:
        """The place of a row, `None` where it is not in the list."""
        return self._shelf.position(self._query, key)

    def _missing(self, query: ListQuery, place: int) -> int:
        """How many marks there are still to be set on the way."""
        return max(0, place // _APART + 1 - len(self._marks[query]))

    def _from_mark(self, query: ListQuery, place: int, limit: int) -> list[PackageRow]:
        marks, wanted = self._marks[query], place // _APART
        while len(marks) <= wanted and (mark := self._copy.mark(query, _APART, marks[-1])) is not None:
            marks.append(mark)
        number = min(wanted, len(marks) - 1)
        return self._shelf.window(query, place - number * _APART, limit, marks[number])


class SearchResults:
    """What a text finds, pending and released together, newest first; `go_on` until it is `done`.

    `more` says that there are others beyond `MAX_RESULTS`.
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
        """How many are found so far, after `first`."""
        return len(self._places)

    @property
    def done(self) -> bool:
        """Whether all was looked through, or enough is found."""
        return self._search.done

    @property
    def more(self) -> bool:
        """Whether there are others that are not listed."""
        return self._search.more

    def go_on(self, seconds: float, *, while_none: float = 0.0, enough: float = inf) -> None:
        """Search for about so many seconds, longer `while_none` is found, at most until `enough` are.

        What is found comes after what was found before. At the end all is put in order.
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
        """At most `limit` rows from place `offset`; place 0 is that after `first`."""
        return [self._shelf.row(package) for package in self._copy.at(self._places[offset : offset + limit])]

    def position(self, key: str) -> int | None:
        """The place of a row, `None` where it is not in the list."""
        rows = self.window(0, self.count)
        return next((place for place, row in enumerate(rows) if row.key == key), None)
