"""Deferred calls, so that pending paints and user input are handled first.

The worker yields to them, as to all work of the GUI thread (`core/gui_priority`).
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from mybuilding_desk.core.gui_priority import window_at_rest


class QueuedCall(QObject):
    """Call of `work` after the events already queued and before this turn's frame; repeated requests count once."""

    _asked = Signal()

    def __init__(self, parent: QObject, work: Callable[[], object]) -> None:
        super().__init__(parent)
        self._work = work
        self._waiting = False
        self._asked.connect(self._do, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Request the call, unless it is pending."""
        if not self._waiting:
            self._waiting = True
            self._asked.emit()

    def stop(self) -> None:
        """Cancel the call."""
        self._waiting = False

    def is_waiting(self) -> bool:
        """Return whether the call is pending."""
        return self._waiting

    @Slot()
    def _do(self) -> None:
        if self._waiting:
            self._waiting = False
            self._work()


class AfterPaint(QObject):
    """Call of `work` at the end of this turn of the event loop, after its frame; repeated requests count once."""

    def __init__(self, parent: QObject, work: Callable[[], object]) -> None:
        super().__init__(parent)
        self._work = work
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._do)

    def start(self) -> None:
        """Request the call, unless it is pending."""
        window_at_rest.put_off()
        if not self._timer.isActive():
            self._timer.start(0)

    def stop(self) -> None:
        """Cancel the call."""
        self._timer.stop()
        window_at_rest.no_longer_put_off()

    def is_waiting(self) -> bool:
        """Return whether the call is pending."""
        return self._timer.isActive()

    def _do(self) -> None:
        window_at_rest.end()
        window_at_rest.no_longer_put_off()
        self._work()


class AfterNextPaint(QObject):
    """Call of `work` in a turn of the event loop without a paint before it; repeated requests count once.

    A turn paints first, then runs its timers. Work right after the frame is in the same turn, and a key would wait for
    both; this class lets that turn end first.
    """

    def __init__(self, parent: QObject, work: Callable[[], object]) -> None:
        super().__init__(parent)
        self._turn = AfterPaint(self, work)
        self._frame = AfterPaint(self, self._turn.start)

    def start(self) -> None:
        """Request the call; an earlier request that already waits for its turn starts over."""
        if not self._frame.is_waiting():
            self._turn.stop()
            self._frame.start()

    def stop(self) -> None:
        """Cancel the call."""
        self._frame.stop()
        self._turn.stop()

    def is_waiting(self) -> bool:
        """Return whether the call is pending."""
        return self._frame.is_waiting() or self._turn.is_waiting()
