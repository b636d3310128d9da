"""Garbage collection on the GUI thread only."""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_INTERVAL_MS: Final = 1_000
_THRESHOLDS: Final = (700, 10, 500)
"""As those of Python, by generation, but a full collection is rare: it stalls the window, and finds little."""


class GarbageCollector(QObject):
    """Collects cyclic garbage once a second, on the thread of its parent.

    Python collects on any thread. On a worker, it would delete Qt objects of the window there, which crashes Qt; and
    both threads may wait forever, one for the interpreter, the other for a lock of Qt's signals.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        clock = QTimer(self, interval=_INTERVAL_MS)
        clock.timeout.connect(self.collect)
        clock.start()

    def collect(self) -> None:
        """Collect the oldest generation that is due, and the younger ones with it."""
        due = [number for number, count in enumerate(gc.get_count()) if count > _THRESHOLDS[number]]
        if due:
            gc.collect(due[-1])
