"""Outgoing packages: who picks them up, their groups, and their codes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from mybuilding_desk.domain.records.label_code import label_text, shown_code
from mybuilding_desk.domain.records.outgoing import OutgoingItem, by_collector, scanned

NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)
UPS = "1Z999AA10123456784"


def item(item_id: str, carrier: str = "UPS", minutes: int = 0, **fields: object) -> OutgoingItem:
    added = NOON + timedelta(minutes=minutes)
    given = {"kind": "outgoing", "unit": "12B", **fields}
    return OutgoingItem(item_id, "32", carrier=carrier, added_by="Bo", added_by_id="u", added_at=added, **given)


def test_who_picks_up_a_package() -> None:
    assert item("a").collector == "UPS"
    assert item("a", pickup_for="Fred").collector == "Fred"
    assert item("a", "Ritz", kind="cleaning_out").collector == "Ritz"
    back = item("a", "Ritz", kind="cleaning_back", resident_name="Zoë Ångström")
    assert back.collector == "Zoë Ångström"
    assert replace(back, resident_name="").collector == "12B"
    assert replace(back, pickup_for="Erik").collector == "Erik"


def test_packages_are_grouped_by_who_picks_them_up_and_residents_come_last() -> None:
    back = item("d", "Ritz", kind="cleaning_back", resident_name="Ana Smith", unit="1A")
    namesake = replace(back, item_id="e", unit="2B")
    groups = by_collector([namesake, back, item("b", "ups", 5), item("c", "FedEx"), item("a", "UPS", 1)])
    assert [[one.item_id for one in items] for _, items in groups] == [["c"], ["a", "b"], ["d"], ["e"]]
    assert [who for who, _ in groups] == ["FedEx", "UPS", "Ana Smith", "Ana Smith"]


def test_a_package_is_scanned_by_its_number_or_its_label() -> None:
    first, second = item("0d3f", tracking_number=UPS), item("77aa")
    assert scanned([first, second], UPS) == scanned([first, second], f" {UPS.lower()}\n") == [first]
    assert scanned([first, second], label_text(second.label_code)) == [second]
    assert scanned([first, second], shown_code(second.label_code)) == [second]
    assert scanned([first, second], "MBD1R7K29M4CX") == scanned([first, second], "") == []


def test_the_reference_of_a_release_is_that_of_the_pickup() -> None:
    one = replace(item("a"), state="picked_up", pickup_id="p", ended_at=NOON)
    assert one.release_reference == replace(one, ended_at=None).release_reference
    assert one.release_reference != replace(one, pickup_id="q").release_reference
    gone = replace(item("a"), state="canceled", ended_at=NOON)
    assert gone.release_reference not in (one.release_reference, replace(gone, ended_at=NOON + timedelta(1)))
