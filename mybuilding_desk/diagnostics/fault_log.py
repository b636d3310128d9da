"""The one place where a defect of the program lands: from a slot, an event, a paint, a timer, the lane, any thread, Qt.

It counts and keeps them for the report and tells the window; the program goes on. What the clerk reads is not decided
here. No text of an error is kept, only its type and its way.
"""

import logging
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, QtMsgType, Signal, qInstallMessageHandler

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.core.redaction import place, trace

_log = logging.getLogger(__name__)

MAX_FAULTS: Final = 50
"""Different faults. What comes beyond is counted and logged no more."""

_QT_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


@dataclass(frozen=True, slots=True)
class Fault:
    """A defect: its type and place on one line, the way to it, how often it was met, and when last."""

    place: str
    trace: str
    thread: str
    count: int
    last: datetime


class Faults(QObject):
    """Keeps what was met. `install` hooks it in wherever Python and Qt report an error that nobody caught."""

    met = Signal()
    """There is something new. It comes at most once until it is heard, on the thread of the window."""

    trouble = Signal(object)
    """A `DeskError` that nobody caught: it has words of its own."""

    _called = Signal()

    def __init__(self, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        super().__init__()
        self._clock = clock
        self._lock = threading.Lock()
        self._kept: dict[str, Fault] = {}
        self._beyond = 0
        self._waiting = False
        self._installed = False
        self._qt_said: dict[str, int] = {}
        self._called.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """From now on every error that nobody catches lands here."""
        self._installed = True
        sys.excepthook = self._in_python
        sys.unraisablehook = self._unraisable
        threading.excepthook = self._in_thread
        qInstallMessageHandler(self._in_qt)

    def restore(self) -> None:
        """As Python has it; nothing where this was not hooked in."""
        if not self._installed:
            return
        self._installed = False
        sys.excepthook = sys.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def all(self) -> list[Fault]:
        """What was met, the latest first."""
        with self._lock:
            return sorted(self._kept.values(), key=lambda fault: fault.last, reverse=True)

    def count(self) -> int:
        """How often anything was met."""
        with self._lock:
            return sum(fault.count for fault in self._kept.values()) + self._beyond

    def note(self, error: BaseException, thread: str = "") -> None:
        """Count a defect, from any thread."""
        where, way = place(error), trace(error)
        known = self._count(where, way, thread or threading.current_thread().name)
        # At 1, 2, 4, 8 ... alone: a paint that fails does so without an end, and perhaps because of what tells of it.
        if not known or known & (known - 1):
            return
        _log.error("fault met %d times: %s\n%s", known, where, way)
        with self._lock:
            first, self._waiting = not self._waiting, True
        if first:
            self._called.emit()

    def _count(self, where: str, way: str, thread: str) -> int:
        """How often this one was met; 0 where it is one too many."""
        with self._lock:
            before = self._kept.get(where)
            if before is None and len(self._kept) >= MAX_FAULTS:
                self._beyond += 1
                return 0
            count = before.count + 1 if before else 1
            made = Fault(where, way, thread, count, self._clock())
            self._kept[where] = made if before is None else replace(before, count=count, last=made.last)
            return count

    def _tell(self) -> None:
        with self._lock:
            self._waiting = False
        self.met.emit()

    def _in_python(self, kind: type[BaseException], error: BaseException, way: Any) -> None:
        if isinstance(error, DeskError):
            _log.error("trouble that nobody caught: %s\n%s", place(error), trace(error))
            self.trouble.emit(error)
        elif isinstance(error, Exception):
            self.note(error)
        else:  # Ctrl+C in a terminal
            sys.__excepthook__(kind, error, way)

    def _in_thread(self, args: Any) -> None:
        if isinstance(args.exc_value, Exception):
            self.note(args.exc_value, args.thread.name if args.thread else "")

    def _unraisable(self, args: Any) -> None:
        if isinstance(args.exc_value, Exception):
            self.note(args.exc_value)

    def _in_qt(self, kind: QtMsgType, _context: object, message: str | None) -> None:
        """Qt's own complaints are for the log alone, and the same one three times."""
        text = message or ""
        said = self._qt_said[text] = self._qt_said.get(text, 0) + 1 if len(self._qt_said) < 1000 else 99
        if said <= 3:
            _log.log(_QT_LEVELS.get(kind, logging.WARNING), "Qt: %s", text)
