"""The records: keys that become one, labels, proofs, and a file that is lost or damaged, also at work."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.records.contents import PLAIN, Contents
from mybuilding_desk.domain.records.desk_record import PackageKey, ReleaseRecord
from mybuilding_desk.domain.records.label_code import label_code
from mybuilding_desk.storage.records.records import Records
from tests.storage.values import NOON, package

HERE = PackageKey("32", "ref-1")
THERE = PackageKey("32", "", "77")
BOTH = PackageKey("32", "ref-1", "77")
THREE = Contents(3, ("fragile",))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "server" / "desk.db"


@pytest.fixture
def records(path: Path) -> Iterator[Records]:
    with closing(Records(path, lambda: NOON)) as records:
        yield records


def proof(key: PackageKey = HERE, reference: str = "rel-1", **fields: object) -> ReleaseRecord:
    return ReleaseRecord(key, reference, NOON, "Ana", "Bo", **fields)


def test_a_package_keeps_its_record_when_its_id_becomes_known(records: Records) -> None:
    records.note(HERE, THREE)
    records.join("32", "ref-1", "77")
    [by_id] = records.of_packages([package("77")]).values()
    [by_reference] = records.of_packages([package("", reference="ref-1")]).values()
    assert by_id == by_reference
    assert (by_id.key, by_id.contents, by_id.label_code) == (BOTH, THREE, label_code("ref-1"))
    assert records.of_packages([package("77", community_id="7")]) == {}
    records.note(HERE, PLAIN)  # the reference alone does not take the id away
    assert records.of_packages([package("77")])["77"].key == BOTH


def test_the_id_may_be_known_before_the_note(records: Records) -> None:
    records.join("32", "ref-1", "77")
    records.note(HERE, THREE)
    assert records.of_packages([package("77"), package("78")])["77"].contents == THREE


def test_two_records_of_one_package_become_one(records: Records) -> None:
    records.queue_label(THERE, "Bo", automatic=False)
    records.note(THERE, THREE)
    records.set_location(THERE, "B2")
    records.keep_release(proof(THERE))
    records.queue_label(HERE, "Bo", automatic=True)
    records.join("32", "ref-1", "77")
    [record] = records.of_packages([package("77", reference="ref-1")]).values()
    assert (record.key, record.contents, record.location) == (BOTH, THREE, "B2")
    assert [label.key for label in records.labels_of(THERE)] == [BOTH, BOTH]
    assert records.release_of(HERE) == proof(BOTH)


def test_a_label_stays_valid_when_a_correction_gives_a_new_reference(records: Records) -> None:
    records.note(HERE, THREE)
    records.rename("32", "ref-1", "ref-2")
    assert records.keys_of_code("32", label_code("ref-2")) == [PackageKey("32", "ref-2")]
    records.set_label(records.queue_label(PackageKey("32", "ref-2"), "Bo", automatic=True).label_id, "printed")
    records.note(PackageKey("32", "ref-3"), PLAIN)  # noted before the renaming
    records.rename("32", "ref-2", "ref-3")
    assert records.keys_of_code("32", label_code("ref-2")) == [PackageKey("32", "ref-3")]
    record = records.of_packages([package("", reference="ref-3")])["ref-3"]
    assert (record.contents, record.label_code, record.labels_printed) == (THREE, label_code("ref-2"), 1)
    records.rename("32", "unknown", "ref-4")
    assert records.of_packages([package("", reference="ref-4")]) == {}


def test_a_code_from_a_number_sheet_stays_with_its_package(records: Records) -> None:
    sticker = label_code("a number sheet")
    records.note(HERE, THREE)
    records.tie_code(HERE, sticker)
    records.join("32", "ref-1", "77")
    records.rename("32", "ref-1", "ref-2")
    now = PackageKey("32", "ref-2", "77")
    assert records.keys_of_code("32", sticker) == [now]
    assert records.of_packages([package("77")])["77"].label_code == sticker
    records.tie_code(now, label_code("another"))
    assert records.keys_of_code("32", sticker) == []


def test_a_tied_code_survives_when_two_records_become_one(records: Records) -> None:
    sticker = label_code("a number sheet")
    records.note(HERE, THREE)
    records.tie_code(THERE, sticker)
    records.join("32", "ref-1", "77")
    assert records.keys_of_code("32", sticker) == [BOTH]


def test_labels_wait_in_their_order_until_they_are_printed(records: Records) -> None:
    first, second = (records.queue_label(key, "Bo", automatic=True) for key in (HERE, PackageKey("7", "ref-7")))
    assert records.open_labels() == [first, second]
    assert records.open_labels("7") == [second]
    records.set_label(first.label_id, "failed", "paper", "QL")
    assert [(label.state, label.reason, label.printer) for label in records.labels_of(HERE)] == [
        ("failed", "paper", "QL")
    ]
    records.set_label(first.label_id, "printed")
    [printed] = records.labels_of(HERE)
    assert (printed.state, printed.reason, printed.printer, printed.printed_at) == ("printed", "", "QL", NOON)
    assert records.open_labels() == [second]


def test_a_proof_is_kept_once_and_loses_its_signature_in_time(records: Records) -> None:
    signed = proof(signature=b"PNG", pieces=2)
    for release in (signed, proof(signature=b"other"), proof(reference="rel-2")):
        records.keep_release(release)
    records.forget_release("rel-2")
    assert records.release_of(HERE) == signed
    assert records.forget_signatures(NOON) == 0
    assert records.forget_signatures(NOON + timedelta(seconds=1)) == 1
    removed = proof(pieces=2, signature_removed_at=NOON)
    assert records.release_of(HERE) == removed
    records.keep_release(signed)
    assert records.release_of(HERE) == removed
    assert records.release_of(THERE) is None


def test_any_text_can_be_recorded(records: Records) -> None:
    odd = PackageKey("32", 'r"\ud800;', "i\x00d")
    records.note(odd, THREE)
    records.queue_label(odd, "\ud800 زوي", automatic=True)
    assert len(records.labels_of(odd)) == 1


def destroyed(path: Path, how: str) -> None:
    if how == "deleted":
        path.unlink()
    elif how == "a directory":
        path.unlink()
        path.mkdir()
    elif how == "another file":
        other = path.with_name("other.db")
        with closing(Records(other)) as records:
            records.note(PackageKey("7", "x"), PLAIN)
        shutil.move(other, path)
    else:
        size = path.stat().st_size
        content = {"emptied": b"", "noise": Random(1).randbytes(size), "zeros": bytes(size)}[how]
        path.write_bytes(content)


WAYS = ["deleted", "emptied", "noise", "zeros", "a directory"]


@pytest.mark.parametrize("how", WAYS)
def test_a_file_destroyed_before_the_start_begins_anew_and_is_told(path: Path, how: str) -> None:
    with closing(Records(path)) as records:
        records.note(HERE, THREE)
    destroyed(path, how)
    with closing(Records(path)) as records, closing(Records(path)) as other:
        assert records.damaged is not None
        assert (records.damaged == path) == (how in ("deleted", "emptied"))
        assert other.damaged is None, "told once"
        records.note(HERE, PLAIN)
        assert other.of_packages([package("", reference="ref-1")])["ref-1"].contents == PLAIN


@pytest.mark.parametrize("how", [*WAYS, "another file"])
def test_a_file_destroyed_at_work_is_replaced_for_every_connection(path: Path, how: str) -> None:
    with closing(Records(path)) as records, closing(Records(path)) as other:
        records.keep_release(proof())
        other.note(HERE, THREE)
        destroyed(path, how)
        for _ in range(2):
            for one in (records, other):
                with_luck(one)
        told = (records.damaged or other.damaged) is not None
        assert told or how == "another file" or records.release_of(HERE) == proof(), "lost in silence"
        records.note(HERE, PLAIN)
        assert other.of_packages([package("", reference="ref-1")])["ref-1"].contents == PLAIN


def with_luck(records: Records) -> None:
    """Write; the first attempts may find the damage."""
    try:
        records.note(HERE, PLAIN)
    except StorageTrouble as trouble:
        assert trouble.reason == "corrupt"


def test_records_of_a_newer_version_stay_as_they_are(path: Path) -> None:
    with closing(Records(path)) as records:
        records.note(HERE, THREE)
        with records._file.database.writing() as db:
            db.execute("PRAGMA user_version = 99")
    with pytest.raises(StorageTrouble, match="newer"):
        Records(path)
    assert [file.name for file in path.parent.iterdir()] == ["desk.db"]


def test_the_first_start_reports_no_loss(tmp_path: Path) -> None:
    for path in (tmp_path / "server" / "desk.db", tmp_path / "desk.db"):
        (tmp_path / "outbox.db").touch()
        for _ in range(2):
            with closing(Records(path)) as records:
                assert records.damaged is None
    assert (tmp_path / "desk.db").stat().st_mode & 0o777 == 0o600
