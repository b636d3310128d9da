"""Menus of a package, a column, and a community, opened by the right mouse button or by a key."""

from typing import Final

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from mybuilding_desk.domain.package_list import SORTS
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.commands.actions import Commands
from mybuilding_desk.ui.commands.menus import CommandMenu, KeyMenu, columns_title
from mybuilding_desk.ui.main_page.layout import MainPageLayout
from mybuilding_desk.ui.main_page.sidebar.community_list import ID, TITLE
from mybuilding_desk.ui.packages.columns import ALWAYS_SHOWN
from mybuilding_desk.ui.packages.list_menus import fill_columns, sort_by

_OF_PACKAGE: Final = (
    (catalog.RELEASE, catalog.ACTIVITY, catalog.PROOF, catalog.EDIT, catalog.MOVE),
    (catalog.COPY_NUMBER, catalog.COPY_ROW, catalog.PRINT_LABEL, catalog.TRACK),
    (catalog.HOLD, catalog.ADD_INSTRUCTION, catalog.RETURN_TO_SENDER, catalog.REMOVE),
)
_OF_RESIDENT: Final = (
    (catalog.HOLD, catalog.ADD_INSTRUCTION, catalog.RETURN_TO_SENDER),
    (catalog.RELEASE, catalog.ACTIVITY),
)
_STORED_ONLY: Final = frozenset({catalog.MOVE})
_PENDING_ONLY: Final = frozenset({catalog.HOLD, catalog.RETURN_TO_SENDER})


class ContextMenus(QObject):
    """Opens the context menus of one main page; each is made when it opens, and deleted when it closes."""

    def __init__(self, ui: MainPageLayout, commands: Commands) -> None:
        super().__init__(ui)
        self._ui, self._commands = ui, commands
        ui.table.menu_wanted.connect(self._open_package)
        ui.details.menu_wanted.connect(self._open_package)
        ui.table.column_menu_wanted.connect(self._open_column)
        ui.sidebar.communities.menu_wanted.connect(self._open_community)

    def _open_package(self, position: QPoint) -> None:
        menu, row = CommandMenu(self._commands, self._ui.table), self._ui.table.current()
        state = row.state if row is not None else ""
        left_out = {catalog.RELEASE if state == "held" else None, catalog.PROOF if state != "released" else None}
        left_out |= _PENDING_ONLY if state in ("held", "released", "refused") else set()
        left_out |= _STORED_ONLY if state == "released" else set()
        left_out |= {catalog.ADD_INSTRUCTION} if state == "held" else set()
        kind = self._ui.table.rows.kind
        if kind in ("overdue", "residents"):
            self._ui.add_reminders(menu)
            menu.addSeparator()
        for group in _OF_RESIDENT if kind == "residents" else _OF_PACKAGE:
            menu.add(tuple(command for command in group if command not in left_out), with_icons=True)
            menu.addSeparator()
        self._ui.add_audit(menu)
        reasons = self._ui.reasons.menu(menu)
        if reasons is not None:
            menu.addMenu(reasons)
        _open(menu, "package_menu", position)

    def _open_column(self, column: int, position: QPoint) -> None:
        table = self._ui.table
        menu, name = CommandMenu(self._commands, table), table.rows.columns[column]
        if name in SORTS:
            turned = table.rows.is_turned(name)
            menu.addAction(self.tr("Sort ascending")).triggered.connect(lambda: sort_by(table, name, descending=turned))
            menu.addAction(self.tr("Sort descending")).triggered.connect(
                lambda: sort_by(table, name, descending=not turned)
            )
            menu.addSeparator()
        if name not in ALWAYS_SHOWN:
            menu.addAction(self.tr("Hide column")).triggered.connect(lambda: table.columns.hide(name))
        columns = KeyMenu(menu)
        columns.setTitle(columns_title())
        columns.fill_when_shown(lambda part: fill_columns(part, table))
        menu.addMenu(columns)
        menu.addAction(self._commands.action(catalog.RESET_COLUMNS))
        _open(menu, "column_menu", position)

    def _open_community(self, line: int, position: QPoint) -> None:
        communities = self._ui.sidebar.communities
        menu, item = KeyMenu(communities), communities.item(line)
        title, community_id = str(item.data(TITLE)), str(item.data(ID))
        menu.addAction(self.tr("Open")).triggered.connect(lambda: self._ui.sidebar.community_chosen.emit(community_id))
        menu.addAction(self.tr("Copy name")).triggered.connect(lambda: QGuiApplication.clipboard().setText(title))
        _open(menu, "community_menu", position)


def _open(menu: QMenu, name: str, position: QPoint) -> None:
    menu.setObjectName(name)
    menu.aboutToHide.connect(menu.deleteLater)
    if QApplication.activePopupWidget() is None:  # some platforms send a key and its event
        menu.popup(position)
    else:
        menu.deleteLater()
