"""Collect all uncaught errors: from slots, events, painting, timers, the worker, any other thread, and Qt.

Faults are counted and kept for the support report, and the window is notified; the program goes on. Only the type
and the traceback of an error are kept, never its text.
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
from mybuilding_desk.core.redaction import error_location, trace

_log = logging.getLogger(__name__)

MAX_FAULTS: Final = 50
"""Maximum number of different faults; further ones are only counted."""

_QT_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


@dataclass(frozen=True, slots=True)
class Fault:
    """A defect: its type and place on one line, its traceback, how often it occurred, and when last."""

    location: str
    trace: str
    thread: str
    count: int
    last: datetime


class Faults(QObject):
    """Keeps the faults of this run. `install` hooks it into Python's and Qt's reporting of uncaught errors."""

    occurred = Signal()
    """There are new faults. Emitted on the GUI thread; several faults may share one signal."""

    trouble = Signal(object)
    """An uncaught `DeskError`, which has an error message of its own."""

    _called = Signal()

    def __init__(self, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        super().__init__()
        self._clock = clock
        self._lock = threading.Lock()
        self._kept: dict[str, Fault] = {}
        self._beyond = 0
        self._waiting = False
        self._installed = False
        self._qt_counts: dict[str, int] = {}
        self._called.connect(self._emit_count, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Handle all uncaught errors from now on."""
        self._installed = True
        sys.excepthook = self._in_python
        sys.unraisablehook = self._unraisable
        threading.excepthook = self._in_thread
        qInstallMessageHandler(self._in_qt)

    def restore(self) -> None:
        """Restore Python's and Qt's own handlers, if `install` was called."""
        if not self._installed:
            return
        self._installed = False
        sys.excepthook = sys.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def all(self) -> list[Fault]:
        """Return the faults, latest first."""
        with self._lock:
            return sorted(self._kept.values(), key=lambda fault: fault.last, reverse=True)

    def count(self) -> int:
        """Return how many times any fault occurred."""
        with self._lock:
            return sum(fault.count for fault in self._kept.values()) + self._beyond

    def note(self, error: BaseException, thread: str = "") -> None:
        """Count a fault. Thread-safe."""
        where, way = error_location(error), trace(error)
        known = self._count(where, way, thread or threading.current_thread().name)
        # Log at 1, 2, 4, 8, ... only: a failing paint repeats without end, perhaps because of the notice itself.
        if not known or known & (known - 1):
            return
        _log.error("fault met %d times: %s\n%s", known, where, way)
        with self._lock:
            first, self._waiting = not self._waiting, True
        if first:
            self._called.emit()

    def _count(self, where: str, way: str, thread: str) -> int:
        """Return how often this fault occurred, 0 if there are already too many different ones."""
        with self._lock:
            before = self._kept.get(where)
            if before is None and len(self._kept) >= MAX_FAULTS:
                self._beyond += 1
                return 0
            count = before.count + 1 if before else 1
            made = Fault(where, way, thread, count, self._clock())
            self._kept[where] = made if before is None else replace(before, count=count, last=made.last)
            return count

    def _emit_count(self) -> None:
        with self._lock:
            self._waiting = False
        self.occurred.emit()

    def _in_python(self, error_type: type[BaseException], error: BaseException, way: Any) -> None:
        if isinstance(error, DeskError):
            _log.error("uncaught error: %s\n%s", error_location(error), trace(error))
            self.trouble.emit(error)
        elif isinstance(error, Exception):
            self.note(error)
        else:  # Ctrl+C in a terminal
            sys.__excepthook__(error_type, error, way)

    def _in_thread(self, args: Any) -> None:
        if isinstance(args.exc_value, Exception):
            self.note(args.exc_value, args.thread.name if args.thread else "")

    def _unraisable(self, args: Any) -> None:
        if isinstance(args.exc_value, Exception):
            self.note(args.exc_value)

    def _in_qt(self, message_type: QtMsgType, _context: object, message: str | None) -> None:
        """Log Qt's own messages, each at most three times."""
        text = message or ""
        times = self._qt_counts[text] = self._qt_counts.get(text, 0) + 1 if len(self._qt_counts) < 1000 else 99
        if times <= 3:
            _log.log(_QT_LEVELS.get(message_type, logging.WARNING), "Qt: %s", text)
