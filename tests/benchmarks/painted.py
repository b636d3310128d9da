"""When a widget was painted, and how long it took until then; it brings nothing that weighs in a measured process."""

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

_PATIENCE = 30.0


class Painted(QObject):
    """Whether a widget was painted while `matters` held."""

    def __init__(self, widget: QWidget, matters: Callable[[], bool]) -> None:
        super().__init__(widget)
        self._matters = matters
        self.seen = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self.seen:
            self.seen = self._matters()
        return False


def timed(act: Callable[[], object], came: Callable[[], bool] = lambda: True) -> float:
    """Milliseconds from before `act` until `came` holds, with the events of the window in between."""
    begin = perf_counter()
    act()
    while not came():
        QCoreApplication.processEvents()
        if perf_counter() - begin > _PATIENCE:
            raise TimeoutError
    return (perf_counter() - begin) * 1000


def until_painted(act: Callable[[], object], painted: Painted) -> float:
    """Milliseconds from before `act` to the end of the frame that was waited for, without what comes after it."""
    painted.seen = False
    begin = perf_counter()
    act()
    while not painted.seen:
        QCoreApplication.sendPostedEvents()  # a frame is one of them, and ends before this does
        if not painted.seen:
            QCoreApplication.processEvents()
        if perf_counter() - begin > _PATIENCE:
            raise TimeoutError
    return (perf_counter() - begin) * 1000
