"""Start the program once more, and what a process that serves it needs: pipes, arguments, and a low priority."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO, Final

from mybuilding_desk.core.program import program_command, program_environment

_NICE: Final = 5
"""Beside other busy programs, a third of the usual share: with 10, a tenth, and an export took minutes."""
_BELOW_NORMAL_PRIORITY_CLASS: Final = 0x4000


def start_program(*options: str) -> None:
    """Start the program with these command-line options, without waiting for it."""
    subprocess.Popen(program_command(*options), env=program_environment())  # noqa: S603 - the program itself


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
