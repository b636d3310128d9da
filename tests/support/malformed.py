"""Malformed responses through the real client over real sockets, at full speed: `python -m tests.support.malformed`.

Each response is a good one, broken in its bytes, its shape, its head, or its compression. The client must return a
value or one of its own errors, within its time and size limits, and must still work afterward. The figures are
printed; the exit code is 1 if one of them fails. Not part of the suite: 200,000 responses take some minutes.
"""

import argparse
import gzip
import json
import random
import resource
import socket
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from mybuilding_desk.api import MyBuildingClient
from mybuilding_desk.config.server_profile import ServerProfile
from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.domain.models import PackageDraft, Release
from mybuilding_desk.practice.building import (
    PRACTICE_EMAIL,
    PRACTICE_PASSWORD,
    PRACTICE_PROFILE,
    PracticeBuilding,
    WireRequest,
)
from mybuilding_desk.practice.http_messages import read_request
from tests.fuzz.values import Values
from tests.support.certificates import credentials
from tests.support.listeners import whole_request

SLOWEST_SECONDS = 5.0
"""Wall-clock time, and therefore generous: the machine may be busy."""
MOST_MIB = 400
NOW = datetime(2026, 3, 1, tzinfo=UTC)
CALLS: tuple[Callable[[MyBuildingClient], object], ...] = (
    lambda client: client.communities(),
    lambda client: next(client.package_pages("32"), None),
    lambda client: next(client.resident_pages("32"), None),
    lambda client: client.package_types("32"),
    lambda client: client.add_package(PackageDraft("32", "4D", "UPS", "ref-1", NOW)),
    lambda client: client.release_package(Release("32", "9", "Ana", "ref-2", NOW)),
    lambda client: client.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD),
)


class Breaker:
    """Makes a response to a request and breaks it; `honest` leaves it intact."""

    def __init__(self, seed: int) -> None:
        self.honest = False
        self._random = random.Random(seed)
        self._building = PracticeBuilding()
        self._bodies: dict[str, bytes] = {}

    def answer(self, request: bytes) -> tuple[bytes, bool]:
        """The bytes to send, and whether the connection ends with them."""
        body = self._body(request)
        if self.honest:
            return _head(body) + body, False
        how = self._random.randrange(10)
        if how <= 3:
            body = self._changed(body)
            return _head(body) + body, False
        if how == 4:
            body = json.dumps(Values(self._random.randbytes(200)).envelope()).encode()
            return _head(body) + body, False
        if how == 5:
            packed = self._changed(gzip.compress(body, 1))
            return _head(packed, "Content-Encoding: gzip\r\n") + packed, False
        if how == 6:
            content_type = self._random.choice(("text/html", "", "\xff", "application/json; charset=utf-16"))
            status = self._random.choice((200, 204, 301, 401, 403, 404, 429, 500, 503, 999))
            return _head(
                body, f"Content-Type: {content_type}\r\nRetry-After: {self._random.random()}\r\n", status
            ) + body, False
        if how == 7:
            return self._chunked(body), True
        if how == 8:
            response = _head(body) + body
            return response[: self._random.randrange(len(response))], True
        return self._changed(_head(body)) + body, True

    def _body(self, request: bytes) -> bytes:
        head, _, form = request.partition(b"\r\n\r\n")
        method, target = head.split(b"\r\n")[0].decode("latin-1").split(" ")[:2]
        read = read_request(method, f"https://localhost{target}", form, "application/x-www-form-urlencoded")
        if read.path not in self._bodies:
            self._bodies[read.path] = self._whole(read)
        return self._bodies[read.path]

    def _whole(self, read: WireRequest) -> bytes:
        if "token" in read.path:
            return b'{"access_token":"' + b"d" * 40 + b'","user":{"userId":"1142","userType":"STAFF"}}'
        params = {**read.params, "access_token": self._token(), "pageSize": "20"}
        return json.dumps(self._building.answer(WireRequest(read.method, read.path, params)).body).encode()

    def _token(self) -> str:
        form = {
            "grant_type": "password",
            "client_id": PRACTICE_PROFILE.client_id,
            "client_secret": PRACTICE_PROFILE.client_secret,
            "username": PRACTICE_EMAIL,
            "password": PRACTICE_PASSWORD,
        }
        return str(self._building.answer(WireRequest("POST", "oauth/access_token", form)).body["access_token"])

    def _changed(self, data: bytes) -> bytes:
        made = bytearray(data)
        for _ in range(self._random.randrange(1, 6)):
            at = self._random.randrange(len(made) + 1)
            piece = self._random.choice(
                (self._random.randbytes(3), b"[" * 50, b'"', b"\x00", b"\\ud800", b"1e999", b"")
            )
            made[at : at + self._random.randrange(8)] = piece
        return bytes(made)

    def _chunked(self, body: bytes) -> bytes:
        size = self._random.choice((f"{len(body):x}", "zz", "-1", "ffffffffffffffff", "", f"{len(body) + 9:x};a=b"))
        end = self._random.choice(("\r\n0\r\n\r\n", "\r\n0\r\nx: y\r\n\r\n", "", "\r\n"))
        head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + size + "\r\n"
        return head.encode() + body + end.encode()


def _head(body: bytes, more: str = "", status: int = 200) -> bytes:
    return f"HTTP/1.1 {status} Whatever\r\n{more}Content-Length: {len(body)}\r\n\r\n".encode("latin-1")


class Server:
    """Speaks TLS, and keeps connections open as long as the responses allow."""

    def __init__(self, breaker: Breaker) -> None:
        self._breaker = breaker
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self.connections = 0
        self._context = credentials("trusted").context
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._listener.accept()
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self.connections += 1
                threading.Thread(target=self._speak, args=(connection,), daemon=True).start()

    def _speak(self, connection: socket.socket) -> None:
        over = False
        with suppress(OSError), self._context.wrap_socket(connection, server_side=True) as secure:
            while not over:
                request = whole_request(secure)
                if request.startswith(b"\r\n"):  # the client has left
                    return
                answer, over = self._breaker.answer(request)
                secure.sendall(answer)

    def close(self) -> None:
        """Accept no more connections."""
        self._listener.close()


@contextmanager
def serving(breaker: Breaker) -> Iterator[tuple[Server, ServerProfile]]:
    """A server and its profile, with short time-outs."""
    server = Server(breaker)
    with tempfile.TemporaryDirectory() as folder:
        ca_file = Path(folder) / "ca.pem"
        ca_file.write_bytes(credentials("trusted").ca_pem)
        address = f"https://localhost:{server.port}"
        yield server, replace(PRACTICE_PROFILE, base_url=address, ca_bundle=str(ca_file), timeout_read=0.1)
    server.close()


def main(arguments: list[str] | None = None) -> int:
    """Send the requested number of responses, and print the results."""
    parser = argparse.ArgumentParser(prog="python -m tests.support.malformed")
    parser.add_argument("--answers", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    breaker, outcomes, slowest, wrong = Breaker(options.seed), Counter(), 0.0, []
    before, began = _mib(), time.perf_counter()
    with serving(breaker) as (server, profile), MyBuildingClient(profile, token="d" * 40) as client:
        for number in range(options.answers):
            at = time.perf_counter()
            try:
                CALLS[number % len(CALLS)](client)
                outcomes["a value"] += 1
            except DeskError as error:
                outcomes[type(error).__name__] += 1
            except BaseException as error:
                wrong.append(f"answer {number}: {type(error).__name__}: {error}")
                if len(wrong) > 20:
                    break
            slowest = max(slowest, time.perf_counter() - at)
        took = time.perf_counter() - began
        breaker.honest = True
        works = len(client.communities()) == 3 and client.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD).token == "d" * 40
        connections = server.connections
    good = works and not wrong and slowest < SLOWEST_SECONDS and _mib() < MOST_MIB
    print(f"{sum(outcomes.values())} answers in {took:.0f} s ({sum(outcomes.values()) / took:.0f}/s), ", end="")
    print(f"{connections} connections, slowest {slowest * 1000:.0f} ms, RSS {before} -> {_mib()} MiB")
    print(", ".join(f"{name} {count}" for name, count in outcomes.most_common()))
    print("\n".join([*wrong, f"afterward the client {'works' if works else 'does not work'}"]))
    return 0 if good else 1


def _mib() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    sys.exit(main())
