"""The values of a front desk: what crosses layers and threads. No behaviour beyond what one value says of itself.

Identifiers are opaque strings (the contract: `"1142"`, `32` and `"140027_1"` are all legal). Times are `datetime` with
zone UTC. An optional text that the server left out is `""`, an optional time is `None`.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

OTHER_KIND: Final = "Other"
"""The kind (`typeName`) that every building has: what no other kind fits."""


@dataclass(frozen=True, slots=True)
class User:
    """Who is signed in. `role` is the contract's `userType`: `STAFF` or `RESIDENT`."""

    user_id: str
    role: str
    email: str
    full_name: str
    picture_url: str = ""

    @property
    def is_staff(self) -> bool:
        """Whether this user may log and release; anyone but staff only reads."""
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
    """A person or company that receives packages in a unit. `kind` is the contract's `residentType` (`RENTER`)."""

    resident_id: str
    community_id: str
    unit: str
    first_name: str
    last_name: str
    email: str = ""
    kind: str = ""

    @property
    def full_name(self) -> str:
        """First and last name as people say it; a company has only one of them."""
        return f"{self.first_name} {self.last_name}".strip()


@dataclass(frozen=True, slots=True)
class PackageType:
    """A kind of package that a building knows (`UPS`, `Dry Cleaning`, ...)."""

    type_id: str
    name: str


@dataclass(frozen=True, slots=True)
class Package:
    """A package as the server tells it. `shelf` is the contract's `location`."""

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
        """Whether it still waits for its resident (documented: a package without *Released By* is pending)."""
        return not (self.released_by or self.released_to or self.released_at)


@dataclass(frozen=True, slots=True)
class PackageDraft:
    """A package as the clerk logs it. `reference` is the UUID made here that makes sending it twice harmless.

    `resident_name` is shown on this PC and never sent: the server knows the resident by `resident_id`.
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
    """The handing over of one package. `signature` is a PNG, `b""` where none was asked for."""

    community_id: str
    package_id: str
    released_to: str
    reference: str
    released_at: datetime
    note: str = ""
    signature: bytes = b""
