"""The window before the work of other threads: a loop of events that tells when it rests, and work that heeds it."""

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Thread

import pytest
from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

from mybuilding_desk.core.gui_priority import gui_idle, yielding_to_gui
from mybuilding_desk.ui.base.scheduling import AfterNextPaint
from mybuilding_desk.ui.window.event_loop import WindowFirst

PATIENCE = 30


@pytest.fixture
def on_a_loop_of_qt(qapp, monkeypatch):
    """Runs something on a thread with a loop of events as the program's, which is not GLib's."""
    monkeypatch.setenv("QT_NO_GLIB", "1")

    def run(work: Callable[[WindowFirst], object]) -> object:
        def with_loop() -> object:
            QEventLoop()  # makes the thread a dispatcher
            first = WindowFirst(parent := QObject())
            try:
                return work(first)
            finally:
                first.end()
                del parent

        with ThreadPoolExecutor(1) as thread:
            return thread.submit(with_loop).result(PATIENCE)

    return run


def test_a_window_that_handles_something_is_not_at_rest(on_a_loop_of_qt):
    def work(_first):
        loop, seen = QEventLoop(), []
        QTimer.singleShot(0, lambda: (seen.append(gui_idle.is_set()), loop.quit()))
        loop.exec()
        return seen

    assert on_a_loop_of_qt(work) == [False]


def test_work_goes_on_while_the_window_waits(on_a_loop_of_qt):
    def work(_first):
        loop, done, again = QEventLoop(), [], QTimer()
        gui_idle.clear()
        callback_thread = Thread(target=lambda: done.append(gui_idle.wait(PATIENCE)))
        QTimer.singleShot(0, callback_thread.start)
        again.timeout.connect(lambda: done and loop.quit())
        again.start(10)
        loop.exec()
        callback_thread.join(PATIENCE)
        return done

    assert on_a_loop_of_qt(work) == [True]


def test_a_window_with_work_for_its_next_turn_does_not_rest_before_that(on_a_loop_of_qt):
    def work(first):
        loop, seen = QEventLoop(), []
        turn = AfterNextPaint(first.parent(), lambda: seen.append(gui_idle.is_set()) or loop.quit())
        QAbstractEventDispatcher.instance().aboutToBlock.connect(lambda: seen.append(gui_idle.is_set()))
        turn.start()
        loop.exec()
        before = list(seen)
        QTimer.singleShot(10, loop.quit)
        loop.exec()
        return before, seen[-1]

    before, then = on_a_loop_of_qt(work)
    assert len(before) >= 2
    assert not any(before)
    assert then


def test_work_for_the_next_turn_that_is_dropped_lets_the_window_rest(on_a_loop_of_qt):
    def work(first):
        turn = AfterNextPaint(first.parent(), lambda: None)
        turn.start()
        gui_idle.begin()
        before = gui_idle.is_set()
        turn.stop()
        gui_idle.begin()
        return before, gui_idle.is_set()

    assert on_a_loop_of_qt(work) == (False, True)


def test_a_rest_that_nobody_would_begin_again_does_not_end():
    gui_idle.end()
    assert gui_idle.is_set()


def test_at_its_end_nothing_waits_and_threads_change_as_before(on_a_loop_of_qt):
    before = sys.getswitchinterval()

    def work(_first):
        QCoreApplication.processEvents()
        gui_idle.clear()
        return sys.getswitchinterval()

    assert on_a_loop_of_qt(work) < before
    assert sys.getswitchinterval() == before
    assert gui_idle.is_set()


@pytest.mark.parametrize("kind", [QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride])
def test_a_key_ends_the_rest_before_the_loop_tells_that_it_is_awake(qapp, kind):
    """Also one that becomes a shortcut, which no field sees."""
    window, first = QWindow(), WindowFirst(parent := QObject())
    qapp.focusWindowChanged.emit(window)
    gui_idle.set()
    try:
        QGuiApplication.sendEvent(window, QKeyEvent(kind, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier, "f"))
        assert not gui_idle.is_set()
    finally:
        first.end()
        del parent


def test_a_window_that_never_rests_stops_no_work():
    gui_idle.clear()
    try:
        assert list(yielding_to_gui(range(20))) == list(range(20))
    finally:
        gui_idle.set()
