"""Find a strong number, or a label code, that ran together with a unit typed before or after it (`12B1Z999…`)."""

from dataclasses import dataclass
from typing import Final

from mybuilding_desk.domain.records.label_code import read_label
from mybuilding_desk.domain.tracking.formats import STRONG, matching_formats
from mybuilding_desk.domain.tracking.parser import Scan, read_scan
from mybuilding_desk.domain.tracking.raw_scan import clean

_MAX_CHARS: Final = 60
_MIN_NUMBER_CHARS: Final = 10


@dataclass(frozen=True, slots=True)
class Joined:
    """A text that matches no rule as a whole, split into the strong number or the label code in it and the rest."""

    rest: str
    scan: Scan


def split_joined(text: str) -> Joined | None:
    """Split off a strong number or a label code at the end or start of a text.

    Returns `None` if the whole text is a number or a code, or no part is one.
    """
    if read_scan(text).kind != "unknown":
        return None
    plain = clean(text).joined
    if len(plain) > _MAX_CHARS:
        return None
    for size in range(1, len(plain) - _MIN_NUMBER_CHARS + 1):
        for rest, number in ((plain[:size], plain[size:]), (plain[-size:], plain[:-size])):
            if matching_formats(number, STRONG) or read_label(number)[0] == "whole":
                return Joined(rest, read_scan(number))
    return None
