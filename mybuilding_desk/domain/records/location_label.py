"""Codes of location labels, such as `MBD1:L:B2`: the prefix of storage labels, an L, and the name of the location.

A foreign keyboard layout changes the colons, so any sign may stand for them, twice the same.
"""

import re
from dataclasses import dataclass
from typing import Final

from mybuilding_desk.domain.records.label_code import PREFIX
from mybuilding_desk.domain.text import fold

MAX_LOCATION_CHARS: Final = 60
"""Characters of a location that a label holds; a QR code of that size is still read from a sheet."""

_MAX_TEXT_CHARS: Final = 200
_CODE: Final = re.compile(rf"\s*(?:\][A-Z][0-9])?{PREFIX}([^0-9A-Z\s])L\1\s*(\S.*?)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LocationSheet:
    """Labels of locations on paper, with the name of the document; `mark` is on each, `""` for none."""

    title: str
    locations: tuple[str, ...]
    mark: str = ""


def location_text(location: str) -> str:
    """Return what the code on the label of a location contains."""
    return f"{PREFIX}:L:{location[:MAX_LOCATION_CHARS]}"


def read_location(text: str) -> str:
    """Return the location of a scanned or typed text, `""` if it is no location label."""
    match = _CODE.fullmatch(text) if len(text) <= _MAX_TEXT_CHARS else None
    return match[2] if match is not None and match[2].isprintable() else ""


def same_location(one: str, other: str) -> bool:
    """Return whether two names mean one location: case, accents, hyphens, and blanks do not matter."""
    return fold(one) == fold(other)
