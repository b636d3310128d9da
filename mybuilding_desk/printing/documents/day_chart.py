"""Pairs of bars side by side, one for each day, week, month, or hour: logged solid, released hatched."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from mybuilding_desk.printing.documents.chart_shapes import RADIUS, bar, fill_hatched, fill_solid
from mybuilding_desk.printing.documents.charts import (
    INTERVALS,
    ChartLook,
    Number,
    axis_step,
    side,
    thinned,
    width_of,
    write,
)

_MAX_BAR: Final = 24
_PAIR_GAP: Final = 2
_AXIS_GAP: Final = 8
_LABEL_GAP: Final = 8
_LABEL_TOP: Final = 6
_TOP: Final = 8
"""Space above the highest line of the axis, for its number."""


@dataclass(frozen=True, slots=True)
class BarPair:
    """Packages logged and released, with a label below; `is_strong` marks that of today."""

    label: str
    logged: int
    released: int
    is_strong: bool = False


class DayChart:
    """Pairs of bars, laid out in an area. Two bars for each pair: `bars[2 * n]` logged, `bars[2 * n + 1]` released."""

    def __init__(self, area: QRectF, pairs: Sequence[BarPair], look: ChartLook, number: Number = str) -> None:
        self._area, self._pairs, self._look = area, pairs, look
        self.step = axis_step(max((value for pair in pairs for value in (pair.logged, pair.released)), default=0))
        self._ticks = [number(self.step * line) for line in range(INTERVALS + 1)]
        line_height = QFontMetricsF(look.small).height()
        axis = max(width_of(tick, look.small) for tick in self._ticks) + _AXIS_GAP * look.unit
        self._begin = area.left() + axis
        top = area.top() + max(_TOP * look.unit, line_height / 2)
        bottom = max(area.bottom() - line_height - _LABEL_TOP * look.unit, top + 1)
        self.plot = look.placed(QRectF(self._begin, top, max(area.right() - self._begin, 1), bottom - top), area)
        self._pitch = self.plot.width() / max(len(pairs), 1)
        self.bars: list[QRectF] = []
        self.columns: list[QRectF] = []
        for at, pair in enumerate(pairs):
            self._place(at, pair, top, bottom)
        self.labels = self._placed_labels(bottom + _LABEL_TOP * look.unit, line_height)

    def _place(self, at: int, pair: BarPair, top: float, bottom: float) -> None:
        unit, largest = self._look.unit, self.step * INTERVALS
        gap = min(_PAIR_GAP * unit, self._pitch / 10)
        width = min(_MAX_BAR * unit, (self._pitch * 0.82 - gap) / 2)
        middle = self._begin + (at + 0.5) * self._pitch
        for released, value in enumerate((pair.logged, pair.released)):
            height = (bottom - top) * value / largest
            left = middle + gap / 2 if released else middle - gap / 2 - width
            shown = max(height, 2 * unit) if value else 0.0
            self.bars.append(self._look.placed(QRectF(left, bottom - shown, width, shown), self._area))
            column = QRectF(middle if released else middle - self._pitch / 2, top, self._pitch / 2, bottom - top)
            self.columns.append(self._look.placed(column, self._area))

    def _placed_labels(self, top: float, height: float) -> list[tuple[int, QRectF]]:
        """Return the labels that fit side by side, as the number of their pair and their place."""
        look, area = self._look, self._area
        rects = []
        for at, pair in enumerate(self._pairs):
            width = width_of(pair.label, look.small_strong if pair.is_strong else look.small) + look.unit
            left = self._begin + (at + 0.5) * self._pitch - width / 2
            rects.append(QRectF(max(min(left, area.right() - width), area.left()), top, width, height))
        strong = [at for at, pair in enumerate(self._pairs) if pair.is_strong]
        kept = thinned([(rect.left(), rect.right()) for rect in rects], strong, _LABEL_GAP * look.unit)
        return [(at, look.placed(rects[at], area)) for at in sorted(kept)]

    def paint(self, painter: QPainter) -> None:
        """Paint the axis, the bars, and the labels."""
        look = self._look
        self._paint_axis(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        solid, hatched = QPainterPath(), QPainterPath()
        for at, rect in enumerate(self.bars):
            if rect.height() > 0:
                (hatched if at % 2 else solid).addPath(bar(rect, RADIUS * look.unit))
        fill_hatched(painter, hatched, look)
        fill_solid(painter, solid, look)
        for at, rect in self.labels:
            pair = self._pairs[at]
            font, color = (look.small_strong, look.text) if pair.is_strong else (look.small, look.muted)
            write(painter, rect, pair.label, color, font, Qt.AlignmentFlag.AlignHCenter)

    def _paint_axis(self, painter: QPainter) -> None:
        look, plot, area = self._look, self.plot, self._area
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for number, tick in enumerate(self._ticks):
            y = plot.bottom() - plot.height() * number / INTERVALS
            painter.setPen(QPen(look.line, look.unit))
            painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
            height = QFontMetricsF(look.small).height()
            place = QRectF(area.left(), y - height / 2, self._begin - area.left() - _AXIS_GAP * look.unit, height)
            write(painter, look.placed(place, area), tick, look.muted, look.small, side(look, end=True))
