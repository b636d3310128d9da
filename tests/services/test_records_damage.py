"""The records destroyed in every way: the program starts and says so, packages are unharmed, label codes come back."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mybuilding_desk.domain.records.contents import PLAIN
from mybuilding_desk.domain.records.desk_record import PackageKey
from mybuilding_desk.domain.records.handover import Handover
from mybuilding_desk.domain.records.label_code import label_code
from mybuilding_desk.jobs.connection import Connection
from mybuilding_desk.jobs.worker import Worker
from mybuilding_desk.practice.building import PRACTICE_PROFILE
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.storage.records.schema import MIGRATIONS
from mybuilding_desk.ui.outbox.text import records_words
from tests.support.destruction import OLD, OVER, RECORDS, Way, destroy, record_ways
from tests.support.disks import mounted, no_room
from tests.support.offices import CLERK, RIVERSIDE, a_draft

KEPT = "kept before"
NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)


@contextmanager
def opened(worker: Worker, preferences: Preferences, folder: Path) -> Iterator[Workspace]:
    """The desk, offline, with records in a folder of their own."""
    connection = Connection(PRACTICE_PROFILE)
    workspace = Workspace(worker, connection, CLERK, folder / "account", preferences, records=folder / "here" / RECORDS)
    workspace.outbox_sender.stop()
    try:
        yield workspace
    finally:
        workspace.close()


def written(qtbot, workspace: Workspace, change) -> None:
    with qtbot.waitSignal(workspace.records.changed):
        workspace.records.write(change)


def fill(qtbot, workspace: Workspace) -> list[str]:
    """Log two packages, one of them delivered, and record something that only the records have; return their codes."""
    first, second = (workspace._outbox.log(a_draft(reference=reference)) for reference in ("one", "two"))
    workspace._outbox.mark_done(first.entry_id, "77")
    written(qtbot, workspace, lambda records: records.join(RIVERSIDE, "one", "77"))
    written(qtbot, workspace, lambda records: records.queue_label(PackageKey(RIVERSIDE, "two"), KEPT, automatic=True))
    written(qtbot, workspace, lambda records: records.handovers.add(Handover(RIVERSIDE, KEPT, NOW, NOW)))
    workspace.reminders.hold(RIVERSIDE, "12B", ("", ""), NOW.date())
    return [label_code(entry.reference) for entry in (first, second)]


def check_packages(qtbot, workspace: Workspace, codes: list[str]) -> None:
    """The outbox is as before, and every label code leads to its package."""
    assert [entry.reference for entry in workspace._outbox.entries()] == ["two"]
    with qtbot.waitSignal(workspace.records.changed):
        workspace.open()
    found = [workspace.records.keys_of_code(RIVERSIDE, code) for code in codes]
    assert workspace.reminders.holds("7", NOW.date()) == workspace.reminders.all_of(found[0][0]) == []
    assert len(workspace.records.read(lambda records: records.handovers.history(RIVERSIDE, "", 9), [])) <= 1
    assert found == [[PackageKey(RIVERSIDE, "one", "77")], [PackageKey(RIVERSIDE, "two")]]


@pytest.mark.parametrize("way", record_ways(), ids=lambda way: way.name)
def test_packages_are_unharmed_and_label_codes_come_back(qtbot, worker, preferences, tmp_path, way: Way):
    here, old = tmp_path / "here", tmp_path / "old"
    with opened(worker, preferences, tmp_path) as before:
        shutil.copytree(here, old)
        codes = fill(qtbot, before)
        if way.running:
            destroy(here, old, way)
            for _ in range(2):
                written(qtbot, before, lambda records: records.note(PackageKey(RIVERSIDE, "two"), PLAIN))
            kept = bool(before.records.open_labels())
            assert kept or has_words(before) or uses_old_copy(way), "lost in silence"
    if not way.running:
        destroy(here, old, way)
    with opened(worker, preferences, tmp_path) as after:
        kept = bool(after.records.open_labels())
        assert kept or has_words(after) or way.running or uses_old_copy(way), "lost in silence"
        check_packages(qtbot, after, codes)


def has_words(workspace: Workspace) -> bool:
    records = workspace.records
    return bool(records_words(lost=records.damaged is not None, trouble=records.trouble))


def uses_old_copy(way: Way) -> bool:
    """An old copy is sound; nobody can tell that it is old. The outbox fills it up."""
    return any(how in (OLD, OVER) for _, how in way.what)


@pytest.mark.parametrize("full_from_the_start", [True, False])
def test_a_full_disk_is_told_and_stops_no_package(qtbot, worker, preferences, tmp_path, full_from_the_start):
    (tmp_path / "here").mkdir()
    with mounted(tmp_path / "here", "512k") as disk:
        with opened(worker, preferences, tmp_path) as desk:
            codes = fill(qtbot, desk)
            if not full_from_the_start:
                with no_room(disk):
                    for number in range(40):
                        key = PackageKey(RIVERSIDE, f"more {number} {'x' * 2000}")
                        written(qtbot, desk, lambda records, key=key: records.note(key, PLAIN))
                    assert desk.records.trouble.reason == "full"
        if full_from_the_start:
            for file in disk.iterdir():
                file.unlink()
            with no_room(disk), opened(worker, preferences, tmp_path) as desk:
                assert has_words(desk)
                assert desk.records.open_labels() == []
                assert [entry.reference for entry in desk._outbox.entries()] == ["two"]
        with opened(worker, preferences, tmp_path) as desk:
            check_packages(qtbot, desk, codes)


@pytest.mark.skipif(os.name != "posix", reason="file attributes of Linux")
def test_a_read_only_disk_is_told(qtbot, worker, preferences, tmp_path):
    (tmp_path / "here").mkdir()
    with mounted(tmp_path / "here", "1m") as disk:
        with opened(worker, preferences, tmp_path) as desk:
            codes = fill(qtbot, desk)
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        with opened(worker, preferences, tmp_path) as desk:
            assert has_words(desk)
            assert [entry.reference for entry in desk._outbox.entries()] == ["two"]
        subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
        with opened(worker, preferences, tmp_path) as desk:
            assert desk.records.open_labels()[0].requested_by == KEPT
            check_packages(qtbot, desk, codes)


def test_records_of_a_newer_version_are_told_and_left_alone(qtbot, worker, preferences, tmp_path):
    with opened(worker, preferences, tmp_path) as desk:
        codes = fill(qtbot, desk)
    path = tmp_path / "here" / RECORDS
    set_version(path, 99)
    with opened(worker, preferences, tmp_path) as desk:
        assert "newer" in records_words(lost=False, trouble=desk.records.trouble)
    set_version(path, len(MIGRATIONS))
    with opened(worker, preferences, tmp_path) as desk:
        check_packages(qtbot, desk, codes)


def set_version(path: Path, version: int) -> None:
    with sqlite3.connect(path) as db:
        db.execute(f"PRAGMA user_version = {version}")
    db.close()
