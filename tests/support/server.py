"""The practice building behind a real HTTPS server on this computer, with knobs for the failures of real servers.

By hand: `python -m tests.support.server --port 8443 --ca-out ca.pem --ignore-reference`.
"""

import socket
import ssl
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Condition, Event, Thread
from typing import Any, Self
from urllib.parse import urlsplit

from mybuilding_desk.config.server_profile import ServerProfile
from mybuilding_desk.practice.building import PRACTICE_PROFILE, PracticeBuilding, WireRequest
from mybuilding_desk.practice.http_messages import parse_form, read_request
from tests.support import endless, shapes
from tests.support.certificates import Certificate, credentials
from tests.support.knobs import Knobs
from tests.support.replies import Reply, instead, reply, trouble

_PATIENCE = 10.0
"""Seconds until a test stops waiting for an expected request."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A request that arrived. `params` is `query` and `form` together; the header names are as they were sent."""

    method: str
    path: str
    params: dict[str, str]
    query: dict[str, str]
    form: dict[str, str]
    headers: dict[str, str] = field(repr=False)


class Dropped(Exception):
    """End the connection without a response."""


class PracticeServer:
    """A context manager: inside it, `building` answers at `base_url`, and `ca_file` is the certificate to trust.

    `requests` and the number of `connections` grow with every arrival; `knobs` may be changed at any time.
    """

    def __init__(
        self,
        building: PracticeBuilding,
        *,
        certificate: Certificate = "trusted",
        port: int = 0,
        knobs: Knobs | None = None,
    ) -> None:
        self.building = building
        self.knobs = knobs or Knobs()
        self.requests: list[Seen] = []
        self.connections = 0
        self.errors: list[Exception] = []
        self.closing = Event()
        self._arrival = Condition()
        self._held = Event()
        self._credentials = credentials(certificate)
        self._port = port

    def __enter__(self) -> Self:
        self._folder = tempfile.TemporaryDirectory()
        self.ca_file = Path(self._folder.name) / "ca.pem"
        self.ca_file.write_bytes(self._credentials.ca_pem)
        self._listener = _Listener(self, self._port, self._credentials.context)
        self._thread = Thread(target=self._listener.serve_forever, args=(0.02,), name="practice-server")
        self._thread.start()
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def close(self) -> None:
        """End every connection, wait for every thread, and raise any error from inside the server."""
        if self.closing.is_set():
            return
        self.closing.set()
        self.release()
        self._listener.shutdown()
        self._thread.join()
        self._listener.cut_all()
        self._listener.server_close()
        self._folder.cleanup()
        if self.errors:
            raise ExceptionGroup("the test server failed", self.errors)

    @property
    def port(self) -> int:
        """The port on 127.0.0.1."""
        return self._listener.server_port

    @property
    def base_url(self) -> str:
        """The base URL, with the host name of the certificate."""
        return f"https://localhost:{self.port}"

    @property
    def profile(self) -> ServerProfile:
        """The client's profile of this server; its time-outs are short, in seconds."""
        return replace(
            PRACTICE_PROFILE,
            base_url=self.base_url,
            ca_bundle=str(self.ca_file),
            endpoints=self.building.endpoints,
            timeout_connect=5.0,
            timeout_read=1.0,
        )

    def release(self) -> None:
        """Release hanging requests, now and from now on."""
        self.knobs.hang = self.knobs.hang_after_commit = False
        held, self._held = self._held, Event()
        held.set()

    def wait_for(self, count: int) -> None:
        """Wait until `count` requests have arrived since the start, answered or not."""
        self._wait(lambda: len(self.requests) >= count, f"no {count} requests arrived")

    def wait_for_connections(self, count: int) -> None:
        """Wait until `count` connections have been made since the start."""
        self._wait(lambda: self.connections >= count, f"no {count} connections were made")

    def _wait(self, happened: Callable[[], bool], otherwise: str) -> None:
        if not self.arrives(happened, _PATIENCE):
            raise AssertionError(otherwise)

    def arrives(self, happened: Callable[[], bool], seconds: float) -> bool:
        """Check the condition at every arrival until it holds; return whether it did in time."""
        with self._arrival:
            return self._arrival.wait_for(happened, seconds)

    def connected(self) -> None:
        """Count a connection; called by the listener."""
        with self._arrival:
            self.connections += 1
            self._arrival.notify_all()

    def paths(self) -> list[str]:
        """The paths of all requests, in the order of arrival."""
        with self._arrival:
            return [seen.path for seen in self.requests]

    def respond(self, seen: Seen) -> Reply:
        """The reply to a request, or `Dropped`."""
        with self._arrival:
            self.requests.append(seen)
            self._arrival.notify_all()
        knobs = self.knobs.on(seen.path)
        self._before(knobs)
        if canned := instead(seen.path, knobs):
            return canned
        if seen.path in knobs.endless:
            return endless.page(seen.path, seen.params, knobs.endless_records)
        answer = self.building.answer(_understood(seen, knobs))
        held = self._held  # before the knob is read: `release` changes both, and may do so in between
        if knobs.hang_after_commit:
            self._hold(held)
        if knobs.take("drop_after_commit"):
            raise Dropped
        if knobs.take("fail_after_commit"):
            return trouble(knobs)
        return reply(answer, knobs, self.building.zones, wrote=self.building.writes(seen.path) or seen.method == "POST")

    def _before(self, knobs: Knobs) -> None:
        self.closing.wait(knobs.latency)
        held = self._held  # before the knob is read: `release` changes both, and may do so in between
        if knobs.hang:
            self._hold(held)
        if self.closing.is_set() or knobs.take("drop_before_commit"):
            raise Dropped

    def _hold(self, held: Event) -> None:
        held.wait()
        if self.closing.is_set():
            raise Dropped


def _understood(seen: Seen, knobs: Knobs) -> WireRequest:
    request = WireRequest(seen.method, seen.path, seen.params)
    if knobs.ignore_paging:
        request = shapes.forget(request, "page", "pageSize")
    if knobs.ignore_updated_since:
        request = shapes.forget(request, "updatedSince")
    if knobs.ignore_reference:
        request = shapes.forget(request, "reference")
    if knobs.own_clock:
        request = shapes.forget(request, "arrivedAt", "releasedAt")
    return request


class _Listener(ThreadingHTTPServer):
    daemon_threads = False

    def __init__(self, owner: PracticeServer, port: int, context: ssl.SSLContext) -> None:
        self.owner = owner
        self._open: set[socket.socket] = set()
        super().__init__(("127.0.0.1", port), _Handler)
        # The handshake belongs to the connection's own thread, or one slow client would block all others.
        self.socket = context.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)

    def get_request(self) -> tuple[socket.socket, Any]:
        connection, address = super().get_request()
        self._open.add(connection)
        self.owner.connected()
        return connection, address

    def finish_request(self, request: Any, client_address: Any) -> None:
        request.do_handshake()
        super().finish_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self._open.discard(request)
        super().shutdown_request(request)

    def cut_all(self) -> None:
        """End every connection under its thread, which then reads the end and returns."""
        for connection in list(self._open):
            cut(connection)

    def handle_error(self, request: Any, client_address: Any) -> None:
        error = sys.exc_info()[1]
        if isinstance(error, Exception) and not isinstance(error, OSError):
            self.owner.errors.append(error)


def cut(connection: socket.socket) -> None:
    """End a TLS connection without a close notification, and keep its TLS state for a thread that is reading."""
    with suppress(OSError):
        socket.socket.shutdown(connection, socket.SHUT_RDWR)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Listener

    def do_GET(self) -> None:
        try:
            self._send(self.server.owner.respond(self._seen()))
        except (Dropped, OSError):
            self.close_connection = True
            cut(self.connection)

    do_POST = do_PUT = do_DELETE = do_GET  # noqa: N815 - the names that http.server calls

    def date_time_string(self, timestamp: float | None = None) -> str:
        """The header `Date`, by a clock that a knob moves forward or back."""
        return super().date_time_string((timestamp or time.time()) + self.server.owner.knobs.clock_ahead)

    def log_message(self, *_line: Any) -> None:
        """Log nothing: the requests are in `PracticeServer.requests`."""

    def _seen(self) -> Seen:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        kind = self.headers.get("Content-Type", "")
        target = f"https://localhost{self.path}"
        whole, form = read_request(self.command, target, body, kind), read_request(self.command, "", body, kind)
        query = parse_form(urlsplit(target).query)
        return Seen(whole.method, whole.path, dict(whole.params), query, dict(form.params), dict(self.headers.items()))

    def _send(self, answer: Reply) -> None:
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if answer.status != 204:
            length = len(answer.body) if answer.announced is None else answer.announced
            self.send_header("Content-Length", str(length))
        self.end_headers()
        for piece in _pieces(answer):
            self.wfile.write(piece)
            if self.server.owner.closing.wait(answer.pause):
                break
        if answer.announced is not None:
            raise Dropped


def _pieces(answer: Reply) -> list[bytes]:
    if not answer.pause:
        return [answer.body]
    return [answer.body[index : index + 1] for index in range(len(answer.body))]


if __name__ == "__main__":
    from tests.support.by_hand import main

    main()
