"""Audits, their scans, and missing packages in the records."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.records.audit import Audit, AuditCounts, AuditScan, MissingMark
from mybuilding_desk.domain.records.desk_record import PackageKey
from mybuilding_desk.storage.records.records import Records

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
KEY = PackageKey("32", "reference", "")
AUDIT = Audit("a1", "32", "B2", NOW, "John \ud800", place="B2")
SCAN = AuditScan("s1", "a1", KEY, "1Z999", "found", "B2", "", NOW, "John")


@pytest.fixture
def records(tmp_path: Path) -> Iterator[Records]:
    with closing(Records(tmp_path / "desk.db", lambda: NOW)) as made:
        yield made


def test_an_audit_is_kept_with_its_scans(records: Records) -> None:
    records.audits.add(AUDIT, [KEY, PackageKey("32", "", "7")])
    records.audits.add_scan(SCAN)
    records.audits.add_scan(replace(SCAN, scan_id="s2", place=None, meaning="misplaced", at=NOW + timedelta(1)))
    [kept] = records.audits.open_audits("32")
    assert kept == replace(AUDIT, by="John ?")
    assert records.audits.expected(kept) == [KEY, PackageKey("32", "", "7")]
    assert [one.scan_id for one in records.audits.scans("a1")] == ["s1", "s2"]
    assert records.audits.scans("a1")[0] == SCAN
    records.audits.set_moved({"s1": True, "s3": True})
    assert records.audits.scans("a1")[0].is_moved
    records.audits.remove_scan("s1")
    records.audits.set_moved({"s1": False})
    assert [one.scan_id for one in records.audits.scans("a1")] == ["s2"], "what is undone stays so"


def test_a_finished_audit_is_the_last_one_until_it_is_reopened(records: Records) -> None:
    records.audits.add(AUDIT, [])
    assert records.audits.last("32") is None
    ended = replace(AUDIT, ended=NOW, ended_by="Rosa", counts=AuditCounts(12, 9, 3, 1, 1))
    records.audits.end(ended)
    assert records.audits.open_audits("32") == []
    last = records.audits.last("32")
    assert last is not None
    assert (last.ended_by, last.counts) == ("Rosa", AuditCounts(12, 9, 3, 1, 1))
    records.audits.end(replace(AUDIT, ended=None))
    assert records.audits.last("32") is None
    assert len(records.audits.open_audits("32")) == 1


def test_what_is_unfinished_is_read_with_its_scans_and_what_ended_by_time(records: Records) -> None:
    other = replace(AUDIT, audit_id="a2", location="C1", began=NOW + timedelta(1), by="Rosa")
    for audit in (AUDIT, other, replace(AUDIT, audit_id="a3"), replace(AUDIT, audit_id="a4", community_id="7")):
        records.audits.add(audit, [KEY] if audit.audit_id != "a2" else [])
    records.audits.add_scan(SCAN)
    records.audits.add_scan(replace(SCAN, scan_id="s3", audit_id="a3"))
    ended = replace(AUDIT, audit_id="a3", ended=NOW, ended_by="Rosa", counts=AuditCounts(12, 9, 3, 1, 1))
    records.audits.end(ended)
    assert records.audits.unfinished("32") == [(other, [], []), (replace(AUDIT, by="John ?"), [KEY], [SCAN])]
    assert records.audits.unfinished("9") == []
    [found] = records.audits.ended_between("32", NOW, NOW + timedelta(1))
    assert (found.audit_id, found.counts) == ("a3", ended.counts)
    assert records.audits.ended_between("32", NOW - timedelta(1), NOW) == []
    assert records.audits.ended_between("7", NOW, NOW + timedelta(1)) == []


def test_all_locations_and_none_are_told_apart(records: Records) -> None:
    for audit_id, location in (("all", None), ("none", "")):
        records.audits.add(replace(AUDIT, audit_id=audit_id, location=location, place=location), [])
    records.audits.set_place("all", "C4")
    known = {one.audit_id: (one.location, one.place) for one in records.audits.open_audits("32")}
    assert known == {"all": (None, "C4"), "none": ("", "")}


def test_a_missing_package_is_marked_until_it_is_scanned(records: Records) -> None:
    package = Package("", "32", "12B", "UPS", NOW, reference="reference")
    records.audits.mark_missing([MissingMark(KEY, NOW, "John", "B2")])
    records.audits.mark_missing([MissingMark(KEY, NOW + timedelta(1), "Rosa", "B2")])
    record = records.of_packages([package])["reference"]
    assert (record.missing_since, record.missing_by) == (NOW, "John"), "the first one counts"
    assert not records.audits.missing_ids("32"), "no id yet"
    records.join("32", "reference", "9")
    assert (records.audits.missing_ids("32"), records.audits.missing_ids("33")) == (["9"], [])
    mark = records.audits.missing(PackageKey("32", "", "9"))
    assert mark is not None
    assert (mark.since, mark.by, mark.location) == (NOW, "John", "B2")
    records.audits.add(AUDIT, [])
    records.audits.add_scan(SCAN)
    assert records.audits.missing(KEY) is None
    records.audits.mark_missing([mark])
    records.audits.clear_missing([KEY])
    assert records.of_packages([package])["reference"].missing_since is None


def test_a_mark_follows_a_package_whose_records_become_one(records: Records) -> None:
    by_id = PackageKey("32", "", "9")
    records.audits.mark_missing([MissingMark(by_id, NOW, "John")])
    records.set_location(KEY, "C4")
    records.join("32", "reference", "9")
    assert records.audits.missing(KEY) is not None


def test_audits_leave_after_their_time(records: Records) -> None:
    records.audits.add(AUDIT, [KEY])
    records.audits.add_scan(SCAN)
    assert records.audits.communities() == ["32"]
    records.audits.forget("32", NOW)
    assert len(records.audits.open_audits("32")) == 1
    records.audits.forget("32", NOW + timedelta(seconds=1))
    assert records.audits.communities() == []
    assert records.audits.scans("a1") == []
    records.audits.add(AUDIT, [])
    records.audits.discard("a1")
    assert records.audits.communities() == []
