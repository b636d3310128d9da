"""Troubles of this PC's own files: told once, the work goes on when they are over, and nothing is lost."""

from mybuilding_desk.core.errors import StorageTrouble, Unreachable
from mybuilding_desk.domain.tracking import read_scan
from mybuilding_desk.jobs.worker import Crash
from mybuilding_desk.services.packages.actions import PackageForm
from mybuilding_desk.storage.cache.reference_data import ReferenceData
from mybuilding_desk.storage.outbox.outbox import Outbox
from tests.support.offices import UPS_NUMBER, described


class FullReferenceData(ReferenceData):
    """The lists of a cache whose disk is full."""

    def replace_communities(self, communities):
        raise StorageTrouble("full")


class LockedOutbox(Outbox):
    """An outbox that another program holds."""

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


def troubles_of(desk):
    told = []
    desk.trouble.connect(told.append)
    return told


def in_the_lane(qtbot, desk, work):
    """Do this on the lane, which owns the office."""
    done = []
    desk._worker.run(work, done.append, done.append)
    qtbot.waitUntil(lambda: len(done) == 1)
    assert not isinstance(done[0], Exception)


def test_a_full_disk_under_a_refresh_is_told_once_and_is_no_trouble_of_the_network(qtbot, desk):
    told = troubles_of(desk)
    account_context = desk._account_context

    def fill():
        copy = account_context.copy
        copy.reference_data = FullReferenceData(copy._file, copy.path)

    in_the_lane(qtbot, desk, fill)
    for _ in range(2):
        desk.refresher.refresh()
        qtbot.waitUntil(lambda: not desk.refresher.busy)
    assert [trouble.reason for trouble in told] == ["full"]
    assert desk.refresher.offline is None
    assert desk.refresher._timer.isActive()
    in_the_lane(qtbot, desk, account_context.close)
    desk.refresher.refresh()
    qtbot.waitUntil(lambda: not desk.refresher.busy, timeout=15_000)
    assert desk.refresher.offline is None


def test_a_locked_outbox_under_the_sending_is_told_once_and_tried_again(qtbot, desk, building):
    told = troubles_of(desk)
    account_context = desk._account_context

    def lock():
        account_context.outbox.close()
        account_context.__dict__["outbox"] = LockedOutbox(account_context.folder / "outbox.db")

    in_the_lane(qtbot, desk, lock)
    desk.actions.log(PackageForm(read_scan(UPS_NUMBER), "12B", note="box"))
    qtbot.waitUntil(lambda: bool(told))
    desk.outbox_sender.send()
    qtbot.waitUntil(lambda: not desk.outbox_sender._busy)
    assert [trouble.reason for trouble in told] == ["locked"]
    assert desk.outbox_sender._timer.isActive()
    account_context.outbox.locked = False
    desk.outbox_sender.send()
    qtbot.waitUntil(lambda: desk.store.waiting_count() == 0)
    assert len(described(building, "box")) == 1


def test_a_locked_outbox_on_the_window_s_side_raises_nothing(qtbot, quiet):
    told = troubles_of(quiet)
    quiet.outbox_sender._outbox = LockedOutbox(quiet._account_context.folder / "outbox.db")
    quiet.outbox_sender.send_all_now()
    quiet.outbox_sender._paused = False
    quiet.outbox_sender._rest()
    quiet.outbox_sender._again = False
    quiet.outbox_sender._rest()
    qtbot.waitUntil(lambda: bool(told))
    assert {trouble.reason for trouble in told} == {"locked"}
    assert quiet.outbox_sender._timer.isActive()
    quiet.outbox_sender.close()
    quiet.outbox_sender._outbox.close()


def test_a_defect_in_the_lane_is_told_and_stops_no_later_refresh(qtbot, desk):
    told = troubles_of(desk)
    account_context = desk._account_context
    client = account_context.connection.client
    communities, client.communities = client.communities, lambda: 1 // 0
    desk.refresher.refresh()
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], Crash)
    client.communities = communities
    checked = desk.refresher.checked_at
    desk.refresher.refresh()
    qtbot.waitUntil(lambda: desk.refresher.checked_at != checked, timeout=15_000)


def test_a_stopped_refresher_hears_nothing_and_begins_anew_when_asked(qtbot, desk, server):
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
