"""Charts of a report on paper, in colors that are also clear in gray, with their numbers."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QColor

from mybuilding_desk.domain.reports.document import Cell as Value
from mybuilding_desk.domain.reports.document import ReportTable
from mybuilding_desk.printing.documents.chart_shapes import paint_swatch
from mybuilding_desk.printing.documents.charts import LEVELS, ChartLook
from mybuilding_desk.printing.documents.day_chart import BarPair, DayChart
from mybuilding_desk.printing.documents.flow import BLACK, GRAY, PALE, POINT, Cell, Draw, Flow, Role, font, width_of
from mybuilding_desk.printing.documents.heat_chart import HeatChart
from mybuilding_desk.printing.documents.parts import GAP

INK: Final = QColor(11, 102, 90)
_LIGHT_INK: Final = QColor(222, 239, 236)
_NONE: Final = QColor(246, 246, 246)
_PIXEL: Final = 0.72 * POINT
"""Length on paper of a pixel on the screen."""
_BARS_HEIGHT: Final = 130 * POINT
DAYS_HEIGHT: Final = _BARS_HEIGHT + 4 * GAP
"""Height of pairs of bars with their legend."""
_HEAT_ROW: Final = 17 * POINT
_HEAT_FOOT: Final = 16 * POINT
_SWATCH: Final = 8 * POINT
_FIRST_DARK: Final = 5
"""First level of a heat map on which numbers are white."""


def look(*, right_to_left: bool) -> ChartLook:
    """Return the colors and fonts of charts on paper."""
    inks = [BLACK if number < _FIRST_DARK else QColor(Qt.GlobalColor.white) for number in range(LEVELS)]
    return ChartLook(
        text=BLACK, muted=GRAY, line=PALE, solid=INK, hatch=INK, hatch_ground=QColor(Qt.GlobalColor.white),
        levels=[_NONE, *(_mixed(number / (LEVELS - 2)) for number in range(LEVELS - 1))], level_inks=inks,
        small=font(Role.FOOT, ""), small_strong=font(Role.FOOT, "", bold=True),
        font=font(Role.BODY, ""), strong=font(Role.BODY, "", bold=True),
        outline=INK, unit=_PIXEL, right_to_left=right_to_left,
    )  # fmt: skip


def write_days(flow: Flow, table: ReportTable, shown: ChartLook, language: str) -> None:
    """Draw pairs of bars for the rows of a table, each with a label and two numbers, below a legend."""
    _write_legend(flow, [column.title for column in table.columns[1:3]], shown)
    pairs = [
        BarPair(words[0], whole(row[1]), whole(row[2])) for row, words in zip(table.rows, table.texts, strict=True)
    ]
    area = QRectF(0, flow.y, flow.size.width(), _BARS_HEIGHT)
    flow.paint(area.height(), DayChart(area, pairs, shown, QLocale(language).toString).paint)
    flow.space(1.2 * GAP)


def heat_height(table: ReportTable) -> float:
    """Return the height of a heat map."""
    return _HEAT_ROW * len(table.rows) + _HEAT_FOOT


def write_heat(flow: Flow, table: ReportTable, shown: ChartLook) -> None:
    """Draw a heat map with a number in each cell: a row for each weekday, a column for each hour."""
    values = [[whole(value) for value in row[1:]] for row in table.rows]
    words = [text for texts in table.texts for text in texts[1:]]
    shown_as = dict(zip((value for row in values for value in row), words, strict=True))
    weekdays, hours = [texts[0] for texts in table.texts], [column.title for column in table.columns[1:]]
    area = QRectF(0, flow.y, flow.size.width(), heat_height(table))
    flow.paint(
        area.height(),
        HeatChart(area, weekdays, hours, values, replace(shown, outline=None), shown_as.__getitem__).paint,
    )


def whole(value: Value) -> int:
    """Return a number of packages."""
    return int(value) if isinstance(value, int | float) else 0


def _write_legend(flow: Flow, names: list[str], shown: ChartLook) -> None:
    left, top = 0.0, flow.y
    for number, name in enumerate(names):
        width, flow.y = width_of(name, Role.NAME) + POINT, top
        page, y = flow.row([Cell(name, left + 1.4 * _SWATCH, width, Role.NAME)])
        place = QRectF(left, y + 2 * POINT, _SWATCH, _SWATCH)
        flow.pages[page].append(
            _swatch(shown.placed(place, QRectF(0, 0, flow.size.width(), 1)), shown, released=bool(number))
        )
        left += 1.4 * _SWATCH + width + 1.5 * GAP
    flow.space(0.4 * GAP)


def _swatch(place: QRectF, shown: ChartLook, *, released: bool) -> Draw:
    return lambda painter: paint_swatch(painter, place, shown, released=released)


def _mixed(share: float) -> QColor:
    """Return a color between light and full ink."""
    return QColor(
        *(
            round(getattr(_LIGHT_INK, part)() * (1 - share) + getattr(INK, part)() * share)
            for part in ("red", "green", "blue")
        )
    )
