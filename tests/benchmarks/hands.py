"""What a clerk types, by key events. QtTest would weigh 2 MiB in a measured process."""

from collections.abc import Callable
from functools import cache
from time import perf_counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShortcutEvent

from mybuilding_desk.ui.text import keymap

if TYPE_CHECKING:
    from mybuilding_desk.ui.window.main_window import MainWindow

QUERIES: Final = (
    "a", "1", "z", "q9", "12", "sm", "zz", "o'", "ana", "678", "ups", "tba", "1204", "4711", "smit", "wet ", "94001",
    "maria", "ups 1", "tba309", "amazon", "000000", "oneil ", "1234567", "dev oka", "today x", "john jo 1", "catalogue",
    "yesterday", "last week", "12 nov ups", "b2 ups wet", "general ma", "rosa quispe", "christopher", "a b c d e f",
    "zzzzzzzzzzzz", "123456789012", "ups amazon a", "fedex 99999",
)  # fmt: skip
"""Of 1 to 12 signs: frequent, rare and absent; names, units, shelves, notes, numbers, days; one word and several."""

TICK_MS: Final = 5


def wait(came: Callable[[], bool], seconds: float = 300.0) -> None:
    """Let the window live until then, at rest where it has nothing to do, as the program's own loop does."""
    end, again = perf_counter() + seconds, QTimer()
    again.start(TICK_MS)
    while not came():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if perf_counter() > end:
            raise TimeoutError


def press(part: QObject, key: Qt.Key | str) -> None:
    """A key goes down and up over this part: a sign, or one of those that write nothing."""
    code, text = (Qt.Key(ord(key.upper())), key) if isinstance(key, str) else (key, "")
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(part, QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, text))


def press_shortcut(window: QObject, key: keymap.Key) -> None:
    """A key of the whole window, as Qt tells of it once it has found whose it is."""
    shortcut = _shortcut(window, key)
    QCoreApplication.sendEvent(shortcut, QShortcutEvent(shortcut.key(), shortcut.id()))


@cache
def _shortcut(window: QObject, key: keymap.Key) -> QShortcut:
    wanted = QKeySequence(key.sequence)
    [found] = [one for one in window.findChildren(QShortcut) if one.key() == wanted]
    return found


def log(window: "MainWindow", number: str, *, slowly: bool = False) -> None:
    """A package by its keys: the signs of the scan at once, as they lie in the queue, or `slowly` a frame for each."""
    desk = window.desk
    assert desk is not None
    desk.ui.scan_field.edit.setFocus()
    for char in number:
        press(desk.ui.scan_field.edit, char)
        if slowly:
            QCoreApplication.processEvents()
    for key in (Qt.Key.Key_Return, "2", "a", Qt.Key.Key_Return):
        press(desk.ui.scan_field.edit, key)
        QCoreApplication.processEvents()


def search(window: "MainWindow", text: str) -> None:
    """Find something, and leave it."""
    desk = window.desk
    assert desk is not None
    press_shortcut(window, keymap.FIND)
    for char in text:
        QCoreApplication.processEvents()
        press(desk.ui.find_field.edit, char)
    for _ in range(2):  # the sign, then what all of them find
        QCoreApplication.processEvents()
    press(desk.ui.find_field.edit, Qt.Key.Key_Escape)
