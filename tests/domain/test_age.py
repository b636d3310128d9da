"""Age steps of packages, and their allowed values."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.domain.package_list import DEFAULT_AGES, age_step, are_ages, overdue_before
from tests.storage.values import NOON

HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("hours", "step"),
    [(-5, 0), (0, 0), (23.9, 0), (24, 1), (71.9, 1), (72, 2), (239.9, 2), (240, 3), (99999, 3)],
)
def test_a_package_ages_at_one_three_and_ten_days(hours: float, step: int) -> None:
    assert age_step(hours * HOUR, DEFAULT_AGES) == step


@given(st.integers(0, 400 * 24), st.lists(st.integers(1, 365), min_size=3, max_size=3, unique=True).map(sorted))
def test_the_last_step_is_overdue(hours: int, ages: list[int]) -> None:
    limits = (ages[0], ages[1], ages[2])
    assert are_ages(limits)
    assert (NOON - hours * HOUR <= overdue_before(NOON, limits)) == (age_step(hours * HOUR, limits) == 3)


@pytest.mark.parametrize(
    "given_ages",
    [None, "1,3,10", 5, [], [1, 3], [1, 3, 10, 20], [0, 3, 10], [1, 3, 366], [3, 3, 10], [10, 3, 1], [1, 3, 10.5],
     [True, 3, 10], [1, "3", 10], {1: 2}],
)  # fmt: skip
def test_invalid_age_steps_are_rejected(given_ages: object) -> None:
    assert not are_ages(given_ages)
