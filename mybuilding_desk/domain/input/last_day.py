"""Parse the last day of a hold as people type it, such as "dec 12", "friday", "2 weeks". It is never in the past."""

import re
from contextlib import suppress
from datetime import date, timedelta
from typing import Final

from mybuilding_desk.domain.input.dates import Calendar, find_days
from mybuilding_desk.domain.text import fold

MAX_DAYS: Final = 366
_SPAN: Final = re.compile(r"(\d{1,3}) ?([a-z]+)")
_DAYS: Final = frozenset({"d", "day", "days", "dia", "dias", "j", "jour", "jours"})
_WEEKS: Final = frozenset({"w", "week", "weeks", "s", "sem", "semana", "semanas", "semaine", "semaines"})
_MONTHS: Final = frozenset({"m", "month", "months", "mes", "meses", "mois"})
_TOMORROW: Final = frozenset({"tomorrow", "manana", "demain"})
_YEAR: Final = re.compile(r"\d{4}")


def read_last_day(text: str, calendar: Calendar) -> date | None:
    """Return the day that a text means, from today to a year from now; `None` if it means none of these."""
    words = fold(text)
    with suppress(ValueError, OverflowError):  # no such day
        day = _after(words, calendar.today) or _named(text, words, calendar)
        if day is not None and 0 <= (day - calendar.today).days <= MAX_DAYS:
            return day
    return None


def _after(words: str, today: date) -> date | None:
    """Return the day after a span: "2 weeks"."""
    if words in _TOMORROW:
        return today + timedelta(days=1)
    span = _SPAN.fullmatch(words)
    if span is None:
        return None
    count, unit = int(span[1]), span[2]
    if unit in _MONTHS:
        return _months_after(today, count)
    days = 1 if unit in _DAYS else 7 if unit in _WEEKS else 0
    return today + timedelta(days=count * days) if days else None


def _months_after(today: date, count: int) -> date:
    """Return the same day of a later month, or its last day if it is shorter."""
    year, month = divmod(today.year * 12 + today.month - 1 + count, 12)
    following = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    return date(year, month + 1, min(today.day, (following - timedelta(days=1)).day))


def _named(text: str, words: str, calendar: Calendar) -> date | None:
    """Return a day by its name or date: the next such day, as `find_days` returns the latest one up to today."""
    typed = text.split()
    found = find_days(typed, calendar)
    if found is None or (found.begin, found.end) != (0, len(typed)):
        return None
    day = found.days.last
    if day >= calendar.today or _YEAR.search(words):
        return day
    if not any(char.isdigit() for char in words):  # a weekday; "yesterday" and "last week" are in the past
        return day + timedelta(days=7) if not found.sure and len(typed) == 1 else None
    return day.replace(year=day.year + 1)
