"""What is open in the outbox, kept in memory and read anew only as far as it changed: for the window, after each deed.

A thousand that wait take 3 ms to read. Changes of this connection are noted by triggers of its own, which live in
memory; that another connection wrote something, SQLite tells by a number.
"""

import json
from typing import Any, Final

from mybuilding_desk.domain.outbox import Entry
from mybuilding_desk.storage.database_file import DatabaseFile
from mybuilding_desk.storage.outbox_rows import OPEN, SELECT, to_entry

_NOTED: Final = (
    "CREATE TEMP TABLE touched (entry_id INTEGER PRIMARY KEY)",
    """CREATE TEMP TRIGGER noted_insert AFTER INSERT ON main.entries
       BEGIN INSERT OR IGNORE INTO touched VALUES (new.entry_id); END""",
    """CREATE TEMP TRIGGER noted_update AFTER UPDATE ON main.entries
       BEGIN INSERT OR IGNORE INTO touched VALUES (new.entry_id); END""",
    """CREATE TEMP TRIGGER noted_delete AFTER DELETE ON main.entries
       BEGIN INSERT OR IGNORE INTO touched VALUES (old.entry_id); END""",
)
_TAKE_NOTED: Final = "DELETE FROM temp.touched RETURNING entry_id"
_ALL: Final = f"{SELECT} WHERE state IN {OPEN} ORDER BY entry_id"
_SOME: Final = f"{SELECT} WHERE state IN {OPEN} AND entry_id IN (SELECT value FROM json_each(?))"  # noqa: S608 - words of this program


class OpenEntries:
    """The open entries of one connection to the outbox."""

    def __init__(self, file: DatabaseFile[Any]) -> None:
        self._file = file
        self._known: dict[int, Entry] = {}
        self._version = 0
        for statement in _NOTED:
            file.rows(statement)

    def now(self) -> list[Entry]:
        """All of them as they are now, in the order of the deeds."""
        before, self._version = self._version, 0  # until it is read to its end, nothing of it is trusted
        [(version,)] = self._file.rows("PRAGMA data_version")
        noted = [entry_id for (entry_id,) in self._file.rows(_TAKE_NOTED)]
        if version != before:
            self._known = {entry.entry_id: entry for entry in self._file.made(to_entry, _ALL)}
        elif noted:
            self._look_at(noted)
        self._version = version
        return list(self._known.values())

    def _look_at(self, noted: list[int]) -> None:
        found = {entry.entry_id: entry for entry in self._file.made(to_entry, _SOME, (json.dumps(noted),))}
        for entry_id in noted:
            self._known.pop(entry_id, None)
        self._known = dict(sorted((self._known | found).items()))
