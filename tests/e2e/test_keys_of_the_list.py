"""Keys that act on the chosen row while the scan field is empty, and Enters that must not."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from mybuilding_desk.ui.base.announcer import announcer
from tests.e2e.hands import UPS, Hands
from tests.e2e.scanner import BarcodeScanner
from tests.e2e.scanner_places import state

NEW = "TBA309471205881"


@pytest.fixture
def patient(start: Any, server: Any) -> Hands:
    """Nothing is sent by itself; the list is loaded, and the scan field is empty and has the focus."""
    hands: Hands = start(server.profile, grace=86_400)
    hands.sign_in()
    hands.until_fresh()
    hands.press("Escape")
    hands.time += 1_000
    return hands


@pytest.fixture
def told() -> Iterator[list[str]]:
    """What the screen reader says."""
    words: list[str] = []
    record = announcer.announced.connect(lambda text, _now: words.append(text))
    yield words
    announcer.announced.disconnect(record)


def chosen(desk: Hands) -> int:
    return int(desk.desk.ui.table.currentIndex().row())


def numbered(desk: Hands) -> int:
    """The position of a row other than the first that has a tracking number and a recipient."""
    return next(
        at for at, one in enumerate(desk.rows()) if at and one.package.tracking_number and one.package.resident_name
    )


# What the keys do


def test_the_arrow_keys_choose_in_the_list_while_the_scan_field_is_empty(patient, told):
    last = len(patient.rows()) - 1
    assert (patient.focus(), chosen(patient)) == ("scan_line", 0)
    for key, row in (("Down", 1), ("Down", 2), ("Up", 1), ("End", last), ("Home", 0), ("Up", 0)):
        patient.press(key)
        assert (patient.focus(), chosen(patient)) == ("scan_line", row), key
    patient.press("PgDown")
    there = chosen(patient)
    assert 0 < there <= last
    table = patient.desk.ui.table
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()).center())
    patient.until(lambda: patient.desk.is_quiet)
    assert patient.words("details_title").startswith(patient.rows()[there].package.unit)
    assert patient.rows()[there].package.unit in told[-1]
    patient.press("PgUp")
    assert chosen(patient) == 0


def test_the_keys_keep_their_meaning_with_text_or_a_package_in_the_scan_field(patient):
    patient.type("12")
    patient.press("Home", "Delete", "Down", "Ctrl+C")
    assert (patient.find("scan_line").text(), chosen(patient)) == ("2", 0)
    patient.press("Escape")
    patient.scan(NEW)
    patient.press("Down", "End", "Delete", "Ctrl+C")
    assert chosen(patient) == 0
    patient.press("Return")
    assert not patient.sees("release_sheet")
    assert [entry.state for entry in patient.store.entries()] == ["held"]  # Down chose the last row of the log card


def test_enter_opens_the_release_of_the_chosen_row(patient):
    row = numbered(patient)
    package = patient.rows()[row].package
    patient.press(*["Down"] * row)
    patient.count_keys()
    patient.press("Return")
    assert patient.words("release_title") == f"Release to {package.unit}"
    patient.press("Return")
    assert (patient.keys, patient.focus()) == (2, "scan_line")
    assert [one.kind for one in patient.store.entries()].count("release") >= 1


def test_enter_takes_an_unidentified_row_up_and_delete_removes_it(patient):
    patient.scan(NEW)
    patient.press("Ctrl+U")
    patient.press("Ctrl+3", "Ctrl+L", "Home", "Return")
    assert patient.words("scan_number").replace(" ", "") == NEW
    patient.press("Escape", "Delete")
    assert patient.rows() == []
    assert patient.focus() == "scan_line"


def test_ctrl_c_copies_the_tracking_number_of_the_chosen_row(patient):
    row = numbered(patient)
    patient.press(*["Down"] * row, "Ctrl+C")
    assert QApplication.clipboard().text() == patient.rows()[row].package.tracking_number
    assert patient.words("toast") == "Tracking number copied"


def test_the_keys_do_nothing_in_an_empty_list(patient):
    patient.press("Ctrl+F")
    patient.type("zzzzqqqq")
    patient.until(lambda: patient.desk.is_quiet and not patient.rows())
    patient.press("Ctrl+L")
    before = state(patient)
    QApplication.clipboard().setText("before")
    patient.press("Down", "Up", "End", "Home", "PgUp", "PgDown", "Ctrl+C", "Delete", "Return")
    assert state(patient) == before
    assert (patient.focus(), QApplication.clipboard().text()) == ("scan_line", "before")
    assert not patient.sees("release_sheet")


# Enters that are no answer to what is on the screen


@pytest.mark.parametrize("ms", [5, 50, 200, 400])
def test_a_second_enter_after_a_log_opens_nothing(patient, ms):
    patient.scan(UPS)
    hand = BarcodeScanner(patient, 120, "", hold=80, idle=True)
    hand.burst("12b")
    hand.enter(120)
    before = state(patient)
    assert len(before["deeds"]) == 1
    hand.enter(ms)
    assert not patient.sees("release_sheet")
    assert state(patient) == before
    patient.time += 500
    patient.press("Return")
    assert patient.words("release_title") == "Release to 12B"
    assert state(patient) == before


@pytest.mark.parametrize("ms", [5, 50, 200])
def test_a_second_enter_leaves_the_release_open(patient, ms):
    before = state(patient)
    for open_it in (lambda hand: hand.enter(500), lambda hand: (hand.burst("12b"), hand.enter(120))):
        hand = BarcodeScanner(patient, 120, "", hold=80, idle=True)
        open_it(hand)
        assert patient.sees("release_sheet")
        hand.enter(ms)
        assert patient.sees("release_sheet")
        assert state(patient) == before
        patient.press("Escape")
        patient.time += 1_000


@pytest.mark.parametrize("ms", [5, 50, 200, 400])
def test_a_second_enter_after_a_release_opens_no_other(patient, ms):
    hand = BarcodeScanner(patient, 120, "", hold=80, idle=True)
    hand.enter(500)
    hand.enter(300)
    before = state(patient)
    assert "release" in [kind for _, kind, *_ in before["deeds"]]
    hand.enter(ms)
    assert not patient.sees("release_sheet")
    assert state(patient) == before


@pytest.mark.parametrize("ms", [5, 50, 200, 400])
def test_a_second_enter_after_a_typed_number_logs_nothing(patient, ms):
    """With the previous recipient offered, Enter logs: a slow scanner that ends with CR LF must not."""
    patient.scan(UPS)
    patient.type("12b")
    patient.press("Return")
    before = state(patient)
    slow = BarcodeScanner(patient, 130, "", hold=90, idle=True)
    slow.burst(NEW.lower())
    slow.enter(130)
    assert patient.words("scan_number").replace(" ", "") == NEW
    slow.enter(ms)
    assert state(patient) == before


def test_a_key_held_down_opens_nothing(patient):
    hand = BarcodeScanner(patient, 30)
    hand.hold("\r", 5)
    assert not patient.sees("release_sheet")


@pytest.mark.parametrize("end", ["Enter", "CR LF", "CR CR CR"])
@pytest.mark.parametrize("late", [None, 50, 200, 400])
def test_a_scan_read_twice_at_a_chosen_row_acts_on_none(patient, end, late):
    row = numbered(patient)
    number = patient.rows()[row].package.tracking_number
    before = state(patient)
    for first in (NEW, number):
        patient.press("Escape", *["Down"] * row)
        patient.rest()
        scanner = BarcodeScanner(patient, 5, end, hold=2, idle=True)
        scanner.burst(first)
        scanner.burst(first)
        if late is not None:
            scanner.enter(late)
        patient.rest()
        assert state(patient) == before
        patient.press("Escape", "Escape")


@pytest.mark.parametrize("end", ["Enter", "CR LF", "CR CR CR"])
def test_a_scan_at_an_open_release_releases_nothing(patient, end):
    row = numbered(patient)
    number = patient.rows()[row].package.tracking_number
    before = state(patient)
    patient.press(*["Down"] * row)
    hand = BarcodeScanner(patient, 5, end, hold=2, idle=True)
    hand.enter(500)
    assert patient.sees("release_sheet")
    for code in (number, number, NEW):
        hand.burst(code)
        hand.enter(400)
        assert patient.sees("release_sheet")
        assert state(patient) == before
