"""The columns of the package table: their order, widths, and which are hidden, as the user arranged them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QTableView

from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.domain.package_list import ListLayout
from mybuilding_desk.services.packages.list_window import ListKind
from mybuilding_desk.ui.packages.cells.row_painter import Column
from mybuilding_desk.ui.packages.columns import (
    ALWAYS_SHOWN,
    BAR_ROOM,
    age_width,
    day_width,
    fit_widths,
    unit_width,
    wanted_widths,
)
from mybuilding_desk.ui.packages.header import TableHeader
from mybuilding_desk.ui.packages.model import PackageModel
from mybuilding_desk.ui.theme import theme
from mybuilding_desk.ui.theme.cell_layout import right_to_left


class ColumnLayout(QObject):
    """The columns of the package table: applies the saved arrangement of the list on the screen, and changes it."""

    changed = Signal(str, object)
    """The kind of a list, and the new `ListLayout` that the user gave it."""

    def __init__(self, table: QTableView, rows: PackageModel, head: TableHeader) -> None:
        super().__init__(table)
        self._table, self._rows, self._head = table, rows, head
        self.saved: Mapping[str, ListLayout] = {}
        """How the user arranged the lists, by their kind."""
        self.age_room = 0
        """Width in pixels of an age, up to the time beside it."""
        self.shows_times = False
        """Whether the column of ages has room for the times beside them."""
        self.carrier_bar = False
        """Whether a bar before the number stands for the carrier, whose column has no room."""
        self.shows_state = False
        """Whether there is a column with each state."""
        self.hides_location = False
        """Whether the column of locations is hidden, by the user or as it has no room."""
        self._unit_room = self._digits = self._days = 0
        self._wanted: dict[str, int] = {}
        self._wishes: dict[tuple[ListKind, bool, date], dict[str, int]] = {}
        head.sectionMoved.connect(self._moved)

    @property
    def now(self) -> ListLayout:
        """The saved arrangement of the list on the screen."""
        return self.saved.get(self._rows.kind, ListLayout())

    @property
    def hidden(self) -> frozenset[str]:
        """The columns of this list that the user hid."""
        return frozenset(self.now.hidden) - ALWAYS_SHOWN

    @property
    def first(self) -> str:
        """The first visible column."""
        return self._rows.columns[self._head.first_visible()]

    def shown_in(self, part: QRect) -> list[Column]:
        """Return the columns visible in `part`."""
        last, shown = self._head.last_visible(), []
        for number, name in enumerate(self._rows.columns):
            left, width = self._table.columnViewportPosition(number), self._table.columnWidth(number)
            if number == last:  # the scroll bar is above its end
                width -= BAR_ROOM
                left += BAR_ROOM if right_to_left() else 0
            if width > 0 and left <= part.right() and left + width > part.left():
                shown.append((name, left, width))
        return shown

    def hide(self, name: str) -> None:
        """Hide a column of this list, unless it is always shown."""
        if name in self._rows.columns and name not in ALWAYS_SHOWN | self.hidden:
            self.change(hidden=(*self.now.hidden, name))
            self.fit()

    def show(self, name: str) -> None:
        """Show a column of this list again."""
        self.change(hidden=tuple(one for one in self.now.hidden if one != name))
        self.fit()

    def reset(self) -> None:
        """Show all columns of this list in their usual order and width."""
        self.change(widths={}, order=(), hidden=())
        self.apply_order()
        self.fit()

    def change(self, kind: ListKind | None = None, **changes: Any) -> None:
        """Change these fields of the saved arrangement of the list on the screen, or of another one."""
        kind = kind or self._rows.kind
        layout = replace(self.saved.get(kind, ListLayout()), **changes)
        self.saved = {**self.saved, kind: layout}
        self.changed.emit(kind, layout)

    def apply_order(self) -> None:
        """Arrange the columns in the saved order; those not named follow in their default order."""
        head, names, order = self._head, self._rows.columns, self.now.order
        first, *rest = names
        wanted = [first, *(name for name in order if name in rest), *(name for name in rest if name not in order)]
        head.blockSignals(True)
        for position, name in enumerate(wanted):
            head.moveSection(head.visualIndex(names.index(name)), position)
        head.blockSignals(False)

    def set_width(self, column: int, width: int) -> None:
        """Save the width that the user dragged a column to; 0 resets it to the default."""
        name = self._rows.columns[column]
        width -= BAR_ROOM if width and column == self._head.last_visible() else 0
        widths = {one: kept for one, kept in self.now.widths.items() if one != name}
        self.change(widths={**widths, name: round(width / theme.scale)} if width else widths)
        self.fit()

    def remeasure(self) -> None:
        """Measure all columns again after a change of texts or font."""
        self.age_room, self._days = age_width(), day_width()
        self._wishes.clear()
        self.measure()

    def measure(self) -> None:
        """Look up or measure the wanted widths of the current list; cached per day, as the words for days change."""
        by_day = self._rows.is_by_day
        known = self._rows.kind, by_day, desk_clock.day(datetime.now(UTC))
        if known not in self._wishes:
            self._wishes[known] = wanted_widths(self._rows.kind, self._rows.columns, by_day=by_day)
        self._wanted = self._wishes[known]
        self.fit()

    def forget_rows(self, kind: ListKind) -> None:
        """Let the columns of units and numbers be as narrow as usual again: another list or search has others.

        While a search is typed, units keep their room: each row would move else.
        """
        self._unit_room = self._unit_room if kind == "found" else 0
        self._digits = 0

    def show_units(self, units: Iterable[str]) -> None:
        """Make the column of units wide enough for these, as no unit is cut."""
        widest = max(map(unit_width, units), default=0)
        if widest > self._unit_room:
            self._unit_room = widest
            self.fit()
            self._head.viewport().update()

    def show_digits(self, numbers: Iterable[str]) -> None:
        """Make the column of numbers no wider than search results need; other lists have all kinds of numbers."""
        longest = max(map(len, numbers), default=0) if self._rows.kind == "found" else 0
        if longest > self._digits:
            self._digits = longest
            self.fit()
            self._head.viewport().update()

    def fit(self) -> None:
        """Fit the columns to the width of the table; below the scroll bar the last one has no text."""
        names = self._rows.columns
        chosen = {name: theme.px(width) for name, width in self.now.widths.items()}
        wanted = {name: width for name, width in self._wanted.items() if name not in self.hidden}
        room = self._table.viewport().width() - BAR_ROOM
        ages = self._rows.kind in {"pending", "overdue", "residents", "unidentified"}
        order, unit, digits = self._rows.sort_by, self._unit_room, self._digits
        days = self._days if self._rows.kind == "found" else 0
        widths = fit_widths(wanted, room, chosen, ages=ages, sort_by=order, unit=unit, digits=digits, days=days)
        self.shows_times = widths.get("arrived", 0) >= self._wanted.get("arrived", 0)
        self.carrier_bar = widths.get("kind") == 0
        self.hides_location = not widths.get("shelf")
        self.shows_state = bool(widths.get("state") or widths.get("reason"))
        # Qt would repaint the whole list after the next frame for each change of a width.
        self._head.blockSignals(True)
        for column, name in enumerate(names):
            self._table.setColumnHidden(column, not widths.get(name))
        last = self._head.last_visible()
        for column, name in enumerate(names):
            self._table.setColumnWidth(column, widths.get(name, 0) + (BAR_ROOM if column == last else 0))
        self._head.blockSignals(False)
        self._table.viewport().update()

    def _moved(self) -> None:
        head, names = self._head, self._rows.columns
        self.change(order=tuple(names[head.logicalIndex(position)] for position in range(len(names))))
