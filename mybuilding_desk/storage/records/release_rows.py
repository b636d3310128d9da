"""Rows of releases in the records: the proof that a package was handed over."""

from typing import Any, Final

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.records.desk_record import PackageKey, ReleaseRecord
from mybuilding_desk.storage.values import from_micros, storable, to_micros

SELECT: Final = """SELECT community_id, record.reference, package_id, release.reference, released_at, released_to,
    released_by, note, release.pieces, id_checked, signature, signature_removed_at
    FROM releases AS release JOIN records AS record USING (record_id)"""
INSERT: Final = """INSERT INTO releases (record_id, reference, released_at, released_to, released_by, note, pieces,
    id_checked, signature, signature_removed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (reference) DO NOTHING"""


def release_values(record_id: int, release: ReleaseRecord) -> tuple[object, ...]:
    """Return the values of `INSERT`."""
    removed = release.signature_removed_at
    return (
        record_id,
        storable(release.reference),
        to_micros(release.released_at),
        storable(release.released_to),
        storable(release.released_by),
        storable(release.note),
        release.pieces,
        release.id_checked,
        release.signature,
        None if removed is None else to_micros(removed),
    )


def to_release(row: tuple[Any, ...]) -> ReleaseRecord:
    """Return the release of a row of `SELECT`. Raises `StorageTrouble` (`corrupt`) if the row is invalid."""
    community_id, log, package_id, reference, released_at, to, by, note, pieces, id_checked, signature, removed = row
    try:
        return ReleaseRecord(
            PackageKey(community_id, log, package_id),
            reference,
            from_micros(released_at),
            to,
            by,
            note,
            pieces,
            bool(id_checked),
            bytes(signature),
            None if removed is None else from_micros(removed),
        )
    except (ArithmeticError, TypeError, ValueError) as error:
        raise StorageTrouble("corrupt", "a release cannot be read") from error
