"""Unidentified packages: held with one key, kept over a restart, and assigned later."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from mybuilding_desk.ui.packages.cells.cell_text import cell_text
from mybuilding_desk.ui.packages.list_menus import sort_by
from mybuilding_desk.ui.text import error_texts
from tests.e2e import menu_hands
from tests.e2e.hands import RESIDENT, RIVERSIDE, UPS, package
from tests.e2e.test_roles_and_houses import enter
from tests.support.disks import locked

AMAZON = "TBA309471205881"
ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)


def on_server(building, number):
    return [one for one in building.packages(RIVERSIDE) if one.tracking_number == number]


def unidentified(hands):
    """The rows of the tab, opened by its key."""
    hands.press("Ctrl+3")
    assert hands.desk.lists.shown == "unidentified"
    return hands.rows()


def reasons(hands):
    return [cell_text(row, "reason") for row in hands.rows()]


def hold(hands, number, label=""):
    hands.scan(number)
    hands.type(label)
    hands.press("Ctrl+U")


def test_one_key_holds_a_package_and_work_continues(desk, building):
    desk.count_keys()
    hold(desk, UPS)
    assert desk.keys == 1
    assert desk.focus() == "scan_line"
    assert desk.find("scan_line").text() == ""
    assert UPS not in [row.package.tracking_number for row in desk.rows()]
    assert desk.words("pile") == "1 unidentified"
    assert desk.words("tab_unidentified") == "Unidentified 1"
    [row] = unidentified(desk)
    assert (row.state, row.package.tracking_number, row.package.unit) == ("held", UPS, "")
    desk.press("Ctrl+L")
    desk.scan(AMAZON)
    desk.type("2a")
    desk.press("Return")
    desk.until_sent()
    assert package(building, AMAZON).unit == "2A"
    assert not on_server(building, UPS)


def test_a_second_package_of_one_number_needs_a_deliberate_hold(desk):
    hold(desk, UPS)
    desk.type(UPS)
    desk.press("Ctrl+N")
    desk.type("qqq zz")
    desk.press("Ctrl+U")
    assert desk.words("scan_banner_text").startswith("This tracking number is already logged as unidentified, today, ")
    assert desk.words("scan_banner_text").endswith("Press Ctrl U again to keep this package, too.")
    assert desk.words("pile") == "1 unidentified"
    desk.press("Ctrl+U")
    assert desk.words("pile") == "2 unidentified"


@pytest.mark.parametrize("keys", [("Return",), ("Ctrl+E",)])
def test_the_selected_package_is_assigned_though_another_was_just_rejected(desk, keys):
    hold(desk, AMAZON)
    desk.scan(UPS)
    desk.type("zz99")
    desk.press("Return", "Return")
    desk.until(lambda: desk.sees("details_banner") and desk.desk.is_quiet)
    unidentified(desk)
    desk.press(*keys)
    assert desk.words("scan_number") == "TBA 3094 7120 5881"


@pytest.mark.parametrize(
    ("label", "why"), [("qqq zz", "Not in directory"), ("", "Incomplete label"), ("a", "Multiple matches")]
)
def test_the_reason_follows_from_the_typed_text(desk, label, why):
    hold(desk, UPS, label)
    [row] = unidentified(desk)
    assert cell_text(row, "reason") == why
    assert cell_text(row, "label") == (f"“{label}”" if label else "No name")


def test_an_unidentified_package_is_assigned_by_keys(desk, building):
    hold(desk, UPS, "J. Angstrum")
    arrived = desk.store.unidentified()[0].draft.arrived_at
    desk.count_keys()
    desk.press("Ctrl+3", "Return")
    assert "J. Angstrum" in desk.words("scan_banner_text")
    assert desk.find("scan_line").text() == ""
    desk.type("zo ang")
    desk.press("Return")
    assert desk.keys == 2 + len("zo ang") + 1
    desk.until_sent()
    sent = package(building, UPS)
    assert (sent.unit, sent.resident_id, sent.arrived_at) == ("12B", "3001", arrived)
    assert not desk.sees("pile")


def test_an_unidentified_package_is_never_assigned_to_the_last_recipient(desk, building):
    """One Enter too many in the list would assign it to the last recipient."""
    desk.scan(AMAZON)
    desk.type("2a")
    desk.press("Return")
    hold(desk, UPS)
    desk.press("Ctrl+3", "Return", "Return")
    assert desk.find("scan_line").placeholderText() == "Unit or name"
    assert desk.words("scan_banner_text") == "Enter a unit or name, then press Enter."
    desk.until_sent()
    assert not on_server(building, UPS)


def test_a_second_scan_opens_the_unidentified_package(desk, building):
    hold(desk, UPS, "J. Angstrum")
    desk.scan(UPS)
    assert "J. Angstrum" in desk.words("scan_banner_text")
    desk.type("12b")
    desk.press("Return")
    desk.until_sent()
    assert package(building, UPS).unit == "12B"


def test_the_selected_row_opens_in_the_scan_field(desk, building):
    hold(desk, UPS)
    desk.click(desk.find("tab_unidentified"))
    desk.go_to_list("Home", "Return")
    assert desk.focus() == "scan_line"
    desk.type("2a")
    desk.press("Return")
    desk.until_sent()
    assert package(building, UPS).unit == "2A"


def test_unidentified_packages_survive_a_restart(start, server, building):
    first = start(server.profile)
    first.sign_in()
    hold(first, UPS, "J. Angstrum")
    first.close()
    again = start(server.profile)
    again.until(lambda: again.app.workspace is not None)
    again.until(lambda: again.words("pile") == "1 unidentified")
    again.until(lambda: again.store.directory.search("2a"))
    again.press("Ctrl+3", "Return")
    again.type("2a")
    again.press("Return")
    again.until_sent()
    assert [one.unit for one in on_server(building, UPS)] == ["2A"]


def test_undo_returns_the_package_to_the_scan_field(start, server):
    hands = start(server.profile, grace=20)
    hands.sign_in()
    hold(hands, UPS, "J. Angstrum")
    hands.press("Ctrl+Z")
    assert hands.find("scan_number").text().replace(" ", "") == UPS
    assert not hands.sees("pile")


def test_a_digit_sets_the_reason_of_the_selected_package(desk):
    hold(desk, UPS, "qqq zz")
    hold(desk, AMAZON)
    desk.press("Ctrl+3")
    assert reasons(desk) == ["Not in directory", "Incomplete label"]
    desk.press("4")
    assert reasons(desk) == ["Business", "Incomplete label"]
    assert desk.focus() == "packages"
    desk.press("Down", "3")
    assert reasons(desk) == ["Business", "Multiple matches"]


def test_a_digit_sets_the_reason_of_several_packages_as_one_action(desk):
    hold(desk, UPS, "qqq zz")
    hold(desk, AMAZON)
    desk.press("Ctrl+3", "Ctrl+A", "4")
    assert reasons(desk) == ["Business", "Business"]
    desk.press("Ctrl+Z")
    assert reasons(desk) == ["Not in directory", "Incomplete label"]


def test_a_character_that_is_no_reason_goes_to_the_scan_bar(desk):
    hold(desk, UPS, "qqq zz")
    desk.press("Ctrl+3")
    desk.type("a4")
    assert (desk.focus(), desk.find("scan_line").text()) == ("scan_line", "a4")
    assert reasons(desk) == ["Not in directory"]


def chip_of(desk, position):
    """The middle of the chip of a reason, in the list."""
    table = desk.desk.ui.table
    cell = table.visualRect(table.rows.index(position, table.rows.columns.index("reason")))
    return cell.topLeft() + QPoint(40, cell.height() // 2)


def test_a_click_on_the_reason_opens_its_menu(desk):
    hold(desk, UPS, "qqq zz")
    hold(desk, AMAZON)
    desk.press("Ctrl+3")
    viewport = desk.desk.ui.table.viewport()
    desk.qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=chip_of(desk, 1))
    assert desk.desk.ui.table.current().package.tracking_number == AMAZON
    menu = menu_hands.shown_menu()
    assert [(one.text(), one.data(), one.isChecked()) for one in menu.actions()] == [
        ("Not in directory", "1", False), ("Incomplete label", "2", True), ("Multiple matches", "3", False),
        ("Business", "4", False),
    ]  # fmt: skip
    menu_hands.press("4")
    assert reasons(desk) == ["Not in directory", "Business"]
    assert QApplication.activePopupWidget() is None
    desk.qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=chip_of(desk, 0))
    menu_hands.press("Down", "Down", "Return")
    assert reasons(desk) == ["Incomplete label", "Business"]


def test_a_double_click_on_the_reason_assigns_nothing(desk):
    hold(desk, UPS, "qqq zz")
    desk.press("Ctrl+3")
    desk.qtbot.mouseDClick(desk.desk.ui.table.viewport(), Qt.MouseButton.LeftButton, pos=chip_of(desk, 0))
    assert not desk.desk.scan_controller.busy
    menu_hands.press("Escape")


def test_the_menu_of_the_row_has_the_reasons(desk):
    hold(desk, UPS, "qqq zz")
    desk.press("Ctrl+3", "Shift+F10")
    menu_hands.go_to("Reason")
    menu_hands.press("Right", "3")
    assert reasons(desk) == ["Multiple matches"]


def test_the_tab_is_sorted_by_its_columns_and_remembers_that(desk):
    hold(desk, UPS, "qqq zz")
    hold(desk, AMAZON)
    desk.press("Ctrl+3", "Down", "4")
    table = desk.desk.ui.table
    assert [table.model().headerData(n, Qt.Orientation.Horizontal) for n in range(table.model().columnCount())][1:] == [
        "Label says", "Reason", "Carrier", "Tracking no.", "Location",
    ]  # fmt: skip
    numbers = [row.package.tracking_number for row in desk.rows()]
    sort_by(table, "reason", descending=True)
    table.columns.hide("kind")
    table.columns.hide("label")
    assert [row.package.tracking_number for row in desk.rows()] == numbers[::-1]
    desk.press("Ctrl+1", "Ctrl+3")
    assert [row.package.tracking_number for row in desk.rows()] == numbers[::-1]
    assert table.columns.hidden == {"kind"}
    assert desk.app.preferences.now.lists["unidentified"].sort == "reason"


def test_an_empty_tab_says_how_a_package_comes_into_it(desk):
    desk.until_fresh()
    desk.press("Ctrl+3")
    assert desk.words("tab_unidentified") == "Unidentified"
    assert desk.find("packages_empty").text().splitlines() == [
        "No unidentified packages", "Don’t know a recipient? Scan the package and press Ctrl U.",
    ]  # fmt: skip
    assert desk.focus() == "scan_line"


def test_a_scan_with_the_tab_open_logs_as_always(desk, building):
    hold(desk, UPS, "qqq zz")
    desk.press("Ctrl+3")
    desk.scan(AMAZON)
    desk.type("2a")
    desk.press("Return")
    desk.until_sent()
    assert package(building, AMAZON).unit == "2A"
    assert reasons(desk) == ["Not in directory"]
    assert desk.desk.lists.shown == "unidentified"


def test_the_status_bar_opens_the_tab_and_escape_returns_to_the_scan_bar(desk):
    hold(desk, UPS)
    desk.click(desk.find("pile"))
    assert (desk.desk.lists.shown, desk.focus()) == ("unidentified", "packages")
    desk.press("Escape")
    assert desk.focus() == "scan_line"


def test_the_counts_of_the_tabs_add_up(desk):
    desk.until_fresh()
    pending = desk.words("tab_pending")
    hold(desk, UPS)
    assert (desk.words("tab_pending"), desk.words("tab_unidentified")) == (pending, "Unidentified 1")
    desk.press("Ctrl+F")
    desk.type(UPS)
    desk.until(lambda: desk.desk.ui.table.rows.kind == "found" and desk.rows())
    assert [row.state for row in desk.rows()] == ["held"]


def test_a_resident_has_no_tab_for_unidentified_packages(start, server):
    hands = start(server.profile)
    enter(hands, RESIDENT)
    assert not hands.sees("tab_unidentified")
    assert hands.sees("tab_history")


def test_names_on_labels_are_initials_in_privacy_mode(desk):
    hold(desk, UPS, "Jane Angstrum")
    [row] = unidentified(desk)
    desk.press("Ctrl+Shift+N")
    assert cell_text(row, "label") == "“J. A.”"
    assert "Angstrum" not in desk.desk.ui.table.rows.data(desk.desk.ui.table.rows.index(0, 0), ACCESSIBLE)


def test_a_screen_reader_hears_the_reason(desk):
    hold(desk, UPS, "Jane Angstrum")
    unidentified(desk)
    rows = desk.desk.ui.table.rows
    sentence = rows.data(rows.index(0, 0), ACCESSIBLE)
    assert sentence.startswith("Jane Angstrum, UPS, ")
    assert "Unidentified, Not in directory, " in sentence
    assert rows.data(rows.index(0, rows.columns.index("reason")), ACCESSIBLE) == "Not in directory"


def test_removing_is_instant_and_undone_by_one_key(desk):
    hold(desk, UPS, "qqq zz")
    [entry] = desk.store.entries()
    desk.press("Ctrl+3", "Delete")
    assert desk.rows() == []
    assert desk.desk.ui.toast.text() == f"Removed qqq zz · UPS …{UPS[-4:]}"
    desk.press("Ctrl+Z")
    assert len(desk.rows()) == 1
    assert desk.store.entries() == [entry]


def test_a_reason_for_a_removal_is_recorded(desk):
    hold(desk, UPS, "qqq zz")
    desk.press("Ctrl+3", "Delete")
    desk.click(desk.find("toast_other_building"))
    desk.press("Ctrl+Shift+S")
    assert "Given to another building" in desk.find("outbox_entries").item(0).text()


def test_a_changed_reason_is_undone(desk):
    hold(desk, UPS, "qqq zz")
    desk.press("Ctrl+3", "4", "Ctrl+Z")
    assert reasons(desk) == ["Not in directory"]


def test_an_assigned_recipient_is_undone_before_it_is_sent(start, server, building):
    hands = start(server.profile, grace=60)
    hands.sign_in()
    hold(hands, UPS, "qqq zz")
    [entry] = hands.store.entries()
    hands.press("Ctrl+3", "Return")
    hands.type("2a")
    hands.press("Return")
    assert hands.desk.ui.toast.text().startswith("Assigned: 2A")
    hands.press("Ctrl+Z")
    assert hands.store.entries() == [entry]
    assert hands.words("pile") == "1 unidentified"
    assert building.adds == 0


def test_every_list_shows_it_as_unidentified(desk, building):
    hold(desk, UPS, "qqq zz")
    unidentified(desk)
    assert desk.words("details_title") == "“qqq zz”"
    assert desk.words("details_name") == "Not in directory"
    assert desk.words("details_state") == "Unidentified"
    assert desk.words("details_saved") == "Saved on this computer until you assign a recipient."
    assert not desk.sees("details_release")
    desk.until(lambda: desk.words("waiting") == "All synced")
    desk.press("Ctrl+Shift+S")
    assert desk.words("outbox_info") == "1 unidentified"
    assert "qqq zz" in desk.find("outbox_entries").item(0).text()
    assert not desk.sees("outbox_send")
    assert not desk.find("outbox_send_all").isEnabled()
    assert "Unidentified · Not in directory" in desk.find("outbox_entries").item(0).text()
    desk.press("Ctrl+E")
    assert desk.focus() == "scan_line"
    desk.type("12b")
    desk.press("Return")
    desk.until_sent()
    assert package(building, UPS).unit == "12B"


def test_a_locked_file_keeps_the_package_in_the_scan_field(desk, tmp_path):
    desk.until_fresh()
    desk.scan(UPS)
    desk.type("qqq zz")
    [outbox] = tmp_path.rglob("outbox.db")
    with locked(outbox):
        desk.press("Ctrl+U")
        assert desk.words("scan_banner_text") == error_texts.STORAGE["locked"]
        assert desk.find("scan_line").text() == "qqq zz"
    desk.press("Ctrl+U")
    assert desk.words("pile") == "1 unidentified"


@pytest.mark.parametrize("count", [1, 2])
@pytest.mark.parametrize("by", ["mouse", "keys"])
def test_the_work_goes_on_in_the_list_after_a_match_was_chosen(desk, count, by):
    desk.until_fresh()
    for number in (AMAZON, UPS)[:count]:
        hold(desk, number, "angstrom")
    unidentified(desk)
    match = next(one for one in desk.desk.ui.details.matches.buttons if one.isVisible())
    if by == "mouse":
        desk.click(match)
    else:
        match.setFocus(Qt.FocusReason.TabFocusReason)
        desk.press("Return")
    desk.until(lambda: len(desk.rows()) == count - 1 and desk.desk.is_quiet)
    assert desk.focus() == "packages"


def test_the_next_package_is_selected_when_one_leaves_the_list(desk):
    for number in (AMAZON, UPS, "1Z999AA10123456111"):
        hold(desk, number, "nobody")
    unidentified(desk)
    desk.go_to_list("Home", "Down")
    after = desk.rows()[2].package.tracking_number
    desk.press("Del")
    desk.until(lambda: len(desk.rows()) == 2)
    assert desk.desk.ui.table.current().package.tracking_number == after
    desk.press("Del")  # the last one
    desk.until(lambda: len(desk.rows()) == 1)
    assert desk.desk.ui.table.currentIndex().row() == 0


def test_the_menu_of_an_unidentified_package_offers_no_release(desk):
    hold(desk, UPS)
    unidentified(desk)
    desk.go_to_list("Shift+F10")
    shown = [action.iconText() for action in menu_hands.shown_menu().actions()]
    assert "Assign recipient" in shown
    assert "Release" not in shown
