"""How old a waiting package is, in steps that a desk chooses. What a step looks like is `ui`."""

from datetime import datetime, timedelta
from typing import Final

Ages = tuple[int, int, int]
"""Days after which a waiting package is aged, old and overdue; ascending."""

USUAL_AGES: Final[Ages] = (1, 3, 10)
LONGEST_AGE: Final = 365


def are_ages(given: object) -> bool:
    """Whether these are three whole numbers of days, ascending, from 1 to `LONGEST_AGE`."""
    if not isinstance(given, list | tuple) or len(given) != 3:
        return False
    whole = all(isinstance(days, int) and not isinstance(days, bool) for days in given)
    return whole and 1 <= given[0] < given[1] < given[2] <= LONGEST_AGE


def age_step(waited: timedelta, ages: Ages) -> int:
    """0 for a fresh package, then 1, 2 and 3 (overdue) as the days of `ages` have passed."""
    return sum(waited >= timedelta(days=days) for days in ages)


def overdue_before(now: datetime, ages: Ages) -> datetime:
    """What arrived at this time or before it, and still waits at `now`, is overdue."""
    return now - timedelta(days=ages[2])
