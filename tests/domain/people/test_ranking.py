"""Ranking: four keys of a label bring the wanted person to the top of 5,000."""

import pytest

from tests.benchmarks.ranking import FOUR_KEYS, MORE_KEYS, Building, by_unit, lived_in, score


@pytest.fixture(scope="module")
def building() -> Building:
    """5,000 people and three weeks of their packages, 400 of them to be searched."""
    return lived_in(wanted=400)


def test_four_keys_of_the_label_bring_the_wanted_person_to_the_top(building: Building) -> None:
    total = score(building, by_unit)
    assert total.asked > 250
    assert total.share(total.first) >= 0.95
    assert total.share(total.three) >= 0.99


def test_a_fifth_key_distinguishes_the_people_of_a_unit(building: Building) -> None:
    total = score(building, MORE_KEYS["unit of four + initial"])
    assert total.share(total.first) >= 0.93
    assert total.share(total.three) >= 0.99


@pytest.mark.parametrize("family", [*FOUR_KEYS, *MORE_KEYS])
def test_enter_never_takes_another_person(building: Building, family: str) -> None:
    some = Building(building.directory, building.wanted[:50])
    assert score(some, (FOUR_KEYS | MORE_KEYS)[family]).wrong == 0
