"""Probe the connection to a server step by step, without signing in or sending any secret."""

import socket
import ssl
from base64 import b64encode
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPSConnection
from typing import Final
from urllib.parse import unquote, urlsplit

from mybuilding_desk.api import endpoints
from mybuilding_desk.api.response import Answer, read_response
from mybuilding_desk.api.transport import Transport, proxy_for
from mybuilding_desk.config.server_profile import ServerProfile
from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.diagnostics.check.certificate import Certificate, read_certificate

_HTTPS: Final = 443
_PLAIN_PROXY: Final = 80


@dataclass(frozen=True, slots=True)
class ServerRoute:
    """The address of a server and of its proxy, `""` for none. The proxy's login is excluded from `repr`."""

    host: str
    port: int
    proxy: str = ""
    proxy_port: int = 0
    proxy_scheme: str = ""
    proxy_login: str = field(default="", repr=False)

    @property
    def first_stop(self) -> tuple[str, int]:
        """The host and port that this computer itself connects to."""
        return (self.proxy, self.proxy_port) if self.proxy else (self.host, self.port)


@dataclass(frozen=True, slots=True)
class ProbeResult:
    """Result of an API call without a token: the HTTP status, the server's clock, and the resulting error.

    `trouble` is `None` if the server answered as if a user had signed in.
    """

    status: int
    clock: datetime | None
    trouble: DeskError | None
    is_page: bool


def route_to(profile: ServerProfile) -> ServerRoute:
    """Return how the program reaches the server of this profile."""
    server = urlsplit(profile.base_url)
    route = ServerRoute(server.hostname or "", server.port or _HTTPS)
    proxy = proxy_for(profile.base_url)
    if not proxy:
        return route
    parts = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
    login = f"{unquote(parts.username or '')}:{unquote(parts.password or '')}" if parts.username else ""
    return replace(
        route,
        proxy=parts.hostname or "",
        proxy_port=parts.port or _PLAIN_PROXY,
        proxy_scheme=parts.scheme.lower(),
        proxy_login=login,
    )


def addresses(route: ServerRoute) -> list[str]:
    """Return the IP addresses of the first stop. Raises `OSError`."""
    infos = socket.getaddrinfo(*route.first_stop, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in infos))


def connect(route: ServerRoute, seconds: float) -> None:
    """Open a connection to the first stop and close it again. Raises `OSError`."""
    socket.create_connection(route.first_stop, seconds).close()


def certificate_of(route: ServerRoute, seconds: float) -> Certificate:
    """Return the certificate presented for the server, trusted or not. Raises `OSError` or `ValueError`."""
    connection = HTTPSConnection(*route.first_stop, timeout=seconds, context=_any_certificate())
    if route.proxy:
        login = {"Proxy-Authorization": f"Basic {b64encode(route.proxy_login.encode()).decode()}"}
        connection.set_tunnel(route.host, route.port, login if route.proxy_login else {})
    try:
        connection.connect()
        shown: ssl.SSLSocket = connection.sock
        return read_certificate(shown.getpeercert(binary_form=True) or b"")
    finally:
        connection.close()


def _any_certificate() -> ssl.SSLContext:
    """Return a context without verification, only to read a certificate: never send or trust data over it."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def ask(profile: ServerProfile) -> ProbeResult:
    """Call the API without a token. Raises the errors of `Transport`: `Unreachable`, `NoAnswer`, `ConfigTrouble`."""
    call = replace(endpoints.communities(), params={"format": "json"})
    transport = Transport(profile, None)
    try:
        answer = transport.exchange(call)
    finally:
        transport.close()
    return ProbeResult(answer.status, _clock(answer.date), _trouble(call, answer), answer.is_page)


def _trouble(call: endpoints.Call, answer: Answer) -> DeskError | None:
    try:
        read_response(call, answer)
    except DeskError as trouble:
        return trouble
    return None


def _clock(header: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(header)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
