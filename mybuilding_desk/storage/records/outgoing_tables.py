"""The tables of outgoing packages in the records."""

from typing import Final

TABLES: Final = """
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
