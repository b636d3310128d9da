"""Garbage is collected on the GUI thread, whatever the worker allocates."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject

from mybuilding_desk.jobs.worker import Worker
from mybuilding_desk.ui.window.garbage import GarbageCollector


class Knot(QObject):
    """A Qt object that only the garbage collector can delete."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self


def allocate() -> list[list[int]]:
    """Allocate what would make Python collect the youngest generation a hundred times."""
    return [[number] for number in range(100_000)]


def test_a_qt_object_in_a_cycle_is_deleted_on_the_gui_thread(qtbot):
    collector, worker, threads, counted = GarbageCollector(owner := QObject()), Worker(), [], []
    weakref.finalize(Knot(), lambda: threads.append(threading.current_thread()))
    worker.run(allocate, counted.append, counted.append)
    qtbot.waitUntil(lambda: bool(counted))
    assert threads == []
    collector.collect()
    assert threads == [threading.main_thread()]
    worker.close()
    owner.deleteLater()


def test_the_collector_leaves_little_garbage_alone():
    collector = GarbageCollector(owner := QObject())
    gc.collect()
    knot = weakref.ref(Knot())
    collector.collect()
    assert knot() is not None
    owner.deleteLater()
