"""Start the program once more, as a process of its own."""

import subprocess

from mybuilding_desk.core.program import program_command, program_environment


def start_program(*options: str) -> None:
    """Start the program with these command-line options, without waiting for it."""
    subprocess.Popen(program_command(*options), env=program_environment())  # noqa: S603 - the program itself
