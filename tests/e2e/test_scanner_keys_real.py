"""The sample of `test_scanner_keys` by real keys of an X server, with the program in a process of its own."""

import os
from collections.abc import Iterator
from itertools import cycle, product
from pathlib import Path
from typing import Any, Final

import pytest

from mybuilding_desk.domain.settings import MAX_GRACE_S
from tests.e2e.hands import package
from tests.e2e.real_screen import TO_LIST, Person, at_the_desk, is_missing, outbox_entries
from tests.e2e.scanner_places import IN_HAND, LOGGED, UNIDENTIFIED
from tests.e2e.scanner_table import CODES, PENDING, SPEEDS, Case, lines
from tests.e2e.watch import Watch
from tests.support.server import PracticeServer

pytestmark = pytest.mark.skipif(is_missing, reason="Xvfb and xdotool are not installed here")

EACH: Final = int(os.environ.get("SCANNER_KEYS", "29"))
SUFFIXES: Final = {
    "CR": ["Return"], "CR LF": ["Return", "Linefeed"], "CR CR": ["Return"] * 2, "CR CR CR": ["Return"] * 3,
    "Tab": ["Tab"],
}  # fmt: skip
AFTER_MS: Final = (None, 0, 50, 150, 250, 350, 399)
LATE_MS: Final = 40
"""A busy computer sends keys late; a scan later than this counts as another scanner, and is skipped."""
PLACES: Final = {
    "main page": ["key ctrl+l"],
    "main page, row chosen": ["key ctrl+l Down Down"],
    "list": [f"key {' '.join(TO_LIST)}"],
    "find": ["key ctrl+f", "type ups"],
    "log card": [f"scan {IN_HAND}"],
    "log card, unit typed": [f"scan {IN_HAND}", "type 12b"],
    "log card, note": [f"scan {IN_HAND}", "key Tab Tab Tab", "type wet"],
    "release": ["type 12b", "key Return"],
    "release of the chosen row": ["key ctrl+l Down Down Return"],
    "release, name": ["type 12b", "key Return Tab"],
    "outbox": ["key ctrl+shift+s"],
    "outbox, send all": ["key ctrl+shift+s shift+Tab"],
    "unidentified": ["key ctrl+3"],
    "unidentified, menu of the row": ["key ctrl+3 shift+F10"],
    "settings": ["key ctrl+comma"],
    "activity": [f"key {' '.join(TO_LIST)} alt+Return"],
    "lock": ["key ctrl+shift+l"],
    "sign-in": ["key ctrl+l", f"key {' '.join(['shift+Tab'] * 5)} space"],
}
COVERED: Final = ("lock", "sign-in")
"""Places that Escape does not leave; they come last."""


@pytest.fixture
def person(server: PracticeServer, tmp_path: Path, qtbot: Any, watch: Watch) -> Iterator[Person]:
    """With a package logged a moment ago and an unidentified one."""
    with at_the_desk(server, tmp_path, qtbot, watch, grace=MAX_GRACE_S) as somebody:
        somebody.scan(LOGGED)
        somebody.type("12b")
        somebody.press("Return")
        somebody.scan(UNIDENTIFIED)
        somebody.press("ctrl+u")
        somebody.until(lambda: len(outbox_entries(tmp_path)) == 2)
        yield somebody


def cases() -> list[Case]:
    """Every place with every speed and suffix; codes and late Enters rotate."""
    codes = [*CODES, PENDING]
    ways = list(enumerate(product(PLACES, SPEEDS, SUFFIXES)))
    return [
        Case(place, codes[number % len(codes)], ms, suffix, AFTER_MS[number % len(AFTER_MS)])
        for number, (place, ms, suffix) in ways
    ]


def open_place(person: Person, place: str) -> None:
    """Go to this place from the main page."""
    for step in PLACES[place]:
        what, _, text = step.partition(" ")
        if what == "key":
            person.press(*text.split())
        else:
            getattr(person, what)(text)


def scan(person: Person, case: Case, code: str) -> float:
    """The scan and the Enter after it, without a keystroke in between; return the worst delay of a key in ms."""
    return person.burst([*code.lower(), *SUFFIXES[case.suffix]], case.ms, case.after)


def test_no_enter_of_a_scanner_acts_by_real_keys(person, building, tmp_path, capsys):
    logged = next(one for one in building.packages("32") if one.is_pending and one.tracking_number and one.resident_id)
    skipped = 0
    codes, results, before, covered = {**CODES, PENDING: logged.tracking_number}, [], outbox_entries(tmp_path), ""
    for case in [*cases()[::EACH], *(one for one in cases()[3::EACH] if one.place in COVERED)]:
        if case.place not in COVERED:
            open_place(person, case.place)
        elif covered != case.place and not covered:
            covered = case.place
            open_place(person, case.place)
        elif covered != case.place:
            continue  # the lock blocks the way to the other places
        in_time = scan(person, case, codes[case.code]) <= LATE_MS
        now = outbox_entries(tmp_path)
        skipped += not in_time
        if in_time:
            results.append((case, ["deeds"] if now != before else []))
        before = now
        if case.place not in COVERED:
            person.press(*["Escape"] * 4, "ctrl+1", "ctrl+l", "Escape")
    with capsys.disabled():
        print(f"\n{lines(results)}\nleft out, as a key came late: {skipped}")  # noqa: T201 - the measurement
    assert [(case, acts) for case, acts in results if acts] == []


def test_a_user_logs_with_four_keys_and_releases_with_five(person, building, tmp_path):
    person.keys = 0
    person.scan("1Z999AA10123456784")
    person.type("12b")
    person.press("Return")
    assert person.keys == 4
    person.until(lambda: len(outbox_entries(tmp_path)) == 3)
    person.keys = 0
    person.type("12b")
    person.press("Return", "Return")
    assert person.keys == 5
    person.until(lambda: len(outbox_entries(tmp_path)) > 3)
    assert "release" in {kind for _entry, kind, *_ in outbox_entries(tmp_path)}


@pytest.mark.parametrize("late", [50, 200, 400])
def test_a_doubled_enter_of_a_hand_acts_once(person, building, tmp_path, late):
    """After a log, the logged row is chosen; in a release that just opened, all packages are selected."""
    enter = ["Return"]
    person.scan("1Z999AA10123456784")
    person.type("12b")
    person.burst(enter, 1, late)  # logs, and opens nothing
    logged = outbox_entries(tmp_path)
    assert len(logged) == 3
    person.burst(enter, 1, min(late, 200))  # opens the release of the logged row, and releases nothing
    assert outbox_entries(tmp_path) == logged
    person.burst(enter, 1, late)  # releases, and opens nothing
    released = outbox_entries(tmp_path)
    assert "release" in {kind for _entry, kind, _dropped in released}
    person.press("End")
    person.burst(enter, 1)  # opens the release of another row
    assert outbox_entries(tmp_path) == released
    person.burst(enter, 1)
    assert len(outbox_entries(tmp_path)) > len(released)
    assert (building.adds, building.releases) == (0, 0)


@pytest.mark.parametrize("suffix", ["CR LF", "CR CR CR"])
def test_a_scan_read_twice_neither_logs_nor_releases(person, building, tmp_path, suffix):
    """At the empty scan bar with a row chosen, and at the release of that row with all packages selected."""
    pending = next(one for one in building.packages("32") if one.is_pending and one.tracking_number and one.resident_id)
    before, numbers = (
        outbox_entries(tmp_path),
        cycle(["TBA555566667777", pending.tracking_number, pending.tracking_number]),
    )
    for late, way in product((None, 50, 200, 400), ([], ["Return"])):
        number = next(numbers)
        person.press("ctrl+l", "Home", "Down", "Down", *way)
        person.burst([*number.lower(), *SUFFIXES[suffix]] * 2, 3, late)
        assert outbox_entries(tmp_path) == before, (number, late, way)
        person.press(*["Escape"] * 4)
    assert (building.adds, building.releases) == (0, 0)


def test_a_deliberate_enter_after_the_scan_releases(person, building, tmp_path):
    row = next(one for one in building.packages("32") if one.is_pending and one.tracking_number and one.resident_id)
    scan(person, Case("main page", PENDING, 3, "CR CR", 3_000), row.tracking_number)
    person.until(lambda: "release" in {kind for _entry, kind, *_ in outbox_entries(tmp_path)})
    assert package(building, row.tracking_number).is_pending  # the grace time is running
