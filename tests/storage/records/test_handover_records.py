"""Hand-overs and their drafts in the records."""

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.records.handover import (
    Handover,
    HandoverAudit,
    HandoverCounts,
    HandoverDraft,
    HandoverItem,
    HandoverNote,
    HandoverOutgoing,
)
from mybuilding_desk.storage.records.records import Records
from tests.storage.values import NOON

HOUR = timedelta(hours=1)


@pytest.fixture
def records(tmp_path: Path) -> Iterator[Records]:
    with closing(Records(tmp_path / "server" / "desk.db", lambda: NOON)) as records:
        yield records


def handover(*notes: str, hours: int = 0, by: str = "Rosa", **fields: object) -> Handover:
    written = tuple(HandoverNote("note", text) for text in notes)
    begun = NOON + hours * HOUR
    return Handover("32", by, begun, begun + HOUR, HandoverCounts(hours), notes=written, user_id=by, **fields)


def add(records: Records, one: Handover) -> Handover:
    return replace(one, handover_id=records.handovers.add(one))


def test_hand_overs_are_kept_newest_first_and_confirmed_once(records: Records) -> None:
    first, second = (add(records, handover(hours=hours, left_out=(("overdue", 12),))) for hours in (0, 8))
    add(records, replace(handover(hours=9), community_id="7"))
    assert records.handovers.last("32") == second
    assert records.handovers.last("9") is None
    assert records.handovers.unconfirmed("32") == [second, first]
    records.handovers.confirm(first.handover_id, "Bo", NOON + HOUR)
    records.handovers.confirm(first.handover_id, "Eve", NOON + 2 * HOUR)
    assert records.handovers.unconfirmed("32") == [second]
    confirmed = replace(first, confirmed_by="Bo", confirmed_at=NOON + HOUR)
    assert records.handovers.history("32", "", 9) == [second, confirmed]
    assert records.handovers.history("32", "", 1) == [second]


def test_hand_overs_are_found_by_all_words_in_any_case_and_without_accents(records: Records) -> None:
    fridge = add(records, handover("Le réfrigérateur est plein", items=(HandoverItem("overdue", "PH2", "Müller"),)))
    add(records, handover("100% of it", "a_b", hours=1, by="Zoë"))
    found = [records.handovers.history("32", text, 9) for text in ("REFRIG ph2", "muller rosa", "refrig zoe", "100%")]
    assert [len(one) for one in found] == [1, 1, 0, 1]
    assert found[0] == [fridge]
    assert records.handovers.history("32", "_", 9) == records.handovers.history("32", "", 9)


STOREROOM = {
    "audits": (HandoverAudit("Kühlraum 2", 28, 30, 2), HandoverAudit(None, 12, 37, is_finished=False)),
    "outgoing": HandoverOutgoing(5, 3, 4),
}


def test_audits_and_outgoing_packages_are_kept_and_found_by_location(records: Records) -> None:
    one = add(records, handover(**STOREROOM))
    add(records, handover(hours=1))
    assert records.handovers.history("32", "kuhlraum", 9) == [one]
    records.handovers.change(replace(one, notes=(HandoverNote("note", "read"),)))
    [changed] = records.handovers.history("32", "kuhlraum read", 9)
    assert (changed.audits, changed.outgoing) == (one.audits, one.outgoing)


def test_a_hand_over_of_an_earlier_version_has_neither(records: Records) -> None:
    one = add(records, handover("Fridge is full", **STOREROOM))
    with records._file.database.writing() as db:
        [(content,)] = db.execute("SELECT content FROM handovers").fetchall()
        old = {key: value for key, value in json.loads(content).items() if key not in STOREROOM}
        db.execute("UPDATE handovers SET content = ?", (json.dumps(old),))
    assert records.handovers.last("32") == replace(one, audits=(), outgoing=HandoverOutgoing())


def test_a_tick_of_the_next_user_is_stored(records: Records) -> None:
    one = add(
        records, handover("call 12B", items=(HandoverItem("overdue", "12B", text="old", since=NOON, package_key="77"),))
    )
    ticked = replace(
        one, items=(replace(one.items[0], done=True),), notes=(replace(one.notes[0], done=True, kind="to_do"),)
    )
    records.handovers.change(ticked)
    assert records.handovers.last("32") == ticked


def test_a_draft_is_that_of_one_user_until_it_is_handed_over(records: Records) -> None:
    writing = HandoverNote("to_do", "call", "7A")
    draft = HandoverDraft((HandoverNote("incident", "water", "12B"),), frozenset({"77"}), writing, NOON)
    records.handovers.keep_draft("32", "Rosa", HandoverDraft())
    records.handovers.keep_draft("32", "Rosa", draft)
    records.handovers.keep_draft("7", "Rosa", HandoverDraft())
    assert records.handovers.draft("32", "Rosa") == draft
    assert records.handovers.draft("32", "Bo") is None
    add(records, handover())
    assert records.handovers.draft("32", "Rosa") is None
    assert records.handovers.draft("7", "Rosa") == HandoverDraft()


def test_old_hand_overs_and_drafts_leave(records: Records) -> None:
    add(records, handover())
    new = add(records, handover(hours=24))
    records.handovers.keep_draft("7", "Bo", HandoverDraft())
    assert records.handovers.communities() == ["32", "7"]
    for community_id in ("32", "7"):
        records.handovers.forget(community_id, NOON + 2 * HOUR)
    assert records.handovers.history("32", "", 9) == [new]
    assert records.handovers.communities() == ["32"]


def test_any_text_can_be_handed_over(records: Records) -> None:
    texts = ["\ud800", "x" * 1_000_000, "\u202eزوي", 'a"\x00\r\n;', "=1+1"]
    add(records, handover(*texts, by="\udfff"))
    [stored] = records.handovers.history("32", "", 9)
    assert [note.text for note in stored.notes] == ["?", *texts[1:]]


WHOLE = {"items": [], "left_out": [], "batches": [], "notes": [], "done": [], "writing": {}}
BROKEN = [
    "", "[]", "nonsense", "[" * 9999, '{"items": 1}', json.dumps({"items": [], "batches": [], "notes": [{}]}),
    json.dumps(WHOLE | {"audits": [{"location": 5}]}), json.dumps(WHOLE | {"outgoing": {"added": "1"}}),
]  # fmt: skip


@pytest.mark.parametrize("content", BROKEN)
def test_a_row_that_cannot_be_read_is_damage(records: Records, content: str) -> None:
    add(records, handover())
    records.handovers.keep_draft("32", "Bo", HandoverDraft())
    with records._file.database.writing() as db:
        for table in ("handovers", "handover_drafts"):
            db.execute(f"UPDATE {table} SET content = ?", (content,))
    for read in (lambda: records.handovers.last("32"), lambda: records.handovers.draft("32", "Bo")):
        with pytest.raises(StorageTrouble) as raised:
            read()
        assert raised.value.reason == "corrupt"
