"""Legends of charts: what solid and hatched bars are, and the steps of a heat map."""

from typing import Literal

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mybuilding_desk.printing.documents.chart_shapes import paint_swatch
from mybuilding_desk.printing.documents.charts import LEVELS
from mybuilding_desk.printing.documents.heat_chart import paint_levels
from mybuilding_desk.ui.reports.look import chart_look
from mybuilding_desk.ui.text import chart_text
from mybuilding_desk.ui.theme import CAPTION, SPACE, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout, middle
from mybuilding_desk.ui.theme.metrics import LEVEL, SWATCH
from mybuilding_desk.ui.theme.text_painter import draw_text, height_of, width_of

LegendKind = Literal["bars", "levels"]


class Legend(QWidget):
    """Legend of bars by day, or of a heat map. Screen readers need none: they read what each bar is."""

    def __init__(self, kind: LegendKind) -> None:
        super().__init__()
        self._kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the size that shows every text."""
        first, last = self._texts()
        width = width_of(first, CAPTION) + width_of(last, CAPTION)
        if self._kind == "bars":
            width += 2 * (theme.px(SWATCH) + SPACE[2]) + SPACE[4]
        else:
            width += LEVELS * theme.px(LEVEL) + 2 * SPACE[2]
        return QSize(width, height_of(CAPTION) + SPACE[1])

    def minimumSizeHint(self) -> QSize:
        """Return the full size."""
        return self.sizeHint()

    def _texts(self) -> tuple[str, str]:
        if self._kind == "bars":
            return chart_text.logged(), chart_text.released()
        return chart_text.few(), chart_text.many()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the samples and their texts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell, (first, last) = CellLayout(self.rect()), self._texts()
        if self._kind == "bars":
            for released, text in enumerate((first, last)):
                place = middle(cell.begin(theme.px(SWATCH), SPACE[2]), theme.px(SWATCH), theme.px(SWATCH))
                paint_swatch(painter, QRectF(place), chart_look(), released=bool(released))
                self._write(painter, cell.begin(width_of(text, CAPTION), SPACE[4]), text)
        else:
            self._write(painter, cell.begin(width_of(first, CAPTION), SPACE[2]), first)
            samples = cell.begin(LEVELS * theme.px(LEVEL), SPACE[1])
            paint_levels(painter, QRectF(samples), chart_look())
            self._write(painter, cell.rest, last)

    @staticmethod
    def _write(painter: QPainter, rect: QRect, text: str) -> None:
        draw_text(painter, rect, text, theme.color("muted"), CAPTION)
