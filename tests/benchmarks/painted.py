"""When a widget was painted, and the time until then; without imports that would count in a measured process."""

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

_PATIENCE = 30.0


class Painted(QObject):
    """Records whether a widget was painted while `matters` held."""

    def __init__(self, widget: QWidget, matters: Callable[[], bool]) -> None:
        super().__init__(widget)
        self._matters = matters
        self.seen = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self.seen:
            self.seen = self._matters()
        return False


def timed(act: Callable[[], object], condition: Callable[[], bool] = lambda: True) -> float:
    """Milliseconds from before `act` until `came` holds, including the window's events in between."""
    begin = perf_counter()
    act()
    while not condition():
        QCoreApplication.processEvents()
        if perf_counter() - begin > _PATIENCE:
            raise TimeoutError
    return (perf_counter() - begin) * 1000


def until_painted(act: Callable[[], object], painted: Painted) -> float:
    """Milliseconds from before `act` to the end of the awaited frame, without later work."""
    painted.seen = False
    begin = perf_counter()
    act()
    while not painted.seen:
        QCoreApplication.sendPostedEvents()  # a frame is one event, and ends before this does
        if not painted.seen:
            QCoreApplication.processEvents()
        if perf_counter() - begin > _PATIENCE:
            raise TimeoutError
    return (perf_counter() - begin) * 1000
