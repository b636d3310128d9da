"""The history by release time: unconfirmed releases among the others, and the counts of days."""

import random
from collections import Counter
from contextlib import closing
from datetime import UTC, date, datetime, timedelta

import pytest

from mybuilding_desk.domain.package_list import ListQuery
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.services.packages import list_window, released_window
from mybuilding_desk.services.packages.released_window import ReleasedWindow
from mybuilding_desk.storage.cache.packages import PackageCache
from tests.storage.values import NOON, package

HOUR = timedelta(hours=1)


def released(number: int, when: datetime) -> PackageRow:
    return PackageRow(package(f"p{number}", released_at=when, released_by="Joe"), "released")


def times(seed: int, count: int) -> list[datetime]:
    dice = random.Random(seed)
    return [NOON - timedelta(minutes=dice.randrange(60 * 24 * 9)) for _ in range(count)]


@pytest.fixture
def copy(tmp_path):
    with closing(PackageCache(tmp_path / "copy.db")) as opened:
        yield opened


def opened(copy, queued, *, descending, without=()):
    query = ListQuery("32", False, "released", descending, without=frozenset(without))
    return ReleasedWindow(copy, query, queued, lambda some: [PackageRow(one, "released") for one in some], list)


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize(("queued", "confirmed"), [(0, 90), (1, 90), (40, 90), (40, 1), (40, 0), (0, 0)])
def test_unconfirmed_releases_stand_where_their_time_is(copy, queued, confirmed, descending, monkeypatch):
    monkeypatch.setattr(list_window, "_APART", 7)
    rows = [released(number, when) for number, when in enumerate(times(1, queued + confirmed))]
    copy.store_packages([row.package for row in rows[queued:]])
    listing = opened(copy, rows[:queued], descending=descending)
    whole = listing.window(0, 1_000)
    assert (list(listing.first), listing.count, len(whole)) == ([], len(rows), len(rows))
    assert [row.package.history_time for row in whole] == sorted(
        (row.package.history_time for row in rows), reverse=descending
    )
    for offset in range(0, len(rows) + 3, 5):
        assert listing.window(offset, 8) == whole[offset : offset + 8]
    assert [listing.position(row.key) for row in whole] == list(range(len(rows)))
    assert listing.position("no such") is None


def test_a_release_that_the_cache_already_has_is_not_listed_twice(copy):
    rows = [released(number, when) for number, when in enumerate(times(2, 30))]
    copy.store_packages([row.package for row in rows])
    listing = opened(copy, rows[:4], descending=True, without=[row.key for row in rows[:4]])
    keys = [row.key for row in listing.window(0, 100)]
    assert len(keys) == len(set(keys)) == listing.count == 30
    assert sum(listing.released_on(NOON.astimezone().date() - timedelta(days=n)) for n in range(-1, 11)) == 30


@pytest.mark.parametrize(
    ("name", "day", "hours"),
    [
        ("America/New_York", date(2026, 3, 8), 23),
        ("America/New_York", date(2026, 11, 1), 25),
        ("America/New_York", date(2026, 7, 1), 24),
        ("America/Santiago", date(2026, 9, 6), 23),  # midnight itself is left out
        ("Atlantic/Azores", date(2026, 10, 25), 25),  # midnight comes twice
        ("Asia/Kolkata", date(2026, 3, 1), 24),
        ("UTC", date(2026, 3, 1), 24),
    ],
)
def test_a_day_has_the_hours_of_this_computer_s_clock(copy, time_zone, name, day, hours):
    """A release each quarter of an hour, half of them not confirmed yet."""
    time_zone(name)
    noon = datetime(day.year, day.month, day.day, 12).astimezone(UTC)
    rows = [released(n, noon + timedelta(minutes=15 * n)) for n in range(-48 * 4, 48 * 4)]
    copy.store_packages([row.package for row in rows[::2]])
    listing = opened(copy, rows[1::2], descending=True)
    there = Counter(row.package.history_time.astimezone().date() for row in listing.window(0, 1_000))
    assert there[day] == listing.released_on(day) == 4 * hours
    for other in (day - timedelta(days=1), day + timedelta(days=1)):
        assert listing.released_on(other) == there[other]


def test_a_day_with_too_many_packages_is_counted_up_to_a_limit(copy, monkeypatch):
    monkeypatch.setattr(released_window, "MAX_COUNTED", 20)
    copy.store_packages([released(number, NOON).package for number in range(50)])
    assert opened(copy, [], descending=True).released_on(NOON.astimezone().date()) == 21
