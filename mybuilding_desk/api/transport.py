"""HTTP transport: send a `Call` and return its `Answer`, or raise an error that says how far the call got.

`response.py` interprets the answer.
"""

import ssl
from dataclasses import replace
from http.cookiejar import DefaultCookiePolicy
from typing import Final
from urllib.parse import urlsplit

import requests
from requests.adapters import BaseAdapter
from requests.utils import get_environ_proxies, select_proxy
from urllib3.exceptions import HTTPError, ProtocolError

from mybuilding_desk import __version__
from mybuilding_desk.api.call_state import CallState
from mybuilding_desk.api.endpoints import Call
from mybuilding_desk.api.response import Answer
from mybuilding_desk.api.tls import TlsAdapter, redact_the_log, tls_context
from mybuilding_desk.config.server_profile import ServerProfile
from mybuilding_desk.core.errors import ConfigTrouble, DeskError, NoAnswer, Refused, Unreachable, translate

MAX_BODY_BYTES: Final = 64 * 1024 * 1024
"""Maximum size of a response body after decompression, in bytes; from the contract."""

_CHUNK: Final = 64 * 1024
_WHOLE_CALL: Final = 4
"""Limit of a whole call, in read timeouts: also ends calls to a server that sends a byte now and then."""

_HEADERS: Final = {
    "User-Agent": f"MyBuildingDesk/{__version__}",
    "Accept": "application/json, text/json",
    "Accept-Encoding": "gzip, deflate",
}
_PACKINGS: Final = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})
"""Accepted content encodings: one layer only. With nested compression, a few bytes unpack into gigabytes."""

# Everything `requests` may raise: its own errors, and some of the layers below it.
_FAILURES: Final = (requests.RequestException, HTTPError, OSError, ValueError)


class _HttpSession(requests.Session):
    """Session that treats a redirect as an ordinary response; the base class would read its body without a limit."""

    def get_redirect_target(self, resp: requests.Response) -> str | None:  # noqa: ARG002 - the base's signature
        return None


class Transport:
    """Sends calls to one server, one at a time. Raises `ConfigTrouble` for an unusable profile.

    `adapter` replaces the network (practice mode). Never sends anything over plain HTTP, follows no redirects, keeps no
    cookies, and reads no `.netrc`. Uses the system's proxies.
    """

    def __init__(self, profile: ServerProfile, adapter: BaseAdapter | None) -> None:
        self._profile = profile
        self._base = _base_of(profile.base_url)
        self._call_state = CallState()
        self._is_network = adapter is None
        self._session = _HttpSession()
        # Otherwise REQUESTS_CA_BUNDLE would replace our certificates, and .netrc would add a password.
        self._session.trust_env = False
        self._session.headers.update(_HEADERS)
        self._session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        self._session.adapters.clear()
        self._session.mount("https://", adapter or TlsAdapter(tls_context(profile.ca_bundle), self._call_state))
        redact_the_log()

    def exchange(self, call: Call) -> Answer:
        """Send `call` and return its answer.

        Raises `Unreachable` or `NoAnswer`, and `Refused` if the profile has no path for the endpoint.
        """
        method, path = self._profile.endpoint(call.endpoint)
        if not path:
            raise Refused("unknown_method")
        call = replace(call, method=method or call.method)
        limit = self._profile.timeout_connect + _WHOLE_CALL * self._profile.timeout_read
        with self._call_state.call(limit):
            outcome = self._attempt(call, f"{self._base}/{path}")
        if isinstance(outcome, DeskError):
            raise outcome  # outside every `except`: a chained cause would expose the URL and the form
        return outcome

    def _attempt(self, call: Call, url: str) -> Answer | DeskError:
        try:
            return self._answer(call, url)
        except _FAILURES as error:
            if not self._may_repeat(call, error):
                return self._trouble(error)
        try:
            return self._answer(call, url)
        except _FAILURES as error:
            return self._trouble(error)

    def _may_repeat(self, call: Call, error: Exception) -> bool:
        """Return whether a read failed on a kept-alive connection that the server has closed in the meantime."""
        call_state = self._call_state
        kept = self._is_network and call_state.sent and not call_state.opened and not call_state.was_aborted
        reads = not call.writes and not call.is_sign_in
        return kept and reads and isinstance(error, requests.ConnectionError) and _is_broken(error)

    def _answer(self, call: Call, url: str) -> Answer | DeskError:
        with self._response(call, url) as response:
            body = _body(response)
            if self._call_state.was_aborted:  # without a Content-Length, a truncated body looks complete
                return self._trouble(requests.ConnectionError())
            header = response.headers.get
            names = ("Content-Type", "Retry-After", "Date")
            return Answer(response.status_code, body, *(header(name, "") for name in names))

    def _response(self, call: Call, url: str) -> requests.Response:
        return self._session.request(
            call.method,
            url,
            params=call.params if call.method == "GET" else None,
            data=call.params if call.method == "POST" else None,
            timeout=(self._profile.timeout_connect, self._profile.timeout_read),
            proxies=get_environ_proxies(url),
            allow_redirects=False,
            stream=True,
        )

    def _trouble(self, error: Exception) -> DeskError:
        why = f"{urlsplit(self._base).netloc}: {'cut off' if self._call_state.was_aborted else _cause(error)}"
        if self._call_state.sent if self._is_network else _came_after_sending(error):
            return NoAnswer(why)
        if isinstance(error, requests.exceptions.ProxyError):
            return Unreachable(why, proxy=True)
        return Unreachable(why, certificate=isinstance(error, requests.exceptions.SSLError) and _is_certificate(error))

    def abort(self) -> None:
        """Abort the current call, from any thread."""
        self._call_state.abort()

    def close(self) -> None:
        """Close the kept-alive connection."""
        self._session.close()


def proxy_for(url: str) -> str:
    """Return the system proxy for `url`, or `""` for none. It may contain a password."""
    return select_proxy(url, get_environ_proxies(url)) or ""


def _base_of(url: str) -> str:
    try:
        parts = urlsplit(url)
        usable = bool(parts.scheme == "https" and parts.hostname and parts.port != 0)
    except ValueError:
        usable = False
    if not usable or "@" in parts.netloc or parts.query or parts.fragment:
        message = translate("config", "{0} must be an https:// address with no username or query string.")
        raise ConfigTrouble(message, values=("base_url",))
    return url.rstrip("/")


def _body(response: requests.Response) -> bytes | None:
    body = bytearray()
    if response.headers.get("Content-Encoding", "").strip().lower() not in _PACKINGS:
        return None
    try:
        for chunk in response.iter_content(_CHUNK):
            body += chunk
            if len(body) > MAX_BODY_BYTES:
                return None
    except requests.exceptions.ContentDecodingError:
        return None
    return bytes(body)


def _came_after_sending(error: Exception) -> bool:
    """Return whether `error` arose after sending, for adapters that do not update the `CallState`."""
    after_sending = (requests.ReadTimeout, requests.exceptions.ChunkedEncodingError)
    return isinstance(error, after_sending) or _is_broken(error)


def _is_broken(error: Exception) -> bool:
    """Return whether an established connection broke, as opposed to a timeout or a failed connect."""
    return any(isinstance(part, ProtocolError) for part in error.args)


def _innermost(error: BaseException) -> BaseException:
    parts = [getattr(error, "reason", None), *error.args]
    inner = next((part for part in parts if isinstance(part, BaseException)), None)
    return error if inner is None else _innermost(inner)


def _is_certificate(error: Exception) -> bool:
    inner = _innermost(error)
    return isinstance(inner, ssl.SSLCertVerificationError) or not isinstance(inner, ssl.SSLError)


def _cause(error: Exception) -> str:
    """Describe the innermost error, using only messages that cannot contain a URL."""
    inner = _innermost(error)
    words = getattr(inner, "verify_message", "") or (inner.strerror if isinstance(inner, OSError) else "")
    return f"{type(inner).__name__} {words or ''}".strip()
