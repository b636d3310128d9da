"""Location audits: what is expected at a location, and each scan, which is on the disk before it shows."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from typing import Literal
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.models import User
from mybuilding_desk.domain.package_list import number_key
from mybuilding_desk.domain.records.audit import (
    Audit,
    AuditLine,
    AuditScan,
    AuditState,
    MissingMark,
    audit_state,
    choose_row,
    ends_like,
    is_of,
    location_of,
    meaning_of,
)
from mybuilding_desk.domain.records.desk_record import PackageKey, key_of
from mybuilding_desk.domain.records.label_code import shown_code
from mybuilding_desk.domain.records.location_label import same_location
from mybuilding_desk.domain.records.move import Move
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.domain.text import fold, unit_sort_key
from mybuilding_desk.domain.tracking import Scan, read_scan
from mybuilding_desk.services.desk_records import DeskRecords
from mybuilding_desk.services.packages.store import PackageStore
from mybuilding_desk.services.storeroom.moves import Moves
from mybuilding_desk.storage.records.records import Records

OutcomeKind = Literal[
    "found", "misplaced", "released", "unknown", "again", "place", "routing", "damaged_label", "no_match"
]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a scan led to. `place` is the location that a location label names, `missing` the mark that it removed."""

    kind: OutcomeKind
    row: PackageRow | None = None
    scan: AuditScan | None = None
    place: str = ""
    missing: MissingMark | None = None


class Audits(QObject):
    """The audits of the current community, one of them at work. Every change shows at once.

    A scan is written before it shows, so that a power cut loses none.
    """

    changed = Signal()
    """The audit at work, or what is known of its packages."""

    def __init__(self, store: PackageStore, records: DeskRecords, moves: Moves, user: User) -> None:
        super().__init__()
        self._store, self._records, self._moves, self._user = store, records, moves, user
        self.current: Audit | None = None
        """The audit at work, `None` without one."""
        self._scans: list[AuditScan] = []
        self._expected: list[PackageKey] = []
        self._pending: list[PackageRow] | None = None
        self._state: AuditState | None = None
        store.packages_changed.connect(self._forget_rows)

    # Audits

    def open_audits(self) -> list[Audit]:
        """Return the audits of the community that are not finished, the newest first."""
        community_id = self._store.community_id
        return self._records.read(lambda records: records.audits.open_audits(community_id), [])

    def unfinished(self) -> list[tuple[Audit, AuditState]]:
        """Return these audits with their lines; that at work is one of them as soon as something is scanned."""
        community_id = self._store.community_id
        none: list[tuple[Audit, list[PackageKey], list[AuditScan]]] = []
        known = self._records.read(lambda records: records.audits.unfinished(community_id), none)
        at_work = self.current.audit_id if self.current is not None else ""
        kept = ((audit, scans, expected) for audit, expected, scans in known if scans or audit.audit_id != at_work)
        return [(audit, self._made(audit, scans, expected)) for audit, scans, expected in kept]

    def last(self) -> Audit | None:
        """Return the audit that was finished last, `None` if there is none."""
        community_id = self._store.community_id
        return self._records.read(lambda records: records.audits.last(community_id), None)

    def locations(self) -> list[tuple[str, int]]:
        """Return the locations of the community with the number of their packages, those without one as `""`."""
        known: dict[str, tuple[str, int]] = {fold(one): (one, 0) for one in self._store.locations() if fold(one)}
        known[""] = "", 0
        for row in self.pending():
            here = location_of(row)
            name, count = known.get(fold(here), (here, 0))
            known[fold(here)] = name, count + 1
        return sorted(known.values(), key=lambda one: (not one[0], unit_sort_key(one[0]), one[0]))

    def choices(self) -> list[tuple[str | None, int, tuple[int, int] | None]]:
        """Return what can be audited, `None` is all: its number of packages, and its progress if it is paused.

        Paused audits come first, also those of locations that no package is recorded at.
        """
        places: list[tuple[str | None, int]] = [(None, len(self.pending())), *self.locations()]
        found: list[tuple[str | None, int, tuple[int, int] | None]] = []
        for audit, state in self.unfinished():
            here = audit.location
            place = next((one for one in places if _same_place(one[0], here)), (here, 0))
            places = [one for one in places if one != place]
            found.append((*place, (state.counts.found, state.counts.expected)))
        return found + [(*place, None) for place in places]

    def named(self, text: str) -> str:
        """Return a location of the community by a text, as the community writes it; `""` if there is none."""
        return next((name for name, _ in self.locations() if name and same_location(name, text)), "")

    def begin(self, location: str | None) -> Audit:
        """Begin the audit of a location, or of all (`None`); resume it if it is not finished."""
        for one in self.open_audits():
            if _same_place(one.location, location):
                self.resume(one)
                return one
        now, community_id = datetime.now(UTC), self._store.community_id
        audit = Audit(uuid4().hex, community_id, location, now, self._user.full_name, place=location)
        self._open(audit, [], [])
        expected = [key_of(one.row.package) for one in self.state().lines if one.row is not None]
        self._expected = expected
        self._records.write_now(partial(_add, audit, expected))
        self.changed.emit()
        return audit

    def resume(self, audit: Audit) -> None:
        """Go on with an audit."""
        scans = self._records.read(lambda records: records.audits.scans(audit.audit_id), list[AuditScan]())
        self._open(audit, scans, self._records.read(lambda records: records.audits.expected(audit), []))
        self.changed.emit()

    def pause(self) -> bool:
        """Leave the audit; return whether it is kept, which one in which nothing was scanned is not."""
        is_kept = self.current is not None and bool(self._scans)
        if self.current is not None and not is_kept:
            self._records.write_now(partial(_discard, self.current.audit_id))
        self.current = self._state = self._pending = None
        self.changed.emit()
        return is_kept

    def finish(self) -> Audit | None:
        """End the audit at work, store its results, and return it."""
        if self.current is None:
            return None
        counts = self.state().counts
        ended = replace(self.current, ended=datetime.now(UTC), ended_by=self._user.full_name, counts=counts)
        self._records.write_now(partial(_end, ended))
        self.current = self._state = self._pending = None
        self.changed.emit()
        return ended

    def reopen(self, audit: Audit) -> None:
        """Take back that an audit is finished."""
        self._records.write_now(partial(_end, replace(audit, ended=None, ended_by="", counts=None)))
        self.changed.emit()

    def progress(self, audit: Audit) -> tuple[int, int]:
        """Return how many packages of an audit that is not at work were found, of how many."""
        states = {one.audit_id: state for one, state in self.unfinished()}
        counts = states.get(audit.audit_id, AuditState()).counts
        return counts.found, counts.expected

    # What is known

    def pending(self) -> list[PackageRow]:
        """Return the packages of the community that are not released, unidentified ones included."""
        if self._pending is None:
            store = self._store
            listing = store.listing("pending", "unit", descending=False)
            held = store.with_records([row for row in store.unconfirmed(pending=True) if row.state == "held"])
            here = [*listing.first, *held]
            twice = {row.package.reference for row in here} - {""}
            cached = [row for row in listing.window(0, listing.count) if row.package.reference not in twice]
            self._pending = [*here, *cached]
        return self._pending

    def state(self) -> AuditState:
        """Return the lines of the audit at work."""
        if self.current is None:
            return AuditState()
        if self._state is None:
            self._state = self._made(self.current, self._scans, self._expected)
        return self._state

    # Scans

    def scan(self, text: str, *, is_typed: bool = False) -> Outcome:
        """Take a scan or a typed number into the audit at work."""
        audit = self.current
        assert audit is not None  # noqa: S101 - an audit is at work
        scan = read_scan(text)
        if scan.kind == "location":
            return Outcome("place", place=self.named(scan.number) or scan.number)
        if is_typed and (place := self.named(text)):
            return Outcome("place", place=place)
        if scan.kind in ("routing", "damaged_label"):
            return Outcome("routing" if scan.kind == "routing" else "damaged_label")
        rows = self._rows_of(scan, text)
        row = choose_row(rows, audit, lambda one: self._scan_of(one) is not None)
        row = row or (ends_like(self.state().lines, text) if is_typed else None)
        if row is not None:
            return self.tick(row, text)
        if not (scan.kind == "label" or scan.storable) or (is_typed and not _may_be_number(text)):
            return Outcome("no_match")
        number = shown_code(scan.number) if scan.kind == "label" else scan.number
        before = [one for one in self._scans if not one.key.package_id and number_key(one.number) == number_key(number)]
        return Outcome("again", scan=before[0]) if before else self._add(audit, None, number)

    def tick(self, row: PackageRow, text: str = "") -> Outcome:
        """Note that a package is here: it was scanned, or its row was ticked."""
        audit = self.current
        assert audit is not None  # noqa: S101 - an audit is at work
        before = self._scan_of(row)
        return Outcome("again", row, before) if before is not None else self._add(audit, row, text)

    def go_to(self, place: str) -> None:
        """Note where the user of an audit of all locations is."""
        if self.current is not None and self.current.location is None:
            self.set_place(place)

    def set_place(self, place: str | None) -> None:
        """Change where the user is, or take that back."""
        if self.current is not None:
            self.current = replace(self.current, place=place)
            self._records.write_now(partial(_set_place, self.current.audit_id, place))
            self.changed.emit()

    def take_back(self, outcome: Outcome) -> None:
        """Undo a scan, also in an audit that is not at work anymore."""
        if outcome.scan is None:
            return
        scan_id = outcome.scan.scan_id
        self._scans = [one for one in self._scans if one.scan_id != scan_id]
        self._records.write_now(partial(_remove_scan, scan_id))
        if outcome.missing is not None:
            self._records.write_now(partial(_mark, [outcome.missing]))
            self._store.reload()
        self._show()

    # What is to be done about the results

    def move(self, lines: Sequence[AuditLine]) -> Callable[[], None]:
        """Record misplaced packages where they were found; return what undoes it."""
        moved = [(one.row, one.scan) for one in lines if one.row is not None and one.scan is not None]
        scans, moves = [replace(scan, is_moved=True) for _, scan in moved], list[Move]()
        for place in dict.fromkeys(scan.place or "" for scan in scans):
            moves += self._moves.move([row.package for row, scan in moved if (scan.place or "") == place], place)
        self._change(scans)
        return partial(self._move_back, moves, [replace(scan, is_moved=False) for scan in scans])

    def mark_missing(self, lines: Iterable[AuditLine]) -> Callable[[], None]:
        """Mark packages as missing that were not found; return what undoes it."""
        now, by = datetime.now(UTC), self._user.full_name
        rows = [one.row for one in lines if one.row is not None and not one.row.is_missing]
        marks = [MissingMark(key_of(row.package), now, by, location_of(row)) for row in rows]
        self._records.write_now(partial(_mark, marks))
        self._store.reload()
        return partial(self._clear, [one.key for one in marks])

    # Internals

    def _open(self, audit: Audit, scans: list[AuditScan], expected: list[PackageKey]) -> None:
        self.current, self._scans, self._expected = audit, scans, expected
        self._state = self._pending = None

    def _forget_rows(self) -> None:
        self._pending = None
        if self.current is not None:
            self._show()

    def _show(self) -> None:
        self._state = None
        self.changed.emit()

    def _made(self, audit: Audit, scans: Sequence[AuditScan], expected: Sequence[PackageKey]) -> AuditState:
        pending = self.pending()
        by_name = {name: row for row in pending for name in (row.package.package_id, row.package.reference) if name}
        by_number = {number_key(row.package.tracking_number): row for row in pending if row.package.tracking_number}

        def now(key: PackageKey) -> PackageRow | None:
            known = by_name.get(key.package_id) or by_name.get(key.reference)
            if known is not None or not (key.package_id or key.reference):
                return known
            return self._store.row_of(key)

        def found(scan: AuditScan) -> PackageRow | None:
            return now(scan.key) or by_number.get(number_key(scan.number))

        gone = (now(key) for key in expected if not (key.package_id in by_name or key.reference in by_name))
        left = [row for row in gone if row is not None and (row.state == "released" or self._store.is_released(row))]
        return audit_state(audit, pending, scans, found, left)

    def _rows_of(self, scan: Scan, text: str) -> list[PackageRow]:
        if scan.kind == "label":
            return self._store.find_label(scan.number)
        return self._store.find_number(scan.number) or self._store.find_number(text) if scan.number else []

    def _scan_of(self, row: PackageRow) -> AuditScan | None:
        return next((one for one in self._scans if is_of(one, row)), None)

    def _add(self, audit: Audit, row: PackageRow | None, number: str) -> Outcome:
        key = key_of(row.package) if row is not None else PackageKey(audit.community_id)
        here = audit.place if audit.location is None else audit.location
        meaning, recorded = meaning_of(row, audit), location_of(row) if row is not None else ""
        now, by = datetime.now(UTC), self._user.full_name
        scan = AuditScan(uuid4().hex, audit.audit_id, key, number, meaning, here, recorded, now, by)
        missing = self._records.missing(key) if row is not None and _is_missing(row) else None
        self._records.write_now(partial(_add_scan, scan))
        self._scans.append(scan)
        if missing is not None:
            self._store.reload()
        self._show()
        return Outcome(meaning, row, scan, missing=missing)

    def _change(self, scans: Sequence[AuditScan]) -> None:
        changed = {one.scan_id: one for one in scans}
        self._scans = [changed.get(one.scan_id, one) for one in self._scans]
        # After the moves: changes are written in order, and a kill in between leaves the package misplaced.
        self._records.write(partial(_set_moved, scans), partial(_reload, self._store))
        self._show()

    def _move_back(self, moves: Sequence[Move], scans: Sequence[AuditScan]) -> None:
        self._moves.undo(moves)
        self._change(scans)

    def _clear(self, keys: Sequence[PackageKey]) -> None:
        self._records.write_now(partial(_clear_missing, keys))
        self._store.reload()


def _same_place(one: str | None, other: str | None) -> bool:
    """Return whether two audits are of one location, or both of all."""
    return (one is None) == (other is None) and same_location(one or "", other or "")


def _is_missing(row: PackageRow) -> bool:
    return row.record is not None and row.record.missing_since is not None


def _may_be_number(text: str) -> bool:
    """Return whether a typed text is a whole number rather than a name or a part of one."""
    number = number_key(text)
    return len(number) >= 8 and 2 * sum(char.isdigit() for char in number) >= len(number)


def _reload(store: PackageStore, _trouble: StorageTrouble | None) -> None:
    store.reload()


def _add(audit: Audit, expected: Sequence[PackageKey], records: Records) -> None:
    records.audits.add(audit, expected)


def _discard(audit_id: str, records: Records) -> None:
    records.audits.discard(audit_id)


def _end(audit: Audit, records: Records) -> None:
    records.audits.end(audit)


def _set_place(audit_id: str, place: str | None, records: Records) -> None:
    records.audits.set_place(audit_id, place)


def _add_scan(scan: AuditScan, records: Records) -> None:
    records.audits.add_scan(scan)


def _set_moved(scans: Sequence[AuditScan], records: Records) -> None:
    records.audits.set_moved({one.scan_id: one.is_moved for one in scans})


def _remove_scan(scan_id: str, records: Records) -> None:
    records.audits.remove_scan(scan_id)


def _mark(marks: Sequence[MissingMark], records: Records) -> None:
    records.audits.mark_missing(marks)


def _clear_missing(keys: Sequence[PackageKey], records: Records) -> None:
    records.audits.clear_missing(keys)
