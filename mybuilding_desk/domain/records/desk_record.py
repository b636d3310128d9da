"""Values of the records of this desk. Stored in `storage.records`."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.records.contents import PLAIN, Contents, read_description

LabelState = Literal["waiting", "printing", "printed", "failed", "canceled"]
"""State of one print job of a label.

`printing`: given to the printer without an answer yet; after a restart, it may have been printed. `canceled`: its
package was undone, or the user does not want it anymore.
"""

OPEN_LABEL_STATES: tuple[LabelState, ...] = ("waiting", "printing", "failed")


@dataclass(frozen=True, slots=True)
class PackageKey:
    """Key of a package in the records: the `reference` created here, and the server's id; either may be `""`."""

    community_id: str
    reference: str = ""
    package_id: str = ""

    def is_same(self, other: "PackageKey") -> bool:
        """Return whether both are keys of one package; each may lack what it was made before."""
        by_reference = self.reference and self.reference == other.reference
        return bool(by_reference or (self.package_id and self.package_id == other.package_id))


def key_of(package: Package) -> PackageKey:
    """Return the key of a package."""
    return PackageKey(package.community_id, package.reference, package.package_id)


@dataclass(frozen=True, slots=True)
class DeskRecord:
    """What this desk knows of one package. `location` is where it was moved to, `None` if it was not.

    `server_location` is what MyBuilding had then; `domain.records.move.location_of` says which of them counts.
    """

    key: PackageKey
    contents: Contents = PLAIN
    location: str | None = None
    label_code: str = ""
    labels_printed: int = 0
    server_location: str | None = None
    missing_since: datetime | None = None
    """When an audit did not find it, `None` if it is not missing."""
    missing_by: str = ""


def contents_and_note(description: str, record: DeskRecord | None) -> tuple[Contents, str]:
    """Return count and flags as MyBuilding has them, or if it has none, as this desk recorded them; and the note."""
    contents, note = read_description(description)
    return (record.contents if contents.is_plain and record is not None else contents), note


@dataclass(frozen=True, slots=True)
class LabelRecord:
    """One print job of a label: which pieces (`1` to `pieces`; 0 for one label of all), when, by whom, and its state.

    `reason` is a short code of `printing` if the state is `failed`. `automatic`: printed by logging the package.
    """

    label_id: int
    key: PackageKey
    state: LabelState
    requested_at: datetime
    requested_by: str
    automatic: bool = False
    printed_at: datetime | None = None
    printer: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReleaseRecord:
    """Proof of one release by this desk. `reference` is that of the release, `signature` a PNG or `b""`."""

    key: PackageKey
    reference: str
    released_at: datetime
    released_to: str
    released_by: str
    note: str = ""
    pieces: int = 1
    id_checked: bool = False
    signature: bytes = b""
    signature_removed_at: datetime | None = None
    """When the signature was removed, because its time was over; `None` if it was not, or there was none."""


@dataclass(frozen=True, slots=True)
class DayCount:
    """How many packages of a community were logged and released on a day of its time zone.

    Earlier counts are of days of the computer's clock.
    """

    day: date
    logged: int
    released: int
