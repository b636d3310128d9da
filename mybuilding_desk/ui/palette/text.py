"""Texts of the palette."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.palette.item import Group, PaletteItem
from mybuilding_desk.ui.text import error_messages, package_text

_MAX_SHOWN: Final = 40


def heading(group: Group) -> str:
    """Return the heading of a group."""
    say = QCoreApplication.translate
    return {
        Group.ACTIONS: say("palette", "Actions"),
        Group.RECENT: say("palette", "Recent"),
        Group.SUGGESTED: say("palette", "Suggested"),
        Group.RESIDENTS: say("palette", "Residents"),
        Group.PACKAGES: say("palette", "Packages"),
        Group.COMMUNITIES: say("palette", "Communities"),
        Group.COMMANDS: say("palette", "Commands"),
        Group.SETTINGS: say("palette", "Settings"),
        Group.SEARCH: "",
    }[group]


def placeholder() -> str:
    """Return the placeholder of the field."""
    return QCoreApplication.translate("palette", "Find a command, resident, package, or community")


def actions_for(title: str) -> str:
    """Return the placeholder of the field on the second level."""
    return QCoreApplication.translate("palette", "Actions for {0}").format(title)


def no_results(typed: str) -> str:
    """Return the headline for no results."""
    return QCoreApplication.translate("palette", "No results for “{0}”").format(_short(typed))


def enter_resident() -> str:
    """Return the headline while only residents are wanted, and none is typed."""
    return QCoreApplication.translate("palette", "Enter a unit or name")


def enter_package() -> str:
    """Return the headline while only packages are wanted, and nothing is typed."""
    return QCoreApplication.translate("palette", "Enter a unit, name, or tracking number")


def show_all(typed: str) -> str:
    """Return the last row, which goes to Search."""
    return QCoreApplication.translate("palette", "Show all results for “{0}”").format(_short(typed))


def search_all(typed: str) -> str:
    """Return the only row if nothing was found."""
    return QCoreApplication.translate("palette", "Search all packages for “{0}”").format(_short(typed))


def search_unit(unit: str) -> str:
    """Return the action that goes to Search for a unit."""
    return QCoreApplication.translate("palette", "Search packages of {0}").format(unit)


def result_count(count: int, *, more: bool) -> str:
    """Return how many packages Search would show."""
    if more:
        return QCoreApplication.translate("palette", "%Ln+ packages", None, count)
    return package_text.packages(count)


def pending(count: int) -> str:
    """Return how many packages are pending."""
    if not count:
        return QCoreApplication.translate("desk", "No pending packages")
    return QCoreApplication.translate("desk", "%Ln pending", None, count)


def no_number() -> str:
    """Return the title of a package without a tracking number."""
    return QCoreApplication.translate("palette", "No tracking number")


def no_location() -> str:
    """Return the location of a package without one."""
    return QCoreApplication.translate("palette", "No location")


def show_in_list() -> str:
    """Return the action that selects a package in its list."""
    return QCoreApplication.translate("palette", "Show in the list")


def hints() -> list[tuple[tuple[str, ...], str]]:
    """Return the keys named below the list, each with what it does."""
    say = QCoreApplication.translate
    return [
        (("↑", "↓"), say("palette", "choose")),
        ((str(catalog.ENTER),), say("palette", "run")),
        ((str(catalog.TAB),), say("palette", "more actions")),
    ]


def prefixes() -> list[tuple[tuple[str, ...], str]]:
    """Return the characters that limit the results, each with what it limits them to."""
    say = QCoreApplication.translate
    return [
        ((">",), say("palette", "commands")),
        (("#",), say("palette", "packages")),
        (("@",), say("palette", "residents")),
    ]


def sentence(item: PaletteItem, group: str, *, chosen: bool) -> str:
    """Describe a row for assistive tools: its group if it is the first of it, unit or carrier, title, what follows."""
    start = item.badge[1] if item.badge is not None else item.unit
    end = item.why_not or (item.chosen_hint if chosen and item.chosen_hint else item.hint) or " ".join(item.keys)
    words = ", ".join(part for part in (start, item.title, end) if part)
    return f"{group}: {words}" if group else words


def spoken_count(count: int) -> str:
    """Return the announcement of how many results there are."""
    return QCoreApplication.translate("palette", "%Ln results", None, count)


def _short(typed: str) -> str:
    return error_messages.plain(typed, _MAX_SHOWN)
