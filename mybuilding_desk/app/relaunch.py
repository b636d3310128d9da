"""Start the program once more, as a process of its own."""

import os
import subprocess
import sys


def start_program(*options: str) -> None:
    """Start the program with these command-line options, without waiting for it."""
    program = [] if getattr(sys, "frozen", False) else ["-m", "mybuilding_desk"]
    # Otherwise a PyInstaller program takes itself for a part of this one (its manual, "Launching external programs").
    environment = {**os.environ, "PYINSTALLER_RESET_ENVIRONMENT": "1"}
    subprocess.Popen([sys.executable, *program, *options], env=environment)  # noqa: S603 - the program itself
