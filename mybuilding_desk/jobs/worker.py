"""The lane: one worker thread. It takes work in and hands the result or the error back on the GUI thread.

It knows nothing of packages or servers. Work and callbacks go in together, and one long-lived bridge object carries
every answer: an object made per call and connected after the start loses results (measured, ARCHITECTURE.md).
"""

import heapq
import itertools
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from mybuilding_desk.core.errors import DeskError, SecretsUnavailable
from mybuilding_desk.core.gui_priority import window_at_rest, yield_to_gui
from mybuilding_desk.core.redaction import place

T = TypeVar("T")


class Priority(IntEnum):
    """What goes first when several works wait: the clerk at the door, their packages, the refresh, the tidying.

    `SHUTDOWN` lets go of files: it goes before all and is done even when the lane closes.
    """

    SHUTDOWN = -1
    CLERK = 0
    SENDING = 1
    REFRESH = 2
    TIDYING = 3


class Crash(DeskError):
    """A defect of the program, met in the lane. `detail` is its type and place, never its text."""


class JobHandle:
    """One work under way. Cancelling it means that nobody hears its answer any more."""

    def __init__(self) -> None:
        self.cancelled = False

    def cancel(self) -> None:
        """Forget the answer; called on the GUI thread."""
        self.cancelled = True


@dataclass(order=True, slots=True)
class _Work:
    """What is to be done, and who is told."""

    urgency: int
    number: int
    job: JobHandle = field(compare=False)
    run: Callable[[], Any] = field(compare=False)
    done: Callable[[Any], None] = field(compare=False)
    failed: Callable[[DeskError], None] = field(compare=False)


@dataclass(frozen=True, slots=True)
class _Answer:
    """What came of it."""

    work: _Work
    value: Any = None
    error: DeskError | None = None


class Worker(QObject):
    """One worker thread, started on first use. Callbacks run on the thread that made the lane (the GUI thread).

    `on_crash` hears of every defect met in the work, on the thread where it was met.
    """

    _answered = Signal(object)

    def __init__(self, parent: QObject | None = None, on_crash: Callable[[Exception], object] | None = None) -> None:
        super().__init__(parent)
        self._on_crash = on_crash
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
        """Do `work` on the worker thread; then call `done(value)` or `failed(error)` on the GUI thread."""
        item = self._item(work, done, failed, urgency)
        if self._closing:
            return item.job
        with self._condition:
            heapq.heappush(self._waiting, item)
            self._condition.notify()
        if self._thread is None:
            self._thread = threading.Thread(target=self._work_through, name="lane", daemon=True)
            self._thread.start()
        return item.job

    def run_detached(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[DeskError], None], seconds: float
    ) -> JobHandle:
        """Do `work` on a short-lived thread of its own, for at most `seconds`; later answers are not heard.

        For what may block for long and must stop nothing: the keychain's prompt (measured), a picture from elsewhere.
        """
        item = self._item(work, done, failed, Priority.CLERK)
        QTimer.singleShot(round(seconds * 1000), self, lambda: self._give_up(item, seconds))
        threading.Thread(target=lambda: self._answer(item), name="beside", daemon=True).start()
        return item.job

    def close(self, seconds: float = 2.0) -> bool:
        """Take no more work, wait `seconds` for the one under way; whether the thread has ended. Nobody hears more."""
        window_at_rest.set()  # the window itself waits now
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
        """Do one work and keep nothing of it; whether there may be more."""
        with self._condition:
            self._condition.wait_for(lambda: self._waiting or self._closing)
            if not self._waiting:
                return False
        yield_to_gui()  # what a key asked for is shown before it is done; something more urgent may come meanwhile
        with self._condition:
            if not self._waiting:  # the lane closes
                return True
            item = heapq.heappop(self._waiting)
        self._answer(item)
        return True

    def _answer(self, item: _Work) -> None:
        if item.job.cancelled:
            return
        try:
            answer = _Answer(item, value=item.run())
        except DeskError as error:
            answer = _Answer(item, error=error)
        except Exception as error:
            answer = _Answer(item, error=Crash(place(error)))
            if self._on_crash is not None:
                self._on_crash(error)
        if not self._closing:
            window_at_rest.end()  # before it wakes up: the next work would be amid a call by then
            self._answered.emit(answer)

    @Slot(object)
    def _deliver(self, answer: _Answer) -> None:
        work = answer.work
        if work.job.cancelled or self._closing:
            return
        work.job.cancel()
        if answer.error is not None:
            work.failed(answer.error)
        else:
            work.done(answer.value)

    def _give_up(self, item: _Work, seconds: float) -> None:
        self._deliver(_Answer(item, error=SecretsUnavailable(f"no answer within {seconds:g} s")))
