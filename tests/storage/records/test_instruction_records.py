"""Instructions in the records: each change is kept with who and when, and undone without a trace."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.records.instruction import Instruction, InstructionChange, Stamp, hold_of
from mybuilding_desk.storage.records.records import Records
from tests.storage.values import NOON

DAY = NOON.date()
HOUR = timedelta(hours=1)
NEW = Stamp(NOON, "Bo")


@pytest.fixture
def records(tmp_path: Path) -> Iterator[Records]:
    with closing(Records(tmp_path / "server" / "desk.db", lambda: NOON)) as records:
        yield records


def away(instruction_id: str = "a", unit: str = "12B", last_day: date | None = DAY, **fields: object) -> Instruction:
    given = {"community_id": "32", "resident_id": "", "kind": "away", "created": NEW, "text": "back soon", **fields}
    return Instruction(instruction_id, unit=unit, last_day=last_day, **given)


def added(one: Instruction) -> InstructionChange:
    return InstructionChange(f"{one.instruction_id} added", "added", one.created, one)


def ended(one: Instruction, by: str = "Rosa") -> InstructionChange:
    stamp = Stamp(NOON + HOUR, by)
    return InstructionChange(f"{one.instruction_id} ended", "ended", stamp, replace(one, ended=stamp), one)


def test_every_field_comes_back(records: Records) -> None:
    later = Stamp(NOON + HOUR, "Rosa")
    one = away("x", resident_id="5", resident_name="Zoë Å.", first_day=DAY, changed=later)
    records.instructions.keep(added(one))
    assert records.instructions.current("32") == records.instructions.all_of("32") == [one]
    assert records.instructions.current("7") == []


@pytest.mark.parametrize("kind", ["may_collect", "away", "deliver", "ask_id", "other"])
def test_changes_are_kept_in_order_and_undone_without_a_trace(records: Records, kind: str) -> None:
    first = away(kind=kind)
    records.instructions.keep(added(first))
    stamp = Stamp(NOON + HOUR, "Rosa")
    second = replace(first, text="back later", unit="7A", last_day=None, changed=stamp)
    change = InstructionChange("c", "changed", stamp, second, first)
    records.instructions.keep(change)
    over = ended(second, "Bo")
    records.instructions.keep(over)
    assert records.instructions.current("32") == []
    told = records.instructions.changes("a")
    assert [(one.action, one.stamp.by, one.after.text, one.after.unit) for one in told] == [
        ("added", "Bo", "back soon", "12B"),
        ("changed", "Rosa", "back later", "7A"),
        ("ended", "Bo", "back later", "7A"),
    ]
    records.instructions.take_back(over)
    assert records.instructions.current("32") == [second]
    records.instructions.take_back(change)
    assert records.instructions.current("32") == [first]
    assert [one.action for one in records.instructions.changes("a")] == ["added"]
    records.instructions.take_back(added(first))
    assert records.instructions.all_of("32") == records.instructions.changes("a") == []
    assert records._file.database.rows("SELECT count(*) FROM instruction_changes") == [(0,)]


def test_holds_are_those_away_in_their_days_that_nobody_ended(records: Records) -> None:
    later = DAY + timedelta(days=9)
    some = [
        away("long", last_day=later), away("short"), away("gone", "7A"), away("else", community_id="7"),
        away("soon", first_day=DAY + timedelta(days=1), last_day=later), away("door", kind="deliver"),
    ]  # fmt: skip
    for one in some:
        records.instructions.keep(added(one))
    records.instructions.keep(ended(some[2]))
    assert records.instructions.holds("32", DAY) == [hold_of(some[1]), hold_of(some[0])]
    assert [one.hold_id for one in records.instructions.holds("32", later)] == ["long", "soon"]
    assert records.instructions.holds("32", later + timedelta(days=1)) == []


def test_ended_instructions_leave_with_their_changes(records: Records) -> None:
    some = [away("over", last_day=DAY - timedelta(days=2)), away("now"), away("ended"), away("on", last_day=None)]
    for one in some:
        records.instructions.keep(added(one))
    records.instructions.keep(ended(some[2]))
    assert records.instructions.communities() == ["32"]
    records.instructions.forget("7", NOON + 900 * HOUR)
    records.instructions.forget("32", NOON)
    assert {one.instruction_id for one in records.instructions.all_of("32")} == {"now", "ended", "on"}
    records.instructions.forget("32", NOON + 24 * HOUR)
    assert [one.instruction_id for one in records.instructions.all_of("32")] == ["on"]
    assert records._file.database.rows("SELECT count(*) FROM instruction_changes") == [(1,)]


def test_what_is_missing_is_added_and_what_is_there_stays(records: Records) -> None:
    records.instructions.keep(added(away("a")))
    records.instructions.add_missing([away("a", unit="7A"), away("b")])
    assert {(one.instruction_id, one.unit) for one in records.instructions.current("32")} == {
        ("a", "12B"),
        ("b", "12B"),
    }


def test_any_text_can_be_stored(records: Records) -> None:
    odd = away("odd\ud800", "12\ud800B", text="\ud800 زوي\x00" + "x" * 1_000_000, resident_id="\x00", created=NEW)
    records.instructions.keep(added(odd))
    [kept] = records.instructions.current("32")
    assert len(kept.text) > 1_000_000
    assert len(records.instructions.changes(kept.instruction_id)) == 1


@pytest.mark.parametrize("change", ["SET last_day = 'soon'", "SET kind = 'fax'", "SET created_at = 1 << 62"])
def test_a_row_that_cannot_be_read_is_damage(records: Records, change: str) -> None:
    records.instructions.keep(added(away()))
    with records._file.database.writing() as db:
        db.execute(f"UPDATE instructions {change}")
    with pytest.raises(StorageTrouble) as raised:
        records.instructions.current("32")
    assert raised.value.reason == "corrupt"


def test_a_change_that_cannot_be_read_is_damage(records: Records) -> None:
    records.instructions.keep(added(away()))
    with records._file.database.writing() as db:
        db.execute("UPDATE instruction_changes SET action = 'eaten'")
    with pytest.raises(StorageTrouble) as raised:
        records.instructions.changes("a")
    assert raised.value.reason == "corrupt"
