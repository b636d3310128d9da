"""The search index of the cache, ordered newest first. See `domain.input.find_query` for the meaning of a query.

A contentless FTS5 table has, for each package, the prefixes of its words and the trigrams of its tracking number
(preceded by `#`). Every search is therefore for whole terms, and SQLite intersects their lists without reading more
than it returns. The row id gives the result order: community, then minute of arrival (newest first), then `place`.
"""

from collections.abc import Iterable, Sequence
from sqlite3 import Connection
from typing import Any, Final

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.core.gui_priority import yielding_to_gui
from mybuilding_desk.domain.input.find_query import ngrams_of, prefixes_of
from mybuilding_desk.domain.models import Package

_ROWID_BITS: Final = 25
_MINUTE_BITS: Final = 26  # minutes since 1970; enough until 2097
_LAST_MINUTE: Final = (1 << _MINUTE_BITS) - 1
_MINUTE: Final = 60_000_000
_ROWID_MASK: Final = (1 << _ROWID_BITS) - 1

EVERY: Final = "#"
"""A term that every package has."""

_ARRIVED: Final = Package.__slots__.index("arrived_at")
_COMMUNITY: Final = Package.__slots__.index("community_id")

Stored = tuple[int, tuple[Any, ...]]
"""A `place` value, and the values of `PACKAGE_FIELDS` in that row."""


def key_range(number: int, begin: int | None = None, end: int | None = None) -> tuple[int, int]:
    """Return the first and last key of the community `number` for arrivals from `begin` to before `end` (µs)."""
    newest = 0 if end is None else _LAST_MINUTE - _minute(end - 1)
    oldest = _LAST_MINUTE if begin is None else _LAST_MINUTE - _minute(begin)
    return _join(number, newest, 0), _join(number, oldest, _ROWID_MASK)


def rowid_of(key: int) -> int:
    """Return the `place` of the package with this key."""
    return key & _ROWID_MASK


ROWID_OF_KEY: Final = f"found.rowid & {_ROWID_MASK}"
"""`rowid_of` as an SQL expression."""

KEY_OF_PACKAGE: Final = (
    f"(? << {_MINUTE_BITS + _ROWID_BITS})"
    f" + (({_LAST_MINUTE} - max(0, min({_LAST_MINUTE}, packages.arrived_at / {_MINUTE}))) << {_ROWID_BITS})"
    " + packages.place"
)
"""The key of a row of `packages` as an SQL expression; its parameter is the number of the community."""


def update(db: Connection, gone: Iterable[Stored], come: Iterable[Stored]) -> None:
    """Remove `gone` from the index, which must be given exactly as stored, and add `come`."""
    numbers: dict[str, int] = {}
    db.executemany(
        "INSERT INTO found (found, rowid, starts) VALUES ('delete', ?, ?)", yielding_to_gui(_entries(db, gone, numbers))
    )
    db.executemany("INSERT INTO found (rowid, starts) VALUES (?, ?)", yielding_to_gui(_entries(db, come, numbers)))


def term(text: str) -> str:
    """Quote a term for FTS5."""
    return '"' + text.replace('"', '""') + '"'


def _entries(db: Connection, stored: Iterable[Stored], numbers: dict[str, int]) -> list[tuple[int, str]]:
    return [(_key(db, rowid, fields, numbers), _terms(Package(*fields))) for rowid, fields in yielding_to_gui(stored)]


def _terms(package: Package) -> str:
    return " #".join([f"{prefixes_of(package)} {EVERY}", *ngrams_of(package.tracking_number)])


def _key(db: Connection, rowid: int, fields: Sequence[Any], numbers: dict[str, int]) -> int:
    community = fields[_COMMUNITY]
    if community not in numbers:
        numbers[community] = _number(db, community)
    return _join(numbers[community], _LAST_MINUTE - _minute(fields[_ARRIVED]), rowid)


def _number(db: Connection, community_id: str) -> int:
    db.execute("INSERT OR IGNORE INTO found_communities (community_id) VALUES (?)", (community_id,))
    cursor = db.execute("SELECT number FROM found_communities WHERE community_id = ?", (community_id,)).fetchone()
    if cursor is None:
        raise StorageTrouble("too_large", "more communities than the search index can number")
    return int(cursor[0])


def _minute(micros: int) -> int:
    return max(0, min(_LAST_MINUTE, micros // _MINUTE))


def _join(number: int, minute: int, rowid: int) -> int:
    return (((number << _MINUTE_BITS) + minute) << _ROWID_BITS) + rowid
