"""Report on the erasure of all local data. The erasing is done in `jobs.erase`."""

from dataclasses import dataclass
from typing import Literal

PlaceKind = Literal["keychain", "data", "logs", "settings", "configuration", "practice"]
WhyLeft = Literal["", "denied", "locked", "failed"]
"""Reason why data remains, `""` if none does.

`denied`: no permission. `locked`: the keychain is not accessible. `failed`: any other failure.
"""


@dataclass(frozen=True, slots=True)
class ErasedLocation:
    """One searched location: how many files or entries it had, and the names of those that remain."""

    kind: PlaceKind
    where: str
    found: int
    left: tuple[str, ...] = ()
    why: WhyLeft = ""


@dataclass(frozen=True, slots=True)
class EraseReport:
    """All locations, each searched again after the erasure."""

    places: tuple[ErasedLocation, ...]

    @property
    def left(self) -> tuple[ErasedLocation, ...]:
        """Locations where data remains."""
        return tuple(place for place in self.places if place.left)

    @property
    def found(self) -> int:
        """Number of files and entries found before the erasure."""
        return sum(place.found for place in self.places)
