"""Motion: a part slides a little into its place as it appears, and nothing waits for it.

Still where the clerk's setting asks for that, or the desktop: Windows' animation effects, macOS' reduced motion, the
animations in the settings files of GTK and KDE. Off a screen nothing moves.
"""

import ctypes
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEasingCurve, QObject, QSettings, QVariantAnimation
from PySide6.QtGui import QGuiApplication

from mybuilding_desk.ui.theme import MOTION_MS, theme

_CLIENT_AREA_ANIMATION: Final = 0x1042
"""What Windows calls the wish for animation effects (SPI_GETCLIENTAREAANIMATION)."""
_UNSEEN: Final = frozenset({"offscreen", "minimal"})


class Motion(QVariantAnimation):
    """One movement of one part: `moved` is told the share of the way that is left, from 1 to 0."""

    def __init__(self, parent: QObject, moved: Callable[[float], None]) -> None:
        super().__init__(parent)
        self._moved = moved
        self.setStartValue(1.0)
        self.setEndValue(0.0)
        self.setDuration(MOTION_MS)
        self.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.valueChanged.connect(self._step)

    def begin(self) -> None:
        """Move, or be in place at once."""
        self.stop()
        if is_still():
            self._moved(0.0)
        else:
            self._moved(1.0)  # before the first paint, which would show it in place
            self.start()

    def _step(self, left: object) -> None:
        if isinstance(left, float):
            self._moved(left)


def is_still() -> bool:
    """Whether nothing is to move."""
    return theme.still or QGuiApplication.platformName() in _UNSEEN or desktop_is_still()


@cache
def desktop_is_still() -> bool:
    """Whether the desktop asks for no motion; looked up once."""
    if sys.platform == "win32":
        wanted = ctypes.c_int(1)
        ctypes.windll.user32.SystemParametersInfoW(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(wanted), 0)
        return not wanted.value
    if sys.platform == "darwin":
        return _is_on(QSettings("apple.com", "universalaccess").value("reduceMotion"))
    return linux_is_still(Path.home() / ".config")


def linux_is_still(folder: Path) -> bool:
    """Whether the settings files of GTK or KDE in this folder ask for it."""
    for name in ("gtk-4.0", "gtk-3.0"):
        gtk = QSettings(str(folder / name / "settings.ini"), QSettings.Format.IniFormat)
        animated = gtk.value("Settings/gtk-enable-animations")
        if animated is not None and not _is_on(animated):
            return True
    kde = QSettings(str(folder / "kdeglobals"), QSettings.Format.IniFormat)
    return str(kde.value("KDE/AnimationDurationFactor", "1")) in {"0", "0.0"}


def _is_on(value: object) -> bool:
    return str(value).casefold() in {"1", "true", "yes"}
