"""Heads of the days in the history, such as *Today 5*: each above the first row of its day, the first one at the top.

A head is no row: the first row of a day has a taller section, and the head is painted in it. Positions, scrolling, and
the mouse therefore stay Qt's. Whether a row is the first of its day shows when it is about to be seen, from the row
before it. So nothing counts a long history, and only what is painted is read.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QTableView

from mybuilding_desk.ui.packages.columns import EDGE
from mybuilding_desk.ui.packages.model import PackageModel
from mybuilding_desk.ui.text import day_text
from mybuilding_desk.ui.theme import BOLD, CAPTION, SPACE, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout
from mybuilding_desk.ui.theme.metrics import DAY_HEAD
from mybuilding_desk.ui.theme.text_painter import draw_text, width_of

_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.ContextMenu, QEvent.Type.ToolTip)


class DayHeads(QObject):
    """The heads of the days of a table; without any if the list on the screen is not sorted by day."""

    def __init__(self, table: QTableView, rows: PackageModel) -> None:
        super().__init__(table)
        self._table, self._rows = table, rows
        self._firsts: set[int] = set()
        """Positions of the rows that are known to be the first of their day; their sections are taller."""
        self._examined: set[int] = set()
        rows.modelReset.connect(self.forget)
        table.viewport().installEventFilter(self)

    @property
    def height(self) -> int:
        """Height of a head in pixels."""
        return theme.px(DAY_HEAD)

    def above(self, position: int) -> int:
        """Return the height in pixels of what is above the row within its section."""
        return self.height if position in self._firsts else 0

    def row_top(self, position: int) -> int:
        """Return the top of a row in pixels, below what is above it."""
        return self._table.rowViewportPosition(position) + self.above(position)

    def forget(self) -> None:
        """Give all sections the height of a row: the list was read again, or rows have another height."""
        self._resize(self._firsts, 0)
        self._firsts.clear()
        self._examined.clear()

    def find_before(self, position: int) -> None:
        """Find the heads of a row and of those above it that fit on the screen, before it is scrolled to."""
        if self._rows.is_by_day:
            self._find(range(max(0, position - self._rows.visible_rows), position + 1))

    def page_from(self, position: int, way: int) -> int:
        """Return the row one page up (`way` is -1) or down (1): as far away as both are on one screen."""
        rows = self._rows.visible_rows
        if self._rows.is_by_day:
            self._find(range(max(0, position - rows), min(self._rows.rowCount(), position + rows)))
        room = self._table.viewport().height() - self._table.rowHeight(position)
        room -= self.height if self._rows.is_by_day else 0
        target = position
        while 0 <= target + way < self._rows.rowCount() and room >= self._table.rowHeight(target + way):
            target += way
            room -= self._table.rowHeight(target)
        return target if target != position else position + way

    def settle(self, *, upwards: bool = False) -> None:
        """Find the heads on the screen. After scrolling `upwards`, what was on the screen before keeps its place."""
        if not self._rows.is_by_day or not self._rows.rowCount():
            return
        bar, high = self._table.verticalScrollBar(), self._table.viewport().height()
        at_end = bar.value() == bar.maximum() > 0
        first, last = self._table.rowAt(0), self._table.rowAt(high - 1)
        cut_off = self._table.rowViewportPosition(first) < 0
        found = self._find(range(max(first, 0), (last if last >= 0 else self._rows.rowCount() - 1) + 1))
        if at_end and not upwards:
            bar.setValue(bar.maximum())
        elif upwards:
            bar.setValue(bar.value() + self.height * len(found))
        elif cut_off and first in found:
            bar.setValue(bar.value() + self.height)

    def uncover(self, position: int) -> None:
        """Scroll a row out from under the head at the top."""
        if self._rows.is_by_day and position >= 0 and not self.above(position):
            hidden = self.height - self._table.rowViewportPosition(position)
            if 0 < hidden <= self.height:
                bar = self._table.verticalScrollBar()
                bar.setValue(bar.value() - hidden)

    def repaint_top(self, scrolled: int) -> None:
        """Repaint the head at the top after its pixels were moved down by `scrolled`."""
        if self._rows.is_by_day:
            self._table.viewport().update(0, 0, self._table.viewport().width(), self.height + max(0, scrolled))

    def paint(self, painter: QPainter, positions: Iterable[int]) -> None:
        """Paint the heads of these rows, and over them that of the day at the top."""
        if not self._rows.is_by_day:
            return
        today = day_text.local_day(datetime.now(UTC))
        for position in positions:
            if position in self._firsts:
                self._paint_head(painter, position, self._table.rowViewportPosition(position), today)
        first = self._table.rowAt(0)
        if first >= 0:
            self._paint_head(painter, first, min(0, self._next_top(first) - self.height), today)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Ignore the mouse on a head: it belongs to no row."""
        if event.type() in _PRESSES and isinstance(event, QMouseEvent | QContextMenuEvent | QHelpEvent):
            by_key = isinstance(event, QContextMenuEvent) and event.reason() == QContextMenuEvent.Reason.Keyboard
            point = event.position().toPoint() if isinstance(event, QMouseEvent) else event.pos()
            return not by_key and self._is_on_head(point)
        return False

    def _is_on_head(self, point: QPoint) -> bool:
        position = self._table.rowAt(point.y())
        if not self._rows.is_by_day or position < 0:
            return False
        inside = point.y() - self._table.rowViewportPosition(position)
        at_top = min(self.height, self._next_top(self._table.rowAt(0)))
        return inside < self.above(position) or point.y() < at_top

    def _next_top(self, first: int) -> int:
        """Return the top of the first head below the row at the top of the screen; it pushes the head there away."""
        below = self._table.rowAt(self.height)
        later = [position for position in range(first + 1, below + 1) if position in self._firsts]
        return self._table.rowViewportPosition(later[0]) if later else self._table.viewport().height()

    def _find(self, positions: range) -> set[int]:
        """Give the first row of each day a taller section; return those that were not known."""
        found = {one for one in positions if one not in self._examined and self._rows.begins_day(one)}
        self._examined.update(positions)
        if found:
            self._firsts |= found
            self._resize(found, self.height)
        return found

    def _resize(self, positions: set[int], more: int) -> None:
        if not positions:
            return
        head = self._table.verticalHeader()
        head.blockSignals(True)  # else each of them is a repaint after the next frame
        head.setUpdatesEnabled(False)  # else each of them adds up all sections: 1 ms at 400,000 rows
        for position in positions:
            if position < head.count():
                head.resizeSection(position, head.defaultSectionSize() + more)
        head.setUpdatesEnabled(True)
        head.blockSignals(False)
        self._table.updateGeometries()
        self._table.viewport().update()

    def _paint_head(self, painter: QPainter, position: int, top: int, today: date) -> None:
        row, width = self._rows.row(position), self._table.viewport().width()
        if row is None:
            return
        day = day_text.local_day(row.package.history_time)
        painter.fillRect(0, top, width, self.height, theme.color("sunken"))
        painter.fillRect(0, top + self.height - 1, width, 1, theme.color("line"))
        cell = CellLayout(QRect(0, top, width, self.height - 1), EDGE, SPACE[2])
        words = day_text.day_words(day, today)
        box = cell.begin(min(width_of(words, CAPTION, BOLD), cell.rest.width()), SPACE[2])
        draw_text(painter, box, words, theme.color("text"), CAPTION, BOLD)
        draw_text(painter, cell.rest, day_text.count_words(self._rows.released_on(day)), theme.color("muted"), CAPTION)
