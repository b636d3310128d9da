"""The one way out to the browser of this PC. Which page is known is `domain.tracking.pages`."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_LIBRARIES: Final = "LD_LIBRARY_PATH"


def open_page(address: str) -> bool:
    """Show this page in the clerk's browser; whether this PC has one. Nothing but HTTPS leaves the program."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    with _libraries_of_the_system():
        return url.isValid() and url.scheme() == "https" and QDesktopServices.openUrl(url)


@contextmanager
def _libraries_of_the_system() -> Iterator[None]:
    """A stand-alone program on Linux has its own libraries looked for first, which a browser would not start with.

    What held before is in the variable of this name with `_ORIG` (PyInstaller's manual, "Run-time information").
    """
    ours = os.environ.pop(_LIBRARIES, None) if getattr(sys, "frozen", False) else None
    if ours is not None and (theirs := os.environ.get(f"{_LIBRARIES}_ORIG")):
        os.environ[_LIBRARIES] = theirs
    try:
        yield
    finally:
        if ours is not None:
            os.environ[_LIBRARIES] = ours
