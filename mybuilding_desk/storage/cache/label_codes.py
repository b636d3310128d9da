"""Label codes of packages in the cache: find a package by its code. Also work out new columns of old rows."""

from pathlib import Path
from sqlite3 import Connection
from typing import Any, Final

from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.records.label_code import label_code
from mybuilding_desk.storage.cache.package_rows import PACKAGE_FIELDS, package_keys, to_package
from mybuilding_desk.storage.database_file import DatabaseFile
from mybuilding_desk.storage.values import storable

_SELECT: Final = f"SELECT {', '.join(PACKAGE_FIELDS)} FROM packages"  # noqa: S608 - names of this program, no input
_BY_CODE: Final = f"{_SELECT} WHERE community_id = ? AND label_code = ? ORDER BY pending DESC, arrived_at DESC"
_UNLABELED: Final = """SELECT package_id, reference FROM packages
    WHERE community_id = ? AND pending = 1 AND label_code IS NULL"""
_BY_ID: Final = f"{_SELECT} WHERE community_id = ? AND package_id = ?"
_SET: Final = "UPDATE packages SET label_code = ?, perishable = ?, carrier = ? WHERE place = ?"


def find_label(file: DatabaseFile[Path], community_id: str, code: str) -> list[Package]:
    """Return the packages with this label code (its 9 characters), pending ones first, then the newest.

    Pending ones are found even before `fill_new_keys` reached them.
    """
    community = storable(community_id)
    found = file.made(to_package, _BY_CODE, (community, storable(code)))
    if found:
        return found
    rows = file.rows(_UNLABELED, (community,))
    ids = [package_id for package_id, reference in rows if label_code(reference or package_id) == code]
    return [package for package_id in ids for package in file.made(to_package, _BY_ID, (community, package_id))]


def fill_new_keys(db: Connection, after: int, limit: int) -> int | None:
    """Work out the columns that older versions did not have, of up to `limit` rows after this `place`.

    Return the last `place`, `None` if there are no more rows.
    """
    sql = f"SELECT place, label_code IS NULL OR carrier IS NULL, {', '.join(PACKAGE_FIELDS)} FROM packages WHERE place > ? ORDER BY place LIMIT ?"  # noqa: S608, E501 - names of this program
    rows: list[tuple[Any, ...]] = db.execute(sql, (after, limit)).fetchall()
    for place, is_missing, *fields in rows:
        if is_missing:
            *_, code, perishable, carrier = package_keys(tuple(fields))
            db.execute(_SET, (code, perishable, carrier, place))
    return rows[-1][0] if rows else None
