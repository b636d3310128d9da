"""Typefaces: the system's own if it has a good one, else the bundled Inter (`resources/fonts`, OFL).

Qt's fallback uses the system's fonts for other scripts.
"""

import sys
from typing import Final

from PySide6.QtGui import QFontDatabase

from mybuilding_desk.core.paths import resource_path

FACES: Final = ("Segoe UI", "SF Pro Text", "Noto Sans", "Inter", "DejaVu Sans")
FIXED_FACES: Final = ("Cascadia Mono", "Consolas", "SF Mono", "DejaVu Sans Mono", "Noto Sans Mono")
_OURS: Final = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf")


def provide_face() -> None:
    """Load the bundled typeface if the system has no good one; Windows and macOS always do."""
    if sys.platform in {"win32", "darwin"} or any(map(QFontDatabase.hasFamily, FACES[:-1])):
        return
    for name in _OURS:
        QFontDatabase.addApplicationFont(str(resource_path("fonts", name)))
