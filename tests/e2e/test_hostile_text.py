"""A server with a hostile text in every name, in the real window: displayed as plain text, without any effect.

Opens every page and sheet that shows text from a server.
"""

import json
import re
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel, QListWidget, QWidget

from mybuilding_desk.domain.text import MAX_NAME_CHARS, sanitize
from mybuilding_desk.practice.building import PracticeBuilding, WireRequest
from mybuilding_desk.practice.http_messages import WireAnswer
from tests.e2e.hands import Hands

HTML = '<b>bold</b><img src="https://evil.example/x.png"><a href="https://evil.example">click</a>'
BIDI = "\u202eevil\u2066\u200bA\u0000B\u0007"
FLOOD = "Z" + "\u0301" * 5_000 + "algo"
LONG = "W" * 100_000
AMPERSAND = "&File &Quit && Tom & Jerry"
FORMULA = "=HYPERLINK(1)"
HARM = (HTML, BIDI, FLOOD, LONG, AMPERSAND, FORMULA, "../../../etc/passwd", "%s{0}{name}%Ln")
NAMES = {"residentName", "firstName", "lastName", "description", "location", "acceptedBy", "releasedTo", "releasedBy"}
NAMES |= {"title", "fullname", "trackingNumber", "typeName"}


class Hostile(PracticeBuilding):
    """Answers like the practice building, with a hostile text in place of every name."""

    def answer(self, request: WireRequest) -> WireAnswer:
        answer = super().answer(request)
        return WireAnswer(answer.status, poisoned(answer.body, iter(range(10**9))))


def poisoned(value: Any, turn: Any) -> Any:
    if isinstance(value, dict):
        return {
            name: harm(next(turn)) if name in NAMES and part else poisoned(part, turn) for name, part in value.items()
        }
    return [poisoned(part, turn) for part in value] if isinstance(value, list) else value


def harm(number: int) -> str:
    """Each hostile text in turn; the very long ones only once, or an answer would exceed the size limit."""
    text = HARM[number % len(HARM)]
    return text if number < 100 else text[:500]


@pytest.fixture
def building() -> Hostile:
    return Hostile(days=14)


def assert_harmless(hands: Hands) -> None:
    """Assert that everything displayed is plain text within its bounds."""
    hands.look_round()
    window = hands.window
    assert (window.width(), window.height()) == (1366, 768)
    for part in window.findChildren(QWidget):
        tip = part.toolTip()
        assert "<" not in tip or tip.startswith("<qt>&lt;") or "&lt;" in tip, part.objectName()
        assert_short(tip, part)
        assert_short(part.accessibleName(), part)
    for label in window.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText or not label.text(), label.objectName()
        assert not label.openExternalLinks()
        assert_short(label.text(), label)
        assert not set(label.text()) & set("\u202e\u2066\u0000\u0007"), label.objectName()
        assert not (label.isVisible() and label.height() > window.height()), label.objectName()
    for button in window.findChildren(QAbstractButton):
        assert QKeySequence.mnemonic(button.text()).isEmpty(), button.text()[:50]
    for view in window.findChildren(QListWidget):
        for number in range(view.count()):
            assert "<img" not in (view.item(number).toolTip() or "")


def assert_short(text: str, part: QWidget) -> None:
    assert len(text) <= 8 * MAX_NAME_CHARS, f"{part.objectName()} holds {len(text)} characters"


@pytest.fixture
def hands(desk: Hands) -> Hands:
    desk.until_fresh()
    assert len(desk.rows()) > 20
    return desk


def test_the_desk_and_its_lists_are_harmless(hands: Hands) -> None:
    assert_harmless(hands)
    hands.go_to_list()
    for _ in range(len(HARM) + 2):
        hands.press("Down")
        assert_harmless(hands)
    hands.press("Ctrl+4")
    hands.go_to_list("Home", "Down")
    assert_harmless(hands)
    hands.press("Ctrl+2")
    assert_harmless(hands)


def test_every_cell_and_its_accessible_text_are_harmless(hands: Hands) -> None:
    model = hands.desk.ui.table.rows
    for row in range(40):
        for column in range(model.columnCount()):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
                text = str(model.data(model.index(row, column), int(role)) or "")
                assert "\u202e" not in text
                if role == Qt.ItemDataRole.ToolTipRole:
                    assert "<img" not in text


def test_the_activity_and_its_copied_text_are_harmless(hands: Hands) -> None:
    hands.go_to_list("Alt+Return")
    assert hands.sees("story_sheet")
    assert_harmless(hands)
    hands.click(hands.find("copy_story"))
    for line in QGuiApplication.clipboard().text().splitlines():
        assert not line.startswith(("=", "+", "-", "@"))


def test_a_number_that_is_a_formula_is_copied_as_text(hands: Hands) -> None:
    model = hands.desk.ui.table.rows
    rows = (row for row in range(model.rowCount()) if model.row(row).package.tracking_number.startswith("="))
    hands.desk.ui.table.selectRow(next(rows))
    hands.go_to_list()
    hands.press("Ctrl+C")
    assert QGuiApplication.clipboard().text() == "'" + FORMULA


def test_a_release_is_harmless(hands: Hands) -> None:
    hands.go_to_list("Return")
    assert hands.sees("release_sheet")
    assert_harmless(hands)


def test_a_resident_search_and_a_log_are_harmless(hands: Hands) -> None:
    hands.scan()
    hands.type("12b")
    assert_harmless(hands)
    hands.press("Return")
    hands.until_sent()
    assert_harmless(hands)
    hands.press("Ctrl+Shift+S")
    assert_harmless(hands)


def test_a_search_the_unidentified_list_and_a_batch_are_harmless(hands: Hands) -> None:
    hands.press("Ctrl+F")
    hands.type("<b>&")
    assert_harmless(hands)
    hands.press("Esc", "Esc")
    hands.scan("1Z999AA10123456784")
    hands.press("Ctrl+U", "Ctrl+3")
    assert_harmless(hands)
    hands.press("Esc")
    hands.press("Ctrl+Shift+B")
    assert_harmless(hands)


def test_a_rejection_in_the_words_of_the_server_is_harmless(start, server) -> None:
    hands = start(server.profile)
    server.building.answer = lambda request: WireAnswer(  # type: ignore[method-assign]
        400, {"status": "failed", "response": {"message": HTML + BIDI + FLOOD + LONG}}
    )
    hands.until(lambda: hands.focus() == "email")
    hands.type("ana@140riverside.example")
    hands.press("Tab")
    hands.type("whatever")
    hands.press("Return")
    hands.until(lambda: hands.words("sign_in_banner_text"))
    assert_harmless(hands)
    assert "<b>bold</b>" in hands.words("sign_in_banner_text")


def test_no_path_contains_text_from_a_server(hands: Hands, tmp_path) -> None:
    """Folders are named by a hash of the user, or of the server, and lie beside all the others."""
    names = [path.name for path in (tmp_path / "data").iterdir() if path.is_dir()]
    assert len(names) == 2
    assert all(re.fullmatch("localhost-[0-9a-f]{12}", name) for name in names)


def test_stored_text_is_clean(hands: Hands) -> None:
    names = json.dumps([row.package.resident_name for row in hands.rows()], ensure_ascii=False)
    assert sanitize(HTML, MAX_NAME_CHARS) in names.replace('\\"', '"')
    assert "\u202e" not in names
