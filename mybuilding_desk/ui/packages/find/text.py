"""Texts of the search, and the local way to read dates."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from mybuilding_desk.domain.input.date_words import DAY_WORDS
from mybuilding_desk.domain.input.dates import Calendar
from mybuilding_desk.domain.text import fold
from mybuilding_desk.ui.base.empty_state import EmptyAction
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


def results_tab(count: int, *, more: bool = False) -> str:
    """Return the title of the tab of the search results: "Results 12", "Results 300+" if there are `more`."""
    if not count:
        return QCoreApplication.translate("find", "Results")
    counted = error_messages.number(count) + "+" * more
    return QCoreApplication.translate("find", "Results {0}").format(counted)


def no_results(text: str) -> str:
    """Return the headline for no results."""
    return QCoreApplication.translate("find", "No results for “{0}”").format(error_messages.plain(text, 60))


def no_results_help(*, are_filters_on: bool) -> str:
    """Return how to find a package after all."""
    if are_filters_on:
        return QCoreApplication.translate("find", "Clear the filters to search all packages.")
    return QCoreApplication.translate(
        "find", "Search by unit, name, location, carrier, note, date, or any 3 characters of a tracking number."
    )


def no_results_actions(*, are_filters_on: bool) -> list[EmptyAction]:
    """Return the buttons below it."""
    clear_search = EmptyAction("clear_results", QCoreApplication.translate("find", "Clear search"))
    if not are_filters_on:
        return [clear_search]
    return [EmptyAction("clear_filters", QCoreApplication.translate("find", "Clear filters")), clear_search]


def _day_first(here: QLocale) -> bool:
    layout = here.dateFormat(QLocale.FormatType.ShortFormat)
    return layout.find("d") < layout.find("M")
