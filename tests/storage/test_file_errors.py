"""Full disk, read-only folder, lock, failing disk: each has its error, harms nothing, and can be overcome."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.storage.cache.packages import PackageCache
from mybuilding_desk.storage.outbox.outbox import Outbox
from tests.storage.values import NOON, draft, package, release
from tests.support.disks import mounted, no_more_than, no_room

BIG = draft(description="x" * 300_000, reference="big")

ACTS: dict[str, Callable[[Outbox, list[OutboxEntry]], object]] = {
    "log": lambda outbox, _: outbox.log(BIG),
    "release": lambda outbox, _: outbox.release([(release(note="x" * 300_000), package())]),
    "correct": lambda outbox, made: outbox.correct(made[0].entry_id, BIG),
    "postpone": lambda outbox, made: outbox.postpone(made[-1].entry_id, NOON, "unreachable", "x" * 300_000),
}


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that can be given to any user of this computer."""
    with tempfile.TemporaryDirectory() as made:
        yield Path(made)


def opened(folder: Path) -> Outbox:
    return Outbox(folder / "outbox.db", lambda: NOON, busy=0.05)


def filled(outbox: Outbox) -> list[OutboxEntry]:
    made = [outbox.log(draft()) for _ in range(5)]
    return [*made[:-1], outbox.mark_sending(made[-1].entry_id)]


def check_error(act: Callable[[], object], reason: str) -> None:
    with pytest.raises(StorageTrouble) as caught:
        act()
    assert caught.value.reason == reason


def check_unchanged(outbox: Outbox, made: list[OutboxEntry]) -> None:
    """Check that nothing changed, on this connection and in the file."""
    assert outbox.entries() == made
    assert not outbox._file.database._db.in_transaction
    assert outbox._file.database._db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def check_usable(outbox: Outbox, made: list[OutboxEntry]) -> None:
    new = outbox.log(BIG)
    check_unchanged(outbox, [*made, new])


@pytest.mark.parametrize("act", ACTS)
def test_a_file_at_its_maximum_size_raises_full(folder: Path, act: str) -> None:
    with closing(opened(folder)) as outbox:
        made = filled(outbox)
        outbox._file.database._db.execute("PRAGMA max_page_count=1")  # SQLite limits it to the current size
        check_error(lambda: ACTS[act](outbox, made), "full")
        check_unchanged(outbox, made)
        outbox._file.database._db.execute("PRAGMA max_page_count=100000")
        check_usable(outbox, made)
    with closing(opened(folder)) as outbox:
        assert outbox.recovery is None


needs_mount = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("mount"), reason="only root mounts a disk"
)


@needs_mount
def test_a_full_disk_raises_full_and_changes_nothing(folder: Path) -> None:
    with mounted(folder, "1m") as disk, closing(opened(disk)) as outbox:
        made = filled(outbox)
        with no_room(disk):
            for act in ACTS.values():
                check_error(lambda act=act: act(outbox, made), "full")
                check_unchanged(outbox, made)
            with pytest.raises(StorageTrouble) as caught, closing(PackageCache(disk / "copy.db")) as copy:
                copy.store_packages([package(description="x" * 300_000)])
            assert caught.value.reason == "full"
        check_usable(outbox, made)


@needs_mount
def test_a_disk_filling_up_loses_no_confirmed_entry(folder: Path) -> None:
    """Every confirmed entry is there; the first that does not fit raises an error."""
    with mounted(folder, "600k") as disk:
        made: list[OutboxEntry] = []
        with closing(opened(disk)) as outbox:
            with pytest.raises(StorageTrouble) as caught:
                while True:
                    made.append(outbox.log(draft(description="x" * 5000)))
            assert caught.value.reason == "full"
            check_unchanged(outbox, made)
        with closing(opened(disk)) as outbox:
            check_unchanged(outbox, made)
    assert len(made) > 10


@needs_mount
def test_a_read_only_disk_raises_read_only(folder: Path) -> None:
    with mounted(folder, "1m") as disk:
        with closing(opened(disk)) as outbox:
            made = filled(outbox)
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        check_error(lambda: opened(disk), "read_only")
        check_error(lambda: PackageCache(disk / "new" / "copy.db"), "read_only")
        subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
        with closing(opened(disk)) as outbox:
            check_unchanged(outbox, made)
            check_usable(outbox, made)


@contextmanager
def unprivileged(folder: Path) -> Iterator[None]:
    """Run as the owner of the folder, without the privileges of root."""
    if os.name != "posix":
        pytest.skip("folder permissions exist only on POSIX")
    before = os.geteuid()
    if before == 0:
        for one in (folder, *folder.iterdir()):
            os.chown(one, 65534, -1)
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(before)
        folder.chmod(0o700)


def test_a_read_only_folder_raises_read_only(folder: Path) -> None:
    with closing(opened(folder)) as outbox:
        made = filled(outbox)
    with unprivileged(folder):
        folder.chmod(0o500)
        check_error(lambda: opened(folder), "read_only")
        check_error(lambda: PackageCache(folder / "copy.db"), "read_only")
        folder.chmod(0o700)
        with closing(opened(folder)) as outbox:
            assert outbox.recovery is None
            check_unchanged(outbox, made)
            check_usable(outbox, made)


def test_a_read_only_file_can_be_read_but_not_changed(folder: Path) -> None:
    with closing(opened(folder)) as outbox:
        made = filled(outbox)
    with unprivileged(folder):
        (folder / "outbox.db").chmod(0o400)
        with closing(opened(folder)) as outbox:
            check_error(lambda: outbox.log(BIG), "read_only")
            assert outbox.entries() == made
        (folder / "outbox.db").chmod(0o600)
        with closing(opened(folder)) as outbox:
            check_usable(outbox, made)


def test_a_directory_in_place_of_the_write_ahead_log_is_set_aside(folder: Path) -> None:
    with closing(opened(folder)) as outbox:
        made = filled(outbox)
    (folder / "outbox.db-wal").mkdir()
    with closing(opened(folder)) as outbox:
        assert outbox.recovery is None
        check_unchanged(outbox, made)
        check_usable(outbox, made)


HOLDER = """
import sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("BEGIN IMMEDIATE")
print("locked", flush=True)
sys.stdin.readline()
db.execute("ROLLBACK")
print("over", flush=True)
"""


def test_a_lock_of_another_process_blocks_writing_only(folder: Path) -> None:
    with closing(opened(folder)) as outbox:
        made = filled(outbox)
        command = [sys.executable, "-c", HOLDER, str(folder / "outbox.db")]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
            assert holder.stdin is not None
            assert holder.stdout is not None
            assert holder.stdout.readline() == "locked\n"
            for act in ACTS.values():
                check_error(lambda act=act: act(outbox, made), "locked")
            check_error(outbox.make_due, "locked")
            check_unchanged(outbox, made)  # reading works
            with closing(opened(folder)) as second:  # so does opening
                assert second.entries() == made
            print("enough", file=holder.stdin, flush=True)
            assert holder.stdout.readline() == "over\n"
            check_usable(outbox, made)


def test_the_busy_timeout_is_set(folder: Path) -> None:
    def timeout_ms(outbox: Outbox) -> int:
        with closing(outbox):
            return int(outbox._file.database._db.execute("PRAGMA busy_timeout").fetchone()[0])

    assert timeout_ms(Outbox(folder / "a.db", busy=0.25)) == 250
    assert timeout_ms(Outbox(folder / "a.db")) == 5000


@pytest.mark.parametrize("act", ACTS)
def test_a_write_error_changes_nothing(folder: Path, act: str) -> None:
    with closing(opened(folder)) as outbox:
        made = filled(outbox)
        with no_more_than((folder / "outbox.db-wal").stat().st_size + 10_000):
            check_error(lambda: ACTS[act](outbox, made), "unknown")
            check_unchanged(outbox, made)
        check_usable(outbox, made)
    with closing(opened(folder)) as outbox:
        assert outbox.recovery is None
        assert len(outbox.entries()) == len(made) + 1


def test_a_rebuild_that_fails_on_a_full_disk_is_repeated(folder: Path) -> None:
    with closing(opened(folder)) as outbox:
        made = [outbox.log(draft(description="x" * 5000)) for _ in range(20)]
    path = folder / "outbox.db"
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE entries SET deed = 'garbage' WHERE entry_id = 1")
    content = path.read_bytes()
    with no_more_than(len(content) // 2):
        check_error(lambda: opened(folder), "unknown")
        [aside] = folder.glob("outbox.db.damaged-*Z")
        assert aside.read_bytes() == content
    with closing(opened(folder)) as outbox:
        assert outbox.recovery is not None
        assert (outbox.recovery.restored, outbox.recovery.complete) == (20, True)
        assert [entry.draft for entry in outbox.entries()] == [entry.draft for entry in made]
