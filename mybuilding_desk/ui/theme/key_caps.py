"""Painted key caps, one for each key, for rows that are no widgets: menus and the palette."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from mybuilding_desk.ui.theme import KEY, MEDIUM, RADIUS_KEY, SPACE, theme
from mybuilding_desk.ui.theme.cell_layout import middle
from mybuilding_desk.ui.theme.metrics import KEY_CAP
from mybuilding_desk.ui.theme.text_painter import draw_text, width_of


def keys_width(keys: Sequence[str]) -> int:
    """Return the width in pixels of key caps side by side."""
    return sum(_cap_width(key) for key in keys) + SPACE[1] * (len(keys) - 1) if keys else 0


def paint_keys(painter: QPainter, rect: QRect, keys: Sequence[str]) -> None:
    """Paint key caps from the left of `rect` on, vertically centered: keys stand in one order in every language."""
    left = rect.left()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for key in keys:
        width = _cap_width(key)
        box = middle(QRect(left, rect.top(), width, rect.height()), width, theme.px(KEY_CAP))
        left += width + SPACE[1]
        painter.setPen(theme.color("edge" if theme.high_contrast else "button_edge"))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_KEY, RADIUS_KEY)
        color = theme.color("text" if theme.high_contrast else "muted")
        draw_text(painter, box, key, color, KEY, MEDIUM, at="middle")
    painter.restore()


def _cap_width(key: str) -> int:
    return max(theme.px(KEY_CAP), width_of(key, KEY, MEDIUM) + SPACE[3] - 1)
