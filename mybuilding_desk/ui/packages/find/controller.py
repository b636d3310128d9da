"""Controller of the find field: shows the search results, and returns to the previous list."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.domain.input.find_query import FindQuery, read_find
from mybuilding_desk.services.packages.store import PackageStore
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.scheduling import AfterNextPaint
from mybuilding_desk.ui.packages.find import text as find_text
from mybuilding_desk.ui.packages.find.chips import FindChips
from mybuilding_desk.ui.packages.find.field import FindField
from mybuilding_desk.ui.packages.table import PackageTable
from mybuilding_desk.ui.text import day_text

if TYPE_CHECKING:
    from mybuilding_desk.domain.reports.selection import CountedPackages


class FindController(QObject):
    """Controller that shows search results while a query is typed; Escape returns to the scan field."""

    search_ended = Signal()
    """The search ended; the previous list is to be shown again."""

    searched = Signal()
    """The table shows search results."""
    counted = Signal(str)
    """The title of the tab of the results, with their number."""
    escaped = Signal()
    """Request to focus the scan field."""

    def __init__(self, finder: FindField, chips: FindChips, table: PackageTable) -> None:
        super().__init__(finder)
        self._finder, self._chips, self._table = finder, chips, table
        self._workspace: Workspace | None = None
        self._looking = AfterNextPaint(self, self._search)
        self.counted_packages: CountedPackages | None = None
        """The packages behind a figure of a report, while they are shown instead of the results of a search."""
        finder.typed.connect(self._typed)
        finder.entered.connect(self._enter)
        finder.escaped.connect(self.end_search)
        chips.changed.connect(self._search)
        chips.escaped.connect(self.end_search)
        table.empty.acted.connect(self._act)
        table.escaped.connect(self.end_search)
        table.rows.modelReset.connect(self._show_count)
        table.rows.searched.connect(self._show_count)

    @property
    def is_looking(self) -> bool:
        """Whether the typed query has not been searched yet."""
        return self._looking.is_waiting()

    def bind(self, workspace: Workspace | None) -> None:
        """Search the packages of this account from now on, and clear the field and the filters."""
        self._workspace = workspace
        self._chips.clear()
        self.forget()

    def restore_from(self, before: "FindController") -> None:
        """Take over the query and the filters of the previous page's controller."""
        self._chips.restore_from(before._chips)
        text = before._finder.edit.text()
        if text.strip():
            self._finder.edit.setText(text)
            self._search()

    def focus_field(self) -> None:
        """Focus the field and select its text, ready to be typed over."""
        self._finder.edit.setFocus()
        self._finder.edit.selectAll()

    def search_for(self, text: str) -> None:
        """Search for a text, as if the user had typed it."""
        self._finder.edit.setText(text)
        self._finder.edit.setFocus()
        self._search()

    def show_counted(self, counted: "CountedPackages", words: str) -> None:
        """Show the packages behind a figure of a report, under the name `words`; they may be those shown already."""
        if self._workspace is None:
            return
        again = self.counted_packages is not None and self.counted_packages.selection == counted.selection
        shown = self._table.current() if again else None
        self.forget()
        self.counted_packages = counted
        self._chips.show_counted(words)
        self._table.show_list(self._workspace.store, "found", (FindQuery((), counted=counted),))
        if shown is not None:
            self._table.select(shown.key)
        self.searched.emit()

    def forget(self) -> None:
        """Empty the field and cancel a pending search; the filters stay for the next one."""
        self._looking.stop()
        self.counted_packages = None
        self._chips.show_counted("")
        self._finder.edit.setText("")  # `clear()` would keep the text for the field's undo

    def end_search(self) -> None:
        """Return to the previous list, and leave the field."""
        if self.is_searching or self._finder.edit.hasFocus():
            self.search_ended.emit()
        self.escaped.emit()

    @property
    def is_searching(self) -> bool:
        """Whether the table shows search results."""
        return self._table.rows.search_results is not None

    def _typed(self, text: str) -> None:
        if text.strip():
            self._looking.start()  # paint the character first, then search for what is typed by then
        else:
            self.search_ended.emit()

    def _search(self) -> None:
        self._looking.stop()
        if self._workspace is None:
            return
        if not self.is_searching or self.counted_packages is not None:
            self._show_scope(self._workspace.store)  # first: it turns off a carrier of another community
        calendar = day_text.calendar(datetime.now(UTC))
        readings = read_find(self._finder.edit.text(), calendar, self._chips.filters(calendar))
        if readings:
            self.counted_packages = None
            self._chips.show_counted("")
            self._table.show_list(self._workspace.store, "found", readings)
            self.searched.emit()

    def _enter(self) -> None:
        if self.is_looking:
            self._search()
        if self._table.rows.rowCount():
            self._table.setFocus()

    def _show_scope(self, store: PackageStore) -> None:
        community = store.community()
        self._chips.show_scope(community.title if community is not None else "", store.type_names())

    def _act(self, name: str) -> None:
        """Do what a button of the empty results offers."""
        if name == "clear_filters":
            self._chips.clear()
            self._finder.edit.setFocus()
            self._search()
        elif name == "clear_results":
            self.end_search()

    def _show_count(self) -> None:
        results, rows = self._table.rows.search_results, self._table.rows
        if results is None:
            return
        self.counted.emit(find_text.results_tab(rows.rowCount(), more=results.more))
        if rows.rowCount() or not results.done:
            self._table.empty.clear()
            return
        if self.counted_packages is not None:
            self._table.empty.show_words(find_text.nothing_counted(), "", "search")
            return
        are_on = self._chips.are_on
        self._table.empty.show_words(
            find_text.no_results(self._finder.edit.text().strip()),
            find_text.no_results_help(are_filters_on=are_on),
            "search",
            *find_text.no_results_actions(are_filters_on=are_on),
        )
