"""A clock that jumps by hours between two actions: nothing is reordered, starved, lost, or duplicated."""

from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mybuilding_desk.domain.outbox import MAX_WAIT, OutboxEntry, wait_left
from mybuilding_desk.storage.outbox.outbox import Outbox
from tests.storage.values import NOON, draft, package, release

SECOND = timedelta(seconds=1)
waits = st.integers(0, int(MAX_WAIT.total_seconds())).map(lambda seconds: timedelta(seconds=seconds))
jumps = st.sampled_from(
    [timedelta()] * 3 + [hours * timedelta(hours=1) for hours in (-30, -5, -1, 1, 5, 30)]
) | st.just(timedelta(minutes=-4))
steps = st.lists(
    st.tuples(st.sampled_from(["log", "release", "follow", "postpone", "doubt", "crash", "wake"]), jumps, waits),
    min_size=1,
    max_size=25,
)


class Desk:
    """An outbox on a computer whose clock is `off` from the true time; `sent` lists the delivered entries."""

    def __init__(self, path: Path) -> None:
        self.true, self.off = NOON, timedelta()
        self.outbox = Outbox(path, self.clock)
        self.actions: list[int] = []
        self.sent: list[OutboxEntry] = []

    def clock(self) -> datetime:
        return self.true + self.off

    def do(self, action: str, wait: timedelta) -> None:
        grace = self.clock() + wait
        match action:
            case "log":
                self.actions.append(self.outbox.log(draft(), grace).entry_id)
            case "release":
                name = "ab"[len(self.actions) % 2]
                (entry,) = self.outbox.release([(release(package_id=name), package(name))], grace)
                self.actions.append(entry.entry_id)
            case "follow":
                log = self.outbox.log(draft())
                self.actions += [log.entry_id, self.outbox.release([(release(), log.entry_id)], grace)[0].entry_id]
            case "crash":
                self.outbox.recover()
            case "wake":
                self.outbox.make_due()
            case _:
                self.fail(action, wait)

    def fail(self, how: str, wait: timedelta) -> None:
        entry = self.outbox.next_due(self.clock())
        if entry is not None:
            self.outbox.mark_sending(entry.entry_id)
            put_off = self.outbox.postpone if how == "postpone" else self.outbox.mark_uncertain
            put_off(entry.entry_id, self.clock() + wait, "unreachable")

    def deliver_one(self) -> bool:
        entry = self.outbox.next_due(self.clock())
        if entry is None:
            return False
        self.outbox.mark_sending(entry.entry_id)
        self.sent.append(self.outbox.mark_done(entry.entry_id, entry.package_id or f"new {entry.entry_id}"))
        return True

    def rest(self) -> timedelta:
        earliest = self.outbox.earliest_due()
        return timedelta() if earliest is None else wait_left(earliest, self.clock())


def test_a_due_entry_stays_due(tmp_path: Path) -> None:
    """Set back by four minutes: the release has just waited too long, and must not wait again for its log."""
    desk = Desk(tmp_path / "outbox.db")
    with closing(desk.outbox):
        desk.do("follow", timedelta(seconds=62))
        desk.off -= timedelta(minutes=4)
        assert desk.outbox.next_due(desk.clock()) is None
        desk.true += timedelta(minutes=4)
        assert desk.deliver_one()
        assert desk.deliver_one()


@given(steps, st.booleans())
def test_nothing_is_reordered_starved_lost_or_duplicated(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, timedelta, timedelta]], ends_right: bool
) -> None:
    desk = Desk(tmp_path_factory.mktemp("clock") / "outbox.db")
    with closing(desk.outbox):
        for action, jump, wait in steps:
            desk.off += jump
            desk.true += SECOND
            desk.do(action, wait)
        if ends_right:
            desk.off = timedelta()
        begun = desk.true
        while desk.outbox.entries():
            while desk.deliver_one():
                pass
            desk.true += desk.rest()
            assert desk.true - begun <= MAX_WAIT
    assert sorted(entry.entry_id for entry in desk.sent) == desk.actions
    for name in {entry.package_id for entry in desk.sent}:
        numbers = [entry.entry_id for entry in desk.sent if entry.package_id == name]
        assert numbers == sorted(numbers)


@settings(max_examples=settings.default.max_examples // 2)  # each example is many commits to the disk
@given(st.lists(st.tuples(jumps, waits), min_size=1, max_size=12))
def test_delivery_ends_although_the_clock_jumps_meanwhile(
    tmp_path_factory: pytest.TempPathFactory, jumps_and_waits: list[tuple[timedelta, timedelta]]
) -> None:
    """The clock jumps at every pause; once it is right, one maximum wait delivers the rest."""
    desk = Desk(tmp_path_factory.mktemp("clock") / "outbox.db")
    with closing(desk.outbox):
        for jump, wait in jumps_and_waits:
            desk.do("follow", wait)
            desk.off += jump
            desk.fail("doubt", wait)
            desk.deliver_one()
            desk.true += desk.rest()
        desk.off, begun = timedelta(), desk.true
        while desk.outbox.entries():
            while desk.deliver_one():
                pass
            desk.true += desk.rest()
            assert desk.true - begun <= MAX_WAIT
    assert sorted(entry.entry_id for entry in desk.sent) == desk.actions
