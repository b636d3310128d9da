"""Count the figures of a report, on the worker of the reports; rules are those of `domain.reports.figures`."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo
from functools import cached_property
from itertools import chain
from typing import Final

from mybuilding_desk.domain.models import Community, Package
from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.package_list import AgeLimits, ListQuery
from mybuilding_desk.domain.reports.durations import bands_of, median_of, percentile_of
from mybuilding_desk.domain.reports.export_row import ExportRow, SyncState, export_row, export_rows
from mybuilding_desk.domain.reports.figures import Count, Figures, HourCount, Named, Overview, ReportRequest
from mybuilding_desk.domain.reports.period import Period, part_until
from mybuilding_desk.domain.reports.selection import CountedPackages, PackageSelection
from mybuilding_desk.domain.reports.zone import local_day, local_time, midnight, moment_of, zone_of, zone_spans
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.domain.text import fold
from mybuilding_desk.jobs.account_context import HISTORY
from mybuilding_desk.jobs.history import history_from, newest_change
from mybuilding_desk.services.packages.overdue import overdue_of
from mybuilding_desk.services.packages.pending import PendingEntries, pending_change
from mybuilding_desk.services.packages.today import TodayCounts, today_counts
from mybuilding_desk.services.reports.files import ReportFiles
from mybuilding_desk.services.reports.unsynced import Change, Unsynced
from mybuilding_desk.storage.cache.counted_packages import counted_packages

Span = tuple[datetime, datetime]
"""From the first time to before the second."""

_ROWS_AT_ONCE: Final = 500
_LIMITS: Final = AgeLimits()


@dataclass(frozen=True, slots=True)
class DeskState:
    """What the figures depend on besides the files, taken on the GUI thread when a report is asked for.

    `entries` are the open outbox entries of all communities, `user_name` is their user's. `history` is how long
    released packages are kept, `as_of` the time of the last refresh.
    """

    entries: Sequence[OutboxEntry]
    user_name: str
    now: datetime
    limits: AgeLimits = _LIMITS
    history: timedelta = HISTORY
    as_of: datetime | None = None


class Superseded(Exception):
    """The count stops early: another one is wanted."""


class ReportCounter:
    """Counts over the files of one account, as of one moment; use it on the worker only. Raises `StorageTrouble`.

    `is_superseded` is asked before each query; once it is true, `Superseded` is raised.
    """

    def __init__(self, files: ReportFiles, state: DeskState, is_superseded: Callable[[], bool] = lambda: False) -> None:
        self.files, self.state = files, state
        self.reader, self.notes = files.reader, files.cache.reference_data
        self._cache = files.cache
        self._counting: tuple[object, _Report] | None = None
        """The last report, and its key: counted on for the rest of the figures if nothing changed."""

        def check() -> None:
            if is_superseded():
                raise Superseded

        self.reader.check = check

    def community(self, community_id: str) -> Community | None:
        """Return a community, `None` if it is not known."""
        communities = self.notes.communities()
        return next((one for one in communities if one.community_id == community_id), None)

    def zone(self, community_id: str) -> tzinfo | None:
        """Return the time zone of a community, `None` for the computer's own."""
        community = self.community(community_id)
        return zone_of(community.timezone) if community is not None else None

    def count_span(self, community_id: str, start: datetime, end: datetime) -> TodayCounts:
        """Return how many packages were logged and released from `start` to before `end`, as every report counts."""
        return today_counts(self._cache, community_id, PendingEntries(self._entries(community_id)), (start, end))

    def in_storage(self, community_id: str) -> int:
        """Return the number of packages in storage now, without unidentified ones: those of the list *Pending*."""
        change = pending_change(self._entries(community_id), lambda: self._cache.pending_ids(community_id))
        return self._cache.count(ListQuery(community_id, pending=True)) + change

    def overdue(self, community_id: str) -> int:
        """Return the number of packages overdue now: those of the list *Overdue*."""
        pending = PendingEntries(self._entries(community_id))
        query = ListQuery(community_id, pending=True, without=pending.released_ids())
        holds = self.files.holds(community_id, local_day(self.state.now, self.zone(community_id)))
        rows: Sequence[PackageRow] = pending.log_rows(self.state.user_name)
        query, rows = overdue_of(query, rows, self.state.limits, holds, self._cache)
        return len(rows) + self._cache.count(query)

    def figures(self, request: ReportRequest, *, complete: bool) -> Figures:
        """Return the figures: all of them, or those that are shown first."""
        with self._cache.snapshot():
            key = request, self._cache.file.version
            if self._counting is None or self._counting[0] != key:
                self._counting = key, _Report(self, request)
            report = self._counting[1]
            return report.complete() if complete else report.first

    def packages(self, request: ReportRequest) -> Iterator[ExportRow]:
        """Return the packages logged or released in the period, by arrival; unsynced ones come last."""
        zone = self.zone(request.community_id)
        first, last = request.period.first, request.period.last
        return self.packages_between(
            request.community_id, midnight(first, zone), midnight(last + timedelta(days=1), zone)
        )

    def packages_between(self, community_id: str, start: datetime, end: datetime) -> Iterator[ExportRow]:
        """Return the packages logged or released from `start` to before `end`, as `packages`."""
        zone, unsynced = self.zone(community_id), self.unsynced(community_id)
        places = self.reader.places(community_id, start, end)
        for begin in range(0, len(places), _ROWS_AT_ONCE):
            read = self.reader.packages(places[begin : begin + _ROWS_AT_ONCE])
            known = [one for one in read if not unsynced.is_replaced(one)]
            records = self.files.of_packages(known)
            states: list[SyncState] = ["rejected" if unsynced.is_rejected(one) else "synced" for one in known]
            yield from export_rows(known, [records.get(one.package_id) for one in known], states, zone)
        here = [row for row in unsynced.rows() if is_within(row.package, start, end)]
        records = self.files.of_packages([row.package for row in here])
        for row in here:
            key = row.package.package_id or row.package.reference
            yield export_row(replace(row, record=records.get(key)), zone)

    def counted(self, selection: PackageSelection) -> CountedPackages:
        """Return the packages of the cache behind one figure."""
        return counted_packages(self._cache.file, selection)

    def unsynced(self, community_id: str) -> Unsynced:
        """Return what the outbox adds to the cache."""
        return Unsynced(self._cache, self.reader, community_id, self._entries(community_id), self.state.user_name)

    def _entries(self, community_id: str) -> list[OutboxEntry]:
        return [entry for entry in self.state.entries if entry.community_id == community_id]


class _Report:
    """One report being counted, within one snapshot of the cache."""

    def __init__(self, counter: ReportCounter, request: ReportRequest) -> None:
        self._counter, self._request, self._id = counter, request, request.community_id
        self._state, self._reader = counter.state, counter.reader
        self._zone, self._unsynced = counter.zone(self._id), counter.unsynced(self._id)
        self._start, self._end = self._span(request.period)
        self._kept_days = counter.files.day_counts(self._id)

    @cached_property
    def first(self) -> Figures:
        """The figures that are shown first."""
        logged, released = (self._hours(self._request.period, released=one) for one in (False, True))
        days, minutes = self._days(logged, released), self._minutes(self._start, self._end)
        whole = replace(
            _overview(days.values(), minutes),
            in_storage=self._counter.in_storage(self._id),
            overdue=self._counter.overdue(self._id),
        )
        return Figures(
            self._request,
            whole,
            self._before(),
            days,
            tuple(HourCount(hour, Count(logged[hour], released[hour])) for hour in sorted({*logged, *released})),
            bands_of(minutes, self._state.limits.days),
            since=self._complete_from if self._complete_from > self._request.period.first else None,
            begins=self._begins(),
            unsynced=self._unsynced_number(),
            as_of=self._state.as_of,
            loading=self._loading(),
            is_complete=False,
        )

    def complete(self) -> Figures:
        """Return all figures."""
        request, reader, span = self._request, self._reader, (self._id, self._start, self._end)
        carriers = self._named(lambda one: reader.carriers(*span, released=one), lambda change: change.carrier, str)
        figures = replace(self.first, carriers=carriers, packages=self._listed(), is_complete=True)
        if request.by_user:
            users = self._named(lambda one: reader.users(*span, released=one), lambda change: change.user, fold)
            figures = replace(figures, users=users)
        return replace(figures, units=self._by_unit()) if request.by_unit else figures

    def _span(self, period: Period) -> Span:
        return midnight(period.first, self._zone), midnight(period.last + timedelta(days=1), self._zone)

    def _changes(self, start: datetime, end: datetime, *, released: bool) -> list[Change]:
        changes = self._unsynced.released if released else self._unsynced.logged
        return [one for one in changes if start <= one.at < end]

    def _hours(self, period: Period, *, released: bool) -> Counter[datetime]:
        spans = zone_spans(period.first, period.last, self._zone)
        hours = Counter(self._reader.hours(self._id, spans, released=released))
        for one in self._changes(*self._span(period), released=released):
            hours[local_time(one.at, self._zone).replace(minute=0, second=0, microsecond=0)] += one.number
        return +hours

    def _days(self, logged: Mapping[datetime, int], released: Mapping[datetime, int]) -> dict[date, Count]:
        """Return the packages by day; before the complete history, the higher count of the cache and the records."""
        days = (_by_day(logged), _by_day(released))
        for one in self._kept_days:
            if one.day in self._request.period and one.day < self._complete_from:
                days[0][one.day] = max(days[0][one.day], one.logged)
                days[1][one.day] = max(days[1][one.day], one.released)
        return {day: Count(days[0][day], days[1][day]) for day in sorted({*days[0], *days[1]})}

    def _before(self) -> Overview:
        """Return the overview of the period before; of a running period, up to the same time, to the minute."""
        period = self._request.period.before()
        start, end = self._span(period)
        now = local_time(self._state.now, self._zone).replace(second=0, microsecond=0)
        part = part_until(self._request.period, now)
        if part is not None:
            end = min(end, moment_of(datetime.combine(period.first, time()) + part, self._zone))
        count = Count(*(self._number(start, end, released=one) for one in (False, True)))
        return _overview([count, *self._left(period, end)], self._minutes(start, end))

    def _number(self, start: datetime, end: datetime, *, released: bool) -> int:
        changes = self._changes(start, end, released=released)
        return self._reader.count(self._id, start, end, released=released) + sum(one.number for one in changes)

    def _left(self, period: Period, end: datetime) -> Iterator[Count]:
        """Yield what the records have of the whole days until `end` beyond what is left in the cache."""
        for one in self._kept_days:
            if one.day in period and one.day < self._complete_from:
                start, until = self._span(Period("day", one.day, one.day))
                if until <= end:
                    logged, released = (self._number(start, until, released=which) for which in (False, True))
                    yield Count(max(one.logged - logged, 0), max(one.released - released, 0))

    def _minutes(self, start: datetime, end: datetime) -> Counter[int]:
        minutes = Counter(self._reader.minutes(self._id, start, end))
        for one in self._changes(start, end, released=True):
            if one.minutes is not None:
                minutes[one.minutes] += one.number
        return +minutes

    def _named(
        self, read: Callable[[bool], Mapping[str, int]], name_of: Callable[[Change], str], key: Callable[[str], str]
    ) -> tuple[Named, ...]:
        """Return the packages by name; names with the same key are one."""
        rows = [(key(name), name, number, one) for one in (False, True) for name, number in read(one).items()]
        for one in (False, True):
            changes = self._changes(self._start, self._end, released=one)
            rows += [(key(name_of(change)), name_of(change), change.number, one) for change in changes]
        return _tally(rows)

    def _by_unit(self) -> tuple[Named, ...]:
        units = self._reader.units(self._id, self._start, self._end)
        rows = [(key, unit, logged, False) for key, (unit, logged, _) in units.items()]
        rows += [(key, unit, released, True) for key, (unit, _, released) in units.items()]
        for one in (False, True):
            changes = self._changes(self._start, self._end, released=one)
            rows += [(change.unit_key, change.unit, change.number, one) for change in changes]
        return _tally(rows)

    def _listed(self) -> int:
        spans = zone_spans(self._request.period.first, self._request.period.last, self._zone)
        hours = (self._reader.hours(self._id, spans, released=one) for one in (False, True))
        known = sum(map(Counter.total, hours)) - self._reader.both(self._id, self._start, self._end)
        replaced = [one for one in self._unsynced.replaced() if is_within(one, self._start, self._end)]
        here = [row for row in self._unsynced.rows() if is_within(row.package, self._start, self._end)]
        return known - len(replaced) + len(here)

    def _unsynced_number(self) -> int:
        changes = (self._changes(self._start, self._end, released=one) for one in (False, True))
        return sum(one.waits for one in chain.from_iterable(changes))

    @cached_property
    def _complete_from(self) -> date:
        """The first day with the history complete."""
        known = history_from(self._counter.notes, self._id)
        day = local_day(self._state.now if known is None else known, self._zone)
        return day if known is None or midnight(day, self._zone) >= known else day + timedelta(days=1)

    def _begins(self) -> date | None:
        """Return the first day of packages, `None` unless the period begins before it, within the complete history.

        A pending package does not count: one that was forgotten may be years older than all others.
        """
        first, oldest = self._request.period.first, self._reader.oldest_arrival(self._id)
        days = [one.day for one in self._kept_days]
        days += [local_day(oldest, self._zone)] if oldest is not None else []
        return min(days) if days and min(days) > first >= self._complete_from else None

    def _loading(self) -> int | None:
        """Return the percentage of the kept history that is loaded, by its oldest release; `None` if all of it is."""
        newest, known = newest_change(self._counter.notes, self._id), history_from(self._counter.notes, self._id)
        if newest is None:
            return 0
        if known is not None and known <= newest - self._state.history:
            return None
        oldest = min(self._reader.oldest_release(self._id) or newest, known or newest, newest)
        return min(int(100 * ((newest - oldest) / self._state.history)), 99)


def is_within(package: Package, start: datetime, end: datetime) -> bool:
    """Return whether a package was logged or released from `start` to before `end`."""
    return start <= package.arrived_at < end or (not package.is_pending and start <= package.history_time < end)


def _overview(counts: Iterable[Count], minutes: Mapping[int, int]) -> Overview:
    known = list(counts)
    logged, released = sum(one.logged for one in known), sum(one.released for one in known)
    return Overview(logged, released, median=median_of(minutes), p90=percentile_of(minutes, 90))


def _by_day(hours: Mapping[datetime, int]) -> Counter[date]:
    days: Counter[date] = Counter()
    for hour, number in hours.items():
        days[hour.date()] += number
    return days


def _tally(rows: Iterable[tuple[str, str, int, bool]]) -> tuple[Named, ...]:
    """Return the sums by key, those with the most packages logged first.

    `rows` are of key, name, number, and whether it is of released packages.
    """
    names: dict[str, str] = {}
    sums = Counter[str](), Counter[str]()
    for key, name, number, released in rows:
        names.setdefault(key, name)
        sums[released][key] += number
    counts = {key: Count(sums[0][key], sums[1][key]) for key in names if sums[0][key] or sums[1][key]}
    order = sorted(counts, key=lambda key: (-counts[key].logged, -counts[key].released, key))
    return tuple(Named(names[key], counts[key]) for key in order)
