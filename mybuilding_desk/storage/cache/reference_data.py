"""Cached data that is fetched as whole lists (communities, residents, package types), and notes by key."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.core.gui_priority import yielding_to_gui
from mybuilding_desk.domain.models import Community, PackageType, Resident
from mybuilding_desk.storage.cache.disk_space import bytes_for, check_room
from mybuilding_desk.storage.cache.package_rows import storable_fields, texts
from mybuilding_desk.storage.database_file import DatabaseFile
from mybuilding_desk.storage.values import storable


class ReferenceData:
    """Cached lists, in the order that the server sent them, and notes by key."""

    def __init__(self, file: DatabaseFile[Path], path: Path) -> None:
        self._file = file
        self._path = path

    def replace_communities(self, communities: Iterable[Community]) -> None:
        """Replace the list of communities; packages of communities that are no longer listed stay."""
        rows = [storable_fields(community) for community in communities]
        with self._file.writing() as db:
            db.execute("DELETE FROM communities")
            db.executemany("INSERT INTO communities VALUES (NULL,?,?,?,?,?,?)", rows)

    def communities(self) -> list[Community]:
        """Return the communities of the user."""
        sql = "SELECT community_id, title, address, city, state, timezone FROM communities ORDER BY place"
        return [Community(*row) for row in self._file.made(texts, sql)]

    def replace_residents(self, community_id: str, residents: Iterable[Resident], as_of: datetime) -> None:
        """Replace the residents of the community with the list that the server sent at `as_of`."""
        community = storable(community_id)
        rows = [storable_fields(resident) for resident in yielding_to_gui(residents)]
        check_room(self._path, bytes_for(rows))
        with self._file.writing() as db:
            db.execute("DELETE FROM residents WHERE community_id = ?", (community,))
            db.executemany(
                "INSERT INTO residents VALUES (NULL,?,?,?,?,?,?,?)", [(row[0], community, *row[2:7]) for row in rows]
            )
            _note(db, f"residents_as_of {community}", as_of.isoformat())

    def residents(self, community_id: str) -> list[Resident]:
        """Return the residents of the community."""
        sql = """SELECT resident_id, community_id, unit, first_name, last_name, email, kind
                 FROM residents WHERE community_id = ? ORDER BY place"""
        return [Resident(*row) for row in self._file.made(texts, sql, (storable(community_id),))]

    def residents_as_of(self, community_id: str) -> datetime | None:
        """Return when the list of residents was fetched, or `None` if never."""
        return self.recall_time(f"residents_as_of {community_id}")

    def replace_package_types(self, community_id: str, types: Iterable[PackageType]) -> None:
        """Replace the package types of the community."""
        community = storable(community_id)
        rows = [(community, *storable_fields(package_type)) for package_type in types]
        with self._file.writing() as db:
            db.execute("DELETE FROM package_types WHERE community_id = ?", (community,))
            db.executemany("INSERT INTO package_types VALUES (NULL,?,?,?)", rows)

    def package_types(self, community_id: str) -> list[PackageType]:
        """Return the package types of the community."""
        sql = "SELECT type_id, name FROM package_types WHERE community_id = ? ORDER BY place"
        return [PackageType(*row) for row in self._file.made(texts, sql, (storable(community_id),))]

    def remember(self, key: str, value: str) -> None:
        """Store a note under a key, for example the progress of a refresh."""
        with self._file.writing() as db:
            _note(db, storable(key), storable(value))

    def recall(self, key: str) -> str | None:
        """Return the note under this key, or `None`."""
        rows = self._file.made(texts, "SELECT value FROM meta WHERE key = ?", (storable(key),))
        return rows[0][0] if rows else None

    def recall_time(self, key: str) -> datetime | None:
        """Return the time stored under this key, in UTC, or `None`."""
        rows = self._file.made(_noted_time, "SELECT value FROM meta WHERE key = ?", (storable(key),))
        return rows[0] if rows else None


def _noted_time(row: tuple[Any, ...]) -> datetime | None:
    try:
        return datetime.fromisoformat(row[0]).astimezone(UTC) if row[0] else None
    except (OverflowError, TypeError, ValueError) as error:
        raise StorageTrouble("corrupt", "a value has no valid time") from error


def _note(db: Connection, key: str, value: str) -> None:
    db.execute("INSERT OR REPLACE INTO meta VALUES (?,?)", (key, value))
