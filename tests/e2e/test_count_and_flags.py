"""Count and flags of a package being logged: typed after the recipient or set in the card, and what the server gets."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mybuilding_desk.domain.records.contents import FLAGS
from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.commands import catalog, keys
from mybuilding_desk.ui.commands.command import Menu
from mybuilding_desk.ui.scanning.flag_chips import FLAG_KEYS
from mybuilding_desk.ui.theme import theme
from tests.e2e.ears import tree
from tests.e2e.hands import RIVERSIDE, UPS, others, package
from tests.e2e.test_batch_mode import NUMBERS, put_in
from tests.e2e.test_in_line import place

USPS = "9400111899223100001234"


def shown(desk):
    """Count and flags as the card shows them."""
    extras = desk.desk.ui.suggestions.extras
    return extras.count.value, extras.flags.flags


def logged(desk):
    """The row of the package that was logged."""
    [row] = [row for row in desk.rows() if row.package.tracking_number == UPS]
    return row


def sent(desk, building, number=UPS):
    desk.until_sent()
    return package(building, number).description


@pytest.mark.parametrize(
    ("typed", "description", "keys_pressed"),
    [
        ("12b", "", 4),
        ("12b x3", "3 pieces", 7),
        ("12b *3", "3 pieces", 7),
        ("12b !", "Perishable", 6),
        ("12b x3 !", "3 pieces · Perishable", 9),
    ],
)
def test_marks_after_the_recipient_are_logged_and_enter_stays_one_key(desk, building, typed, description, keys_pressed):
    desk.scan()
    desk.count_keys()
    desk.type(typed)
    assert desk.find("suggestions").model().matches[0].unit == "12B"
    desk.press("Return")
    assert desk.keys == keys_pressed
    assert not desk.sees("scan_number")
    assert (sent(desk, building), package(building, UPS).unit) == (description, "12B")


def test_the_card_shows_what_the_marks_mean_while_they_are_typed(desk):
    desk.scan()
    desk.type("12b x3 !")
    model = desk.find("suggestions").model()
    assert shown(desk) == (3, ("perishable",))
    assert "Ångström, 3 pieces · Perishable · Any resident" in model.index(0, 0).data()
    assert "pieces" not in model.index(1, 0).data()
    desk.press("Backspace")
    assert shown(desk) == (3, ())
    desk.press("Backspace", "Backspace", "Backspace")
    assert shown(desk) == (1, ())
    assert model.matches[0].unit == "12B"
    desk.press("Escape")
    desk.scan()
    desk.type("angstrom x2")  # several: each row says it
    assert model.chosen == -1
    assert {"2 pieces" in model.index(row, 0).data() for row in range(len(model.matches))} == {True}


def test_what_is_set_in_the_card_stays_under_the_marks(desk, building):
    desk.scan()
    desk.press("Tab", "Tab", "Tab", "Tab")
    assert desk.focus() == "intake_count"
    desk.type("5")
    desk.press("Alt+O", "Ctrl+L")
    desk.type("12b x3 !")
    assert shown(desk) == (3, ("perishable", "oversize"))
    desk.press(*["Backspace"] * 5)
    assert shown(desk) == (5, ("oversize",))
    desk.press("Return")
    assert sent(desk, building) == "5 pieces · Oversize"


@pytest.mark.parametrize("typed", ["12b x0", "12b x100", "12b *", "99z *123456"])
def test_a_wrong_count_is_told_and_the_input_kept(desk, building, typed):
    before = len(building.packages(RIVERSIDE))
    desk.scan()
    desk.type(typed)
    for _ in range(3):
        desk.press("Return")
        assert desk.words("scan_banner_text") == "Enter 1 to 99."
        assert (desk.words("scan_line"), desk.sees("scan_number")) == (typed, True)
    desk.press("Ctrl+U")
    assert not desk.store.unidentified()
    desk.press("Ctrl+2")
    desk.until_fresh()
    assert (desk.words("scan_line"), len(building.packages(RIVERSIDE))) == (typed, before)


def test_a_wrong_count_in_the_field_is_red_and_told_to_screen_readers(desk, building):
    heard = []
    announcer.announced.connect(lambda words, at_once: heard.append(words))
    desk.scan()
    desk.type("12b")
    field = desk.find("intake_count")
    field.setFocus(Qt.FocusReason.TabFocusReason)
    desk.type("0")
    assert desk.find("intake_count_frame").property("tone") == "bad"
    assert (field.accessibleDescription(), "Enter 1 to 99." in heard) == ("Enter 1 to 99.", True)
    desk.press("Return")
    assert desk.words("scan_banner_text") == "Enter 1 to 99."
    desk.press("Up")
    assert (shown(desk)[0], desk.find("intake_count_frame").property("tone")) == (1, "")
    desk.press("Up", "Up", "Down", "Return")
    assert sent(desk, building) == "2 pieces"


def test_the_buttons_of_the_count_leave_the_focus_in_the_scan_bar_and_stay_in_the_limits(desk, building):
    desk.scan()
    desk.type("12b")
    for _ in range(3):
        desk.click(desk.find("intake_count_fewer"))
    assert shown(desk)[0] == 1
    for _ in range(3):
        desk.click(desk.find("intake_count_more"))
    assert (shown(desk)[0], desk.focus()) == (4, "scan_line")
    QTest.mouseClick(desk.find("flag_damaged"), Qt.MouseButton.LeftButton)
    assert desk.focus() == "scan_line"
    desk.press("Return")
    assert sent(desk, building) == "4 pieces · Damaged on arrival"


def test_each_flag_has_a_key_in_every_part_of_the_card(desk, building):
    heard = []
    announcer.announced.connect(lambda words, at_once: heard.append(words))
    desk.scan()
    for flag, name in zip(
        FLAGS, ("scan_line", "intake_kind", "intake_shelf", "intake_note", "intake_count"), strict=True
    ):
        desk.find(name).setFocus(Qt.FocusReason.TabFocusReason)
        desk.press(FLAG_KEYS[flag].main)
    assert shown(desk) == (1, FLAGS)
    assert heard[-1] == "Damaged on arrival, on"
    desk.press("Alt+I")
    assert heard[-1] == "ID required, off"
    desk.find("intake_note").setFocus()
    desk.type("Leave upright")
    assert desk.find("intake_note").text() == "Leave upright"  # no key of a flag typed anything
    desk.press("Ctrl+L")
    desk.type("12b")
    desk.press("Return")
    assert sent(desk, building) == "Perishable · Oversize · Fragile · Damaged on arrival · Leave upright"


def test_the_keys_of_flags_collide_with_no_command_and_open_no_menu(desk):
    bound = {one for command in catalog.COMMANDS for one in command.keys.bound}
    assert not bound & {one.main for one in FLAG_KEYS.values()}
    desk.scan()
    for one in FLAG_KEYS.values():
        QTest.keyPress(desk.find("scan_line"), Qt.Key.Key_Alt)
        desk.press(one.main)
        QTest.keyRelease(desk.find("scan_line"), Qt.Key.Key_Alt)
    assert shown(desk)[1] == FLAGS
    assert QApplication.activePopupWidget() is None
    assert len(Menu) == 6
    assert "Alt" in str(FLAG_KEYS["perishable"]) or keys.PLATFORM == "darwin"
    desk.press("Escape", "Alt+P")  # nothing is being logged
    desk.scan()
    assert shown(desk) == (1, ())


def test_the_chips_are_one_stop_of_tab_and_space_and_arrows_work_in_them(desk, building):
    desk.scan()
    desk.type("12b")
    desk.press("Tab", "Tab", "Tab", "Tab", "Tab")
    assert desk.focus() == "flag_perishable"
    desk.press("Space", "Right", "Right", "Space", "Left", "Left", "Left")
    assert desk.focus() == "flag_damaged"
    desk.press("Tab")
    assert not desk.focus().startswith("flag_")
    desk.press("Shift+Tab")
    assert desk.focus() == "flag_damaged"
    desk.press("Shift+Tab")
    assert desk.focus() == "intake_count"
    desk.press("Tab", "Return")  # Enter logs from everywhere in the card, and presses no chip
    assert sent(desk, building) == "Perishable · Fragile"


def test_a_screen_reader_gets_names_values_and_states(desk):
    desk.scan()
    desk.type("12b x3")
    desk.press("Alt+F")
    parts = {part.owner: part for part in tree(desk.window) if part.owner}
    count = parts["intake_count"]
    assert (count.role, count.name, count.value) == ("SpinBox", "Count", "3")
    assert [parts[f"intake_count_{end}"].name for end in ("fewer", "more")] == ["Fewer pieces", "More pieces"]
    chips = [parts[f"flag_{flag}"] for flag in FLAGS]
    assert [chip.name for chip in chips] == ["Perishable", "Oversize", "Fragile", "ID required", "Damaged on arrival"]
    assert [chip.checked for chip in chips] == [False, False, True, False, False]
    assert chips[0].description == "Shortcut: Alt P"


# Location of perishable packages


def test_perishable_proposes_the_fridge_and_takes_it_back(desk, building):
    others(building, "packages/add", communityId=RIVERSIDE, unit="2A", typeName="Other", shelf="Cold fridge 2",
           trackingNumber="F1", reference="f1", arrivedAt="2026-01-01T00:00:00Z")  # fmt: skip
    desk.press("F5")
    desk.until_fresh()
    desk.scan()
    desk.type("12b !")
    location = desk.find("intake_shelf")
    assert "ridge" in location.text()
    desk.press("Backspace")
    assert location.text() == ""
    desk.press("Alt+P")
    proposed = location.text()
    location.setText("B2")
    desk.press("Alt+P")
    assert location.text() == "B2"
    location.clear()
    desk.press("Alt+P", "Return")
    assert sent(desk, building) == "Perishable"
    assert package(building, UPS).shelf == proposed
    desk.scan(USPS)
    assert (location.text(), shown(desk)) == ("", (1, ()))  # the proposal was for that package


def test_undo_brings_a_proposed_location_back_for_that_package_only(start, server, building):
    others(building, "packages/add", communityId=RIVERSIDE, unit="2A", typeName="Other", shelf="Cold fridge 2",
           trackingNumber="F1", reference="f1", arrivedAt="2026-01-01T00:00:00Z")  # fmt: skip
    desk = start(server.profile, grace=20)
    desk.sign_in()
    desk.until_fresh()
    desk.scan()
    desk.type("12b !")
    location = desk.find("intake_shelf")
    proposed = location.text()
    assert "ridge" in proposed
    desk.press("Return", "Ctrl+Z")
    assert location.text() == proposed
    desk.rest()
    desk.press("Return")
    desk.scan(USPS)
    assert location.text() == ""


def test_a_location_that_was_entered_stays_when_the_package_is_perishable(desk):
    desk.scan()
    desk.find("intake_shelf").setText("B2")
    desk.type("12b !")
    assert desk.find("intake_shelf").text() == "B2"


# Batch


def test_in_a_batch_flags_stay_and_the_count_and_typed_marks_do_not(desk, building):
    desk.press("Ctrl+Shift+B", "Escape")
    desk.scan(NUMBERS[0])
    desk.press("Alt+F")
    desk.type("2a x3 !")
    desk.press("Return")
    desk.scan(NUMBERS[1])
    assert shown(desk) == (1, ("fragile",))
    desk.type("2a")
    desk.press("Return")
    desk.scan(NUMBERS[2])
    desk.press("Alt+F", "Alt+O")
    desk.type("2a")
    desk.press("Return")
    put_in(desk, NUMBERS[3], "2a")
    desk.press("Ctrl+Shift+B")
    put_in(desk, NUMBERS[4], "2a")
    desk.until_sent()
    assert [package(building, number).description for number in NUMBERS[:5]] == [
        "3 pieces · Perishable · Fragile", "Fragile", "Oversize", "Oversize", "",
    ]  # fmt: skip
    assert package(building, NUMBERS[1]).shelf == ""


def test_in_a_batch_of_perishables_the_proposed_location_is_told_and_goes_with_the_flag(desk, building):
    desk.press("Ctrl+Shift+B", "Escape")
    for number in NUMBERS[:2]:
        desk.scan(number)
        if number == NUMBERS[0]:
            desk.press("Alt+P")
        assert desk.words("intake_from_batch").endswith("location Fridge")
        desk.type("2a")
        desk.press("Return")
    desk.scan(NUMBERS[2])
    desk.press("Alt+P")
    assert "Fridge" not in desk.words("intake_from_batch")
    desk.type("2a")
    desk.press("Return")
    desk.until_sent()
    assert [package(building, number).shelf for number in NUMBERS[:3]] == ["Fridge", "Fridge", ""]


# Undo, edit, assign


def test_undo_brings_count_flags_and_note_back_into_the_card(start, server):
    desk = start(server.profile, grace=20)
    desk.sign_in()
    desk.scan()
    desk.press("Alt+I")
    desk.type("12b x3 !")
    desk.find("intake_note").setText("Leave upright")
    desk.press("Return", "Ctrl+Z")
    assert (desk.words("scan_line"), shown(desk)) == ("12B", (3, ("perishable", "id_required")))
    assert desk.find("intake_note").text() == "Leave upright"
    desk.rest()
    desk.press("Return", "F2")
    assert shown(desk) == (3, ("perishable", "id_required"))
    assert desk.find("intake_note").text() == "Leave upright"
    desk.press("Alt+P")
    desk.type("12b x2")
    desk.press("Return")
    assert logged(desk).package.description == "2 pieces · ID required · Leave upright"
    desk.press("Ctrl+Z")
    assert logged(desk).package.description == "3 pieces · Perishable · ID required · Leave upright"


def test_an_unidentified_package_keeps_count_and_flags_until_it_is_assigned(desk, building):
    desk.scan()
    desk.press("Alt+F")
    desk.type("J. Angstrum *2")
    desk.press("Ctrl+U")
    [held] = desk.store.unidentified()
    assert (held.draft.resident_name, held.draft.description) == ("J. Angstrum", "2 pieces · Fragile")
    desk.scan()
    assert shown(desk) == (2, ("fragile",))
    desk.type("12b")
    desk.press("Return")
    assert sent(desk, building) == "2 pieces · Fragile"


@pytest.mark.parametrize(
    ("note", "contents", "rest"),
    [
        ("3 pieces · Fragile · Gate 4", (3, ("fragile",)), "Gate 4"),
        ("0 pieces · fragile", (1, ()), "0 pieces · fragile"),
        ("Gate 4 · Fragile", (1, ()), "Gate 4 · Fragile"),
        ("اترك الطرد عند الباب · Fragile", (1, ()), "اترك الطرد عند الباب · Fragile"),
    ],
)
def test_a_note_that_looks_like_count_and_flags_is_read_as_every_desk_reads_it(start, server, note, contents, rest):
    desk = start(server.profile, grace=20)
    desk.sign_in()
    desk.scan()
    desk.type("12b")
    desk.find("intake_note").setText(note)
    desk.press("Return", "F2")
    assert (shown(desk), desk.find("intake_note").text()) == (contents, rest)
    desk.press("Return")
    assert logged(desk).package.description == note


def test_a_pasted_megabyte_is_cut_to_the_length_of_a_note(desk, building):
    desk.scan()
    desk.type("12b x2")
    note = desk.find("intake_note")
    QApplication.clipboard().setText("Fragile · " * 100_000)
    note.setFocus()
    note.paste()
    assert len(note.text()) == 500
    desk.press("Return")
    assert sent(desk, building).startswith("2 pieces · Fragile · Fragile")


def test_count_and_flags_move_with_the_package_to_another_number_and_another_page(desk, building):
    desk.scan()
    desk.type("12b x3")
    desk.press("Alt+F")
    desk.scan(USPS)
    assert (desk.words("scan_line"), shown(desk)) == ("12b x3", (3, ("fragile",)))
    desk.press("Backspace")
    desk.type("4")
    desk.app.preferences.change(language="es")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    desk.until(lambda: desk.find("flag_fragile").accessibleName() == "Frágil")
    assert shown(desk) == (4, ("fragile",))
    desk.press("End", "Return")
    assert sent(desk, building, USPS) == "4 pieces · Fragile"  # English for every desk


@pytest.mark.parametrize("size", [(640, 480), (683, 512), (900, 440), (1024, 768)])
@pytest.mark.parametrize("text_size", ["100", "150"])
def test_all_flags_are_in_sight_in_a_small_window(start, server, size, text_size):
    desk = start(replace(server.profile))
    desk.sign_in()
    desk.app.preferences.change(text_size=text_size)
    desk.window.resize(*size)
    desk.scan()
    desk.type("12b x3")
    for _ in range(3):
        QApplication.processEvents()
    card, foot = place(desk, "popup"), place(desk, "foot")
    for flag in FLAGS:
        chip = place(desk, f"flag_{flag}")
        assert card.contains(chip)
        assert not chip.intersects(place(desk, "intake_count_frame"))
        assert chip.height() == theme.height(28)
    assert card.contains(place(desk, "intake_count_frame"))
    assert desk.find("intake_count").width() >= desk.find("intake_count").fontMetrics().horizontalAdvance("99")
    assert card.bottom() <= foot.top()
