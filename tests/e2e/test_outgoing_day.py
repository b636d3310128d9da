"""Outgoing packages: a day of 40, added with keys and scans, picked up with one signature, through restarts."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.records.label_code import label_text
from mybuilding_desk.domain.records.outgoing import OutgoingItem
from mybuilding_desk.storage.records.outgoing import OutgoingRecords
from mybuilding_desk.ui.commands import catalog
from tests.e2e import ears
from tests.e2e.hands import RESIDENT, RIVERSIDE, UPS, Hands
from tests.e2e.signing import by_mouse
from tests.e2e.test_roles_and_houses import enter
from tests.support.paper import installed

UNITS = ("2a", "12b", "4k", "7h", "9c")
HOSTILE = ("=cmd|'/c calc'!A1", "<img src=x onerror=1>", "\u202egnp.exe", "a\x00b\x1b[31m", "%s%n{0}", "x" * 5_000)


def waiting(hands: Hands) -> list[OutgoingItem]:
    return hands.app.workspace.storeroom.outgoing.waiting()


def pickups(hands: Hands):
    return hands.app.workspace.storeroom.outgoing.pickups()


def written(hands: Hands) -> None:
    """Wait until the records have everything."""
    records = hands.app.workspace.records
    hands.until(lambda: records._job is None and not records._changes)


def add(hands: Hands, unit: str, carrier: str = "", number: str = "") -> None:
    """Add a package from anywhere: the window, a scan of its number if it has one, its unit, its carrier."""
    count = len(waiting(hands))
    hands.press("Ctrl+Shift+O")
    hands.until(lambda: hands.sees("outgoing_add_sheet"))
    if number:
        hands.scan(number)
        hands.until(lambda: hands.words("outgoing_number") == number)
    hands.type(unit)
    hands.press("Return")
    if carrier:
        hands.press_until("Tab", "outgoing_carrier")
        hands.press("Ctrl+A")
        hands.type(carrier)
    hands.press("Return")
    hands.until(lambda: not hands.sees("outgoing_add_sheet") and len(waiting(hands)) == count + 1)


def pick_up(hands: Hands, who: str, *, signs: bool = True) -> None:
    """Fill in the open window of a pickup."""
    hands.find("outgoing_picked_up_by").setFocus()
    hands.type(who)
    if signs:
        by_mouse(hands.find("signature_pad"))
    hands.press("Return")
    hands.until(lambda: not hands.sees("outgoing_pickup_sheet"))


def tracking_number(index: int) -> str:
    return f"TBA30947120{index:04}"


def leave_on_list(hands: Hands, **fields: object) -> OutgoingItem:
    given = {"kind": "outgoing", "unit": "12B", "carrier": "UPS", **fields}
    blank = {"item_id": "", "community_id": "", "added_by": "", "added_by_id": "", "added_at": datetime.now(UTC)}
    hands.desk.storeroom.outgoing.controller  # noqa: B018 - created
    return hands.app.workspace.storeroom.outgoing.add(OutgoingItem(**blank, **given))


def test_a_day_with_forty_packages(start, server, building):
    hands = start(server.profile)
    hands.sign_in()
    hands.until_fresh()
    assert not hands.sees("tab_outgoing"), "no tab without anything on it"
    for index in range(20):
        add(hands, UNITS[index % 5], ("UPS", "FedEx")[index % 2])
    assert hands.words("tab_outgoing") == "Outgoing 20"
    written(hands)
    hands.close()
    hands = start(server.profile)
    hands.sign_in()
    hands.until(lambda: hands.words("tab_outgoing") == "Outgoing 20")
    for index in range(20):
        add(hands, UNITS[index % 5], "UPS", tracking_number(index))
    assert len(waiting(hands)) == 40
    assert {one.tracking_number for one in waiting(hands)} == {"", *(tracking_number(one) for one in range(20))}
    # The driver of UPS takes the twenty with a barcode: they are scanned, one signature for all of them.
    hands.press("Ctrl+6")
    hands.press("Ctrl+Shift+K")
    hands.until(lambda: hands.sees("outgoing_pickup_sheet"))
    sheet = hands.desk.storeroom.outgoing.controller.pickup_sheet()
    hands.click(sheet.groups.buttons[1])
    assert len(sheet.list.ticked()) == 30
    for index in range(20):
        hands.scan(tracking_number(index))
    assert hands.words("pickup_banner_text") == "20 of 30 scanned"
    hands.scan(UPS)
    assert hands.words("pickup_banner_text").startswith("This package isn’t")
    pick_up(hands, "Ben Okafor")
    [record] = pickups(hands)
    assert (record.pickup.picked_up_by, record.pickup.collector, len(record.items)) == ("Ben Okafor", "UPS", 20)
    assert record.pickup.signature.startswith(b"\x89PNG")
    assert len(waiting(hands)) == 20
    assert "20 packages picked up by UPS" in hands.desk.ui.toast.text()
    written(hands)
    hands.close()
    hands = start(server.profile)
    hands.sign_in()
    hands.until(lambda: hands.words("tab_outgoing") == "Outgoing 20")
    assert pickups(hands) == [record]
    for who in ("Fay", "Ben"):
        hands.press("Ctrl+6", "Home", "Return")
        hands.until(lambda: hands.sees("outgoing_pickup_sheet"))
        pick_up(hands, who, signs=False)
    assert waiting(hands) == []
    assert sum(len(one.items) for one in pickups(hands)) == 40
    hands.press("Ctrl+1")
    assert not hands.sees("tab_outgoing")
    assert building.adds == 0, "on this computer only"


def test_each_action_is_undone(desk):
    add(desk, "2a", "UPS")
    [item] = waiting(desk)
    assert (item.unit, item.carrier, item.kind, item.added_by) == ("2A", "UPS", "outgoing", "John John")
    desk.press("Ctrl+Z")
    assert waiting(desk) == [] and not desk.sees("tab_outgoing")
    assert "removed" in desk.desk.ui.toast.text()
    add(desk, "2a", "UPS")
    desk.press("Ctrl+6", "Home", "Delete")
    assert waiting(desk) == []
    desk.press("Ctrl+Z")
    assert len(waiting(desk)) == 1
    desk.press("Ctrl+Shift+K")
    pick_up(desk, "Ben")
    assert waiting(desk) == [] and len(pickups(desk)) == 1
    desk.press("Ctrl+Z")
    assert len(waiting(desk)) == 1 and pickups(desk) == []
    desk.press("Escape")
    assert desk.focus() == "scan_line" and desk.desk.lists.shown == "pending"


def test_a_scan_on_the_list_selects_a_package_or_adds_one(desk):
    first, second = leave_on_list(desk, tracking_number=UPS), leave_on_list(desk, unit="2A")
    desk.press("Ctrl+6")
    view = desk.desk.storeroom.outgoing.controller.view
    desk.scan(UPS)
    assert [one.item_id for one in view.list.ticked()] == [first.item_id]
    desk.scan(label_text(second.label_code))
    assert len(view.list.ticked()) == 2
    desk.scan(tracking_number(7))
    assert desk.sees("outgoing_add_sheet") and desk.words("outgoing_number") == tracking_number(7)
    assert desk.words("outgoing_carrier") == "Amazon"
    desk.press("Escape")
    desk.press("Ctrl+1", "Ctrl+L")
    desk.scan(tracking_number(8))
    assert desk.desk.scan_controller.busy, "elsewhere, a scan logs"
    desk.press("Escape", "Escape")
    desk.scan(label_text(first.label_code))
    assert desk.desk.lists.shown == "outgoing", "but for the label of an outgoing package"
    assert view.list.current().item_id == first.item_id


def test_dry_cleaning_comes_back_to_its_resident(desk):
    desk.press("Ctrl+Shift+O")
    desk.press("Shift+Tab", "Right", "Right", "Right")
    desk.find("outgoing_resident").setFocus()
    desk.type("zoe")
    desk.press_until("Return", lambda: not desk.sees("outgoing_add_sheet"))
    [item] = waiting(desk)
    assert (item.kind, item.unit, item.collector) == ("cleaning_back", "12B", "Zoë Ångström")
    desk.press("Ctrl+Shift+K")
    assert desk.words("outgoing_picked_up_by") == "Zoë Ångström"
    by_mouse(desk.find("signature_pad"))
    desk.press("Return")
    [record] = pickups(desk)
    assert (record.pickup.collector, record.pickup.picked_up_by) == ("Zoë Ångström", "Zoë Ångström")


def test_a_required_signature_is_asked_for_and_what_changes_clears_it(desk):
    desk.app.preferences.change(signature="required")
    leave_on_list(desk), leave_on_list(desk)
    desk.press("Ctrl+Shift+K")
    desk.press("Return")
    assert desk.words("pickup_banner_text").startswith("Enter the name")
    desk.type("Ben")
    desk.press("Return")
    assert desk.words("pickup_banner_text").startswith("A signature is required")
    by_mouse(desk.find("signature_pad"))
    desk.find("outgoing_picked_up_by").setFocus()
    desk.type("ny")
    assert desk.words("pickup_banner_text").startswith("The signature was cleared")
    assert not desk.find("signature_pad").has_strokes()
    by_mouse(desk.find("signature_pad"))
    desk.press("Return")
    assert pickups(desk)[0].pickup.picked_up_by == "Benny"


def test_the_signature_is_in_sight_however_many_packages_there_are(desk):
    for carrier in ("DHL", "FedEx", *["UPS"] * 9):
        leave_on_list(desk, carrier=carrier)
    desk.window.resize(1366, 700)
    desk.press("Ctrl+6", "End", "Ctrl+Shift+K")
    sheet = desk.desk.storeroom.outgoing.controller.pickup_sheet()
    desk.until(sheet.pad.isVisible)
    assert sheet._scroll.verticalScrollBar().maximum() == 0, "only the list scrolls"
    assert sheet.list.height() >= 2 * sheet.list.sizeHintForRow(0)


def test_the_proof_of_a_pickup_is_printed(desk, monkeypatch):
    paper = installed(monkeypatch)
    leave_on_list(desk, note="fragile")
    desk.press("Ctrl+Shift+K")
    pick_up(desk, "Ben")
    desk.press("Ctrl+6", "End", "Return")
    assert desk.sees("outgoing_proof_sheet")
    desk.click(desk.find("print_pickup_proof"))
    desk.until(lambda: bool(paper.documents))
    [[proof]] = paper.documents
    assert "Ben" in proof.statement and "UPS" in proof.statement and proof.signature


def test_the_proof_of_a_pickup_is_saved(desk, tmp_path):
    leave_on_list(desk)
    desk.press("Ctrl+Shift+K")
    pick_up(desk, "Ben")
    desk.press("Ctrl+6", "End", "Return")
    dialog = _opened(desk)
    dialog.fileSelected.emit(str(tmp_path / "proof.pdf"))
    dialog.close()
    desk.until((tmp_path / "proof.pdf").exists)
    desk.until(lambda: "Saved" in desk.words("pickup_proof_banner_text"))
    assert (tmp_path / "proof.pdf").read_bytes().startswith(b"%PDF")


def _opened(hands: Hands) -> QFileDialog:
    controller = hands.desk.storeroom.outgoing.controller
    controller._save_proof()
    [dialog] = hands.window.findChildren(QFileDialog, "save_pickup_dialog")
    return dialog


def test_the_label_of_a_package_is_printed(desk, monkeypatch):
    paper = installed(monkeypatch)
    leave_on_list(desk, pieces=2, tracking_number=UPS)
    desk.press("Ctrl+6", "Home", "Ctrl+P")
    desk.until(lambda: desk.sees("printer_sheet") and desk.find("choose_printer").count())
    desk.press("Return")
    desk.until(lambda: paper.jobs)
    [(_, [label, second])] = paper.jobs
    assert (label.unit, label.heading, label.carrier) == ("12B", "OUTGOING", f"UPS …{UPS[-4:]}")
    assert (label.pieces, second.pieces) == ("1/2", "2/2")
    desk.app.preferences.change(label_when="every")
    desk.press("Ctrl+Shift+O")
    assert desk.find("outgoing_print_label").isChecked()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_plain_text(desk, text):
    leave_on_list(desk, unit=text, carrier=text, resident_name=text, pickup_for=text, note=text, tracking_number=text)
    written(desk)
    desk.press("Ctrl+6")
    view = desk.desk.storeroom.outgoing.controller.view
    assert len(view.list.items_shown()) == 1
    desk.press("Home", "Return")
    pick_up(desk, "Ben")
    desk.press("End", "Return")
    content = desk.desk.storeroom.outgoing.controller._paper.content(pickups(desk)[0])
    assert "\x00" not in content.statement and "\u202e" not in content.statement
    assert desk.sees("outgoing_proof_sheet")


def test_privacy_mode_shows_initials_and_no_notes(desk):
    zoe = "Zoë Ångström"
    leave_on_list(desk, kind="cleaning_back", resident_name=zoe, note="blue suit")
    leave_on_list(desk, pickup_for="Fred Smith", resident_name=zoe)
    desk.press("Ctrl+Shift+K")
    desk.click(desk.find("outgoing_group_0"))
    pick_up(desk, "Walter White")
    desk.press("Ctrl+6")
    desk.press("Ctrl+Shift+N")
    spoken = "\n".join(str(one) for one in ears.tree(desk.find("outgoing_list")))
    for hidden in ("Ångström", "Smith", "White", "blue suit"):
        assert hidden not in spoken
    desk.press("Ctrl+Shift+K")
    assert desk.words("outgoing_picked_up_by") == "Z. Å."
    desk.press("Return")
    assert pickups(desk)[0].pickup.picked_up_by == zoe, "recorded in full"
    desk.press("End", "Return")
    assert "Ångström" not in desk.words("pickup_proof_title") + desk.words("pickup_proof_detail")


def test_every_part_has_a_name_for_screen_readers_and_is_reached_by_keys(desk):
    leave_on_list(desk), leave_on_list(desk, carrier="FedEx")
    desk.press("Ctrl+6")
    for keys, name in ((("Ctrl+Shift+O",), "outgoing_add_sheet"), (("Ctrl+Shift+K",), "outgoing_pickup_sheet")):
        desk.press(*keys)
        sheet = desk.find(name)
        unnamed = [
            one.objectName() or type(one).__name__
            for one in sheet.findChildren(QWidget)
            if one.isVisible()
            and one.focusPolicy() != Qt.FocusPolicy.NoFocus
            and not ears.of(one).name
            and one.objectName() != "qt_spinbox_lineedit"  # a part of the field that has the name
        ]
        assert unnamed == []
        first, reached = desk.focus(), set()
        for _ in range(30):
            desk.press("Tab")
            reached.add(desk.focus())
        assert first in reached
        assert {"cancel_outgoing", "add_outgoing", "outgoing_note"} <= reached or "confirm_pickup" in reached
        desk.press("Escape")
    rows = "\n".join(str(one) for one in ears.tree(desk.find("outgoing_list")))
    assert "12B" in rows and "For pickup by UPS" in rows and "FedEx, 1 package" in rows
    assert desk.focus() == "outgoing_list"
    desk.press_until("F6", "tab_outgoing")
    desk.press_until("F6", "outgoing_list")


def test_without_records_the_user_is_told_once(desk, monkeypatch):
    def full(*_args: object, **_more: object) -> None:
        raise StorageTrouble("full")

    monkeypatch.setattr(OutgoingRecords, "put", full)
    add(desk, "2a", "UPS")
    desk.until(lambda: "can’t be saved" in desk.words("news_banner_text"))
    assert len(waiting(desk)) == 1
    desk.click(desk.find("news_banner_action"))
    add(desk, "12b", "UPS")
    written(desk)
    assert not desk.sees("news_banner")


def test_the_policy_sends_packages_to_mybuilding_once(start, server, building):
    hands = start(server.profile)
    hands.app.preferences.change(outgoing_type="Outgoing")
    hands.sign_in()
    hands.until_fresh()
    add(hands, "2a", "UPS")
    assert "“Outgoing”" in _where(hands)
    written(hands)
    hands.until_sent()
    item = waiting(hands)[0]
    [logged] = [one for one in building.packages(RIVERSIDE) if one.reference == item.item_id]
    assert (logged.type_name, logged.is_pending) == ("Outgoing", True)
    assert logged.package_id not in building.notified(RIVERSIDE)
    hands.press("Ctrl+Shift+K")
    pick_up(hands, "Ben")
    written(hands)
    hands.until_sent()
    [released] = [one for one in building.packages(RIVERSIDE) if one.reference == item.item_id]
    assert released.released_to == "UPS (Ben)"
    hands.press("Ctrl+Z")
    assert "can’t be undone" in hands.desk.ui.toast.text()
    assert (building.adds, building.releases) == (1, 1)


def _where(hands: Hands) -> str:
    hands.press("Ctrl+6")
    return hands.words("outgoing_kept")


def test_residents_have_no_outgoing_packages(start, server):
    hands = start(server.profile)
    enter(hands, RESIDENT)
    hands.until_fresh()
    assert hands.app.window.commands.why_not(catalog.ADD_OUTGOING)
    hands.press("Ctrl+6")
    assert hands.desk.lists.shown == "pending" and not hands.sees("tab_outgoing")
