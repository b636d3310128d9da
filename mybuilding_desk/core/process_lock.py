"""A lock that one process holds: the operating system takes it back when that ends, however it ends."""

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
"""How a system says that another one holds it: Windows by the second and the third, wine without a reason."""


class ProcessLock:
    """`path` is a file of its own, there as long as the lock is held.

    `QLockFile` brings its file to the disk twice at each start, and tells a process that was killed by its number,
    which another one may have by now; the system's own locks need neither.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    def take(self) -> bool:
        """Whether this process holds it from now on. Raises `OSError` where the file cannot be made, or not locked."""
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
        os.write(self._handle, f"{os.getpid()}\n".encode())  # for whoever looks at it; nothing here reads it
        return True

    def drop(self) -> None:
        """Let the next one have it."""
        handle, self._handle = self._handle, None
        if handle is None:
            return
        if sys.platform == "win32":  # nothing that is open can be removed there
            os.close(handle)
        with suppress(OSError):
            self._path.unlink()
        if sys.platform != "win32":
            os.close(handle)

    def _is_still(self, handle: int) -> bool:
        """Whether the file is the one at `path`: whoever held it may have removed it since it was opened."""
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
