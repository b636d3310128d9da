"""Units of several selected packages in the details panel, one a line."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mybuilding_desk.ui.details import text
from mybuilding_desk.ui.theme import BODY, BOLD, NUMBER, SPACE, TARGET, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout
from mybuilding_desk.ui.theme.metrics import PANEL_LOCATION, PANEL_UNIT
from mybuilding_desk.ui.theme.text_painter import draw_text, width_of

_MIN_UNITS: Final = 2


class UnitList(QWidget):
    """Unit, recipient, and locations; it shows as many units as fit, and how many there are besides."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("details_units")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._units: Sequence[tuple[str, str, str]] = ()

    def show_units(self, units: Sequence[tuple[str, str, str]]) -> None:
        """Show these units, each as (unit, recipient, locations)."""
        self._units = units
        self.setAccessibleName("; ".join(", ".join(unit) for unit in units))
        self.setVisible(bool(units))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of all units."""
        return QSize(0, len(self._units) * theme.height(TARGET) + 1)

    def minimumSizeHint(self) -> QSize:
        """Return the height of the units that are always shown."""
        return QSize(0, min(len(self._units), _MIN_UNITS) * theme.height(TARGET))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines that fit."""
        painter, high = QPainter(self), theme.height(TARGET)
        fitting = max(self.height() // high, 1)
        whole = len(self._units) <= fitting
        shown = self._units if whole else self._units[: fitting - 1]
        for number, unit in enumerate(shown):
            rect = QRect(0, number * high, self.width(), high)
            painter.fillRect(0, rect.top(), self.width(), 1, theme.color("line"))
            self._paint(painter, rect, *unit)
        if whole and shown:
            painter.fillRect(0, len(shown) * high, self.width(), 1, theme.color("line"))
        if not whole:
            rect = QRect(0, len(shown) * high, self.width(), high)
            painter.fillRect(0, rect.top(), self.width(), 1, theme.color("line"))
            draw_text(painter, rect, text.more_units(len(self._units) - len(shown)), theme.color("muted"))

    def _paint(self, painter: QPainter, rect: QRect, unit: str, recipient: str, where: str) -> None:
        cell = CellLayout(rect)
        limit = theme.px(PANEL_LOCATION)
        unit_width = max(theme.px(PANEL_UNIT), min(width_of(unit, BODY, BOLD) + SPACE[2], limit))
        draw_text(painter, cell.begin(unit_width), unit, theme.color("text"), BODY, BOLD)
        end = cell.end(min(width_of(where, NUMBER), limit), SPACE[2])
        draw_text(painter, end, where, theme.color("muted"), NUMBER, at="end")
        draw_text(painter, cell.rest, recipient, theme.color("text"))
