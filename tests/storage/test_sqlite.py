"""Opening a database file: permissions, pragmas, migrations, and error reasons."""

import ast
import errno
import os
import re
import sqlite3
import stat
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from mybuilding_desk import storage
from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.core.files import rename_damaged
from mybuilding_desk.storage.sqlite import open_database, open_read_only, storage_errors, transaction

FIRST = "CREATE TABLE notes (text TEXT NOT NULL); INSERT INTO notes VALUES ('a;b');"
SECOND = """
    ALTER TABLE notes ADD COLUMN stars INTEGER NOT NULL DEFAULT 0;
    CREATE TRIGGER loud AFTER INSERT ON notes BEGIN UPDATE notes SET stars = stars + 1; SELECT 1; END;
"""
posix = pytest.mark.skipif(os.name != "posix", reason="file permissions exist only on POSIX")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def pragma(db: sqlite3.Connection, name: str) -> object:
    return db.execute(f"PRAGMA {name}").fetchone()[0]


@posix
def test_the_folder_and_every_file_are_private(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        path = tmp_path / "desk" / "a.db"
        with closing(open_database(path, [FIRST], durable=True)) as db:
            db.execute("INSERT INTO notes VALUES ('x')")
            assert mode(path.parent) == 0o700
            assert {file.name: mode(file) for file in path.parent.iterdir()} == {
                "a.db": 0o600,
                "a.db-wal": 0o600,
                "a.db-shm": 0o600,
            }
    finally:
        os.umask(before)


@posix
def test_a_file_readable_by_others_is_made_private(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    path.touch(0o644)
    path.chmod(0o644)
    open_database(path, [FIRST], durable=True).close()
    assert mode(path) == 0o600


@pytest.mark.parametrize(("durable", "synchronous"), [(True, 2), (False, 1)])
def test_the_pragmas_are_set(tmp_path: Path, durable: bool, synchronous: int) -> None:
    with closing(open_database(tmp_path / "a.db", [FIRST], durable=durable, busy=1.5)) as db:
        assert pragma(db, "journal_mode") == "wal"
        assert pragma(db, "synchronous") == synchronous
        assert pragma(db, "foreign_keys") == 1
        assert pragma(db, "busy_timeout") == 1500


def test_a_file_is_migrated_and_its_old_version_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    open_database(path, [FIRST], durable=True).close()
    assert [file.name for file in tmp_path.iterdir()] == ["a.db"]  # a new file needs no backup

    with closing(open_database(path, [FIRST, SECOND], durable=True)) as db:
        db.execute("INSERT INTO notes (text) VALUES ('new')")
        assert db.execute("SELECT text, stars FROM notes").fetchall() == [("a;b", 1), ("new", 1)]
        assert pragma(db, "user_version") == 2
    with closing(sqlite3.connect(tmp_path / "a.db.v1")) as old:
        assert old.execute("SELECT * FROM notes").fetchall() == [("a;b",)]
        assert pragma(old, "user_version") == 1


def test_the_backup_includes_the_write_ahead_log(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with closing(open_database(path, [FIRST], durable=True)) as still_open:
        still_open.execute("INSERT INTO notes VALUES ('in the log')")
        open_database(path, [FIRST, SECOND], durable=True).close()
    with closing(sqlite3.connect(tmp_path / "a.db.v1")) as old:
        assert old.execute("SELECT text FROM notes").fetchall() == [("a;b",), ("in the log",)]


def test_a_failed_migration_leaves_the_file_unchanged(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    open_database(path, [FIRST], durable=True).close()
    broken = "CREATE TABLE half (x); DELETE FROM notes; INSERT INTO missing VALUES (1);"
    with pytest.raises(StorageTrouble) as caught:
        open_database(path, [FIRST, broken], durable=True)
    assert caught.value.reason == "unknown"
    with closing(open_database(path, [FIRST], durable=True)) as db:
        assert db.execute("SELECT text FROM notes").fetchall() == [("a;b",)]
        assert db.execute("SELECT name FROM sqlite_master").fetchall() == [("notes",)]


def test_a_file_of_a_newer_version_is_unchanged(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    open_database(path, [FIRST, SECOND], durable=True).close()
    before = path.read_bytes()
    with pytest.raises(StorageTrouble) as caught:
        open_database(path, [FIRST], durable=True)
    assert caught.value.reason == "newer"
    assert path.read_bytes() == before


def test_many_threads_open_a_new_file_at_once(tmp_path: Path) -> None:
    start, failures = threading.Barrier(8), []

    def open_it() -> None:
        start.wait()
        try:
            open_database(tmp_path / "a.db", [FIRST, SECOND], durable=False).close()
        except StorageTrouble as error:
            failures.append(error)

    threads = [threading.Thread(target=open_it) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with closing(open_database(tmp_path / "a.db", [FIRST, SECOND], durable=False)) as db:
        assert db.execute("SELECT count(*) FROM notes").fetchone() == (1,)


def test_a_second_writer_gets_a_lock_error(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with closing(open_database(path, [FIRST], durable=False)) as one:
        with closing(open_database(path, [FIRST], durable=False, busy=0.01)) as two, transaction(one):
            one.execute("INSERT INTO notes VALUES ('one')")
            with pytest.raises(StorageTrouble) as caught, transaction(two):
                two.execute("INSERT INTO notes VALUES ('two')")
        assert caught.value.reason == "locked"
        assert one.execute("SELECT text FROM notes").fetchall() == [("a;b",), ("one",)]


@pytest.mark.parametrize("content", [b"no database at all" * 100, b"SQLite format 3\x00" + b"\xff" * 4000])
def test_a_file_that_is_no_database_is_corrupt(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.db"
    path.write_bytes(content)
    with pytest.raises(StorageTrouble) as caught:
        open_database(path, [FIRST], durable=True)
    assert caught.value.reason == "corrupt"
    assert path.read_bytes() == content


def test_a_folder_in_place_of_the_file_raises_a_storage_error(tmp_path: Path) -> None:
    (tmp_path / "a.db").mkdir()
    with pytest.raises(StorageTrouble):
        open_database(tmp_path / "a.db", [FIRST], durable=True)


def test_a_file_that_cannot_grow_keeps_its_content(tmp_path: Path) -> None:
    with closing(open_database(tmp_path / "a.db", [FIRST], durable=True)) as db:
        db.execute(f"PRAGMA max_page_count={pragma(db, 'page_count')}")
        with pytest.raises(StorageTrouble) as caught, transaction(db):
            db.execute("INSERT INTO notes VALUES (?)", ("x" * 100_000,))
        assert caught.value.reason == "full"
        assert not db.in_transaction
        assert db.execute("SELECT text FROM notes").fetchall() == [("a;b",)]


def test_a_read_only_connection_raises_read_only(tmp_path: Path) -> None:
    with closing(open_database(tmp_path / "a.db", [FIRST], durable=True)) as db:
        db.execute("PRAGMA query_only=ON")
        with pytest.raises(StorageTrouble) as caught, transaction(db):
            db.execute("INSERT INTO notes VALUES ('x')")
        assert caught.value.reason == "read_only"


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "full"),
        (errno.EDQUOT, "full"),
        (errno.EROFS, "read_only"),
        (errno.EACCES, "read_only"),
        (errno.EIO, "unknown"),
    ],
)
def test_errors_of_the_operating_system_have_a_reason(number: int, reason: str) -> None:
    with pytest.raises(StorageTrouble) as caught, storage_errors():
        raise OSError(number, os.strerror(number))
    assert caught.value.reason == reason
    assert os.strerror(number) in caught.value.detail


def test_misuse_of_a_connection_is_no_storage_error(tmp_path: Path) -> None:
    db = open_database(tmp_path / "a.db", [FIRST], durable=True)
    db.close()
    with pytest.raises(sqlite3.ProgrammingError), storage_errors():
        db.execute("SELECT 1")


def test_an_error_inside_a_transaction_rolls_it_back(tmp_path: Path) -> None:
    with closing(open_database(tmp_path / "a.db", [FIRST], durable=True)) as db:
        with pytest.raises(KeyError), transaction(db):
            db.execute("DELETE FROM notes")
            raise KeyError("a bug")
        assert db.execute("SELECT count(*) FROM notes").fetchone() == (1,)


def test_a_file_set_aside_keeps_its_bytes_and_its_log(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).write_text(f"content{suffix}")
    aside = rename_damaged(path)
    assert not path.exists()
    assert {file.name.removeprefix(aside.name): file.read_text() for file in tmp_path.iterdir()} == {
        "": "content",
        "-wal": "content-wal",
        "-shm": "content-shm",
    }


def test_two_files_set_aside_in_a_row_get_different_names(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    for content in ("one", "two"):
        path.write_text(content)
        rename_damaged(path)
    assert sorted(file.read_text() for file in tmp_path.iterdir()) == ["one", "two"]


def test_backups_of_the_last_three_versions_are_kept(tmp_path: Path) -> None:
    path, script = tmp_path / "a.db", [FIRST]
    for number in range(6):
        open_database(path, script, durable=True).close()
        script.append(f"CREATE TABLE later_{number} (x);")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.db", "a.db.v3", "a.db.v4", "a.db.v5"]


@posix
def test_a_backup_is_private(tmp_path: Path) -> None:
    open_database(tmp_path / "a.db", [FIRST], durable=True).close()
    open_database(tmp_path / "a.db", [FIRST, SECOND], durable=True).close()
    assert mode(tmp_path / "a.db.v1") == 0o600


OTHER_PROCESS = """
import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
print(db.execute("SELECT count(*) FROM notes").fetchone()[0])
db.close()
"""


def test_a_second_connection_releases_no_lock_of_the_first(tmp_path: Path) -> None:
    """Otherwise another process takes itself for the last user when it closes, and removes the log in use."""
    path = tmp_path / "a.db"
    with (
        closing(open_database(path, [FIRST], durable=True)) as first,
        closing(open_database(path, [FIRST], durable=True)),
    ):
        first.execute("INSERT INTO notes VALUES ('in the log')")
        result = subprocess.run(
            [sys.executable, "-c", OTHER_PROCESS, str(path)], capture_output=True, text=True, check=True
        )
        assert result.stdout.strip() == "2"
        assert path.with_name("a.db-wal").stat().st_size > 0
        first.execute("INSERT INTO notes VALUES ('later')")
    with closing(open_database(path, [FIRST], durable=True)) as again:
        assert again.execute("SELECT count(*) FROM notes").fetchone() == (3,)


def test_a_missing_search_module_has_its_own_reason(tmp_path: Path) -> None:
    with pytest.raises(StorageTrouble) as caught:
        open_database(tmp_path / "a.db", ("CREATE VIRTUAL TABLE found USING no_such_search (a);",), durable=False)
    assert caught.value.reason == "no_index"


def test_no_statement_numbers_its_placeholders() -> None:
    """Python 3.12.0 to 3.12.3 warns about `?1` with a sequence of values (python/cpython#117995)."""
    folder = Path(storage.__file__).parent
    texts = [node.value for path in folder.rglob("*.py") for node in ast.walk(ast.parse(path.read_text("utf-8")))
             if isinstance(node, ast.Constant) and isinstance(node.value, str)]  # fmt: skip
    assert [text for text in texts if re.search(r"\?[0-9]", text)] == []


def test_a_file_of_another_process_is_read_with_what_it_writes_meanwhile_and_never_changed(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with closing(open_database(path, (FIRST,), durable=True)) as other, closing(open_read_only(path, (FIRST,))) as db:
        other.execute("INSERT INTO notes VALUES ('later')")
        assert db.execute("SELECT text FROM notes").fetchall() == [("a;b",), ("later",)]
        with pytest.raises(StorageTrouble, match="read_only"), storage_errors():
            db.execute("DELETE FROM notes")
        with pytest.raises(StorageTrouble, match="corrupt"):
            open_read_only(path, (FIRST, SECOND))
        with pytest.raises(StorageTrouble, match="read_only"):
            open_read_only(tmp_path / "missing.db", (FIRST,))
    assert not (tmp_path / "missing.db").exists()
    with closing(open_read_only(path, (FIRST,))) as db:  # the other process ended meanwhile
        assert db.execute("SELECT count(*) FROM notes").fetchone() == (2,)
