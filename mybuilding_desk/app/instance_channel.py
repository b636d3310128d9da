"""Local socket between the instances of the program: a second one asks the first to show its window."""

import logging
import os
import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCryptographicHash, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_ASKED: Final = b"raise"
_DONE: Final = b"raised"
_ANSWER_MS: Final = 1_000

_log = logging.getLogger(__name__)


class InstanceChannel(QObject):
    """The socket of the instances that work in `folder`; its name is derived from the folder."""

    raised = Signal()
    """A second instance was started."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._server: QLocalServer | None = None
        # Python's own `hashlib` would load a library of 3 MB for this.
        digest = QCryptographicHash.hash(os.fsencode(folder.absolute()), QCryptographicHash.Algorithm.Sha256)
        self.name = f"mybuilding-desk-{bytes(digest.data()).hex()[:16]}"

    def listen(self) -> None:
        """Start listening for second instances. If that fails, log it and go on."""
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        self.remove()  # left by a killed instance: the lock is ours
        if not self._server.listen(self.name):
            _log.warning("cannot listen for second instances: %s", self._server.errorString())

    def remove(self) -> None:
        """Remove the socket that a killed instance may have left."""
        QLocalServer.removeServer(self.name)

    def close(self) -> None:
        """Stop listening."""
        if self._server is not None:
            self._server.close()

    def ask_first(self) -> bool:
        """Ask the first instance to show its window, and return whether it did."""
        _allow_foreground()
        socket = QLocalSocket()
        socket.connectToServer(self.name)
        if not socket.waitForConnected(_ANSWER_MS):
            return False
        socket.write(_ASKED)
        return socket.waitForReadyRead(_ANSWER_MS) and bytes(socket.readAll().data()) == _DONE

    def _greet(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()):
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(self._hear)
            self._answer(socket)

    def _hear(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._answer(socket)

    def _answer(self, socket: QLocalSocket) -> None:
        if bytes(socket.readAll().data()) == _ASKED:
            socket.write(_DONE)
            socket.flush()
            self.raised.emit()


def _allow_foreground() -> None:
    """Let the first instance take the keyboard focus; Windows reserves this right for the process just started."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - Windows only

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
