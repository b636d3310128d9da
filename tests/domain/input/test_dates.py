"""Dates as people type them, and texts that are no dates."""

import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.domain.input.date_words import DAY_WORDS
from mybuilding_desk.domain.input.dates import Calendar, Days, find_days

THURSDAY = date(2026, 11, 12)
HERE = Calendar(THURSDAY)
AMERICA = Calendar(THURSDAY, day_first=False, week_begins=7)
GERMANY = Calendar(
    THURSDAY,
    months={"marz": 3, "dezember": 12, "dez": 12},
    weekdays={"dienstag": 2, "di": 2},
    phrases={"heute": "today", "letzte woche": "last week"},
)


def days_of(text: str, calendar: Calendar = HERE) -> Days | None:
    match = find_days(text.split(), calendar)
    return match.days if match else None


def day(month: int, number: int, year: int = 2026) -> Days:
    return Days(date(year, month, number), date(year, month, number))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("today", day(11, 12)),
        ("Yesterday", day(11, 11)),
        ("this week", Days(date(2026, 11, 9), date(2026, 11, 15))),
        ("last week", Days(date(2026, 11, 2), date(2026, 11, 8))),
        ("this month", Days(date(2026, 11, 1), date(2026, 11, 30))),
        ("last month", Days(date(2026, 10, 1), date(2026, 10, 31))),
        ("monday", day(11, 9)),
        ("thu", day(11, 12)),
        ("on thursday", day(11, 12)),
        ("last thursday", day(11, 5)),
        ("last mon", day(11, 9)),
        ("12-Nov", day(11, 12)),
        ("12-nov-2025", day(11, 12, 2025)),
        ("Friday", day(11, 6)),
        ("12 Nov", day(11, 12)),
        ("nov 12", day(11, 12)),
        ("November 12th", day(11, 12)),
        ("12. november", day(11, 12)),
        ("13 nov", day(11, 13, 2025)),
        ("12 nov 2024", day(11, 12, 2024)),
        ("nov 12, 2024", day(11, 12, 2024)),
        ("nov 2025", Days(date(2025, 11, 1), date(2025, 11, 30))),
        ("december", Days(date(2025, 12, 1), date(2025, 12, 31))),
        ("2026-11-02", day(11, 2)),
        ("2026-02", Days(date(2026, 2, 1), date(2026, 2, 28))),
        ("12.11.", day(11, 12)),
        ("12.11", day(11, 12)),
        ("1.2.26", day(2, 1)),
        ("24.12.2025", day(12, 24, 2025)),
        ("11/12", day(12, 11, 2025)),
        ("11/13", day(11, 13, 2025)),
        ("3/4/2026", day(4, 3)),
    ],
)
def test_a_date_in_english_is_read(text: str, days: Days) -> None:
    assert days_of(text) == days


def test_slashes_and_weeks_depend_on_the_country_and_dots_do_not() -> None:
    assert days_of("11/12", AMERICA) == day(11, 12)
    assert days_of("13/11", AMERICA) == day(11, 13, 2025)
    assert days_of("11.12.", AMERICA) == day(12, 11, 2025)
    assert days_of("this week", AMERICA) == Days(date(2026, 11, 8), date(2026, 11, 14))


@pytest.mark.parametrize("text", ["29 feb", "feb 29", "29/2", "29-feb"])
def test_the_leap_day_is_in_the_latest_leap_year(text: str) -> None:
    assert days_of(text) == day(2, 29, 2024)


SPANISH, FRENCH = (
    Calendar(THURSDAY, True, 1, words.months, words.weekdays, words.phrases, words.small, words.last)
    for words in (DAY_WORDS["es"], DAY_WORDS["fr"])
)
LAST_WEEK, LAST_MONTH = days_of("last week"), days_of("last month")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("hoy", day(11, 12)),
        ("ayer", day(11, 11)),
        ("Anteayer", day(11, 10)),
        ("antes de ayer", day(11, 10)),
        ("la semana pasada", LAST_WEEK),
        ("semana anterior", LAST_WEEK),
        ("el mes pasado", LAST_MONTH),
        ("miércoles", day(11, 11)),
        ("el martes", day(11, 10)),
        ("el jueves pasado", day(11, 5)),
        ("12 nov", day(11, 12)),
        ("12 de noviembre", day(11, 12)),
        ("el 12 de noviembre de 2024", day(11, 12, 2024)),
        ("1º de setiembre", day(9, 1)),
        ("3 sept.", day(9, 3)),
        ("diciembre", Days(date(2025, 12, 1), date(2025, 12, 31))),
        ("marzo de 2025", Days(date(2025, 3, 1), date(2025, 3, 31))),
        ("yesterday", day(11, 11)),
    ],
)
def test_a_date_in_spanish_is_read(text: str, days: Days) -> None:
    assert days_of(text, SPANISH) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("aujourd’hui", day(11, 12)),
        ("Hier", day(11, 11)),
        ("avant-hier", day(11, 10)),
        ("la semaine dernière", LAST_WEEK),
        ("semaine passée", LAST_WEEK),
        ("ce mois-ci", days_of("this month")),
        ("le mois dernier", LAST_MONTH),
        ("mercredi", day(11, 11)),
        ("jeudi dernier", day(11, 5)),
        ("12 nov.", day(11, 12)),
        ("le 1er février", day(2, 1)),
        ("3 août 2025", day(8, 3, 2025)),
        ("14 juil.", day(7, 14)),
        ("décembre", Days(date(2025, 12, 1), date(2025, 12, 31))),
    ],
)
def test_a_date_in_french_is_read(text: str, days: Days) -> None:
    assert days_of(text, FRENCH) == days


def test_particles_belong_to_a_date_and_not_to_a_name() -> None:
    match = find_days(["ups", "el", "12", "de", "noviembre", "de", "la", "rosa"], SPANISH)
    assert match is not None
    assert (match.begin, match.end) == (1, 5)
    assert find_days(["de", "la", "cruz"], SPANISH) is None
    assert find_days(["la"], FRENCH) is None


def test_an_ambiguous_month_is_no_date() -> None:
    assert days_of("12 jui", FRENCH) is None


def test_the_day_before_yesterday_is_read() -> None:
    assert days_of("the day before yesterday") == day(11, 10)
    assert days_of("the 12th of november") == day(11, 12)


def test_names_of_another_language_are_known_besides_the_english_ones() -> None:
    assert days_of("heute", GERMANY) == days_of("today", GERMANY) == day(11, 12)
    assert days_of("3. März", GERMANY) == day(3, 3)
    assert days_of("letzte woche", GERMANY) == days_of("last week", GERMANY)
    assert days_of("DI", GERMANY) == day(11, 10)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12",
        "2026",
        "12b",
        "smith",
        "32.1.",
        "13/13",
        "2026-13-01",
        "1.2.3.4",
        "9999999-01-01",
        "week",
        "99/99/9999",
    ],
)
def test_a_text_that_is_no_date_gives_none(text: str) -> None:
    assert days_of(text) is None


@pytest.mark.parametrize("text", ["31 nov", "nov 0", "nov x"])
def test_an_impossible_day_leaves_the_month(text: str) -> None:
    assert days_of(text) == days_of("november")


def test_a_date_is_found_among_other_words() -> None:
    match = find_days(["smith", "last", "week", "ups"], HERE)
    assert match is not None
    assert (match.begin, match.end, match.sure) == (1, 3, True)


@pytest.mark.parametrize(("text", "sure"), [("12 nov", False), ("april", False), ("mon", False), ("today", True)])
def test_a_possible_unit_or_name_is_not_sure(text: str, sure: bool) -> None:
    match = find_days(text.split(), HERE)
    assert match is not None
    assert match.sure == sure


def test_a_span_covers_whole_days_in_local_time() -> None:
    begin, end = Days(date(2026, 3, 1), date(2026, 3, 2)).span()
    assert begin.astimezone().replace(tzinfo=None) == datetime(2026, 3, 1)  # noqa: DTZ001 - the wall clock is meant
    assert end.astimezone().replace(tzinfo=None) == datetime(2026, 3, 3)  # noqa: DTZ001
    assert begin.tzinfo is UTC


PIECES = ["12", "nov", "2026", "/", ".", "31.12.", "last", "week", "00", "-"]


@given(st.lists(st.text(max_size=12) | st.sampled_from(PIECES), max_size=6))
def test_any_text_gives_valid_dates_or_none(words: list[str]) -> None:
    match = find_days(words, HERE)
    assert match is None or (0 <= match.begin < match.end <= len(words) and match.days.first <= match.days.last)


@given(st.dates(date(1970, 1, 2), date(2096, 1, 1)))
def test_a_date_written_in_full_is_that_date(when: date) -> None:
    assert days_of(when.isoformat()) == Days(when, when)
    assert days_of(f"{when.day}.{when.month}.{when.year}") == Days(when, when)
    assert days_of(when.strftime("%d %b %Y")) == Days(when, when)


@given(
    st.dates(date(2000, 1, 1), date(2096, 1, 1)), st.sampled_from(["{0.day}.{0.month}.", "{0.day} {1}", "{1} {0.day}"])
)
def test_a_date_without_a_year_is_in_the_past_year(when: date, form: str) -> None:
    text = form.format(when, when.strftime("%b"))
    today = when + timedelta(days=200)
    assert days_of(text, Calendar(today)) in (Days(when, when), None)


@pytest.mark.parametrize("zone", ["UTC", "Asia/Tokyo", "America/New_York"])
@pytest.mark.parametrize("text", ["31.12.9999", "9999-12-31", "1.1.0001", "0001-01-01", "12/31/9999"])
def test_the_first_and_last_dates_have_a_span_in_every_zone(
    text: str, zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not hasattr(time, "tzset"):
        pytest.skip("the zone of this system cannot be changed")
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        days = days_of(text)
        assert days is not None
        begin, after = days.span()
    finally:
        monkeypatch.undo()
        time.tzset()
    assert begin < after
    assert begin.tzinfo is after.tzinfo is UTC


@pytest.mark.parametrize(
    ("zone", "when", "begin", "hours"),
    [
        ("America/Santiago", date(2026, 9, 6), datetime(2026, 9, 6, 4, tzinfo=UTC), 23),
        ("America/Santiago", date(2026, 9, 5), datetime(2026, 9, 5, 4, tzinfo=UTC), 24),
        ("Atlantic/Azores", date(2026, 10, 25), datetime(2026, 10, 25, 0, tzinfo=UTC), 25),
        ("America/New_York", date(2026, 11, 1), datetime(2026, 11, 1, 4, tzinfo=UTC), 25),
    ],
)
def test_a_day_begins_at_its_first_moment_where_midnight_is_left_out_or_comes_twice(
    zone: str, when: date, begin: datetime, hours: int, time_zone: Callable[[str], None]
) -> None:
    time_zone(zone)
    assert Days(when, when).span() == (begin, begin + timedelta(hours=hours))


DATE_FORMS = ["{0.day}.{0.month}.{0.year:04}", "{0.year:04}-{0.month}-{0.day}", "{0.month}/{0.day}/{0.year:04}", "{0}"]


@given(st.dates() | st.sampled_from([date.min, date.max]), st.sampled_from(DATE_FORMS))
def test_every_date_has_a_span(when: date, form: str) -> None:
    days = days_of(form.format(when))
    assert days is not None
    begin, after = days.span()
    assert begin < after
