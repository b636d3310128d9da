"""Groups of a chart: they cover the period without gaps, and their counts are those of the days."""

from datetime import date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.domain.reports.figures import Count, HourCount
from mybuilding_desk.domain.reports.grouping import (
    MAX_DAYS,
    MAX_MONTHS,
    MAX_WEEKS,
    by_days,
    by_hours,
    hours_around,
    kind_for,
)
from mybuilding_desk.domain.reports.period import Period, month_of, year_of

DAYS = st.dates(date(2000, 1, 1), date(2060, 1, 1))
COUNTS = st.builds(Count, st.integers(0, 10**6), st.integers(0, 10**6))


@given(DAYS, st.integers(1, 4000), st.integers(1, 7), st.data())
def test_groups_cover_the_period_and_hold_every_package(first, length, week_begins, data):
    period = Period("days", first, first + timedelta(days=length - 1))
    inside = st.dates(period.first - timedelta(days=2), period.last + timedelta(days=2))
    days = data.draw(st.dictionaries(inside, COUNTS, max_size=20))
    kind = kind_for(period)
    groups = by_days(days, period, "day" if kind == "hour" else kind, week_begins)
    assert groups[0].start == midnight(period.first)
    assert groups[-1].end == midnight(period.last + timedelta(days=1))
    assert all(one.end == other.start for one, other in pairwise(groups))
    assert sum(one.count.logged for one in groups) == sum(days[day].logged for day in days if day in period)
    assert sum(one.count.released for one in groups) == sum(days[day].released for day in days if day in period)
    assert len(groups) <= {"hour": 1, "day": MAX_DAYS, "week": MAX_WEEKS, "month": MAX_MONTHS, "year": 12}[kind]
    if kind == "week":
        assert all(group.start.isoweekday() == week_begins for group in groups[1:])


def midnight(day):
    return datetime.combine(day, time())


@pytest.mark.parametrize(
    ("period", "kind", "groups"),
    [
        (month_of(date(2026, 12, 5)), "day", 31),
        (Period("days", date(2026, 1, 1), date(2026, 3, 31)), "week", 14),
        (year_of(date(2026, 1, 1)), "month", 12),
        (Period("days", date(2020, 6, 1), date(2026, 5, 31)), "year", 7),
    ],
)
def test_the_kind_follows_the_length(period, kind, groups):
    assert kind_for(period) == kind
    assert len(by_days({}, period, kind, 1)) == groups


def test_hours_have_one_more_at_either_side():
    day = date(2026, 11, 26)
    at = [datetime(2026, 11, 26, hour) for hour in (9, 11)]  # noqa: DTZ001 - local, without a zone
    hours = [
        HourCount(at[0], Count(3, 1)),
        HourCount(at[1], Count(2, 0)),
        HourCount(at[0] - timedelta(days=1), Count(9)),
    ]
    groups = by_hours(hours, day)
    assert [group.start.hour for group in groups] == [8, 9, 10, 11, 12]
    assert [group.count.logged for group in groups] == [0, 3, 0, 2, 0]
    assert by_hours([], day) == []
    assert (hours_around([0]), hours_around([23]), hours_around([])) == (range(2), range(22, 24), range(0))
