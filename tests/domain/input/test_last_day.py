"""The last day of a hold, as it is typed."""

from datetime import date

import pytest

from mybuilding_desk.domain.input.dates import Calendar
from mybuilding_desk.domain.input.last_day import read_last_day

MONDAY = date(2026, 11, 30)
CALENDAR = Calendar(MONDAY, day_first=False, week_begins=7)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("dec 12", date(2026, 12, 12)),
        ("12 Dec", date(2026, 12, 12)),
        ("12/12", date(2026, 12, 12)),
        ("12.1.", date(2027, 1, 12)),
        ("nov 29", date(2027, 11, 29)),
        ("2026-12-12", date(2026, 12, 12)),
        ("friday", date(2026, 12, 4)),
        ("Monday", MONDAY),
        ("today", MONDAY),
        ("tomorrow", date(2026, 12, 1)),
        ("mañana", date(2026, 12, 1)),
        ("2 weeks", date(2026, 12, 14)),
        ("2weeks", date(2026, 12, 14)),
        ("10 días", date(2026, 12, 10)),
        ("3 mois", date(2027, 2, 28)),
        ("1 month", date(2026, 12, 30)),
        ("this month", MONDAY),
    ],
)
def test_a_day_is_the_next_of_its_name(text, day):
    assert read_last_day(text, CALENDAR) == day


@pytest.mark.parametrize(
    "text", ["", "yesterday", "last week", "2026-11-29", "2 years", "99 weeks", "feb 30", "dec 12 x", "12b", "0x", "²"]
)
def test_other_texts_mean_no_day(text):
    assert read_last_day(text, CALENDAR) is None
