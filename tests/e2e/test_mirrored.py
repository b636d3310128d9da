"""In a right-to-left language, the whole desk is mirrored and works as usual."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel

from mybuilding_desk.ui.base.labels import KeyCaps
from mybuilding_desk.ui.base.sheet import open_sheets
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.theme import SPACE, theme
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


@pytest.fixture
def rebuilt(mirrored):
    """The same, built anew as after a change of the language."""
    QCoreApplication.postEvent(QApplication.instance(), QEvent(QEvent.Type.LanguageChange))
    before = mirrored.desk
    mirrored.until(lambda: mirrored.desk is not before)
    return mirrored


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


def test_keys_are_read_from_the_left_in_the_scan_bar_and_among_the_shortcuts(rebuilt):
    rebuilt.press("F1")
    for part in (rebuilt.find("scan_frame"), rebuilt.find("key_sheet")):
        caps = [one for one in part.findChildren(KeyCaps) if one.isVisible()]
        assert caps
        for keys in caps:
            shown = sorted(keys.findChildren(QLabel), key=QLabel.x)
            assert shown == keys.findChildren(QLabel)


def test_a_title_keeps_its_distance_from_the_edge_where_it_begins(rebuilt):
    rebuilt.press("F1")
    [sheet] = open_sheets(rebuilt.desk)
    title = QRect(sheet.title.mapTo(sheet.card, QPoint()), sheet.title.size())
    assert sheet.card.contentsRect().right() - title.right() == SPACE[6]


def test_the_button_in_a_password_field_covers_no_text(rebuilt):
    rebuilt.press("Ctrl+Shift+L")
    field = rebuilt.find("lock_password")
    assert field.toggle.geometry().right() < field.rect().center().x()
    assert field.textMargins().left() >= field.toggle.width()
    assert field.textMargins().right() == 0


def test_the_line_of_the_sidebar_is_at_the_work(rebuilt):
    rail = rebuilt.find("rail")
    shot = rail.grab().toImage()
    line = theme.color("line").name()
    y = shot.height() // 2
    assert shot.pixelColor(0, y).name() == line
    assert shot.pixelColor(shot.width() - 1, y).name() != line
