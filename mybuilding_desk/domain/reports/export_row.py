"""One package as it is exported: every field, with what this desk knows besides."""

from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Literal

from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.package_types import badge_name
from mybuilding_desk.domain.records.contents import Flag
from mybuilding_desk.domain.records.move import location_of
from mybuilding_desk.domain.reports.durations import minutes_between
from mybuilding_desk.domain.scan_intent import PackageRow

Status = Literal["in_storage", "released", "unidentified"]
SyncState = Literal["synced", "unsynced", "rejected"]
"""`rejected`: MyBuilding rejected the change, and the user has not decided yet what to do."""


@dataclass(frozen=True, slots=True)
class ExportRow:
    """One package. `received` and `released` are in the community's time zone; `minutes` are those in storage.

    `released` and `minutes` are `None` while the package is in storage, or if MyBuilding does not know the time.
    `carrier` is as in the list: the type, or for *Other* the carrier that the note names. `location` is the one that
    this desk moved the package to, else MyBuilding's. Texts may hold any characters.
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
    package, contents, note = row.package, row.contents, row.note
    return ExportRow(
        package_id=package.package_id,
        reference=package.reference,
        unit=package.unit,
        resident=package.resident_name,
        carrier=badge_name(package.type_name, note),
        type_name=package.type_name,
        tracking_number=package.tracking_number,
        pieces=contents.count,
        flags=contents.flags,
        note=note,
        location=location_of(package, row.record),
        received=package.arrived_at.astimezone(zone),
        received_by=package.accepted_by,
        released=package.released_at.astimezone(zone) if package.released_at else None,
        released_to=package.released_to,
        released_by=package.released_by,
        minutes=minutes_in_storage(package),
        status=_status(row),
        sync=_sync(row),
    )


def minutes_in_storage(package: Package) -> int | None:
    """Return the minutes from arrival to release, `None` without a time of release."""
    return None if package.released_at is None else minutes_between(package.arrived_at, package.released_at)


def _status(row: PackageRow) -> Status:
    if row.state == "held":
        return "unidentified"
    return "in_storage" if row.package.is_pending else "released"


def _sync(row: PackageRow) -> SyncState:
    if row.sync_state == "refused":
        return "rejected"
    return "synced" if row.entry is None else "unsynced"
