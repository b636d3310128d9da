"""Reads a damaged outbox row by row, from a copy of its file. What the rows are worth is not known here."""

import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from sqlite3 import Connection
from typing import Any, Final

from mybuilding_desk.storage.carve import carved
from mybuilding_desk.storage.database import schema
from mybuilding_desk.storage.write_ahead import is_broken, log_of, mend

_PAGE: Final = 4096
_SIZE_PLACE: Final = 28
"""Where the first page tells the size of the file; with zero there SQLite looks at the file."""

_BROKEN: Final = (sqlite3.Error, UnicodeDecodeError)
"""What reading a damaged file raises; the second where SQLite's own message quotes what is no UTF-8."""

COLUMNS: Final = (
    *("entry_id", "kind", "state", "came_from", "community_id", "reference", "package_id", "follows", "deed"),
    *("package", "reason", "detail", "attempts", "due_at", "created_at", "settled_at", "tried"),
)
"""Of the table, in their order."""

_INDEX: Final = "SELECT entry_id, state FROM entries INDEXED BY entries_by_state"
_FORWARD: Final = "SELECT entry_id, NULL FROM entries NOT INDEXED ORDER BY entry_id"
_BACKWARD: Final = f"{_FORWARD} DESC"


@dataclass(frozen=True, slots=True)
class Salvage:
    """`rows` are what could be read, in the order of the deeds; of some the tables led to one, and another lay in the
    file, which may be older. `known` tells every entry that there was, with its state where the index tells it; `None`
    where neither the index nor the table can be read from end to end.
    """

    rows: list["Row"]
    known: dict[int, str | None] | None


@dataclass(frozen=True, slots=True)
class Row:
    """The columns of one row. An `old` one may be older than what was there last."""

    columns: dict[str, Any]
    old: bool = False


@dataclass(slots=True)
class _Walk:
    """The entries that a walk met, with their states where it tells them, and whether it came to its end."""

    met: dict[int, str | None] = field(default_factory=dict)
    ended: bool = False


def open_damaged(path: Path, scratch: Path, sound: Path, tables: Sequence[str]) -> Connection:
    """Open a copy of the file at `path`, made at `scratch`; the file itself is only read.

    Where its first page is lost, that of `sound` takes its place: an empty file of the same tables, which therefore
    begin on the same pages. So it does where the text of the table is in none of the versions that `tables` tells.
    """
    for source, target in ((path, scratch), (log_of(path), log_of(scratch))):
        with suppress(FileNotFoundError):
            shutil.copyfile(source, target)
    if is_broken(scratch):
        mend(scratch)
    if not _has_entries(scratch, tables):
        _graft(scratch, sound)
    return sqlite3.connect(scratch, isolation_level=None)


def read_rows(db: Connection, files: Sequence[Path]) -> Salvage:
    """Every row that can be read, one by one; what no way through the tables leads to, out of the bytes of `files`."""
    index, forward, backward = (_walk(db, walk) for walk in (_INDEX, _FORWARD, _BACKWARD))
    # The index first: what is left of a damaged page of the table can look like a row that never was.
    known = next((walked.met for walked in (index, forward) if walked.ended), None)
    lying = _carved(db, files)
    rows = []
    for entry_id in sorted({*index.met, *forward.met, *backward.met, *lying}):
        rows += [Row(row) for row in _read(db, entry_id)]
        rows += [Row(lying[entry_id], old=True)] if entry_id in lying else []
    return Salvage(rows, known)


def _has_entries(path: Path, tables: Sequence[str]) -> bool:
    if not path.exists() or not path.stat().st_size:  # to open it would remove the log
        return False
    with closing(sqlite3.connect(path)) as db, suppress(*_BROKEN):
        text, version = schema(db).get("entries", ""), int(db.execute("PRAGMA user_version").fetchone()[0])
        return text in tables or bool(text and version > len(tables))
    return False


def _graft(scratch: Path, sound: Path) -> None:
    page = bytearray(sound.read_bytes()[:_PAGE])
    page[_SIZE_PLACE : _SIZE_PLACE + 4] = bytes(4)
    with scratch.open("r+b" if scratch.exists() else "wb") as file:
        file.write(page)


def _walk(db: Connection, sql: str) -> _Walk:
    walked = _Walk()
    with suppress(*_BROKEN):
        for entry_id, state in db.execute(sql):
            walked.met[entry_id] = state
        walked.ended = True
    return walked


def _carved(db: Connection, files: Sequence[Path]) -> dict[int, dict[str, Any]]:
    """The rows that lie in the files, each as it was last."""
    with suppress(*_BROKEN):
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    found: dict[int, dict[str, Any]] = {}
    for file in files:
        for row in carved(file.read_bytes() if file.exists() else b"", COLUMNS):
            before = found.get(row["entry_id"])
            if before is None or _age(before) < _age(row):
                found[row["entry_id"]] = row
    return found


def _age(row: dict[str, Any]) -> tuple[bool, int]:
    """The greater, the later: no deed is open again once it is settled, and its attempts are counted."""
    return row["settled_at"] is not None, row["attempts"] if isinstance(row["attempts"], int) else 0


def _read(db: Connection, entry_id: int) -> list[dict[str, Any]]:
    with suppress(*_BROKEN):
        cursor = db.execute("SELECT * FROM entries NOT INDEXED WHERE entry_id = ?", (entry_id,))
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]
    return []
