"""Lines of text that views paint over and over: shortened and laid out once, then drawn from memory."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QStaticText, QTransform

from mybuilding_desk.ui.theme import BODY, REGULAR, theme

_Line = tuple[QStaticText, int]
"""A line and its height in pixels."""

_KEPT: Final = 4096
"""Lines; a window of the largest screen shows a few hundred."""


def draw_line(  # noqa: PLR0917 - what a line is, in the order in which it is said
    painter: QPainter,
    rect: QRect,
    text: str,
    colour: QColor,
    size: int = BODY,
    weight: QFont.Weight = REGULAR,
    *,
    fixed: bool = False,
    middle: bool = False,
    centred: bool = False,
) -> None:
    """Draw one line in `rect`, in the middle of its height; what does not fit is left out at the end.

    `middle` leaves out the middle of a number instead; `centred` puts the line in the middle of the width.
    """
    line, height = _laid_out(text, size, weight, fixed, rect.width(), middle)
    left = rect.left() + ((rect.width() - line.size().width()) / 2 if centred else 0)
    painter.setFont(theme.font(size, weight, fixed=fixed))
    painter.setPen(colour)
    painter.drawStaticText(QPointF(left, rect.top() + (rect.height() - height) / 2), line)


def middle_left_out(text: str, metrics: QFontMetrics, width: int) -> str:
    """A number with its middle left out where it does not fit: its end is what people compare."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    kept = max(4, width // max(1, metrics.horizontalAdvance("0")) - 1)
    end = kept // 2
    return f"{text[: kept - end].rstrip()}…{text[-end:].lstrip()}"


@lru_cache(maxsize=_KEPT)
def width_of(text: str, size: int, weight: QFont.Weight) -> int:
    """Pixels that the text takes."""
    return QFontMetrics(theme.font(size, weight)).horizontalAdvance(text)


@lru_cache(maxsize=_KEPT)
def _laid_out(text: str, size: int, weight: QFont.Weight, fixed: bool, width: int, middle: bool) -> _Line:  # noqa: PLR0917 - the key of the memory
    font = theme.font(size, weight, fixed=fixed)
    metrics = QFontMetrics(font)
    shown = middle_left_out(text, metrics, width) if middle else text
    line = QStaticText(metrics.elidedText(shown, Qt.TextElideMode.ElideRight, width))
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.prepare(QTransform(), font)
    # Its own height is rounded up, which in some faces is a pixel more than that of the line.
    return line, metrics.height()
