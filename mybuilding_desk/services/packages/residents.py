"""The people of the chosen community, laid out for searching. Fetching them is `services.refresher`."""

import math
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from mybuilding_desk.domain.people.index import Counts
from mybuilding_desk.domain.people.search import Directory
from mybuilding_desk.jobs.account_context import Office
from mybuilding_desk.jobs.worker import Lane, Ticket, Urgency

_COUNT_MS: Final = 250
"""How long after the first of several changes what waits is counted."""
_RECENT: Final = timedelta(days=21)
"""Who had packages within this time is likelier to be meant."""
_RECENT_SECONDS: Final = 60.0
"""How often it is looked at, at most, while the history comes in."""


class People(QObject):
    """Made in the lane, and what waits for them is counted there: beside a first sync a key waited 15 ms for that."""

    changed = Signal()
    trouble = Signal(object)
    """A `DeskError` of this PC's own files."""

    def __init__(self, lane: Lane, office: Office, parent: QObject) -> None:
        super().__init__(parent)
        self._lane, self._office = lane, office
        self._community_id = ""
        self.directory = Directory([])
        """Everybody, with what waited for them a moment ago."""
        self._ticket: Ticket | None = None
        self._count_ticket: Ticket | None = None
        self._recent_ticket: Ticket | None = None
        self._recent_at = -math.inf
        self._counting = QTimer(self, singleShot=True)
        self._counting.timeout.connect(self._count)

    def open(self, community_id: str) -> None:
        """Of this community from now on."""
        self._community_id, self.directory = community_id, Directory([])
        self.load()

    def look_again(self) -> None:
        """Others wait by now."""
        if not self._counting.isActive():
            self._counting.start(_COUNT_MS)

    def load(self) -> None:
        """Make the directory anew from the copy."""
        wanted, office = self._community_id, self._office

        def build() -> Directory:
            residents, waiting = office.copy.residents(wanted), office.copy.open_counts(wanted)
            return Directory(residents, open_counts=waiting, recent=_recent(office, wanted))

        self.close()
        self._ticket = self._lane.run(build, lambda made: self._take(wanted, made), self.trouble.emit)

    def load_recent(self) -> None:
        """Who had packages of late: the history brought some. Once in a while, as it comes in hundreds of steps."""
        now = monotonic()
        if now - self._recent_at < _RECENT_SECONDS:
            return
        self._recent_at = now
        directory, wanted, office = self.directory, self._community_id, self._office
        self._recent_ticket = self._lane.run(
            lambda: _recent(office, wanted), directory.update_recent, self.trouble.emit, Urgency.REFRESH
        )

    def close(self) -> None:
        """Wait for nothing more from the lane."""
        self._counting.stop()
        for ticket in (self._ticket, self._count_ticket, self._recent_ticket):
            if ticket is not None:
                ticket.cancel()

    def _take(self, community_id: str, made: Directory) -> None:
        if community_id == self._community_id:
            self.directory = made
            self.look_again()  # something may have come while it was made
            self.changed.emit()

    def _count(self) -> None:
        if self._count_ticket is not None and not self._count_ticket.cancelled:
            self.look_again()  # it may have read already what changed now
            return
        wanted, office = self._community_id, self._office
        self._count_ticket = self._lane.run(
            lambda: office.copy.open_counts(wanted), self.directory.update_open, self.trouble.emit, Urgency.SENDING
        )


def _recent(office: Office, community_id: str) -> Counts:
    return office.copy.recent_counts(community_id, datetime.now(UTC) - _RECENT)
