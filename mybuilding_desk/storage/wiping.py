"""Removes whole folders of this program and tells what could not be removed. Deletion is the file system's, no more.

No link is followed but the one that a place itself is: what a link within leads to is not this program's.
"""

import os
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path


def contents(place: Path) -> list[Path]:
    """Every file at or below the place; folders and what links lead to are not among them."""
    if place.is_dir():
        return sorted(one for one in _below(place.resolve()) if one.is_symlink() or not one.is_dir())
    return [place] if place.exists() or place.is_symlink() else []


def wipe(place: Path, spared: Collection[Path] = ()) -> None:
    """Remove the place and all in it, but for those `spared`; what cannot be removed stays, and all else goes."""
    keep = {one.absolute() for one in spared}
    if place.is_dir():
        for one in _below(place.resolve()):
            if one not in keep:
                _remove(one)
    _remove(place)


def _below(folder: Path) -> Iterator[Path]:
    """What is in a folder, the innermost first."""
    for parent, folders, files in os.walk(folder, topdown=False):
        yield from (Path(parent, name) for name in (*files, *folders))


def _remove(one: Path) -> None:
    with suppress(OSError):  # whoever asked looks at what is left
        if one.is_dir() and not one.is_symlink():
            one.rmdir()
        else:
            _unlock(one)
            one.unlink()


def _unlock(file: Path) -> None:
    """Windows deletes no file that is for reading alone."""
    if os.name == "nt":
        with suppress(OSError):
            file.chmod(0o600)
