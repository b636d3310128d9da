"""The records at the desk: what each action leaves in them, without holding up a key, and after a restart."""

import sqlite3
import threading
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.records.contents import Contents
from mybuilding_desk.domain.records.desk_record import PackageKey
from mybuilding_desk.domain.records.label_code import label_code
from mybuilding_desk.domain.tracking import read_scan
from mybuilding_desk.services.packages.actions import PackageForm
from mybuilding_desk.services.workspace import Workspace, records_path
from mybuilding_desk.storage.records.records import Records
from tests.support.offices import RIVERSIDE, UPS_NUMBER

NOTE = "3 pieces · Fragile · vase"


def log(workspace: Workspace, note: str = NOTE):
    return workspace.actions.log(PackageForm(read_scan(UPS_NUMBER), "12B", note=note))


def written(qtbot, workspace: Workspace, change):
    """Do it, and wait until the records have it."""
    with qtbot.waitSignal(workspace.records.changed):
        return change()


def keys(workspace: Workspace, reference: str) -> list[PackageKey]:
    return workspace.records.keys_of_code(RIVERSIDE, label_code(reference))


def test_each_action_and_its_undo_is_recorded(qtbot, quiet, preferences):
    preferences.change(grace_seconds=60)
    entry = written(qtbot, quiet, lambda: log(quiet))
    assert keys(quiet, entry.reference) == [PackageKey(RIVERSIDE, entry.reference)]
    [row] = [row for row in quiet.store.unconfirmed(pending=True) if row.entry.entry_id == entry.entry_id]
    assert quiet.records.of_packages([row.package])[entry.reference].contents == Contents(3, ("fragile",))
    [release] = written(qtbot, quiet, lambda: quiet.actions.release([row], "Zoë", "ID checked · ok", b"PNG"))
    proof = quiet.records.release_of(PackageKey(RIVERSIDE, entry.reference))
    assert (proof.reference, proof.pieces, proof.id_checked, proof.signature) == (release.reference, 3, True, b"PNG")
    assert (proof.released_to, proof.released_by) == ("Zoë", quiet.user.full_name)
    written(qtbot, quiet, quiet.actions.undo)
    assert quiet.records.release_of(proof.key) is None


def test_a_correction_with_a_new_reference_keeps_the_label(qtbot, quiet, preferences):
    preferences.change(grace_seconds=60)
    entry = written(qtbot, quiet, lambda: log(quiet))
    key = PackageKey(RIVERSIDE, entry.reference)
    written(qtbot, quiet, lambda: quiet.records.write(lambda records: print_label(records, key)))
    quiet._outbox.mark_sending(entry.entry_id)
    refused = quiet._outbox.refuse(entry.entry_id, "unknown_unit")
    form = PackageForm(read_scan(UPS_NUMBER), "12C", note="5 pieces")
    corrected = written(qtbot, quiet, lambda: quiet.actions.correct(refused, form))
    assert corrected.reference != entry.reference
    assert keys(quiet, entry.reference) == [PackageKey(RIVERSIDE, corrected.reference)]
    assert keys(quiet, corrected.reference) == []
    written(qtbot, quiet, quiet.actions.undo)
    assert keys(quiet, entry.reference) == [PackageKey(RIVERSIDE, entry.reference)]


def print_label(records: Records, key: PackageKey) -> None:
    records.set_label(records.queue_label(key, "Bo", automatic=True).label_id, "printed")


@pytest.mark.parametrize("days", [0, 90])
def test_signatures_are_kept_only_if_they_shall_be(qtbot, quiet, preferences, days):
    preferences.change(signature_days=days)
    row = quiet.store.waiting_of("12B")[0]
    written(qtbot, quiet, lambda: quiet.actions.release([row], "Zoë", "", b"PNG"))
    key = PackageKey(RIVERSIDE, "", row.package.package_id)
    assert quiet.records.release_of(key).signature == (b"PNG" if days else b"")


def test_a_key_never_waits_for_the_records(qtbot, quiet):
    """The printing worker is busy: the action is complete, and is recorded as soon as the worker is free."""
    held = threading.Event()
    quiet.printing_worker.run(lambda: held.wait(30), lambda _: None, lambda _: None)
    entry = log(quiet)
    assert quiet._outbox.entry(entry.entry_id).state == "waiting"
    assert keys(quiet, entry.reference) == []
    with qtbot.waitSignal(quiet.records.changed):
        held.set()
    assert len(keys(quiet, entry.reference)) == 1


def test_what_was_not_recorded_before_the_end_is_at_the_next_start(qtbot, quiet, worker, preferences, tmp_path):
    with qtbot.waitSignal(quiet.records.changed):  # the first catching up
        quiet.open()
    log(quiet)
    entry = log(quiet)
    quiet.close()
    again = Workspace(worker, quiet._account_context.connection, quiet.user, tmp_path / "quiet", preferences)
    try:
        again.outbox_sender.stop()
        assert len(keys(again, entry.reference)) == 1, "closing writes what is left"
    finally:
        again.close()
    (tmp_path / "quiet" / "desk.db").unlink()
    third = Workspace(worker, quiet._account_context.connection, quiet.user, tmp_path / "quiet", preferences)
    try:
        third.outbox_sender.stop()
        with qtbot.waitSignal(third.records.changed):
            third.open()
        assert keys(third, entry.reference) == [PackageKey(RIVERSIDE, entry.reference)]
    finally:
        third.close()


def test_records_that_cannot_be_used_are_told_once_and_stop_no_action(qtbot, quiet, worker, preferences, tmp_path):
    (tmp_path / "file").touch()
    desk = Workspace(
        worker,
        quiet._account_context.connection,
        quiet.user,
        tmp_path / "quiet",
        preferences,
        records=tmp_path / "file" / "desk.db",
    )
    problems = []
    desk.records.problem_found.connect(lambda: problems.append(desk.records.trouble))
    try:
        desk.outbox_sender.stop()
        desk.store.choose(RIVERSIDE)
        assert isinstance(desk.records.trouble, StorageTrouble)
        entry = written(qtbot, desk, lambda: log(desk))
        assert entry.state == "waiting"
        assert keys(desk, entry.reference) == desk.records.open_labels() == []
        assert desk.records.damaged is None
        assert problems == []
    finally:
        desk.close()


def test_a_file_damaged_at_work_is_told_and_begun_anew(qtbot, quiet):
    written(qtbot, quiet, lambda: log(quiet))
    path: Path = quiet.records._path
    path.unlink()
    with qtbot.waitSignal(quiet.records.problem_found):
        quiet.records.open_labels()
    assert quiet.records.damaged is not None
    entry = written(qtbot, quiet, lambda: log(quiet))
    assert len(keys(quiet, entry.reference)) == 1


def test_all_accounts_of_a_server_share_its_records(tmp_path):
    first = records_path(tmp_path, "https://one.example/api/")
    assert first == records_path(tmp_path, "https://one.example/api/")
    assert first != records_path(tmp_path, "https://one.example/other/")
    assert first.parent.name.startswith("one.example-")
    assert first.name == "desk.db"


def remember(value: str, records: Records) -> None:
    records.remember("key", value)


def recall(workspace: Workspace) -> str:
    return workspace.records.read(lambda records: records.recall("key"), "")


def test_what_is_written_now_is_there_at_once(quiet):
    quiet.records.write_now(partial(remember, "1"))
    with closing(Records(quiet.records._path)) as records:
        assert records.recall("key") == "1"


def test_what_is_written_now_keeps_its_order_while_another_writer_has_the_file(qtbot, quiet):
    recall(quiet)  # opens the file
    with closing(sqlite3.connect(quiet.records._path)) as other:
        other.execute("BEGIN IMMEDIATE")
        quiet.records.write_now(partial(remember, "1"))
        other.rollback()
    quiet.records.write_now(partial(remember, "2"))
    qtbot.waitUntil(lambda: not quiet.records._late)
    assert recall(quiet) == "2"
