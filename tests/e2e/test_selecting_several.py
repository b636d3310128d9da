"""Several packages are selected, and released, copied, or removed together."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.e2e.hands import RIVERSIDE, Hands, others
from tests.e2e.menu_hands import shown_menu

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def patient(start: Any, server: Any) -> Hands:
    """Nothing is sent by itself; the list is loaded, and the scan field is empty and has the focus."""
    hands: Hands = start(server.profile, grace=86_400)
    hands.sign_in()
    hands.until_fresh()
    hands.press("Escape")
    hands.time += 1_000
    return hands


def selected(desk: Hands) -> list[int]:
    """The positions of the selected rows."""
    keys = [row.key for row in desk.rows()]
    rows = desk.desk.ui.table.selected_rows()
    assert desk.desk.ui.table.selected_count() == len(rows)
    return [keys.index(row.key) for row in rows]


def click(desk: Hands, row: int, *modifiers: Any) -> None:
    """Click a row with the mouse."""
    table = desk.desk.ui.table
    point = table.visualRect(table.rows.index(row, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, *modifiers, pos=point)
    desk.until(lambda: desk.desk.is_quiet)


def select(desk: Hands, keys: list[str]) -> None:
    """Select these packages with the mouse."""
    at = [row.key for row in desk.rows()]
    for number, key in enumerate(keys):
        click(desk, at.index(key), *([CTRL] if number else []))


def of_unit(desk: Hands, unit: str) -> list[str]:
    return [row.key for row in desk.rows() if row.package.unit == unit and row.state == "logged"]


@pytest.mark.parametrize("focus", ["scan_line", "packages"])
def test_keys_select_from_the_list_and_from_the_empty_scan_field(patient, focus):
    if focus == "packages":
        patient.desk.ui.table.setFocus()
    last = len(patient.rows()) - 1
    patient.press("Down", "Down", "Shift+Down", "Shift+Down")
    assert selected(patient) == [2, 3, 4]
    patient.press("Shift+Up", "Shift+Up", "Shift+Up")
    assert selected(patient) == [1, 2]
    patient.press("Shift+End")
    assert selected(patient) == list(range(2, last + 1))
    patient.press("Shift+Home")
    assert selected(patient) == [0, 1, 2]
    patient.press("Ctrl+A")
    assert selected(patient) == list(range(last + 1))
    patient.press("Up")
    assert selected(patient) == [0]
    assert patient.focus() == focus


def test_escape_leaves_one_selected(patient):
    patient.desk.ui.table.setFocus()
    patient.press("Down", "Shift+Down", "Escape")
    assert (selected(patient), patient.focus()) == ([2], "packages")
    patient.press("Escape")
    assert patient.focus() == "scan_line"
    patient.press("Shift+Up", "Escape")
    assert (selected(patient), patient.focus()) == ([1], "scan_line")


def test_the_mouse_selects_with_ctrl_and_shift(patient):
    click(patient, 1)
    click(patient, 3, CTRL)
    assert selected(patient) == [1, 3]
    click(patient, 5, SHIFT)
    assert selected(patient) == [3, 4, 5]
    click(patient, 4, CTRL)
    assert selected(patient) == [3, 5]
    click(patient, 2)
    assert selected(patient) == [2]
    patient.press("Down", "Down")
    click(patient, 6, SHIFT)
    assert selected(patient) == [4, 5, 6]


def test_the_only_row_left_selected_is_the_one_acted_on(patient):
    click(patient, 1)
    click(patient, 3, CTRL)
    click(patient, 3, CTRL)
    assert selected(patient) == [1]
    assert patient.words("details_title").startswith(patient.rows()[1].package.unit)


def test_the_packages_of_one_unit_are_released_together(patient, building):
    keys = of_unit(patient, "12B")
    assert len(keys) > 2
    select(patient, keys[:2])
    patient.until(lambda: patient.words("details_title") == "2 packages selected")
    assert patient.find("details_release").isEnabled()
    assert not patient.sees("details_drop")
    patient.press("Return")
    assert {row.key for row in patient.find("release_packages").ticked()} == set(keys[:2])
    assert len(patient.find("release_packages").packages()) == len(keys)
    patient.press("Return")
    assert [one.kind for one in patient.store.entries()] == ["release"] * 2
    assert patient.desk.ui.table.selected_count() == 1


def test_packages_of_two_units_are_not_released_together(patient):
    other = next(row.key for row in patient.rows() if row.package.unit != "12B")
    select(patient, [of_unit(patient, "12B")[0], other])
    patient.until(lambda: "selected" in patient.words("details_title"))
    assert not patient.find("details_release").isEnabled()
    assert patient.find("details_release").toolTip() == "Select packages of one unit"
    assert patient.find("details_copy").toolTip().startswith("Copy tracking number (Ctrl C)")
    patient.press("Return")
    assert not patient.sees("release_sheet")
    assert patient.words("toast") == "Select packages of one unit"


def test_numbers_and_rows_are_copied_one_a_line(patient):
    rows = [row for row in patient.rows() if row.package.tracking_number][:3]
    select(patient, [row.key for row in rows])
    patient.press("Ctrl+C")
    assert QApplication.clipboard().text().splitlines() == [row.package.tracking_number for row in rows]
    assert patient.words("toast") == "3 tracking numbers copied"
    patient.desk.quick_actions.copy_rows()
    cells = [line.split("\t") for line in QApplication.clipboard().text().split("\n")]
    expected = [(row.package.unit, row.package.resident_name, row.package.tracking_number) for row in rows]
    assert [(one[0], one[1], one[3]) for one in cells] == expected
    assert {len(one) for one in cells} == {6}
    assert patient.words("toast") == "3 rows copied"
    patient.desk.privacy.press()
    patient.desk.quick_actions.copy_rows()
    assert all(row.package.resident_name not in QApplication.clipboard().text() for row in rows)


def test_unidentified_packages_are_removed_together(patient):
    for number in ("TBA309471205881", "TBA309471205882"):
        patient.scan(number)
        patient.press("Ctrl+U")
    patient.press("Ctrl+3", "Ctrl+A")
    patient.until(lambda: patient.words("details_title") == "2 packages selected")
    assert not patient.sees("details_release")
    patient.press("Delete")
    assert patient.rows() == []
    assert patient.words("toast") == "Removed 2 packages"
    patient.press("Ctrl+Z")
    assert [row.state for row in patient.rows()] == ["held", "held"]


def test_packages_in_mybuilding_are_not_removed(patient):
    patient.scan("TBA309471205881")
    patient.press("Ctrl+U", "Ctrl+F")
    patient.type("tba")
    patient.until(lambda: patient.desk.is_quiet and patient.desk.ui.table.rows.kind == "found")
    select(patient, [row.key for row in patient.rows()[:3]])
    assert [row.state for row in patient.rows()[:3]].count("held") == 1
    patient.until(lambda: patient.words("details_title") == "3 packages selected")
    assert not patient.find("details_drop").isEnabled()
    patient.press("Delete")
    assert [row.state for row in patient.rows()].count("held") == 1


def test_the_selection_stays_when_packages_arrive(patient, building):
    patient.press("Down", "Down", "Shift+Down", "Shift+Down")
    before, first = [patient.rows()[at].key for at in (2, 3, 4)], patient.rows()[0].key
    others(building, "packages/add", communityId=RIVERSIDE, unit="4D", typeName="UPS", trackingNumber="TBA12")
    patient.desk.refresh()
    patient.until(lambda: patient.rows()[0].key != first and patient.desk.is_quiet)
    assert [patient.rows()[at].key for at in selected(patient)] == before
    patient.press("Shift+Up")
    assert [patient.rows()[at].key for at in selected(patient)] == before[:2]


def test_a_double_click_in_the_history_opens_the_activity(patient):
    patient.desk.lists.show_list("history")
    patient.until(lambda: len(patient.rows()) > 3)
    table = patient.desk.ui.table
    point = table.visualRect(table.rows.index(2, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert patient.sees("story_sheet")
    assert patient.rows()[2].package.unit in patient.words("story_title")


def test_the_menu_names_what_concerns_several_packages_in_the_plural(patient):
    patient.desk.ui.table.setFocus()
    patient.press("Down", "Shift+Down", "Shift+F10")
    menu = shown_menu()
    assert {"Copy tracking numbers", "Copy rows"} <= {action.iconText() for action in menu.actions()}
    menu.close()
