"""The moment of a window's first picture, and what waits for it: a start is as long as what comes before that."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

_LATEST_MS = 1_000
"""A window that starts minimised is not painted, and its work goes on all the same."""


class FirstPicture(QObject):
    """Watches `window` from when it is made, before it is shown."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: list[Callable[[], object]] | None = []
        window.installEventFilter(self)
        QTimer.singleShot(_LATEST_MS, self._begin)

    def then(self, work: Callable[[], object]) -> None:
        """Do this once the picture is there; soon where it is there already."""
        if self._waiting is None:
            QTimer.singleShot(0, work)
        else:
            self._waiting.append(work)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The paint under way is finished first."""
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self._begin)
        return False

    def _begin(self) -> None:
        """Each in an event of its own, so that the window lives in between."""
        waiting, self._waiting = self._waiting, None
        for work in waiting or ():
            QTimer.singleShot(0, work)
