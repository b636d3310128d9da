"""Periods and those before and after them."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.domain.reports.export_options import file_name
from mybuilding_desk.domain.reports.period import PERIOD_KINDS, Period, part_until, period_of

DAYS = st.dates(date(1990, 1, 1), date(2035, 1, 1))


@given(kind=st.sampled_from(PERIOD_KINDS), day=DAYS, week_begins=st.integers(1, 7))
def test_periods_follow_each_other_without_a_gap(kind, day, week_begins):
    period = period_of(kind, day, week_begins)
    assert day in period
    assert period.before().last == period.first - timedelta(days=1)
    assert period.after().first == period.last + timedelta(days=1)
    assert period.before().after() == period == period.after().before()


def test_the_last_seven_days_end_today_whatever_the_day_of_the_week():
    """On a Monday, too, there are seven days with figures, and seven to compare them with."""
    monday = date(2026, 11, 30)
    period, noon = period_of("recent", monday, 1), datetime.combine(monday, time(12))
    assert (period.first, period.last, period.days) == (date(2026, 11, 24), monday, 7)
    assert (period.before().first, period.before().last) == (date(2026, 11, 17), date(2026, 11, 23))
    assert part_until(period, noon) == timedelta(days=6, hours=12)
    assert part_until(period.before(), noon) is None


def test_weeks_begin_on_the_day_of_the_country():
    thursday = date(2026, 1, 1)
    assert period_of("week", thursday, 7).first == date(2025, 12, 28)
    assert period_of("week", thursday, 1).first == date(2025, 12, 29)
    assert period_of("week", date(2026, 11, 29), 7).first == date(2026, 11, 29)


def test_months_and_years_have_their_own_lengths():
    assert period_of("month", date(2028, 2, 10), 1).days == 29
    assert period_of("month", date(2026, 3, 31), 1).before() == Period("month", date(2026, 2, 1), date(2026, 2, 28))
    assert period_of("year", date(2028, 2, 10), 1).days == 366


def test_a_period_never_ends_before_it_begins():
    with pytest.raises(ValueError, match="ends before"):
        Period("days", date(2026, 1, 2), date(2026, 1, 1))


def test_only_a_running_period_has_a_part():
    period = Period("days", date(2026, 11, 20), date(2026, 11, 26))
    assert part_until(period, datetime.fromisoformat("2026-11-21T06:00")) == timedelta(days=1, hours=6)
    assert part_until(period, datetime.fromisoformat("2026-11-27")) is None
    assert part_until(period, datetime.fromisoformat("2026-11-19T23:00")) is None


def test_a_file_name_is_plain_on_every_system():
    week = Period("days", date(2026, 11, 20), date(2026, 11, 26))
    day = Period("day", week.last, week.last)
    assert file_name("140 Riverside", week, "csv") == "packages-140-riverside-2026-11-20_2026-11-26.csv"
    assert file_name('Ärger/"Haus" \u202e: 塔', day, "xlsx") == "packages-arger-haus-2026-11-26.xlsx"
    assert file_name("a" * 300, day, "pdf").endswith(".pdf")
