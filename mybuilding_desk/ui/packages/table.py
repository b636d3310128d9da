"""Package table: shows one list at a time, sortable by keyboard, and emits what the user chooses."""

from collections.abc import Iterable, Mapping
from typing import Final, cast

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from mybuilding_desk.domain.input.find_query import FindQuery
from mybuilding_desk.domain.package_list import ListLayout
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.services.packages.list_window import ListKind
from mybuilding_desk.services.packages.store import PackageStore
from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.empty_state import EmptyState
from mybuilding_desk.ui.base.labels import is_typing
from mybuilding_desk.ui.commands.keys import asks_for_menu
from mybuilding_desk.ui.packages.cells.reminder_cells import RowButton
from mybuilding_desk.ui.packages.cells.row_painter import RowPainter, Rows, paint_rows, row_height
from mybuilding_desk.ui.packages.column_layout import ColumnLayout
from mybuilding_desk.ui.packages.day_heads import DayHeads
from mybuilding_desk.ui.packages.header import TableHeader
from mybuilding_desk.ui.packages.list_card import OverlayScrollBar
from mybuilding_desk.ui.packages.model import PackageModel
from mybuilding_desk.ui.packages.selection import MAX_SELECTED, HoveredRow, RowSelection, update_rows
from mybuilding_desk.ui.theme import theme
from mybuilding_desk.ui.theme.cell_layout import Index
from mybuilding_desk.ui.theme.metrics import MIN_COLUMN, RESIDENT_ROW

_AGES_EVERY_MS = 60_000
_INTO_VIEW: Final = QAbstractItemView.ScrollHint.EnsureVisible


class PackageTable(QTableView):
    """Table that keeps its selected package across reloads and passes typed characters on to the scan field."""

    selected = Signal(object)
    """The current `PackageRow`, or `None`."""
    selection_changed = Signal()
    entered = Signal()
    escaped = Signal()
    typed = Signal(str)
    menu_wanted = Signal(QPoint)
    """Point of the screen for the menu of the selected packages."""
    column_menu_wanted = Signal(int, QPoint)
    """Logical index of a column, and the point of the screen for its menu."""
    arranged = Signal(str, object)
    """The kind of a list, and the new `ListLayout` that the user gave it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("packages")
        self.setAccessibleName(self.tr("Packages"))
        self.rows = PackageModel(self)
        self._days = DayHeads(self, self.rows)
        self._selection = RowSelection(self, self.rows, self._days.page_from)  # `setModel` already reports a selection
        self.setModel(self.rows)
        self.setItemDelegate(RowPainter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._head()
        self.empty = EmptyState("packages_empty", self)
        self._bar = OverlayScrollBar(self)
        self._hovered = HoveredRow(self)
        self.lit: tuple[str, RowButton] | None = None
        """The button under the pointer, of the row with this key."""
        self._key = ""
        self._row: PackageRow | None = None
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        self.doubleClicked.connect(lambda _: self.entered.emit())
        self.rows.searched.connect(self._results_added)
        self._remeasure()
        theme.changed.connect(self._remeasure)
        self._ages = QTimer(self)
        self._ages.timeout.connect(self.viewport().update)
        self._ages.start(_AGES_EVERY_MS)

    def show_list(self, store: PackageStore | None, kind: ListKind, readings: tuple[FindQuery, ...] = ()) -> None:
        """Show a list in its saved arrangement; `readings` are the parsed queries of a search."""
        if kind == "overdue" and self.columns.saved.get(kind, ListLayout()).by_resident:
            kind = "residents"
        self._key, self._row = "", None
        layout = self.columns.saved.get(kind, ListLayout())
        self.rows.show(store, kind, readings, (layout.sort, layout.descending))
        self.columns.apply_order()
        self._show_order()
        self._fit_rows()
        self.columns.forget_rows(kind)
        self.columns.measure()
        self._restore(0)

    def show_overdue(self, *, by_resident: bool) -> None:
        """Show one row per overdue resident, or one per package; the cursor stays on its package."""
        key = self._key
        self.columns.change("overdue", by_resident=by_resident)
        self.show_list(self.rows.store, "overdue")
        self.select(key)

    def arrange(self, layouts: Mapping[str, ListLayout]) -> None:
        """Apply changed arrangements, also to the list on the screen."""
        self.columns.saved = layouts
        layout = self.columns.now
        self.rows.order(layout.sort, layout.descending)
        self.columns.apply_order()
        self._show_order()
        self.columns.measure()
        self._restore(0)

    def reload(self, wanted: str = "") -> None:
        """Read the list again; keep the cursor on its package and the scroll position.

        If `wanted` is the key of a package in the list, the cursor moves there instead.
        """
        top, selected = self.rowAt(0), self._selection.snapshot()
        scrolled = self.rowViewportPosition(top)
        key = self.rows.key_now(self._row) if self._row is not None else ""
        self.rows.reload()
        self.empty.cover(not self.rows.rowCount())
        self._key = key
        if not (wanted and self.select(wanted)):
            self._restore(top, scrolled, otherwise=selected.position)
            self._selection.restore(selected)

    def current(self) -> PackageRow | None:
        """Return the selected row; if there are several, the one with the cursor."""
        return self.rows.row(self._selection.current)

    def selected_rows(self) -> list[PackageRow]:
        """Return the selected rows in list order; none if there are more than `MAX_SELECTED`."""
        if self.selected_count() > 1:
            return list(self._selection.kept.values())
        row = self.current()
        return [row] if row is not None else []

    def selected_count(self) -> int:
        """Return the number of selected rows, of which there may be more than can be read."""
        return self._selection.count

    def select_all(self) -> None:
        """Select every row of the list."""
        self._selection.select_all()

    def select_one(self) -> None:
        """Leave only the row with the cursor selected."""
        if self.selected_count() > 1:
            self._go_to(self.currentIndex().row())

    def select(self, key: str) -> bool:
        """Move the cursor to this package; return whether it is in the list."""
        row_number = self.rows.position_of(key)
        if row_number < 0:
            return False
        self._go_to(row_number)
        self.scrollTo(self.rows.index(row_number, 0))
        return True

    def _go_to(self, row_number: int) -> None:
        # Not Qt's selectRow: in a right-to-left layout it looks for the column past the last pixel and finds none.
        self._selection.select_only(row_number)

    def take_key(self, event: QKeyEvent) -> None:
        """Handle a key pressed in the empty scan field as if the list had the focus; announce the row it chose."""
        before = self.currentIndex().row()
        self.keyPressEvent(event)
        if self.currentIndex().row() != before:
            announcer.announce(self, self.rows.sentence(self._selection.current))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Request a menu at the pointer, whose press has selected the row, or at the current row if a key asks."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.ask_for_menu()
        elif self.indexAt(event.pos()).isValid():
            self.menu_wanted.emit(event.globalPos())

    def ask_for_menu(self) -> None:
        """Request the menu of the selected rows, at the current one."""
        here = self.currentIndex()
        if here.isValid():
            self.scrollTo(here)
            row = self.visualRect(here)
            self.menu_wanted.emit(self.viewport().mapToGlobal(QPoint(self.viewport().width() // 3, row.center().y())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle Enter, Escape, selection and navigation; pass typed characters on to the scan field."""
        target = self._selection.target_of(event)
        if asks_for_menu(event):
            self.ask_for_menu()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif target >= 0 and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._selection.extend_to(target)
        elif target >= 0:
            self._go_to(target)
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif event.key() == Qt.Key.Key_Escape and self.selected_count() > 1:
            self.select_one()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif is_typing(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Extend the selection by Shift from the row that was chosen last, by a key as well."""
        anchor, row_number = self._selection.anchor, self.rowAt(event.position().toPoint().y())
        super().mousePressEvent(event)
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and row_number >= 0 and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._selection.anchor = anchor
            self._selection.extend_to(row_number)

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = _INTO_VIEW) -> None:  # noqa: N802 - Qt's name
        """Scroll to a row, below the head of its day."""
        self._days.find_before(index.row())
        super().scrollTo(index, hint)
        self._days.uncover(index.row())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802 - Qt's name
        """Repaint and emit `selection_changed`."""
        if max(sum(one.height() for one in part.toList()) for part in (selected, deselected)) <= MAX_SELECTED:
            super().selectionChanged(selected, deselected)
        else:  # with a screen reader, Qt would make an index for each cell of the selection
            self.viewport().update()
        self._selection.keep()
        self.selection_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the new width."""
        super().resizeEvent(event)
        self._bar.place()
        self.columns.fit()
        self.rows.visible_rows = self.viewport().height() // self.verticalHeader().defaultSectionSize() + 2
        self._days.settle()
        self.empty.setGeometry(self.viewport().rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint whole rows at once: Qt's request per cell takes nearly as long as painting it."""
        region = event.region()
        row_numbers = sorted(
            {row_number for part in cast("Iterable[QRect]", region) for row_number in self._rows_in(part)}
        )
        read = [(number, row) for number in row_numbers if (row := self.rows.row(number)) is not None]
        self.columns.show_units(row.package.unit for _, row in read)
        self.columns.show_digits(row.package.tracking_number for _, row in read)
        chosen = self._selection.among(row_numbers)
        how = Rows(
            columns=self.columns.shown_in(event.rect()),
            first=self.columns.first,
            high=self.verticalHeader().defaultSectionSize(),
            width=self.viewport().width(),
            cursor=self._days.row_top(self.currentIndex().row()) if self.hasFocus() and read else None,
            limits=self.rows.limits,
            age_room=self.columns.age_room,
            age_times=self.columns.shows_times,
            carrier_bar=self.columns.carrier_bar,
            state_icon=not self.columns.shows_state,
            by_day=self.rows.is_by_day,
            flags_by_name=self.columns.hides_location,
            policy=self.rows.policy,
            lit=self.lit,
        )
        shown = (
            (row, self._days.row_top(number), "sel" if number in chosen else self._hovered.ground(number))
            for number, row in read
        )
        painter = QPainter(self.viewport())
        paint_rows(painter, shown, how)
        self._days.paint(painter, row_numbers)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        """Scroll; show the heads of the days there, and the row that is now under the pointer."""
        super().scrollContentsBy(dx, dy)
        self._days.repaint_top(dy)
        self._days.settle(upwards=dy > 0)
        self._hovered.follow()

    def _rows_in(self, part: QRect) -> range:
        """Return the positions of the rows visible in `part`."""
        begin, end = self.rowAt(part.top()), self.rowAt(part.bottom())
        return range(begin, (end if end >= 0 else self.rows.rowCount() - 1) + 1) if begin >= 0 else range(0)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again after a language change: texts have other widths."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._remeasure()

    def _head(self) -> None:
        head = TableHeader(self)
        self.setHorizontalHeader(head)
        head.setFirstSectionMovable(False)  # only now: `setHorizontalHeader` makes it movable
        head.setMinimumSectionSize(MIN_COLUMN)
        head.sortIndicatorChanged.connect(self._sort)
        self.columns = ColumnLayout(self, self.rows, head)
        self.columns.changed.connect(self.arranged)
        head.column_resized.connect(self.columns.set_width)
        head.menu_wanted.connect(self.column_menu_wanted)

    def _show_order(self) -> None:
        """Move the sort arrow without sorting."""
        way = Qt.SortOrder.DescendingOrder if self.rows.descending else Qt.SortOrder.AscendingOrder
        head = self.horizontalHeader()
        head.blockSignals(True)
        head.setSortIndicator(self.rows.columns.index(self.rows.sort_by), way)
        head.blockSignals(False)
        head.viewport().update()

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        key = self._key
        was_last = (self.rows.sort_by, self.rows.descending) == (self.rows.columns[column], True)
        if was_last and cast("TableHeader", self.horizontalHeader()).is_pressed:  # the third click on this title
            self.rows.order(None, False)
        else:
            self.rows.sort(column, order)
        self._show_order()
        self.columns.measure()
        self._key = key
        self._restore(0)
        if self.rows.kind != "found":
            usual = self.rows.is_in_usual_order
            self.columns.change(
                sort=None if usual else self.rows.sort_by, descending=not usual and self.rows.descending
            )

    def _remeasure(self) -> None:
        """Measure rows and columns again after a change of texts or font."""
        self._fit_rows()
        self.columns.remeasure()

    def _fit_rows(self) -> None:
        """Give the rows the height of this list."""
        by_resident = self.rows.kind == "residents"
        high = theme.height(RESIDENT_ROW, 2) if by_resident else row_height()
        if high != self.verticalHeader().defaultSectionSize():
            self._days.forget()
            self.verticalHeader().setDefaultSectionSize(high)
            self.verticalScrollBar().setSingleStep(high)
            self.updateGeometry()  # for the card, which ends with a whole row
            self._days.settle()

    def _results_added(self) -> None:
        if self.current() is None:
            self._restore(0)

    def _restore(self, top: int, scrolled: int = 0, otherwise: int = 0) -> None:
        """Move the cursor back to its package, else to `otherwise`, and the row at `top` to where it was on screen."""
        wanted = self._key, self._row
        row_number = self.rows.position_of(self._key) if self._key else -1
        if self.rows.rowCount():
            self._go_to(row_number if row_number >= 0 else min(max(otherwise, 0), self.rows.rowCount() - 1))
            if row_number >= 0 and self._key != wanted[0]:  # the worker wrote: its signal finds the package again
                self._key, self._row = wanted
        else:
            self.selected.emit(None)
        self.empty.cover(not self.rows.rowCount())
        self._days.find_before(top)
        self.verticalScrollBar().setValue(self.verticalHeader().sectionPosition(max(top, 0)) - scrolled)
        self._days.settle()

    def _current_changed(self, now: QModelIndex, before: QModelIndex) -> None:
        update_rows(self, before.row(), now.row())  # Qt repaints only the cells
        self._selection.anchor = now.row()
        shown = self.rows.row(now.row())
        self.rows.note_day(self._row, now.row())
        if shown is not None:
            self._key, self._row = shown.key, shown
        self.selected.emit(shown)
