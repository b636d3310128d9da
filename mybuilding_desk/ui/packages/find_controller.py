"""Controller of the find field: shows the search results, and returns to the previous list."""

from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.domain.input.find_query import read_find
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.scheduling import AfterNextPaint
from mybuilding_desk.ui.packages import find_text
from mybuilding_desk.ui.packages.find_field import FindField
from mybuilding_desk.ui.packages.table import PackageTable


class FindController(QObject):
    """Controller that shows search results while a query is typed; Escape returns to the scan field."""

    search_ended = Signal()
    """The search ended; the previous list is to be shown again."""

    searched = Signal()
    """The table shows search results."""
    escaped = Signal()
    """Request to focus the scan field."""

    def __init__(self, finder: FindField, table: PackageTable) -> None:
        super().__init__(finder)
        self._finder, self._table = finder, table
        self._workspace: Workspace | None = None
        self._looking = AfterNextPaint(self, self._search)
        finder.typed.connect(self._typed)
        finder.entered.connect(self._enter)
        finder.escaped.connect(self.end_search)
        table.escaped.connect(self.end_search)
        table.rows.modelReset.connect(self._show_count)
        table.rows.searched.connect(self._show_count)

    @property
    def is_looking(self) -> bool:
        """Whether the typed query has not been searched yet."""
        return self._looking.is_waiting()

    def bind(self, workspace: Workspace | None) -> None:
        """Search the packages of this account from now on, and clear the field."""
        self._workspace = workspace
        self.forget()

    def restore_from(self, before: "FindController") -> None:
        """Take over the query of the previous page's controller."""
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

    def forget(self) -> None:
        """Empty the field and cancel a pending search."""
        self._looking.stop()
        self._finder.edit.setText("")  # `clear()` would keep the text for the field's undo
        self._finder.show_count("")

    def end_search(self) -> None:
        """Return to the previous list, and leave the field."""
        if self._table.rows.search_results is not None or self._finder.edit.hasFocus():
            self.search_ended.emit()
        self.escaped.emit()

    def empty_words(self) -> str:
        """Return the message for empty search results: a space while the search runs, `""` if another list is shown."""
        results = self._table.rows.search_results
        if results is None:
            return ""
        return find_text.no_results(self._finder.edit.text().strip()) if results.done else " "

    def _typed(self, text: str) -> None:
        if text.strip():
            self._looking.start()  # paint the character first, then search for what is typed by then
        else:
            self.search_ended.emit()

    def _search(self) -> None:
        self._looking.stop()
        readings = read_find(self._finder.edit.text(), find_text.calendar(datetime.now(UTC)))
        if readings and self._workspace is not None:
            self._table.show_list(self._workspace.store, "found", readings)
            self.searched.emit()

    def _enter(self) -> None:
        if self.is_looking:
            self._search()
        if self._table.rows.rowCount():
            self._table.setFocus()

    def _show_count(self) -> None:
        rows = self._table.rows
        if rows.search_results is not None:
            self._finder.show_count(find_text.result_count(rows.rowCount(), more=rows.search_results.more))
            self._table.empty.show_words(self.empty_words(), "search")
