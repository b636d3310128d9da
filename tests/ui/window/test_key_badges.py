"""Badges with the keys of the parts of a window, while Ctrl is held alone."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLineEdit, QMainWindow, QPushButton, QWidget

from mybuilding_desk.ui.base.labels import set_keys
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.window.key_badges import KeyBadges

CTRL, HELD = Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot):
    """A window with a field, a keyed button above it, and one below it."""
    made = QMainWindow()
    qtbot.addWidget(made)
    body = QWidget()
    made.setCentralWidget(body)
    made.field = QLineEdit(body)
    made.field.move(0, 100)
    for number, (command, y) in enumerate(((catalog.PENDING, 0), (catalog.SYNC_QUEUE, 250))):
        button = QPushButton("Part", body)
        button.setObjectName(f"part_{number}")
        set_keys(button, command)
        button.setGeometry(100, y, 120, 40)
    made.badges = KeyBadges(made)
    made.resize(400, 300)
    made.show()
    qtbot.waitActive(made)
    made.field.setFocus()
    return made


def badges(window):
    return [one for one in window.findChildren(QFrame, "key_badge") if one.isVisible()]


def hold(window):
    """Press Ctrl and let its time pass."""
    QTest.keyPress(window.windowHandle(), CTRL, HELD)
    assert window.badges._hold.isActive()
    window.badges._hold.timeout.emit()


def test_holding_ctrl_shows_the_key_of_each_part_until_it_is_released(window):
    hold(window)
    first, second = sorted(badges(window), key=QFrame.y)
    assert window.rect().contains(first.geometry())
    assert window.rect().contains(second.geometry())
    assert first.geometry().bottom() > 40  # toward the middle of the window
    assert second.geometry().top() < 250
    QTest.keyRelease(window.windowHandle(), CTRL)
    assert badges(window) == []
    assert not window.badges._hold.isActive()


def test_the_time_really_passes(window, qtbot):
    QTest.keyPress(window.windowHandle(), CTRL, HELD)
    assert badges(window) == []
    qtbot.waitUntil(lambda: len(badges(window)) == 2)
    QTest.keyRelease(window.windowHandle(), CTRL)


def test_another_key_ends_it(window):
    hold(window)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_L, HELD)
    assert badges(window) == []
    assert not window.badges._hold.isActive()


@pytest.mark.parametrize("key", [Qt.Key.Key_J, Qt.Key.Key_M, Qt.Key.Key_BracketRight])
def test_control_characters_of_a_scanner_never_show_them(window, key):
    for _ in range(3):
        QTest.keyPress(window.windowHandle(), CTRL, HELD)
        QTest.keyClick(window.windowHandle(), key, HELD)
        assert not window.badges._hold.isActive()
        QTest.keyRelease(window.windowHandle(), CTRL)
    QTest.keyClicks(window.field, "1Z999AA10123456784")
    assert badges(window) == []


def test_no_timer_runs_while_nothing_is_held(window):
    assert not window.badges._hold.isActive()
    QTest.keyClicks(window.field, "12b")
    assert not window.badges._hold.isActive()


@pytest.mark.parametrize("other", [Qt.Key.Key_Shift, Qt.Key.Key_Alt])
def test_ctrl_with_another_modifier_shows_none(window, other):
    QTest.keyPress(window.windowHandle(), CTRL, HELD)
    QTest.keyPress(window.windowHandle(), other, HELD)
    assert not window.badges._hold.isActive()
    QTest.keyRelease(window.windowHandle(), other, HELD)
    QTest.keyRelease(window.windowHandle(), CTRL)


def test_a_click_with_ctrl_ends_it(window):
    hold(window)
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, HELD, QPoint(300, 200))
    assert badges(window) == []


def test_a_covered_part_has_no_badge(window):
    cover = QWidget(window)
    cover.setGeometry(0, 0, 400, 60)
    cover.show()
    hold(window)
    assert len(badges(window)) == 1
