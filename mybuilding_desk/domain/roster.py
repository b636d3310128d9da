"""The people and units of one community, laid out for searching: their order, their counts. It ranks no typed text."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice, takewhile
from operator import attrgetter
from typing import Self

from mybuilding_desk.domain.folding import fold, unit_code, unit_sort_key
from mybuilding_desk.domain.models import Resident
from mybuilding_desk.domain.naming import name_forms

OpenCounts = Mapping[tuple[str, str], int]
"""Pending packages by (unit, resident id); the id `""` counts those of the unit that name no person."""


@dataclass(slots=True, eq=False)
class Person:
    """A resident with the forms of the name (see `naming.NameForms`). `order` is the place by name, then unit."""

    resident: Resident
    order: int
    namesakes: bool
    every: str
    last: str
    whole: str
    open_count: int = 0


@dataclass(slots=True, eq=False)
class Unit:
    """A unit as the building writes it, its `code` for comparing, its people by name, the count of all of it."""

    name: str
    code: str
    sort_key: tuple[str, str]
    people: list[Person] = field(default_factory=list)
    open_count: int = 0

    @classmethod
    def named(cls, name: str) -> Self:
        """The empty unit of that name."""
        return cls(name, unit_code(name), (unit_sort_key(name), name))


class Roster:
    """`people` by name and unit, and the units. A resident without a unit is in no unit."""

    def __init__(self, residents: Iterable[Resident], open_counts: OpenCounts) -> None:
        unique = dict.fromkeys(residents)
        homes = {name: Unit.named(name) for name in dict.fromkeys(resident.unit for resident in unique)}
        self.people = _people(unique, homes)
        self._by_key = {(person.resident.unit, person.resident.resident_id): person for person in self.people}
        self._homes = {name: unit for name, unit in homes.items() if unit.code}
        self.count(open_counts)

    def count(self, open_counts: OpenCounts) -> None:
        """Replace all counts. A unit that only packages know (everybody moved out) is a unit as well."""
        for unit in self._homes.values():
            unit.open_count = 0
        for person in self.people:
            person.open_count = 0
        units = dict(self._homes)
        codes = {unit.code: unit for unit in units.values()}
        for (name, resident_id), count in open_counts.items():
            unit = units.get(name) or codes.get(unit_code(name)) or Unit.named(name)
            if count > 0 and unit.code:
                units[unit.name] = codes[unit.code] = unit
                self._add(unit, resident_id, count)
        self._by_code = sorted(units.values(), key=attrgetter("code"))

    def units_from(self, code: str) -> list[Unit]:
        """The units whose code starts with `code`, in no order that people count in; those of just `code` first."""
        start = bisect_left(self._by_code, code, key=attrgetter("code"))
        return list(takewhile(lambda unit: unit.code.startswith(code), islice(self._by_code, start, None)))

    def _add(self, unit: Unit, resident_id: str, count: int) -> None:
        unit.open_count += count
        if person := self._by_key.get((unit.name, resident_id)):
            person.open_count += count


def _people(residents: Iterable[Resident], homes: Mapping[str, Unit]) -> list[Person]:
    def by_name_and_unit(resident: Resident) -> tuple[str, str, tuple[str, str], str]:
        last, first = fold(resident.last_name), fold(resident.first_name)
        return last or first, first, homes[resident.unit].sort_key, resident.resident_id

    ordered = sorted(residents, key=by_name_and_unit)
    forms = [name_forms(resident.first_name, resident.last_name) for resident in ordered]
    bearers = Counter(form.whole for form in forms)
    people: list[Person] = []
    for order, (resident, form) in enumerate(zip(ordered, forms, strict=True)):
        person = Person(resident, order, bearers[form.whole] > 1, form.every, form.last, form.whole)
        homes[resident.unit].people.append(person)
        people.append(person)
    return people
