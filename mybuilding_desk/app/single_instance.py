"""Allow one instance of the program per data folder; a second one brings the first to the front."""

import logging
import time
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDeadlineTimer, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.core.files import file_errors, make_folder, restrict_to_owner
from mybuilding_desk.core.process_lock import ProcessLock

if TYPE_CHECKING:
    from mybuilding_desk.app.instance_channel import InstanceChannel

_PATIENCE_MS: Final = 5_000
"""How long to retry: the first instance may be starting (not listening yet) or ending (lock about to be released)."""

_PAUSE_S: Final = 0.05

_log = logging.getLogger(__name__)


class SingleInstance(QObject):
    """The exclusive right of this process to work in `folder`. Create it after the application object.

    The lock belongs to the process, so that a killed one holds it no longer.
    """

    raised = Signal()
    """A second instance was started: show the window of this one."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._lock = ProcessLock(folder / "desk.lock")

    @cached_property
    def _channel(self) -> "InstanceChannel":
        from mybuilding_desk.app.instance_channel import InstanceChannel  # noqa: PLC0415 - after the first paint

        channel = InstanceChannel(self._folder)
        channel.raised.connect(self.raised)
        return channel

    def acquire(self) -> bool:
        """Return whether this is the first instance; if not, the first one has been raised and this one must exit.

        Raises `StorageTrouble`: `read_only` if the folder cannot be written, `locked` if the first instance holds it
        and does not answer.
        """
        with file_errors():
            make_folder(self._folder)
        deadline = QDeadlineTimer(_PATIENCE_MS)
        while not self._locked():
            if self._channel.ask_first():
                return False
            if deadline.hasExpired():
                raise StorageTrouble("locked", "another copy of the app is using the folder and doesn't respond")
            time.sleep(_PAUSE_S)
        return True

    def try_acquire(self) -> bool:
        """Return whether this is the only instance, without notifying the other one."""
        return not self._folder.is_dir() or self._locked()

    def listen(self) -> None:
        """Start listening for second instances. If that fails, log it and go on."""
        self._channel.listen()

    def remove_stale_socket(self) -> None:
        """Remove the socket a killed instance may have left; call it only while this instance holds the folder."""
        self._channel.remove()

    def release(self) -> None:
        """Release the folder for the next instance; call it last."""
        self._channel.close()
        self._lock.release()

    def _locked(self) -> bool:
        try:
            with file_errors():
                taken = self._lock.take()
        except StorageTrouble as trouble:
            if trouble.reason == "read_only":
                raise
            # A full disk, or no file locks: opening the files reports it better, and two instances do no harm.
            _log.warning("cannot create a lock in the data folder")
            return True
        if taken:
            restrict_to_owner(self._folder / "desk.lock")
        return taken


def bring_to_front(window: QWidget) -> None:
    """Show the window, even if minimized or hidden, and activate it."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
