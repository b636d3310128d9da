"""The tables of the storeroom: the third migration of the records."""

from typing import Final

MOVE_TABLES: Final = """
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

INSTRUCTION_TABLES: Final = """
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

OUTGOING_TABLES: Final = """
    -- item_id: a UUID, and the reference of the package in MyBuilding if the building's policy sends it there.
    -- on_server, release_on_server: '', 'planned' until the outbox has it, then 'done'.
    CREATE TABLE outgoing_items (
        item_id TEXT PRIMARY KEY,
        community_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        unit TEXT NOT NULL,
        carrier TEXT NOT NULL,
        added_by TEXT NOT NULL,
        added_by_id TEXT NOT NULL,
        added_at INTEGER NOT NULL,
        resident_id TEXT NOT NULL,
        resident_name TEXT NOT NULL,
        pickup_for TEXT NOT NULL,
        tracking_number TEXT NOT NULL,
        pieces INTEGER NOT NULL,
        note TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'picked_up', 'canceled')),
        ended_at INTEGER,
        pickup_id TEXT NOT NULL,
        on_server TEXT NOT NULL,
        release_on_server TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX outgoing_by_state ON outgoing_items (community_id, state, ended_at);
    CREATE INDEX outgoing_planned ON outgoing_items (community_id)
        WHERE on_server = 'planned' OR release_on_server = 'planned';

    CREATE TABLE outgoing_pickups (
        pickup_id TEXT PRIMARY KEY,
        community_id TEXT NOT NULL,
        collector TEXT NOT NULL,
        picked_up_by TEXT NOT NULL,
        picked_up_at INTEGER NOT NULL,
        recorded_by TEXT NOT NULL,
        recorded_by_id TEXT NOT NULL,
        signature BLOB NOT NULL,
        signature_removed_at INTEGER
    ) WITHOUT ROWID;
    CREATE INDEX outgoing_pickups_by_time ON outgoing_pickups (community_id, picked_up_at);
    CREATE INDEX outgoing_pickups_signed ON outgoing_pickups (picked_up_at) WHERE signature <> x'';
"""

AUDIT_TABLES: Final = """
    -- location: NULL for all locations, '' for packages without one. place: where the user is, NULL if unknown.
    CREATE TABLE audits (
        audit_id TEXT PRIMARY KEY,
        community_id TEXT NOT NULL,
        location TEXT,
        place TEXT,
        began_at INTEGER NOT NULL,
        began_by TEXT NOT NULL,
        ended_at INTEGER,
        ended_by TEXT NOT NULL DEFAULT '',
        expected INTEGER NOT NULL DEFAULT 0,
        found INTEGER NOT NULL DEFAULT 0,
        missing INTEGER NOT NULL DEFAULT 0,
        misplaced INTEGER NOT NULL DEFAULT 0,
        unexpected INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX audits_of_community ON audits (community_id, ended_at);

    -- The packages that an audit expected when it began: one that is released meanwhile still counts.
    CREATE TABLE audit_expected (
        audit_id TEXT NOT NULL REFERENCES audits ON DELETE CASCADE,
        reference TEXT NOT NULL,
        package_id TEXT NOT NULL
    );
    CREATE INDEX audit_expected_of_audit ON audit_expected (audit_id);

    -- One row for each package that was scanned or ticked. number: what was scanned. recorded: its location then.
    CREATE TABLE audit_scans (
        scan_id TEXT PRIMARY KEY,
        audit_id TEXT NOT NULL REFERENCES audits ON DELETE CASCADE,
        reference TEXT NOT NULL,
        package_id TEXT NOT NULL,
        number TEXT NOT NULL,
        meaning TEXT NOT NULL,
        place TEXT,
        recorded TEXT NOT NULL,
        scanned_at INTEGER NOT NULL,
        scanned_by TEXT NOT NULL,
        is_moved INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX audit_scans_of_audit ON audit_scans (audit_id);

    -- Packages that an audit did not find, until they are found. location: where they were expected.
    CREATE TABLE missing (
        record_id INTEGER PRIMARY KEY REFERENCES records ON DELETE CASCADE,
        missing_since INTEGER NOT NULL,
        marked_by TEXT NOT NULL,
        location TEXT NOT NULL
    );
"""
