"""Keys in Qt's notation, and their names as the platform writes them: `Ctrl Shift S`, or `⇧⌘S` on macOS."""

import sys
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

PLATFORM = sys.platform
"""The platform whose keys are bound and named, as `sys.platform`; tests set it."""

_MAC_MODIFIERS: Final = {"Meta": "⌃", "Alt": "⌥", "Shift": "⇧", "Ctrl": "⌘"}
"""In the order of Apple's menus (Human Interface Guidelines, "Keyboards"). Qt's Ctrl is the Command key there."""
_MAC_NAMES: Final = {
    "Return": "⏎", "Esc": "⎋", "Tab": "⇥", "Del": "⌦", "Backspace": "⌫",
    "Up": "↑", "Down": "↓", "Left": "←", "Right": "→", "PgUp": "⇞", "PgDown": "⇟",
}  # fmt: skip


class Keys(NamedTuple):  # created ten times faster than a dataclass, at every start
    """The keys of a command. The first one is shown; `aliases` are its older or second keys.

    With `by_widget`, the focused widget handles the first key itself, as lists and fields do with Enter.
    """

    main: str
    aliases: tuple[str, ...] = ()
    mac: str = ""
    """The first key on macOS if it is another one. Of the aliases, only function keys work there."""
    by_widget: bool = False

    @property
    def shown(self) -> str:
        """The first key on this platform, in Qt's notation."""
        return self.mac if self.mac and PLATFORM == "darwin" else self.main

    @property
    def bound(self) -> list[str]:
        """All key sequences to bind on this platform."""
        mac = PLATFORM == "darwin"
        aliases = [one for one in self.aliases if not mac or one[0] == "F"]
        return [one for one in ("" if self.by_widget else self.shown, *aliases) if one]

    @property
    def parts(self) -> list[str]:
        """The names of the keys to hold and press, each for a key cap of its own."""
        return key_names(self.shown)

    def __str__(self) -> str:
        return ("" if PLATFORM == "darwin" else " ").join(self.parts)


def asks_for_menu(event: QKeyEvent) -> bool:
    """Return whether a key asks for the context menu; not every platform sends the event for it."""
    return QKeySequence(event.keyCombination()) in {QKeySequence(one) for one in _CONTEXT_MENU}


def number_of(event: QKeyEvent) -> int:
    """Return the digit from 1 that is pressed with Ctrl, 0 if none; without Shift on a French keyboard, too."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != Qt.KeyboardModifier.ControlModifier:
        return 0
    return next((number for number, keys in enumerate(_NUMBERS, 1) if event.key() in map(ord, keys)), 0)


_NUMBERS: Final = ("1&", "2É", '3"', "4'", "5(", "6", "7È", "8", "9Ç")
"""Each digit, and what its key types without Shift on a French keyboard: not `-`, which is zoom, and not `_`."""
_CONTEXT_MENU: Final = ("Shift+F10", "Menu", "Meta+Return")


def key_names(sequence: str) -> list[str]:
    """Return the names of the keys in a sequence, in the order and the words of the platform."""
    *modifiers, key = sequence.replace("++", "+plus").split("+")
    key = "+" if key == "plus" else key
    if PLATFORM == "darwin":
        held = [char for name, char in _MAC_MODIFIERS.items() if name in modifiers]
        return [*held, _MAC_NAMES.get(key, key)]
    known = _names()
    return [known.get(name, name) for name in (*modifiers, key)]


def _names() -> dict[str, str]:
    say = QCoreApplication.translate
    return {
        "Return": say("keys", "Enter"),
        "Esc": say("keys", "Esc"),
        "Tab": say("keys", "Tab"),
        "Space": say("keys", "Space"),
        "Del": say("keys", "Del"),
        "PgUp": say("keys", "Page Up"),
        "PgDown": say("keys", "Page Down"),
        "Ctrl": say("keys", "Ctrl"),
        "Alt": say("keys", "Alt"),
        "Shift": say("keys", "Shift"),
        "Up": "↑",
        "Down": "↓",
        "Left": "←",
        "Right": "→",
    }
