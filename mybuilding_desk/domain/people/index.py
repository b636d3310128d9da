"""Index the people and units of one community for searching: their order and package counts."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice, takewhile
from operator import attrgetter
from typing import Self

from mybuilding_desk.domain.models import Resident
from mybuilding_desk.domain.people.name_forms import NameForms, name_forms
from mybuilding_desk.domain.people.typos import starting
from mybuilding_desk.domain.text import fold, unit_code, unit_sort_key

Counts = Mapping[tuple[str, str], int]
"""Packages by (unit, resident id); the id `""` counts those of the unit that name no person."""


@dataclass(slots=True, eq=False)
class Person:
    """A resident with the forms of the name (see `name_forms.NameForms`) and the code of the unit (`home`).

    `order` is the position by name, then unit. `recency_rank`, from 0 to 255, is lower for likelier recipients: those
    with pending packages first, then those with more recent ones. It is derived from `open_count` and `recent_count`,
    and stored because every keystroke needs it.
    """

    resident: Resident
    home: str
    order: int
    namesakes: bool
    every: str
    first: str
    last: str
    whole: str
    open_count: int = 0
    recent_count: int = 0
    recency_rank: int = 255

    def update_rank(self) -> None:
        """Update `recency_rank` after a change of the counts."""
        self.recency_rank = (0 if self.open_count else 128) + max(127 - self.recent_count, 0)


@dataclass(slots=True, eq=False)
class Unit:
    """A unit as the building writes it, its `code` for comparison, its people by name, and its pending packages."""

    name: str
    code: str
    sort_key: tuple[str, str]
    people: list[Person] = field(default_factory=list)
    open_count: int = 0

    @classmethod
    def named(cls, name: str) -> Self:
        """Return a unit of this name without people."""
        return cls(name, unit_code(name), (unit_sort_key(name), name))


class ResidentIndex:
    """Index of `people` by name and unit, and of the units. A resident without a unit belongs to none."""

    def __init__(self, residents: Iterable[Resident], open_counts: Counts, recent: Counts) -> None:
        forms = {resident: name_forms(resident.first_name, resident.last_name) for resident in residents}
        homes = {name: Unit.named(name) for name in dict.fromkeys(resident.unit for resident in forms)}
        self.people = _residents(forms, homes)
        self._by_key = {(person.resident.unit, person.resident.resident_id): person for person in self.people}
        self._homes = {name: unit for name, unit in homes.items() if unit.code}
        self._by_word = _by_word(self.people)
        self.words = sorted(self._by_word)
        self._by_home_code = {unit.code: unit for unit in self._homes.values()}
        self._by_code = sorted(self._homes.values(), key=attrgetter("code"))
        self._open_counts: dict[tuple[str, str], int] = {}
        self.count(open_counts)
        self.count_recent(recent)

    def count(self, open_counts: Counts) -> None:
        """Replace all counts of pending packages. A unit known only from packages (everybody moved out) is a unit, too.

        Each action passes all counts again: only those that changed are applied.
        """
        before, self._open_counts = self._open_counts, dict(open_counts)
        all_known = True
        for name, resident_id in {key for key, _ in before.items() ^ self._open_counts.items()}:
            key = name, resident_id
            unit = self._home(name)
            if unit is None:
                all_known = False
            else:
                self._add(unit, resident_id, _waiting(self._open_counts, key) - _waiting(before, key))
        if not all_known:
            self._by_code = sorted([*self._homes.values(), *self._strange_units()], key=attrgetter("code"))

    def count_recent(self, recent: Counts) -> None:
        """Replace all counts of recent packages. Those for a unit as such may be for any of its people."""
        for person in self.people:
            unit = person.resident.unit
            person.recent_count = recent.get((unit, person.resident.resident_id), 0) + recent.get((unit, ""), 0)
            person.update_rank()

    def units_from(self, code: str) -> list[Unit]:
        """Return the units whose code starts with `code`, sorted by code, so that the exact ones come first."""
        start = bisect_left(self._by_code, code, key=attrgetter("code"))
        return list(takewhile(lambda unit: unit.code.startswith(code), islice(self._by_code, start, None)))

    def with_one_of(self, words: Iterable[str]) -> list[Person]:
        """Return everybody with one of these words (of `self.words`) among the forms of the name."""
        return list(dict.fromkeys(person for word in words for person in self._by_word[word]))

    def with_form(self, start: str) -> list[Person]:
        """Return everybody with a form of the name that starts with `start`; a trailing blank asks for a whole form."""
        return self.with_one_of(
            starting(self.words, start) if start[-1] != " " else self._by_word.keys() & {start[:-1]}
        )

    def _home(self, name: str) -> Unit | None:
        """Return the inhabited unit of this name, or else of its code."""
        return self._homes.get(name) or self._by_home_code.get(unit_code(name))

    def _strange_units(self) -> Iterable[Unit]:
        """Return the units known only from packages."""
        units: dict[str, Unit] = {}
        for (name, _), count in self._open_counts.items():
            if count > 0 and unit_code(name) and self._home(name) is None:
                units.setdefault(unit_code(name), Unit.named(name)).open_count += count
        return units.values()

    def _add(self, unit: Unit, resident_id: str, more: int) -> None:
        unit.open_count += more
        if person := self._by_key.get((unit.name, resident_id)):
            person.open_count += more
            person.update_rank()


def _waiting(counts: Counts, key: tuple[str, str]) -> int:
    return max(0, counts.get(key, 0))


def _residents(forms: Mapping[Resident, NameForms], homes: Mapping[str, Unit]) -> list[Person]:
    def by_name_and_unit(resident: Resident) -> tuple[str, str, tuple[str, str], str]:
        last, first = fold(resident.last_name), fold(resident.first_name)
        return last or first, first, homes[resident.unit].sort_key, resident.resident_id

    bearers = Counter(form.whole for form in forms.values())
    people: list[Person] = []
    for order, resident in enumerate(sorted(forms, key=by_name_and_unit)):
        form, home = forms[resident], homes[resident.unit]
        person = Person(
            resident, home.code, order, bearers[form.whole] > 1, form.every, form.first, form.last, form.whole
        )
        home.people.append(person)
        people.append(person)
    return people


def _by_word(people: Iterable[Person]) -> dict[str, list[Person]]:
    by_word: dict[str, list[Person]] = {}
    for person in people:
        for word in dict.fromkeys(person.every.split()):
            by_word.setdefault(word, []).append(person)
    return by_word
