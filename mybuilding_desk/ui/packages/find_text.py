"""Texts of the search and of the overdue list, and the local way to read dates."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from mybuilding_desk.domain.input.date_words import DAY_WORDS
from mybuilding_desk.domain.input.dates import Calendar
from mybuilding_desk.domain.package_list import Ages
from mybuilding_desk.domain.text import fold
from mybuilding_desk.ui.text import error_messages


def calendar(now: datetime) -> Calendar:
    """Return how dates are read at this desk, from the computer's country and language."""
    here = QLocale()
    forms = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    words = DAY_WORDS.get(here.name().partition("_")[0], DAY_WORDS["en"])
    return Calendar(
        now.astimezone().date(),
        day_first=_day_first(here),
        week_begins=here.firstDayOfWeek().value,
        months={fold(here.monthName(n, form)): n for n in range(1, 13) for form in forms} | dict(words.months),
        weekdays={fold(here.dayName(n, form)): n for n in range(1, 8) for form in forms} | dict(words.weekdays),
        phrases=words.phrases,
        small=words.small,
        last=words.last,
    )


def result_count(count: int, *, more: bool) -> str:
    """Return the number of results: "12 found", "300+ found" if there are `more`."""
    if more:
        return QCoreApplication.translate("find", "%Ln+ results", None, count)
    return QCoreApplication.translate("find", "%Ln results", None, count)


def no_results(text: str) -> str:
    """Return the message for no results, with a hint on what can be found."""
    say = QCoreApplication.translate
    return "\n".join(
        [
            say("find", "No results for “{0}”").format(error_messages.plain(text, 60)),
            "",
            say("find", "Search by unit, name, location, carrier, or note,"),
            say(
                "find",
                "by any 3 characters of a tracking number, or by a date such as yesterday, last week, or Nov 12.",
            ),
            say("find", "Results match every word you enter."),
        ]
    )


def overdue_tab(count: int) -> str:
    """Return the title of the overdue tab, with the count if there are any."""
    if not count:
        return QCoreApplication.translate("find", "Overdue")
    return QCoreApplication.translate("find", "Overdue {0}").format(error_messages.number(count))


def nothing_overdue(ages: Ages) -> str:
    """Return the message for an empty overdue list."""
    return QCoreApplication.translate("find", "No packages have been here longer than %Ln days.", None, ages[-1])


def _day_first(here: QLocale) -> bool:
    layout = here.dateFormat(QLocale.FormatType.ShortFormat)
    return layout.find("d") < layout.find("M")
