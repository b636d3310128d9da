"""One connection to a database file, and what happens where the file turns out to be damaged. It knows no table."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from sqlite3 import Connection
from threading import Lock
from typing import Any, Final, Generic, TypeVar

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.core.gui_priority import yielding_to_gui
from mybuilding_desk.storage.sqlite import storage_errors, transaction

Renewed = TypeVar("Renewed")
T = TypeVar("T")

Identity = tuple[int, int]
"""Device and number of a file: another one where it was deleted and made again."""

_TURN: Final = Lock()
_open: Final[Counter[Path]] = Counter()
"""How many connections this process holds to each file: a file that another one still writes to is not put aside."""


class DatabaseFile(Generic[Renewed]):
    """The connection that `connect` makes; it is told whether it is the only one of this process.

    `rebuild` puts a damaged file aside and begins a new one; `renewed` is what it returned, `None` where the file was
    sound. Damage that shows at work leaves a mark, for the next start to act on: the other thread still has the file.

    One that `follows` its path connects again, before it reads or writes, where the file there is no longer the one
    that it opened: deleted, replaced, or found damaged.
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
        self._mark = path.with_name(f"{path.name}.is-damaged")
        self._connect = connect
        self._renew = renew
        self._follows = follows
        self._stale = False
        self.connections = 0
        """How many connections there were; what was kept in memory by an earlier one is gone."""
        self.renewed: Renewed | None = None
        with _TURN, storage_errors():
            self._take(self._connected())
            _open[self._path] += 1
        self._closed = False

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()
        with _TURN:
            _open[self._path] -= not self._closed
            self._closed = True

    @property
    def version(self) -> tuple[int, int]:
        """Another one whenever something may have been written since, by this connection or any other."""
        [(others,)] = self.rows("PRAGMA data_version")
        return others, self._db.total_changes

    def follow(self) -> None:
        """Connect again where the file at the path is another one now."""
        if self._follows and not self._db.in_transaction and (self._stale or identity(self._path) != self._identity):
            self._db.close()
            self._take(self._connect(False))

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        self.follow()
        with self.marking_damage(), storage_errors():
            return self._db.execute(sql, tuple(values)).fetchall()

    def rows_aside(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """The same for the lane, where there may be many: for each, the interpreter can change hands."""
        with self.marking_damage(), storage_errors():
            return list(yielding_to_gui(self._db.execute(sql, tuple(values))))

    def made(self, make: Callable[[tuple[Any, ...]], T], sql: str, values: Sequence[object] = ()) -> list[T]:
        """What `make` makes of each row; it raises `StorageTrouble` (`corrupt`) where one makes no sense."""
        with self.marking_damage():
            return [make(row) for row in self.rows(sql, values)]

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction on the connection: all of the block or nothing of it."""
        self.follow()
        with self.marking_damage(), transaction(self._db):
            yield self._db

    @contextmanager
    def one_moment(self) -> Iterator[None]:
        """What is read in the block is all of the moment of the first question, whatever others write meanwhile."""
        with storage_errors():
            self._db.execute("BEGIN")
            try:
                yield
            finally:
                self._db.rollback()

    @contextmanager
    def marking_damage(self) -> Iterator[None]:
        """Leave the mark where the block finds damage."""
        try:
            yield
        except StorageTrouble as trouble:
            if trouble.reason == "corrupt" or _lost_its_tables(trouble):
                self._stale = True
                with suppress(OSError):
                    self._mark.touch(mode=0o600)
                raise StorageTrouble("corrupt", trouble.detail) from trouble
            raise

    def _take(self, db: Connection) -> None:
        self._db, self._stale, self._identity = db, False, identity(self._path)
        self.connections += 1

    def _connected(self) -> Connection:
        alone = not _open[self._path]
        if alone and self._mark.exists():
            self._begin_anew()
        try:
            with self.marking_damage():
                return self._connect(alone)
        except StorageTrouble as trouble:
            if trouble.reason != "corrupt" or not alone:
                raise
        self._begin_anew()
        return self._connect(alone)

    def _begin_anew(self) -> None:
        """The mark goes last: what a power cut interrupts here is done again."""
        self.renewed = self._renew(self._path)
        self._mark.unlink(missing_ok=True)


def _lost_its_tables(trouble: StorageTrouble) -> bool:
    """Whether the file was overwritten while it was open: every query names a table that a migration made."""
    return "no such table" in trouble.detail


def identity(path: Path) -> Identity | None:
    """Which file is at the path, `None` where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
