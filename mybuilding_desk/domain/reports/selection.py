"""The packages behind one figure of a report: those of a tile, a bar, a cell, or a row."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from mybuilding_desk.domain.package_types import badge_name
from mybuilding_desk.domain.reports.period import Period
from mybuilding_desk.domain.reports.zone import ZoneSpan, zone_spans
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.domain.text import fold, unit_code

Span = tuple[datetime, datetime]
"""Times in UTC, from the first to before the second."""

_DAY_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class PackageSelection:
    """Packages logged, or released, in one of the `spans`.

    With `carrier`, `user`, or `unit`, only those of it; with `days`, only those released after as many days in storage
    or more, and less than the second number.
    """

    community_id: str
    released: bool
    spans: tuple[Span, ...]
    carrier: str | None = None
    user: str | None = None
    unit: str | None = None
    days: tuple[int, int | None] | None = None

    def fits(self, row: PackageRow) -> bool:
        """Return whether a package of the community is one of them."""
        package = row.package
        when = package.arrived_at
        if self.released:
            if package.is_pending:
                return False
            when = package.history_time
        user = package.released_by if self.released else package.accepted_by
        return (
            any(start <= when < end for start, end in self.spans)
            and self.carrier in {None, badge_name(package.type_name, row.note)}
            and (self.user is None or fold(self.user) == fold(user))
            and (self.unit is None or unit_code(self.unit) == unit_code(package.unit))
            and self._fits_days(row)
        )

    def _fits_days(self, row: PackageRow) -> bool:
        if self.days is None:
            return True
        arrived, released = row.package.arrived_at, row.package.released_at
        if released is None:
            return False
        minutes, (least, below) = max((released - arrived) // timedelta(minutes=1), 0), self.days
        return minutes >= least * _DAY_MINUTES and (below is None or minutes < below * _DAY_MINUTES)


@dataclass(frozen=True, slots=True)
class CountedPackages:
    """A selection, and the packages of the cache in it: their values of `place`, the newest first."""

    selection: PackageSelection
    places: tuple[int, ...] = ()


def in_period(period: Period, zone: tzinfo | None) -> tuple[Span, ...]:
    """Return the times of a period in a community's zone."""
    spans = zone_spans(period.first, period.last, zone)
    return ((spans[0].start, spans[-1].end),)


def between(start: datetime, end: datetime, zone: tzinfo | None) -> tuple[Span, ...]:
    """Return the times between two local times, which have no zone; an hour that the clocks repeat counts twice."""
    return tuple(_in_zone([(start, end)], zone_spans(start.date(), _last_day(end), zone)))


def at_hour(period: Period, weekday: int, hour: int, zone: tzinfo | None) -> tuple[Span, ...]:
    """Return the times of one local hour on all days of a period that are this ISO weekday (1: Monday)."""
    days = (period.first + timedelta(days=number) for number in range(period.days))
    begins = (datetime.combine(day, time(hour)) for day in days if day.isoweekday() == weekday)
    local = [(begin, begin + timedelta(hours=1)) for begin in begins]
    return tuple(_in_zone(local, zone_spans(period.first, period.last, zone)))


def at_hour_of_any_day(period: Period, hour: int, zone: tzinfo | None) -> tuple[Span, ...]:
    """Return the times of one local hour on all days of a period."""
    return tuple(sorted(span for weekday in range(1, 8) for span in at_hour(period, weekday, hour, zone)))


def _in_zone(local: Iterable[Span], spans: list[ZoneSpan]) -> Iterator[Span]:
    """Yield local times, without a zone, as times of a zone that has these spans."""
    for begin, end in local:
        for span in spans:
            start = max(begin.replace(tzinfo=span.start.tzinfo) - span.offset, span.start)
            until = min(end.replace(tzinfo=span.start.tzinfo) - span.offset, span.end)
            if start < until:
                yield start, until


def _last_day(end: datetime) -> date:
    return (end - timedelta(microseconds=1)).date()
