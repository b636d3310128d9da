"""Age steps of packages, and their allowed values."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.domain.package_list import AgeLimits, are_ages

HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("hours", "step"),
    [(-5, 0), (0, 0), (23.9, 0), (24, 1), (71.9, 1), (72, 2), (239.9, 2), (240, 3), (99999, 3)],
)
def test_a_package_ages_at_one_three_and_ten_days(hours: float, step: int) -> None:
    assert AgeLimits().step(hours * HOUR, perishable=False) == step


@pytest.mark.parametrize(("hours", "step"), [(-5, 0), (3.9, 0), (4, 1), (23.9, 1), (24, 3), (80, 3), (99999, 3)])
def test_a_perishable_package_ages_at_four_and_twenty_four_hours(hours: float, step: int) -> None:
    assert AgeLimits().step(hours * HOUR, perishable=True) == step


@given(st.integers(0, 12 * 24), st.tuples(st.integers(1, 240), st.integers(1, 240)).filter(lambda two: two[0] < two[1]))
def test_a_perishable_package_is_never_less_urgent_than_others(hours: int, own: tuple[int, int]) -> None:
    limits, waited = AgeLimits(hours=own), hours * HOUR
    step = limits.step(waited, perishable=True)
    assert step >= limits.step(waited, perishable=False)
    assert step == 0 or limits.limit(step, perishable=True) <= waited


@given(st.integers(0, 400 * 24), st.lists(st.integers(1, 365), min_size=3, max_size=3, unique=True).map(sorted))
def test_the_last_step_is_overdue(hours: int, ages: list[int]) -> None:
    limits = (ages[0], ages[1], ages[2])
    assert are_ages(limits)
    overdue = AgeLimits(limits).limit(3, perishable=False)
    assert (hours * HOUR >= overdue) == (AgeLimits(limits).step(hours * HOUR, perishable=False) == 3)


@pytest.mark.parametrize(
    "given_ages",
    [None, "1,3,10", 5, [], [1, 3], [1, 3, 10, 20], [0, 3, 10], [1, 3, 366], [3, 3, 10], [10, 3, 1], [1, 3, 10.5],
     [True, 3, 10], [1, "3", 10], {1: 2}],
)  # fmt: skip
def test_invalid_age_steps_are_rejected(given_ages: object) -> None:
    assert not are_ages(given_ages)
