"""Scans and typing while a screen reader listens: Qt asks it about each key, so the press comes late and timeless."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from mybuilding_desk.ui.scanning.scanner import KeyTimestamps, Scanner

UPS = "1Z999AA10123456784"
LINE_FEED = 10
NONE = Qt.KeyboardModifier.NoModifier
ASKED, PRESSED = QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress
START = 5_000_000


class Ear:
    """A scanner's ear at a window, and what came through to that window."""

    def __init__(self, qtbot) -> None:
        self.page = QWidget()
        qtbot.addWidget(self.page)
        self.page.winId()  # now it has a window
        self.window = self.page.windowHandle()
        self.scanner = Scanner(lambda: "line", self.page)
        self.scanner._listen(self.window)
        self.scans: list[str] = []
        self.scanner.scanned.connect(self.scans.append)

    def hear(self, kind: QEvent.Type, char: str, at: int) -> None:
        key = LINE_FEED if char == "\n" else ord(char.upper())
        event = QKeyEvent(kind, key, NONE, ord(char), 0, 0, char)
        event.setTimestamp(at)
        QGuiApplication.sendEvent(self.window, event)

    def asked(self, text: str, ms: int) -> None:
        """The questions of all keys, `ms` apart, before the first press."""
        for place, char in enumerate(text):
            self.hear(ASKED, char, START + ms * place)

    def pressed(self, text: str) -> None:
        for char in text:
            self.hear(PRESSED, char, 0)


@pytest.fixture
def ear(qtbot):
    made = Ear(qtbot)
    yield made
    made.scanner.pause()


def test_questions_that_overtake_the_presses_leave_a_scan_whole(ear):
    ear.asked(UPS + "\n", 1)
    ear.pressed(UPS + "\n")
    assert ear.scans == [UPS]


def test_the_question_about_a_line_feed_does_not_end_a_scan_whose_rest_is_on_its_way(ear):
    ear.asked(UPS, 1)
    ear.pressed(UPS[:14])
    ear.hear(ASKED, "\n", START + 30)
    ear.pressed(UPS[14:] + "\n")
    assert ear.scans == [UPS]


def test_what_a_hand_typed_is_no_scan_though_it_comes_in_one_clump(ear):
    ear.asked("12bzoe1", 80)
    ear.pressed("12bzoe1")
    ear.scanner.pause()
    assert ear.scans == []


def test_a_scan_whose_presses_stand_still_is_waited_for(ear, qtbot):
    ear.asked(UPS + "\n", 1)
    ear.pressed(UPS[:3])
    with qtbot.waitSignal(ear.scanner._timer.timeout):  # it would have been silence, hence typing
        pass
    ear.pressed(UPS[3:] + "\n")
    assert ear.scans == [UPS]


def test_a_question_that_a_shortcut_answered_leaves_the_next_key_its_own_time():
    struck = KeyTimestamps()
    for code, at in ((7, 100), (8, 200), (9, 300)):
        asked = QKeyEvent(ASKED, Qt.Key.Key_A, NONE, code, 0, 0, "a")
        asked.setTimestamp(at)
        assert struck(asked) == at
    assert struck(QKeyEvent(PRESSED, Qt.Key.Key_A, NONE, 9, 0, 0, "a")) == 300
    assert not struck.is_awaited()


def test_a_press_with_its_own_time_is_believed():
    struck = KeyTimestamps()
    asked = QKeyEvent(ASKED, Qt.Key.Key_A, NONE, 7, 0, 0, "a")
    asked.setTimestamp(100)
    struck(asked)
    assert struck.is_awaited()
    pressed = QKeyEvent(PRESSED, Qt.Key.Key_A, NONE, 7, 0, 0, "a")
    pressed.setTimestamp(104)
    assert struck(pressed) == 104
    assert not struck.is_awaited()
