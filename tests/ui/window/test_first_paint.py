"""What waits for the first picture of a window comes after it, once; and comes without one, too."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from mybuilding_desk.ui.window.first_paint import FirstPaint


class Seen(QWidget):
    def __init__(self, told):
        super().__init__()
        self._told = told

    def event(self, event):
        if event.type() == QEvent.Type.Paint:
            self._told.append("picture")
        return super().event(event)


@pytest.fixture
def told():
    return []


@pytest.fixture
def window(qtbot, told):
    window = Seen(told)
    qtbot.addWidget(window)
    return window


def test_what_waits_comes_after_the_picture(qtbot, window, told):
    first = FirstPaint(window)
    first.then(lambda: told.append("one"))
    first.then(lambda: told.append("two"))
    QCoreApplication.processEvents()
    assert told == []
    window.show()
    qtbot.waitUntil(lambda: "two" in told)
    assert told[0] == "picture"
    assert [one for one in told if one != "picture"] == ["one", "two"]
    first.then(lambda: told.append("three"))
    qtbot.waitUntil(lambda: "three" in told)


def test_a_window_that_is_never_painted_works_all_the_same(qtbot, window, told):
    FirstPaint(window).then(lambda: told.append("one"))
    qtbot.waitUntil(lambda: told == ["one"])
