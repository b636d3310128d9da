"""The tables of the records, as numbered migrations. Never change a released migration; add a new one."""

from typing import Final

from mybuilding_desk.storage.records.storeroom_tables import (
    AUDIT_TABLES,
    INSTRUCTION_TABLES,
    MOVE_TABLES,
    OUTGOING_TABLES,
)

MIGRATIONS: Final = (
    """
    -- Times are microseconds since 1970 (UTC). A package has the reference of its log here, the server's id, or both.
    -- label_code: the code that is or would be on its label. flags: words separated by commas. location: NULL unless it
    -- was changed here. noted_at: the last change of the record.
    CREATE TABLE records (
        record_id INTEGER PRIMARY KEY,
        community_id TEXT NOT NULL,
        reference TEXT NOT NULL,
        package_id TEXT NOT NULL,
        label_code TEXT NOT NULL,
        pieces INTEGER NOT NULL DEFAULT 1,
        flags TEXT NOT NULL DEFAULT '',
        location TEXT,
        noted_at INTEGER NOT NULL,
        CHECK (reference <> '' OR package_id <> '')
    );
    CREATE UNIQUE INDEX records_by_reference ON records (community_id, reference) WHERE reference <> '';
    CREATE UNIQUE INDEX records_by_package ON records (community_id, package_id) WHERE package_id <> '';
    CREATE INDEX records_by_code ON records (community_id, label_code);

    -- AUTOINCREMENT: labels are printed in the order of their numbers, whatever the PC's clock says.
    CREATE TABLE labels (
        label_id INTEGER PRIMARY KEY AUTOINCREMENT,
        record_id INTEGER NOT NULL REFERENCES records ON DELETE CASCADE,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'printing', 'printed', 'failed', 'canceled')),
        requested_at INTEGER NOT NULL,
        requested_by TEXT NOT NULL,
        automatic INTEGER NOT NULL,
        printed_at INTEGER,
        printer TEXT NOT NULL DEFAULT '',
        reason TEXT NOT NULL DEFAULT ''
    );
    CREATE INDEX labels_of_record ON labels (record_id);
    CREATE INDEX labels_open ON labels (label_id) WHERE state IN ('waiting', 'printing', 'failed');

    CREATE TABLE releases (
        release_id INTEGER PRIMARY KEY,
        record_id INTEGER NOT NULL REFERENCES records ON DELETE CASCADE,
        reference TEXT NOT NULL UNIQUE,
        released_at INTEGER NOT NULL,
        released_to TEXT NOT NULL,
        released_by TEXT NOT NULL,
        note TEXT NOT NULL,
        pieces INTEGER NOT NULL,
        id_checked INTEGER NOT NULL,
        signature BLOB NOT NULL,
        signature_removed_at INTEGER
    );
    CREATE INDEX releases_of_record ON releases (record_id);
    CREATE INDEX releases_signed ON releases (released_at) WHERE signature <> x'';

    -- Counts without names, which stay when the packages leave. day: a date of this computer's clock, as 2026-11-29.
    CREATE TABLE days (
        community_id TEXT NOT NULL,
        day TEXT NOT NULL,
        logged INTEGER NOT NULL,
        released INTEGER NOT NULL,
        PRIMARY KEY (community_id, day)
    ) WITHOUT ROWID;

    CREATE TABLE notes (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    """,
    """
    -- One row for each package of a reminder; those of one reminder have the same time.
    CREATE TABLE reminders (
        reminder_id INTEGER PRIMARY KEY,
        record_id INTEGER NOT NULL REFERENCES records ON DELETE CASCADE,
        kind TEXT NOT NULL,
        reminded_at INTEGER NOT NULL,
        reminded_by TEXT NOT NULL
    );
    CREATE INDEX reminders_of_record ON reminders (record_id);

    -- resident_id: '' for the whole unit. last_day: a date in the community's time zone; included.
    CREATE TABLE holds (
        hold_id TEXT PRIMARY KEY,
        community_id TEXT NOT NULL,
        unit TEXT NOT NULL,
        resident_id TEXT NOT NULL,
        last_day TEXT NOT NULL,
        note TEXT NOT NULL,
        held_by TEXT NOT NULL,
        held_at INTEGER NOT NULL,
        ended_at INTEGER,
        ended_by TEXT NOT NULL DEFAULT ''
    ) WITHOUT ROWID;
    CREATE INDEX holds_of_community ON holds (community_id, last_day);

    -- The language that the desk writes to a resident in.
    CREATE TABLE resident_languages (
        community_id TEXT NOT NULL,
        resident_id TEXT NOT NULL,
        language TEXT NOT NULL,
        chosen_at INTEGER NOT NULL,
        PRIMARY KEY (community_id, resident_id)
    ) WITHOUT ROWID;

    -- content: items, batches, and notes as JSON. search_text: the folded words of all of them.
    CREATE TABLE handovers (
        handover_id INTEGER PRIMARY KEY AUTOINCREMENT,
        community_id TEXT NOT NULL,
        user_id TEXT NOT NULL,
        handed_over_by TEXT NOT NULL,
        began_at INTEGER NOT NULL,
        ended_at INTEGER NOT NULL,
        logged INTEGER NOT NULL,
        released INTEGER NOT NULL,
        in_storage INTEGER NOT NULL,
        overdue INTEGER NOT NULL,
        unidentified INTEGER NOT NULL,
        unsynced INTEGER NOT NULL,
        rejected INTEGER NOT NULL,
        content TEXT NOT NULL,
        search_text TEXT NOT NULL,
        confirmed_by TEXT NOT NULL DEFAULT '',
        confirmed_at INTEGER
    );
    CREATE INDEX handovers_of_community ON handovers (community_id, ended_at);

    CREATE TABLE handover_drafts (
        community_id TEXT NOT NULL,
        user_id TEXT NOT NULL,
        content TEXT NOT NULL,
        changed_at INTEGER NOT NULL,
        PRIMARY KEY (community_id, user_id)
    ) WITHOUT ROWID;
    """,
    MOVE_TABLES + INSTRUCTION_TABLES + OUTGOING_TABLES + AUDIT_TABLES,
)
