"""Times in storage, as numbers of packages by whole minutes: median, percentile, and bands."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from mybuilding_desk.domain.package_list import Ages
from mybuilding_desk.domain.reports.figures import Band

_DAY_MINUTES: Final = 24 * 60
_MINUTE: Final = timedelta(minutes=1)


def minutes_between(arrived: datetime, released: datetime) -> int:
    """Return the whole minutes between two times, rounded down; 0 if a wrong clock put the release first."""
    return max((released - arrived) // _MINUTE, 0)


def median_of(minutes: Mapping[int, int]) -> int | None:
    """Return the median of durations with their numbers, `None` without any.

    Of an even number, it is the mean of the two in the middle, rounded down.
    """
    count = sum(minutes.values())
    return (_at(minutes, (count - 1) // 2) + _at(minutes, count // 2)) // 2 if count else None


def percentile_of(minutes: Mapping[int, int], percent: int) -> int | None:
    """Return a percentile by nearest rank, `None` without any duration."""
    count = sum(minutes.values())
    return _at(minutes, -(-count * percent // 100) - 1) if count else None


def bands_of(minutes: Mapping[int, int], ages: Ages) -> tuple[Band, ...]:
    """Return the packages by days in storage: less than 1, then up to each of the `ages`, and more."""
    limits = sorted({1, *ages})
    starts, ends = [0, *limits], [*limits, None]
    return tuple(Band(start, end, _within(minutes, start, end)) for start, end in zip(starts, ends, strict=True))


def _within(minutes: Mapping[int, int], start: int, end: int | None) -> int:
    least, below = start * _DAY_MINUTES, None if end is None else end * _DAY_MINUTES
    return sum(count for one, count in minutes.items() if one >= least and (below is None or one < below))


def _at(minutes: Mapping[int, int], index: int) -> int:
    """Return the duration at an index (0 is the shortest)."""
    for one in sorted(minutes):
        index -= minutes[one]
        if index < 0:
            return one
    raise IndexError("there are not as many durations")
