"""The menus made of the table of commands: complete, in order, and as macOS expects them."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.ui.commands import catalog, keys
from mybuilding_desk.ui.commands.actions import Binding, Commands
from mybuilding_desk.ui.commands.command import Menu
from mybuilding_desk.ui.commands.menus import CommandMenu, KeyMenu, MenuBar, UserMenu
from mybuilding_desk.ui.theme import SPACE, theme
from mybuilding_desk.ui.theme.key_caps import keys_width
from mybuilding_desk.ui.theme.stylesheet import apply_theme
from mybuilding_desk.ui.theme.text_painter import width_of
from tests.e2e.menu_hands import press
from tests.support.appearance import appearance_restored


@pytest.fixture
def window(qtbot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def commands(window: QMainWindow) -> Commands:
    made = Commands(window)
    for command in catalog.COMMANDS:
        made.bind(command, Binding(lambda: None))
    return made


def make_bar(window: QMainWindow, commands: Commands) -> MenuBar:
    return MenuBar(window, commands, lambda menu: menu.addAction("Unit"), lambda _menu: None)


def menus_of(bar: MenuBar) -> list[QMenu]:
    return [menu for action in bar.actions() if (menu := action.menu()) is not None]


def test_every_command_is_in_its_menu_in_the_order_of_the_table(window, commands) -> None:
    menus = menus_of(make_bar(window, commands))
    ids = {command.command_id for command in catalog.COMMANDS}
    shown = [[action.objectName() for action in menu.actions() if action.objectName() in ids] for menu in menus]
    assert shown == [[one.command_id for one in catalog.COMMANDS if one.menu is menu] for menu in Menu]


def test_no_menu_begins_or_ends_with_a_separator_or_has_two_in_a_row(window, commands) -> None:
    for menu in menus_of(make_bar(window, commands)):
        lines = "".join("-" if action.isSeparator() else "x" for action in menu.actions())
        assert lines.strip("-").count("--") == 0
        assert not lines.startswith("-")


@pytest.mark.parametrize(("platform", "shown"), [("linux", False), ("win32", False), ("darwin", True)])
def test_the_bar_is_always_there_only_on_macos(window, commands, monkeypatch, platform: str, shown: bool) -> None:
    monkeypatch.setattr(keys, "PLATFORM", platform)
    assert make_bar(window, commands).isHidden() != shown


def test_macos_finds_about_settings_and_quit_by_their_roles(commands) -> None:
    roles = {command: commands.action(command).menuRole() for command in catalog.COMMANDS}
    special = {command: role for command, role in roles.items() if role is not QAction.MenuRole.NoRole}
    assert special == {
        catalog.ABOUT: QAction.MenuRole.AboutRole,
        catalog.SETTINGS: QAction.MenuRole.PreferencesRole,
        catalog.QUIT: QAction.MenuRole.QuitRole,
    }


def test_arrow_keys_reach_disabled_entries_in_both_directions_and_enter_leaves_them_alone(window, commands) -> None:
    done: list[str] = []
    listed = (catalog.RELEASE, catalog.EDIT, catalog.REMOVE, catalog.TRACK)
    for command in listed:
        reason = "No" if command in {catalog.EDIT, catalog.REMOVE} else ""
        commands.bind(command, Binding(lambda name=command.command_id: done.append(name), lambda reason=reason: reason))
    menu = CommandMenu(commands, window)
    menu.add(listed)
    menu.popup(QPoint())
    seen = []
    for key in ("Down", "Down", "Down", "Down", "Up", "Up", "Up", "Up"):
        press(key)
        seen.append(menu.here.objectName())
    assert seen == ["release", "edit", "remove", "track", "remove", "edit", "release", "track"]
    press("Up", "Return")
    assert (menu.isVisible(), done) == (True, [])
    press("Down", "Return")
    assert (menu.isVisible(), done) == (False, ["track"])


def test_a_menu_that_is_filled_when_shown_has_only_what_is_there_now(window) -> None:
    menu, names = KeyMenu(window), ["Unit"]
    menu.fill_when_shown(lambda part: [part.addAction(name) for name in names])
    for expected in (["Unit"], ["Unit", "Age"]):
        menu.popup(QPoint())
        assert [action.text() for action in menu.actions()] == expected
        menu.hide()
        names.append("Age")


@pytest.fixture
def use_style(qapp):
    """Apply the style sheet with a text size, and restore the appearance of the application at the end."""
    with appearance_restored(qapp):
        yield lambda text_size: apply_theme(qapp, Settings(theme="light", text_size=text_size))


@pytest.mark.parametrize("at", [("linux", "100"), ("linux", "150"), ("darwin", "100")])
def test_the_name_of_an_entry_never_meets_its_key_caps(window, commands, use_style, monkeypatch, at):
    monkeypatch.setattr(keys, "PLATFORM", at[0])
    use_style(at[1])
    commands.retranslate()
    for menu in menus_of(make_bar(window, commands)):
        menu.ensurePolished()
        for action in menu.actions():
            caps = keys_width(action.data() or [])
            needed = theme.px(36) + width_of(action.iconText()) + SPACE[2] + caps + SPACE[3]
            assert action.isSeparator() or needed <= menu.actionGeometry(action).width(), action.iconText()


def test_the_user_menu_has_each_command_once_with_an_icon(window, commands):
    menu = UserMenu(commands, window)
    shown = [action for action in menu.actions() if not action.isSeparator()]
    assert len(menu.actions()) - len(shown) == 2  # between three groups
    assert all(menu._icons[action] for action in shown)
    [help_menu] = [action.menu() for action in shown if action.menu() is not None]
    names = [action.objectName() for action in (*shown, *help_menu.actions()) if action.objectName()]
    assert sorted(names) == sorted({
        "lock", "switch_user", "handover", "settings", "shortcuts", "sign_out", "support", "practice", "about",
    })  # fmt: skip
