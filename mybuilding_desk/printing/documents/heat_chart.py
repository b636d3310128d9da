"""A heat map: a cell for each weekday and hour, the darker the more packages."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from mybuilding_desk.printing.documents.chart_shapes import RADIUS
from mybuilding_desk.printing.documents.charts import LEVELS, ChartLook, Number, side, thinned, width_of, write

_GAP: Final = 4
_SIDE_GAP: Final = 12
_MAX_ROW: Final = 28
_LABEL_TOP: Final = 6
_LABEL_GAP: Final = 10


class HeatChart:
    """Cells of a heat map, laid out in an area. `cells[row * columns + column]` is that of `values[row][column]`."""

    def __init__(  # noqa: PLR0917 - the parts of a table
        self,
        area: QRectF,
        rows: Sequence[str],
        columns: Sequence[str],
        values: Sequence[Sequence[int]],
        look: ChartLook,
        number: Number = str,
    ) -> None:
        """`rows` and `columns` are the labels of the weekdays and hours."""
        self._area, self._rows, self._columns, self._look, self._number = area, rows, columns, look, number
        self._values = [value for row in values for value in row]
        self._largest = max(self._values, default=0)
        line_height = QFontMetricsF(look.small).height()
        begin = area.left() + max((width_of(row, look.small) for row in rows), default=0) + _SIDE_GAP * look.unit
        wide = max(area.right() - begin, 1) + _GAP * look.unit
        self._pitch = wide / max(len(columns), 1)
        room = area.height() - line_height - _LABEL_TOP * look.unit
        high = min(max(room / max(len(rows), 1), 1), _MAX_ROW * max(look.unit, line_height / 15))
        gap = min(_GAP * look.unit, self._pitch / 4, high / 4)
        self.cells = [
            look.placed(QRectF(begin + x * self._pitch, area.top() + y * high, self._pitch - gap, high - gap), area)
            for y in range(len(rows))
            for x in range(len(columns))
        ]
        self._heads = [
            look.placed(QRectF(area.left(), area.top() + y * high, begin - area.left(), high - gap), area)
            for y in range(len(rows))
        ]
        bottom = area.top() + len(rows) * high - gap + _LABEL_TOP * look.unit
        self.labels = self._placed_labels(begin, gap, bottom, line_height)

    def _placed_labels(self, begin: float, gap: float, top: float, height: float) -> list[tuple[int, QRectF]]:
        look, area = self._look, self._area
        rects = []
        for at, label in enumerate(self._columns):
            width = width_of(label, look.small) + look.unit
            left = begin + at * self._pitch + (self._pitch - gap - width) / 2
            rects.append(QRectF(max(min(left, area.right() - width), area.left()), top, width, height))
        # Not every hour, even if there is room: every second one is read faster.
        few = [(rect.left(), rect.right()) for rect in rects[::2]]
        kept = thinned(few, (), _LABEL_GAP * look.unit)
        return [(2 * at, look.placed(rects[2 * at], area)) for at in sorted(kept)]

    def level(self, value: int) -> int:
        """Return the step of color of a number of packages: 0 without any, else by its share of the largest."""
        return -(-value * (LEVELS - 1) // self._largest) if value else 0

    def paint(self, painter: QPainter) -> None:
        """Paint the cells and the labels."""
        look = self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shapes = [QPainterPath() for _ in range(LEVELS)]
        for rect, value in zip(self.cells, self._values, strict=True):
            shapes[self.level(value)].addRoundedRect(rect, RADIUS * look.unit, RADIUS * look.unit)
        for path, color in zip(shapes, look.levels, strict=True):
            painter.fillPath(path, color)
            if look.outline is not None:
                painter.strokePath(path, QPen(look.outline, look.unit))
        self._paint_numbers(painter)
        for rect, text in zip(self._heads, self._rows, strict=True):
            write(painter, rect, text, look.muted, look.small, side(look))
        for at, rect in self.labels:
            write(painter, rect, self._columns[at], look.muted, look.small, Qt.AlignmentFlag.AlignHCenter)

    def _paint_numbers(self, painter: QPainter) -> None:
        look = self._look
        if not look.level_inks:
            return
        for rect, value in zip(self.cells, self._values, strict=True):
            text = self._number(value) if value else ""
            if text and width_of(text, look.small) <= rect.width() - look.unit:
                ink = look.level_inks[self.level(value)]
                write(painter, rect, text, ink, look.small, Qt.AlignmentFlag.AlignHCenter)


def paint_levels(painter: QPainter, rect: QRectF, look: ChartLook) -> None:
    """Paint the samples of the legend, from few to many packages, in reading order."""
    pitch = rect.width() / LEVELS
    size = min(pitch - _GAP * look.unit, rect.height())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number, color in enumerate(look.levels):
        cell = QRectF(rect.left() + number * pitch, rect.center().y() - size / 2, size, size)
        path = QPainterPath()
        path.addRoundedRect(look.placed(cell, rect), 2 * look.unit, 2 * look.unit)
        painter.fillPath(path, color)
        if look.outline is not None:
            painter.strokePath(path, QPen(look.outline, look.unit))
