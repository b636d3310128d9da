"""Scheduled calls: a key event that arrives during a repaint is handled first."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer

from mybuilding_desk.ui.base.scheduling import AfterNextPaint, QueuedCall

FRAME = Qt.EventPriority.LowEventPriority.value
"""The priority of a repaint request."""


class Listener(QObject):
    """Records its user events."""

    def __init__(self, log: list[str]) -> None:
        super().__init__()
        self._log = log

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.User:
            self._log.append("key")
            return True
        return super().event(event)


@pytest.fixture
def calls() -> list[str]:
    return []


@pytest.fixture
def call(qapp, calls):
    parent = QObject()
    yield AfterNextPaint(parent, lambda: calls.append("work"))
    del parent


def test_an_event_during_the_repaint_runs_before_the_call(qtbot, call, calls):
    listener = Listener(calls)
    QTimer.singleShot(0, lambda: QCoreApplication.postEvent(listener, QEvent(QEvent.Type.User)))
    call.start()
    qtbot.waitUntil(lambda: "work" in calls)
    assert calls == ["key", "work"]


@pytest.fixture(params=[QueuedCall, AfterNextPaint])
def any_call(request, qapp, calls):
    parent = QObject()
    yield request.param(parent, lambda: calls.append("work"))
    del parent


def test_a_queued_call_runs_before_the_repaint(qapp, calls):
    parent, listener = QObject(), Listener(calls)
    QCoreApplication.postEvent(listener, QEvent(QEvent.Type.User), FRAME)
    QueuedCall(parent, lambda: calls.append("work")).start()
    QCoreApplication.sendPostedEvents()
    assert calls == ["work", "key"]


def test_a_restarted_call_waits_for_another_repaint(qapp, call, calls):
    QCoreApplication.processEvents()
    call.start()
    QCoreApplication.processEvents()
    call.start()
    QCoreApplication.processEvents()
    assert calls == []
    QCoreApplication.processEvents()
    assert calls == ["work"]


def test_a_call_runs_once_however_often_it_is_started(qtbot, any_call, calls):
    any_call.start()
    any_call.start()
    assert any_call.is_waiting()
    qtbot.waitUntil(lambda: not any_call.is_waiting())
    assert calls == ["work"]
    any_call.start()
    qtbot.waitUntil(lambda: not any_call.is_waiting())
    assert calls == ["work", "work"]


def test_a_stopped_call_does_not_run(qtbot, any_call, calls):
    any_call.start()
    any_call.stop()
    assert not any_call.is_waiting()
    turns: list[int] = []
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, lambda: QTimer.singleShot(0, lambda: turns.append(1))))
    qtbot.waitUntil(lambda: bool(turns))
    assert calls == []
