"""One list as a screen shows it: what the server has not confirmed first, then what the copy holds, in windows."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from time import perf_counter
from typing import TYPE_CHECKING, Final, Literal

from mybuilding_desk.domain.find import Reading, fits
from mybuilding_desk.domain.lists import Sort
from mybuilding_desk.domain.meaning import ShelfRow
from mybuilding_desk.storage.packages import LocalCopy

if TYPE_CHECKING:
    from mybuilding_desk.desk.shelf import Shelf

ListKind = Literal["pending", "history", "overdue", "found"]

MOST_FOUND: Final = 300
"""Packages of the copy that one text finds at most: who wants others types more."""


class Listing:
    """Pending packages, those of them that are overdue, or history; `count` is of the rows after `first`."""

    def __init__(
        self, shelf: "Shelf", sort: Sort, *, pending: bool, descending: bool, arrived_before: datetime | None = None
    ) -> None:
        self._shelf = shelf
        self._query = replace(shelf.query(pending, sort, descending), arrived_before=arrived_before)
        here = shelf.unconfirmed(pending)
        self.first = [row for row in here if arrived_before is None or row.package.arrived_at <= arrived_before]
        self.count = shelf.count(self._query)

    def window(self, offset: int, limit: int) -> list[ShelfRow]:
        """At most `limit` rows from place `offset`; place 0 is that after `first`."""
        return self._shelf.window(self._query, offset, limit)

    def position(self, key: str) -> int | None:
        """The place of a row, `None` where it is not in the list."""
        return self._shelf.position(self._query, key)


class Findings:
    """What a text finds, pending and released together, newest first; `go_on` until it is `done`.

    `more` says that there are others beyond `MOST_FOUND`.
    """

    def __init__(
        self, shelf: "Shelf", copy: LocalCopy, readings: Sequence[Reading], sort: Sort, *, descending: bool
    ) -> None:
        self._shelf, self._copy = shelf, copy
        self._order: tuple[Sort, bool] = (sort, descending)
        here = [*shelf.unconfirmed(pending=True), *shelf.unconfirmed(pending=False)]
        self.first = [row for row in here if fits(row.package, tuple(readings))]
        without = [row.package.package_id for row in here if row.package.package_id]
        self._search = copy.search(shelf.community_id, readings, without, MOST_FOUND)
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

    def go_on(self, seconds: float) -> None:
        """Search for about so long; what is found comes after what was found before. At the end all is put in order."""
        end = perf_counter() + seconds
        while not self._search.done:
            self._places += self._search.step()
            if perf_counter() >= end:
                return
        if self._order != ("arrived", True):
            sort, descending = self._order
            self._places = self._copy.sorted_places(self._places, sort, descending=descending)

    def window(self, offset: int, limit: int) -> list[ShelfRow]:
        """At most `limit` rows from place `offset`; place 0 is that after `first`."""
        return [self._shelf.row(package) for package in self._copy.at(self._places[offset : offset + limit])]

    def position(self, key: str) -> int | None:
        """The place of a row, `None` where it is not in the list."""
        rows = self.window(0, self.count)
        return next((place for place, row in enumerate(rows) if row.key == key), None)
