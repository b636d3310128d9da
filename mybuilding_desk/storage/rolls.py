"""The part of the local copy that is fetched as whole lists: communities, residents, kinds, and notes on them."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from mybuilding_desk.domain.models import Community, PackageType, Resident
from mybuilding_desk.storage.database import storage_errors, transaction
from mybuilding_desk.storage.rows import storable, storable_fields

Row = tuple[Any, ...]


class Rolls:
    """The lists over one connection. Every list comes back in the order in which the server sent it."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def replace_communities(self, communities: Iterable[Community]) -> None:
        """Keep these communities and forget the others; the packages of the others stay."""
        rows = [storable_fields(community) for community in communities]
        with transaction(self._db):
            self._db.execute("DELETE FROM communities")
            self._db.executemany("INSERT INTO communities VALUES (NULL,?,?,?,?,?,?)", rows)

    def communities(self) -> list[Community]:
        """The communities of the clerk."""
        sql = "SELECT community_id, title, address, city, state, timezone FROM communities ORDER BY place"
        return [Community(*row) for row in self._rows(sql)]

    def replace_residents(self, community_id: str, residents: Iterable[Resident], as_of: datetime) -> None:
        """Keep these as all residents of the community, as the server told them at `as_of`."""
        community = storable(community_id)
        rows = [storable_fields(resident) for resident in residents]
        with transaction(self._db):
            self._db.execute("DELETE FROM residents WHERE community_id = ?", (community,))
            self._db.executemany(
                "INSERT INTO residents VALUES (NULL,?,?,?,?,?,?,?)", [(row[0], community, *row[2:]) for row in rows]
            )
            self._note(f"residents_as_of {community}", as_of.isoformat())

    def residents(self, community_id: str) -> list[Resident]:
        """The residents of the community."""
        sql = """SELECT resident_id, community_id, unit, first_name, last_name, email, kind
                 FROM residents WHERE community_id = ? ORDER BY place"""
        return [Resident(*row) for row in self._rows(sql, (storable(community_id),))]

    def residents_as_of(self, community_id: str) -> datetime | None:
        """When the list of residents was fetched, `None` where it never was."""
        kept = self.recall(f"residents_as_of {community_id}")
        return datetime.fromisoformat(kept) if kept else None

    def replace_package_types(self, community_id: str, types: Iterable[PackageType]) -> None:
        """Keep these as the kinds that the community knows."""
        community = storable(community_id)
        rows = [(community, *storable_fields(kind)) for kind in types]
        with transaction(self._db):
            self._db.execute("DELETE FROM package_types WHERE community_id = ?", (community,))
            self._db.executemany("INSERT INTO package_types VALUES (NULL,?,?,?)", rows)

    def package_types(self, community_id: str) -> list[PackageType]:
        """The kinds that the community knows."""
        sql = "SELECT type_id, name FROM package_types WHERE community_id = ? ORDER BY place"
        return [PackageType(*row) for row in self._rows(sql, (storable(community_id),))]

    def remember(self, key: str, value: str) -> None:
        """Keep a note, such as how far a refresh has come."""
        with transaction(self._db):
            self._note(storable(key), storable(value))

    def recall(self, key: str) -> str | None:
        """The note under this key, `None` where there is none."""
        rows = self._rows("SELECT value FROM meta WHERE key = ?", (storable(key),))
        return str(rows[0][0]) if rows else None

    def _note(self, key: str, value: str) -> None:
        self._db.execute("INSERT OR REPLACE INTO meta VALUES (?,?)", (key, value))

    def _rows(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        with storage_errors():
            return self._db.execute(sql, tuple(values)).fetchall()
