"""The journal of the outbox: destroyed files are restored from it, and any loss is reported."""

import base64
import json
import os
import shutil
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.outbox import OutboxEntry, RecoveryReport
from mybuilding_desk.storage.outbox import file
from mybuilding_desk.storage.outbox.file import journaled_states
from mybuilding_desk.storage.outbox.journal import Journal, Record, contents_of, read_journal, seal, unseal
from mybuilding_desk.storage.outbox.outbox import Outbox
from mybuilding_desk.storage.outbox.undo import Change
from tests.storage.values import NOON, draft, package, release
from tests.support import destruction
from tests.support.destruction import DATABASE, JOURNAL, LOG, OLD, Way, live_through, ways

SIGNATURE = b"\x89PNG\r\n\x1a\n" + bytes(range(200))
SHORT = [
    Way(False, ((DATABASE, "deleted"),)),
    Way(False, ((DATABASE, OLD),)),
    Way(False, ((LOG, "32 zeros at its start"),)),
    Way(False, ((JOURNAL, "one bit flipped"),)),
    Way(False, ((DATABASE, "deleted"), (JOURNAL, "deleted"))),
    Way(False, ((DATABASE, "noise"), (JOURNAL, "cut in half"))),
    Way(True, (("folder", "deleted"),)),
    Way(True, ((DATABASE, "an old copy written over it"),)),
]
"""The short form of `python -m tests.support.destruction`."""


@pytest.mark.parametrize("way", SHORT, ids=lambda way: way.name)
def test_any_loss_is_reported_and_nothing_is_sent_twice(way: Way) -> None:
    outcome = live_through(way, reference=way.running)
    assert way in ways()
    assert outcome.is_good, destruction.line_of(outcome)
    assert outcome.lost == [] or JOURNAL in dict(way.what)
    assert outcome.back > 0 or len(way.what) > 1


def opened(path: Path, **options: object) -> Outbox:
    return Outbox(path, lambda: NOON, **options)  # type: ignore[arg-type]


def filled(path: Path, many: int = 5) -> list[OutboxEntry]:
    """Write logs and two releases, one of them for the last log; the files are closed, as after a kill."""
    with closing(opened(path)) as outbox:
        logs = [outbox.log(draft(description=str(number))) for number in range(many)]
        known = (release(package_id="88", signature=SIGNATURE), package("88"))
        return [*logs, *outbox.release([known, (release(package_id=""), logs[-1].entry_id)])]


def lines(path: Path) -> list[bytes]:
    return path.with_suffix(".journal").read_bytes().splitlines(keepends=True)


def names(outbox: Outbox) -> list[str]:
    return [entry.reference for entry in outbox.entries()]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / DATABASE


def test_a_change_is_in_the_journal_before_it_is_confirmed(path: Path) -> None:
    with closing(opened(path)) as outbox:
        entry = outbox.log(draft())
        [line] = lines(path)[1:]
        [row] = unseal(line.rstrip())["put"]  # type: ignore[index]
        assert row["reference"] == entry.reference
        path.with_suffix(".journal").unlink()
        path.with_suffix(".journal").mkdir()  # appending fails, so it is set aside
        assert outbox.log(draft()).entry_id == 2
        assert len(read_journal(b"".join(lines(path))).rows) == 2


def test_a_truncated_journal_loses_at_most_the_unconfirmed_change(path: Path) -> None:
    made = filled(path)
    path.unlink()
    all_lines = lines(path)
    journal = path.with_suffix(".journal")
    for cut in range(1, len(all_lines[-1]) + 1, 97):
        journal.write_bytes(b"".join(all_lines)[:-cut])
        contents = read_journal(journal.read_bytes())
        assert contents.torn == (cut < len(all_lines[-1]))
        assert set(contents.rows) >= {entry.entry_id for entry in made[:-2]}, "the last line holds both releases"


@pytest.mark.parametrize("byte", [0, 7, 200, -40, -3])
def test_a_damaged_line_is_detected(path: Path, byte: int) -> None:
    filled(path)
    journal, all_lines = path.with_suffix(".journal"), lines(path)
    line = bytearray(all_lines[2])
    line[byte] ^= 0x01
    journal.write_bytes(b"".join([*all_lines[:2], bytes(line), *all_lines[3:]]))
    assert read_journal(journal.read_bytes()).damaged == 1
    with closing(opened(path)) as outbox:
        assert outbox.recovery == RecoveryReport("journal", None, 0, complete=True)
        assert len(outbox.entries()) == 7
    assert read_journal(journal.read_bytes()).is_sound


def test_a_kill_between_the_journal_and_the_database_is_no_damage(path: Path) -> None:
    made = filled(path)
    before = path.read_bytes()
    with closing(opened(path)) as outbox:
        entry = outbox.log(draft(), NOON + timedelta(seconds=20))
    path.write_bytes(before)
    with closing(opened(path)) as outbox:
        assert outbox.recovery is None
        assert outbox.entries() == [*made, entry]
        assert outbox.undo([entry.entry_id])[0].state == "dropped"


@pytest.mark.parametrize("end", ["delivered", "undone"])
def test_a_kill_just_after_journaling_a_settled_entry_keeps_its_record(path: Path, end: str) -> None:
    with closing(opened(path)) as outbox:
        entry, other = outbox.log(draft()), outbox.log(draft())
    before = path.read_bytes()
    journal = Journal(path.with_suffix(".journal"))
    with closing(opened(path)) as outbox:
        if end == "undone":
            outbox.undo([entry.entry_id])
        else:
            outbox.mark_done(entry.entry_id, "77")
        after = journal.path.read_bytes()
        [now] = outbox.entries(settled=True)
    path.write_bytes(before)
    journal.path.write_bytes(after)
    with closing(opened(path)) as outbox:
        assert outbox.recovery is None
        assert outbox.entries() == [other]
        [kept] = outbox.entries(settled=True)
    assert (kept.state, kept.reason, kept.package_id) == (now.state, now.reason, now.package_id)


def test_an_unconfirmed_partial_line_is_no_damage(path: Path) -> None:
    made = filled(path)
    with path.with_suffix(".journal").open("ab") as file:
        file.write(seal({"seq": 99, "put": [], "closed": []})[:-20])
    with closing(opened(path)) as outbox:
        assert outbox.recovery is None
        assert outbox.entries() == made
    assert read_journal(b"".join(lines(path))).is_sound


def test_restored_entries_are_checked_before_they_are_sent(path: Path) -> None:
    """Another desk, or this one before a backup was restored, may have sent it."""
    filled(path)
    path.unlink()
    with closing(opened(path)) as outbox:
        assert outbox.recovery == RecoveryReport("database", None, 7, complete=True)
        assert {(entry.state, entry.reason) for entry in outbox.entries()} == {("in_doubt", "interrupted")}
        assert outbox.entries()[-1].follows == 5
        assert outbox.log(draft()).entry_id == 8


def test_held_and_rejected_entries_are_restored_unchanged(path: Path) -> None:
    with closing(opened(path)) as outbox:
        held = outbox.hold(draft(unit=""), "partial")
        refused = outbox.log(draft())
        outbox.mark_sending(refused.entry_id)
        refused = outbox.refuse(refused.entry_id, "unknown_unit", "No unit 12B")
    path.write_bytes(b"")
    with closing(opened(path)) as outbox:
        kept = {entry.entry_id: (entry.state, entry.reason, entry.detail) for entry in outbox.entries()}
    assert kept == {1: ("held", held.reason, ""), 2: ("refused", "unknown_unit", "No unit 12B")}


def test_delivered_and_undone_entries_are_not_restored(path: Path) -> None:
    with closing(opened(path)) as outbox:
        delivered, undone, dropped, kept = (outbox.log(draft()) for _ in range(4))
        outbox.mark_sending(delivered.entry_id)
        outbox.mark_done(delivered.entry_id, "77")
        outbox.undo([undone.entry_id])
        outbox.discard(dropped.entry_id, "undone")
    path.unlink()
    with closing(opened(path)) as outbox:
        assert names(outbox) == [kept.reference]
        assert outbox.settled_ids("32") == {"77"}, "the package of another entry is not assigned to it"
        assert outbox.clean_up(NOON + timedelta(days=31)) == 0
        assert outbox.settled_ids("32") == set()


def test_a_log_without_an_id_is_restored_for_its_waiting_release(path: Path) -> None:
    with closing(opened(path)) as outbox:
        log = outbox.log(draft())
        outbox.release([(release(package_id=""), log.entry_id)])
        outbox.mark_sending(log.entry_id)
        outbox.mark_done(log.entry_id, "")
    path.unlink()
    with closing(opened(path)) as outbox:
        assert [entry.entry_id for entry in outbox.unnamed("32")] == [log.entry_id]
        outbox.set_package_id(log.entry_id, "90")
        [waiting] = outbox.entries()
        assert (waiting.kind, waiting.package_id) == ("release", "90")


def settled_by_the_user(outbox: Outbox, end: str) -> Change:
    if end == "confirmed":
        entry = outbox.log(draft())
        outbox.refuse(outbox.mark_sending(entry.entry_id).entry_id, "unsure")
        return outbox.confirm(entry.entry_id)
    return outbox.discard(outbox.hold(draft(unit=""), "partial").entry_id)


@pytest.mark.parametrize("later", [0, 2])
@pytest.mark.parametrize("end", ["removed", "confirmed"])
def test_an_undo_that_only_the_journal_has_is_kept(path: Path, end: str, later: int) -> None:
    """After a kill between the two files; and after an older copy of the database replaced it, which is reported."""
    with closing(opened(path)) as outbox:
        change = settled_by_the_user(outbox, end)
    before, journal = path.read_bytes(), path.with_suffix(".journal")
    with closing(opened(path)) as outbox:
        [entry] = outbox.restore(change)
        logs = [outbox.log(draft()) for _ in range(later)]
        after = journal.read_bytes()
    path.write_bytes(before)
    journal.write_bytes(after)
    with closing(opened(path)) as outbox:
        assert (outbox.recovery is None) == (not later)
        found = outbox.entries()
        assert [one.entry_id for one in found] == [one.entry_id for one in (entry, *logs)]
        assert (found[0].state, found[0].reason, found[0].draft) == (entry.state, entry.reason, entry.draft)


def text_of(signature: bytes) -> bytes:
    return json.dumps({"signature": base64.b64encode(signature).decode()}).encode()[15:80]


@pytest.mark.parametrize("end", ["undone", "delivered"])
def test_no_signature_outlives_its_entry(path: Path, end: str) -> None:
    with closing(opened(path)) as outbox:
        for number in range(3):
            outbox.log(draft(description=str(number)))
        [entry] = outbox.release([(release(signature=SIGNATURE), package())])
        assert text_of(SIGNATURE) in b"".join(lines(path))
        if end == "undone":
            outbox.undo([entry.entry_id])
        else:
            outbox.mark_sending(entry.entry_id)
            outbox.mark_done(entry.entry_id, "1")
        assert text_of(SIGNATURE) not in b"".join(lines(path))
        assert len(read_journal(b"".join(lines(path))).rows) == 3


def test_the_journal_stays_small(path: Path) -> None:
    with closing(opened(path)) as outbox:
        sizes = []
        for _ in range(300):
            entry = outbox.log(draft(description="x" * 400))
            outbox.mark_sending(entry.entry_id)
            outbox.mark_done(entry.entry_id, str(entry.entry_id))
            sizes.append(path.with_suffix(".journal").stat().st_size)
    assert max(sizes) < 128 * 1024
    assert path.with_suffix(".journal").stat().st_size < 64 * 1024


@pytest.mark.skipif(os.name != "posix", reason="file permissions exist only on POSIX")
def test_the_journal_is_private(path: Path) -> None:
    filled(path)
    assert stat.S_IMODE(path.with_suffix(".journal").stat().st_mode) == 0o600


def test_the_journal_alone_is_a_complete_backup(path: Path, tmp_path: Path) -> None:
    """As documented in `docs/deploy.md`: copy it while the program runs, put it into an empty folder."""
    with closing(opened(path)) as outbox:
        made = [outbox.log(draft()) for _ in range(3)]
        restored = tmp_path / "restored"
        restored.mkdir()
        shutil.copy(path.with_suffix(".journal"), restored)
        outbox.log(draft())
    with closing(opened(restored / DATABASE)) as outbox:
        assert names(outbox) == [entry.reference for entry in made]
        assert outbox.recovery == RecoveryReport("database", None, 3, complete=True)


def test_work_done_by_an_older_version_is_kept(path: Path) -> None:
    """It was restored from its backup, ignores the journal, and logged more packages."""
    made = filled(path)
    before = path.with_name("before.db")
    with closing(sqlite3.connect(before)) as db:
        db.executescript((Path(__file__).parents[1] / "old" / "outbox-v3.sql").read_text("utf-8"))
    before.replace(path)
    with closing(opened(path)) as outbox:
        kept = names(outbox)
        assert {"ref-waiting", "ref-held", "ref-grace"} <= set(kept)
        assert {entry.reference for entry in made} & set(kept)
        assert "waiting" not in {entry.state for entry in outbox.entries()}


def test_a_first_start_and_a_change_of_version_report_nothing(path: Path) -> None:
    with closing(opened(path)) as outbox:
        assert outbox.recovery is None
    with closing(opened(path)) as outbox:
        assert outbox.recovery is None


def test_a_missing_outbox_is_reported(path: Path) -> None:
    with closing(opened(path, expected=True)) as outbox:
        assert outbox.recovery == RecoveryReport("database", None, 0, complete=False)


def test_readable_rows_are_restored_without_the_journal(path: Path) -> None:
    with closing(opened(path)) as outbox:
        made = [outbox.log(draft(description="x" * 400)) for _ in range(60)]
    content = bytearray(path.read_bytes())
    content[-3 * 4096 : -4096] = b"\xa5" * 8192
    path.write_bytes(content)
    path.with_suffix(".journal").unlink()
    with closing(opened(path)) as outbox:
        assert outbox.recovery is not None
        assert not outbox.recovery.complete
        assert outbox.recovery.file is not None
        assert 30 < len(outbox.entries()) < 60
        assert set(names(outbox)) < {entry.reference for entry in made}
    with closing(opened(path)) as outbox:
        assert outbox.recovery is None


def test_a_changed_entry_is_left_to_the_user_without_a_journal(path: Path) -> None:
    made = filled(path)
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE entries SET deed = replace(deed, '12B', '12C') WHERE entry_id = 2")
        db.execute("UPDATE entries SET deed = 'garbage' WHERE entry_id = 3")
    path.with_suffix(".journal").unlink()
    with closing(opened(path)) as outbox:
        kept = {entry.entry_id: (entry.state, entry.reason) for entry in outbox.entries()}
    assert kept.pop(2) == ("refused", "damaged")
    assert set(kept) == {entry.entry_id for entry in made} - {2, 3}


def test_a_changed_entry_is_restored_from_the_journal(path: Path) -> None:
    made = filled(path)
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE entries SET deed = replace(deed, '12B', '12C') WHERE entry_id = 2")
    with closing(opened(path)) as outbox:
        assert [entry.draft for entry in outbox.entries()] == [entry.draft for entry in made]


def test_a_newer_file_is_rejected_and_unchanged(path: Path) -> None:
    filled(path)
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version=99")
    content, journal = path.read_bytes(), lines(path)
    for mark in (False, True):
        if mark:
            path.with_name("outbox.db.is-damaged").touch()
        with pytest.raises(StorageTrouble, match="version 99") as caught:
            opened(path)
        assert caught.value.reason == "newer"
        assert (path.read_bytes(), lines(path)) == (content, journal)


def test_a_journal_of_a_newer_version_is_rejected_and_unchanged(path: Path) -> None:
    filled(path)
    head = unseal(lines(path)[0].rstrip())
    assert head is not None
    newer = seal({name: value for name, value in (head | {"journal": 2}).items() if name != "sum"})
    path.with_suffix(".journal").write_bytes(newer)
    with pytest.raises(StorageTrouble) as caught:
        opened(path)
    assert caught.value.reason == "newer"
    assert lines(path) == [newer]
    assert journaled_states(path) == []


def delete(path: Path) -> None:
    path.unlink()


def overwrite(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(b"\xa5" * path.stat().st_size)


@pytest.mark.parametrize("harm", [delete, overwrite])
@pytest.mark.parametrize("name", [DATABASE, JOURNAL])
def test_both_threads_continue_after_damage_at_work(path: Path, name: str, harm: Callable[[Path], None]) -> None:
    reports: list[RecoveryReport] = []
    with closing(opened(path, repaired=reports.append)) as window, closing(opened(path)) as worker:
        first = window.log(draft())
        assert window.open_entries() == worker.entries()
        harm(path.with_name(name))
        second = window.log(draft())
        try:
            seen = worker.entries()
        except StorageTrouble:  # the first read meets the damaged database; the next one uses the rebuilt file
            seen = worker.entries()
        assert [entry.reference for entry in seen] == [first.reference, second.reference]
        worker.mark_done(worker.mark_sending(first.entry_id).entry_id, "70")
        assert names(window) == [second.reference]
        assert [entry.reference for entry in window.open_entries()] == [second.reference]
    with closing(opened(path)) as outbox:
        assert names(outbox) == [second.reference]
        assert reports or outbox.recovery or name == DATABASE


@pytest.mark.parametrize("name", [DATABASE, JOURNAL])
def test_a_repair_at_work_is_reported_once_the_change_is_stored(path: Path, name: str) -> None:
    reports: list[tuple[str, list[str]]] = []
    with closing(opened(path, repaired=lambda report: reports.append((report.what, names(window))))) as window:
        first = window.log(draft())
        delete(path.with_name(name))
        second = window.log(draft())
        what = "database" if name == DATABASE else "journal"
        assert reports == [(what, [first.reference, second.reference])]


def test_a_failed_repair_is_repeated_at_the_next_access(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise StorageTrouble("full")

    reports: list[RecoveryReport] = []
    with closing(opened(path, repaired=reports.append)) as outbox:
        entry = outbox.log(draft())
        (path.parent / "deleted").hardlink_to(path)  # no new file gets the number of the deleted one
        delete(path)
        for name in ("rebuild", "open_database"):
            with monkeypatch.context() as disk:
                disk.setattr(file, name, full)
                for act in (outbox.entries, outbox.open_entries, lambda: outbox.log(draft())):
                    with pytest.raises(StorageTrouble):
                        act()
        assert outbox.entries() == [entry]
        assert reports == [RecoveryReport("database", None, 1, complete=True)]


def test_a_folder_deleted_at_work_is_recreated_and_reported(path: Path, tmp_path: Path) -> None:
    reports: list[RecoveryReport] = []
    folder = tmp_path / "account"
    with closing(opened(folder / DATABASE, repaired=reports.append)) as outbox:
        entries = [outbox.log(draft()) for _ in range(3)]
        shutil.rmtree(folder)
        entries.append(outbox.log(draft()))
        assert reports == [RecoveryReport("database", None, 3, complete=True)]
        assert outbox.entries() == entries
        outbox.undo([entries[-1].entry_id])
    with closing(opened(folder / DATABASE)) as outbox:
        assert outbox.recovery is None
        assert outbox.entries() == entries[:3]


def test_a_change_by_another_program_is_accepted(path: Path) -> None:
    with closing(opened(path)) as outbox:
        first = outbox.log(draft())
        other = Journal(path.with_suffix(".journal"))
        contents = other.load()
        assert contents is not None
        with closing(sqlite3.connect(path)) as db, db:
            db.execute("UPDATE entries SET detail = 'seen'")
            db.execute("UPDATE journal SET seq = seq + 1")
        other.append(Record(contents.seq + 1))
        second = outbox.log(draft())
        assert names(outbox) == [first.reference, second.reference]
    with closing(opened(path)) as outbox:
        assert outbox.recovery is None


@pytest.mark.parametrize("name", [DATABASE, JOURNAL])
def test_damage_of_another_account_is_left_for_its_owner(path: Path, name: str) -> None:
    filled(path)
    overwrite(path.with_name(name))
    before = {one.name: one.read_bytes() for one in path.parent.iterdir() if one.name in (DATABASE, JOURNAL)}
    with pytest.raises(StorageTrouble, match="owner"):
        opened(path, rescuing=False)
    assert {name: path.with_name(name).read_bytes() for name in before} == before
    assert len(journaled_states(path)) == (7 if name == DATABASE else 0)
    with closing(opened(path)) as outbox:
        assert outbox.recovery is not None
        assert len(outbox.entries()) == 7


def test_a_rebuild_interrupted_by_a_power_cut_is_repeated(path: Path) -> None:
    made = filled(path)
    overwrite(path)
    path.replace(path.with_name(f"{DATABASE}.damaged-20260301T120000000000Z"))  # as far as the interrupted rebuild got
    with closing(opened(path)) as outbox:
        assert names(outbox) == [entry.reference for entry in made]


def test_a_compacted_journal_keeps_the_highest_number_and_the_newest_deliveries() -> None:
    delivered = [("32", str(number)) for number in range(700)]
    contents = contents_of([], 3, 44, delivered)
    row = {"entry_id": 44, "kind": "log", "state": "done", "reason": "", "community_id": "32", "package_id": "new"}
    contents.take(Record(4, (), (row,)))
    assert (contents.seq, contents.last, len(contents.delivered)) == (4, 44, 500)
    assert list(contents.delivered)[-1] == ("32", "new")
