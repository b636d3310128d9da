"""Undo of every kind of action, in several levels, on the real outbox file and the real test server."""

import pytest

from mybuilding_desk.core.errors import Refused, StorageTrouble
from mybuilding_desk.domain.outbox import UndoResult
from mybuilding_desk.domain.tracking import read_scan
from mybuilding_desk.services.packages.actions import PackageForm
from tests.services.packages.test_actions import Failing, hold_package, package_form, reject
from tests.support.disks import locked
from tests.support.offices import UPS_NUMBER, described


@pytest.fixture
def actions(quiet, preferences):
    preferences.change(grace_seconds=20)
    return quiet.actions


@pytest.fixture
def changes(actions):
    """The kind of the next undo, each time that it changed."""
    seen = []
    actions.undo_changed.connect(lambda: seen.append(kind_of(actions)))
    return seen


def kind_of(actions):
    action = actions.undo_label()
    return action and action.kind


def entries(desk):
    return desk._outbox.entries()


def refused(desk, recipient="99Z"):
    return reject(desk, desk.actions.log(PackageForm(read_scan(UPS_NUMBER), recipient)))


def unsure(desk):
    return reject(desk, desk.actions.log(package_form(desk.actions)), "unsure")


STEPS = {
    "log": (lambda _: None, lambda actions, _: actions.log(package_form(actions))),
    "release": (lambda _: None, lambda actions, _: actions.release(actions._store.waiting_of("12B"), "Zoë")),
    "remove": (refused, lambda actions, entry: actions.remove(entry)),
    "edit": (refused, lambda actions, entry: actions.correct(entry, package_form(actions))),
    "assign": (hold_package, lambda actions, entry: actions.correct(entry, package_form(actions))),
    "confirm": (unsure, lambda actions, entry: actions.confirm(entry)),
    "reason": (hold_package, lambda actions, entry: actions.set_reason([entry], "business")),
}


@pytest.mark.parametrize("kind", STEPS)
def test_every_action_is_undone_and_says_which(actions, quiet, changes, kind):
    prepare, act = STEPS[kind]
    entry = prepare(quiet)
    before, recorded, undone = entries(quiet), [], []
    actions.action_recorded.connect(recorded.append)
    actions.action_undone.connect(undone.append)
    act(actions, entry)
    assert entries(quiet) != before
    assert [action.kind for action in recorded] == [kind]
    assert actions.undo_label() == recorded[0]
    assert recorded[0].seconds == 20
    result = actions.undo()
    assert result == UndoResult(undone[0])
    assert [one.entry_id for one in result.undone.entries] == [one.entry_id for one in recorded[0].entries]
    assert result.undone.kind == kind
    assert entries(quiet) == before
    assert kind in changes
    assert kind_of(actions) != kind


def test_several_levels_are_undone_one_by_one(actions, quiet):
    row = quiet.store.waiting_of("12B")[0]
    held = actions.hold(package_form(actions, "TBA309471205881"), "partial")
    actions.set_reason([held], "business")
    actions.release([row], "Zoë")
    assigned = actions.correct(quiet._outbox.entry(held.entry_id), package_form(actions, "TBA309471205881"))
    edited = actions.correct(assigned, package_form(actions, "TBA309471205881", note="wet"))
    actions.remove(edited)
    kinds = []
    while (undone := actions.undo().undone) is not None:
        kinds.append(undone.kind)
    assert kinds == ["remove", "edit", "assign", "release", "reason", "log"]
    assert entries(quiet) == []
    assert row.key in {one.key for one in quiet.store.waiting_of("12B")}


def test_a_sent_action_does_not_block_the_one_before(qtbot, desk, preferences, building):
    preferences.change(grace_seconds=20)
    actions, held = desk.actions, hold_package(desk)
    actions.remove(held)
    logged = actions.log(package_form(actions, "TBA309471205881", note="sent"))
    assert kind_of(actions) == "log"
    with qtbot.waitSignal(actions.undo_changed):
        actions.retry(logged)
    assert kind_of(actions) == "remove"
    assert len(described(building, "sent")) == 1
    result = actions.undo()
    assert (result.undone.kind, result.too_late.kind) == ("remove", "log")
    assert desk._outbox.entry(held.entry_id) == held
    assert actions.undo() == UndoResult()


def test_an_entry_being_sent_now_is_named_and_the_next_undo_continues(actions, quiet):
    held = hold_package(quiet)
    actions.set_reason([held], "business")
    logged = actions.log(package_form(actions, "TBA309471205881"))
    quiet._outbox.mark_sending(logged.entry_id)  # as the worker does, before its answer
    result = actions.undo()
    assert (result.undone, result.too_late.entries[0].entry_id) == (None, logged.entry_id)
    assert quiet._outbox.entry(logged.entry_id).state == "sending"
    assert actions.undo().undone.kind == "reason"


def test_a_removal_of_an_entry_being_sent_says_so(actions, quiet):
    logged = actions.log(package_form(actions))
    quiet._outbox.mark_sending(logged.entry_id)
    with pytest.raises(Refused, match="moved_on"):
        actions.remove(logged)
    assert kind_of(actions) == "log"


def test_a_full_disk_keeps_the_action_undoable(actions, quiet):
    actions.remove(hold_package(quiet))
    actions._outbox = Failing(quiet._outbox, "restore")
    with pytest.raises(StorageTrouble):
        actions.undo()
    actions._outbox = quiet._outbox
    assert actions.undo().undone.kind == "remove"


def test_a_reason_for_a_removal_is_recorded_and_does_not_prevent_its_undo(actions, quiet):
    held = hold_package(quiet)
    actions.remove(held)
    actions.explain_removal([held], "returned")
    assert quiet._outbox.entry(held.entry_id).reason == "returned"
    assert actions.undo().undone.kind == "remove"
    actions.explain_removal([held], "logged_twice")
    assert quiet._outbox.entry(held.entry_id) == held


@pytest.mark.parametrize("kind", ["edit", "remove"])
def test_an_undone_change_sends_the_first_version_once(qtbot, desk, preferences, building, kind):
    """The reference is the same as before, so the server takes it once."""
    preferences.change(grace_seconds=20)
    actions = desk.actions
    entry = actions.log(package_form(actions, note="as logged"))
    if kind == "edit":
        actions.correct(entry, package_form(actions, note="as edited"))
    else:
        actions.remove(entry)
    actions.undo()
    assert desk._outbox.entry(entry.entry_id) == entry
    actions.retry(entry)
    qtbot.waitUntil(lambda: not desk.store.waiting_count())
    assert [package.reference for package in described(building, "as logged")] == [entry.reference]
    assert described(building, "as edited") == []


@pytest.mark.parametrize(
    ("kind", "seconds"), [("log", 0), ("edit", 0), ("remove", 20), ("confirm", 20), ("reason", 20)]
)
def test_without_undo_time_only_what_sends_nothing_is_undone(actions, quiet, preferences, kind, seconds):
    prepare, act = STEPS[kind]
    entry = prepare(quiet)
    preferences.change(grace_seconds=0)
    recorded = []
    actions.action_recorded.connect(recorded.append)
    act(actions, entry)
    assert [action.seconds for action in recorded] == [seconds]
    assert (kind_of(actions) == kind) == bool(seconds)


def test_an_action_expires_by_itself_and_the_last_one_is_named_once(qtbot, actions, quiet, preferences):
    preferences.change(grace_seconds=1)
    actions.log(package_form(actions))
    with qtbot.waitSignal(actions.undo_changed):
        pass
    assert actions.undo_label() is None
    assert actions.undo().too_late.kind == "log"
    assert actions.undo() == UndoResult()


def test_a_locked_file_is_told_and_changes_nothing(actions, quiet, tmp_path):
    held = hold_package(quiet)
    actions.remove(held)
    [outbox] = tmp_path.rglob("outbox.db")
    with locked(outbox), pytest.raises(StorageTrouble):
        actions.undo()
    assert actions.undo().undone.entries == (held,)
