"""Menu of one row of the list of outgoing packages."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from mybuilding_desk.ui.commands.menus import KeyMenu

Entry = tuple[str, Sequence[str], Callable[[], object]]
"""The text, the names of the keys, and what it does."""


def open_menu(parent: QWidget, entries: Sequence[Entry], position: QPoint) -> None:
    """Open a menu with these entries."""
    if QApplication.activePopupWidget() is not None:  # some platforms send a key and its event
        return
    menu = KeyMenu(parent)
    menu.setObjectName("outgoing_menu")
    for words, keys, act in entries:
        action = menu.addAction(words)
        action.setData(list(keys))
        action.triggered.connect(act)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(position)
