"""Years of a busy building, for benchmarks: packages of 5,000 fictional residents, newest first, always the same."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Final

from mybuilding_desk.domain.models import Package, User
from mybuilding_desk.practice.sample_residents import directory

COMMUNITY: Final = "32"
CLERK: Final = User("1142", "STAFF", "desk@140riverside.example", "John John")
PEOPLE: Final = 5000
PENDING: Final = 1400
A_DAY: Final = 365

_KINDS: Final = {"UPS": 22, "Amazon": 35, "FedEx": 15, "USPS": 15, "Other": 5, "General Mail": 5, "Dry Cleaning": 3}
_NOTES: Final = ("", "", "", "", "Oversize catalog", "Wet box", "Dry cleaning, 2 bags", "Flowers")
_SHELVES: Final = tuple(f"{row}{place}" for row in "ABCDEF" for place in range(1, 9))
_CLERKS: Final = ("John John", "Dev Okpara", "Rosa Quispe-Hall", "Mia Thorne", "Ali Haddad", "Grace Obi")
_DIGITS: Final = "0123456789"


def packages(count: int, now: datetime | None = None) -> Iterator[Package]:
    """`count` packages that arrived before `now`, 365 a day; the newest 1,400 are pending."""
    dice, people = Random(7), directory(PEOPLE, COMMUNITY)
    now = now or datetime.now(UTC)
    step = timedelta(days=1) / A_DAY
    for number in range(count):
        who, type_name = dice.choice(people), dice.choices([*_KINDS], [*_KINDS.values()])[0]
        arrived = (now - number * step).replace(microsecond=0)
        is_released = number >= PENDING
        yield Package(
            package_id=f"p{number}",
            community_id=COMMUNITY,
            unit=who.unit,
            type_name=type_name,
            arrived_at=arrived,
            resident_id=who.resident_id,
            resident_name=who.full_name,
            tracking_number=_number(dice, type_name),
            description=dice.choice(_NOTES),
            shelf=dice.choice(_SHELVES),
            accepted_by=dice.choice(_CLERKS),
            released_at=arrived + timedelta(hours=dice.randrange(1, 60)) if is_released else None,
            released_to=who.full_name if is_released else "",
            released_by=dice.choice(_CLERKS) if is_released else "",
            updated_at=arrived,
        )


def _number(dice: Random, type_name: str) -> str:
    match type_name:
        case "UPS":
            shipper = "".join(dice.choices(_DIGITS + "ABCDEFGHJKLMNPRTUVWXYZ", k=6))
            return f"1Z{shipper}{_digits(dice, 10)}"
        case "Amazon":
            return f"TBA{_digits(dice, 12)}"
        case "FedEx":
            return _digits(dice, 12)
        case "USPS":
            return f"9400{_digits(dice, 18)}"
    return ""


def _digits(dice: Random, count: int) -> str:
    return "".join(dice.choices(_DIGITS, k=count))
