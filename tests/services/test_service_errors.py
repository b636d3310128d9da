"""Errors of local files: each is reported once, work resumes when they end, and nothing is lost."""

from mybuilding_desk.core.errors import StorageTrouble, Unreachable
from mybuilding_desk.domain.tracking import read_scan
from mybuilding_desk.jobs.worker import Crash
from mybuilding_desk.services.packages.actions import PackageForm
from mybuilding_desk.storage.cache.reference_data import ReferenceData
from mybuilding_desk.storage.outbox.outbox import Outbox
from tests.support.offices import UPS_NUMBER, described


class FullReferenceData(ReferenceData):
    """Reference data of a cache on a full disk."""

    def replace_communities(self, communities):
        raise StorageTrouble("full")


class LockedOutbox(Outbox):
    """An outbox locked by another program."""

    locked = True

    def next_due(self, moment):
        if self.locked:
            raise StorageTrouble("locked")
        return super().next_due(moment)

    def earliest_due(self):
        if self.locked:
            raise StorageTrouble("locked")
        return super().earliest_due()

    def make_due(self, **choices):
        if self.locked:
            raise StorageTrouble("locked")
        return super().make_due(**choices)


def collect_errors(desk):
    errors = []
    desk.trouble.connect(errors.append)
    return errors


def run_in_worker(qtbot, desk, work):
    """Run this in the worker, which owns the account context."""
    results = []
    desk._worker.run(work, results.append, results.append)
    qtbot.waitUntil(lambda: len(results) == 1)
    assert not isinstance(results[0], Exception)


def test_a_full_disk_during_a_refresh_is_reported_once_and_is_not_a_network_error(qtbot, desk):
    errors = collect_errors(desk)
    account_context = desk._account_context

    def fill():
        cache = account_context.copy
        cache.reference_data = FullReferenceData(cache._file, cache.path)

    run_in_worker(qtbot, desk, fill)
    for _ in range(2):
        desk.refresher.refresh()
        qtbot.waitUntil(lambda: not desk.refresher.busy)
    assert [error.reason for error in errors] == ["full"]
    assert desk.refresher.offline is None
    assert desk.refresher._timer.isActive()
    run_in_worker(qtbot, desk, account_context.close)
    desk.refresher.refresh()
    qtbot.waitUntil(lambda: not desk.refresher.busy, timeout=15_000)
    assert desk.refresher.offline is None


def test_a_locked_outbox_while_sending_is_reported_once_and_retried(qtbot, desk, building):
    errors = collect_errors(desk)
    account_context = desk._account_context

    def lock():
        account_context.outbox.close()
        account_context.__dict__["outbox"] = LockedOutbox(account_context.folder / "outbox.db")

    run_in_worker(qtbot, desk, lock)
    desk.actions.log(PackageForm(read_scan(UPS_NUMBER), "12B", note="box"))
    qtbot.waitUntil(lambda: bool(errors))
    desk.outbox_sender.send()
    qtbot.waitUntil(lambda: not desk.outbox_sender._busy)
    assert [error.reason for error in errors] == ["locked"]
    assert desk.outbox_sender._timer.isActive()
    account_context.outbox.locked = False
    desk.outbox_sender.send()
    qtbot.waitUntil(lambda: desk.store.waiting_count() == 0)
    assert len(described(building, "box")) == 1


def test_a_locked_outbox_on_the_gui_thread_does_not_raise(qtbot, quiet):
    errors = collect_errors(quiet)
    quiet.outbox_sender._outbox = LockedOutbox(quiet._account_context.folder / "outbox.db")
    quiet.outbox_sender.send_all_now()
    quiet.outbox_sender._paused = False
    quiet.outbox_sender._rest()
    quiet.outbox_sender._again = False
    quiet.outbox_sender._rest()
    qtbot.waitUntil(lambda: bool(errors))
    assert {error.reason for error in errors} == {"locked"}
    assert quiet.outbox_sender._timer.isActive()
    quiet.outbox_sender.close()
    quiet.outbox_sender._outbox.close()


def test_an_error_in_the_worker_is_reported_and_a_later_refresh_works(qtbot, desk):
    errors = collect_errors(desk)
    account_context = desk._account_context
    client = account_context.connection.client
    communities, client.communities = client.communities, lambda: 1 // 0
    desk.refresher.refresh()
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], Crash)
    client.communities = communities
    checked = desk.refresher.checked_at
    desk.refresher.refresh()
    qtbot.waitUntil(lambda: desk.refresher.checked_at != checked, timeout=15_000)


def test_a_stopped_refresher_ignores_network_reports_until_the_next_refresh(qtbot, desk, server):
    desk.refresher.refresh()
    desk.refresher.stop()
    desk.refresher.report_network(Unreachable())
    assert (desk.refresher.offline, desk.refresher.busy, desk.refresher._timer.isActive()) == (None, False, False)
    checked = desk.refresher.checked_at
    desk.refresher.refresh()
    qtbot.waitUntil(lambda: desk.refresher.checked_at != checked, timeout=15_000)
    desk.refresher.report_network(Unreachable())
    assert desk.refresher.offline is not None
    desk.refresher.report_network(None)
    qtbot.waitUntil(lambda: desk.refresher.offline is None)
