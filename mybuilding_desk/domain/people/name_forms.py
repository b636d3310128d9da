"""Generate the forms in which a name may be typed, and match typed text with them.

Names become texts of forms between blanks (` o neil oneil o-neil `), so that one `in` checks one typed word: the needle
` on` finds a form that starts with it, ` on ` a whole one. That scans 5,000 people in about half a millisecond.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Final, NamedTuple

from mybuilding_desk.domain.text import spellings, words

Needles = tuple[str, ...]
"""One reading of a typed text: needles that must all be in the forms of a name. Each starts with a blank."""

_JOINTS: Final = re.compile("['-]+")
_WITHOUT_BLANKS: Final = re.compile("[\u2e80-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]")
"""Chinese, Japanese, and Korean characters: words are not separated, so a name is found from any character on."""


@dataclass(frozen=True, slots=True)
class NameForms:
    """Forms of all words of a name (`every`), of its first and last name, and of the name in one piece (`whole`)."""

    every: str
    first: str
    last: str
    whole: str


@dataclass(frozen=True, slots=True)
class TypedName:
    """A typed text as a name: `readings` from the literal one to the loosest, and the text in one piece."""

    readings: tuple[Needles, ...]
    whole: str


def name_forms(first: str, last: str) -> NameForms:
    """Return the forms of a name. If only one of the two is given (companies), it counts as the last name."""
    firsts, lasts = _forms(first), _forms(last)
    every = f" {' '.join((*firsts.words, *lasts.words))} "
    whole = f" {' '.join(dict.fromkeys(_both_ways(firsts.in_one_piece, lasts.in_one_piece)))} "
    if not every.isascii() and _WITHOUT_BLANKS.search(every):
        every += whole.lstrip()
    return NameForms(every, f" {' '.join(firsts.words)} ", f" {' '.join(lasts.words or firsts.words)} ", whole)


def typed_name(text: str) -> TypedName:
    """Return the readings of `text`: literal, with joints (`'`, `-`) split, with joints removed, all as one word."""
    readings = (reading for spelling in spellings(text) for reading in _readings(words(spelling)))
    return TypedName(tuple(dict.fromkeys(readings)), f" {_in_one_piece(text)} ")


def initials(typed: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield the ways to read a typed word as an initial joined with the start of a name: `asmi` is `a` and `smi`."""
    if len(typed) == 1 and len(typed[0]) > 2 and typed[0].isalpha():
        yield typed[0][0], typed[0][1:]
        yield typed[0][-1], typed[0][:-1]


def _readings(typed: tuple[str, ...]) -> Iterator[Needles]:
    yield tuple(f" {_hyphened(word)}" for word in typed)
    yield tuple(f" {part}" for word in typed for part in _parts(word))
    yield tuple(f" {''.join(_parts(word))}" for word in typed)
    if len(typed) > 1:
        # Whole words only: "ana s" should find Ana Smith, but not Anastasia.
        yield (f" {''.join(part for word in typed for part in _parts(word))} ",)


class _Forms(NamedTuple):
    words: tuple[str, ...]
    in_one_piece: tuple[str, ...]


@lru_cache(maxsize=8192)  # names recur: within a community, and whenever its index is rebuilt
def _forms(text: str) -> _Forms:
    """Return the forms of a first or last name: of its words, and in one piece, in each spelling."""
    if text.isascii() and text.isalnum():
        return _Forms((text.lower(),), (text.lower(),))
    spelled = spellings(text)
    forms = (form for spelling in spelled for word in words(spelling) for form in _forms_of_word(word))
    in_one_piece = tuple(map(_in_one_piece, spelled))
    return _Forms(tuple(dict.fromkeys((*forms, *in_one_piece))), in_one_piece)


def _forms_of_word(word: str) -> Iterator[str]:
    parts = _parts(word)
    joined = "".join(parts)
    yield joined
    if len(parts) > 1:
        yield from (*parts, "-".join(parts))
    if not joined.isascii() and _WITHOUT_BLANKS.search(joined):
        yield from (joined[start:] for start in range(1, len(joined)))


def _both_ways(firsts: tuple[str, ...], lasts: tuple[str, ...]) -> Iterator[str]:
    for first, last in product(firsts, lasts):
        yield first + last
        yield last + first


def _in_one_piece(text: str) -> str:
    return "".join(part for word in words(text) for part in _parts(word))


def _hyphened(word: str) -> str:
    """Return `word` with each joint as a hyphen, also a trailing one: "o'" means that the name continues."""
    parts = _parts(word)
    return "-".join([*parts, ""] if word[-1] in "'-" else parts)


def _parts(word: str) -> list[str]:
    """Return the parts of `word` between its joints; a word of joints alone is returned unchanged."""
    return [part for part in _JOINTS.split(word) if part] or [word]
