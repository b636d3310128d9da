"""What the program is made of on this PC, and whether a window could open here. It opens none."""

import ctypes
import os
import platform
import ssl
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from mybuilding_desk import __version__
from mybuilding_desk.check.finding import Finding, doubtful, fine, wrong
from mybuilding_desk.config.places import guide_path
from mybuilding_desk.storage.engine import has_search_index, sqlite_version

SECONDS: Final = 12.0
"""Qt is read from the disk, which on an old PC takes its time."""

_LIBRARIES: Final = f"Install the library that is named. What a Linux desktop has to have is listed in {guide_path()}"


def version_findings() -> Iterator[Finding]:
    """The program, the system, and the parts that a trouble is often about."""
    made = "installed as one folder" if getattr(sys, "frozen", False) else "run by an installed Python"
    yield fine("program", f"MyBuilding Desk {__version__}, {made}")
    yield fine("system", f"{platform.platform()}, {platform.machine()}")
    yield fine("Python", platform.python_version())
    yield fine("OpenSSL", ssl.OPENSSL_VERSION)
    if has_search_index():
        yield fine("SQLite", f"{sqlite_version()} with FTS5")
    else:
        yield wrong(
            "SQLite", f"{sqlite_version()} without FTS5", "Use the installer's program, which has its own SQLite."
        )


def screen_findings() -> Iterator[Finding]:
    """Qt, and the screen that it would use."""
    try:
        from PySide6.QtCore import QLibraryInfo, qVersion  # noqa: PLC0415 - slow, and it may fail: that is the question
        from PySide6.QtWidgets import QApplication  # noqa: F401, PLC0415 - loads what a window needs
    except ImportError as error:
        yield wrong("Qt", f"it cannot be loaded: {error}", _LIBRARIES)
        return
    yield fine("Qt", qVersion())
    if sys.platform == "linux":
        yield _screen_of_linux(Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)))
    else:
        yield fine("screen", os.environ.get("QT_QPA_PLATFORM") or sys.platform)


def _screen_of_linux(plugins: Path) -> Finding:
    wanted, display = os.environ.get("QT_QPA_PLATFORM", ""), os.environ.get("DISPLAY", "")
    if wanted not in {"", "xcb"}:
        return fine("screen", f"{wanted}, by QT_QPA_PLATFORM")
    if not display and os.environ.get("WAYLAND_DISPLAY") and not list((plugins / "platforms").glob("*wayland*")):
        return doubtful("screen", "Wayland without an X server", "Install Xwayland: the program's window needs it.")
    try:
        ctypes.CDLL(str(plugins / "platforms" / "libqxcb.so"))
    except OSError as error:
        return wrong("screen", f"the part of Qt for X11 cannot be loaded: {error}", _LIBRARIES)
    return fine("screen", f"X11 on {display}" if display else "none here, and none is needed for this check")
