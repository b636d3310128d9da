"""Packages that this desk moved: stored where they are, so that lists and searches find them there."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from sqlite3 import Connection
from typing import Final, NamedTuple

from mybuilding_desk.domain.models import Package
from mybuilding_desk.storage.database_file import DatabaseFile
from mybuilding_desk.storage.values import storable

Key = tuple[str, str]
"""Community id and package id."""

_SELECT: Final = "SELECT community_id, package_id, server_location, location, ended FROM moved"
_OF_KEY: Final = "WHERE community_id = ? AND package_id = ?"


class Placement(NamedTuple):
    """Where a package was moved from and to, and whether MyBuilding has sent another location since."""

    server_location: str
    location: str
    ended: bool = False


class MovedPackages:
    """The moved packages as they were when this was created."""

    def __init__(self, file: DatabaseFile[Path]) -> None:
        self.placements = {
            (community, one): Placement(server, here, bool(ended))
            for community, one, server, here, ended in file.rows(_SELECT)
        }
        self.ended: set[Key] = set()
        """Packages that MyBuilding had elsewhere than before: its location counts."""

    def placed(self, package: Package) -> Package:
        """Return a package that MyBuilding sent, where it is: a location that is newer there than the move counts.

        A released package stays where it was.
        """
        key = storable(package.community_id), storable(package.package_id)
        placement = self.placements.get(key)
        if placement is None or placement.ended:
            return package
        shelf = storable(package.shelf)
        if shelf == placement.server_location or (shelf == placement.location and not package.is_pending):
            return replace(package, shelf=placement.location)
        self.ended.add(key)
        return package


def end_placements(db: Connection, keys: Iterable[Key]) -> None:
    """Note that MyBuilding has these packages elsewhere than before."""
    db.executemany(f"UPDATE moved SET ended = 1 {_OF_KEY}", list(keys))  # noqa: S608 - words of this program


def set_placement(db: Connection, package: Package, server_location: str | None) -> None:
    """Note that a package was moved to its location from the one that MyBuilding has; `None`: it is not moved."""
    values = package.community_id, package.package_id, server_location or "", package.shelf
    community, package_id, *where = map(storable, values)
    db.execute(f"DELETE FROM moved {_OF_KEY}", (community, package_id))  # noqa: S608 - words of this program
    if server_location is not None:
        db.execute("INSERT INTO moved VALUES (?, ?, ?, ?, 0)", (community, package_id, *where))
