"""Allow one instance of the program per data folder; a second one brings the first to the front."""

import os
import sys
import time
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDeadlineTimer, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.core.files import close_to_others, file_errors, make_folder
from mybuilding_desk.core.process_lock import ProcessLock

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_ASKED: Final = b"raise"
_DONE: Final = b"raised"
_ANSWER_MS: Final = 1_000
_PATIENCE_MS: Final = 5_000
"""How long to retry: the first instance may be starting (not listening yet) or ending (lock about to be released)."""

_PAUSE_S: Final = 0.05


class SingleInstance(QObject):
    """The exclusive right of this process to work in `folder`. Create it after the application object.

    The lock belongs to the process, so that a killed one holds it no longer. The name of the local socket is derived
    from the folder, so that two accounts, or two folders, do not collide.
    """

    raised = Signal()
    """A second instance was started: show the window of this one."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._lock = ProcessLock(folder / "desk.lock")
        self._server: QLocalServer | None = None

    @cached_property
    def _name(self) -> str:
        # Python's own `hashlib` would load a library of 3 MB for this.
        from PySide6.QtCore import QCryptographicHash  # noqa: PLC0415 - deferred until after the first paint

        digest = QCryptographicHash.hash(os.fsencode(self._folder.absolute()), QCryptographicHash.Algorithm.Sha256)
        return f"mybuilding-desk-{bytes(digest.data()).hex()[:16]}"

    def acquire(self) -> bool:
        """Return whether this is the first instance; if not, the first one has been raised and this one must exit.

        Raises `StorageTrouble`: `read_only` if the folder cannot be written, `locked` if the first instance holds it
        and does not answer.
        """
        with file_errors():
            make_folder(self._folder)
        deadline = QDeadlineTimer(_PATIENCE_MS)
        while not self._locked():
            if self._first_answers():
                return False
            if deadline.hasExpired():
                raise StorageTrouble("locked", "another copy of the program holds the folder and does not answer")
            time.sleep(_PAUSE_S)
        return True

    def hold(self) -> bool:
        """Return whether this is the only instance, without notifying the other one."""
        return not self._folder.is_dir() or self._locked()

    def listen(self) -> None:
        """Start listening for second instances. If that fails, log it and go on."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - after the first paint

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        QLocalServer.removeServer(self._name)  # left by a killed instance: the lock is ours
        if not self._server.listen(self._name):
            _note(f"second copies cannot be heard: {self._server.errorString()}")

    def forget(self) -> None:
        """Remove the socket a killed instance may have left; call it only while this instance holds the folder."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - needed only here

        QLocalServer.removeServer(self._name)

    def release(self) -> None:
        """Release the folder for the next instance; call it last."""
        if self._server is not None:
            self._server.close()
        self._lock.drop()

    def _locked(self) -> bool:
        try:
            with file_errors():
                taken = self._lock.take()
        except StorageTrouble as trouble:
            if trouble.reason == "read_only":
                raise
            # A full disk, or no file locks: opening the files reports it better, and two instances do no harm.
            _note("no lock can be made in the data folder")
            return True
        if taken:
            close_to_others(self._folder / "desk.lock")
        return taken

    def _first_answers(self) -> bool:
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - needed only by a second instance

        _let_others_come_to_the_front()
        socket = QLocalSocket()
        socket.connectToServer(self._name)
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
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - imported by `listen`

        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._answer(socket)

    def _answer(self, socket: "QLocalSocket") -> None:
        if bytes(socket.readAll().data()) == _ASKED:
            socket.write(_DONE)
            socket.flush()
            self.raised.emit()


def _note(words: str) -> None:
    import logging  # noqa: PLC0415 - deferred until after the first paint, unless an error comes first

    logging.getLogger(__name__).warning(words)


def bring_to_front(window: QWidget) -> None:
    """Show the window, even if minimized or hidden, and activate it."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _let_others_come_to_the_front() -> None:
    """Let the first instance take the keyboard focus; Windows reserves this right for the process just started."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - Windows only

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
