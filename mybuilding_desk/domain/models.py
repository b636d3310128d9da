"""Values of a front desk, passed between layers and threads.

Identifiers are opaque strings (the contract: `"1142"`, `32`, and `"140027_1"` are all legal). Times are `datetime` in
UTC. An optional text that the server left out is `""`, an optional time is `None`.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, NamedTuple

OTHER_TYPE: Final = "Other"
"""Package type (`typeName`) that every building has, for packages that fit no other type."""


@dataclass(frozen=True, slots=True)
class User:
    """The signed-in user. `role` is the contract's `userType`: `STAFF` or `RESIDENT`."""

    user_id: str
    role: str
    email: str
    full_name: str
    picture_url: str = ""

    @property
    def is_staff(self) -> bool:
        """Whether this user may log and release packages; all others may only read."""
        return self.role.upper() == "STAFF"


@dataclass(frozen=True, slots=True)
class Community:
    """A building or group of buildings. `timezone` is an IANA name or `""`."""

    community_id: str
    title: str
    address: str = ""
    city: str = ""
    state: str = ""
    timezone: str = ""


@dataclass(frozen=True, slots=True)
class Resident:
    """Person or company that receives packages in a unit. `kind` is the contract's `residentType` (`RENTER`).

    `notes` is what further fields of the server's record say, if the configuration names any.
    """

    resident_id: str
    community_id: str
    unit: str
    first_name: str
    last_name: str
    email: str = ""
    kind: str = ""
    notes: str = ""

    @property
    def full_name(self) -> str:
        """First and last name in natural order; a company has only one of them."""
        return f"{self.first_name} {self.last_name}".strip()


@dataclass(frozen=True, slots=True)
class PackageType:
    """Package type of a building (`UPS`, `Dry Cleaning`, ...)."""

    type_id: str
    name: str


@dataclass(frozen=True, slots=True)
class Package:
    """A package as the server returns it. `shelf` is the contract's `location`."""

    package_id: str
    community_id: str
    unit: str
    type_name: str
    arrived_at: datetime
    resident_id: str = ""
    resident_name: str = ""
    tracking_number: str = ""
    description: str = ""
    shelf: str = ""
    accepted_by: str = ""
    released_at: datetime | None = None
    released_to: str = ""
    released_by: str = ""
    updated_at: datetime | None = None
    reference: str = ""

    @property
    def is_pending(self) -> bool:
        """Whether the package is not released yet (documented: a package without *Released By* is pending)."""
        return not (self.released_by or self.released_to or self.released_at)

    @property
    def history_time(self) -> datetime:
        """The time that the history is sorted by: the release, or if that is unknown the last update or the arrival."""
        return self.released_at or self.updated_at or self.arrived_at


class StoredPackage(NamedTuple):
    """What reports need of a `Package`, as a tuple: made in a sixth of the time, for files of 130,000 packages."""

    package_id: str
    community_id: str
    unit: str
    type_name: str
    arrived_at: datetime
    resident_name: str
    tracking_number: str
    description: str
    shelf: str
    accepted_by: str
    released_at: datetime | None
    released_to: str
    released_by: str
    reference: str

    @property
    def is_pending(self) -> bool:
        """Whether the package is not released yet, as for `Package`."""
        return not (self.released_by or self.released_to or self.released_at)


AnyPackage = Package | StoredPackage


@dataclass(frozen=True, slots=True)
class PackageDraft:
    """A package to be logged. `reference` is a UUID created here, the idempotency key that makes resending harmless.

    `resident_name` is shown on this computer and never sent: the server identifies the resident by `resident_id`.
    """

    community_id: str
    unit: str
    type_name: str
    reference: str
    arrived_at: datetime
    resident_id: str = ""
    resident_name: str = ""
    tracking_number: str = ""
    description: str = ""
    shelf: str = ""
    notify: bool = True


@dataclass(frozen=True, slots=True)
class Release:
    """The release of one package. `signature` is a PNG, `b""` if none was required."""

    community_id: str
    package_id: str
    released_to: str
    reference: str
    released_at: datetime
    note: str = ""
    signature: bytes = b""
