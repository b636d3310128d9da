"""Search the residents and units of one community, and choose the match that Enter may take.

Order of the matches: the typed unit, then its people; units that start with the text; people as ranked in `ranking`,
ties by name and unit. Guesses come last: initials joined with a name, then one typo.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from heapq import heapify, heappop
from itertools import chain
from operator import attrgetter
from types import MappingProxyType
from typing import Final

from mybuilding_desk.domain.models import Resident
from mybuilding_desk.domain.people import ranking
from mybuilding_desk.domain.people.index import Counts, Person, ResidentIndex, Unit
from mybuilding_desk.domain.people.name_forms import initials, typed_name
from mybuilding_desk.domain.people.ranking import JOINED, MISTYPED, Ranks
from mybuilding_desk.domain.people.typos import TypoFinder, starting, with_one_typo, with_one_typo_at_end
from mybuilding_desk.domain.text import fold, unit_code, without_unit_word, words

_NO_COUNTS: Final[Counts] = MappingProxyType({})
_MAX_TEXT_CHARS: Final = 120  # characters; a pasted page is no name and must not block the GUI
_MAX_UNIT_WORDS: Final = 4  # words of a unit next to a name: "apt tower 2 12b smith"
_MAX_WORDS: Final = 4  # words of a name that is searched for a typo


@dataclass(frozen=True, slots=True)
class Match:
    """One match of a typed text: a person, or a whole unit if `resident` is `None`.

    `people`: everybody in the unit if the text named the unit (also next to the one `resident` of a unit of one), empty
    if it named a person. `open_count`: pending packages, of the whole unit if the text named the unit, else of the
    person. `exact`: the text is exactly this unit, or this full name in two words or more. `namesakes`: another person
    in the community has the same name. `guessed`: the match relies on initials joined with a name, or on a forgiven
    typo.
    """

    unit: str
    resident: Resident | None
    people: tuple[Resident, ...]
    open_count: int
    exact: bool
    namesakes: bool
    guessed: bool = False


def only_match(matches: Sequence[Match]) -> Match | None:
    """Return the match that Enter may take, or `None` if the user has to choose. Search with `limit` above 1.

    It is the only match, or else the only exact one. One word (`smith`, a company of that name next to Ana Smith) is
    not enough for that; people with the same name are never told apart. A guess is offered but never taken, and blocks
    a name that is only partly typed: `mart` may be Martin, or a typo of Marat.
    """
    if len(matches) == 1:
        return None if matches[0].guessed else matches[0]
    exact = [match for match in matches if match.exact]
    return exact[0] if len(exact) == 1 else None


class ResidentSearch:
    """Residents of one community, searchable by unit and name from the first character. Use it from one thread only."""

    def __init__(
        self, residents: Iterable[Resident], *, open_counts: Counts = _NO_COUNTS, recent: Counts = _NO_COUNTS
    ) -> None:
        """Index the residents; identical ones count once.

        Counts are packages by (unit, resident id), with the id `""` for those of a unit that name no person:
        `open_counts` the pending ones, `recent` the recent ones, pending or not.
        """
        self._resident_index = ResidentIndex(residents, open_counts, recent)

    def update_open(self, open_counts: Counts) -> None:
        """Replace all counts of pending packages."""
        self._resident_index.count(open_counts)

    def update_recent(self, recent: Counts) -> None:
        """Replace all counts of recent packages."""
        self._resident_index.count_recent(recent)

    def find_unit(self, text: str) -> str | None:
        """Return the unit named by `text`, as the building writes it; `None` if unknown or ambiguous (1-12, 11-2)."""
        unit = self._exact_unit(self._typed(text))
        return unit.name if unit else None

    def people_of(self, unit: str) -> tuple[Resident, ...]:
        """Return the residents of a unit, given as the building writes it or by its code."""
        known = self._exact_unit(unit)
        return tuple(person.resident for person in known.people) if known is not None else ()

    def search(self, text: str, limit: int = 8) -> list[Match]:
        """Return the best `limit` matches of `text`, best first; none for a blank text. Never raises."""
        matches: dict[tuple[str, int], Match] = {}
        text = self._typed(text)
        if limit > 0 and words(text):
            for match in chain(self._unit_matches(text), self._people_matches(text)):
                matches.setdefault((match.unit, id(match.resident)), match)
                if len(matches) >= limit:
                    break
        return list(matches.values())

    def _typed(self, text: str) -> str:
        """Return the text to search for: without a word for "unit", unless units of the building start with it."""
        text = text[:_MAX_TEXT_CHARS]
        named_so = next(iter(self._resident_index.units_from(unit_code(text))), None)
        return text if named_so is not None else without_unit_word(text)

    def _exact_unit(self, text: str) -> Unit | None:
        code = unit_code(text)
        same_code = [unit for unit in self._resident_index.units_from(code) if unit.code == code]
        same_text = [unit for unit in same_code if fold(unit.name) == fold(text)]
        verbatim = [unit for unit in same_text if unit.name == text.strip()]
        return next((units[0] for units in (same_code, same_text, verbatim) if len(units) == 1), None)

    def _unit_matches(self, text: str) -> Iterator[Match]:
        exact, code = self._exact_unit(text), unit_code(text)
        if exact:
            yield _unit_match(exact, exact=True)
            yield from map(_person_match, sorted(exact.people, key=lambda person: not person.open_count))
        for unit in sorted(self._resident_index.units_from(code), key=attrgetter("sort_key")):
            if unit is not exact:
                yield _unit_match(unit, exact=False)

    def _people_matches(self, text: str) -> Iterator[Match]:
        typed = words(text)
        ranks = self._meant(typed)
        yield from _in_order(ranks, typed)
        for finder in (with_one_typo, with_one_typo_at_end):
            mistyped = self._ranks(typed, partial(self._mistyped, finder))
            yield from _in_order(mistyped, typed)
            if ranks or mistyped:
                break

    def _meant(self, typed: tuple[str, ...]) -> Ranks:
        """Rank everybody named by the text as it is, or by an initial joined with the name."""
        ranks = self._ranks(typed, self._named)
        for initial, begun in initials(typed):
            ranking.best(ranks, ranking.with_initial(self._resident_index.with_form(begun), initial, begun))
        return ranks or ranking.in_one_piece(self._resident_index.people, typed_name(" ".join(typed)))

    def _ranks(self, typed: tuple[str, ...], named: Callable[[str], Ranks]) -> Ranks:
        """Rank everybody `named` by the whole text, or by its rest next to a unit."""
        ranks = named(" ".join(typed))
        for unit, name, joined in _splits(typed):
            code = unit_code(unit)
            if self._resident_index.units_from(code):
                ranking.best(ranks, ranking.within_unit(named(name), code, joined))
        return ranks

    def _named(self, name: str) -> Ranks:
        typed = typed_name(name)
        ranks: Ranks = {}
        for at, needles in enumerate(typed.readings):
            people = self._resident_index.with_form(needles[0][1:])
            ranks = ranking.rank(people, needles, typed.whole, loosely=at > 0) | ranks  # the first match decides
        return ranks

    def _mistyped(self, finder: TypoFinder, name: str) -> Ranks:
        """Rank everybody whom `name` matches with one typo in one of its words."""
        typed, known = fold(name).split(), self._resident_index.words
        strange = [at for at, word in enumerate(typed) if not starting(known, word)]
        ranks: Ranks = {}
        if len(strange) > 1 or len(typed) > _MAX_WORDS:
            return ranks
        for at in strange or range(len(typed)):
            rest = tuple(f" {word}" for word in typed[:at] + typed[at + 1 :])
            people = self._resident_index.with_one_of(finder(typed[at], known))
            ranking.best(ranks, ranking.rank(people, rest, bits=MISTYPED))
        return ranks


def _in_order(ranks: Ranks, typed: tuple[str, ...]) -> Iterator[Match]:
    whole = typed_name(" ".join(typed)).whole
    heap = [(rank, person.order, person) for person, rank in ranks.items()]
    heapify(heap)
    while heap:
        rank, _, person = heappop(heap)
        exact = len(typed) > 1 and whole in person.whole
        yield _person_match(person, exact=exact, guessed=rank >= JOINED)


def _splits(typed: tuple[str, ...]) -> Iterator[tuple[str, str, bool]]:
    """Yield the ways to split `typed` into unit and name, in either order, and whether they ran together (`12bsmi`)."""
    for size in range(1, min(_MAX_UNIT_WORDS, len(typed) - 1) + 1):
        yield " ".join(typed[:size]), " ".join(typed[size:]), False
        yield " ".join(typed[-size:]), " ".join(typed[:-size]), False
    first, rest = typed[0], typed[1:]
    for at in range(1, len(first)):
        if first[at].isalpha() and any(map(str.isdigit, first[:at])):
            yield first[:at], " ".join((first[at:], *rest)), True


def _unit_match(unit: Unit, *, exact: bool) -> Match:
    people = tuple(person.resident for person in unit.people)
    alone = len(people) == 1
    resident = people[0] if alone else None
    return Match(unit.name, resident, people, unit.open_count, exact, alone and unit.people[0].namesakes)


def _person_match(person: Person, *, exact: bool = False, guessed: bool = False) -> Match:
    return Match(person.resident.unit, person.resident, (), person.open_count, exact, person.namesakes, guessed)
