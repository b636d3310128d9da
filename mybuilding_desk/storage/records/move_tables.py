"""The tables of moves: a part of the third migration of the records."""

from typing import Final

TABLES: Final = """
    -- server_location: MyBuilding's location when the package was moved, NULL if it is where MyBuilding has it.
    ALTER TABLE records ADD COLUMN server_location TEXT;

    -- old_...: the columns of the record before the move, to undo it. due_at: not sent to MyBuilding earlier.
    CREATE TABLE moves (
        move_id INTEGER PRIMARY KEY AUTOINCREMENT,
        record_id INTEGER NOT NULL REFERENCES records ON DELETE CASCADE,
        origin TEXT NOT NULL,
        destination TEXT NOT NULL,
        moved_at INTEGER NOT NULL,
        moved_by TEXT NOT NULL,
        user_id TEXT NOT NULL,
        reference TEXT NOT NULL UNIQUE,
        state TEXT NOT NULL CHECK (state IN (
            'local', 'waiting', 'sending', 'in_doubt', 'sent', 'refused', 'replaced', 'overruled'
        )),
        reason TEXT NOT NULL DEFAULT '',
        attempts INTEGER NOT NULL DEFAULT 0,
        due_at INTEGER NOT NULL,
        old_location TEXT,
        old_server_location TEXT
    );
    CREATE INDEX moves_of_record ON moves (record_id, move_id);
    CREATE INDEX moves_unsent ON moves (user_id, move_id) WHERE state IN ('waiting', 'sending', 'in_doubt');
"""
