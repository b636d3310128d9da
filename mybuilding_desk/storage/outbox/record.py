"""The journal's view of the outbox: note changed rows, and read them as plain values.

The journal records what cannot be derived again. A change of `due_at` or `attempts` alone is not recorded.
"""

import json
from collections.abc import Iterable
from sqlite3 import Connection
from typing import Any, Final

from mybuilding_desk.storage.outbox.entry_rows import OPEN
from mybuilding_desk.storage.outbox.journal import CLOSED, Contents, Record, Row, rows_in

_TO_SEND: Final = "('waiting', 'sending', 'in_doubt')"


def _lasting(row: str) -> dict[str, str]:
    """Return the recorded columns, each with its SQL. All states of an entry yet to be sent count as `waiting`."""
    kept_value = f"CASE WHEN {row}.state IN ('refused', 'held') THEN {row}.%s ELSE '' END"
    plain = ("kind", "community_id", "reference", "package_id", "follows", "deed", "package", "tried")
    return {
        **{name: f"{row}.{name}" for name in plain},
        "state": f"CASE WHEN {row}.state IN {_TO_SEND} THEN 'waiting' ELSE {row}.state END",
        "reason": kept_value % "reason",
        "detail": kept_value % "detail",
    }


def _needed(row: str) -> str:
    """Return the SQL condition for a row to be in the journal.

    The server has not confirmed it yet, or did so without an id of the package that a release may wait for.
    """
    unnamed = f"{row}.state = 'done' AND {row}.kind = 'log' AND {row}.package_id = ''"
    return f"({row}.state IN {OPEN} OR ({unnamed}))"


_VALUES: Final = {"entry_id": "entry.entry_id", **_lasting("entry"), "due_at": "due_at", "created_at": "created_at"}
KEPT: Final = tuple(_VALUES)
"""The columns of a row in the journal."""
_COLUMNS: Final = ", ".join(f"{sql} AS {name}" for name, sql in _VALUES.items())
_PASSING: Final = frozenset({"due_at"})
"""Columns that are recorded, but ignored when rows are compared."""
_NEW, _OLD = (f"({', '.join(_lasting(row).values())})" for row in ("new", "old"))
_TRIGGERS: Final = (
    "CREATE TEMP TABLE changed (entry_id INTEGER PRIMARY KEY)",
    """CREATE TEMP TRIGGER changed_by_insert AFTER INSERT ON main.entries
       BEGIN INSERT OR IGNORE INTO changed VALUES (new.entry_id); END""",
    f"""CREATE TEMP TRIGGER changed_by_update AFTER UPDATE ON main.entries WHEN {_NEW} IS NOT {_OLD}
        BEGIN INSERT OR IGNORE INTO changed VALUES (new.entry_id); END""",  # noqa: S608 - words of this program
    f"""CREATE TEMP TRIGGER changed_by_delete AFTER DELETE ON main.entries WHEN {_needed("old")}
        BEGIN INSERT OR IGNORE INTO changed VALUES (old.entry_id); END""",  # noqa: S608 - likewise
)
_AMONG: Final = "entry_id IN (SELECT value FROM json_each(?))"
_SIGNED, _UNSIGNED = (json.dumps('"signature": "' + end)[1:-1] for end in ("", '"'))


def note_changes(db: Connection) -> None:
    """Make `db` note the ids of changed rows in a temporary table."""
    for statement in _TRIGGERS:
        db.execute(statement)


def changes(db: Connection) -> Record | None:
    """Return the changes of the open transaction with the next `seq`, or `None` if the journal needs none of them."""
    ids = [entry_id for (entry_id,) in db.execute("DELETE FROM temp.changed RETURNING entry_id")]
    if not ids:
        return None
    put = _rows(db, f"WHERE {_needed('entry')} AND {_AMONG} ORDER BY entry_id", (json.dumps(ids),))
    gone = set(ids) - {row["entry_id"] for row in put}
    [(seq,)] = db.execute("UPDATE journal SET seq = seq + 1 RETURNING seq").fetchall()
    return Record(seq, tuple(put), tuple(_closed(db, gone)))


def needed_rows(db: Connection) -> list[Row]:
    """Return all rows that belong in the journal."""
    return _rows(db, f"WHERE {_needed('entry')} ORDER BY entry_id", ())


def sequence(db: Connection) -> int:
    """Return the number of the last change to the database."""
    [(seq,)] = db.execute("SELECT seq FROM journal").fetchall()
    return int(seq)


def last_entry(db: Connection) -> int:
    """Return the highest entry id ever assigned."""
    row = db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'entries'").fetchone()
    return int(row[0]) if row else 0


def is_same(rows: Iterable[Row], contents: Contents) -> bool:
    """Return whether the journal contains exactly these rows; `_PASSING` columns may differ."""
    ours = {row["entry_id"]: _lasting_part(row) for row in rows}
    return ours == {entry_id: _lasting_part(row) for entry_id, row in rows_in(contents).items()}


def holds_signature(contents: Contents, entries: Iterable[int]) -> bool:
    """Return whether the journal contains a signature of one of these entries."""
    rows = (contents.rows.get(entry_id, "") for entry_id in entries)
    return any(_SIGNED in row and _UNSIGNED not in row for row in rows)


def _closed(db: Connection, gone: Iterable[int]) -> list[Row]:
    sql = f"SELECT {', '.join(CLOSED)} FROM entries WHERE {_AMONG}"  # noqa: S608 - words of this program
    rows = {row[0]: dict(zip(CLOSED, row, strict=True)) for row in db.execute(sql, (json.dumps(list(gone)),))}
    return [rows.get(entry_id, {"entry_id": entry_id}) for entry_id in sorted(gone)]


def _rows(db: Connection, where: str, values: tuple[Any, ...]) -> list[Row]:
    sql = f"SELECT {_COLUMNS} FROM entries AS entry {where}"  # noqa: S608 - words of this program
    return [dict(zip(_VALUES, row, strict=True)) for row in db.execute(sql, values)]


def _lasting_part(row: Row) -> Row:
    return {name: value for name, value in row.items() if name not in _PASSING}
