"""Convert the content of a response into domain values. An unreadable record is set aside; the rest is still read."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Final, Generic, NamedTuple, TypeVar

from mybuilding_desk.api.json_values import (
    Record,
    Unreadable,
    elements,
    identifier,
    is_empty,
    naming,
    plain,
    required,
    text,
)
from mybuilding_desk.api.timestamps import read_time
from mybuilding_desk.core.errors import ServerTrouble
from mybuilding_desk.domain.models import Community, Package, PackageType, Resident, User
from mybuilding_desk.domain.text import MAX_NAME_CHARS, sanitize

T = TypeVar("T")

MAX_NOTES_CHARS: Final = 300
"""Maximum length of a resident's notes: they are shown in one line."""


@dataclass(frozen=True, slots=True)
class BadRecord:
    """An unreadable record: its index in the page's list, and the reason. Holds no data of the record itself."""

    index: int
    reason: str


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """One page of a list.

    `total` is the length of the whole list as reported by the server, or `None`. `size_bytes` is the size of the
    response body.
    """

    items: tuple[T, ...]
    rejected: tuple[BadRecord, ...] = ()
    total: int | None = None
    size_bytes: int = 0


class ListNames(NamedTuple):
    """JSON names for one list of the API: the list, its singular wrapper, and the identifier of each record."""

    plural: str
    singular: str
    key: str


COMMUNITIES: Final = ListNames("communities", "community", "communityId")
PACKAGES: Final = ListNames("packages", "package", "packageId")
PACKAGE_TYPES: Final = ListNames("types", "type", "typeName")
RESIDENTS: Final = ListNames("residents", "resident", "residentId")


def read_listing(response: object, names: ListNames, read: Callable[[Record], T], size_bytes: int = 0) -> Listing[T]:
    """Read the list in a `response`; a missing key is an empty list. Raises `ServerTrouble` if it is not a list."""
    raw_records = _records(response, names)
    if raw_records is None:
        raise ServerTrouble(f"{names.plural} is not a list")
    items: list[T] = []
    rejected: list[BadRecord] = []
    for index, record in enumerate(raw_records):
        try:
            items.append(read(_record(record)))
        except Unreadable as error:
            rejected.append(BadRecord(index, str(error)))
    return Listing(tuple(items), tuple(rejected), _total(response), size_bytes)


def _records(response: object, names: ListNames) -> list[object] | None:
    content = response
    if isinstance(response, dict):
        content = response.get(names.plural, response.get(names.singular))
    try:
        return elements(content, names.singular, names.key)
    except Unreadable:
        return None


def _record(value: object) -> Record:
    if not isinstance(value, dict):
        raise Unreadable("not a record")
    return value


def _total(response: object) -> int | None:
    value = response.get("total") if isinstance(response, dict) else None
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 16:
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def community(record: Record) -> Community:
    """Read a community; `communityId` and `title` are required."""
    return Community(
        community_id=required(identifier(record, "communityId"), "communityId"),
        title=required(naming(record, "title"), "title"),
        address=naming(record, "address"),
        city=naming(record, "city"),
        state=naming(record, "state"),
        timezone=plain(record, "timezone"),
    )


def resident(record: Record, community_id: str, unit: str, notes: Sequence[str] = ()) -> Resident:
    """Read a resident; `residentId` is required. `community_id` and `unit` are defaults if the record names none.

    `notes` are the names of further fields that carry notes; those that are no text are left out.
    """
    return Resident(
        resident_id=required(identifier(record, "residentId"), "residentId"),
        community_id=identifier(record, "communityId") or community_id,
        unit=naming(record, "unit") or unit,
        first_name=naming(record, "firstName"),
        last_name=naming(record, "lastName"),
        email=plain(record, "emailAddress"),
        kind=naming(record, "residentType"),
        notes=_notes(record, notes),
    )


def _notes(record: Record, names: Sequence[str]) -> str:
    found: list[str] = []
    for name in names:
        with suppress(Unreadable):
            found.append(" ".join(text(record, name).split()))
    return " · ".join(dict.fromkeys(part for part in found if part))[:MAX_NOTES_CHARS].rstrip()


def package_type(record: Record) -> PackageType:
    """Read a package type; `typeName` is required."""
    return PackageType(type_id=identifier(record, "typeId"), name=required(naming(record, "typeName"), "typeName"))


def package(record: Record, community_id: str, zone: tzinfo | None) -> Package:
    """Read a package.

    `packageId`, `unit`, `typeName`, and `arrivedAt` are required. `community_id` is the default if the record names
    none; times without a zone are in `zone`.
    """
    return Package(
        package_id=required(identifier(record, "packageId"), "packageId"),
        community_id=identifier(record, "communityId") or community_id,
        unit=required(naming(record, "unit"), "unit"),
        type_name=required(naming(record, "typeName"), "typeName"),
        arrived_at=_arrival(record, zone),
        resident_id=identifier(record, "residentId"),
        resident_name=naming(record, "residentName"),
        tracking_number=sanitize(plain(record, "trackingNumber"), MAX_NAME_CHARS),
        description=text(record, "description"),
        shelf=naming(record, "location"),
        accepted_by=naming(record, "acceptedBy"),
        released_at=_time(record, "releasedAt", zone),
        released_to=naming(record, "releasedTo"),
        released_by=naming(record, "releasedBy"),
        updated_at=_time(record, "updatedAt", zone),
        reference=identifier(record, "reference"),
    )


def _arrival(record: Record, zone: tzinfo | None) -> datetime:
    moment = _time(record, "arrivedAt", zone)
    if moment is None:
        raise Unreadable("arrivedAt is missing")
    return moment


def _time(record: Record, name: str, zone: tzinfo | None) -> datetime | None:
    try:
        return read_time(record.get(name), zone)
    except ValueError:
        pass
    raise Unreadable(f"{name} is not a time")


def read_user(response: object) -> User | None:
    """Return the signed-in user, or `None` if the response does not name one. `userId` is required."""
    user = response.get("user") if isinstance(response, dict) else None
    try:
        return _user(_record(user))
    except Unreadable:
        return None


def _user(record: Record) -> User:
    return User(
        user_id=required(identifier(record, "userId"), "userId"),
        role=naming(record, "userType"),
        email=plain(record, "email"),
        full_name=naming(record, "fullname"),
        picture_url=plain(record, "profilePicture"),
    )


def read_identifier(response: object, name: str) -> str:
    """Return the identifier `name` of a `response`, or `""` if it has none."""
    if is_empty(response) or not isinstance(response, dict):
        return ""
    try:
        return identifier(response, name)
    except Unreadable:
        return ""
