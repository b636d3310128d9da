"""Package lists: layout, order and age."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, Literal, get_args

Ages = tuple[int, int, int]
"""Days after which a waiting package is aged, old and overdue; ascending."""

DEFAULT_AGES: Final[Ages] = (1, 3, 10)
MAX_AGE_DAYS: Final = 365


def are_ages(given: object) -> bool:
    """Whether these are three whole numbers of days, ascending, from 1 to `MAX_AGE_DAYS`."""
    if not isinstance(given, list | tuple) or len(given) != 3:
        return False
    whole = all(isinstance(days, int) and not isinstance(days, bool) for days in given)
    return whole and 1 <= given[0] < given[1] < given[2] <= MAX_AGE_DAYS


def age_step(waited: timedelta, ages: Ages) -> int:
    """0 for a fresh package, then 1, 2 and 3 (overdue) as the days of `ages` have passed."""
    return sum(waited >= timedelta(days=days) for days in ages)


def overdue_before(now: datetime, ages: Ages) -> datetime:
    """What arrived at this time or before it, and still waits at `now`, is overdue."""
    return now - timedelta(days=ages[2])


Sort = Literal["arrived", "unit", "recipient", "kind", "number", "shelf", "released", "released_to", "released_by"]
"""The columns that a list can be ordered by."""

SORTS: Final[tuple[Sort, ...]] = get_args(Sort)

_BLANKS_AND_HYPHENS = re.compile(r"[\s\-\u2010-\u2015]+")


@dataclass(frozen=True, slots=True)
class ListQuery:
    """One list of one community: pending packages or history, its order, and one unit where `unit` is not empty.

    `without` are the ids of packages to leave out: what the outbox says of them is newer than the copy. With
    `arrived_before`, only what arrived at that time or before it.
    """

    community_id: str
    pending: bool
    sort: Sort = "arrived"
    descending: bool = False
    unit: str = ""
    without: frozenset[str] = frozenset()
    arrived_before: datetime | None = None

    def __post_init__(self) -> None:
        if self.sort not in SORTS:
            raise ValueError(f"no list is ordered by {self.sort!r}")


@dataclass(frozen=True, slots=True)
class ListLook:
    """How a clerk arranged a list: what is not named in it is as usual.

    `widths` are pixels at a text size of 100 %, by column; `order` is the columns from the first on; `sort` is what
    the list is ordered by.
    """

    widths: Mapping[str, int] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    sort: Sort | None = None
    descending: bool = False


def number_key(number: str) -> str:
    """A tracking number as it is compared: upper case, no blanks, no hyphens."""
    return _BLANKS_AND_HYPHENS.sub("", number).upper()
