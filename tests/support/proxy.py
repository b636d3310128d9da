"""A real HTTP proxy for tests: it opens tunnels (CONNECT) to this computer, or refuses, as configured."""

import base64
import socket
import threading
from contextlib import suppress

from tests.support.listeners import Raw


class Proxy(Raw):
    """A context manager. `asked` are the first lines of all requests, `heads` the complete heads.

    `login` is the required `user:password`, `refusal` the status line sent to every client.
    """

    def __init__(self, *, login: str = "", refusal: str = "") -> None:
        super().__init__(self._serve_one)
        self.asked: list[str] = []
        self.heads: list[bytes] = []
        self._login = base64.b64encode(login.encode()) if login else b""
        self._refusal = refusal
        self._pumps: list[threading.Thread] = []

    @property
    def url(self) -> str:
        """The URL of the proxy."""
        return f"http://127.0.0.1:{self.port}"

    def __exit__(self, *error: object) -> None:
        for connection in self._open:  # a socket closed while a thread reads it would block that thread forever
            _end(connection)
        for pump in self._pumps:
            pump.join()
        super().__exit__(*error)

    def _serve_one(self, connection: socket.socket) -> None:
        head = b""
        while b"\r\n\r\n" not in head:
            more = connection.recv(4096)
            if not more:
                return
            head += more
        self.heads.append(head)
        self.asked.append(head.partition(b"\r\n")[0].decode())
        answer = self._answer(head)
        connection.sendall(f"HTTP/1.1 {answer}\r\nContent-Length: 0\r\n\r\n".encode())
        if answer.startswith("200"):
            self._join(connection, int(self.asked[-1].split()[1].rpartition(":")[2]))

    def _answer(self, head: bytes) -> str:
        if self._refusal:
            return self._refusal
        if not head.startswith(b"CONNECT "):
            return "405 Method Not Allowed"
        if self._login and b"Basic " + self._login not in head:
            return "407 Proxy Authentication Required"
        return "200 Connection established"

    def _join(self, client: socket.socket, port: int) -> None:
        server = socket.create_connection(("127.0.0.1", port))
        self._open.append(server)
        for source, target in ((client, server), (server, client)):
            pump = threading.Thread(target=_pump, args=(source, target))
            self._pumps.append(pump)
            pump.start()


def _pump(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(65536):
            target.sendall(data)
    _end(source)
    _end(target)


def _end(connection: socket.socket) -> None:
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
