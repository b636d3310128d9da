"""Menus about the list on the screen: what it is sorted by, and which columns it shows."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from mybuilding_desk.domain.package_list import SORTS
from mybuilding_desk.ui.packages.columns import ALWAYS_SHOWN, first_part
from mybuilding_desk.ui.packages.table import PackageTable
from mybuilding_desk.ui.text.package_text import column_title


def fill_sort(menu: QMenu, table: PackageTable) -> None:
    """Add the columns to sort by; choosing the current one again reverses the order."""
    for name in table.rows.columns:
        if name in SORTS:
            turned = name == table.rows.sort_by and not table.rows.descending
            _add(menu, name, name == table.rows.sort_by, partial(sort_by, table, name, descending=turned))


def fill_columns(menu: QMenu, table: PackageTable) -> None:
    """Add the columns that can be hidden; the checked ones are shown."""
    for name in table.rows.columns:
        if name not in ALWAYS_SHOWN:
            hidden = name in table.columns.hidden
            _add(menu, name, not hidden, partial(table.columns.show if hidden else table.columns.hide, name))


def sort_by(table: PackageTable, name: str, *, descending: bool) -> None:
    """Sort the list by a column."""
    order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
    table.horizontalHeader().setSortIndicator(table.rows.columns.index(name), order)


def _add(menu: QMenu, name: str, checked: bool, act: Callable[[], object]) -> None:
    action = menu.addAction(first_part(column_title(name)))
    action.setCheckable(True)
    action.setChecked(checked)
    action.triggered.connect(lambda _checked: act())
