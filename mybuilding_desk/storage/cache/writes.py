"""Write packages to the cache and delete them, together with their search index."""

from collections.abc import Iterable, Sequence
from sqlite3 import Connection
from typing import Any, Final, NamedTuple

from mybuilding_desk.core.gui_priority import yielding_to_gui
from mybuilding_desk.domain.models import Package
from mybuilding_desk.storage.cache.package_rows import PACKAGE_FIELDS, PACKAGE_KEYS
from mybuilding_desk.storage.cache.search_index import Stored, update

_STORED: Final = f"SELECT place, {', '.join(PACKAGE_FIELDS)} FROM packages"  # noqa: S608 - names of this program
_MERGED: Final = 200
"""Number of index pages to merge in one step, which takes a few hundredths of a second."""


def stored(db: Connection, where: str, values: tuple[object, ...]) -> list[Stored]:
    """Return the packages that match `where`, as stored."""
    return [
        (rowid, tuple(fields)) for rowid, *fields in yielding_to_gui(db.execute(f"{_STORED} WHERE {where}", values))
    ]


def delete_packages(db: Connection, gone: list[Stored]) -> int:
    """Delete these rows and remove them from the search index; return their number."""
    update(db, gone, ())
    db.executemany("DELETE FROM packages WHERE place = ?", [(rowid,) for rowid, _ in gone])
    return len(gone)


def begin_merge(db: Connection) -> None:
    """Start merging all segments of the search index: older ones still contain deleted entries.

    `go_on_merging` continues it.
    """
    db.execute("INSERT INTO found (found, rank) VALUES ('merge', ?)", (-_MERGED,))


def go_on_merging(db: Connection) -> bool:
    """Merge one step; return whether there is another."""
    before = db.total_changes
    db.execute("INSERT INTO found (found, rank) VALUES ('merge', ?)", (_MERGED,))
    return db.total_changes - before > 1  # the statement itself counts as one (sqlite.org/fts5.html#the_merge_command)


_ALL: Final = (*PACKAGE_FIELDS, *PACKAGE_KEYS)

_UPSERT: Final = f"""
    INSERT INTO packages (place, {", ".join(_ALL)}) VALUES (?,{",".join("?" * len(_ALL))})
    ON CONFLICT (place) DO UPDATE SET {", ".join(f"{name} = excluded.{name}" for name in _ALL)}
"""  # noqa: S608 - names of this program, no input

_AT_ONCE: Final = 500
_ID: Final = PACKAGE_FIELDS.index("package_id")
_COMMUNITY: Final = PACKAGE_FIELDS.index("community_id")
_PENDING: Final = _ALL.index("pending")


class Change(NamedTuple):
    """Number of rows that were new or different, and how many of these are or were pending."""

    news: int
    waiting: int


def upsert_packages(db: Connection, rows: Sequence[tuple[Any, ...]]) -> Change:
    """Write the new and changed ones of these complete rows, and update the search index."""
    free = db.execute("SELECT coalesce(max(place), 0) + 1 FROM packages").fetchone()[0]
    before = _known(db, rows)
    after, news, waiting = dict(before), [], 0
    for row in yielding_to_gui(rows):
        fields = row[: len(PACKAGE_FIELDS)]
        key = fields[_COMMUNITY], fields[_ID]
        known = after.get(key)
        if known is None or known[1] != fields:
            after[key] = (known[0] if known else free, fields)
            news.append((after[key][0], *row))
            free += known is None
            waiting += bool(row[_PENDING] or (known is not None and Package(*known[1]).is_pending))
    db.executemany(_UPSERT, yielding_to_gui(news))
    changed = [key for key, stored in after.items() if stored != before.get(key)]
    update(db, [before[key] for key in changed if key in before], [after[key] for key in changed])
    return Change(len(news), waiting)


def _known(db: Connection, rows: Iterable[tuple[Any, ...]]) -> dict[tuple[str, str], Stored]:
    """Return the rows that are already stored, by community id and package id."""
    ids: dict[str, list[str]] = {}
    for row in rows:
        ids.setdefault(row[_COMMUNITY], []).append(row[_ID])
    known: dict[tuple[str, str], Stored] = {}
    for community, wanted in ids.items():
        for begin in range(0, len(wanted), _AT_ONCE):
            part = wanted[begin : begin + _AT_ONCE]  # bound values: SQLite's JSON ends a text at a NUL character
            where = f"community_id = ? AND package_id IN ({','.join('?' * len(part))})"
            known |= {(community, one[1][_ID]): one for one in stored(db, where, (community, *part))}
    return known
