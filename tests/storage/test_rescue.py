"""A damaged outbox: put aside untouched, and every deed that can still be read goes on in a new file."""

import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mybuilding_desk.domain.outbox import Entry
from mybuilding_desk.errors import StorageTrouble
from mybuilding_desk.storage import outbox_schema
from mybuilding_desk.storage.database import open_database
from mybuilding_desk.storage.outbox import Outbox
from mybuilding_desk.storage.payload import pack
from mybuilding_desk.storage.rescue import rescue
from tests.storage.values import NOON, draft, package, release

PAGE = 4096
MANY = 300


@cache
def made_once(many: int) -> tuple[dict[str, bytes], dict[str, bytes], list[Entry]]:
    """The files of an outbox of many open entries: as a power cut leaves them, the newest in the log alone; closed."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "outbox.db"
        with closing(reopened(path)) as outbox:
            made = [outbox.log(draft(description="x" * 200)) for _ in range(many - 20)]
        with closing(reopened(path)) as outbox:
            made += [outbox.log(draft(description="x" * 200)) for _ in range(20)]
            cut = {file.name: file.read_bytes() for file in Path(folder).iterdir() if not file.name.endswith("-shm")}
        return cut, {path.name: path.read_bytes()}, made


def filled(folder: Path, many: int = MANY, *, closed: bool = True) -> tuple[Path, list[Entry]]:
    for name, content in made_once(many)[closed].items():
        (folder / name).write_bytes(content)
    return folder / "outbox.db", made_once(many)[2]


def damaged(path: Path, change: Callable[[bytearray], object]) -> bytes:
    content = bytearray(path.read_bytes())
    change(content)
    path.write_bytes(content)
    return bytes(content)


def garbage(first: int, last: int, byte: bytes = b"\xa5") -> Callable[[bytearray], object]:
    def overwrite(content: bytearray) -> None:
        content[first:last] = byte * (min(last, len(content)) - first)

    return overwrite


def reopened(path: Path) -> Outbox:
    return Outbox(path, lambda: NOON)


def in_doubt(entry: Entry) -> Entry:
    """As it goes on where it may be older than what was sent."""
    return replace(entry, state="in_doubt", reason="interrupted")


def check_goes_on(path: Path, made: list[Entry], outbox: Outbox) -> list[Entry]:
    """What came over is as it was and in its order, goes on working, and is told as it is. Returns it."""
    kept = outbox.entries()
    originals = {entry.entry_id: entry for entry in made}
    for entry in kept:
        assert entry in (originals[entry.entry_id], in_doubt(originals[entry.entry_id]))
    assert outbox.rescue is not None
    assert outbox.rescue.rescued == len(kept)
    assert outbox.rescue.lost in (None, len(made) - len(kept))
    assert outbox.rescue.file.exists()
    if kept:
        assert outbox.next_due(NOON) == kept[0]
        outbox.settle(outbox.mark_sending(kept[0].entry_id).entry_id, "1")
    new = outbox.log(draft())
    assert new.entry_id > max((entry.entry_id for entry in kept), default=0)
    outbox.close()
    with closing(reopened(path)) as again:
        assert again.rescue is None
        assert again.entries()[-1] == new
        assert len(again.entries()) == len(kept) + (not kept)
    return kept


def heads_of_pages(content: bytearray) -> None:
    """All that leads to the rows is gone, and every row is there."""
    for page in range(PAGE, len(content), PAGE):
        content[page : page + 12] = b"\xa5" * 12


DAMAGES = {
    # name: what is overwritten, at least how many of 300 entries come over, whether the lost ones can be counted
    "pages in the middle": (garbage(10 * PAGE, 14 * PAGE), 240, True),
    "zeroes in the middle": (garbage(10 * PAGE, 14 * PAGE, b"\x00"), 240, True),
    "half a page": (garbage(12 * PAGE + 1000, 13 * PAGE), 290, True),
    "the heads of all pages": (heads_of_pages, 290, None),
    "the last half": (garbage(25 * PAGE, 10**9), 110, None),
    "the head of the file": (garbage(0, 100, b"\x00"), 300, True),
    "the first page": (garbage(0, PAGE), 300, True),
    "the root of the table": (garbage(PAGE, 2 * PAGE), 300, True),
    "the roots of all": (garbage(0, 6 * PAGE), 270, None),
    "a cut-off end": (lambda content: content.__delitem__(slice(20 * PAGE, None)), 90, None),
    "a cut within a page": (lambda content: content.__delitem__(slice(20 * PAGE + 77, None)), 90, None),
    "all but nothing": (lambda content: content.__delitem__(slice(100, None)), 0, None),
    "another file": (garbage(0, 10**9, b"no database "), 0, None),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_what_can_be_read_goes_on(tmp_path: Path, name: str) -> None:
    change, least, countable = DAMAGES[name]
    path, made = filled(tmp_path)
    content = damaged(path, change)
    outbox = reopened(path)
    assert outbox.rescue is not None
    assert outbox.rescue.file.read_bytes() == content
    assert countable is None or (outbox.rescue.lost is not None) == countable
    kept = check_goes_on(path, made, outbox)
    assert len(kept) >= least


def bytes_of(entry: Entry, content: bytes) -> tuple[int, int]:
    """Where its row begins and ends, roughly: its deed, and some bytes of other columns around."""
    assert entry.draft is not None
    place, text = content.index(pack(entry.draft).encode()), pack(entry.draft)
    return place - 120, place + len(text) + 60


def is_as_it_was(kept: Entry, made: Entry) -> bool:
    return kept.draft == made.draft or (kept.state, kept.reason) == ("refused", "damaged")


@settings(max_examples=60)
@given(
    place=st.floats(0, 0.999),
    length=st.sampled_from([1, 30, 500, PAGE, 5 * PAGE]),
    byte=st.binary(min_size=1, max_size=1),
)
@example(place=0.0006, length=30, byte=b"\x05")  # the number of the file's format, and the version
def test_no_damage_stops_the_start_or_brings_up_another_deed(
    tmp_path_factory: pytest.TempPathFactory, place: float, length: int, byte: bytes
) -> None:
    path, made = filled(tmp_path_factory.mktemp("hurt"), 60)
    content = path.read_bytes()
    first = int(place * len(content))
    damaged(path, garbage(first, min(len(content), first + length), byte))
    try:
        outbox = reopened(path)
    except StorageTrouble as trouble:  # a version from the future is not for this program to judge
        assert trouble.reason == "newer"
        return
    if outbox.rescue is not None:
        assert outbox.rescue.file.exists()
    kept = {entry.entry_id: entry for entry in outbox.entries()}
    for entry in made:
        begin, end = bytes_of(entry, content)
        if first + length <= begin or end <= first:
            assert entry.entry_id in kept
        assert entry.entry_id not in kept or is_as_it_was(kept.pop(entry.entry_id), entry)
    assert kept == {}
    assert outbox.log(draft()).state == "waiting"
    outbox.close()


@pytest.mark.parametrize("byte", [b"\x80", b"_"], ids=["no UTF-8", "another word"])
@pytest.mark.parametrize("word", [b"INTEGER PRIMARY", b"entries", b"CHECK", b"CREATE TABLE entries", b"reference TEXT"])
def test_a_damaged_text_of_the_tables_costs_nothing(tmp_path: Path, word: bytes, byte: bytes) -> None:
    """It may parse still; and where it does not, SQLite quotes it in a message that Python cannot read."""
    path, made = filled(tmp_path, 60)
    place = path.read_bytes().index(word)
    damaged(path, garbage(place, place + 1, byte))
    assert len(check_goes_on(path, made, reopened(path))) == 60


@pytest.mark.parametrize("version", range(len(outbox_schema.MIGRATIONS)))
def test_a_version_that_the_tables_deny_costs_nothing(tmp_path: Path, version: int) -> None:
    path, made = filled(tmp_path, 60)
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version={version}")
    assert len(check_goes_on(path, made, reopened(path))) == 60


def test_garbage_in_one_deed_costs_that_deed(tmp_path: Path) -> None:
    path, made = filled(tmp_path, 30)
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE entries SET deed = substr(deed, 1, 40) WHERE entry_id = 7")
        db.execute("UPDATE entries SET deed = CAST(x'ff00fe' AS TEXT) WHERE entry_id = 8")
        db.execute("UPDATE entries SET deed = '[]' WHERE entry_id = 9")
        db.execute("UPDATE entries SET deed = replace(deed, '2026-03-01', '2026-99-01') WHERE entry_id = 10")
    outbox = reopened(path)
    assert outbox.rescue is not None
    assert (outbox.rescue.rescued, outbox.rescue.lost) == (26, 4)
    kept = check_goes_on(path, made, outbox)
    assert [entry.entry_id for entry in kept] == [*range(1, 7), *range(11, 31)]


@pytest.mark.parametrize(
    ("change", "as_it_was"),
    [
        ("due_at = 'soon'", True),
        ("created_at = 1 << 62", True),
        ("attempts = x'ff'", False),
        ("reference = 'somebody else'", True),
        ("community_id = x'ff'", True),
        ("reason = x'ff', detail = 7.5", False),
        ("package_id = x'ff'", True),
        ("settled_at = 'late'", True),
        ("follows = 'nobody'", True),
    ],
)
def test_garbage_beside_a_deed_costs_nothing(tmp_path: Path, change: str, as_it_was: bool) -> None:
    path, made = filled(tmp_path, 30)
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("PRAGMA ignore_check_constraints=ON")
        db.execute(f"UPDATE entries SET {change} WHERE entry_id = 3")
        db.execute("UPDATE entries SET deed = '' WHERE entry_id = 1")  # what is sure to be seen
    with closing(reopened(path)) as outbox:
        assert outbox.rescue is not None
        assert outbox.rescue.lost == 1
        third = outbox.entry(3)
        assert third.draft == made[2].draft
        assert third.state == "waiting"
        assert not as_it_was or replace(third, due_at=NOON, created_at=NOON) == made[2]
        assert outbox.mark_sending(3).attempts in (1, 2)


@pytest.mark.parametrize("state", ["lost", "waitinx"])
def test_a_state_that_is_none_is_a_doubt_where_no_index_tells_it(tmp_path: Path, state: str) -> None:
    path, made = filled(tmp_path, 30)
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("PRAGMA ignore_check_constraints=ON")
        db.execute(f"UPDATE entries SET state = '{state}', kind = 'lox' WHERE entry_id = 3")
    damaged(path, garbage(0, 100, b"\x00"))
    with closing(reopened(path)) as outbox:
        assert outbox.rescue is not None
        assert outbox.entry(3) == in_doubt(made[2])


def test_a_deed_that_was_changed_by_the_damage_is_for_the_clerk(tmp_path: Path) -> None:
    """SQLite would read it as sound: the package of 12B would be logged for 12C."""
    path, _ = filled(tmp_path, 30)
    path.write_bytes(path.read_bytes().replace(b'"unit": "12B"', b'"unit": "12C"', 1))
    with closing(reopened(path)) as outbox:
        assert outbox.rescue is not None
        assert (outbox.rescue.rescued, outbox.rescue.lost) == (30, 0)
        [changed] = [entry for entry in outbox.entries() if entry.state == "refused"]
        assert changed.draft is not None
        assert (changed.draft.unit, changed.reason) == ("12C", "damaged")
        assert outbox.correct(changed.entry_id, draft()).state == "waiting"
    with closing(reopened(path)) as outbox:
        assert outbox.rescue is None


def test_a_row_whose_page_is_lost_is_looked_up_before_it_is_sent(tmp_path: Path) -> None:
    """What lies in the file may be older than what was sent; what the index tells of its state is not."""
    path = tmp_path / "outbox.db"
    with closing(reopened(path)) as outbox:
        made = [outbox.log(draft(description="x" * 200)) for _ in range(40)]
        outbox.settle(outbox.mark_sending(1).entry_id, "77")
        outbox.refuse(outbox.mark_sending(2).entry_id, "unknown_unit", "No unit")
        [handed] = outbox.release([(release(package_id="5", signature=b"\x89PNG" * 2000), package("5"))])
        refused = outbox.entry(2)
    damaged(path, garbage(PAGE, PAGE + 12))
    with closing(reopened(path)) as outbox:
        assert outbox.rescue is not None
        assert (outbox.rescue.rescued, outbox.rescue.lost) == (40, 0)
        assert outbox.entries() == [refused, *map(in_doubt, made[2:]), in_doubt(handed)]
        assert [entry.entry_id for entry in outbox.entries(settled=True)] == [1]


@pytest.mark.parametrize("deed", ["'garbage'", "CAST(x'ff00fe' AS TEXT)"])
def test_damage_found_at_work_is_rescued_from_at_the_next_start(tmp_path: Path, deed: str) -> None:
    path, made = filled(tmp_path, 30)
    window, lane = reopened(path), reopened(path)
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(f"UPDATE entries SET deed = {deed} WHERE entry_id = 1")
    with pytest.raises(StorageTrouble) as caught:
        lane.next_due(NOON)
    assert caught.value.reason == "corrupt"
    late = window.log(draft())
    with closing(reopened(path)) as third:  # the file is in use: what the others write must not go astray
        assert third.rescue is None
        assert third.entry(late.entry_id) == late
    later = window.log(draft())
    lane.close()
    window.close()
    outbox = reopened(path)
    assert outbox.rescue is not None
    assert outbox.rescue.lost == 1
    assert check_goes_on(path, [*made, late, later], outbox)[-1] == later


def test_pages_damaged_at_work_are_rescued_from_at_the_next_start(tmp_path: Path) -> None:
    path, made = filled(tmp_path)
    with closing(reopened(path)), closing(reopened(path)) as second:  # the first has read it all already
        damaged(path, garbage(10 * PAGE, 14 * PAGE))
        with pytest.raises(StorageTrouble) as caught:
            second.entries()
        assert caught.value.reason == "corrupt"
    assert len(check_goes_on(path, made, reopened(path))) >= 240


def test_damage_while_others_have_the_file_is_told_and_left_for_later(tmp_path: Path) -> None:
    path, made = filled(tmp_path)
    with closing(reopened(path)):
        content = damaged(path, garbage(0, PAGE))
        with pytest.raises(StorageTrouble) as caught:
            reopened(path)
        assert caught.value.reason == "corrupt"
        assert path.read_bytes() == content
    assert len(check_goes_on(path, made, reopened(path))) == MANY


def test_every_state_comes_over_as_it_must(tmp_path: Path) -> None:
    path = tmp_path / "outbox.db"
    with closing(reopened(path)) as outbox:
        ids = [outbox.log(draft(reference=f"ref {number}")).entry_id for number in range(6)]
        done, dropped, refused, doubtful, sending, waiting = ids
        for entry_id in (done, refused, doubtful, sending):
            outbox.mark_sending(entry_id)
        outbox.settle(done, "77")
        outbox.drop(dropped, "wrong")
        outbox.refuse(refused, "unknown_unit", "No unit")
        outbox.doubt(doubtful, NOON + timedelta(minutes=1), "no_answer")
        (known,) = outbox.release([(release(package_id=""), done)])
        (follower,) = outbox.release([(release(package_id=""), waiting)])
        (handed,) = outbox.release([(release(package_id="5", signature=b"\x89PNG"), package("5"))])
        grace = outbox.log(draft(), NOON + timedelta(seconds=20))
        held = outbox.hold(draft(unit=""), "several")
        before = [*outbox.entries(), *outbox.entries(settled=True)]
    damaged(path, garbage(0, 100, b"\x00"))
    with closing(reopened(path)) as outbox:
        assert outbox.rescue is not None
        assert (outbox.rescue.rescued, outbox.rescue.lost) == (9, 0)
        after = [*outbox.entries(), *outbox.entries(settled=True)]
        changed = {sending: {"state": "in_doubt", "reason": "interrupted"}}
        assert after == [replace(entry, **changed.get(entry.entry_id, {})) for entry in before]
        assert outbox.undo([grace.entry_id])[0].state == "dropped"
        assert outbox.correct(held.entry_id, draft()).state == "waiting"
        with pytest.raises(ValueError, match="not in a state"):
            outbox.undo([sending])
        outbox.settle(waiting, "88")
        assert [outbox.entry(one.entry_id).package_id for one in (known, follower, handed)] == ["77", "88", "5"]


def test_a_release_whose_log_was_lost_is_for_the_clerk(tmp_path: Path) -> None:
    path = tmp_path / "outbox.db"
    with closing(reopened(path)) as outbox:
        lost, known = outbox.log(draft()), outbox.log(draft())
        outbox.settle(outbox.mark_sending(known.entry_id).entry_id, "77")
        (orphan,) = outbox.release([(release(package_id=""), lost.entry_id)])
        (named,) = outbox.release([(release(package_id=""), known.entry_id)])
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE entries SET deed = 'garbage' WHERE follows IS NULL")
    with closing(reopened(path)) as outbox:
        assert outbox.rescue is not None
        assert (outbox.rescue.rescued, outbox.rescue.lost) == (2, 1)  # the settled one needs nobody
        assert [(one.state, one.reason, one.follows) for one in outbox.entries()] == [
            ("refused", "log_lost", 0),
            ("waiting", "", 0),
        ]
        assert outbox.next_due(NOON) == outbox.entry(named.entry_id)
        outbox.drop(orphan.entry_id, "lost")


def test_an_old_and_damaged_file_comes_over(tmp_path: Path) -> None:
    path = tmp_path / "outbox.db"
    with closing(sqlite3.connect(path)) as db:
        db.executescript((Path(__file__).parent / "old" / "outbox-v1.sql").read_text("utf-8"))
        db.execute("PRAGMA journal_mode=WAL")
        with db:
            db.execute("UPDATE entries SET deed = 'garbage' WHERE entry_id = 5")
    damaged(path, garbage(0, 100, b"\x00"))
    with closing(reopened(path)) as outbox:
        assert outbox.rescue is not None
        assert (outbox.rescue.rescued, outbox.rescue.lost) == (5, 1)
        assert [entry.entry_id for entry in outbox.entries()] == [2, 3, 4, 7, 8]


@pytest.mark.parametrize("version", range(1, len(outbox_schema.MIGRATIONS) + 1))
def test_the_first_page_of_a_file_that_was_migrated_can_be_lost(tmp_path: Path, version: int) -> None:
    """It is replaced by that of a new file: so no migration may move the tables to other pages."""
    path = tmp_path / "outbox.db"
    old = (Path(__file__).parent / "old" / f"outbox-v{version}.sql").read_text("utf-8")
    with closing(open_database(path, outbox_schema.MIGRATIONS[:version], durable=False)) as db:
        for line in old.splitlines():
            if line.startswith('INSERT INTO "entries"'):
                db.execute(line)
        more = """INSERT INTO entries (kind, community_id, reference, deed, due_at, created_at)
                  SELECT kind, community_id, ?, replace(deed, reference, ?), due_at, created_at
                  FROM entries WHERE entry_id = 2"""
        db.executemany(more, [2 * (f"ref {number}",) for number in range(100)])
    with closing(reopened(path)) as outbox:
        before, counted = outbox.entries(), outbox.counts()
    damaged(path, garbage(0, PAGE))
    with closing(reopened(path)) as outbox:
        assert outbox.rescue is not None
        assert (outbox.rescue.rescued, outbox.rescue.lost) == (len(before), 0)
        sending = {"state": "in_doubt", "reason": "interrupted"}
        assert outbox.entries() == [replace(one, **sending) if one.state == "sending" else one for one in before]
        assert sum(outbox.counts().values()) == sum(counted.values())


def test_a_newer_file_is_refused_even_where_it_is_damaged(tmp_path: Path) -> None:
    path, _ = filled(tmp_path)
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version={len(outbox_schema.MIGRATIONS) + 1}")
    path.with_name("outbox.db.is-damaged").touch()
    before = path.read_bytes()
    for _ in range(2):
        with pytest.raises(StorageTrouble) as caught:
            reopened(path)
        assert caught.value.reason == "newer"
    assert path.read_bytes() == before
    assert sorted(file.name for file in tmp_path.iterdir()) == ["outbox.db", "outbox.db.is-damaged"]


@pytest.mark.parametrize("moved", [[], ["outbox.db-wal"], ["outbox.db-wal", "outbox.db"]])
def test_a_rescue_that_a_power_cut_interrupts_is_finished(tmp_path: Path, moved: list[str]) -> None:
    """The new file is complete under its first name, and some or all of the old one was moved."""
    path, made = filled(tmp_path, 40)
    path.with_name("outbox.db.is-damaged").touch()
    path.with_name("outbox.db-wal").write_bytes(b"the log of the old file")
    kept = tmp_path / "kept"
    shutil.copy(path, kept)
    rescue(path)
    path.replace(path.with_name("outbox.db.rescued"))
    for aside in tmp_path.glob("*.damaged-*"):
        aside.unlink()
    shutil.move(kept, path)
    path.with_name("outbox.db-wal").write_bytes(b"the log of the old file")
    for name in moved:
        (tmp_path / name).replace(tmp_path / name.replace("outbox.db", "outbox.db.damaged-20260301T120000000000Z"))
    outbox = reopened(path)
    assert outbox.rescue is not None
    assert outbox.rescue.lost is None
    assert len(check_goes_on(path, made, outbox)) == 40
    left = {file.name for file in tmp_path.iterdir() if "damaged-" not in file.name}
    assert left == {"outbox.db"}


def test_a_rescue_interrupted_early_begins_again(tmp_path: Path) -> None:
    path, made = filled(tmp_path, 40)
    half = tmp_path / ".outbox.db.rescue"
    half.mkdir()
    (half / "new.db").write_bytes(b"half of it")
    path.with_name("outbox.db.is-damaged").touch()
    assert len(check_goes_on(path, made, reopened(path))) == 40
    assert not half.exists()


# The log beside the file


def test_a_power_cut_alone_is_no_damage(tmp_path: Path) -> None:
    """The last transaction may be torn: it was not confirmed."""
    path, made = filled(tmp_path, closed=False)
    damaged(path.with_name("outbox.db-wal"), lambda content: content.__delitem__(slice(-500, None)))
    with closing(reopened(path)) as outbox:
        assert outbox.rescue is None
        assert outbox.entries() == made[:-1]


@pytest.mark.parametrize("place", [0, 8, 16, 24, 32, 40, 48, 56, 60, 5000, 20_000])
def test_a_damaged_log_loses_nothing_without_a_word(tmp_path: Path, place: int) -> None:
    """SQLite would forget all that comes after; a row may be older than what was sent, so each is looked up first."""
    path, made = filled(tmp_path, closed=False)
    damaged(path.with_name("outbox.db-wal"), garbage(place, place + 4))
    outbox = reopened(path)
    assert outbox.rescue is not None
    kept = check_goes_on(path, [in_doubt(entry) for entry in made], outbox)
    assert len(kept) >= MANY - 2


def test_a_log_whose_file_is_gone_or_empty(tmp_path: Path) -> None:
    """SQLite would remove the log and begin anew."""
    for name in ("gone", "empty"):
        (tmp_path / name).mkdir()
        path, _ = filled(tmp_path / name, closed=False)
        path.unlink()
        if name == "empty":
            path.touch()
        with closing(reopened(path)) as outbox:
            assert outbox.rescue is not None
            assert outbox.rescue.lost is None
            assert [file.stat().st_size > PAGE for file in path.parent.glob("*.damaged-*-wal")] == [True]


def test_a_file_and_its_log_both_damaged(tmp_path: Path) -> None:
    path, made = filled(tmp_path, closed=False)
    damaged(path, garbage(0, PAGE))
    damaged(path.with_name("outbox.db-wal"), garbage(5000, 5004))
    outbox = reopened(path)
    assert len(check_goes_on(path, [in_doubt(entry) for entry in made], outbox)) >= MANY - 2
