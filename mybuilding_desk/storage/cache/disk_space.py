"""Disk space limits of the cache: a maximum size, and a reserve on the disk for the outbox."""

import shutil
from pathlib import Path
from typing import Final

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.core.files import file_errors

_MIB: Final = 1024 * 1024
RESERVE_BYTES: Final = 128 * _MIB
"""Free space that the cache leaves on the disk: enough for 5,000 actions with a signature each."""

MAX_CACHE_BYTES: Final = 4096 * _MIB
"""Maximum size of the cache; 400,000 packages take about 400 MiB."""

AHEAD_BYTES: Final = 16 * _MIB
"""Space required to start a refresh."""

_ROW_BYTES: Final = 1024
"""Size of a row without its texts: columns, eleven indexes, and the search index."""


def check_room(path: Path, more_bytes: int) -> None:
    """Raise `StorageTrouble` (`reserve` or `too_large`) if the cache at `path` may not grow by `more_bytes`."""
    with file_errors():
        free = shutil.disk_usage(path.parent).free
        size = size_of(path)
    if free < RESERVE_BYTES + more_bytes:
        raise StorageTrouble("reserve", f"the free disk space is reserved for unsynced changes: {path.parent}")
    if size + more_bytes > MAX_CACHE_BYTES:
        raise StorageTrouble("too_large", f"the cache has reached its maximum size: {path.name}")


def can_rewrite(path: Path) -> bool:
    """Return whether the disk has space to rewrite this database: new pages are in its WAL and in the file."""
    with file_errors():
        return shutil.disk_usage(path.parent).free >= RESERVE_BYTES + 2 * size_of(path)


def size_of(path: Path) -> int:
    """Return the size of a database and its WAL, in bytes."""
    sides = (path, path.with_name(f"{path.name}-wal"))
    return sum(side.stat().st_size for side in sides if side.exists())


def bytes_for(rows: list[tuple[object, ...]]) -> int:
    """Return the most bytes that rows take: texts in columns, indexes, and search terms, and all again in the WAL."""
    texts = sum(len(field) for row in rows for field in row if isinstance(field, str))
    return 2 * (_ROW_BYTES * len(rows) + 2 * texts)
