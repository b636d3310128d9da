"""The tables of the cache, as numbered migrations. Never change a released migration; add a new one."""

from typing import Final

MIGRATIONS: Final = (
    """
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

    CREATE TABLE communities (
        place INTEGER PRIMARY KEY,
        community_id TEXT NOT NULL, title TEXT NOT NULL, address TEXT NOT NULL,
        city TEXT NOT NULL, state TEXT NOT NULL, timezone TEXT NOT NULL
    );

    -- One person may be listed in two units under one identifier, so the identifier is no key.
    CREATE TABLE residents (
        place INTEGER PRIMARY KEY,
        resident_id TEXT NOT NULL, community_id TEXT NOT NULL, unit TEXT NOT NULL, first_name TEXT NOT NULL,
        last_name TEXT NOT NULL, email TEXT NOT NULL, kind TEXT NOT NULL
    );
    CREATE INDEX residents_of ON residents (community_id, place);

    CREATE TABLE package_types (
        place INTEGER PRIMARY KEY,
        community_id TEXT NOT NULL, type_id TEXT NOT NULL, name TEXT NOT NULL
    );
    CREATE INDEX package_types_of ON package_types (community_id, place);

    -- Times are microseconds since 1970 (UTC). The *_key columns are the order and the search, see
    -- rows.py: where a rule of theirs changes, a migration empties this table and the notes, to fetch all again.
    CREATE TABLE packages (
        place INTEGER PRIMARY KEY,
        package_id TEXT NOT NULL, community_id TEXT NOT NULL, unit TEXT NOT NULL, type_name TEXT NOT NULL,
        arrived_at INTEGER NOT NULL, resident_id TEXT NOT NULL, resident_name TEXT NOT NULL,
        tracking_number TEXT NOT NULL, description TEXT NOT NULL, shelf TEXT NOT NULL, accepted_by TEXT NOT NULL,
        released_at INTEGER, released_to TEXT NOT NULL, released_by TEXT NOT NULL, updated_at INTEGER,
        reference TEXT NOT NULL,
        pending INTEGER NOT NULL,
        unit_key TEXT NOT NULL, recipient_key TEXT NOT NULL, kind_key TEXT NOT NULL, number_key TEXT NOT NULL,
        shelf_key TEXT NOT NULL, released_key INTEGER NOT NULL, released_to_key TEXT NOT NULL,
        released_by_key TEXT NOT NULL,
        UNIQUE (community_id, package_id)
    );
    -- One for each order of a list: without it, each scroll step sorts the whole history (0.3 s at 95,000 rows).
    CREATE INDEX packages_by_arrival ON packages (community_id, pending, arrived_at);
    CREATE INDEX packages_by_unit ON packages (community_id, pending, unit_key);
    CREATE INDEX packages_by_recipient ON packages (community_id, pending, recipient_key);
    CREATE INDEX packages_by_kind ON packages (community_id, pending, kind_key);
    CREATE INDEX packages_by_number_order ON packages (community_id, pending, number_key);
    CREATE INDEX packages_by_shelf ON packages (community_id, pending, shelf_key);
    CREATE INDEX packages_by_release ON packages (community_id, pending, released_key);
    CREATE INDEX packages_by_released_to ON packages (community_id, pending, released_to_key);
    CREATE INDEX packages_by_released_by ON packages (community_id, pending, released_by_key);
    CREATE INDEX packages_by_number ON packages (community_id, number_key, arrived_at) WHERE number_key <> '';
    CREATE INDEX packages_by_reference ON packages (reference) WHERE reference <> '';
    """,
    """
    -- Everything is fetched again: what packages are found by is worked out as they are stored, not by SQL.
    DELETE FROM packages;
    DELETE FROM meta WHERE key GLOB 'changed:*' OR key GLOB 'reached:*' OR key GLOB 'listed:*';

    -- See found.py. A key begins with the number of the community, so that its packages stand together.
    CREATE TABLE found_communities (
        number INTEGER PRIMARY KEY CHECK (number < 4096), community_id TEXT NOT NULL UNIQUE
    );
    CREATE VIRTUAL TABLE found USING fts5(
        starts, content = '', detail = none, columnsize = 0, tokenize = "ascii tokenchars '#'"
    );
    INSERT INTO found (found, rank) VALUES ('automerge', 8);

    -- Within a unit by person. Released with arrival: what was released on a day and had come before is read from it.
    DROP INDEX packages_by_unit;
    DROP INDEX packages_by_release;
    CREATE INDEX packages_by_unit ON packages (community_id, pending, unit_key, recipient_key);
    CREATE INDEX packages_by_release ON packages (community_id, pending, released_key, arrived_at);
    """,
    """
    -- label_code: see domain/records; NULL in rows of older versions until the cleanup works it out.
    -- perishable: whether the description says so.
    ALTER TABLE packages ADD COLUMN label_code TEXT;
    ALTER TABLE packages ADD COLUMN perishable INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX packages_by_label ON packages (community_id, label_code) WHERE label_code IS NOT NULL;
    INSERT INTO meta SELECT 'unlabeled', '0' WHERE EXISTS (SELECT 1 FROM packages);
    CREATE INDEX packages_perishable ON packages (community_id, arrived_at) WHERE pending = 1 AND perishable = 1;
    """,
    """
    -- carrier: the name on the badge; NULL in rows of older versions until the cleanup works it out.
    ALTER TABLE packages ADD COLUMN carrier TEXT;
    INSERT OR REPLACE INTO meta SELECT 'unlabeled', '0' WHERE EXISTS (SELECT 1 FROM packages);

    -- For reports, see reports.py: from name to name, and for each one only the rows of the period. The times of the
    -- last two indexes also are the order of a list within one user, and one person.
    CREATE INDEX packages_by_carrier ON packages (community_id, carrier, arrived_at);
    CREATE INDEX packages_by_carrier_released ON packages (community_id, carrier, released_key) WHERE pending = 0;
    CREATE INDEX packages_by_accepted_by ON packages (community_id, accepted_by, arrived_at);
    CREATE INDEX packages_released_sometime ON packages (community_id, released_key, arrived_at)
        WHERE pending = 0 AND released_at IS NULL;
    DROP INDEX packages_by_released_by;
    DROP INDEX packages_by_unit;
    CREATE INDEX packages_by_released_by ON packages (community_id, pending, released_by_key, released_key);
    CREATE INDEX packages_by_unit ON packages (
        community_id, pending, unit_key, recipient_key, arrived_at, released_key
    );
    """,
    """
    -- notes: what further fields of the server's residents say, if the configuration names any.
    ALTER TABLE residents ADD COLUMN notes TEXT NOT NULL DEFAULT '';

    -- Packages whose column shelf is where this desk moved them, with what MyBuilding has. See moved.py.
    -- ended: MyBuilding sent another location since, which counts.
    CREATE TABLE moved (
        community_id TEXT NOT NULL, package_id TEXT NOT NULL, server_location TEXT NOT NULL, location TEXT NOT NULL,
        ended INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (community_id, package_id)
    ) WITHOUT ROWID;
    """,
)
