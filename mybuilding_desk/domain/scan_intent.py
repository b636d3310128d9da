"""What a scan or a typed text means at the counter, as values. Finding the meaning is `services.packages.actions`."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from mybuilding_desk.domain.models import Package, PackageDraft
from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.people.search import Match
from mybuilding_desk.domain.tracking import Scan

RowState = Literal["logged", "waiting", "sending", "in_doubt", "refused", "held", "released"]


@dataclass(frozen=True, slots=True)
class PackageRow:
    """One package as the desk sees it: the server's, or what the clerk did and the server has not confirmed."""

    package: Package
    state: RowState = "logged"
    entry: OutboxEntry | None = None

    @property
    def key(self) -> str:
        """What tells this row from any other of its community."""
        return self.package.package_id or f"entry {self.entry.entry_id if self.entry else 0}"


@dataclass(frozen=True, slots=True)
class Pickup:
    """Packages that somebody may collect: the `rows` of a unit or person, and the keys of those ticked.

    `people` are the names that may collect, the likeliest first.
    """

    unit: str
    recipient: str
    rows: tuple[PackageRow, ...]
    ticked: frozenset[str]
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScanIntent:
    """What Enter would do with the text in the scan line.

    `log` starts a package with `scan`; `pickup` opens the release of `pickup`, and `nobody` has none to open;
    `activity`
    shows `row`, which was released before; `held` takes `row` off the unknown pile, to be given to somebody; `choose`
    wants one of `matches`; `routing` is a barcode without a number; `unknown` is nothing the desk knows. `joined` is a
    unit and a number that ran together: `scan` is the number, `rest` is what else there is.
    `just_logged`: this user logged the package of `row` a moment ago, and is perhaps still logging.
    """

    kind: Literal["nothing", "log", "pickup", "story", "choose", "routing", "unknown", "nobody", "held", "joined"]
    text: str = ""
    scan: Scan | None = None
    pickup: Pickup | None = None
    row: PackageRow | None = None
    matches: tuple[Match, ...] = field(default=())
    rest: str = ""
    just_logged: bool = False


def package_of(draft: PackageDraft, accepted_by: str) -> Package:
    """A logged package as it will stand on the server, before the server gave it an identifier."""
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


def utc(moment: datetime | None) -> float:
    """A moment as seconds since 1970, 0 where there is none; for sorting."""
    return moment.timestamp() if moment else 0.0
