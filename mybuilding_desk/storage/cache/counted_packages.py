"""The packages of the cache behind one figure of a report."""

import json
from collections.abc import Collection
from pathlib import Path
from typing import Final

from mybuilding_desk.domain.reports.selection import CountedPackages, PackageSelection
from mybuilding_desk.domain.text import fold
from mybuilding_desk.storage.cache.package_rows import unit_key
from mybuilding_desk.storage.database_file import DatabaseFile
from mybuilding_desk.storage.values import storable, to_micros

_DAY: Final = 86_400_000_000


def counted_packages(file: DatabaseFile[Path], selection: PackageSelection) -> CountedPackages:
    """Return the packages of a selection, the newest arrival first. Raises `StorageTrouble`; for a worker thread."""
    pending, when = ("pending = 0", "released_key") if selection.released else ("pending IN (0, 1)", "arrived_at")
    where, values = _conditions(file, selection)
    # One JSON text: Python releases the interpreter for each row.
    sql = f"""SELECT json_group_array(place) FROM (
        SELECT place FROM json_each(?) AS span JOIN packages ON community_id = ? AND {pending}
            AND {when} >= json_extract(span.value, '$[0]') AND {when} < json_extract(span.value, '$[1]')
        {where} ORDER BY arrived_at DESC, place DESC)"""  # noqa: S608 - names of this program
    spans = json.dumps([[to_micros(start), to_micros(end)] for start, end in selection.spans])
    rows = file.rows(sql, (spans, storable(selection.community_id), *values))
    return CountedPackages(selection, tuple(json.loads(rows[0][0])))


def _conditions(file: DatabaseFile[Path], selection: PackageSelection) -> tuple[str, list[object]]:
    """Return the condition of what the times do not decide, and its values."""
    parts, values = [""], list[object]()
    if selection.carrier is not None:
        parts.append("coalesce(carrier, type_name) = ?")
        values.append(storable(selection.carrier))
    if selection.user is not None:
        column = "released_by" if selection.released else "accepted_by"
        parts.append(f"{column} IN (SELECT value FROM json_each(?))")  # noqa: S608 - names of this program
        values.append(json.dumps(_spellings(file, column, selection)))
    if selection.unit is not None:
        parts.append("unit_key = ?")
        values.append(unit_key(storable(selection.unit)))
    if selection.days is not None:
        least, below = selection.days
        parts.append("released_at IS NOT NULL AND max(released_at - arrived_at, 0) >= ?")
        values.append(least * _DAY)
        if below is not None:
            parts.append("max(released_at - arrived_at, 0) < ?")
            values.append(below * _DAY)
    return " AND ".join(parts), values


def _spellings(file: DatabaseFile[Path], column: str, selection: PackageSelection) -> list[str]:
    """Return the spellings of a user's name."""
    sql = f"SELECT DISTINCT {column} FROM packages WHERE community_id = ?"  # noqa: S608 - names of this program
    names = [name for (name,) in file.rows(sql, (storable(selection.community_id),))]
    return [name for name in names if fold(name) == fold(selection.user or "")]


def places_of(file: DatabaseFile[Path], community_id: str, names: Collection[str]) -> list[int]:
    """Return the values of `place` of the packages of a community that have one of these ids or references."""
    if not names:
        return []
    sql = """SELECT place FROM packages WHERE community_id = ? AND package_id IN (SELECT value FROM json_each(?))
        UNION SELECT place FROM packages WHERE community_id = ? AND reference <> ''
            AND reference IN (SELECT value FROM json_each(?))"""
    values = storable(community_id), json.dumps([storable(name) for name in names])
    return [place for (place,) in file.rows(sql, (*values, *values))]
