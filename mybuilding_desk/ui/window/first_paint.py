"""The moment of a window's first picture, and what waits for it: a start is as long as what comes before that."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

_MAX_DELAY_MS = 1_000
"""A window that starts minimised is not painted, and its work goes on all the same."""


class FirstPaint(QWidget):
    """A dot in the corner of `window`, painted with it and gone then; made before the window is shown.

    Not a filter of its events: for the first event of any kind PySide6 builds the classes of all kinds, 3 ms.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._waiting: list[Callable[[], object]] | None = []
        self.setFixedSize(1, 1)
        self.raise_()
        self.show()
        QTimer.singleShot(_MAX_DELAY_MS, self._begin)

    def then(self, work: Callable[[], object]) -> None:
        """Do this once the picture is there; soon where it is there already."""
        if self._waiting is None:
            QTimer.singleShot(0, work)
        else:
            self._waiting.append(work)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The paint under way is finished first."""
        QTimer.singleShot(0, self._begin)

    def _begin(self) -> None:
        """Each in an event of its own, so that the window lives in between."""
        self.hide()
        waiting, self._waiting = self._waiting, None
        for work in waiting or ():
            QTimer.singleShot(0, work)
