"""Whom a typed text means in one community, and which of them Enter may take. It keeps nothing and asks nobody.

The order of an answer: the unit that was typed, then its people; units that start with the text; people, as they are
ranked in `ranking`, those alike by name and unit. What had to be guessed comes last: initials run together with a name,
then one slip of the finger.
"""

from collections.abc import Callable, Iterator, Sequence
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
from mybuilding_desk.domain.people.typos import Slips, but_for_the_last, one_slip_away, starting
from mybuilding_desk.domain.text import fold, unit_code, without_unit_word, words

_NO_COUNTS: Final[Counts] = MappingProxyType({})
_MAX_TEXT_CHARS: Final = 120  # characters; a pasted page is no name and must not hold the window
_MAX_UNIT_WORDS: Final = 4  # words of a unit beside a name: "apt tower 2 12b smith"
_MAX_WORDS: Final = 4  # of a name in which a slip is looked for


@dataclass(frozen=True, slots=True)
class Match:
    """One answer to a typed text: a person, or a whole unit where `resident` is `None`.

    `people`: everybody of the unit where the text named the unit (also beside the one `resident` of a unit of one),
    empty where it named a person. `open_count`: pending packages, of the whole unit where the text named the unit,
    else of the person. `exact`: the text is just this unit, or this full name in two words or more. `namesakes`:
    somebody else of the community has the same name. `guessed`: only initials run together with a name, or a slip of
    the finger forgiven, lead from the text to this person.
    """

    unit: str
    resident: Resident | None
    people: tuple[Resident, ...]
    open_count: int
    exact: bool
    namesakes: bool
    guessed: bool = False


def only_match(matches: Sequence[Match]) -> Match | None:
    """The match that Enter may take, or `None` where the clerk has to choose. Needs a search with `limit` above 1.

    It is the only match; or else the only exact one. One word (`smith`, a company of that name, beside Ana Smith) is
    too little for that; people of the same name are never told apart. What was guessed is offered and never taken, and
    stands in the way of a name that is only begun: `mart` may be Martin, or a slip for Marat.
    """
    if len(matches) == 1:
        return None if matches[0].guessed else matches[0]
    exact = [match for match in matches if match.exact]
    return exact[0] if len(exact) == 1 else None


class ResidentSearch:
    """The residents of one community, searched by unit and name from the first character. Belongs to one thread."""

    def __init__(
        self, residents: Sequence[Resident], *, open_counts: Counts = _NO_COUNTS, recent: Counts = _NO_COUNTS
    ) -> None:
        """Identical residents count once. Packages by (unit, resident id), the id `""` for a unit that names no person:
        `open_counts` those pending, `recent` those that came of late, pending or not.
        """
        self._resident_index = ResidentIndex(residents, open_counts, recent)

    def update_open(self, open_counts: Counts) -> None:
        """Replace all counts of pending packages."""
        self._resident_index.count(open_counts)

    def update_recent(self, recent: Counts) -> None:
        """Replace all counts of packages that came of late."""
        self._resident_index.count_recent(recent)

    def find_unit(self, text: str) -> str | None:
        """The unit that `text` is, as the building writes it; `None` where it is none or could be two (1-12, 11-2)."""
        unit = self._exact_unit(self._typed(text))
        return unit.name if unit else None

    def search(self, text: str, limit: int = 8) -> list[Match]:
        """The best `limit` matches of `text`, best first; none for a blank text. Never raises."""
        found: dict[tuple[str, int], Match] = {}
        text = self._typed(text)
        if limit > 0 and words(text):
            for match in chain(self._unit_matches(text), self._people_matches(text)):
                found.setdefault((match.unit, id(match.resident)), match)
                if len(found) >= limit:
                    break
        return list(found.values())

    def _typed(self, text: str) -> str:
        """What counts of a typed text; a house may call its units by the word that clerks put before them."""
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
        for slips in (one_slip_away, but_for_the_last):
            found = self._ranks(typed, partial(self._mistyped, slips))
            yield from _in_order(found, typed)
            if ranks or found:
                break

    def _meant(self, typed: tuple[str, ...]) -> Ranks:
        """Everybody whom the text names as it stands, or by an initial run together with the name."""
        ranks = self._ranks(typed, self._named)
        for initial, begun in initials(typed):
            ranking.best(ranks, ranking.with_initial(self._resident_index.with_form(begun), initial, begun))
        return ranks or ranking.in_one_piece(self._resident_index.people, typed_name(" ".join(typed)))

    def _ranks(self, typed: tuple[str, ...], named: Callable[[str], Ranks]) -> Ranks:
        """Everybody `named` by all of the text, or by what stands beside a unit in it."""
        ranks = named(" ".join(typed))
        for unit, name, joined in _splits(typed):
            code = unit_code(unit)
            if self._resident_index.units_from(code):
                ranking.best(ranks, ranking.beside_unit(named(name), code, joined))
        return ranks

    def _named(self, name: str) -> Ranks:
        typed = typed_name(name)
        ranks: Ranks = {}
        for at, needles in enumerate(typed.readings):
            people = self._resident_index.with_form(needles[0][1:])
            ranks = ranking.rank(people, needles, typed.whole, loosely=at > 0) | ranks  # the first that fits decides
        return ranks

    def _mistyped(self, slips: Slips, name: str) -> Ranks:
        """Everybody whom `name` would name, were it not for one slip in one of its words."""
        typed, known = fold(name).split(), self._resident_index.words
        strange = [at for at, word in enumerate(typed) if not starting(known, word)]
        ranks: Ranks = {}
        if len(strange) > 1 or len(typed) > _MAX_WORDS:
            return ranks
        for at in strange or range(len(typed)):
            rest = tuple(f" {word}" for word in typed[:at] + typed[at + 1 :])
            people = self._resident_index.with_one_of(slips(typed[at], known))
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
    """The ways to read `typed` as a unit and a name: in either order, or run together (`12bsmi`), which is told too."""
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
