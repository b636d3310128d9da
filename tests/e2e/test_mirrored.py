"""In a right-to-left language, the whole desk is mirrored and works as usual."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from mybuilding_desk.ui.commands import catalog
from tests.e2e.hands import UPS
from tests.e2e.menu_hands import close_menus, shown_menu


@pytest.fixture
def mirrored(desk):
    """The desk in a right-to-left language."""
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    desk.press("Ctrl+R")
    desk.until_fresh()
    yield desk
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_the_parts_are_on_the_opposite_side(mirrored):
    assert mirrored.find("rail").x() > mirrored.find("panel").mapTo(mirrored.desk, mirrored.desk.rect().topLeft()).x()
    table = mirrored.desk.ui.table
    assert table.columnAt(table.viewport().width() - 5) == 0


def test_the_cursor_is_on_a_package(mirrored):
    mirrored.go_to_list("Home")
    assert mirrored.desk.ui.table.current() is not None
    assert mirrored.sees("details_release")
    mirrored.press("End")
    assert mirrored.desk.ui.table.currentIndex().row() == mirrored.desk.ui.table.rows.rowCount() - 1


def test_a_package_is_logged_and_released(mirrored):
    mirrored.scan(UPS)
    mirrored.type("12b")
    mirrored.press("Return")
    assert mirrored.desk.ui.table.current().package.tracking_number == UPS
    mirrored.go_to_list("Return")
    assert mirrored.sees("release_sheet")
    chips = mirrored.desk.ui.release_sheet.chips
    assert chips.buttons[0].geometry().right() == chips.rect().right()


def test_the_user_menu_is_above_its_button_and_keys_are_read_from_the_left(mirrored):
    button = mirrored.find("user_button")
    mirrored.click(button)
    menu = shown_menu()
    assert abs(menu.geometry().right() - button.mapToGlobal(button.rect().topRight()).x()) <= 1
    close_menus(mirrored)
    caps = [cap for cap in mirrored.find("details_copy").findChildren(QLabel) if cap.property("look") == "key"]
    assert [cap.text() for cap in sorted(caps, key=QLabel.x)] == catalog.COPY_NUMBER.cap_names
