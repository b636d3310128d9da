"""Days by the desk's clock: how they are read, their names, and their counts in the history."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.domain.input.date_words import DAY_WORDS
from mybuilding_desk.domain.input.dates import Calendar
from mybuilding_desk.domain.text import fold
from mybuilding_desk.services.packages.released_window import MAX_COUNTED
from mybuilding_desk.ui.text import error_messages, package_text


def calendar(now: datetime) -> Calendar:
    """Return how dates are read at this desk, from the computer's country and language."""
    here = QLocale()
    forms = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    words = DAY_WORDS.get(here.name().partition("_")[0], DAY_WORDS["en"])
    return Calendar(
        desk_clock.day(now),
        day_first=_day_first(here),
        week_begins=here.firstDayOfWeek().value,
        months={fold(here.monthName(n, form)): n for n in range(1, 13) for form in forms} | dict(words.months),
        weekdays={fold(here.dayName(n, form)): n for n in range(1, 8) for form in forms} | dict(words.weekdays),
        phrases=words.phrases,
        small=words.small,
        last=words.last,
    )


def local_day(when: datetime) -> date:
    """Return the day of a time by the desk's clock."""
    return desk_clock.day(when)


def day_words(day: date, today: date) -> str:
    """Return a day as a head: "Today", "Yesterday, Nov 26", "Monday, Nov 23"; with the year if it is another one."""
    if day == today:
        return QCoreApplication.translate("days", "Today")
    written = error_messages.date(day, with_year=day.year != today.year)
    if day == today - timedelta(days=1):
        return QCoreApplication.translate("days", "Yesterday, {0}").format(written)
    weekday = package_text.capitalized(QLocale().standaloneDayName(day.isoweekday()))
    return QCoreApplication.translate("days", "{weekday}, {date}").format(weekday=weekday, date=written)


def count_words(count: int) -> str:
    """Return the number of packages of a day; it is not counted beyond a limit."""
    if count <= MAX_COUNTED:
        return error_messages.number(count)
    return QCoreApplication.translate("days", "More than {0}").format(error_messages.number(MAX_COUNTED))


def spoken_day(day: date, today: date, count: int) -> str:
    """Return a head for a screen reader: "Today, 5 packages"."""
    counted = package_text.packages(count) if count <= MAX_COUNTED else count_words(count)
    return f"{day_words(day, today)}, {counted}"


def _day_first(here: QLocale) -> bool:
    layout = here.dateFormat(QLocale.FormatType.ShortFormat)
    return layout.find("d") < layout.find("M")
