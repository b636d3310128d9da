PRAGMA user_version=1;
BEGIN TRANSACTION;
CREATE TABLE days (
        community_id TEXT NOT NULL,
        day TEXT NOT NULL,
        logged INTEGER NOT NULL,
        released INTEGER NOT NULL,
        PRIMARY KEY (community_id, day)
    ) WITHOUT ROWID;
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
INSERT INTO "labels" VALUES(1,1,'printed',1772366400000000,'Bo Å.',1,1772366400000000,'QL-800','');
INSERT INTO "labels" VALUES(2,1,'failed',1772366400000000,'Bo Å.',0,NULL,'QL-800','paper');
CREATE TABLE notes (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO "notes" VALUES('recorded:here','7');
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
INSERT INTO "records" VALUES(1,'32','ref-1','1','CVRXFTREJ',3,'perishable,damaged',NULL,1772366400000000);
INSERT INTO "records" VALUES(2,'32','','2','THSNWEH6A',1,'','Fridge 2',1772366400000000);
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
INSERT INTO "releases" VALUES(1,1,'ref-release',1772366400000000,'Zoë','Bo Å.','ID checked',3,1,X'89504E4700FF',NULL);
CREATE UNIQUE INDEX records_by_reference ON records (community_id, reference) WHERE reference <> '';
CREATE UNIQUE INDEX records_by_package ON records (community_id, package_id) WHERE package_id <> '';
CREATE INDEX records_by_code ON records (community_id, label_code);
CREATE INDEX labels_of_record ON labels (record_id);
CREATE INDEX labels_open ON labels (label_id) WHERE state IN ('waiting', 'printing', 'failed');
CREATE INDEX releases_of_record ON releases (record_id);
CREATE INDEX releases_signed ON releases (released_at) WHERE signature <> x'';
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('labels',2);
COMMIT;
