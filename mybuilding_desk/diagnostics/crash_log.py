"""The log of crashes of Qt or Python itself, which no code can catch; opened before the window."""

import faulthandler
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO, Final

from mybuilding_desk.core.files import make_folder

CRASHES: Final = "crash.log"
LAST_CRASH: Final = "crash.last.log"

_crash_file: IO[str] | None = None


def watch_for_crashes(folder: Path) -> bool:
    """Start logging native crashes of Qt and Python, and return whether the previous run ended in one.

    The log is a file of its own, since a windowed program has no standard error. It contains code locations only, no
    values. The log of a crashed run is kept as `LAST_CRASH` until the next crash.
    """
    global _crash_file  # noqa: PLW0603 - faulthandler writes to its file descriptor as long as the program runs
    path = folder / CRASHES
    crashed = False
    with suppress(OSError):
        make_folder(folder)
        crashed = path.exists() and path.stat().st_size > 0
        if crashed:
            path.replace(folder / LAST_CRASH)
        _crash_file = _private(path, os.O_TRUNC)
        faulthandler.enable(_crash_file, all_threads=True)
    return crashed


def disable_core_dumps() -> None:
    """Disable core dumps, which would contain the token in memory."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - not on Windows

        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def forget_crashes() -> None:
    """Stop logging crashes and close the file."""
    global _crash_file  # noqa: PLW0603 - as above
    if _crash_file is not None:
        faulthandler.disable()
        _crash_file.close()
        _crash_file = None


def _private(path: Path, how: int) -> IO[str]:
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | how, 0o600), "a", encoding="utf-8")
