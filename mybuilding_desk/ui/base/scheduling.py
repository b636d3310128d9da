"""Deferred calls, so that pending paints and user input are handled first.

The worker yields to them, as to all work of the GUI thread (`core/gui_priority`).
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from mybuilding_desk.core.gui_priority import gui_idle


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


class AfterNextPaint(QObject):
    """Call of `work` in a turn of the event loop without a paint before it; repeated requests count once.

    A turn paints first, then runs its timers. Work right after the frame is in the same turn, and a key would wait for
    both; this class lets that turn end first.
    """

    def __init__(self, parent: QObject, work: Callable[[], object]) -> None:
        super().__init__(parent)
        self._work = work
        self._has_painted = False
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._do)

    def start(self) -> None:
        """Request the call; an earlier request whose frame is painted starts over."""
        self._has_painted = False
        self._wait()

    def stop(self) -> None:
        """Cancel the call."""
        self._timer.stop()
        gui_idle.end_busy()

    def is_waiting(self) -> bool:
        """Return whether the call is pending."""
        return self._timer.isActive()

    def _wait(self) -> None:
        gui_idle.stay_busy()
        self._timer.start()

    def _do(self) -> None:
        if not self._has_painted:
            self._has_painted = True
            self._wait()
            return
        gui_idle.end()
        gui_idle.end_busy()
        self._work()
