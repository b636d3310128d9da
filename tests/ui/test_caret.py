"""The cursor blinks while the program is used and no longer."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QWindow

from mybuilding_desk.ui.caret import Caret
from mybuilding_desk.ui.window.idle import IdleWatch
from mybuilding_desk.ui.window.main_window import MainWindow
from tests.ui.window.test_idle import hold_down, move, strike


def flash_time() -> int:
    return QGuiApplication.styleHints().cursorFlashTime()


@pytest.fixture
def of_the_system(qapp) -> int:
    QGuiApplication.styleHints().setCursorFlashTime(-1)
    yield flash_time()
    QGuiApplication.styleHints().setCursorFlashTime(-1)


@pytest.fixture
def window(qapp) -> QWindow:
    return QWindow()


@pytest.fixture
def caret(of_the_system, window):
    owner = QObject()
    watch = IdleWatch(owner)
    watch._listen(window)
    yield Caret(watch)
    owner.deleteLater()


def test_it_blinks_at_first_and_is_expected_to_rest(caret, of_the_system):
    assert flash_time() == of_the_system > 0
    assert caret._timer.isActive()


def test_it_rests_after_the_time(caret):
    caret._timer.timeout.emit()
    assert flash_time() == 0


@pytest.mark.parametrize("use", [strike, move])
def test_it_blinks_again_when_somebody_is_there(caret, of_the_system, window, use):
    caret.rest()
    caret._timer.stop()
    use(window)
    assert flash_time() == of_the_system
    assert caret._timer.isActive()


def test_a_parcel_on_the_keyboard_is_nobody(caret, window):
    caret.rest()
    hold_down(window)
    assert flash_time() == 0


def test_the_window_of_the_program_has_it(qtbot, of_the_system):
    window = MainWindow()
    qtbot.addWidget(window)
    window.complete()
    caret = window.findChild(Caret)
    caret.rest()
    assert flash_time() == 0
    window.idle.note()
    assert flash_time() == of_the_system
