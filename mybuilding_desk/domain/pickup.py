"""Pickup of packages: their order by location, and the person who picks them up. The wording is in `ui`."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mybuilding_desk.domain.scan_intent import PackageRow, Pickup
from mybuilding_desk.domain.text import fold, spellings, unit_sort_key


@dataclass(frozen=True, slots=True)
class Collector:
    """Person who picks up. `on_behalf` is the recipient if that person is not of the unit, else `""`."""

    name: str
    on_behalf: str = ""


def by_location(rows: Iterable[PackageRow]) -> list[tuple[str, list[PackageRow]]]:
    """Group the rows by location, in walking order (A2 before A10); rows without a location come last, under `""`."""
    shelves: dict[str, list[PackageRow]] = {}
    for row in rows:
        shelves.setdefault(fold(row.package.shelf), []).append(row)
    walk = sorted(shelves, key=lambda location: (not location, unit_sort_key(location)))
    return [(shelves[location][0].package.shelf.strip() if location else "", shelves[location]) for location in walk]


def collector(typed: str, pickup: Pickup, ticked: Sequence[PackageRow]) -> Collector:
    """Return the person typed: listed people of the unit by their listed name, others with their recipient.

    The listed name is found in any spelling. If no people of the unit are known, the typed name is used alone.
    """
    name = " ".join(typed.split())
    wanted = fold(name)
    for person in pickup.people:
        if wanted in {fold(spelling) for spelling in spellings(person)}:
            return Collector(person)
    return Collector(name, _recipient(pickup, ticked) if name and pickup.people else "")


def _recipient(pickup: Pickup, ticked: Sequence[PackageRow]) -> str:
    """Return the only recipient of the rows, or else the unit."""
    names = {row.package.resident_name for row in ticked}
    return names.pop() if len(names) == 1 and "" not in names else pickup.unit
