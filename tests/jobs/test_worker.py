"""The worker with its real thread: order, results on the GUI thread, errors, cancellation, closing."""

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
    """A job that starts and then waits until the gate is opened."""

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
    """Ignore the result."""


def raising(error):
    raise error


def test_jobs_run_on_the_worker_thread_and_results_arrive_on_the_gui_thread(qtbot, worker):
    results = []
    worker.run(threading.current_thread, lambda thread: results.append((thread, threading.current_thread())), fail)
    qtbot.waitUntil(lambda: bool(results))
    [(callback_thread, receiver)] = results
    assert receiver is threading.main_thread()
    assert callback_thread.name == "worker"


def test_all_jobs_run_on_one_thread(qtbot, worker):
    threads = []
    for _ in range(20):
        worker.run(threading.get_ident, threads.append, fail)
    qtbot.waitUntil(lambda: len(threads) == 20)
    assert len(set(threads)) == 1


def test_waiting_jobs_run_by_priority_and_then_in_order(qtbot, worker, gate):
    done = []
    worker.run(gate, ignore, fail)
    assert gate.entered.wait(PATIENCE)
    for priority in (Priority.REFRESH, Priority.SENDING, Priority.CLERK, Priority.SHUTDOWN):
        for number in (1, 2):
            worker.run(lambda priority=priority, number=number: (priority, number), done.append, fail, priority)
    gate.opened.set()
    qtbot.waitUntil(lambda: len(done) == 8)
    assert done == [
        (priority, number)
        for priority in (Priority.SHUTDOWN, Priority.CLERK, Priority.SENDING, Priority.REFRESH)
        for number in (1, 2)
    ]


def test_500_quick_jobs_lose_no_result(qtbot, worker):
    results = []
    for number in range(500):
        worker.run(lambda number=number: number, results.append, fail)
    qtbot.waitUntil(lambda: len(results) == 500)
    assert results == list(range(500))


def test_a_program_error_is_passed_on_unchanged(qtbot, worker):
    results = []
    error = Unreachable("no line", certificate=True)
    worker.run(lambda: raising(error), fail, results.append)
    qtbot.waitUntil(lambda: bool(results))
    assert results == [error]


def test_a_defect_is_passed_on_as_a_crash_with_its_location_and_without_its_text(qtbot, worker):
    results = []
    worker.run(lambda: raising(KeyError("https://x/?access_token=s3cret")), fail, results.append)
    qtbot.waitUntil(lambda: bool(results))
    [crash] = results
    assert isinstance(crash, Crash)
    assert "KeyError in raising, line" in crash.detail
    assert "test_worker.py" in crash.detail
    assert "s3cret" not in repr(crash) + str(crash)


@pytest.mark.parametrize("slot", ["done", "failed"])
def test_a_failing_callback_does_not_stop_the_worker(qtbot, worker, slot):
    results = []
    broken = lambda _: raising(RuntimeError("in a callback"))  # noqa: E731
    with qtbot.capture_exceptions() as caught:
        if slot == "done":
            worker.run(lambda: 1, broken, fail)
        else:
            worker.run(lambda: raising(Unreachable()), fail, broken)
        worker.run(lambda: 2, results.append, fail)
        qtbot.waitUntil(lambda: results == [2])
    assert [error_type for error_type, _, _ in caught] == [RuntimeError]


def test_a_waiting_job_is_not_run_after_cancellation(qtbot, worker, gate):
    done, results = [], []
    worker.run(gate, ignore, fail)
    assert gate.entered.wait(PATIENCE)
    job = worker.run(lambda: done.append("work"), results.append, results.append)
    job.cancel()
    gate.opened.set()
    worker.run(lambda: "last", results.append, fail)
    qtbot.waitUntil(lambda: results == ["last"])
    assert done == []


def test_a_job_canceled_while_running_delivers_no_result(qtbot, worker, gate):
    results = []
    job = worker.run(gate, results.append, results.append)
    assert gate.entered.wait(PATIENCE)
    job.cancel()
    gate.opened.set()
    worker.run(lambda: "last", results.append, fail)
    qtbot.waitUntil(lambda: results == ["last"])


def test_a_finished_job_canceled_before_delivery_delivers_no_result(qtbot, worker):
    results, answered = [], Event()
    job = worker.run(answered.set, results.append, results.append)
    assert answered.wait(PATIENCE)
    job.cancel()
    worker.run(lambda: "last", results.append, fail)
    qtbot.waitUntil(lambda: results == ["last"])


def test_closing_waits_for_the_running_job_for_a_limited_time(qapp, gate):
    worker = Worker()
    worker.run(gate, ignore, fail)
    assert gate.entered.wait(PATIENCE)
    assert not worker.close(0.01)
    gate.opened.set()
    assert worker.close(PATIENCE)


def test_after_closing_no_job_runs_and_no_result_is_delivered(qtbot, gate):
    worker = Worker()
    done, results = [], []
    worker.run(gate, results.append, results.append)
    assert gate.entered.wait(PATIENCE)
    worker.run(lambda: done.append("waited"), results.append, results.append)
    assert not worker.close(0.0)
    worker.run(lambda: done.append("after"), results.append, results.append)
    gate.opened.set()
    assert worker.close(PATIENCE)
    with DeliveryBarrier(qtbot) as other:
        other.wait()
    assert (done, results) == ([], [])


def test_a_result_is_not_delivered_after_closing(qtbot):
    worker = Worker()
    results = []
    worker.run(lambda: 1, results.append, results.append)
    assert worker.close(PATIENCE) is True
    with DeliveryBarrier(qtbot) as other:
        other.wait()
    assert results == []


class DeliveryBarrier:
    """Another worker: once its result is here, earlier posted results have been delivered."""

    def __init__(self, qtbot):
        self._qtbot, self._worker = qtbot, Worker()

    def __enter__(self):
        return self

    def wait(self):
        results = []
        self._worker.run(lambda: 1, results.append, fail)
        self._qtbot.waitUntil(lambda: results == [1])

    def __exit__(self, *_):
        assert self._worker.close()


def test_shutdown_jobs_run_even_when_the_worker_closes(qapp, gate):
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


def test_an_unused_worker_closes(qapp):
    assert Worker().close()


def test_the_worker_keeps_no_reference_to_a_finished_job(qtbot, worker):
    class Resource:
        """An object referenced by a job."""

    resource = Resource()
    reference, results = weakref.ref(resource), []
    worker.run(lambda resource=resource: None, results.append, fail)
    qtbot.waitUntil(lambda: bool(results))
    del resource
    worker.run(lambda: None, results.append, fail)
    qtbot.waitUntil(lambda: len(results) == 2)
    gc.collect()
    assert reference() is None


def test_a_detached_job_does_not_wait_for_the_worker(qtbot, worker, gate):
    results = []
    worker.run(gate, ignore, fail)
    assert gate.entered.wait(PATIENCE)
    worker.run_detached(threading.current_thread, results.append, fail, PATIENCE)
    qtbot.waitUntil(lambda: bool(results))
    assert results[0].name == "detached"


def test_a_detached_job_times_out_and_delivers_nothing_later(qtbot, worker, gate):
    answered, results = [], []
    worker.run_detached(gate, answered.append, results.append, 0.05)
    qtbot.waitUntil(lambda: bool(results))
    assert [type(error) for error in results] == [Unreachable]
    gate.opened.set()
    worker.run(lambda: "last", results.append, fail)
    qtbot.waitUntil(lambda: len(results) == 2)
    assert answered == []


def test_a_keychain_that_does_not_respond_is_unavailable(qtbot, worker, gate, monkeypatch):
    monkeypatch.setattr(worker_module, "KEYCHAIN_TIMEOUT_S", 0.05)
    results = []
    worker.ask_keychain(gate, fail, results.append)
    qtbot.waitUntil(lambda: bool(results))
    gate.opened.set()
    assert [type(error) for error in results] == [SecretsUnavailable]


def test_a_detached_job_reports_errors_and_can_be_canceled(qtbot, worker, gate):
    results = []
    canceled = worker.run_detached(gate, results.append, results.append, 0.02)
    canceled.cancel()
    worker.run_detached(lambda: raising(SecretsUnavailable("locked")), fail, results.append, PATIENCE)
    later = []
    last_gate = Gate()
    worker.run_detached(last_gate, fail, later.append, 0.04)  # its limit is later than that of the canceled job
    qtbot.waitUntil(lambda: bool(later))
    last_gate.opened.set()
    assert [str(error) for error in results] == ["locked"]


def test_a_detached_job_does_not_time_out_after_closing(qtbot, gate):
    worker, other = Worker(), Worker()
    results, later = [], []
    last_gate = Gate()
    worker.run_detached(gate, results.append, results.append, 0.02)
    assert worker.close()
    other.run_detached(last_gate, later.append, later.append, 0.06)
    qtbot.waitUntil(lambda: bool(later))
    last_gate.opened.set()
    assert results == []
    assert other.close()
