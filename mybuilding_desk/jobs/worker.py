"""One worker thread: run jobs and deliver each result or error on the GUI thread.

A job is queued together with its callbacks, and one long-lived QObject delivers every result: an object created per
call and connected after the start loses results (measured, ARCHITECTURE.md).
"""

import heapq
import itertools
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from mybuilding_desk.core.errors import DeskError, SecretsUnavailable, Unreachable
from mybuilding_desk.core.gui_priority import gui_idle, yield_to_gui
from mybuilding_desk.core.redaction import error_location

T = TypeVar("T")

KEYCHAIN_TIMEOUT_S = 20.0
"""Long enough for the user to answer the keychain's prompt; the GUI is not blocked."""


class Priority(IntEnum):
    """Queue priorities, most urgent first: the user's own requests, sending, refresh, cleanup.

    `SHUTDOWN` is for jobs that close files: it precedes all others and runs even while the worker closes.
    """

    SHUTDOWN = -1
    CLERK = 0
    SENDING = 1
    REFRESH = 2
    CLEANUP = 3


class Crash(DeskError):
    """An unexpected exception in a job. `detail` is its type and source location, never its message."""


class JobHandle:
    """Handle of a queued or running job. Canceling it suppresses its callbacks."""

    def __init__(self) -> None:
        self.canceled = False

    def cancel(self) -> None:
        """Suppress the callbacks; call on the GUI thread."""
        self.canceled = True


@dataclass(order=True, slots=True)
class _Work:
    """A queued job with its callbacks; sorts by priority, then by order of arrival."""

    urgency: int
    number: int
    job: JobHandle = field(compare=False)
    run: Callable[[], Any] = field(compare=False)
    done: Callable[[Any], None] = field(compare=False)
    failed: Callable[[DeskError], None] = field(compare=False)


@dataclass(frozen=True, slots=True)
class _Outcome:
    """The result or the error of a job."""

    work: _Work
    value: Any = None
    error: DeskError | None = None


class Worker(QObject):
    """One worker thread, started on first use. Callbacks run on the thread that created the worker (the GUI thread).

    `on_crash` is called with every unexpected exception in a job, on the thread that ran the job.
    """

    _answered = Signal(object)

    def __init__(
        self,
        parent: QObject | None = None,
        on_crash: Callable[[Exception], object] | None = None,
        *,
        name: str = "worker",
    ) -> None:
        """`name` is that of the thread."""
        super().__init__(parent)
        self.on_crash, self._name = on_crash, name
        self._waiting: list[_Work] = []
        self._numbers = itertools.count()
        self._condition = threading.Condition()
        self._closing = False
        self._thread: threading.Thread | None = None
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[DeskError], None],
        urgency: Priority = Priority.CLERK,
    ) -> JobHandle:
        """Run `work` on the worker thread, then call `done(value)` or `failed(error)` on the GUI thread."""
        item = self._item(work, done, failed, urgency)
        if self._closing:
            return item.job
        with self._condition:
            heapq.heappush(self._waiting, item)
            self._condition.notify()
        if self._thread is None:
            self._thread = threading.Thread(target=self._work_through, name=self._name, daemon=True)
            self._thread.start()
        return item.job

    def run_detached(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[DeskError], None],
        timeout_s: float,
        timeout_error: type[DeskError] = Unreachable,
    ) -> JobHandle:
        """Run `work` on a short-lived thread; after `timeout_s`, call `failed(timeout_error)` and ignore its result.

        For calls that may block for long and must not hold up other jobs: the keychain's prompt (measured), the avatar
        download.
        """
        item = self._item(work, done, failed, Priority.CLERK)
        timed_out = _Outcome(item, error=timeout_error(f"no answer within {timeout_s:g} s"))
        QTimer.singleShot(round(timeout_s * 1000), self, lambda: self._deliver(timed_out))
        threading.Thread(target=lambda: self._answer(item), name="detached", daemon=True).start()
        return item.job

    def ask_keychain(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[DeskError], None]
    ) -> JobHandle:
        """Run `work`, which uses the keychain, as `run_detached` does. A time-out is `SecretsUnavailable`."""
        return self.run_detached(work, done, failed, KEYCHAIN_TIMEOUT_S, SecretsUnavailable)

    def close(self, seconds: float = 2.0) -> bool:
        """Stop taking jobs, wait up to `seconds` for the current one, and return whether the thread has ended.

        No callbacks run from now on.
        """
        gui_idle.set()  # the GUI thread itself waits here
        with self._condition:
            self._closing = True
            self._waiting = [item for item in self._waiting if item.urgency == Priority.SHUTDOWN]
            self._condition.notify()
        if self._thread is not None:
            self._thread.join(seconds)
        return self._thread is None or not self._thread.is_alive()

    def _item(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[DeskError], None], urgency: Priority
    ) -> _Work:
        return _Work(urgency, next(self._numbers), JobHandle(), work, done, failed)

    def _work_through(self) -> None:
        while self._work_next():
            pass

    def _work_next(self) -> bool:
        """Run one job without keeping references to it; return whether there may be more."""
        with self._condition:
            self._condition.wait_for(lambda: self._waiting or self._closing)
            if not self._waiting:
                return False
        yield_to_gui()  # let the window paint the key press first; a more urgent job may arrive in the meantime
        with self._condition:
            if not self._waiting:  # the worker is closing
                return True
            item = heapq.heappop(self._waiting)
        self._answer(item)
        return True

    def _answer(self, item: _Work) -> None:
        if item.job.canceled:
            return
        try:
            answer = _Outcome(item, value=item.run())
        except DeskError as error:
            answer = _Outcome(item, error=error)
        except Exception as error:
            answer = _Outcome(item, error=Crash(error_location(error)))
            if self.on_crash is not None:
                self.on_crash(error)
        if not self._closing:
            gui_idle.end()  # now, because by the time the GUI thread wakes up, the next job would be in a call
            self._answered.emit(answer)

    @Slot(object)
    def _deliver(self, answer: _Outcome) -> None:
        work = answer.work
        if work.job.canceled or self._closing:
            return
        work.job.cancel()
        if answer.error is not None:
            work.failed(answer.error)
        else:
            work.done(answer.value)
