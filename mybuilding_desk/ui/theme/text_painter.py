"""Paint lines of text that views repeat often: elided and laid out once, then drawn from a cache."""

from functools import lru_cache
from itertools import accumulate
from math import ceil
from typing import Final, Literal

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QStaticText,
    QTextLayout,
    QTextOption,
    QTransform,
)

from mybuilding_desk.ui.theme import BODY, CAPTION, REGULAR, theme
from mybuilding_desk.ui.theme.cell_layout import right_to_left

Box = tuple[int, int, int, int]
"""Left, top, width and height; a plain tuple, as hundreds are painted per frame."""
Alignment = Literal["begin", "middle", "end"]
_LaidOutText = tuple[QStaticText, float, float, QFont]
"""A laid-out line, its width and height in pixels, and its font."""

_PLAIN: Final = Qt.TextFormat.PlainText
_AS_IT_IS: Final = QTransform()

_KEPT: Final = 512
"""Cached lines, about 2 KB each; the largest screen shows a few hundred."""
_KNOWN: Final = 4096
"""Cached text widths."""


def draw_text(  # noqa: PLR0917 - all of them describe one line
    painter: QPainter,
    rect: QRect | Box,
    text: str,
    color: QColor,
    size: int = BODY,
    weight: QFont.Weight = REGULAR,
    *,
    fixed: bool = False,
    middle: bool = False,
    at: Alignment = "begin",
) -> None:
    """Draw one line of text, vertically centered in `rect`; a text that is too long is elided at its end.

    `middle` elides the middle instead, for numbers; `at` is the horizontal alignment, in the reading direction.
    """
    box = rect if isinstance(rect, tuple) else (rect.left(), rect.top(), rect.width(), rect.height())
    left, top, width, high = box
    static_text, long, height, font = _laid_out(text, theme.px(size), size, weight, fixed, width, middle)
    spare = width - long
    free = spare / 2 if at == "middle" else spare if (at == "end") != right_to_left() else 0
    painter.setFont(font)
    painter.setPen(color)
    painter.drawStaticText(QPointF(left + free, top + (high - height) / 2), static_text)


def draw_fitted(
    painter: QPainter, rect: Box, text: str, color: QColor, weight: QFont.Weight = REGULAR, *, whole: bool = False
) -> None:
    """Draw a text in one line of `BODY`; a long one in two lines of `CAPTION`, of which only the second is elided.

    `whole` breaks it between words only.
    """
    left, top, width, high = rect
    if width_of(text, BODY, weight) <= width:
        draw_text(painter, rect, text, color, BODY, weight)
        return
    line, lines = height_of(CAPTION), _in_lines(text, theme.px(CAPTION), weight, width, whole)
    top += (high - line * len(lines)) // 2
    for number, words in enumerate(lines):
        draw_text(painter, (left, top + number * line, width, line), words, color, CAPTION, weight)


def middle_left_out(text: str, metrics: QFontMetrics, width: int) -> str:
    """Shorten a number to `width` by eliding its middle: people compare the end."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    kept = max(4, width // max(1, metrics.horizontalAdvance("0")) - 1)
    end = (kept + 1) // 2
    return f"{text[: kept - end].rstrip()}…{text[-end:].lstrip()}"


def width_of(text: str, size: int = BODY, weight: QFont.Weight = REGULAR, *, fixed: bool = False) -> int:
    """Return the width of a text in pixels."""
    return _measured(text, theme.px(size), size, weight, fixed)


def height_of(size: int = BODY) -> int:
    """Return the height of a line in pixels."""
    return QFontMetrics(theme.font(size)).height()


def stacked(rect: QRect, *sizes: int) -> list[QRect]:
    """Return one rectangle per line for lines of these sizes, stacked and vertically centered in `rect`."""
    heights = [height_of(size) for size in sizes]
    top = rect.top() + (rect.height() - sum(heights)) // 2
    tops = accumulate(heights[:-1], initial=top)
    return [QRect(rect.left(), y, rect.width(), height) for y, height in zip(tops, heights, strict=True)]


def _font(text: str, size: int, weight: QFont.Weight, fixed: bool) -> QFont:
    """Use digits of equal width, so that they align in a list, except in texts with a hyphen (see `Theme.font`)."""
    return theme.font(size, weight, fixed=fixed, figures="-" not in text)


@lru_cache(maxsize=_KNOWN)
def _measured(text: str, _pixels: int, size: int, weight: QFont.Weight, fixed: bool) -> int:
    # Rounded up: a line with a fraction of a pixel too little is elided.
    return ceil(QFontMetricsF(_font(text, size, weight, fixed)).horizontalAdvance(text)) + 1


def _prepared(text: str, font: QFont) -> QStaticText:
    static_text = QStaticText(text)
    static_text.setTextFormat(_PLAIN)
    static_text.prepare(_AS_IT_IS, font)
    return static_text


@lru_cache(maxsize=_KEPT)
def _laid_out(  # noqa: PLR0917 - they are the cache key
    text: str, _pixels: int, size: int, weight: QFont.Weight, fixed: bool, width: int, middle: bool
) -> _LaidOutText:
    font = _font(text, size, weight, fixed)
    metrics = QFontMetrics(font)
    static_text = _prepared(text, font)
    if (
        static_text.size().width() > width - 1
    ):  # else it fits, however it is rounded; asking first would lay it out twice
        shown = middle_left_out(text, metrics, width) if middle else text
        static_text = _prepared(metrics.elidedText(shown, Qt.TextElideMode.ElideRight, width), font)
    return static_text, static_text.size().width(), _height(static_text, font), font


@lru_cache(maxsize=_KEPT)
def _in_lines(text: str, _pixels: int, weight: QFont.Weight, width: int, whole: bool = False) -> tuple[str, ...]:
    """Break a text of `CAPTION` into at most two lines; the second may be too long, and with `whole` the first."""
    layout = QTextLayout(text, _font(text, CAPTION, weight, False))
    option = layout.textOption()
    modes = QTextOption.WrapMode
    option.setWrapMode(modes.WordWrap if whole else modes.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width - 1)
    end = line.textLength()
    layout.endLayout()
    return tuple(part.strip() for part in (text[:end], text[end:]) if part.strip())


def _height(static_text: QStaticText, font: QFont) -> float:
    """Return the height as `QPainter.drawText` counts it; the line's own is rounded up, half a pixel off when centered.

    Letters missing from the font come from another one, which may be taller: then the line is measured.
    """
    height = QFontMetricsF(font).height()
    if static_text.size().height() <= ceil(height):
        return height
    layout = QTextLayout(static_text.text(), font)
    layout.beginLayout()
    measured = layout.createLine()
    layout.endLayout()
    return measured.ascent() + measured.descent()


def wrapped(text: str, width: int, metrics: QFontMetrics, most: int) -> list[str]:
    """Break a text at its spaces into lines of at most `width` pixels, `most` at most; the last may be too long."""
    lines, words = [""], text.split()
    for number, word in enumerate(words):
        longer = f"{lines[-1]} {word}".strip()
        if not lines[-1] or metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        elif len(lines) < most:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {' '.join(words[number:])}"
            break
    return lines
