"""Defer work until a window's first paint, which ends the startup time that the user perceives."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

_MAX_DELAY_MS = 1_000
"""Run the deferred work after this delay at the latest: a window that starts minimized is never painted."""


class FirstPaint(QWidget):
    """One-pixel child of `window` that is painted with it, then hidden. Create it before the window is shown.

    Not an event filter, because PySide6 builds the classes of all event types at the first event, which takes 3 ms.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._waiting: list[Callable[[], object]] | None = []
        self.setFixedSize(1, 1)
        self.raise_()
        self.show()
        QTimer.singleShot(_MAX_DELAY_MS, self._begin)

    def run_after(self, work: Callable[[], object]) -> None:
        """Run `work` after the first paint, or in the next event loop pass if that has already happened."""
        if self._waiting is None:
            QTimer.singleShot(0, work)
        else:
            self._waiting.append(work)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Schedule the deferred work for after the current paint."""
        QTimer.singleShot(0, self._begin)

    def _begin(self) -> None:
        """Run each callback in its own event, so that the window stays responsive in between."""
        self.hide()
        waiting, self._waiting = self._waiting, None
        for work in waiting or ():
            QTimer.singleShot(0, work)
