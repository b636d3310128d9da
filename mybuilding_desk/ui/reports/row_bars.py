"""Chart with one horizontal bar for each row: carriers, or times in storage."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt

from mybuilding_desk.printing.documents.charts import ChartLook
from mybuilding_desk.printing.documents.row_chart import ROW, BarRow, RowChart
from mybuilding_desk.ui.reports.chart_view import ChartView, Drawing
from mybuilding_desk.ui.text import chart_text, error_messages
from mybuilding_desk.ui.theme import SPACE, theme
from mybuilding_desk.ui.theme.metrics import CHART_ROW_MIN_WIDTH

_PLACEHOLDERS: Final = (0.9, 0.55, 0.4, 0.25, 0.15)


@dataclass(frozen=True, slots=True)
class Row:
    """A row: what `chosen` emits for it, its name, and its number of packages."""

    key: object
    name: str
    count: int


class RowBars(ChartView):
    """Rows with a bar each, the percentage of the whole, and the number if it `has_numbers`."""

    def __init__(self, name: str, title: str, *, released: bool, has_numbers: bool) -> None:
        """`released`: whether the rows count packages released, or else logged."""
        super().__init__(name, title)
        self._released, self._has_numbers = released, has_numbers
        self._rows: Sequence[Row] = ()
        self._bars: list[BarRow] = []
        self._is_whole: list[bool] = []

    def show_rows(self, rows: Sequence[Row], whole: int) -> None:
        """Show these rows with their percentage of `whole`, which also includes those that are left out."""
        self._rows = rows if whole else ()
        self._bars = [
            BarRow(
                row.name,
                error_messages.number(row.count) if self._has_numbers else "",
                chart_text.percent(100 * row.count / whole),
                row.count,
            )
            for row in self._rows
        ]
        self.show_keys([row.key for row in self._rows])

    def spoken(self, number: int) -> str:
        """Return a row as a sentence: "Amazon: 169 packages logged, 41%"."""
        row = self._rows[number]
        return f"{chart_text.spoken(row.name, row.count, released=self._released)}, {self._bars[number].percent}"

    def label(self, number: int) -> str:
        """Return what the row has no room for: the number, or a long name."""
        row = self._rows[number]
        is_whole = self._has_numbers and self._is_whole[number]
        return "" if is_whole else f"{row.name} · {error_messages.number(row.count)}"

    def lay_out(self, area: QRectF, look: ChartLook) -> Drawing:
        """Lay out the rows; a row is found anywhere in it."""
        high = self._row_height()
        chart = RowChart(area, self._bars, look, high)
        self._is_whole = chart.is_whole
        inset = [row.adjusted(0, 2, 0, -2) for row in chart.rows]
        return Drawing(chart.paint, chart.rows, inset)

    def placeholders(self, area: QRectF) -> list[QRectF]:
        """Return rows of different lengths."""
        high = self._row_height()
        rects = (
            QRectF(area.left(), area.top() + at * high + high / 4, area.width() * share, high / 2)
            for at, share in enumerate(_PLACEHOLDERS)
        )
        return [rect for rect in rects if rect.bottom() <= area.bottom()]

    def target(self, current: int, key: int) -> int:
        """Return the row above or below."""
        match key:
            case Qt.Key.Key_Up:
                return max(current - 1, 0)
            case Qt.Key.Key_Down:
                return min(current + 1, len(self.keys) - 1)
        return -1

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        rows = len(self.keys) or len(_PLACEHOLDERS)
        return QSize(theme.px(CHART_ROW_MIN_WIDTH), round(rows * self._row_height()) + 2 * SPACE[1])

    def minimumSizeHint(self) -> QSize:
        """Return the height of all rows, so that none is cut."""
        return self.sizeHint()

    def _row_height(self) -> float:
        return theme.height(ROW)
