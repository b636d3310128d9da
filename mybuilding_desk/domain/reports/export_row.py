"""One package as it is exported: every field, with what this desk knows besides."""

from collections.abc import Sequence
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
    [made] = export_rows([row.package], [row.record], [_sync(row)], zone)
    return made._replace(status="unidentified") if row.state == "held" else made


def export_rows(
    packages: Sequence[AnyPackage],
    records: Sequence[DeskRecord | None],
    sync: Sequence[SyncState],
    zone: tzinfo | None,
) -> list[ExportRow]:
    """Return packages, with what this desk knows of each, as they are exported.

    It makes them field by field, not package by package: in half of the time.
    """
    described = list(map(contents_and_note, [one.description for one in packages], records))
    notes = [note for _, note in described]
    types = [one.type_name for one in packages]
    fields = (
        [one.package_id for one in packages],
        [one.reference for one in packages],
        [one.unit for one in packages],
        [one.resident_name for one in packages],
        map(badge_name, types, notes),
        types,
        [one.tracking_number for one in packages],
        [contents.count for contents, _ in described],
        [contents.flags for contents, _ in described],
        notes,
        map(location_of, packages, records),
        [one.arrived_at.astimezone(zone) for one in packages],
        [one.accepted_by for one in packages],
        [None if one.released_at is None else one.released_at.astimezone(zone) for one in packages],
        [one.released_to for one in packages],
        [one.released_by for one in packages],
        [None if one.released_at is None else minutes_between(one.arrived_at, one.released_at) for one in packages],
        ["in_storage" if one.is_pending else "released" for one in packages],
        sync,
    )
    return list(map(ExportRow._make, zip(*fields, strict=True)))


def _sync(row: PackageRow) -> SyncState:
    if row.sync_state == "refused":
        return "rejected"
    return "synced" if row.entry is None else "unsynced"
