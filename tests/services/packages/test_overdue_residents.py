"""The overdue packages by resident."""

import random
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from datetime import timedelta
from math import inf

import pytest

from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.package_list import ListQuery
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.services.packages.overdue_residents import OverdueResidents
from mybuilding_desk.storage.cache.packages import PackageCache
from tests.storage.values import NOON, package
from tests.support.offices import a_draft, a_release, now

LIMIT = NOON


@pytest.fixture
def copy(tmp_path):
    with closing(PackageCache(tmp_path / "copy.db")) as opened:
        yield opened


def some(count, residents, seed=3, **fields):
    """Packages of as many residents, three to a unit, of whom every tenth is only known by name."""
    dice = random.Random(seed)
    packages = []
    for number in range(count):
        who = dice.randrange(residents)
        made = {
            "unit": f"{who // 3}{'aA'[who % 2]}",
            "resident_id": f"r{who}" if who % 10 else "",
            "resident_name": f"Name {who}",
            "arrived_at": NOON - timedelta(seconds=dice.randrange(40 * 86_400)),
            "shelf": dice.choice(["B2", "A10", "A2", ""]),
        }
        packages.append(package(f"p{seed}-{number}", **made | fields))
    return packages


def opened(copy, unconfirmed=()):
    query = ListQuery("32", pending=True, arrived_before=LIMIT)
    return OverdueResidents(
        copy, query, unconfirmed, to_rows, list, email_of=lambda one: f"{one.resident_id}@mail.example"
    )


def to_rows(packages: Sequence[Package]) -> list[PackageRow]:
    return [PackageRow(one) for one in packages]


def by_resident(packages):
    groups = {}
    for one in sorted(packages, key=lambda one: one.arrived_at):
        groups.setdefault((one.unit.upper(), one.resident_id or one.resident_name), []).append(one)
    return list(groups.values())


def test_residents_come_by_their_oldest_package(copy):
    packages = some(20_000, 5_000)
    copy.store_packages(packages)
    copy.store_packages(some(300, 90, seed=4, arrived_at=NOON + timedelta(seconds=1)))
    listing, expected = opened(copy), by_resident(packages)
    listing.go_on(inf)
    rows = listing.window(0, 10_000)
    assert (listing.count, listing.packages, len(rows)) == (len(expected), 20_000, len(expected))
    oldest = [row.package.arrived_at for row in rows]
    assert oldest == sorted(oldest)
    counts = {
        (row.package.unit.upper(), row.package.resident_id or row.package.resident_name): row.count for row in rows
    }
    assert sorted(counts.values()) == sorted(len(group) for group in expected)
    assert Counter(oldest) == Counter(group[0].arrived_at for group in expected)
    assert listing.window(1_234, 25) == rows[1_234:1_259]
    for position in (0, 7, 4_000):
        assert listing.position(rows[position].key) == position


def test_a_long_list_is_read_in_steps(copy, monkeypatch):
    """Each step reads 500 packages from the last one on; the rows so far stay where they are."""
    copy.store_packages(some(3_000, 2_500))
    read, real = [], copy.overdue
    monkeypatch.setattr(copy, "overdue", lambda query, after, limit: (read.append(limit), real(query, after, limit))[1])
    listing = opened(copy)
    listing.go_on(inf, enough=20)
    assert read == [500]
    assert not listing.done
    assert 300 < listing.count <= 500
    before = [row.key for row in listing.window(0, 25)]
    while not listing.done:
        listing.go_on(0)
    assert read == [500] * 7
    assert [row.key for row in listing.window(0, 25)] == before
    assert listing.packages == 3_000


def test_a_row_tells_the_number_the_locations_and_the_email(copy):
    here = {"unit": "12B", "resident_id": "r1", "resident_name": "Zoë Ångström"}
    shelves = ("B2", "A10", "", "A2", "B2")
    copy.store_packages(
        package(str(n), shelf=shelf, arrived_at=NOON - timedelta(days=n), **here) for n, shelf in enumerate(shelves)
    )
    listing = opened(copy)
    listing.go_on(inf)
    [row] = listing.window(0, 5)
    assert (row.key, row.count, row.locations, row.email) == ("4", 5, ("A2", "A10", "B2"), "r1@mail.example")
    assert [listing.position(str(n)) for n in range(6)] == [0, 0, 0, 0, 0, None]


def test_residents_are_sorted_by_unit_and_by_name(copy):
    copy.store_packages(
        package(f"{unit}{name}", unit=unit, resident_name=name) for unit in ("10", "2", "PH1") for name in ("bo", "Al")
    )
    listing = opened(copy)
    listing.sort("unit", descending=False)
    assert [row.key for row in listing.window(0, 9)] == ["2Al", "2bo", "10Al", "10bo", "PH1Al", "PH1bo"]
    listing.sort("recipient", descending=True)
    assert [row.key for row in listing.window(0, 9)] == ["PH1bo", "10bo", "2bo", "PH1Al", "10Al", "2Al"]


def test_unconfirmed_packages_are_in_their_groups(copy):
    here = {"unit": "12B", "resident_id": "r1"}
    copy.store_packages([package("1", arrived_at=NOON - timedelta(days=2), **here), package("2", unit="4C")])
    first = PackageRow(package("q1", arrived_at=NOON - timedelta(days=3), **here), "waiting")
    alone = PackageRow(package("q2", arrived_at=NOON - timedelta(days=1), unit="9D"), "waiting")
    listing = opened(copy, [alone, first])
    listing.go_on(inf)
    assert [(row.key, row.state, row.count) for row in listing.window(0, 9)] == [
        ("q1", "waiting", 2),
        ("q2", "waiting", 1),
        ("2", "logged", 1),
    ]
    assert listing.packages == 4


def test_the_packages_of_a_row_are_those_to_release(quiet):
    listing = quiet.store.listing("residents", "arrived", descending=False)
    listing.go_on(inf)
    assert listing.packages == quiet.store.overdue_count() >= 3
    for row in listing.window(0, 99):
        packages = quiet.store.packages_of(row)
        assert len(packages) == row.count
        assert row.key in {one.key for one in packages}
    assert quiet.store.packages_of(packages[0]) == [packages[0]]


def test_a_release_leaves_the_group_at_once(quiet):
    before = quiet.store.listing("residents", "unit", descending=False)
    row = before.window(0, 1)[0]
    packages = quiet.store.packages_of(row)
    quiet._outbox.release([(a_release(one.package), one.package) for one in packages])
    quiet._outbox.log(a_draft(arrived_at=now() - timedelta(days=11), unit="12B"))
    quiet.store.reload()
    after = quiet.store.listing("residents", "unit", descending=False)
    assert after.position(row.key) is None
    assert after.packages == before.packages - len(packages) + 1


def test_a_resident_without_an_email_is_told_from_an_unknown_one(quiet, qtbot):
    qtbot.waitUntil(lambda: quiet.store.directory.find_unit("12B") is not None)
    people = quiet.store._copy.reference_data.residents(quiet.store.community_id)
    resident = next(one for one in people if one.unit == "12B")
    assert quiet.store._residents.email_of(package(unit="12B", resident_id=resident.resident_id)) == resident.email
    assert quiet.store._residents.email_of(package(unit="12B", resident_id="no such")) is None
    assert quiet.store._residents.email_of(package(unit="12B")) is None
