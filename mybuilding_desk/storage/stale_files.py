"""Find and delete stale files: backups of older schema versions, damaged files set aside, and unused caches.

All functions raise `StorageTrouble`.
"""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from mybuilding_desk.storage.sqlite import storage_errors

_OF_VERSION: Final = re.compile(r".+\.db\.v\d+(-wal|-shm)?")
_DAMAGED: Final = re.compile(r".+\.damaged-(\d{8}T\d{12})Z(-wal|-shm)?")
_SIDES: Final = ("", "-wal", "-shm")


def old_leftovers(folder: Path, before: datetime) -> list[Path]:
    """Return backups made before a migration, and damaged files that were set aside, older than this time."""
    with storage_errors():
        entries = sorted(folder.iterdir()) if folder.is_dir() else []
        return [one for one in entries if (made := _made(one)) is not None and made < before]


def unused_since(database: Path, time: datetime) -> list[Path]:
    """Return the database and its side files if none was written since this time, else `[]`."""
    with storage_errors():
        files = [one for side in _SIDES if (one := database.with_name(database.name + side)).is_file()]
        return files if all(_written(one) < time for one in files) else []


def remove(files: Iterable[Path]) -> None:
    """Delete these files; missing ones are ignored."""
    with storage_errors():
        for file in files:
            file.unlink(missing_ok=True)


def _made(file: Path) -> datetime | None:
    """Return when a stale file was made, or `None` for any other file.

    The name of a damaged file has the time when it was set aside; the file itself may be older. A folder that was set
    aside is not this program's to delete.
    """
    if _DAMAGED.fullmatch(file.name) and file.is_dir():
        return None
    if damaged := _DAMAGED.fullmatch(file.name):
        with suppress(ValueError):
            return datetime.strptime(damaged[1], "%Y%m%dT%H%M%S%f").replace(tzinfo=UTC)
    return _written(file) if _OF_VERSION.fullmatch(file.name) else None


def _written(file: Path) -> datetime:
    return datetime.fromtimestamp(file.stat().st_mtime, UTC)
