"""One finding of the check: its subject, its state, and how to fix it."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """State of a finding. The program works with a warning, but not if something is wrong."""

    OK = "ok"
    WARNING = "warning"
    WRONG = "failed"


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of one check. `fix` says how to fix it, `""` if there is nothing to do."""

    about: str
    state: State
    detail: str
    fix: str = ""


def passed(about: str, detail: str) -> Finding:
    """Return a finding without a problem."""
    return Finding(about, State.OK, detail)


def warning(about: str, detail: str, fix: str) -> Finding:
    """Return a warning: the program works, but this needs attention."""
    return Finding(about, State.WARNING, detail, fix)


def failure(about: str, detail: str, fix: str) -> Finding:
    """Return a problem that keeps the program from working."""
    return Finding(about, State.WRONG, detail, fix)
