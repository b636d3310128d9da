"""The file of the outbox: opened, rescued where it is damaged, read. What may change in it is `outbox`."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from sqlite3 import Connection

from mybuilding_desk.domain.outbox import STATES, Entry, Rescue, State
from mybuilding_desk.errors import StorageTrouble
from mybuilding_desk.storage.database import BUSY_SECONDS, open_database
from mybuilding_desk.storage.database_file import DatabaseFile
from mybuilding_desk.storage.outbox_open import OpenEntries
from mybuilding_desk.storage.outbox_rows import OPEN, SELECT, to_entry
from mybuilding_desk.storage.outbox_schema import MIGRATIONS
from mybuilding_desk.storage.rescue import rescue
from mybuilding_desk.storage.rows import storable, to_micros
from mybuilding_desk.storage.troubles import storage_errors
from mybuilding_desk.storage.write_ahead import is_broken


def utc_now() -> datetime:
    """What the PC's clock says."""
    return datetime.now(UTC)


class OutboxFile:
    """One connection to the outbox at `path`. All methods raise `StorageTrouble`.

    `clock` gives the time of new rows. `busy` is the wait in seconds for another writer before it is `locked`. Without
    `rescuing`, a damaged file is left for the one who is to hear of it.
    """

    def __init__(
        self,
        path: Path,
        clock: Callable[[], datetime] = utc_now,
        *,
        busy: float = BUSY_SECONDS,
        rescuing: bool = True,
    ) -> None:
        self._clock = clock
        self._open: OpenEntries | None = None
        self._file = DatabaseFile(path, partial(_connect, path, busy), rescue if rescuing else _leave)

    @property
    def rescue(self) -> Rescue | None:
        """What could be saved of a damaged file that was found when this was opened, `None` where it was sound."""
        return self._file.renewed

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def entries(self, community_id: str | None = None, *, settled: bool = False) -> list[Entry]:
        """The open entries, or the `settled` ones, of one community or of all; in the order of the deeds."""
        state = "NOT IN" if settled else "IN"
        where = f"WHERE state {state} {OPEN} AND (? IS NULL OR community_id = ?) ORDER BY entry_id"
        return self._entries(f"{SELECT} {where}", 2 * (None if community_id is None else storable(community_id),))

    def open_entries(self) -> list[Entry]:
        """The same as all open `entries`, read anew only as far as they changed."""
        self._open = self._open or OpenEntries(self._file)
        return self._open.now()

    def settled_ids(self, community_id: str) -> set[str]:
        """The server's ids of all packages of the community whose logs are settled."""
        sql = f"SELECT package_id FROM entries WHERE state NOT IN {OPEN} AND kind = 'log' AND community_id = ?"  # noqa: S608 - words of this program
        return {package_id for (package_id,) in self._file.rows(sql, (storable(community_id),))}

    def unnamed(self, community_id: str) -> list[Entry]:
        """The logs of the community that are done and have no name of the server's yet, in their order."""
        where = "WHERE state = 'done' AND kind = 'log' AND package_id = '' AND community_id = ? ORDER BY entry_id"
        return self._entries(f"{SELECT} {where}", (storable(community_id),))

    def last_settled(self, most: int) -> list[Entry]:
        """The `most` newest settled entries of all communities, the newest first."""
        return self._entries(f"{SELECT} WHERE state NOT IN {OPEN} ORDER BY entry_id DESC LIMIT ?", (most,))

    def entries_of(self, community_id: str, package_id: str, reference: str) -> list[Entry]:
        """All deeds with one package, settled or not, in their order: by the server's id, or by the log's reference."""
        log = "SELECT entry_id FROM entries WHERE reference = ? AND reference <> ''"
        same = "SELECT entry_id FROM entries WHERE community_id = ? AND package_id = ? AND package_id <> ''"
        where = f"WHERE entry_id IN ({same} UNION {log}) OR follows IN ({log}) ORDER BY entry_id"
        values = (storable(community_id), storable(package_id), storable(reference), storable(reference))
        return self._entries(f"{SELECT} {where}", values)

    def entry(self, entry_id: int) -> Entry:
        """One entry. Raises `ValueError` where there is none."""
        found = self._entries(f"{SELECT} WHERE entry_id = ?", (entry_id,))
        if not found:
            raise ValueError(f"there is no entry {entry_id}")
        return found[0]

    def counts(self) -> dict[State, int]:
        """How many entries are in each state."""
        found = dict(self._file.rows("SELECT state, count(*) FROM entries GROUP BY state"))
        return {state: found.get(state, 0) for state in STATES}

    def waiting_count(self) -> int:
        """How many entries are on their way: they go out without the clerk."""
        counts = self.counts()
        return counts["waiting"] + counts["sending"] + counts["in_doubt"]

    def _entries(self, sql: str, values: tuple[object, ...]) -> list[Entry]:
        return self._file.made(to_entry, sql, values)

    def _change(
        self, entry_id: int, states: Sequence[State], change: str, values: tuple[object, ...] = (), *, only: str = ""
    ) -> Entry:
        """Change the entry in a transaction of its own."""
        with self._file.writing() as db:
            change_entry(db, entry_id, states, change, values, only=only)
        return self.entry(entry_id)

    def _update(self, sql: str, values: tuple[object, ...]) -> int:
        with self._file.writing() as db:
            return db.execute(sql, values).rowcount

    def _now(self) -> int:
        return to_micros(self._clock())


def change_entry(
    db: Connection, entry_id: int, states: Sequence[State], change: str, values: tuple[object, ...], *, only: str = ""
) -> None:
    """One guarded statement: the entry changes from one of `states`, or `ValueError` is raised."""
    allowed = ",".join("?" * len(states))
    sql = f"UPDATE entries AS entry SET {change} WHERE entry_id = ? AND state IN ({allowed}) {only}"  # noqa: S608 - words of this program
    if db.execute(sql, (*values, entry_id, *states)).rowcount != 1:
        raise ValueError(f"entry {entry_id} is not in a state for this")


def _connect(path: Path, busy: float, alone: bool) -> Connection:
    """The first connection of the process looks the file over: damage found now costs less than at work."""
    if alone and is_broken(path):
        raise StorageTrouble("corrupt", f"the write-ahead log of {path.name} is damaged")
    db = open_database(path, MIGRATIONS, durable=True, busy=busy)
    if alone:
        try:
            _look_over(db)
        except BaseException:
            db.close()
            raise
    return db


def _leave(path: Path) -> Rescue:
    raise StorageTrouble("corrupt", f"{path.name} is damaged, and left for its owner")


def _look_over(db: Connection) -> None:
    with storage_errors():
        found = db.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if found != "ok":
            raise StorageTrouble("corrupt", str(found))
        for row in db.execute(f"{SELECT} WHERE state IN {OPEN}"):
            to_entry(row)
