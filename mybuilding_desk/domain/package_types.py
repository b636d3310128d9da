"""Choose a package's type from its number, the batch's carrier, and the user's earlier choices.

A *type* is the contract's `typeName`: some are carriers (`UPS`), some are not (`Dry Cleaning`). A package of a carrier
that is not a type of the building gets the type *Other*, and the carrier's name in the description for the resident to
read.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from mybuilding_desk.domain.models import OTHER_TYPE
from mybuilding_desk.domain.tracking import CARRIER_NAMES, SAME_FIRM, Scan, prefix_and_length

UNREAD_CARRIERS: Final = ("Better Trucks", "GLS", "Jitsu", "SpeedX", "Veho")
"""Carriers whose numbers follow no known rule, so that only the user can name them."""

CARRIERS: Final = tuple(
    sorted({*CARRIER_NAMES.values(), *UNREAD_CARRIERS} - {CARRIER_NAMES["postal"]}, key=str.casefold)
)
"""Names of all carriers that can be chosen."""

_CARRIERS: Final = frozenset(name.casefold() for name in CARRIERS)


def is_carrier(name: str) -> bool:
    """Return whether this is the name of a carrier, as opposed to a type of goods."""
    return name.casefold() in _CARRIERS


def badge_name(type_name: str, note: str) -> str:
    """Return the name on a package's badge: its type, or for *Other* the carrier that the user's note names."""
    return note if type_name == OTHER_TYPE and is_carrier(note) else type_name


def carrier_key(number: str) -> str:
    """Return the prefix and length shared by numbers of one carrier, as one text; `""` for no number."""
    return " ".join(map(str, prefix_and_length(number))) if number else ""


def carrier_of(scan: Scan, courier: str = "", remembered: Mapping[str, str] | None = None) -> str:
    """Return the name of the carrier to propose, `""` if unknown.

    In this order: a strong match of the number, the carrier of the current batch, the user's earlier choice for such
    numbers, the only carrier that the number could be of.
    """
    if scan.carrier and scan.strength == "strong":
        return CARRIER_NAMES[scan.carrier]
    chosen = courier or ((remembered or {}).get(carrier_key(scan.number), "") if scan.number else "")
    firms = {SAME_FIRM.get(key, key) for key in scan.candidates}
    return chosen or (CARRIER_NAMES[scan.candidates[0]] if len(firms) == 1 else "")


def type_name_of(name: str, type_names: Sequence[str]) -> str:
    """Return the building's type of this name, or else *Other*; `OnTrac (LaserShip)` counts as `OnTrac`."""
    by_name = {type_name.casefold(): type_name for type_name in type_names}
    wanted = (name.casefold(), name.casefold().partition(" (")[0], OTHER_TYPE.casefold())
    return next((by_name[one] for one in wanted if one in by_name), OTHER_TYPE)


def choices(type_names: Sequence[str]) -> list[str]:
    """Return the choices for the user: the types of the building, then the carriers that are not among them."""
    known = {type_name.casefold() for type_name in type_names}
    return [*type_names, *(name for name in CARRIERS if name.casefold() not in known)]


def shown_carrier(name: str, type_name: str, carrier: str) -> str:
    """Return the carrier to show the resident besides the type: the one chosen by `name`, or the number's."""
    shown_name = (
        name if is_carrier(name) or type_name.casefold() == OTHER_TYPE.casefold() != name.casefold() else carrier
    )
    return shown_name if shown_name.casefold() != type_name.casefold() else ""
