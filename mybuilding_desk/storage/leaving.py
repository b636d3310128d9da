"""What leaves the local copy: rows, and all that the index of `found` holds of them. It decides about none of them."""

from sqlite3 import Connection
from typing import Final

from mybuilding_desk.courtesy import stepping_aside
from mybuilding_desk.storage.found import Stored, update
from mybuilding_desk.storage.rows import PACKAGE_FIELDS

_STORED: Final = f"SELECT place, {', '.join(PACKAGE_FIELDS)} FROM packages"  # noqa: S608 - names of this program
_MERGED: Final = 200
"""Pages of the index that are written anew in one go: some hundredths of a second."""


def stored(db: Connection, where: str, values: tuple[object, ...]) -> list[Stored]:
    """The packages that fit `where`, as they are stored."""
    return [(place, tuple(fields)) for place, *fields in stepping_aside(db.execute(f"{_STORED} WHERE {where}", values))]


def take_out(db: Connection, gone: list[Stored]) -> int:
    """Delete these rows, and take them out of the index; how many."""
    update(db, gone, ())
    db.executemany("DELETE FROM packages WHERE place = ?", [(place,) for place, _ in gone])
    return len(gone)


def begin_merge(db: Connection) -> None:
    """From now on `go_on_merging` makes one part of all parts of the index: what was taken out stands in older ones."""
    db.execute("INSERT INTO found (found, rank) VALUES ('merge', ?)", (-_MERGED,))


def go_on_merging(db: Connection) -> bool:
    """One step more; whether there is another to do."""
    before = db.total_changes
    db.execute("INSERT INTO found (found, rank) VALUES ('merge', ?)", (_MERGED,))
    return db.total_changes - before > 1  # the statement itself counts as one (sqlite.org/fts5.html#the_merge_command)
