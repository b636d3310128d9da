"""Whom a typed text means in one community, and which of them Enter may take. It keeps nothing and asks nobody.

The order of an answer: the unit that was typed, then its people; units that start with the text; people. People stand
by: full name typed, or the unit in full beside the name; read as typed before read loosely (`o neil` for `Oneil`);
with open packages; whole words; last names; then by name and unit.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop
from itertools import chain
from operator import attrgetter
from types import MappingProxyType
from typing import Final

from mybuilding_desk.domain.folding import fold, unit_code, words
from mybuilding_desk.domain.models import Resident
from mybuilding_desk.domain.naming import TypedName, typed_name
from mybuilding_desk.domain.roster import OpenCounts, Person, Roster, Unit

_NO_COUNTS: Final[OpenCounts] = MappingProxyType({})
_LONGEST_TEXT: Final = 120  # characters; a pasted page is no name and must not hold the window
_LONGEST_UNIT: Final = 4  # words of a unit beside a name: "apt tower 2 12b smith"

_Ranks = dict[Person, int]
_Ended = tuple[tuple[str, str], ...]  # the needles of a reading, each as the start of a word and as a whole word


@dataclass(frozen=True, slots=True)
class Match:
    """One answer to a typed text: a person, or a whole unit where `resident` is `None`.

    `people`: everybody of the unit where the text named the unit (also beside the one `resident` of a unit of one),
    empty where it named a person. `open_count`: pending packages, of the whole unit where the text named the unit,
    else of the person. `exact`: the text is just this unit or this full name. `namesakes`: somebody else of the
    community has the same name.
    """

    unit: str
    resident: Resident | None
    people: tuple[Resident, ...]
    open_count: int
    exact: bool
    namesakes: bool


def sole(matches: Sequence[Match]) -> Match | None:
    """The match that Enter may take, or `None` where the clerk has to choose. Needs a search with `limit` above 1.

    It is the only match; or else the only exact one, if that is a unit or a name of two words or more. One word
    (`smith`, a company of that name, beside Ana Smith) is too little; people of the same name are never told apart.
    """
    if len(matches) == 1:
        return matches[0]
    exact = [match for match in matches if match.exact]
    return exact[0] if len(exact) == 1 and _says_enough(exact[0]) else None


def _says_enough(match: Match) -> bool:
    return match.resident is None or bool(match.people) or " " in fold(match.resident.full_name)


class Directory:
    """The residents of one community, searched by unit and name from the first character. Belongs to one thread."""

    def __init__(self, residents: Sequence[Resident], *, open_counts: OpenCounts = _NO_COUNTS) -> None:
        """Identical residents count once. `open_counts`: pending packages by (unit, resident id), id `""` for none."""
        self._roster = Roster(residents, open_counts)

    def update_open(self, open_counts: OpenCounts) -> None:
        """Replace all counts of pending packages."""
        self._roster.count(open_counts)

    def find_unit(self, text: str) -> str | None:
        """The unit that `text` is, as the building writes it; `None` where it is none or could be two (1-12, 11-2)."""
        unit = self._exact_unit(text[:_LONGEST_TEXT])
        return unit.name if unit else None

    def search(self, text: str, limit: int = 8) -> list[Match]:
        """The best `limit` matches of `text`, best first; none for a blank text. Never raises."""
        found: dict[tuple[str, int], Match] = {}
        text = text[:_LONGEST_TEXT]
        if limit > 0 and words(text):
            for match in chain(self._unit_matches(text), self._people_matches(text)):
                found.setdefault((match.unit, id(match.resident)), match)
                if len(found) >= limit:
                    break
        return list(found.values())

    def _exact_unit(self, text: str) -> Unit | None:
        code = unit_code(text)
        same_code = [unit for unit in self._roster.units_from(code) if unit.code == code]
        same_text = [unit for unit in same_code if fold(unit.name) == fold(text)]
        verbatim = [unit for unit in same_text if unit.name == text.strip()]
        return next((units[0] for units in (same_code, same_text, verbatim) if len(units) == 1), None)

    def _unit_matches(self, text: str) -> Iterator[Match]:
        exact, code = self._exact_unit(text), unit_code(text)
        if exact:
            yield _unit_match(exact, exact=True)
            yield from map(_person_match, sorted(exact.people, key=lambda person: not person.open_count))
        for unit in sorted(self._roster.units_from(code), key=attrgetter("sort_key")):
            if unit is not exact:
                yield _unit_match(unit, exact=False)

    def _people_matches(self, text: str) -> Iterator[Match]:
        typed = typed_name(text)
        ranks = _ranks_by_name(self._roster.people, typed)
        for person, rank in self._ranks_beside_units(text):
            ranks[person] = min(rank, ranks.get(person, rank))
        if not ranks:
            ranks = _ranks_in_one_piece(self._roster.people, typed)
        heap = [(rank, person.order, person) for person, rank in ranks.items()]
        heapify(heap)
        while heap:
            person = heappop(heap)[2]
            yield _person_match(person, exact=typed.whole in person.whole)

    def _ranks_beside_units(self, text: str) -> Iterator[tuple[Person, int]]:
        for unit_text, name in _splits(words(text)):
            code = unit_code(unit_text)
            units = self._roster.units_from(code)
            typed = typed_name(name if units else "")
            for unit in units:
                for person, rank in _ranks_by_name(unit.people, typed).items():
                    yield person, _with_unit(rank, whole=unit.code == code)


def _splits(typed: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The ways to read `typed` as a unit and a name, in either order."""
    for size in range(1, min(_LONGEST_UNIT, len(typed) - 1) + 1):
        yield " ".join(typed[:size]), " ".join(typed[size:])
        yield " ".join(typed[-size:]), " ".join(typed[:-size])


def _ranks_by_name(people: Iterable[Person], typed: TypedName) -> _Ranks:
    """The rank of everybody whose name fits; a lower rank is better. The first reading that fits decides."""
    ranks: _Ranks = {}
    for loosely, needles in enumerate(typed.readings):
        fitting = people
        for needle in needles:
            fitting = [person for person in fitting if needle in person.every]
        ended = tuple((needle, f"{needle} ") for needle in needles)
        for person in fitting:
            if person not in ranks:
                ranks[person] = _rank(person, typed.whole, ended, loosely > 0)
    return ranks


def _ranks_in_one_piece(people: Iterable[Person], typed: TypedName) -> _Ranks:
    """The last resort: the names that start with the text when no blanks count (`mc don` for `McDonald`)."""
    start = typed.whole.rstrip()
    return {
        person: _rank(person, typed.whole, ((start, typed.whole),), True) for person in people if start in person.whole
    }


def _rank(person: Person, whole: str, ended: _Ended, loosely: bool) -> int:
    every, last = person.every, person.last
    partly, first_only = False, True
    for needle, whole_word in ended:
        partly = partly or whole_word not in every
        first_only = first_only and needle not in last
    inexact = whole not in person.whole
    return inexact << 4 | loosely << 3 | (not person.open_count) << 2 | partly << 1 | first_only


def _with_unit(rank: int, *, whole: bool) -> int:
    """`rank` with its highest bit, that of the exact ones, set by the unit."""
    return rank & 0b01111 | (not whole) << 4


def _unit_match(unit: Unit, *, exact: bool) -> Match:
    people = tuple(person.resident for person in unit.people)
    alone = len(people) == 1
    resident = people[0] if alone else None
    return Match(unit.name, resident, people, unit.open_count, exact, alone and unit.people[0].namesakes)


def _person_match(person: Person, *, exact: bool = False) -> Match:
    return Match(person.resident.unit, person.resident, (), person.open_count, exact, person.namesakes)
