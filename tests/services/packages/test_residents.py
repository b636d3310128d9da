"""What waits for the people of a building: counted in the lane, beside all else that it does."""

from threading import Event

import pytest

from mybuilding_desk.jobs.worker import Priority
from tests.storage.values import package
from tests.support.offices import RIVERSIDE


@pytest.fixture
def people(qtbot, quiet, worker):
    """Those of 140 Riverside, with what waits for them; the lane rests."""
    known = quiet.store._residents
    qtbot.waitUntil(lambda: bool(known.directory.search("zoe")) and not known._counting.isActive())
    done = []
    worker.run(lambda: None, done.append, done.append, Priority.CLEANUP)
    qtbot.waitUntil(lambda: bool(done))
    return known


def ignore(_answer):
    """Hear nothing of it."""


def test_one_count_waits_however_often_something_changes_while_the_lane_is_busy(qtbot, people, worker):
    go_on = Event()
    worker.run(lambda: go_on.wait(60), ignore, ignore)
    for _ in range(3):
        with qtbot.waitSignal(people._counting.timeout):
            people.reload()
    waiting = len(worker._waiting)
    go_on.set()
    assert waiting == 1


def waiting_at_12b(people):
    return people.directory.search("12b")[0].open_count


def test_what_waits_is_counted_between_the_deeds_of_a_desk_that_sends_all_the_time(qtbot, quiet, people, worker):
    before, counted = waiting_at_12b(people), Event()

    def send():
        if not counted.is_set():
            worker.run(send, ignore, ignore, Priority.SENDING)

    quiet._copy.store_packages([package("new", community_id=RIVERSIDE, unit="12B")])
    people.reload()
    send()
    try:
        qtbot.waitUntil(lambda: waiting_at_12b(people) == before + 1)
    finally:
        counted.set()


def test_what_changes_while_it_is_counted_is_counted_too(qtbot, quiet, people):
    before = waiting_at_12b(people)
    for number in range(3):
        people._count()
        quiet._copy.store_packages([package(f"new {number}", community_id=RIVERSIDE, unit="12B")])
        people._count()
    qtbot.waitUntil(lambda: waiting_at_12b(people) == before + 3)
