"""Report on the erasure of all local data. The erasing is done in `jobs.erase`."""

from dataclasses import dataclass
from typing import Literal

StorageArea = Literal["keychain", "data", "logs", "settings", "configuration", "practice"]
FailureReason = Literal["", "denied", "locked", "failed"]
"""Reason why data remains, `""` if none does.

`denied`: no permission. `locked`: the keychain is not accessible. `failed`: any other failure.
"""


@dataclass(frozen=True, slots=True)
class ErasedLocation:
    """One searched location: how many files or entries it had, and the names of those that remain."""

    area: StorageArea
    where: str
    found: int
    left: tuple[str, ...] = ()
    reason: FailureReason = ""


@dataclass(frozen=True, slots=True)
class EraseReport:
    """All locations, each searched again after the erasure."""

    locations: tuple[ErasedLocation, ...]

    @property
    def left(self) -> tuple[ErasedLocation, ...]:
        """Locations where data remains."""
        return tuple(location for location in self.locations if location.left)

    @property
    def found(self) -> int:
        """Number of files and entries found before the erasure."""
        return sum(location.found for location in self.locations)
