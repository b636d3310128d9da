"""Controller of the tabs: which list or view is shown, the counts on the tabs, and the words of an empty list."""

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.domain.scan_intent import PackageRow, RowState
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.empty_state import EmptyAction
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.main_page.layout import MainPageLayout
from mybuilding_desk.ui.main_page.lists.tabs import Tab, is_list
from mybuilding_desk.ui.packages.cells import unidentified
from mybuilding_desk.ui.packages.find.controller import FindController
from mybuilding_desk.ui.text import list_text, package_text


class ListsController(QObject):
    """Shows one list at a time, or one view. A search covers it, and it returns after that."""

    switching = Signal(str)
    """The `Tab` that is shown next."""
    switched = Signal(str)
    """The `Tab` that is shown now."""

    availability_changed = Signal(str)
    """Why nothing can be logged or released here, `""` if it can."""
    log_wanted = Signal()
    """Request to log a package without a tracking number."""

    def __init__(self, ui: MainPageLayout, find_controller: FindController) -> None:
        super().__init__(ui)
        self._ui, self._find = ui, find_controller
        self._workspace: Workspace | None = None
        self._shown: Tab = "pending"
        self._asked = False
        """Whether the user pressed the button of an empty list that loads it, and it is loading."""
        ui.tabs.list_wanted.connect(self.show_list)
        ui.table.empty.acted.connect(self._act)
        find_controller.search_ended.connect(lambda: self.show_list(self._shown))
        find_controller.counted.connect(ui.tabs.results.setText)
        find_controller.searched.connect(lambda: ui.check_tab("found"))

    @property
    def shown(self) -> Tab:
        """The tab on the screen; below search results, the one that returns after them."""
        return self._shown

    def bind(self, workspace: Workspace | None) -> None:
        """Show the lists of this account from now on, first the pending packages."""
        self._workspace = workspace
        self._ui.tabs.may_act = is_staff = workspace is None or workspace.user.is_staff
        self._ui.tabs.has_reports = is_staff and (workspace is None or workspace.preferences.now.reports)
        self._ui.fold()
        self.show_list("pending")

    def show_list(self, kind: Tab) -> None:
        """Show a list, or a view, and clear any search. Behind a view, no package is selected."""
        self.switching.emit(kind)
        self._shown = kind
        self._find.forget()
        self._ui.check_tab(kind)
        if is_list(kind):
            self._ui.table.show_list(self._workspace.store if self._workspace else None, kind)
        else:
            self._ui.table.show_list(None, "pending")
        self.show_counts()
        self.switched.emit(kind)

    def leave_view(self) -> bool:
        """Go back from a view to the pending packages, and to the scan bar; return whether a view was shown."""
        view = self._ui.view(self._shown)
        if view is None or view.isHidden():
            return False
        self.show_list("pending")
        self._ui.scan_field.edit.setFocus()
        return True

    def show_named(self, key: str) -> None:
        """Show the list behind a figure: the packages logged are in storage, and those released in the history."""
        kinds: dict[str, Tab] = {"released": "history", "overdue": "overdue", "unidentified": "unidentified"}
        self.show_list(kinds.get(key, "pending"))
        self._ui.table.setFocus()

    def open_unidentified(self) -> None:
        """Show the unidentified packages, and focus the list unless it is empty."""
        self.show_list("unidentified")
        if self._ui.table.rows.rowCount():
            self._ui.table.setFocus()

    def show_overdue(self, shown: PackageRow) -> None:
        """Select an overdue package in its list."""
        self.show_list("overdue")
        self._ui.table.select(self._ui.table.rows.key_now(shown))
        self._ui.table.setFocus()

    def show_row(self, shown: PackageRow) -> bool:
        """Select a package in its list; return whether it is there."""
        kinds: dict[RowState, Tab] = {"released": "history", "held": "unidentified"}
        self.show_list(kinds.get(shown.state, "pending"))
        return self._ui.table.select(self._ui.table.rows.key_now(shown))

    def select_restored(self, key: str) -> None:
        """Select a package that is there again, if it is in the list on the screen and the scan bar is not in use."""
        if self._ui.scan_field.is_idle:
            self._ui.table.reload(key)

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
        if not self._find.is_searching:
            self._show_empty(self._workspace)
        self.availability_changed.emit("" if store.community_id else package_text.unavailable(fetched))

    def tells(self, error: DeskError) -> bool:
        """Return whether the list is empty because of this error, and so says it."""
        workspace = self._workspace
        shown = workspace is not None and error is workspace.refresher.local_error and not self._is_known(workspace)
        return shown and not self._find.is_searching and not self._ui.table.rows.rowCount()

    def _is_known(self, workspace: Workspace) -> bool:
        """Return whether the list was loaded before, so that it is right to be empty."""
        if self._shown == "unidentified" and workspace.store.community_id:  # only this computer has them
            return True
        # Pending packages are fetched before residents, so residents from an earlier run show that the list is known.
        is_cached = self._shown != "history" and workspace.store.residents_as_of() is not None
        return is_cached or workspace.refresher.checked_at is not None

    def _show_empty(self, workspace: Workspace) -> None:
        """Say why the list is empty, if it is: its bars or words are below its rows."""
        store, refresher, empty = workspace.store, workspace.refresher, self._ui.table.empty
        trouble = refresher.offline or refresher.local_error
        if self._is_known(workspace) and store.community_id:
            self._show_usual(workspace)
        elif self._is_known(workspace):
            empty.show_words(*list_text.no_community(), "building-2", self._refresh(failed=False))
        elif trouble is None:
            empty.show_loading(list_text.loading())
        else:
            icon = "triangle-alert" if trouble is refresher.local_error else "wifi-off"
            empty.show_words(*list_text.not_loaded(trouble), icon, self._refresh(failed=True))

    def _show_usual(self, workspace: Workspace) -> None:
        empty, may_log = self._ui.table.empty, workspace.user.is_staff
        if self._shown == "overdue":
            empty.show_words(*list_text.nothing_overdue(workspace.store.limits.days), "clock")
        elif self._shown == "unidentified":
            empty.show_words(*unidentified.nothing_unidentified(), "circle-help")
        elif self._shown == "history":
            empty.show_words(*list_text.nothing_released(), "package")
        else:
            log = EmptyAction("log_without_number", catalog.LOG_WITHOUT_NUMBER.name, catalog.LOG_WITHOUT_NUMBER)
            empty.show_words(*list_text.nothing_pending(may_log=may_log), "inbox", *[log] * may_log)

    def _refresh(self, *, failed: bool) -> EmptyAction:
        is_busy = self._asked and self._workspace is not None and self._workspace.refresher.busy
        self._asked = is_busy
        return EmptyAction("refresh_list", list_text.refresh(is_busy=is_busy, failed=failed), catalog.REFRESH)

    def _act(self, name: str) -> None:
        """Do what a button of an empty list offers; the search has its own."""
        if name == "log_without_number":
            self.log_wanted.emit()
        elif name == "refresh_list" and self._workspace is not None:
            self._asked = True
            self._workspace.refresher.refresh(everything=True)
