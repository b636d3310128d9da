"""What the page itself offers in the palette: communities, settings, columns to sort by, and what its rows do."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from mybuilding_desk.domain.package_list import SORTS
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.commands import catalog, reasons
from mybuilding_desk.ui.commands.actions import Commands
from mybuilding_desk.ui.commands.command import Command
from mybuilding_desk.ui.main_page.page import MainPage
from mybuilding_desk.ui.packages.list_menus import sort_by
from mybuilding_desk.ui.palette.item import Group, PaletteItem
from mybuilding_desk.ui.settings.definitions import sections
from mybuilding_desk.ui.settings.specs import Choice, Row, Section
from mybuilding_desk.ui.text.day_text import calendar
from mybuilding_desk.ui.text.package_text import column_title

_DESCENDING_FIRST = frozenset({"arrived", "released"})


class PagePalette:
    """Connects the palette of a page to the page."""

    def __init__(self, page: MainPage, commands: Commands) -> None:
        self._page, self._commands = page, commands
        palette = page.palette_controller
        palette.use(commands, self._items, calendar)
        palette.pickup_wanted.connect(page.releases.open_pickup)
        palette.search_wanted.connect(page.find_controller.search_for)
        palette.row_wanted.connect(self._open_row)
        palette.row_shown.connect(self._show_row)
        palette.row_command_wanted.connect(self._run_on_row)

    def _items(self, workspace: Workspace) -> list[PaletteItem]:
        return [*self._communities(workspace), *self._settings(workspace), *self._sorts()]

    def _communities(self, workspace: Workspace) -> list[PaletteItem]:
        store, counts = workspace.store, workspace.store.pending_counts()
        title = QCoreApplication.translate("palette", "Go to {0}")
        return [
            PaletteItem(
                f"community {one.community_id}",
                Group.COMMUNITIES,
                title.format(one.title),
                partial(store.choose, one.community_id),
                synonyms=(one.title,),
                icon="building-2",
                hint=QCoreApplication.translate("desk", "%Ln pending", None, counts.get(one.community_id, 0)),
            )
            for one in store.communities()
            if one.community_id != store.community_id
        ]

    def _settings(self, workspace: Workspace) -> list[PaletteItem]:
        locked, may_act = workspace.preferences.policy.locked, workspace.user.is_staff
        return [
            self._setting(section, row, reasons.managed_by_building() if row.name in locked else "")
            for section in sections()
            for row in section.rows
            if may_act or not row.staff_only
        ]

    def _setting(self, section: Section, row: Row, why_not: str) -> PaletteItem:
        values = tuple(words for _, words in row.values) if isinstance(row, Choice) else ()
        return PaletteItem(
            f"setting {row.name}",
            Group.SETTINGS,
            row.title,
            partial(self._show_setting, row.name),
            synonyms=(*(f"{value} {row.title}" for value in values), section.title, catalog.SETTINGS.name),
            icon="settings-2",
            hint=" · ".join(values) or section.title,
            why_not=why_not,
            within=catalog.SETTINGS.within,
        )

    def _sorts(self) -> list[PaletteItem]:
        title = QCoreApplication.translate("palette", "Sort by {0}")
        return [
            PaletteItem(
                f"sort {column}", Group.COMMANDS, title.format(column_title(column)), partial(self._sort, column),
                icon="arrow-up-down",
            )
            for column in self._page.ui.table.rows.columns
            if column in SORTS
        ]  # fmt: skip

    def _show_setting(self, name: str) -> None:
        if not self._page.ui.settings.is_open:
            self._page.open_settings()
        self._page.ui.settings().show_setting(name)

    def _sort(self, column: str) -> None:
        sort_by(self._page.ui.table, column, descending=column in _DESCENDING_FIRST)

    def _open_row(self, row: PackageRow) -> None:
        """Do what Enter in the list does; show a released package in its list."""
        if row.state == "released":
            self._show_row(row)
        elif row.state == "held":
            self._run_on_row(row, catalog.EDIT)
        else:
            self._page.releases.open_row(row)

    def _show_row(self, row: PackageRow) -> bool:
        is_listed = self._page.lists.show_row(row)
        self._page.ui.table.setFocus()
        return is_listed

    def _run_on_row(self, row: PackageRow, command: Command) -> None:
        if self._show_row(row):  # it may have left its list since it was found
            self._commands.run(command)
