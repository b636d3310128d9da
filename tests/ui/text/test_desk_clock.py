"""Every time and day that is shown is the community's, wherever the computer is."""

import re
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

import mybuilding_desk
from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.domain.input.dates import Days
from mybuilding_desk.ui.details.activity_text import exact_time
from mybuilding_desk.ui.text import chart_text, day_text, error_messages, instruction_text, package_text
from mybuilding_desk.ui.text.age_display import until_text
from mybuilding_desk.ui.text.documents import report_text, report_words

NOW = datetime(2026, 11, 30, 2, 46, tzinfo=UTC)
"""In New York, still the evening before."""


@pytest.fixture
def new_york(qapp, time_zone):
    time_zone("UTC")
    desk_clock.zone = ZoneInfo("America/New_York")


@pytest.mark.usefixtures("new_york")
def test_times_and_days_are_those_of_the_community():
    assert error_messages.clock(NOW, NOW) == "today, 21:46"
    assert error_messages.date(NOW, with_year=True) == "29 Nov 2026"
    assert package_text.short_clock(NOW, NOW) == "21:46"
    assert exact_time(NOW) == "29 Nov 2026, 21:46 (EST)"
    assert report_text.written_as_of(NOW) == "As of 29 Nov 2026, 21:46"
    assert day_text.local_day(NOW) == day_text.calendar(NOW).today == date(2026, 11, 29)


@pytest.mark.usefixtures("new_york")
def test_a_typed_day_begins_at_the_midnight_of_the_community():
    begin, end = Days(date(2026, 11, 1), date(2026, 11, 1)).span()  # the clocks are set back: it has 25 hours
    assert (begin, end) == (datetime(2026, 11, 1, 4, tzinfo=UTC), datetime(2026, 11, 2, 5, tzinfo=UTC))


@pytest.mark.parametrize("name", ["Pacific/Kiritimati", "Pacific/Niue", "America/New_York"])
@pytest.mark.parametrize("computer", ["UTC", "Pacific/Kiritimati", "Pacific/Niue"])
def test_a_day_without_a_time_is_the_same_in_every_zone(qapp, time_zone, computer, name):
    time_zone(computer)
    desk_clock.zone = ZoneInfo(name)
    day, today = date(2026, 11, 23), date(2026, 11, 30)
    assert day_text.day_words(day, today) == "Monday, 23 Nov"
    assert report_words.day(day, with_year=False) == instruction_text.day(day.replace(year=desk_clock.day(NOW).year))
    assert chart_text.cell(day, "date") == report_words.day(day, with_year=True) == "23 Nov 2026"
    assert until_text(day.replace(year=1999)) == "on hold until 23 Nov 1999"


@pytest.mark.parametrize("name", ["America/New_York", "Asia/Kolkata", "Pacific/Auckland"])
def test_a_computer_in_the_zone_of_the_building_sees_what_it_saw(qapp, time_zone, name):
    time_zone(name)
    shown = []
    for zone in (None, ZoneInfo(name)):
        desk_clock.zone = zone
        texts = error_messages.clock(NOW, NOW), exact_time(NOW), report_text.written_as_of(NOW)
        shown.append((texts, day_text.local_day(NOW), Days(date(2026, 11, 1), date(2026, 11, 3)).span()))
    assert shown[0] == shown[1]


def test_a_time_at_the_end_of_the_calendar_is_shown_as_it_is():
    desk_clock.zone = ZoneInfo("Pacific/Kiritimati")
    assert desk_clock.local(datetime.max.replace(tzinfo=UTC)) == datetime.max.replace(tzinfo=UTC)


def test_nothing_else_asks_for_the_time_zone_of_the_computer():
    """Only what has no community does: `zone` may be `None` there."""
    root = Path(mybuilding_desk.__file__).parent
    found = [path.name for path in root.rglob("*.py") if re.search(r"\.astimezone\(\)", path.read_text("utf-8"))]
    assert found == ["zone.py"]
