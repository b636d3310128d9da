"""Today's counts, against packages counted by hand: undo, rejections, midnight, and changes of the clocks."""

import os
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from datetime import time as clock

import pytest

from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.reports import zone as zone_rules
from mybuilding_desk.domain.tracking import read_scan
from mybuilding_desk.services.packages import store
from mybuilding_desk.services.packages.actions import PackageForm
from mybuilding_desk.services.packages.pending import PendingEntries
from mybuilding_desk.services.packages.today import TodayCounts, local_day, today_counts
from mybuilding_desk.storage.cache.packages import PackageCache
from mybuilding_desk.storage.outbox.outbox import Outbox
from tests.support.offices import ELAN, RIVERSIDE, a_draft, a_release

MIDNIGHT = datetime(2026, 3, 10, 4, tzinfo=UTC)
DAY = MIDNIGHT, MIDNIGHT + timedelta(days=1)
NOON = MIDNIGHT + timedelta(hours=12)
MICROSECOND = timedelta(microseconds=1)


def package(package_id: str, arrived: datetime, released: datetime | None = None, **fields: str) -> Package:
    made = {"package_id": package_id, "community_id": RIVERSIDE, "unit": "12B", "type_name": "UPS", **fields}
    return Package(**made, arrived_at=arrived, released_at=released)


@pytest.fixture
def cache(tmp_path):
    """Four packages logged on the day and three released on it, among others before, after, and elsewhere."""
    made = PackageCache(tmp_path / "copy.db")
    made.store_packages([
        package("first moment", MIDNIGHT),
        package("noon", NOON, reference="ref-noon"),
        package("last moment", DAY[1] - MICROSECOND),
        package("in and out", NOON, NOON + timedelta(hours=1)),
        package("out at the first moment", MIDNIGHT - timedelta(days=3), MIDNIGHT),
        package("out at the last moment", MIDNIGHT - timedelta(days=3), DAY[1] - MICROSECOND),
        package("the day before", MIDNIGHT - MICROSECOND, MIDNIGHT - MICROSECOND),
        package("the day after", DAY[1]),
        package("out the day after", MIDNIGHT - timedelta(days=3), DAY[1]),
        package("elsewhere", NOON, NOON, community_id=ELAN),
    ])  # fmt: skip
    yield made
    made.close()


@pytest.fixture
def outbox(tmp_path):
    made = Outbox(tmp_path / "outbox.db")
    yield made
    made.close()


@pytest.fixture
def counts(cache, outbox):
    """Return the counts of the day as they are now."""
    return lambda: today_counts(cache, RIVERSIDE, PendingEntries(outbox.open_entries()), DAY)


def test_the_cache_counts_by_arrival_and_by_release_within_the_day(counts):
    assert counts() == TodayCounts(logged=4, released=3)


@pytest.mark.parametrize("steps", [[], [("postpone", NOON, "unreachable")], [("mark_uncertain", NOON, "no_answer")],
                                   [("refuse", "unknown_unit")]])  # fmt: skip
def test_a_log_counts_in_every_state_until_it_is_removed(counts, outbox, steps):
    entry = outbox.log(a_draft(arrived_at=NOON))
    outbox.mark_sending(entry.entry_id)
    for name, *values in steps:
        getattr(outbox, name)(entry.entry_id, *values)
    assert counts() == TodayCounts(5, 3)
    if steps:
        outbox.discard(entry.entry_id)
        assert counts() == TodayCounts(4, 3)


def test_an_unidentified_package_counts(counts, outbox):
    outbox.hold(a_draft(unit="", arrived_at=NOON), "partial")
    assert counts() == TodayCounts(5, 3)


def test_a_package_is_counted_once_while_its_log_is_being_confirmed(counts, outbox):
    outbox.log(a_draft(arrived_at=NOON, reference="ref-noon"))
    assert counts() == TodayCounts(4, 3)


def test_a_release_counts_at_once_and_a_rejected_one_does_not(counts, cache, outbox):
    noon = cache.package(RIVERSIDE, "noon")
    [entry] = outbox.release([(a_release(noon, released_at=NOON), noon)])
    assert counts() == TodayCounts(4, 4)
    cache.store_packages([package("noon", NOON, NOON, reference="ref-noon")])  # shortly before the entry is done
    assert counts() == TodayCounts(4, 4)
    cache.store_packages([package("noon", NOON, reference="ref-noon")])
    outbox.mark_sending(entry.entry_id)
    outbox.refuse(entry.entry_id, "unknown_unit")
    assert counts() == TodayCounts(4, 3)


def test_an_entry_of_another_day_counts_on_that_day(counts, cache, outbox):
    outbox.log(a_draft(arrived_at=MIDNIGHT - MICROSECOND))
    noon = cache.package(RIVERSIDE, "noon")
    outbox.release([(a_release(noon, released_at=DAY[1]), noon)])
    assert counts() == TodayCounts(4, 3)


def test_undo_takes_the_counts_back(quiet, preferences, monkeypatch):
    preferences.change(grace_seconds=20)
    monkeypatch.setattr(
        store, "local_day", lambda _now, _zone: (NOON - timedelta(days=999), NOON + timedelta(days=9999))
    )
    before = quiet.store.today_counts()
    assert min(before) > 0
    match = quiet.actions.interpreter.recipients("12B")[0]
    quiet.actions.log(PackageForm(read_scan("1Z999AA10123456784"), "12B", match))
    assert quiet.store.today_counts() == (before.logged + 1, before.released)
    quiet.actions.release(quiet.store.waiting_of("12B")[:2], "Zoë")
    assert quiet.store.today_counts() == (before.logged + 1, before.released + 2)
    quiet.actions.undo()
    assert quiet.store.today_counts() == (before.logged + 1, before.released)
    quiet.actions.undo()
    assert quiet.store.today_counts() == before


def test_the_day_is_that_of_the_community(quiet):
    """Its midnight is the limit, wherever the computer is."""
    for name, zone in (("Pacific/Kiritimati", 14), ("Pacific/Niue", -11)):
        community = replace(quiet.store.community(), timezone=name)
        quiet._copy.reference_data.replace_communities([community])
        now = datetime.now(UTC)
        midnight = datetime.combine((now + timedelta(hours=zone)).date(), clock.min, UTC) - timedelta(hours=zone)
        before = quiet.store.today_counts()
        quiet._copy.store_packages([package(f"{name} 1", midnight), package(f"{name} 2", midnight - MICROSECOND)])
        assert quiet.store.today_counts() == (before.logged + 1, before.released)


@pytest.fixture
def zone():
    """Set the time zone of the computer."""
    if not hasattr(time, "tzset"):
        pytest.skip("this system takes its time zone only from the user")
    before = os.environ.get("TZ")

    def use(name: str) -> None:
        os.environ["TZ"] = name
        time.tzset()

    yield use
    os.environ.pop("TZ", None) if before is None else use(before)
    time.tzset()


@pytest.mark.parametrize(
    ("name", "now", "start", "hours"),
    [
        ("America/New_York", "2026-03-10T03:59:59", "2026-03-09T04:00", 24),
        ("America/New_York", "2026-03-10T04:00:00", "2026-03-10T04:00", 24),
        ("America/New_York", "2026-03-08T18:00:00", "2026-03-08T05:00", 23),
        ("America/New_York", "2026-11-01T18:00:00", "2026-11-01T04:00", 25),
        ("America/Santiago", "2026-09-06T18:00:00", "2026-09-06T04:00", 23),  # there is no midnight
        ("America/Havana", "2026-11-01T18:00:00", "2026-11-01T04:00", 25),  # and here, it comes twice
        ("Asia/Kolkata", "2026-03-10T18:29:59", "2026-03-09T18:30", 24),
    ],
)
def test_a_day_begins_at_local_midnight_and_follows_the_clocks(zone, name, now, start, hours):
    zone(name)
    day = local_day(datetime.fromisoformat(now).replace(tzinfo=UTC), None)
    assert day[0] == datetime.fromisoformat(start).replace(tzinfo=UTC)
    assert day[1] - day[0] == timedelta(hours=hours)


def test_the_sidebar_and_the_history_count_the_same_day(quiet):
    """Also where the community has another day than the computer, and for packages on both sides of its midnight."""
    for name in ("Pacific/Kiritimati", "Pacific/Niue", "America/New_York"):
        community = replace(quiet.store.community(), timezone=name)
        quiet._copy.reference_data.replace_communities([community])
        quiet.store.reload()
        today = desk_clock.day(datetime.now(UTC))
        start = zone_rules.midnight(today, quiet.store.zone)
        times = [start - MICROSECOND, start, start + MICROSECOND]
        quiet._copy.store_packages([package(f"{name} {n}", when, when) for n, when in enumerate(times)])
        history = quiet.store.listing("history", "released", descending=True)
        assert history.released_on(today) == quiet.store.today_counts().released
        assert history.released_on(today) >= 2
