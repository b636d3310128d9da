"""What a refresh tells of itself after each call, as a value. Fetches nothing."""

from collections.abc import Generator
from dataclasses import dataclass
from typing import Literal, TypeAlias, TypeVar

T = TypeVar("T")

Part = Literal["communities", "packages", "history", "people", "residents", "types"]


@dataclass(frozen=True, slots=True)
class Progress:
    """One call done. `rejected` records could not be read; `missing` is the reason where the server lacks this part,
    that of `ListTooLong` where its list goes past every bound.

    `settled` entries of the outbox were found to be done. `waiting` says that what waits may be different now;
    without it only what was released is.
    """

    part: Part
    community_id: str = ""
    rejected: int = 0
    missing: str = ""
    settled: int = 0
    waiting: bool = True


Steps: TypeAlias = Generator[Progress, None, T]
"""Work of the lane in steps of one call at most, with a result at its end."""
