"""Pending packages per resident are counted in the worker, between its other jobs."""

from dataclasses import replace
from threading import Event

import pytest

from mybuilding_desk.jobs.worker import Priority
from mybuilding_desk.services.packages.pending import PendingEntries
from mybuilding_desk.services.packages.residents import _open_counts
from tests.storage.values import package
from tests.support.offices import RIVERSIDE, a_draft


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
            loader.reload(PendingEntries())
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
    loader.reload(PendingEntries())
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


def test_packages_that_are_not_synced_yet_are_counted_as_a_release_shows_them(qtbot, quiet, loader, worker):
    before, zoe = pending_in_12b(loader), loader.directory.search("zoe")[0]
    draft = a_draft(unit="12B", resident_id=zoe.resident.resident_id)
    log = quiet._outbox.log(draft)
    quiet._outbox.log(a_draft(unit="7A"))
    quiet._outbox.hold(a_draft(unit="12B"), "partial")
    quiet.store.reload()
    qtbot.waitUntil(lambda: pending_in_12b(loader) == before + 1)
    assert loader.directory.search("zoe")[0].open_count == zoe.open_count + 1
    assert len(quiet.store.waiting_of("12B")) == before + 1
    stored = package("new", community_id=RIVERSIDE, unit="12B", resident_id=draft.resident_id)
    quiet._copy.store_packages([replace(stored, reference=draft.reference)])  # shortly before the entry is done
    quiet._outbox.mark_sending(log.entry_id)
    quiet.store.reload()
    context, pending, results = loader._account_context, quiet.store._pending_entries, []
    worker.run(lambda: _open_counts(context, RIVERSIDE, pending, [draft]), results.append, results.append)
    qtbot.waitUntil(lambda: bool(results))
    assert results[0]["12B", draft.resident_id] == zoe.open_count + 1


def test_a_unit_that_the_building_does_not_have_stays_unknown_after_a_package_for_it(qtbot, quiet, loader):
    before = pending_in_12b(loader)
    quiet._outbox.log(a_draft(unit="99Z"))
    quiet._outbox.log(a_draft(unit="12B"))
    quiet.store.reload()
    qtbot.waitUntil(lambda: pending_in_12b(loader) == before + 1)
    assert loader.directory.find_unit("99Z") is None


def test_packages_released_here_are_not_counted_before_they_are_synced(qtbot, quiet, loader):
    before, rows = pending_in_12b(loader), quiet.store.waiting_of("12B")
    quiet.actions.release(rows[:2], "Ana", "")
    qtbot.waitUntil(lambda: pending_in_12b(loader) == before - 2)
    assert len(quiet.store.waiting_of("12B")) == before - 2
