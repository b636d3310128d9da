"""Detection of an unused program, with a clock set by the test."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QWindow

from mybuilding_desk.ui.window.idle import IdleWatch, uptime


class Clock:
    """A clock in seconds, set by the test."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def window(qapp) -> QWindow:
    return QWindow()


@pytest.fixture
def watch(qapp, clock, window):
    watch = IdleWatch(qapp)
    watch.clock = clock
    watch._listen(window)
    watch.idle_count = 0

    def count() -> None:
        watch.idle_count += 1

    watch.idle.connect(count)
    watch.start(5)
    yield watch
    watch.start(0)
    watch.deleteLater()


def press_key(window: QWindow) -> None:
    QGuiApplication.sendEvent(
        window, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    )


def repeat_key(window: QWindow) -> None:
    """Send an auto-repeated key, as from an object on the keyboard."""
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a", True)
    QGuiApplication.sendEvent(window, key)


def move(window: QWindow) -> None:
    position, no_button = QPointF(1, 1), Qt.MouseButton.NoButton
    QGuiApplication.sendEvent(
        window,
        QMouseEvent(QEvent.Type.MouseMove, position, position, no_button, no_button, Qt.KeyboardModifier.NoModifier),
    )


def test_idle_is_signaled_after_the_time_and_not_before(watch, clock):
    clock.now += 299
    watch.check()
    assert watch.idle_count == 0
    clock.now += 1
    watch.check()
    assert watch.idle_count == 1


@pytest.mark.parametrize("act", [press_key, move])
def test_a_key_or_mouse_event_restarts_the_time(watch, clock, window, act):
    clock.now += 299
    act(window)
    clock.now += 299
    watch.check()
    assert watch.idle_count == 0
    clock.now += 1
    watch.check()
    assert watch.idle_count == 1


def test_an_object_on_the_keyboard_is_not_activity(watch, clock, window):
    press_key(window)
    for _ in range(299):
        clock.now += 1
        repeat_key(window)
    assert watch.idle_count == 0
    clock.now += 1
    watch.check()
    assert watch.idle_count == 1


def test_the_first_key_after_sleep_signals_idle_at_once(watch, clock, window):
    clock.now += 3_600
    press_key(window)
    assert watch.idle_count == 1
    press_key(window)
    assert watch.idle_count == 1


def test_zero_turns_idle_detection_off(watch, clock, window):
    watch.start(0)
    clock.now += 1_000_000
    watch.check()
    press_key(window)
    assert watch.idle_count == 0
    assert not watch._timer.isActive()


def test_a_new_time_applies_at_once(watch, clock):
    watch.start(1)
    clock.now += 60
    watch.check()
    assert watch.idle_count == 1


def test_the_window_s_own_events_are_not_activity(watch, clock, window):
    clock.now += 299
    for event_type in (QEvent.Type.UpdateRequest, QEvent.Type.Timer, QEvent.Type.Enter):
        watch.eventFilter(window, QEvent(event_type))
    clock.now += 1
    watch.check()
    assert watch.idle_count == 1


def test_uptime_never_decreases():
    assert 0 < uptime() <= uptime()
