"""Meaning of a scanned or typed text. It is determined in `services.packages.interpreter`."""

from dataclasses import dataclass, field
from typing import Literal

from mybuilding_desk.domain.models import Package, PackageDraft
from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.people.search import Match
from mybuilding_desk.domain.tracking import Scan

RowState = Literal["logged", "waiting", "sending", "in_doubt", "refused", "held", "released"]


@dataclass(frozen=True, slots=True)
class PackageRow:
    """One package in a list: the server's record, or a user's action that the server has not confirmed."""

    package: Package
    state: RowState = "logged"
    entry: OutboxEntry | None = None

    @property
    def key(self) -> str:
        """Key that is unique among the rows of a community."""
        return self.package.package_id or f"entry {self.entry.entry_id if self.entry else 0}"

    @property
    def sync_state(self) -> str:
        """The state; of a release that is not synced yet, that of its entry."""
        if self.entry is not None and self.entry.state in {"waiting", "sending", "in_doubt"}:
            return self.entry.state
        return self.state


@dataclass(frozen=True, slots=True)
class ResidentRow(PackageRow):
    """The overdue packages of one resident in one unit: the oldest of them, and the number and locations of all.

    `email` is that of the resident, `""` if none is on file, `None` for a whole unit or an unknown resident.
    """

    count: int = 1
    locations: tuple[str, ...] = ()
    email: str | None = None


@dataclass(frozen=True, slots=True)
class Pickup:
    """Packages ready to be picked up: the `rows` of a unit or recipient, and the keys of the ticked ones.

    `people` are the names of those who may pick up, the likeliest first.
    """

    unit: str
    recipient: str
    rows: tuple[PackageRow, ...]
    ticked: frozenset[str]
    people: tuple[str, ...] = ()


IntentKind = Literal[
    "nothing", "log", "pickup", "already_released", "choose", "routing", "unknown", "nothing_pending", "held", "joined"
]


@dataclass(frozen=True, slots=True)
class ScanIntent:
    """Effect of Enter on the text in the scan field.

    `log` starts a package with `scan`; `pickup` opens the release of `pickup`; `nothing_pending` has no packages to
    release; `already_released` shows the activity of `row`; `held` takes `row` from the unidentified packages to assign
    a recipient; `choose` asks for one of `matches`; `routing` is a barcode without a tracking number; `unknown` is a
    text without a known meaning. `joined` is a unit and a number that ran together: `scan` is the number, `rest` is the
    remaining text. `just_logged`: this user logged the package of `row` a moment ago, and may still be logging.
    """

    kind: IntentKind
    text: str = ""
    scan: Scan | None = None
    pickup: Pickup | None = None
    row: PackageRow | None = None
    matches: tuple[Match, ...] = field(default=())
    rest: str = ""
    just_logged: bool = False


def package_of(draft: PackageDraft, accepted_by: str) -> Package:
    """Return the package that a draft will become on the server, without an id."""
    return Package(
        package_id="",
        community_id=draft.community_id,
        unit=draft.unit,
        type_name=draft.type_name,
        arrived_at=draft.arrived_at,
        resident_id=draft.resident_id,
        resident_name=draft.resident_name,
        tracking_number=draft.tracking_number,
        description=draft.description,
        shelf=draft.shelf,
        accepted_by=accepted_by,
        reference=draft.reference,
    )
