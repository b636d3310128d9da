"""Count and flags of a package, and their fixed form in the description that MyBuilding stores.

MyBuilding has no fields for them, so they go in front of the note, in English: `3 pieces · Perishable · Leave upright`.
Every desk reads them back from there.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final, Literal, get_args

Flag = Literal["perishable", "oversize", "fragile", "id_required", "damaged"]
FLAGS: Final[tuple[Flag, ...]] = get_args(Flag)
MAX_COUNT: Final = 99

_WORDS: Final[Mapping[Flag, str]] = MappingProxyType(
    {
        "perishable": "Perishable",
        "oversize": "Oversize",
        "fragile": "Fragile",
        "id_required": "ID required",
        "damaged": "Damaged on arrival",
    }
)
FLAG_ICONS: Final[Mapping[Flag, str]] = MappingProxyType(
    {
        "perishable": "flag-perishable",
        "oversize": "flag-oversize",
        "fragile": "flag-fragile",
        "id_required": "flag-id",
        "damaged": "flag-damaged",
    }
)
"""Names of icons in `resources/icons`."""

_FLAG_OF: Final[Mapping[str, Flag]] = MappingProxyType({words: flag for flag, words in _WORDS.items()})
_PIECES: Final = re.compile(r"([1-9][0-9]?) pieces")
_SEPARATOR: Final = " · "
_MAX_START: Final = 120
"""Characters that are read of a description; count and all flags take 79."""
ID_CHECKED: Final = "ID checked"
"""Fixed start of the note of a release for which a photo ID was checked."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What one record of a package holds: `count` pieces (1 to `MAX_COUNT`), and its flags in the order of `FLAGS`."""

    count: int = 1
    flags: tuple[Flag, ...] = ()

    def __post_init__(self) -> None:
        if not 1 <= self.count <= MAX_COUNT:
            raise ValueError(f"a package has 1 to {MAX_COUNT} pieces, not {self.count}")

    @property
    def is_plain(self) -> bool:
        """Whether it is one piece without flags."""
        return self is PLAIN or self == PLAIN


PLAIN: Final = Contents()


def in_order(flags: Iterable[Flag]) -> tuple[Flag, ...]:
    """Return each flag once, in the order of `FLAGS`."""
    given = set(flags)
    return tuple(flag for flag in FLAGS if flag in given)


def described(contents: Contents, note: str) -> str:
    """Return the description for MyBuilding: count and flags, then the note."""
    pieces = [f"{contents.count} pieces"] if contents.count > 1 else []
    return _SEPARATOR.join([*pieces, *(_WORDS[flag] for flag in in_order(contents.flags)), *([note] if note else [])])


def read_description(text: str) -> tuple[Contents, str]:
    """Return the contents and the note of a description; a text in any other form is all note.

    A note that itself starts with these words is taken for them, as if the user had chosen them.
    """
    contents, end = _read_start(text[:_MAX_START])
    return contents, text[end:] if end else text


@lru_cache(maxsize=4096)  # lists are painted repeatedly
def _read_start(text: str) -> tuple[Contents, int]:
    """Return the contents, and the length of their words with the separator after them."""
    count, end = 1, 0
    flags: list[Flag] = []
    for part in text.split(_SEPARATOR):
        pieces = _PIECES.fullmatch(part) if not end else None
        if pieces and pieces[1] != "1":
            count = int(pieces[1])
        elif part in _FLAG_OF:
            flags.append(_FLAG_OF[part])
        else:
            break
        end += len(part) + len(_SEPARATOR)
    return (Contents(count, in_order(flags)), end) if end else (PLAIN, 0)


def release_note(note: str, *, id_checked: bool) -> str:
    """Return the note of a release for MyBuilding; it starts with `ID_CHECKED` if a photo ID was checked."""
    return _SEPARATOR.join(part for part in (ID_CHECKED if id_checked else "", note) if part)


def read_release_note(text: str) -> tuple[bool, str]:
    """Return whether a photo ID was checked, and the user's own note."""
    if text == ID_CHECKED:
        return True, ""
    start = ID_CHECKED + _SEPARATOR
    return text.startswith(start), text.removeprefix(start)
