"""The command palette: every kind of result by keys, its second level, scans, privacy, and what ends it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from mybuilding_desk.domain.settings import BuildingPolicy
from mybuilding_desk.practice.building import PRACTICE_PASSWORD
from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.sheet import open_sheets
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.palette.item import Group, PaletteItem
from mybuilding_desk.ui.text.name_display import names
from tests.e2e.hands import ELAN, RESIDENT, RIVERSIDE, UPS, Hands
from tests.e2e.signing import by_mouse
from tests.e2e.test_roles_and_houses import enter


@pytest.fixture(autouse=True)
def full_names_after():
    """Turn privacy mode off after the test; it is global."""
    yield
    names.shorten(False)


@pytest.fixture
def desk(desk: Hands) -> Hands:
    """Up to date, with the palette on the clock of the keys."""
    return on_the_clock(desk)


def on_the_clock(hands: Hands) -> Hands:
    hands.until_fresh()
    hands.desk.palette_controller.clock = lambda: hands.time / 1000
    return hands


def find(hands: Hands, text: str) -> list[PaletteItem]:
    """Open the palette, type, and return the results."""
    if not hands.sees("palette"):
        hands.press("Ctrl+K")
    hands.press("Ctrl+A", "Backspace")
    hands.type(text)
    hands.until(lambda: not hands.desk.palette_controller.is_searching)
    return items(hands)


def items(hands: Hands) -> list[PaletteItem]:
    return hands.desk.palette_controller.sheet().model.items


def choice(hands: Hands) -> PaletteItem:
    chosen = hands.desk.palette_controller.sheet().model.choice
    assert chosen is not None
    return chosen


def groups(hands: Hands) -> list[str]:
    return [row for row in hands.desk.palette_controller.sheet().model.rows if isinstance(row, str)]


def choose(hands: Hands, title: str) -> PaletteItem:
    """Press Down until the row with this title is chosen."""
    for _ in items(hands):
        if choice(hands).title == title:
            return choice(hands)
        hands.press("Down")
    raise AssertionError([item.title for item in items(hands)])


def test_an_empty_field_suggests_and_escape_first_clears_then_closes(desk):
    before = desk.focus()
    desk.press("Ctrl+K")
    assert desk.focus() == "palette_field"
    assert groups(desk) == ["Suggested"]
    assert [item.key.removeprefix("command ") for item in items(desk)] == [
        "batch",
        "unidentified",
        "sync_queue",
        "lock",
    ]
    desk.type("12b")
    desk.press("Escape")
    assert desk.sees("palette")
    assert groups(desk) == ["Suggested"]
    desk.press("Escape")
    assert not desk.sees("palette")
    assert desk.focus() == before
    desk.press("Ctrl+K", "Ctrl+K")
    assert not desk.sees("palette")


def test_a_unit_comes_first_and_enter_opens_its_release(desk):
    found = find(desk, "12b")
    assert groups(desk)[:2] == ["Residents", "Packages"]
    assert (found[0].unit, found[0].title) == ("12B", "Erik Ångström, Zoë Ångström")
    assert found[0].chosen_hint == "Release 4 packages"
    assert found[-1].title == "Show all results for “12b”"
    assert found[-1].hint.endswith("packages")
    desk.press("Return")
    assert not desk.sees("palette")
    assert desk.sees("release_sheet")


def test_a_resident_without_packages_goes_to_search(desk):
    none = next(one for one in find(desk, "lockwood") if one.hint == "No pending packages")
    choose(desk, none.title)
    desk.press("Return")
    assert desk.find("find").text() == none.unit
    assert desk.desk.ui.table.rows.kind == "found"


def test_a_mistyped_name_is_found_and_the_exact_unit_stands_above_commands(desk):
    assert any("Ångström" in item.title for item in find(desk, "Angstorm"))
    assert find(desk, "1")[0].group is Group.RESIDENTS


def test_a_package_opens_its_release_and_a_released_one_is_shown_in_history(desk, building):
    pending = next(one for one in building.packages(RIVERSIDE) if one.is_pending and one.tracking_number)
    found = find(desk, f"#{pending.tracking_number[-6:]}")
    assert [item.group for item in found] == [Group.PACKAGES, Group.SEARCH]
    desk.press("Return")
    assert desk.sees("release_sheet")
    desk.press("Escape")
    released = next(one for one in building.packages(RIVERSIDE) if not one.is_pending and one.tracking_number)
    desk.until(lambda: any(item.group is Group.PACKAGES for item in find(desk, f"#{released.tracking_number[-6:]}")))
    desk.press("Return")
    assert desk.desk.lists.shown == "history"
    assert desk.desk.ui.table.current().key == released.package_id


def test_a_flag_finds_packages_in_any_language_and_in_privacy_mode(desk):
    package = next(item for item in find(desk, "perecedero") if item.group is Group.PACKAGES)
    assert package.hint.endswith("· Perishable")
    desk.press("Ctrl+Shift+N")
    package = next(item for item in find(desk, "perecedero") if item.group is Group.PACKAGES)
    assert "Flowers" not in package.title
    assert not any(item.group is Group.PACKAGES for item in find(desk, "flowers needs"))


def test_a_command_runs_and_is_found_by_old_words(desk):
    find(desk, "outbox")
    assert choice(desk).key == "command sync_queue"
    desk.press("Return")
    assert desk.sees("outbox_sheet")
    desk.press("Escape")
    find(desk, "drop")
    assert choice(desk).key == "command batch"
    desk.press("Return")
    assert desk.sees("drop_bar")


def test_a_command_that_cannot_be_done_says_why_and_stays(desk, qtbot):
    find(desk, ">sync all")
    assert choice(desk).why_not == "Open the sync queue first"
    with qtbot.waitSignal(announcer.announced, check_params_cb=lambda text, _: text == "Open the sync queue first"):
        desk.press("Return")
    assert desk.sees("palette")


def test_a_community_is_opened_by_its_name(desk):
    find(desk, "elan")
    assert choice(desk).title == "Go to Elan Tower"
    desk.press("Return")
    assert desk.store.community_id == ELAN


def test_a_setting_opens_its_section_with_the_focus_on_it(desk):
    find(desk, "undo time")
    assert choice(desk).group is Group.SETTINGS
    desk.press("Return")
    assert desk.sees("settings_sheet")
    assert desk.focus() == "grace_seconds"
    find(desk, "contrast")
    assert choice(desk).key == "setting contrast"
    desk.press("Return")
    assert desk.sees("settings_sheet")
    assert desk.focus().startswith("contrast_")


def test_a_setting_that_the_building_manages_says_so(desk, monkeypatch):
    monkeypatch.setattr(desk.app.preferences, "policy", BuildingPolicy(locked=frozenset({"theme"})))
    [theme] = [item for item in find(desk, "theme") if item.key == "setting theme"]
    assert theme.why_not == "Managed by your building"


def test_the_list_is_sorted_by_a_column(desk):
    find(desk, "sort by location")
    desk.press("Return")
    assert desk.desk.ui.table.rows.sort_by == "shelf"


def test_nothing_found_offers_the_search(desk):
    found = find(desk, "zzz")
    assert groups(desk) == ["No results for “zzz”"]
    assert [item.title for item in found] == ["Search all packages for “zzz”"]
    desk.press("Return")
    assert desk.find("find").text() == "zzz"


def test_packages_found_later_take_the_place_of_the_search(desk, building):
    number = next(one.tracking_number for one in building.packages(RIVERSIDE) if one.is_pending and one.tracking_number)
    results = desk.desk.palette_controller._results
    find(desk, "")
    sheet = desk.desk.palette_controller.sheet()
    sheet.field.edit.setText(number)
    sheet.show_results([(Group.SEARCH, [results._search_row(number, nothing=True)])])
    results.start(number)
    desk.desk.palette_controller._search_on()
    assert choice(desk).group is Group.PACKAGES


def test_prefixes_limit_the_results(desk):
    assert {item.group for item in find(desk, ">s")} <= {Group.COMMANDS, Group.SETTINGS, Group.COMMUNITIES}
    assert {item.group for item in find(desk, "@a")} == {Group.RESIDENTS}
    assert len(find(desk, ">")) > 20
    find(desk, "@")
    assert groups(desk) == ["Enter a unit or name"]
    find(desk, "#")
    assert groups(desk) == ["Enter a unit, name, or tracking number"]


def test_what_was_used_comes_first_the_next_time(desk):
    find(desk, "history")
    desk.press("Return", "Ctrl+K")
    assert groups(desk) == ["Recent", "Suggested"]
    assert items(desk)[0].key == "command history"
    find(desk, "12b")
    desk.press("Return", "Escape", "Ctrl+K")
    assert [item.title for item in items(desk)[:2]] == ["Erik Ångström, Zoë Ångström", "History"]
    desk.press("Escape", "Ctrl+PgDown", "Ctrl+K")
    assert groups(desk) == ["Suggested"]


def test_arrows_pages_and_ends_move_the_choice(desk):
    found = find(desk, "12b")
    desk.press("Up")
    assert choice(desk) is found[-1]
    desk.press("Down")
    assert choice(desk) is found[0]
    desk.press("End")
    assert choice(desk) is found[-1]
    desk.press("Home", "PgDown")
    assert choice(desk) is not found[0]
    desk.press("PgUp")
    assert choice(desk) is found[0]


@pytest.mark.parametrize("key", ["Ctrl+3", 'Ctrl+"'])
def test_ctrl_and_a_digit_run_that_row_and_no_command_of_the_page(desk, key):
    find(desk, "12b")
    desk.press(key)
    assert not desk.sees("palette")
    assert desk.desk.lists.shown == "pending"
    assert desk.sees("release_sheet")


def test_no_key_of_the_page_acts_below_the_palette(desk):
    desk.press("Ctrl+K")
    for key in ("Ctrl+2", "F8", "Ctrl+Shift+S", "Ctrl+N", "Delete", "Ctrl+PgDown", "F1"):
        if key != "Ctrl+2":
            desk.press(key)
    assert [sheet.objectName() for sheet in open_sheets(desk.desk)] == ["palette"]
    assert desk.desk.lists.shown == "pending"
    assert desk.store.community_id == RIVERSIDE


def test_the_second_level_has_the_actions_of_a_row(desk, building):
    package = next(one for one in building.packages(RIVERSIDE) if one.is_pending and one.tracking_number)
    find(desk, f"#{package.tracking_number[-6:]}")
    desk.press("Tab")
    assert groups(desk) == ["Actions"]
    titles = [item.title for item in items(desk)]
    assert titles == [
        "Release", "View activity", "Copy tracking number", "Print label", "Track online", "Show in the list",
    ]  # fmt: skip
    desk.press("Left")
    assert groups(desk)[0] == "Packages"
    desk.press("Right")
    assert groups(desk) == ["Actions"]
    desk.press("Escape")
    assert desk.sees("palette")
    assert groups(desk)[0] == "Packages"
    desk.press("Tab")
    desk.type("copy")
    desk.press("Return")
    assert QGuiApplication.clipboard().text() == package.tracking_number
    find(desk, f"#{package.tracking_number[-6:]}")
    desk.press("Tab", "Down", "Return")
    assert desk.sees("story_sheet")


def test_an_action_finds_its_package_after_it_synced(desk):
    desk.app.preferences.change(grace_seconds=600)
    for number in (UPS, "TBA309471205881"):
        desk.scan(number)
        desk.type("2a")
        desk.press("Return")
    desk.until(lambda: desk.store.waiting_count() == 2 and desk.desk.is_quiet)
    find(desk, f"#{UPS}")
    desk.press("Tab")
    desk.desk.outbox_controller.send_all()
    desk.until_sent()
    desk.type("copy")
    desk.press("Return")
    assert QGuiApplication.clipboard().text() == UPS


def test_a_scan_closes_the_palette_and_goes_to_the_scan_bar(desk):
    find(desk, "12b")
    desk.rest()
    desk.scan(UPS)
    assert not desk.sees("palette")
    assert not desk.sees("release_sheet")
    assert desk.words("scan_number").replace(" ", "") == UPS
    desk.press("Ctrl+K")
    assert desk.find("palette_edit").text() == ""


def test_an_enter_right_after_the_opening_or_held_down_runs_nothing(desk):
    now = desk.time
    desk.desk.palette_controller.clock = lambda: now / 1000
    desk.press("Ctrl+K", "Return")
    assert desk.sees("palette")
    assert not desk.sees("drop_bar")
    on_the_clock(desk)
    desk.time += 1000
    field = desk.find("palette_field")
    QTest.simulateEvent(field, True, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
    assert desk.sees("palette")
    desk.press("Return")
    assert desk.sees("drop_bar")


def test_over_an_open_window_only_what_needs_the_page_closes_it(desk):
    desk.press("Ctrl+Shift+S")
    find(desk, "privacy mode")
    choose(desk, "Privacy mode")
    assert choice(desk).key == "command privacy"
    desk.press("Return")
    assert desk.sees("outbox_sheet")
    assert names.short
    find(desk, ">history")
    desk.press("Return")
    assert not desk.sees("outbox_sheet")
    assert desk.desk.lists.shown == "history"


def test_what_is_searched_among_the_shortcuts_is_no_reason(desk):
    desk.press("F1")
    desk.type("undo")
    find(desk, ">history")
    assert choice(desk).why_not == ""
    desk.press("Return")
    assert not desk.sees("key_sheet")
    assert desk.desk.lists.shown == "history"


def test_a_half_typed_window_stays_and_is_the_reason(desk):
    desk.type("12b")
    desk.press("Return")
    field = desk.find("collected_by")
    field.setFocus()
    desk.press("Ctrl+A")
    desk.type("Left at the door")
    find(desk, ">history")
    assert choice(desk).why_not == "Close the open window first"
    desk.press("Escape", "Escape")
    assert desk.sees("release_sheet")
    assert desk.words(field.objectName()) == "Left at the door"


def test_a_signed_release_stays_and_is_the_reason(desk):
    desk.app.preferences.change(signature="optional")
    desk.type("12b")
    desk.press("Return")
    pad = desk.desk.ui.release_sheet.pad
    by_mouse(pad)
    find(desk, ">history")
    assert choice(desk).why_not == "Close the open window first"
    desk.press("Escape", "Escape")
    assert desk.sees("release_sheet")
    assert pad.has_strokes()


def test_the_lock_ends_it_and_its_page_does_not_open_it(desk):
    find(desk, "history")
    desk.press("Return")
    before = desk.focus()
    find(desk, "12b")
    desk.press("Ctrl+Shift+L")
    assert desk.sees("lock_card")
    assert not desk.desk.palette_controller.sheet.is_open
    sheet = desk.desk.palette_controller.sheet()
    assert (sheet.field.edit.text(), sheet.model.rows) == ("", [])
    desk.press("Ctrl+K")
    assert not sheet.isVisible()
    desk.type(PRACTICE_PASSWORD)
    desk.press("Return")
    desk.until(lambda: not desk.sees("lock_card"))
    assert not sheet.isVisible()
    assert desk.focus() == before
    desk.press("Ctrl+K")
    assert groups(desk) == ["Suggested"]


def test_not_over_the_sign_in_nor_on_its_page(desk, start):
    desk.app.session.expire_token()
    desk.until(lambda: desk.sees("sign_in_sheet"))
    desk.press("Ctrl+K")
    assert not desk.sees("palette")


def test_a_sign_in_that_is_needed_closes_it(desk):
    find(desk, "12b")
    desk.app.session.expire_token()
    desk.until(lambda: desk.sees("sign_in_sheet"))
    assert not desk.sees("palette")


def test_privacy_mode_shows_initials_and_matches_by_nothing_more(desk):
    desk.press("Ctrl+Shift+N")
    found = find(desk, "12b")
    assert found[0].title == "E. Å., Z. Å."
    assert not any("ngström" in item.title for item in found)
    assert [item.key for item in find(desk, "angstrom")] == ["search"]
    assert any(item.unit == "12B" for item in find(desk, "@z a"))
    desk.press("Ctrl+Shift+N")
    assert any("Ångström" in item.title for item in find(desk, "angstrom"))
    desk.press("Ctrl+Shift+N")
    assert [item.key for item in items(desk)] == ["search"]


def test_privacy_mode_leaves_no_name_on_the_second_level(desk):
    find(desk, "angstrom")
    desk.press("Tab")
    edit = desk.desk.palette_controller.sheet().field.edit
    assert "Ångström" in edit.placeholderText()
    desk.press("Ctrl+Shift+N")
    assert "ngström" not in edit.placeholderText()
    assert (edit.text(), [item.key for item in items(desk)]) == ("angstrom", ["search"])


def test_residents_get_views_settings_and_help_only(start, server):
    hands = start(replace(server.profile, timeout_read=10.0))
    enter(hands, RESIDENT)
    on_the_clock(hands)
    assert not any(item.group in (Group.RESIDENTS, Group.PACKAGES) for item in find(hands, "12b"))
    keys = {item.key.removeprefix("command ") for item in find(hands, ">")}
    assert {"history", "settings", "shortcuts", "lock"} <= keys
    assert not keys & {"batch", "log_without_number", "release", "sync_all", "undo"}


def test_all_results_without_a_network(desk, server):
    server.knobs.refuse = True
    assert find(desk, "12b")[0].chosen_hint == "Release 4 packages"


def test_rows_and_counts_are_told_to_screen_readers(desk):
    told = []
    announcer.announced.connect(lambda text, _: told.append(text))
    find(desk, "lock")
    assert "Lock" in told[-1]
    assert "results" in told[-1]
    desk.press("Down")
    assert told[-1]
    sheet = desk.desk.palette_controller.sheet()
    assert all(sheet.model.sentence(row) for row in range(len(sheet.model.rows)))
    assert sheet.model.sentence(1).startswith("Commands: Lock")


def test_every_bound_command_is_offered_with_an_icon(desk):
    offered = {item.key.removeprefix("command "): item for item in find(desk, ">") if item.key.startswith("command ")}
    commands = desk.app.window.commands
    bound = {one.command_id for one in catalog.COMMANDS if commands.is_bound(one)}
    assert offered.keys() == bound - {"palette"}
    assert all(item.icon for item in offered.values())
