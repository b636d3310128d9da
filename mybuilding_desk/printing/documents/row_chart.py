"""Horizontal bars, one for each row: its name, number, and percentage, and a bar by its share of the largest."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath

from mybuilding_desk.printing.documents.chart_shapes import RADIUS, fill_hatched, fill_solid
from mybuilding_desk.printing.documents.charts import ChartLook, side, width_of, write

ROW: Final = 28
_BAR: Final = 12
_GAP: Final = 14
_MAX_NAME: Final = 0.45
"""Largest share of the width that names take."""


@dataclass(frozen=True, slots=True)
class BarRow:
    """A row with its texts; `number` and `percent` may be empty. `value` is the length of the bar, 0 or more."""

    name: str
    number: str
    percent: str
    value: float
    is_released: bool = False
    """Whether its bar is hatched."""


class RowChart:
    """Rows with a bar each, laid out in an area; `rows[n]` is the whole row, `bars[n]` its bar."""

    def __init__(self, area: QRectF, rows: Sequence[BarRow], look: ChartLook, row_height: float = 0) -> None:
        """`row_height` is by default that of the screen."""
        self._rows, self._look = rows, look
        high, gap = row_height or ROW * look.unit, _GAP * look.unit
        longest = max((width_of(row.name, look.font) for row in rows), default=0) + look.unit
        name = min(longest, area.width() * _MAX_NAME)
        number = max((width_of(row.number, look.font) for row in rows), default=0)
        percent = max((width_of(row.percent, look.strong) for row in rows), default=0)
        ends, end = [], area.left() + name
        for width in (number, percent):
            end += width + gap if width else 0
            ends.append(end)
        begin = min(end + gap, area.right() - gap)
        widths = name, number, percent
        lefts = area.left(), ends[0] - number, ends[1] - percent
        self.is_whole = [width_of(row.name, look.font) <= name for row in rows]
        """Whether each name fits."""
        largest = max((row.value for row in rows), default=0) or 1
        self.rows: list[QRectF] = []
        self.bars: list[QRectF] = []
        self._cells: list[list[QRectF]] = []
        for at, row in enumerate(rows):
            top = area.top() + at * high
            self.rows.append(QRectF(area.left(), top, area.width(), high))
            cells = [QRectF(left, top, width, high) for left, width in zip(lefts, widths, strict=True)]
            self._cells.append([look.placed(cell, area) for cell in cells])
            room = area.right() - begin
            long = max(room * row.value / largest, 3 * look.unit) if row.value else 0.0
            thick = _BAR * look.unit
            self.bars.append(look.placed(QRectF(begin, top + (high - thick) / 2, long, thick), area))

    def paint(self, painter: QPainter) -> None:
        """Paint all rows."""
        look = self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        solid, hatched = QPainterPath(), QPainterPath()
        for row, rect, cells in zip(self._rows, self.bars, self._cells, strict=True):
            if rect.width() > 0:
                radius = min(RADIUS * look.unit, rect.width() / 2)
                (hatched if row.is_released else solid).addRoundedRect(rect, radius, radius)
            write(painter, cells[0], row.name, look.text, look.font, side(look))
            write(painter, cells[1], row.number, look.muted, look.font, side(look, end=True))
            write(painter, cells[2], row.percent, look.text, look.strong, side(look, end=True))
        fill_hatched(painter, hatched, look)
        fill_solid(painter, solid, look)
