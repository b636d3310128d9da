"""How well somebody's name fits a typed text, as a number: the lower, the better. It looks nobody up.

From the highest bit: guessed; not the full name, nor beside the unit in full; read loosely (`o neil` for `Oneil`); no
open package, then fewer packages of late; a word only begun; not the last name, nor one of first and last name each.
"""

from collections.abc import Iterable
from typing import Final

from mybuilding_desk.domain.people.index import Person
from mybuilding_desk.domain.people.name_forms import Needles, TypedName

Ranks = dict[Person, int]

_LOOSELY: Final = 1 << 10  # below it: 8 bits of `Person.recency_rank`, then one for the words and one for their place
_INEXACT: Final = 1 << 11
JOINED: Final = 1 << 12
"""An initial, or a unit only begun, run together with a name (`asmi`, `12smi`): ranks from here on are guesses."""
MISTYPED: Final = 1 << 13
"""One slip of the finger forgiven."""


def rank(people: Iterable[Person], needles: Needles, whole: str = "", *, loosely: bool = False, bits: int = 0) -> Ranks:
    """Everybody of `people` who has all the needles, with these `bits`. `whole` is a full name in one piece, if any."""
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
    """The last resort: the names that start with the text when no blanks count (`mc don` for `McDonald`)."""
    start = typed.whole.rstrip()
    return {person: _LOOSELY | person.recency_rank << 2 for person in people if start in person.whole}


def with_initial(people: Iterable[Person], initial: str, begun: str) -> Ranks:
    """Those of `people` whose first name has the initial and whose last name is begun so, or the other way round."""
    one, other = f" {initial}", f" {begun}"
    fitting = [
        person
        for person in people
        if (one in person.first and other in person.last) or (one in person.last and other in person.first)
    ]
    return rank(fitting, (other,), bits=JOINED)


def beside_unit(ranks: Ranks, code: str, joined: bool) -> Ranks:
    """Those of `ranks` whose unit has this `code` or starts with it; `joined`: unit and name were run together.

    The last name is often that of all who live there, so beside a unit the first name is said.
    """
    return {
        person: (rank & ~_INEXACT | _beside(person.home == code, joined)) ^ 1
        for person, rank in ranks.items()
        if person.home.startswith(code)
    }


def _beside(in_full: bool, joined: bool) -> int:
    return 0 if in_full else _INEXACT | (JOINED if joined else 0)


def best(ranks: Ranks, more: Ranks) -> None:
    """Add `more` to `ranks`; of two ranks of one person the better one counts."""
    for person, found in more.items():
        ranks[person] = min(found, ranks.get(person, found))
