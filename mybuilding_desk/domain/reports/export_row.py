"""One package as it is exported: every field, with what this desk knows besides."""

from datetime import datetime, tzinfo
from typing import Literal, NamedTuple

from mybuilding_desk.domain.models import AnyPackage
from mybuilding_desk.domain.package_types import badge_name
from mybuilding_desk.domain.records.contents import Flag
from mybuilding_desk.domain.records.desk_record import DeskRecord, contents_and_note
from mybuilding_desk.domain.records.move import location_of
from mybuilding_desk.domain.reports.durations import minutes_between
from mybuilding_desk.domain.scan_intent import PackageRow

Status = Literal["in_storage", "released", "unidentified"]
SyncState = Literal["synced", "unsynced", "rejected"]
"""`rejected`: MyBuilding rejected the change, and the user has not decided yet what to do."""


class ExportRow(NamedTuple):
    """One package, as a tuple, as files have 130,000 of them.

    `received` and `released` are in the community's time zone; `minutes` are those in storage. `released` and `minutes`
    are `None` while the package is in storage, or if MyBuilding does not know the time. `carrier` is as in the list:
    the type, or for *Other* the carrier that the note names. `location` is the one that this desk moved the package
    to, else MyBuilding's. Texts may hold any characters.
    """

    package_id: str
    reference: str
    unit: str
    resident: str
    carrier: str
    type_name: str
    tracking_number: str
    pieces: int
    flags: tuple[Flag, ...]
    note: str
    location: str
    received: datetime
    received_by: str
    released: datetime | None
    released_to: str
    released_by: str
    minutes: int | None
    status: Status
    sync: SyncState


def export_row(row: PackageRow, zone: tzinfo | None) -> ExportRow:
    """Return a row of a list as it is exported, with times of this zone (`None`: the computer's own)."""
    made = stored_row(row.package, row.record, zone, _sync(row))
    return made._replace(status="unidentified") if row.state == "held" else made


def stored_row(
    package: AnyPackage, record: DeskRecord | None, zone: tzinfo | None, sync: SyncState = "synced"
) -> ExportRow:
    """Return a package, with what this desk knows of it, as it is exported."""
    contents, note = contents_and_note(package.description, record)
    released = package.released_at
    return ExportRow(
        package.package_id,
        package.reference,
        package.unit,
        package.resident_name,
        badge_name(package.type_name, note),
        package.type_name,
        package.tracking_number,
        contents.count,
        contents.flags,
        note,
        location_of(package, record),
        package.arrived_at.astimezone(zone),
        package.accepted_by,
        None if released is None else released.astimezone(zone),
        package.released_to,
        package.released_by,
        None if released is None else minutes_between(package.arrived_at, released),
        "in_storage" if package.is_pending else "released",
        sync,
    )


def _sync(row: PackageRow) -> SyncState:
    if row.sync_state == "refused":
        return "rejected"
    return "synced" if row.entry is None else "unsynced"
