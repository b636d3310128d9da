"""Sample residents of practice mode, drawn from lists of names."""

import json
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import accumulate, count, islice
from random import Random
from typing import Any, Final

from mybuilding_desk.core.paths import resource_path
from mybuilding_desk.domain.models import Resident
from mybuilding_desk.practice.seeded_random import pick, seeded

_HOUSEHOLDS: Final = (0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 4)
_NO_MAIL: Final = 0.08
_SHARED_NAME: Final = 0.7
_MIXED_NAME: Final = 0.15
_TRIES: Final = 5
_INITIALS: Final = "ABCDEFGHJKLMNPRSTVW"
_EVERY_COMPANY, _FIRST_COMPANY = 40, 7
_EVERY_NAMESAKE, _FIRST_NAMESAKE = 50, 30

Name = tuple[str, str]


def directory(size: int, community_id: str = "practice") -> tuple[Resident, ...]:
    """Return `size` residents of one large community, similar to the practice communities, with units like `1204`."""
    units = (f"{floor}{door:02}" for floor in count(2) for door in range(1, 21))
    return tuple(islice(residents(community_id, units, lambda index: str(100_000 + index)), size))


def residents(community_id: str, units: Iterable[str], resident_id: Callable[[int], str]) -> Iterator[Resident]:
    """Yield the residents of `units` in order; `resident_id` maps a serial number to an id.

    Some units are empty, a few are companies (`first_name` is `""`), and a few people share their name with a resident
    of another unit.
    """
    rng = seeded(f"residents of {community_id}")
    taken: dict[Name, None] = {}
    numbers = count()
    for index, unit in enumerate(units):
        resident_type, household = _household(rng, index, taken)
        for first, last in household:
            yield Resident(
                resident_id(next(numbers)),
                community_id,
                unit,
                first,
                last,
                email=_mail(rng, first, last),
                kind=resident_type,
            )


def _household(rng: Random, index: int, taken: dict[Name, None]) -> tuple[str, list[Name]]:
    if index % _EVERY_COMPANY == _FIRST_COMPANY:
        return "COMMERCIAL", [_company(rng, taken)]
    resident_type = pick(rng, ("RENTER", "RENTER", "RENTER", "OWNER"))
    if index % _EVERY_NAMESAKE == _FIRST_NAMESAKE:
        people = [name for name in taken if name[0]]
        return resident_type, [pick(rng, people)]
    return resident_type, _family(rng, pick(rng, _HOUSEHOLDS), taken)


def _company(rng: Random, taken: dict[Name, None]) -> Name:
    parts = _lists()["companies"]
    for _ in range(_TRIES):
        name = ("", f"{pick(rng, parts['heads'])} {pick(rng, parts['tails'])}")
        if name not in taken:
            break
    taken[name] = None
    return name


def _family(rng: Random, size: int, taken: dict[Name, None]) -> list[Name]:
    group = _group(rng)
    last = _last(rng, group)
    family: list[Name] = []
    for _ in range(size):
        if rng.random() > _SHARED_NAME:
            last = _last(rng, group)
        name = _member(rng, group, last, taken)
        taken[name] = None
        family.append(name)
    return family


def _member(rng: Random, group: dict[str, Any], last: str, taken: dict[Name, None]) -> Name:
    """Return an unused name, so that short lists cause no namesakes beyond the intended ones."""
    for _ in range(_TRIES):
        name = (pick(rng, group["first"]), last)
        if name not in taken:
            return name
        last = _last(rng, group)
    largest = _lists()["groups"][0]
    return f"{pick(rng, largest['first'])} {pick(rng, _INITIALS)}.", pick(rng, largest["last"])


def _last(rng: Random, group: dict[str, Any]) -> str:
    source = _group(rng) if group["mixes"] and rng.random() < _MIXED_NAME else group
    last: str = pick(rng, (source if source["mixes"] else group)["last"])
    return last


def _group(rng: Random) -> dict[str, Any]:
    group: dict[str, Any] = rng.choices(_lists()["groups"], cum_weights=_weights())[0]
    return group


@cache
def _weights() -> list[int]:
    return list(accumulate(group["weight"] for group in _lists()["groups"]))


@cache
def _lists() -> dict[str, Any]:
    lists: dict[str, Any] = json.loads(resource_path("practice", "names.json").read_text(encoding="utf-8"))
    return lists


def _mail(rng: Random, first: str, last: str) -> str:
    if rng.random() < _NO_MAIL:
        return ""
    name = ".".join(filter(None, (_latin(first), _latin(last)))) or f"resident{rng.randrange(1000, 10000)}"
    return f"{name}{pick(rng, ('', '', '', '1', '77', '.nyc'))}@{pick(rng, _lists()['mail_hosts'])}"


def _latin(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
    return "".join(filter(str.isalnum, plain)).lower()
