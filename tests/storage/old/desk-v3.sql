PRAGMA user_version=3;
BEGIN TRANSACTION;
CREATE TABLE audit_expected (
        audit_id TEXT NOT NULL REFERENCES audits ON DELETE CASCADE,
        reference TEXT NOT NULL,
        package_id TEXT NOT NULL
    );
INSERT INTO "audit_expected" VALUES('audit-1','ref-1','1');
INSERT INTO "audit_expected" VALUES('audit-1','','2');
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
INSERT INTO "audit_scans" VALUES('scan-1','audit-1','ref-1','1','1Z999','misplaced','B2','A2',1772366401000000,'Bo Å.',1);
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
INSERT INTO "audits" VALUES('audit-1','32','B2','B2',1772366400000000,'Bo Å.',NULL,'',0,0,0,0,0);
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
INSERT INTO "instruction_changes" VALUES('hold-1 added','hold-1','added',1772366400000000,'Bo Å.','12 B','5','','away','back Monday',NULL,'2026-03-09');
INSERT INTO "instruction_changes" VALUES('i-2 added','i-2','added',1772366400000000,'Bo Å.','PH2','','','ask_id','Zoë; "only"','2026-03-01',NULL);
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
INSERT INTO "instructions" VALUES('hold-1','32','12 B','5','','away','back Monday',NULL,'2026-03-09',1772366400000000,'Bo Å.',NULL,'',NULL,'');
INSERT INTO "instructions" VALUES('i-2','32','PH2','','','ask_id','Zoë; "only"','2026-03-01',NULL,1772366400000000,'Bo Å.',NULL,'',NULL,'');
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
CREATE TABLE missing (
        record_id INTEGER PRIMARY KEY REFERENCES records ON DELETE CASCADE,
        missing_since INTEGER NOT NULL,
        marked_by TEXT NOT NULL,
        location TEXT NOT NULL
    );
INSERT INTO "missing" VALUES(2,1772366401000000,'Bo Å.','Fridge 2');
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
INSERT INTO "moves" VALUES(1,1,'A2','B2',1772366400000000,'Bo Å.','u-1','move-1','waiting','',0,1772366401000000,NULL,NULL);
CREATE TABLE notes (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO "notes" VALUES('recorded:here','7');
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
INSERT INTO "outgoing_items" VALUES('item-1','32','outgoing','12B','UPS','Bo Å.','u-1',1772366400000000,'5','Zoë Smith','Ana','1Z9',2,'wet; "box"','picked_up',1772366401000000,'pickup-1','done','planned');
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
INSERT INTO "outgoing_pickups" VALUES('pickup-1','32','UPS','Sam',1772366401000000,'Bo Å.','u-1',X'89504E4700FF',NULL);
CREATE TABLE records (
        record_id INTEGER PRIMARY KEY,
        community_id TEXT NOT NULL,
        reference TEXT NOT NULL,
        package_id TEXT NOT NULL,
        label_code TEXT NOT NULL,
        pieces INTEGER NOT NULL DEFAULT 1,
        flags TEXT NOT NULL DEFAULT '',
        location TEXT,
        noted_at INTEGER NOT NULL, server_location TEXT,
        CHECK (reference <> '' OR package_id <> '')
    );
INSERT INTO "records" VALUES(1,'32','ref-1','1','CVRXFTREJ',3,'perishable,damaged','B2',1772366400000000,'A2');
INSERT INTO "records" VALUES(2,'32','','2','THSNWEH6A',1,'','Fridge 2',1772366400000000,NULL);
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
CREATE INDEX handovers_of_community ON handovers (community_id, ended_at);
CREATE INDEX moves_of_record ON moves (record_id, move_id);
CREATE INDEX moves_unsent ON moves (user_id, move_id) WHERE state IN ('waiting', 'sending', 'in_doubt');
CREATE INDEX instructions_of_community ON instructions (community_id);
CREATE INDEX instruction_changes_of ON instruction_changes (instruction_id);
CREATE INDEX outgoing_by_state ON outgoing_items (community_id, state, ended_at);
CREATE INDEX outgoing_planned ON outgoing_items (community_id)
        WHERE on_server = 'planned' OR release_on_server = 'planned';
CREATE INDEX outgoing_pickups_by_time ON outgoing_pickups (community_id, picked_up_at);
CREATE INDEX outgoing_pickups_signed ON outgoing_pickups (picked_up_at) WHERE signature <> x'';
CREATE INDEX audits_of_community ON audits (community_id, ended_at);
CREATE INDEX audit_expected_of_audit ON audit_expected (audit_id);
CREATE INDEX audit_scans_of_audit ON audit_scans (audit_id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('labels',2);
INSERT INTO "sqlite_sequence" VALUES('handovers',1);
INSERT INTO "sqlite_sequence" VALUES('moves',1);
COMMIT;
