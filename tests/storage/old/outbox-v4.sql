PRAGMA user_version=4;
BEGIN TRANSACTION;
CREATE TABLE delivered (
        community_id TEXT NOT NULL,
        package_id TEXT NOT NULL,
        noted_at INTEGER NOT NULL,
        PRIMARY KEY (community_id, package_id)
    ) WITHOUT ROWID;
INSERT INTO "delivered" VALUES('32','66',1772366400000000);
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
INSERT INTO "entries" VALUES(1,'log','done','waiting','32','ref-done','77',NULL,'{"community_id": "32", "unit": "12B", "type_name": "UPS", "reference": "ref-done", "arrived_at": "2026-03-01T12:00:00+00:00", "resident_id": "5", "resident_name": "Zo\u00eb Smith", "tracking_number": "1Z999AA10123456784", "description": "", "shelf": "A2", "notify": true}',NULL,'','',1,1772366400000000,1772366400000000,1772366400000000,1);
INSERT INTO "entries" VALUES(2,'log','waiting','waiting','32','ref-waiting','',NULL,'{"community_id": "32", "unit": "12B", "type_name": "UPS", "reference": "ref-waiting", "arrived_at": "2026-03-01T12:00:00+00:00", "resident_id": "", "resident_name": "", "tracking_number": "", "description": "wet; \"box\"", "shelf": "", "notify": false}',NULL,'','',0,1772366400000000,1772366400000000,NULL,0);
INSERT INTO "entries" VALUES(3,'log','sending','waiting','32','ref-sending','',NULL,'{"community_id": "32", "unit": "12B", "type_name": "UPS", "reference": "ref-sending", "arrived_at": "2026-03-01T12:00:00+00:00", "resident_id": "", "resident_name": "", "tracking_number": "", "description": "", "shelf": "", "notify": true}',NULL,'','',1,1772366401000000,1772366401000000,NULL,1);
INSERT INTO "entries" VALUES(4,'log','in_doubt','waiting','32','ref-doubt','',NULL,'{"community_id": "32", "unit": "12B", "type_name": "UPS", "reference": "ref-doubt", "arrived_at": "2026-03-01T12:00:00+00:00", "resident_id": "", "resident_name": "", "tracking_number": "", "description": "", "shelf": "", "notify": true}',NULL,'no_answer','timed out',1,1772366460000000,1772366401000000,NULL,1);
INSERT INTO "entries" VALUES(5,'log','refused','waiting','32','ref-refused','',NULL,'{"community_id": "32", "unit": "99Z", "type_name": "UPS", "reference": "ref-refused", "arrived_at": "2026-03-01T12:00:00+00:00", "resident_id": "", "resident_name": "", "tracking_number": "", "description": "", "shelf": "", "notify": true}',NULL,'unknown_unit','No unit 99Z',1,1772366401000000,1772366401000000,NULL,1);
INSERT INTO "entries" VALUES(6,'log','dropped','waiting','32','ref-dropped','',NULL,'{"community_id": "32", "unit": "12B", "type_name": "UPS", "reference": "ref-dropped", "arrived_at": "2026-03-01T12:00:00+00:00", "resident_id": "", "resident_name": "", "tracking_number": "", "description": "", "shelf": "", "notify": true}',NULL,'undone','',0,1772366401000000,1772366401000000,1772366401000000,0);
INSERT INTO "entries" VALUES(7,'release','waiting','waiting','32','ref-follows','',2,'{"community_id": "32", "package_id": "", "released_to": "Ana", "reference": "ref-follows", "released_at": "2026-03-01T12:00:00+00:00", "note": "left at door", "signature": ""}',NULL,'','',0,1772366401000000,1772366401000000,NULL,0);
INSERT INTO "entries" VALUES(8,'release','waiting','waiting','32','ref-release','88',NULL,'{"community_id": "32", "package_id": "88", "released_to": "Ana", "reference": "ref-release", "released_at": "2026-03-01T12:00:00+00:00", "note": "", "signature": "iVBORwD/"}','{"package_id": "88", "community_id": "32", "unit": "12B", "type_name": "UPS", "arrived_at": "2026-03-01T12:00:00+00:00", "resident_id": "", "resident_name": "", "tracking_number": "", "description": "", "shelf": "B1", "accepted_by": "", "released_at": "2026-03-01T12:00:00+00:00", "released_to": "", "released_by": "", "updated_at": null, "reference": ""}','unreachable','no route',1,1772366430000000,1772366401000000,NULL,1);
INSERT INTO "entries" VALUES(9,'log','waiting','waiting','32','ref-grace','',NULL,'{"community_id": "32", "unit": "12B", "type_name": "UPS", "reference": "ref-grace", "arrived_at": "2026-03-01T12:00:00+00:00", "resident_id": "", "resident_name": "", "tracking_number": "", "description": "", "shelf": "", "notify": true}',NULL,'','',0,1772366421000000,1772366401000000,NULL,0);
INSERT INTO "entries" VALUES(10,'log','held','waiting','32','ref-held','',NULL,'{"community_id": "32", "unit": "", "type_name": "UPS", "reference": "ref-held", "arrived_at": "2026-03-01T12:00:00+00:00", "resident_id": "", "resident_name": "J. Sm", "tracking_number": "TBA1", "description": "", "shelf": "", "notify": true}',NULL,'partial','',0,1772366401000000,1772366401000000,NULL,0);
CREATE TABLE journal (seq INTEGER NOT NULL);
INSERT INTO "journal" VALUES(1);
CREATE INDEX entries_by_state ON entries (state, entry_id);
CREATE INDEX entries_of_package ON entries (community_id, package_id) WHERE package_id <> '';
CREATE INDEX entries_following ON entries (follows) WHERE follows IS NOT NULL;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('entries',12);
COMMIT;
