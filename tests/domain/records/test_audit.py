"""What a scan means in an audit, and what became of each package."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.records.audit import (
    Audit,
    AuditScan,
    AuditState,
    ScanMeaning,
    audit_state,
    choose_row,
    ends_like,
    location_of,
    meaning_of,
)
from mybuilding_desk.domain.records.desk_record import DeskRecord, PackageKey, key_of
from mybuilding_desk.domain.scan_intent import PackageRow

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
AUDIT = Audit("a", "32", "B2", NOW, "John", place="B2")


def row(
    package_id: str, shelf: str = "B2", *, number: str = "", moved: str | None = None, state: str = ""
) -> PackageRow:
    package = Package(package_id, "32", "12B", "UPS", NOW, shelf=shelf, tracking_number=number or f"1Z{package_id}")
    record = DeskRecord(key_of(package), location=moved) if moved is not None else None
    return PackageRow(package, "released" if state else "logged", record=record)


def scan(of: PackageRow | None, meaning: ScanMeaning = "found", place: str | None = "B2", **more: object) -> AuditScan:
    key = key_of(of.package) if of is not None else PackageKey("32")
    made = AuditScan(f"s{key.package_id}", "a", key, "", meaning, place, "C4", NOW, "John")
    return replace(made, **more)  # type: ignore[arg-type]


def state_of(pending: list[PackageRow], *scans: AuditScan, left: tuple[PackageRow, ...] = ()) -> AuditState:
    known = {one.package.package_id: one for one in (*pending, *left)}
    return audit_state(AUDIT, pending, scans, lambda one: known.get(one.key.package_id), left)


def results(state: AuditState) -> dict[str, str]:
    return {line.key: line.result for line in state.lines}


@pytest.mark.parametrize(
    ("one", "audit", "meaning"),
    [
        (row("1"), AUDIT, "found"),
        (row("1", "b2 "), AUDIT, "found"),
        (row("1", "C4"), AUDIT, "misplaced"),
        (row("1", "C4", moved="B2"), AUDIT, "found"),
        (row("1", "B2", moved=""), AUDIT, "misplaced"),
        (row("1", "B2", state="released"), AUDIT, "released"),
        (None, AUDIT, "unknown"),
        (row("1", "C4"), replace(AUDIT, location=None, place=None), "found"),
        (row("1", "C4"), replace(AUDIT, location=None, place="B2"), "misplaced"),
        (row("1", ""), replace(AUDIT, location="", place=""), "found"),
    ],
)
def test_a_scan_is_compared_with_the_current_location(one: PackageRow | None, audit: Audit, meaning: str) -> None:
    assert meaning_of(one, audit) == meaning


def test_expected_packages_are_open_until_they_are_scanned() -> None:
    here, other, elsewhere = row("1"), row("2"), row("3", "C4")
    state = state_of([here, other, elsewhere], scan(here))
    assert results(state) == {"1": "found", "2": "open"}
    assert (state.counts.expected, state.counts.found, state.counts.missing) == (2, 1, 1)


def test_a_release_meanwhile_counts_as_found() -> None:
    gone, scanned = row("1", state="released"), row("2", state="released")
    state = state_of([row("3")], scan(scanned), left=(gone, scanned))
    assert results(state) == {"2": "left", "1": "left", "3": "open"}
    assert (state.counts.expected, state.counts.found) == (3, 2)


def test_a_misplaced_package_is_corrected_by_a_move() -> None:
    one = row("1", "C4")
    assert results(state_of([one], scan(one, "misplaced"))) == {"1": "misplaced"}
    assert results(state_of([one], scan(one, "misplaced", is_moved=True))) == {"1": "moved"}
    moved = row("1", "C4", moved="B2")
    state = state_of([moved], scan(moved, "misplaced"))
    assert results(state) == {"1": "moved"}
    assert state.counts.expected == 0, "it was not expected here"
    assert state.counts.misplaced == 1


def test_of_all_locations_a_misplaced_package_is_found() -> None:
    one, other = row("1", "C4"), row("2")
    audit = replace(AUDIT, location=None)
    state = audit_state(audit, [one, other], [scan(one, "misplaced")], lambda _scan: one, [])
    assert (state.counts.expected, state.counts.found, state.counts.missing, state.counts.misplaced) == (2, 1, 1, 1)


def test_an_unknown_package_may_be_logged_later() -> None:
    unknown = scan(None, "unknown", scan_id="x")
    assert [line.result for line in state_of([], unknown).lines] == ["unknown"]
    logged = row("1")
    state = audit_state(AUDIT, [logged], [unknown], lambda _scan: logged, [])
    assert results(state) == {"1": "logged"}
    assert state.counts.unexpected == 1


def test_a_package_is_in_one_line_whatever_happened() -> None:
    one = row("1")
    assert len(state_of([one], scan(one), scan(one), left=(one,)).lines) == 1


def test_of_packages_with_one_number_the_expected_one_is_taken() -> None:
    released, elsewhere, here = row("1", state="released"), row("2", "C4"), row("3")
    assert choose_row([released, elsewhere, here], AUDIT, lambda _row: False) is here
    assert choose_row([released, elsewhere, here], AUDIT, lambda one: one is here) is elsewhere
    assert choose_row([released], AUDIT, lambda _row: False) is released
    assert choose_row([], AUDIT, lambda _row: False) is None


def test_the_end_of_a_number_names_only_one_package() -> None:
    state = state_of([row("1", number="1Z 999 111 222"), row("2", number="1Z 999 111 333")])
    assert ends_like(state.lines, "1222") is not None
    assert ends_like(state.lines, "222") is None, "too short"
    assert ends_like(state_of([row("1", number="1222"), row("2", number="91222")]).lines, "1222") is None


def test_a_move_counts_more_than_where_it_was_logged() -> None:
    assert location_of(row("1", "B2", moved="C4")) == "C4"
    assert location_of(row("1", "B2", moved="")) == ""
    assert location_of(row("1", "B2")) == "B2"


def test_times_do_not_matter() -> None:
    one = row("1")
    assert results(state_of([one], scan(one, at=NOW - timedelta(days=400)))) == {"1": "found"}
