"""Background work yields to the GUI: often, in short turns, and never while the GUI itself waits for it."""

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
    """Timeout of each wait for the GUI, in seconds."""
    timeouts: list[float] = []
    monkeypatch.setattr(gui_idle, "wait", timeouts.append)
    return timeouts


def test_work_yields_every_few_items_and_only_briefly(waits: list[float]) -> None:
    assert list(yielding_to_gui(range(20))) == list(range(20))
    assert len(waits) == 3
    assert max(waits) < 0.1


def test_storing_packages_yields_to_the_gui(waits: list[float], tmp_path: Path) -> None:
    with closing(PackageCache(tmp_path / "copy.db")) as cache:
        cache.store_packages([package(str(number)) for number in range(100)])
        assert len(waits) == 5 * 13  # converted to rows, compared, written, tokenized, indexed
        stored = len(waits)
        cache.store_packages([package(str(number)) for number in range(100)])
        assert len(waits) - stored == 3 * 13  # converted to rows, looked up, compared


def test_counting_packages_yields_to_the_gui(waits: list[float], tmp_path: Path) -> None:
    with closing(PackageCache(tmp_path / "copy.db")) as cache:
        cache.store_packages([package(str(number), unit=str(number)) for number in range(100)])
        stored = len(waits)
        assert len(cache.open_counts("32")) == 100
        assert len(waits) - stored > 10
        counted = len(waits)
        assert len(cache.recent_counts("32", NOON)) == 100
        assert len(waits) - counted > 10


def test_summarizing_a_page_yields_to_the_gui(waits: list[float]) -> None:
    summary = ListingSummary(NOON)
    summary.take([package(str(number)) for number in range(100)])
    assert len(summary.waiting) == 100
    assert len(waits) > 10


def test_a_call_yields_before_the_request_and_before_parsing(waits: list[float], server: PracticeServer) -> None:
    connection = Connection(server.profile)
    connection.token = connection.sign_in(PRACTICE_EMAIL, PRACTICE_PASSWORD).token
    assert waits == []
    with connection.client as client:
        assert len(client.communities()) == 3
        assert len(waits) == 3  # before it is sent, before it is parsed, before the first records
        residents = len(list(client.residents("32")))
        assert len(waits) - 3 > residents / 8


def test_a_worker_result_ends_gui_idle_before_it_is_delivered(qapp, monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise the worker's next job runs during the repaint that shows the previous result."""
    monkeypatch.setattr(gui_idle, "is_reported", True)
    worker = Worker()
    try:
        worker._answer(worker._item(lambda: 1, lambda _: None, lambda _: None, Priority.REFRESH))
        assert not gui_idle.is_set()
    finally:
        gui_idle.set()


def test_the_worker_waits_for_gui_idle_and_then_runs_the_most_urgent_job(qapp, monkeypatch: pytest.MonkeyPatch) -> None:
    """Show a key's effect before the request starts: the two at once would delay the display."""
    worker, done, waits = Worker(), list[str](), list[float]()
    finished = Event()

    def press_key_meanwhile(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 1:
            run(lambda: done.append("key"), Priority.CLERK)

    def run(work: Callable[[], object], priority: Priority) -> None:
        worker.run(work, lambda _: None, lambda _: None, priority)

    monkeypatch.setattr(gui_idle, "wait", press_key_meanwhile)
    run(lambda: (done.append("refresh"), finished.set()), Priority.REFRESH)
    assert finished.wait(10)
    worker.close()
    assert done == ["key", "refresh"]
    assert len(waits) == 2
    assert max(waits) < 0.1


def test_closing_the_worker_does_not_wait_for_the_gui(qapp) -> None:
    gui_idle.clear()
    Worker().close()
    assert gui_idle.is_set()
