"""Read a damaged outbox row by row, and repair each row as far as it can be read.

The second line of defense, used only if the journal is missing or damaged too.
"""

import shutil
import sqlite3
import tempfile
from collections.abc import Collection, Iterator
from contextlib import closing, suppress
from pathlib import Path
from sqlite3 import Connection
from typing import Any, Final

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.models import Package, PackageDraft, Release
from mybuilding_desk.domain.outbox import OPEN_STATES, STATES
from mybuilding_desk.storage.outbox.entry_rows import ENTRY_FIELDS, fits_sum, has_sum, pack, to_entry, unpack
from mybuilding_desk.storage.outbox.journal import Row
from mybuilding_desk.storage.outbox.record import KEPT
from mybuilding_desk.storage.sqlite import storage_errors
from mybuilding_desk.storage.values import from_micros, storable

_KINDS: Final = ("log", "release")
_UNREADABLE: Final = (ArithmeticError, AttributeError, KeyError, TypeError, ValueError)


def repaired(row: dict[str, Any], known: Collection[int]) -> dict[str, Any]:
    """Return the repaired row. Raises `StorageTrouble` if its draft or release cannot be read.

    `known` are the ids of the entries read before it. An open entry that the damage may have changed becomes rejected,
    so that the user decides.
    """
    action, kind = _draft_or_release(row)
    whole = row | {"kind": kind, "reference": storable(action.reference), "community_id": storable(action.community_id)}
    whole |= _plain(row, action)
    state = row["state"] if row["state"] in STATES else "waiting"
    whole |= {"state": "waiting" if state in ("sending", "in_doubt") else state, "tried": 1}
    if not fits_sum(row["deed"]):
        whole |= {"deed": pack(action)} | _for_the_clerk(whole, "damaged")
    if whole["follows"] and whole["follows"] not in known:  # the log that would have given the package id is lost
        whole |= {"follows": None} | ({} if whole["package_id"] else _for_the_clerk(whole, "log_lost"))
    to_entry(tuple(whole[name] for name in ENTRY_FIELDS))
    return whole


def _draft_or_release(row: dict[str, Any]) -> tuple[PackageDraft | Release, str]:
    text, names = row["deed"], (row["reference"], row["community_id"])
    for kind in (row["kind"],) if row["kind"] in _KINDS else _KINDS:
        with suppress(*_UNREADABLE):
            proven, action = has_sum(text), _read(kind, text)
            if proven or (storable(action.reference), storable(action.community_id)) == names:
                return action, kind
    raise StorageTrouble("corrupt", f"entry {row['entry_id']} cannot be read")


def _read(kind: str, text: str) -> PackageDraft | Release:
    return unpack(PackageDraft, text, proven=False) if kind == "log" else unpack(Release, text, proven=False)


def _plain(row: dict[str, Any], action: PackageDraft | Release) -> dict[str, Any]:
    """Return the other columns, with a default for each that cannot be read."""
    named = action.package_id if isinstance(action, Release) else ""
    due = _time(row["due_at"], 0)
    return {
        "package_id": named or _text(row["package_id"]),
        "package": row["package"] if _is_package(row["package"]) else None,
        "follows": row["follows"] if isinstance(row["follows"], int) else None,
        "reason": _text(row["reason"]),
        "detail": _text(row["detail"]),
        "attempts": row["attempts"] if isinstance(row["attempts"], int) else 1,
        "due_at": due,
        "created_at": _time(row["created_at"], due),
        "settled_at": _time(row["settled_at"], due),
    }


def _for_the_clerk(row: dict[str, Any], reason: str) -> dict[str, Any]:
    return {"state": "refused", "reason": reason} if row["state"] in OPEN_STATES else {}


def _is_package(text: Any) -> bool:
    try:
        return bool(text) and unpack(Package, text) is not None
    except _UNREADABLE:
        return False


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _time(micros: Any, otherwise: int) -> int:
    try:
        from_micros(micros)
    except (OverflowError, TypeError):
        return otherwise
    return int(micros)


_BROKEN: Final = (sqlite3.Error, UnicodeDecodeError)
"""Exceptions of reading a damaged file; the second occurs when SQLite's message quotes bytes that are not UTF-8."""

_WALKS: Final = (
    "SELECT entry_id FROM entries INDEXED BY entries_by_state",
    "SELECT entry_id FROM entries NOT INDEXED ORDER BY entry_id",
    "SELECT entry_id FROM entries NOT INDEXED ORDER BY entry_id DESC",
)


def read_open_rows(path: Path) -> list[Row]:
    """Return the open entries that are still readable, as journal rows in order. Works on a copy of the file."""
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
        for columns in _entry_rows(db, entry_id):
            with suppress(StorageTrouble):
                row = repaired(columns, known)
                known.add(entry_id)
                if row["state"] in OPEN_STATES:
                    yield {name: row[name] for name in KEPT}


def _walk(db: Connection, sql: str) -> list[int]:
    met: list[int] = []
    with suppress(*_BROKEN):
        for (entry_id,) in db.execute(sql):
            met.append(entry_id)
    return met


def _entry_rows(db: Connection, entry_id: int) -> list[dict[str, Any]]:
    with suppress(*_BROKEN):
        cursor = db.execute("SELECT * FROM entries NOT INDEXED WHERE entry_id = ?", (entry_id,))
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]
    return []
