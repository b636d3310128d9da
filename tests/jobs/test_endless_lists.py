"""Endless lists and a nearly full disk: memory and disk use are bounded; everything else works."""

import tracemalloc
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from mybuilding_desk.api import client
from mybuilding_desk.api.client import MIB, Bounds, pages
from mybuilding_desk.api.records import BadRecord, Listing
from mybuilding_desk.core.errors import ListTooLong, StorageTrouble
from mybuilding_desk.jobs import cleanup, history
from mybuilding_desk.jobs.account_context import AccountContext
from mybuilding_desk.jobs.connection import Connection
from mybuilding_desk.jobs.history import Progress
from mybuilding_desk.jobs.refresh import quick_refresh, refresh
from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD
from mybuilding_desk.storage.cache import disk_space
from mybuilding_desk.storage.cache import packages as cache_packages
from mybuilding_desk.storage.cache.packages import PackageCache
from mybuilding_desk.storage.outbox.outbox import Outbox
from tests.storage.test_file_errors import needs_mount
from tests.storage.values import NOON, package
from tests.support.disks import mounted, room_left
from tests.support.offices import RIVERSIDE, a_draft, deliver, described, waiting

SMALL = Bounds(2_000, 64 * MIB, 600.0)
PART = {"packages/list": "packages", "residents/list": "residents", "packages/types": "types"}


@pytest.fixture
def small_bounds(monkeypatch) -> None:
    """Bounds that a test reaches quickly."""
    for name in ("PACKAGES", "UNIT", "RESIDENTS"):
        monkeypatch.setattr(client, name, SMALL)


def missing(steps: Iterator[Progress]) -> set[str]:
    """The parts missing after these steps because their lists exceeded the bounds."""
    reasons: dict[str, str] = {}
    for progress in steps:
        reasons[progress.part] = progress.missing
    return {part for part, reason in reasons.items() if reason == ListTooLong.reason}


# The bounds


def test_the_bounds_are_far_above_every_real_building():
    """400,000 packages are three years of the largest building known; 5,000 residents; 1,400 pending."""
    assert client.PACKAGES.records >= 4 * 400_000
    assert client.PACKAGES.size_bytes >= 4 * 400_000 * 600
    assert client.PACKAGES.seconds >= 4 * 800  # a second a page
    assert min(client.RESIDENTS.records, client.UNIT.records) >= 10 * 5_000
    assert client.RESIDENTS.size_bytes >= 10 * 5_000 * 600
    assert history._MAX_WAITING >= 30 * 1_400
    assert client.MAX_IN_ONE_ANSWER >= 1_000
    assert disk_space.MAX_CACHE_BYTES >= 4 * 400_000 * 1_024


@pytest.mark.parametrize(("count", "bounds"), [(400_000, "PACKAGES"), (5_000, "RESIDENTS")])
def test_the_largest_real_lists_are_read_to_their_end(count, bounds):
    def fetch(number: int) -> Listing[int]:
        begin = (number - 1) * 500
        return Listing(tuple(range(begin, min(begin + 500, count))), size_bytes=500 * 600)

    all_pages = pages(fetch, lambda item: item, 500, getattr(client, bounds))
    assert sum(len(page.items) for page in all_pages) == count


@pytest.mark.parametrize(
    ("bounds", "page"),
    [
        (Bounds(1_000, MIB, 60.0), lambda n: Listing(tuple(range(n * 100, n * 100 + 100)))),
        (Bounds(1_000, MIB, 60.0), lambda n: Listing((), tuple(BadRecord(i, f"bad {n}") for i in range(100)))),
        (Bounds(10_000, MIB, 60.0), lambda n: Listing((n,), size_bytes=100_000)),
        (Bounds(10_000, MIB, 0.0), lambda n: Listing((n,))),
    ],
    ids=["records", "bad records", "bytes", "seconds"],
)
def test_a_list_ends_at_each_bound(bounds, page):
    received = []
    with pytest.raises(ListTooLong):
        received.extend(pages(page, lambda item: item, 100, bounds))
    assert len(received) <= 12


def test_at_most_a_thousand_unreadable_records_are_remembered(account_context):
    bad = pages(lambda number: Listing((number,), (BadRecord(number, "bad"),) * 900), hash, 1_000, SMALL)
    with pytest.raises(ListTooLong):
        list(account_context.client._noting(bad))
    assert len(account_context.client.skipped) == 1_000


# The refresh


@pytest.mark.parametrize("path", PART)
def test_an_endless_list_is_reported_and_the_rest_is_fetched(account_context, server, building, small_bounds, path):
    server.knobs.endless = {path}
    assert PART[path] in missing(refresh(account_context, RIVERSIDE))
    assert [one.community_id for one in account_context.copy.reference_data.communities()] == list(
        building.community_ids
    )
    assert bool(account_context.copy.reference_data.residents(RIVERSIDE)) == (path != "residents/list")
    assert (account_context.copy.pending_ids(RIVERSIDE) == {one.package_id for one in waiting(building)}) == (
        path != "packages/list"
    )
    server.knobs.endless = set()
    assert missing(refresh(account_context, RIVERSIDE, everything=True)) == set()
    assert account_context.copy.reference_data.residents(RIVERSIDE)
    assert account_context.copy.pending_ids(RIVERSIDE) == {one.package_id for one in waiting(building)}


def test_endless_communities_keep_the_known_ones(account_context, server, building):
    list(refresh(account_context, RIVERSIDE))
    server.knobs.endless = {"communities/list"}
    before = len(server.requests)
    assert missing(refresh(account_context, RIVERSIDE)) == {"communities"}
    assert [one.community_id for one in account_context.copy.reference_data.communities()] == list(
        building.community_ids
    )
    assert len(server.requests) - before < 20


def test_endless_pending_packages_are_bounded_in_memory(account_context, server, monkeypatch):
    monkeypatch.setattr(history, "_MAX_WAITING", 1_000)
    server.knobs.endless = {"packages/list"}
    steps = refresh(account_context, RIVERSIDE)
    before = len(server.requests)
    next(one for one in steps if one.missing == ListTooLong.reason)
    assert len(server.requests) - before <= 5


def test_an_endless_quick_refresh_is_bounded(account_context, server, small_bounds):
    list(refresh(account_context, RIVERSIDE))
    server.knobs.endless = {"packages/list"}
    assert missing(quick_refresh(account_context, RIVERSIDE)) == {"history"}


def test_an_endless_list_of_a_unit_leaves_the_entry_in_doubt(account_context, server, building, small_bounds):
    """The server has the package and its response was lost; the list to check has no end."""
    entry = account_context.outbox.log(a_draft(description="box"))
    server.knobs.drop_after_commit = 1
    deliver(account_context)
    server.knobs.endless = {"packages/list"}
    assert deliver(account_context).entry.state == "in_doubt"
    server.knobs.endless = set()
    assert deliver(account_context).entry.state == "done"
    assert len(described(building, "box")) == 1
    assert account_context.outbox.entry(entry.entry_id).state == "done"


def test_endless_residents_are_bounded_in_memory(account_context, server, monkeypatch):
    """A fifth of the real bound; a hundred thousand take some 50 MiB, not counting tracemalloc itself."""
    monkeypatch.setattr(client, "RESIDENTS", client.RESIDENTS._replace(records=20_000))
    server.knobs.endless = {"residents/list"}
    list(account_context.client.communities())
    tracemalloc.start()
    try:
        with pytest.raises(ListTooLong):
            list(account_context.client.residents(RIVERSIDE))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 40 * MIB


# Room on the disk


@needs_mount
def test_the_cache_reserves_disk_space_for_the_outbox(tmp_path: Path):
    """An endless list on a small disk: the cache stops growing, and new entries are stored."""
    with mounted(tmp_path, "160m") as disk, closing(PackageCache(disk / "copy.db")) as copy:
        many = (package(str(number), description="x" * 1_000) for number in range(500_000))
        with pytest.raises(StorageTrouble) as caught:
            while True:
                copy.store_fetched([one for one, _ in zip(many, range(500), strict=False)])
        assert caught.value.reason == "reserve"
        assert room_left(disk) >= disk_space.RESERVE_BYTES - 8 * MIB
        with closing(Outbox(disk / "outbox.db")) as outbox:
            for _ in range(200):
                outbox.log(a_draft(description="x" * 2_000))
            assert len(outbox.entries()) == 200


@needs_mount
def test_a_nearly_full_disk_stops_the_lists_but_not_the_outbox(profile, tmp_path, building, server):
    with mounted(tmp_path, "100m") as disk, closing(_account_context(profile, disk)) as account_context:
        before = len(server.requests)
        with pytest.raises(StorageTrouble) as caught:
            list(refresh(account_context, RIVERSIDE))
        assert caught.value.reason == "reserve"
        assert server.paths()[before:] == ["communities/list"]  # requests nothing else that could not be stored
        account_context.outbox.log(a_draft(description="box"))
        assert deliver(account_context).entry.state == "done"
        assert len(described(building, "box")) == 1
        list(cleanup.clean_up(account_context, disk, quiet=True))


def _account_context(profile, folder: Path) -> AccountContext:
    connection = Connection(profile)
    connection.token, user = connection.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD)
    made = AccountContext(connection, user, folder / "account")
    made.quiet = timedelta()
    return made


def test_the_cache_has_a_maximum_size(tmp_path, monkeypatch):
    monkeypatch.setattr(disk_space, "MAX_CACHE_BYTES", 4 * MIB)
    with closing(PackageCache(tmp_path / "copy.db")) as copy:
        with pytest.raises(StorageTrouble) as caught:
            for number in range(100):
                copy.store_fetched([package(f"{number}-{one}", description="x" * 500) for one in range(100)])
        assert caught.value.reason == "too_large"
        assert disk_space.size_of(tmp_path / "copy.db") <= 4 * MIB
        copy.store_packages([package("mine")])  # packages logged here are always stored


@pytest.mark.parametrize("description_length", [0, 2_000])
def test_a_page_takes_no_more_space_than_estimated(tmp_path, description_length):
    with closing(PackageCache(tmp_path / "copy.db")) as copy:
        page = [
            replace(package(str(n), description="x" * description_length), arrived_at=NOON - timedelta(n))
            for n in range(5_000)
        ]
        before = disk_space.size_of(copy.path)
        copy.store_fetched(page)
        rows = [cache_packages.package_row(one) for one in page]
        assert disk_space.size_of(copy.path) - before <= disk_space.bytes_for(rows)
