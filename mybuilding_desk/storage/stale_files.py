"""Files of this PC that nobody opens any more: kept copies of older versions, damaged files, unused copies.

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
    """Copies that were made before a change of version, and damaged files put aside, from before this time."""
    with storage_errors():
        found = sorted(folder.iterdir()) if folder.is_dir() else []
        return [one for one in found if (made := _made(one)) is not None and made < before]


def unused_since(database: Path, time: datetime) -> list[Path]:
    """The file and its side files where nothing was written to any of them since then, else none."""
    with storage_errors():
        files = [one for side in _SIDES if (one := database.with_name(database.name + side)).is_file()]
        return files if all(_written(one) < time for one in files) else []


def remove(files: Iterable[Path]) -> None:
    """Delete these; fine where one is gone."""
    with storage_errors():
        for file in files:
            file.unlink(missing_ok=True)


def _made(file: Path) -> datetime | None:
    """When a leftover was left, `None` for any other file. A damaged one says so by its name: it may be old itself.

    A folder that stood in the place of a file is not this program's to remove.
    """
    if _DAMAGED.fullmatch(file.name) and file.is_dir():
        return None
    if damaged := _DAMAGED.fullmatch(file.name):
        with suppress(ValueError):
            return datetime.strptime(damaged[1], "%Y%m%dT%H%M%S%f").replace(tzinfo=UTC)
    return _written(file) if _OF_VERSION.fullmatch(file.name) else None


def _written(file: Path) -> datetime:
    return datetime.fromtimestamp(file.stat().st_mtime, UTC)
