"""Opens a database file of this PC: rights, pragmas, numbered migrations, errors by name. It knows no table.

A connection belongs to the thread that opened it; every thread opens its own.
"""

import errno
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from mybuilding_desk.errors import StorageTrouble

BUSY_SECONDS: Final = 5.0

_BY_SQLITE_CODE: Final = {
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_PERM: "read_only",
    sqlite3.SQLITE_CANTOPEN: "read_only",
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_PROTOCOL: "locked",
    sqlite3.SQLITE_CORRUPT: "corrupt",
    sqlite3.SQLITE_NOTADB: "corrupt",
}
_BY_ERRNO: Final = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EROFS: "read_only",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
}


@contextmanager
def storage_errors() -> Iterator[None]:
    """Turn every trouble of the file into a `StorageTrouble` with its reason. Misuse of a connection is not one."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise
    except sqlite3.Error as error:
        raise StorageTrouble(_sqlite_reason(error), str(error)) from error
    except OSError as error:
        raise StorageTrouble(_BY_ERRNO.get(error.errno or 0, "unknown"), str(error)) from error


def _sqlite_reason(error: sqlite3.Error) -> str:
    code = getattr(error, "sqlite_errorcode", 0)  # errors that the module raises by itself carry none
    if code == sqlite3.SQLITE_IOERR_SHMSIZE:  # the shared-memory file could not grow
        return "full"
    return _BY_SQLITE_CODE.get(code & 0xFF, "unknown")


def open_database(
    path: Path, migrations: Sequence[str], *, durable: bool, busy: float = BUSY_SECONDS
) -> sqlite3.Connection:
    """Open the file at `path`, made where missing, with all `migrations` (SQL scripts, the first is number 1) applied.

    `durable` waits at each commit until the disk has it; `busy` is the wait in seconds for another writer. Raises
    `StorageTrouble`: `newer` where the file knows more migrations than this program.
    """
    with storage_errors():
        _make_private(path)
        db = sqlite3.connect(path, timeout=busy, isolation_level=None)
        try:
            _prepare(db, durable=durable)
            _migrate(db, path, migrations)
            db.execute("PRAGMA foreign_keys=ON")
        except BaseException:
            db.close()
            raise
        return db


def _make_private(path: Path) -> None:
    """The folder 0700, the file 0600; SQLite gives its side files the rights of the file."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    if os.name == "posix" and path.stat().st_mode & 0o077:
        path.chmod(0o600)


def _prepare(db: sqlite3.Connection, *, durable: bool) -> None:
    db.execute("PRAGMA journal_mode=WAL")
    db.execute(f"PRAGMA synchronous={'FULL' if durable else 'NORMAL'}")
    db.execute("PRAGMA temp_store=MEMORY")  # a full disk must not stop a read


def _migrate(db: sqlite3.Connection, path: Path, migrations: Sequence[str]) -> None:
    known = len(migrations)
    while (version := _version(db)) < known:
        if version:
            _keep_copy(db, path.with_name(f"{path.name}.v{version}"))
        with transaction(db):
            if _version(db) == version:  # another thread may have opened the same file meanwhile
                for statement in _statements(migrations[version]):
                    db.execute(statement)
                db.execute(f"PRAGMA user_version={version + 1}")
    if version > known:
        raise StorageTrouble("newer", f"{path.name} is of version {version}, this program knows {known}")


def _version(db: sqlite3.Connection) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def _statements(script: str) -> Iterator[str]:
    """The statements of a script one by one: `executescript` would commit the transaction that they belong to."""
    statement = ""
    for piece in script.split(";"):
        statement += piece + ";"
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _keep_copy(db: sqlite3.Connection, target: Path) -> None:
    """A whole copy beside the file, the write-ahead log included; it appears under its name only when complete."""
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    _make_private(part)
    with closing(sqlite3.connect(part)) as copy:
        db.backup(copy)
    part.replace(target)


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """One write transaction: all of the block or nothing of it. Troubles of the file come out as `StorageTrouble`."""
    with storage_errors():
        db.execute("BEGIN IMMEDIATE")
        try:
            yield
            db.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):  # a full disk may have rolled back already
                db.execute("ROLLBACK")
            raise


def set_aside(path: Path) -> Path:
    """Rename a damaged file and its side files, so that a new one can begin; the new name. Nothing is deleted."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    aside = path.with_name(f"{path.name}.damaged-{stamp}")
    with storage_errors():
        for suffix in ("-wal", "-shm", ""):  # the file last: left alone, its old log would be played into the new file
            with suppress(FileNotFoundError):
                path.with_name(path.name + suffix).replace(aside.with_name(aside.name + suffix))
    return aside
