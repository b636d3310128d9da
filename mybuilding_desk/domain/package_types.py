"""Which kind a package goes by: what its number says, who brought it, what the clerk chose for its like before.

A *kind* is the contract's `typeName`: some are carriers (`UPS`), some are not (`Dry Cleaning`). A carrier that is no
kind of the building goes as *Other*, and its name into the description, for the resident to read.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from mybuilding_desk.domain.models import OTHER_KIND
from mybuilding_desk.domain.tracking import CARRIER_NAMES, SAME_FIRM, Scan, likeness

UNREAD_CARRIERS: Final = ("Better Trucks", "GLS", "Jitsu", "SpeedX", "Veho")
"""Carriers whose numbers follow no known rule: only a clerk can name them."""

CARRIERS: Final = tuple(
    sorted({*CARRIER_NAMES.values(), *UNREAD_CARRIERS} - {CARRIER_NAMES["postal"]}, key=str.casefold)
)
"""Every carrier that can be named, by its name."""

_CARRIERS: Final = frozenset(name.casefold() for name in CARRIERS)


def is_carrier(name: str) -> bool:
    """Whether this is the name of a carrier, and not of a kind of thing."""
    return name.casefold() in _CARRIERS


def like(number: str) -> str:
    """What numbers of one carrier have in common, as one text: their prefix and length; `""` for no number."""
    return " ".join(map(str, likeness(number))) if number else ""


def carrier_of(scan: Scan, courier: str = "", remembered: Mapping[str, str] | None = None) -> str:
    """The carrier to propose, by name, `""` where nothing says it.

    In this order: a sure number, the courier who stands at the desk, what the clerk chose for such numbers, the only
    carrier that the number could be of.
    """
    if scan.carrier and scan.strength == "strong":
        return CARRIER_NAMES[scan.carrier]
    chosen = courier or ((remembered or {}).get(like(scan.number), "") if scan.number else "")
    firms = {SAME_FIRM.get(key, key) for key in scan.candidates}
    return chosen or (CARRIER_NAMES[scan.candidates[0]] if len(firms) == 1 else "")


def kind_of(name: str, kinds: Sequence[str]) -> str:
    """The kind of this name among those of the building, else *Other*; `OnTrac (LaserShip)` is an `OnTrac`."""
    by_name = {kind.casefold(): kind for kind in kinds}
    wanted = (name.casefold(), name.casefold().partition(" (")[0], OTHER_KIND.casefold())
    return next((by_name[one] for one in wanted if one in by_name), OTHER_KIND)


def choices(kinds: Sequence[str]) -> list[str]:
    """What a clerk can choose: the kinds of the building, then the carriers that are none of them."""
    known = {kind.casefold() for kind in kinds}
    return [*kinds, *(name for name in CARRIERS if name.casefold() not in known)]


def in_words(name: str, kind: str, carrier: str) -> str:
    """What to tell the resident besides the `kind`: the carrier that was chosen by `name`, or that the number says."""
    told = name if is_carrier(name) or kind.casefold() == OTHER_KIND.casefold() != name.casefold() else carrier
    return told if told.casefold() != kind.casefold() else ""
