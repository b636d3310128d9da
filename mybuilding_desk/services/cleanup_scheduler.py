"""Schedule the cleanup of local data and set how long the history is kept; `jobs.cleanup` does the work."""

import logging
from collections.abc import Callable, Iterator
from datetime import timedelta
from math import inf
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.jobs.account_context import AccountContext
from mybuilding_desk.jobs.cleanup import clean_up, schedule_rewrite
from mybuilding_desk.jobs.worker import JobHandle, Priority, Worker
from mybuilding_desk.services.preferences import Preferences

_log = logging.getLogger(__name__)

AFTER_OPENING: Final = timedelta(minutes=5)
"""Lets the first refresh and the user who just signed in go first."""

EVERY: Final = timedelta(days=1)
LATER: Final = timedelta(minutes=5)
QUIET_S: Final = 180.0
"""Seconds without a key press or mouse event after which a file may be locked for a moment."""

_MAX_DELAYS: Final = 24
"""How often a busy desk postpones the cleanup; then the steps that lock nothing are run."""


class CleanupScheduler(QObject):
    """Cleans up some minutes after `begin`, then daily, and when the retention of packages or signatures is shortened.

    Runs on the worker at the lowest priority.
    """

    cleaned_up = Signal()
    """The cleanup finished."""

    def __init__(self, worker: Worker, account_context: AccountContext, preferences: Preferences) -> None:
        super().__init__()
        self.idle_seconds: Callable[[], float] = lambda: inf
        """Returns the seconds since the last user input; set by the window."""
        self._worker = worker
        self._account_context = account_context
        self._preferences = preferences
        self._steps: Iterator[bool] | None = None
        self._job: JobHandle | None = None
        self._waits = 0
        self._again = self._stopped = False
        self._less = False
        """A retention time was shortened since the last cleanup."""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.check)
        self._set_retention()
        preferences.changed.connect(self._changed)

    def begin(self) -> None:
        """Schedule the first cleanup."""
        self._wait(AFTER_OPENING)

    def stop(self) -> None:
        """Stop for good; the current step still ends on the worker."""
        self._stopped = True
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
        self._steps = None

    def check(self) -> None:
        """Clean up if the user is idle, else postpone, at most `_MAX_DELAYS` times. Called by the timer."""
        quiet = self.idle_seconds() >= QUIET_S
        if quiet or self._waits >= _MAX_DELAYS:
            self.clean_up(quiet=quiet)
        else:
            self._waits += 1
            self._wait(LATER)

    def clean_up(self, *, quiet: bool) -> None:
        """Start a cleanup now; if one is running, restart afterward."""
        self._timer.stop()
        if self._steps is not None:
            self._again = True
            return
        self._waits = 0
        self._steps = self._work(quiet, self._less)
        self._less = False
        self._step(quiet)

    def _work(self, quiet: bool, less: bool) -> Iterator[bool]:
        if less:
            schedule_rewrite(self._account_context)
        for _ in clean_up(self._account_context, self._preferences.folder, quiet=quiet):
            yield True
        yield False

    def _step(self, quiet: bool) -> None:
        steps = self._steps
        if steps is not None:
            self._job = self._worker.run(
                lambda: next(steps, False), lambda more: self._stepped(quiet, more), self._failed, Priority.CLEANUP
            )

    def _stepped(self, quiet: bool, more: bool) -> None:
        if more and not self._again:
            self._step(quiet)
            return
        self._end(EVERY if quiet else LATER)
        if not more:
            self.cleaned_up.emit()

    def _failed(self, error: DeskError) -> None:
        """Only log the error, since the user's work does not depend on the cleanup; retry the next day."""
        _log.warning("the cleanup failed: %s", type(error).__name__)
        self._end(EVERY)

    def _end(self, pause: timedelta) -> None:
        self._steps = None
        self._wait(pause)
        if self._again:
            self._again = False
            self.clean_up(quiet=False)

    def _changed(self, names: frozenset[str]) -> None:
        if self._stopped or not names & {"history_days", "signature_days"}:
            return
        context = self._account_context
        before = context.history, context.signatures
        self._set_retention()
        if context.history < before[0] or context.signatures < before[1]:
            self._less = True
            self.clean_up(quiet=False)

    def _set_retention(self) -> None:
        now = self._preferences.now
        self._account_context.history = timedelta(days=now.history_days)
        self._account_context.signatures = timedelta(days=now.signature_days)

    def _wait(self, pause: timedelta) -> None:
        self._timer.start(round(pause.total_seconds() * 1000))
