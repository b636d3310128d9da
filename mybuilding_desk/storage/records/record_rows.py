"""Rows of packages in the records: find, add, and join them by reference and by the server's id."""

import json
from collections.abc import Iterable, Mapping, Sequence
from sqlite3 import Connection
from typing import Any, Final, TypeVar

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.models import AnyPackage
from mybuilding_desk.domain.records.contents import PLAIN, Contents, in_order
from mybuilding_desk.domain.records.desk_record import DeskRecord, PackageKey
from mybuilding_desk.domain.records.label_code import label_code
from mybuilding_desk.storage.values import from_micros, storable

T = TypeVar("T")

_FIELDS: Final = """record.community_id, record.reference, record.package_id, pieces, flags, location, server_location,
    label_code, (SELECT count(*) FROM labels WHERE labels.record_id = record.record_id AND labels.state = 'printed'),
    (SELECT missing_since FROM missing WHERE missing.record_id = record.record_id),
    (SELECT marked_by FROM missing WHERE missing.record_id = record.record_id)"""

# The conditions `<> ''` let SQLite use the partial indexes.
OF_KEY: Final = """record_id IN (
    SELECT record_id FROM records WHERE community_id = ? AND reference = ? AND reference <> ''
    UNION SELECT record_id FROM records WHERE community_id = ? AND package_id = ? AND package_id <> '')"""
"""Condition that selects the rows of a key; its values are those of `key_values`."""

OF_PACKAGES: Final = """record_id IN (
    SELECT record_id FROM records WHERE package_id <> ''
        AND community_id IN (SELECT value FROM json_each(?)) AND package_id IN (SELECT value FROM json_each(?))
    UNION SELECT record_id FROM records WHERE reference <> ''
        AND community_id IN (SELECT value FROM json_each(?)) AND reference IN (SELECT value FROM json_each(?)))"""
"""Condition that selects the rows of packages; its values are those of `package_values`."""

SELECT: Final = f"SELECT {_FIELDS} FROM records AS record"  # noqa: S608 - words of this program, no input

_FIND: Final = f"""SELECT record_id, reference, package_id FROM records
    WHERE {OF_KEY} ORDER BY reference = ? DESC, record_id"""  # noqa: S608 - words of this program
_INSERT: Final = """INSERT INTO records (community_id, reference, package_id, label_code, noted_at)
    VALUES (?, ?, ?, ?, ?)"""
_MERGE: Final = (
    """UPDATE records SET (pieces, flags) = (SELECT pieces, flags FROM records WHERE record_id = ?)
       WHERE record_id = ? AND pieces = 1 AND flags = ''""",
    """UPDATE records SET (location, server_location) = (
           SELECT location, server_location FROM records WHERE record_id = ?)
       WHERE record_id = ? AND location IS NULL""",
)
_MOVE: Final = (
    "UPDATE labels SET record_id = ? WHERE record_id = ?",
    "UPDATE releases SET record_id = ? WHERE record_id = ?",
    "UPDATE reminders SET record_id = ? WHERE record_id = ?",
    "UPDATE moves SET record_id = ? WHERE record_id = ?",
    "UPDATE OR IGNORE missing SET record_id = ? WHERE record_id = ?",
)
_RENAME: Final = """UPDATE records SET reference = ?, package_id = ?, noted_at = ?, label_code = CASE
    WHEN EXISTS (SELECT 1 FROM labels WHERE labels.record_id = records.record_id
                 AND labels.state IN ('printing', 'printed')) THEN label_code ELSE ? END
    WHERE record_id = ?"""
TIE: Final = "UPDATE records SET label_code = ?, noted_at = ? WHERE record_id = ?"
"""Gives a record the code of a label from a number sheet."""


def to_record(row: tuple[Any, ...]) -> DeskRecord:
    """Return the record of a row of `SELECT`. Raises `StorageTrouble` (`corrupt`) if the row is invalid."""
    community_id, reference, package_id, pieces, flags, location, server_location, code, printed, missing, by = row
    try:
        contents = Contents(pieces, in_order(flags.split(","))) if flags or pieces != 1 else PLAIN
        since = None if missing is None else from_micros(missing)
    except (ArithmeticError, AttributeError, TypeError, ValueError) as error:
        raise StorageTrouble("corrupt", f"the record of package {package_id} cannot be read") from error
    key = PackageKey(community_id, reference, package_id)
    return DeskRecord(key, contents, location, code, printed, server_location, since, by or "")


def key_values(key: PackageKey) -> tuple[str, str, str, str]:
    """Return the values of `OF_KEY`."""
    community = storable(key.community_id)
    return community, storable(key.reference), community, storable(key.package_id)


def package_values(packages: Sequence[AnyPackage]) -> tuple[str, str, str, str]:
    """Return the values of `OF_PACKAGES`."""
    communities = json.dumps(list({storable(one.community_id) for one in packages}))
    ids, references = (
        json.dumps([storable(text) for text in texts if text])
        for texts in ((one.package_id for one in packages), (one.reference for one in packages))
    )
    return communities, ids, communities, references


def by_package(packages: Iterable[AnyPackage], found: Mapping[PackageKey, T]) -> dict[str, T]:
    """Return what was found, by package id, or by reference without one; an id that is known goes first."""
    if not found:
        return {}
    by_id = {(key.community_id, key.package_id): one for key, one in found.items()}
    by_reference = {(key.community_id, key.reference): one for key, one in found.items()}
    matched = {}
    for one in packages:
        match = by_id.get((one.community_id, one.package_id)) if one.package_id else None
        if match is None and one.reference:
            match = by_reference.get((one.community_id, one.reference))
        if match is not None:
            matched[one.package_id or one.reference] = match
    return matched


def take_record(db: Connection, key: PackageKey, now: int) -> int:
    """Return the id of the record of this key, which is created if there is none.

    A record known by the reference and another one known by the server's id become one.
    """
    values = key_values(key)
    community, reference, _, package_id = values
    rows: Sequence[tuple[int, str, str]] = db.execute(_FIND, (*values, reference)).fetchall()
    if not rows:
        code = label_code(reference or package_id)
        return int(db.execute(_INSERT, (community, reference, package_id, code, now)).lastrowid or 0)
    [(record_id, known_reference, known_id), *others] = rows
    for other, *_ in others:
        if (tied := _tied_code(db, other)) and not _tied_code(db, record_id):
            db.execute(TIE, (tied, now, record_id))
        for statement in _MERGE:
            db.execute(statement, (other, record_id))
        for statement in _MOVE:
            db.execute(statement, (record_id, other))
        db.execute("DELETE FROM records WHERE record_id = ?", (other,))
    joined = (known_reference or reference, package_id or known_id)
    if others or joined != (known_reference, known_id):
        rename_record(db, record_id, *joined, now)
    return record_id


def rename_record(db: Connection, record_id: int, reference: str, package_id: str, now: int) -> None:
    """Change the key of a record. Its label code stays if it is on a label."""
    code = _tied_code(db, record_id) or label_code(reference or package_id)
    db.execute(_RENAME, (reference, package_id, now, code, record_id))


def _tied_code(db: Connection, record_id: int) -> str:
    """Return the code of a record if it does not stem from its key: that of a label from a number sheet."""
    sql = "SELECT label_code, reference, package_id FROM records WHERE record_id = ?"
    code, *keys = db.execute(sql, (record_id,)).fetchone()
    return "" if code in map(label_code, keys) else str(code)
