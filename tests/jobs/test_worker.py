"""The lane with its real thread: order, answers on the GUI thread, errors, cancelling, closing."""

import gc
import threading
import weakref
from threading import Event

import pytest

from mybuilding_desk.core.errors import SecretsUnavailable, Unreachable
from mybuilding_desk.jobs import worker as worker_module
from mybuilding_desk.jobs.worker import Crash, Priority, Worker

PATIENCE = 10.0


@pytest.fixture
def worker(qapp):
    running = Worker()
    yield running
    assert running.close()


class Gate:
    """A work that begins and then waits until it is opened."""

    def __init__(self):
        self.entered, self.opened = Event(), Event()

    def __call__(self):
        self.entered.set()
        assert self.opened.wait(PATIENCE)


@pytest.fixture
def gate():
    made = Gate()
    yield made
    made.opened.set()


def fail(error):
    raise AssertionError(f"not expected: {error!r}")


def ignore(_value):
    """Nobody listens."""


def raising(error):
    raise error


def test_a_result_comes_on_the_gui_thread_and_the_work_is_done_on_another(qtbot, worker):
    heard = []
    worker.run(threading.current_thread, lambda thread: heard.append((thread, threading.current_thread())), fail)
    qtbot.waitUntil(lambda: bool(heard))
    [(callback_thread, receiver)] = heard
    assert receiver is threading.main_thread()
    assert callback_thread.name == "worker"


def test_all_works_are_done_on_one_thread(qtbot, worker):
    threads = []
    for _ in range(20):
        worker.run(threading.get_ident, threads.append, fail)
    qtbot.waitUntil(lambda: len(threads) == 20)
    assert len(set(threads)) == 1


def test_what_waits_goes_by_urgency_and_then_by_its_order(qtbot, worker, gate):
    done = []
    worker.run(gate, ignore, fail)
    assert gate.entered.wait(PATIENCE)
    for urgency in (Priority.REFRESH, Priority.SENDING, Priority.CLERK, Priority.SHUTDOWN):
        for number in (1, 2):
            worker.run(lambda urgency=urgency, number=number: (urgency, number), done.append, fail, urgency)
    gate.opened.set()
    qtbot.waitUntil(lambda: len(done) == 8)
    assert done == [
        (urgency, number)
        for urgency in (Priority.SHUTDOWN, Priority.CLERK, Priority.SENDING, Priority.REFRESH)
        for number in (1, 2)
    ]


def test_500_quick_works_lose_no_result(qtbot, worker):
    heard = []
    for number in range(500):
        worker.run(lambda number=number: number, heard.append, fail)
    qtbot.waitUntil(lambda: len(heard) == 500)
    assert heard == list(range(500))


def test_an_error_of_the_desk_comes_as_it_was_raised(qtbot, worker):
    heard = []
    error = Unreachable("no line", certificate=True)
    worker.run(lambda: raising(error), fail, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [error]


def test_a_defect_comes_as_a_crash_with_its_place_and_without_its_text(qtbot, worker):
    heard = []
    worker.run(lambda: raising(KeyError("https://x/?access_token=s3cret")), fail, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    [crash] = heard
    assert isinstance(crash, Crash)
    assert "KeyError in raising, line" in crash.detail
    assert "test_worker.py" in crash.detail
    assert "s3cret" not in repr(crash) + str(crash)


@pytest.mark.parametrize("slot", ["done", "failed"])
def test_a_callback_that_raises_stops_nothing(qtbot, worker, slot):
    heard = []
    broken = lambda _: raising(RuntimeError("in a callback"))  # noqa: E731
    with qtbot.capture_exceptions() as caught:
        if slot == "done":
            worker.run(lambda: 1, broken, fail)
        else:
            worker.run(lambda: raising(Unreachable()), fail, broken)
        worker.run(lambda: 2, heard.append, fail)
        qtbot.waitUntil(lambda: heard == [2])
    assert [kind for kind, _, _ in caught] == [RuntimeError]


def test_a_cancelled_work_that_waits_is_not_done(qtbot, worker, gate):
    done, heard = [], []
    worker.run(gate, ignore, fail)
    assert gate.entered.wait(PATIENCE)
    job = worker.run(lambda: done.append("work"), heard.append, heard.append)
    job.cancel()
    gate.opened.set()
    worker.run(lambda: "last", heard.append, fail)
    qtbot.waitUntil(lambda: heard == ["last"])
    assert done == []


def test_the_answer_of_a_cancelled_work_under_way_is_not_heard(qtbot, worker, gate):
    heard = []
    job = worker.run(gate, heard.append, heard.append)
    assert gate.entered.wait(PATIENCE)
    job.cancel()
    gate.opened.set()
    worker.run(lambda: "last", heard.append, fail)
    qtbot.waitUntil(lambda: heard == ["last"])


def test_an_answer_cancelled_on_its_way_is_not_heard(qtbot, worker):
    heard, answered = [], Event()
    job = worker.run(answered.set, heard.append, heard.append)
    assert answered.wait(PATIENCE)
    job.cancel()
    worker.run(lambda: "last", heard.append, fail)
    qtbot.waitUntil(lambda: heard == ["last"])


def test_closing_waits_for_the_work_under_way_only_so_long(qapp, gate):
    worker = Worker()
    worker.run(gate, ignore, fail)
    assert gate.entered.wait(PATIENCE)
    assert not worker.close(0.01)
    gate.opened.set()
    assert worker.close(PATIENCE)


def test_after_closing_nothing_is_done_and_nothing_heard(qtbot, gate):
    worker = Worker()
    done, heard = [], []
    worker.run(gate, heard.append, heard.append)
    assert gate.entered.wait(PATIENCE)
    worker.run(lambda: done.append("waited"), heard.append, heard.append)
    assert not worker.close(0.0)
    worker.run(lambda: done.append("after"), heard.append, heard.append)
    gate.opened.set()
    assert worker.close(PATIENCE)
    with Unused(qtbot) as other:
        other.wait()
    assert (done, heard) == ([], [])


def test_an_answer_on_its_way_when_the_lane_closes_is_not_heard(qtbot):
    worker = Worker()
    heard = []
    worker.run(lambda: 1, heard.append, heard.append)
    assert worker.close(PATIENCE) is True
    with Unused(qtbot) as other:
        other.wait()
    assert heard == []


class Unused:
    """Another lane: when its answer is here, what was posted before it has been delivered."""

    def __init__(self, qtbot):
        self._qtbot, self._worker = qtbot, Worker()

    def __enter__(self):
        return self

    def wait(self):
        heard = []
        self._worker.run(lambda: 1, heard.append, fail)
        self._qtbot.waitUntil(lambda: heard == [1])

    def __exit__(self, *_):
        assert self._worker.close()


def test_what_lets_go_of_files_is_done_even_when_the_lane_closes(qapp, gate):
    worker = Worker()
    done = []
    worker.run(gate, ignore, fail)
    assert gate.entered.wait(PATIENCE)
    worker.run(lambda: done.append("clerk"), ignore, fail)
    worker.run(lambda: done.append("leaving"), ignore, fail, Priority.SHUTDOWN)
    worker.close(0.0)
    gate.opened.set()
    assert worker.close(PATIENCE)
    assert done == ["leaving"]


def test_a_lane_that_did_nothing_closes(qapp):
    assert Worker().close()


def test_the_lane_keeps_nothing_of_a_work_that_is_done(qtbot, worker):
    class Thing:
        """Something that a work holds."""

    thing = Thing()
    kept, heard = weakref.ref(thing), []
    worker.run(lambda thing=thing: None, heard.append, fail)
    qtbot.waitUntil(lambda: bool(heard))
    del thing
    worker.run(lambda: None, heard.append, fail)
    qtbot.waitUntil(lambda: len(heard) == 2)
    gc.collect()
    assert kept() is None


def test_beside_does_not_wait_for_the_lane(qtbot, worker, gate):
    heard = []
    worker.run(gate, ignore, fail)
    assert gate.entered.wait(PATIENCE)
    worker.run_detached(threading.current_thread, heard.append, fail, PATIENCE)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[0].name == "detached"


def test_beside_gives_up_after_its_time_and_hears_nothing_later(qtbot, worker, gate):
    answered, heard = [], []
    worker.run_detached(gate, answered.append, heard.append, 0.05)
    qtbot.waitUntil(lambda: bool(heard))
    assert [type(error) for error in heard] == [Unreachable]
    gate.opened.set()
    worker.run(lambda: "last", heard.append, fail)
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert answered == []


def test_a_keychain_that_does_not_answer_is_unavailable(qtbot, worker, gate, monkeypatch):
    monkeypatch.setattr(worker_module, "KEYCHAIN_TIMEOUT_S", 0.05)
    heard = []
    worker.ask_keychain(gate, fail, heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    gate.opened.set()
    assert [type(error) for error in heard] == [SecretsUnavailable]


def test_beside_reports_errors_and_is_cancelled(qtbot, worker, gate):
    heard = []
    cancelled = worker.run_detached(gate, heard.append, heard.append, 0.02)
    cancelled.cancel()
    worker.run_detached(lambda: raising(SecretsUnavailable("locked")), fail, heard.append, PATIENCE)
    later = []
    late = Gate()
    worker.run_detached(late, fail, later.append, 0.04)  # its limit is later than that of the cancelled one
    qtbot.waitUntil(lambda: bool(later))
    late.opened.set()
    assert [str(error) for error in heard] == ["locked"]


def test_the_limit_of_beside_is_not_heard_after_closing(qtbot, gate):
    worker, other = Worker(), Worker()
    heard, later = [], []
    late = Gate()
    worker.run_detached(gate, heard.append, heard.append, 0.02)
    assert worker.close()
    other.run_detached(late, later.append, later.append, 0.06)
    qtbot.waitUntil(lambda: bool(later))
    late.opened.set()
    assert heard == []
    assert other.close()
