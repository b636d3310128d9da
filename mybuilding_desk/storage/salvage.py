"""Read a damaged outbox row by row, from a copy of its file, as far as its tables lead to them.

The second line of defense: used only where the journal is gone or damaged too.
"""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from sqlite3 import Connection
from typing import Any, Final

from mybuilding_desk.domain.outbox import OPEN_STATES
from mybuilding_desk.errors import StorageTrouble
from mybuilding_desk.storage.journal import Row
from mybuilding_desk.storage.mended import mended
from mybuilding_desk.storage.outbox_record import KEPT
from mybuilding_desk.storage.troubles import storage_errors

_BROKEN: Final = (sqlite3.Error, UnicodeDecodeError)
"""What reading a damaged file raises; the second where SQLite's own message quotes what is no UTF-8."""

_WALKS: Final = (
    "SELECT entry_id FROM entries INDEXED BY entries_by_state",
    "SELECT entry_id FROM entries NOT INDEXED ORDER BY entry_id",
    "SELECT entry_id FROM entries NOT INDEXED ORDER BY entry_id DESC",
)


def salvage(path: Path) -> list[Row]:
    """The open entries that can still be read, as rows of the journal, in their order. The file is only read."""
    with storage_errors(), tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}.") as folder:
        scratch = Path(folder) / path.name
        for side in ("", "-wal"):
            with suppress(FileNotFoundError):
                shutil.copyfile(path.with_name(path.name + side), scratch.with_name(scratch.name + side))
        with closing(sqlite3.connect(scratch, isolation_level=None)) as db:
            return list(_open_rows(db))


def _open_rows(db: Connection) -> Iterator[Row]:
    known: set[int] = set()
    for entry_id in sorted({entry_id for walk in _WALKS for entry_id in _walk(db, walk)}):
        for columns in _read(db, entry_id):
            with suppress(StorageTrouble):
                row = mended(columns, known)
                known.add(entry_id)
                if row["state"] in OPEN_STATES:
                    yield {name: row[name] for name in KEPT}


def _walk(db: Connection, sql: str) -> list[int]:
    met: list[int] = []
    with suppress(*_BROKEN):
        for (entry_id,) in db.execute(sql):
            met.append(entry_id)
    return met


def _read(db: Connection, entry_id: int) -> list[dict[str, Any]]:
    with suppress(*_BROKEN):
        cursor = db.execute("SELECT * FROM entries NOT INDEXED WHERE entry_id = ?", (entry_id,))
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]
    return []
