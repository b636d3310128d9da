"""Instructions at the desk: in memory, shown at once, undone, and in force by the days of the community."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from mybuilding_desk.domain.people.search import ResidentSearch
from mybuilding_desk.domain.records.instruction import Guidance, Instruction, Stamp
from mybuilding_desk.domain.reports.zone import midnight
from mybuilding_desk.services.desk_records import DeskRecords
from mybuilding_desk.services.storeroom.guidance import guidance
from mybuilding_desk.services.storeroom.instructions import Instructions
from mybuilding_desk.services.workspace import Workspace
from tests.support.disks import spoil
from tests.support.offices import CLERK, RIVERSIDE

NOW = Stamp(datetime(2026, 11, 30, 12, tzinfo=UTC), "")
ZOE, ERIK = "3001", "3002"


def new(
    kind: str = "other", text: str = "Ring twice", unit: str = "12B", resident_id: str = "", **fields
) -> Instruction:
    return Instruction("", RIVERSIDE, unit, resident_id, kind, NOW, text, **fields)


@pytest.fixture
def service(quiet: Workspace) -> Instructions:
    return quiet.storeroom.instructions


def written(qtbot, desk: Workspace) -> None:
    qtbot.waitUntil(lambda: desk.records._job is None)


def test_a_change_shows_at_once_and_is_undone(qtbot, quiet: Workspace, service: Instructions) -> None:
    changes = []
    service.changed.connect(lambda: changes.append(1))
    added = service.add(new())
    assert service.current(RIVERSIDE) == [added.after]
    assert (added.after.created.by, added.before) == (CLERK.full_name, None)
    changed = service.change(replace(added.after, text="  Ring\nonce "))
    assert changed is not None
    assert [one.text for one in service.current(RIVERSIDE)] == ["Ring once"]
    assert service.change(replace(changed.after)) is None, "nothing differs"
    ended = service.end(added.after.instruction_id)
    assert ended is not None
    assert service.current(RIVERSIDE) == []
    assert service.end(added.after.instruction_id) is service.change(new()) is None
    written(qtbot, quiet)
    assert [one.action for one in service.changes(added.after.instruction_id)] == ["added", "changed", "ended"]
    assert [one.ended is not None for one in service.all_of(RIVERSIDE)] == [True]
    for change, left in ((ended, ["Ring once"]), (changed, ["Ring twice"]), (added, [])):
        service.undo(change)
        assert [one.text for one in service.current(RIVERSIDE)] == left
        assert [one.text for one in service.all_of(RIVERSIDE)] == left
    written(qtbot, quiet)
    assert service.all_of(RIVERSIDE) == service.changes(added.after.instruction_id) == []
    assert len(changes) == 6


def test_nothing_is_read_for_a_row_or_a_key(quiet: Workspace, service: Instructions, monkeypatch) -> None:
    service.add(new(unit="12B"))
    reads = []
    read = DeskRecords.read
    monkeypatch.setattr(DeskRecords, "read", lambda *given: reads.append(1) or read(*given))
    rows = quiet.store.listing("pending", "arrived", descending=True).window(0, 100)
    per_page = len(reads)
    assert any(row.instructed for row in rows)
    quiet.store.rows([row.package for row in rows])
    assert len(reads) == 2 * per_page, "the page's own question"
    for _ in range(100):
        guidance(quiet.store, [("12B", ZOE)], "log")
    assert len(reads) == 2 * per_page


def test_what_matters_at_each_moment_is_shown_with_the_notes_of_the_server(quiet: Workspace, service) -> None:
    service.add(new("deliver", ""))
    service.add(new("ask_id", "", resident_id=ZOE))
    people = [replace(one, notes="Gate code 12") for one in quiet.store.directory.people_of("12B")]
    quiet.store._residents.directory = ResidentSearch(people)

    def known(resident_id: str, moment) -> tuple[list[str], tuple[str, ...]]:
        found = guidance(quiet.store, [("12B", resident_id)], moment)
        return [one.kind for one in found.instructions], found.notes

    assert known(ZOE, "log") == (["deliver"], ("Gate code 12",))
    assert known(ZOE, "release") == (["ask_id"], ("Gate code 12",))
    assert known(ZOE, None) == (["ask_id", "deliver"], ("Gate code 12",))
    assert known(ERIK, "release") == ([], ("Gate code 12",))
    assert known("", "release") == ([], ())
    both = guidance(quiet.store, [("12B", ZOE), ("12B", ERIK), ("12B", ZOE)], "release")
    assert both.asks_id
    assert len(both.notes) == 1
    assert not Guidance()


ZONES = [
    ("America/New_York", date(2026, 11, 1)), ("Australia/Adelaide", date(2026, 10, 4)),
    ("America/Santiago", date(2026, 9, 6)), ("America/Santiago", date(2026, 4, 4)), ("UTC", date(2026, 12, 31)),
]  # fmt: skip


@pytest.mark.parametrize(("name", "day"), ZONES)
def test_a_day_begins_at_the_midnight_of_the_community(qtbot, quiet, service, name: str, day: date) -> None:
    """Also on the days on which its clocks change; in Santiago they do so at midnight."""
    zone, second = ZoneInfo(name), timedelta(seconds=1)
    start, end = midnight(day, zone), midnight(day + timedelta(days=1), zone)
    service.clock = lambda: start - second
    service.add(new("away", first_day=day, last_day=day))
    quiet.store.overdue.reload(RIVERSIDE, zone)
    for moment, in_force in ((start - second, False), (start, True), (end - second, True), (end, False)):
        service.clock = lambda moment=moment: moment
        assert bool(service.index) == in_force
        assert bool(quiet.store.overdue.holds) == in_force
        assert bool(service.index.concerning("12 b", ZOE)) == in_force


def test_a_new_day_is_noticed_once_a_minute_and_only_if_there_are_days(qtbot, quiet, service) -> None:
    timer, now = service._timer, service.clock()
    service.add(new())
    assert not timer.isActive()
    away = service.add(new("away", last_day=service.today))
    assert timer.isActive()
    assert timer.interval() >= 60_000
    service.clock = lambda: now + timedelta(days=1)
    quiet.store.reload()
    with qtbot.waitSignal(service.changed):
        timer.timeout.emit()
    changes = []
    service.changed.connect(lambda: changes.append(1))
    timer.timeout.emit()
    assert not changes, "the day is the same"
    service.undo(away)
    assert not timer.isActive()
    service.add(new("away", last_day=service.today))
    quiet.close()
    assert not timer.isActive()


def test_without_records_they_last_as_long_as_the_program(qtbot, quiet, tmp_path, monkeypatch) -> None:
    (tmp_path / "file").touch()
    connection = quiet._account_context.connection
    path = tmp_path / "file" / "desk.db"
    desk = Workspace(quiet._worker, connection, CLERK, tmp_path / "other", quiet.preferences, records=path)
    desk.outbox_sender.stop()
    try:
        service = desk.storeroom.instructions
        added = service.add(new())
        written(qtbot, desk)
        assert service.current(RIVERSIDE) == service.all_of(RIVERSIDE) == [added.after]
        service.undo(added)
        assert service.current(RIVERSIDE) == []
    finally:
        desk.close()


def test_after_damage_what_was_in_force_is_written_again(qtbot, quiet, service) -> None:
    service.add(new(text="kept"))
    ended = service.add(new(text="ended"))
    service.end(ended.after.instruction_id)
    written(qtbot, quiet)
    spoil(quiet.records._path, 0, 1_000_000)
    quiet.records._path.with_name("desk.db-wal").write_bytes(b"")
    service.all_of(RIVERSIDE)
    service.add(new(text="new"))
    written(qtbot, quiet)
    qtbot.waitUntil(lambda: quiet.records.damaged is not None)
    written(qtbot, quiet)
    stored = quiet.records.read(lambda records: records.instructions.current(RIVERSIDE), [])
    assert {one.text for one in stored} == {"kept", "new"}


def test_a_text_from_the_server_or_a_user_is_cut_and_cleaned(service) -> None:
    hostile = "=1+1 \u202eevil\x00\ud800\n" + "x" * 1_000_000
    added = service.add(new(text=hostile, unit="12B\n\u202e", resident_name="Zoë\x00"))
    assert len(added.after.text) <= 500
    assert (added.after.unit, added.after.resident_name) == ("12B", "Zoë")
