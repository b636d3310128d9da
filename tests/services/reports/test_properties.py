"""Whatever the packages, the zone, and the period: the parts of a report sum to the whole."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.domain.models import Community, Package, PackageDraft, Release
from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.reports.figures import Count, ReportRequest
from mybuilding_desk.domain.reports.period import PERIOD_KINDS, Period, period_of
from mybuilding_desk.services.reports.counting import DeskState, ReportCounter
from mybuilding_desk.services.reports.files import ReportFiles
from tests.support.offices import RIVERSIDE

START = datetime(2026, 1, 1, tzinfo=UTC)
ZONES = st.sampled_from(
    ("America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Santiago", "", "Nowhere")
)
MOMENTS = st.timedeltas(timedelta(), timedelta(days=400)).map(lambda after: START + after)
TEXTS = st.text(max_size=3)


@st.composite
def packages(draw: st.DrawFn) -> Package:
    return Package(
        draw(st.uuids()).hex, RIVERSIDE, draw(TEXTS), draw(st.sampled_from(("UPS", "Other"))), draw(MOMENTS),
        description=draw(st.sampled_from(("", "Veho"))), accepted_by=draw(TEXTS), reference=draw(st.uuids()).hex,
        released_at=draw(st.none() | MOMENTS), released_by=draw(TEXTS), updated_at=draw(st.none() | MOMENTS),
    )  # fmt: skip


@st.composite
def entries(draw: st.DrawFn, known: list[Package]) -> list[OutboxEntry]:
    """Logs, some of pending packages of the cache, and releases of others."""
    made: list[OutboxEntry] = []
    states = st.sampled_from(("waiting", "in_doubt", "refused"))
    waiting = [one for one in known if one.is_pending]
    for number in range(1, draw(st.integers(1, 6))):
        reference = waiting[0].reference if waiting and number == 2 else draw(st.uuids()).hex
        draft = PackageDraft(RIVERSIDE, draw(TEXTS), "UPS", reference, draw(MOMENTS))
        state = draw(states | st.just("held"))
        made.append(OutboxEntry(number, "log", state, draft, None, None, "", "", "", 0, START, START))
    for number, one in enumerate(known[: draw(st.integers(0, 4))], 10):
        if one.reference not in {entry.reference for entry in made}:
            release = Release(RIVERSIDE, one.package_id, "Ana", draw(st.uuids()).hex, draw(MOMENTS))
            rest = release, one, one.package_id, "", "", 0, START, START
            made.append(OutboxEntry(number, "release", draw(states), None, *rest))
    return made


@st.composite
def periods(draw: st.DrawFn) -> Period:
    first, kind = draw(st.dates(date(2025, 12, 20), date(2027, 1, 10))), draw(st.sampled_from(PERIOD_KINDS))
    if kind == "days":
        return Period("days", first, first + timedelta(days=draw(st.integers(0, 300))))
    return period_of(kind, first, draw(st.integers(1, 7)))


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ReportFiles]:
    folder = tmp_path_factory.mktemp("reports")
    with closing(ReportFiles(folder / "copy.db", folder / "desk.db")) as made:
        yield made


def sums(counts: Iterable[Count]) -> tuple[int, int]:
    known = list(counts)
    return sum(one.logged for one in known), sum(one.released for one in known)


@given(st.data(), st.lists(packages(), max_size=25), ZONES, periods())
def test_the_parts_sum_to_the_whole(
    files: ReportFiles, data: st.DataObject, some: list[Package], zone: str, period: Period
) -> None:
    state = DeskState(data.draw(entries(some)), "Bo", START + timedelta(days=500))
    files.cache.forget_community(RIVERSIDE)
    files.cache.reference_data.replace_communities([Community(RIVERSIDE, "x", timezone=zone)])
    files.cache.store_packages(some)
    counter, request = ReportCounter(files, state), ReportRequest(RIVERSIDE, period, by_user=True, by_unit=True)
    figures, listed = counter.figures(request, complete=True), list(counter.packages(request))
    whole = figures.overview.logged, figures.overview.released
    assert sums(figures.days.values()) == sums(one.count for one in figures.hours) == whole
    assert sums(one.count for one in figures.carriers) == whole
    assert sums(one.count for one in figures.users) == sums(one.count for one in figures.units) == whole
    assert tuple(sum(figures.by_weekday(released=one).values()) for one in (False, True)) == whole
    known = [row.minutes for row in listed if row.released is not None and row.released.date() in period]
    assert sum(one.released for one in figures.bands) == len(known)
    assert (figures.overview.median is None) == (not known)
    assert all(min(known) <= one <= max(known) for one in (figures.overview.median, figures.overview.p90) if known)
    assert len(listed) == figures.packages
    assert sum(row.received.date() in period for row in listed) == figures.overview.logged
