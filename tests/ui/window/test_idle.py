"""When nobody used the program for so long; by a clock that the test turns."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QWindow

from mybuilding_desk.ui.window.idle import IdleWatch, uptime


class Clock:
    """Seconds as the test wants them."""

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
    made = IdleWatch(qapp)
    made.clock = clock
    made._listen(window)
    made.told = 0

    def count() -> None:
        made.told += 1

    made.idle.connect(count)
    made.start(5)
    yield made
    made.start(0)
    made.deleteLater()


def strike(window: QWindow) -> None:
    QGuiApplication.sendEvent(
        window, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    )


def hold_down(window: QWindow) -> None:
    """What lies on the keyboard repeats its key for ever."""
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a", True)
    QGuiApplication.sendEvent(window, key)


def move(window: QWindow) -> None:
    at, none = QPointF(1, 1), Qt.MouseButton.NoButton
    QGuiApplication.sendEvent(
        window, QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier.NoModifier)
    )


def test_it_tells_after_the_time_and_not_before(watch, clock):
    clock.now += 299
    watch.check()
    assert watch.told == 0
    clock.now += 1
    watch.check()
    assert watch.told == 1


@pytest.mark.parametrize("use", [strike, move])
def test_a_key_or_the_mouse_begins_the_time_anew(watch, clock, window, use):
    clock.now += 299
    use(window)
    clock.now += 299
    watch.check()
    assert watch.told == 0
    clock.now += 1
    watch.check()
    assert watch.told == 1


def test_a_parcel_on_the_keyboard_is_nobody(watch, clock, window):
    strike(window)
    for _ in range(299):
        clock.now += 1
        hold_down(window)
    assert watch.told == 0
    clock.now += 1
    watch.check()
    assert watch.told == 1


def test_the_first_key_after_the_sleep_of_the_pc_tells_at_once(watch, clock, window):
    clock.now += 3_600
    strike(window)
    assert watch.told == 1
    strike(window)
    assert watch.told == 1


def test_zero_is_never(watch, clock, window):
    watch.start(0)
    clock.now += 1_000_000
    watch.check()
    strike(window)
    assert watch.told == 0
    assert not watch._timer.isActive()


def test_another_time_holds_at_once(watch, clock):
    watch.start(1)
    clock.now += 60
    watch.check()
    assert watch.told == 1


def test_what_the_window_itself_does_is_no_use_of_it(watch, clock, window):
    clock.now += 299
    for kind in (QEvent.Type.UpdateRequest, QEvent.Type.Timer, QEvent.Type.Enter):
        watch.eventFilter(window, QEvent(kind))
    clock.now += 1
    watch.check()
    assert watch.told == 1


def test_the_clock_only_goes_on():
    assert 0 < uptime() <= uptime()
