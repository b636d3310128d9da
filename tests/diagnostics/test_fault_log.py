"""Every uncaught error is logged, reported once, and counted; the program continues."""

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QObject,
    Qt,
    QTimer,
    Signal,
    qInstallMessageHandler,
    qWarning,
)
from PySide6.QtWidgets import QListView, QWidget

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.diagnostics.fault_log import MAX_FAULTS, Faults
from mybuilding_desk.jobs.worker import Worker

SECRET = "c4n4ry-s3cret"


@pytest.fixture
def faults(qtbot) -> Iterator[Faults]:
    """Installed hooks; pytest's own are restored afterward."""
    before = sys.excepthook, sys.unraisablehook, threading.excepthook
    faults = Faults()
    faults.install()
    yield faults
    faults.restore()
    sys.excepthook, sys.unraisablehook, threading.excepthook = before


def fail(*_: object) -> None:
    raise KeyError(SECRET)


class Sender(QObject):
    sent = Signal()


class Painted(QWidget):
    good = True

    def paintEvent(self, event: Any) -> None:
        if not self.good:
            self.good = True
            fail()


class Listening(QWidget):
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.User:
            fail()
        return super().event(event)


class Filter(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.User:
            fail()
        return False


class Rows(QAbstractListModel):
    def rowCount(self, *_: Any) -> int:
        return 1

    good = True

    def data(self, *_: Any) -> Any:
        if not self.good:
            self.good = True
            fail()


def in_a_slot(qtbot) -> None:
    sender = Sender()
    sender.sent.connect(fail)
    sender.sent.emit()


def in_a_queued_slot(qtbot) -> None:
    qtbot.sender = Sender()
    qtbot.sender.sent.connect(fail, Qt.ConnectionType.QueuedConnection)
    qtbot.sender.sent.emit()


def in_a_timer(qtbot) -> None:
    QTimer.singleShot(0, fail)


def in_a_paint(qtbot) -> None:
    qtbot.widget = widget = Painted()
    qtbot.addWidget(widget)
    widget.show()
    QCoreApplication.processEvents()
    widget.good = False
    widget.update()


def in_an_event(qtbot) -> None:
    qtbot.widget = Listening()
    QCoreApplication.postEvent(qtbot.widget, QEvent(QEvent.Type.User))


def in_a_filter(qtbot) -> None:
    qtbot.watched, qtbot.filter = QObject(), Filter()
    qtbot.watched.installEventFilter(qtbot.filter)
    QCoreApplication.postEvent(qtbot.watched, QEvent(QEvent.Type.User))


def in_a_model(qtbot) -> None:
    qtbot.view = view = QListView()
    qtbot.addWidget(view)
    qtbot.model = Rows()
    view.setModel(qtbot.model)
    view.show()
    qtbot.model.good = False
    view.viewport().update()


def in_a_thread(qtbot) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()


def in_a_destructor(qtbot) -> None:
    class Destroyed:
        def __del__(self) -> None:
            fail()

    Destroyed()


@pytest.mark.parametrize(
    "cause",
    [
        in_a_slot,
        in_a_queued_slot,
        in_a_timer,
        in_a_paint,
        in_an_event,
        in_a_filter,
        in_a_model,
        in_a_thread,
        in_a_destructor,
    ],
)
def test_every_uncaught_error_is_collected(cause: Callable[[Any], None], faults, qtbot, caplog) -> None:
    with qtbot.waitSignal(faults.occurred, timeout=10_000):
        cause(qtbot)
    assert {fault.location.partition(",")[0] for fault in faults.all()} == {"KeyError in fail"}
    assert faults.count() >= 1
    assert SECRET not in caplog.text + repr(faults.all())
    assert "KeyError" in caplog.text


def test_an_error_in_the_worker_is_collected(faults, qtbot) -> None:
    worker, reports = Worker(on_crash=faults.note), []
    with qtbot.waitSignal(faults.occurred, timeout=10_000):
        worker.run(fail, reports.append, reports.append)
    qtbot.waitUntil(lambda: len(reports) == 1)
    worker.run(lambda: 7, reports.append, reports.append)
    qtbot.waitUntil(lambda: reports[1:] == [7])
    assert worker.close(10)
    [fault] = faults.all()
    assert fault.thread == "worker"


def test_ten_thousand_errors_are_counted_and_rarely_logged(faults, qtbot, caplog) -> None:
    reports = []
    faults.occurred.connect(lambda: reports.append(faults.count()))
    for _ in range(10_000):
        faults.note(KeyError(SECRET))
    qtbot.waitUntil(lambda: bool(reports))
    assert reports == [10_000]
    assert len(caplog.records) == 14  # 1, 2, 4 ... 8,192


def test_errors_from_many_threads_are_all_counted(faults, qtbot) -> None:
    threads = [threading.Thread(target=lambda: [faults.note(ValueError()) for _ in range(500)]) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults.count() == 4_000


def test_the_number_of_stored_faults_is_limited(faults, caplog) -> None:
    for number in range(MAX_FAULTS + 200):
        error_type = type(f"Odd{number}", (Exception,), {})
        faults.note(error_type())
    assert len(faults.all()) == MAX_FAULTS
    assert faults.count() == MAX_FAULTS + 200
    assert len(caplog.records) == MAX_FAULTS


def test_an_error_while_showing_a_fault_does_not_loop(faults, qtbot, caplog) -> None:
    reports = []
    faults.occurred.connect(lambda: reports.append(1))
    faults.occurred.connect(fail)
    faults.note(ValueError())
    qtbot.waitUntil(lambda: len(reports) >= 2)
    for _ in range(1_000):
        QCoreApplication.processEvents()
    assert len(reports) <= 4
    assert faults.count() <= 5


def test_a_desk_error_is_passed_on_as_it_is(faults, qtbot) -> None:
    def trouble() -> None:
        raise StorageTrouble("full")

    with qtbot.waitSignal(faults.trouble, timeout=10_000) as signal:
        QTimer.singleShot(0, trouble)
    assert signal.args[0].reason == "full"
    assert faults.count() == 0


def test_ctrl_c_is_not_a_fault(faults, capsys) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert faults.count() == 0
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_qt_warnings_are_logged_a_limited_number_of_times(faults, caplog) -> None:
    caplog.set_level(logging.INFO)
    for _ in range(50):
        qWarning("QPainter::begin: Paint device returned engine == 0")
    qWarning("another")
    assert [record.getMessage().partition(":")[0] for record in caplog.records] == ["Qt"] * 4
    assert faults.count() == 0


def test_restore_resets_python_s_hooks(qtbot) -> None:
    before = sys.excepthook, sys.unraisablehook, threading.excepthook
    faults = Faults()
    faults.install()
    faults.restore()
    assert sys.excepthook is sys.__excepthook__
    assert threading.excepthook is threading.__excepthook__
    assert sys.unraisablehook is sys.__unraisablehook__
    qInstallMessageHandler(None)
    sys.excepthook, sys.unraisablehook, threading.excepthook = before
