"""How to start this program once more, as a process of its own, and how such a process talks to it."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO, Final

PRINT_SERVICE: Final = "--print-service"
"""Hidden option of the process that prints."""
EXPORT_SERVICE: Final = "--export-service"
"""Hidden option of the process that writes the file of one report."""

_NICE: Final = 10
_BELOW_NORMAL_PRIORITY_CLASS: Final = 0x4000


def program_command(*options: str) -> list[str]:
    """Return the command that starts the program with these command-line options, installed or from its source."""
    return [sys.executable, *([] if getattr(sys, "frozen", False) else ["-m", "mybuilding_desk"]), *options]


def program_environment() -> dict[str, str]:
    """Return the environment for `program_command`.

    Otherwise a PyInstaller program takes itself for a part of this one (its manual, "Launching external programs").
    """
    return {**os.environ, "PYINSTALLER_RESET_ENVIRONMENT": "1"}


@contextmanager
def service_pipes() -> Iterator[tuple[BinaryIO, BinaryIO]]:
    """Yield the input and the output of a process that serves the program; whatever else it prints goes nowhere."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl C in the terminal of the program ends only the program
    os.environ["QT_MAC_DISABLE_FOREGROUND_APPLICATION_TRANSFORM"] = "1"  # no icon in the Dock
    with os.fdopen(0, "rb", closefd=False) as jobs, os.fdopen(os.dup(1), "wb") as answers:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)  # drivers and libraries print messages of their own
        os.close(nowhere)
        yield jobs, answers


def service_arguments() -> list[str]:
    """Return the arguments of a `QGuiApplication` without windows; on Linux, it needs no display."""
    return [sys.argv[0], "-platform", "offscreen"] if sys.platform.startswith("linux") else sys.argv[:1]


def lower_priority() -> None:
    """Let every other process go first from now on."""
    with suppress(OSError, AttributeError):
        if sys.platform == "win32":
            import ctypes  # noqa: PLC0415 - Windows only

            kernel = ctypes.windll.kernel32
            kernel.GetCurrentProcess.restype = ctypes.c_void_p
            kernel.SetPriorityClass.argtypes = ctypes.c_void_p, ctypes.c_ulong
            kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL_PRIORITY_CLASS)
        else:
            os.nice(_NICE)
