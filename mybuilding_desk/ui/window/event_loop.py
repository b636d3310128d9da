"""Give the GUI thread priority over worker threads while the program runs (see `core/gui_priority`)."""

import sys
from typing import Final

from PySide6.QtCore import QAbstractEventDispatcher, QObject, Slot

from mybuilding_desk.core.gui_priority import window_at_rest

_SWITCH_S: Final = 0.0002
"""Longest wait of the GUI thread for a thread that does not yield. Python's default, 5 ms, is a third of a frame."""


class WindowFirst(QObject):
    """Reports GUI idle time from the event loop to other threads, from construction until `end`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._loop = QAbstractEventDispatcher.instance()
        self._usual = sys.getswitchinterval()
        sys.setswitchinterval(_SWITCH_S)
        window_at_rest.is_told = True
        self._loop.awake.connect(self._awake)
        self._loop.aboutToBlock.connect(self._at_rest)

    def end(self) -> None:
        """Stop reporting: restore the thread switch interval and let all other threads run freely."""
        self._loop.awake.disconnect(self._awake)
        self._loop.aboutToBlock.disconnect(self._at_rest)
        sys.setswitchinterval(self._usual)
        window_at_rest.is_told = False
        window_at_rest.set()

    @Slot()
    def _awake(self) -> None:
        window_at_rest.clear()

    @Slot()
    def _at_rest(self) -> None:
        window_at_rest.begin()
