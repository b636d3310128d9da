"""A package as it is exported: every field of it, and what only this desk knows."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from mybuilding_desk.domain.models import Package, PackageDraft
from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.records.contents import Contents
from mybuilding_desk.domain.records.desk_record import DeskRecord, PackageKey
from mybuilding_desk.domain.reports.export_row import ExportRow, export_row
from mybuilding_desk.domain.scan_intent import PackageRow

KATHMANDU = ZoneInfo("Asia/Kathmandu")
NOON = datetime(2026, 11, 1, 12, tzinfo=UTC)
PACKAGE = Package(
    "7", "32", "12B", "Other", NOON, "5", "Zoë Smith", "1Z", "3 pieces · Fragile · Veho", "A2", "Bo",
    NOON + timedelta(hours=2, seconds=59), "Ana", "Joe", NOON, "ref",
)  # fmt: skip


def test_a_released_package_has_every_field() -> None:
    local = datetime(2026, 11, 1, 17, 45, tzinfo=KATHMANDU)
    assert export_row(PackageRow(PACKAGE, "released"), KATHMANDU) == ExportRow(
        "7", "ref", "12B", "Zoë Smith", "Veho", "Other", "1Z", 3, ("fragile",), "Veho", "A2", local, "Bo",
        local + timedelta(hours=2, seconds=59), "Ana", "Joe", 120, "released", "synced",
    )  # fmt: skip
    assert {*ExportRow._fields} > {"pieces", "flags", "location", "minutes"}


def test_location_count_and_flags_of_this_desk_come_first_where_it_has_them() -> None:
    plain = replace(PACKAGE, description="leave upright")
    record = DeskRecord(PackageKey("32", "ref", "7"), Contents(2, ("perishable",)), "Fridge 2")
    row = export_row(PackageRow(plain, "released", record=record), None)
    assert (row.pieces, row.flags, row.location, row.carrier) == (2, ("perishable",), "Fridge 2", "Other")
    empty = export_row(PackageRow(plain, "released", record=replace(record, location="")), None)
    assert (empty.location, export_row(PackageRow(plain, "released"), None).location) == ("", "A2")
    assert row.received == NOON
    assert row.received.tzinfo is not None


@pytest.mark.parametrize(
    ("state", "entry_state", "status", "sync"),
    [("logged", None, "in_storage", "synced"), ("waiting", "waiting", "in_storage", "unsynced"),
     ("held", "held", "unidentified", "unsynced"), ("refused", "refused", "in_storage", "rejected")],
)  # fmt: skip
def test_a_package_in_storage_has_no_release(state, entry_state, status, sync) -> None:
    pending = replace(PACKAGE, released_at=None, released_to="", released_by="")
    draft = PackageDraft("32", "12B", "UPS", "ref", NOON)
    entry = OutboxEntry(1, "log", entry_state, draft, None, None, "", "", "", 0, NOON, NOON) if entry_state else None
    row = export_row(PackageRow(pending, state, entry), None)
    assert (row.status, row.sync, row.released, row.minutes) == (status, sync, None, None)


def test_a_release_that_is_not_synced_says_so() -> None:
    entry = OutboxEntry(1, "release", "waiting", None, None, PACKAGE, "7", "", "", 0, NOON, NOON)
    assert export_row(PackageRow(PACKAGE, "released", entry), None).sync == "unsynced"


def test_without_a_time_of_release_its_minutes_are_unknown() -> None:
    row = export_row(PackageRow(replace(PACKAGE, released_at=None), "released"), None)
    assert (row.status, row.released, row.minutes, row.released_by) == ("released", None, None, "Joe")
