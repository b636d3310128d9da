"""Outbox entries <-> SQLite rows and JSON payloads.

Each payload ends with a CRC of the text before it: SQLite has no checksums, and a damaged payload may still parse, for
example with another unit.
"""

import base64
import json
from collections.abc import Sequence
from dataclasses import asdict, fields, replace
from datetime import datetime
from functools import lru_cache
from sqlite3 import Connection
from typing import Any, Final, TypeVar
from zlib import crc32

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.models import Package, PackageDraft, Release
from mybuilding_desk.domain.outbox import OPEN_STATES, STATES, OutboxEntry, State
from mybuilding_desk.storage.values import from_micros

Value = TypeVar("Value", Package, PackageDraft, Release)

_TIMES = frozenset({"arrived_at", "released_at", "updated_at"})
_BYTES = frozenset({"signature"})
_SUM: Final = ', "sum": '


def pack(value: Package | PackageDraft | Release) -> str:
    """Return the value as JSON, in pure ASCII so that SQLite accepts any text from a scanner or a server."""
    text = json.dumps(asdict(value), default=_plain)
    return f"{text[:-1]}{_SUM}{crc32(text.encode())}}}"


def unpack(kind: type[Value], text: str, *, proven: bool = True) -> Value:
    """Return the value of a text made by `pack`. Fields unknown to this version are ignored.

    If `proven`, raises `ValueError` when the text does not match its CRC.
    """
    if proven and not fits_sum(text):
        raise ValueError("the text does not fit its sum")
    kept = json.loads(text)
    return kind(**{field.name: _typed(field.name, kept[field.name]) for field in fields(kind) if field.name in kept})


def fits_sum(text: str) -> bool:
    """Return whether the text matches its CRC. True without a CRC, as older versions wrote none."""
    body, mark, end = text.rpartition(_SUM)
    return not mark or end == f"{crc32((body + '}').encode())}}}"


def has_sum(text: str) -> bool:
    """Return whether the text has a CRC."""
    return _SUM in text


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    raise TypeError(f"no JSON for {type(value).__name__}")


def _typed(name: str, value: Any) -> Any:
    if name in _TIMES and value is not None:
        return datetime.fromisoformat(value)
    return base64.b64decode(value) if name in _BYTES else value


_KEPT: Final = 1536
"""Number of parsed entries to cache, about 3 KB each: after a delivery, 1,000 queued entries may be read again."""

ENTRY_FIELDS: Final = (
    "entry_id",
    "kind",
    "state",
    "deed",
    "package",
    "package_id",
    "reason",
    "detail",
    "attempts",
    "due_at",
    "created_at",
    "follows",
    "settled_at",
)
"""The columns of an `OutboxEntry`, in the order that `to_entry` expects."""

SELECT: Final = f"SELECT {', '.join(ENTRY_FIELDS)} FROM entries AS entry"  # noqa: S608 - words of this program

INSERT: Final = """
    INSERT INTO entries (kind, community_id, reference, package_id, follows, deed, package, due_at, created_at)
    VALUES (?,?,?,?,?,?,?,?,?)
"""

OPEN: Final = f"({', '.join(repr(state) for state in OPEN_STATES)})"

# A release waits for the package id from the log that it follows, and for earlier open entries of the same package.
UNBLOCKED: Final = f"""(entry.kind = 'log' OR entry.package_id <> '') AND NOT EXISTS (
    SELECT 1 FROM entries AS earlier
    WHERE entry.package_id <> '' AND earlier.package_id = entry.package_id
      AND earlier.community_id = entry.community_id AND earlier.entry_id < entry.entry_id AND earlier.state IN {OPEN}
)"""  # noqa: S608 - words of this program, no input


def to_entry(row: tuple[Any, ...]) -> OutboxEntry:
    """Return the entry of a row of `ENTRY_FIELDS`. Raises `StorageTrouble` (`corrupt`) if the row is invalid."""
    try:
        return _to_entry(row)
    except (ArithmeticError, AttributeError, KeyError, TypeError, ValueError) as error:
        raise StorageTrouble("corrupt", f"entry {row[0]} cannot be read: {type(error).__name__}") from error


@lru_cache(maxsize=_KEPT)
def _to_entry(row: tuple[Any, ...]) -> OutboxEntry:
    entry_id, kind, state, action, package, package_id, reason, detail, attempts, due_at, created_at, *rest = row
    follows, settled_at = rest
    if state not in STATES:
        raise ValueError("no such state")
    return OutboxEntry(
        entry_id=entry_id,
        kind=kind,
        state=state,
        draft=unpack(PackageDraft, action) if kind == "log" else None,
        release=replace(unpack(Release, action), package_id=package_id) if kind == "release" else None,
        package=unpack(Package, package) if package else None,
        package_id=package_id,
        reason=reason,
        detail=detail,
        attempts=attempts,
        due_at=from_micros(due_at),
        created_at=from_micros(created_at),
        follows=follows or 0,
        settled_at=None if settled_at is None else from_micros(settled_at),
    )


def change_entry(
    db: Connection, entry_id: int, states: Sequence[State], change: str, values: tuple[object, ...], *, only: str = ""
) -> None:
    """Apply `change` in one guarded statement. Raises `ValueError` if the entry is in none of `states`."""
    allowed = ",".join("?" * len(states))
    sql = f"UPDATE entries AS entry SET {change} WHERE entry_id = ? AND state IN ({allowed}) {only}"  # noqa: S608 - words of this program
    if db.execute(sql, (*values, entry_id, *states)).rowcount != 1:
        raise ValueError(f"entry {entry_id} is not in a state for this")
