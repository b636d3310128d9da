"""Which instructions are in force on a day, whom they concern, and in which order they are shown."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.domain.records.instruction import (
    INSTRUCTION_KINDS,
    MAX_INSTRUCTION_CHARS,
    Instruction,
    InstructionIndex,
    Stamp,
    hold_of,
    in_order,
    problem_of,
)
from mybuilding_desk.domain.records.reminder import Hold
from mybuilding_desk.domain.reports.zone import local_day, midnight

NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)
DAYS = st.dates(date(2020, 1, 1), date(2032, 12, 31))
MAYBE = st.none() | DAYS
UNITS = st.sampled_from(["12B", "12-b", "Apt 12 B", "7A", "#7a", ""])
RESIDENTS = st.sampled_from(["", "5", "6"])


def made(kind: str = "other", unit: str = "12B", resident_id: str = "", **fields: object) -> Instruction:
    return Instruction("i", "32", unit, resident_id, kind, Stamp(NOON, "Bo"), **fields)


SOME = st.builds(
    made,
    st.sampled_from(INSTRUCTION_KINDS),
    UNITS,
    RESIDENTS,
    first_day=MAYBE,
    last_day=MAYBE,
    text=st.text(max_size=9),
)


@given(SOME, DAYS)
def test_it_is_in_force_from_its_first_to_its_last_day(one: Instruction, day: date) -> None:
    within = (one.first_day is None or one.first_day <= day) and (one.last_day is None or day <= one.last_day)
    assert one.is_in_force(day) == within
    assert one.state_on(day) in ({"in_force"} if within else {"later", "over"})


@given(st.lists(SOME, max_size=12), DAYS, UNITS, RESIDENTS)
def test_the_index_finds_what_concerns_a_package_in_order(
    some: list[Instruction], day: date, unit: str, resident_id: str
) -> None:
    found = InstructionIndex(some, day).concerning(unit, resident_id)
    assert found == in_order(one for one in some if one.is_in_force(day) and one.concerns(unit, resident_id))


@given(SOME, UNITS, RESIDENTS)
def test_an_away_instruction_is_a_hold_that_covers_the_same(one: Instruction, unit: str, resident_id: str) -> None:
    hold = hold_of(one)
    assert (hold is not None) == (one.kind == "away" and one.last_day is not None)
    if isinstance(hold, Hold):
        assert hold.covers(unit, resident_id) == one.concerns(unit, resident_id)


def test_an_ended_one_is_in_force_on_no_day() -> None:
    assert made(ended=Stamp(NOON, "Bo")).state_on(NOON.date()) == "ended"


def test_the_id_comes_first_and_one_resident_before_the_unit() -> None:
    door, unit, mine = made("deliver"), made("ask_id"), made("ask_id", resident_id="5")
    assert in_order([door, unit, mine]) == [mine, unit, door]


@pytest.mark.parametrize(
    ("kind", "log", "release"),
    [
        ("may_collect", False, True), ("away", True, True), ("deliver", True, False), ("ask_id", False, True),
        ("other", True, True),
    ],
)  # fmt: skip
def test_each_kind_is_shown_where_it_matters(kind: str, log: bool, release: bool) -> None:
    assert (made(kind).matters_at("log"), made(kind).matters_at("release")) == (log, release)


@given(st.text())
def test_a_stored_text_is_one_line_and_not_too_long(text: str) -> None:
    cleaned = made(text=text).cleaned()
    assert len(cleaned.text) <= MAX_INSTRUCTION_CHARS
    assert not set(cleaned.text) & set("\n\r\x00\u202e")
    assert cleaned.cleaned() == cleaned


def test_what_is_missing_is_named() -> None:
    day = NOON.date()
    assert [problem_of(kind, " ", None, day) for kind in INSTRUCTION_KINDS] == ["no_text", "", "", "", "no_text"]
    assert problem_of("away", "", day, None) == "no_last_day"
    assert problem_of("ask_id", "", day, day - timedelta(days=1)) == "days"
    assert problem_of("ask_id", "", day, day) == problem_of("other", "x", None, None) == ""


CHANGES = [
    ("America/New_York", date(2026, 11, 1)), ("America/New_York", date(2026, 3, 8)),
    ("Australia/Adelaide", date(2026, 10, 4)), ("Australia/Adelaide", date(2026, 4, 5)),
    ("America/Santiago", date(2026, 9, 6)), ("America/Santiago", date(2026, 4, 4)),
]  # fmt: skip
"""Days on which the clocks change; in Santiago at midnight: skipped on September 6, twice on April 4."""


@pytest.mark.parametrize(("name", "day"), CHANGES)
def test_it_begins_and_ends_at_midnight_also_where_the_clocks_change(name: str, day: date) -> None:
    zone, second = ZoneInfo(name), timedelta(seconds=1)
    one = made("away", first_day=day, last_day=day)
    start, end = midnight(day, zone), midnight(day + timedelta(days=1), zone)
    moments = [start - second, start, start + (end - start) / 2, end - second, end]
    assert [one.state_on(local_day(moment, zone)) for moment in moments] == [
        "later", "in_force", "in_force", "in_force", "over",
    ]  # fmt: skip
    assert end - start in (timedelta(hours=23), timedelta(hours=24), timedelta(hours=25))
