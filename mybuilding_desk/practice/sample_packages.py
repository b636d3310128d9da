"""Sample packages of a practice community and their recipients; `sample_dates` adds the dates."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, count, cycle, islice
from random import Random
from typing import Any, Final

from mybuilding_desk.core.paths import resource_path
from mybuilding_desk.domain.models import Resident
from mybuilding_desk.practice.sample_numbers import number
from mybuilding_desk.practice.seeded_random import pick, seeded

DAYS: Final = 90
DESK_OPENS, LAST_COURIER = 8 * 3600, 19 * 3600
_NO_RESIDENT: Final = 0.03
_NO_LOCATION: Final = 0.08
_LOCATION_OF_TYPE: Final = {"Dry Cleaning": "Rail"}
_PENDING_AGES: Final = (0, 0, 1, 0, 2, 0, 5, 1, 0, 14, 0, 2, 1, 4, 0, 1, 0, 8, 1, 23, 0, 3, 0, 1, 6, 0, 2, 0, 41, 1)
"""Ages of pending packages in days, cycled: most arrived today or yesterday, some over 3 days ago, a few over 10."""


@dataclass(frozen=True, slots=True)
class Traffic:
    """Package volume of a community: released packages per day of arrival, and the number of pending packages.

    `pinned` are additional pending packages as `(resident id, days ago)`; their recipients have no other pending ones.
    """

    a_day: int
    waiting: int
    pinned: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Parcel:
    """A package that arrived `age` days ago, at `second` of that day.

    `stay` is `None` for a pending package, otherwise its rank from 0 to 1 by time in storage. `facts` are the `Package`
    fields other than dates; `released` are the additional ones of a released package.
    """

    age: int
    second: int
    stay: float | None
    facts: Mapping[str, str]
    released: Mapping[str, str]


@cache
def lists() -> dict[str, Any]:
    """Return the types, locations, descriptions, and staff names that packages are drawn from."""
    data: dict[str, Any] = json.loads(resource_path("practice", "packages.json").read_text(encoding="utf-8"))
    return data


def parcels(
    community_id: str, residents: Sequence[Resident], traffic: Traffic, package_id: Callable[[int], str]
) -> Iterator[Parcel]:
    """Yield the packages of the last `DAYS` days in order of arrival; `package_id` maps a serial number to an id."""
    rng = seeded(f"packages of {community_id}")
    waiting = _waiting(rng, residents, traffic)
    numbers = count()
    for age in range(DAYS, -1, -1):
        for second, resident, waits in _arrivals(rng, residents, traffic, waiting.get(age, ())):
            facts = {"package_id": package_id(next(numbers)), "community_id": community_id, **_facts(rng, resident)}
            if waits:
                yield Parcel(age, second, None, facts | _owner(resident), {})
            else:
                known = _owner(resident) if rng.random() >= _NO_RESIDENT else {}
                gone = {"released_to": resident.full_name, "released_by": pick(rng, lists()["clerks"])}
                yield Parcel(age, second, rng.random(), facts | known, gone)


def _waiting(rng: Random, residents: Sequence[Resident], traffic: Traffic) -> dict[int, list[Resident]]:
    """Map the age in days to the recipients of pending packages, one list item per package."""
    pinned = {resident_id for resident_id, _age in traffic.pinned}
    others = [resident for resident in residents if resident.resident_id not in pinned]
    waiting: dict[int, list[Resident]] = {}
    for resident_id, age in traffic.pinned:
        waiting.setdefault(age, []).extend(one for one in residents if one.resident_id == resident_id)
    for age in islice(cycle(_PENDING_AGES), traffic.waiting):
        waiting.setdefault(age, []).append(pick(rng, others))
    return waiting


def _arrivals(
    rng: Random, residents: Sequence[Resident], traffic: Traffic, waiting: Sequence[Resident]
) -> list[tuple[int, Resident, bool]]:
    """Return the arrivals of one day in order: second of the day, recipient, and whether the package is pending."""
    released = rng.choices(residents, k=rng.randint(traffic.a_day * 3 // 5, traffic.a_day * 7 // 5))
    people = [(resident, True) for resident in waiting] + [(resident, False) for resident in released]
    return sorted(
        ((rng.randrange(DESK_OPENS, LAST_COURIER), *person) for person in people),
        key=lambda arrival: arrival[0],
    )


def _owner(resident: Resident) -> dict[str, str]:
    return {"resident_id": resident.resident_id, "resident_name": resident.full_name}


def _facts(rng: Random, resident: Resident) -> dict[str, str]:
    type_names, weights = _type_weights()
    type_name = rng.choices(type_names, cum_weights=weights)[0]
    description = pick(rng, lists()["descriptions"][type_name])
    return {
        "unit": resident.unit,
        "type_name": type_name,
        "tracking_number": number(rng, type_name),
        "description": description,
        "shelf": _location(rng, type_name, description),
        "accepted_by": pick(rng, lists()["clerks"]),
    }


@cache
def _type_weights() -> tuple[list[str], list[int]]:
    weights: dict[str, int] = lists()["kinds"]
    return list(weights), list(accumulate(weights.values()))


def _location(rng: Random, type_name: str, description: str) -> str:
    if description in lists()["cold"]:
        return "Fridge"
    if rng.random() < _NO_LOCATION:
        return ""
    return _LOCATION_OF_TYPE.get(type_name) or pick(rng, lists()["shelves"])
