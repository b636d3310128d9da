"""When a widget was painted, and how long it took until then; it brings nothing that weighs in a measured process."""

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

_PATIENCE = 30.0


class Painted(QObject):
    """Whether a widget was painted while `matters` held, and when: as the frame with it in had left for the screen."""

    def __init__(self, widget: QWidget, matters: Callable[[], bool]) -> None:
        super().__init__(widget)
        self._matters = matters
        self.seen = False
        self.at = 0.0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self.seen and self._matters():
            # What is posted now comes next after the frame under way.
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value)
        return False

    def customEvent(self, _event: QEvent) -> None:
        self.seen, self.at = True, self.at if self.seen else perf_counter()


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
    """Milliseconds from before `act` until the frame that was waited for is painted."""
    painted.seen = False
    begin = perf_counter()
    timed(act, lambda: painted.seen)
    return (painted.at - begin) * 1000
