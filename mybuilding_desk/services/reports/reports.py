"""Reports of one account: figures and package lists, counted on a worker of their own."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.reports.export_task import ExportSource, ExportTask
from mybuilding_desk.domain.reports.figures import Figures, ReportRequest
from mybuilding_desk.jobs.account_context import AccountContext
from mybuilding_desk.jobs.worker import JobHandle, Priority, Worker
from mybuilding_desk.services.packages.store import PackageStore
from mybuilding_desk.services.refresher import Refresher
from mybuilding_desk.services.reports.counting import DeskState, ReportCounter, Superseded
from mybuilding_desk.services.reports.exports import ReportExports
from mybuilding_desk.services.reports.files import ReportFiles

T = TypeVar("T")


class _Wanted:
    """One request: its job on the worker, and whether another one came after it."""

    def __init__(self) -> None:
        self.is_superseded = False
        self.job: JobHandle | None = None
        self._counter: ReportCounter | None = None

    def figures(
        self, files: ReportFiles, state: DeskState, request: ReportRequest, *, complete: bool
    ) -> Figures | None:
        """Count the report on the worker; return `None` if another one is wanted by now."""
        if self._counter is None:
            self._counter = ReportCounter(files, state, lambda: self.is_superseded)
        try:
            return self._counter.figures(request, complete=complete)
        except Superseded:
            return None


class Reports(QObject):
    """Counts reports; the worker and its files are opened on first use. Emits frozen values.

    `exports` writes their files, in processes of their own.
    """

    counted = Signal(object)
    """`Figures` of the last request: first those that are counted fast, then all."""
    failed = Signal(object)
    """A `DeskError`: the report could not be counted."""

    def __init__(
        self,
        store: PackageStore,
        refresher: Refresher,
        account_context: AccountContext,
        cache: Path,
        on_crash: Callable[[Exception], object] | None = None,
    ) -> None:
        """`cache` is the path of the cache; `on_crash` is called with every unexpected exception on the worker."""
        super().__init__()
        self._store, self._refresher, self._account_context = store, refresher, account_context
        self._cache, self._records = cache, account_context.records_path
        self._files = ReportFiles(self._cache, self._records)
        self.exports = ReportExports()
        self._worker = Worker(self, on_crash, name="reports")
        self._wanted = _Wanted()

    def ask(self, request: ReportRequest) -> None:
        """Count a report; a request before that is not answered yet is given up.

        Unchanged data is not counted again, only what is unsynced, and what is overdue now.
        """
        self._give_up()
        self._wanted = _Wanted()
        self._count(request, self._state(), self._wanted, complete=False)

    def run(
        self, work: Callable[[ReportCounter], T], done: Callable[[T], None], failed: Callable[[DeskError], None]
    ) -> JobHandle:
        """Run `work` on the worker of the reports, with the files as they are and the changes unsynced now.

        A long one would hold up the reports.
        """
        state = self._state()
        return self._worker.run(lambda: work(ReportCounter(self._files, state)), done, failed)

    def export(self, task: ExportTask) -> None:
        """Write a report file with the changes unsynced now; `exports` tells how it goes."""
        entries = tuple(_without_signature(one) for one in self._store.open_entries)
        source = ExportSource(str(self._cache), str(self._records), entries, self._store.user.full_name)
        self.exports.start(task, source)

    def close(self) -> None:
        """Give up what is being counted and exported, and close the files."""
        self._give_up()
        self.exports.close()
        self._worker.run(self._files.close, _ignore, _ignore, Priority.SHUTDOWN)
        self._worker.close()

    def _count(self, request: ReportRequest, state: DeskState, wanted: _Wanted, *, complete: bool) -> None:
        work = partial(wanted.figures, self._files, state, request, complete=complete)

        def done(figures: Figures | None) -> None:
            if figures is None or wanted.is_superseded:
                return
            self.counted.emit(figures)
            if not complete and not wanted.is_superseded:  # the receiver may have asked for another one
                self._count(request, state, wanted, complete=True)

        wanted.job = self._worker.run(work, done, self.failed.emit)

    def _give_up(self) -> None:
        self._wanted.is_superseded = True
        if self._wanted.job is not None:
            self._wanted.job.cancel()

    def _state(self) -> DeskState:
        return DeskState(
            self._store.open_entries,
            self._store.user.full_name,
            datetime.now(UTC),
            self._store.limits,
            self._account_context.history,
            self._refresher.checked_at,
        )


def _without_signature(entry: OutboxEntry) -> OutboxEntry:
    """Return an entry without the signature of its release, which no report shows."""
    release = entry.release
    return entry if release is None else replace(entry, release=replace(release, signature=b""))


def _ignore(_: object) -> None:
    return None
