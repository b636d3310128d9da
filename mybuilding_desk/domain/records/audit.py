"""Location audits: what a scan means, and what is found, missing, misplaced, or not expected. Pure rules."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal

from mybuilding_desk.domain.package_list import number_key
from mybuilding_desk.domain.records import move
from mybuilding_desk.domain.records.desk_record import PackageKey, key_of
from mybuilding_desk.domain.records.location_label import same_location
from mybuilding_desk.domain.scan_intent import PackageRow

ScanMeaning = Literal["found", "misplaced", "released", "unknown"]
"""What a scan meant when it was made. `misplaced`: recorded elsewhere. `released` and `unknown`: not expected."""

AuditResult = Literal["misplaced", "released", "unknown", "open", "found", "left", "moved", "logged"]
"""What became of a package in an audit.

`open`: not scanned yet. `left`: released while the audit went on, by any desk; it counts as found. `moved`: it was
misplaced, and is recorded here now. `logged`: it was unknown, and has been logged since.
"""

AuditGroup = Literal["problems", "open", "found", "moved"]
GROUPS: Final[dict[AuditResult, AuditGroup]] = {
    "misplaced": "problems", "released": "problems", "unknown": "problems", "open": "open", "found": "found",
    "left": "found", "moved": "moved", "logged": "moved",
}  # fmt: skip

_MIN_TYPED: Final = 4
"""Characters of the end of a number that a user may type in place of the whole."""


@dataclass(frozen=True, slots=True)
class Audit:
    """One audit. `location` is `None` for all locations, and `""` for the packages without one.

    `place` is where the user is now, `None` if unknown, which only the audit of all locations allows. `counts` are the
    results of a finished one.
    """

    audit_id: str
    community_id: str
    location: str | None
    began: datetime
    by: str
    place: str | None = None
    ended: datetime | None = None
    ended_by: str = ""
    counts: "AuditCounts | None" = None


@dataclass(frozen=True, slots=True)
class AuditCounts:
    """How many packages were expected, found, missing, misplaced, and not expected."""

    expected: int = 0
    found: int = 0
    missing: int = 0
    misplaced: int = 0
    unexpected: int = 0


@dataclass(frozen=True, slots=True)
class AuditScan:
    """One package that was scanned or ticked in an audit: when, by whom, and at which `place` (`None`: unknown).

    `number` is the text that was scanned, `recorded` the location on record then. `is_moved`: it was recorded at the
    `place` afterwards.
    """

    scan_id: str
    audit_id: str
    key: PackageKey
    number: str
    meaning: ScanMeaning
    place: str | None
    recorded: str
    at: datetime
    by: str
    is_moved: bool = False


@dataclass(frozen=True, slots=True)
class MissingMark:
    """A package that an audit did not find: since when, and who marked it."""

    key: PackageKey
    since: datetime
    by: str
    location: str = ""


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One row of an audit: its package, `None` if it is unknown, the scan, `None` if there was none, and the result."""

    row: PackageRow | None
    scan: AuditScan | None
    result: AuditResult

    @property
    def key(self) -> str:
        """Key that is unique among the lines of an audit."""
        return self.row.key if self.row is not None else f"scan {self.scan.scan_id if self.scan else ''}"

    @property
    def group(self) -> AuditGroup:
        """The group that it stands in."""
        return GROUPS[self.result]


@dataclass(frozen=True, slots=True)
class AuditState:
    """The lines of an audit, in no order."""

    lines: tuple[AuditLine, ...] = ()
    by_group: dict[AuditGroup, list[AuditLine]] = field(default_factory=dict)
    is_everywhere: bool = False
    """Whether all locations are audited: a misplaced package is one of those expected, and found."""

    def group(self, name: AuditGroup) -> list[AuditLine]:
        """Return the lines of a group."""
        return self.by_group.get(name, [])

    def of_result(self, result: AuditResult) -> list[AuditLine]:
        """Return the lines with this result."""
        return [one for one in self.group(GROUPS[result]) if one.result == result]

    @property
    def unmarked(self) -> list[AuditLine]:
        """Packages not scanned that are not marked as missing."""
        return [one for one in self.group("open") if one.row is not None and not one.row.is_missing]

    @property
    def counts(self) -> AuditCounts:
        """The figures of the audit."""
        found, missing = len(self.group("found")), len(self.group("open"))
        misplaced, problems = len(self.of_result("misplaced")), len(self.group("problems"))
        moved = len(self.of_result("moved"))
        found += misplaced + moved if self.is_everywhere else 0
        unexpected = problems - misplaced + len(self.of_result("logged"))
        return AuditCounts(found + missing, found, missing, misplaced + moved, unexpected)


def location_of(row: PackageRow) -> str:
    """Return where a package is recorded: where it was moved to, else where it was logged."""
    return move.location_of(row.package, row.record)


def is_expected(row: PackageRow, location: str | None) -> bool:
    """Return whether a pending package belongs to the location of an audit."""
    return location is None or same_location(location_of(row), location)


def meaning_of(row: PackageRow | None, audit: Audit) -> ScanMeaning:
    """Return what a scan of this package means, made where the user of the audit is."""
    if row is None:
        return "unknown"
    if row.state == "released":
        return "released"
    here = audit.place if audit.location is None else audit.location
    return "found" if here is None or same_location(location_of(row), here) else "misplaced"


def choose_row(rows: Sequence[PackageRow], audit: Audit, is_scanned: Callable[[PackageRow], bool]) -> PackageRow | None:
    """Return which package of those with one number was scanned: an expected one that was not, before all others."""

    def rank(row: PackageRow) -> tuple[bool, bool, bool]:
        return row.state == "released", is_scanned(row), meaning_of(row, audit) != "found"

    return min(rows, key=rank, default=None)


def ends_like(lines: Iterable[AuditLine], text: str) -> PackageRow | None:
    """Return the only package not scanned yet whose number ends in a typed text, `None` unless there is one."""
    end = number_key(text)
    if len(end) < _MIN_TYPED:
        return None
    rows = [one.row for one in lines if one.result == "open" and one.row is not None]
    found = [row for row in rows if number_key(row.package.tracking_number).endswith(end)]
    return found[0] if len(found) == 1 else None


def audit_state(
    audit: Audit,
    pending: Iterable[PackageRow],
    scans: Iterable[AuditScan],
    found_rows: Callable[[AuditScan], PackageRow | None],
    left: Iterable[PackageRow],
) -> AuditState:
    """Return the lines of an audit.

    `pending` are the packages of the community that are not released, `left` those that were expected at its start and
    are released now, and `found_rows` returns the package of a scan as it is now.
    """
    lines: dict[str, AuditLine] = {}
    for scan in scans:
        row = found_rows(scan)
        line = AuditLine(row, scan, _result(row, scan))
        lines.setdefault(line.key, line)
    for row in pending:
        if row.key not in lines and is_expected(row, audit.location):
            lines[row.key] = AuditLine(row, None, "open")
    for row in left:
        if row.key not in lines:
            lines[row.key] = AuditLine(row, None, "left")
    groups: dict[AuditGroup, list[AuditLine]] = {}
    for line in lines.values():
        groups.setdefault(line.group, []).append(line)
    return AuditState(tuple(lines.values()), groups, audit.location is None)


def _result(row: PackageRow | None, scan: AuditScan) -> AuditResult:
    """Return what became of a scanned package, which may have been released, moved, or logged since."""
    if row is None:
        return "unknown"
    if row.state == "released":
        return "released" if scan.meaning in ("released", "unknown") else "left"
    if scan.meaning == "unknown":
        return "logged"
    if scan.meaning == "misplaced":
        return "moved" if scan.is_moved or same_location(location_of(row), scan.place or "") else "misplaced"
    return "found"


def is_of(scan: AuditScan, row: PackageRow) -> bool:
    """Return whether a scan is of this package."""
    return scan.key.is_same(key_of(row.package))
