"""Download the user's avatar: a GET to the URL from the server, without token, cookies, or secrets.

Returns bytes without checking that they are an image. Shares only the TLS setup of `api/tls` with calls to the server.
"""

from http.cookiejar import DefaultCookiePolicy
from typing import Final
from urllib.parse import urljoin, urlsplit

import requests
from requests.utils import get_environ_proxies
from urllib3.exceptions import HTTPError

from mybuilding_desk import __version__
from mybuilding_desk.api.call_state import CallState
from mybuilding_desk.api.tls import TlsAdapter, redact_the_log, tls_context
from mybuilding_desk.core.errors import DeskError, ServerTrouble, Unreachable

MAX_BYTES: Final = 1024 * 1024
"""Maximum size of an avatar, in bytes."""
_REDIRECTS: Final = 3
_TIMEOUT: Final = (5.0, 10.0)
_WHOLE: Final = 15.0
"""Limit of the whole download, in seconds."""
_CHUNK: Final = 16 * 1024
_HEADERS: Final = {
    "User-Agent": f"MyBuildingDesk/{__version__}",
    "Accept": "image/jpeg, image/png",
    "Accept-Encoding": "identity",
}
_FAILURES: Final = (requests.RequestException, HTTPError, OSError, ValueError)


def fetch_picture(url: str, ca_bundle: str = "") -> bytes:
    """Return the bytes at `url`.

    Raises `Unreachable` without a connection, and `ServerTrouble` for an unsafe URL, a non-200 or compressed response,
    too many redirects, or more than `MAX_BYTES`.
    """
    call_state = CallState()
    with _session(ca_bundle, call_state) as session, call_state.call(_WHOLE):
        outcome = _attempt(session, url)
    if isinstance(outcome, DeskError):
        raise outcome  # outside every `except`: a chained cause would expose the URL
    return outcome


def _attempt(session: requests.Session, url: str) -> bytes | DeskError:
    try:
        for _ in range(_REDIRECTS + 1):
            if not _is_safe(url):
                return ServerTrouble("the picture's address isn't HTTPS")
            with session.get(
                url, timeout=_TIMEOUT, proxies=get_environ_proxies(url), allow_redirects=False, stream=True
            ) as response:
                if not response.is_redirect:
                    return _body(response)
                url = urljoin(url, response.headers["Location"])
    except _FAILURES as error:
        return Unreachable(f"the picture: {type(error).__name__}")
    return ServerTrouble("too many redirects for the picture")


def _session(ca_bundle: str, call_state: CallState) -> requests.Session:
    session = requests.Session()
    # Otherwise .netrc would add a password, and REQUESTS_CA_BUNDLE would replace our certificates.
    session.trust_env = False
    session.headers.clear()
    session.headers.update(_HEADERS)
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    session.adapters.clear()
    session.mount("https://", TlsAdapter(tls_context(ca_bundle), call_state))
    redact_the_log()
    return session


def _is_safe(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme == "https" and bool(parts.hostname) and "@" not in parts.netloc


def _body(response: requests.Response) -> bytes | DeskError:
    if response.status_code != requests.codes.ok or response.headers.get("Content-Encoding"):
        return ServerTrouble(f"the picture: HTTP {response.status_code}")
    body = bytearray()
    for chunk in response.iter_content(_CHUNK):
        body += chunk
        if len(body) > MAX_BYTES:
            return ServerTrouble("the picture is too large")
    return bytes(body)
