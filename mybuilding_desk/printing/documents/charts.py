"""What all charts share: their colors and fonts as values, their axis, and how they write and thin labels.

A chart is laid out in a rectangle of any unit and painted on any device: the screen, a page, or an image.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

Number = Callable[[int], str]
"""Formats a whole number."""

LEVELS: Final = 6
"""Steps of color of a heat map; the first is for no packages."""
INTERVALS: Final = 3
"""Parts of the axis between its lines."""
_NICE: Final = (10, 15, 20, 25, 30, 40, 50, 60, 80, 100)


@dataclass(frozen=True, slots=True)
class ChartLook:
    """Colors and fonts of a chart. `unit` is the length of a pixel at a text size of 100 %, in units of the device.

    `outline` goes around filled shapes where color alone is too weak. `levels` has `LEVELS` colors of a heat map, and
    `level_inks` the color of a number on each, or nothing if cells have no numbers. `small` is for axes and cells,
    `font` for rows.
    """

    text: QColor
    muted: QColor
    line: QColor
    solid: QColor
    hatch: QColor
    hatch_ground: QColor
    levels: Sequence[QColor]
    small: QFont
    small_strong: QFont
    font: QFont
    strong: QFont
    outline: QColor | None = None
    level_inks: Sequence[QColor] = ()
    unit: float = 1.0
    right_to_left: bool = False

    def placed(self, rect: QRectF, area: QRectF) -> QRectF:
        """Return a rectangle of `area`, mirrored if the language is read from right to left."""
        if not self.right_to_left:
            return rect
        return QRectF(area.left() + area.right() - rect.right(), rect.top(), rect.width(), rect.height())


def axis_step(largest: int) -> int:
    """Return the distance of the axis lines, a round number, so that `INTERVALS` of them hold `largest`; at least 1."""
    least = max(-(-largest // INTERVALS), 1)
    tens = 1
    while least > 10 * tens:
        tens *= 10
    return min(step for nice in _NICE if (step := -(-nice * tens // 10)) >= least)


def width_of(text: str, font: QFont) -> float:
    """Return the width of a line of text."""
    return QFontMetricsF(font).horizontalAdvance(text)


def write(  # noqa: PLR0917 - all of them describe one line
    painter: QPainter, rect: QRectF, text: str, color: QColor, font: QFont, align: Qt.AlignmentFlag
) -> None:
    """Write one line of text within `rect`, vertically centered, elided if it is too long. `align` is not mirrored."""
    shown = text
    if width_of(text, font) > rect.width():
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.setFont(font)
    painter.setPen(color)
    flags = align | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    painter.drawText(rect, int(flags) | int(Qt.TextFlag.TextSingleLine) | int(Qt.TextFlag.TextDontClip), shown)


def side(look: ChartLook, *, end: bool = False) -> Qt.AlignmentFlag:
    """Return the alignment at the start of reading, or at its `end`."""
    return Qt.AlignmentFlag.AlignRight if end != look.right_to_left else Qt.AlignmentFlag.AlignLeft


def thinned(spans: Sequence[tuple[float, float]], first: Sequence[int], gap: float) -> set[int]:
    """Return which labels to show: all, or every second, third, ..., so that no two are closer than `gap`.

    `spans` are the start and end of each, in order; those in `first` show in any case, and are far from each other.
    """
    every = range(0)
    for step in range(1, len(spans) + 1):
        every = range(0, len(spans), step)
        if all(spans[after][0] - spans[before][1] >= gap for before, after in pairwise(every)):
            break
    return {*first, *(one for one in every if all(_is_clear(spans[one], spans[other], gap) for other in first))}


def _is_clear(one: tuple[float, float], other: tuple[float, float], gap: float) -> bool:
    return max(one[0] - other[1], other[0] - one[1]) >= gap
