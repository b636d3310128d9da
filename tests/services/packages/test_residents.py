"""Pending packages per resident are counted in the worker, between its other jobs."""

from threading import Event

import pytest

from mybuilding_desk.jobs.worker import Priority
from tests.storage.values import package
from tests.support.offices import RIVERSIDE


@pytest.fixture
def loader(qtbot, quiet, worker):
    """The resident loader of 140 Riverside with its counts, and an idle worker."""
    loader = quiet.store._residents
    qtbot.waitUntil(lambda: bool(loader.directory.search("zoe")) and not loader._counting.isActive())
    results = []
    worker.run(lambda: None, results.append, results.append, Priority.CLEANUP)
    qtbot.waitUntil(lambda: bool(results))
    return loader


def ignore(_result):
    """Ignore the result."""


def test_changes_during_a_busy_worker_queue_one_count(qtbot, loader, worker):
    resume = Event()
    worker.run(lambda: resume.wait(60), ignore, ignore)
    for _ in range(3):
        with qtbot.waitSignal(loader._counting.timeout):
            loader.reload()
    queued = len(worker._waiting)
    resume.set()
    assert queued == 1


def pending_in_12b(loader):
    return loader.directory.search("12b")[0].open_count


def test_pending_packages_are_counted_while_the_desk_sends_continuously(qtbot, quiet, loader, worker):
    before, counted = pending_in_12b(loader), Event()

    def send():
        if not counted.is_set():
            worker.run(send, ignore, ignore, Priority.SENDING)

    quiet._copy.store_packages([package("new", community_id=RIVERSIDE, unit="12B")])
    loader.reload()
    send()
    try:
        qtbot.waitUntil(lambda: pending_in_12b(loader) == before + 1)
    finally:
        counted.set()


def test_a_change_during_a_count_is_counted_too(qtbot, quiet, loader):
    before = pending_in_12b(loader)
    for number in range(3):
        loader._count()
        quiet._copy.store_packages([package(f"new {number}", community_id=RIVERSIDE, unit="12B")])
        loader._count()
    qtbot.waitUntil(lambda: pending_in_12b(loader) == before + 3)
