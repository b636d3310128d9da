"""Which release a proof is about, what this desk has of it, and the name of its file."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.domain.activity import PackageActivity, activity_of
from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.domain.records.desk_record import ReleaseRecord, key_of
from mybuilding_desk.domain.records.release_proof import ReleaseProof, file_name, is_same_pickup, proofs_of
from mybuilding_desk.domain.scan_intent import PackageRow
from tests.storage.values import NOON, package, release

GONE = package("7", released_at=NOON, released_to="Ana", released_by="John", reference="ref")
KEPT = ReleaseRecord(key_of(GONE), "r", NOON, "Ana", "John", "ID checked · Left door", 3, True, b"png")


def told(gone: Package, *entries: OutboxEntry) -> PackageActivity:
    return activity_of(PackageRow(gone, "released"), entries, "John")


def proof(gone: Package, *entries: OutboxEntry, kept: ReleaseRecord | None = None) -> ReleaseProof:
    [only] = proofs_of([told(gone, *entries)], {} if kept is None else {key_of(gone): kept})
    return only


def entry(signature: bytes = b"png", state: str = "done") -> OutboxEntry:
    out = release(package_id="7", released_to="Ana", note="ID checked", signature=signature)
    return OutboxEntry(1, "release", state, None, out, None, "7", "", "", 1, NOON, NOON, 0, NOON)  # type: ignore[arg-type]


def test_the_kept_record_is_the_proof_also_after_the_outbox_forgot() -> None:
    assert proof(GONE, kept=KEPT).record is KEPT
    assert proof(GONE, kept=KEPT).pieces == (3,)
    assert proof(GONE, kept=KEPT).signature_state == "kept"
    assert proof(GONE, kept=replace(KEPT, signature=b"")).signature_state == "none"
    removed = replace(KEPT, signature=b"", signature_removed_at=NOON + timedelta(days=90))
    assert proof(GONE, kept=removed).signature_state == "removed"


def test_without_a_record_the_outbox_is_the_proof() -> None:
    record = proof(GONE, entry()).record
    assert record is not None
    assert (record.signature, record.note, record.id_checked) == (b"png", "ID checked", True)


def test_a_release_of_another_desk_has_no_record_here() -> None:
    assert proof(GONE).signature_state == "elsewhere"
    assert proof(replace(GONE, released_by="Joe"), kept=KEPT).record is None
    assert proof(replace(GONE, released_to="Bo"), entry("png", "refused"), kept=KEPT).record is None
    assert proof(replace(GONE, released_at=NOON + timedelta(hours=3), released_to="ANA"), kept=KEPT).record is KEPT


def test_packages_of_one_pickup_share_a_proof_and_the_signature() -> None:
    others = [replace(GONE, package_id=str(number), reference=str(number)) for number in (8, 9)]
    later = replace(GONE, package_id="10", released_at=NOON + timedelta(seconds=1))
    unknown = [replace(GONE, package_id=str(number), released_at=None) for number in (11, 12)]
    assert is_same_pickup(GONE, others[0])
    assert not is_same_pickup(GONE, later)
    assert not is_same_pickup(*unknown)
    activities = [told(one) for one in (others[0], later, GONE, *unknown)]
    records = {key_of(others[0]): replace(KEPT, signature=b""), key_of(GONE): KEPT}
    proofs = proofs_of(activities, records)
    ids = [[one.row.package.package_id for one in proof.packages] for proof in proofs]
    assert ids == [["8", "7"], ["10"], ["11"], ["12"]]
    assert proofs[0].record is KEPT
    assert proofs[0].pieces == (3, 3)


@pytest.mark.parametrize(
    ("about", "name"),
    [
        ("12B", "Proof of release - 12B - 2026-11-26.pdf"),
        ("../12\\B: <a>?*|\"", "Proof of release - 12 B a - 2026-11-26.pdf"),
        ("\u202efdp.exe", "Proof of release - fdp.exe - 2026-11-26.pdf"),
        (" . ", "Proof of release - 2026-11-26.pdf"),
    ],
)  # fmt: skip
def test_the_name_of_the_file_is_safe(about: str, name: str) -> None:
    assert file_name("Proof of release", about, "2026-11-26") == name


@given(st.text(st.characters(), max_size=300))
def test_the_name_of_the_file_suits_every_file_system(about: str) -> None:
    name = file_name("Proof of release", about, "2026-11-26")
    assert len(name.encode()) < 240
    assert not set(name) & set('<>:"/\\|?*\n\t')
