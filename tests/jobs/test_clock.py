"""A computer clock that is hours wrong or jumps between action, delivery, and refresh.

Nothing is reordered, lost, or duplicated. The clock of the server is right.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mybuilding_desk.domain.outbox import MAX_WAIT, Delivered, wait_left
from mybuilding_desk.domain.package_list import ListQuery
from mybuilding_desk.jobs.account_context import AccountContext
from mybuilding_desk.jobs.delivery import deliver_next
from mybuilding_desk.jobs.refresh import refresh
from tests.support.knobs import Knobs
from tests.support.offices import RIVERSIDE, a_draft, a_release, described, open_account_context, waiting

HOUR = timedelta(hours=1)
NUMBERS = [f"TBA30947120588{number}" for number in range(4)]
JUMPS = {
    # offset of the clock in hours at the action, at its delivery, and at the refresh
    "a day ahead": (30, 30, 30),
    "days behind": (-80, -80, -80),
    "set right before it is sent": (9, 0, 0),
    "put back before it is sent": (0, -30, -30),
    "to and fro": (-7, 26, -31),
}


class Clock:
    """The clock of the computer: the true time plus `off`, advanced by `waited`."""

    def __init__(self) -> None:
        self.off = timedelta()
        self.waited = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.waited + self.off


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def account_context(profile, tmp_path: Path, clock: Clock) -> Iterator[AccountContext]:
    with open_account_context(profile, tmp_path, clock=clock) as account_context:
        yield account_context


def deliver_in_time(account_context: AccountContext, clock: Clock) -> list[Delivered]:
    """Send all entries, each when it is due by the clock of the computer."""
    sent: list[Delivered] = []
    while (earliest := account_context.outbox.earliest_due()) is not None:
        clock.waited += wait_left(earliest, clock())
        assert clock.waited <= 2 * MAX_WAIT, "an entry is postponed for too long"
        while (delivered := deliver_next(account_context)) is not None:
            sent.append(delivered)
    return sent


@contextmanager
def losing_a_response(server, path: str, ignore_reference: bool, own_clock: bool) -> Iterator[None]:
    server.knobs = Knobs(only={path}, drop_after_commit=1, ignore_reference=ignore_reference, own_clock=own_clock)
    yield
    server.knobs = Knobs(ignore_reference=ignore_reference, own_clock=own_clock)


def all_pending_ids(account_context: AccountContext) -> list[str]:
    """The ids of the whole cached pending list."""
    packages = account_context.copy.window(ListQuery(RIVERSIDE, pending=True), 0, 10_000)
    return sorted(package.package_id for package in packages)


@pytest.mark.parametrize("jumps", JUMPS)
def test_actions_arrive_in_order_and_once(account_context, clock, server, building, jumps):
    at_action, at_delivery, at_refresh = (hours * HOUR for hours in JUMPS[jumps])
    list(refresh(account_context, RIVERSIDE))
    known = waiting(building)[0]
    clock.off = at_action
    for number in NUMBERS:
        draft = a_draft(arrived_at=clock().replace(microsecond=0), tracking_number=number)
        log = account_context.outbox.log(draft, clock() + timedelta(seconds=20))
    account_context.outbox.release(
        [(a_release(known), known), (a_release(known, package_id=""), log.entry_id)], clock()
    )
    clock.off = at_delivery
    before = len(server.requests)
    assert [one.error for one in deliver_in_time(account_context, clock)] == [None] * 6
    added = [seen.params["trackingNumber"] for seen in server.requests[before:] if seen.path == "packages/add"]
    assert added == NUMBERS
    clock.off = at_refresh
    list(refresh(account_context, RIVERSIDE))
    assert account_context.outbox.entries() == []
    assert (building.adds, building.releases) == (4, 2)
    assert all_pending_ids(account_context) == sorted(package.package_id for package in waiting(building))
    assert [len(account_context.copy.find_number(RIVERSIDE, number)) for number in NUMBERS] == [1] * 4


@pytest.mark.parametrize("own_clock", [False, True], ids=["times as sent", "times of the server"])
@pytest.mark.parametrize("ignore_reference", [False, True], ids=["reference", "no reference"])
@pytest.mark.parametrize("jumps", JUMPS)
def test_a_lost_response_is_recovered_whatever_the_clock_says(  # noqa: PLR0917 - a matrix
    account_context, clock, server, building, jumps, ignore_reference, own_clock
):
    at_action, at_delivery, at_refresh = (hours * HOUR for hours in JUMPS[jumps])
    clock.off = at_action
    arrived = clock().replace(microsecond=0)
    account_context.outbox.log(a_draft(arrived_at=arrived, tracking_number=NUMBERS[0], description="box"))
    clock.off = at_delivery
    with losing_a_response(server, "packages/add", ignore_reference, own_clock):
        delivered = deliver_next(account_context)
        assert delivered is not None
        assert delivered.entry.state == "in_doubt"
    clock.off = at_refresh
    [delivered] = deliver_in_time(account_context, clock)
    list(refresh(account_context, RIVERSIDE))
    assert len(described(building, "box")) == building.adds == 1
    assert len(account_context.copy.find_number(RIVERSIDE, NUMBERS[0])) == 1
    if ignore_reference and own_clock and JUMPS[jumps][0] > 24:  # indistinguishable from a package of the day before
        assert (delivered.entry.state, delivered.entry.reason) == ("refused", "unsure")
    else:
        assert (delivered.error, account_context.outbox.entries()) == (None, [])


@pytest.mark.parametrize("jumps", JUMPS)
def test_changes_by_another_desk_are_seen_after_every_jump(account_context, clock, server, building, jumps):
    first, second, third = waiting(building)[:3]
    for hours, package in zip(JUMPS[jumps], (first, second, third), strict=True):
        clock.off = hours * HOUR
        list(refresh(account_context, RIVERSIDE))
        building._community(RIVERSIDE).release(a_release(package), "Rosa", datetime.now(UTC).replace(microsecond=0))
    clock.off = -JUMPS[jumps][0] * HOUR
    list(refresh(account_context, RIVERSIDE))
    assert all_pending_ids(account_context) == sorted(package.package_id for package in waiting(building))
    for package in (first, second, third):
        assert account_context.copy.package(RIVERSIDE, package.package_id).released_to == "Zoë Ångström"
