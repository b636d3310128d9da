"""One line of the check: what was looked at, how it stands, how to mend it. It looks at nothing itself."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How a thing stands. A warning lets the program work; what is wrong does not."""

    OK = "OK"
    WARNING = "warning"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Finding:
    """What the check found out about one thing. `mend` is what to do, `""` where there is nothing to do."""

    about: str
    state: State
    told: str
    mend: str = ""


def fine(about: str, told: str) -> Finding:
    """All is well."""
    return Finding(about, State.OK, told)


def doubtful(about: str, told: str, mend: str) -> Finding:
    """The program works, and somebody should look at this."""
    return Finding(about, State.WARNING, told, mend)


def wrong(about: str, told: str, mend: str) -> Finding:
    """The program cannot work so."""
    return Finding(about, State.WRONG, told, mend)
