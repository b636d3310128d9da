"""Texts of the search."""

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.ui.base.empty_state import EmptyAction
from mybuilding_desk.ui.text import error_messages


def results_tab(count: int, *, more: bool = False) -> str:
    """Return the title of the tab of the search results: "Results 12", "Results 300+" if there are `more`."""
    if not count:
        return QCoreApplication.translate("find", "Results")
    counted = error_messages.number(count) + "+" * more
    return QCoreApplication.translate("find", "Results {0}").format(counted)


def no_results(text: str) -> str:
    """Return the headline for no results."""
    return QCoreApplication.translate("find", "No results for “{0}”").format(error_messages.plain(text, 60))


def nothing_counted() -> str:
    """Return the headline for a figure of a report whose packages are not on this computer anymore."""
    return QCoreApplication.translate("find", "No packages on this computer")


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
