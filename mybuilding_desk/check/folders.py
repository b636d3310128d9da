"""Whether this account can write where the program writes, how much room there is, and who else can read there."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from mybuilding_desk.check.finding import Finding, doubtful, fine, wrong
from mybuilding_desk.config.places import Folders
from mybuilding_desk.storage.room import AHEAD_BYTES, RESERVE_BYTES

SECONDS: Final = 6.0
_MIB: Final = 1024 * 1024
_ROOM: Final = 500
_LEAST_ROOM: Final = (RESERVE_BYTES + AHEAD_BYTES) // _MIB
"""MiB. Below it the lists are no longer updated, so that what is logged can still be kept."""

_OTHERS: Final = 0o077


def folder_findings(folders: Folders) -> Iterator[Finding]:
    """Data, logs, settings."""
    places = {"data": folders.data, "logs": folders.logs, "settings": folders.settings_file.parent}
    for name, folder in places.items():
        yield _folder(f"{name} folder", folder)
    yield _room(folders.data)


def _folder(about: str, folder: Path) -> Finding:
    try:
        there = try_folder(folder)
    except OSError as error:
        mend = "Let the account that works at the desk write there, or start with --data-dir."
        return wrong(about, f"{folder}: {error.strerror or 'not to be written'}", mend)
    if there != folder:
        return fine(about, f"{folder}: not there yet, can be made")
    mode = folder.stat().st_mode & 0o777
    if os.name == "posix" and about != "settings folder" and mode & _OTHERS:
        return doubtful(about, f"{folder}: others can look into it ({mode:o})", f"chmod 700 {folder}")
    return fine(about, f"{folder}: can be written")


def try_folder(folder: Path) -> Path:
    """Whether this account can read and write there; else raises `OSError`. Leaves nothing behind.

    Answers the folder, or the one above it in which it would be made.
    """
    there = next(one for one in (folder, *folder.parents) if os.path.lexists(one))
    with tempfile.TemporaryFile(dir=there):
        if there == folder:
            _ = [*folder.iterdir()]
    return there


def _nearest(folder: Path) -> Path:
    """The folder, or the one above it in which it would be made."""
    return next((one for one in (folder, *folder.parents) if one.is_dir()), folder)


def _room(folder: Path) -> Finding:
    try:
        free = shutil.disk_usage(_nearest(folder)).free // _MIB
    except OSError as error:
        return wrong("free space", error.strerror or "not to be told", f"Look at the disk of {folder}.")
    if free < _LEAST_ROOM:
        return wrong("free space", f"{free} MiB", f"Make room: below {_LEAST_ROOM} MiB the lists are not updated.")
    if free < _ROOM:
        return doubtful("free space", f"{free} MiB", f"Make room: {_ROOM} MiB are comfortable.")
    return fine("free space", f"{free} MiB")
