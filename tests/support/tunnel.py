"""A proxy on this computer that tunnels (CONNECT), like one in an office network; it records the requests."""

import socket
import threading
from contextlib import suppress
from typing import Self


class Tunnel:
    """A context manager: inside it, a proxy listens on `port`, and `asked` are the heads of its requests."""

    def __enter__(self) -> Self:
        self.asked: list[str] = []
        self._open: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._begin(self._serve)
        return self

    def __exit__(self, *_error: object) -> None:
        for one in (self._listener, *self._open):
            _end(one)
        for thread in self._threads:
            thread.join()
        for one in (self._listener, *self._open):
            one.close()

    def _begin(self, work: object, *given: object) -> None:
        thread = threading.Thread(target=work, args=given)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _serve(self) -> None:
        with suppress(OSError):  # the listener was closed at the end
            while True:
                self._tunnel(self._listener.accept()[0])

    def _tunnel(self, near: socket.socket) -> None:
        self._open.append(near)
        head = near.recv(4096).decode("latin-1")
        if not head:  # a port check without a request
            return
        self.asked.append(head)
        host, _, port = head.split()[1].rpartition(":")
        far = socket.create_connection((host, int(port)))
        self._open.append(far)
        near.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        self._begin(_pump, near, far)
        self._begin(_pump, far, near)


def _pump(source: socket.socket, sink: socket.socket) -> None:
    with suppress(OSError):
        while piece := source.recv(65536):
            sink.sendall(piece)
    _end(sink)


def _end(one: socket.socket) -> None:
    with suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
