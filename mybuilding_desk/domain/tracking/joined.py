"""Finds a sure number that ran together with a unit typed before or behind it (`12B1Z999…`). It decides nothing."""

from dataclasses import dataclass
from typing import Final

from mybuilding_desk.domain.tracking.cleanup import clean
from mybuilding_desk.domain.tracking.formats import STRONG, fit
from mybuilding_desk.domain.tracking.parser import Scan, read_scan

_LONGEST: Final = 60
_SHORTEST_NUMBER: Final = 10


@dataclass(frozen=True, slots=True)
class Joined:
    """A text that no rule knows as a whole, taken apart: the sure number in it, and the rest."""

    rest: str
    scan: Scan


def take_apart(text: str) -> Joined | None:
    """The sure number at the end or at the begin of a text; `None` where the whole is a number, or none is in it."""
    if read_scan(text).kind != "unknown":
        return None
    plain = clean(text).joined
    if len(plain) > _LONGEST:
        return None
    for size in range(1, len(plain) - _SHORTEST_NUMBER + 1):
        for rest, number in ((plain[:size], plain[size:]), (plain[-size:], plain[:-size])):
            if fit(number, STRONG):
                return Joined(rest, read_scan(number))
    return None
