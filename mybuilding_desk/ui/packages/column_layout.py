"""The columns of the package table: their order, widths, and which are hidden, as the user arranged them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QTableView

from mybuilding_desk.domain.package_list import ListLayout
from mybuilding_desk.services.packages.list_window import ListKind
from mybuilding_desk.ui.packages.columns import ALWAYS_SHOWN, age_width, fit_widths, wanted_widths
from mybuilding_desk.ui.packages.model import PackageModel
from mybuilding_desk.ui.theme import theme


class ColumnLayout(QObject):
    """The columns of the package table: applies the saved arrangement of the list on the screen, and changes it."""

    changed = Signal(str, object)
    """The kind of a list, and the new `ListLayout` that the user gave it."""

    def __init__(self, table: QTableView, rows: PackageModel) -> None:
        super().__init__(table)
        self._table, self._rows = table, rows
        self.saved: Mapping[str, ListLayout] = {}
        """How the user arranged the lists, by their kind."""
        self.age_room = 0
        """Width in pixels of an age, up to the time beside it."""
        self._wanted: dict[str, int] = {}
        self._wishes: dict[tuple[ListKind, date], dict[str, int]] = {}
        table.horizontalHeader().sectionMoved.connect(self._moved)

    @property
    def now(self) -> ListLayout:
        """The saved arrangement of the list on the screen."""
        return self.saved.get(self._rows.kind, ListLayout())

    @property
    def hidden(self) -> frozenset[str]:
        """The columns of this list that the user hid."""
        return frozenset(self.now.hidden) - {ALWAYS_SHOWN}

    def hide(self, name: str) -> None:
        """Hide a column of this list, unless it is the unit."""
        if name in self._rows.columns and name not in {ALWAYS_SHOWN, *self.hidden}:
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
        head, names, order = self._table.horizontalHeader(), self._rows.columns, self.now.order
        first, *rest = names
        wanted = [first, *(name for name in order if name in rest), *(name for name in rest if name not in order)]
        head.blockSignals(True)
        for position, name in enumerate(wanted):
            head.moveSection(head.visualIndex(names.index(name)), position)
        head.blockSignals(False)

    def set_width(self, column: int, width: int) -> None:
        """Save the width that the user dragged a column to; 0 resets it to the default."""
        name = self._rows.columns[column]
        widths = {one: kept for one, kept in self.now.widths.items() if one != name}
        self.change(widths={**widths, name: round(width / theme.scale)} if width else widths)
        self.fit()

    def remeasure(self) -> None:
        """Measure all columns again after a change of texts or font."""
        self.age_room = age_width()
        self._wishes.clear()
        self.measure()

    def measure(self) -> None:
        """Look up or measure the wanted widths of the current list; cached per day, as the words for days change."""
        known = self._rows.kind, datetime.now(UTC).astimezone().date()
        if known not in self._wishes:
            self._wishes[known] = wanted_widths(self._rows.kind, self._rows.columns)
        self._wanted = self._wishes[known]
        self.fit()

    def fit(self) -> None:
        """Fit the columns to the width of the table."""
        chosen = {name: theme.px(width) for name, width in self.now.widths.items()}
        ages = self._rows.kind in {"pending", "overdue", "residents"}
        room, sort_by = self._table.viewport().width(), self._rows.sort_by
        wanted = {name: width for name, width in self._wanted.items() if name not in self.hidden}
        widths = fit_widths(wanted, room, chosen, ages=ages, sort_by=sort_by)
        # Qt would repaint the whole list after the next frame for each change of a width.
        head = self._table.horizontalHeader()
        head.blockSignals(True)
        for column, name in enumerate(self._rows.columns):
            self._table.setColumnHidden(column, not widths.get(name))
            self._table.setColumnWidth(column, widths.get(name, 0))
        head.blockSignals(False)
        self._table.viewport().update()

    def _moved(self) -> None:
        head, names = self._table.horizontalHeader(), self._rows.columns
        self.change(order=tuple(names[head.logicalIndex(position)] for position in range(len(names))))
