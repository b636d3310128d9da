"""Open the file of the records; replace one that is damaged or no file, even at work."""

import logging
import os.path
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from sqlite3 import Connection
from threading import Lock
from typing import Final

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.core.files import rename_damaged
from mybuilding_desk.storage.database_file import DatabaseFile, read_only_file
from mybuilding_desk.storage.records.schema import MIGRATIONS
from mybuilding_desk.storage.sqlite import open_database, schema, schema_of, storage_errors

_log = logging.getLogger(__name__)

_OPENING: Final = Lock()
"""Keeps two threads from replacing the same file."""


class RecordsFile:
    """One connection to the records at `path`; it follows a file that is replaced. Methods raise `StorageTrouble`.

    `busy` is the time in seconds to wait for another writer before `locked` is raised. `read_only`: another process
    has the file, and nothing of it may be changed.
    """

    def __init__(self, path: Path, busy: float, *, read_only: bool = False) -> None:
        self.damaged: Path | None = None
        """Path of a damaged file that was set aside, or the file's own path if it is a new one; `None` if neither."""
        self._path, self._busy = path, busy
        self._connected = False
        self.database = (
            read_only_file(path, MIGRATIONS)
            if read_only
            else DatabaseFile(path, self._connect, self._set_aside, follows=True)
        )

    def _connect(self, _alone: bool) -> Connection:
        with _OPENING:
            if self._is_lost():
                self.damaged = self._path
                _log.warning("%s was missing or empty", self._path.name)
            try:
                self._check_paths()
                db = self._opened()
            except StorageTrouble as trouble:
                if trouble.reason != "corrupt":
                    raise
                self._set_aside(self._path)
                db = self._opened()
            if self._connected:  # again: another connection replaced the file, or a part of its WAL was lost
                self.damaged = self.damaged or self._path
            self._connected = True
            return db

    def _opened(self) -> Connection:
        db = open_database(self._path, MIGRATIONS, durable=True, busy=self._busy)
        if self._connected:  # again, as the file was damaged or replaced: it may be another connection's new one
            try:
                _check_integrity(db)
            except StorageTrouble:
                db.close()
                raise
            with suppress(OSError):
                self._path.with_name(f"{self._path.name}.is-damaged").unlink(missing_ok=True)
        return db

    def _check_paths(self) -> None:
        """Raise `StorageTrouble` (`corrupt`) if a folder or a pipe is where the file or a side file belongs."""
        for suffix in ("", "-wal", "-shm"):
            path = self._path.with_name(self._path.name + suffix)
            if os.path.lexists(path) and not path.is_file():
                raise StorageTrouble("corrupt", f"{path.name} is no file")

    def _is_lost(self) -> bool:
        """Return whether there was a file before and there is none, or an empty one. It has a folder of its own."""
        name, folder = self._path.name, self._path.parent
        with storage_errors():
            files = list(folder.iterdir()) if folder.is_dir() else None
            was_there = self._connected or (files is not None and all(one.name.startswith(name) for one in files))
            return was_there and not any(one.name == name and _has_content(one) for one in files or ())

    def _set_aside(self, path: Path) -> Path:
        self.damaged = rename_damaged(path)
        _log.warning("%s was damaged and is set aside", path.name)
        return self.damaged


def _check_integrity(db: Connection) -> None:
    """Raise `StorageTrouble` (`corrupt`) if the file is damaged anywhere; reads all of it."""
    with storage_errors():
        result = db.execute("PRAGMA quick_check(1)").fetchone()[0]
    if result != "ok":
        raise StorageTrouble("corrupt", str(result))


def _has_content(path: Path) -> bool:
    return not path.is_file() or path.stat().st_size > 0


def examine(path: Path) -> int:
    """Return the number of packages in the records at `path`, which may be in use; changes nothing.

    Raises `StorageTrouble`: `newer`, or `corrupt` if the file is damaged anywhere.
    """
    with storage_errors(), closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as db:
        [(version,)] = db.execute("PRAGMA user_version")
        if version > len(MIGRATIONS):
            raise StorageTrouble("newer", f"{path.name} has version {version}; this app supports {len(MIGRATIONS)}")
        if schema(db) != schema_of(MIGRATIONS[:version]):
            raise StorageTrouble("corrupt", f"the tables of {path.name} don't match version {version}")
        _check_integrity(db)
        return int(db.execute("SELECT count(*) FROM records").fetchone()[0])
