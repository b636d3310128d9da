"""One clerk's road to a server: its client, and the token that it calls with. It knows no file of an account.

Made on the GUI thread before the first paint, used on the lane alone; the client is made on first use, because it
imports the network libraries.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from mybuilding_desk.core import redaction
from mybuilding_desk.core.errors import Unreachable

if TYPE_CHECKING:
    from mybuilding_desk.api import MyBuildingClient, SignIn
    from mybuilding_desk.config.server_profile import ServerProfile


class Connection:
    """The client of one account. `token` is set anew by a sign-in of the same user alone; others have `another`.

    `token` and `secret` may be set from the GUI thread between two calls.
    """

    def __init__(self, profile: "ServerProfile", adapter: Callable[[], Any] | None = None) -> None:
        """`adapter` makes a `requests` transport adapter; it is called in the lane."""
        self.profile = profile
        self._token = ""
        redaction.know(profile.client_secret)
        self._adapter = adapter
        self._client: MyBuildingClient | None = None

    def __repr__(self) -> str:
        return f"Connection({self.profile.base_url})"

    @property
    def token(self) -> str:
        """What every call but the sign-in carries; `""` for nobody. No line that is written holds it."""
        return self._token

    @token.setter
    def token(self, token: str) -> None:
        redaction.know(token)
        redaction.forget(self._token)
        self._token = token

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
        with redaction.knowing(password):
            answer = self.client.sign_in(email, password)
        self.client.token = self._token  # until then this road is of whom it was
        return answer

    def another(self) -> "Connection":
        """A road of its own to the same server, for somebody else."""
        return Connection(self.profile, self._adapter)

    def picture(self, url: str) -> bytes:
        """What lies at an address of a picture; on any thread but the GUI's. Of the account nothing is told there."""
        from mybuilding_desk.api.avatar import fetch_picture  # noqa: PLC0415 - see the module's docstring

        if self._adapter is not None:
            raise Unreachable("the practice building has no pictures, and nothing leaves this PC")
        return fetch_picture(url, self.profile.ca_bundle)

    def use_secret(self, secret: str) -> None:
        """Take the client secret that the keychain held; before the first call."""
        redaction.know(secret)
        redaction.forget(self.profile.client_secret)
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
