"""Packages that an audit found unlogged are logged from it: at its location, and then it goes on where it was."""

from mybuilding_desk.domain.records.audit import location_of
from mybuilding_desk.domain.records.location_label import location_text
from tests.e2e.hands import UPS, Hands
from tests.e2e.test_audit import HERE, begin, expected, finish, message, state

OTHER = "1Z999AA10123456793"


def location(hands: Hands) -> str:
    return str(hands.find("intake_shelf").text())


def logged_at(hands: Hands, number: str = UPS) -> str:
    [row] = hands.store.find_number(number)
    return location_of(row)


def begin_to_log(hands: Hands, number: str = UPS) -> None:
    hands.scan(number)
    hands.rest()
    assert "Press Enter to log it." in message(hands)
    hands.press("Return")
    assert hands.sees("scan_line")
    assert hands.desk.scan_controller.busy


def test_logging_from_an_audit_keeps_the_location_and_goes_back(hands: Hands) -> None:
    begin(hands, "a1")
    row, *_ = expected(hands)
    begin_to_log(hands)
    assert location(hands) == "A1"
    hands.type("5h")
    hands.press("Return")
    assert hands.words("audit_place") == "A1"
    assert hands.focus() == "audit_line"
    assert logged_at(hands) == "A1"
    assert hands.desk.ui.toast.text().startswith("Logged for 5H")
    assert message(hands) == ""
    assert [one.result for one in state(hands).group("moved")] == ["logged"]
    hands.scan(row.package.tracking_number)
    assert hands.words("audit_figures").startswith("1 of ")
    assert not hands.sees("release_sheet")


def test_undo_goes_back_over_what_was_logged_and_scanned_in_that_order(hands: Hands) -> None:
    begin(hands)
    first, second, *_ = expected(hands)
    hands.scan(first.package.tracking_number)
    begin_to_log(hands)
    hands.type("5h")
    hands.press("Return")
    hands.scan(second.package.tracking_number)
    assert not hands.desk.ui.toast.can_undo(), "it offered to undo the log, which is not the last change any more"
    assert hands.words("audit_figures").startswith("2 of ")
    hands.press("Ctrl+Z")
    assert hands.words("audit_figures").startswith("1 of ")
    hands.press("Ctrl+Z")
    assert hands.desk.ui.toast.text().startswith("Log undone")
    assert hands.store.find_number(UPS) == []
    assert [one.result for one in state(hands).group("problems")] == ["unknown"]
    assert hands.words("audit_place") == HERE
    assert hands.focus() == "audit_line"
    hands.press("Ctrl+Z")
    assert not state(hands).group("problems")
    hands.press("Ctrl+Z")
    assert hands.words("audit_figures").startswith("0 of ")
    hands.press("Escape")
    assert not hands.desk.scan_controller.busy, "the package is in the audit, not in the scan bar"


def test_escape_goes_back_to_the_audit_and_its_tab(hands: Hands) -> None:
    begin(hands)
    hands.click(hands.find("audit_tab_problems"))
    begin_to_log(hands)
    hands.type("5")
    hands.press("Escape")
    assert hands.words("audit_place") == HERE
    assert hands.focus() == "audit_line"
    assert hands.find("audit_tab_problems").isChecked()
    hands.rest()
    hands.press("Return")
    hands.press_until("Tab", "intake_note")
    hands.press("Escape")
    assert hands.words("audit_place") == HERE
    hands.press("Ctrl+Z")
    assert not state(hands).group("problems"), "the scan was the last change"
    hands.press("Escape", "Escape")
    assert hands.desk.lists.shown == "pending"


def test_an_audit_of_all_locations_knows_where_a_package_is_once_a_label_is_scanned(hands: Hands) -> None:
    hands.press("Ctrl+Shift+A")
    hands.click(hands.find("audit_place_0"))
    begin_to_log(hands)
    assert location(hands) == ""
    hands.type("5h")
    hands.press("Return")
    hands.scan(location_text("B2"))
    begin_to_log(hands, OTHER)
    assert location(hands) == "B2"
    hands.type("5h")
    hands.press("Return")
    assert (logged_at(hands), logged_at(hands, OTHER)) == ("", "B2")


def test_the_location_of_an_audit_is_for_its_package_only(hands: Hands) -> None:
    hands.scan(OTHER)
    hands.press_until("Tab", "intake_shelf")
    hands.type("C3")
    hands.press("Escape")
    begin(hands)
    begin_to_log(hands)
    assert location(hands) == HERE
    hands.type("5h p")
    hands.press(*["Backspace"] * 2)
    assert location(hands) == HERE
    hands.press("Return", "Escape")
    hands.scan(OTHER)
    assert location(hands) == "C3"


def test_a_batch_goes_on_with_its_own_location(hands: Hands) -> None:
    hands.press("Ctrl+Shift+B", "Escape")
    batch = hands.app.workspace.batch
    batch.keep(location="B2")
    begin(hands)
    begin_to_log(hands)
    assert location(hands) == HERE
    hands.type("5h")
    hands.press("Return")
    assert logged_at(hands) == HERE
    assert batch.defaults.location == "B2"


def test_each_package_is_logged_from_the_end_of_the_audit(hands: Hands) -> None:
    begin(hands)
    hands.scan(UPS)
    finish(hands)
    hands.press_until("Tab", "audit_do_unknown")
    hands.press("Return")
    assert location(hands) == HERE
    hands.press("Ctrl+U")
    assert hands.words("audit_place") == HERE


def test_the_audit_is_paused_when_another_building_is_chosen_meanwhile(hands: Hands) -> None:
    begin(hands)
    begin_to_log(hands)
    assert hands.words("audit_chip").startswith(f"Audit {HERE} ")
    hands.press("Ctrl+PgDown")
    hands.press("Escape")
    assert hands.sees("scan_line")
    assert hands.app.workspace.storeroom.audits.current is None


def test_an_audit_that_is_resumed_meanwhile_is_not_left_for_the_package(hands: Hands) -> None:
    begin(hands)
    begin_to_log(hands)
    hands.click(hands.find("audit_chip"))
    assert hands.words("audit_place") == HERE, "it goes on"
    hands.press("Escape")
    assert hands.desk.scan_controller.busy
    assert location(hands) == HERE
    hands.type("5h")
    hands.press("Return")
    assert hands.sees("scan_line"), "the user has left the audit"
    assert logged_at(hands) == HERE


def test_the_end_names_unidentified_packages_and_tells_what_was_not_moved(hands: Hands) -> None:
    hands.scan(UPS)
    hands.type("smith")
    hands.press_until("Tab", "intake_shelf")
    hands.type("z9")
    hands.press("Ctrl+U")
    hands.press("Ctrl+Shift+A")
    hands.scan(location_text("Z9"))
    other = next(
        one for one in hands.app.workspace.storeroom.audits.pending() if one.package.tracking_number not in ("", UPS)
    )
    hands.scan(other.package.tracking_number)
    finish(hands)
    sheet = hands.desk.storeroom.audit.controller.sheet()
    assert sheet._groups["missing"]._which.text() == "smith"
    hands.click(hands.find("audit_do_missing"))
    hands.press("Return")
    assert hands.desk.ui.toast.text().endswith("1 package marked as missing · 1 misplaced, not moved")
