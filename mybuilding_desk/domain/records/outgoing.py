"""Outgoing packages and returns: what waits at the desk for a carrier, a dry cleaner, or the resident it came back for.

Only this computer has the list, unless the building's policy names a package type for it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, get_args
from uuid import UUID, uuid5

from mybuilding_desk.domain.package_list import number_key
from mybuilding_desk.domain.records.desk_record import PackageKey
from mybuilding_desk.domain.records.label_code import label_code
from mybuilding_desk.domain.text import fold
from mybuilding_desk.domain.tracking import read_scan

OutgoingKind = Literal["outgoing", "return", "cleaning_out", "cleaning_back"]
"""`outgoing`: a resident sends it. `return`: back to its sender. `cleaning_out`: to the dry cleaner.

`cleaning_back`: from the dry cleaner; it waits for the resident.
"""

OutgoingState = Literal["waiting", "picked_up", "canceled"]

ServerState = Literal["", "planned", "done"]
"""Whether MyBuilding gets to know it: not at all, the outbox is still to get it, or the outbox has it."""

OUTGOING_KINDS: Final[tuple[OutgoingKind, ...]] = get_args(OutgoingKind)
OUTGOING_STATES: Final[tuple[OutgoingState, ...]] = get_args(OutgoingState)
SERVER_STATES: Final[tuple[ServerState, ...]] = get_args(ServerState)

MAX_TEXT_CHARS: Final = 200
MAX_NOTE_CHARS: Final = 500
MAX_PIECES: Final = 99
CANCELED: Final = "Canceled"
"""To whom a package is released in MyBuilding that left the list without a pickup; in English on every desk."""

_RELEASES: Final = UUID("5b1d1a5e-6d0e-4f3f-9b53-7c0c3f2f0a21")
"""Namespace of the references of releases."""


@dataclass(frozen=True, slots=True)
class OutgoingItem:
    """One package on the list. `item_id` is a UUID made here, and the reference of the package in MyBuilding.

    `carrier` is who takes it, or the dry cleaner; `pickup_for` names somebody else who picks it up, `""` for nobody.
    `on_server` and `release_on_server` say whether MyBuilding gets the package, and its release. `ended_at` is when it
    was picked up or left the list, by `pickup_id` if it was picked up.
    """

    item_id: str
    community_id: str
    kind: OutgoingKind
    unit: str
    carrier: str
    added_by: str
    added_by_id: str
    added_at: datetime
    resident_id: str = ""
    resident_name: str = ""
    pickup_for: str = ""
    tracking_number: str = ""
    pieces: int = 1
    note: str = ""
    state: OutgoingState = "waiting"
    ended_at: datetime | None = None
    pickup_id: str = ""
    on_server: ServerState = ""
    release_on_server: ServerState = ""

    @property
    def collector(self) -> str:
        """Who picks it up: the person it is left for, the resident it came back for, or the carrier."""
        own = (self.resident_name or self.unit) if self.waits_for_resident else self.carrier
        return self.pickup_for or own

    @property
    def waits_for_resident(self) -> bool:
        """Whether it goes to the resident, not away."""
        return self.kind == "cleaning_back"

    @property
    def key(self) -> PackageKey:
        """The key of its label, which is that of its package in MyBuilding, too."""
        return PackageKey(self.community_id, self.item_id)

    @property
    def label_code(self) -> str:
        """The 9 characters of the code on its label."""
        return label_code(self.item_id)

    @property
    def release_reference(self) -> str:
        """The reference of its release in MyBuilding: the same for one pickup, whenever it is asked for."""
        ended = self.ended_at.isoformat() if self.ended_at is not None else ""
        return str(uuid5(_RELEASES, f"{self.item_id} {self.pickup_id or ended}"))


@dataclass(frozen=True, slots=True)
class OutgoingPickup:
    """One pickup: who took packages to `collector` (a carrier, a dry cleaner, or a resident), and the proof of it.

    `signature` is a PNG, `b""` if none was taken, or if it was removed at `signature_removed_at`.
    """

    pickup_id: str
    community_id: str
    collector: str
    picked_up_by: str
    picked_up_at: datetime
    recorded_by: str
    recorded_by_id: str
    signature: bytes = b""
    signature_removed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PickupRecord:
    """A pickup with its packages, in the order in which they were added."""

    pickup: OutgoingPickup
    items: tuple[OutgoingItem, ...]


def by_collector(items: Iterable[OutgoingItem]) -> list[tuple[str, tuple[OutgoingItem, ...]]]:
    """Group packages by who picks them up: carriers by name, then the residents; the longest wait first in each."""
    groups: dict[tuple[bool, str, str], list[OutgoingItem]] = {}
    for item in sorted(items, key=lambda one: (one.added_at, one.item_id)):
        groups.setdefault(group_key(item), []).append(item)
    return [(groups[key][0].collector, tuple(groups[key])) for key in sorted(groups)]


def group_key(item: OutgoingItem) -> tuple[bool, str, str]:
    """Return what the packages of one pickup have in common; namesakes in different units are different people."""
    return item.waits_for_resident, fold(item.collector), fold(item.unit) if item.waits_for_resident else ""


def scanned(items: Sequence[OutgoingItem], text: str) -> list[OutgoingItem]:
    """Return the packages with this label code, or with this tracking number."""
    scan = read_scan(text)
    if scan.kind == "label":
        return [one for one in items if one.label_code == scan.number]
    wanted = "" if scan.is_label else number_key(scan.number)
    return [one for one in items if wanted and number_key(one.tracking_number) == wanted]
