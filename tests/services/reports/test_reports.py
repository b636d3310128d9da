"""Reports of a workspace: they agree with the lists and the sidebar, and the last request is the one answered."""

from collections import Counter
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from mybuilding_desk.domain.models import Community, Package
from mybuilding_desk.domain.records.desk_record import DayCount, PackageKey
from mybuilding_desk.domain.reports.export_row import ExportRow
from mybuilding_desk.domain.reports.figures import Count, Figures, ReportRequest
from mybuilding_desk.domain.reports.period import Period, period_of
from mybuilding_desk.domain.tracking import read_scan
from mybuilding_desk.jobs.account_context import HISTORY
from mybuilding_desk.services.packages.actions import PackageForm
from mybuilding_desk.services.packages.today import local_day
from mybuilding_desk.services.reports.counting import DeskState, ReportCounter, Superseded
from mybuilding_desk.services.reports.files import ReportFiles
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.storage.records.records import Records
from tests.support.offices import RIVERSIDE

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
NEW_YORK = ZoneInfo("America/New_York")
NOON = datetime(2026, 11, 18, 17, tzinfo=UTC)
"""A Wednesday, 12:00 in New York."""

PATIENCE = 60_000
"""Milliseconds: the computer may be busy."""

Ask = Callable[[ReportRequest], Figures]


@pytest.fixture
def ask(qtbot, quiet: Workspace) -> Ask:
    """Return the complete figures of a request."""

    def answer(request: ReportRequest) -> Figures:
        with qtbot.waitSignal(
            quiet.reports.counted, timeout=PATIENCE, check_params_cb=lambda figures: figures.is_complete
        ) as got:
            quiet.reports.ask(request)
        figures: Figures = got.args[0]
        assert figures.request == request
        return figures

    return answer


def log_and_release(quiet: Workspace) -> None:
    """Leave open entries of every kind: a log, an unidentified one, releases, a rejected and an undone one."""
    match = quiet.actions.interpreter.recipients("12B")[0]
    for number in ("1Z999AA10123456784", "1Z999AA10123456793"):
        quiet.actions.log(PackageForm(read_scan(number), "12B", match))
    quiet.actions.undo()
    quiet.actions.release(quiet.store.waiting_of("12B")[:2], "Zoë")
    rejected = quiet.store.listing("pending", "arrived", descending=False).window(20, 1)[0]
    quiet.actions.release([rejected], "Ana")
    [entry] = [one for one in quiet.store.open_entries if one.package_id == rejected.package.package_id]
    quiet._outbox.mark_sending(entry.entry_id)
    quiet._outbox.refuse(entry.entry_id, "unknown_unit")
    quiet.store.reload()


def test_a_report_agrees_with_the_lists_and_the_sidebar(quiet: Workspace, preferences, ask: Ask) -> None:
    preferences.change(grace_seconds=20)
    today = datetime.now(UTC).astimezone(quiet.store.zone).date()
    for unsynced in (False, True):
        if unsynced:
            log_and_release(quiet)
        figures = ask(ReportRequest(RIVERSIDE, Period("day", today, today)))
        lists = [quiet.store.listing(kind, "arrived", descending=False) for kind in ("pending", "overdue")]
        pending, overdue = (one.count + len(one.first) for one in lists)
        assert figures.overview.in_storage == pending == quiet.store.pending_counts()[RIVERSIDE] > 0
        assert figures.overview.overdue == overdue == quiet.store.overdue_count() > 0
        assert (figures.overview.logged, figures.overview.released) == quiet.store.today_counts()
        assert figures.unsynced == (3 if unsynced else 0)  # one log, two releases
    whole = ask(ReportRequest(RIVERSIDE, Period("days", today - 500 * DAY, today)))
    history = quiet.store.listing("history", "released", descending=True)
    by_day = Counter(row.package.history_time.astimezone(quiet.store.zone).date() for row in history.window(0, 9999))
    assert {day: one.released for day, one in whole.days.items() if one.released} == by_day
    assert sum(by_day.values()) == history.count == whole.overview.released


def test_what_never_waits_to_be_synced_is_not_called_unsynced(quiet: Workspace, preferences, ask: Ask) -> None:
    """An unidentified package and a rejected log are counted, but the status bar says that all is synced."""
    preferences.change(grace_seconds=20)
    today = datetime.now(UTC).astimezone(quiet.store.zone).date()
    request = ReportRequest(RIVERSIDE, Period("day", today, today))
    before = ask(request)
    quiet.actions.hold(PackageForm(read_scan("1Z999AA10123456784"), "J. Angstrum"), "not_listed")
    rejected = quiet.actions.log(PackageForm(read_scan("1Z999AA10123456793"), "12B"))
    quiet._outbox.mark_sending(rejected.entry_id)
    quiet._outbox.refuse(rejected.entry_id, "unknown_unit")
    quiet.store.reload()
    figures = ask(request)
    assert figures.overview.logged == before.overview.logged + 2
    assert figures.unsynced == quiet.store.waiting_count() == 0
    quiet.actions.log(PackageForm(read_scan("1Z999AA10123456802"), "12B"))
    assert ask(request).unsynced == quiet.store.waiting_count() == 1


def test_the_package_list_has_the_packages_that_are_counted(qtbot, quiet: Workspace, preferences, ask: Ask) -> None:
    preferences.change(grace_seconds=20)
    log_and_release(quiet)
    kept = quiet.store.waiting_of("12B")[0]
    with closing(Records(quiet._account_context.records_path)) as records:
        records.set_location(PackageKey(RIVERSIDE, "", kept.package.package_id), "Fridge 2")
    today = datetime.now(UTC).astimezone(quiet.store.zone).date()
    request = ReportRequest(RIVERSIDE, Period("days", today - 500 * DAY, today))
    figures, got = ask(request), list[list[ExportRow]]()
    quiet.reports.run(lambda counter: list(counter.packages(request)), got.append, pytest.fail)
    qtbot.waitUntil(lambda: bool(got), timeout=PATIENCE)
    [rows] = got
    assert len(rows) == figures.packages == len({(row.package_id, row.reference) for row in rows})
    assert len(rows) == figures.overview.logged
    assert sum(row.status == "released" for row in rows) == figures.overview.released
    assert sum(row.status == "in_storage" for row in rows) == figures.overview.in_storage
    assert {row.location for row in rows if row.package_id == kept.package.package_id} == {"Fridge 2"}
    assert Counter(row.sync for row in rows)["rejected"] == 1
    carriers = Counter(row.carrier for row in rows)
    assert {one.name: one.count.logged for one in figures.carriers} == carriers
    assert all(row.received.tzinfo is not None and row.received.utcoffset() is not None for row in rows)


def test_the_last_request_is_answered_and_those_before_are_given_up(qtbot, quiet: Workspace) -> None:
    got: list[Figures] = []
    quiet.reports.counted.connect(got.append)
    today = datetime.now(UTC).date()
    requests = [ReportRequest(RIVERSIDE, Period("days", today - number * DAY, today)) for number in range(9)]
    for one in requests:
        quiet.reports.ask(one)
    qtbot.waitUntil(lambda: bool(got) and got[-1].is_complete, timeout=PATIENCE)
    assert [(one.request, one.is_complete) for one in got] == [(requests[-1], False), (requests[-1], True)]
    first, last = got
    assert (first.overview, first.before, first.days, first.hours, first.bands) == (
        last.overview, last.before, last.days, last.hours, last.bands
    )  # fmt: skip
    quiet.reports.ask(requests[0])
    quiet.close()  # ends, although it counts
    assert not quiet.reports._worker._thread.is_alive()


def test_no_worker_is_started_without_a_report(quiet: Workspace) -> None:
    assert "reports" not in quiet.__dict__


# Over files of our own


@pytest.fixture
def files(tmp_path: Path):
    """Empty files, with 140 Riverside in New York."""
    made = ReportFiles(tmp_path / "copy.db", tmp_path / "records" / "desk.db")
    made.cache.reference_data.replace_communities([Community(RIVERSIDE, "x", timezone="America/New_York")])
    yield made
    made.close()


def package(number: int, arrived: datetime, released: datetime | None = None) -> Package:
    return Package(f"p{number}", RIVERSIDE, "12B", "UPS", arrived, released_at=released)


def figures_of(files: ReportFiles, period: Period, now: datetime = NOON) -> Figures:
    return ReportCounter(files, DeskState((), "Bo", now)).figures(ReportRequest(RIVERSIDE, period), complete=True)


def test_unchanged_data_is_not_counted_again(files: ReportFiles) -> None:
    files.cache.store_packages([package(1, NOON, NOON + HOUR)])
    queries: list[int] = []
    state, request = DeskState((), "Bo", NOON), ReportRequest(RIVERSIDE, period_of("year", NOON.date(), 1))

    def count() -> int:
        queries.clear()
        counter = ReportCounter(files, state, lambda: bool(queries.append(1)))
        assert counter.figures(request, complete=True).overview.released == len(files.cache.at([1, 2]))
        return len(queries)

    first, again = count(), count()
    assert again <= 2  # what is loaded of the history
    assert first > 10
    files.cache.store_packages([package(2, NOON, NOON + HOUR)])
    assert count() == first


def test_a_superseded_count_stops_at_the_next_query(files: ReportFiles) -> None:
    queries: list[int] = []

    def is_superseded() -> bool:
        queries.append(1)
        return len(queries) > 3

    counter = ReportCounter(files, DeskState((), "Bo", NOON), is_superseded)
    with pytest.raises(Superseded):
        counter.figures(ReportRequest(RIVERSIDE, period_of("year", NOON.date(), 1)), complete=True)
    assert len(queries) == 4


def test_a_running_period_is_compared_with_the_same_part_of_the_one_before(files: ReportFiles) -> None:
    week = period_of("week", NOON.date(), 1)
    before = NOON - 7 * DAY
    files.cache.store_packages([
        package(1, before - timedelta(minutes=1)), package(2, before), package(3, before + DAY),
        package(4, before - 2 * DAY, before - HOUR), package(5, before - 2 * DAY, before + HOUR),
    ])  # fmt: skip
    running = figures_of(files, week)
    assert (running.before.logged, running.before.released, running.before.median) == (3, 1, 47 * 60)
    over = figures_of(files, week, NOON + 9 * DAY)
    assert (over.before.logged, over.before.released, over.before.median) == (5, 2, 48 * 60)
    assert figures_of(files, week, NOON + timedelta(seconds=59)).before == running.before  # to the minute


def test_a_long_month_is_compared_with_all_of_a_short_one(files: ReportFiles) -> None:
    march, now = datetime(2026, 3, 1, tzinfo=NEW_YORK), datetime(2026, 3, 30, 12, tzinfo=UTC)
    files.cache.store_packages([package(1, march - timedelta(minutes=1)), package(2, march)])
    figures = figures_of(files, period_of("month", now.date(), 1), now)
    assert (figures.before.logged, figures.overview.logged) == (1, 1)


def test_days_beyond_the_history_come_from_the_records(files: ReportFiles, tmp_path: Path) -> None:
    """The higher count of both; names and hours are only of what is in the cache."""
    reached = datetime(2026, 11, 10, 9, tzinfo=NEW_YORK)
    files.cache.reference_data.remember(f"reached:{RIVERSIDE}", reached.isoformat())
    files.cache.reference_data.remember(f"changed:{RIVERSIDE}", (reached + HISTORY).isoformat())
    files.cache.store_packages([package(1, reached - 3 * DAY), package(2, reached, reached + HOUR), package(3, NOON)])
    with closing(Records(tmp_path / "records" / "desk.db")) as records:
        kept = [DayCount(reached.date() - number * DAY, 7 * number, 5) for number in range(-1, 12)]
        records.keep_counts(RIVERSIDE, kept)
        records.keep_counts("7", kept)
    figures = figures_of(files, Period("days", reached.date() - 3 * DAY, NOON.date()), NOON + 30 * DAY)
    assert figures.days == {
        reached.date() - 3 * DAY: Count(21, 5), reached.date() - 2 * DAY: Count(14, 5),
        reached.date() - DAY: Count(7, 5), reached.date(): Count(1, 5), NOON.date(): Count(1, 0),
    }  # fmt: skip
    assert (figures.overview.logged, figures.overview.released) == (44, 20)
    assert (figures.since, figures.loading) == (reached.date() + DAY, None)
    assert sum(one.count.logged for one in figures.hours) == figures.carriers[0].count.logged == 3
    assert (figures.before.logged, figures.before.released) == (sum(7 * number for number in range(4, 12)), 40)
    assert figures_of(files, Period("day", NOON.date(), NOON.date())).since is None


def test_a_history_that_begins_within_the_period_says_so(files: ReportFiles, tmp_path: Path) -> None:
    """All of it is here, but there was nothing before; a package that is still pending may be much older."""
    files.cache.reference_data.remember(f"changed:{RIVERSIDE}", NOON.isoformat())
    files.cache.reference_data.remember(f"reached:{RIVERSIDE}", (NOON - HISTORY).isoformat())
    september, year = datetime(2026, 9, 1, 9, tzinfo=NEW_YORK), period_of("year", NOON.date(), 1)
    assert figures_of(files, year).begins is None, "nothing is known"
    files.cache.store_packages([
        package(1, september - 100 * DAY), package(2, september, september + 3 * DAY), package(3, NOON, NOON + HOUR),
    ])  # fmt: skip
    assert (figures_of(files, year).since, figures_of(files, year).begins) == (None, september.date())
    assert figures_of(files, period_of("month", september.date(), 1)).begins is None
    assert figures_of(files, period_of("month", NOON.date(), 1)).begins is None
    with closing(Records(tmp_path / "records" / "desk.db")) as records:
        records.keep_counts(RIVERSIDE, [DayCount(september.date() - 60 * DAY, 7, 5)])
    assert figures_of(files, year).begins == september.date() - 60 * DAY
    files.cache.reference_data.remember(f"reached:{RIVERSIDE}", (NOON - 30 * DAY).isoformat())
    shorter = figures_of(files, year)
    assert (shorter.since, shorter.begins) == (NOON.date() - 29 * DAY, None)


def test_a_history_that_still_loads_says_how_far(files: ReportFiles) -> None:
    period = period_of("month", NOON.date(), 1)
    assert (figures_of(files, period).loading, figures_of(files, period).since) == (0, NOON.date())
    files.cache.reference_data.remember(f"changed:{RIVERSIDE}", NOON.isoformat())
    files.cache.reference_data.remember(f"reached:{RIVERSIDE}", (NOON - 90 * DAY).isoformat())
    assert (figures_of(files, period).loading, figures_of(files, period).since) == (22, None)
    files.cache.store_packages([package(1, NOON - 300 * DAY, NOON - 300 * DAY)])
    assert figures_of(files, period).loading == 75
    files.cache.reference_data.remember(f"reached:{RIVERSIDE}", (NOON - HISTORY).isoformat())
    assert figures_of(files, period).loading is None


def test_a_shift_counts_as_a_report_of_the_same_time(files: ReportFiles) -> None:
    start, end = NOON - 5 * HOUR + timedelta(minutes=2), NOON + 3 * HOUR
    times = [start - timedelta(microseconds=1), start, NOON, end - timedelta(microseconds=1), end]
    files.cache.store_packages([package(number, at, at) for number, at in enumerate(times)])
    counter = ReportCounter(files, DeskState((), "Bo", NOON))
    assert counter.count_span(RIVERSIDE, start, end) == (3, 3)
    day = local_day(NOON, NEW_YORK)
    whole = counter.figures(ReportRequest(RIVERSIDE, Period("day", NOON.date(), NOON.date())), complete=True).overview
    assert counter.count_span(RIVERSIDE, *day) == (whole.logged, whole.released) == (5, 5)


def test_records_that_cannot_be_read_leave_the_figures_of_the_cache(tmp_path: Path) -> None:
    (tmp_path / "records").touch()
    with closing(ReportFiles(tmp_path / "copy.db", tmp_path / "records" / "desk.db")) as files:
        files.cache.store_packages([package(1, NOON)])
        period = Period("day", NOON.date(), NOON.date())
        assert figures_of(files, period).overview.logged == 1
        counter = ReportCounter(files, DeskState((), "Bo", NOON))
        assert [row.package_id for row in counter.packages(ReportRequest(RIVERSIDE, period))] == ["p1"]
