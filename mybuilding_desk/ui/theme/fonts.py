"""The faces of the program: the system's own where it has a good one, else the one in `resources/fonts` (Inter, OFL).

Other scripts come from the system's faces, by Qt's own fallback.
"""

import sys
from typing import Final

from PySide6.QtGui import QFontDatabase

from mybuilding_desk.core.paths import resource_path

FACES: Final = ("Segoe UI", "SF Pro Text", "Inter", "Noto Sans", "DejaVu Sans")
FIXED_FACES: Final = ("Cascadia Mono", "Consolas", "SF Mono", "DejaVu Sans Mono", "Noto Sans Mono")
_OURS: Final = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf")


def provide_face() -> None:
    """Load our own face where the system has none of the good ones; Windows and macOS always have."""
    if sys.platform in {"win32", "darwin"} or any(map(QFontDatabase.hasFamily, FACES[:-1])):
        return
    for name in _OURS:
        QFontDatabase.addApplicationFont(str(resource_path("fonts", name)))
