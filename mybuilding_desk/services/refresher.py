"""Schedule the refresh of the cache and track whether the server can be reached; `jobs.refresh` fetches the data."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from mybuilding_desk.core.errors import DeskError, ListTooLong, ServerTrouble, SignInNeeded, StorageTrouble
from mybuilding_desk.jobs.account_context import AccountContext
from mybuilding_desk.jobs.refresh import Progress, quick_refresh, refresh
from mybuilding_desk.jobs.worker import Crash, JobHandle, Priority, Worker

_INTERVAL_S = 60
_WHOLE_EVERY = timedelta(minutes=15)
"""In between, only the current community is polled for changes: one small call a minute if there are none."""
_RETRY_S = 15
_MAX_INTERVAL_S = 300


class Refresher(QObject):
    """Polls every minute, refreshes everything every 15 minutes and on demand; retries sooner while offline."""

    progressed = Signal(object)
    """A `Progress`: the cache may have new data."""
    network_changed = Signal()
    """`offline`, `checked_at`, `busy` or `missing` changed."""
    reconnected = Signal()
    """The server answered again after an outage."""
    token_died = Signal()
    trouble = Signal(object)
    """A `DeskError` of the local files, emitted once until a refresh completes; or a `ListTooLong`."""

    def __init__(self, worker: Worker, account_context: AccountContext) -> None:
        super().__init__()
        self._worker = worker
        self._account_context = account_context
        self._community_id = ""
        self._steps: Iterator[Progress] | None = None
        self._job: JobHandle | None = None
        self._failing = False
        """The last refresh failed because of the network, which is stronger evidence than calls reported to
        `report_network`.
        """
        self._stopped = False
        self._reported = ""
        self._again = False
        self._everything = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.poll)
        self._whole = False
        """The current or last refresh is a full one."""
        self._whole_at: datetime | None = None
        """When the last full refresh ended, by this computer's clock."""
        self.busy = False
        self.offline: DeskError | None = None
        self.local_error: DeskError | None = None
        """The local error, not one of the network, that ended the last refresh."""
        self.checked_at: datetime | None = None
        self.missing: dict[str, str] = {}
        """Data the server does not provide: part -> reason."""
        self.endless: frozenset[str] = frozenset()
        """Parts whose lists had no end in the last refresh; reported once, until a list ends again."""
        self._endless_now: frozenset[str] = frozenset()
        self.rejected = 0
        """Unreadable records in the last refresh."""

    def choose(self, community_id: str) -> None:
        """Fetch this community first from now on, starting now."""
        self._community_id = community_id
        self._whole_at = None
        self.refresh()

    def refresh(self, everything: bool = False) -> None:
        """Start a full refresh; if one is running, restart after its current call.

        `everything` includes residents of any age.
        """
        self._everything |= everything
        self._stopped = False
        if self.busy:
            self._again = True
            return
        steps = refresh(self._account_context, self._community_id, everything=self._everything)
        self._everything, self._whole = False, True
        self._begin(steps)

    def poll(self) -> None:
        """Poll for changes, or start a full refresh if one is due. Called by the timer."""
        if self._whole_at is None or abs(datetime.now(UTC) - self._whole_at) >= _WHOLE_EVERY:
            self.refresh()
        elif self.endless:  # do not fetch an endless list every minute
            self._timer.start(_INTERVAL_S * 1000)
        elif not self.busy:
            self._whole = False
            self._begin(quick_refresh(self._account_context, self._community_id))

    def stop(self) -> None:
        """Stop fetching until `refresh` is called; the result of the current call is ignored."""
        self._stopped = True
        self._again = False
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
        self._steps = None
        self._set_busy(False)

    def report_network(self, error: DeskError | None) -> None:
        """Take the network state from another call: `None` means the server answered."""
        if self._stopped:
            return
        if error is None and self.offline is not None:
            self.refresh()
        elif error is not None and self.offline is None:
            self._go_offline(error)
            self._timer.start(_RETRY_S * 1000)

    def _begin(self, steps: Iterator[Progress]) -> None:
        self._timer.stop()
        self._steps, self._again, self.rejected = steps, False, 0
        self._endless_now = frozenset()
        self._set_busy(True)
        self._step(steps)

    def _step(self, steps: Iterator[Progress]) -> None:
        self._job = self._worker.run(lambda: next(steps, None), self._stepped, self._failed, Priority.REFRESH)

    def _stepped(self, progress: Progress | None) -> None:
        self._come_back()
        if progress is None:
            self.checked_at = datetime.now(UTC)
            self._whole_at = self.checked_at if self._whole else self._whole_at
            self._reported, self.endless, self.local_error = "", self._endless_now, None
            self._finish(_INTERVAL_S)
            return
        steps = self._steps
        self._note(progress)
        self.progressed.emit(progress)
        if steps is None or self._steps is not steps:  # a receiver stopped it
            return
        if self._again:
            self._finish(0)
        else:
            self._step(steps)

    def _note(self, progress: Progress) -> None:
        self.rejected += progress.rejected
        if progress.missing:
            self.missing[progress.part] = progress.missing
            if progress.missing == ListTooLong.reason:
                self._note_endless(progress.part)
        else:
            self.missing.pop(progress.part, None)

    def _note_endless(self, part: str) -> None:
        self._endless_now |= {part}
        if part not in self.endless:
            self.endless |= {part}
            self.trouble.emit(ListTooLong(part))

    def _failed(self, error: DeskError) -> None:
        if isinstance(error, SignInNeeded):
            self.stop()
            self.token_died.emit()
            return
        if isinstance(error, StorageTrouble | Crash):
            self.local_error = error
            self._report(error)
        else:
            self._failing = True
            self._go_offline(error)
        wait = error.retry_after if isinstance(error, ServerTrouble) else None
        self._finish(max(_RETRY_S, min(round(wait or 0), _MAX_INTERVAL_S)))

    def _report(self, error: DeskError) -> None:
        if str(error) != self._reported:
            self._reported = str(error)
            self.trouble.emit(error)

    def _finish(self, seconds: int) -> None:
        self._steps = None
        self._set_busy(False)
        if self._again:
            self.refresh()
        elif not self._stopped:
            self._timer.start(seconds * 1000)

    def _go_offline(self, error: DeskError) -> None:
        self.offline = error
        self.network_changed.emit()

    def _come_back(self) -> None:
        if self.offline is not None:
            self.offline = None
            self.network_changed.emit()
        if self._failing:
            self._failing = False
            self.reconnected.emit()

    def _set_busy(self, busy: bool) -> None:
        self.busy = busy
        self.network_changed.emit()
