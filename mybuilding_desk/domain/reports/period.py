"""Periods of a report: whole days of a community's calendar, in the community's time zone."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal, get_args

PeriodKind = Literal["day", "recent", "week", "month", "year", "days"]
"""`recent`: seven days, at first up to today; `days`: chosen by the user from a first to a last day."""
PERIOD_KINDS: tuple[PeriodKind, ...] = get_args(PeriodKind)


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both included. Raises `ValueError` if `last` is earlier."""

    kind: PeriodKind
    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("a period ends before it begins")

    @property
    def days(self) -> int:
        """Number of days."""
        return (self.last - self.first).days + 1

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def before(self) -> "Period":
        """Return the period just before: the previous day, week, month, or year, or as many days."""
        return self._beside(self.first - timedelta(days=1), -self.days)

    def after(self) -> "Period":
        """Return the period just after."""
        return self._beside(self.last + timedelta(days=1), self.days)

    def _beside(self, day: date, step: int) -> "Period":
        if self.kind == "month":
            return month_of(day)
        if self.kind == "year":
            return year_of(day)
        return Period(self.kind, self.first + timedelta(days=step), self.last + timedelta(days=step))


def period_of(kind: PeriodKind, day: date, week_begins: int) -> Period:
    """Return the day, week, month, or year that contains `day`; `week_begins` is an ISO weekday (1: Monday).

    Of the kind `recent`, it is the seven days up to `day`; of `days`, the day alone.
    """
    if kind == "recent":
        return Period("recent", day - timedelta(days=6), day)
    if kind == "week":
        first = day - timedelta(days=(day.isoweekday() - week_begins) % 7)
        return Period("week", first, first + timedelta(days=6))
    if kind == "month":
        return month_of(day)
    if kind == "year":
        return year_of(day)
    return Period(kind, day, day)


def month_of(day: date) -> Period:
    """Return the month that contains `day`."""
    return Period("month", day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))


def year_of(day: date) -> Period:
    """Return the year that contains `day`."""
    return Period("year", date(day.year, 1, 1), date(day.year, 12, 31))


def part_until(period: Period, now: datetime) -> timedelta | None:
    """Return how much of the period has passed at `now`, a local time without a zone; `None` if all has, or nothing.

    A running period is compared with the same part of the one before.
    """
    passed = now - datetime.combine(period.first, datetime.min.time())
    return passed if timedelta() <= passed < timedelta(days=period.days) else None
