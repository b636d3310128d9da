"""Servers that send the bytes a test gives them, with or without TLS, independent of any building."""

import re
import socket
import ssl
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from mybuilding_desk.config.server_profile import ServerProfile
from tests.support.certificates import credentials


class Raw:
    """A listener that accepts connections and runs `act` with each."""

    def __init__(self, act):
        self._act = act
        self._open: list[socket.socket] = []
        self.calls = 0

    def __enter__(self):
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()
        return self

    def _serve(self):
        while True:
            try:
                connection, _address = self._listener.accept()
            except OSError:
                return
            self._open.append(connection)
            self.calls += 1
            self._act(connection)

    def __exit__(self, *_error):
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()
        for connection in self._open:
            connection.close()


def whole_request(connection: socket.socket) -> bytes:
    """Read the whole request, body included: closing with unread bytes would discard the response."""
    request = b""
    while (end := request.find(b"\r\n\r\n")) < 0 or len(request) < end + 4 + body_length(request):
        request += connection.recv(65536) or b"\r\n\r\n"
    return request


def body_length(request: bytes) -> int:
    match = re.search(rb"content-length: (\d+)", request, re.IGNORECASE)
    return int(match[1]) if match else 0


@contextmanager
def tls_answers(sent: bytes, requests: list[bytes] | None = None) -> Iterator[ServerProfile]:
    """A TLS server that answers every request with these bytes and closes; yields its profile."""

    def answer(secure: ssl.SSLSocket, request: bytes) -> None:
        if requests is not None:
            requests.append(request)
        secure.sendall(sent)

    with tls_server(answer) as profile:
        yield profile


@contextmanager
def tls_server(answer: Callable[[ssl.SSLSocket, bytes], object]) -> Iterator[ServerProfile]:
    """A TLS server that runs `answer` with every request and closes; yields its profile. Clients may leave early."""
    made = credentials("trusted")

    def act(connection: socket.socket) -> None:
        with suppress(OSError), made.context.wrap_socket(connection, server_side=True) as secure:
            answer(secure, whole_request(secure))

    with Raw(act) as raw, tempfile.TemporaryDirectory() as folder:
        ca_file = Path(folder) / "ca.pem"
        ca_file.write_bytes(made.ca_pem)
        yield ServerProfile(f"https://127.0.0.1:{raw.port}", ca_bundle=str(ca_file), timeout_read=2.0)
