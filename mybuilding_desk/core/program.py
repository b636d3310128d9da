"""How to start this program once more, as a process of its own."""

import os
import sys
from typing import Final

PRINT_SERVICE: Final = "--print-service"
"""Hidden option of the process that prints."""
EXPORT_SERVICE: Final = "--export-service"
"""Hidden option of the process that writes the file of one report."""


def program_command(*options: str) -> list[str]:
    """Return the command that starts the program with these command-line options, installed or from its source."""
    return [sys.executable, *([] if getattr(sys, "frozen", False) else ["-m", "mybuilding_desk"]), *options]


def program_environment() -> dict[str, str]:
    """Return the environment for `program_command`.

    Otherwise a PyInstaller program takes itself for a part of this one (its manual, "Launching external programs").
    """
    return {**os.environ, "PYINSTALLER_RESET_ENVIRONMENT": "1"}
