"""A handing over: the packages shelf by shelf, and who collects them for whom. Values only; the words are `ui`."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mybuilding_desk.domain.scan_intent import PackageRow, Pickup
from mybuilding_desk.domain.text import fold, spellings, unit_sort_key


@dataclass(frozen=True, slots=True)
class Collector:
    """Who collects. `on_behalf` is whom they collect for where they are nobody of the unit, else `""`."""

    name: str
    on_behalf: str = ""


def by_shelf(rows: Iterable[PackageRow]) -> list[tuple[str, list[PackageRow]]]:
    """The rows under their shelves, in the order of a walk (A2 before A10); those without a shelf last, under `""`."""
    shelves: dict[str, list[PackageRow]] = {}
    for row in rows:
        shelves.setdefault(fold(row.package.shelf), []).append(row)
    walk = sorted(shelves, key=lambda shelf: (not shelf, unit_sort_key(shelf)))
    return [(shelves[shelf][0].package.shelf.strip() if shelf else "", shelves[shelf]) for shelf in walk]


def collector(typed: str, pickup: Pickup, ticked: Sequence[PackageRow]) -> Collector:
    """Who was typed: one of the unit by their listed name, however it was spelled; anybody else with whom it is for.

    Where nobody of the unit is known, nobody can be told from its people, and the name stands for itself.
    """
    name = " ".join(typed.split())
    wanted = fold(name)
    for person in pickup.people:
        if wanted in {fold(spelling) for spelling in spellings(person)}:
            return Collector(person)
    return Collector(name, _recipient(pickup, ticked) if name and pickup.people else "")


def _recipient(pickup: Pickup, ticked: Sequence[PackageRow]) -> str:
    """The one person all of these are for, else the unit."""
    names = {row.package.resident_name for row in ticked}
    return names.pop() if len(names) == 1 and "" not in names else pickup.unit
