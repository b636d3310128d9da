"""Controller of the lists of the page: which one is shown, the counts on the tabs, the words of an empty list."""

from PySide6.QtCore import QCoreApplication, QObject, Signal

from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.services.packages.list_window import ListKind
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.main_page.layout import MainPageLayout
from mybuilding_desk.ui.packages.find import text as find_text
from mybuilding_desk.ui.packages.find.controller import FindController
from mybuilding_desk.ui.text import error_messages, package_text


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
        self.show_list("pending")

    def show_list(self, kind: ListKind) -> None:
        """Show the pending, released, or overdue packages, and clear any search."""
        self._shown = kind
        self._find.forget()
        self._ui.check_tab(kind)
        self._ui.table.show_list(self._workspace.store if self._workspace else None, kind)
        self.show_counts()

    def show_row(self, shown: PackageRow) -> bool:
        """Select a package in its list; return whether it is there."""
        self.show_list("history" if shown.state == "released" else "pending")
        return self._ui.table.select(self._ui.table.rows.key_now(shown))

    def show_counts(self) -> None:
        """Show the tab counts and the empty-list message; a search shows its own."""
        if self._workspace is None:
            return
        store, refresher = self._workspace.store, self._workspace.refresher
        count = store.pending_counts().get(store.community_id, 0)
        fetched = refresher.checked_at is not None
        counted = error_messages.number(count) if count or fetched else ""
        tabs = self._ui.tabs
        tabs.pending.setText(QCoreApplication.translate("desk", "Pending {count}").format(count=counted).strip())
        tabs.history.setText(QCoreApplication.translate("desk", "History"))
        tabs.overdue.setText(find_text.overdue_tab(store.overdue_count()))
        self._ui.sidebar.show_today(store.today_counts())
        closed = "" if store.community_id else package_text.no_community(fetched)
        if not self._find.is_searching:
            words = closed if fetched and closed else self._empty_words(self._workspace, fetched=fetched)
            self._ui.table.empty.show_words(words, "inbox" if fetched else "refresh-cw")
        self.availability_changed.emit(closed)

    def _empty_words(self, workspace: Workspace, *, fetched: bool) -> str:
        if self._shown == "overdue" and fetched:
            return find_text.nothing_overdue(workspace.store.ages)
        refresher = workspace.refresher
        trouble = refresher.offline or refresher.local_error
        return package_text.empty_words(self._shown == "pending", refresher.checked_at, trouble)
