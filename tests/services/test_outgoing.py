"""Outgoing packages at the desk: each action and its undo, lost records, and MyBuilding through kills."""

import threading
from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.records.outgoing import CANCELED, OutgoingItem
from mybuilding_desk.services.storeroom.outgoing import Outgoing
from mybuilding_desk.services.storeroom.storeroom import Storeroom
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.storage.records.records import Records
from tests.e2e.hands import others
from tests.support.offices import RIVERSIDE

UPS = "1Z999AA10123456784"
PNG = b"\x89PNG\r\n\x1a\n signed"


def new(unit: str = "12B", carrier: str = "UPS", **fields) -> OutgoingItem:
    given = {"kind": "outgoing", **fields}
    return OutgoingItem(
        "", "", unit=unit, carrier=carrier, added_by="", added_by_id="", added_at=datetime.now(UTC), **given
    )


def written(qtbot, desk: Workspace) -> None:
    """Wait until all changes are written."""
    qtbot.waitUntil(lambda: desk.records._job is None and not desk.records._changes)


def restarted(desk: Workspace) -> Outgoing:
    """The list as the next start reads it."""
    link = desk.storeroom._link
    return Outgoing(
        desk.store, desk.records, type(link)(desk._outbox, desk.outbox_sender, desk.store, desk.preferences), desk.user
    )


def ids(items) -> list[str]:
    return [one.item_id for one in items]


def server(building, item: OutgoingItem) -> list:
    """The packages on the server that were logged for an item."""
    return [one for one in building.packages(RIVERSIDE) if one.reference == item.item_id]


# On this computer


def test_every_action_shows_at_once_survives_a_restart_and_is_undone(qtbot, quiet):
    outgoing = quiet.storeroom.outgoing
    held = threading.Event()
    quiet.printing_worker.run(lambda: held.wait(30), lambda _: None, lambda _: None)
    first, second, third = (outgoing.add(new(unit)) for unit in ("12B", "2A", "4K"))
    assert ids(outgoing.waiting()) == ids([first, second, third])
    assert (first.added_by, first.community_id, first.on_server) == ("John John", RIVERSIDE, "")
    held.set()
    written(qtbot, quiet)
    assert ids(restarted(quiet).waiting()) == ids([first, second, third])
    record = outgoing.pick_up([first, second, first], "Ben", PNG)
    assert ids(record.items) == ids([first, second]) and record.pickup.collector == "UPS"
    assert ids(outgoing.waiting()) == [third.item_id]
    assert outgoing.pick_up([first], "Ben", PNG).items == (), "picked up once"
    written(qtbot, quiet)
    again = restarted(quiet)
    assert [(one.pickup.picked_up_by, one.pickup.signature, ids(one.items)) for one in again.pickups()] == [
        ("Ben", PNG, ids([first, second]))
    ]
    assert outgoing.take_back(record.pickup.pickup_id)
    assert not outgoing.take_back(record.pickup.pickup_id)
    gone = outgoing.cancel([third, third])
    assert ids(outgoing.waiting()) == ids([first, second]) and outgoing.pickups() == []
    written(qtbot, quiet)
    assert ids(restarted(quiet).waiting()) == ids([first, second])
    assert restarted(quiet).pickups() == []
    assert outgoing.restore(gone) and not outgoing.restore(gone)
    written(qtbot, quiet)
    assert ids(restarted(quiet).waiting()) == ids([first, second, third])
    assert quiet._outbox.entries() == [], "on this computer only"


def test_a_package_is_edited_and_keeps_who_added_it_and_when(qtbot, quiet):
    outgoing = quiet.storeroom.outgoing
    item, other = outgoing.add(new(note="fragile")), outgoing.add(new("2A"))
    form = new("4K", "FedEx", kind="return", pickup_for="Fred", tracking_number=UPS, pieces=3, note="blue box")
    assert outgoing.edit(replace(form, item_id=item.item_id)) == item, "as it was, for undo"
    same = {name: getattr(item, name) for name in ("item_id", "community_id", "added_by", "added_by_id", "added_at")}
    edited = replace(form, **same)
    assert outgoing.waiting() == [edited, other]
    written(qtbot, quiet)
    assert restarted(quiet).waiting() == [edited, other]
    assert outgoing.edit(item) == edited
    written(qtbot, quiet)
    assert restarted(quiet).waiting() == [item, other]


def test_what_was_picked_up_or_removed_is_not_edited(qtbot, quiet):
    outgoing = quiet.storeroom.outgoing
    taken, gone = outgoing.add(new()), outgoing.add(new("2A"))
    record = outgoing.pick_up([taken], "Ben", PNG)
    outgoing.cancel([gone])
    for item in (taken, gone, new()):
        assert outgoing.edit(replace(item, carrier="FedEx")) is None
    assert outgoing.pickups() == [record] and outgoing.waiting() == []
    assert outgoing.take_back(record.pickup.pickup_id)
    assert outgoing.edit(replace(taken, carrier="FedEx")) == taken
    assert [one.carrier for one in outgoing.waiting()] == ["FedEx"]


def test_no_signature_is_kept_where_none_may_be(qtbot, quiet):
    quiet.preferences.change(signature_days=0)
    outgoing = quiet.storeroom.outgoing
    record = outgoing.pick_up([outgoing.add(new())], "Ben", PNG)
    assert record.pickup.signature == b"" and record.pickup.signature_removed_at is not None


def test_each_community_has_a_list_of_its_own(qtbot, quiet):
    outgoing = quiet.storeroom.outgoing
    outgoing.add(new())
    quiet.store.choose("1A")
    assert outgoing.waiting() == [] and outgoing.pickups() == []
    outgoing.add(new("7"))
    quiet.store.choose(RIVERSIDE)
    assert [one.unit for one in outgoing.waiting()] == ["12B"]


def test_without_records_the_list_lasts_for_this_run_and_the_user_is_told(qtbot, quiet, monkeypatch):
    outgoing = quiet.storeroom.outgoing

    def full(*_args, **_kwargs):
        raise StorageTrouble("full")

    monkeypatch.setattr("mybuilding_desk.storage.records.outgoing.OutgoingRecords.put", full)
    with qtbot.waitSignal(outgoing.not_stored):
        outgoing.add(new())
    assert len(outgoing.waiting()) == 1


def test_a_list_that_was_lost_with_the_file_is_written_into_the_new_one(qtbot, quiet):
    outgoing = quiet.storeroom.outgoing
    kept = outgoing.add(new())
    written(qtbot, quiet)
    for file in quiet.records._path.parent.glob("desk.db*"):
        file.unlink()
    quiet.records.open_labels()
    written(qtbot, quiet)
    assert ids(restarted(quiet).waiting()) == [kept.item_id]


# In MyBuilding


@pytest.fixture
def linked(desk) -> Workspace:
    """A desk whose building names a type for outgoing packages; what is logged is sent at once."""
    desk.preferences.change(outgoing_type="Outgoing")
    return desk


def settled(qtbot, desk: Workspace) -> None:
    written(qtbot, desk)
    qtbot.waitUntil(lambda: not desk._outbox.waiting_count(), timeout=60_000)
    written(qtbot, desk)


def test_a_package_is_logged_without_a_notice_and_its_pickup_releases_it(qtbot, linked, building):
    outgoing, notified = linked.storeroom.outgoing, building.notified(RIVERSIDE)
    item = outgoing.add(new(note="fragile", pieces=2, tracking_number="1Z999AA10123456784"))
    settled(qtbot, linked)
    [logged] = server(building, item)
    assert (logged.type_name, logged.unit, logged.is_pending) == ("Outgoing", "12B", True)
    assert "UPS" in logged.description and "fragile" in logged.description
    assert building.notified(RIVERSIDE) == notified
    record = outgoing.pick_up([item], "Ben", PNG)
    settled(qtbot, linked)
    [released] = server(building, item)
    assert (released.released_to, released.released_by) == ("UPS (Ben)", "John John")
    assert building.given(RIVERSIDE, released.package_id).signature == PNG
    assert not outgoing.take_back(record.pickup.pickup_id), "MyBuilding knows it"
    assert outgoing.waiting() == []
    assert building.releases == building.adds == 1


def test_within_the_grace_time_each_action_is_undone_in_mybuilding_too(qtbot, linked, building):
    linked.preferences.change(grace_seconds=300)
    outgoing = linked.storeroom.outgoing
    item = outgoing.add(new())
    written(qtbot, linked)
    gone = outgoing.cancel([item])
    written(qtbot, linked)
    assert not linked._outbox.waiting_count()
    assert outgoing.restore(gone)
    written(qtbot, linked)
    assert linked._outbox.waiting_count() == 1
    record = outgoing.pick_up([item], "Ben", b"")
    written(qtbot, linked)
    assert linked._outbox.waiting_count() == 2
    assert outgoing.take_back(record.pickup.pickup_id)
    written(qtbot, linked)
    assert linked._outbox.waiting_count() == 1
    outgoing.pick_up([item], "Eve", b"")
    written(qtbot, linked)
    linked.outbox_sender.send_all_now(include_grace=True)
    settled(qtbot, linked)
    assert [one.released_to for one in server(building, item)] == ["UPS (Eve)"]


def test_a_package_that_leaves_the_list_after_it_was_sent_is_released(qtbot, linked, building):
    outgoing = linked.storeroom.outgoing
    item = outgoing.add(new())
    settled(qtbot, linked)
    outgoing.cancel([item])
    settled(qtbot, linked)
    assert [one.released_to for one in server(building, item)] == [CANCELED]


def test_what_another_desk_released_is_picked_up(qtbot, linked, building):
    outgoing = linked.storeroom.outgoing
    item, other = outgoing.add(new()), outgoing.add(new("2A"))
    settled(qtbot, linked)
    [logged] = server(building, item)
    released = {"packageId": logged.package_id, "releasedTo": "UPS (Eve)"}
    others(building, "packages/release", communityId=RIVERSIDE, **released)
    linked.refresher.refresh(everything=True)
    qtbot.waitUntil(lambda: linked._copy.package(RIVERSIDE, logged.package_id).released_to != "", timeout=60_000)
    outgoing.follow_server()
    assert ids(outgoing.waiting()) == [other.item_id]
    [record] = outgoing.pickups()
    assert (record.pickup.picked_up_by, ids(record.items)) == ("UPS (Eve)", [item.item_id])
    settled(qtbot, linked)
    assert building.releases == 1


def test_a_unit_that_the_building_does_not_have_is_kept_here_only(qtbot, linked, building):
    item = linked.storeroom.outgoing.add(new("Lobby"))
    settled(qtbot, linked)
    assert item.on_server == "" and server(building, item) == []


def test_what_mybuilding_has_stays_as_it_was_sent(qtbot, linked, building):
    outgoing = linked.storeroom.outgoing
    item = outgoing.add(new(note="fragile"))
    settled(qtbot, linked)
    [logged] = server(building, item)
    [item] = outgoing.waiting()
    assert outgoing.is_sent(item)
    assert outgoing.edit(replace(item, unit="2A", carrier="FedEx", note="")) == item
    settled(qtbot, linked)
    assert server(building, item) == [logged], "neither changed nor sent again"
    outgoing.pick_up(outgoing.waiting(), "Ben", b"")
    settled(qtbot, linked)
    assert [one.released_to for one in server(building, item)] == ["FedEx (Ben)"]
    assert building.adds == building.releases == 1


def test_what_waits_in_the_outbox_is_sent_as_edited_last(qtbot, linked, building):
    linked.preferences.change(grace_seconds=300)
    outgoing = linked.storeroom.outgoing
    item = outgoing.add(new())
    written(qtbot, linked)
    for unit, note in (("2A", "first"), ("4K", "last")):
        [now] = outgoing.waiting()
        assert not outgoing.is_sent(now)
        outgoing.edit(replace(now, unit=unit, note=note))
        written(qtbot, linked)
    assert linked._outbox.waiting_count() == 1
    linked.outbox_sender.send_all_now(include_grace=True)
    settled(qtbot, linked)
    [logged] = server(building, item)
    assert logged.unit == "4K" and "last" in logged.description
    assert building.adds == 1
    [now] = outgoing.waiting()
    assert outgoing.is_sent(now) and now.on_server == "done"


def test_without_the_outbox_an_edit_is_kept_and_what_is_planned_stays_planned(qtbot, linked, monkeypatch):
    def locked(*_args):
        raise StorageTrouble("locked")

    linked.preferences.change(grace_seconds=300)
    outgoing = linked.storeroom.outgoing
    outgoing.add(new())
    monkeypatch.setattr("mybuilding_desk.services.storeroom.outgoing_link.OutgoingLink._entries", locked)
    written(qtbot, linked)
    [item] = outgoing.waiting()
    assert item.on_server == "planned"
    with qtbot.waitSignal(outgoing.trouble):
        outgoing.edit(replace(item, note="last"))
    written(qtbot, linked)
    monkeypatch.undo()
    outgoing.settle()
    written(qtbot, linked)
    [entry] = linked._outbox.entries()
    assert "last" in entry.draft.description
    [now] = outgoing.waiting()
    assert now.on_server == "done" and not outgoing.is_sent(now)


def test_a_unit_that_is_put_right_sends_the_package_and_a_wrong_one_changes_nothing(qtbot, linked, building):
    outgoing = linked.storeroom.outgoing
    item = outgoing.add(new("Lobby"))
    settled(qtbot, linked)
    outgoing.edit(replace(item, unit="12B"))
    settled(qtbot, linked)
    assert [one.unit for one in server(building, item)] == ["12B"]
    assert outgoing.is_sent(item), "whatever the caller knew of it"
    linked.preferences.change(grace_seconds=300)
    other = outgoing.add(new("2A"))
    written(qtbot, linked)
    outgoing.edit(replace(outgoing.waiting()[1], unit="Lobby"))
    written(qtbot, linked)
    linked.outbox_sender.send_all_now(include_grace=True)
    settled(qtbot, linked)
    assert [one.unit for one in server(building, other)] == ["2A"]
    assert building.adds == 2


@pytest.mark.parametrize("written_first", ["record", "outbox"])
def test_a_kill_between_the_two_files_logs_and_releases_once(qtbot, linked, building, written_first):
    """`record`: the outbox has nothing of it. `outbox`: the record does not say so yet."""
    outgoing = linked.storeroom.outgoing
    item = outgoing.add(new())
    settled(qtbot, linked)
    record = outgoing.pick_up([item], "Ben", PNG)
    settled(qtbot, linked)
    killed = outgoing.add(new("2A"))
    settled(qtbot, linked)
    lost = [replace(record.items[0], release_on_server="planned"), replace(killed, on_server="planned")]
    if written_first == "record":
        fresh = [replace(one, item_id=str(uuid4())) for one in lost]
        lost = [replace(fresh[0], state="canceled", on_server="planned", pickup_id=""), fresh[1]]
    records = Records(linked.records._path)
    records.outgoing.put(lost)
    records.close()
    for _ in range(2):
        again = restarted(linked)
        again.settle()
        settled(qtbot, linked)
    assert len(server(building, item)) == len(server(building, killed)) == 1
    assert [one.released_to for one in server(building, item)] == ["UPS (Ben)"]
    if written_first == "record":
        assert len(server(building, lost[1])) == 1 and server(building, lost[0]) == []
    assert building.adds == (3 if written_first == "record" else 2) and building.releases == 1


def test_what_another_user_added_is_for_them_to_log(qtbot, linked, building):
    item = replace(new(), item_id="other", community_id=RIVERSIDE, added_by_id="7", on_server="planned")
    records = Records(linked.records._path)
    records.outgoing.put([item])
    records.close()
    outgoing = restarted(linked)
    outgoing.settle()
    settled(qtbot, linked)
    assert ids(outgoing.waiting()) == ["other"] and server(building, item) == []


def test_the_storeroom_makes_its_parts_on_first_use(quiet):
    assert isinstance(quiet.storeroom, Storeroom)
    assert "outgoing" not in quiet.storeroom.__dict__
