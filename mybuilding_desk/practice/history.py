"""What came to a practice community in its last 90 days and what still waits: invented packages. Knows no wire."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import cache
from itertools import accumulate
from random import Random
from typing import Any, Final
from zoneinfo import ZoneInfo

from mybuilding_desk.config import resource_path
from mybuilding_desk.domain.models import Community, Package, Resident
from mybuilding_desk.practice.numbers import number
from mybuilding_desk.practice.people import seeded

DAYS: Final = 90
_OPEN, _LAST_COURIER, _CLOSE = 8 * 3600, 19 * 3600, 22 * 3600
_NO_RESIDENT: Final = 0.03
_NO_SHELF: Final = 0.08
_SHELF_OF_KIND: Final = {"Dry Cleaning": "Rail"}
_PENDING_AGES: Final = (0, 0, 1, 0, 2, 0, 5, 1, 0, 14, 0, 2, 1, 4, 0, 1, 0, 8, 1, 23, 0, 3, 0, 1, 6, 0, 2, 0, 41, 1)
"""Days that waiting packages have waited, taken again and again: most of a day, some beyond 3 days, a few beyond 10."""


@dataclass(frozen=True, slots=True)
class Traffic:
    """How much comes to a community: released packages a day, packages waiting now, and `(resident id, age in days)`
    of waiting ones that must be there besides, whose owners wait for nothing else."""

    a_day: int
    waiting: int
    pinned: tuple[tuple[str, int], ...] = ()


@cache
def lists() -> dict[str, Any]:
    """The kinds, shelves, descriptions and clerks that packages are made from."""
    data: dict[str, Any] = json.loads(resource_path("practice", "packages.json").read_text(encoding="utf-8"))
    return data


def history(
    community: Community,
    residents: Sequence[Resident],
    traffic: Traffic,
    package_id: Callable[[int], str],
    now: datetime,
) -> Iterator[Package]:
    """The packages in the order of arrival, all before `now`; the same ones whenever it is, only the dates move."""
    rng = seeded(f"packages of {community.community_id}")
    owners = {resident.resident_id: resident for resident in residents}
    pinned = {resident_id for resident_id, _age in traffic.pinned}
    others = [resident for resident in residents if resident.resident_id not in pinned]
    waiting: dict[int, list[Resident]] = {}
    for resident_id, age in traffic.pinned:
        waiting.setdefault(age, []).append(owners[resident_id])
    for index in range(traffic.waiting):
        waiting.setdefault(_PENDING_AGES[index % len(_PENDING_AGES)], []).append(rng.choice(others))
    made = 0
    for age in range(DAYS, -1, -1):
        day = _Day(rng, community, age, now)
        for arrival, resident, waits in _arrivals(rng, residents, traffic, waiting.get(age, ())):
            yield day.package(package_id(made), arrival, resident, waits)
            made += 1


def _arrivals(
    rng: Random, residents: Sequence[Resident], traffic: Traffic, waiting: Sequence[Resident]
) -> list[tuple[int, Resident, bool]]:
    """Second of the day, resident, and whether it waits still, in the order of arrival."""
    leaving = rng.choices(residents, k=rng.randint(traffic.a_day * 3 // 5, traffic.a_day * 7 // 5))
    people = [(resident, True) for resident in waiting] + [(resident, False) for resident in leaving]
    seconds = [rng.randrange(_OPEN, _LAST_COURIER) for _ in people]
    return sorted(((second, *person) for second, person in zip(seconds, people, strict=True)), key=lambda row: row[0])


class _Day:
    """One day of a community, `age` days ago: it turns a second of the day into a time that lies before now."""

    def __init__(self, rng: Random, community: Community, age: int, now: datetime) -> None:
        zone = ZoneInfo(community.timezone)
        date = now.astimezone(zone).date() - timedelta(days=age)
        self._rng = rng
        self._community_id = community.community_id
        self._today = age == 0
        self._now = now
        self._midnight = datetime.combine(date, time(), zone).astimezone(UTC)

    def package(self, package_id: str, second: int, resident: Resident, waits: bool) -> Package:
        """A package that came at `second` of the day; one that does not wait has been released."""
        rng = self._rng
        arrived = self._arrived(second)
        released = None if waits else self._released(second, arrived)
        kind = _kind(rng)
        description = rng.choice(lists()["descriptions"][kind])
        known = rng.random() >= _NO_RESIDENT or waits
        return Package(
            package_id=package_id,
            community_id=self._community_id,
            unit=resident.unit,
            type_name=kind,
            arrived_at=arrived,
            resident_id=resident.resident_id if known else "",
            resident_name=resident.full_name if known else "",
            tracking_number=number(rng, kind),
            description=description,
            shelf=_shelf(rng, kind, description),
            accepted_by=rng.choice(lists()["clerks"]),
            released_at=released,
            released_to=resident.full_name if released else "",
            released_by=rng.choice(lists()["clerks"]) if released else "",
            updated_at=released or arrived,
        )

    def _arrived(self, second: int) -> datetime:
        if not self._today:
            return self._midnight + timedelta(seconds=second)
        opened = min(self._midnight + timedelta(seconds=_OPEN), self._now - timedelta(hours=1))
        return _between(opened, self._now, (second - _OPEN) / (_LAST_COURIER - _OPEN))

    def _released(self, second: int, arrived: datetime) -> datetime:
        share = self._rng.random()
        released = self._midnight + timedelta(seconds=_release_second(second, share))
        if self._today or released >= self._now:
            return _between(arrived, self._now, share)
        return released


def _between(start: datetime, end: datetime, share: float) -> datetime:
    return (start + (end - start) * share).replace(microsecond=0)


def _release_second(second: int, share: float) -> int:
    """Most leave on the evening of their day, nearly all within 24 hours, the rest within a week."""
    if share < 0.7:
        return second + int((_CLOSE - second) * max(share, 0.02) / 0.7)
    if share < 0.93:
        return 86_400 + 7 * 3600 + int((second - 7 * 3600) * (share - 0.7) / 0.23)
    days = 1 + int((share - 0.93) / 0.07 * 6)
    return days * 86_400 + _LAST_COURIER + int(second / 10)


def _kind(rng: Random) -> str:
    names, weights = _kinds()
    return rng.choices(names, cum_weights=weights)[0]


@cache
def _kinds() -> tuple[list[str], list[int]]:
    kinds: dict[str, int] = lists()["kinds"]
    return list(kinds), list(accumulate(kinds.values()))


def _shelf(rng: Random, kind: str, description: str) -> str:
    if description in lists()["cold"]:
        return "Fridge"
    if rng.random() < _NO_SHELF:
        return ""
    return _SHELF_OF_KIND.get(kind) or rng.choice(lists()["shelves"])
