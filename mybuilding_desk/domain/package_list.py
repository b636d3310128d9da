"""Package lists: layout, order, and age."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final, Literal, get_args

Ages = tuple[int, int, int]
"""Days after which a pending package is aged, old, and overdue; ascending."""

DEFAULT_AGES: Final[Ages] = (1, 3, 10)
MAX_AGE_DAYS: Final = 365

Hours = tuple[int, int]
"""Hours after which a pending perishable package is aged, and overdue; ascending."""

DEFAULT_HOURS: Final[Hours] = (4, 24)
MAX_HOURS: Final = 240


def are_ages(given: object) -> bool:
    """Return whether the value is three ascending whole numbers of days, from 1 to `MAX_AGE_DAYS`."""
    if not isinstance(given, list | tuple) or len(given) != 3:
        return False
    whole = all(isinstance(days, int) and not isinstance(days, bool) for days in given)
    return whole and 1 <= given[0] < given[1] < given[2] <= MAX_AGE_DAYS


def are_hours(given: object) -> bool:
    """Return whether the value is two ascending whole numbers of hours, from 1 to `MAX_HOURS`."""
    if not isinstance(given, list | tuple) or len(given) != 2:
        return False
    whole = all(isinstance(hours, int) and not isinstance(hours, bool) for hours in given)
    return whole and 1 <= given[0] < given[1] <= MAX_HOURS


OVERDUE: Final = 3
"""The age step of an overdue package."""


@dataclass(frozen=True, slots=True)
class AgeLimits:
    """Limits of the age of pending packages: `days` for all, and `hours` for perishable ones, whichever ends first."""

    days: Ages = DEFAULT_AGES
    hours: Hours = DEFAULT_HOURS

    def step(self, waited: timedelta, *, perishable: bool) -> int:
        """Return 0 for a fresh package, 1 and 2 for an aged and an old one, 3 for an overdue one."""
        aged, old, overdue = _limits(self.days, self.hours if perishable else None)
        return OVERDUE if waited >= overdue else 2 if waited >= old else int(waited >= aged)

    def limit(self, step: int, *, perishable: bool) -> timedelta:
        """Return the age at which a step (1 to 3) begins."""
        return _limits(self.days, self.hours if perishable else None)[step - 1]


@lru_cache(maxsize=16)  # asked for each painted row
def _limits(days: Ages, hours: Hours | None) -> tuple[timedelta, timedelta, timedelta]:
    aged, old, overdue = (timedelta(days=one) for one in days)
    if hours is None:
        return aged, old, overdue
    return min(aged, timedelta(hours=hours[0])), old, min(overdue, timedelta(hours=hours[1]))


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
    `arrived_before`, only packages that arrived at or before that time are listed, and perishable ones that arrived at
    or before `perishable_before`, which is not earlier.
    """

    community_id: str
    pending: bool
    sort: Sort = "arrived"
    descending: bool = False
    unit: str = ""
    without: frozenset[str] = frozenset()
    arrived_before: datetime | None = None
    perishable_before: datetime | None = None

    def __post_init__(self) -> None:
        if self.sort not in CACHE_SORTS:
            raise ValueError(f"no list of the cache is ordered by {self.sort!r}")


@dataclass(frozen=True, slots=True)
class ListLayout:
    """Layout of a list as the user arranged it; anything not set has its default.

    `widths` are pixels at a text size of 100 %, by column; `order` is the columns from the first on; `sort` is the
    column that the list is sorted by; `hidden` are the columns not shown; `by_resident`: the overdue list shows one row
    per resident, otherwise one per package.
    """

    widths: Mapping[str, int] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    sort: Sort | None = None
    descending: bool = False
    hidden: tuple[str, ...] = ()
    by_resident: bool = True


def number_key(number: str) -> str:
    """Return a tracking number for comparison: upper case, no blanks, no hyphens."""
    return _BLANKS_AND_HYPHENS.sub("", number).upper()
