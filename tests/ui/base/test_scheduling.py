"""Work that waits its turn: a key that came while the frame was painted goes before it."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer

from mybuilding_desk.ui.base.scheduling import AfterNextPaint, QueuedCall

FRAME = Qt.EventPriority.LowEventPriority.value
"""A frame is asked for so."""


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
    yield AfterNextPaint(parent, lambda: done.append("work"))
    del parent


def test_what_comes_during_the_frame_goes_before_the_work(qtbot, turn, done):
    listener = Listener(done)
    QTimer.singleShot(0, lambda: QCoreApplication.postEvent(listener, QEvent(QEvent.Type.User)))
    turn.start()
    qtbot.waitUntil(lambda: "work" in done)
    assert done == ["key", "work"]


@pytest.fixture(params=[QueuedCall, AfterNextPaint])
def any_turn(request, qapp, done):
    parent = QObject()
    yield request.param(parent, lambda: done.append("work"))
    del parent


def test_what_belongs_to_this_turn_is_done_before_its_frame(qapp, done):
    parent, listener = QObject(), Listener(done)
    QCoreApplication.postEvent(listener, QEvent(QEvent.Type.User), FRAME)
    QueuedCall(parent, lambda: done.append("work")).start()
    QCoreApplication.sendPostedEvents()
    assert done == ["work", "key"]


def test_asked_for_again_between_its_two_turns_it_waits_for_another_frame(qapp, turn, done):
    QCoreApplication.processEvents()
    turn.start()
    QCoreApplication.processEvents()
    turn.start()
    QCoreApplication.processEvents()
    assert done == []
    QCoreApplication.processEvents()
    assert done == ["work"]


def test_it_is_done_once_however_often_it_is_asked_for(qtbot, any_turn, done):
    any_turn.start()
    any_turn.start()
    assert any_turn.is_waiting()
    qtbot.waitUntil(lambda: not any_turn.is_waiting())
    assert done == ["work"]
    any_turn.start()
    qtbot.waitUntil(lambda: not any_turn.is_waiting())
    assert done == ["work", "work"]


def test_stopped_it_is_done_no_more(qtbot, any_turn, done):
    any_turn.start()
    any_turn.stop()
    assert not any_turn.is_waiting()
    passed: list[int] = []
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, lambda: QTimer.singleShot(0, lambda: passed.append(1))))
    qtbot.waitUntil(lambda: bool(passed))
    assert done == []
