"""Undo a change of existing entries: put their rows back exactly as they were, unless they were changed since."""

from dataclasses import dataclass, replace
from sqlite3 import Connection
from typing import Any, Final

from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.storage.outbox.entry_rows import SELECT, pack, to_entry

Row = tuple[Any, ...]
"""The entry id and the `_COLUMNS` of an entry."""

_AS_LEFT: Final = ("state", "reference", "deed", "package_id", "tried", "settled_at")
"""Columns that show whether a row is still as the change left it. Being made due, or a reason, is no other change."""
_COLUMNS: Final = (*_AS_LEFT, "came_from", "community_id", "package", "reason", "detail", "attempts", "due_at")
_REFERENCE: Final = 1 + _COLUMNS.index("reference")
_ROWS: Final = f"SELECT entry_id, {', '.join(_COLUMNS)} FROM entries WHERE ? IN (entry_id, follows) ORDER BY entry_id"  # noqa: S608 - words of this program
_RESTORE: Final = f"""
    UPDATE entries AS entry SET {", ".join(f"{name} = ?" for name in _COLUMNS)}
    WHERE entry_id = ? AND {" AND ".join(f"{name} IS ?" for name in _AS_LEFT)} AND NOT EXISTS (
        SELECT 1 FROM entries AS later WHERE entry.kind = 'release' AND entry.package_id <> ''
        AND later.package_id = entry.package_id AND later.community_id = entry.community_id
        AND later.entry_id > entry.entry_id AND later.state <> 'dropped')
"""  # noqa: S608 - words of this program
_DISCARDED_RELEASES: Final = f"{SELECT} WHERE kind = 'release' AND state = 'dropped' AND ? IN (entry_id, follows)"

_SIGNED: Final = f"""{SELECT} WHERE kind = 'release' AND state = 'done' AND settled_at < ?
    AND instr(deed, '"signature": ""') = 0 LIMIT ?"""


@dataclass(frozen=True, slots=True)
class Change:
    """A change of an existing entry by the user: the entry now, and the rows before and after.

    The rows include those of the releases that wait for the entry.
    """

    entry: OutboxEntry
    before: tuple[Row, ...]
    after: tuple[Row, ...]

    @property
    def renamed(self) -> tuple[tuple[str, str], ...]:
        """The references that it changed, each as (old, new)."""
        pairs = zip(self.before, self.after, strict=True)
        return tuple((old[_REFERENCE], new[_REFERENCE]) for old, new in pairs if old[_REFERENCE] != new[_REFERENCE])


def rows_of(db: Connection, entry_id: int) -> tuple[Row, ...]:
    """Return the rows of an entry and of the releases that wait for it."""
    return tuple(db.execute(_ROWS, (entry_id,)).fetchall())


def restore_rows(db: Connection, change: Change) -> None:
    """Put the rows back as they were before the change.

    Raises `ValueError` if one of them was changed since, or is a release that a later one has replaced.
    """
    for before, after in zip(change.before, change.after, strict=True):
        entry_id, *values = before
        guard = after[1 : 1 + len(_AS_LEFT)]
        if before != after and db.execute(_RESTORE, (*values, entry_id, *guard)).rowcount != 1:
            raise ValueError(f"entry {entry_id} was changed since")


def erase_old_signatures(db: Connection, before: int, limit: int) -> int:
    """Erase the signatures of up to `limit` releases that were done before this time; return their number."""
    for entry in (entries := list(map(to_entry, db.execute(_SIGNED, (before, limit)).fetchall()))):
        _erase_signature(db, entry)
    return len(entries)


def erase_signatures(db: Connection, entry_id: int) -> None:
    """Erase the signature of a discarded release, or of the discarded releases that follow a discarded log."""
    for entry in map(to_entry, db.execute(_DISCARDED_RELEASES, (entry_id,)).fetchall()):
        _erase_signature(db, entry)


def _erase_signature(db: Connection, entry: OutboxEntry) -> None:
    if entry.release is not None and entry.release.signature:
        action = pack(replace(entry.release, signature=b""))
        db.execute("UPDATE entries SET deed = ? WHERE entry_id = ?", (action, entry.entry_id))
