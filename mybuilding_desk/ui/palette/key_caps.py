"""Painted key caps, for rows that are no widgets."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from mybuilding_desk.ui.theme import KEY, RADIUS_KEY, SPACE, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout, middle
from mybuilding_desk.ui.theme.metrics import KEY_CAP
from mybuilding_desk.ui.theme.text_painter import draw_text, width_of


def keys_width(keys: Sequence[str]) -> int:
    """Return the width in pixels of key caps side by side."""
    return sum(_cap_width(key) for key in keys) + SPACE[1] * (len(keys) - 1)


def paint_keys(painter: QPainter, rect: QRect, keys: Sequence[str]) -> None:
    """Paint key caps from the reading start of `rect` on, vertically centered."""
    cell = CellLayout(rect)
    for key in keys:
        width = _cap_width(key)
        box = middle(cell.begin(width, SPACE[1]), width, theme.px(KEY_CAP))
        painter.setPen(theme.colour("edge" if theme.high_contrast else "line"))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(box, RADIUS_KEY, RADIUS_KEY)
        draw_text(painter, box, key, theme.colour("text" if theme.high_contrast else "muted"), KEY, at="middle")


def _cap_width(key: str) -> int:
    return max(theme.px(KEY_CAP), width_of(key, KEY) + SPACE[3])
