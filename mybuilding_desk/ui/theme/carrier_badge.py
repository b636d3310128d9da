"""Carrier badge: a rounded label in the carrier's colors, or a bar where there is no room for it; icons of types."""

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from mybuilding_desk.ui.theme import BOLD, CAPTION, ICON, NUMBER, RADIUS_BADGE, SPACE, icons, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout, right_to_left
from mybuilding_desk.ui.theme.metrics import BADGE, MIN_BADGE
from mybuilding_desk.ui.theme.palettes import BADGE_COLORS, OTHER_BADGE, badge_colors_of
from mybuilding_desk.ui.theme.text_painter import Box, draw_text, width_of

BADGE_PADDING: Final = SPACE[4]
"""Space in pixels around the label, both sides together."""
_TYPE_ICONS: Final = {"generalmail": "mailbox", "envelope": "mailbox", "drycleaning": "shirt"}
_NO_PEN: Final = Qt.PenStyle.NoPen  # looking up an enum member takes longer than drawing a line with it


def paint_badge(painter: QPainter, rect: QRect | Box, key: str, words: str) -> None:
    """Paint the badge of a carrier's `key` at the reading start of `rect`, vertically centered."""
    background, color = theme.badge_colors(key)
    left, top, room, rest = rect if isinstance(rect, tuple) else (rect.left(), rect.top(), rect.width(), rect.height())
    width, high = min(room, badge_width(words)), theme.px(BADGE)
    left += room - width if right_to_left() else 0
    top = int((top + top + rest - 1) / 2) - (high - 1) // 2
    painter.setPen(color if theme.high_contrast else _NO_PEN)
    painter.setBrush(background)
    painter.drawRoundedRect(left, top, width, high, RADIUS_BADGE, RADIUS_BADGE)
    draw_text(painter, (left + 2, top, width - 4, high), words, color, CAPTION, BOLD, at="middle")


def paint_bar(painter: QPainter, rect: Box, key: str) -> None:
    """Paint a bar in the color of a carrier's `key`, as wide as `rect` and vertically centered in it."""
    left, top, width, height = rect
    high = theme.px(BADGE)
    painter.setPen(_NO_PEN)
    painter.setBrush(theme.badge_colors(key)[1])
    painter.drawRoundedRect(left, top + (height - high) // 2, width, high, 2, 2)


def type_icon(key: str) -> str:
    """Return the icon of a type of package, which has no badge."""
    return _TYPE_ICONS.get(key, "package")


def paint_carrier(painter: QPainter, rect: QRect | Box, key: str, words: str) -> None:
    """Paint the badge of a carrier, or the icon and the name of a type; a name that does not fit is left out."""
    if has_badge(key):
        paint_badge(painter, rect, key, words)
        return
    cell, muted = CellLayout(QRect(*rect) if isinstance(rect, tuple) else rect), theme.color("muted")
    icons.paint(painter, cell.begin(theme.px(ICON), SPACE[2]), type_icon(key), muted)
    if width_of(words, NUMBER) <= cell.rest.width():
        draw_text(painter, cell.rest, words, muted, NUMBER)


def carrier_width(key: str, words: str) -> int:
    """Return the width in pixels that `paint_carrier` needs to show the name."""
    return badge_width(words) if has_badge(key) else theme.px(ICON) + SPACE[2] + width_of(words, NUMBER)


def has_badge(key: str) -> bool:
    """Return whether this is a carrier with colors of its own, as opposed to a type of package."""
    return badge_colors_of(key) is not BADGE_COLORS[OTHER_BADGE]


def badge_width(words: str) -> int:
    """Return the width in pixels of a badge with this label."""
    return max(theme.px(MIN_BADGE), width_of(words, CAPTION, BOLD) + BADGE_PADDING)
