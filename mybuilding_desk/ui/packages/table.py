"""Package table: shows one list at a time, sortable by keyboard, and emits what the user chooses."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, cast

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from mybuilding_desk.domain.input.find_query import FindQuery
from mybuilding_desk.domain.package_list import SORTS, ListLayout
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.services.packages.list_window import ListKind
from mybuilding_desk.services.packages.store import PackageStore
from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.empty_state import EmptyState
from mybuilding_desk.ui.base.labels import is_typing
from mybuilding_desk.ui.packages.cell_text import row_sentence
from mybuilding_desk.ui.packages.columns import ALWAYS_SHOWN, age_width, fit_widths, wanted_widths
from mybuilding_desk.ui.packages.header import TableHeader
from mybuilding_desk.ui.packages.model import PackageModel
from mybuilding_desk.ui.packages.row_painter import Column, RowPainter, Rows, paint_rows
from mybuilding_desk.ui.packages.selection import MAX_SELECTED, RowSelection
from mybuilding_desk.ui.theme import SPACE, TARGET, theme
from mybuilding_desk.ui.theme.metrics import MIN_COLUMN

_AGES_EVERY_MS = 60_000


class PackageTable(QTableView):
    """Table that keeps its selected package across reloads and passes typed characters on to the scan field."""

    selected = Signal(object)
    """The current `PackageRow`, or `None`."""
    selection_changed = Signal()
    entered = Signal()
    escaped = Signal()
    typed = Signal(str)
    arranged = Signal(str, object)
    """The kind of a list, and the new `ListLayout` that the user gave it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("packages")
        self.setAccessibleName(self.tr("Packages"))
        self.rows = PackageModel(self)
        self._selection = RowSelection(self, self.rows)  # `setModel` already reports a selection
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
        self.empty = EmptyState("packages_empty", self.viewport())
        self.layouts: Mapping[str, ListLayout] = {}
        """How the user arranged the lists, by their kind."""
        self._key = ""
        self._row: PackageRow | None = None
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        self.doubleClicked.connect(lambda _: self.entered.emit())
        self.rows.searched.connect(self._results_added)
        self._wishes: dict[tuple[ListKind, date], dict[str, int]] = {}
        self._remeasure()
        theme.changed.connect(self._remeasure)
        self._ages = QTimer(self)
        self._ages.timeout.connect(self.viewport().update)
        self._ages.start(_AGES_EVERY_MS)

    def show_list(self, store: PackageStore | None, kind: ListKind, readings: tuple[FindQuery, ...] = ()) -> None:
        """Show a list in its saved arrangement; `readings` are the parsed queries of a search."""
        self._key, self._row = "", None
        layout, other = self.layouts.get(kind, ListLayout()), kind != self.rows.kind
        self.rows.show(store, kind, readings, (layout.sort, layout.descending))
        self._show_columns(layout.order)
        self._show_order()
        if other:  # each key in the find field shows another list of the same kind
            self._measure()
        else:
            self._fit()
        self._restore(0)

    def arrange(self, layouts: Mapping[str, ListLayout]) -> None:
        """Apply changed arrangements, also to the list on the screen."""
        self.layouts = layouts
        layout = self._layout_now()
        self.rows.order(layout.sort, layout.descending)
        self._show_columns(layout.order)
        self._show_order()
        self._fit()
        self._restore(0)

    def reload(self, wanted: str = "") -> None:
        """Read the list again; keep the cursor on its package and the scroll position.

        If `wanted` is the key of a package in the list, the cursor moves there instead.
        """
        scrolled, selected = self.verticalScrollBar().value(), self._selection.snapshot()
        key = self.rows.key_now(self._row) if self._row is not None else ""
        self.rows.reload()
        self._key = key
        if not (wanted and self.select(wanted)):
            self._restore(scrolled)
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
        row = self.current()
        if row is not None and self.currentIndex().row() != before:
            announcer.announce(self, row_sentence(row, self.rows.ages))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle Enter, Escape, selection and navigation; pass typed characters on to the scan field."""
        target = self._selection.target_of(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
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
        self._fit()
        self.rows.visible_rows = self.viewport().height() // self.verticalHeader().defaultSectionSize() + 2
        self.empty.setGeometry(self.viewport().rect().adjusted(SPACE[6], 0, -SPACE[6], -self.viewport().height() // 4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint whole rows at once: Qt's request per cell takes nearly as long as painting it."""
        seen, region = self._columns_in(event.rect()), event.region()
        row_numbers = sorted(
            {row_number for part in cast("Iterable[QRect]", region) for row_number in self._rows_in(part)}
        )
        chosen = self._selection.among(row_numbers)
        high, width = self.verticalHeader().defaultSectionSize(), self.viewport().width()
        cursor = self.rowViewportPosition(self.currentIndex().row()) if self.hasFocus() else None
        how = Rows(seen, self._first_column(), high, width, cursor, self.rows.ages, self._age_room)
        shown = (
            (self.rows.row(row_number), self.rowViewportPosition(row_number), row_number in chosen)
            for row_number in row_numbers
        )
        painter = QPainter(self.viewport())
        paint_rows(painter, ((row, top, is_chosen) for row, top, is_chosen in shown if row is not None), how)

    def _first_column(self) -> str:
        """Return the first visible column."""
        return self.rows.columns[cast("TableHeader", self.horizontalHeader()).first_visible()]

    def _columns_in(self, part: QRect) -> list[Column]:
        """Return the columns visible in `part`."""
        names = self.rows.columns
        all_of = [(name, self.columnViewportPosition(n), self.columnWidth(n)) for n, name in enumerate(names)]
        return [one for one in all_of if one[2] and one[1] <= part.right() and one[1] + one[2] > part.left()]

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
        head.sectionMoved.connect(self._moved)
        head.column_resized.connect(self._widened)

    def _show_order(self) -> None:
        """Move the sort arrow without sorting."""
        way = Qt.SortOrder.DescendingOrder if self.rows.descending else Qt.SortOrder.AscendingOrder
        head = self.horizontalHeader()
        head.blockSignals(True)
        head.setSortIndicator(self.rows.columns.index(self.rows.sort_by), way)
        head.blockSignals(False)
        head.viewport().update()

    def _show_columns(self, order: tuple[str, ...]) -> None:
        """Arrange the columns in this order; those not named follow in their default order."""
        head, names = self.horizontalHeader(), self.rows.columns
        first, *rest = names
        wanted = [first, *(name for name in order if name in rest), *(name for name in rest if name not in order)]
        head.blockSignals(True)
        for row_number, name in enumerate(wanted):
            head.moveSection(head.visualIndex(names.index(name)), row_number)
        head.blockSignals(False)

    @property
    def hidden_columns(self) -> frozenset[str]:
        """The columns of this list that the user hid."""
        return frozenset(self._layout_now().hidden) - {ALWAYS_SHOWN}

    def hide_column(self, name: str) -> None:
        """Hide a column of this list, unless it is the unit."""
        if name in self.rows.columns and name not in {ALWAYS_SHOWN, *self.hidden_columns}:
            self._arrange(hidden=(*self._layout_now().hidden, name))
            self._fit()

    def show_column(self, name: str) -> None:
        """Show a column of this list again."""
        self._arrange(hidden=tuple(one for one in self._layout_now().hidden if one != name))
        self._fit()

    def reset_columns(self) -> None:
        """Show all columns of this list in their usual order and width."""
        self._arrange(widths={}, order=(), hidden=())
        self._show_columns(())
        self._fit()

    def order_by_next(self) -> None:
        """Sort by the next sortable column."""
        known = [name for name in self.rows.columns if name in SORTS]
        name = known[(known.index(self.rows.sort_by) + 1) % len(known)]
        self.horizontalHeader().setSortIndicator(self.rows.columns.index(name), Qt.SortOrder.AscendingOrder)

    def reverse_order(self) -> None:
        """Reverse the sort direction."""
        way = Qt.SortOrder.AscendingOrder if self.rows.descending else Qt.SortOrder.DescendingOrder
        self.horizontalHeader().setSortIndicator(self.rows.columns.index(self.rows.sort_by), way)

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        key = self._key
        was_last = (self.rows.sort_by, self.rows.descending) == (self.rows.columns[column], True)
        if was_last and cast("TableHeader", self.horizontalHeader()).is_pressed:  # the third click on this title
            self.rows.order(None, False)
        else:
            self.rows.sort(column, order)
        self._show_order()
        self._fit()
        self._key = key
        self._restore(0)
        if self.rows.kind != "found":
            usual = self.rows.is_in_usual_order
            self._arrange(sort=None if usual else self.rows.sort_by, descending=not usual and self.rows.descending)

    def _moved(self) -> None:
        head, names = self.horizontalHeader(), self.rows.columns
        self._arrange(order=tuple(names[head.logicalIndex(row_number)] for row_number in range(len(names))))

    def _widened(self, column: int, width: int) -> None:
        layout, name = self._layout_now(), self.rows.columns[column]
        widths = {one: kept for one, kept in layout.widths.items() if one != name}
        self._arrange(widths={**widths, name: round(width / theme.scale)} if width else widths)
        self._fit()

    def _layout_now(self) -> ListLayout:
        return self.layouts.get(self.rows.kind, ListLayout())

    def _arrange(self, **changes: Any) -> None:
        layout = replace(self._layout_now(), **changes)
        self.layouts = {**self.layouts, self.rows.kind: layout}
        self.arranged.emit(self.rows.kind, layout)

    def _remeasure(self) -> None:
        """Measure all columns again after a change of texts or font."""
        self.verticalHeader().setDefaultSectionSize(theme.height(TARGET))
        self._age_room = age_width()
        self._wishes.clear()
        self._measure()

    def _measure(self) -> None:
        """Look up or measure the wanted widths of the current list; cached per day, as the words for days change."""
        known = self.rows.kind, datetime.now(UTC).astimezone().date()
        if known not in self._wishes:
            self._wishes[known] = wanted_widths(self.rows.kind, self.rows.columns)
        self._wanted = self._wishes[known]
        self._fit()

    def _fit(self) -> None:
        chosen = {name: theme.px(width) for name, width in self._layout_now().widths.items()}
        ages = self.rows.kind in {"pending", "overdue"}
        room, sort_by = self.viewport().width(), self.rows.sort_by
        wanted = {name: width for name, width in self._wanted.items() if name not in self.hidden_columns}
        widths = fit_widths(wanted, room, chosen, ages=ages, sort_by=sort_by)
        # Qt would repaint the whole list after the next frame for each change of a width.
        head = self.horizontalHeader()
        head.blockSignals(True)
        for column, name in enumerate(self.rows.columns):
            self.setColumnHidden(column, not widths.get(name))
            self.setColumnWidth(column, widths.get(name, 0))
        head.blockSignals(False)
        self.viewport().update()

    def _results_added(self) -> None:
        if self.current() is None:
            self._restore(0)

    def _restore(self, scrolled: int) -> None:
        wanted = self._key, self._row
        row_number = self.rows.position_of(self._key) if self._key else -1
        if self.rows.rowCount():
            self._go_to(max(row_number, 0))
            if (
                row_number >= 0 and self._key != wanted[0]
            ):  # the worker wrote meanwhile: its signal finds the package again
                self._key, self._row = wanted
        else:
            self.selected.emit(None)
        self.empty.setVisible(not self.rows.rowCount())
        self.verticalScrollBar().setValue(scrolled)

    def _current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        self._selection.anchor = now.row()
        shown = self.rows.row(now.row())
        if shown is not None:
            self._key, self._row = shown.key, shown
        self.selected.emit(shown)
