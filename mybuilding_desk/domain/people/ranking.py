"""Rank how well a name matches a typed text, as a number: the lower, the better.

From the highest bit: guessed; neither the full name nor the full unit next to it; read loosely (`o neil` for `Oneil`);
no pending package, then fewer recent packages; a partly typed word; not the last name, nor a first and a last name.
"""

from collections.abc import Iterable
from typing import Final

from mybuilding_desk.domain.people.index import Person
from mybuilding_desk.domain.people.name_forms import Needles, TypedName

Ranks = dict[Person, int]

_LOOSELY: Final = 1 << 10  # below it: 8 bits of `Person.recency_rank`, one for whole words, one for their position
_INEXACT: Final = 1 << 11
JOINED: Final = 1 << 12
"""An initial, or a partly typed unit, joined with a name (`asmi`, `12smi`): ranks from here on are guesses."""
MISTYPED: Final = 1 << 13
"""One typo forgiven."""


def rank(people: Iterable[Person], needles: Needles, whole: str = "", *, loosely: bool = False, bits: int = 0) -> Ranks:
    """Rank everybody whose name contains all needles, with these `bits` set. `whole` is a full name in one piece."""
    longest = max(needles, key=len, default="")
    others = [needle for needle in needles if needle is not longest]
    whole_words = [f"{needle} " for needle in needles]
    bits |= _LOOSELY if loosely else 0
    ranks: Ranks = {}
    for person in people:
        every = person.every
        if all(map(every.__contains__, needles)):
            inexact = 0 if whole and whole in person.whole else _INEXACT
            partly = not all(map(every.__contains__, whole_words))
            placed = longest in person.last and (not others or any(map(person.first.__contains__, others)))
            ranks[person] = bits | inexact | person.recency_rank << 2 | partly << 1 | (not placed)
    return ranks


def in_one_piece(people: Iterable[Person], typed: TypedName) -> Ranks:
    """Rank the names that start with the text if blanks are ignored (`mc don` for `McDonald`). The last resort."""
    start = typed.whole.rstrip()
    return {person: _LOOSELY | person.recency_rank << 2 for person in people if start in person.whole}


def with_initial(people: Iterable[Person], initial: str, begun: str) -> Ranks:
    """Rank people by an initial of the first name and the start of the last name, or the other way round."""
    one, other = f" {initial}", f" {begun}"
    fitting = [
        person
        for person in people
        if (one in person.first and other in person.last) or (one in person.last and other in person.first)
    ]
    return rank(fitting, (other,), bits=JOINED)


def within_unit(ranks: Ranks, code: str, joined: bool) -> Ranks:
    """Keep the ranks of people whose unit is `code` or starts with it. `joined`: unit and name ran together.

    People in a unit often share the last name, so next to a unit the first name ranks higher.
    """
    return {
        person: (rank & ~_INEXACT | _unit_rank(person.home == code, joined)) ^ 1
        for person, rank in ranks.items()
        if person.home.startswith(code)
    }


def _unit_rank(in_full: bool, joined: bool) -> int:
    return 0 if in_full else _INEXACT | (JOINED if joined else 0)


def best(ranks: Ranks, more: Ranks) -> None:
    """Add `more` to `ranks`; the better of two ranks of one person counts."""
    for person, rank in more.items():
        ranks[person] = min(rank, ranks.get(person, rank))
