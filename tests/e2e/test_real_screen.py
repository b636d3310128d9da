"""The program as a user starts it: see `real_screen`."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mybuilding_desk.practice.building import PRACTICE_PASSWORD
from tests.e2e.hands import UPS, package
from tests.e2e.real_screen import TO_LIST, Person, at_the_desk, is_missing, outbox_entries
from tests.e2e.watch import Watch
from tests.support.server import PracticeServer

pytestmark = pytest.mark.skipif(is_missing, reason="Xvfb and xdotool are not installed here")


@pytest.fixture
def person(server: PracticeServer, tmp_path: Path, qtbot: Any, watch: Watch) -> Iterator[Person]:
    """A user whose actions are sent at once."""
    with at_the_desk(server, tmp_path, qtbot, watch, grace=0) as somebody:
        yield somebody


def test_a_package_is_logged_by_keys_of_the_x_server(person, building, tmp_path):
    person.scan(UPS)
    person.type("12b")
    person.press("Return")
    person.until(lambda: building.adds == 1)
    person.scan(UPS)
    person.press("F4", "Return")
    person.until(lambda: building.releases >= 1)
    logged = package(building, UPS)
    assert (logged.unit, logged.type_name, logged.released_by) == ("12B", "UPS", "John John")
    files = [one for one in (tmp_path / "kept").rglob("*") if one.is_file()]
    assert {"settings.json", "outbox.db", "copy.db", "desk.log"} <= {one.name for one in files}
    for file in files:
        assert b"practice-building" not in file.read_bytes(), file
        assert PRACTICE_PASSWORD.encode() not in file.read_bytes(), file
    assert [one for one in (tmp_path / "home").rglob("*") if one.is_file()] == []


def test_count_and_flags_by_keys_of_the_x_server(person, building):
    """Alt with a letter sets a flag, types nothing, and opens no menu, which would take the Enter."""
    person.scan(UPS)
    person.press("alt+p", "alt+f")
    person.fill_in("12b x3")
    person.press("Tab", "Tab", "Tab", "alt+d", "alt+p")
    person.fill_in("Leave upright")
    person.press("Return")
    person.until(lambda: building.adds == 1)
    logged = package(building, UPS)
    assert (logged.unit, logged.description) == ("12B", "3 pieces · Fragile · Damaged on arrival · Leave upright")


def test_a_scan_of_one_millisecond_a_key_with_the_focus_elsewhere(person, building):
    """X reports digits that come twice in a millisecond as a held key; none is lost."""
    boxes = {
        "1Z999AA10000000024": (TO_LIST, "\n"),
        "TBA111122223333": (("F1",), ""),
        "1Z999AA10123456784": ((*TO_LIST, "shift+Tab"), "\t"),
    }
    for logged, (number, (way, end)) in enumerate(boxes.items()):
        person.press(*way)
        person.keys = 0
        person.scan(number, end)
        person.type("12b")
        person.press("Return")
        assert person.keys == 4
        person.until(lambda logged=logged: building.adds == logged + 1)
        assert package(building, number).unit == "12B"


def test_a_scan_at_a_busy_program_is_detected_whole(person, building):
    """Keys carry the time at which they were pressed, even if the program receives them late."""
    person.press(*TO_LIST)
    for logged, number in enumerate(("1Z999AA10000000024", "TBA111122223333", "1Z999AA10123456784")):
        person.scan_at_a_busy_program(number)
        person.type("12b")
        person.press("Return")
        person.until(lambda logged=logged: building.adds == logged + 1)
        assert package(building, number).unit == "12B"


def test_keys_of_commands_reach_them_from_the_scan_bar_and_keys_of_editing_do_not(person, building, tmp_path):
    """On X11, a line edit would keep Ctrl U and Ctrl E to edit its text."""
    person.scan(UPS)
    person.type("12")
    person.press("ctrl+a", "ctrl+c", "End", "ctrl+v", "ctrl+z", "Delete", "ctrl+u")
    person.until(lambda: outbox_entries(tmp_path))
    person.press("ctrl+shift+s", "ctrl+e")
    person.type("b")
    person.press("Home", "ctrl+v", "Return")
    person.until(lambda: building.adds == 1)
    assert package(building, UPS).unit == "12B"
