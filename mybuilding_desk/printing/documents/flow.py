"""Lay out text from top to bottom over pages of one size, and draw them on any paint device.

Lengths are tenths of a point (1/720 in), whatever the resolution of the device, so that a page breaks alike everywhere.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import partial
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen, QTextLayout, QTextOption

UNITS_PER_INCH: Final = 720
POINT: Final = UNITS_PER_INCH / 72

_FACES: Final = ("Inter", "Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans", "Arial")
"""The first one that is there; loading another one here would change the face of the open windows, too."""
BLACK: Final = QColor(Qt.GlobalColor.black)
GRAY: Final = QColor(Qt.GlobalColor.darkGray).darker(150)
PALE: Final = QColor(Qt.GlobalColor.lightGray)
_COMPLEX: Final = re.compile("[\u0590-\u1dff\u2c00-\uffff\U00010000-\U0010ffff]")
"""Characters of the scripts whose letters join, from Hebrew and Arabic on; Latin letters and signs are between them."""
_CHUNK_CHARS: Final = 4_000
"""Maximum characters of one layout: Qt's fixed-point widths overflow above some hundred thousand."""
_WHOLE: Final = 0.3
"""Share of a page up to which a row is never divided."""
_RADIUS: Final = 4 * POINT
_LEADING: Final = 1.18
"""Height of a line relative to its font."""

Draw = Callable[[QPainter], None]
"""Draws something at its place on a page."""


class Role(IntEnum):
    """The roles of text; the value is the size in tenths of a point."""

    FOOT = 75
    SMALL = 80
    NAME = 90
    BODY = 95
    HEADING = 110
    STATEMENT = 120
    SUBTITLE = 150
    VALUE = 170
    TITLE = 220
    LONG_UNIT = 300
    UNIT = 480


_BOLD: Final = (Role.HEADING, Role.SUBTITLE, Role.VALUE, Role.TITLE, Role.LONG_UNIT, Role.UNIT)
_MUTED: Final = (Role.FOOT, Role.NAME)


@dataclass(frozen=True, slots=True)
class Cell:
    """A text in a row: its left edge and width, as in a page from left to right, and whether it ends at its edge."""

    text: str
    left: float
    width: float
    role: Role = Role.BODY
    bold: bool = False
    at_end: bool = False


def font(role: Role, text: str, *, bold: bool = False) -> QFont:
    """Return the font of a role for a text, in units of this module."""
    made = QFont()
    made.setFamilies(_FACES)
    made.setPixelSize(role)
    made.setWeight(QFont.Weight.DemiBold if bold or role in _BOLD else QFont.Weight.Normal)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if not _COMPLEX.search(text):
        for feature in ("calt", "liga"):  # else a copied text lacks characters: Qt maps no alternates and ligatures
            made.setFeature(QFont.Tag(feature), 0)
    return made


def width_of(text: str, role: Role) -> float:
    """Return the width of a text in one line."""
    return QFontMetricsF(font(role, text)).horizontalAdvance(text)


class Flow:
    """Pages of `size`, filled from the top. `foot` is kept free at the bottom of each."""

    def __init__(self, size: QSizeF, foot: float, *, right_to_left: bool = False) -> None:
        self.size, self.y = size, 0.0
        self.pages: list[list[Draw]] = [[]]
        self._bottom, self._mirrored = size.height() - foot, right_to_left

    def begin_page(self) -> None:
        """Continue at the top of a new page."""
        self.pages.append([])
        self.y = 0.0

    def space(self, height: float) -> None:
        """Leave a gap, unless a page has just begun."""
        if self.y > 0:
            self.y += height

    def keep(self, height: float) -> None:
        """Begin a new page unless this much fits on the current one."""
        if self.y > 0 and self.y + height > self._bottom:
            self.begin_page()

    def row(self, cells: Sequence[Cell], *, again: Callable[[], None] | None = None) -> tuple[int, float]:
        """Write texts side by side, line by line, and return the page and the top of the first line.

        A short row is not divided; `again` writes what each further page begins with.
        """
        columns = [list(_lines(cell, mirrored=self._mirrored)) for cell in cells]
        numbers = range(max(map(len, columns), default=0))
        heights = [
            max(lines[number].height for lines in columns if number < len(lines)) * _LEADING for number in numbers
        ]
        whole, start = sum(heights), None
        if whole > _WHOLE * self._bottom:
            whole = 0.0
        for number, height in enumerate(heights):
            if self.y > 0 and self.y + max(height, 0 if start else whole) > self._bottom:
                self.begin_page()
                if again is not None:
                    again()
            start = start or (len(self.pages) - 1, self.y)
            for cell, lines in zip(cells, columns, strict=True):
                if number < len(lines):
                    self._place(cell, lines[number])
            self.y += height
        return start or (len(self.pages) - 1, self.y)

    def paint(self, height: float, draw: Draw) -> None:
        """Draw something of this height next; it places itself, from `y` on, for a page from left to right or not."""
        self.pages[-1].append(draw)
        self.y += height

    def rule(self, thickness: float, color: QColor = BLACK) -> None:
        """Draw a line from edge to edge."""
        self.line_at(0, self.size.width(), thickness, color)
        self.y += thickness

    def line_at(self, left: float, width: float, thickness: float, color: QColor = BLACK) -> None:
        """Draw a line at the current height."""
        pen, left, y = QPen(color, thickness), self._left(left, width), self.y
        self.pages[-1].append(lambda painter: _draw_line(painter, pen, left, width, y))

    def box_at(self, place: QRectF, thickness: float, color: QColor = BLACK) -> None:
        """Draw a frame with round corners on the current page."""
        pen, mirrored = QPen(color, thickness), self._mirrored_place(place)
        self.pages[-1].append(lambda painter: _draw_box(painter, pen, mirrored))

    def fill_at(self, page: int, place: QRectF, color: QColor) -> None:
        """Fill a rectangle on a page."""
        mirrored = self._mirrored_place(place)
        self.pages[page].append(lambda painter: painter.fillRect(mirrored, color))

    def check_at(self, page: int, left: float, top: float, side: float, *, is_checked: bool) -> None:
        """Draw a box on a page, with a tick in it or to be ticked."""
        place = QRectF(self._left(left, side), top, side, side)
        self.pages[page].append(lambda painter: _draw_check(painter, place, is_checked=is_checked))

    def image_at(self, image: QImage, left: float, width: float, bottom: float, height: float) -> None:
        """Draw an image on the current page: as large as fits, centered above `bottom`."""
        size = QSizeF(image.size()).scaled(width, height, Qt.AspectRatioMode.KeepAspectRatio)
        left = self._left(left, width) + (width - size.width()) / 2
        place = QRectF(QPointF(left, bottom - size.height()), size)
        self.pages[-1].append(lambda painter: painter.drawImage(place, image))

    def write_at(self, page: int, cell: Cell, y: float) -> None:
        """Write a short text, one line of it, at a fixed place of a page."""
        line = next(_lines(cell, mirrored=self._mirrored), None)
        if line is not None:
            x = self._left(cell.left, cell.width)
            self.pages[page].append(lambda painter: line.draw(painter, QPointF(x, y)))

    def drawn(self) -> list[Draw]:
        """Return a function for each page that draws it; the painter's unit is that of this module."""
        return [partial(_draw_all, draws) for draws in self.pages]

    def _place(self, cell: Cell, line: "_Line") -> None:
        x, y = self._left(cell.left, cell.width), self.y
        self.pages[-1].append(lambda painter: line.draw(painter, QPointF(x, y)))

    def _mirrored_place(self, place: QRectF) -> QRectF:
        return QRectF(self._left(place.left(), place.width()), place.top(), place.width(), place.height())

    def _left(self, left: float, width: float) -> float:
        return self.size.width() - left - width if self._mirrored else left


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a layout, which it keeps alive: Qt's line is only a reference to it."""

    layout: QTextLayout
    number: int
    muted: bool

    @property
    def height(self) -> float:
        return self.layout.lineAt(self.number).height()

    def draw(self, painter: QPainter, at: QPointF) -> None:
        painter.setPen(GRAY if self.muted else BLACK)
        self.layout.lineAt(self.number).draw(painter, at)


def _lines(cell: Cell, *, mirrored: bool) -> Iterator[_Line]:
    side = Qt.AlignmentFlag.AlignRight if mirrored != cell.at_end else Qt.AlignmentFlag.AlignLeft
    option = QTextOption(Qt.AlignmentFlag.AlignAbsolute | side)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    for chunk in _chunks(cell.text):
        layout = QTextLayout(chunk, font(cell.role, chunk, bold=cell.bold))
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(cell.width)
        layout.endLayout()
        yield from (_Line(layout, number, cell.role in _MUTED) for number in range(layout.lineCount()))


def _chunks(text: str) -> Iterator[str]:
    """Yield the paragraphs of a text, each in parts that Qt can measure, cut at a blank if there is one."""
    for paragraph in text.splitlines():
        start = 0
        while len(paragraph) - start > _CHUNK_CHARS:
            blank = paragraph.rfind(" ", start + _CHUNK_CHARS // 2, start + _CHUNK_CHARS)
            end = blank + 1 if blank > 0 else start + _CHUNK_CHARS
            yield paragraph[start:end]
            start = end
        yield paragraph[start:]


def _draw_all(draws: Sequence[Draw], painter: QPainter) -> None:
    for draw in draws:
        draw(painter)


def _draw_box(painter: QPainter, pen: QPen, place: QRectF) -> None:
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place, _RADIUS, _RADIUS)


def _draw_check(painter: QPainter, place: QRectF, *, is_checked: bool) -> None:
    painter.setPen(QPen(BLACK, place.width() / 10))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(place)
    if is_checked:
        tick = ((0.2, 0.55), (0.42, 0.76), (0.82, 0.26))
        points = [place.topLeft() + QPointF(x * place.width(), y * place.height()) for x, y in tick]
        painter.setPen(QPen(BLACK, place.width() / 7))
        painter.drawPolyline(points)


def _draw_line(painter: QPainter, pen: QPen, left: float, width: float, y: float) -> None:
    painter.setPen(pen)
    painter.drawLine(QPointF(left, y), QPointF(left + width, y))
