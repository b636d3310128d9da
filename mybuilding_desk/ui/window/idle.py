"""Tells when nobody used the program for so many minutes: no key, no mouse, no finger. What follows is not its own.

A key that repeats itself is nobody: a parcel may lie on the keyboard.
"""

import time
from math import inf
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

_USED: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
    }
)


def uptime() -> float:
    """Seconds of a clock that nobody sets; on Linux one that runs on while the PC sleeps."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.clock_gettime(boot) if boot is not None else time.monotonic()


class IdleWatch(QObject):
    """Listens at the program's windows alone: what their parts say to each other is thousands of events more.

    `clock` tells seconds.
    """

    idle = Signal()
    used = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.clock = uptime
        self._at = self.clock()
        self._limit = inf
        self._timer = QTimer(self, singleShot=True)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._listen)
        self._listen(QGuiApplication.focusWindow())

    def expect(self, minutes: int) -> None:
        """Tell after so many minutes from now on; after 0, never."""
        self._limit = 60.0 * minutes if minutes else inf
        self._at = self.clock()
        self._wait()

    def note(self) -> None:
        """The program is used. After a PC's sleep the first key tells that it was idle."""
        now = self.clock()
        if now - self._at >= self._limit:
            self.idle.emit()
        self._at = now
        self.used.emit()

    def look(self) -> None:
        """What the timer does: tell, or wait for the rest."""
        if self.clock() - self._at >= self._limit:
            self.idle.emit()
            self._at = self.clock()
        self._wait()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Listens, and lets every event pass."""
        if event.type() in _USED and not (isinstance(event, QKeyEvent) and event.isAutoRepeat()):
            self.note()
        return False

    def _listen(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def _wait(self) -> None:
        if self._limit == inf:
            self._timer.stop()
        else:
            self._timer.start(max(1, round(1000 * (self._at + self._limit - self.clock()))))
