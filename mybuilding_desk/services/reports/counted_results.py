"""The packages behind one figure of a report, as a list."""

from typing import Final

from mybuilding_desk.domain.package_list import Sort
from mybuilding_desk.domain.reports.selection import CountedPackages
from mybuilding_desk.services.packages.labeled import names_of
from mybuilding_desk.services.packages.list_window import SearchResults
from mybuilding_desk.services.packages.recorded_rows import RecordedRows
from mybuilding_desk.services.packages.store import PackageStore
from mybuilding_desk.storage.cache.counted_packages import places_of

_MAX_SORTED: Final = 20_000
"""Packages that are sorted by another column than their arrival: more would hold up the window."""


class CountedResults(SearchResults):
    """All of these packages, however many; unconfirmed ones come first, as in every list."""

    def __init__(self, store: PackageStore, counted: CountedPackages, order: tuple[Sort, bool]) -> None:
        """`order` is the column to sort by, and whether descending."""
        here = [*store.unconfirmed(pending=True), *store.unconfirmed(pending=False)]
        known = {name for row in here for name in names_of(row.package)}
        self._community_id = counted.selection.community_id
        left_out = set(places_of(store.cache.file, self._community_id, known))
        places = [place for place in counted.places if place not in left_out]
        first = RecordedRows([row for row in here if counted.selection.fits(row)], store.with_records)
        order = order if len(places) <= _MAX_SORTED else ("arrived", True)
        super().__init__(store.cache, _Found(places), order, first, store.rows)

    def position(self, key: str) -> int | None:
        """Return the index of a row after `first`, `None` if it is not among them."""
        places = set(places_of(self._copy.file, self._community_id, {key}))
        return next((number for number, place in enumerate(self._rowids) if place in places), None)


class _Found:
    """A search that is over with its first step."""

    def __init__(self, places: list[int]) -> None:
        self._places = places
        self.done = self.more = False

    def step(self) -> list[int]:
        """Return all packages."""
        self.done = True
        return self._places
