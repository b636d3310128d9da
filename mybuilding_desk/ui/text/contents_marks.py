"""Marks of count and flags in lists: a chip such as `×3`, and one icon for each flag."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from mybuilding_desk.domain.records.contents import FLAG_ICONS, Contents, Flag
from mybuilding_desk.ui.text.contents_text import count_mark, pieces
from mybuilding_desk.ui.theme import BOLD, CAPTION, ICON, RADIUS_KEY, SPACE, icons, theme
from mybuilding_desk.ui.theme.cell_layout import right_to_left
from mybuilding_desk.ui.theme.metrics import COUNT_CHIP
from mybuilding_desk.ui.theme.text_painter import Box, draw_text, width_of

FLAG_GAP: Final = SPACE[1]
"""Space in pixels between two icons."""
_PADDING: Final = 6
_NO_PEN: Final = Qt.PenStyle.NoPen  # looking up an enum member takes longer than drawing a line with it


def chip_width(contents: Contents) -> int:
    """Return the width in pixels of the chip of a count; 0 for one piece."""
    return _chip_width(count_mark(contents.count))


def pieces_width(contents: Contents) -> int:
    """Return the width in pixels of the chip of a count in words; 0 for one piece."""
    return _chip_width(pieces(contents.count)) if contents.count > 1 else 0


def _chip_width(words: str) -> int:
    return width_of(words, CAPTION, BOLD) + 2 * _PADDING if words else 0


def paint_chip(painter: QPainter, rect: Box, words: str) -> None:
    """Paint a chip with the count, as wide as `rect` and vertically centered in it."""
    left, top, width, height = rect
    high = theme.px(COUNT_CHIP)
    top += (height - high) // 2
    painter.setPen(theme.color("edge") if theme.high_contrast else _NO_PEN)
    painter.setBrush(theme.color("sunken"))
    painter.drawRoundedRect(left, top, width, high, RADIUS_KEY, RADIUS_KEY)
    draw_text(painter, (left, top, width, high), words, theme.color("text"), CAPTION, BOLD, at="middle")


def flags_width(count: int) -> int:
    """Return the width in pixels of this many icons, with the gaps between them."""
    return count * (theme.px(ICON) + FLAG_GAP) - FLAG_GAP if count else 0


def flags_in(width: int) -> int:
    """Return how many icons fit in a width in pixels."""
    return max(0, (width + FLAG_GAP) // (theme.px(ICON) + FLAG_GAP))


def paint_flags(painter: QPainter, rect: Box, flags: Sequence[Flag]) -> None:
    """Paint the icons from the reading start of `rect`, vertically centered."""
    left, top, width, height = rect
    side, mirrored = theme.px(ICON), right_to_left()
    for number, flag in enumerate(flags):
        offset = number * (side + FLAG_GAP)
        x = left + width - side - offset if mirrored else left + offset
        icons.paint(painter, QRect(x, top, side, height), FLAG_ICONS[flag], theme.color("muted"))
