"""Icons: the open set in `resources/icons` (Lucide, ISC license next to it) and our own logo, tinted by the theme."""

from functools import lru_cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from mybuilding_desk.core.paths import resource_path
from mybuilding_desk.ui.theme import ICON, ICON_BUTTON, ICON_EMPTY, theme
from mybuilding_desk.ui.theme.cell_layout import middle
from mybuilding_desk.ui.theme.palettes import BADGE_AMBER

LOGO: Final = "logo"
_OURS: Final = {LOGO: ("app", "glyph.svg")}
_STROKE: Final = 2
"""Width of the lines in the files, of 24 units."""
_LARGE_STROKE: Final = _STROKE * 24 / ICON_EMPTY
"""Width that keeps the lines of a large icon at 2 pixels."""
_APP_SIZES: Final = (16, 24, 32, 48, 64, 128, 256)
_SCALE: Final = 3
"""Pixmaps are drawn this many times larger than shown, to stay sharp up to 300 %."""


def icon_file(name: str) -> str:
    """Return the path of an icon as a style sheet takes it: with forward slashes on every system."""
    return _file(name).as_posix()


def pixmap(name: str, color: QColor, size: int) -> QPixmap:
    """Return the icon `name` in `color`, `size` logical pixels square at a text size of 100 %."""
    return _drawn(name, color.name(), theme.px(size), _LARGE_STROKE if size >= ICON_EMPTY else _STROKE)


def drawn(name: str, color: QColor, pixels: int) -> QPixmap:
    """Return the icon in exactly `pixels`, regardless of the text size."""
    return _drawn(name, color.name(), pixels)


def icon(name: str, color: QColor, size: int = ICON_BUTTON) -> QIcon:
    """Return the icon as a `QIcon`, for buttons."""
    return QIcon(pixmap(name, color, size))


def app_icon(*, is_practice: bool = False) -> QIcon:
    """Return the program's icon for windows and the task bar, with an amber dot for practice mode."""
    made = QIcon()
    for size in _APP_SIZES:
        file = str(resource_path("app", f"mybuilding-desk-{size}.png"))
        if is_practice:
            made.addPixmap(_with_dot(QPixmap(file)))
        else:
            made.addFile(file, QSize(size, size))  # Qt reads it when it is needed
    return made


def paint(painter: QPainter, rect: QRect, name: str, color: QColor, size: int = ICON) -> None:
    """Paint the icon in the center of a rectangle."""
    shown, pixels = pixmap(name, color, size), theme.px(size)
    painter.drawPixmap(middle(rect, pixels, pixels).topLeft(), shown)


def _with_dot(icon: QPixmap) -> QPixmap:
    """Paint an amber dot with a white edge in the lower right corner."""
    painter = QPainter(icon)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    side = icon.width()
    for color, share in ((Qt.GlobalColor.white, 0.5), (QColor(BADGE_AMBER), 0.4)):
        edge = side * (0.5 - share) / 2
        painter.setBrush(color)
        painter.drawEllipse(QRectF(side / 2 + edge, side / 2 + edge, side * share, side * share))
    painter.end()
    return icon


def _file(name: str) -> Path:
    return resource_path(*_OURS.get(name, ("icons", f"{name}.svg")))


@lru_cache(maxsize=256)
def _drawn(name: str, color: str, size: int, stroke: float = _STROKE) -> QPixmap:
    source = _file(name).read_text(encoding="utf-8")
    source = source.replace("currentColor", color).replace(f'stroke-width="{_STROKE}"', f'stroke-width="{stroke}"')
    drawn = QPixmap(size * _SCALE, size * _SCALE)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, size * _SCALE, size * _SCALE))
    painter.end()
    drawn.setDevicePixelRatio(_SCALE)
    return drawn
