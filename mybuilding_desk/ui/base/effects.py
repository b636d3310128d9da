"""Visual effects: animations, the spinner, and shadows.

Animations are off if the user's setting or the desktop asks for that: Windows' animation effects, macOS' reduced
motion, the animation settings in the files of GTK and KDE. They are also off without a screen (offscreen platform).
"""

import ctypes
import sys
from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEasingCurve, QObject, QPoint, QRect, QRectF, QSettings, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QGuiApplication, QHideEvent, QImage, QPainter, QPaintEvent, QPen, QPixmap, QShowEvent
from PySide6.QtWidgets import QGraphicsEffect, QLabel, QWidget

from mybuilding_desk.ui.theme import ICON, MOTION_MS, RADIUS_CARD, theme
from mybuilding_desk.ui.theme.metrics import SHADOW, SHADOW_KEPT, SHADOW_OFFSET

_CLIENT_AREA_ANIMATION: Final = 0x1042
"""Windows' name for the animation setting (SPI_GETCLIENTAREAANIMATION)."""
_TURN_MS: Final = 900
"""Time of one turn of a spinner."""
_UNSEEN: Final = frozenset({"offscreen", "minimal"})


class Motion(QVariantAnimation):
    """Entry animation of one part: calls `moved` with the remaining share of the distance, from 1 to 0."""

    def __init__(self, parent: QObject, moved: Callable[[float], None]) -> None:
        super().__init__(parent)
        self._moved = moved
        self.setStartValue(1.0)
        self.setEndValue(0.0)
        self.setDuration(MOTION_MS)
        self.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.valueChanged.connect(self._step)

    def begin(self) -> None:
        """Start the animation, or jump to its end if animations are off."""
        self.stop()
        if animations_off():
            self._moved(0.0)
        else:
            self._moved(1.0)  # before the first paint, which would show it at its end position
            self.start()

    def _step(self, left: object) -> None:
        if isinstance(left, float):
            self._moved(left)


class Spinner(QLabel):
    """Open ring that turns while it is visible; it stands still if animations are off."""

    def __init__(self, name: str, role: str = "muted") -> None:
        super().__init__()
        self.setObjectName(name)
        self._role, self._angle = role, 0.0
        self._turn = QVariantAnimation(self)
        self._turn.setLoopCount(-1)
        self._turn.setDuration(_TURN_MS)
        self._turn.setStartValue(0.0)
        self._turn.setEndValue(360.0)
        self._turn.valueChanged.connect(self._step)
        self.setFixedSize(theme.px(ICON), theme.px(ICON))

    def showEvent(self, event: QShowEvent) -> None:
        """Start to turn, in the size of the text."""
        super().showEvent(event)
        self.setFixedSize(theme.px(ICON), theme.px(ICON))
        if not animations_off():
            self._turn.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop."""
        super().hideEvent(event)
        self._turn.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint three quarters of a ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color(self._role), 2, c=Qt.PenCapStyle.RoundCap))
        ring = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.drawArc(ring, round((90 - self._angle) * 16), -270 * 16)

    def _step(self, angle: object) -> None:
        if isinstance(angle, float):
            self._angle = angle
            self.update()


def animations_off() -> bool:
    """Return whether animations are off."""
    return theme.no_animations or QGuiApplication.platformName() in _UNSEEN or desktop_animations_off()


@cache
def desktop_animations_off() -> bool:
    """Return whether the desktop asks for no animations; read once."""
    if sys.platform == "win32":
        wanted = ctypes.c_int(1)
        ctypes.windll.user32.SystemParametersInfoW(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(wanted), 0)
        return not wanted.value
    if sys.platform == "darwin":
        return _is_on(QSettings("apple.com", "universalaccess").value("reduceMotion"))
    return linux_animations_off(Path.home() / ".config")


def linux_animations_off(folder: Path) -> bool:
    """Return whether the GTK or KDE settings files in this folder ask for no animations."""
    for name in ("gtk-4.0", "gtk-3.0"):
        gtk = QSettings(str(folder / name / "settings.ini"), QSettings.Format.IniFormat)
        animated = gtk.value("Settings/gtk-enable-animations")
        if animated is not None and not _is_on(animated):
            return True
    kde = QSettings(str(folder / "kdeglobals"), QSettings.Format.IniFormat)
    return str(kde.value("KDE/AnimationDurationFactor", "1")) in {"0", "0.0"}


def _is_on(value: object) -> bool:
    return str(value).casefold() in {"1", "true", "yes"}


_COARSE: Final = 4
"""Factor by which a shadow is painted smaller: it has no sharp edges."""


class Shadow(QGraphicsEffect):
    """Drop shadow of a card that fills its widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget

    def boundingRectFor(self, widget: QRectF | QRect) -> QRectF:
        """Return the area of the card and its shadow."""
        return QRectF(shadow_of(QRectF(widget).toAlignedRect()))

    def draw(self, painter: QPainter) -> None:
        """Draw the shadow, then the widget unchanged over it."""
        paint_shadow(painter, QRect(self.sourceBoundingRect().topLeft().toPoint(), self._widget.size()))
        self.drawSource(painter)


def shadow_of(card: QRect) -> QRect:
    """Return the area of a card and its shadow."""
    return card.united(card.translated(0, SHADOW_OFFSET).adjusted(-SHADOW, -SHADOW, SHADOW, SHADOW))


def paint_shadow(painter: QPainter, card: QRect) -> None:
    """Paint the shadow of a card, but not below its middle."""
    corner = card.topLeft() + QPoint(-SHADOW, SHADOW_OFFSET - SHADOW)
    kept = _shadow(card.size().boundedTo(QSize(SHADOW_KEPT, SHADOW_KEPT)), theme.color("veil").rgba())
    painter.translate(corner)
    for left, width, of_left, of_width in _parts(card.width(), kept.width()):
        for top, height, of_top, of_height in _parts(card.height(), kept.height()):
            if of_width > 1 or of_height > 1:  # the center lies below the card
                target = QRect(left, top, width, height)
                painter.drawPixmap(target, kept, QRect(of_left, of_top, of_width, of_height))
    painter.translate(-corner)


def _parts(card: int, kept: int) -> list[tuple[int, int, int, int]]:
    """Return start, middle and end of one side, each as (position, length) on the screen and in the cached pixmap."""
    whole, half = card + 2 * SHADOW, kept // 2
    rest = kept - half - 1
    return [(0, half, 0, half), (half, whole - half - rest, half, 1), (whole - rest, rest, half + 1, rest)]


@lru_cache(maxsize=16)
def _shadow(card: QSize, color: int) -> QPixmap:
    whole = card + QSize(2 * SHADOW, 2 * SHADOW)
    small = QImage(whole / _COARSE, QImage.Format.Format_ARGB32_Premultiplied)
    small.fill(Qt.GlobalColor.transparent)
    painter = QPainter(small)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.scale(1 / _COARSE, 1 / _COARSE)
    for inwards in range(0, 2 * SHADOW, _COARSE // 2):  # from transparent outside to the full color inside
        depth = inwards / (2 * SHADOW)
        shade = QColor.fromRgba(color)
        shade.setAlphaF(shade.alphaF() * depth * depth * (3 - 2 * depth))
        painter.setBrush(shade)
        ring = QRectF(0, 0, whole.width(), whole.height()).adjusted(inwards, inwards, -inwards, -inwards)
        radius = max(RADIUS_CARD, SHADOW + RADIUS_CARD - inwards)
        painter.drawRoundedRect(ring, radius, radius)
    painter.end()
    smooth = Qt.TransformationMode.SmoothTransformation
    return QPixmap.fromImage(small.scaled(whole, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))
