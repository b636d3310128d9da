"""Package texts with rules beyond a literal."""

from datetime import UTC, datetime, timedelta

from mybuilding_desk.ui.text.package_text import short_clock

NOW = datetime(2026, 11, 24, 0, 30, tzinfo=UTC)


def test_an_arrival_within_a_day_shows_its_time_even_after_midnight() -> None:
    arrived_at = NOW - timedelta(hours=2)
    assert short_clock(arrived_at, NOW) == f"{arrived_at.astimezone():%H:%M}"


def test_an_arrival_this_week_shows_the_weekday_and_an_older_one_the_date() -> None:
    assert len(short_clock(NOW - timedelta(days=2), NOW)) == 3
    assert any(char.isdigit() for char in short_clock(NOW - timedelta(days=12), NOW))
