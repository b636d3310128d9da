"""Meaning of a scanned or typed text. It is determined in `services.packages.interpreter`."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from mybuilding_desk.domain.models import Package, PackageDraft
from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.people.search import Match
from mybuilding_desk.domain.records.contents import Contents, Flag, read_description
from mybuilding_desk.domain.records.desk_record import DeskRecord, contents_and_note
from mybuilding_desk.domain.records.label_code import label_code
from mybuilding_desk.domain.records.reminder import Hold, Reminder
from mybuilding_desk.domain.tracking import Scan

RowState = Literal["logged", "waiting", "sending", "in_doubt", "refused", "held", "released"]


@dataclass(frozen=True, slots=True)
class PackageRow:
    """One package in a list: the server's record, or a user's action that the server has not confirmed.

    `record` is what this desk knows of it besides, `None` if nothing; `hold` is the one that keeps it, if any.
    `reminder` is the last one about it, read for overdue lists only. `instructed`: there are other instructions for it.
    """

    package: Package
    state: RowState = "logged"
    entry: OutboxEntry | None = None
    record: DeskRecord | None = None
    hold: Hold | None = None
    reminder: Reminder | None = None
    instructed: bool = False

    @property
    def key(self) -> str:
        """Key that is unique among the rows of a community."""
        return self.package.package_id or f"entry {self.entry.entry_id if self.entry else 0}"

    @property
    def contents(self) -> Contents:
        """Count and flags, as MyBuilding has them; if it has none, as this desk recorded them."""
        return contents_and_note(self.package.description, self.record)[0]

    @property
    def note(self) -> str:
        """The user's note, without count and flags."""
        return read_description(self.package.description)[1]

    @property
    def missing_since(self) -> datetime | None:
        """When an audit did not find it; `None` if it is not missing, or was released since."""
        return self.record.missing_since if self.record is not None and self.state != "released" else None

    @property
    def is_missing(self) -> bool:
        """Whether an audit did not find it."""
        return self.missing_since is not None

    def has_label(self, code: str) -> bool:
        """Return whether this is the code of a label of this package: by its reference, by its id, or as recorded."""
        package, record = self.package, self.record
        keys = [package.reference, package.package_id, *([record.key.reference] if record is not None else [])]
        recorded = record.label_code if record is not None else ""
        return code != "" and code in {recorded, *map(label_code, keys)}

    @property
    def sync_state(self) -> str:
        """The state; of a release that is not synced yet, that of its entry."""
        if self.entry is not None and self.entry.state in {"waiting", "sending", "in_doubt"}:
            return self.entry.state
        return self.state


@dataclass(frozen=True, slots=True)
class ResidentRow(PackageRow):
    """The overdue packages of one resident in one unit: the oldest one, and the number, locations, and flags of all.

    `reminder` is the last one about any of them.

    `email` is that of the resident, `""` if none is on file, `None` for a whole unit or an unknown resident.
    """

    count: int = 1
    locations: tuple[str, ...] = ()
    flags: tuple[Flag, ...] = ()
    email: str | None = None


@dataclass(frozen=True, slots=True)
class Pickup:
    """Packages ready to be picked up: the `rows` of a unit or recipient, and the keys of the ticked ones.

    `people` are the names of those who may pick up, the likeliest first. `scanned` is the key of the package that was
    scanned to open the release, `""` if it was opened otherwise.
    """

    unit: str
    recipient: str
    rows: tuple[PackageRow, ...]
    ticked: frozenset[str]
    people: tuple[str, ...] = ()
    scanned: str = ""


IntentKind = Literal[
    "nothing", "log", "pickup", "already_released", "choose", "routing", "unknown", "nothing_pending", "held", "joined",
    "same_label", "unknown_label", "damaged_label", "location",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class ScanIntent:
    """Effect of Enter on the text in the scan field.

    `log` starts a package with `scan`; `pickup` opens the release of `pickup`; `nothing_pending` has no packages to
    release; `already_released` shows the activity of `row`; `held` takes `row` from the unidentified packages to assign
    a recipient; `choose` asks for one of `matches`; `routing` is a barcode without a tracking number; `unknown` is a
    text without a known meaning. `joined` is a unit and a number or label that ran together: `scan` is the latter,
    `rest` is the remaining text. `same_label` are several packages with the scanned label, the first one in `row`;
    `unknown_label` is the label of no package on this computer, which may be `offline`; `damaged_label` cannot be read.
    `location` is the label of a location, which only an audit uses.
    `just_logged`: this user logged the package of `row` a moment ago, and may still be logging.
    """

    kind: IntentKind
    text: str = ""
    scan: Scan | None = None
    pickup: Pickup | None = None
    row: PackageRow | None = None
    matches: tuple[Match, ...] = field(default=())
    rest: str = ""
    just_logged: bool = False
    offline: bool = False


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
