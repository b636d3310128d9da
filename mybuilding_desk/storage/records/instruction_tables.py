"""The tables of instructions, a part of the third migration of the records; holds become instructions."""

from typing import Final

TABLES: Final = """
    -- resident_id: '' for the whole unit. first_day, last_day: dates in the community's time zone, included, or NULL.
    CREATE TABLE instructions (
        instruction_id TEXT PRIMARY KEY,
        community_id TEXT NOT NULL,
        unit TEXT NOT NULL,
        resident_id TEXT NOT NULL,
        resident_name TEXT NOT NULL,
        kind TEXT NOT NULL,
        text TEXT NOT NULL,
        first_day TEXT,
        last_day TEXT,
        created_at INTEGER NOT NULL,
        created_by TEXT NOT NULL,
        changed_at INTEGER,
        changed_by TEXT NOT NULL DEFAULT '',
        ended_at INTEGER,
        ended_by TEXT NOT NULL DEFAULT ''
    ) WITHOUT ROWID;
    CREATE INDEX instructions_of_community ON instructions (community_id);

    -- What was done with an instruction, and what it was after that.
    CREATE TABLE instruction_changes (
        change_id TEXT PRIMARY KEY,
        instruction_id TEXT NOT NULL REFERENCES instructions ON DELETE CASCADE,
        action TEXT NOT NULL,
        done_at INTEGER NOT NULL,
        done_by TEXT NOT NULL,
        unit TEXT NOT NULL,
        resident_id TEXT NOT NULL,
        resident_name TEXT NOT NULL,
        kind TEXT NOT NULL,
        text TEXT NOT NULL,
        first_day TEXT,
        last_day TEXT
    ) WITHOUT ROWID;
    CREATE INDEX instruction_changes_of ON instruction_changes (instruction_id);

    INSERT INTO instructions (instruction_id, community_id, unit, resident_id, resident_name, kind, text, last_day,
        created_at, created_by, ended_at, ended_by)
    SELECT hold_id, community_id, unit, resident_id, '', 'away', note, last_day, held_at, held_by, ended_at, ended_by
    FROM holds;
    INSERT INTO instruction_changes (change_id, instruction_id, action, done_at, done_by, unit, resident_id,
        resident_name, kind, text, last_day)
    SELECT hold_id || ' added', hold_id, 'added', held_at, held_by, unit, resident_id, '', 'away', note, last_day
    FROM holds;
    INSERT INTO instruction_changes (change_id, instruction_id, action, done_at, done_by, unit, resident_id,
        resident_name, kind, text, last_day)
    SELECT hold_id || ' ended', hold_id, 'ended', ended_at, ended_by, unit, resident_id, '', 'away', note, last_day
    FROM holds WHERE ended_at IS NOT NULL;
    DROP TABLE holds;
"""
