"""Menu of one row of the list of outgoing packages."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from mybuilding_desk.ui.commands.command import Command
from mybuilding_desk.ui.commands.menus import KeyMenu

Entry = tuple[str, Command | None, Callable[[], object]]
"""The text, the command whose key does the same, and what it does."""


def open_menu(parent: QWidget, entries: Sequence[Entry], position: QPoint) -> None:
    """Open a menu with these entries."""
    if QApplication.activePopupWidget() is not None:  # some platforms send a key and its event
        return
    menu = KeyMenu(parent)
    menu.setObjectName("outgoing_menu")
    for words, command, act in entries:
        action = menu.addAction(f"{words}\t{command}" if command is not None else words)  # it makes room for the keys
        action.setData(command.cap_names if command is not None else [])
        action.triggered.connect(act)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(position)
