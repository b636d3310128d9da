"""The people of the chosen community, laid out for searching. Fetching them is `services.refresher`."""

import math
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from mybuilding_desk.domain.people.index import Counts
from mybuilding_desk.domain.people.search import ResidentSearch
from mybuilding_desk.jobs.account_context import AccountContext
from mybuilding_desk.jobs.worker import JobHandle, Priority, Worker

_COUNT_MS: Final = 250
"""How long after the first of several changes what waits is counted."""
_RECENT: Final = timedelta(days=21)
"""Who had packages within this time is likelier to be meant."""
_MIN_INTERVAL_S: Final = 60.0
"""How often it is looked at, at most, while the history comes in."""


class ResidentLoader(QObject):
    """Made in the lane, and what waits for them is counted there: beside a first sync a key waited 15 ms for that."""

    changed = Signal()
    trouble = Signal(object)
    """A `DeskError` of this PC's own files."""

    def __init__(self, worker: Worker, account_context: AccountContext, parent: QObject) -> None:
        super().__init__(parent)
        self._worker, self._account_context = worker, account_context
        self._community_id = ""
        self.directory = ResidentSearch([])
        """Everybody, with what waited for them a moment ago."""
        self._job: JobHandle | None = None
        self._count_ticket: JobHandle | None = None
        self._recent_ticket: JobHandle | None = None
        self._recent_at = -math.inf
        self._counting = QTimer(self, singleShot=True)
        self._counting.timeout.connect(self._count)

    def open(self, community_id: str) -> None:
        """Of this community from now on."""
        self._community_id, self.directory = community_id, ResidentSearch([])
        self.load()

    def reload(self) -> None:
        """Others wait by now."""
        if not self._counting.isActive():
            self._counting.start(_COUNT_MS)

    def load(self) -> None:
        """Make the directory anew from the copy."""
        wanted, account_context = self._community_id, self._account_context

        def build() -> ResidentSearch:
            residents, waiting = account_context.copy.residents(wanted), account_context.copy.open_counts(wanted)
            return ResidentSearch(residents, open_counts=waiting, recent=_recent(account_context, wanted))

        self.close()
        self._job = self._worker.run(build, lambda made: self._take(wanted, made), self.trouble.emit)

    def load_recent(self) -> None:
        """Who had packages of late: the history brought some. Once in a while, as it comes in hundreds of steps."""
        now = monotonic()
        if now - self._recent_at < _MIN_INTERVAL_S:
            return
        self._recent_at = now
        directory, wanted, account_context = self.directory, self._community_id, self._account_context
        self._recent_ticket = self._worker.run(
            lambda: _recent(account_context, wanted), directory.update_recent, self.trouble.emit, Priority.REFRESH
        )

    def close(self) -> None:
        """Wait for nothing more from the lane."""
        self._counting.stop()
        for job in (self._job, self._count_ticket, self._recent_ticket):
            if job is not None:
                job.cancel()

    def _take(self, community_id: str, made: ResidentSearch) -> None:
        if community_id == self._community_id:
            self.directory = made
            self.reload()  # something may have come while it was made
            self.changed.emit()

    def _count(self) -> None:
        if self._count_ticket is not None and not self._count_ticket.cancelled:
            self.reload()  # it may have read already what changed now
            return
        wanted, account_context = self._community_id, self._account_context
        self._count_ticket = self._worker.run(
            lambda: account_context.copy.open_counts(wanted),
            self.directory.update_open,
            self.trouble.emit,
            Priority.SENDING,
        )


def _recent(account_context: AccountContext, community_id: str) -> Counts:
    return account_context.copy.recent_counts(community_id, datetime.now(UTC) - _RECENT)
