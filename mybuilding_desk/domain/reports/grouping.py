"""Group the days of a period for a chart: hours of one day, days, weeks, months, or years."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final, Literal

from mybuilding_desk.domain.reports.figures import Count, HourCount
from mybuilding_desk.domain.reports.period import Period, month_of, year_of

GroupKind = Literal["hour", "day", "week", "month", "year"]
MAX_DAYS: Final = 31
MAX_WEEKS: Final = 27
MAX_MONTHS: Final = 36
"""Maximum numbers of bars of each kind; a longer period has the next longer kind."""


@dataclass(frozen=True, slots=True)
class Group:
    """Packages from `start` to before `end`, local times without a zone, within the period."""

    start: datetime
    end: datetime
    count: Count


def kind_for(period: Period) -> GroupKind:
    """Return the kind of groups that suits the length of a period."""
    if period.days == 1:
        return "hour"
    if period.days <= MAX_DAYS:
        return "day"
    if period.days <= MAX_WEEKS * 7 - 6:  # a week may be cut at both ends
        return "week"
    months = (period.last.year - period.first.year) * 12 + period.last.month - period.first.month + 1
    return "month" if months <= MAX_MONTHS else "year"


def by_days(days: Mapping[date, Count], period: Period, kind: GroupKind, week_begins: int) -> list[Group]:
    """Return every group of the period, also without packages. `week_begins` is an ISO weekday (1: Monday)."""
    starts: list[date] = []
    day = period.first
    while day <= period.last:
        starts.append(day)
        last = _last_of(kind, day, week_begins)
        if last >= period.last:
            break
        day = last + timedelta(days=1)
    sums = [[0, 0] for _ in starts]
    for day, count in days.items():
        if day in period:
            pair = sums[bisect_right(starts, day) - 1]
            pair[0] += count.logged
            pair[1] += count.released
    ends = [datetime.combine(start, time()) for start in starts[1:]]
    ends.append(datetime.combine(period.last, time()) + timedelta(days=1))
    return [
        Group(datetime.combine(start, time()), end, Count(*pair))
        for start, end, pair in zip(starts, ends, sums, strict=True)
    ]


def by_hours(hours: Iterable[HourCount], day: date) -> list[Group]:
    """Return the hours of a day from an hour before the first with packages to an hour after the last."""
    found = {one.hour.hour: one.count for one in hours if one.hour.date() == day}
    midnight = datetime.combine(day, time())
    return [
        Group(midnight + timedelta(hours=hour), midnight + timedelta(hours=hour + 1), found.get(hour, Count()))
        for hour in hours_around(found)
    ]


def hours_around(hours: Iterable[int]) -> range:
    """Return the hours of a day from the first to the last of `hours`, with one more at either side."""
    found = list(hours)
    return range(max(min(found) - 1, 0), min(max(found) + 1, 23) + 1) if found else range(0)


def _last_of(kind: GroupKind, day: date, week_begins: int) -> date:
    """Return the last day of the week, month, or year that contains `day`."""
    match kind:
        case "week":
            return day + timedelta(days=6 - (day.isoweekday() - week_begins) % 7)
        case "month":
            return month_of(day).last
        case "year":
            return year_of(day).last
    return day
