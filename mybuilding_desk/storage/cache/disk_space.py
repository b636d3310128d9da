"""Room on the disk: the local copy stops growing before the outbox has none, and has a largest size of its own."""

import shutil
from pathlib import Path
from typing import Final

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.core.files import file_errors

_MIB: Final = 1024 * 1024
RESERVE_BYTES: Final = 128 * _MIB
"""Kept free on the disk by the copy: 5,000 deeds with a signature each."""

LARGEST_COPY_BYTES: Final = 4096 * _MIB
"""400,000 packages take some 400 MiB."""

AHEAD_BYTES: Final = 16 * _MIB
"""What a refresh needs at least; without it none begins."""

_ROW_BYTES: Final = 1024
"""Of a row without its texts: columns, eleven indexes, the index that packages are found by."""


def check_room(path: Path, more_bytes: int) -> None:
    """Raise `StorageTrouble` where the copy at `path` may not grow by so much: `reserve` or `too_large`."""
    with file_errors():
        free = shutil.disk_usage(path.parent).free
        size = size_of(path)
    if free < RESERVE_BYTES + more_bytes:
        raise StorageTrouble("reserve", f"the rest of the disk is kept for what waits to be sent: {path.parent}")
    if size + more_bytes > LARGEST_COPY_BYTES:
        raise StorageTrouble("too_large", f"the local copy has reached its largest size: {path.name}")


def can_rewrite(path: Path) -> bool:
    """Whether the disk has room to write this database anew: the new pages stand in its log and in the file."""
    with file_errors():
        return shutil.disk_usage(path.parent).free >= RESERVE_BYTES + 2 * size_of(path)


def size_of(path: Path) -> int:
    """Bytes of a database and its log."""
    sides = (path, path.with_name(f"{path.name}-wal"))
    return sum(side.stat().st_size for side in sides if side.exists())


def bytes_for(rows: list[tuple[object, ...]]) -> int:
    """What rows take at most: texts stand in a column, an index or two, and in words; all of it in the log, too."""
    texts = sum(len(field) for row in rows for field in row if isinstance(field, str))
    return 2 * (_ROW_BYTES * len(rows) + 2 * texts)
