"""Content of a storage label: name and time as the settings and the building want them, pieces, and the code."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.records.contents import Contents, described
from mybuilding_desk.domain.records.desk_record import DeskRecord, PackageKey
from mybuilding_desk.domain.records.label_code import label_code
from mybuilding_desk.domain.scan_intent import PackageRow, RowState
from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.ui.text.label_content import label_contents
from mybuilding_desk.ui.text.language import use_language

REFERENCE = "0b6a3c1e-5f5d-4a58-9a39-0d7d9e9a1a11"


def row(state: RowState = "logged", record: DeskRecord | None = None, **fields: str) -> PackageRow:
    known = {"resident_name": "Zoë Ångström", "tracking_number": "1Z9JWCFYYW14744944", "shelf": "D4"}
    package = Package(
        "p1", "32", "12B", "UPS", datetime(2026, 11, 27, 1, 30, tzinfo=UTC), accepted_by="John John",
        reference=REFERENCE, **(known | fields),
    )  # fmt: skip
    return PackageRow(package, state, record=record)


@pytest.fixture(autouse=True)
def american(qapp):
    use_language(qapp, "en")
    yield
    use_language(qapp, "system")


def test_a_label_says_what_finds_the_package_and_its_time_is_that_of_the_building():
    [label] = label_contents(row(), Settings(), "America/New_York")
    assert (label.unit, label.name, label.location) == ("12B", "Z. Ångström", "D4")
    assert (label.carrier, label.code) == ("UPS …4944", label_code(REFERENCE))
    assert label.arrived.startswith("Nov 26, 8:30")  # the day after by the clock of the server
    assert label.arrived.endswith(" · JJ")
    assert (label.heading, label.pieces, label.flags) == ("", "", ())


@pytest.mark.parametrize(
    ("form", "private", "name"),
    [
        ("full", False, "Zoë Ångström"), ("initials", False, "Z. Ångström"), ("none", False, ""),
        ("full", True, "Z. Å."), ("initials", True, "Z. Å."), ("none", True, ""),
    ],
)  # fmt: skip
def test_the_name_is_as_the_settings_say_and_initials_in_privacy_mode(form, private, name):
    [label] = label_contents(row(), Settings(label_name=form, privacy=private))
    assert label.name == name


def test_an_unidentified_package_shows_what_was_typed():
    held = row("held", resident_name="J. Angstrum")
    [label] = label_contents(held, Settings())
    assert (label.unit, label.heading, label.name) == ("?", "UNIDENTIFIED", "J. Angstrum")
    assert label_contents(held, Settings(privacy=True))[0].name == "J. A."


def test_each_piece_has_its_label_or_all_have_one_with_the_flags():
    three = row(description=described(Contents(3, ("perishable",)), "Leave upright"))
    each = label_contents(three, Settings())
    assert [label.pieces for label in each] == ["1/3", "2/3", "3/3"]
    assert {label.code for label in each} == {label_code(REFERENCE)}
    [one] = label_contents(three, Settings(label_each_piece=False))
    assert (one.pieces, one.flags) == ("×3", ("perishable",))


def test_a_package_that_was_moved_shows_its_new_location_and_one_of_elsewhere_the_code_of_its_id():
    moved = DeskRecord(PackageKey("32", REFERENCE, "p1"), location="B2")
    [label] = label_contents(row(record=moved), Settings())
    assert label.location == "B2"
    elsewhere = replace(row().package, reference="")
    assert label_contents(PackageRow(elsewhere), Settings())[0].code == label_code("p1")


def test_an_unknown_zone_is_that_of_this_computer():
    assert label_contents(row(), Settings(), "Mars/Olympus") == label_contents(row(), Settings())
