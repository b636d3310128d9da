"""Reconcile the outbox with its journal when the first connection opens, and rebuild one from the other.

The journal is flushed before the database commits, so after a crash it is at most one change ahead. Any other
difference means that a file was damaged, replaced, or deleted, and is reported.
"""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from sqlite3 import Connection
from typing import Final, Literal

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.core.files import rename_damaged, sync_folder
from mybuilding_desk.domain.outbox import RecoveryReport
from mybuilding_desk.storage.outbox.damaged_file import read_open_rows
from mybuilding_desk.storage.outbox.journal import Contents, Journal, Row, contents_of, rows_in
from mybuilding_desk.storage.outbox.record import is_same, last_entry, needed_rows, sequence
from mybuilding_desk.storage.outbox.schema import MIGRATIONS
from mybuilding_desk.storage.sqlite import BUSY_TIMEOUT_S, open_database, storage_errors, transaction
from mybuilding_desk.storage.values import to_micros

_SIDES: Final = ("-wal", "-shm")
_COLUMNS: Final = (
    *("entry_id", "kind", "state", "community_id", "reference", "package_id", "follows", "deed", "package"),
    *("reason", "detail", "tried", "due_at", "created_at", "settled_at", "came_from"),
)
_SET: Final = ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS[1:])
_PUT: Final = f"""
    INSERT INTO entries ({", ".join(_COLUMNS)}) VALUES ({", ".join(f":{name}" for name in _COLUMNS)})
    ON CONFLICT (entry_id) DO UPDATE SET {_SET}
"""  # noqa: S608 - words of this program
_CLOSE: Final = """
    UPDATE entries SET state = :state, reason = :reason, package_id = :package_id, tried = 1, settled_at = :now
    WHERE entry_id = :entry_id
"""
_DOUBT_ALL: Final = """
    UPDATE entries SET state = 'in_doubt', tried = 1, reason = 'interrupted', due_at = ?
    WHERE state IN ('waiting', 'sending', 'in_doubt')
"""


def is_missing(path: Path) -> bool:
    """Return whether there is no file at `path`, or an empty one."""
    return not path.exists() or (path.is_file() and path.stat().st_size == 0)


def clear_side_paths(path: Path) -> None:
    """Set aside directories in place of the database's side files.

    Raises `StorageTrouble` (`corrupt`) if a directory is in place of the database itself.
    """
    with storage_errors():
        for side in _SIDES:
            one = path.with_name(path.name + side)
            if one.is_dir():
                rename_damaged(one)
        if path.is_dir():
            raise StorageTrouble("corrupt", f"{path.name} is a directory")


def rename_damaged_database(path: Path, journal: Journal) -> Path:
    """Set the damaged database aside and return its new path.

    If the journal is missing or damaged, it is first rewritten with all entries that are still readable. Safe to
    interrupt and repeat: the journal is complete before the database is renamed.
    """
    _refuse_newer(path)
    known = journal.load()
    if known is None or not known.is_sound:
        salvaged = [] if is_missing(path) or path.is_dir() else read_open_rows(path)
        before = known or Contents()
        rows = {row["entry_id"]: row for row in salvaged} | rows_in(before)
        last, seq = max(before.last, *rows, 0), before.seq + 1
        merged = contents_of([rows[entry_id] for entry_id in sorted(rows)], seq, last, before.delivered)
        merged.incomplete = True
        journal.rewrite(merged)
    return rename_damaged(path)


def _refuse_newer(path: Path) -> None:
    """Raise `StorageTrouble` (`newer`) for a file of a newer version, damaged or not, so that it stays in place.

    The version is read from the file header (sqlite.org/fileformat2.html, 1.3).
    """
    with storage_errors():
        head = path.read_bytes()[:100] if path.is_file() else b""
    version = int.from_bytes(head[60:64], "big")
    if head.startswith(b"SQLite format 3\0") and version > len(MIGRATIONS):
        raise StorageTrouble("newer", f"{path.name} is of version {version} and damaged")


def reconcile(
    db: Connection, journal: Journal, clock: Callable[[], datetime], *, is_new: bool, expected: bool, changing: bool
) -> RecoveryReport | None:
    """Make the database and the journal consistent; return a report, or `None` if there is nothing to report.

    `is_new`: the database was just created. `expected`: there was one before. Raises `StorageTrouble` (`corrupt`) if
    there is something to report and the caller may not repair it (not `changing`).
    """
    recorded = journal.load()
    with transaction(db):
        plan = _plan(db, recorded, is_new=is_new, expected=expected)
        if plan.report and not changing:
            raise StorageTrouble("corrupt", f"{journal.path.name} disagrees; left unchanged for its owner")
        if plan.take is not None:
            _apply(db, plan.take, to_micros(clock()), plan)
        rows = needed_rows(db)
        if recorded is None or not recorded.is_sound or plan.report or plan.take:
            seq = max(sequence(db), recorded.seq if recorded else 0) + 1
            db.execute("UPDATE journal SET seq = ?", (seq,))
            delivered = recorded.delivered if recorded else ()
            journal.rewrite(contents_of(rows, seq, last_entry(db), delivered))
    restored = len(recorded.rows) if plan.take is not None and recorded else 0
    return RecoveryReport(plan.what, None, restored, plan.complete) if plan.report else None


@dataclass(frozen=True, slots=True)
class _RecoveryPlan:
    """What to do with the database.

    `take`: contents to write to the database, with unchanged states if `exact`. `replaces`: close other open entries.
    """

    report: bool = False
    what: Literal["database", "journal"] = "database"
    complete: bool = True
    take: Contents | None = None
    exact: bool = False
    replaces: bool = True


def _plan(db: Connection, recorded: Contents | None, *, is_new: bool, expected: bool) -> _RecoveryPlan:
    if recorded is None:
        gone = _RecoveryPlan(report=expected, complete=False)
        return gone if is_new else _RecoveryPlan(report=sequence(db) > 0, what="journal", complete=False)
    restored = _RecoveryPlan(report=True, take=recorded, complete=recorded.is_sound and not recorded.incomplete)
    if is_new:
        return restored
    seq = sequence(db)
    if seq == 0:  # an older version of the program, without a journal, used the file
        return replace(restored, report=bool(recorded.rows), replaces=False)
    if seq > recorded.seq or (recorded.damaged and seq == recorded.seq):
        return _RecoveryPlan(report=True, what="journal", complete=seq == recorded.seq)
    return _catch_up(db, recorded, seq, restored)


def _catch_up(db: Connection, recorded: Contents, seq: int, restored: _RecoveryPlan) -> _RecoveryPlan:
    """Return the plan for a journal that is as new as the database, or newer."""
    if recorded.damaged:
        return replace(restored, replaces=False)
    if seq == recorded.seq and is_same(needed_rows(db), recorded):
        return replace(restored, report=recorded.incomplete, take=None)
    if recorded.seq == seq + 1:  # the program was killed between the journal and the commit
        return _RecoveryPlan(take=recorded, exact=True)
    return restored


def rebuild(path: Path, journal: Journal) -> None:
    """Rebuild the database from the journal's contents in memory, while the program is running.

    The old file is set aside. Raises `StorageTrouble`.
    """
    with storage_errors():
        rename_damaged(path)
        journal.rewrite()
        with closing(open_database(path, MIGRATIONS, durable=True, busy=BUSY_TIMEOUT_S)) as db, transaction(db):
            _apply(db, journal.contents, 0, _RecoveryPlan(exact=True))
            db.execute("UPDATE journal SET seq = ?", (journal.contents.seq,))
        sync_folder(path.parent)


def _apply(db: Connection, contents: Contents, now: int, plan: _RecoveryPlan) -> None:
    """Write the journal's rows to the database. Unless `exact`, queued entries become in doubt, to be checked first."""
    last = max(last_entry(db), contents.last)
    rows = rows_in(contents)
    if plan.replaces:
        _close(db, [row["entry_id"] for row in needed_rows(db) if row["entry_id"] not in rows], contents, now)
    else:
        rows, last = _renumbered(db, rows, last)
    if not plan.exact:
        db.execute(_DOUBT_ALL, (now,))
    # A settled entry may be open again in the journal: the user undid its removal. A journal that may be incomplete, or
    # from before the database, does not prove that.
    done = "SELECT reference FROM entries WHERE state IN ('done', 'dropped')"
    settled = set() if plan.replaces else {reference for (reference,) in db.execute(done)}
    for row in rows.values():
        if row["state"] == "done" or row["reference"] not in settled:
            db.execute("DELETE FROM entries WHERE reference = :reference AND entry_id <> :entry_id", row)
            db.execute(_PUT, _whole(db, row, now, exact=plan.exact))
    delivered = [(community, package, now) for community, package in contents.delivered]
    db.executemany("INSERT OR IGNORE INTO delivered VALUES (?, ?, ?)", delivered)
    db.execute("DELETE FROM sqlite_sequence WHERE name = 'entries'")
    db.execute("INSERT INTO sqlite_sequence (name, seq) VALUES ('entries', ?)", (last,))


def _close(db: Connection, gone: list[int], contents: Contents, now: int) -> None:
    """Close entries that are no longer in the journal; delete those whose final state it does not record."""
    for entry_id in gone:
        row = contents.closed.get(entry_id, {})
        if "state" in row:
            db.execute(_CLOSE, row | {"now": now})
        else:
            db.execute("DELETE FROM entries WHERE entry_id = ?", (entry_id,))


def _renumbered(db: Connection, rows: dict[int, Row], last: int) -> tuple[dict[int, Row], int]:
    """Return the rows, with a new id where another entry in the database has theirs, and the highest id used."""
    taken = dict(db.execute("SELECT entry_id, reference FROM entries").fetchall())
    numbers = {entry_id: entry_id for entry_id in rows}
    for entry_id, row in rows.items():
        if taken.get(entry_id, row["reference"]) != row["reference"]:
            last += 1
            numbers[entry_id] = last
    changed = {
        numbers[entry_id]: row | {"entry_id": numbers[entry_id], "follows": numbers.get(row["follows"], row["follows"])}
        for entry_id, row in rows.items()
    }
    return changed, last


def _whole(db: Connection, row: Row, now: int, *, exact: bool) -> Row:
    """Return all columns of a journal row. The log that it follows may already be removed from the database."""
    follows = row["follows"]
    if follows is not None and not db.execute("SELECT 1 FROM entries WHERE entry_id = ?", (follows,)).fetchone():
        follows = None
    whole = row | {"follows": follows, "settled_at": None, "came_from": "waiting"}
    if row["state"] == "done":
        return whole | {"settled_at": row["created_at"]}
    if row["state"] == "waiting" and (row["tried"] or not exact):
        whole |= {"state": "in_doubt", "came_from": "in_doubt", "tried": 1, "reason": "interrupted", "due_at": now}
    if follows is None and not row["package_id"] and row["kind"] == "release":
        whole |= {"state": "refused", "reason": "log_lost"}
    return whole
