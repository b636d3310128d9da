"""The worker's objects for one signed-in account: its API client and open files.

Created on the GUI thread, used on the worker only. Files are opened on first use, so that every SQLite connection
belongs to the thread that uses it.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mybuilding_desk.domain.models import User
from mybuilding_desk.domain.outbox import RecoveryReport
from mybuilding_desk.jobs.connection import Connection
from mybuilding_desk.storage.cache.open_cache import open_copy
from mybuilding_desk.storage.cache.packages import PackageCache
from mybuilding_desk.storage.outbox.file import utc_now
from mybuilding_desk.storage.outbox.outbox import Outbox
from mybuilding_desk.storage.records.records import Records

if TYPE_CHECKING:
    from mybuilding_desk.api import MyBuildingClient

FIRST_WAIT: Final = timedelta(seconds=2)
"""Delay after the first failed attempt to send an entry; doubles with every further attempt."""

_RECORDS_BUSY_S: Final = 1.0
"""How long a delivery waits for another writer of the records, before it goes on without."""

HISTORY: Final = timedelta(days=400)
"""Default retention of released packages, counted back from the newest change."""

SIGNATURES: Final = timedelta(days=90)
"""Default retention of signatures, counted from the release."""


class AccountContext:
    """The worker's side of one signed-in account: its `connection`, and the cache and the outbox in `folder`."""

    def __init__(
        self,
        connection: Connection,
        user: User,
        folder: Path,
        first_wait: timedelta = FIRST_WAIT,
        clock: Callable[[], datetime] = utc_now,
        *,
        copy: Path | None = None,
        records: Path | None = None,
        repaired: Callable[[RecoveryReport], object] = lambda _: None,
    ) -> None:
        """Create the context without opening any file.

        `clock` is this computer's: it may be hours off, and may jump at any time. `copy` is the path of the cache if
        the window already has it open, `records` that of the records, by default in `folder`. `repaired` is called on
        the worker with a report if the outbox had to be rebuilt.
        """
        self._copy_path = copy
        self.records_path = records or folder / "desk.db"
        self._repaired = repaired
        self.clock = clock
        self.connection = connection
        self.user = user
        self.folder = folder
        self.first_wait = first_wait
        self.history = HISTORY
        """Retention of released packages. May be set from the GUI thread between two calls."""
        self.signatures = SIGNATURES
        """Retention of signatures as proof of release. May be set likewise."""
        self.quiet = first_wait
        """Minimum time that an entry in doubt must be missing on the server before it is sent again."""
        self.absent_since: dict[int, float] = {}
        """Time when each entry in doubt was first found missing, by the monotonic clock."""
        self.moves_absent_since: dict[int, float] = {}
        """The same of each move of a package in doubt."""
        self.moves_now = True
        """Whether moves that wait for another attempt are due now. May be set from the GUI thread."""
        self.next_move_at: datetime | None = None
        """When the next move of a package may be sent, `None` if there is none; as of the last delivery."""

    @property
    def client(self) -> "MyBuildingClient":
        """The API client of the account."""
        return self.connection.client

    @cached_property
    def copy(self) -> PackageCache:
        """The worker's own database connection to the cache."""
        if self._copy_path is not None:
            return PackageCache(self._copy_path)
        return open_copy(self.folder / "copy.db")

    @cached_property
    def outbox(self) -> Outbox:
        """The worker's own database connection to the outbox."""
        return Outbox(self.folder / "outbox.db", self.clock, repaired=self._repaired)

    @cached_property
    def records(self) -> Records:
        """The worker's own database connection to the records."""
        return Records(self.records_path, self.clock, busy=_RECORDS_BUSY_S)

    def close(self) -> None:
        """Close the opened files and the kept-alive connection; the worker's last job for this account."""
        self.connection.close()
        for name in ("copy", "outbox", "records"):
            opened = self.__dict__.pop(name, None)
            if opened is not None:
                opened.close()
            if isinstance(opened, PackageCache):
                opened.discard()
