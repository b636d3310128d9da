"""Work that waits its turn: until what was asked for by now is painted, and what the clerk did meanwhile is heard."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class NextTurn(QObject):
    """Does `work` in a turn of the loop of events that paints nothing before it, however often it is asked for.

    A turn paints first and serves its timers then. So a timer of no time comes at the end of a frame, in the same
    turn, and a key waits for both: this one lets that turn end.
    """

    def __init__(self, parent: QObject, work: Callable[[], object]) -> None:
        super().__init__(parent)
        self._work = work
        self._frame, self._turn = QTimer(self, singleShot=True), QTimer(self, singleShot=True)
        self._frame.timeout.connect(self._begin_turn)
        self._turn.timeout.connect(self._do)

    def start(self) -> None:
        """Do it soon; what was asked for before is done with it."""
        if not self._frame.isActive():
            self._turn.stop()
            self._frame.start(0)

    def stop(self) -> None:
        """Do it no more."""
        self._frame.stop()
        self._turn.stop()

    def is_waiting(self) -> bool:
        """Whether it is still to be done."""
        return self._frame.isActive() or self._turn.isActive()

    def _begin_turn(self) -> None:
        self._turn.start(0)

    def _do(self) -> None:
        self._work()
