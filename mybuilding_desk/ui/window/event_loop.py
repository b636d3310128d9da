"""Give the GUI thread priority over worker threads while the program runs (see `core/gui_priority`)."""

import sys
from typing import Final

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QObject, Slot
from PySide6.QtGui import QGuiApplication, QWindow

from mybuilding_desk.core.gui_priority import gui_idle

_SWITCH_S: Final = 0.0002
"""Longest wait of the GUI thread for a thread that does not yield. Python's default, 5 ms, is a third of a frame."""

_KEYS: Final = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
"""Qt hands a key over before its event loop reports that it is awake; a shortcut only asks whether it is one."""


class WindowFirst(QObject):
    """Reports GUI idle time from the event loop to other threads, from construction until `end`.

    A key in any window of the program ends the idle time at once.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._loop = QAbstractEventDispatcher.instance()
        self._switch_interval = sys.getswitchinterval()
        sys.setswitchinterval(_SWITCH_S)
        gui_idle.is_reported = True
        self._loop.awake.connect(self._awake)
        self._loop.aboutToBlock.connect(self._at_rest)
        self._app = QGuiApplication.instance()
        if isinstance(self._app, QGuiApplication):
            self._app.focusWindowChanged.connect(self._listen)
        self._listen(QGuiApplication.focusWindow())

    def end(self) -> None:
        """Stop reporting: restore the thread switch interval and let all other threads run freely."""
        self._loop.awake.disconnect(self._awake)
        self._loop.aboutToBlock.disconnect(self._at_rest)
        if isinstance(self._app, QGuiApplication):
            self._app.focusWindowChanged.disconnect(self._listen)
        sys.setswitchinterval(self._switch_interval)
        gui_idle.is_reported = False
        gui_idle.set()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """End the idle time at a key, without consuming it."""
        if event.type() in _KEYS:
            gui_idle.end()
        return False

    def _listen(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    @Slot()
    def _awake(self) -> None:
        gui_idle.clear()

    @Slot()
    def _at_rest(self) -> None:
        gui_idle.begin()
