"""One result of the palette: how it looks, and what it does."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum, auto


class Group(IntEnum):
    """The groups of results, in the order in which equally good ones are shown."""

    ACTIONS = auto()
    RECENT = auto()
    SUGGESTED = auto()
    RESIDENTS = auto()
    PACKAGES = auto()
    COMMUNITIES = auto()
    COMMANDS = auto()
    SETTINGS = auto()
    SEARCH = auto()
    """The last row, which goes to Search. It has no heading."""


def _no_actions() -> "list[PaletteItem]":
    return []


@dataclass(frozen=True, slots=True)
class PaletteItem:
    """A row of the palette. `key` identifies it among the recent ones; `synonyms` are other words to find it by.

    It starts with the `unit`, the `badge` (key and label), or the `icon`, and ends with `hint`, or with `keys` in caps.
    """

    key: str
    group: Group
    title: str
    run: Callable[[], object]
    synonyms: tuple[str, ...] = ()
    icon: str = ""
    unit: str = ""
    badge: tuple[str, str] | None = None
    is_number: bool = False
    """Whether the title is a number, for the fixed-width font."""
    hint: str = ""
    chosen_hint: str = ""
    """What Enter does, shown in place of `hint` while the row is chosen."""
    keys: tuple[str, ...] = ()
    why_not: str = ""
    """Why it cannot be done now, `""` if it can."""
    within: tuple[str, ...] | None = ()
    """The windows over the page that may stay open, by object name; `None` for all."""
    actions: Callable[[], "list[PaletteItem]"] = _no_actions
    """Creates the rows of its second level."""
