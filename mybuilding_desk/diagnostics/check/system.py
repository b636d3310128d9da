"""Check this computer: folders, free space, versions, and the screen."""

import ctypes
import os
import platform
import shutil
import ssl
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from mybuilding_desk import __version__
from mybuilding_desk.core.paths import AppPaths, guide_path
from mybuilding_desk.diagnostics.check.finding import Finding, failure, passed, warning
from mybuilding_desk.storage.cache.disk_space import AHEAD_BYTES, RESERVE_BYTES
from mybuilding_desk.storage.sqlite import has_search_index, sqlite_version

FOLDERS_TIMEOUT_S: Final = 6.0
_MIB: Final = 1024 * 1024
_ROOM: Final = 500
_MIN_FREE_MIB: Final = (RESERVE_BYTES + AHEAD_BYTES) // _MIB
"""Minimum free space in MiB. Below it the lists are no longer updated, so that logged packages can still be stored."""

_OTHERS: Final = 0o077


def folder_findings(folders: AppPaths) -> Iterator[Finding]:
    """Check the data, log, and settings folders, and the free space."""
    needed = {"data": folders.data, "logs": folders.logs, "settings": folders.settings_file.parent}
    for name, folder in needed.items():
        yield _folder(f"{name} folder", folder)
    yield _room(folders.data)


def _folder(about: str, folder: Path) -> Finding:
    try:
        there = try_folder(folder)
    except OSError as error:
        fix = "Give the desk account write access, or use --data-dir."
        return failure(about, f"{folder}: {error.strerror or 'not writable'}", fix)
    if there != folder:
        return passed(about, f"{folder}: will be created")
    mode = folder.stat().st_mode & 0o777
    if os.name == "posix" and about != "settings folder" and mode & _OTHERS:
        return warning(about, f"{folder}: readable by other users ({mode:o})", f"chmod 700 {folder}")
    return passed(about, f"{folder}: writable")


def try_folder(folder: Path) -> Path:
    """Return the folder, or the one above it in which it would be created, after a trial of reading and writing there.

    Raises `OSError` if this account cannot. Leaves nothing behind.
    """
    there = next(one for one in (folder, *folder.parents) if os.path.lexists(one))
    with tempfile.TemporaryFile(dir=there):
        if there == folder:
            _ = [*folder.iterdir()]
    return there


def _nearest(folder: Path) -> Path:
    """Return the folder, or its nearest existing parent."""
    return next((one for one in (folder, *folder.parents) if one.is_dir()), folder)


def _room(folder: Path) -> Finding:
    try:
        free = shutil.disk_usage(_nearest(folder)).free // _MIB
    except OSError as error:
        return failure("free space", error.strerror or "unknown", f"Check the disk that holds {folder}.")
    if free < _MIN_FREE_MIB:
        return failure("free space", f"{free} MiB", f"Free up space. Below {_MIN_FREE_MIB} MiB, lists aren't updated.")
    if free < _ROOM:
        return warning("free space", f"{free} MiB", f"Free up space. At least {_ROOM} MiB is recommended.")
    return passed("free space", f"{free} MiB")


VERSIONS_TIMEOUT_S: Final = 12.0
"""Loading Qt from disk takes a while on an old computer."""

_LIBRARIES: Final = f"Install the missing library. The requirements are in {guide_path()}"


def version_findings() -> Iterator[Finding]:
    """Report the program, the system, and the libraries that often matter for support."""
    made = "installed as one folder" if getattr(sys, "frozen", False) else "run by an installed Python"
    yield passed("program", f"MyBuilding Desk {__version__}, {made}")
    yield passed("system", f"{platform.platform()}, {platform.machine()}")
    yield passed("Python", platform.python_version())
    yield passed("OpenSSL", ssl.OPENSSL_VERSION)
    if has_search_index():
        yield passed("SQLite", f"{sqlite_version()} with FTS5")
    else:
        yield failure(
            "SQLite", f"{sqlite_version()} without FTS5", "Use the packaged app, which includes its own SQLite."
        )


def screen_findings() -> Iterator[Finding]:
    """Check Qt and the screen it would use."""
    try:
        from PySide6.QtCore import QLibraryInfo, qVersion  # noqa: PLC0415 - Qt, whose loading is checked
        from PySide6.QtWidgets import QApplication  # noqa: F401, PLC0415 - Qt, likewise
    except ImportError as error:
        yield failure("Qt", f"can't be loaded: {error}", _LIBRARIES)
        return
    yield passed("Qt", qVersion())
    if sys.platform == "linux":
        yield _screen_of_linux(Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)))
    else:
        yield passed("screen", os.environ.get("QT_QPA_PLATFORM") or sys.platform)


def _screen_of_linux(plugins: Path) -> Finding:
    wanted, display = os.environ.get("QT_QPA_PLATFORM", ""), os.environ.get("DISPLAY", "")
    if wanted not in {"", "xcb"}:
        return passed("screen", f"{wanted}, by QT_QPA_PLATFORM")
    if not display and os.environ.get("WAYLAND_DISPLAY") and not list((plugins / "platforms").glob("*wayland*")):
        return warning("screen", "Wayland without an X server", "Install Xwayland, which the app requires.")
    try:
        ctypes.CDLL(str(plugins / "platforms" / "libqxcb.so"))
    except OSError as error:
        return failure("screen", f"the X11 plugin of Qt can't be loaded: {error}", _LIBRARIES)
    return passed("screen", f"X11 on {display}" if display else "none (not needed for this check)")
