"""The practice communities' data: volumes, ages, and names, the same at every start."""

import os
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import pytest

from mybuilding_desk.domain.models import Package, Resident
from mybuilding_desk.practice.building import PracticeBuilding
from mybuilding_desk.practice.sample_residents import directory

NOW = datetime(2026, 3, 10, 19, 30, tzinfo=UTC)
COMMUNITIES = {"32": 37, "140027_1": 112, "1A": 4}
"""Each community's number of pending packages."""

MOMENTS = [
    NOW,
    datetime(2026, 11, 1, 5, 59, 59, tzinfo=UTC),  # New York's clocks go back in this hour
    datetime(2026, 3, 8, 10, 0, tzinfo=UTC),  # California's clocks have just gone forward
    datetime(2028, 2, 29, 4, 5, tzinfo=UTC),  # just after midnight in New York
    datetime(2026, 1, 1, 6, 0, 1, tzinfo=UTC),  # just after midnight in Chicago
]


def building(now: datetime = NOW) -> PracticeBuilding:
    return PracticeBuilding(now=lambda: now)


def pending(packages: Iterable[Package]) -> list[Package]:
    return [package for package in packages if package.is_pending]


@pytest.mark.parametrize("now", MOMENTS, ids=str)
@pytest.mark.parametrize("community_id", COMMUNITIES)
def test_no_date_is_in_the_future(now: datetime, community_id: str) -> None:
    packages = building(now).packages(community_id)
    assert len(pending(packages)) == COMMUNITIES[community_id]
    assert [package.arrived_at for package in packages] == sorted(package.arrived_at for package in packages)
    for package in packages:
        assert now - timedelta(days=92) < package.arrived_at <= (package.released_at or now) <= now
        assert package.updated_at == (package.released_at or package.arrived_at)


@pytest.mark.parametrize("community_id", COMMUNITIES)
def test_two_starts_have_the_same_data(community_id: str) -> None:
    assert building().packages(community_id) == building().packages(community_id)
    assert building().residents(community_id) == building().residents(community_id)


def test_a_start_on_another_day_changes_only_the_dates() -> None:
    def without_dates(package: Package) -> tuple[object, ...]:
        return package.package_id, package.unit, package.resident_id, package.tracking_number, package.is_pending

    today, later = building().packages("32"), building(NOW + timedelta(days=400, hours=7)).packages("32")
    assert [*map(without_dates, today)] == [*map(without_dates, later)]
    assert later[0].arrived_at - today[0].arrived_at == timedelta(days=400)


def test_the_data_do_not_depend_on_the_hash_seed() -> None:
    code = (
        "import sys; sys.path[:0] = sys.argv[1:]\n"
        "from datetime import UTC, datetime\n"
        "from hashlib import sha256\n"
        "from mybuilding_desk.practice.building import PracticeBuilding\n"
        "building = PracticeBuilding(now=lambda: datetime(2026, 3, 10, tzinfo=UTC))\n"
        "print(sha256(repr((building.packages('32'), building.residents('1A'))).encode()).hexdigest())"
    )
    run = [sys.executable, "-c", code, *sys.path]
    seeds = (
        subprocess.run(run, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True) for seed in "12"
    )
    first, second = (done.stdout for done in seeds)
    assert len(first.strip()) == 64
    assert first == second


@pytest.mark.parametrize("community_id", COMMUNITIES)
def test_volumes_are_realistic(community_id: str) -> None:
    sample = building()
    units = {resident.unit for resident in sample.residents(community_id)}
    packages = sample.packages(community_id)
    assert 90 <= len(units) <= 400
    assert 0.2 < len(packages) / len(units) / 13 < 6.5  # a unit's packages in a week
    assert {package.unit for package in packages} <= units


def test_some_packages_stay_long() -> None:
    for community_id in ("32", "140027_1"):
        ages = [(NOW - package.arrived_at).days for package in pending(building().packages(community_id))]
        assert sum(age >= 3 for age in ages) >= 5
        assert sum(age >= 10 for age in ages) >= 3
        assert sum(age < 1 for age in ages) > len(ages) / 3


@pytest.mark.parametrize("community_id", COMMUNITIES)
def test_most_packages_are_released_within_a_day(community_id: str) -> None:
    packages = building().packages(community_id)
    durations = [package.released_at - package.arrived_at for package in packages if package.released_at]
    share = sum(duration <= timedelta(days=1) for duration in durations) / len(durations)
    assert 0.85 < share < 0.97
    assert max(durations) < timedelta(days=8)


def test_both_residents_of_12b_have_two_packages() -> None:
    pending_packages = [package for package in pending(building().packages("32")) if package.unit == "12B"]
    assert Counter(package.resident_name for package in pending_packages) == {"Zoë Ångström": 2, "Erik Ångström": 2}


def test_packages_look_real() -> None:
    packages = building().packages("140027_1")
    assert {package.shelf for package in packages} > {"", "A1", "D4", "Floor", "Rail", "Fridge"}
    assert {package.shelf for package in packages if package.type_name == "Dry Cleaning"} == {"", "Rail"}
    assert any(package.description == "Dry cleaning, 2 bags" for package in packages)
    assert all(package.accepted_by for package in packages)
    assert {package.type_name for package in packages} > {"Amazon", "UPS", "USPS", "FedEx", "OnTrac", "Other", "Bag"}
    numbers = [package.tracking_number for package in packages if package.tracking_number]
    assert len(set(numbers)) == len(numbers)


def test_ids_are_opaque_and_look_different() -> None:
    sample = building()
    first = [sample.packages(community_id)[0].package_id for community_id in COMMUNITIES]
    assert first == ["140027_1", "88213", "1A"]
    for community_id in COMMUNITIES:
        packages, residents = sample.packages(community_id), sample.residents(community_id)
        assert len({package.package_id for package in packages}) == len(packages)
        assert len({resident.resident_id for resident in residents}) == len(residents)


def check_names(residents: tuple[Resident, ...]) -> None:
    """Check that the residents have the variety that search tests need."""
    text = "".join(resident.full_name for resident in residents)
    scripts = {unicodedata.name(char, "?").partition(" ")[0] for char in text if char.isalpha()}
    assert scripts >= {"LATIN", "CJK", "HANGUL", "ARABIC", "CYRILLIC", "HEBREW"}
    assert "(" in text and "-" in text and ("'" in text or "’" in text)
    homes: dict[str, set[str]] = {}
    for resident in residents:
        homes.setdefault(resident.full_name, set()).add(resident.unit)
    assert any(len(units) > 1 for units in homes.values())
    assert any(count >= 3 for count in Counter(resident.unit for resident in residents).values())
    assert any(resident.kind == "COMMERCIAL" and not resident.first_name for resident in residents)
    without = sum(not resident.email for resident in residents) / len(residents)
    assert 0.02 < without < 0.2
    assert all(resident.email.isascii() and resident.email.endswith((".example", "")) for resident in residents)


@pytest.mark.parametrize("community_id", COMMUNITIES)
def test_the_residents_are_diverse(community_id: str) -> None:
    check_names(building().residents(community_id))


def test_a_directory_of_five_thousand_residents_is_diverse_and_stable() -> None:
    residents = directory(5000)
    check_names(residents)
    assert len(residents) == 5000 == len({resident.resident_id for resident in residents})
    assert residents[:100] == directory(100)
    namesakes = len(residents) - len({resident.full_name for resident in residents})
    assert 10 < namesakes < 250
    assert Counter((resident.full_name, resident.unit) for resident in residents).most_common(1)[0][1] == 1
    assert directory(0) == ()
