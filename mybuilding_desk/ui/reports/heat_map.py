"""Heat map of packages by weekday and hour, logged or released."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt

from mybuilding_desk.domain.reports.grouping import hours_around
from mybuilding_desk.printing.documents.charts import ChartLook
from mybuilding_desk.printing.documents.heat_chart import HeatChart
from mybuilding_desk.ui.reports.chart_view import ChartView, Drawing
from mybuilding_desk.ui.text import chart_text, error_messages
from mybuilding_desk.ui.theme import theme
from mybuilding_desk.ui.theme.metrics import CHART, CHART_LABELS, CHART_MIN_WIDTH

Hours = Mapping[tuple[int, int], int]
"""Packages by ISO weekday (1: Monday) and local hour."""
_DAYS: Final = 7
_PLACEHOLDERS: Final = 16


@dataclass(frozen=True, slots=True)
class HourKey:
    """Packages logged or released on an ISO weekday (1: Monday) in a local hour."""

    weekday: int
    hour: int
    released: bool


class HeatMap(ChartView):
    """A cell for each weekday and hour. `chosen` emits an `HourKey`.

    It has the hours with packages, logged or released, and one more at either side: a switch moves nothing.
    """

    def __init__(self, name: str, title: str) -> None:
        super().__init__(name, title)
        self._counts: tuple[Hours, Hours] = {}, {}
        self._released = False
        self._days: list[int] = []
        self._hours = range(0)

    def show_hours(self, logged: Hours, released: Hours) -> None:
        """Show the packages by weekday and hour."""
        begins = chart_text.week_begins()
        self._counts = logged, released
        self._days = [(begins - 1 + at) % _DAYS + 1 for at in range(_DAYS)]
        self._hours = hours_around(hour for counts in self._counts for (_, hour), count in counts.items() if count)
        self._refill()

    @property
    def is_released(self) -> bool:
        """Whether it shows what was released, not what was logged."""
        return self._released

    def show_released(self, released: bool) -> None:
        """Show what was released, or else what was logged."""
        if released != self._released:
            self._released = released
            self._refill()

    def _refill(self) -> None:
        self.show_keys([HourKey(day, hour, self._released) for day in self._days for hour in self._hours])

    def spoken(self, number: int) -> str:
        """Return a cell as a sentence: "Monday, 10 AM to 11 AM: 31 packages logged"."""
        what, count = self._cell(number)
        return chart_text.spoken(what, count, released=self._released)

    def label(self, number: int) -> str:
        """Return a cell in short: "Monday, 10 AM to 11 AM · 31"."""
        what, count = self._cell(number)
        return f"{what} · {error_messages.number(count)}"

    def _cell(self, number: int) -> tuple[str, int]:
        row, column = divmod(number, len(self._hours))
        day, hour = self._days[row], self._hours[column]
        return chart_text.weekday_hour(day, hour), self._counts[self._released].get((day, hour), 0)

    def lay_out(self, area: QRectF, look: ChartLook) -> Drawing:
        """Lay out the cells."""
        counts = self._counts[self._released]
        chart = HeatChart(
            area,
            [chart_text.weekday(day, short=True) for day in self._days],
            [chart_text.hour(hour) for hour in self._hours],
            [[counts.get((day, hour), 0) for hour in self._hours] for day in self._days],
            look,
            error_messages.number,
        )
        return Drawing(chart.paint, chart.cells, chart.cells)

    def placeholders(self, area: QRectF) -> list[QRectF]:
        """Return cells for each weekday."""
        wide, high = area.width() / _PLACEHOLDERS, (area.height() - theme.px(CHART_LABELS)) / _DAYS
        return [
            QRectF(area.left() + x * wide, area.top() + y * high, wide * 0.85, high * 0.8)
            for y in range(_DAYS)
            for x in range(_PLACEHOLDERS)
        ]

    def target(self, current: int, key: int) -> int:
        """Return the cell at the side, above, or below."""
        columns = len(self._hours)
        row, column = divmod(current, columns)
        match key:
            case Qt.Key.Key_Left:
                column = max(column - 1, 0)
            case Qt.Key.Key_Right:
                column = min(column + 1, columns - 1)
            case Qt.Key.Key_Up:
                row = max(row - 1, 0)
            case Qt.Key.Key_Down:
                row = min(row + 1, _DAYS - 1)
            case _:
                return -1
        return row * columns + column

    def sizeHint(self) -> QSize:
        """Return a size for a column of the page."""
        return QSize(theme.px(CHART_MIN_WIDTH), theme.px(CHART))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which cells cannot be told apart."""
        return self.sizeHint()
