"""The tables of the outbox, as numbered migrations. Never change a released migration; add a new one."""

from typing import Final

MIGRATIONS: Final = (
    """
    -- AUTOINCREMENT: the order of the deeds is the order of their numbers, whatever the PC's clock says.
    -- Times are microseconds since 1970 (UTC). deed is the draft or the release, package what a release is for (JSON).
    CREATE TABLE entries (
        entry_id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL CHECK (kind IN ('log', 'release')),
        state TEXT NOT NULL DEFAULT 'waiting'
            CHECK (state IN ('waiting', 'sending', 'in_doubt', 'refused', 'done', 'dropped')),
        came_from TEXT NOT NULL DEFAULT 'waiting' CHECK (came_from IN ('waiting', 'in_doubt')),
        community_id TEXT NOT NULL,
        reference TEXT NOT NULL UNIQUE,
        package_id TEXT NOT NULL DEFAULT '',
        follows INTEGER REFERENCES entries ON DELETE SET NULL,
        deed TEXT NOT NULL,
        package TEXT,
        reason TEXT NOT NULL DEFAULT '',
        detail TEXT NOT NULL DEFAULT '',
        attempts INTEGER NOT NULL DEFAULT 0,
        due_at INTEGER NOT NULL,
        created_at INTEGER NOT NULL,
        settled_at INTEGER
    );
    CREATE INDEX entries_by_state ON entries (state, entry_id);
    CREATE INDEX entries_of_package ON entries (community_id, package_id) WHERE package_id <> '';
    CREATE INDEX entries_following ON entries (follows) WHERE follows IS NOT NULL;
    """,
    """
    -- Whether it was ever on its way, or may have been: what was is not taken back without looking. What is not, and is
    -- not due yet, is within its grace time. Nothing that an older version left has any.
    ALTER TABLE entries ADD COLUMN tried INTEGER NOT NULL DEFAULT 0;
    UPDATE entries SET tried = 1;
    """,
    """
    -- `held`: an unidentified package. SQLite cannot change a CHECK where it stands, so the table is made again
    -- (sqlite.org/lang_altertable.html#otheralter); numbers that were given are not given again.
    ALTER TABLE entries RENAME TO entries_before;
    CREATE TABLE entries (
        entry_id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL CHECK (kind IN ('log', 'release')),
        state TEXT NOT NULL DEFAULT 'waiting'
            CHECK (state IN ('waiting', 'sending', 'in_doubt', 'refused', 'held', 'done', 'dropped')),
        came_from TEXT NOT NULL DEFAULT 'waiting' CHECK (came_from IN ('waiting', 'in_doubt')),
        community_id TEXT NOT NULL,
        reference TEXT NOT NULL UNIQUE,
        package_id TEXT NOT NULL DEFAULT '',
        follows INTEGER REFERENCES entries ON DELETE SET NULL,
        deed TEXT NOT NULL,
        package TEXT,
        reason TEXT NOT NULL DEFAULT '',
        detail TEXT NOT NULL DEFAULT '',
        attempts INTEGER NOT NULL DEFAULT 0,
        due_at INTEGER NOT NULL,
        created_at INTEGER NOT NULL,
        settled_at INTEGER
    , tried INTEGER NOT NULL DEFAULT 0);
    INSERT INTO entries SELECT * FROM entries_before;
    DELETE FROM sqlite_sequence WHERE name = 'entries';
    UPDATE sqlite_sequence SET name = 'entries' WHERE name = 'entries_before';
    DROP TABLE entries_before;
    CREATE INDEX entries_by_state ON entries (state, entry_id);
    CREATE INDEX entries_of_package ON entries (community_id, package_id) WHERE package_id <> '';
    CREATE INDEX entries_following ON entries (follows) WHERE follows IS NOT NULL;
    """,
    """
    -- How many changes there were, counted in the journal beside the file too: it tells which of the two is newer.
    CREATE TABLE journal (seq INTEGER NOT NULL);
    INSERT INTO journal VALUES (0);
    -- Packages that entries became whose rows were lost with a damaged file: none of them is another entry's.
    CREATE TABLE delivered (
        community_id TEXT NOT NULL,
        package_id TEXT NOT NULL,
        noted_at INTEGER NOT NULL,
        PRIMARY KEY (community_id, package_id)
    ) WITHOUT ROWID;
    """,
)
