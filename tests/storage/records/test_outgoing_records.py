"""Outgoing packages in the records: stored whole, signatures that leave before them, hostile text, damage."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.records.outgoing import OutgoingItem, OutgoingPickup, PickupRecord
from mybuilding_desk.storage.records.records import Records
from tests.storage.values import NOON

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
PNG = b"\x89PNG\x00\xff"


@pytest.fixture
def records(tmp_path: Path) -> Iterator[Records]:
    with closing(Records(tmp_path / "server" / "desk.db", lambda: NOON)) as records:
        yield records


def item(item_id: str, **fields: object) -> OutgoingItem:
    given = {"kind": "outgoing", "unit": "12B", "carrier": "UPS", "added_by": "Bo", "added_by_id": "u-1"}
    return OutgoingItem(item_id, "32", **{**given, "added_at": NOON, **fields})


def pickup(pickup_id: str = "p", **fields: object) -> OutgoingPickup:
    given = {"picked_up_by": "Ben", "picked_up_at": NOON, "recorded_by": "Bo", "recorded_by_id": "u-1", **fields}
    return OutgoingPickup(pickup_id, "32", "UPS", **{"signature": PNG, **given})


def taken(one: OutgoingItem, pickup_id: str = "p") -> OutgoingItem:
    return replace(one, state="picked_up", ended_at=NOON, pickup_id=pickup_id)


def test_packages_and_their_pickup_are_stored_as_they_are_and_taken_back(records: Records) -> None:
    full = item(
        "a",
        resident_id="5",
        resident_name="Zoë Ångström",
        pickup_for="Fred",
        tracking_number="1Z999AA10123456784",
        pieces=99,
        note="fragile",
        on_server="done",
    )
    other = item("b", kind="cleaning_back", added_at=NOON + HOUR)
    records.outgoing.put([other, full])
    assert records.outgoing.open_items("32") == [full, other]
    assert records.outgoing.open_items("7") == [] and not records.outgoing.has_open_items("7")
    gone = [taken(full), taken(other)]
    records.outgoing.put(gone, [pickup()])
    assert not records.outgoing.has_open_items("32")
    assert records.outgoing.pickups("32", 9) == [PickupRecord(pickup(), tuple(gone))]
    records.outgoing.put([full, other], without="p")
    assert records.outgoing.open_items("32") == [full, other]
    assert records.outgoing.pickups("32", 9) == []


def test_what_mybuilding_is_still_to_hear_of_is_open(records: Records) -> None:
    records.outgoing.put([replace(taken(item("a")), release_on_server="planned"), taken(item("b"))], [pickup()])
    assert [one.item_id for one in records.outgoing.open_items("32")] == ["a"]


def test_signatures_leave_first_then_what_left_the_list_and_what_waits_stays(records: Records) -> None:
    old, new = item("old", added_at=NOON - 500 * DAY), item("new")
    records.outgoing.put([old, taken(new), replace(item("off"), state="canceled", ended_at=NOON)], [pickup()])
    assert records.outgoing.forget_signatures(NOON) == 0
    assert records.outgoing.forget_signatures(NOON + HOUR) == 1
    [record] = records.outgoing.pickups("32", 9)
    assert record.pickup == pickup(signature=b"", signature_removed_at=NOON)
    assert records.outgoing.communities() == ["32"]
    records.outgoing.forget("32", NOON)
    assert len(records.outgoing.pickups("32", 9)) == 1
    records.outgoing.forget("32", NOON + HOUR)
    assert records.outgoing.pickups("32", 9) == []
    assert records.outgoing.open_items("32") == [old]


@pytest.mark.parametrize("text", ["=1+1", "<b>x</b>", "\u202eevil", "a\x00b", "x" * 1_000_000, "\ud800", "'; DROP"])
def test_hostile_text_is_stored(records: Records, text: str) -> None:
    texts = ("unit", "carrier", "resident_name", "pickup_for", "tracking_number", "note", "added_by")
    records.outgoing.put([item("a", **dict.fromkeys(texts, text))], [pickup(picked_up_by=text)])
    [kept] = records.outgoing.open_items("32")
    expected = text.encode("utf-8", "replace").decode()
    assert {getattr(kept, name) for name in texts} == {expected}
    assert records.outgoing.pickups("32", 9)[0].pickup.picked_up_by == expected


@pytest.mark.parametrize("change", ["kind = 'x'", "pieces = 0", "pieces = 'many'", "added_at = 1e300", "on_server = 1"])
def test_an_invalid_row_is_damage(records: Records, change: str) -> None:
    records.outgoing.put([item("a")])
    with records.outgoing._database.writing() as db:
        db.execute(f"UPDATE outgoing_items SET {change}")
    with pytest.raises(StorageTrouble) as caught:
        records.outgoing.open_items("32")
    assert caught.value.reason == "corrupt"
