"""Open SQLite files safely; turn its exceptions into `StorageTrouble`; check what the library can do.

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
    """Turn every trouble of the file into a `StorageTrouble` with its reason. Misuse of a connection is not one."""
    try:
        with file_errors():
            yield
    except sqlite3.ProgrammingError:
        raise
    except sqlite3.Error as error:
        raise StorageTrouble(_sqlite_reason(error), str(error)) from error
    except UnicodeDecodeError as error:  # SQLite quotes a damaged schema in its message, and that is no UTF-8
        raise StorageTrouble("corrupt", str(error)) from error


def _sqlite_reason(error: sqlite3.Error) -> str:
    code = getattr(error, "sqlite_errorcode", 0)  # errors that the module raises by itself carry none
    if code == sqlite3.SQLITE_IOERR_SHORT_READ:  # the file, or its log, was cut while it was open
        return "corrupt"
    if code == sqlite3.SQLITE_IOERR_SHMSIZE:  # the shared-memory file could not grow
        return "full"
    if not code and "decode" in str(error):  # a text that is no UTF-8: this program wrote none
        return "corrupt"
    if "unsupported file format" in str(error):  # a plain SQLITE_ERROR: the head of the file is damaged
        return "corrupt"
    if "no such module" in str(error):  # an SQLite that was built without FTS5
        return "no_index"
    return _BY_SQLITE_CODE.get(code & 0xFF, "unknown")


BUSY_TIMEOUT_S: Final = 5.0

_CACHE_KIB: Final = 500
"""Of pages in a connection's own memory. SQLite's 2,000 finds nothing sooner, as the system holds the file anyway
(`python -m tests.benchmarks find`), and there are some five connections."""

_KEPT_COPIES: Final = 3
"""Of how many versions before this one a copy stays beside the file."""

_OPENING: Final = Lock()
"""Two threads that open a new file at once: SQLite does not wait for its turn to switch to write-ahead logging."""


def open_database(
    path: Path, migrations: Sequence[str], *, durable: bool, busy: float = BUSY_TIMEOUT_S
) -> sqlite3.Connection:
    """Open the file at `path`, made where missing, with all `migrations` (SQL scripts, the first is number 1) applied.

    `durable` waits at each commit until the disk has it; `busy` is the wait in seconds for another writer. Raises
    `StorageTrouble`: `newer` where the file knows more migrations than this program.
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


def rewrite(path: Path) -> bool:
    """Write the file anew and empty its log, till no byte of what was deleted is left; whether nobody else held it.

    Pages that rows moved between may hold parts of them in their gaps, though deleted cells are overwritten (measured).
    A second for 50 MB; others may read meanwhile. Raises `StorageTrouble`.
    """
    with storage_errors(), closing(sqlite3.connect(path, timeout=BUSY_TIMEOUT_S, isolation_level=None)) as db:
        db.execute("VACUUM")
        busy, *_ = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy


def schema(db: sqlite3.Connection) -> dict[str, str]:
    """The text of each table and index by its name, blanks made even."""
    found = db.execute("SELECT name, sql FROM sqlite_master WHERE sql <> ''")
    return {name: " ".join(sql.split()) for name, sql in found}


@cache
def schema_of(migrations: tuple[str, ...]) -> dict[str, str]:
    """What `schema` tells of a file after these migrations. A text that differs was damaged, though it may parse."""
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
    db.execute("PRAGMA secure_delete=ON")  # what is deleted is overwritten; see `rewrite`


def _check(db: sqlite3.Connection, path: Path, migrations: Sequence[str]) -> None:
    version = _version(db)
    if version > len(migrations):
        raise StorageTrouble("newer", f"{path.name} is of version {version}, this program knows {len(migrations)}")
    if schema(db) != schema_of(tuple(migrations[:version])):
        raise StorageTrouble("corrupt", f"the tables of {path.name} are not as version {version} made them")


def _migrate(db: sqlite3.Connection, path: Path, migrations: Sequence[str]) -> None:
    known, is_new = len(migrations), _version(db) == 0
    while (version := _version(db)) < known:
        if not is_new:
            _keep_copy(db, _copy_of(path, version))
            _copy_of(path, version - _KEPT_COPIES).unlink(missing_ok=True)
        with transaction(db):
            if _version(db) == version:  # another thread may have opened the same file meanwhile
                for statement in _statements(migrations[version]):
                    db.execute(statement)
                db.execute(f"PRAGMA user_version={version + 1}")


def _copy_of(path: Path, version: int) -> Path:
    return path.with_name(f"{path.name}.v{version}")


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
    part = target.with_name(f".{target.name}.{uuid.uuid4().hex}")  # a name of its own: two threads may open at once
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


def sqlite_version() -> str:
    """The version of the library, which need not be Python's own."""
    return sqlite3.sqlite_version


def has_search_index() -> bool:
    """Whether it has FTS5 with the trigram tokenizer, which the search is built upon."""
    with closing(sqlite3.connect(":memory:")) as db:
        try:
            db.execute("CREATE VIRTUAL TABLE trial USING fts5(words, tokenize = 'trigram')")
        except sqlite3.OperationalError:
            return False
    return True
