"""The three communities and the users of the practice server, and the initial data of each community."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import chain
from types import MappingProxyType
from typing import Final

from mybuilding_desk.domain.models import Community, PackageType, Resident, User
from mybuilding_desk.practice.accounts import PRACTICE_EMAIL, PracticeAccount
from mybuilding_desk.practice.community import PracticeCommunity
from mybuilding_desk.practice.sample_dates import history
from mybuilding_desk.practice.sample_packages import DAYS, Parcel, Traffic, lists, parcels
from mybuilding_desk.practice.sample_residents import residents

_ZOE: Final = Resident("3001", "32", "12B", "Zoë", "Ångström", "zoe@140riverside.example", "OWNER")
_ERIK: Final = Resident("3002", "32", "12B", "Erik", "Ångström", "", "OWNER")


@dataclass(frozen=True, slots=True)
class Plan:
    """Parameters of a community. Ids are made from serial numbers, in a different format for each community."""

    community: Community
    units: tuple[str, ...]
    traffic: Traffic
    package_id: Callable[[int], str]
    resident_id: Callable[[int], str]
    own_types: tuple[str, ...] = ()
    settled: tuple[Resident, ...] = ()


def _riverside() -> Plan:
    floors = (floor for floor in range(2, 22) if floor != 13)
    return Plan(
        Community("32", "140 Riverside", "140 Riverside Boulevard", "New York", "NY", "America/New_York"),
        (*(f"{floor}{door}" for floor in floors for door in "ABCDEFGHJK"), "PH1", "PH2", "PH3", "PH4"),
        Traffic(18, 33, (("3001", 0), ("3001", 5), ("3002", 1), ("3002", 2))),
        package_id=lambda index: f"{140_027 + index}_1",
        resident_id=lambda index: str(3_003 + index),
        settled=(_ZOE, _ERIK),
    )


def _elan() -> Plan:
    floors = (floor for floor in range(3, 36) if floor != 13)
    return Plan(
        Community("140027_1", "Elan Tower", "900 Harbor Street", "San Diego", "CA", "America/Los_Angeles"),
        tuple(f"{floor}{door:02}" for floor in floors for door in range(1, 12)),
        Traffic(30, 112),
        package_id=lambda index: str(88_213 + index),
        resident_id=lambda index: f"R{index:04}-{index * 7919 % 97:02}",
        own_types=("Flowers", "Furniture"),
    )


def _lofts() -> Plan:
    return Plan(
        Community("1A", "Sky & Sons Lofts", "22 Mill Lane", "Chicago", "IL", "America/Chicago"),
        tuple(f"{wing}{floor}{door:02}" for wing in "EW" for floor in range(1, 6) for door in range(1, 12)),
        Traffic(5, 4),
        package_id=lambda index: f"{index + 1}{'ABCDEFGH'[index % 8]}",
        resident_id=lambda index: f"1{index:03}A",
        own_types=("Grocery & Co",),
    )


PLANS: Final[Mapping[str, Plan]] = MappingProxyType(
    {plan.community.community_id: plan for plan in (_riverside(), _elan(), _lofts())}
)


def _staff(user_id: str, email: str, name: str) -> PracticeAccount:
    return PracticeAccount(User(user_id, "STAFF", email, name), tuple(PLANS))


def _resident(user_id: str, resident: Resident) -> PracticeAccount:
    user = User(user_id, "RESIDENT", resident.email, resident.full_name)
    return PracticeAccount(user, (resident.community_id,), resident.resident_id)


ACCOUNTS: Final[Mapping[str, PracticeAccount]] = MappingProxyType(
    {
        account.user.email: account
        for account in (
            _staff("1142", PRACTICE_EMAIL, "John John"),
            _staff("1143", "manager@140riverside.example", "Rosa Quispe-Hall"),
            _resident("2077", _ZOE),
        )
    }
)
"""The accounts by email address in lowercase."""


def open_community(community_id: str, now: datetime, days: int = DAYS) -> PracticeCommunity:
    """Create a community with `days` days of history up to `now`, and with all its pending packages."""
    plan = PLANS[community_id]
    recent = (parcel for parcel in _parcels(community_id) if parcel.age <= days or parcel.stay is None)
    type_names = (*lists()["kinds"], *plan.own_types)
    return PracticeCommunity(
        plan.community,
        units=plan.units,
        package_types=[PackageType(str(index), name) for index, name in enumerate(type_names, start=1)],
        residents=_residents(community_id),
        packages=history(recent, plan.community.timezone, now),
        package_id=plan.package_id,
    )


# Cached for later instances in this process: these values never change, and are most of the work of `open_community`.
@cache
def _residents(community_id: str) -> tuple[Resident, ...]:
    plan = PLANS[community_id]
    taken = {resident.unit for resident in plan.settled}
    free = (unit for unit in plan.units if unit not in taken)
    return tuple(chain(plan.settled, residents(community_id, free, plan.resident_id)))


@cache
def _parcels(community_id: str) -> tuple[Parcel, ...]:
    plan = PLANS[community_id]
    return tuple(parcels(community_id, _residents(community_id), plan.traffic, plan.package_id))
