"""A lock held by one process; the operating system releases it when the process ends, however that happens."""

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_HELD: Final = {errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK, 0}
"""Error numbers that mean "held by another process": Windows uses EACCES and EDEADLK, Wine gives none (0)."""


class ProcessLock:
    """Lock on the file `path`, which is dedicated to it and exists while the lock is held.

    `QLockFile` writes its file to disk twice at each start, and identifies a killed process by its id, which may have
    been reused; the system's own locks avoid both.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    def take(self) -> bool:
        """Try to take the lock and return whether this process holds it now.

        Raises `OSError` if the file cannot be created or locked.
        """
        while self._handle is None:
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
            try:
                if not _locked(handle):
                    return False
                if self._is_still(handle):
                    self._handle = handle
            finally:
                if self._handle is None:
                    os.close(handle)
        os.ftruncate(self._handle, 0)
        os.write(self._handle, f"{os.getpid()}\n".encode())  # for people; the program does not read it
        return True

    def release(self) -> None:
        """Release the lock."""
        handle, self._handle = self._handle, None
        if handle is None:
            return
        if sys.platform == "win32":  # Windows cannot delete an open file
            os.close(handle)
        with suppress(OSError):
            self._path.unlink()
        if sys.platform != "win32":
            os.close(handle)

    def _is_still(self, handle: int) -> bool:
        """Return whether `path` is still the opened file: the previous holder may have deleted it in between."""
        try:
            return os.path.samestat(os.fstat(handle), self._path.stat())
        except FileNotFoundError:
            return False


def _locked(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _HELD:
            return False
        raise
    return True
