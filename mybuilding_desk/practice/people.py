"""Who lives in the practice building: invented residents, drawn from lists of names. Knows no packages."""

import json
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import accumulate, count, islice
from random import Random
from typing import Any, Final

from mybuilding_desk.config import resource_path
from mybuilding_desk.domain.models import Resident

_HOUSEHOLDS: Final = (0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 4)
_NO_MAIL: Final = 0.08
_SHARED_NAME: Final = 0.7
_NAMESAKE: Final = 0.02
_COMPANY: Final = 0.02


@cache
def _lists() -> dict[str, Any]:
    lists: dict[str, Any] = json.loads(resource_path("practice", "names.json").read_text(encoding="utf-8"))
    return lists


def seeded(text: str) -> Random:
    """A generator that gives the same numbers for the same text on every PC and at every start."""
    return Random(text)  # noqa: S311 - sample data, nothing to protect


def directory(size: int, community_id: str = "practice") -> tuple[Resident, ...]:
    """`size` residents of one large community, of the same character as the practice communities, units like `1204`."""
    units = (f"{floor}{door:02}" for floor in count(2) for door in range(1, 21))
    return tuple(islice(residents(community_id, units, lambda index: str(100_000 + index)), size))


def residents(community_id: str, units: Iterable[str], resident_id: Callable[[int], str]) -> Iterator[Resident]:
    """The households of `units` in order, some of them empty; `resident_id` makes an id from a running number."""
    rng = seeded(f"residents of {community_id}")
    known: list[tuple[str, str]] = []
    for unit in units:
        kind, household = _household(rng, known)
        for first, last in household:
            person = Resident(resident_id(len(known)), community_id, unit, first, last, _mail(rng, first, last), kind)
            known.append((first, last))
            yield person


def _household(rng: Random, known: list[tuple[str, str]]) -> tuple[str, list[tuple[str, str]]]:
    if rng.random() < _COMPANY:
        return "COMMERCIAL", [("", rng.choice(_lists()["companies"]))]
    kind = rng.choice(("RENTER", "RENTER", "RENTER", "OWNER"))
    size = rng.choice(_HOUSEHOLDS)
    if size and known and rng.random() < _NAMESAKE:
        return kind, [rng.choice(known)]
    return kind, _family(rng, size)


def _family(rng: Random, size: int) -> list[tuple[str, str]]:
    group = _group(rng)
    last = rng.choice(group["last"])
    people = []
    for first in rng.sample(group["first"], k=min(size, len(group["first"]))):
        people.append((first, last))
        if rng.random() > _SHARED_NAME:
            last = rng.choice(group["last"])
    return people


def _group(rng: Random) -> dict[str, list[str]]:
    groups = _lists()["groups"]
    group: dict[str, list[str]] = rng.choices(groups, cum_weights=_weights())[0]
    return group


@cache
def _weights() -> list[int]:
    return list(accumulate(group["weight"] for group in _lists()["groups"]))


def _mail(rng: Random, first: str, last: str) -> str:
    if rng.random() < _NO_MAIL:
        return ""
    name = ".".join(filter(None, (_latin(first), _latin(last)))) or f"resident{rng.randrange(1000, 10000)}"
    return f"{name}{rng.choice(('', '', '', '1', '77', '.nyc'))}@{rng.choice(_lists()['mail_hosts'])}"


def _latin(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
    return "".join(filter(str.isalnum, plain)).lower()
