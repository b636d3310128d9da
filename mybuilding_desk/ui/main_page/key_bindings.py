"""Shortcuts of the main page, and which of them work while a sheet is open. `ui/text/keymap` defines the keys."""

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from mybuilding_desk.ui.base.sheet import open_sheets
from mybuilding_desk.ui.text import keymap

Act = Callable[[], object]


def bind_keys(page: QWidget, actions: Iterable[tuple[keymap.Key, Act]]) -> None:
    """Bind the shortcuts of the page. While a sheet is open, only its own shortcuts and `_ANYWHERE` are active."""
    for key, act in actions:
        QShortcut(QKeySequence(key.sequence), page).activated.connect(_unless_covered(page, act, key))


_OF_SHEETS: Final = {
    "key_sheet": (keymap.KEYS,),
    "settings_sheet": (keymap.SETTINGS,),
    "pile_sheet": (keymap.UNIDENTIFIED, keymap.TAKE_OFF, keymap.UNDO),
    "story_sheet": (keymap.ACTIVITY,),
    "outbox_sheet": (keymap.OUTBOX, keymap.CORRECT, keymap.RESEND, keymap.TAKE_OFF, keymap.UNDO, keymap.SEND_ALL),
}
_ANYWHERE: Final = (keymap.PRIVACY,)
"""Shortcuts that work while any sheet is open: sheets show names too, and a visitor may come up at any time."""


def _unless_covered(page: QWidget, act: Act, key: keymap.Key) -> Act:
    def guarded() -> None:
        if key in _ANYWHERE or all(key in _OF_SHEETS.get(sheet.objectName(), ()) for sheet in open_sheets(page)):
            act()

    return guarded
