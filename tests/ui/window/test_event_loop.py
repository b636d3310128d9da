"""GUI priority: the event loop reports when it is idle, and background work yields to it."""

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

TIMEOUT_S = 30


@pytest.fixture
def run_in_qt_loop(qapp, monkeypatch):
    """Run work in a thread with Qt's own event loop, as in the program, instead of GLib's."""
    monkeypatch.setenv("QT_NO_GLIB", "1")

    def run(work: Callable[[WindowFirst], object]) -> object:
        def with_loop() -> object:
            QEventLoop()  # creates the thread's event dispatcher
            window_first = WindowFirst(parent := QObject())
            try:
                return work(window_first)
            finally:
                window_first.end()
                del parent

        with ThreadPoolExecutor(1) as thread:
            return thread.submit(with_loop).result(TIMEOUT_S)

    return run


def test_the_gui_is_not_idle_while_it_handles_an_event(run_in_qt_loop):
    def work(_first):
        loop, states = QEventLoop(), []
        QTimer.singleShot(0, lambda: (states.append(gui_idle.is_set()), loop.quit()))
        loop.exec()
        return states

    assert run_in_qt_loop(work) == [False]


def test_work_continues_while_the_gui_is_idle(run_in_qt_loop):
    def work(_first):
        loop, results, timer = QEventLoop(), [], QTimer()
        gui_idle.clear()
        callback_thread = Thread(target=lambda: results.append(gui_idle.wait(TIMEOUT_S)))
        QTimer.singleShot(0, callback_thread.start)
        timer.timeout.connect(lambda: results and loop.quit())
        timer.start(10)
        loop.exec()
        callback_thread.join(TIMEOUT_S)
        return results

    assert run_in_qt_loop(work) == [True]


def test_the_gui_is_not_idle_before_a_scheduled_call(run_in_qt_loop):
    def work(window_first):
        loop, states = QEventLoop(), []
        call = AfterNextPaint(window_first.parent(), lambda: states.append(gui_idle.is_set()) or loop.quit())
        QAbstractEventDispatcher.instance().aboutToBlock.connect(lambda: states.append(gui_idle.is_set()))
        call.start()
        loop.exec()
        before = list(states)
        QTimer.singleShot(10, loop.quit)
        loop.exec()
        return before, states[-1]

    before, after = run_in_qt_loop(work)
    assert len(before) >= 2
    assert not any(before)
    assert after


def test_a_stopped_call_lets_the_gui_become_idle(run_in_qt_loop):
    def work(window_first):
        call = AfterNextPaint(window_first.parent(), lambda: None)
        call.start()
        gui_idle.begin()
        before = gui_idle.is_set()
        call.stop()
        gui_idle.begin()
        return before, gui_idle.is_set()

    assert run_in_qt_loop(work) == (False, True)


def test_without_a_window_the_gui_stays_idle():
    gui_idle.end()
    assert gui_idle.is_set()


def test_end_restores_idle_and_the_switch_interval(run_in_qt_loop):
    before = sys.getswitchinterval()

    def work(_first):
        QCoreApplication.processEvents()
        gui_idle.clear()
        return sys.getswitchinterval()

    assert run_in_qt_loop(work) < before
    assert sys.getswitchinterval() == before
    assert gui_idle.is_set()


@pytest.mark.parametrize("event_type", [QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride])
def test_a_key_ends_idle_before_the_loop_reports_awake(qapp, event_type):
    """This includes shortcuts, which no field receives."""
    window, window_first = QWindow(), WindowFirst(parent := QObject())
    qapp.focusWindowChanged.emit(window)
    gui_idle.set()
    try:
        QGuiApplication.sendEvent(window, QKeyEvent(event_type, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier, "f"))
        assert not gui_idle.is_set()
    finally:
        window_first.end()
        del parent


def test_a_never_idle_gui_does_not_stop_work():
    gui_idle.clear()
    try:
        assert list(yielding_to_gui(range(20))) == list(range(20))
    finally:
        gui_idle.set()
