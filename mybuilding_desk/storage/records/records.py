"""The records: what this desk alone knows of packages, shared by all accounts of one server on this computer."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Final

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.models import AnyPackage
from mybuilding_desk.domain.records.contents import Contents, in_order
from mybuilding_desk.domain.records.desk_record import (
    DayCount,
    DeskRecord,
    LabelRecord,
    LabelState,
    PackageKey,
    ReleaseRecord,
)
from mybuilding_desk.storage.outbox.file import utc_now
from mybuilding_desk.storage.records import label_rows, release_rows
from mybuilding_desk.storage.records.audits import AuditRecords
from mybuilding_desk.storage.records.handovers import HandoverRecords
from mybuilding_desk.storage.records.instructions import InstructionRecords
from mybuilding_desk.storage.records.moves import MoveRecords
from mybuilding_desk.storage.records.open_records import RecordsFile
from mybuilding_desk.storage.records.outgoing import OutgoingRecords
from mybuilding_desk.storage.records.record_rows import (
    OF_KEY,
    OF_PACKAGES,
    SELECT,
    TIE,
    by_package,
    key_values,
    package_values,
    rename_record,
    take_record,
    to_record,
)
from mybuilding_desk.storage.records.reminders import ReminderRecords
from mybuilding_desk.storage.sqlite import BUSY_TIMEOUT_S
from mybuilding_desk.storage.values import storable, to_micros

_SET_CONTENTS: Final = "UPDATE records SET pieces = ?, flags = ?, noted_at = ? WHERE record_id = ?"


class Records:
    """One connection to the records at `path`. All methods raise `StorageTrouble`.

    `reminders`, `handovers`, `moves`, and others are its parts for them.

    `clock` returns the time for new rows. `busy` is the time in seconds to wait for another writer. A damaged file is
    set aside and replaced, also at work: every connection follows the new file.
    """

    def __init__(
        self,
        path: Path,
        clock: Callable[[], datetime] = utc_now,
        *,
        busy: float = BUSY_TIMEOUT_S,
        read_only: bool = False,
    ) -> None:
        """`read_only`: another process has the file, and nothing of it may be changed."""
        self._clock = clock
        self._file = RecordsFile(path, busy, read_only=read_only)
        self.reminders = ReminderRecords(self._file.database, clock)
        self.handovers = HandoverRecords(self._file.database, clock)
        self.moves = MoveRecords(self._file.database, clock)
        self.instructions = InstructionRecords(self._file.database)
        self.outgoing = OutgoingRecords(self._file.database, clock)
        self.audits = AuditRecords(self._file.database, clock)

    @property
    def damaged(self) -> Path | None:
        """Path of a damaged file that was set aside, or the file's own path if it was missing; `None` if neither."""
        return self._file.damaged

    def close(self) -> None:
        """Close the connection."""
        self._file.database.close()

    def check(self) -> None:
        """Read the whole file; raise `StorageTrouble` (`corrupt`) if it is damaged anywhere."""
        with self._file.database.marking_damage():
            [(result,)] = self._file.database.rows("PRAGMA quick_check(1)")
            if result != "ok":
                raise StorageTrouble("corrupt", str(result))

    # Packages

    def note(self, key: PackageKey, contents: Contents) -> None:
        """Store the contents of a package, replacing earlier ones."""
        self.keep([(key, contents)])

    def keep(self, logs: Iterable[tuple[PackageKey, Contents]], releases: Iterable[ReleaseRecord] = ()) -> None:
        """Store the contents of packages and the proof of releases in one transaction, as `note` and `keep_release`."""
        with self._file.database.writing() as db:
            now = self._now()
            for key, contents in logs:
                flags, record_id = ",".join(in_order(contents.flags)), take_record(db, key, now)
                db.execute(_SET_CONTENTS, (contents.count, flags, now, record_id))
            for release in releases:
                record_id = take_record(db, release.key, now)
                db.execute(release_rows.INSERT, release_rows.release_values(record_id, release))
                db.execute("UPDATE records SET noted_at = ? WHERE record_id = ?", (now, record_id))

    def set_location(self, key: PackageKey, location: str | None) -> None:
        """Store the location that a package was moved to after it was logged; `None`: that of MyBuilding."""
        with self._file.database.writing() as db:
            values = None if location is None else storable(location), self._now(), take_record(db, key, self._now())
            db.execute("UPDATE records SET location = ?, noted_at = ? WHERE record_id = ?", values)

    def join(self, community_id: str, reference: str, package_id: str) -> None:
        """Note that the package logged here with this reference has this id on the server."""
        with self._file.database.writing() as db:
            take_record(db, PackageKey(community_id, reference, package_id), self._now())

    def rename(self, community_id: str, old: str, new: str) -> None:
        """Change the reference of a package, because its log was corrected and gets a new one. Its label stays valid.

        Does nothing if there is no record of `old`.
        """
        with self._file.database.writing() as db:
            sql = "SELECT record_id, package_id FROM records WHERE community_id = ? AND reference = ? AND ? <> ''"
            before = db.execute(sql, (storable(community_id), storable(old), storable(new))).fetchone()
            if before is not None:
                gone = "DELETE FROM records WHERE community_id = ? AND reference = ? AND record_id <> ?"
                db.execute(gone, (storable(community_id), storable(new), before[0]))
                rename_record(db, before[0], storable(new), before[1], self._now())

    def of_packages(self, packages: Sequence[AnyPackage]) -> dict[str, DeskRecord]:
        """Return the records of these packages, by package id, or by reference without one; with one query."""
        if not packages:
            return {}
        sql = f"{SELECT} WHERE {OF_PACKAGES}"
        records = self._file.database.made(to_record, sql, package_values(packages))
        return by_package(packages, {one.key: one for one in records})

    def tie_code(self, key: PackageKey, code: str) -> None:
        """Make a code of a number sheet (its 9 characters) that of the package's label; the one before is forgotten."""
        with self._file.database.writing() as db:
            db.execute(TIE, (storable(code), self._now(), take_record(db, key, self._now())))

    def keys_of_code(self, community_id: str, code: str) -> list[PackageKey]:
        """Return the keys of the packages with this label code (its 9 characters), newest first."""
        sql = """SELECT community_id, reference, package_id FROM records
                 WHERE community_id = ? AND label_code = ? ORDER BY record_id DESC"""
        return [PackageKey(*row) for row in self._file.database.rows(sql, (storable(community_id), storable(code)))]

    # Labels

    def queue_label(self, key: PackageKey, by: str, *, automatic: bool) -> LabelRecord:
        """Add a label to print, requested by the user `by`."""
        with self._file.database.writing() as db:
            record_id, now = take_record(db, key, self._now()), self._now()
            label_id = db.execute(label_rows.INSERT, (record_id, now, storable(by), automatic)).lastrowid
        return self._labels("WHERE label_id = ?", (label_id,))[0]

    def set_label(self, label_id: int, state: LabelState, reason: str = "", printer: str = "") -> None:
        """Change the state of a label; `printed` also sets its time."""
        values = (state, storable(reason), storable(printer), storable(printer), state, self._now(), label_id)
        with self._file.database.writing() as db:
            db.execute(label_rows.UPDATE, values)

    def open_labels(self, community_id: str = "") -> list[LabelRecord]:
        """Return the labels that still have to be printed, of one community or of all, oldest first."""
        where = f"WHERE state IN {label_rows.OPEN} AND ? IN ('', community_id) ORDER BY label_id"
        return self._labels(where, (storable(community_id),))

    def labels_of(self, key: PackageKey) -> list[LabelRecord]:
        """Return all labels of a package, oldest first."""
        return self._labels(f"WHERE {OF_KEY} ORDER BY label_id", key_values(key))

    # Releases

    def keep_release(self, release: ReleaseRecord) -> None:
        """Keep the proof of a release; one that is kept already stays as it is."""
        self.keep((), [release])

    def forget_release(self, reference: str) -> None:
        """Delete the proof of a release that was undone, or that another desk made first."""
        with self._file.database.writing() as db:
            db.execute("DELETE FROM releases WHERE reference = ?", (storable(reference),))

    def release_of(self, key: PackageKey) -> ReleaseRecord | None:
        """Return the newest release of a package by this desk, or `None`."""
        sql = f"{release_rows.SELECT} WHERE {OF_KEY} ORDER BY released_at DESC, release_id DESC LIMIT 1"
        return next(iter(self._file.database.made(release_rows.to_release, sql, key_values(key))), None)

    def forget_signatures(self, before: datetime) -> int:
        """Delete the signatures of releases before this time, note when, and return how many there were."""
        sql = """UPDATE releases SET signature = x'', signature_removed_at = ?
                 WHERE signature <> x'' AND released_at < ?"""
        with self._file.database.writing() as db:
            return db.execute(sql, (self._now(), to_micros(before))).rowcount

    # Cleanup

    def unchanged_since(self, before: datetime, after: int, limit: int) -> list[tuple[int, PackageKey]]:
        """Return up to `limit` records that were last changed before this time, and follow the one with id `after`."""
        sql = """SELECT record_id, community_id, reference, package_id FROM records
                 WHERE noted_at < ? AND record_id > ? ORDER BY record_id LIMIT ?"""
        rows = self._file.database.rows(sql, (to_micros(before), after, limit))
        return [(record_id, PackageKey(*key)) for record_id, *key in rows]

    def forget(self, record_ids: Sequence[int]) -> None:
        """Delete these records with their labels, releases, and reminders."""
        with self._file.database.writing() as db:
            db.executemany("DELETE FROM records WHERE record_id = ?", [(one,) for one in record_ids])

    def keep_counts(self, community_id: str, counts: Iterable[DayCount]) -> None:
        """Keep how many packages were logged and released on these days; the higher number of two."""
        sql = """INSERT INTO days VALUES (?, ?, ?, ?) ON CONFLICT (community_id, day)
                 DO UPDATE SET logged = max(logged, excluded.logged), released = max(released, excluded.released)"""
        rows = [(storable(community_id), one.day.isoformat(), one.logged, one.released) for one in counts]
        with self._file.database.writing() as db:
            db.executemany(sql, rows)

    def counts(self, community_id: str) -> list[DayCount]:
        """Return the kept counts of a community, by day."""
        sql = "SELECT day, logged, released FROM days WHERE community_id = ? ORDER BY day"
        rows = self._file.database.rows(sql, (storable(community_id),))
        return [DayCount(date.fromisoformat(day), logged, released) for day, logged, released in rows]

    # Notes

    def remember(self, key: str, value: str) -> None:
        """Store a note under a key, for example how far the outbox of an account is recorded."""
        with self._file.database.writing() as db:
            db.execute("INSERT OR REPLACE INTO notes VALUES (?, ?)", (storable(key), storable(value)))

    def recall(self, key: str) -> str:
        """Return the note under this key, `""` if there is none."""
        rows = self._file.database.rows("SELECT value FROM notes WHERE key = ?", (storable(key),))
        return str(rows[0][0]) if rows else ""

    def _labels(self, where: str, values: Sequence[object]) -> list[LabelRecord]:
        return self._file.database.made(label_rows.to_label, f"{label_rows.SELECT} {where}", values)

    def _now(self) -> int:
        return to_micros(self._clock())
