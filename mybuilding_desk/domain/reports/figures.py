"""Figures of a report. `storage.cache.reports` counts them; every view, print, and export shows these values.

A package counts as logged at its arrival, and as released at its release. Unsynced changes of this computer count, too:
a log unless it was undone or removed, a release unless it was rejected. Unidentified packages count as logged.
Durations are whole minutes, rounded down.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from mybuilding_desk.domain.reports.period import Period


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """What a report is about. `by_user` and `by_unit`: whether users and units are counted, too."""

    community_id: str
    period: Period
    by_user: bool = False
    by_unit: bool = False


@dataclass(frozen=True, slots=True)
class Count:
    """Number of packages logged and released."""

    logged: int = 0
    released: int = 0


@dataclass(frozen=True, slots=True)
class Overview:
    """The figures of a period that the tiles show. `in_storage` and `overdue` are those of now, not of the period.

    `median` and `p90`: minutes in storage of the packages released in the period, `None` without any. The median of an
    even number is the mean of the two in the middle, rounded down; the 90th percentile is by nearest rank.
    """

    logged: int = 0
    released: int = 0
    in_storage: int = 0
    overdue: int = 0
    median: int | None = None
    p90: int | None = None


@dataclass(frozen=True, slots=True)
class HourCount:
    """Packages of one local hour, which begins at `hour` (without a zone); a repeated hour counts as one."""

    hour: datetime
    count: Count


@dataclass(frozen=True, slots=True)
class Band:
    """Packages released after `least` days or more in storage, and less than `less_than`; `None`: no limit."""

    least: int
    less_than: int | None
    released: int


@dataclass(frozen=True, slots=True)
class Named:
    """Packages of one carrier, user, or unit; `name` is as first written, `""` if it is unknown."""

    name: str
    count: Count


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of one report.

    `before` are those of the period before, up to the same time if the period is not over, without `in_storage` and
    `overdue`. `hours` has only hours with packages, in order, and `days` only such days; days beyond the history are in
    `days` and the tiles alone, as counts without names. `carriers`, `users`, and `units` are sorted by packages, the
    most first. `packages` is the number of packages logged or released in the period, each counted once: those of the
    package list. `since` is the first day with the history complete, `None` if all of the period is; then `begins` is
    the first day with a package that was released since, `None` unless it is after the first of the period.
    `unsynced` is the number of changes included that are yet to be synced: neither unidentified packages nor rejected
    logs. `as_of` is the time of the last refresh, `None` if there was none; `loading` is the percentage of the history
    that is loaded while it loads, else `None`.
    """

    request: ReportRequest
    overview: Overview
    before: Overview
    days: Mapping[date, Count] = field(default_factory=dict)
    hours: tuple[HourCount, ...] = ()
    bands: tuple[Band, ...] = ()
    carriers: tuple[Named, ...] = ()
    users: tuple[Named, ...] = ()
    units: tuple[Named, ...] = ()
    packages: int = 0
    since: date | None = None
    begins: date | None = None
    unsynced: int = 0
    as_of: datetime | None = None
    loading: int | None = None
    is_complete: bool = True
    """Whether `carriers`, `users`, `units`, and `packages` are counted; all others come first."""

    def by_weekday(self, *, released: bool) -> dict[tuple[int, int], int]:
        """Return the packages by ISO weekday (1: Monday) and local hour (0 to 23), logged or released."""
        found: dict[tuple[int, int], int] = {}
        for one in self.hours:
            key = one.hour.isoweekday(), one.hour.hour
            found[key] = found.get(key, 0) + (one.count.released if released else one.count.logged)
        return {key: count for key, count in found.items() if count}
