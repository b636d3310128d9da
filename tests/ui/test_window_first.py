"""The window before the work of other threads: a loop of events that tells when it rests, and work that heeds it."""

import sys
from threading import Thread

import pytest
from PySide6.QtCore import QEventLoop, QTimer

from mybuilding_desk.courtesy import stepping_aside, window_at_rest
from mybuilding_desk.ui.window_first import WindowFirst

PATIENCE = 30


@pytest.fixture
def first(qapp):
    made = WindowFirst(qapp)
    yield made
    made.end()
    made.deleteLater()


def test_a_window_that_handles_something_is_not_at_rest(first):
    loop, seen = QEventLoop(), []
    QTimer.singleShot(0, loop, lambda: (seen.append(window_at_rest.is_set()), loop.quit()))
    loop.exec()
    assert seen == [False]


def test_work_goes_on_while_the_window_waits(first):
    loop, done = QEventLoop(), []
    window_at_rest.clear()

    def work() -> None:
        done.append(window_at_rest.wait(PATIENCE))
        loop.quit()

    worker = Thread(target=work)
    QTimer.singleShot(0, loop, worker.start)
    loop.exec()
    worker.join(PATIENCE)
    assert done == [True]


def test_at_its_end_nothing_waits_and_threads_change_as_before(qapp):
    before = sys.getswitchinterval()
    first = WindowFirst(qapp)
    assert sys.getswitchinterval() < before
    qapp.processEvents()
    first.end()
    assert window_at_rest.is_set()
    assert sys.getswitchinterval() == before
    qapp.processEvents()
    assert window_at_rest.is_set()


def test_a_window_that_never_rests_stops_no_work(first, qapp):
    qapp.processEvents()
    assert not window_at_rest.is_set()
    assert list(stepping_aside(range(20))) == list(range(20))
