"""The overdue list as a document."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from mybuilding_desk.domain.models import Community, Package
from mybuilding_desk.domain.records.desk_record import PackageKey
from mybuilding_desk.domain.records.reminder import Reminder
from mybuilding_desk.domain.scan_intent import ResidentRow
from mybuilding_desk.ui.text.documents import overdue_list_text
from mybuilding_desk.ui.text.name_display import names

pytestmark = pytest.mark.usefixtures("qapp")

HOUSE = Community("c", "140 Riverside", "140 Riverside Boulevard", "New York", "NY", "America/New_York")
NOW = datetime(2026, 11, 27, 12, 30, tzinfo=UTC)
OLD = Package("1", "c", "12B", "UPS", NOW - timedelta(days=41), "r", "Zoë Ångström")
ROW = ResidentRow(
    OLD,
    "logged",
    reminder=Reminder(PackageKey("c", "", "1"), "email", NOW - timedelta(days=3), "John John"),
    count=3,
    locations=("B2", "D1"),
    flags=("perishable",),
)


def test_the_overdue_list_has_a_box_for_each_resident() -> None:
    nobody = ResidentRow(replace(OLD, resident_id="", resident_name=""), "logged", count=1)
    document = overdue_list_text.document([ROW, nobody], HOUSE, NOW)
    [table] = document.tables
    assert table.columns[0].kind == "check"
    assert table.texts[0] == ("", "12B", "Zoë Ångström", "3", "41 d", "B2, D1", "Perishable", "24 Nov")
    assert table.texts[1][2] == "Any resident"
    assert [tile.value for tile in document.tiles] == ["4", "2"]


def test_names_are_initials_in_privacy_mode() -> None:
    names.shorten(True)
    try:
        [table] = overdue_list_text.document([ROW], HOUSE, NOW).tables
    finally:
        names.shorten(False)
    assert table.texts[0][2] == "Z. Å."


def test_an_empty_list_says_so() -> None:
    assert overdue_list_text.document([], HOUSE, NOW).tables[0].note == "None"
