"""The hand-over of a shift: it fills itself, its draft is kept, and the next user confirms it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from threading import Event

import pytest

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.models import User
from mybuilding_desk.domain.records.desk_record import LabelRecord, PackageKey, key_of
from mybuilding_desk.domain.records.handover import (
    Handover,
    HandoverAudit,
    HandoverDraft,
    HandoverNote,
    HandoverOutgoing,
)
from mybuilding_desk.domain.records.outgoing import OutgoingItem
from mybuilding_desk.domain.tracking import read_scan
from mybuilding_desk.services.handover.handovers import Handovers
from mybuilding_desk.services.packages.actions import PackageForm
from mybuilding_desk.services.workspace import Workspace
from tests.support.offices import CLERK, ELAN

ROSA = User("9", "STAFF", "rosa@example.com", "Rosa Quispe")


@pytest.fixture
def again(qtbot, worker, quiet, preferences, tmp_path) -> Callable[[User], Workspace]:
    """`again(user)` opens the same computer for a user, after the one before left."""
    opened: list[Workspace] = [quiet]

    def open_for(user: User) -> Workspace:
        opened[-1].close()
        records = tmp_path / "quiet" / "desk.db"
        folder = tmp_path / "quiet" if user is CLERK else tmp_path / f"quiet {user.user_id}"
        if not folder.exists():
            folder.mkdir()
            (folder / "copy.db").write_bytes((tmp_path / "quiet" / "copy.db").read_bytes())
        connection = quiet._account_context.connection
        workspace = Workspace(worker, connection, user, folder, preferences, records=records)
        workspace.outbox_sender.stop()
        workspace.store.community_chosen.disconnect(workspace._chosen)
        workspace.store.choose(quiet.store.community_id)
        opened.append(workspace)
        return workspace

    yield open_for
    if opened[-1] is not quiet:
        opened[-1].close()


def log(desk: Workspace, unit: str = "12B", note: str = "", number: str = "TBA309471205900") -> None:
    desk.actions.log(PackageForm(read_scan(number), unit, note=note))


def save(qtbot, desk: Workspace, *notes: HandoverNote) -> Handover:
    desk.handovers.keep_draft(HandoverDraft(notes))
    with qtbot.waitSignal(desk.handovers.saved) as saved:
        desk.handovers.save(desk.handovers.gather())
    [handover] = saved.args
    return handover


def test_a_hand_over_counts_as_the_lists_and_the_sidebar_do(quiet: Workspace) -> None:
    before = quiet.handovers.gather()
    log(quiet)
    log(quiet, "7A", number="TBA309471205901")
    quiet.actions.release(quiet.store.waiting_of("12B")[-1:], "Zoë")
    now, store = quiet.handovers.gather(), quiet.store
    assert (before.counts.logged, before.counts.released) == (0, 0)
    assert (now.counts.logged, now.counts.released) == (2, 1)
    assert now.counts.in_storage == store.pending_counts()[store.community_id]
    assert now.counts.overdue == store.overdue_count() > 0
    assert now.counts.unsynced == store.waiting_count()
    whole_day = replace(quiet.handovers.draft(), began=datetime.now(UTC) - timedelta(days=1))
    quiet.handovers.keep_draft(whole_day)
    start = datetime.now(UTC) - timedelta(days=1)
    counts = store.counts_between(start, datetime.now(UTC) + timedelta(seconds=9))
    assert quiet.handovers.gather().counts.logged == counts.logged > 2


def test_items_that_need_attention_are_listed_and_others_counted(quiet: Workspace) -> None:
    quiet.preferences.change(ages=(1, 2, 3))
    log(quiet, note="Perishable")
    quiet.actions.hold(PackageForm(read_scan("TBA309471205901"), "J. Angstrum"), "not_listed")
    handover = quiet.handovers.gather()
    kinds = [one.kind for one in handover.items]
    assert kinds[0] == "perishable"
    assert kinds.count("overdue") == min(handover.counts.overdue, 10)
    listed = kinds.count("overdue") + dict(handover.left_out).get("overdue", 0)
    assert listed == handover.counts.overdue
    ages = [one.since for one in handover.items if one.kind == "overdue"]
    assert ages == sorted(ages)
    [held] = [one for one in handover.items if one.kind == "unidentified"]
    assert (held.name, held.text) == ("J. Angstrum", "not_listed")


def test_a_batch_is_kept_with_its_minutes_also_by_a_restart(quiet: Workspace, again) -> None:
    quiet.preferences.change(grace_seconds=20)
    quiet.batch.begin()
    quiet.batch.keep(courier="UPS")
    log(quiet)
    log(quiet, "7A", number="TBA309471205901")
    assert [one.packages for one in quiet.handovers.gather().batches] == [2]
    quiet.batch.end()
    quiet.actions.undo()
    quiet.batch.begin()
    log(quiet, "9C", number="TBA309471205902")
    began = quiet.handovers.gather().began
    desk = again(CLERK)
    handover = desk.handovers.gather()
    assert handover.began == began, "the shift goes on"
    assert [(one.carrier, one.packages) for one in handover.batches] == [("UPS", 1), ("Amazon", 1)]


def item(unit: str) -> OutgoingItem:
    return OutgoingItem("", "", "outgoing", unit, "UPS", "", "", datetime.now(UTC))


def test_audits_and_outgoing_packages_count_as_in_their_views(quiet: Workspace) -> None:
    assert (quiet.handovers.gather().audits, quiet.handovers.gather().outgoing) == ((), HandoverOutgoing())
    audits, outgoing = quiet.storeroom.audits, quiet.storeroom.outgoing
    locations = [name for name, count in audits.locations() if name and count > 1]
    results = []
    for location, ticks in zip(locations[:3], (9, 1, 1), strict=True):
        audits.begin(location)
        lines = audits.state().lines
        for line in lines[:ticks]:
            audits.tick(line.row)
        counts = audits.state().counts
        results.append((location, counts.found, counts.expected, counts.missing))
        if location == locations[2]:
            audits.pause()
        else:
            audits.finish()
    held = Event()
    quiet.printing_worker.run(lambda: held.wait(30), lambda _: None, lambda _: None)
    added = [outgoing.add(item(unit)) for unit in ("12B", "2A", "4K", "7H")]
    outgoing.cancel(added[:1])
    outgoing.pick_up(added[1:2], "Sam", b"")
    audits.begin(locations[0])
    now = quiet.handovers.gather()
    assert now.outgoing == HandoverOutgoing(3, 1, len(outgoing.waiting())), "also before it is written"
    held.set()
    whole, some, paused = results
    assert whole[3] == 0 < some[3]
    assert now.audits == (
        HandoverAudit(*paused[:3], is_finished=False), HandoverAudit(*some), HandoverAudit(*whole),
    )  # fmt: skip
    [left] = [one for one in audits.open_audits() if one.location == locations[2]]
    assert audits.progress(left) == paused[1:3]
    audits.tick(audits.state().lines[0].row)
    audits.pause()
    assert [one.location for one in quiet.handovers.gather().audits[:2]] == [locations[0], locations[2]]


def test_what_was_done_before_the_shift_is_not_counted_but_what_is_left_is(qtbot, quiet: Workspace) -> None:
    audits, outgoing = quiet.storeroom.audits, quiet.storeroom.outgoing
    for location, ends in (("D4", True), ("A1", False)):
        audits.begin(location)
        audits.tick(audits.state().lines[0].row)
        (audits.finish if ends else audits.pause)()
    added = [outgoing.add(item(unit)) for unit in ("12B", "2A")]
    outgoing.pick_up(added[:1], "Sam", b"")
    first = save(qtbot, quiet)
    assert (len(first.audits), first.outgoing) == (2, HandoverOutgoing(2, 1, 1))
    stored = quiet.handovers.history()[0]
    assert (stored.audits, stored.outgoing) == (first.audits, first.outgoing)
    second = quiet.handovers.gather()
    assert [one.location for one in second.audits] == ["A1"]
    assert second.outgoing == HandoverOutgoing(waiting=1)


def test_audits_and_outgoing_packages_are_read_at_once(quiet: Workspace) -> None:
    audits, outgoing = quiet.storeroom.audits, quiet.storeroom.outgoing

    def questions() -> int:
        quiet.handovers.gather()  # the draft and the packages in storage are read once
        asked: list[str] = []
        connection = quiet.records._reader._file.database._db
        connection.set_trace_callback(asked.append)
        quiet.handovers.gather()
        connection.set_trace_callback(None)
        return len(asked)

    def audit(location: str) -> None:
        audits.begin(location)
        for line in audits.state().lines:
            audits.tick(line.row)
        audits.pause()

    audit("D4")
    outgoing.add(item("12B"))
    few = questions()
    for location in ("A1", "A2", "B4"):
        audit(location)
    for unit in ("2A", "4K", "7H"):
        outgoing.add(item(unit))
    assert questions() == few > 0


def test_a_draft_is_each_users_own_and_survives(quiet: Workspace, again) -> None:
    draft = HandoverDraft((HandoverNote("incident", "Water in the garage", "12B"),), frozenset({"a"}))
    for text in ("F", "Fr", "Fridge is full"):
        draft = replace(draft, writing=HandoverNote(text=text))
        quiet.handovers.keep_draft(draft)
    rosa = again(ROSA)
    assert rosa.handovers.draft() == HandoverDraft()
    desk = again(CLERK)
    assert desk.handovers.draft() == draft
    desk.store.choose(ELAN)
    assert desk.handovers.draft() == HandoverDraft()


def test_the_next_user_confirms_once_and_open_to_dos_carry_over(qtbot, quiet: Workspace, again) -> None:
    notes = HandoverNote("to_do", "Call 7A", "7A"), HandoverNote("to_do", "Old", done=True), HandoverNote(text="Hi")
    saved = save(qtbot, quiet, *notes)
    assert quiet.handovers.open_one() is None, "not by who made it"
    assert quiet.handovers.draft() == HandoverDraft()
    assert not quiet.handovers.may_confirm(saved)
    assert quiet.handovers.gather().began == saved.ended
    rosa = again(ROSA)
    found = rosa.handovers.open_one()
    assert found == saved
    [carried] = [one for one in rosa.handovers.gather().items if one.kind == "note"]
    assert (carried.text, carried.unit, carried.name) == ("Call 7A", "7A", CLERK.full_name)
    assert rosa.handovers.confirm(found).confirmed_by == "Rosa Quispe"
    assert rosa.handovers.open_one() is None
    rosa.handovers.change(rosa.handovers.last().note_ticked(0, done=True))
    assert [one for one in rosa.handovers.gather().items if one.kind == "note"] == []
    desk = again(CLERK)
    last = desk.handovers.last()
    assert (last.confirmed_by, last.notes[0].done) == ("Rosa Quispe", True)
    assert [one.handover_id for one in desk.handovers.history("call")] == [saved.handover_id]


def test_a_hand_over_that_cannot_be_stored_keeps_its_draft(qtbot, quiet: Workspace, monkeypatch) -> None:
    def full(*_: object) -> int:
        raise StorageTrouble("full")

    draft = HandoverDraft(writing=HandoverNote(text="Keep me"))
    quiet.handovers.keep_draft(draft)
    with monkeypatch.context() as patch:
        patch.setattr("mybuilding_desk.storage.records.handovers.HandoverRecords.add", full)
        with qtbot.waitSignal(quiet.handovers.not_saved) as failed:
            quiet.handovers.save(quiet.handovers.gather())
    assert failed.args[0].reason == "full"
    assert quiet.handovers.draft() == draft
    assert save(qtbot, quiet).handover_id > 0


def unprinted(key: PackageKey) -> LabelRecord:
    return LabelRecord(1, key, "failed", datetime.now(UTC), "John John", automatic=True, reason="offline")


def test_labels_of_outgoing_packages_that_did_not_print_are_listed_until_the_package_leaves(quiet: Workspace) -> None:
    outgoing = quiet.storeroom.outgoing
    log(quiet)
    [row] = quiet.store.find_number("TBA309471205900")
    left = outgoing.add(replace(item("2A"), kind="return", resident_name="Zoë Ångström"))
    labels = [unprinted(key_of(row.package)), unprinted(left.key)]
    handovers = Handovers(
        quiet.store, quiet.records, quiet.shift_log, lambda _: labels, storeroom=lambda: quiet.storeroom
    )

    def listed() -> list[tuple[str, str, str, str]]:
        return [(one.unit, one.name, one.carrier, one.text) for one in handovers.gather().items if one.kind == "label"]

    logged = (row.package.unit, row.package.resident_name, "Amazon", "")
    assert listed() == [logged, ("2A", "Zoë Ångström", "UPS", "return")]
    found = next(one for one in handovers.gather().items if one.text == "return")
    assert (found.package_key, found.since, found.location) == (left.item_id, left.added_at, "")
    outgoing.pick_up([left], "Sam", b"")
    assert listed() == [logged]
    outgoing.cancel(outgoing.waiting())
    labels += [unprinted(outgoing.add(item("4K")).key) for _ in range(12)]
    handover = handovers.gather()
    assert sum(one.kind == "label" for one in handover.items) == 10
    assert dict(handover.left_out)["label"] == 3


def test_labels_of_outgoing_packages_take_no_question_each(quiet: Workspace) -> None:
    outgoing, labels = quiet.storeroom.outgoing, list[LabelRecord]()
    handovers = Handovers(
        quiet.store, quiet.records, quiet.shift_log, lambda _: labels, storeroom=lambda: quiet.storeroom
    )
    handovers.gather()
    asked: list[list[str]] = []
    for unit in ("2A", "4K", "7H"):
        labels.append(unprinted(outgoing.add(item(unit)).key))
        questions: list[str] = []
        connection = quiet.records._reader._file.database._db
        connection.set_trace_callback(questions.append)
        assert sum(one.kind == "label" for one in handovers.gather().items) == len(labels)
        connection.set_trace_callback(None)
        asked.append(questions)
    assert len({len(one) for one in asked}) == 1
