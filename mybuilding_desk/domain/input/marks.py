"""Read the count and the flag typed after a recipient: `12b x3` is three pieces, `12b !` is perishable."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from mybuilding_desk.domain.people.search import Match
from mybuilding_desk.domain.records.contents import MAX_COUNT

_COUNT: Final = re.compile(r"([x*×])(\d{0,9})", re.IGNORECASE)
_PERISHABLE: Final = "!"
_MAX_MARKS: Final = 4
"""Marks read from one text; the text before them is the recipient."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Marks of one text.

    `count` is as typed, in range or not, `None` without one; `unfinished`: its digits are missing.
    """

    count: int | None = None
    perishable: bool = False
    unfinished: bool = False

    @property
    def is_valid(self) -> bool:
        """Whether the count, if any, is one that a package can have."""
        return not self.unfinished and (self.count is None or 1 <= self.count <= MAX_COUNT)


NO_MARKS: Final = Marks()


@dataclass(frozen=True, slots=True)
class TypedRecipient:
    """A typed text without its marks, and the recipients that it matches."""

    text: str
    matches: list[Match]
    marks: Marks = NO_MARKS


def read_recipient(text: str, search: Callable[[str], list[Match]], most: int = _MAX_MARKS) -> TypedRecipient:
    """Split a typed text into recipient and at `most` some marks; `search` returns the matches of a text, best first.

    A mark follows a recipient and a blank. A text that finds a recipient as a whole has no mark, so that a unit X3, or
    a resident of this name, can be typed. As `x` may also be the start of a name, it is a mark only after a text that
    finds a recipient; `*`, `×`, and `!` are in no name, so they are marks even after an unknown unit. The last count
    wins.
    """
    text = text.strip()
    head, mark = _last_word(text)
    count = _COUNT.fullmatch(mark)
    whole = TypedRecipient(text, search(text) if text else [])
    if not (most and head and (count or mark == _PERISHABLE)):
        return whole
    may_be_name = count is not None and count[1] in "xX"
    if _is_named(text, whole.matches, any_match=may_be_name):
        return whole
    typed = read_recipient(head, search, most - 1)
    if may_be_name and not typed.matches:
        return whole
    return replace(typed, marks=_with(typed.marks, count[2] if count else None))


def _last_word(text: str) -> tuple[str, str]:
    """Return what precedes the last word of a text, and this word in compatibility form: full-width signs are plain."""
    parts = text.rsplit(maxsplit=1)
    return (parts[0], unicodedata.normalize("NFKC", parts[1][:16])) if len(parts) > 1 else ("", "")


def _with(marks: Marks, digits: str | None) -> Marks:
    """Return the marks with a count behind them, or without `digits` with perishable."""
    if digits is None:
        return replace(marks, perishable=True)
    return replace(marks, count=int(digits) if digits else None, unfinished=not digits)


def _is_named(text: str, matches: Sequence[Match], *, any_match: bool) -> bool:
    """Return whether matches are named by the text: literally, or with `any_match` in any way but a guess."""
    wanted = text.casefold()
    names = {name for match in matches for name in (match.unit, match.resident.full_name if match.resident else "")}
    return wanted in map(str.casefold, names) or (any_match and any(not match.guessed for match in matches))
