"""Work that steps aside for the window: it asks for its turn again and again, and not when the window itself waits."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest

from mybuilding_desk.core.gui_priority import gui_idle, yielding_to_gui
from mybuilding_desk.jobs.connection import Connection
from mybuilding_desk.jobs.history import ListingSummary
from mybuilding_desk.jobs.worker import Priority, Worker
from mybuilding_desk.practice.accounts import PRACTICE_EMAIL, PRACTICE_PASSWORD
from mybuilding_desk.storage.cache.packages import PackageCache
from tests.storage.values import NOON, package
from tests.support.server import PracticeServer


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The longest each turn was waited for, in seconds."""
    asked: list[float] = []
    monkeypatch.setattr(gui_idle, "wait", asked.append)
    return asked


def test_a_turn_is_waited_for_every_few_things_and_never_for_long(waits: list[float]) -> None:
    assert list(yielding_to_gui(range(20))) == list(range(20))
    assert len(waits) == 3
    assert max(waits) < 0.1


def test_what_the_lane_reads_and_stores_steps_aside(waits: list[float], tmp_path: Path) -> None:
    with closing(PackageCache(tmp_path / "copy.db")) as copy:
        copy.store_packages([package(str(number)) for number in range(100)])
        assert len(waits) == 5 * 13  # made into rows, compared, written, made into terms, indexed
        stored = len(waits)
        copy.store_packages([package(str(number)) for number in range(100)])
        assert len(waits) - stored == 3 * 13  # made into rows, looked up, compared


def test_what_the_lane_counts_steps_aside(waits: list[float], tmp_path: Path) -> None:
    with closing(PackageCache(tmp_path / "copy.db")) as copy:
        copy.store_packages([package(str(number), unit=str(number)) for number in range(100)])
        stored = len(waits)
        assert len(copy.open_counts("32")) == 100
        assert len(waits) - stored > 10
        counted = len(waits)
        assert len(copy.recent_counts("32", NOON)) == 100
        assert len(waits) - counted > 10


def test_the_times_of_a_page_are_looked_at_step_by_step(waits: list[float]) -> None:
    seen = ListingSummary(NOON)
    seen.take([package(str(number)) for number in range(100)])
    assert len(seen.waiting) == 100
    assert len(waits) > 10


def test_a_call_steps_aside_before_it_and_before_what_it_brought_is_read(
    waits: list[float], server: PracticeServer
) -> None:
    connection = Connection(server.profile)
    connection.token = connection.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD).token
    assert waits == []
    with connection.client as client:
        assert len(client.communities()) == 3
        assert len(waits) == 3  # before it is sent, before it is parsed, before the first records
        residents = len(list(client.residents("32")))
        assert len(waits) - 3 > residents / 8


def test_an_answer_of_the_lane_ends_the_rest_of_the_window_before_it_wakes_up(
    qapp, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else the lane's next work is amid a call as the window begins to show what the last one brought."""
    monkeypatch.setattr(gui_idle, "is_reported", True)
    worker = Worker()
    try:
        worker._answer(worker._item(lambda: 1, lambda _: None, lambda _: None, Priority.REFRESH))
        assert not gui_idle.is_set()
    finally:
        gui_idle.set()


def test_the_lane_begins_when_the_window_rests_and_with_what_is_most_urgent_then(
    qapp, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a key asked for is shown before it is sent: two that work at once show it late."""
    worker, done, waits = Worker(), list[str](), list[float]()
    finished = Event()

    def a_key_comes_meanwhile(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 1:
            ask(lambda: done.append("key"), Priority.CLERK)

    def ask(work: Callable[[], object], urgency: Priority) -> None:
        worker.run(work, lambda _: None, lambda _: None, urgency)

    monkeypatch.setattr(gui_idle, "wait", a_key_comes_meanwhile)
    ask(lambda: (done.append("refresh"), finished.set()), Priority.REFRESH)
    assert finished.wait(10)
    worker.close()
    assert done == ["key", "refresh"]
    assert len(waits) == 2
    assert max(waits) < 0.1


def test_a_lane_that_closes_waits_for_no_window(qapp) -> None:
    gui_idle.clear()
    Worker().close()
    assert gui_idle.is_set()
