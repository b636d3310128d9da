"""One user's connection to a server: the API client and its access token.

Created on the GUI thread before the first paint, used on the worker only. The client is created on first use because
it imports the network libraries.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from mybuilding_desk.core import redaction
from mybuilding_desk.core.errors import Unreachable
from mybuilding_desk.core.gui_priority import yield_to_gui

if TYPE_CHECKING:
    from mybuilding_desk.api import MyBuildingClient, SignIn
    from mybuilding_desk.config.server_profile import ServerProfile


class Connection:
    """The API client of one account.

    Only a sign-in of the same user may replace `token`; for a different user, call `new_connection`. `token` may be
    set, and
    `use_secret` called, from the GUI thread between two calls.
    """

    def __init__(self, profile: "ServerProfile", adapter: Callable[[], Any] | None = None) -> None:
        """Create the connection. `adapter` is called on the worker and returns a `requests` transport adapter."""
        self.profile = profile
        self._token = ""
        redaction.add_secret(profile.client_secret)
        self._adapter = adapter
        self._client: MyBuildingClient | None = None

    def __repr__(self) -> str:
        return f"Connection({self.profile.base_url})"

    @property
    def token(self) -> str:
        """Access token of every call but the sign-in; `""` before a sign-in. Redacted from all logs."""
        return self._token

    @token.setter
    def token(self, token: str) -> None:
        redaction.add_secret(token)
        redaction.remove_secret(self._token)
        self._token = token

    @property
    def client(self) -> "MyBuildingClient":
        """The API client with the current token. Worker only: the first use imports `requests`."""
        if self._client is None:
            from mybuilding_desk.api import MyBuildingClient  # noqa: PLC0415 - network libraries, on the worker

            adapter = self._adapter() if self._adapter else None
            self._client = MyBuildingClient(self.profile, adapter=adapter, pause=yield_to_gui)
        self._client.token = self.token
        return self._client

    def sign_in(self, email: str, password: str) -> "SignIn":
        """Request a token without using it; the caller sets `token` if it is still wanted.

        Raises what `MyBuildingClient.sign_in` raises.
        """
        with redaction.redacting(password):
            return self.client.sign_in(email, password)

    def new_connection(self) -> "Connection":
        """Return a separate connection to the same server, for another user."""
        return Connection(self.profile, self._adapter)

    def picture(self, url: str) -> bytes:
        """Download the avatar at `url`, on any thread except the GUI thread. Sends nothing about the account."""
        from mybuilding_desk.api.avatar import fetch_picture  # noqa: PLC0415 - network libraries, on the worker

        if self._adapter is not None:
            raise Unreachable("practice mode has no pictures, and nothing leaves this computer")
        return fetch_picture(url, self.profile.ca_bundle)

    def use_secret(self, secret: str) -> None:
        """Use the client secret from the keychain. Call before the first API call."""
        redaction.add_secret(secret)
        redaction.remove_secret(self.profile.client_secret)
        self.profile = replace(self.profile, client_secret=secret)
        self._client = None

    def close(self) -> None:
        """Close the kept-alive connection; the next call opens a new one."""
        if self._client is not None:
            self._client.close()

    def abort(self) -> None:
        """Abort the current call, from any thread."""
        if self._client is not None:
            self._client.abort()
