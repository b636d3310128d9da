PRAGMA user_version=5;
BEGIN TRANSACTION;
CREATE TABLE communities (
        place INTEGER PRIMARY KEY,
        community_id TEXT NOT NULL, title TEXT NOT NULL, address TEXT NOT NULL,
        city TEXT NOT NULL, state TEXT NOT NULL, timezone TEXT NOT NULL
    );
INSERT INTO "communities" VALUES(1,'32','140 Riverside','140 Riverside Blvd','New York','NY','America/New_York');
INSERT INTO "communities" VALUES(2,'7','Aspen','','','','');
CREATE TABLE found_communities (
        number INTEGER PRIMARY KEY CHECK (number < 4096), community_id TEXT NOT NULL UNIQUE
    );
INSERT INTO "found_communities" VALUES(1,'32');
INSERT INTO "found_communities" VALUES(2,'7');
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO "meta" VALUES('changed:32','2026-03-01T12:00:00+00:00');
INSERT INTO "meta" VALUES('residents_as_of 32','2026-03-01T12:00:00+00:00');
CREATE TABLE moved (
        community_id TEXT NOT NULL, package_id TEXT NOT NULL, server_location TEXT NOT NULL, location TEXT NOT NULL,
        ended INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (community_id, package_id)
    ) WITHOUT ROWID;
INSERT INTO "moved" VALUES('32','9','A1','B2',0);
CREATE TABLE package_types (
        place INTEGER PRIMARY KEY,
        community_id TEXT NOT NULL, type_id TEXT NOT NULL, name TEXT NOT NULL
    );
INSERT INTO "package_types" VALUES(1,'32','9','UPS');
INSERT INTO "package_types" VALUES(2,'32','1','Dry Cleaning');
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
        released_by_key TEXT NOT NULL, label_code TEXT, perishable INTEGER NOT NULL DEFAULT 0, carrier TEXT,
        UNIQUE (community_id, package_id)
    );
INSERT INTO "packages" VALUES(1,'1','32','12B','UPS',1772366400000000,'5','Zoë Smith','1Z 999','','A2','',NULL,'','',1772366400000000,'ref-1',1,'00212 b
12b','zoe smith','ups','1Z999','a 0012',1772366400000000,'','','CVRXFTREJ',0,'UPS');
INSERT INTO "packages" VALUES(2,'2','32','PH2','UPS',1772366400000000,'','','','it''s; "wet"','','Bo',1772366401000000,'Ana','Joe',NULL,'',0,'ph 0012
ph2','','ups','','',1772366401000000,'ana','joe','THSNWEH6A',0,'UPS');
INSERT INTO "packages" VALUES(3,'1','7','12B','UPS',1772366400000000,'','','','','','',NULL,'','',NULL,'',1,'00212 b
12b','','ups','','',1772366400000000,'','','Q65ED1EF1',0,'UPS');
CREATE TABLE residents (
        place INTEGER PRIMARY KEY,
        resident_id TEXT NOT NULL, community_id TEXT NOT NULL, unit TEXT NOT NULL, first_name TEXT NOT NULL,
        last_name TEXT NOT NULL, email TEXT NOT NULL, kind TEXT NOT NULL
    , notes TEXT NOT NULL DEFAULT '');
INSERT INTO "residents" VALUES(1,'5','32','12B','Zoë','Smith','zoe@example.org','RENTER','');
INSERT INTO "residents" VALUES(2,'5','32','PH2','Zoë','Smith','','','');
CREATE INDEX residents_of ON residents (community_id, place);
CREATE INDEX package_types_of ON package_types (community_id, place);
CREATE INDEX packages_by_arrival ON packages (community_id, pending, arrived_at);
CREATE INDEX packages_by_recipient ON packages (community_id, pending, recipient_key);
CREATE INDEX packages_by_kind ON packages (community_id, pending, kind_key);
CREATE INDEX packages_by_number_order ON packages (community_id, pending, number_key);
CREATE INDEX packages_by_shelf ON packages (community_id, pending, shelf_key);
CREATE INDEX packages_by_released_to ON packages (community_id, pending, released_to_key);
CREATE INDEX packages_by_number ON packages (community_id, number_key, arrived_at) WHERE number_key <> '';
CREATE INDEX packages_by_reference ON packages (reference) WHERE reference <> '';
CREATE INDEX packages_by_release ON packages (community_id, pending, released_key, arrived_at);
CREATE INDEX packages_by_label ON packages (community_id, label_code) WHERE label_code IS NOT NULL;
CREATE INDEX packages_perishable ON packages (community_id, arrived_at) WHERE pending = 1 AND perishable = 1;
CREATE INDEX packages_by_carrier ON packages (community_id, carrier, arrived_at);
CREATE INDEX packages_by_carrier_released ON packages (community_id, carrier, released_key) WHERE pending = 0;
CREATE INDEX packages_by_accepted_by ON packages (community_id, accepted_by, arrived_at);
CREATE INDEX packages_released_sometime ON packages (community_id, released_key, arrived_at)
        WHERE pending = 0 AND released_at IS NULL;
CREATE INDEX packages_by_released_by ON packages (community_id, pending, released_by_key, released_key);
CREATE INDEX packages_by_unit ON packages (
        community_id, pending, unit_key, recipient_key, arrived_at, released_key
    );
CREATE VIRTUAL TABLE found USING fts5(
        starts, content = '', detail = none, columnsize = 0, tokenize = "ascii tokenchars '#'"
    );
DELETE FROM found_data;
DELETE FROM found_idx;
DELETE FROM found_config;
INSERT INTO "found_data" VALUES(1,X'0333');
INSERT INTO "found_data" VALUES(10,X'000000010101010001010101');
INSERT INTO "found_data" VALUES(137438953473,X'000001D4023023869ED0F1F08080010184808080808080010203317A39869ED0F1F08080010203393939869ED0F1F080800102037A3939869ED0F1F0808001010131869ED0F1F08080018480808080808002020132869ED0F1F08080018480808080808002030162869ED0F1F08080018480808080808002010161869ED0F1F080800101020132869ED0F1F080800102016E869ED0F1F0808002030161869ED0F1F0808002010162869ED0F1F080800202016F869ED0F1F0808002010169869ED0F1F0808002020174869ED0F1F0808002030173869ED0F1F080800201016A869ED0F1F080800202016F869ED0F1F0808002030165869ED0F1F0808002010170869ED0F1F0808002020168869ED0F1F0808002030132869ED0F1F0808002010173869ED0F1F08080010102016D869ED0F1F0808001030169869ED0F1F0808001040174869ED0F1F0808001050168869ED0F1F0808001010175869ED0F1F0808001018480808080808001020170869ED0F1F0808001018480808080808001030173869ED0F1F0808001018480808080808001010177869ED0F1F0808002020165869ED0F1F0808002030174869ED0F1F080800201017A869ED0F1F080800102016F869ED0F1F0808001030165869ED0F1F080800104140D0D0D1313130C0B0B0B0B0B0B0B0B0B0B0B0B0B0B0C0B0B0B0B1414140B0B0B0B0B');
INSERT INTO "found_idx" VALUES(1,X'',2);
INSERT INTO "found_config" VALUES('automerge',8);
INSERT INTO "found_config" VALUES('version',4);
COMMIT;
