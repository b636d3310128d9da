"""Ctrl and a number choose a suggestion at once; without suggestions they are the keys of the lists."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from tests.e2e.hands import UPS, package


def matches(desk):
    return desk.desk.ui.suggestions.model.matches


@pytest.mark.parametrize(("key", "row"), [("Ctrl+1", 0), ("Ctrl+2", 1), ("Ctrl+É", 1), ("Ctrl+3", 2), ('Ctrl+"', 2)])
def test_a_package_is_logged_for_the_suggestion_of_this_number(desk, building, key, row):
    desk.scan(UPS)
    desk.type("12")
    wanted = matches(desk)[row]
    desk.press(key)
    assert desk.desk.lists.shown == "pending"
    desk.until_sent()
    assert package(building, UPS).unit == wanted.unit


def test_without_a_package_it_opens_the_release_of_the_unit(desk, building):
    waiting = {one.unit for one in building.packages("32") if one.is_pending}
    desk.type("1")
    row, wanted = next((row, one) for row, one in enumerate(matches(desk)[:6]) if row and one.unit in waiting)
    desk.press(f"Ctrl+{row + 1}")
    assert desk.sees("release_sheet")
    assert wanted.unit in desk.words("release_title")
    assert desk.desk.lists.shown == "pending"


def test_a_number_without_a_suggestion_does_nothing(desk):
    desk.scan(UPS)
    desk.type("zo ang")
    assert len(matches(desk)) < 6
    desk.press("Ctrl+6")
    desk.press(f"Ctrl+{len(matches(desk)) + 1}")
    assert desk.find("scan_line").text() == "zo ang"
    assert desk.desk.lists.shown == "pending"


def test_it_also_works_from_the_note(desk, building):
    desk.scan(UPS)
    desk.type("12")
    wanted = matches(desk)[1]
    desk.find("intake_note").setFocus()
    desk.type("wet")
    desk.press("Ctrl+2")
    assert desk.desk.lists.shown == "pending"
    desk.until_sent()
    assert package(building, UPS).unit == wanted.unit


def test_a_held_key_chooses_nothing_more(desk):
    desk.scan(UPS)
    desk.type("12")
    edit, control = desk.find("scan_line"), Qt.KeyboardModifier.ControlModifier
    QApplication.sendEvent(edit, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_2, control, "", autorep=True))
    assert desk.sees("scan_number")
    assert desk.find("scan_line").text() == "12"


@pytest.mark.parametrize(
    ("keys", "shown"),
    [("Ctrl+2", "overdue"), ("Ctrl+É", "overdue"), ("Ctrl+4", "history"), ("Ctrl+'", "history"), ("Alt+2", "history")],
)
def test_without_suggestions_it_shows_a_list(desk, keys, shown):
    desk.press(keys)
    assert desk.desk.lists.shown == shown
    desk.scan(UPS)
    assert not matches(desk)
    desk.press("Ctrl+1")
    assert desk.desk.lists.shown == "pending"
