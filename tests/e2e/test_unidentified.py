"""Unidentified packages: held with one key, kept over a restart, and assigned later."""

import pytest

from mybuilding_desk.ui.text import error_texts
from tests.e2e.hands import RIVERSIDE, UPS, package
from tests.support.disks import locked

AMAZON = "TBA309471205881"


def on_server(building, number):
    return [one for one in building.packages(RIVERSIDE) if one.tracking_number == number]


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
    row = desk.rows()[0]
    assert (row.state, row.package.tracking_number, row.package.unit) == ("held", UPS, "")
    assert desk.words("pile") == "1 unidentified"
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
    held = next(row for row in desk.rows() if row.state == "held")
    desk.desk.ui.table.setFocus()
    desk.desk.ui.table.select(held.key)
    desk.press(*keys)
    assert desk.words("scan_number") == "TBA 3094 7120 5881"


@pytest.mark.parametrize(
    ("label", "why"), [("qqq zz", "Not in directory"), ("", "Incomplete label"), ("a", "Multiple matches")]
)
def test_the_reason_follows_from_the_typed_text(desk, label, why):
    hold(desk, UPS, label)
    desk.press("Ctrl+3")
    item = desk.find("pile_entries").item(0).text()
    assert why in item
    assert (label or "No name") in item


def test_an_unidentified_package_is_assigned_by_keys(desk, building):
    hold(desk, UPS, "J. Angstrum")
    arrived = desk.rows()[0].package.arrived_at
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


def test_digits_set_the_reason_and_arrow_keys_filter(desk):
    hold(desk, UPS, "qqq zz")
    hold(desk, AMAZON)
    desk.press("Ctrl+3")
    entries = desk.find("pile_entries")
    assert entries.count() == 2
    desk.press("4")
    assert "Business" in entries.item(0).text()
    desk.press("Left")
    assert [entries.item(0).text().count("Business"), entries.count()] == [1, 1]
    reasons = ("all", "not_listed", "partial", "several", "business")
    assert [name for name in reasons if desk.sees(f"pile_tab_{name}")] == ["all", "partial", "business"]
    desk.press("Right")
    assert entries.count() == 2
    desk.press("Right")
    assert [entries.item(0).text().count("Business"), entries.count()] == [0, 1]


def test_removing_is_instant_and_undone_by_one_key(desk):
    hold(desk, UPS, "qqq zz")
    [entry] = desk.store.entries()
    desk.press("Ctrl+3", "Delete")
    assert desk.find("pile_entries").count() == 0
    assert desk.desk.ui.toast.text() == f"Removed qqq zz · UPS …{UPS[-4:]}"
    desk.press("Ctrl+Z")
    assert desk.find("pile_entries").count() == 1
    assert desk.store.entries() == [entry]


def test_a_reason_for_a_removal_is_recorded(desk):
    hold(desk, UPS, "qqq zz")
    desk.press("Ctrl+3", "Delete")
    desk.click(desk.find("toast_other_building"))
    desk.press("Escape", "Ctrl+Shift+S")
    assert "Given to another building" in desk.find("outbox_entries").item(0).text()


def test_a_changed_reason_is_undone(desk):
    hold(desk, UPS, "qqq zz")
    desk.press("Ctrl+3", "4", "Ctrl+Z")
    assert "Not in directory" in desk.find("pile_entries").item(0).text()


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
    desk.go_to_list("Home")
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
