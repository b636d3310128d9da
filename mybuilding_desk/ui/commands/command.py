"""What a command is: its names, its keys, its menu, and where it works."""

from enum import Enum, auto
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.ui.commands.keys import Keys, key_names


class Menu(Enum):
    """The menus of the menu bar, in order."""

    FILE = auto()
    EDIT = auto()
    VIEW = auto()
    PACKAGES = auto()
    TOOLS = auto()
    HELP = auto()


class Scope(Enum):
    """Where a command works."""

    PAGE = auto()
    """On the main page while no window is open over it, and in the windows that the command names."""
    WINDOWS = auto()
    """On the main page, whatever window is open over it."""
    EVERYWHERE = auto()
    """On every page, also while the desk is locked."""


class Role(Enum):
    """The role of a command in the application menu of macOS."""

    NONE = auto()
    ABOUT = auto()
    SETTINGS = auto()
    QUIT = auto()


def noop(_context: str, text: str) -> str:
    """Mark a text for translation; it is translated where it is shown. `dev.py translate` knows this name."""
    return text


NO_KEY: Final = Keys("")


class Command(NamedTuple):
    """A command of the program. `name_source`, `sentence_source`, and `synonyms_source` are English.

    `str(command)` is the name of its first key.
    """

    command_id: str
    menu: Menu
    name_source: str
    sentence_source: str
    """What it does, in one sentence."""
    synonyms_source: str
    """Other words for it, separated by commas; the palette finds the command by them."""
    keys: Keys = NO_KEY
    keyless_reason: str = ""
    """Why it has no key, for maintainers."""
    scope: Scope = Scope.PAGE
    within: tuple[str, ...] = ()
    """The windows over the page, by object name, in which it also works."""
    role: Role = Role.NONE
    ends_group: bool = False
    """Whether a separator follows it in the menu."""

    @property
    def name(self) -> str:
        """The name, translated."""
        return QCoreApplication.translate("commands", self.name_source)

    @property
    def sentence(self) -> str:
        """What it does, translated."""
        return QCoreApplication.translate("commands", self.sentence_source)

    @property
    def synonyms(self) -> list[str]:
        """Other words for it: those of the current language, then those of English."""
        here = QCoreApplication.translate("commands", self.synonyms_source)
        return [word.strip() for word in (*here.split(","), *self.synonyms_source.split(",")) if word.strip()]

    @property
    def cap_names(self) -> list[str]:
        """The names of the keys of its first shortcut, each for a key cap of its own."""
        return self.keys.parts

    @property
    def elsewhere(self) -> str:
        """The name of its first key that works wherever the focus is."""
        return " ".join(key_names(self.keys.bound[0]))

    @property
    def title(self) -> str:
        """The name with its key in brackets, for a tooltip."""
        return f"{self.name} ({self})" if self.keys.main else self.name

    def __str__(self) -> str:
        return str(self.keys) if self.keys.main else ""


class FieldKey(NamedTuple):
    """A key, or several, that the focused field or list handles itself: without an action; only the help names it."""

    keys: Keys
    name_source: str

    @property
    def name(self) -> str:
        """What it does, translated."""
        return QCoreApplication.translate("commands", self.name_source)

    @property
    def cap_names(self) -> list[str]:
        """The names of all its keys, each for a key cap of its own."""
        return [name for one in (self.keys.shown, *self.keys.aliases) for name in Keys(one).parts]

    def __str__(self) -> str:
        return " ".join(str(Keys(one)) for one in (self.keys.shown, *self.keys.aliases))
