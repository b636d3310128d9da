"""One connection to a database file, with detection and replacement of a damaged file."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from sqlite3 import Connection, ProgrammingError
from threading import Lock
from typing import Any, Final, Generic, TypeVar

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.core.gui_priority import yielding_to_gui
from mybuilding_desk.storage.sqlite import open_read_only, storage_errors, transaction

Renewed = TypeVar("Renewed")
T = TypeVar("T")

Identity = tuple[int, int]
"""Device and inode of a file; they change when it is deleted and created again."""

_OPEN_LOCK: Final = Lock()
_open: Final[Counter[Path]] = Counter()
"""Number of open connections per file in this process: a file that another connection uses is not set aside."""


class DatabaseFile(Generic[Renewed]):
    """One connection to the database file at `path`.

    `connect` opens it; its argument is whether this is the only connection of the process. `renew` sets a damaged file
    aside; `renewed` is its result, or `None` if the file was sound. Damage found after opening leaves a mark file for
    the next start to act on, as the other thread still has the file open.

    With `follows`, the connection is opened again before it reads or writes if the file at the path is no longer the
    one that it opened (deleted or replaced), or was found damaged.
    """

    def __init__(
        self,
        path: Path,
        connect: Callable[[bool], Connection],
        renew: Callable[[Path], Renewed],
        *,
        follows: bool = False,
    ) -> None:
        self._path = path.absolute()
        self._damage_flag = path.with_name(f"{path.name}.is-damaged")
        self._connect = connect
        self._renew = renew
        self._follows = follows
        self._stale = False
        self.connections = 0
        """Number of times the file was connected to; temporary tables of earlier connections are gone."""
        self.renewed: Renewed | None = None
        with _OPEN_LOCK, storage_errors():
            self._take(self._connected())
            _open[self._path] += 1
        self._closed = False

    def close(self) -> None:
        """Close the connection."""
        self._db.close()
        with _OPEN_LOCK:
            _open[self._path] -= not self._closed
            self._closed = True

    @property
    def version(self) -> tuple[int, int]:
        """A value that changes whenever this or another connection may have written something."""
        [(others,)] = self.rows("PRAGMA data_version")
        return others, self._db.total_changes

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction of this connection is open."""
        with suppress(ProgrammingError):  # closed: connecting again failed
            return self._db.in_transaction
        return False

    @property
    def is_current(self) -> bool:
        """Whether the file is connected to, and not known to be damaged."""
        return not self._stale

    def follow(self) -> None:
        """Connect again if the file at the path was replaced or found damaged."""
        if self._follows and not self.in_transaction and (self._stale or identity(self._path) != self._identity):
            self._stale = True  # until it is connected again
            self._db.close()
            self._take(self._connect(False))

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query."""
        self.follow()
        with self.marking_damage(), storage_errors():
            return self._db.execute(sql, tuple(values)).fetchall()

    def rows_on_worker(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query on the worker thread, yielding to the GUI thread between rows."""
        with self.marking_damage(), storage_errors():
            return list(yielding_to_gui(self._db.execute(sql, tuple(values))))

    def made(self, make: Callable[[tuple[Any, ...]], T], sql: str, values: Sequence[object] = ()) -> list[T]:
        """Return `make(row)` for each row; `make` raises `StorageTrouble` (`corrupt`) for an invalid row."""
        with self.marking_damage():
            return [make(row) for row in self.rows(sql, values)]

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Run the block in one write transaction, all or nothing."""
        self.follow()
        with self.marking_damage(), transaction(self._db):
            yield self._db

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Give all queries in the block the same snapshot, that of the first query, whatever others write meanwhile."""
        with storage_errors():
            self._db.execute("BEGIN")
            try:
                yield
            finally:
                self._db.rollback()

    @contextmanager
    def marking_damage(self) -> Iterator[None]:
        """Create the mark file if the block finds damage."""
        try:
            yield
        except StorageTrouble as trouble:
            if trouble.reason == "corrupt" or _lost_its_tables(trouble):
                self._stale = True
                with suppress(OSError):
                    self._damage_flag.touch(mode=0o600)
                raise StorageTrouble("corrupt", trouble.detail) from trouble
            raise

    def _take(self, db: Connection) -> None:
        self._db, self._stale, self._identity = db, False, identity(self._path)
        self.connections += 1

    def _connected(self) -> Connection:
        alone = not _open[self._path]
        if alone and self._damage_flag.exists():
            self._replace_damaged()
        try:
            with self.marking_damage():
                return self._connect(alone)
        except StorageTrouble as trouble:
            if trouble.reason != "corrupt" or not alone:
                raise
        self._replace_damaged()
        return self._connect(alone)

    def _replace_damaged(self) -> None:
        """Replace the damaged file. The mark is deleted last, so that a power cut here only repeats the work."""
        self.renewed = self._renew(self._path)
        self._damage_flag.unlink(missing_ok=True)


def read_only_file(path: Path, migrations: Sequence[str]) -> DatabaseFile[Path]:
    """Return a connection that only reads a file of another process, and never sets it aside."""
    return DatabaseFile(path, lambda _: open_read_only(path, migrations), _leave_alone)


def _leave_alone(path: Path) -> Path:
    raise StorageTrouble("corrupt", f"{path.name} is damaged")


def _lost_its_tables(trouble: StorageTrouble) -> bool:
    """Return whether the file was overwritten while it was open: every table in a query comes from a migration."""
    return "no such table" in trouble.detail


def identity(path: Path) -> Identity | None:
    """Return the identity of the file at the path, or `None` if there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
