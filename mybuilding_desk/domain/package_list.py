"""Package lists: layout, order, and age."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, Literal, get_args

Ages = tuple[int, int, int]
"""Days after which a pending package is aged, old, and overdue; ascending."""

DEFAULT_AGES: Final[Ages] = (1, 3, 10)
MAX_AGE_DAYS: Final = 365


def are_ages(given: object) -> bool:
    """Return whether the value is three ascending whole numbers of days, from 1 to `MAX_AGE_DAYS`."""
    if not isinstance(given, list | tuple) or len(given) != 3:
        return False
    whole = all(isinstance(days, int) and not isinstance(days, bool) for days in given)
    return whole and 1 <= given[0] < given[1] < given[2] <= MAX_AGE_DAYS


def age_step(waited: timedelta, ages: Ages) -> int:
    """Return 0 for a fresh package, then 1, 2, and 3 (overdue) as the days in `ages` pass."""
    return sum(waited >= timedelta(days=days) for days in ages)


def overdue_before(now: datetime, ages: Ages) -> datetime:
    """Return the time at or before which a package that is pending at `now` must have arrived to be overdue."""
    return now - timedelta(days=ages[2])


CacheSort = Literal["arrived", "unit", "recipient", "kind", "number", "shelf", "released", "released_to", "released_by"]
"""Columns that a list of the cache can be sorted by."""

Sort = Literal[CacheSort, "label", "reason"]
"""Columns that a list can be sorted by; only unidentified packages have the last two."""

CACHE_SORTS: Final[tuple[CacheSort, ...]] = get_args(CacheSort)
SORTS: Final[tuple[Sort, ...]] = get_args(Sort)

_BLANKS_AND_HYPHENS = re.compile(r"[\s\-\u2010-\u2015]+")


@dataclass(frozen=True, slots=True)
class ListQuery:
    """Query for one list of a community: pending packages or history, its order, and one unit if `unit` is not empty.

    `without` holds the ids of packages to leave out, because the outbox has newer data on them than the cache. With
    `arrived_before`, only packages that arrived at or before that time are listed.
    """

    community_id: str
    pending: bool
    sort: Sort = "arrived"
    descending: bool = False
    unit: str = ""
    without: frozenset[str] = frozenset()
    arrived_before: datetime | None = None

    def __post_init__(self) -> None:
        if self.sort not in CACHE_SORTS:
            raise ValueError(f"no list of the cache is ordered by {self.sort!r}")


@dataclass(frozen=True, slots=True)
class ListLayout:
    """Layout of a list as the user arranged it; anything not set has its default.

    `widths` are pixels at a text size of 100 %, by column; `order` is the columns from the first on; `sort` is the
    column that the list is sorted by; `hidden` are the columns not shown; `by_resident` shows one row per resident.
    """

    widths: Mapping[str, int] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    sort: Sort | None = None
    descending: bool = False
    hidden: tuple[str, ...] = ()
    by_resident: bool = False


def number_key(number: str) -> str:
    """Return a tracking number for comparison: upper case, no blanks, no hyphens."""
    return _BLANKS_AND_HYPHENS.sub("", number).upper()
