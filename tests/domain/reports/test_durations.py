"""Times in storage: median, 90th percentile, and bands, by hand and against Python's own statistics."""

from datetime import UTC, datetime, timedelta
from math import ceil
from statistics import median_low

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.domain.reports.durations import bands_of, median_of, minutes_between, percentile_of

NOON = datetime(2026, 11, 1, 12, tzinfo=UTC)
DAY = 24 * 60


@pytest.mark.parametrize(
    ("minutes", "middle", "ninetieth"),
    [({}, None, None), ({7: 1}, 7, 7), ({1: 1, 2: 1}, 1, 2), ({1: 1, 4: 1}, 2, 4), ({5: 9, 100: 1}, 5, 5),
     ({5: 8, 100: 2}, 5, 100), ({0: 3, 2: 3}, 1, 2)],
)  # fmt: skip
def test_median_and_percentile_by_hand(minutes, middle, ninetieth):
    assert (median_of(minutes), percentile_of(minutes, 90)) == (middle, ninetieth)


@given(st.dictionaries(st.integers(0, 50), st.integers(1, 9), min_size=1))
def test_median_and_percentile_of_any_durations(minutes):
    every = sorted(one for one, count in minutes.items() for _ in range(count))
    low, high = median_low(every), every[len(every) // 2]
    assert median_of(minutes) == (low + high) // 2
    assert percentile_of(minutes, 90) == every[ceil(len(every) * 0.9 - 1e-9) - 1]


def test_a_band_begins_with_its_limit():
    minutes = {0: 1, DAY - 1: 2, DAY: 4, 3 * DAY - 1: 8, 3 * DAY: 16, 10 * DAY: 32}
    bands = [(one.least, one.less_than, one.released) for one in bands_of(minutes, (1, 3, 10))]
    assert bands == [(0, 1, 3), (1, 3, 12), (3, 10, 16), (10, None, 32)]
    assert [(one.least, one.less_than) for one in bands_of(minutes, (2, 5, 9))] == [
        (0, 1), (1, 2), (2, 5), (5, 9), (9, None)
    ]  # fmt: skip
    assert sum(one.released for one in bands_of(minutes, (2, 5, 9))) == sum(minutes.values())


def test_minutes_are_rounded_down_and_never_negative():
    assert minutes_between(NOON, NOON + timedelta(minutes=2, seconds=59)) == 2
    assert minutes_between(NOON, NOON - timedelta(seconds=1)) == 0
