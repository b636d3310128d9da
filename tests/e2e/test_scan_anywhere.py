"""A scan from any screen and any focus, at any scanner speed, with any suffix; and ordinary typing stays typing."""

from collections.abc import Callable, Iterator
from itertools import product
from random import Random
from time import monotonic
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from mybuilding_desk.domain.input.scan_detector import GAP_MS, PAUSE_MS
from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD
from mybuilding_desk.practice.sample_numbers import number as a_number
from mybuilding_desk.ui.base.sheet import open_sheets
from tests.e2e.hands import RESIDENT, RIVERSIDE, UPS, Hands, package
from tests.e2e.scanner import BarcodeScanner, End

Way = tuple[int, End]
ENDS: tuple[End, ...] = ("Enter", "Tab", "")
EVERY_WAY: tuple[Way, ...] = (*product((1, 5, 20), ENDS), (5, "CR LF"), (5, "Ctrl J"))
SOME_WAYS: tuple[Way, ...] = ((1, ""), (5, "CR LF"), (20, "Tab"))

AMAZON = "TBA309471205881"

_rng = Random(4)


def unknown() -> str:
    """A UPS number that no package has."""
    return a_number(_rng, "UPS")


def focusable_widgets(root: QWidget) -> list[QWidget]:
    """All visible and focusable widgets in `root`, without those of other sheets."""
    return [
        one
        for one in root.findChildren(QWidget)
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.StrongFocus
        if not one.focusProxy() and one.window() is root.window()
    ]


def everywhere(hands: Hands, root: QWidget, ways: tuple[Way, ...] = SOME_WAYS) -> Iterator[tuple[BarcodeScanner, str]]:
    """A scanner of these speeds and suffixes for each focusable widget in `root`; the widget has the focus."""
    widgets = focusable_widgets(root)
    assert widgets
    for widget, (ms, end) in product(widgets, ways):
        widget.setFocus()
        assert QApplication.focusWidget() is widget
        yield BarcodeScanner(hands, ms, end), f"in {widget.objectName() or widget}, {ms} ms, {end or 'no end'}"


def state_of(hands: Hands) -> dict[str, Any]:
    """Everything that keys could have changed: texts, check marks, choices, row, community, and outbox entries."""
    seen: dict[str, Any] = {"deeds": [entry.entry_id for entry in hands.store.entries()]}
    for one in hands.desk.findChildren(QWidget):
        name = one.objectName()
        if isinstance(one, QLineEdit):
            seen[name] = one.text()
        elif isinstance(one, QComboBox):
            seen[name] = one.currentText()
        elif callable(getattr(one, "isChecked", None)):
            seen[name] = one.isChecked()
    seen["row"] = hands.desk.ui.table.currentIndex().row()
    seen["community"] = hands.store.community_id
    return seen


def scanned(hands: Hands) -> str:
    return hands.words("scan_number").replace(" ", "")


def pending_row(hands: Hands) -> Any:
    return next(one for one in hands.rows() if one.package.tracking_number and one.package.resident_name)


# The desk


@pytest.mark.parametrize(
    ("half_typed", "drop", "ways"), [("", False, SOME_WAYS), ("12", False, EVERY_WAY), ("", True, SOME_WAYS)]
)
def test_an_unknown_number_starts_a_log_from_every_widget_of_the_desk(desk, half_typed, drop, ways):
    desk.until_fresh()
    if drop:
        desk.press("Ctrl+Shift+B")
        desk.find("drop_courier").setCurrentText("Veh")
        assert {"drop_courier", "drop_kind", "drop_shelf", "end_drop"} <= {
            one.objectName() for one in focusable_widgets(desk.desk)
        }
    for scanner, where in everywhere(desk, desk.desk, ways):
        desk.find("scan_line").setText(half_typed)
        before, number = state_of(desk), unknown()
        scanner.send(number)
        assert scanned(desk) == number, where
        assert desk.focus() == "scan_line", where
        now = state_of(desk)
        assert now.pop("intake_kind") == "UPS"
        assert now == {key: before[key] for key in now}, where
        desk.press("Escape")


def test_a_pending_number_offers_its_release_and_its_suffix_releases_nothing(desk, building):
    desk.until_fresh()
    row = pending_row(desk)
    for scanner, where in everywhere(desk, desk.desk):
        scanner.send(row.package.tracking_number)
        sheet = desk.desk.ui.release_sheet
        assert sheet.isVisible(), where
        assert row.key in [one.key for one in sheet.packages.ticked()], where
        assert sheet.collected_by.text() == row.package.resident_name, where
        assert desk.focus() == "release_packages", where
        desk.press("Escape")
        assert desk.focus() in {"scan_line"}, where
    assert (desk.store.entries(), building.releases) == ([], 0)


def test_a_late_enter_after_a_scan_releases_and_logs_nothing(desk, building):
    """Some scanners pause before the suffix: the scan has acted already, and the Enter must not answer it."""
    desk.until_fresh()
    late = BarcodeScanner(desk, 190, "CR LF")
    for number, seen in ((pending_row(desk).package.tracking_number, "release_sheet"), (UPS, "scan_number")):
        desk.find("scan_line").setText("12b")
        desk.rest()
        BarcodeScanner(desk, 5, "").burst(number)
        desk.ear.pause()
        assert desk.sees(seen)
        late.burst("")
        assert desk.sees(seen)
        desk.rest()
        desk.press("Escape", "Escape")
    assert (desk.store.entries(), building.releases) == ([], 0)


def test_a_released_number_shows_its_activity(desk):
    desk.until_fresh()
    desk.press("Ctrl+4")
    row = pending_row(desk)
    desk.press("Ctrl+1")
    for scanner, where in everywhere(desk, desk.desk):
        scanner.send(row.package.tracking_number)
        assert desk.find("tab_history").isChecked(), where
        assert desk.desk.ui.table.current().key == row.key, where
        assert "Press Enter again to log it" in desk.words("scan_banner_text"), where
        assert desk.focus() == "scan_line", where
        desk.press("Escape", "Ctrl+1")
    assert desk.store.entries() == []


def test_enter_after_the_activity_logs_for_the_half_typed_unit(desk, building):
    desk.until_fresh()
    desk.press("Ctrl+4")
    number = pending_row(desk).package.tracking_number
    desk.press("Ctrl+1")
    desk.find("tab_history").setFocus()
    desk.type("12b")
    desk.scan(number)
    assert desk.find("scan_line").text() == "12b"
    desk.press("Return")
    assert (scanned(desk), desk.find("scan_line").text()) == (number, "12b")
    desk.press("Return")
    desk.until_sent()
    assert building.adds == 1


def test_a_scan_replaces_an_answered_typed_number(desk):
    desk.until_fresh()
    desk.press("Ctrl+4")
    number = pending_row(desk).package.tracking_number
    desk.press("Ctrl+1")
    desk.type(number)
    desk.press("Return")
    assert desk.find("scan_line").selectedText() == number
    desk.scan(UPS)
    assert (scanned(desk), desk.find("scan_line").text()) == (UPS, "")


def test_an_unidentified_package_is_assigned_to_the_half_typed_unit(desk, building):
    desk.scan(UPS)
    desk.press("Ctrl+U")
    desk.type("12b")
    desk.find("tab_history").setFocus()
    desk.scan(UPS)
    assert (scanned(desk), desk.find("scan_line").text(), desk.focus()) == (UPS, "12b", "scan_line")
    desk.press("Return")
    desk.until_sent()
    assert package(building, UPS).unit == "12B"


def test_in_a_batch_a_pending_number_asks_and_enter_answers(desk):
    desk.until_fresh()
    row = pending_row(desk)
    desk.press("Ctrl+Shift+B")
    for scanner, where in everywhere(desk, desk.desk, ((5, "CR LF"),)):
        desk.find("scan_line").setText("12")
        scanner.send(row.package.tracking_number)
        assert desk.words("scan_banner_text").startswith("Already logged"), where
        assert desk.find("scan_line").text() == "12", where
        assert not desk.sees("release_sheet"), where
    desk.press("Return")
    assert desk.sees("release_sheet")
    assert desk.find("scan_line").text() == "12"


def test_a_barcode_that_no_rule_knows_starts_a_log_and_a_routing_code_is_named(desk):
    desk.find("packages").setFocus()
    desk.scan("QX-55-ABCDEFG")
    assert scanned(desk) == "QX55ABCDEFG"
    desk.press("Escape")
    desk.go_to_list()
    desk.scan("42010001")
    assert "routing barcode" in desk.words("scan_banner_text")
    assert not desk.sees("scan_number")
    desk.type("12b")
    desk.go_to_list()
    desk.scan("42010001")
    assert "routing barcode" in desk.words("scan_banner_text")
    desk.press("Return")
    assert desk.sees("release_sheet")


def test_separators_and_ctrl_codes_within_a_scan_are_not_shortcuts(desk):
    """A wedge sends GS, VT, FF, and SO as Ctrl and a key; four of them are shortcuts of the desk."""
    desk.until_fresh()
    desk.go_to_list()
    row, heard = desk.desk.ui.table.currentIndex().row(), []
    desk.ear.scanned.connect(heard.append)
    desk.rest()
    text = "[)>\x1e01\x1d96\x0b\x0c\x0e\x1a10001\x1d84"
    for char in text:
        desk.time += 1
        code, modifiers = (ord(char) + 64, Qt.KeyboardModifier.ControlModifier) if char < " " else (ord(char), None)
        QTest.keyClick(desk._window(), Qt.Key(code), modifiers or Qt.KeyboardModifier.NoModifier)
    desk.rest()
    assert heard == [text]
    assert desk.desk.ui.table.currentIndex().row() == row


# A package needs its recipient


def test_another_number_can_be_scanned_while_logging_from_every_widget(desk, building):
    desk.until_fresh()
    desk.scan(UPS)
    desk.desk.ui.suggestions.extras.location.setText("B2")
    desk.desk.ui.suggestions.extras.note.setText("we")
    names = {one.objectName() for one in focusable_widgets(desk.desk)}
    assert {"intake_kind", "intake_shelf", "intake_note"} <= names
    for scanner, where in everywhere(desk, desk.desk, EVERY_WAY):
        desk.find("scan_line").setText("12b")
        desk.find("scan_line").textEdited.emit("12b")
        before, number = state_of(desk), unknown()
        scanner.send(number)
        assert scanned(desk) == number, where
        assert desk.focus() == "scan_line", where
        assert state_of(desk) == before, where
        assert desk.words("scan_banner_text") == "Tracking number replaced with the last scan.", where
    desk.press("Return")
    desk.until_sent()
    [logged] = [one for one in building.packages(RIVERSIDE) if one.tracking_number == number]
    assert (logged.unit, logged.shelf, logged.description) == ("12B", "B2", "we")


def test_a_known_number_while_logging_says_where_it_is(desk):
    desk.until_fresh()
    row = pending_row(desk)
    desk.press("Ctrl+4")
    released = pending_row(desk)
    desk.press("Ctrl+1")
    desk.scan(UPS)
    desk.scan(UPS)
    assert "already scanned this package" in desk.words("scan_banner_text")
    desk.scan(row.package.tracking_number)
    assert f"is already logged for {row.package.unit} " in desk.words("scan_banner_text")
    assert scanned(desk) == UPS
    desk.scan(released.package.tracking_number)
    assert desk.words("scan_banner_text").endswith(f"already released to {released.package.released_to}.")
    desk.type("12b")
    desk.scan("42010001")
    assert "routing barcode" in desk.words("scan_banner_text")
    assert (scanned(desk), desk.find("scan_line").text()) == (released.package.tracking_number, "12b")


def test_a_scan_works_over_an_open_drop_down_list(desk, qtbot):
    desk.scan(UPS)
    type_box = desk.find("intake_kind")
    for ms, end in EVERY_WAY:
        type_box.showPopup()
        qtbot.waitUntil(lambda: QApplication.focusWindow() not in (None, desk.window.windowHandle()))
        scanner, number = BarcodeScanner(desk, ms, end), unknown()
        desk.rest()
        scanner.burst(number)
        desk.ear.pause()
        assert QApplication.activePopupWidget() is None
        desk.until(lambda: QApplication.focusWindow() == desk.window.windowHandle())
        assert (scanned(desk), type_box.currentText(), desk.focus()) == (number, "UPS", "scan_line")
    assert desk.store.entries() == []


# Sheets


def test_in_an_open_release_each_scan_selects_a_listed_package(desk, building):
    desk.until_fresh()
    desk.app.preferences.change(signature="optional")
    other = next(one for one in desk.rows() if one.package.unit != "12B" and one.package.tracking_number)
    desk.scan(UPS)
    desk.type("12b")
    desk.press("Return")
    desk.scan(AMAZON)
    desk.type("12b")
    desk.press("Return")
    desk.until_sent()
    entry_count = len(desk.store.entries())
    desk.type("12b")
    desk.press("Return")
    sheet = desk.desk.ui.release_sheet
    widget_names = {one.objectName() for one in focusable_widgets(sheet)}
    assert {
        "release_packages",
        "collected_by",
        "collector_0",
        "release_note",
        "signature_pad",
        "release",
    } <= widget_names
    for name, (ms, end) in product(widget_names, SOME_WAYS):
        desk.press("Escape")
        desk.type("12b")
        desk.press("Return")
        sheet.collected_by.setText("An")
        sheet.note.setText("Sa")
        desk.find(name).setFocus()
        before, where = state_of(desk), f"in {name}, {ms} ms, {end}"
        for number, ticked in (
            (UPS, [UPS]),
            (other.package.tracking_number, [UPS]),
            (unknown(), [UPS]),
            (AMAZON, [UPS, AMAZON]),
            (UPS, [UPS, AMAZON]),
        ):
            BarcodeScanner(desk, ms, end).send(number)
            assert sorted(one.package.tracking_number for one in sheet.packages.ticked()) == sorted(ticked), where
            assert (desk.focus(), state_of(desk)) == (name, before), where
    desk.scan(other.package.tracking_number)
    assert f"isn’t part of this release. It’s already logged for {other.package.unit}" in desk.words(
        "release_banner_text"
    )
    desk.scan(unknown())
    assert "isn’t part of this release. Press Esc" in desk.words("release_banner_text")
    assert (len(desk.store.entries()), building.releases) == (entry_count, 0)
    sheet.packages.setFocus()
    desk.press("Return")
    desk.until_sent()
    assert building.releases == 2


def test_the_scan_that_opens_a_release_counts_as_its_first_scan(desk):
    numbers = [UPS, "TBA309471205882", AMAZON]
    for number in numbers:
        desk.scan(number)
        desk.type("12b")
        desk.press("Return")
    desk.scan(UPS)
    desk.press("F4")
    packages = desk.desk.ui.release_sheet.packages
    everything = {one.package.tracking_number for one in packages.ticked()}
    assert everything >= set(numbers)
    desk.scan(UPS)
    assert {one.package.tracking_number for one in packages.ticked()} == everything
    assert not desk.sees("release_banner")
    height = packages.height()
    desk.scan(AMAZON)
    assert sorted(one.package.tracking_number for one in packages.ticked()) == [UPS, AMAZON]
    assert f"2 of {len(packages.packages())} scanned." in desk.words("release_banner_text")
    desk.until(lambda: packages.height() < height)
    assert packages.viewport().rect().contains(packages.visualItemRect(packages.currentItem()))
    desk.press("Space")
    desk.scan(AMAZON)
    assert sorted(one.package.tracking_number for one in packages.ticked()) == [UPS, AMAZON]
    desk.press("Escape")
    desk.type("12b")
    desk.press("Return")
    assert {one.package.tracking_number for one in packages.ticked()} >= set(numbers)
    desk.scan(AMAZON)
    assert [one.package.tracking_number for one in packages.ticked()] == [AMAZON]


@pytest.mark.parametrize("key", ["F1", "Ctrl+Shift+S", "Ctrl+,"])
def test_a_scan_closes_a_read_only_sheet(start, server, key):
    desk = start(server.profile, grace=60)
    desk.sign_in()
    desk.scan(UPS)
    desk.type("12b")
    desk.press("Return", key)
    [sheet] = open_sheets(desk.desk)
    entries = desk.store.entries()
    for name, (ms, end) in product([one.objectName() for one in focusable_widgets(sheet)], SOME_WAYS):
        desk.find(name).setFocus()
        number, where = unknown(), f"in {name}, {ms} ms, {end}"
        BarcodeScanner(desk, ms, end).send(number)
        assert not sheet.isVisible(), where
        assert (scanned(desk), desk.focus(), desk.find("scan_line").text()) == (number, "scan_line", ""), where
        desk.press("Escape", key)
        assert sheet.isVisible(), where
    assert desk.store.entries() == entries


def test_a_sheet_with_half_typed_text_stays_and_says_so(start, server):
    desk = start(server.profile, grace=60)
    desk.sign_in()
    desk.press("Ctrl+,")
    desk.press_until("Down", "section_counter")
    desk.find("grace_seconds").setFocus()
    desk.find("grace_seconds").clear()
    desk.type("4")
    for ms, end in EVERY_WAY:
        BarcodeScanner(desk, ms, end).send(unknown())
        assert desk.desk.ui.toast.text() == "Finish this step or press Esc, then scan again."
        assert (desk.focus(), desk.find("grace_seconds").text()) == ("grace_seconds", "4")
        desk.desk.ui.toast.hide()
    desk.type("5")
    assert desk.find("grace_seconds").text() == "45"
    assert desk.store.entries() == []


def test_a_scan_before_the_sign_in_over_the_work_reaches_no_field_and_says_so(desk, server):
    desk.until_fresh()
    desk.until_fresh()  # a call in flight would fail by its dead token after the new sign-in
    desk.app.session.expire_token()
    desk.until(lambda: desk.focus() == "password")
    asked = server.paths().count("oauth/access_token")
    for scanner, where in everywhere(desk, desk.window.findChild(QWidget, "sign_in_sheet"), EVERY_WAY):
        desk.find("password").setText("prac")
        before = state_of(desk)
        focus = desk.focus()
        scanner.send(unknown())
        assert state_of(desk) == before, where
        assert desk.desk.ui.toast.text() == "Sign in, then scan again.", where
        assert desk.focus() == focus, where
        desk.desk.ui.toast.hide()
    assert desk.sees("sign_in_sheet")
    assert server.paths().count("oauth/access_token") == asked


# Not from a scanner


def test_a_typing_program_can_sign_in_over_the_work(desk):
    desk.until_fresh()  # a call in flight would fail by its dead token after the new sign-in
    desk.app.session.expire_token()
    desk.until(lambda: desk.focus() == "password")
    email, password = desk.find("email"), desk.find("password")
    email.setFocus()
    email.clear()
    desk.rest()
    typist = BarcodeScanner(desk, 25, "Tab")
    typist.burst(PRACTICE_EMAIL)
    assert (email.text(), desk.focus()) == (PRACTICE_EMAIL, "password")
    desk.rest()
    typist.burst("a1b2c3d4")
    assert (password.text(), desk.focus()) == ("a1b2c3d4", "show_password")
    email.setFocus()
    email.clear()
    desk.rest()
    typist.burst(PRACTICE_EMAIL)
    typist.burst("")
    assert desk.focus() == "show_password"
    password.setFocus()
    password.clear()
    BarcodeScanner(desk, 25, "Enter").burst(PRACTICE_PASSWORD)
    assert password.text() == PRACTICE_PASSWORD
    desk.until(lambda: not desk.sees("sign_in_sheet"))


@pytest.mark.parametrize("rest", [False, True])
@pytest.mark.parametrize("text", ["Left with the neighbor", "left at 12b on 12 Nov"])
def test_a_typing_program_fills_in_a_note_but_its_enter_releases_nothing(desk, building, rest, text):
    desk.type("12b")
    desk.press("Return")
    desk.find("release_note").setFocus()
    if rest:
        desk.rest()
    BarcodeScanner(desk, 10).burst(text)
    assert desk.find("release_note").text() == text
    assert desk.sees("release_sheet")
    assert desk.store.entries() == []


@pytest.mark.parametrize("text", ["ups 12b", "12 Nov", "apt 1204 smith"])
def test_a_typing_program_can_search(desk, text):
    desk.until_fresh()
    desk.press("Ctrl+F")
    desk.rest()
    BarcodeScanner(desk, 1, "").send(text)
    assert (desk.focus(), desk.find("find").text()) == ("find", text)


def test_a_typing_program_can_enter_a_unit_in_the_scan_field(desk):
    desk.until_fresh()
    BarcodeScanner(desk, 1).send("apt 12b")
    assert desk.sees("release_sheet")
    assert desk.words("release_title") == "Release to 12B"


def test_fast_typing_on_the_first_page_is_not_a_scan(start, server):
    hands = start(server.profile)
    hands.until(lambda: hands.focus() == "email")
    BarcodeScanner(hands, 1, "Tab").burst(PRACTICE_EMAIL)
    assert hands.focus() == "password"
    BarcodeScanner(hands, 1, "Enter").burst(PRACTICE_PASSWORD)
    hands.until(lambda: hands.app.workspace is not None)
    hands.desk.sign_out_wanted.emit()
    hands.until(lambda: hands.focus() == "email")
    hands.find("email").clear()
    BarcodeScanner(hands, 1, "").burst(UPS)
    assert hands.find("email").text() == UPS


def test_a_resident_cannot_scan(start, server):
    hands = start(server.profile)
    hands.until(lambda: hands.focus() == "email")
    hands.type(RESIDENT)
    hands.press("Tab")
    hands.type(PRACTICE_PASSWORD)
    hands.press("Return")
    hands.until(lambda: hands.app.workspace is not None)
    hands.until_fresh()
    assert hands.focus() == "packages"
    hands.scan(UPS)
    assert not hands.sees("scan_number")
    assert not hands.sees("toast")
    assert not hands.sees("today")


# Typing


def fields_of(hands: Hands) -> list[tuple[str, Callable[[], object]]]:
    """Every text field of the desk, and how to reach it."""

    def log() -> None:
        hands.scan(UPS)

    def release() -> None:
        hands.type("12b")
        hands.press("Return")

    def sign_in() -> None:
        hands.app.session.expire_token()
        hands.until(lambda: hands.sees("sign_in_sheet"))

    return [
        ("scan_line", lambda: None), ("scan_line", log), ("intake_shelf", log), ("intake_note", log),
        ("collected_by", release), ("release_note", release), ("email", sign_in),
        ("password", sign_in),
    ]  # fmt: skip


def test_typed_keys_reach_the_field_one_by_one(start, server):
    """At 40 ms to half a second a key, and with overlapping keys; the program gets no pause in between."""
    hands = start(server.profile, grace=60)
    hands.sign_in()
    text = "box 41 of 2, left at the door b2"
    for name, open_field in fields_of(hands):
        open_field()
        field = hands.find(name)
        field.setFocus()
        for ms in (40, 60, 80, 130, 260, 500):
            field.clear()
            hands.rest()
            BarcodeScanner(hands, ms, "", hold=80).burst(text)
            hands.rest()
            assert field.text() == text, (name, ms)
        field.clear()
        for pair in (text[index : index + 2] for index in range(0, len(text), 2)):
            hands.time += 90
            BarcodeScanner(hands, 7, "", hold=60).burst(pair)
        hands.rest()
        assert field.text() == text, name
        assert hands.focus() == name
        field.clear()
        hands.press("Escape", "Escape")


def test_a_key_held_down_repeats(desk):
    desk.scan(UPS)
    note = desk.find("intake_note")
    note.setFocus()
    desk.rest()
    scanner = BarcodeScanner(desk, 30, "")
    scanner.burst("0")
    desk.time += 400
    scanner.hold("0", 40)
    desk.time += 50
    assert note.text() == "0" * 41
    desk.press("Return")
    assert desk.focus() == "scan_line"  # the Enter counts as typed, and returns to the unit


def test_one_typed_key_shows_at_once(desk):
    """The first key after a pause waits in case it starts a scan; by the real clock and the real timer."""
    desk.scan(UPS)
    note = desk.find("intake_note")
    note.setFocus()
    desk.rest()
    began = monotonic()
    BarcodeScanner(desk, 0, "").burst("w")
    assert note.text() == ""
    desk.until(lambda: note.text() == "w")
    assert monotonic() - began >= GAP_MS / 1000
    desk.time += 70
    BarcodeScanner(desk, 0, "").burst("e")
    assert note.text() == "we"


def test_a_scan_without_a_suffix_acts_after_silence(desk):
    desk.find("packages").setFocus()
    desk.rest()
    began = monotonic()
    BarcodeScanner(desk, 1, "").burst(UPS)
    assert not desk.sees("scan_number")
    desk.until(lambda: desk.sees("scan_number"))
    assert monotonic() - began >= PAUSE_MS / 1000
    assert scanned(desk) == UPS


def test_a_busy_window_handles_queued_keys_before_it_detects_silence(desk, monkeypatch):
    desk.find("packages").setFocus()
    desk.rest()
    scanner = BarcodeScanner(desk, 5, "")
    scanner.burst(UPS[:9])
    now = monotonic() + 1
    monkeypatch.setattr("mybuilding_desk.ui.scanning.scanner.monotonic", lambda: now)
    desk.ear._silence()
    assert not desk.sees("scan_banner")
    scanner.burst(UPS[9:])
    desk.ear.pause()
    assert scanned(desk) == UPS


def test_a_click_or_a_command_acts_after_the_key_before_it(desk):
    desk.scan(UPS)
    note = desk.find("intake_note")
    note.setFocus()
    desk.rest()
    BarcodeScanner(desk, 5, "").burst("we")
    assert note.text() == ""
    location = desk.find("intake_shelf")
    point = location.mapTo(desk.window, location.rect().center())
    QTest.mouseClick(desk._window(), Qt.MouseButton.LeftButton, pos=point)
    assert (note.text(), desk.focus()) == ("we", "intake_shelf")
    desk.rest()
    BarcodeScanner(desk, 5, "").burst("c")
    desk.time += 20
    QTest.keyClick(desk._window(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert (location.text(), desk.focus()) == ("c", "scan_line")


def test_a_text_that_enter_did_not_accept_is_replaced_after_another_scan(desk, building):
    desk.until_fresh()
    desk.scan(UPS)
    desk.type("angstrom")
    desk.press("Return")
    assert desk.words("scan_banner_text").startswith("More than one match")
    number = unknown()
    desk.scan(number)
    assert desk.find("scan_line").text() == "angstrom"
    desk.type("2a")
    assert desk.find("scan_line").text() == "2a"
    desk.press("Return")
    desk.until_sent()
    assert [one.unit for one in building.packages(RIVERSIDE) if one.tracking_number == number] == ["2A"]
