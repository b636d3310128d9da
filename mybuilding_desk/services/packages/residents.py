"""Load the residents of the current community for searching."""

import math
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import partial
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from mybuilding_desk.core.gui_priority import yielding_to_gui
from mybuilding_desk.domain.models import Package, PackageDraft, Resident
from mybuilding_desk.domain.people.index import Counts
from mybuilding_desk.domain.people.search import ResidentSearch
from mybuilding_desk.jobs.account_context import AccountContext
from mybuilding_desk.jobs.worker import JobHandle, Priority, Worker
from mybuilding_desk.services.packages.pending import PendingEntries
from mybuilding_desk.storage.cache.pending_counts import counts_of

_COUNT_MS: Final = 250
"""Delay of the count of pending packages after the first of several changes."""
_RECENT: Final = timedelta(days=21)
"""Residents with packages within this time rank higher."""
_MIN_INTERVAL_S: Final = 60.0
"""Minimum interval between two reloads of the recent residents while the history is syncing."""


class ResidentLoader(QObject):
    """Builds the search and counts pending packages on the worker.

    On the GUI thread, during a first sync, that delayed a key press by 15 ms.
    """

    changed = Signal()
    recounted = Signal()
    """`directory` has new counts of pending packages."""
    trouble = Signal(object)
    """A `DeskError` of the local files."""

    def __init__(self, worker: Worker, account_context: AccountContext, parent: QObject) -> None:
        super().__init__(parent)
        self._worker, self._account_context = worker, account_context
        self._community_id, self._pending = "", PendingEntries()
        self.directory = ResidentSearch([])
        """All residents, with recent counts of their pending packages."""
        self._job: JobHandle | None = None
        self._count_job: JobHandle | None = None
        self._recent_job: JobHandle | None = None
        self._recent_at = -math.inf
        self._counting = QTimer(self, singleShot=True)
        self._counting.timeout.connect(self._count)

    def open(self, community_id: str) -> None:
        """Switch to this community and load its residents."""
        self._community_id, self.directory, self._pending = community_id, ResidentSearch([]), PendingEntries()
        self.load()

    def reload(self, pending: PendingEntries) -> None:
        """Schedule a new count of the pending packages; `pending` has the open outbox entries of the community."""
        self._pending = pending
        self._schedule()

    def _schedule(self) -> None:
        if not self._counting.isActive():
            self._counting.start(_COUNT_MS)

    def load(self) -> None:
        """Rebuild the search from the cache."""
        wanted, account_context = self._community_id, self._account_context

        def build() -> ResidentSearch:
            copy = account_context.copy
            residents, waiting = copy.reference_data.residents(wanted), copy.open_counts(wanted)
            recent = _recent(account_context, wanted)
            return ResidentSearch(yielding_to_gui(residents), open_counts=waiting, recent=recent)

        self.close()
        self._job = self._worker.run(build, lambda made: self._take(wanted, made), self.trouble.emit)

    def load_recent(self) -> None:
        """Reload who had packages recently, at most once a minute, since the history syncs in hundreds of steps."""
        now = monotonic()
        if now - self._recent_at < _MIN_INTERVAL_S:
            return
        self._recent_at = now
        directory, wanted, account_context = self.directory, self._community_id, self._account_context
        self._recent_job = self._worker.run(
            lambda: _recent(account_context, wanted), directory.update_recent, self.trouble.emit, Priority.REFRESH
        )

    def resident_of(self, package: Package) -> Resident | None:
        """Return the recipient of a package, `None` for a whole unit or an unknown resident."""
        people = self.directory.people_of(package.unit) if package.resident_id else ()
        return next((one for one in people if one.resident_id == package.resident_id), None)

    def email_of(self, package: Package) -> str | None:
        """Return the email of a package's recipient, `""` if there is none, `None` if the recipient is not known."""
        resident = self.resident_of(package)
        return resident.email if resident is not None else None

    def close(self) -> None:
        """Cancel all pending jobs."""
        self._counting.stop()
        for job in (self._job, self._count_job, self._recent_job):
            if job is not None:
                job.cancel()

    def _take(self, community_id: str, made: ResidentSearch) -> None:
        if community_id == self._community_id:
            self.directory = made
            self._schedule()  # packages may have changed while it was built
            self.changed.emit()

    def _take_counts(self, directory: ResidentSearch, counts: Counts) -> None:
        directory.update_open(counts)
        self.recounted.emit()

    def _count(self) -> None:
        if self._count_job is not None and not self._count_job.canceled:
            self._schedule()  # the running count may have missed the latest change
            return
        wanted, account_context, pending = self._community_id, self._account_context, self._pending
        drafts = [log.draft for log in pending.logs() if log.state != "held" and log.draft is not None]
        # Other units stay unknown, so that the next package for one is asked about, too.
        known = [one for one in drafts if self.directory.find_unit(one.unit) is not None]
        self._count_job = self._worker.run(
            lambda: _open_counts(account_context, wanted, pending, known),
            partial(self._take_counts, self.directory),
            self.trouble.emit,
            Priority.SENDING,
        )


def _open_counts(
    account_context: AccountContext, community_id: str, pending: PendingEntries, logged: Iterable[PackageDraft]
) -> Counts:
    """Count the pending packages as a release shows them: those `logged` here too, those released here not anymore."""
    copy = account_context.copy
    counts, logs = Counter(copy.open_counts(community_id)), pending.every_log()
    # A package is in the cache shortly before its log entry is marked as done.
    counts.subtract(counts_of(copy.file, community_id, pending.released_ids(), {log.reference for log in logs} - {""}))
    counts.update((draft.unit, draft.resident_id) for draft in logged)
    return counts


def _recent(account_context: AccountContext, community_id: str) -> Counts:
    return account_context.copy.recent_counts(community_id, datetime.now(UTC) - _RECENT)
