"""The user button and its menu, by keys and by mouse."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.theme.key_caps import keys_width
from mybuilding_desk.ui.theme.text_painter import width_of
from tests.e2e.hands import UPS, Hands
from tests.e2e.menu_hands import choose, close_menus, go_to, press, settle, shown_menu

ENTRIES = ["Lock", "Switch user", "End shift", "-", "Settings", "Keyboard shortcuts", "Help", "-", "Sign out"]


def entries() -> list[str]:
    return ["-" if action.isSeparator() else action.iconText() for action in shown_menu().actions()]


@pytest.mark.parametrize("key", ["Return", "Space", "Up"])
def test_the_menu_opens_by_keys_with_its_first_entry_highlighted(desk: Hands, key: str) -> None:
    desk.press("Escape")
    desk.press_until("Tab", "user_button")
    desk.press(key)
    menu = shown_menu()
    assert entries() == ENTRIES
    assert menu.activeAction() is desk.window.commands.action(catalog.LOCK)
    close_menus(desk)
    assert desk.focus() == "user_button"


def test_the_menu_is_above_the_button_and_a_click_leaves_the_focus(desk: Hands) -> None:
    desk.click(desk.find("user_button"))
    menu, button = shown_menu(), desk.find("user_button")
    top = button.mapToGlobal(QPoint())
    assert menu.geometry().left() == top.x()
    assert 4 <= top.y() - menu.geometry().bottom() <= 12
    close_menus(desk)
    assert desk.focus() == "scan_line"


def test_tab_reaches_the_button_and_the_menu_opens_the_settings(desk: Hands) -> None:
    desk.press("Escape")
    desk.press_until("Tab", "user_button")
    desk.press("Return")
    choose(catalog.SETTINGS)
    assert desk.sees("settings_sheet")


def test_help_is_a_submenu_without_what_the_menu_has_already(desk: Hands) -> None:
    desk.click(desk.find("user_button"))
    go_to("Help")
    press("Left" if QApplication.isRightToLeft() else "Right")
    assert [one for one in entries() if one != "-"] == [
        "Copy support information", "Practice mode", "About MyBuilding Desk",
    ]  # fmt: skip
    close_menus(desk)


def test_sign_out_is_its_last_entry(desk: Hands) -> None:
    desk.click(desk.find("user_button"))
    go_to("sign_out")
    press("Return")
    settle()
    desk.until(lambda: desk.focus() in {"email", "password"})


@pytest.mark.parametrize("text_size", ["100", "150"])
@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_names_and_key_caps_do_not_meet(desk: Hands, language: str, text_size: str) -> None:
    desk.app.preferences.change(language=language, text_size=text_size)
    settle()
    desk.until(lambda: desk.sees("user_button"))
    desk.click(desk.find("user_button"))
    menu = shown_menu()
    for action in menu.actions():
        needed = width_of(action.iconText()) + keys_width(action.data() or []) + 36 + 12 + 8
        assert needed <= menu.actionGeometry(action).width(), action.iconText()
    close_menus(desk)


def test_a_scan_reaches_the_scan_bar_while_the_button_has_the_focus(desk: Hands) -> None:
    desk.find("user_button").setFocus()
    desk.scan(UPS)
    assert QApplication.activePopupWidget() is None
    assert desk.words("scan_number").replace(" ", "") == UPS
