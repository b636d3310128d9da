"""Moves of packages to other locations by this desk, and where a package is after them. Stored in `storage.records`."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.domain.models import AnyPackage
from mybuilding_desk.domain.records.desk_record import DeskRecord, PackageKey

MoveState = Literal["local", "waiting", "sending", "in_doubt", "sent", "refused", "replaced", "overruled"]
"""State of a move.

`local`: MyBuilding offers no call for it, or has the location already. `waiting`, `sending`, `in_doubt`, and `sent` are
as those of the outbox. `refused`: MyBuilding rejected it, and the location stays on this computer. `replaced`: a later
move came before it was sent. `overruled`: MyBuilding had yet another location by then, which counts.
"""

UNSENT_STATES: tuple[MoveState, ...] = ("waiting", "sending", "in_doubt")


@dataclass(frozen=True, slots=True)
class Move:
    """One move of one package. `reference` is a UUID created here; `""` is no location.

    `user_id` is the account that sends it.
    """

    key: PackageKey
    origin: str
    to: str
    at: datetime
    by: str
    user_id: str = ""
    reference: str = ""
    state: MoveState = "local"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class QueuedMove:
    """A move to send: its number in the file, and how often it was tried."""

    move_id: int
    move: Move
    attempts: int


class MovedPackage(NamedTuple):
    """Where this desk moved a package, and MyBuilding's location then; `None` in files of early versions."""

    key: PackageKey
    location: str
    server_location: str | None


@dataclass(frozen=True, slots=True)
class MoveDelivered:
    """Outcome of sending one move, with the error if it could not be completed."""

    move: Move
    error: DeskError | None = None


def location_of(package: AnyPackage, record: DeskRecord | None) -> str:
    """Return where a package is.

    A move by this desk counts as long as MyBuilding still has the location that it had then. Once MyBuilding has
    another one, that is newer than the move, and counts instead. A record without MyBuilding's location is from an
    early version: it always counts.
    """
    if record is None or record.location is None:
        return package.shelf
    return record.location if record.server_location in (None, package.shelf) else package.shelf
