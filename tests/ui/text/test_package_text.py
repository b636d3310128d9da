"""Words of the counter whose rules are more than a literal."""

from datetime import UTC, datetime, timedelta

from mybuilding_desk.ui.text.package_text import short_clock

NOW = datetime(2026, 11, 24, 0, 30, tzinfo=UTC)


def test_what_came_less_than_a_day_ago_shows_its_time_even_after_midnight() -> None:
    came = NOW - timedelta(hours=2)
    assert short_clock(came, NOW) == f"{came.astimezone():%H:%M}"


def test_what_came_this_week_shows_the_day_and_what_is_older_the_date() -> None:
    assert len(short_clock(NOW - timedelta(days=2), NOW)) == 3
    assert any(char.isdigit() for char in short_clock(NOW - timedelta(days=12), NOW))
