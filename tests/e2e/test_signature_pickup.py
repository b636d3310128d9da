"""Pickup grouped by location, signed or not: a release of many over real HTTPS, as one action with one undo."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from mybuilding_desk.ui.release.sheet import ReleaseSheet
from tests.e2e.hands import RIVERSIDE, UPS, Hands, others
from tests.e2e.signing import HANDS, by_mouse, ink

UNIT, ZOE, ERIK = "12B", "Zoë Ångström", "Erik Ångström"


@pytest.fixture
def patient(start, server) -> Hands:
    """Signed in, with the default grace time."""
    hands = start(server.profile, grace=20)
    hands.sign_in()
    hands.until_fresh()
    return hands


def of_unit(building, unit: str = UNIT):
    return [one for one in building.packages(RIVERSIDE) if one.unit == unit]


def given(building, numbers=None):
    """The recorded fields of each release that the desk made."""
    released = [one for one in of_unit(building) if one.released_by == "John John"]
    details = [building.given(RIVERSIDE, one.package_id) for one in released]
    return [one for one in details if one is not None]


def sheet(hands: Hands) -> ReleaseSheet:
    return hands.desk.ui.release_sheet


def open_unit(hands: Hands, unit: str = "12b") -> None:
    hands.type(unit)
    hands.press("Return")
    assert hands.sees("release_sheet")


def lines(hands: Hands) -> list[str]:
    packages = sheet(hands).packages
    return [packages.item(number).text() for number in range(packages.count())]


# Grouped by location


def headings(hands: Hands) -> list[str]:
    return [line for line in lines(hands) if line.startswith(("Location", "No location"))]


def add(building, number: int, location: str) -> None:
    others(
        building, "packages/add", communityId=RIVERSIDE, unit=UNIT, typeName="UPS", location=location,
        trackingNumber=f"TBA3094712{number:05}",
    )  # fmt: skip


def test_packages_are_in_walking_order_and_each_row_tells_its_location(desk):
    open_unit(desk)
    assert headings(desk) == []
    assert [one.package.shelf for one in sheet(desk).packages.ticked()] == ["B2", "D1", "D4", ""]
    assert all(sheet(desk).packages.has_location(one) for one in sheet(desk).packages.ticked())
    assert sheet(desk)._subtitle.text() == "4 packages · B2, D1, D4, no location"


def test_several_packages_in_one_place_are_under_its_heading(desk, building):
    add(building, 1, "D1")
    add(building, 2, "")
    desk.press("Ctrl+R")
    desk.until(lambda: len(desk.store.waiting_of(UNIT)) == 6)
    open_unit(desk)
    assert headings(desk) == ["Location D1, 2 packages", "No location, 2 packages"]
    assert [one.package.shelf for one in sheet(desk).packages.ticked()] == ["B2", "D1", "D1", "D4", "", ""]
    told_in_row = [one for one in sheet(desk).packages.ticked() if sheet(desk).packages.has_location(one)]
    assert [one.package.shelf for one in told_in_row] == ["B2", "D4"]


def test_the_arrow_keys_skip_location_headings(desk, building):
    add(building, 1, "D1")
    desk.press("Ctrl+R")
    desk.until(lambda: len(desk.store.waiting_of(UNIT)) == 5)
    open_unit(desk)
    packages = sheet(desk).packages
    assert len(lines(desk)) == 6
    seen = [packages.currentItem().text()]
    for key in ["Down"] * 5:
        desk.press(key)
        seen.append(packages.currentItem().text())
    assert len(set(seen)) == 5
    assert seen[4] == seen[5]
    assert not any("package" in one for one in seen)
    desk.press("Home")
    assert packages.currentItem().text() == seen[0]
    desk.press("Up")
    assert packages.currentItem().text() == seen[0]
    desk.press("End")
    assert packages.currentItem().text() == seen[4]


def test_the_box_in_the_head_selects_all_or_none(desk):
    open_unit(desk)
    packages = sheet(desk).packages
    assert packages.head.accessibleName() == "Select all"
    assert packages.head.checkState() == Qt.CheckState.Checked
    desk.press("Space")
    assert packages.head.checkState() == Qt.CheckState.PartiallyChecked
    box = QPoint(34, packages.head.height() // 2)
    desk.click(packages.head, box)
    assert len(packages.ticked()) == 4
    desk.click(packages.head, box)
    assert packages.ticked() == []
    assert desk.words("release") == "Select packages to release"
    assert not sheet(desk).confirm.isEnabled()
    desk.click(packages.head, QPoint(packages.head.width() - 60, box.y()))  # a title is not the box
    assert packages.ticked() == []
    desk.press("Ctrl+A")
    assert desk.words("release") == "Release 4 packages"
    assert sheet(desk).confirm.isEnabled()


def test_a_click_or_space_selects_a_package_and_ctrl_a_selects_all(desk):
    open_unit(desk)
    packages = sheet(desk).packages
    item = packages.currentItem()
    middle = packages.visualItemRect(item).center()
    for point in (middle, QPoint(16, middle.y())):
        desk.click(packages.viewport(), point)
        assert item.checkState() == Qt.CheckState.Unchecked
        assert desk.words("release") == "Release 3 packages"
        desk.click(packages.viewport(), point)
        assert item.checkState() == Qt.CheckState.Checked
    desk.press("Space", "Down", "Space")
    assert desk.words("release") == "Release 2 packages"
    desk.press("Ctrl+A")
    assert desk.words("release") == "Release 4 packages"


@pytest.mark.parametrize(("width", "height"), [(1024, 768), (1366, 768), (640, 480)])
def test_forty_packages_scroll_within_the_sheet(desk, building, width, height):
    for number in range(40):
        add(building, number, f"A{number % 7}")
    desk.press("Ctrl+R")
    desk.until(lambda: len(desk.store.waiting_of(UNIT)) == 44)
    desk.window.resize(width, height)
    desk.app.preferences.change(signature="optional")
    open_unit(desk)
    QApplication.processEvents()
    packages, card = sheet(desk).packages, desk.find("sheet")
    assert packages.height() < 44 * 44
    assert packages.verticalScrollBar().maximum() > 0
    assert desk.window.width() == width
    if height >= 768:
        bottom = sheet(desk).confirm.mapTo(sheet(desk), sheet(desk).confirm.rect().bottomLeft()).y()
        assert bottom < sheet(desk).height()
        assert card.height() <= sheet(desk).height()
    assert card.width() <= width
    desk.press("End")
    assert packages.viewport().rect().contains(packages.visualItemRect(packages.currentItem()))
    desk.press("Return")
    desk.until_sent()
    desk.until(lambda: building.releases == 44)
    assert not [one for one in of_unit(building) if one.is_pending]


# Picked up by


def test_everything_for_a_unit_takes_two_keys_more_than_the_unit(desk, building):
    desk.count_keys()
    desk.type("12b")
    desk.press("Return", "Return")
    assert desk.keys == len("12b") + 2
    desk.until_sent()
    assert building.releases == 4


def test_each_chip_is_a_household_member_and_shows_the_current_one(desk, building):
    open_unit(desk)
    chips = sheet(desk).chips.buttons
    assert [chip.text() for chip in chips] == [ZOE, ERIK, "Someone else…"]
    assert [chip.isChecked() for chip in chips] == [True, False, False]
    desk.press("Tab", "Tab", "Tab", "Space")
    assert desk.focus() == "collector_1"
    assert [chip.isChecked() for chip in chips] == [False, True, False]
    assert desk.find("collected_by").text() == ERIK
    sheet(desk).packages.setFocus()
    desk.press("Return")
    desk.until_sent()
    assert {one.released_to for one in of_unit(building) if one.released_by == "John John"} >= {ERIK}


def test_another_person_is_recorded_with_the_resident(desk, building):
    desk.type("zo ang")
    desk.press("Return")
    desk.click(sheet(desk).chips.buttons[-1])
    assert desk.focus() == "collected_by"
    assert desk.words("collector_standing") == ""
    desk.type("Ben Roe")
    assert desk.words("collector_standing") == f"Not in {UNIT} · for {ZOE}"
    assert desk.find("collected_by").accessibleDescription() == f"Not in {UNIT} · for {ZOE}"
    assert [chip.isChecked() for chip in sheet(desk).chips.buttons] == [False, False, True]
    ids = [one.package.package_id for one in sheet(desk).packages.ticked()]
    desk.press("Return")
    desk.until_sent()
    now = {one.package_id: one for one in of_unit(building)}
    assert {now[one].released_to for one in ids} == {f"Ben Roe (for {ZOE})"}


def test_a_pickup_for_several_residents_of_a_unit_names_the_unit(desk, building):
    open_unit(desk)
    desk.type("Ben Roe")
    assert desk.words("collector_standing") == f"Not in {UNIT}"
    desk.press("Return")
    desk.until_sent()
    assert {one.released_to for one in of_unit(building)} >= {f"Ben Roe (for {UNIT})"}


def test_a_resident_typed_without_accents_is_the_resident(desk, building):
    open_unit(desk)
    desk.type("erik angstrom")
    assert desk.words("collector_standing") == ""
    desk.press("Return")
    desk.until_sent()
    assert not [one for one in of_unit(building) if "(" in one.released_to]
    assert [one for one in of_unit(building) if one.released_to == ERIK and one.released_by == "John John"]


# Signed


@pytest.mark.parametrize("hand", HANDS)
def test_one_signature_goes_with_each_package_byte_for_byte(desk, building, hand):
    desk.app.preferences.change(signature="required")
    open_unit(desk)
    pad = desk.find("signature_pad")
    HANDS[hand](pad)
    assert desk.focus() == "signature_pad"
    signature = pad.png()
    desk.press("Return")
    assert not desk.sees("release_sheet")
    desk.until_sent()
    desk.until(lambda: building.releases == 4)
    assert [one.signature for one in given(building)] == [signature] * 4
    width, height, dark = ink(signature)
    assert width <= 600
    assert height <= 200
    assert dark > 0.01
    assert len(signature) < 10_000


def test_a_required_signature_says_so_and_shows_the_pad(desk, building):
    desk.app.preferences.change(signature="required")
    desk.window.resize(640, 480)
    open_unit(desk)
    desk.press("Return")
    assert desk.words("release_banner") == (f"Signature required. Ask {ZOE} to sign, then press Enter.")
    assert desk.focus() == "signature_pad"
    pad = desk.find("signature_pad")
    for part in (pad, sheet(desk).banner):
        desk.until(lambda part=part: part.visibleRegion().boundingRect() == part.rect())
    desk.press("Tab", "Shift+Tab", "Return")
    assert desk.sees("release_sheet")
    assert building.releases == 0
    by_mouse(pad)
    assert not desk.sees("release_banner")  # the prompt disappears after the signature
    desk.press("Return")
    assert not desk.sees("release_sheet")
    desk.until_sent()
    assert len(given(building)) == 4


def test_in_a_low_window_the_required_field_is_scrolled_into_view(desk):
    desk.app.preferences.change(signature="required")
    desk.window.setMinimumHeight(0)
    desk.window.resize(640, 400)
    open_unit(desk)
    for _ in range(4):
        desk.press("Space", "Down")
    desk.press("Home")
    desk.press_until("Shift+Tab", "signature_pad")
    packages, button = sheet(desk).packages, sheet(desk).confirm
    assert button.visibleRegion().boundingRect() == button.rect()
    first = packages.visualItemRect(packages.currentItem())
    assert not packages.viewport().visibleRegion().boundingRect().contains(first)
    desk.press("Return")
    assert "Select at least one package" in desk.words("release_banner")
    assert desk.focus() == "release_packages"
    desk.until(lambda: packages.viewport().visibleRegion().boundingRect().contains(first))


def test_an_optional_signature_may_stay_empty(desk, building):
    desk.app.preferences.change(signature="optional")
    desk.count_keys()
    open_unit(desk)
    assert desk.sees("signature_pad")
    desk.press("Return")
    assert desk.keys == len("12b") + 2
    desk.until_sent()
    assert [one.signature for one in given(building)] == [b""] * 4


def test_without_signatures_there_is_no_pad(desk):
    open_unit(desk)
    assert not desk.sees("signature_pad")
    assert not desk.sees("clear_signature")


def test_in_a_low_window_the_note_is_a_link_until_it_is_wanted(desk, building):
    desk.app.preferences.change(signature="required")
    open_unit(desk)
    assert desk.sees("release_note")
    assert not desk.sees("add_note")
    high = desk.find("signature_pad").height()
    desk.window.resize(911, 512)  # 1366 by 768 at 150 %
    desk.until(lambda: desk.sees("add_note") and not desk.sees("release_note"))
    desk.until(lambda: 96 <= desk.find("signature_pad").height() < high)
    rows = sheet(desk).packages
    assert rows.viewport().height() >= 2 * 44
    for part in (rows, desk.find("collected_by"), desk.find("signature_pad"), sheet(desk).confirm):
        desk.until(lambda part=part: part.visibleRegion().boundingRect() == part.rect())
    desk.press_until("Tab", "add_note")
    desk.press("Return")
    desk.until(lambda: desk.focus() == "release_note" and desk.sees("release_note"))
    desk.type("Ring twice")
    desk.window.resize(1366, 768)
    desk.until(lambda: not desk.sees("add_note"))
    by_mouse(desk.find("signature_pad"))
    desk.press("Return")
    desk.until_sent()
    desk.until(lambda: building.releases == 4)
    assert {one.note for one in given(building)} == {"Ring twice"}


def test_tab_reaches_clear_and_moves_on(desk):
    desk.app.preferences.change(signature="required")
    open_unit(desk)
    by_mouse(desk.find("signature_pad"))
    assert desk.focus() == "signature_pad"
    desk.press("Tab")
    assert desk.focus() == "clear_signature"
    desk.press("Tab")
    assert desk.focus() == "release"
    desk.press("Shift+Tab", "Return")
    assert not sheet(desk).pad.has_strokes()
    assert desk.focus() == "signature_pad"
    desk.press("Tab")
    assert desk.focus() == "release"


def test_a_screen_reader_announces_the_signer(desk):
    desk.app.preferences.change(signature="required")
    open_unit(desk)
    pad = QAccessible.queryAccessibleInterface(desk.find("signature_pad"))
    assert pad.text(QAccessible.Text.Name) == f"Signature of {ZOE}"
    by_mouse(desk.find("signature_pad"))
    assert pad.text(QAccessible.Text.Name) == f"Signature of {ZOE}, signed"


def test_a_signature_is_valid_for_one_name(desk, building):
    desk.app.preferences.change(signature="required")
    open_unit(desk)
    by_mouse(desk.find("signature_pad"))
    desk.click(sheet(desk).chips.buttons[1])
    assert not sheet(desk).pad.has_strokes()
    assert "someone else is picking up" in desk.words("release_banner")
    desk.find("signature_pad").setFocus()
    desk.press("Return")
    assert f"Ask {ERIK} to sign" in desk.words("release_banner")
    assert building.releases == 0


def test_a_signature_is_valid_for_the_selected_packages_or_fewer(desk):
    desk.app.preferences.change(signature="optional")
    open_unit(desk)
    desk.press("Space")
    by_mouse(desk.find("signature_pad"))
    sheet(desk).packages.setFocus()
    desk.press("Down", "Space")
    assert sheet(desk).pad.has_strokes()
    desk.press("Ctrl+A")
    assert not sheet(desk).pad.has_strokes()
    assert "a package was added" in desk.words("release_banner")


def test_the_next_release_starts_without_a_signature(desk):
    desk.app.preferences.change(signature="required")
    open_unit(desk)
    by_mouse(desk.find("signature_pad"))
    desk.press("Escape")
    open_unit(desk)
    assert not sheet(desk).pad.has_strokes()


# One action, one undo


def test_undo_reverts_the_whole_release_and_its_signature(patient, building, server):
    patient.app.preferences.change(signature="required")
    server.knobs.only, server.knobs.hang = {"packages/add"}, True
    patient.app.preferences.change(grace_seconds=0)
    patient.scan()
    patient.type("12b")
    patient.press("Return")
    patient.app.preferences.change(grace_seconds=20)
    before = patient.store.pending_counts()[RIVERSIDE]
    open_unit(patient)
    assert [one.state for one in sheet(patient).packages.ticked()].count("logged") == 4
    by_mouse(patient.find("signature_pad"))
    patient.press("Return")
    assert "Released 5 packages" in patient.desk.ui.toast.text()
    assert patient.store.pending_counts()[RIVERSIDE] == before - 5
    entries = [entry for entry in patient.store.entries() if entry.kind == "release"]
    assert len(entries) == 5
    assert len({entry.release.signature for entry in entries}) == 1
    assert entries[0].release.signature
    patient.press("Ctrl+Z")
    assert "Release undone · 5 packages pending again" in patient.desk.ui.toast.text()
    assert patient.store.pending_counts()[RIVERSIDE] == before
    entries = [entry for entry in patient.store.entries() if entry.kind == "release"]
    assert [(entry.state, entry.release.signature) for entry in entries] == [("dropped", b"")] * 5
    server.release()
    patient.until(lambda: building.adds == 1)
    assert building.releases == 0


def test_an_unsent_package_is_signed_for_with_the_others(desk, building, server):
    desk.app.preferences.change(signature="required")
    server.knobs.only, server.knobs.hang = {"packages/add"}, True
    desk.scan()
    desk.type("12b")
    desk.press("Return")
    open_unit(desk)
    by_mouse(desk.find("signature_pad"))
    signature = sheet(desk).pad.png()
    desk.press("Return")
    server.release()
    desk.until_sent()
    desk.until(lambda: building.releases == 5)
    assert [one.signature for one in given(building)] == [signature] * 5
    assert UPS in [one.tracking_number for one in of_unit(building) if not one.is_pending]


def test_a_package_released_by_another_desk_delays_no_other(desk, building):
    open_unit(desk)
    lost = sheet(desk).packages.ticked()[1].package
    others(building, "packages/release", communityId=RIVERSIDE, packageId=lost.package_id, releasedTo="Somebody Else")
    desk.press("Return")
    desk.until(lambda: "Somebody Else" in desk.words("news_banner_text"))
    desk.until_sent()
    now = {one.package_id: one for one in of_unit(building)}
    assert not [one for one in now.values() if one.is_pending]
    assert now[lost.package_id].released_to == "Somebody Else"
    assert building.releases == 4
    assert len(given(building)) == 3
