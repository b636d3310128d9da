"""Scans and typing with a screen reader: Qt first queries it about each key, so the press is late and untimed."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from mybuilding_desk.ui.scanning.scanner import KeyTimestamps, Scanner

UPS = "1Z999AA10123456784"
LINE_FEED = 10
NONE = Qt.KeyboardModifier.NoModifier
QUERIED, PRESSED = QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress
START = 5_000_000


class Receiver:
    """A scanner on a window, and the scans it received."""

    def __init__(self, qtbot) -> None:
        self.page = QWidget()
        qtbot.addWidget(self.page)
        self.page.winId()  # now it has a window
        self.window = self.page.windowHandle()
        self.scanner = Scanner(lambda: "line", self.page)
        self.scanner._listen(self.window)
        self.scans: list[str] = []
        self.scanner.scanned.connect(self.scans.append)

    def send(self, event_type: QEvent.Type, char: str, at: int) -> None:
        key = LINE_FEED if char == "\n" else ord(char.upper())
        event = QKeyEvent(event_type, key, NONE, ord(char), 0, 0, char)
        event.setTimestamp(at)
        QGuiApplication.sendEvent(self.window, event)

    def query(self, text: str, ms: int) -> None:
        """Send the shortcut queries of all keys, `ms` apart, before the first press."""
        for position, char in enumerate(text):
            self.send(QUERIED, char, START + ms * position)

    def press(self, text: str) -> None:
        for char in text:
            self.send(PRESSED, char, 0)


@pytest.fixture
def receiver(qtbot):
    receiver = Receiver(qtbot)
    yield receiver
    receiver.scanner.pause()


def test_queries_ahead_of_the_presses_do_not_split_a_scan(receiver):
    receiver.query(UPS + "\n", 1)
    receiver.press(UPS + "\n")
    assert receiver.scans == [UPS]


def test_an_early_line_feed_query_does_not_end_a_scan(receiver):
    receiver.query(UPS, 1)
    receiver.press(UPS[:14])
    receiver.send(QUERIED, "\n", START + 30)
    receiver.press(UPS[14:] + "\n")
    assert receiver.scans == [UPS]


def test_delayed_typing_is_not_a_scan(receiver):
    receiver.query("12bzoe1", 80)
    receiver.press("12bzoe1")
    receiver.scanner.pause()
    assert receiver.scans == []


def test_a_scan_survives_a_pause_between_its_presses(receiver, qtbot):
    receiver.query(UPS + "\n", 1)
    receiver.press(UPS[:3])
    with qtbot.waitSignal(receiver.scanner._timer.timeout):  # the timeout would normally mean typing
        pass
    receiver.press(UPS[3:] + "\n")
    assert receiver.scans == [UPS]


def test_a_query_consumed_by_a_shortcut_does_not_time_the_next_key():
    timestamps = KeyTimestamps()
    for code, at in ((7, 100), (8, 200), (9, 300)):
        query = QKeyEvent(QUERIED, Qt.Key.Key_A, NONE, code, 0, 0, "a")
        query.setTimestamp(at)
        assert timestamps(query) == at
    assert timestamps(QKeyEvent(PRESSED, Qt.Key.Key_A, NONE, 9, 0, 0, "a")) == 300
    assert not timestamps.is_awaited()


def test_a_press_with_its_own_timestamp_keeps_it():
    timestamps = KeyTimestamps()
    query = QKeyEvent(QUERIED, Qt.Key.Key_A, NONE, 7, 0, 0, "a")
    query.setTimestamp(100)
    timestamps(query)
    assert timestamps.is_awaited()
    press = QKeyEvent(PRESSED, Qt.Key.Key_A, NONE, 7, 0, 0, "a")
    press.setTimestamp(104)
    assert timestamps(press) == 104
    assert not timestamps.is_awaited()
