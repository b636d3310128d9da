"""Table of figures: the same data as a chart, sorted by a click on its head, and read cell by cell."""

from collections.abc import Iterator
from html import escape
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from mybuilding_desk.domain.people.masking import monogram
from mybuilding_desk.domain.reports.document import Cell, Column, ReportTable
from mybuilding_desk.domain.text import fold
from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.labels import is_typing
from mybuilding_desk.ui.reports.chart_view import EDGE
from mybuilding_desk.ui.reports.look import cut_to
from mybuilding_desk.ui.text import chart_text
from mybuilding_desk.ui.theme import BOLD, CAPTION, KEY, MEDIUM, NUMBER, RADIUS_ROW, SPACE, icons, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout, Index, middle
from mybuilding_desk.ui.theme.metrics import FIGURE_NAME, FIGURE_ROW, FIGURE_ROWS, INITIALS, SCROLL_BAR
from mybuilding_desk.ui.theme.text_painter import draw_text, width_of

_NO_INDEX: Final = QModelIndex()
_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_SPOKEN: Final = int(Qt.ItemDataRole.AccessibleTextRole)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SORTS: Final = {Qt.Key.Key_Up: Qt.SortOrder.AscendingOrder, Qt.Key.Key_Down: Qt.SortOrder.DescendingOrder}
_PLACEHOLDERS: Final = 5
_MEASURED: Final = 200
"""Rows that are measured to divide the width."""


class FigureTable(QTableView):
    """A `ReportTable` as a table. `chosen` emits the number of the row in it, by Enter or a click.

    It is as high as its rows, up to `FIGURE_ROWS`; with `has_initials`, users have their initials before their name.
    """

    chosen = Signal(int)
    typed = Signal(str)
    """Typed characters, which belong in the scan field."""

    def __init__(self, name: str, *, has_initials: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self._figures = _Figures(self)
        self.setModel(self._figures)
        self._has_initials = has_initials
        self._placeholders = 0
        """Number of rows that placeholders take while the figures are counted."""
        self._bar = 0
        """Height of the scroll bar below the rows, 0 while they fit."""
        self.setItemDelegate(_Cells(self, has_initials=has_initials))
        self.setHorizontalHeader(_Head(self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSortingEnabled(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.horizontalHeader().sortIndicatorChanged.connect(self._divide)
        self.clicked.connect(self._choose)
        theme.changed.connect(self._refit)

    def show_table(self, table: ReportTable) -> None:
        """Show this table in its own order, or as it is sorted now if it has the same columns."""
        self._placeholders = 0
        self.setAccessibleName(table.title)
        self.setAccessibleDescription(chart_text.how_to_sort())
        head = self.horizontalHeader()
        if table.columns != self._figures.columns:
            head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        here = self.currentIndex()
        row = self._figures.texts_of(here.row())
        self._figures.replace(table, head.sortIndicatorSection(), head.sortIndicatorOrder())
        self._refit()
        self._go_to(row[:1], here.column())

    def show_loading(self) -> None:
        """Show placeholders until the figures are there, as many as there are rows now."""
        self._placeholders = len(self._figures.order) or self._placeholders or _PLACEHOLDERS
        self.setAccessibleDescription(chart_text.loading())
        self._figures.clear()
        self.updateGeometry()
        self.viewport().update()

    def _go_to(self, name: tuple[str, ...], column: int) -> None:
        """Move the cursor to the row with this first cell, if there is one."""
        for row in range(len(self._figures.order) if name else 0):
            if self._figures.texts_of(row)[:1] == name:
                self.setCurrentIndex(self._figures.index(row, column))
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by Enter, sort by Ctrl Up and Ctrl Down, pass typed characters on, and move as Qt does."""
        if event.key() in _ENTER and self.currentIndex().isValid():
            if not event.isAutoRepeat():
                self._choose(self.currentIndex())
        elif event.key() in _SORTS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._sort(_SORTS[Qt.Key(event.key())])
        elif is_typing(event):
            self.typed.emit(event.text())
        elif event.key() in (Qt.Key.Key_Escape, *_ENTER):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _sort(self, order: Qt.SortOrder) -> None:
        here = self.currentIndex()
        if here.isValid():
            self.sortByColumn(here.column(), order)
            self.scrollTo(self.currentIndex())
            falls = order == Qt.SortOrder.DescendingOrder
            title = self._figures.columns[here.column()].title
            announcer.announce(self, chart_text.sorted_by(title, falls=falls))

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self._figures.order[index.row()])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the width."""
        super().resizeEvent(event)
        self._divide()

    def sizeHint(self) -> QSize:
        """Return the height of the rows."""
        rows = min(max(len(self._figures.order), self._placeholders, 1), FIGURE_ROWS)
        return QSize(self.minimumWidth(), self._bar + (rows + 1) * _row_height())

    def minimumSizeHint(self) -> QSize:
        """Return the height of the rows."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells, or why there are none; and a ring if there is no cell to show the focus."""
        super().paintEvent(event)
        if self._figures.order:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self.viewport().rect()
        if self._placeholders:
            self._paint_placeholders(painter, area)
        else:
            draw_text(painter, area, chart_text.empty(), theme.color("muted"), NUMBER, at="middle")
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), RADIUS_ROW, RADIUS_ROW)

    @staticmethod
    def _paint_placeholders(painter: QPainter, area: QRect) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("hover"))
        high = _row_height()
        for top in range(0, area.height() - high + 1, high):
            line = CellLayout(QRect(area.left(), top + high // 4, area.width(), high // 2), EDGE, EDGE)
            painter.drawRoundedRect(line.begin(line.rest.width() // 2), SPACE[1], SPACE[1])
            painter.drawRoundedRect(line.end(theme.px(INITIALS)), SPACE[1], SPACE[1])

    def _refit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(_row_height())
        self.setMinimumWidth(min(sum(self._widths()[1:]) + theme.px(FIGURE_NAME), theme.px(3 * FIGURE_NAME)))
        self._divide()
        self.updateGeometry()

    def _divide(self) -> None:
        """Give each column the width it needs, and the first one the rest.

        If there is none, columns with names give way, and then the table scrolls.
        """
        widths, room = self._widths(), self.viewport().width()
        if not widths:
            return
        widths = cut_to(room, widths, self._figures.columns)
        spare = room - sum(widths)
        gap = max(min(spare // max(len(widths) - 1, 1), SPACE[4]), 0)
        widths = [width + gap for width in widths]
        first = max(room - sum(widths[1:]), min(theme.px(FIGURE_NAME), widths[0]))
        for column, width in enumerate([first, *widths[1:]]):
            self.setColumnWidth(column, width)
        bar = SCROLL_BAR if self.horizontalHeader().length() > room else 0
        if bar != self._bar:
            self._bar = bar
            self.updateGeometry()

    def _widths(self) -> list[int]:
        """Return the width that each column needs, with the arrow of the one that sorts, and the initials."""
        figures, sorts = self._figures, self.horizontalHeader().sortIndicatorSection()
        widths = []
        for at, column in enumerate(figures.columns):
            title = width_of(column.title, CAPTION, BOLD) + (theme.px(CAPTION) + SPACE[1]) * (at == sorts)
            initials = (theme.px(INITIALS) + SPACE[2]) * (self._has_initials and at == 0)
            cells = max((width_of(text, NUMBER) + initials for text in figures.texts(at)), default=0)
            widths.append(max(title, cells) + 2 * EDGE)
        return widths


class _Figures(QAbstractTableModel):
    """The rows of a table, in the order they are shown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.columns: tuple[Column, ...] = ()
        self._rows: tuple[tuple[Cell, ...], ...] = ()
        self._texts: tuple[tuple[str, ...], ...] = ()
        self.order: list[int] = []
        """Number of the row in the table for each row shown."""

    def replace(self, table: ReportTable, column: int, order: Qt.SortOrder) -> None:
        """Show another table, sorted by a column; -1 for its own order."""
        self.beginResetModel()
        self.columns, self._rows = table.columns, table.rows
        self._texts = table.texts or tuple(
            tuple(chart_text.cell(cell, column.kind) for column, cell in zip(table.columns, row, strict=True))
            for row in table.rows
        )
        self.order = self._sorted(column, order)
        self.endResetModel()

    def clear(self) -> None:
        """Show no rows, below the same titles."""
        self.beginResetModel()
        self._rows, self._texts, self.order = (), (), []
        self.endResetModel()

    def texts_of(self, row: int) -> tuple[str, ...]:
        """Return the cells of a row as texts, none without such a row."""
        return self._texts[self.order[row]] if 0 <= row < len(self.order) else ()

    def texts(self, column: int) -> Iterator[str]:
        """Yield the first cells of a column as texts."""
        return (row[column] for row in self._texts[:_MEASURED])

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.order)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Return a cell as a text."""
        if role in (_DISPLAY, _SPOKEN):
            return self.texts_of(index.row())[index.column()]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Return the title of a column."""
        if orientation == Qt.Orientation.Horizontal and role == _DISPLAY and section < len(self.columns):
            return self.columns[section].title
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 for the table's own order."""
        self.layoutAboutToBeChanged.emit()
        before = list(self.order)
        self.order = self._sorted(column, order)
        places = {number: at for at, number in enumerate(self.order)}
        old = self.persistentIndexList()
        self.changePersistentIndexList(old, [self.index(places[before[one.row()]], one.column()) for one in old])
        self.layoutChanged.emit()

    def _sorted(self, column: int, order: Qt.SortOrder) -> list[int]:
        rows = list(range(len(self._rows)))
        if not 0 <= column < len(self.columns):
            return rows
        empty = [number for number in rows if self._rows[number][column] is None]
        filled = [number for number in rows if self._rows[number][column] is not None]
        falls = order == Qt.SortOrder.DescendingOrder
        filled.sort(key=lambda number: _sort_key(self._rows[number][column]), reverse=falls)
        return filled + empty


class _Head(QHeaderView):
    """Titles, with an arrow at the one that sorts."""

    def __init__(self, table: FigureTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(True)
        self.setSortIndicatorClearable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(0)

    def sizeHint(self) -> QSize:
        """Return the height of a row."""
        return QSize(0, _row_height())

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """Paint one title at the side of its figures."""
        painter.save()
        sorts = self.sortIndicatorSection() == logicalIndex
        weight, color = (BOLD, theme.color("text")) if sorts else (MEDIUM, theme.color("muted"))
        cell = CellLayout(rect, EDGE, EDGE)
        title = str(self.model().headerData(logicalIndex, self.orientation()) or "")
        is_figure = _is_figure(self._table.model(), logicalIndex)
        arrow = theme.px(CAPTION)
        if sorts and is_figure:
            place = cell.rest
            cell.end(min(width_of(title, CAPTION, weight), place.width() - arrow - SPACE[1]), SPACE[1])
            self._paint_arrow(painter, cell.end(arrow))
            draw_text(painter, place, title, color, CAPTION, weight, at="end")
        else:
            width = min(width_of(title, CAPTION, weight), cell.rest.width())
            place = cell.rest if is_figure else cell.begin(width, SPACE[1])
            draw_text(painter, place, title, color, CAPTION, weight, at="end" if is_figure else "begin")
            if sorts:
                self._paint_arrow(painter, cell.begin(arrow))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color("line"))
        painter.restore()

    def _paint_arrow(self, painter: QPainter, place: QRect) -> None:
        falls = self.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        icons.paint(painter, place, "arrow-down" if falls else "arrow-up", theme.color("accent"), CAPTION)


class _Cells(QStyledItemDelegate):
    """Paints the cells: texts at the start of reading, figures at the end."""

    def __init__(self, table: FigureTable, *, has_initials: bool) -> None:
        super().__init__(table)
        self._table, self._has_initials = table, has_initials

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, text = option.rect, str(index.data() or "")
        cell = CellLayout(rect, EDGE, EDGE)
        if self._has_initials and index.column() == 0:
            self._paint_initials(painter, cell.begin(theme.px(INITIALS), SPACE[2]), text)
        is_figure = _is_figure(index.model(), index.column())
        color = theme.color("muted" if is_figure and text == "0" else "text")
        draw_text(painter, cell.rest, text, color, NUMBER, at="end" if is_figure else "begin")
        if index.row() < index.model().rowCount() - 1:
            painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color("line"))
        if self._table.hasFocus() and index == self._table.currentIndex():
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -2), SPACE[1], SPACE[1])
        painter.restore()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Show a text that is cut in full."""
        text = str(index.data() or "")
        if event.type() == QEvent.Type.ToolTip:
            is_cut = width_of(text, NUMBER) > option.rect.width() - 2 * EDGE
            QToolTip.showText(event.globalPos(), escape(text) if is_cut else "", view)
            return True
        return super().helpEvent(event, view, option, index)

    def _paint_initials(self, painter: QPainter, place: QRect, name: str) -> None:
        circle = middle(place, theme.px(INITIALS), theme.px(INITIALS))
        painter.setPen(QPen(theme.color("accent"), 1) if theme.high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent_soft"))
        painter.drawEllipse(circle)
        draw_text(painter, circle, monogram(name), theme.color("accent"), KEY - 2, BOLD, at="middle")


def _row_height() -> int:
    return theme.height(FIGURE_ROW)


def _is_figure(model: object, column: int) -> bool:
    return isinstance(model, _Figures) and model.columns[column].kind in ("number", "percent", "minutes")


def _sort_key(value: Cell) -> tuple[bool, Any]:
    return isinstance(value, str), fold(value) if isinstance(value, str) else value
