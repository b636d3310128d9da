"""Troubles of this PC's own files: told once, the work goes on when they are over, and nothing is lost."""

from mybuilding_desk.core.errors import StorageTrouble, Unreachable
from mybuilding_desk.domain.tracking import read_scan
from mybuilding_desk.jobs.worker import Crash
from mybuilding_desk.services.packages.actions import Intake
from mybuilding_desk.storage.cache.packages import LocalCopy
from mybuilding_desk.storage.outbox.outbox import Outbox
from tests.support.offices import UPS_NUMBER, described


class FullCopy(LocalCopy):
    """A copy whose disk is full."""

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

    def wake(self, **choices):
        if self.locked:
            raise StorageTrouble("locked")
        return super().wake(**choices)


def troubles_of(desk):
    told = []
    desk.trouble.connect(told.append)
    return told


def in_the_lane(qtbot, desk, work):
    """Do this on the lane, which owns the office."""
    done = []
    desk._lane.run(work, done.append, done.append)
    qtbot.waitUntil(lambda: len(done) == 1)
    assert not isinstance(done[0], Exception)


def test_a_full_disk_under_a_refresh_is_told_once_and_is_no_trouble_of_the_network(qtbot, desk):
    told = troubles_of(desk)
    office = desk._office

    def fill():
        office.copy.close()
        office.__dict__["copy"] = FullCopy(office.folder / "copy.db")

    in_the_lane(qtbot, desk, fill)
    for _ in range(2):
        desk.refresher.refresh()
        qtbot.waitUntil(lambda: not desk.refresher.busy)
    assert [trouble.reason for trouble in told] == ["full"]
    assert desk.refresher.offline is None
    assert desk.refresher._timer.isActive()
    in_the_lane(qtbot, desk, office.close)
    desk.refresher.refresh()
    qtbot.waitUntil(lambda: not desk.refresher.busy, timeout=15_000)
    assert desk.refresher.offline is None


def test_a_locked_outbox_under_the_sending_is_told_once_and_tried_again(qtbot, desk, building):
    told = troubles_of(desk)
    office = desk._office

    def lock():
        office.outbox.close()
        office.__dict__["outbox"] = LockedOutbox(office.folder / "outbox.db")

    in_the_lane(qtbot, desk, lock)
    desk.counter.log(Intake(read_scan(UPS_NUMBER), "12B", note="box"))
    qtbot.waitUntil(lambda: bool(told))
    desk.dispatch.send()
    qtbot.waitUntil(lambda: not desk.dispatch._busy)
    assert [trouble.reason for trouble in told] == ["locked"]
    assert desk.dispatch._timer.isActive()
    office.outbox.locked = False
    desk.dispatch.send()
    qtbot.waitUntil(lambda: desk.shelf.waiting_count() == 0)
    assert len(described(building, "box")) == 1


def test_a_locked_outbox_on_the_window_s_side_raises_nothing(qtbot, quiet):
    told = troubles_of(quiet)
    quiet.dispatch._outbox = LockedOutbox(quiet._office.folder / "outbox.db")
    quiet.dispatch.send_all_now()
    quiet.dispatch._paused = False
    quiet.dispatch._rest()
    quiet.dispatch._again = False
    quiet.dispatch._rest()
    qtbot.waitUntil(lambda: bool(told))
    assert {trouble.reason for trouble in told} == {"locked"}
    assert quiet.dispatch._timer.isActive()
    quiet.dispatch.close()
    quiet.dispatch._outbox.close()


def test_a_defect_in_the_lane_is_told_and_stops_no_later_refresh(qtbot, desk):
    told = troubles_of(desk)
    office = desk._office
    client = office.connection.client
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
    desk.refresher.heard(Unreachable())
    assert (desk.refresher.offline, desk.refresher.busy, desk.refresher._timer.isActive()) == (None, False, False)
    checked = desk.refresher.checked_at
    desk.refresher.refresh()
    qtbot.waitUntil(lambda: desk.refresher.checked_at != checked, timeout=15_000)
    desk.refresher.heard(Unreachable())
    assert desk.refresher.offline is not None
    desk.refresher.heard(None)
    qtbot.waitUntil(lambda: desk.refresher.offline is None)
