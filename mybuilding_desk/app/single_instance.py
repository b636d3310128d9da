"""One copy of the program for each data folder: a second one brings the first to the front. It makes no window."""

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
"""The first copy may be starting, so that nobody listens yet, or about to end, so that its lock is free soon."""

_PAUSE_S: Final = 0.05


class SingleInstance(QObject):
    """The right to work in `folder`, for this process alone. Made after the application object.

    The lock is of a process: one that was killed holds it no more. How to reach the first copy is named after the
    folder, so that two accounts, or two folders, do not meet.
    """

    raised = Signal()
    """A second copy was started: show the window of this one."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._lock = ProcessLock(folder / "desk.lock")
        self._server: QLocalServer | None = None

    @cached_property
    def _name(self) -> str:
        # Python's own `hashlib` loads a library of three megabytes for this.
        from PySide6.QtCore import QCryptographicHash  # noqa: PLC0415 - not before the first picture

        digest = QCryptographicHash.hash(os.fsencode(self._folder.absolute()), QCryptographicHash.Algorithm.Sha256)
        return f"mybuilding-desk-{bytes(digest.data()).hex()[:16]}"

    def acquire(self) -> bool:
        """Whether this is the first copy; if not, the first has come to the front and this one is to end.

        Raises `StorageTrouble`: `read_only` where the folder cannot be written, `locked` where the first copy holds it
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
        """Whether this is the only copy; the other one hears nothing of it."""
        return not self._folder.is_dir() or self._locked()

    def listen(self) -> None:
        """Hear of second copies from now on. Where that cannot be, the program works all the same."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - after the first paint

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        QLocalServer.removeServer(self._name)  # left by a copy that was killed: the lock is ours
        if not self._server.listen(self._name):
            _note(f"second copies cannot be heard: {self._server.errorString()}")

    def forget(self) -> None:
        """Take away by what a copy that was killed could be reached; only while this one holds the folder."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - then alone

        QLocalServer.removeServer(self._name)

    def release(self) -> None:
        """Let the next copy work in the folder; at the very end."""
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
            # A full disk, a folder without locks: whoever opens the files tells it better, and two copies do no harm.
            _note("no lock can be made in the data folder")
            return True
        if taken:
            close_to_others(self._folder / "desk.lock")
        return taken

    def _first_answers(self) -> bool:
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - a second copy alone needs it here

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
    import logging  # noqa: PLC0415 - not before the first picture, unless there is a trouble

    logging.getLogger(__name__).warning(words)


def bring_to_front(window: QWidget) -> None:
    """Show the window again, whatever hides it, and give it the keyboard."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _let_others_come_to_the_front() -> None:
    """Windows lets only the process that the user has just started take the keyboard, and let others take it."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - there alone

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
