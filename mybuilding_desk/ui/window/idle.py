"""Detect that the program has not been used for a number of minutes: no key, mouse, touch, or pen input.

Auto-repeated keys do not count as use: a package may be lying on the keyboard.
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
    """Return monotonic time in seconds; on Linux it includes the time during which the computer was asleep."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.clock_gettime(boot) if boot is not None else time.monotonic()


class IdleWatch(QObject):
    """Idle timer fed by the events of the program's windows.

    It filters the native windows rather than the widgets, which would see thousands of events more. `clock` returns
    seconds and can be replaced in tests.
    """

    idle = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.clock = uptime
        self._at = self.clock()
        self._limit = inf
        self._timer = QTimer(self, singleShot=True)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.check)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._listen)
        self._listen(QGuiApplication.focusWindow())

    def start(self, minutes: int) -> None:
        """Emit `idle` after this many minutes without use, starting now; 0 turns it off."""
        self._limit = 60.0 * minutes if minutes else inf
        self._at = self.clock()
        self._wait()

    def note(self) -> None:
        """Record that the program is in use. If the limit passed unnoticed, e.g. during sleep, emit `idle` first."""
        now = self.clock()
        if now - self._at >= self._limit:
            self.idle.emit()
        self._at = now

    def check(self) -> None:
        """Handle the timer: emit `idle` if the limit has passed, and restart the timer for the remaining time."""
        if self.clock() - self._at >= self._limit:
            self.idle.emit()
            self._at = self.clock()
        self._wait()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Record user input without consuming any event."""
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
