"""Editing outgoing packages: from the list by keys and by mouse, undo, what was sent, privacy, and hostile text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from mybuilding_desk.ui.theme import theme
from tests.e2e import eyes
from tests.e2e.hands import RIVERSIDE, UPS, Hands
from tests.e2e.menu_hands import press, shown_menu
from tests.e2e.test_outgoing_day import HOSTILE, add, leave_on_list, pick_up, pickups, waiting, written


def view(hands: Hands):
    return hands.desk.storeroom.outgoing.controller.view


def sheet(hands: Hands):
    return hands.desk.storeroom.outgoing.controller.add_sheet()


def edit_first(hands: Hands, key: str = "Ctrl+E") -> None:
    hands.press("Ctrl+6", "Home", key)
    hands.until(lambda: hands.sees("outgoing_add_sheet"))


@pytest.mark.parametrize("key", ["Ctrl+E", "F2"])
def test_a_package_is_edited_with_what_is_there_and_undone(desk, key):
    add(desk, "12b", "UPS")
    [item] = waiting(desk)
    edit_first(desk, key)
    assert sheet(desk).title.text() == "Edit outgoing package"
    assert desk.words("outgoing_resident").startswith("12B") and desk.words("outgoing_carrier") == "UPS"
    assert desk.focus() == "outgoing_carrier" and sheet(desk).confirm.text() == "Save"
    assert not desk.find("outgoing_print_label").isChecked()
    desk.type("FedEx")
    desk.find("outgoing_pickup_for").setFocus()
    desk.type("Fred")
    desk.find("outgoing_note").setFocus()
    desk.type("blue box")
    desk.press("Return")
    assert not desk.sees("outgoing_add_sheet")
    [edited] = waiting(desk)
    assert (edited.carrier, edited.pickup_for, edited.note) == ("FedEx", "Fred", "blue box")
    assert (edited.item_id, edited.unit, edited.resident_id, edited.added_at) == (
        item.item_id, item.unit, item.resident_id, item.added_at
    )  # fmt: skip
    assert "12B changed · For pickup by Fred" in desk.desk.ui.toast.text()
    assert desk.focus() == "outgoing_list"
    desk.press("Ctrl+Z")
    assert waiting(desk) == [item]
    assert "12B is as before" in desk.desk.ui.toast.text()
    edit_first(desk, key)
    desk.press("Return")
    assert waiting(desk) == [item], "nothing changed"
    desk.press("Ctrl+Shift+O")
    assert sheet(desk).title.text() == "Add outgoing package" and desk.words("outgoing_carrier") == ""
    assert sheet(desk).confirm.text() == "Add"


def test_another_resident_and_type_and_a_scan(desk):
    leave_on_list(desk, kind="cleaning_out", carrier="Clean & Co", note="shirt")
    edit_first(desk)
    assert sheet(desk)._kind == "cleaning_out"
    desk.find("outgoing_resident").setFocus()
    desk.press("Ctrl+A")
    desk.type("2a")
    desk.press("Return")
    desk.click(sheet(desk).kinds.buttons["return"])
    desk.scan(UPS)
    assert desk.words("outgoing_number") == UPS and desk.words("outgoing_carrier") == "UPS"
    desk.press("Return")
    desk.until(lambda: not desk.sees("outgoing_add_sheet"))
    [edited] = waiting(desk)
    assert (edited.kind, edited.unit, edited.carrier, edited.tracking_number) == ("return", "2A", "UPS", UPS)
    assert edited.note == "shirt"


def test_a_double_click_edits_and_ticks_nothing(desk):
    leave_on_list(desk), leave_on_list(desk, unit="2A")
    desk.press("Ctrl+6")
    rows = view(desk).list
    place = rows.visualItemRect(next(row for row in rows._rows() if row.data(256) is not None)).center()
    for send in (QTest.mouseClick, QTest.mouseDClick, QTest.mouseRelease):
        send(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert desk.sees("outgoing_add_sheet")
    desk.press("Escape")
    assert rows.ticked() == []


def test_the_menu_of_a_row_edits_prints_and_removes_that_row_only(desk):
    first, second = leave_on_list(desk), leave_on_list(desk, unit="2A")
    desk.press("Ctrl+6", "Home", "Space", "Down", "Shift+F10")
    assert shown_menu().objectName() == "outgoing_menu"
    entries = [action.text().partition("\t")[0] for action in shown_menu().actions()]
    assert entries == ["Edit", "Print label", "Remove"]
    press("Down", "Return")
    desk.until(lambda: desk.sees("outgoing_add_sheet"))
    assert desk.words("outgoing_resident").startswith("2A")
    desk.press("Escape", "Shift+F10")
    press("Down", "Down", "Return")
    desk.until(lambda: desk.sees("printer_sheet"))
    desk.press("Escape", "Shift+F10")
    press("Up", "Return")
    desk.until(lambda: waiting(desk) == [first])
    desk.press("Ctrl+Z")
    assert waiting(desk) == [first, second]
    pick_up_all = desk.app.workspace.storeroom.outgoing.pick_up([second], "Ben", b"")
    desk.press("End", "Shift+F10")
    press("Down", "Return")
    desk.until(lambda: desk.sees("outgoing_proof_sheet"))
    assert pickups(desk) == [pick_up_all]


def test_the_button_edits_the_only_chosen_package(desk):
    leave_on_list(desk), leave_on_list(desk, unit="2A")
    desk.press("Ctrl+6", "Home", "Space")
    desk.click(desk.find("outgoing_edit"))
    assert desk.words("outgoing_resident").startswith("12B")
    desk.press("Escape")
    view(desk).list.setFocus()
    desk.press("Ctrl+A")
    assert not desk.find("outgoing_edit").isEnabled(), "two are ticked"


def test_what_was_picked_up_cannot_be_edited(desk):
    item, _ = leave_on_list(desk), leave_on_list(desk, unit="2A")
    desk.press("Ctrl+6", "Home", "Ctrl+E")
    pickup = desk.app.workspace.storeroom.outgoing.pick_up([item], "Ben", b"")
    desk.type("FedEx")
    desk.press("Return")
    assert desk.words("outgoing_add_banner_text") == "Already picked up or removed, so it can’t be changed"
    assert [one.carrier for one in pickups(desk)[0].items] == ["UPS"]
    desk.press("Escape", "End", "Ctrl+E")
    assert not desk.sees("outgoing_add_sheet")
    assert "it can’t be changed" in desk.desk.ui.toast.text()
    assert pickups(desk) == [pickup]


def test_mybuilding_keeps_what_was_sent_and_the_window_says_so(start, server, building):
    hands = start(server.profile)
    hands.app.preferences.change(outgoing_type="Outgoing")
    hands.sign_in()
    hands.until_fresh()
    add(hands, "2a", "UPS")
    written(hands)
    hands.until_sent()
    edit_first(hands)
    assert "keeps it as it was" in hands.words("outgoing_add_banner_text")
    hands.type("FedEx")
    hands.press("Return")
    [item] = waiting(hands)
    assert item.carrier == "FedEx"
    written(hands)
    hands.until_sent()
    [logged] = [one for one in building.packages(RIVERSIDE) if one.reference == item.item_id]
    assert "UPS" in logged.description and building.adds == 1
    hands.press("Ctrl+Z")
    assert waiting(hands)[0].carrier == "UPS" and building.adds == 1


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_as_it_is_where_it_is_not_edited(desk, text):
    item = leave_on_list(desk, unit=text, carrier=text, resident_name=text, pickup_for=text, tracking_number=text)
    edit_first(desk)
    desk.find("outgoing_note").setFocus()
    desk.type("note")
    desk.press("Return")
    assert not desk.sees("outgoing_add_sheet")
    [edited] = waiting(desk)
    assert edited.note == "note"
    for name in ("carrier", "resident_name", "pickup_for", "tracking_number"):
        assert getattr(edited, name) == getattr(item, name)
    written(desk)


def test_privacy_mode_masks_names_and_notes_and_saves_them_in_full(desk):
    zoe = next(one for one in desk.store.directory.people_of("12B") if one.full_name == "Zoë Ångström")
    fields = {"resident_id": zoe.resident_id, "resident_name": zoe.full_name, "pickup_for": "Fred Smith"}
    item = leave_on_list(desk, note="blue suit", **fields)
    edit_first(desk)
    desk.press("Ctrl+Shift+N")
    shown = "\n".join(text for _, text in eyes.texts(sheet(desk)))
    fields = [desk.words(f"outgoing_{name}") for name in ("resident", "pickup_for", "note")]
    for hidden in ("Ångström", "Smith", "blue suit"):
        assert hidden not in shown and all(hidden not in one for one in fields)
    desk.type("FedEx")
    desk.press("Return")
    [edited] = waiting(desk)
    assert edited.carrier == "FedEx"
    assert (edited.pickup_for, edited.note, edited.resident_name) == ("Fred Smith", "blue suit", zoe.full_name)
    assert edited.resident_id == item.resident_id


def test_a_picked_up_package_keeps_its_edit_in_the_proof(desk):
    leave_on_list(desk)
    edit_first(desk)
    desk.type("DHL")
    desk.press("Return")
    desk.press("Ctrl+Shift+K")
    pick_up(desk, "Ben")
    assert pickups(desk)[0].pickup.collector == "DHL"


def test_a_known_carrier_is_kept_in_its_own_spelling(desk):
    add(desk, "12b", "ups")
    assert [one.carrier for one in waiting(desk)] == ["UPS"]


def test_suggested_residents_look_like_those_of_the_other_fields(desk):
    desk.press("Ctrl+Shift+O")
    desk.type("12")
    popup = desk.find("outgoing_resident")._popup
    desk.until(popup.isVisible)
    shown = popup.grab().toImage()
    assert shown.pixelColor(shown.width() - 8, popup.visualRect(popup.model().index(1, 0)).center().y()) == QColor(
        theme.colors.raised
    )
    assert popup.sizeHintForColumn(0) <= popup.viewport().width(), "no name is cut"


def test_an_empty_list_says_what_to_do_in_its_middle_and_above_the_last_pickups(desk):
    leave_on_list(desk)
    desk.press("Ctrl+6")
    desk.click(view(desk).remove)
    nothing = desk.find("outgoing_empty")
    desk.until(lambda: nothing.height() > desk.find("outgoing").height() // 2)
    desk.press("Ctrl+Z")
    assert not desk.sees("outgoing_empty")
    desk.app.workspace.storeroom.outgoing.pick_up(waiting(desk), "Ben", b"")
    desk.until(lambda: desk.sees("outgoing_empty") and desk.sees("outgoing_list"))
