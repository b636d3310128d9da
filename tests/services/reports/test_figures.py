"""Every figure of a report against counts by hand: SQL over the same file, and raw rows with Python's own zones.

Three periods in each of three zones: over a change of the clocks, a week's start, and a year's end.
"""

import random
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from mybuilding_desk.domain.models import Community, Package
from mybuilding_desk.domain.package_list import AgeLimits
from mybuilding_desk.domain.reports.figures import Figures, ReportRequest
from mybuilding_desk.domain.reports.period import Period, period_of
from mybuilding_desk.services.reports.counting import DeskState, ReportCounter
from mybuilding_desk.services.reports.files import ReportFiles
from mybuilding_desk.storage.cache.packages import PackageCache
from mybuilding_desk.storage.outbox.outbox import Outbox
from tests.support.figures_by_hand import by_hand, rows_of
from tests.support.offices import ELAN, RIVERSIDE, a_draft, a_release

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
CLERK_NAME = "John John"
NOW = datetime.now(UTC).replace(microsecond=0)
"""Of the figures of now alone: the periods are over."""


class Case(NamedTuple):
    """A period, its first moment and the one after it, and the change of the clocks with the hours before and after."""

    zone: str
    period: Period
    start: str
    end: str
    change: str
    before: float
    after: float


def _week(year: int, month: int, day: int, begins: int) -> Period:
    return period_of("week", date(year, month, day), begins)


CASES = (
    Case("America/New_York", Period("days", date(2026, 10, 28), date(2026, 11, 3)),
         "2026-10-28T04:00", "2026-11-04T05:00", "2026-11-01T06:00", -4, -5),
    Case("America/New_York", _week(2026, 3, 8, 7), "2026-03-08T05:00", "2026-03-15T04:00", "2026-03-08T07:00", -5, -4),
    Case("America/New_York", Period("days", date(2025, 12, 28), date(2026, 1, 4)),
         "2025-12-28T05:00", "2026-01-05T05:00", "2026-01-01T00:00", -5, -5),
    Case("Australia/Adelaide", Period("month", date(2026, 4, 1), date(2026, 4, 30)),
         "2026-03-31T13:30", "2026-04-30T14:30", "2026-04-04T16:30", 10.5, 9.5),
    Case("Australia/Adelaide", _week(2026, 10, 4, 1),
         "2026-09-27T14:30", "2026-10-04T13:30", "2026-10-03T16:30", 9.5, 10.5),
    Case("Australia/Adelaide", _week(2026, 1, 1, 1),
         "2025-12-28T13:30", "2026-01-04T13:30", "2026-01-01T00:00", 10.5, 10.5),
    Case("America/Santiago", Period("day", date(2026, 9, 6), date(2026, 9, 6)),  # there is no midnight
         "2026-09-06T04:00", "2026-09-07T03:00", "2026-09-06T04:00", -4, -3),
    Case("America/Santiago", _week(2026, 4, 5, 1), "2026-03-30T03:00", "2026-04-06T04:00", "2026-04-05T03:00", -3, -4),
    Case("America/Santiago", Period("year", date(2026, 1, 1), date(2026, 12, 31)),
         "2026-01-01T03:00", "2027-01-01T03:00", "2026-04-05T03:00", -3, -4),
)  # fmt: skip


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def packages(case: Case, dice: random.Random) -> Iterator[Package]:
    """Packages around the period, most near its edges and the change; some are released, some without a time."""
    edges = [at(case.start), at(case.end), at(case.change)]
    near = [edge + step for edge in edges for step in (timedelta(), HOUR, -HOUR, timedelta(microseconds=-1))]
    for number in range(400):
        arrived = dice.choice(near) + dice.choice((0, 0, 1, 7)) * dice.randrange(60) * timedelta(minutes=7)
        if number % 3 == 0:
            arrived = at(case.start) + (at(case.end) - at(case.start)) * dice.uniform(-0.7, 1.2)
        if number % 40 == 1:
            arrived = NOW - dice.choice((HOUR, 25 * HOUR, 9 * DAY, 11 * DAY))
        kept = dice.choice((-HOUR, timedelta(minutes=dice.randrange(3000)), DAY * dice.randrange(15)))
        how = dice.choice(("pending", "timed", "timed", "timed", "updated", "unknown"))
        given: dict[str, Any] = {} if how == "pending" else {"released_by": dice.choice(NAMES), "released_to": "Ana"}
        if how in {"timed", "updated"}:
            given["released_at" if how == "timed" else "updated_at"] = max(arrived + kept, EARLIEST)
        yield Package(
            f"p{number}", RIVERSIDE if number % 4 else ELAN, dice.choice(SPELLINGS), dice.choice(TYPES), arrived,
            description=dice.choice(NOTES), accepted_by=dice.choice(NAMES),
            reference=f"ref{number}" if number % 2 else "", **given,
        )  # fmt: skip


EARLIEST = datetime(2024, 1, 1, tzinfo=UTC)
NAMES = ("Zoë Álvarez", "ZOE ALVAREZ", "Bo", "")
SPELLINGS = ("12B", "12 b", "#12-B", "Apt 12B", "PH2", "3")
TYPES = ("UPS", "Amazon", "Other")
NOTES = ("", "Veho", "2 pieces · GLS", "Perishable", "Perishable · Veho", "wet box")


def add_entries(folder: Path, case: Case, dice: random.Random) -> None:
    """Add open entries of every kind and state, and some that are settled or undone."""
    times = [at(case.start) + (at(case.end) - at(case.start)) * dice.uniform(-0.2, 1.2) for _ in range(20)]
    with closing(Outbox(folder / "outbox.db")) as outbox, closing(PackageCache(folder / "copy.db")) as cache:
        for number, when in enumerate(times):
            given = {"unit": dice.choice(SPELLINGS), "type_name": dice.choice(TYPES), "description": dice.choice(NOTES)}
            entry = outbox.log(a_draft(arrived_at=when, community_id=RIVERSIDE if number % 9 else ELAN, **given))
            if number % 4 == 0:  # released before it is synced
                given = a_release(Package("", entry.community_id, "", "", when), released_at=when + number * HOUR)
                outbox.release([(given, entry.entry_id)])
            if number % 5 == 1:
                outbox.mark_sending(entry.entry_id)
                outbox.refuse(entry.entry_id, "unknown_unit")
            if number % 10 == 7:
                outbox.undo([entry.entry_id])
            outbox.hold(a_draft(arrived_at=when, unit="", type_name="Other"), "partial")
        for number in range(1, 400, 23):
            package = cache.package(RIVERSIDE, f"p{number}")
            if package is not None and number % 46 == 1 and package.is_pending:  # in the cache, its log is not done yet
                outbox.log(a_draft(arrived_at=package.arrived_at - HOUR, reference=package.reference, unit="PH2"))
            elif (package is not None and not package.reference) or (package is not None and number % 46 != 1):
                [entry] = outbox.release([(a_release(package, released_at=dice.choice(times)), package)])
                if number % 3 == 0:
                    outbox.mark_sending(entry.entry_id)
                    outbox.refuse(entry.entry_id, "unknown_unit")


def count(folder: Path, case: Case, *, complete: bool = True, now: datetime = NOW) -> Figures:
    """The figures of a report over the files in the folder."""
    files = ReportFiles(folder / "copy.db", folder / "records" / "desk.db")
    with closing(Outbox(folder / "outbox.db")) as outbox, closing(files):
        state = DeskState(outbox.open_entries(), CLERK_NAME, now, AgeLimits())
        request = ReportRequest(RIVERSIDE, case.period, by_user=True, by_unit=True)
        return ReportCounter(files, state).figures(request, complete=complete)


@pytest.fixture(params=CASES, ids=lambda case: f"{case.zone} {case.period.first}")
def case(request: pytest.FixtureRequest, tmp_path: Path) -> Case:
    """One period, with a cache in the test's folder."""
    chosen: Case = request.param
    with closing(PackageCache(tmp_path / "copy.db")) as cache:
        cache.reference_data.replace_communities([Community(RIVERSIDE, "140 Riverside", timezone=chosen.zone)])
        cache.store_packages(packages(chosen, random.Random(f"{chosen}")))
    Outbox(tmp_path / "outbox.db").close()
    return chosen


def test_every_figure_equals_sql_by_hand(case: Case, tmp_path: Path) -> None:
    """The SQL has the moments in UTC and the offsets written out."""
    figures = count(tmp_path, case)
    start, end, change = (round(at(text).timestamp()) * 10**6 for text in (case.start, case.end, case.change))

    def sql(what: str, time: str, more: str = "", group: str = "1") -> list[tuple[Any, ...]]:
        local = f"{time} / 1000000 + CASE WHEN {time} < {change} THEN {case.before * 3600} ELSE {case.after * 3600} END"
        if case.period.kind == "year":  # the clocks go forward again
            local = f"{local} + CASE WHEN {time} < 1788667200000000 THEN 0 ELSE 3600 END"
        query = f"""SELECT {what.format(local=f"({local})")}, count(*) AS number FROM packages
            WHERE community_id = '32' AND {time} >= {start} AND {time} < {end} {more} GROUP BY {group}"""
        return [tuple(row.values()) for row in rows_of(tmp_path / "copy.db", query)]

    carrier = """CASE WHEN type_name = 'Other' AND description LIKE '%Veho' THEN 'Veho'
        WHEN type_name = 'Other' AND description LIKE '%GLS' THEN 'GLS' ELSE type_name END"""
    user = "CASE WHEN {0} LIKE 'zo%' THEN 'zoe' ELSE lower({0}) END"
    for time, more, which, by in (
        ("arrived_at", "", "logged", "accepted_by"), ("released_key", "AND pending = 0", "released", "released_by")
    ):  # fmt: skip
        assert sum(number for _, number in sql("1", time, more)) == getattr(figures.overview, which) > 0
        days = {str(day): getattr(one, which) for day, one in figures.days.items()}
        assert +Counter(days) == dict(sql("date({local}, 'unixepoch')", time, more))
        hours = {f"{one.hour:%F %H}": getattr(one.count, which) for one in figures.hours}
        assert +Counter(hours) == dict(sql("strftime('%Y-%m-%d %H', {local}, 'unixepoch')", time, more))
        carriers = {one.name: getattr(one.count, which) for one in figures.carriers}
        assert +Counter(carriers) == dict(sql(carrier, time, more))
        users = {
            "zoe" if one.name[:1] in "Zz" and one.name else one.name.lower(): getattr(one.count, which)
            for one in figures.users
        }
        assert +Counter(users) == dict(sql(user.format(by), time, more))
        units = sql("replace(replace(replace(replace(lower(unit), 'apt', ''), ' ', ''), '#', ''), '-', '')", time, more)
        assert sorted(getattr(one.count, which) for one in figures.units if getattr(one.count, which)) == sorted(
            number for _, number in units
        )
    minutes = "max(released_at - arrived_at, 0) / 60000000"
    rows = sql(f"place, {minutes}", "released_at", "AND pending = 0", "place")
    known = sorted(one[1] for one in rows)
    assert figures.overview.p90 == known[-(-9 * len(known) // 10) - 1]
    assert figures.overview.median == (known[(len(known) - 1) // 2] + known[len(known) // 2]) // 2
    bands = Counter(sum(one >= limit * 1440 for limit in (1, 3, 10)) for one in known)
    assert [one.released for one in figures.bands] == [bands[number] for number in range(4)]


def test_every_figure_with_open_entries_equals_the_rows_by_hand(case: Case, tmp_path: Path) -> None:
    add_entries(tmp_path, case, random.Random(f"{case}"))
    figures, before = count(tmp_path, case, now=at(case.end) + DAY), case.period.before()
    by_hand(tmp_path, case.zone, case.period.first, case.period.last, CLERK_NAME).check(figures)
    hand = by_hand(tmp_path, case.zone, before.first, before.last, CLERK_NAME)
    assert (figures.before.logged, figures.before.released) == (len(hand.logged), len(hand.released))
    assert (figures.before.median, figures.before.p90) == hand.times()
