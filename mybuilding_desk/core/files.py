"""Write files atomically and privately, delete them, and turn `OSError` into `StorageTrouble`.

A path given may itself be a link, but links inside a folder are never followed: their targets are not this program's.
"""

import errno
import os
import stat
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, Final

from mybuilding_desk.core.errors import StorageTrouble

_BY_ERRNO: Final = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EROFS: "read_only",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
    errno.ENAMETOOLONG: "bad_name",
    errno.EINVAL: "bad_name",
}
_NEW_FILE: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


@contextmanager
def file_errors() -> Iterator[None]:
    """Turn every `OSError` into a `StorageTrouble` with its reason."""
    try:
        yield
    except OSError as error:
        raise StorageTrouble(_BY_ERRNO.get(error.errno or 0, "unknown"), str(error)) from error


def make_private(path: Path) -> None:
    """Create the folder with mode 0700 and the file with mode 0600; SQLite gives its side files the file's mode.

    An existing file is not opened: closing it again would release every lock that SQLite holds on it in this process
    (sqlite.org/howtocorrupt.html, 2.2).
    """
    make_folder(path.parent)
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    if os.name == "posix" and path.is_file():
        _keep_rights(path)


def make_folder(folder: Path) -> None:
    """Create the folder and its missing parents with mode 0700, whatever the umask."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(missing):
        one.mkdir(mode=0o700, exist_ok=True)


def restrict_to_owner(*places: Path) -> int:
    """Remove all permissions but the owner's from these files, or folders and their contents; return how many had any.

    An older version, a restored backup, or a careless `chmod` may have left them. Does nothing on Windows, where a
    user's folders inherit private permissions. Files of other users and link targets stay unchanged.
    """
    if os.name != "posix":
        return 0
    found = [one for path in places for one in (path, *path.rglob("*"))]
    return sum(_close(one) for one in found)


def _close(path: Path) -> bool:
    with suppress(OSError):
        mode = path.lstat().st_mode
        if (stat.S_ISREG(mode) or stat.S_ISDIR(mode)) and mode & 0o077:
            path.chmod(stat.S_IMODE(mode) & 0o700)
            return True
    return False


def _keep_rights(path: Path) -> None:
    """Copy the mode to the side files: those created while the file was read-only would stay read-only."""
    mode = path.stat().st_mode & 0o700
    for suffix in ("", "-wal", "-shm"):
        one = path.with_name(path.name + suffix)
        if one.is_file() and one.stat().st_mode & 0o777 != mode:
            one.chmod(mode)


def replace_private(path: Path, content: bytes) -> None:
    """Do the same as `write_private`, but raise `StorageTrouble`."""
    with file_errors():
        write_private(path, content)


def write_private(path: Path, content: bytes) -> None:
    """Write the whole file with mode 0600; after a crash or a power cut it holds either the old or the new content.

    Raises `OSError`.
    """
    make_folder(path.parent)
    part = path.with_name(f".{path.name}.{os.urandom(16).hex()}")
    try:
        _write_new(part, content)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def write_document(path: Path, content: bytes) -> None:
    """Write a file for the user, as `new_document` does. Raises `StorageTrouble`."""
    with new_document(path) as file:
        file.write(content)


@contextmanager
def new_document(path: Path, part: Path | None = None) -> Iterator[BinaryIO]:
    """Write a file for the user, whole or not at all, with the usual permissions, into a folder that exists.

    What is written goes to a temporary file beside it (`part`, or one of its own name), which takes its place in the
    end; after any exception, it is deleted, and an earlier file stays. `OSError` becomes `StorageTrouble`; its reason
    is `gone` without the folder, `in_use` on Windows for a file that another program has open, `bad_name` for a name
    that no file can have.
    """
    part = part or part_of(path)
    try:
        with file_errors():
            with os.fdopen(os.open(part, _NEW_FILE, 0o666), "wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            _take_place(part, path)
            sync_folder(path.parent)
    except StorageTrouble as trouble:
        if not path.parent.is_dir():
            raise StorageTrouble("gone", trouble.detail) from trouble
        raise
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def part_of(path: Path) -> Path:
    """Return a new name for the temporary file of a document: its own may be as long as the file system allows."""
    return path.with_name(f".{os.urandom(8).hex()}.part")


def _take_place(part: Path, path: Path) -> None:
    try:
        part.replace(path)
    except PermissionError as error:
        if os.name == "nt":  # the folder took the other file, so this one is open
            raise StorageTrouble("in_use", str(error)) from error
        raise


def _write_new(path: Path, content: bytes) -> None:
    with os.fdopen(os.open(path, _NEW_FILE, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make the renames in the folder survive a power cut."""
    if os.name != "posix":  # Windows cannot open a folder, and keeps renames in its journal
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def rename_damaged(path: Path) -> Path:
    """Rename a damaged file and its side files to make room for a new one; return the new name. Nothing is deleted.

    Finishes the renaming if a power cut interrupted it. If no file is left, returns the name used last time.
    """
    if not any(os.path.lexists(path.with_name(path.name + suffix)) for suffix in ("-wal", "-shm", "")):
        return max(path.parent.glob(f"{path.name}.damaged-*Z"), default=path)
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    renamed = path.with_name(f"{path.name}.damaged-{stamp}")
    with file_errors():
        for suffix in ("-wal", "-shm", ""):  # the file last: a power cut must not leave its old WAL to a new one
            with suppress(FileNotFoundError):
                path.with_name(path.name + suffix).replace(renamed.with_name(renamed.name + suffix))
        sync_folder(path.parent)
    return renamed


def contents(path: Path) -> list[Path]:
    """Return every file at or below the path. Folders are left out, and links are listed but not followed."""
    if path.is_dir():
        return sorted(one for one in _below(path.resolve()) if one.is_symlink() or not one.is_dir())
    return [path] if path.exists() or path.is_symlink() else []


def wipe(path: Path, spared: Collection[Path] = ()) -> None:
    """Delete the path and everything in it except `spared`; skip what cannot be deleted."""
    keep = {one.absolute() for one in spared}
    if path.is_dir():
        for one in _below(path.resolve()):
            if one not in keep:
                _remove(one)
    _remove(path)


def _below(folder: Path) -> Iterator[Path]:
    """Yield the contents of a folder, innermost first."""
    for parent, folders, files in os.walk(folder, topdown=False):
        yield from (Path(parent, name) for name in (*files, *folders))


def _remove(one: Path) -> None:
    with suppress(OSError):  # callers check what is left
        if one.is_dir() and not one.is_symlink():
            one.rmdir()
        else:
            _unlock(one)
            one.unlink()


def _unlock(file: Path) -> None:
    """Clear the read-only flag on Windows, which does not delete read-only files."""
    if os.name == "nt":
        with suppress(OSError):
            file.chmod(0o600)
