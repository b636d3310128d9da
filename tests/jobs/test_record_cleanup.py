"""The records leave with their packages, signatures before them, and daily counts without names stay."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from mybuilding_desk.domain.models import Community, Package
from mybuilding_desk.domain.records.contents import Contents
from mybuilding_desk.domain.records.desk_record import DayCount, PackageKey, ReleaseRecord
from mybuilding_desk.domain.records.handover import Handover
from mybuilding_desk.domain.records.instruction import Instruction, InstructionChange, Stamp
from mybuilding_desk.domain.records.outgoing import OutgoingItem, OutgoingPickup
from mybuilding_desk.domain.records.reminder import Reminder
from mybuilding_desk.jobs.account_context import AccountContext
from mybuilding_desk.jobs.cleanup import clean_up
from mybuilding_desk.jobs.connection import Connection
from mybuilding_desk.practice.building import PRACTICE_PROFILE
from tests.support.offices import CLERK, RIVERSIDE, a_draft, a_release

DAY, HOUR, MICROSECOND = timedelta(days=1), timedelta(hours=1), timedelta(microseconds=1)
NOW = datetime(2026, 11, 20, 15, 0).astimezone()


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def account_context(tmp_path: Path, clock: Clock) -> Iterator[AccountContext]:
    """An account that keeps 30 days, with records in a folder of their own."""
    folder = tmp_path / "data" / "mine"
    made = AccountContext(
        Connection(PRACTICE_PROFILE), CLERK, folder, clock=clock, records=folder.parent / "server" / "desk.db"
    )
    made.copy.reference_data.replace_communities([Community(RIVERSIDE, "140 Riverside")])
    made.copy.reference_data.remember(f"changed:{RIVERSIDE}", NOW.isoformat())
    made.history = 30 * DAY
    yield made
    made.close()


def run_cleanup(account_context: AccountContext) -> None:
    for _ in clean_up(account_context, account_context.folder, quiet=True):
        pass


def package(package_id: str, arrived: float, released: float | None, community: str = RIVERSIDE) -> Package:
    when = None if released is None else NOW - released * DAY
    given = {"released_at": when, "updated_at": when, "released_to": "Bartholomew"} if when else {}
    return Package(package_id, community, "12B", "UPS", NOW - arrived * DAY, **given)


def proof(package_id: str, days: float) -> ReleaseRecord:
    key = PackageKey(RIVERSIDE, "", package_id)
    return ReleaseRecord(key, f"rel {package_id}", NOW - days * DAY, "Bartholomew", "Bo", signature=b"ink" * 99)


def test_records_leave_with_their_package(account_context, clock):
    packages = [package("old", 45, 40), package("new", 45, 20), package("pending", 500, None)]
    account_context.copy.store_packages(packages)
    waiting = account_context.outbox.log(a_draft())
    clock.now = NOW - 45 * DAY
    records = account_context.records
    keys = [PackageKey(RIVERSIDE, "", one.package_id) for one in packages]
    keys += [PackageKey(RIVERSIDE, waiting.reference), PackageKey(RIVERSIDE, "undone"), PackageKey("7", "another's")]
    for key in keys:
        records.note(key, Contents(2))
        records.queue_label(key, "Bartholomew", automatic=True)
        records.reminders.add([Reminder(key, "email", clock.now, "Bartholomew")])
    clock.now = NOW - 401 * DAY
    records.note(PackageKey("7", "nobody's"), Contents(2))
    clock.now = NOW
    run_cleanup(account_context)
    left = {key for _, key in records.unchanged_since(NOW + DAY, 0, 99)}
    assert left == {keys[1], keys[2], keys[3], keys[5]}
    assert {label.key for label in records.open_labels()} == left
    assert {key for key in keys if records.reminders.all_of(key)} == left
    account_context.history = 10 * DAY
    run_cleanup(account_context)
    assert keys[1] not in {key for _, key in records.unchanged_since(NOW + DAY, 0, 99)}
    records.close()
    assert b"rel " not in account_context.records_path.read_bytes()


def test_signatures_leave_first_and_the_time_is_noted(account_context, clock):
    account_context.signatures = 10 * DAY
    account_context.copy.store_packages([package("1", 20, 11), package("2", 20, 9)])
    for one in (proof("1", 11), proof("2", 9)):
        account_context.records.keep_release(one)
    run_cleanup(account_context)
    first, second = (account_context.records.release_of(PackageKey(RIVERSIDE, "", key)) for key in "12")
    assert (first.signature, first.signature_removed_at, first.released_to) == (b"", NOW, "Bartholomew")
    assert second.signature
    pending = package("3", 5, None)
    for reference in ("sent", "not sent"):
        account_context.outbox.release([(a_release(pending, reference=reference, signature=b"ink"), pending)])
    account_context.outbox.mark_done(1, "")
    clock.now = NOW + timedelta(minutes=1)
    account_context.signatures = timedelta()  # signatures are not kept anymore
    run_cleanup(account_context)
    assert account_context.records.release_of(second.key).signature == b""
    sent, waiting = account_context.outbox.entry(1), account_context.outbox.entry(2)
    assert (sent.release.signature, waiting.release.signature) == (b"", b"ink")


def test_hand_overs_holds_and_languages_leave_after_the_history(account_context, clock):
    """Those of another account's communities, too, after the longest time that is usual."""
    records = account_context.records
    for community, days in ((RIVERSIDE, 40), (RIVERSIDE, 20), ("7", 40), ("7", 401)):
        clock.now = then = NOW - days * DAY
        records.handovers.add(Handover(community, f"{days} days", then, then))
        stamp, day = Stamp(then, "Bo"), then.date()
        away = Instruction(f"{community} {days}", community, "12B", "", "away", stamp, f"{days} days", last_day=day)
        records.instructions.keep(InstructionChange(away.instruction_id, "added", stamp, away))
        records.reminders.set_language(community, f"{days}", "es")
    clock.now = NOW
    run_cleanup(account_context)
    left = [(RIVERSIDE, "20 days"), ("7", "40 days")]
    for community, name in left:
        assert [one.by for one in records.handovers.history(community, "", 9)] == [name]
        assert [one.note for one in records.instructions.holds(community, date.min)] == [name]
    languages = [records.reminders.language(*one) for one in ((RIVERSIDE, "40"), (RIVERSIDE, "20"), ("7", "401"))]
    assert languages == ["", "es", ""]


def test_outgoing_packages_leave_after_they_were_picked_up_and_signatures_before_them(account_context):
    records, who = account_context.records.outgoing, ("Bo", "u-1")
    for days in (20, 40):
        then = NOW - days * DAY
        taken = OutgoingItem(f"taken {days}", RIVERSIDE, "outgoing", "12B", "UPS", *who, then)
        taken = replace(taken, state="picked_up", ended_at=then, pickup_id=f"{days}")
        left = replace(taken, item_id=f"left {days}", state="waiting", ended_at=None, pickup_id="")
        pickup = OutgoingPickup(f"{days}", RIVERSIDE, "UPS", "Ben", then, *who, b"ink")
        records.put([taken, left], [pickup])
    account_context.signatures = 10 * DAY
    run_cleanup(account_context)
    assert [one.item_id for one in records.open_items(RIVERSIDE)] == ["left 40", "left 20"], "they are still there"
    [kept] = records.pickups(RIVERSIDE, 9)
    assert [one.item_id for one in kept.items] == ["taken 20"]
    assert kept.pickup.signature == b"" and kept.pickup.signature_removed_at is not None


def test_days_are_counted_before_their_packages_leave(account_context, clock):
    """Each day once, also when the packages are gone; a second account with fewer packages lowers no number."""
    packages = [package(f"a{number}", 33, 32) for number in range(3)]
    packages += [package("b", 32, 32), package("c", 32, 31), package("pending", 33, None), package("new", 5, 4)]
    account_context.copy.store_packages(packages)
    run_cleanup(account_context)
    first, second, third = ((NOW - days * DAY).date() for days in (33, 32, 31))
    assert len(account_context.copy.pending_ids(RIVERSIDE)) == 1
    assert account_context.copy.package(RIVERSIDE, "b") is None
    counted = [(one.day, one.logged, one.released) for one in account_context.records.counts(RIVERSIDE)]
    assert counted == [(first, 4, 0), (second, 2, 4), (third, 0, 1)]
    clock.now = NOW + 26 * DAY
    account_context.copy.reference_data.remember(f"changed:{RIVERSIDE}", clock.now.isoformat())
    run_cleanup(account_context)
    counted += [((NOW - 5 * DAY).date(), 1, 0), ((NOW - 4 * DAY).date(), 0, 1)]
    assert [(one.day, one.logged, one.released) for one in account_context.records.counts(RIVERSIDE)] == counted
    account_context.records.remember(f"counted:{account_context.folder.name}:{RIVERSIDE}", first.isoformat())
    run_cleanup(account_context)
    assert [(one.day, one.logged, one.released) for one in account_context.records.counts(RIVERSIDE)][:3] == counted[:3]


@pytest.mark.parametrize(("zone", "shift"), [("Pacific/Kiritimati", 14), ("Asia/Kolkata", 5.5), ("Pacific/Niue", -11)])
def test_days_are_counted_by_the_clock_of_the_community(account_context, zone, shift):
    """Also the day that packages begin to leave in the middle of: it is counted while all of them are there."""
    limit = (NOW - account_context.history).astimezone(UTC)
    midnight = datetime.combine((limit + shift * HOUR).date(), time(), UTC) - shift * HOUR
    account_context.copy.reference_data.replace_communities([Community(RIVERSIDE, "140 Riverside", timezone=zone)])
    moments = [midnight - MICROSECOND, midnight, midnight + DAY - MICROSECOND, midnight + DAY]
    made = [Package(str(number), RIVERSIDE, "12B", "UPS", at, released_at=at) for number, at in enumerate(moments)]
    account_context.copy.store_packages(made)
    run_cleanup(account_context)
    day = (limit + shift * HOUR).date()
    assert account_context.records.counts(RIVERSIDE) == [DayCount(day - DAY, 1, 1), DayCount(day, 2, 2)]


def test_trouble_with_the_records_does_not_stop_the_cleanup(account_context, tmp_path):
    account_context.copy.store_packages([package("old", 45, 40)])
    (tmp_path / "data" / "file").touch()
    account_context.records_path = tmp_path / "data" / "file" / "desk.db"
    run_cleanup(account_context)
    assert account_context.copy.package(RIVERSIDE, "old") is None


def test_label_codes_of_an_older_version_are_filled_in_steps(account_context):
    account_context.copy.store_packages([package(str(number), 5, 4) for number in range(1200)])
    with account_context.copy._file.writing() as db:
        db.execute("UPDATE packages SET label_code = NULL, perishable = 0")
        db.execute("INSERT INTO meta VALUES ('unlabeled', '0')")
    run_cleanup(account_context)
    assert account_context.copy._file.rows("SELECT count(*) FROM packages WHERE label_code IS NULL") == [(0,)]
    assert account_context.copy.reference_data.recall("unlabeled") == ""
