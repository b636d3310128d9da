"""Carrier badge: a rounded label in the carrier's colors, or a bar where there is no room for it."""

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from mybuilding_desk.ui.theme import BOLD, CAPTION, RADIUS_BADGE, SPACE, theme
from mybuilding_desk.ui.theme.cell_layout import right_to_left
from mybuilding_desk.ui.theme.metrics import BADGE, MIN_BADGE
from mybuilding_desk.ui.theme.palettes import BADGE_COLOURS, OTHER_BADGE, badge_colours_of
from mybuilding_desk.ui.theme.text_painter import Box, draw_text, width_of

BADGE_PADDING: Final = SPACE[4]
"""Space in pixels around the label, both sides together."""
_NO_PEN: Final = Qt.PenStyle.NoPen  # looking up an enum member takes longer than drawing a line with it


def paint_badge(painter: QPainter, rect: QRect | Box, key: str, words: str) -> None:
    """Paint the badge of a carrier's `key` at the reading start of `rect`, vertically centered."""
    background, colour = theme.badge_colours(key)
    left, top, room, rest = rect if isinstance(rect, tuple) else (rect.left(), rect.top(), rect.width(), rect.height())
    width, high = min(room, badge_width(words)), theme.px(BADGE)
    left += room - width if right_to_left() else 0
    top = int((top + top + rest - 1) / 2) - (high - 1) // 2
    painter.setPen(colour if theme.high_contrast else _NO_PEN)
    painter.setBrush(background)
    painter.drawRoundedRect(left, top, width, high, RADIUS_BADGE, RADIUS_BADGE)
    draw_text(painter, (left + 2, top, width - 4, high), words, colour, CAPTION, BOLD, at="middle")


def paint_bar(painter: QPainter, rect: Box, key: str) -> None:
    """Paint a bar in the color of a carrier's `key`, as wide as `rect` and vertically centered in it."""
    left, top, width, height = rect
    high = theme.px(BADGE)
    painter.setPen(_NO_PEN)
    painter.setBrush(theme.badge_colours(key)[1])
    painter.drawRoundedRect(left, top + (height - high) // 2, width, high, 2, 2)


def has_badge(key: str) -> bool:
    """Return whether this is a carrier with colors of its own, as opposed to a type of package."""
    return badge_colours_of(key) is not BADGE_COLOURS[OTHER_BADGE]


def badge_width(words: str) -> int:
    """Return the width in pixels of a badge with this label."""
    return max(theme.px(MIN_BADGE), width_of(words, CAPTION, BOLD) + BADGE_PADDING)
