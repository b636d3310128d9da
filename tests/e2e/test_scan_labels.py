"""Storage labels scanned back: from anywhere, in a release, in the log card, in search, and at other desks."""

import shutil
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt

from mybuilding_desk.domain.records.label_code import label_code, label_text, shown_code
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.storage.keychain import MemoryKeychain
from tests.e2e import test_palette
from tests.e2e.hands import RIVERSIDE, UPS, Hands, others, package
from tests.e2e.scanner import BarcodeScanner

NO_LABEL = label_text(label_code("no package"))
DAMAGED = f"{NO_LABEL[:-1]}{'0' if NO_LABEL[-1] != '0' else '2'}"
CANNOT_BE_READ = "This label can’t be read. Enter the unit instead."
NOT_HERE = "This label isn’t on this computer. Enter the unit instead."
ON_NO_PACKAGE = "No package on this computer has this label. Scan the package first, or enter the unit."
TWINS = str(UUID(int=353_746)), str(UUID(int=1_601_226))
"""Two references with the same label code, found by trying two million."""


def label_of(row: PackageRow) -> str:
    return label_text(label_code(row.package.reference or row.package.package_id))


def pending(hands: Hands, count: int = 1) -> list[PackageRow]:
    """Pending packages of the only unit with so many packages of one resident."""
    theirs: dict[tuple[str, str], list[PackageRow]] = {}
    for row in hands.rows():
        theirs.setdefault((row.package.unit, row.package.resident_id), []).append(row)
    return next(rows for (_, resident), rows in theirs.items() if resident and len(rows) >= count)


def log(hands: Hands, number: str = UPS) -> PackageRow:
    hands.scan(number)
    hands.type("12b")
    hands.press("Return")
    found: PackageRow = hands.store.find_number(number)[0]
    return found


def ticked(hands: Hands) -> list[str]:
    return [row.key for row in hands.desk.ui.release_sheet.packages.ticked()]


def current(hands: Hands) -> str:
    return hands.desk.ui.release_sheet.packages.currentItem().data(Qt.ItemDataRole.UserRole).key


def forget_everything(folder: Path) -> None:
    """Make this computer another desk: nothing of the program is left."""
    for one in folder.iterdir():
        if one.is_dir():
            shutil.rmtree(one)


@pytest.fixture
def fresh(desk: Hands) -> Hands:
    desk.until_fresh()
    return desk


PLACES: dict[str, Callable[[Hands], object]] = {
    "scan bar": lambda hands: hands.press("Ctrl+L"),
    "half-typed unit": lambda hands: hands.type("14"),
    "list": lambda hands: hands.go_to_list("Down"),
    "search": lambda hands: (hands.press("Ctrl+F"), hands.type("ups")),
    "history": lambda hands: hands.press("Ctrl+4"),
    "settings": lambda hands: hands.press("Ctrl+,"),
    "palette": lambda hands: (hands.press("Ctrl+K"), hands.type("12")),
    "activity": lambda hands: hands.go_to_list("Alt+Return"),
    "sync queue": lambda hands: hands.press("Ctrl+Shift+S"),
}


def test_a_label_opens_its_release_from_anywhere_and_its_suffix_releases_nothing(fresh, building):
    first, *_ = pending(fresh, 2)
    for place, go in PLACES.items():
        go(fresh)
        BarcodeScanner(fresh, 5, "CR LF").send(label_of(first))
        sheet = fresh.desk.ui.release_sheet
        assert sheet.isVisible(), place
        assert first.key in ticked(fresh), place
        assert current(fresh) == first.key, place
        assert sheet.collected_by.text() == first.package.resident_name, place
        fresh.press("Escape", "Escape", "Ctrl+1", "Ctrl+L", "Escape", "Escape")
    assert (fresh.store.entries(), building.releases) == ([], 0)
    for typed in (shown_code(label_code(first.key)), label_of(first).lower()):
        fresh.type(typed)
        fresh.press("Return")
        assert first.key in ticked(fresh)
        fresh.press("Escape")
    fresh.scan(label_of(first))
    fresh.press("Return")
    fresh.until_sent()
    released = next(one for one in building.packages(RIVERSIDE) if one.package_id == first.key)
    assert released.released_to == first.package.resident_name


def test_labels_tick_packages_in_an_open_release(fresh, building):
    first, second, *_ = rows = pending(fresh, 2)
    other = next(row for row in fresh.rows() if row.package.unit != first.package.unit)
    fresh.type(first.package.unit)
    fresh.press("Return")
    assert {row.key for row in rows} <= set(ticked(fresh))
    for piece in range(3):  # labels 1/3 to 3/3 of one package are the same
        fresh.scan(label_of(first))
        assert ticked(fresh) == [first.key], piece
    fresh.scan(label_of(second))
    assert set(ticked(fresh)) == {first.key, second.key}
    before = ticked(fresh)
    for text, words in (
        (label_of(other), f"It’s already logged for {other.package.unit}"),
        (NO_LABEL, NOT_HERE),
        (DAMAGED, CANNOT_BE_READ),
    ):
        fresh.scan(text)
        assert words in fresh.words("release_banner")
        assert ticked(fresh) == before
    fresh.press("Return")
    fresh.until_sent()
    assert building.releases == 2


def test_a_label_is_never_logged(fresh, building):
    other = pending(fresh)[0]
    for text, words in ((NO_LABEL, ON_NO_PACKAGE), (DAMAGED, CANNOT_BE_READ)):
        fresh.scan(text)
        assert fresh.words("scan_banner") == words
        fresh.press("Return", "Return")
        fresh.type(text)
        fresh.press("Return", "Return")
        assert fresh.words("scan_banner") == words
        fresh.press("Ctrl+N")  # log without a number
        assert fresh.words("scan_number") == "No tracking number"
        fresh.press("Escape", "Escape")
    fresh.scan(UPS)
    fresh.type("12b")
    for text, words in (
        (label_of(other), f"The last scan is already logged for {other.package.unit}"),
        (NO_LABEL, f"Label {shown_code(label_code('no package'))} added to this package."),
        (DAMAGED, CANNOT_BE_READ),
    ):
        fresh.scan(text)
        assert words in fresh.words("scan_banner")
        assert fresh.find("scan_line").text() == "12b"
        assert fresh.words("scan_number").replace(" ", "") == UPS
    fresh.press("Ctrl+A", "Backspace")
    for text in (label_of(other), f"12B{label_of(other)}", DAMAGED):
        fresh.type(text)
        fresh.press("Return")
        assert fresh.words("scan_number").replace(" ", "") == UPS
        assert fresh.find("scan_line").text() == ("12B" if text.startswith("12B") else "")
        fresh.press("Ctrl+A", "Backspace")
    fresh.type("12b")
    fresh.press("Return")
    fresh.until_sent()
    assert package(building, UPS).unit == "12B"
    assert [entry.kind for entry in fresh.store.entries()] == ["log"]


def test_a_unit_and_a_label_that_ran_together_are_taken_apart(fresh):
    row = pending(fresh)[0]
    fresh.type(f"12b{label_of(row)}")
    fresh.press("Return")
    assert "and the label MBD1-" in fresh.words("scan_banner")
    fresh.press("Return")
    assert row.key in ticked(fresh)


def test_the_label_of_a_package_logged_a_moment_ago_releases_nothing_by_itself(fresh, building):
    fresh.app.preferences.change(grace_seconds=60)
    row = log(fresh)
    fresh.press("Ctrl+N")
    fresh.type("2a")
    fresh.press("Return")
    without_number = fresh.store.unconfirmed(pending=True)[0]
    assert without_number.package.tracking_number == ""
    for one in (row, without_number):
        BarcodeScanner(fresh, 5, "CR CR CR").send(label_of(one))
        assert "Already logged for" in fresh.words("scan_banner")
        assert not fresh.sees("release_sheet")
        fresh.press("F4")
        assert current(fresh) == one.key
        assert one.key in ticked(fresh)
        fresh.press("Escape")
    assert [entry.kind for entry in fresh.store.entries()] == ["log", "log"]


def test_an_unidentified_package_is_assigned_and_a_released_one_shows_its_activity(fresh, building):
    fresh.scan(UPS)
    fresh.press("Ctrl+U")
    held = fresh.store.find_number(UPS)[0]
    fresh.scan(label_of(held))
    assert "Unidentified" in fresh.words("scan_banner")
    fresh.scan(label_of(held))
    assert "already scanned this package" in fresh.words("scan_banner")
    fresh.type("12b")
    fresh.press("Return")
    fresh.until_sent()
    logged = fresh.store.find_number(UPS)[0]
    others(building, "packages/release", communityId=RIVERSIDE, packageId=logged.package.package_id, releasedTo="Ana")
    fresh.press("Ctrl+R")
    fresh.until(lambda: fresh.store.find_number(UPS)[0].state == "released")
    fresh.scan(label_of(logged))
    assert fresh.words("scan_banner").startswith("Already released to Ana by")
    assert "Press Enter" not in fresh.words("scan_banner")
    assert fresh.desk.ui.table.current().key == logged.package.package_id
    fresh.press("Return", "Return")
    assert [entry.kind for entry in fresh.store.entries()] == ["log"]
    assert not fresh.sees("scan_number")


def test_search_and_palette_find_a_label_as_it_is_printed(fresh):
    test_palette.on_the_clock(fresh)  # which ignores an Enter right after it opened
    row = pending(fresh)[0]
    printed = shown_code(label_code(row.key))
    for typed in (printed, printed.lower().replace("-", " ")):
        fresh.press("Ctrl+F")
        fresh.type(typed)
        fresh.until(lambda: [one.key for one in fresh.rows()] == [row.key])
        assert fresh.words("tab_results") == "Results 1"
        fresh.press("Escape")
    packages = [item for item in test_palette.find(fresh, printed) if item.key.startswith("package ")]
    assert [item.key.split("\n")[0] for item in packages] == [f"package {row.key}"]
    fresh.press("Return")
    assert row.key in ticked(fresh)
    fresh.press("Escape")
    fresh.press("Ctrl+F")
    fresh.type(shown_code(label_code("no package")))
    fresh.until(lambda: not fresh.rows())


def test_one_of_several_packages_with_the_same_label_is_chosen(desk, building):
    for unit, reference in zip(("2A", "12B"), TWINS, strict=True):
        others(building, "packages/add", communityId=RIVERSIDE, unit=unit, typeName="UPS", reference=reference)
    desk.until_fresh()
    desk.press("Ctrl+R")
    desk.until(lambda: len(desk.store.find_label(label_code(TWINS[0]))) == 2)
    desk.scan(label_text(label_code(TWINS[0])))
    assert desk.words("scan_banner") == "More than one package has this label. Select the right one."
    desk.until(lambda: {row.package.unit for row in desk.rows()} == {"2A", "12B"})
    desk.type("2a")  # nothing is chosen for the user
    assert not desk.sees("release_sheet")
    desk.press("Escape", "Escape")
    desk.type("2a")
    desk.press("Return")
    before = ticked(desk)
    desk.scan(label_text(label_code(TWINS[0])))
    assert "More than one package has this label" in desk.words("release_banner")
    assert ticked(desk) == before


def test_a_label_is_known_after_a_restart_offline_and_at_another_desk(start, server, building, tmp_path: Path):
    hands = start(server.profile)
    hands.sign_in()
    label = label_of(log(hands))
    hands.until_sent()
    hands.until_kept()
    hands.close()
    server.knobs.drop_before_commit = 10_000
    hands = start(server.profile)
    hands.until_resumed()
    hands.until(lambda: hands.words("network") == "Working offline")
    hands.scan(label)
    assert "Already logged for 12B" in hands.words("scan_banner")
    hands.scan(NO_LABEL)
    assert hands.words("scan_banner") == (
        "This label isn’t on this computer, and you’re offline. Enter the unit instead."
    )
    hands.close()
    server.knobs.drop_before_commit = 0
    forget_everything(tmp_path)
    hands = start(server.profile, MemoryKeychain())  # another desk of the building
    hands.sign_in()
    hands.until_fresh()
    hands.scan(label)
    assert [row.package.tracking_number for row in hands.desk.ui.release_sheet.packages.ticked()].count(UPS) == 1


def test_a_server_without_references_tells_labels_by_its_ids(start, server, building, tmp_path: Path):
    server.knobs.ignore_reference = True
    hands = start(server.profile)
    hands.sign_in()
    by_reference = label_of(log(hands))
    hands.until_sent()
    by_id = label_text(label_code(package(building, UPS).package_id))
    assert by_id != by_reference
    for label in (by_reference, by_id):
        hands.scan(label)
        assert "Already logged for 12B" in hands.words("scan_banner")
    hands.type("12b")
    hands.press("Return", "Return")
    assert hands.sees("release_sheet")
    hands.scan(by_reference)
    [row] = hands.desk.ui.release_sheet.packages.ticked()
    assert row.package.tracking_number == UPS
    hands.close()
    forget_everything(tmp_path)
    hands = start(server.profile, MemoryKeychain())
    hands.sign_in()
    hands.until_fresh()
    hands.scan(by_reference)  # printed by a reference that only the other desk knows
    assert hands.words("scan_banner") == ON_NO_PACKAGE
    hands.scan(by_id)
    assert UPS in {row.package.tracking_number for row in hands.desk.ui.release_sheet.packages.ticked()}
