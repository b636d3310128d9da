PRAGMA user_version=2;
BEGIN TRANSACTION;
CREATE TABLE days (
        community_id TEXT NOT NULL,
        day TEXT NOT NULL,
        logged INTEGER NOT NULL,
        released INTEGER NOT NULL,
        PRIMARY KEY (community_id, day)
    ) WITHOUT ROWID;
CREATE TABLE handover_drafts (
        community_id TEXT NOT NULL,
        user_id TEXT NOT NULL,
        content TEXT NOT NULL,
        changed_at INTEGER NOT NULL,
        PRIMARY KEY (community_id, user_id)
    ) WITHOUT ROWID;
INSERT INTO "handover_drafts" VALUES('32','u-1','{"notes": [{"kind": "to_do", "text": "Fridge is full; Zoë knows", "unit": "12B", "done": false}, {"kind": "incident", "text": "leak", "unit": "", "done": true}], "done": ["77", "note"], "writing": {"kind": "note", "text": "not fin", "unit": "7A", "done": false}, "began": 1772366400000000}',1772366400000000);
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
INSERT INTO "handovers" VALUES(1,'32','u-1','Bo Å.',1772366400000000,1772366460000000,64,58,37,3,2,1,4,'{"items": [{"kind": "perishable", "unit": "9C", "name": "Ana Núñez", "carrier": "UPS", "location": "Fridge", "since": 1772366400000000, "text": "Meal kit", "package_key": "77", "done": true}], "left_out": [["overdue", 7]], "batches": [{"carrier": "UPS", "packages": 14, "began": 1772366400000000, "ended": 1772366401000000}], "notes": [{"kind": "to_do", "text": "Fridge is full; Zoë knows", "unit": "12B", "done": false}, {"kind": "incident", "text": "leak", "unit": "", "done": true}]}','bo a 9c ana nunez ups fridge meal kit 12b fridge is full zoe knows leak','Rosa',1772366490000000);
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
INSERT INTO "holds" VALUES('hold-1','32','12 B','5','2026-03-09','back Monday','Bo Å.',1772366400000000,NULL,'');
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
CREATE TABLE reminders (
        reminder_id INTEGER PRIMARY KEY,
        record_id INTEGER NOT NULL REFERENCES records ON DELETE CASCADE,
        kind TEXT NOT NULL,
        reminded_at INTEGER NOT NULL,
        reminded_by TEXT NOT NULL
    );
INSERT INTO "reminders" VALUES(1,1,'email',1772366401000000,'Bo Å.');
INSERT INTO "reminders" VALUES(2,1,'final_slip',1772366401000000,'Bo Å.');
CREATE TABLE resident_languages (
        community_id TEXT NOT NULL,
        resident_id TEXT NOT NULL,
        language TEXT NOT NULL,
        chosen_at INTEGER NOT NULL,
        PRIMARY KEY (community_id, resident_id)
    ) WITHOUT ROWID;
INSERT INTO "resident_languages" VALUES('32','5','es',1772366400000000);
CREATE UNIQUE INDEX records_by_reference ON records (community_id, reference) WHERE reference <> '';
CREATE UNIQUE INDEX records_by_package ON records (community_id, package_id) WHERE package_id <> '';
CREATE INDEX records_by_code ON records (community_id, label_code);
CREATE INDEX labels_of_record ON labels (record_id);
CREATE INDEX labels_open ON labels (label_id) WHERE state IN ('waiting', 'printing', 'failed');
CREATE INDEX releases_of_record ON releases (record_id);
CREATE INDEX releases_signed ON releases (released_at) WHERE signature <> x'';
CREATE INDEX reminders_of_record ON reminders (record_id);
CREATE INDEX holds_of_community ON holds (community_id, last_day);
CREATE INDEX handovers_of_community ON handovers (community_id, ended_at);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('labels',2);
INSERT INTO "sqlite_sequence" VALUES('handovers',1);
COMMIT;
