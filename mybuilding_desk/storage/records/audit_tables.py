"""The tables of location audits, and of the packages that one did not find."""

from typing import Final

TABLES: Final = """
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
