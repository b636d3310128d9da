"""Reminders and holds at the desk: they show at once, are shared by the accounts, and stop no work."""

import threading
from datetime import date, timedelta
from pathlib import Path

import pytest

from mybuilding_desk.domain.records.desk_record import PackageKey, key_of
from mybuilding_desk.domain.records.instruction import hold_of
from mybuilding_desk.domain.records.reminder import Hold
from mybuilding_desk.domain.tracking import read_scan
from mybuilding_desk.services.packages.actions import PackageForm
from mybuilding_desk.services.workspace import Workspace
from tests.support.disks import spoil
from tests.support.offices import CLERK, RIVERSIDE, UPS_NUMBER

TODAY = date(2026, 11, 30)


def written(qtbot, desk: Workspace, change):
    """Do it, and wait until all changes are written."""
    result = change()
    qtbot.waitUntil(lambda: desk.records._job is None)
    return result


@pytest.fixture
def rows(quiet):
    """Three pending packages."""
    first = quiet.store.listing("pending", "arrived", descending=False)
    return first.window(0, 3)


def kinds(desk: Workspace, row) -> list[str]:
    return [one.kind for one in desk.reminders.all_of(key_of(row.package))]


def held(desk: Workspace, place: tuple[str, str, str], until: date, note: str = "") -> Hold:
    """Hold packages of a community, a unit, and a resident of it, and return the hold."""
    community_id, unit, resident_id = place
    hold = hold_of(desk.reminders.hold(community_id, unit, (resident_id, ""), until, note).after)
    assert hold is not None
    return hold


def another(desk: Workspace, folder: Path, records: Path) -> Workspace:
    """A workspace of another account with these records."""
    connection = desk._account_context.connection
    made = Workspace(desk._worker, connection, CLERK, folder, desk.preferences, records=records)
    made.outbox_sender.stop()
    return made


@pytest.fixture
def held_worker(quiet):
    """The printing worker is busy until this event is set."""
    held = threading.Event()
    quiet.printing_worker.run(lambda: held.wait(30), lambda _: None, lambda _: None)
    yield held
    held.set()


def test_a_reminder_shows_at_once_and_stays(qtbot, quiet, rows, held_worker):
    first, second, third = rows
    with qtbot.waitSignal(quiet.reminders.changed):
        at = quiet.reminders.note([first, second], "email")
    before = quiet.reminders.of(rows)
    assert set(before) == {first.key, second.key}
    assert (before[first.key].kind, before[first.key].by, before[first.key].at) == ("email", CLERK.full_name, at)
    with qtbot.waitSignal(quiet.records.changed):
        held_worker.set()
    assert quiet.reminders._unwritten == []
    stored = quiet.reminders.of(rows)
    assert {key: (one.kind, one.at) for key, one in stored.items()} == dict.fromkeys(before, ("email", at))
    written(qtbot, quiet, lambda: quiet.reminders.note([first], "final_slip"))
    assert quiet.reminders.of(rows)[first.key].is_final
    assert kinds(quiet, first) == ["email", "final_slip"]
    assert kinds(quiet, third) == []


def test_undo_takes_a_reminder_back_whether_it_is_written_or_not(qtbot, quiet, rows, held_worker):
    at = quiet.reminders.note(rows, "slip")
    quiet.reminders.take_back(rows, at)
    assert quiet.reminders.of(rows) == {}
    with qtbot.waitSignal(quiet.records.changed):
        held_worker.set()
    assert quiet.reminders.of(rows) == {}
    written(qtbot, quiet, lambda: quiet.reminders.note(rows, "email"))
    at = written(qtbot, quiet, lambda: quiet.reminders.note(rows[:1], "final_email"))
    again = threading.Event()
    quiet.printing_worker.run(lambda: again.wait(30), lambda _: None, lambda _: None)
    quiet.reminders.take_back(rows[:1], at)
    assert [quiet.reminders.of(rows)[row.key].kind for row in rows] == ["email"] * 3
    assert kinds(quiet, rows[0]) == ["email"]
    with qtbot.waitSignal(quiet.records.changed):
        again.set()
    assert quiet.records.read(lambda records: records.reminders.all_of(key_of(rows[0].package)), [])[-1].kind == "email"


def test_a_package_that_is_not_synced_keeps_its_reminder_when_it_is(qtbot, quiet, preferences):
    preferences.change(grace_seconds=60)
    entry = quiet.actions.log(PackageForm(read_scan(UPS_NUMBER), "12B"))
    row = next(row for row in quiet.store.unconfirmed(pending=True) if row.entry.entry_id == entry.entry_id)
    quiet.reminders.note([row], "copy")
    assert quiet.reminders.of([row])[row.key].kind == "copy"
    quiet.records.write(lambda kept: kept.join(RIVERSIDE, entry.reference, "9001"))
    qtbot.waitUntil(lambda: len(quiet.reminders.all_of(PackageKey(RIVERSIDE, "", "9001"))) == 1)


def test_reminders_are_in_the_activity_and_the_proof_of_release(quiet, rows):
    quiet.reminders.note(rows[:1], "final_copy")
    [event] = [event for event in quiet.store.activity(rows[0]).events if event.kind == "reminder"]
    assert (event.reminder, event.who) == ("final_copy", CLERK.full_name)
    quiet.actions.release(rows[:1], "Zoë", "", b"")
    released = quiet.store.unconfirmed(pending=False)[0]
    [proof] = quiet.proofs.gather([released])
    assert "reminder" in [event.kind for event in proof.packages[0].events]


def test_holds_begin_and_end_at_once(qtbot, quiet, held_worker):
    reminders, changes = quiet.reminders, []
    reminders.changed.connect(lambda: changes.append(1))
    unit = held(quiet, (RIVERSIDE, "12B", ""), TODAY + timedelta(days=9), "away")
    one = held(quiet, (RIVERSIDE, "7A", "5"), TODAY)
    held(quiet, ("7", "12B", ""), TODAY)
    assert reminders.holds(RIVERSIDE, TODAY) == [one, unit]
    assert reminders.holds(RIVERSIDE, TODAY + timedelta(days=1)) == [unit]
    ended = reminders.end_hold(unit.hold_id)
    assert ended is not None
    assert reminders.end_hold(unit.hold_id) is None, "only once"
    assert reminders.holds(RIVERSIDE, TODAY) == [one]
    assert len(changes) == 4
    with qtbot.waitSignal(quiet.records.changed):
        held_worker.set()
    assert reminders.holds(RIVERSIDE, TODAY) == [one]
    assert quiet.records.read(lambda records: records.instructions.holds(RIVERSIDE, TODAY), []) == [one]
    written(qtbot, quiet, lambda: reminders.instructions.undo(ended))
    assert reminders.holds(RIVERSIDE, TODAY) == [one, unit]


def test_other_accounts_of_this_computer_see_them(qtbot, quiet, rows, tmp_path):
    hold = held(quiet, (RIVERSIDE, "12B", ""), TODAY, "away")
    quiet.reminders.set_language(RIVERSIDE, "5", "es")
    written(qtbot, quiet, lambda: quiet.reminders.note(rows, "email"))
    other = another(quiet, tmp_path / "other", quiet.records._path)
    try:
        assert len(other.reminders.of(rows)) == len(rows)
        assert other.reminders.holds(RIVERSIDE, TODAY) == [hold]
        assert other.reminders.language(RIVERSIDE, "5") == "es"
        assert other.reminders.language(RIVERSIDE, "6") == ""
    finally:
        other.close()


def test_a_language_is_remembered_at_once_but_not_for_a_whole_unit(quiet, held_worker):
    quiet.reminders.set_language(RIVERSIDE, "5", "fr")
    quiet.reminders.set_language(RIVERSIDE, "", "es")
    assert [quiet.reminders.language(RIVERSIDE, resident) for resident in ("5", "")] == ["fr", ""]


def test_nothing_here_stops_work_without_records(qtbot, quiet, rows, tmp_path):
    (tmp_path / "file").touch()
    desk = another(quiet, tmp_path / "other", tmp_path / "file" / "desk.db")
    try:
        at = written(qtbot, desk, lambda: desk.reminders.note(rows, "email"))
        assert desk.reminders.of(rows) == {}
        desk.reminders.take_back(rows, at)
        hold = held(desk, (RIVERSIDE, "12B", ""), TODAY)
        assert desk.reminders.holds(RIVERSIDE, TODAY) == [hold], "until the program is closed"
        desk.reminders.end_hold(hold.hold_id)
        assert desk.reminders.language(RIVERSIDE, "5") == ""
    finally:
        desk.close()


def test_a_damaged_file_loses_reminders_with_a_message_and_keeps_new_ones(qtbot, quiet, rows):
    written(qtbot, quiet, lambda: quiet.reminders.note(rows, "email"))
    spoil(quiet.records._path, 0, 1_000_000)
    quiet.records._path.with_name("desk.db-wal").write_bytes(b"")
    quiet.reminders.of(rows)
    for kind in ("slip", "final_slip"):
        written(qtbot, quiet, lambda kind=kind: quiet.reminders.note(rows, kind))
    assert {one.kind for one in quiet.reminders.of(rows).values()} == {"final_slip"}
    assert quiet.records.damaged is not None
