"""Audits as CSV: read back by Python's `csv`, with every value in its place and nothing that a spreadsheet runs."""

import csv
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest

from mybuilding_desk.domain.models import Community, Package
from mybuilding_desk.domain.records.audit import Audit, AuditScan, AuditState, ScanMeaning, audit_state
from mybuilding_desk.domain.records.desk_record import PackageKey, key_of
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.exporting.cells import MAX_UNITS, looks_like_formula
from mybuilding_desk.ui.audit.csv_content import csv_content
from mybuilding_desk.ui.text.name_display import names
from tests.support.export_content import HOSTILE, written

pytestmark = pytest.mark.usefixtures("qapp")

HEAD = 6
HOUSE = Community("c", "140 Riverside", "140 Riverside Boulevard", "New York", "NY", "America/New_York")
NOW = datetime(2026, 11, 1, 4, 30, tzinfo=UTC)
"""Half an hour past midnight in New York, on the day on which the clocks go back."""
AUDIT = Audit("a", "c", "D4", NOW, "Ana Dos", place="D4")
KEYS = ["tracking_number", "carrier", "unit", "resident", "location", "state", "detail", "found_at", "scanned_at"]


@pytest.fixture
def private() -> Iterator[None]:
    names.shorten(True)
    yield
    names.shorten(False)


def package(number: str, unit: str = "12B", shelf: str = "D4", **more: str | datetime) -> PackageRow:
    made = Package(number, "c", unit, "UPS", NOW, "r", "Zoë Ångström", number, shelf=shelf, **more)  # type: ignore[arg-type]
    return PackageRow(made, "released" if "released_at" in more else "logged")


def scan(row: PackageRow | None, meaning: ScanMeaning, number: str = "", **more: object) -> AuditScan:
    key = key_of(row.package) if row is not None else PackageKey("c")
    recorded = row.package.shelf if row is not None else ""
    at = NOW + timedelta(hours=2)
    return AuditScan(number or row.key, "a", key, number, meaning, "D4", recorded, at, "Ben B", **more)  # type: ignore


def every_result() -> AuditState:
    """Return an audit with one package of each result."""
    found, missing, wrong = package("1Z1"), package("1Z2", "2"), package("1Z3", shelf="A1")
    moved, logged = package("1Z4", shelf="A2"), package("1Z5")
    out, left = package("1Z6", released_at=NOW, released_to="Zoë"), package("1Z7", released_at=NOW, released_to="Zoë")
    scans = {
        "1Z1": scan(found, "found"), "1Z3": scan(wrong, "misplaced"), "1Z4": scan(moved, "misplaced", is_moved=True),
        "1Z5": scan(logged, "unknown", "1Z5"), "1Z6": scan(out, "released"), "1Z8": scan(None, "unknown", "1Z8"),
    }  # fmt: skip
    rows = {row.key: row for row in (found, wrong, moved, logged, out)}
    of_scan = {one.scan_id: rows.get(number) for number, one in scans.items()}
    return audit_state(AUDIT, [found, missing, wrong, moved], scans.values(), lambda one: of_scan[one.scan_id], [left])


def read(state: AuditState, *, users: bool = False) -> list[list[str]]:
    content = csv_content(AUDIT, state, HOUSE, users=users)
    text = written(content).decode("utf-8-sig")
    return list(csv.reader(StringIO(text, newline=""), delimiter=content.separator, strict=True))


def by_number(state: AuditState, *, users: bool = False) -> dict[str, dict[str, str]]:
    keys, *lines = read(state, users=users)[HEAD:]
    return {line[0]: dict(zip(keys, line, strict=True)) for line in lines}


def test_the_file_says_what_was_audited_by_whom_and_when():
    lines = read(every_result())
    assert lines[0] == ["community", "140 Riverside · 140 Riverside Boulevard, New York, NY"]
    assert lines[1][0] == "period"
    assert lines[1][1].startswith("Location audit: D4 · Ana Dos · ")
    assert "2026" in lines[1][1]
    assert lines[2][1].startswith("As of ")
    assert lines[3:HEAD] == [["time_zone", "America/New_York"], ["missing", ""], []]
    assert lines[HEAD] == KEYS


def test_each_package_has_a_line_with_its_state_those_missing_first():
    state = every_result()
    lines = by_number(state)
    assert next(iter(lines)) == "1Z2"
    assert {number: (line["state"], line["detail"]) for number, line in lines.items()} == {
        "1Z1": ("found", ""), "1Z2": ("missing", ""), "1Z3": ("misplaced", ""), "1Z4": ("misplaced", "moved"),
        "1Z5": ("not_expected", "logged"), "1Z6": ("not_expected", "released"), "1Z7": ("found", "released_meanwhile"),
        "1Z8": ("not_expected", "not_logged"),
    }  # fmt: skip
    counts, figures = state.counts, Counter(line["state"] for line in lines.values())
    assert figures == {
        "found": counts.found, "missing": counts.missing, "misplaced": counts.misplaced,
        "not_expected": counts.unexpected,
    }  # fmt: skip


def test_a_line_has_the_values_of_its_package_and_its_scan():
    lines = by_number(every_result(), users=True)
    assert list(lines["1Z3"].values()) == [
        "1Z3", "UPS", "12B", "Zoë Ångström", "A1", "misplaced", "", "D4", "2026-11-01T01:30:00-05:00", "Ben B",
    ]  # fmt: skip
    assert list(lines["1Z2"].values()) == ["1Z2", "UPS", "2", "Zoë Ångström", "D4", "missing", "", "", "", ""]
    assert list(lines["1Z8"].values())[1:5] == ["", "", "", ""]


def test_users_are_only_named_if_the_building_allows_it():
    assert read(every_result(), users=True)[HEAD] == [*KEYS, "scanned_by"]
    assert "Ben B" not in str(read(every_result()))


@pytest.mark.usefixtures("private")
def test_privacy_mode_leaves_the_recipients_out():
    lines = read(every_result(), users=True)
    assert "resident" not in lines[HEAD]
    assert "Z. Å." not in str(lines) and "Zoë" not in str(lines)


def test_an_empty_audit_has_its_keys():
    assert read(AuditState())[HEAD:] == [KEYS]


def test_no_text_leaves_its_cell_or_becomes_a_formula():
    rows = [package(text, unit=text, shelf=text) for text in HOSTILE]
    state = audit_state(Audit("a", "c", None, NOW, HOSTILE[0]), rows, [], lambda _scan: None, [])
    keys, *lines = read(state)[HEAD:]
    assert len(lines) == len(HOSTILE)
    for line in lines:
        assert len(line) == len(keys)
        assert not any(looks_like_formula(cell) for cell in line)
        assert not {"\r", "\n", "\t", "\0", "\u202e"} & {char for cell in line for char in cell}
        assert all(len(cell.encode("utf-16-le")) <= 2 * (MAX_UNITS + 1) for cell in line)  # with an apostrophe
