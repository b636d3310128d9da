"""Releasing by unit, name, scan and table row, over real HTTPS and by keys alone."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.e2e.hands import RIVERSIDE


@pytest.mark.parametrize("typed", ["12b", "zo ang"])
def test_a_unit_or_a_name_opens_a_release(desk, building, typed):
    theirs = [one for one in building.packages(RIVERSIDE) if one.unit == "12B" and one.is_pending]
    wanted = [one for one in theirs if typed == "12b" or one.resident_id == "3001"]
    assert wanted
    desk.count_keys()
    desk.type(typed)
    desk.press("Return")
    assert desk.sees("release_sheet")
    assert desk.focus() == "release_packages"
    if typed == "12b":
        desk.type("Anna Nowak")
    desk.press("Return")
    assert not desk.sees("release_sheet")
    assert desk.focus() == "scan_line"
    assert desk.keys == len(typed) + 2 + (10 if typed == "12b" else 0)
    desk.until_sent()
    now = {one.package_id: one for one in building.packages(RIVERSIDE)}
    to = "Anna Nowak (for 12B)" if typed == "12b" else "Zoë Ångström"
    assert {now[one.package_id].released_to for one in wanted} == {to}
    assert building.releases == len(wanted)


@pytest.mark.parametrize(
    ("typed", "then", "to"),
    [
        ("e", (), "Erik Ångström"),
        ("ERIK ang", (), "Erik Ångström"),
        ("er", ("Backspace",), "er (for 12B)"),  # an added package is removed like any other
        ("er", ("Backspace", "Backspace"), "e (for 12B)"),
        ("erika", (), "erika (for 12B)"),
    ],
)
def test_a_partial_name_is_completed_from_the_residents_of_the_unit(desk, building, typed, then, to):
    desk.type("12b")
    desk.press("Return")
    desk.type(typed)
    desk.press(*then, "Return")
    desk.until_sent()
    assert {one.released_to for one in building.packages(RIVERSIDE) if one.unit == "12B" and one.released_to} >= {to}


def test_a_release_by_scan_takes_the_scan_and_one_key(desk, building):
    row = next(one for one in desk.rows() if one.package.tracking_number and one.package.resident_name)
    desk.count_keys()
    desk.scan(row.package.tracking_number)
    assert desk.sees("release_sheet")
    desk.press("Return")
    assert desk.keys == 1
    desk.until_sent()
    released = next(one for one in building.packages(RIVERSIDE) if one.package_id == row.package.package_id)
    assert released.released_to == row.package.resident_name
    assert released.released_by == "John John"


def test_the_selected_row_is_released(desk, building):
    desk.count_keys()
    desk.go_to_list("Down", "Down")
    assert desk.focus() == "packages"
    row = desk.desk.ui.table.current()
    desk.press("Return")
    assert desk.find("collected_by").text() == row.package.resident_name
    desk.press("Return")
    assert desk.keys == 5
    desk.until_sent()
    assert building.releases == 1
    released = next(one for one in building.packages(RIVERSIDE) if one.package_id == row.package.package_id)
    assert released.released_to == row.package.resident_name
    assert desk.focus() == "packages"


def test_the_tracking_number_is_copied(desk):
    row = next(number for number, one in enumerate(desk.rows()) if one.package.tracking_number)
    desk.go_to_list()
    desk.press(*["Down"] * row)
    desk.press("Ctrl+C")
    assert QApplication.clipboard().text() == desk.rows()[row].package.tracking_number


def test_enter_alone_releases_to_the_likeliest_person(desk, building):
    desk.count_keys()
    desk.type("12b")
    desk.press("Return", "Return")
    assert desk.keys == 5
    desk.until_sent()
    people = {one.full_name for one in building.residents(RIVERSIDE) if one.unit == "12B"}
    released = [one for one in building.packages(RIVERSIDE) if one.unit == "12B" and one.released_by == "John John"]
    assert len([one for one in released if one.released_to in people]) >= building.releases > 0
    assert not [one for one in building.packages(RIVERSIDE) if one.unit == "12B" and one.is_pending]


def test_space_deselects_a_package_and_the_rest_is_released(desk, building):
    desk.type("12b")
    desk.press("Return")
    packages = desk.find("release_packages")
    count = len(packages.packages())
    assert count > 1
    assert desk.words("release") == f"Release {count} packages"
    desk.press("Space")
    rest = "1 package" if count == 2 else f"{count - 1} packages"
    assert desk.words("release") == f"Release {rest}"
    desk.press("Return")
    desk.until_sent()
    assert building.releases == count - 1
    assert len([one for one in building.packages(RIVERSIDE) if one.unit == "12B" and one.is_pending]) == 1


def test_a_release_without_packages_or_a_name_is_answered_in_the_sheet(desk, building):
    desk.go_to_list("Return", "Space", "Return")
    assert "Select at least one package" in desk.words("release_banner")
    assert desk.focus() == "release_packages"
    desk.press("Ctrl+A", "Tab", "Ctrl+A", "Delete", "Return")
    assert "Enter the name of the person" in desk.words("release_banner")
    assert desk.focus() == "collected_by"
    desk.type("The courier")
    desk.press("Return")
    assert not desk.sees("release_sheet")
    desk.until_sent()
    assert building.releases >= 1


def test_the_note_is_sent_with_the_release(desk, building):
    desk.go_to_list()
    row = desk.desk.ui.table.current()
    desk.press("Return")
    desk.press_until("Tab", "release_note")
    desk.type("Left with the neighbor")
    desk.press("Return")
    desk.until_sent()
    given = building.given(RIVERSIDE, row.package.package_id)
    assert given is not None
    assert given.note == "Left with the neighbor"


def test_escape_leaves_everything_as_it_was(desk, building):
    desk.type("12b")
    desk.press("Return")
    desk.press("Escape")
    assert not desk.sees("release_sheet")
    assert desk.focus() == "scan_line"
    assert building.releases == 0


def test_an_unsent_package_can_be_released(desk, server, building):
    server.knobs.only, server.knobs.hang = {"packages/add"}, True
    desk.scan("1Z999AA10123456784")
    desk.type("2a")
    desk.press("Return")
    desk.scan("1Z999AA10123456784")
    desk.press("F4")
    assert desk.sees("release_sheet")
    desk.press("Return")
    assert not desk.sees("release_sheet")
    assert "1Z999AA10123456784" not in [row.package.tracking_number for row in desk.rows()]
    server.release()
    desk.until_sent()
    [released] = [one for one in building.packages(RIVERSIDE) if one.tracking_number == "1Z999AA10123456784"]
    assert released.released_by == "John John"
