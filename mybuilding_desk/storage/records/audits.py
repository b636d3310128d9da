"""Location audits, their scans, and the packages that are missing: a part of the records."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any, Final, get_args

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.records.audit import Audit, AuditCounts, AuditScan, MissingMark, ScanMeaning
from mybuilding_desk.domain.records.desk_record import PackageKey
from mybuilding_desk.storage.database_file import DatabaseFile
from mybuilding_desk.storage.records.record_rows import OF_KEY, key_values, take_record
from mybuilding_desk.storage.values import from_micros, storable, to_micros

_AUDITS: Final = """SELECT audit_id, community_id, location, began_at, began_by, place, ended_at, ended_by,
    expected, found, missing, misplaced, unexpected FROM audits"""
_SCANS: Final = """SELECT scan_id, audit_id, community_id, reference, package_id, number, meaning, audit_scans.place,
    recorded, scanned_at, scanned_by, is_moved FROM audit_scans JOIN audits USING (audit_id)"""
_ADD: Final = (
    "INSERT INTO audits (audit_id, community_id, location, place, began_at, began_by) VALUES (?, ?, ?, ?, ?, ?)"
)
_ADD_SCAN: Final = "INSERT OR REPLACE INTO audit_scans VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_END: Final = """UPDATE audits SET ended_at = ?, ended_by = ?, expected = ?, found = ?, missing = ?, misplaced = ?,
    unexpected = ? WHERE audit_id = ?"""
_NOT_MISSING: Final = f"DELETE FROM missing WHERE {OF_KEY}"  # noqa: S608 - words of this program
_MISSING: Final = f"""SELECT community_id, reference, package_id, missing_since, marked_by, missing.location
    FROM missing JOIN records USING (record_id) WHERE {OF_KEY}"""  # noqa: S608 - words of this program
_MEANINGS: Final = get_args(ScanMeaning)


class AuditRecords:
    """Audits and missing packages in the file of `Records`. All methods raise `StorageTrouble`."""

    def __init__(self, database: DatabaseFile[Any], clock: Callable[[], datetime]) -> None:
        self._database, self._clock = database, clock

    # Audits

    def add(self, audit: Audit, expected: Iterable[PackageKey]) -> None:
        """Store a new audit, and which packages it expects."""
        values = (
            audit.audit_id, storable(audit.community_id), _stored(audit.location), _stored(audit.place),
            to_micros(audit.began), storable(audit.by),
        )  # fmt: skip
        keys = [(audit.audit_id, storable(one.reference), storable(one.package_id)) for one in expected]
        with self._database.writing() as db:
            db.execute(_ADD, values)
            db.executemany("INSERT INTO audit_expected VALUES (?, ?, ?)", keys)

    def set_place(self, audit_id: str, place: str | None) -> None:
        """Store where the user of an audit of all locations is."""
        with self._database.writing() as db:
            db.execute("UPDATE audits SET place = ? WHERE audit_id = ?", (_stored(place), audit_id))

    def end(self, audit: Audit) -> None:
        """Store the end of an audit and its results; without an end, that it goes on."""
        counts = audit.counts or AuditCounts()
        figures = counts.expected, counts.found, counts.missing, counts.misplaced, counts.unexpected
        ended = None if audit.ended is None else to_micros(audit.ended)
        with self._database.writing() as db:
            db.execute(_END, (ended, storable(audit.ended_by), *figures, audit.audit_id))

    def discard(self, audit_id: str) -> None:
        """Delete an audit in which nothing was scanned."""
        with self._database.writing() as db:
            db.execute("DELETE FROM audits WHERE audit_id = ?", (audit_id,))

    def open_audits(self, community_id: str) -> list[Audit]:
        """Return the audits of a community that are not finished, the newest first."""
        where = "WHERE community_id = ? AND ended_at IS NULL ORDER BY began_at DESC, rowid DESC"
        return self._database.made(_to_audit, f"{_AUDITS} {where}", (storable(community_id),))

    def unfinished(self, community_id: str) -> list[tuple[Audit, list[PackageKey], list[AuditScan]]]:
        """Return the same audits, each with the packages that it expected, and its scans in their order."""
        audits, value = self.open_audits(community_id), (storable(community_id),)
        expected: dict[str, list[PackageKey]] = {one.audit_id: [] for one in audits}
        scans: dict[str, list[AuditScan]] = {one.audit_id: [] for one in audits}
        where = "WHERE community_id = ? AND ended_at IS NULL"
        sql = f"SELECT audit_id, reference, package_id FROM audit_expected JOIN audits USING (audit_id) {where}"  # noqa: S608 - words of this program
        for audit_id, *key in self._database.rows(sql, value) if audits else ():
            expected.setdefault(audit_id, []).append(PackageKey(community_id, *key))
        sql = f"{_SCANS} {where} ORDER BY scanned_at, audit_scans.rowid"
        for scan in self._database.made(_to_scan, sql, value) if audits else ():
            scans.setdefault(scan.audit_id, []).append(scan)
        return [(one, expected[one.audit_id], scans[one.audit_id]) for one in audits]

    def ended_between(self, community_id: str, begin: datetime, end: datetime) -> list[Audit]:
        """Return the audits of a community that were finished from a time on, but before another, in that order."""
        where = "WHERE community_id = ? AND ended_at >= ? AND ended_at < ? ORDER BY ended_at, rowid"
        values = storable(community_id), to_micros(begin), to_micros(end)
        return self._database.made(_to_audit, f"{_AUDITS} {where}", values)

    def last(self, community_id: str) -> Audit | None:
        """Return the audit of a community that was finished last, `None` if there is none."""
        where = "WHERE community_id = ? AND ended_at IS NOT NULL ORDER BY ended_at DESC, rowid DESC LIMIT 1"
        return next(iter(self._database.made(_to_audit, f"{_AUDITS} {where}", (storable(community_id),))), None)

    def expected(self, audit: Audit) -> list[PackageKey]:
        """Return the packages that an audit expected when it began."""
        sql = "SELECT reference, package_id FROM audit_expected WHERE audit_id = ?"
        return [PackageKey(audit.community_id, *row) for row in self._database.rows(sql, (audit.audit_id,))]

    # Scans

    def add_scan(self, scan: AuditScan) -> None:
        """Store a scan; its package is no longer missing."""
        values = (
            scan.scan_id, scan.audit_id, storable(scan.key.reference), storable(scan.key.package_id),
            storable(scan.number), scan.meaning, _stored(scan.place), storable(scan.recorded), to_micros(scan.at),
            storable(scan.by), scan.is_moved,
        )  # fmt: skip
        with self._database.writing() as db:
            db.execute(_ADD_SCAN, values)
            db.execute(_NOT_MISSING, key_values(scan.key))

    def set_moved(self, moved: Mapping[str, bool]) -> None:
        """Store for scans whether their package is recorded where they were made; one that was undone stays so."""
        with self._database.writing() as db:
            values = [(is_moved, scan_id) for scan_id, is_moved in moved.items()]
            db.executemany("UPDATE audit_scans SET is_moved = ? WHERE scan_id = ?", values)

    def remove_scan(self, scan_id: str) -> None:
        """Delete a scan that was undone."""
        with self._database.writing() as db:
            db.execute("DELETE FROM audit_scans WHERE scan_id = ?", (scan_id,))

    def scans(self, audit_id: str) -> list[AuditScan]:
        """Return the scans of an audit, in their order."""
        where = "WHERE audit_id = ? ORDER BY scanned_at, audit_scans.rowid"
        return self._database.made(_to_scan, f"{_SCANS} {where}", (audit_id,))

    # Missing packages

    def mark_missing(self, marks: Iterable[MissingMark]) -> None:
        """Mark packages as missing; one that is already keeps its time."""
        now = to_micros(self._clock())
        with self._database.writing() as db:
            for one in marks:
                values = take_record(db, one.key, now), to_micros(one.since), storable(one.by), storable(one.location)
                db.execute("INSERT OR IGNORE INTO missing VALUES (?, ?, ?, ?)", values)
                db.execute("UPDATE records SET noted_at = ? WHERE record_id = ?", (now, values[0]))

    def clear_missing(self, keys: Iterable[PackageKey]) -> None:
        """Note that these packages are not missing anymore."""
        with self._database.writing() as db:
            db.executemany(_NOT_MISSING, [key_values(key) for key in keys])

    def missing(self, key: PackageKey) -> MissingMark | None:
        """Return since when a package is missing, `None` if it is not."""
        return next(iter(self._database.made(_to_mark, _MISSING, key_values(key))), None)

    def missing_ids(self, community_id: str) -> list[str]:
        """Return the server's ids of the packages of a community that are marked as missing, also of released ones."""
        sql = (
            "SELECT package_id FROM missing JOIN records USING (record_id) WHERE community_id = ? AND package_id <> ''"
        )
        return [one for (one,) in self._database.rows(sql, (storable(community_id),))]

    # Cleanup

    def forget(self, community_id: str, before: datetime) -> None:
        """Delete the audits of a community that began before this time."""
        with self._database.writing() as db:
            sql = "DELETE FROM audits WHERE community_id = ? AND began_at < ?"
            db.execute(sql, (storable(community_id), to_micros(before)))

    def communities(self) -> list[str]:
        """Return the ids of the communities with audits."""
        return [one for (one,) in self._database.rows("SELECT DISTINCT community_id FROM audits")]


def _stored(text: str | None) -> str | None:
    return None if text is None else storable(text)


def _to_audit(row: tuple[Any, ...]) -> Audit:
    audit_id, community_id, location, began, by, place, ended, ended_by, *figures = row
    try:
        end = None if ended is None else from_micros(ended)
        counts = None if ended is None else AuditCounts(*figures)
        return Audit(audit_id, community_id, location, from_micros(began), by, place, end, ended_by, counts)
    except (ArithmeticError, TypeError, ValueError) as error:
        raise StorageTrouble("corrupt", "an audit cannot be read") from error


def _to_scan(row: tuple[Any, ...]) -> AuditScan:
    scan_id, audit_id, community_id, reference, package_id, number, meaning, place, recorded, at, by, moved = row
    try:
        if meaning not in _MEANINGS:
            raise ValueError("no such meaning")
        key = PackageKey(community_id, reference, package_id)
        return AuditScan(scan_id, audit_id, key, number, meaning, place, recorded, from_micros(at), by, bool(moved))
    except (ArithmeticError, TypeError, ValueError) as error:
        raise StorageTrouble("corrupt", "a scan of an audit cannot be read") from error


def _to_mark(row: tuple[Any, ...]) -> MissingMark:
    community_id, reference, package_id, since, by, location = row
    try:
        return MissingMark(PackageKey(community_id, reference, package_id), from_micros(since), by, location)
    except (ArithmeticError, TypeError, ValueError) as error:
        raise StorageTrouble("corrupt", "a missing package cannot be read") from error
