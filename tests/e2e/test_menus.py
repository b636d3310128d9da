"""The menu bar and the context menus, by real keys and by mouse: they run commands, explain, and disappear."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.commands import catalog
from tests.e2e.hands import Hands
from tests.e2e.menu_hands import choose, close_menus, go_to, open_menu, press, shown_menu


def bar_is_there(desk: Hands) -> bool:
    return desk.sees("menu_bar")


def entries(menu: QMenu) -> list[str]:
    return [action.iconText() for action in menu.actions() if not action.isSeparator()]


def test_f10_shows_the_menus_and_enter_runs_a_command(desk: Hands) -> None:
    assert not bar_is_there(desk)
    desk.press("F10")
    assert bar_is_there(desk)
    assert shown_menu().objectName() == "menu_file"
    press("Right", "Right", "Right")
    assert shown_menu().objectName() == "menu_packages"
    choose(catalog.ACTIVITY)
    desk.until(lambda: desk.sees("story_sheet"))
    desk.until(lambda: not bar_is_there(desk))


def test_esc_hides_the_menus_and_the_keys_go_on_where_they_were(desk: Hands) -> None:
    desk.press("F10")
    press("Escape", "Escape")
    desk.until(lambda: not bar_is_there(desk))
    assert desk.focus() == "scan_line"
    desk.type("12b")
    assert desk.find("scan_line").text() == "12b"


def test_alt_alone_shows_the_menus_and_alt_with_a_key_does_not(desk: Hands) -> None:
    window = desk.window.windowHandle()
    QTest.keyPress(window, Qt.Key.Key_Alt, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    QTest.keyRelease(window, Qt.Key.Key_Alt)
    assert not bar_is_there(desk)
    QTest.keyPress(window, Qt.Key.Key_Alt, Qt.KeyboardModifier.AltModifier)
    QTest.keyRelease(window, Qt.Key.Key_Alt)
    assert bar_is_there(desk)
    close_menus(desk)


def test_the_menu_button_opens_all_menus(desk: Hands) -> None:
    button = desk.find("menu_button")
    assert (button.accessibleName(), button.toolTip()) == ("Menu", "Menu (F10)")
    desk.click(button)
    assert [action.text() for action in shown_menu().actions()] == [
        "&File", "&Edit", "&View", "&Packages", "&Tools", "&Help",
    ]  # fmt: skip
    press("Down", "Down", "Right")
    assert shown_menu().objectName() == "menu_edit"
    choose(catalog.SEARCH)
    desk.until(lambda: desk.focus() == "find")


def test_keys_work_after_the_menu_of_the_button_is_left_from_its_first_level(desk: Hands) -> None:
    desk.click(desk.find("menu_button"))
    press("Down", "Down", "Right")
    action = desk.app.window.commands.action(catalog.UNDO)
    assert not action.isEnabled()
    press("Escape", "Escape")
    desk.until(action.isEnabled)


def test_a_disabled_entry_says_why_and_its_key_works_afterwards(desk: Hands) -> None:
    spoken: list[str] = []
    announcer.announced.connect(lambda text, _: spoken.append(text))
    open_menu(desk, catalog.SYNC_ALL)
    action = desk.app.window.commands.action(catalog.SYNC_ALL)
    assert not action.isEnabled()
    assert action.toolTip() == "Open the sync queue first"
    go_to("Sync all now")
    assert spoken[-1] == "Sync all now · Open the sync queue first"
    close_menus(desk)
    desk.until(action.isEnabled)


def test_on_the_sign_in_page_only_what_works_everywhere_is_enabled(start: Any, server: Any) -> None:
    hands = start(server.profile)
    hands.until(lambda: hands.focus() == "email")
    hands.press("F10")
    commands = hands.app.window.commands
    enabled = {one for one in catalog.COMMANDS if commands.action(one).isEnabled()}
    assert {catalog.QUIT, catalog.SUPPORT, catalog.MENU_BAR} <= enabled
    assert not enabled & {catalog.RELEASE, catalog.PENDING, catalog.SETTINGS, catalog.LOCK}
    assert commands.action(catalog.RELEASE).toolTip() == "Sign in first"
    close_menus(hands)
    assert hands.focus() == "email"


def test_on_the_lock_page_the_menus_show_nothing_of_the_work(desk: Hands) -> None:
    desk.app.preferences.change(grace_seconds=600)
    desk.scan()
    desk.type("12b")
    desk.press("Return")
    commands = desk.app.window.commands
    assert commands.name(catalog.UNDO) == "Undo log"
    desk.press("Ctrl+Shift+L")
    desk.until(lambda: desk.sees("lock_password"))
    desk.press("F10")
    assert commands.action(catalog.PENDING).toolTip() == "Sign in first"
    assert commands.action(catalog.UNDO).iconText() == "Undo"
    press("Right", "Right")
    sort = next(action for action in shown_menu().actions() if action.text() == "Sort by")
    assert not sort.isEnabled()
    close_menus(desk)


def test_sort_by_sorts_and_a_second_choice_reverses(desk: Hands) -> None:
    def sort() -> None:
        open_menu(desk, catalog.FULL_SCREEN)
        go_to("Sort by")
        press("Right")
        assert entries(shown_menu()) == ["Age", "Unit", "Recipient", "Carrier", "Tracking no.", "Location"]
        go_to("Unit")
        press("Return")

    sort()
    table = desk.desk.ui.table.rows
    assert (table.sort_by, table.descending) == ("unit", False)
    close_menus(desk)
    sort()
    assert (table.sort_by, table.descending) == ("unit", True)
    close_menus(desk)


@pytest.mark.parametrize("key", ["Shift+F10", "Menu"])
def test_a_key_opens_the_menu_of_the_current_package(desk: Hands, key: str) -> None:
    desk.desk.ui.table.setFocus()
    desk.press("Down")
    desk.press(key)
    menu = shown_menu()
    assert menu.objectName() == "package_menu"
    table = desk.desk.ui.table
    row = table.visualRect(table.currentIndex()).translated(table.viewport().mapToGlobal(QPoint()))
    assert row.top() <= menu.pos().y() <= row.bottom()
    number = desk.desk.ui.table.current().package.tracking_number
    choose(catalog.COPY_NUMBER)
    desk.until(lambda: QGuiApplication.clipboard().text() == number)


def right_click(widget: QWidget, point: QPoint) -> None:
    """Press the right button; the offscreen platform sends no request for a menu after it."""
    QTest.mouseClick(widget, Qt.MouseButton.RightButton, pos=point)
    if QApplication.activePopupWidget() is None:
        reason = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(widget, QContextMenuEvent(reason, point, widget.mapToGlobal(point)))


def test_the_right_button_selects_the_row_and_opens_its_menu(desk: Hands) -> None:
    table = desk.desk.ui.table
    right_click(table.viewport(), table.visualRect(table.rows.index(3, 0)).center())
    assert table.currentIndex().row() == 3
    row = table.current()
    assert row is not None
    assert row.package.shelf
    assert entries(shown_menu()) == [
        "Release", "View activity", "Edit", "Move", "Copy tracking number", "Copy row", "Print label", "Track online",
        "Hold packages", "Add instruction", "Return to sender", "Remove",
        f"Audit {row.package.shelf}",
    ]  # fmt: skip
    choose(catalog.RELEASE)
    desk.until(lambda: desk.sees("release_sheet"))


def test_the_menu_of_a_column_sorts(desk: Hands) -> None:
    table, head = desk.desk.ui.table, desk.desk.ui.table.horizontalHeader()
    point = QPoint(head.sectionViewportPosition(table.rows.columns.index("recipient")) + 10, 10)
    right_click(head.viewport(), point)
    assert entries(shown_menu())[:2] == ["Sort ascending", "Sort descending"]
    press("Down", "Down", "Return")
    assert (table.rows.sort_by, table.rows.descending) == ("recipient", True)
    close_menus(desk)


def test_the_menu_of_a_column_hides_it_and_the_menu_of_columns_shows_it_again(desk: Hands) -> None:
    table, head = desk.desk.ui.table, desk.desk.ui.table.horizontalHeader()
    column = table.rows.columns.index("kind")
    right_click(head.viewport(), QPoint(head.sectionViewportPosition(column) + 10, 10))
    go_to("Hide column")
    press("Return")
    assert table.isColumnHidden(column)
    close_menus(desk)
    open_menu(desk, catalog.FULL_SCREEN)
    go_to("Columns")
    press("Right")
    assert {action.iconText() for action in shown_menu().actions() if not action.isChecked()} == {"Carrier"}
    go_to("Carrier")
    press("Return")
    assert not table.isColumnHidden(column)
    close_menus(desk)


def test_the_menu_of_a_community_opens_it_or_copies_its_name(desk: Hands) -> None:
    communities = desk.desk.ui.sidebar.communities
    point = communities.visualItemRect(communities.item(1)).center()
    before = desk.store.community_id
    right_click(communities.viewport(), point)
    assert desk.store.community_id == before
    assert entries(shown_menu()) == ["Open", "Copy name"]
    press("Down", "Down", "Return")
    assert QGuiApplication.clipboard().text() == "Elan Tower"
    right_click(communities.viewport(), point)
    press("Down", "Return")
    desk.until(lambda: desk.store.community_id != before)


def test_a_scan_closes_an_open_menu_and_runs_none_of_its_commands(desk: Hands) -> None:
    open_menu(desk, catalog.LOCK)
    desk.scan()
    desk.until(lambda: QApplication.activePopupWidget() is None and not bar_is_there(desk))
    assert not desk.sees("lock_password")
    assert desk.sees("scan_number")


def test_the_menus_follow_the_language(desk: Hands) -> None:
    desk.press("F10")
    close_menus(desk)
    desk.app.preferences.change(language="es")
    desk.until(lambda: desk.words("tab_pending").startswith("Pendientes"))
    desk.press("F10")
    assert next(action.text() for action in desk.find("menu_bar").actions()) == "&Archivo"
    close_menus(desk)
    desk.app.preferences.change(language="system")


def test_a_key_is_shown_only_where_it_works(desk: Hands) -> None:
    retry = desk.window.commands.action(catalog.RETRY)
    open_menu(desk, catalog.RETRY)
    assert retry.data() == []
    close_menus(desk)
    desk.press("Ctrl+Shift+S")
    open_menu(desk, catalog.RETRY)
    assert retry.data() == ["R"]
