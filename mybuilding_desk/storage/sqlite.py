"""Open SQLite files safely, turn SQLite's exceptions into `StorageTrouble`, and check the library's features.

A connection belongs to the thread that opened it; every thread opens its own.
"""

import sqlite3
import uuid
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Final

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.core.files import file_errors, make_private

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


@contextmanager
def storage_errors() -> Iterator[None]:
    """Turn every file and SQLite error into a `StorageTrouble` with its reason, except misuse of a connection."""
    try:
        with file_errors():
            yield
    except sqlite3.ProgrammingError:
        raise
    except sqlite3.Error as error:
        raise StorageTrouble(_sqlite_reason(error), str(error)) from error
    except UnicodeDecodeError as error:  # SQLite quotes a damaged schema that is not UTF-8
        raise StorageTrouble("corrupt", str(error)) from error


def _sqlite_reason(error: sqlite3.Error) -> str:
    code = getattr(error, "sqlite_errorcode", 0)  # errors raised by the sqlite3 module itself have none
    if code == sqlite3.SQLITE_IOERR_SHORT_READ:  # the file, or its WAL, was truncated while open
        return "corrupt"
    if code == sqlite3.SQLITE_IOERR_SHMSIZE:  # the shared-memory file could not grow
        return "full"
    if not code and "decode" in str(error):  # a text that is not UTF-8: this program wrote none
        return "corrupt"
    if "unsupported file format" in str(error):  # a plain SQLITE_ERROR: the file header is damaged
        return "corrupt"
    if "no such module" in str(error):  # SQLite was built without FTS5
        return "no_index"
    return _BY_SQLITE_CODE.get(code & 0xFF, "unknown")


BUSY_TIMEOUT_S: Final = 5.0
GUI_BUSY_TIMEOUT_S: Final = 0.25
"""How long the GUI thread waits for another thread's transaction; longer than any of them takes."""

_CACHE_KIB: Final = 500
"""Size of each connection's page cache. SQLite's default of 2,000 makes no search faster, as the operating system
caches the file anyway (`python -m tests.benchmarks find`), and there are about five connections."""

_KEPT_COPIES: Final = 3
"""Number of older schema versions of which a backup stays beside the file."""

_OPENING: Final = Lock()
"""Serializes opening: SQLite does not wait for a lock when two threads switch a new file to WAL at once."""


def open_database(
    path: Path, migrations: Sequence[str], *, durable: bool, busy: float = BUSY_TIMEOUT_S
) -> sqlite3.Connection:
    """Open the file at `path`, created if missing, and apply all `migrations` (SQL scripts; the first is number 1).

    `durable`: each commit waits until it is on disk. `busy`: seconds to wait for another writer. Raises
    `StorageTrouble`: `newer` if the file has more migrations than this program.
    """
    with _OPENING, storage_errors():
        make_private(path)
        db = sqlite3.connect(path, timeout=busy, isolation_level=None)
        try:
            _prepare(db, durable=durable)
            _check(db, path, migrations)
            _migrate(db, path, migrations)
            db.execute("PRAGMA foreign_keys=ON")
        except BaseException:
            db.close()
            raise
        return db


def open_read_only(path: Path, migrations: Sequence[str]) -> sqlite3.Connection:
    """Open a file that this version of the program has open in another process; nothing of it is changed.

    Raises `StorageTrouble`: `corrupt` if it has not all `migrations`.
    """
    with storage_errors():
        uri = f"{path.absolute().as_uri()}?mode=ro"
        db = sqlite3.connect(uri, uri=True, timeout=BUSY_TIMEOUT_S, isolation_level=None)
        try:
            db.execute("PRAGMA temp_store=MEMORY")
            db.execute(f"PRAGMA cache_size=-{_CACHE_KIB}")
            if _version(db) != len(migrations):
                raise StorageTrouble("corrupt", f"{path.name} has version {_version(db)}, not {len(migrations)}")
        except BaseException:
            db.close()
            raise
        return db


def rewrite(path: Path) -> bool:
    """Rewrite the file and empty its WAL, so that no deleted byte is left; return false if another connection was busy.

    Deleted cells are overwritten anyway, but pages that rows moved between may still have parts of them in their gaps
    (measured). Takes 1 s for 50 MB; other connections can read meanwhile. Raises `StorageTrouble`.
    """
    with storage_errors(), closing(sqlite3.connect(path, timeout=BUSY_TIMEOUT_S, isolation_level=None)) as db:
        db.execute("VACUUM")
        busy, *_ = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy


def schema(db: sqlite3.Connection) -> dict[str, str]:
    """Return the SQL text of each table and index by name, with normalized whitespace."""
    rows = db.execute("SELECT name, sql FROM sqlite_master WHERE sql <> ''")
    return {name: " ".join(sql.split()) for name, sql in rows}


@cache
def schema_of(migrations: tuple[str, ...]) -> dict[str, str]:
    """Return the `schema` of a file after these migrations. A file with any other one is damaged, even if it parses."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        for script in migrations:
            for statement in _statements(script):
                db.execute(statement)
        return schema(db)


def _prepare(db: sqlite3.Connection, *, durable: bool) -> None:
    db.execute("PRAGMA journal_mode=WAL")
    db.execute(f"PRAGMA synchronous={'FULL' if durable else 'NORMAL'}")
    db.execute("PRAGMA temp_store=MEMORY")  # a full disk must not stop a read
    db.execute(f"PRAGMA cache_size=-{_CACHE_KIB}")
    db.execute("PRAGMA secure_delete=ON")  # overwrite deleted content; see `rewrite`


def _check(db: sqlite3.Connection, path: Path, migrations: Sequence[str]) -> None:
    version = _version(db)
    if version > len(migrations):
        raise StorageTrouble("newer", f"{path.name} has version {version}; this app supports {len(migrations)}")
    if schema(db) != schema_of(tuple(migrations[:version])):
        raise StorageTrouble("corrupt", f"the tables of {path.name} don't match version {version}")


def _migrate(db: sqlite3.Connection, path: Path, migrations: Sequence[str]) -> None:
    known, is_new = len(migrations), _version(db) == 0
    while (version := _version(db)) < known:
        if not is_new:
            _keep_copy(db, _copy_of(path, version))
            _copy_of(path, version - _KEPT_COPIES).unlink(missing_ok=True)
        with transaction(db):
            if _version(db) == version:  # another thread may have migrated the same file meanwhile
                for statement in _statements(migrations[version]):
                    db.execute(statement)
                db.execute(f"PRAGMA user_version={version + 1}")


def _copy_of(path: Path, version: int) -> Path:
    return path.with_name(f"{path.name}.v{version}")


def _version(db: sqlite3.Connection) -> int:
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def _statements(script: str) -> Iterator[str]:
    """Yield the statements of a script: `executescript` would commit the transaction that they belong to."""
    statement = ""
    for piece in script.split(";"):
        statement += piece + ";"
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _keep_copy(db: sqlite3.Connection, target: Path) -> None:
    """Back up the database, including its WAL, to `target`, which appears only when complete."""
    part = target.with_name(f".{target.name}.{uuid.uuid4().hex}")  # unique: two threads may open at once
    try:
        make_private(part)
        with closing(sqlite3.connect(part)) as copy:
            db.backup(copy)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """Run the block in one write transaction, all or nothing. File and SQLite errors become `StorageTrouble`."""
    with storage_errors():
        db.execute("BEGIN IMMEDIATE")
        try:
            yield
            db.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):  # a full disk may have rolled back already
                db.execute("ROLLBACK")
            raise


def sqlite_version() -> str:
    """Return the version of the SQLite library, which may not be the one that comes with Python."""
    return sqlite3.sqlite_version


def has_search_index() -> bool:
    """Return whether SQLite has FTS5 with the tokenizer of the search index (see `storage.cache.schema`)."""
    with closing(sqlite3.connect(":memory:")) as db:
        try:
            db.execute("CREATE VIRTUAL TABLE trial USING fts5(words, tokenize = \"ascii tokenchars '#'\")")
        except sqlite3.OperationalError:
            return False
    return True
