"""Reads a damaged outbox row by row, from a copy of its file. What the rows are worth is not known here."""

import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from sqlite3 import Connection
from typing import Any, Final

from mybuilding_desk.storage.database import schema
from mybuilding_desk.storage.write_ahead import is_broken, log_of, mend

_PAGE: Final = 4096
_SIZE_PLACE: Final = 28
"""Where the first page tells the size of the file; with zero there SQLite looks at the file."""

_FARTHEST: Final = 100_000
"""How many numbers before the newest are tried one by one where no index tells which there are."""

_BROKEN: Final = (sqlite3.Error, UnicodeDecodeError)
"""What reading a damaged file raises; the second where SQLite's own message quotes what is no UTF-8."""

_INDEX: Final = "SELECT entry_id, state FROM entries INDEXED BY entries_by_state"
_FORWARD: Final = "SELECT entry_id, NULL FROM entries NOT INDEXED ORDER BY entry_id"
_BACKWARD: Final = f"{_FORWARD} DESC"


@dataclass(frozen=True, slots=True)
class Salvage:
    """`rows` are what could be read, in the order of the deeds. `known` tells every entry that there was, with its
    state where the index tells it; `None` where neither the index nor the table can be read from end to end.
    """

    rows: list[dict[str, Any]]
    known: dict[int, str | None] | None


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


def read_rows(db: Connection) -> Salvage:
    """Every row that can be read, one by one."""
    index, forward, backward = (_walk(db, walk) for walk in (_INDEX, _FORWARD, _BACKWARD))
    # The index first: what is left of a damaged page of the table can look like a row that never was.
    known = next((walked.met for walked in (index, forward) if walked.ended), None)
    numbers = {*index.met, *forward.met, *backward.met}
    if known is None:
        newest = max(_newest(db), *numbers, 0)
        numbers.update(range(max(1, newest - _FARTHEST), newest + 1))
    return Salvage([row for entry_id in sorted(numbers) if (row := _row(db, entry_id))], known)


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


def _newest(db: Connection) -> int:
    """The newest number ever given, 0 where the file no longer tells."""
    with suppress(*_BROKEN, TypeError, ValueError):
        return max((int(row[0]) for row in db.execute("SELECT seq FROM sqlite_sequence")), default=0)
    return 0


def _row(db: Connection, entry_id: int) -> dict[str, Any] | None:
    with suppress(*_BROKEN):
        cursor = db.execute("SELECT * FROM entries NOT INDEXED WHERE entry_id = ?", (entry_id,))
        names = [column[0] for column in cursor.description]
        for row in cursor:
            return dict(zip(names, row, strict=True))
    return None
