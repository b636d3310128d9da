"""Count and flags in a release: pieces in words, and a photo ID that must be confirmed, by real keys and scans."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from mybuilding_desk.ui.release.sheet import ReleaseSheet
from tests.e2e.hands import RIVERSIDE, Hands, others
from tests.e2e.signing import by_mouse

UNIT, FIRST = "10A", "TBA309471299001"
ASKED = "Photo ID required. Check the ID of {}, then press Alt I."


def sheet(hands: Hands) -> ReleaseSheet:
    return hands.desk.ui.release_sheet


def opened(hands: Hands, building, *descriptions: str) -> ReleaseSheet:
    """Packages of a unit of their own, and their release."""
    for number, description in enumerate(descriptions):
        others(
            building, "packages/add", communityId=RIVERSIDE, unit=UNIT, typeName="Amazon", location="D4",
            trackingNumber=f"TBA30947129900{number + 1}", description=description,
        )  # fmt: skip
    hands.press("Ctrl+R")
    hands.until(lambda: len(hands.store.waiting_of(UNIT)) == len(descriptions))
    hands.type(UNIT)
    hands.press("Return")
    assert hands.sees("release_sheet")
    hands.type("Anna")
    return sheet(hands)


def notes(building) -> set[str]:
    """The notes of the releases of the unit that the desk made."""
    ours = [one for one in building.packages(RIVERSIDE) if one.unit == UNIT and one.released_by == "John John"]
    given = [building.given(RIVERSIDE, one.package_id) for one in ours]
    return {one.note for one in given if one is not None}


def test_pieces_are_told_in_the_rows_the_title_and_on_the_button(desk, building):
    window = opened(desk, building, "3 pieces · Fragile · Leave upright", "", "2 pieces")
    assert desk.words("release") == "Release 3 packages (6 pieces)"
    assert window._subtitle.text() == "3 packages (6 pieces) · D4"
    assert "3 pieces, Fragile, Leave upright" in " ".join(item.text() for item in window.packages.packages())
    assert not desk.sees("id_check")
    for item in window.packages.packages():
        item.setCheckState(Qt.CheckState.Checked if "Leave upright" in item.text() else Qt.CheckState.Unchecked)
    assert desk.words("release") == "Release 1 package (3 pieces)"
    desk.press("Ctrl+Shift+N")
    assert "upright" not in " ".join(item.text() for item in window.packages.packages())


@pytest.mark.parametrize("signature", ["off", "required"])
def test_an_id_must_be_confirmed_before_the_release(desk, building, signature):
    desk.app.preferences.change(signature=signature)
    window = opened(desk, building, "ID required · Certified letter", "")
    assert desk.sees("id_check")
    assert "Check photo ID" in [part.text() for part in window.id_check.findChildren(QLabel)]
    if signature == "required":
        by_mouse(window.pad)
    desk.press("Return")
    assert desk.words("release_banner") == ASKED.format("Anna")
    assert desk.focus() == "id_checked"
    desk.press("Return", "Return", "Enter")  # as a scanner that repeats its suffix
    assert not window.id_check.box.isChecked()
    assert building.releases == 0
    desk.press("Alt+I")
    assert window.id_check.box.isChecked()
    assert not desk.sees("release_banner")
    window.note.setText("to her sister")
    desk.press("Return")
    assert not desk.sees("release_sheet")
    desk.until_sent()
    assert notes(building) == {"ID checked · to her sister"}


@pytest.mark.parametrize(
    "field", ["release_packages", "collected_by", "release_note", "release", "collector_0", "id_checked"]
)
def test_the_key_of_the_id_works_in_every_field(desk, building, field):
    window = opened(desk, building, "ID required")
    desk.find(field).setFocus(Qt.FocusReason.OtherFocusReason)
    text = window.collected_by.text(), window.note.text()
    desk.press("Alt+I")
    assert window.id_check.box.isChecked()
    assert (window.collected_by.text(), window.note.text()) == text
    assert desk.focus() == "id_checked"
    desk.press("Alt+I", "Space")
    assert window.id_check.box.isChecked()
    desk.press("Return")
    assert not desk.sees("release_sheet")


@pytest.mark.parametrize("focused", ["id_checked", "release_packages"])
@pytest.mark.parametrize("text", [FIRST, " I 1Z 99", "IIII1234"])
def test_a_scan_never_ticks_the_box_nor_releases(desk, building, focused, text):
    window = opened(desk, building, "ID required", "")
    desk.find(focused).setFocus(Qt.FocusReason.OtherFocusReason)
    desk.scan(text)
    desk.press("Return")
    assert not window.id_check.box.isChecked()
    assert building.releases == 0


def test_the_id_belongs_to_the_person_and_to_the_packages_that_require_it(desk, building):
    window = opened(desk, building, "", "ID required")
    desk.press("Alt+I")
    window.collected_by.setFocus()
    desk.type("b")
    assert not window.id_check.box.isChecked()
    assert desk.words("release_banner") == "Check the ID again because someone else is picking up."
    item = next(one for one in window.packages.packages() if "ID required" in one.text())
    item.setCheckState(Qt.CheckState.Unchecked)
    assert not desk.sees("id_check")
    window.packages.setFocus()
    desk.press("Return")
    assert not desk.sees("release_sheet")
    desk.until_sent()
    assert notes(building) == {""}


def test_the_next_release_starts_without_a_checked_id(desk, building):
    window = opened(desk, building, "ID required")
    desk.press("Alt+I", "Escape")
    assert not desk.sees("release_sheet")
    desk.type(UNIT)
    desk.press("Return")
    assert desk.sees("id_check")
    assert not window.id_check.box.isChecked()


def test_a_click_on_the_button_asks_for_the_id_too(desk, building):
    window = opened(desk, building, "ID required")
    desk.click(window.confirm)
    assert desk.words("release_banner") == ASKED.format("Anna")
    desk.click(window.id_check.box, QPoint(12, window.id_check.box.height() // 2))
    desk.click(window.confirm)
    assert not desk.sees("release_sheet")


def test_the_activity_of_the_release_says_that_the_id_was_checked(desk, building):
    opened(desk, building, "ID required · Certified letter")
    sheet(desk).note.setText("left early")
    desk.press("Alt+I", "Return", "Ctrl+4")
    desk.go_to_list("Home", "Alt+Return")
    words = "\n".join(part.text() for part in desk.find("story_sheet").findChildren(QLabel) if part.isVisible())
    assert "ID checked · note: left early" in words
    assert "ID checked · left early" not in words
    assert "Contents\nID required\nNote\nCertified letter" in words


def test_the_panel_has_the_words_apart_from_the_note(desk, building):
    arrived = (datetime.now(UTC) + timedelta(seconds=1)).isoformat()
    others(
        building, "packages/add", communityId=RIVERSIDE, unit=UNIT, typeName="Other", arrivedAt=arrived,
        description="2 pieces · Perishable · Flowers",
    )  # fmt: skip
    desk.press("Ctrl+R")
    desk.until(lambda: desk.rows()[0].package.unit == UNIT)
    desk.go_to_list("Home")
    desk.until(lambda: desk.words("details_title") == UNIT)
    panel = desk.desk.ui.details
    chips = [desk.words(f"details_contents_{number}") for number in range(2)]
    assert (chips, desk.sees("details_contents_2")) == (["2 pieces", "Perishable"], False)
    assert [part.text() for part in panel.facts.findChildren(QLabel) if part.isVisible()][-2:] == ["Note", "Flowers"]
    desk.press("Ctrl+Shift+N")
    shown = [part.text() for part in panel.findChildren(QLabel) if part.isVisible()]
    assert "Flowers" not in shown
    assert {"2 pieces", "Perishable"} <= set(shown)
