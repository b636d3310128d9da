"""Work that waits its turn: a key that came while the frame was painted goes before it."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

from mybuilding_desk.ui.next_turn import NextTurn


class Listener(QObject):
    """Notes the events that it is sent."""

    def __init__(self, heard: list[str]) -> None:
        super().__init__()
        self._heard = heard

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.User:
            self._heard.append("key")
            return True
        return super().event(event)


@pytest.fixture
def done() -> list[str]:
    return []


@pytest.fixture
def turn(qapp, done):
    parent = QObject()
    yield NextTurn(parent, lambda: done.append("work"))
    del parent


def test_what_comes_during_the_frame_goes_before_the_work(qtbot, turn, done):
    listener = Listener(done)
    QTimer.singleShot(0, lambda: QCoreApplication.postEvent(listener, QEvent(QEvent.Type.User)))
    turn.start()
    qtbot.waitUntil(lambda: "work" in done)
    assert done == ["key", "work"]


def test_it_is_done_once_however_often_it_is_asked_for(qtbot, turn, done):
    turn.start()
    turn.start()
    assert turn.is_waiting()
    qtbot.waitUntil(lambda: not turn.is_waiting())
    assert done == ["work"]
    turn.start()
    qtbot.waitUntil(lambda: not turn.is_waiting())
    assert done == ["work", "work"]


def test_stopped_it_is_done_no_more(qtbot, turn, done):
    turn.start()
    turn.stop()
    assert not turn.is_waiting()
    passed: list[int] = []
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, lambda: QTimer.singleShot(0, lambda: passed.append(1))))
    qtbot.waitUntil(lambda: bool(passed))
    assert done == []
