"""State of the current call: how far it got, and how to abort it from another thread."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class CallState:
    """State of one call at a time, used by one thread; `abort` may be called from any other.

    Keeps its own handles on the sockets in use (duplicated by `fromfd`), so that shutting one down can never hit a
    descriptor that the system has since reused for another file.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._handles: list[socket.socket] = []
        self._number = 0
        self._busy = False
        self.was_aborted = False
        """Whether this call was aborted by `abort` or by the time limit."""
        self.sent = False
        """Whether sending this call's request has at least begun."""
        self.opened = False
        """Whether this call opened a new connection instead of reusing the kept-alive one."""

    @contextmanager
    def call(self, limit: float) -> Iterator[None]:
        """Track one call, aborting it after `limit` seconds."""
        with self._lock:
            self._number += 1
            self._busy, self.was_aborted, self.sent, self.opened = True, False, False, False
        watch = threading.Timer(limit, self.abort, (self._number,))
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
        """Register a socket used by the call."""
        handle = socket.fromfd(connection.fileno(), connection.family, connection.type)
        with self._lock:
            self._handles.append(handle)
            if self.was_aborted:
                _shut_down(handle)

    def abort(self, number: int | None = None) -> None:
        """Abort call `number`, or the current call if `None`; do nothing if it is no longer running."""
        with self._lock:
            if self._busy and number in (None, self._number):
                self.was_aborted = True
                for handle in self._handles:
                    _shut_down(handle)


def _shut_down(handle: socket.socket) -> None:
    with suppress(OSError):  # already disconnected
        handle.shutdown(socket.SHUT_RDWR)
