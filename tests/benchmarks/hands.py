"""Typing by key events; QtTest would add 2 MiB to a measured process."""

from collections.abc import Callable
from time import perf_counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from mybuilding_desk.ui.commands import catalog

if TYPE_CHECKING:
    from mybuilding_desk.ui.window.main_window import MainWindow

QUERIES: Final = (
    "a", "1", "z", "q9", "12", "sm", "zz", "o'", "ana", "678", "ups", "tba", "1204", "4711", "smit", "wet ", "94001",
    "maria", "ups 1", "tba309", "amazon", "000000", "oneil ", "1234567", "dev oka", "today x", "john jo 1", "catalog",
    "yesterday", "last week", "12 nov ups", "b2 ups wet", "general ma", "rosa quispe", "christopher", "a b c d e f",
    "zzzzzzzzzzzz", "123456789012", "ups amazon a", "fedex 99999",
)  # fmt: skip
"""Queries of 1 to 12 characters: frequent, rare, and absent; names, units, locations, notes, numbers, and days."""

TICK_MS: Final = 5


def wait(condition: Callable[[], bool], seconds: float = 300.0) -> None:
    """Run the event loop until the condition holds, idle if there is nothing to do, like the program's own loop."""
    end, again = perf_counter() + seconds, QTimer()
    again.start(TICK_MS)
    while not condition():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if perf_counter() > end:
            raise TimeoutError


def press(part: QObject, key: Qt.Key | str) -> None:
    """Press and release a key on this widget: a character, or a key without text."""
    code, text = (Qt.Key(ord(key.upper())), key) if isinstance(key, str) else (key, "")
    for event_type in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(part, QKeyEvent(event_type, code, Qt.KeyboardModifier.NoModifier, text))


_SCAN_MS: Final = 3
_time_ms: Final = [0]
"""The clock by which the program tells typing from scans, once `use_clock` was called; `rest` advances it."""


def use_clock(window: "MainWindow") -> None:
    """Let the program believe the hands' own clock, as a person's pauses would take longer than what is measured."""
    desk = window.desk
    assert desk is not None
    scanner = desk.scan_router.scanner
    _time_ms[0] = max(_time_ms[0], scanner.now())
    scanner.clock = lambda _event: _time_ms[0]
    scanner.now = lambda: _time_ms[0]


def rest(ms: int = 700) -> None:
    """Let time pass: by default as long as a person looks at the window."""
    _time_ms[0] += ms


def log(window: "MainWindow", number: str, *, slowly: bool = False) -> None:
    """Log a package by keys: all characters of the scan at once, or `slowly` with a frame for each."""
    desk = window.desk
    assert desk is not None
    use_clock(window)
    desk.ui.scan_field.edit.setFocus()
    rest()
    for char in number:
        press(desk.ui.scan_field.edit, char)
        rest(_SCAN_MS)
        if slowly:
            QCoreApplication.processEvents()
    for key in (Qt.Key.Key_Return, "2", "a", Qt.Key.Key_Return):
        press(desk.ui.scan_field.edit, key)
        rest()
        QCoreApplication.processEvents()


def search(window: "MainWindow", text: str) -> None:
    """Search, and leave the search."""
    desk = window.desk
    assert desk is not None
    window.commands.action(catalog.SEARCH).trigger()
    for char in text:
        QCoreApplication.processEvents()
        press(desk.ui.find_field.edit, char)
    for _ in range(2):  # the character, then the results of the whole text
        QCoreApplication.processEvents()
    press(desk.ui.find_field.edit, Qt.Key.Key_Escape)
