"""What the lane's thread owns for the signed-in account: the client of its server and its own open files.

Made on the GUI thread, used on the lane alone; the files are opened on first use, so that every SQLite connection
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

if TYPE_CHECKING:
    from mybuilding_desk.api import MyBuildingClient

FIRST_WAIT: Final = timedelta(seconds=2)
"""How long a deed that did not get through is put off at first; then twice as long each time."""


HISTORY: Final = timedelta(days=400)
"""For how long before the newest change what was released is kept, where nobody set it otherwise."""


class AccountContext:
    """The lane's side of one signed-in account: `connection`, `copy` and `outbox` below `folder`."""

    def __init__(
        self,
        connection: Connection,
        user: User,
        folder: Path,
        first_wait: timedelta = FIRST_WAIT,
        clock: Callable[[], datetime] = utc_now,
        *,
        copy: Path | None = None,
        repaired: Callable[[RecoveryReport], object] = lambda _: None,
    ) -> None:
        """`clock` is the PC's: it may be hours off, and may jump at any time.

        `copy` is the file of the local copy that the window has open already, where it has one. `repaired` is called on
        the lane, with what had to be rebuilt of the outbox at work.
        """
        self._copy_path = copy
        self._repaired = repaired
        self.clock = clock
        self.connection = connection
        self.user = user
        self.folder = folder
        self.first_wait = first_wait
        self.history = HISTORY
        """How much of the past is kept. May be set from the GUI thread between two calls."""
        self.quiet = first_wait
        """How long what was not found has to be absent before it is sent again."""
        self.absent_since: dict[int, float] = {}
        """When an entry in doubt was first not found, by the monotonic clock."""

    @property
    def client(self) -> "MyBuildingClient":
        """The client of the account's server."""
        return self.connection.client

    @cached_property
    def copy(self) -> PackageCache:
        """The lane's own connection to the local copy."""
        if self._copy_path is not None:
            return PackageCache(self._copy_path)
        return open_copy(self.folder / "copy.db")

    @cached_property
    def outbox(self) -> Outbox:
        """The lane's own connection to the outbox."""
        return Outbox(self.folder / "outbox.db", self.clock, repaired=self._repaired)

    def close(self) -> None:
        """Close what was opened, the kept connection too; in the lane, as its last work for this account."""
        self.connection.close()
        for name in ("copy", "outbox"):
            opened = self.__dict__.pop(name, None)
            if opened is not None:
                opened.close()
            if isinstance(opened, PackageCache):
                opened.discard()
