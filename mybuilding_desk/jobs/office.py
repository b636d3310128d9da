"""What the lane's thread owns: the client of one server and, for the signed-in account, its own open files.

Made on the GUI thread, used on the lane alone; the client and the files are opened on first use, so that network
libraries are imported after the first paint and every SQLite connection belongs to the thread that uses it.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from mybuilding_desk.config import ServerProfile
from mybuilding_desk.domain.models import User
from mybuilding_desk.storage.outbox import Outbox
from mybuilding_desk.storage.outbox_file import utc_now
from mybuilding_desk.storage.packages import LocalCopy

if TYPE_CHECKING:
    from mybuilding_desk.api import MyBuildingClient, SignIn

FIRST_WAIT: Final = timedelta(seconds=2)
"""How long a deed that did not get through is put off at first; then twice as long each time."""


class Connection:
    """The one client of a server. `token` and `secret` may be set from the GUI thread between two calls."""

    def __init__(self, profile: ServerProfile, adapter: Callable[[], Any] | None = None) -> None:
        """`adapter` makes a `requests` transport adapter; it is called in the lane."""
        self.profile = profile
        self.token = ""
        self._adapter = adapter
        self._client: MyBuildingClient | None = None

    def __repr__(self) -> str:
        return f"Connection({self.profile.base_url})"

    @property
    def client(self) -> "MyBuildingClient":
        """The client with the present token. The first use imports `requests`: lane only."""
        if self._client is None:
            from mybuilding_desk.api import MyBuildingClient  # noqa: PLC0415 - see the module's docstring

            self._client = MyBuildingClient(self.profile, adapter=self._adapter() if self._adapter else None)
        self._client.token = self.token
        return self._client

    def sign_in(self, email: str, password: str) -> "SignIn":
        """Ask for a token; whoever still wants it then sets `token`. Raises what the client raises."""
        return self.client.sign_in(email, password)

    def use_secret(self, secret: str) -> None:
        """Take the client secret that the keychain held; before the first call."""
        self.profile = replace(self.profile, client_secret=secret)
        self._client = None

    def close(self) -> None:
        """Close the kept connection; the next call opens another."""
        if self._client is not None:
            self._client.close()

    def abort(self) -> None:
        """End the call under way, from any thread."""
        if self._client is not None:
            self._client.abort()


class Office:
    """The lane's side of one signed-in account: `connection`, `copy` and `outbox` below `folder`."""

    def __init__(
        self,
        connection: Connection,
        user: User,
        folder: Path,
        first_wait: timedelta = FIRST_WAIT,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        """`clock` is the PC's: it may be hours off, and may jump at any time."""
        self.clock = clock
        self.connection = connection
        self.user = user
        self.folder = folder
        self.first_wait = first_wait
        self.quiet = first_wait
        """How long what was not found has to be absent before it is sent again."""
        self.absent_since: dict[int, float] = {}
        """When an entry in doubt was first not found, by the monotonic clock."""

    @property
    def client(self) -> "MyBuildingClient":
        """The client of the account's server."""
        return self.connection.client

    @cached_property
    def copy(self) -> LocalCopy:
        """The lane's own connection to the local copy."""
        return LocalCopy(self.folder / "copy.db")

    @cached_property
    def outbox(self) -> Outbox:
        """The lane's own connection to the outbox."""
        return Outbox(self.folder / "outbox.db", self.clock)

    def close(self) -> None:
        """Close what was opened, the kept connection too; in the lane, as its last work for this account."""
        self.connection.close()
        for name in ("copy", "outbox"):
            opened = self.__dict__.pop(name, None)
            if opened is not None:
                opened.close()
