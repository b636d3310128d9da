"""Work that waits its turn: until what was asked for by now is painted, and what the clerk did meanwhile is heard.

The lane waits for it, as for all that the window does (`core/gui_priority`).
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from mybuilding_desk.core.gui_priority import window_at_rest


class QueuedCall(QObject):
    """Does `work` behind what is under way, before the frame of this turn, once however often it is asked for."""

    _asked = Signal()

    def __init__(self, parent: QObject, work: Callable[[], object]) -> None:
        super().__init__(parent)
        self._work = work
        self._waiting = False
        self._asked.connect(self._do, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Do it soon; what was asked for before is done with it."""
        if not self._waiting:
            self._waiting = True
            self._asked.emit()

    def stop(self) -> None:
        """Do it no more."""
        self._waiting = False

    def is_waiting(self) -> bool:
        """Whether it is still to be done."""
        return self._waiting

    @Slot()
    def _do(self) -> None:
        if self._waiting:
            self._waiting = False
            self._work()


class AfterPaint(QObject):
    """Does `work` at the end of this turn, behind its frame, once however often it is asked for."""

    def __init__(self, parent: QObject, work: Callable[[], object]) -> None:
        super().__init__(parent)
        self._work = work
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._do)

    def start(self) -> None:
        """Do it soon; what was asked for before is done with it."""
        window_at_rest.put_off()
        if not self._timer.isActive():
            self._timer.start(0)

    def stop(self) -> None:
        """Do it no more."""
        self._timer.stop()
        window_at_rest.no_longer_put_off()

    def is_waiting(self) -> bool:
        """Whether it is still to be done."""
        return self._timer.isActive()

    def _do(self) -> None:
        window_at_rest.end()
        window_at_rest.no_longer_put_off()
        self._work()


class AfterNextPaint(QObject):
    """Does `work` in a turn of the loop of events that paints nothing before it, however often it is asked for.

    A turn paints first and serves its timers then. So what comes after the frame is in the same turn, and a key waits
    for both: this one lets that turn end.
    """

    def __init__(self, parent: QObject, work: Callable[[], object]) -> None:
        super().__init__(parent)
        self._turn = AfterPaint(self, work)
        self._frame = AfterPaint(self, self._turn.start)

    def start(self) -> None:
        """Do it soon; what was asked for before is done with it."""
        if not self._frame.is_waiting():
            self._turn.stop()
            self._frame.start()

    def stop(self) -> None:
        """Do it no more."""
        self._frame.stop()
        self._turn.stop()

    def is_waiting(self) -> bool:
        """Whether it is still to be done."""
        return self._frame.is_waiting() or self._turn.is_waiting()
