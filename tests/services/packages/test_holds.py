"""Packages on hold are not overdue, and their rows say why; reminders are in the overdue lists."""

from datetime import UTC, datetime, timedelta
from math import inf

import pytest

from mybuilding_desk.domain.reports.zone import local_day
from mybuilding_desk.services.workspace import Workspace
from tests.support.offices import RIVERSIDE, a_draft, now


@pytest.fixture
def late(quiet: Workspace) -> Workspace:
    """Overdue packages, one of them logged here by a resident of 12B."""
    quiet._outbox.log(a_draft(arrived_at=now() - timedelta(days=40), unit="12B", resident_id="3001"))
    quiet.store.reload()
    return quiet


def today(desk: Workspace):
    return local_day(datetime.now(UTC), desk.store.zone)


def overdue(desk: Workspace):
    listing = desk.store.listing("overdue", "arrived", descending=False)
    return [*listing.first, *listing.window(0, listing.count)]


def residents(desk: Workspace):
    listing = desk.store.listing("residents", "arrived", descending=False)
    listing.go_on(inf)
    return listing


def keys(rows):
    return {row.key for row in rows}


def test_a_hold_of_a_unit_takes_its_packages_out_of_everything_overdue_until_its_last_day(qtbot, late):
    before, unit = overdue(late), "12B"
    ours = [row for row in before if row.package.unit == unit]
    assert ours
    assert any(row.entry is not None for row in ours)
    with qtbot.waitSignal(late.store.packages_changed):
        began = late.reminders.hold(RIVERSIDE, "apt 12-b", ("", ""), today(late))
    assert keys(overdue(late)) == keys(before) - keys(ours)
    assert late.store.overdue_count() == len(before) - len(ours)
    assert residents(late).packages == len(before) - len(ours)
    held = [row for row in late.store.waiting_of(unit) if row.hold is not None]
    assert keys(ours) <= keys(held)
    assert {row.hold.hold_id for row in held} == {began.after.instruction_id}
    assert late.store.packages_of(ours[0]) == [ours[0]]
    late.reminders.end_hold(began.after.instruction_id)
    assert keys(overdue(late)) == keys(before)
    late.reminders.hold(RIVERSIDE, unit, ("", ""), today(late) - timedelta(days=1))
    late.reminders.hold("another", unit, ("", ""), today(late))
    assert keys(overdue(late)) == keys(before), "one is over, and the other is of another community"


def test_a_hold_of_a_resident_leaves_the_others_of_the_unit(late):
    before = overdue(late)
    late.reminders.hold(RIVERSIDE, "12B", ("3001", ""), today(late) + timedelta(days=9))
    left = overdue(late)
    assert keys(left) < keys(before)
    assert all(row.package.resident_id == "3001" for row in before if row.key not in keys(left))
    assert not any(row.package.resident_id == "3001" and row.package.unit == "12B" for row in left)


def test_the_overdue_lists_have_the_last_reminder_of_each_package_and_of_any_of_a_resident(qtbot, late):
    first = residents(late).window(0, 1)[0]
    packages = late.store.packages_of(first)
    assert first.reminder is None
    late.reminders.note(packages, "slip")
    at = late.reminders.note(packages[-1:], "email")
    reminded = {row.key: row.reminder.kind for row in overdue(late) if row.reminder is not None}
    assert reminded == {one.key: "slip" for one in packages[:-1]} | {packages[-1].key: "email"}
    row = residents(late).window(0, 1)[0]
    assert (row.reminder.kind, row.reminder.by) == ("email", late.user.full_name)
    late.reminders.take_back(packages[-1:], at)
    assert residents(late).window(0, 1)[0].reminder.kind == "slip"
    listing = residents(late)
    assert listing.count_without({first.key}) == listing.count - 1


def test_packages_go_back_to_their_senders_as_one_release_with_one_undo(late):
    late.preferences.change(grace_seconds=20)
    rows = [row for row in overdue(late) if row.entry is None]
    entries = late.actions.return_to_sender(rows, lambda row: row.package.type_name, "Not claimed")
    assert [entry.release.released_to for entry in entries] == [
        f"Returned to sender ({row.package.type_name})" for row in rows
    ]
    assert {entry.release.note for entry in entries} == {"Not claimed"}
    assert late.actions.return_to_sender(rows, lambda _row: "", "Declined") == [], "never twice"
    assert not keys(rows) & keys(overdue(late))
    late.actions.undo()
    assert keys(rows) <= keys(overdue(late))
