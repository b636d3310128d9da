"""Text that fills a rectangle and is never cut: it shrinks, then breaks into lines. Any script, left and right."""

import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QPainter, QTextLayout, QTextOption

from mybuilding_desk.core.paths import resource_path

FACE: Final = "Inter"
LINE_BREAK: Final = "\u2028"
_WORDS: Final = QTextOption.WrapMode.WordWrap
_ANYWHERE: Final = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
_BREAKS: Final = (
    (1, _WORDS, 1.15), (2, _WORDS, 1.15), (1, _ANYWHERE, 1.6), (2, _ANYWHERE, 1.6), (1000, _ANYWHERE, 2.0),
)  # fmt: skip
"""How a text may break: how many more lines it takes, where, and how much larger it has to become to be worth that."""
_SMALLEST: Final = 3
_MAX_CHARS: Final = 250
"""Characters of a text that fit in the smallest area in use, in the smallest size; no real name is as long."""


@cache
def load_fonts() -> None:
    """Load the typeface of printed pages (`resources/fonts`); Qt takes other scripts from the system's fonts."""
    for name in ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf"):
        QFontDatabase.addApplicationFont(str(resource_path("fonts", name)))


def font(pixels: float, weight: QFont.Weight) -> QFont:
    """Return the typeface of printed pages in a size of the device's pixels."""
    chosen = QFont(FACE)
    chosen.setPixelSize(max(round(pixels), 1))
    chosen.setWeight(weight)
    chosen.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return chosen


@dataclass(frozen=True, slots=True)
class FittedText:
    """A text with its size and place. `bounds` is the area of its lines, `pixels` the size of the font."""

    layout: QTextLayout
    position: QPointF
    bounds: QRectF
    pixels: int

    def draw(self, painter: QPainter) -> None:
        """Draw the text in the painter's pen."""
        self.layout.draw(painter, self.position)


def fit(
    text: str,
    area: QRectF,
    weight: QFont.Weight = QFont.Weight.Normal,
    *,
    capitals: bool = False,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    breaks: bool = True,
) -> FittedText:
    """Return `text` as large as `area` allows, centered vertically. `LINE_BREAK` breaks it in any size.

    With `capitals`, a line is as high as the ink of its letters, so that a unit fills its area.
    """
    text = text if len(text) <= _MAX_CHARS else f"{text[: _MAX_CHARS - 1]}…"
    fixed = text.count(LINE_BREAK) + 1
    best, lines, wrap = _largest(text, area, weight, fixed, _WORDS, capitals=capitals), fixed, _WORDS
    more, size = _laid_out(text, area.width(), font(max(best + 1, _SMALLEST), weight), _WORDS, capitals=capitals)
    is_narrow = more.lineCount() > fixed or size.width() > area.width()
    for number, mode, gain in _BREAKS if breaks and is_narrow else ():
        pixels = _largest(text, area, weight, fixed + number, mode, capitals=False)
        if pixels > best * gain:
            best, lines, wrap = pixels, fixed + number, mode
    best = max(best, _SMALLEST)
    layout, size = _laid_out(text, area.width(), font(best, weight), wrap, capitals=capitals and lines == 1)
    factor = {Qt.AlignmentFlag.AlignRight: 1.0, Qt.AlignmentFlag.AlignHCenter: 0.5}.get(align, 0.0)
    inner = factor or float(_is_right_to_left(text))
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        line.setPosition(QPointF((size.width() - line.naturalTextWidth()) * inner, line.y()))
    left = area.x() + (area.width() - size.width()) * factor
    top = area.y() + (area.height() - size.height()) / 2
    return FittedText(layout, QPointF(left, top) - size.topLeft(), QRectF(left, top, size.width(), size.height()), best)


def _largest(
    text: str, area: QRectF, weight: QFont.Weight, lines: int, wrap: QTextOption.WrapMode, *, capitals: bool
) -> int:
    """Return the largest font size, in pixels, with which `text` takes at most `lines` lines within `area`, or 0."""
    low, high = _SMALLEST - 1, max(round(area.height() * 2), _SMALLEST)
    while low < high:
        middle = (low + high + 1) // 2
        layout, size = _laid_out(text, area.width(), font(middle, weight), wrap, capitals=capitals)
        fits = layout.lineCount() <= lines and size.width() <= area.width() and size.height() <= area.height()
        low, high = (middle, high) if fits else (low, middle - 1)
    return low if low >= _SMALLEST else 0


def _laid_out(
    text: str, width: float, face: QFont, wrap: QTextOption.WrapMode, *, capitals: bool
) -> tuple[QTextLayout, QRectF]:
    """Return the lines of a text, and their area."""
    layout = QTextLayout(text, face)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(wrap)
    layout.setTextOption(option)
    layout.beginLayout()
    height = natural = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
        natural = max(natural, line.naturalTextWidth())
    layout.endLayout()
    if capitals and layout.lineCount() == 1:
        ink = QFontMetricsF(face).tightBoundingRect(text)
        return layout, QRectF(0, layout.lineAt(0).ascent() + ink.y(), natural, ink.height())
    return layout, QRectF(0, 0, natural, height)


def _is_right_to_left(text: str) -> bool:
    """Whether the first letter of a text, of the scripts that have a direction, is of one from right to left."""
    for sign in text:
        direction = unicodedata.bidirectional(sign)
        if direction in {"L", "R", "AL"}:
            return direction != "L"
    return False
