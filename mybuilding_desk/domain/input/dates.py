"""Parse days as people type them: "yesterday", "last week", "12 Nov", "12.11.", "2026-11-12".

`Calendar` defines the meaning of the words at this desk: today, the order of day and month, and names (those of each
language are in `domain/input/date_words`). English is always understood.
"""

import re
from calendar import isleap
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, NamedTuple

from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.domain.input.date_words import DAY_WORDS, Phrase
from mybuilding_desk.domain.text import fold

_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
_NUMBERS: Final = re.compile(r"(\d{1,2})([./])(\d{1,2})(?:\2(\d{4}|\d{2})?)?")
_DAY: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|ro|[.º°])?,?")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_ENGLISH: Final = DAY_WORDS["en"]
_MAX_WORDS: Final = 6  # "el 12 de noviembre de 2026"
_LAST_MOMENT: Final = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Context for parsing dates. Names are folded; months count from 1, weekdays from 1 (Monday)."""

    today: date
    day_first: bool = True
    week_begins: int = 1
    months: Mapping[str, int] = field(default_factory=dict)
    weekdays: Mapping[str, int] = field(default_factory=dict)
    phrases: Mapping[str, Phrase] = field(default_factory=dict)
    small: frozenset[str] = frozenset()
    last: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Days:
    """Range of days, `first` and `last` included, by the desk's clock."""

    first: date
    last: date

    def span(self) -> tuple[datetime, datetime]:
        """Return the range in UTC as start and exclusive end, clamped to the limits of `datetime`."""
        after = _LAST_MOMENT if self.last == date.max else _midnight(self.last + timedelta(days=1))
        return _midnight(self.first), after


class Typed(NamedTuple):
    """Days found in a text: word range `begin` to `end`, and whether the words can only mean days (`sure`)."""

    days: Days
    begin: int
    end: int
    sure: bool


def find_days(words: Sequence[str], calendar: Calendar) -> Typed | None:
    """Return the first days named in the words (as typed, without blanks); of several at one start, the longest."""
    folded = [fold(word) for word in words]
    small = calendar.small | _ENGLISH.small
    for begin in range(len(words)):
        for end in range(min(begin + _MAX_WORDS, len(words)), begin, -1):
            said = [place for place in range(begin, end) if folded[place] not in small]
            if not said or said[-1] != end - 1:  # a trailing small word is not part of the day
                continue
            with suppress(ValueError, OverflowError):  # no such day, or one out of range
                for days, sure in _meanings([words[at] for at in said], [folded[at] for at in said], calendar):
                    return Typed(days, begin, end, sure)
    return None


def _meanings(words: Sequence[str], folded: Sequence[str], calendar: Calendar) -> Iterator[tuple[Days, bool]]:
    together = " ".join(folded)
    phrase = calendar.phrases.get(together) or _ENGLISH.phrases.get(together)
    if phrase is not None:
        yield _phrase(phrase, calendar), True
    if len(words) == 1:
        yield from _one_word(words[0], folded[0], calendar)
    elif weekday := _last_weekday(folded, calendar):
        yield _weekday_before(calendar.today, weekday), False
    else:
        yield from _month_and_more(words, folded, calendar)


def _one_word(word: str, folded: str, calendar: Calendar) -> Iterator[tuple[Days, bool]]:
    if found := _ISO.fullmatch(word):
        year, month, day = (int(part) if part else 0 for part in found.groups())
        yield (_day(date(year, month, day)) if day else _month(year, month)), True
    elif found := _NUMBERS.fullmatch(word):
        yield _day(_in_order(int(found[1]), int(found[3]), found[2], found[4], calendar)), True
    elif weekday := _weekday_named(folded, calendar):
        yield _weekday_before(calendar.today + timedelta(days=1), weekday), False
    elif month := _month_named(folded, calendar):
        yield _month(_latest_year(month, 1, calendar), month), False
    elif len(parts := folded.split()) > 1:  # "12-nov"
        yield from _month_and_more(parts, parts, calendar)


def _month_and_more(words: Sequence[str], folded: Sequence[str], calendar: Calendar) -> Iterator[tuple[Days, bool]]:
    """Yield a month with a day, a year, or both: "12 nov", "nov 12", "nov 2026", "12 nov 2026"."""
    named = [place for place, word in enumerate(folded) if _month_named(word, calendar)]
    if len(named) != 1:
        return
    month = _month_named(folded[named[0]], calendar)
    rest = [word for place, word in enumerate(words) if place != named[0]]
    if len(rest) > 1 and not _YEAR.fullmatch(rest[-1]):
        return
    year = int(rest.pop()) if _YEAR.fullmatch(rest[-1]) else 0
    day = _DAY.fullmatch(rest[0]) if rest else None
    if rest and day is None:
        return
    if day is None:
        yield _month(year, month), True
    else:
        number = int(day[1])
        yield _day(date(year or _latest_year(month, number, calendar), month, number)), bool(year)


def _phrase(phrase: Phrase, calendar: Calendar) -> Days:
    today = calendar.today
    week = today - timedelta(days=(today.isoweekday() - calendar.week_begins) % 7)
    match phrase:
        case "today" | "yesterday" | "day before yesterday":
            return _day(today - timedelta(days=("today", "yesterday", "day before yesterday").index(phrase)))
        case "this week":
            return Days(week, week + timedelta(days=6))
        case "last week":
            return Days(week - timedelta(days=7), week - timedelta(days=1))
        case "this month":
            return _month(today.year, today.month)
    before = today.replace(day=1) - timedelta(days=1)
    return _month(before.year, before.month)


def _in_order(one: int, two: int, mark: str, year: str | None, calendar: Calendar) -> date:
    """Return two numbers as a day, in the only possible order if there is just one.

    Otherwise with points the day comes first, with slashes the country's order decides.
    """
    day, month = (one, two) if calendar.day_first or mark == "." else (two, one)
    if month > 12 >= day:
        day, month = month, day
    full = int(year) + (2000 if len(year) == 2 else 0) if year else _latest_year(month, day, calendar)
    return date(full, month, day)


def _latest_year(month: int, day: int, calendar: Calendar) -> int:
    """Return the year of the latest such day up to today: packages are never in the future."""
    year = calendar.today.year - ((month, day) > (calendar.today.month, calendar.today.day))
    while (month, day) == (2, 29) and not isleap(year):
        year -= 1
    return year


def _last_weekday(folded: Sequence[str], calendar: Calendar) -> int:
    """Return the weekday in "last monday" or "lundi dernier", 0 if there is none; that day is never today."""
    last = calendar.last | _ENGLISH.last
    rest = [word for word in folded if word not in last]
    return _weekday_named(rest[0], calendar) if len(folded) == 2 and len(rest) == 1 else 0


def _weekday_named(word: str, calendar: Calendar) -> int:
    return calendar.weekdays.get(word) or _ENGLISH.weekdays.get(word, 0)


def _weekday_before(day: date, weekday: int) -> Days:
    """Return the latest such weekday before `day`."""
    return _day(day - timedelta(days=(day.isoweekday() - weekday - 1) % 7 + 1))


def _month_named(word: str, calendar: Calendar) -> int:
    return calendar.months.get(word) or _ENGLISH.months.get(word, 0)


def _day(day: date) -> Days:
    return Days(day, day)


def _month(year: int, month: int) -> Days:
    first = date(year, month, 1)
    return Days(first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))


def _midnight(day: date) -> datetime:
    """Return the start of a day in UTC by the desk's clock, or midnight UTC if that clock cannot represent the day."""
    midnight = datetime.combine(day, time())
    try:
        # Where the clock is set forward at midnight, only the second reading of midnight is in this day.
        readings = [midnight.replace(fold=fold, tzinfo=desk_clock.zone).astimezone(UTC) for fold in (0, 1)]
        return next((one for one in readings if desk_clock.day(one) == day), readings[0])
    except (OSError, OverflowError, ValueError):  # the first and last representable days; before 1970 on Windows
        return midnight.replace(tzinfo=UTC)
