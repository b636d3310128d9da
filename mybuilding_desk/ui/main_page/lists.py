"""Controller of the lists of the page: which one is shown, the counts on the tabs, the words of an empty list."""

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.domain.scan_intent import PackageRow, RowState
from mybuilding_desk.services.packages.list_window import ListKind
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.main_page.layout import MainPageLayout
from mybuilding_desk.ui.packages import unidentified
from mybuilding_desk.ui.packages.find import text as find_text
from mybuilding_desk.ui.packages.find.controller import FindController
from mybuilding_desk.ui.text import package_text


class ListsController(QObject):
    """Shows one list at a time. A search covers the list, which returns after it."""

    availability_changed = Signal(str)
    """Why nothing can be logged or released here, `""` if it can."""

    def __init__(self, ui: MainPageLayout, find_controller: FindController) -> None:
        super().__init__(ui)
        self._ui, self._find = ui, find_controller
        self._workspace: Workspace | None = None
        self._shown: ListKind = "pending"
        ui.tabs.list_wanted.connect(self.show_list)
        find_controller.search_ended.connect(lambda: self.show_list(self._shown))
        find_controller.counted.connect(ui.tabs.results.setText)
        find_controller.searched.connect(lambda: ui.check_tab("found"))

    @property
    def shown(self) -> ListKind:
        """The list on the screen; below search results, the list that returns after them."""
        return self._shown

    def bind(self, workspace: Workspace | None) -> None:
        """Show the lists of this account from now on, first the pending packages."""
        self._workspace = workspace
        self._ui.tabs.may_act = workspace is None or workspace.user.is_staff
        self._ui.fold()
        self.show_list("pending")

    def show_list(self, kind: ListKind) -> None:
        """Show a list, and clear any search."""
        self._shown = kind
        self._find.forget()
        self._ui.check_tab(kind)
        self._ui.table.show_list(self._workspace.store if self._workspace else None, kind)
        self.show_counts()

    def open_unidentified(self) -> None:
        """Show the unidentified packages, and focus the list unless it is empty."""
        self.show_list("unidentified")
        if self._ui.table.rows.rowCount():
            self._ui.table.setFocus()

    def show_row(self, shown: PackageRow) -> bool:
        """Select a package in its list; return whether it is there."""
        kinds: dict[RowState, ListKind] = {"released": "history", "held": "unidentified"}
        self.show_list(kinds.get(shown.state, "pending"))
        return self._ui.table.select(self._ui.table.rows.key_now(shown))

    def show_counts(self) -> None:
        """Show the tab counts and the empty-list message; a search shows its own."""
        if self._workspace is None:
            return
        store = self._workspace.store
        pending = store.pending_counts().get(store.community_id, 0)
        held = len(store.unidentified())
        self._ui.tabs.show_counts({"pending": pending, "overdue": store.overdue_count(), "unidentified": held})
        self._ui.sidebar.show_today(store.today_counts())
        fetched = self._workspace.refresher.checked_at is not None
        closed = "" if store.community_id else package_text.no_community(fetched)
        if not self._find.is_searching:
            self._show_empty(self._workspace, closed if fetched else "")
        self.availability_changed.emit(closed)

    def _show_empty(self, workspace: Workspace, closed: str) -> None:
        """Show why the list is empty; `closed` is why all of them are."""
        empty, refresher = self._ui.table.empty, workspace.refresher
        fetched = refresher.checked_at is not None
        if self._shown == "unidentified" and not closed:
            headline, words = unidentified.nothing_unidentified()
            empty.show_words(words, "circle-help", headline=headline)
            return
        words = package_text.empty_words(
            self._shown == "pending", refresher.checked_at, refresher.offline or refresher.local_error
        )
        if self._shown == "overdue" and fetched:
            words = find_text.nothing_overdue(workspace.store.ages)
        empty.show_words(closed or words, "inbox" if fetched else "refresh-cw")
