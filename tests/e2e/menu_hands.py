"""Real keys in open menus, which are windows of their own."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mybuilding_desk.ui.commands.command import Command, Menu
from mybuilding_desk.ui.commands.menus import KeyMenu
from tests.e2e.hands import Hands


def shown_menu() -> KeyMenu:
    """The open menu; the innermost of several."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, KeyMenu), f"{menu} is open"
    return menu


def press(*names: str) -> None:
    """Press keys in the open menu, or in the menu bar once no menu is open."""
    for name in names:
        combination = QKeySequence(name)[0]
        widget = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, combination.key(), combination.keyboardModifiers())
        QApplication.processEvents()


def open_menu(hands: Hands, command: Command) -> None:
    """Open the menu of a command by F10 and arrow keys."""
    hands.press("F10")
    onward = "Left" if QApplication.isRightToLeft() else "Right"
    press(*[onward] * list(Menu).index(command.menu))
    assert shown_menu().objectName() == f"menu_{command.menu.name.lower()}"


def go_to(text: str) -> None:
    """Go to an entry of the open menu by arrow keys."""
    menu = shown_menu()
    for _ in menu.actions():
        press("Down")
        here = menu.here
        if here is not None and text in {here.iconText(), here.objectName()}:
            return
    raise AssertionError(f"{text} cannot be reached in {menu.objectName()}")


def choose(command: Command) -> None:
    """Go to a command in the open menu by arrow keys, and press Enter."""
    go_to(command.command_id)
    press("Return")
    settle()


def close_menus(hands: Hands) -> None:
    """Press Esc until no menu is open and the menu bar is hidden."""
    while QApplication.activePopupWidget() is not None or hands.focus() == "menu_bar":
        press("Escape")
    settle()
    hands.window.activateWindow()  # a closed menu leaves no active window on the offscreen platform
    hands.until(lambda: not hands.sees("menu_bar") and QGuiApplication.focusWindow() is not None)


def settle() -> None:
    """Let the closed menu hide the bar and be deleted."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
