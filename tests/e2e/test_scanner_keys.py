"""An Enter from a scanner never acts without a keystroke: speeds, suffixes, late Enters, codes, and windows combined.

A sample of the whole table, which `python -m tests.support.scanner_keys` tries: by events with their own times, off
screen.
"""

import os
from datetime import timedelta
from typing import Any

import pytest

from mybuilding_desk.domain.records.label_code import label_code, label_text
from tests.e2e.hands import UPS, Hands
from tests.e2e.scanner import BarcodeScanner
from tests.e2e.scanner_places import LOGGED, PLACES, REACHED_ONCE
from tests.e2e.scanner_table import AFTER_MS, CODES, SPEEDS, SUFFIXES, Case, Table, cases, lines

EACH = int(os.environ.get("SCANNER_KEYS", "29"))
"""The sampling step of the table: coprime with the sizes of its rotating parts."""
_A_DAY_S = 86_400


@pytest.fixture
def desk(start: Any, server: Any, monkeypatch: pytest.MonkeyPatch) -> Hands:
    """Nothing is sent to the server unless told to, and a log stays a recent log."""
    monkeypatch.setattr("mybuilding_desk.services.packages.interpreter.JUST_LOGGED", timedelta(seconds=_A_DAY_S))
    hands: Hands = start(server.profile, grace=_A_DAY_S)
    hands.sign_in()
    return hands


@pytest.fixture
def table(desk: Hands) -> Table:
    """With a package logged a moment ago and an unidentified one."""
    return Table(desk)


def acting(capsys: Any, results: list[tuple[Case, list[str]]]) -> list[tuple[Case, list[str]]]:
    """The cases that acted; prints the whole table."""
    with capsys.disabled():
        print(f"\n{lines(results)}")  # noqa: T201 - the measurement
    return [(case, acts) for case, acts in results if acts]


def test_no_enter_of_a_scanner_acts(table, capsys):
    some = [one for one in cases() if one.place not in REACHED_ONCE][::EACH]
    assert {one.place for one in some} == set(PLACES) - REACHED_ONCE
    assert acting(capsys, [(one, table.acts_of(one)) for one in some]) == []


@pytest.mark.parametrize("place", sorted(REACHED_ONCE))
def test_no_enter_of_a_scanner_acts_where_the_desk_is_covered(desk, table, place, capsys):
    PLACES[place](desk)
    some = [one for one in cases() if one.place == place][::EACH]
    assert acting(capsys, [(one, table.acts_of(one, there=True)) for one in some]) == []


def test_the_table_has_each_promised_case():
    seen = cases()
    assert {one.ms for one in seen} == set(SPEEDS) == {3, 20, 40, 60}
    assert {one.suffix for one in seen} == set(SUFFIXES)
    assert {one.after for one in seen} == {None, *AFTER_MS}
    assert {len(code) for code in CODES.values()} >= {2, 3, 5, 6, 40}


def test_a_case_that_acts_is_detected(desk, table):
    desk.scan(UPS)
    slow = Case("log card", "3 characters, a unit with packages", 120, "CR", None)
    assert table.acts_of(slow, there=True) == ["deeds"]


# A person's Enter


@pytest.mark.parametrize(("ms", "hold"), [(60, 75), (70, 90), (80, 40), (120, 80), (250, 100)])
def test_a_user_logs_a_scan_with_four_keys_at_any_speed(desk, ms, hold):
    before = len(desk.store.entries())
    for number in (UPS, "TBA309471205881"):
        desk.scan(number)
        hand = BarcodeScanner(desk, ms, "", hold=hold, idle=True)
        hand.burst("12b")
        hand.enter(ms)
        desk.qtbot.waitUntil(lambda: desk.desk.is_quiet)
        desk.rest()
    assert len(desk.store.entries()) == before + 2


def test_a_user_releases_a_unit_with_five_keys(desk):
    before = len(desk.store.entries())
    hand = BarcodeScanner(desk, 120, "Enter", hold=80, idle=True)
    hand.burst("12b")
    assert desk.sees("release_sheet")
    hand.enter(260)  # as long as it takes to see the window
    assert len(desk.store.entries()) > before
    assert not desk.sees("release_sheet")


@pytest.mark.parametrize("ms", [3, 60])
def test_a_deliberate_enter_after_the_limit_releases_the_scanned_package(desk, ms):
    row = next(one for one in desk.rows() if one.state == "logged" and one.package.resident_name)
    before = len(desk.store.entries())
    scanner = BarcodeScanner(desk, ms, "CR CR", hold=2, idle=True)
    desk.rest()
    scanner.burst(row.package.tracking_number)
    assert desk.sees("release_sheet")
    scanner.enter(399)
    assert desk.sees("release_sheet")
    scanner.enter(500)
    assert not desk.sees("release_sheet")
    assert len(desk.store.entries()) > before


def test_the_same_package_scanned_twice_is_reported_and_not_released(desk, table):
    """The same package twice: scan, unit, Enter. The second time it is pending already."""
    before = len(desk.store.entries())
    desk.scan(LOGGED)
    assert desk.words("scan_banner_text").startswith("Already logged for 12B, ")
    assert desk.words("scan_banner_text").endswith("Press F4 to release it.")
    desk.type("12b")
    desk.press("Return")
    assert not desk.sees("release_sheet")
    assert desk.words("scan_banner_text").startswith("Nothing to log")
    desk.scan(UPS)
    desk.type("4d")
    desk.press("Return")
    assert len(desk.store.entries()) == before + 1
    assert desk.desk.ui.table.rows.row(0).package.unit == "4D"


def test_the_release_key_releases_a_recently_logged_package(desk, table):
    desk.scan(LOGGED)
    desk.count_keys()
    desk.press("F4")
    assert desk.words("release_title") == "Release to 12B"
    desk.press("Return")
    assert not desk.sees("release_sheet")
    assert desk.keys == 2
    assert LOGGED not in [one.package.tracking_number for one in desk.rows()]


def key_of_release(desk):
    release = desk.find("details_release")
    return release._cap.text() if not release._cap.isHidden() else "", release.accessibleDescription()


def test_the_button_shows_the_key_that_releases_a_recently_logged_package(desk):
    desk.scan(UPS)
    desk.type("2a")
    desk.press("Return")
    assert key_of_release(desk) == ("Enter", "Shortcut: Enter")
    [row] = desk.store.find_number(UPS)
    for scanned in (label_text(label_code(row.package.reference)), UPS):
        desk.scan(scanned)
        assert desk.words("scan_banner_text").endswith("Press F4 to release it.")
        desk.until(lambda: key_of_release(desk) == ("F4", "Shortcut: F4"))
        desk.rest()
        desk.press("Return")
        assert not desk.sees("release_sheet")
        desk.press("Escape")
        desk.until(lambda: key_of_release(desk) == ("Enter", "Shortcut: Enter"))
    desk.rest()
    desk.press("Return")
    assert desk.words("release_title") == "Release to 2A"


def test_a_package_logged_a_while_ago_is_released_by_its_scan(desk, table, monkeypatch):
    monkeypatch.setattr("mybuilding_desk.services.packages.interpreter.JUST_LOGGED", timedelta(seconds=-1))
    desk.scan(LOGGED)
    assert desk.sees("release_sheet")


def test_a_unit_typed_into_an_open_release_needs_confirmation(desk):
    """A user who wants to log types a unit there: its digit is not part of a name."""
    desk.type("12b")
    desk.press("Return")
    before = len(desk.store.entries())
    desk.scan("TBA123123123123")
    desk.type("4d")
    desk.press("Return")
    assert desk.sees("release_sheet")
    assert desk.words("release_banner_text").startswith("That looks like a unit")
    assert len(desk.store.entries()) == before
    desk.press("Return")
    assert not desk.sees("release_sheet")


def test_a_letter_typed_after_a_scan_of_another_package_needs_confirmation(desk):
    desk.type("12b")
    desk.press("Return")
    desk.scan("TBA123123123123")
    desk.type("ph")
    desk.press("Return")
    assert desk.words("release_banner_text").startswith("That looks like a unit")


# A unit and a number typed in one


def test_a_unit_and_a_number_typed_in_one_need_confirmation(desk):
    before = len(desk.store.entries())
    desk.type("12b" + UPS)
    desk.press("Return")
    assert desk.words("scan_banner_text").startswith(
        "“12B” and the tracking number 1Z 999 AA1 01 2345 6784 ran together."
    )
    assert not desk.sees("scan_number")
    desk.press("Return")
    assert (desk.words("scan_number").replace(" ", ""), desk.find("scan_line").text()) == (UPS, "12B")
    assert len(desk.store.entries()) == before
    desk.press("Return")
    assert len(desk.store.entries()) == before + 1


def test_a_unit_and_a_number_typed_as_recipient_need_confirmation(desk):
    desk.scan("TBA309471205881")
    desk.type("12b" + UPS)
    desk.press("Return")
    assert "ran together" in desk.words("scan_banner_text")
    assert desk.words("scan_number") == "TBA 3094 7120 5881"
    desk.press("Return")
    assert (desk.words("scan_number").replace(" ", ""), desk.find("scan_line").text()) == (UPS, "12B")
