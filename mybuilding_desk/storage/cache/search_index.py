"""The index that packages are found by: kept with the copy, searched newest first. What a text means is
`domain.find_query`.

An FTS5 table without contents holds, for each package, the beginnings of its words and all parts of three signs of its
number (with `#` before them). So every search is for whole terms, and SQLite walks their lists in step without reading
more than it gives back. Its row ids are the order wanted: community, then minute of arrival, newest first, then place.
"""

from collections.abc import Iterable, Sequence
from sqlite3 import Connection
from typing import Any, Final

from mybuilding_desk.core.gui_priority import yielding_to_gui
from mybuilding_desk.domain.find_query import grams_of, starts_of
from mybuilding_desk.domain.models import Package

_PLACE_BITS: Final = 25
_MINUTE_BITS: Final = 26  # since 1970: until 2097
_LAST_MINUTE: Final = (1 << _MINUTE_BITS) - 1
_MINUTE: Final = 60_000_000
_PLACES: Final = (1 << _PLACE_BITS) - 1

EVERY: Final = "#"
"""A term that all packages have."""

_ARRIVED: Final = Package.__slots__.index("arrived_at")
_COMMUNITY: Final = Package.__slots__.index("community_id")

Stored = tuple[int, tuple[Any, ...]]
"""A place, and what `PACKAGE_FIELDS` hold there."""


def key_range(number: int, begin: int | None = None, end: int | None = None) -> tuple[int, int]:
    """The first and the last key of the community `number`; of those that arrived from `begin` to before `end` (µs)."""
    newest = 0 if end is None else _LAST_MINUTE - _minute(end - 1)
    oldest = _LAST_MINUTE if begin is None else _LAST_MINUTE - _minute(begin)
    return _join(number, newest, 0), _join(number, oldest, _PLACES)


def place_of(key: int) -> int:
    """The place of the package of this key."""
    return key & _PLACES


PLACE_OF_KEY: Final = f"found.rowid & {_PLACES}"
"""The same in SQL."""

KEY_OF_PACKAGE: Final = (
    f"(? << {_MINUTE_BITS + _PLACE_BITS})"
    f" + (({_LAST_MINUTE} - max(0, min({_LAST_MINUTE}, packages.arrived_at / {_MINUTE}))) << {_PLACE_BITS})"
    " + packages.place"
)
"""The key of a row of `packages` in SQL; takes the number of its community."""


def update(db: Connection, gone: Iterable[Stored], come: Iterable[Stored]) -> None:
    """Take `gone` out of the index, exactly as they were stored, and put `come` into it."""
    numbers: dict[str, int] = {}
    db.executemany(
        "INSERT INTO found (found, rowid, starts) VALUES ('delete', ?, ?)", yielding_to_gui(_entries(db, gone, numbers))
    )
    db.executemany("INSERT INTO found (rowid, starts) VALUES (?, ?)", yielding_to_gui(_entries(db, come, numbers)))


def term(text: str) -> str:
    """A term as FTS5 takes it."""
    return '"' + text.replace('"', '""') + '"'


def _entries(db: Connection, stored: Iterable[Stored], numbers: dict[str, int]) -> list[tuple[int, str]]:
    return [(_key(db, place, fields, numbers), _terms(Package(*fields))) for place, fields in yielding_to_gui(stored)]


def _terms(package: Package) -> str:
    return " #".join([f"{starts_of(package)} {EVERY}", *grams_of(package.tracking_number)])


def _key(db: Connection, place: int, fields: Sequence[Any], numbers: dict[str, int]) -> int:
    community = fields[_COMMUNITY]
    if community not in numbers:
        numbers[community] = _number(db, community)
    return _join(numbers[community], _LAST_MINUTE - _minute(fields[_ARRIVED]), place)


def _number(db: Connection, community_id: str) -> int:
    db.execute("INSERT OR IGNORE INTO found_communities (community_id) VALUES (?)", (community_id,))
    found = db.execute("SELECT number FROM found_communities WHERE community_id = ?", (community_id,))
    return int(found.fetchone()[0])


def _minute(micros: int) -> int:
    return max(0, min(_LAST_MINUTE, micros // _MINUTE))


def _join(number: int, minute: int, place: int) -> int:
    return (((number << _MINUTE_BITS) + minute) << _PLACE_BITS) + place
