"""What is open in the outbox, kept in memory and read anew only as far as it changed: for the window, after each deed.

A thousand that wait take 3 ms to read, five times as much beside a busy lane. Changes of this connection are noted by
triggers of its own, which live in memory. That another connection wrote something, SQLite tells by a number; what it
was, a copy in memory of the rows as they were read last.
"""

import json
from typing import Any, Final

from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.storage.database_file import DatabaseFile
from mybuilding_desk.storage.outbox.rows import ENTRY_FIELDS, OPEN, SELECT, to_entry

_NOTED: Final = (
    "CREATE TEMP TABLE touched (entry_id INTEGER PRIMARY KEY)",
    """CREATE TEMP TRIGGER noted_insert AFTER INSERT ON main.entries
       BEGIN INSERT OR IGNORE INTO touched VALUES (new.entry_id); END""",
    """CREATE TEMP TRIGGER noted_update AFTER UPDATE ON main.entries
       BEGIN INSERT OR IGNORE INTO touched VALUES (new.entry_id); END""",
    """CREATE TEMP TRIGGER noted_delete AFTER DELETE ON main.entries
       BEGIN INSERT OR IGNORE INTO touched VALUES (old.entry_id); END""",
)
_SEEN: Final = f"CREATE TEMP TABLE seen (entry_id INTEGER PRIMARY KEY, {', '.join(ENTRY_FIELDS[1:])})"
"""The open rows as they were read last."""
_TAKE_NOTED: Final = "DELETE FROM temp.touched RETURNING entry_id"
_OTHERWISE: Final = f"""
    SELECT entry_id FROM main.entries AS entry WHERE state IN {OPEN} AND NOT EXISTS (
        SELECT 1 FROM temp.seen WHERE {" AND ".join(f"seen.{name} IS entry.{name}" for name in ENTRY_FIELDS)})
    UNION ALL SELECT entry_id FROM temp.seen
    WHERE entry_id NOT IN (SELECT entry_id FROM main.entries WHERE state IN {OPEN})
"""  # noqa: S608 - words of this program, no input
_AMONG: Final = "entry_id IN (SELECT value FROM json_each(?))"
_FORGET: Final = f"DELETE FROM temp.seen WHERE {_AMONG}"  # noqa: S608 - likewise
_SEE: Final = f"INSERT INTO temp.seen {SELECT} WHERE state IN {OPEN} AND {_AMONG}"
_SOME: Final = f"SELECT {', '.join(ENTRY_FIELDS)} FROM temp.seen WHERE {_AMONG}"  # noqa: S608 - likewise


class OpenEntries:
    """The open entries of one connection to the outbox."""

    def __init__(self, file: DatabaseFile[Any]) -> None:
        self._file = file
        self.connection = file.connections
        """Which of the file's connections it reads; its tables are in the memory of that one."""
        self._known: dict[int, OutboxEntry] = {}
        self._version = 0
        for statement in (*_NOTED, _SEEN):
            file.rows(statement)

    def now(self) -> list[OutboxEntry]:
        """All of them as they are now, in the order of the deeds."""
        before, self._version = self._version, 0  # until it is read to its end, nothing of it is trusted
        [(version,)] = self._file.rows("PRAGMA data_version")
        noted = [entry_id for (entry_id,) in self._file.rows(_TAKE_NOTED)]
        if not before:
            self._known = {}
            self._file.rows("DELETE FROM temp.seen")
        if version != before:
            noted += [entry_id for (entry_id,) in self._file.rows(_OTHERWISE)]
        if noted:
            self._look_at(noted)
        self._version = version
        return list(self._known.values())

    def _look_at(self, noted: list[int]) -> None:
        """The entries are made of the copy: so what another connection writes meanwhile differs from it."""
        some = (json.dumps(noted),)
        for statement in (_FORGET, _SEE):
            self._file.rows(statement, some)
        for entry_id in noted:
            self._known.pop(entry_id, None)
        found = {entry.entry_id: entry for entry in self._file.made(to_entry, _SOME, some)}
        self._known = dict(sorted((self._known | found).items()))
