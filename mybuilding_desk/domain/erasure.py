"""What *Forget this PC* looked for and what of it is left, as values. Removing is `jobs.erase`."""

from dataclasses import dataclass
from typing import Literal

PlaceKind = Literal["keychain", "data", "logs", "settings", "configuration", "practice"]
WhyLeft = Literal["", "denied", "locked", "failed"]
"""Why something is left: not allowed, a keychain that cannot be asked, anything else."""


@dataclass(frozen=True, slots=True)
class ErasedLocation:
    """One place that was searched: how many files or entries were there, and the names of those that still are."""

    kind: PlaceKind
    where: str
    found: int
    left: tuple[str, ...] = ()
    why: WhyLeft = ""


@dataclass(frozen=True, slots=True)
class EraseReport:
    """All places, each looked into once more after everything was removed."""

    places: tuple[ErasedLocation, ...]

    @property
    def left(self) -> tuple[ErasedLocation, ...]:
        """The places where something is left."""
        return tuple(place for place in self.places if place.left)

    @property
    def found(self) -> int:
        """How many files and entries there were."""
        return sum(place.found for place in self.places)
