"""The connection of the call under way: how far the call has come, and the one way to cut it. Speaks no HTTP."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class CallState:
    """One call at a time uses it, on one thread; `cut` may come from any other.

    It keeps handles of its own on the sockets in use (`fromfd` duplicates), so that shutting one down can never hit a
    number that the system has given to another file meanwhile.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._handles: list[socket.socket] = []
        self._number = 0
        self._busy = False
        self.was_cut = False
        """Whether this call was ended from outside."""
        self.sent = False
        """Whether this call's request went, or began to go, to the server."""
        self.opened = False
        """Whether this call opened a connection, rather than take the one kept from the last."""

    @contextmanager
    def call(self, limit: float) -> Iterator[None]:
        """One call, which is cut after `limit` seconds."""
        with self._lock:
            self._number += 1
            self._busy, self.was_cut, self.sent, self.opened = True, False, False, False
        watch = threading.Timer(limit, self.cut, (self._number,))
        watch.daemon = True
        watch.start()
        try:
            yield
        finally:
            watch.cancel()
            self._hang_up()

    def _hang_up(self) -> None:
        with self._lock:
            self._busy = False
            handles, self._handles = self._handles, []
        for handle in handles:
            handle.close()

    def attach(self, connection: socket.socket) -> None:
        """Take note of a socket that the call uses."""
        handle = socket.fromfd(connection.fileno(), connection.family, connection.type)
        with self._lock:
            self._handles.append(handle)
            if self.was_cut:
                _shut_down(handle)

    def cut(self, number: int | None = None) -> None:
        """End the call under way at once (`None`: whichever it is); nothing where there is none."""
        with self._lock:
            if self._busy and number in (None, self._number):
                self.was_cut = True
                for handle in self._handles:
                    _shut_down(handle)


def _shut_down(handle: socket.socket) -> None:
    with suppress(OSError):  # not connected any more: nothing is left to end
        handle.shutdown(socket.SHUT_RDWR)
