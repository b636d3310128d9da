"""Perishable packages stand above the others in the usual order of the pending list."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.package_list import ListQuery
from mybuilding_desk.domain.records.contents import read_description
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.storage.cache.packages import PackageCache

_MAX: Final = 500
"""Perishable packages above the others; more stay where they are."""


def perishables_first(
    query: ListQuery,
    unconfirmed: Sequence[PackageRow],
    cache: PackageCache,
    to_row: Callable[[Package], PackageRow],
) -> tuple[ListQuery, list[PackageRow]]:
    """Return the query of the pending list without its perishable packages, and the rows above it.

    These are the unconfirmed ones, which are at the top of every list, then the perishable ones of the cache.
    """
    known = cache.perishables(query.community_id, _MAX)
    food = [row for row in unconfirmed if is_perishable(row)]
    others = [row for row in unconfirmed if not is_perishable(row)] if food else unconfirmed
    rows = [*food, *others, *(to_row(package) for package in known if package.package_id not in query.without)]
    return replace(query, without=query.without | {one.package_id for one in known}), rows


def is_perishable(row: PackageRow) -> bool:
    """Return whether the description says that a package is perishable."""
    return "perishable" in read_description(row.package.description)[0].flags
