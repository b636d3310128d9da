"""Whatever fails, wherever, lands in one place, is told once and counted; and the program goes on."""

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
    """Hooked in; afterwards all is as pytest had it."""
    before = sys.excepthook, sys.unraisablehook, threading.excepthook
    made = Faults()
    made.install()
    yield made
    made.restore()
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


def in_a_farewell(qtbot) -> None:
    class Gone:
        def __del__(self) -> None:
            fail()

    Gone()


@pytest.mark.parametrize(
    "somewhere",
    [
        in_a_slot,
        in_a_queued_slot,
        in_a_timer,
        in_a_paint,
        in_an_event,
        in_a_filter,
        in_a_model,
        in_a_thread,
        in_a_farewell,
    ],
)
def test_a_defect_anywhere_lands_in_one_place(somewhere: Callable[[Any], None], faults, qtbot, caplog) -> None:
    with qtbot.waitSignal(faults.occurred, timeout=10_000):
        somewhere(qtbot)
    assert {fault.location.partition(",")[0] for fault in faults.all()} == {"KeyError in fail"}
    assert faults.count() >= 1
    assert SECRET not in caplog.text + repr(faults.all())
    assert "KeyError" in caplog.text


def test_a_defect_in_the_lane_lands_there_too(faults, qtbot) -> None:
    worker, told = Worker(on_crash=faults.note), []
    with qtbot.waitSignal(faults.occurred, timeout=10_000):
        worker.run(fail, told.append, told.append)
    qtbot.waitUntil(lambda: len(told) == 1)
    worker.run(lambda: 7, told.append, told.append)
    qtbot.waitUntil(lambda: told[1:] == [7])
    assert worker.close(10)
    [fault] = faults.all()
    assert fault.thread == "worker"


def test_ten_thousand_defects_are_told_a_few_times_and_counted(faults, qtbot, caplog) -> None:
    told = []
    faults.occurred.connect(lambda: told.append(faults.count()))
    for _ in range(10_000):
        faults.note(KeyError(SECRET))
    qtbot.waitUntil(lambda: bool(told))
    assert told == [10_000]
    assert len(caplog.records) == 14  # 1, 2, 4 ... 8,192


def test_defects_from_many_threads_are_all_counted(faults, qtbot) -> None:
    threads = [threading.Thread(target=lambda: [faults.note(ValueError()) for _ in range(500)]) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults.count() == 4_000


def test_no_more_than_some_are_kept(faults, caplog) -> None:
    for number in range(MAX_FAULTS + 200):
        kind = type(f"Odd{number}", (Exception,), {})
        faults.note(kind())
    assert len(faults.all()) == MAX_FAULTS
    assert faults.count() == MAX_FAULTS + 200
    assert len(caplog.records) == MAX_FAULTS


def test_who_shows_a_fault_and_fails_makes_no_storm(faults, qtbot, caplog) -> None:
    told = []
    faults.occurred.connect(lambda: told.append(1))
    faults.occurred.connect(fail)
    faults.note(ValueError())
    qtbot.waitUntil(lambda: len(told) >= 2)
    for _ in range(1_000):
        QCoreApplication.processEvents()
    assert len(told) <= 4
    assert faults.count() <= 5


def test_a_trouble_with_words_of_its_own_keeps_them(faults, qtbot) -> None:
    def trouble() -> None:
        raise StorageTrouble("full")

    with qtbot.waitSignal(faults.trouble, timeout=10_000) as told:
        QTimer.singleShot(0, trouble)
    assert told.args[0].reason == "full"
    assert faults.count() == 0


def test_ctrl_c_is_no_fault(faults, capsys) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert faults.count() == 0
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_what_qt_complains_of_goes_to_the_log_and_not_for_ever(faults, caplog) -> None:
    caplog.set_level(logging.INFO)
    for _ in range(50):
        qWarning("QPainter::begin: Paint device returned engine == 0")
    qWarning("another")
    assert [record.getMessage().partition(":")[0] for record in caplog.records] == ["Qt"] * 4
    assert faults.count() == 0


def test_afterwards_all_is_as_python_has_it(qtbot) -> None:
    before = sys.excepthook, sys.unraisablehook, threading.excepthook
    made = Faults()
    made.install()
    made.restore()
    assert sys.excepthook is sys.__excepthook__
    assert threading.excepthook is threading.__excepthook__
    assert sys.unraisablehook is sys.__unraisablehook__
    qInstallMessageHandler(None)
    sys.excepthook, sys.unraisablehook, threading.excepthook = before
