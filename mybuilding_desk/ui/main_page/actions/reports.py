"""Reports on the main page: created at their first opening, in the place of the list; their packages as a list."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.main_page.layout import MainPageLayout
from mybuilding_desk.ui.main_page.lists.controller import ListsController
from mybuilding_desk.ui.packages.find.controller import FindController

if TYPE_CHECKING:
    from mybuilding_desk.domain.reports.selection import CountedPackages, PackageSelection
    from mybuilding_desk.ui.base.banner import Tone
    from mybuilding_desk.ui.reports.controller import ReportsController
    from mybuilding_desk.ui.reports.daily_log import DailyLog
    from mybuilding_desk.ui.reports.export_controller import ExportController


class ReportActions(QObject):
    """Connects the reports to the tabs, the list, the search, and the scan field. Nothing is imported before."""

    made = Signal(object)
    """Emitted with the `ReportsController` when that is created."""
    switched = Signal(bool)
    """Whether the reports are on the screen now."""
    typed = Signal(str)
    document_wanted = Signal(object)
    """A list of one `ReportDocument` to print."""
    handovers_wanted = Signal()
    audit_wanted = Signal()
    support_wanted = Signal()
    sheet_made = Signal(object)
    """A window over the reports, when it is created."""
    folder_wanted = Signal(str)
    """The path of a folder or file to open."""

    def __init__(self, ui: MainPageLayout, lists: ListsController, find: FindController) -> None:
        super().__init__(ui)
        self._ui, self._lists, self._find = ui, lists, find
        self._workspace: Workspace | None = None
        self.controller: ReportsController | None = None
        """The reports, `None` before they are first opened."""
        self._daily_log: DailyLog | None = None
        self.exports: ExportController | None = None
        """The export, `None` before the reports are first opened."""
        self._listed: tuple[PackageSelection, str] | None = None
        self._focus: QWidget | None = None
        """What had the focus in the report before its packages were listed."""
        lists.switching.connect(self._prepare)
        lists.switched.connect(self._switched)
        ui.scan_field.list_key.connect(self._scroll)

    @property
    def is_shown(self) -> bool:
        """Whether the reports are on the screen."""
        view = self._ui.view("reports")
        return view is not None and not view.isHidden()

    @property
    def are_allowed(self) -> bool:
        """Whether the user may see them."""
        workspace = self._workspace
        return workspace is not None and workspace.user.is_staff and workspace.preferences.now.reports

    def bind(self, workspace: Workspace | None) -> None:
        """Report on this account from now on."""
        if self._workspace is not None:
            self._workspace.store.packages_changed.disconnect(self._list_again)
            self._workspace.store.history_changed.disconnect(self._list_again)
        self._workspace, self._listed, self._focus = workspace, None, None
        if workspace is not None:
            workspace.store.packages_changed.connect(self._list_again)
            workspace.store.history_changed.connect(self._list_again)
        for part in (self.controller, self.exports, self._daily_log):
            if part is not None:
                part.bind(workspace)

    def restore_from(self, before: "ReportActions") -> None:
        """Take over the period of the page in the language before."""
        if before.controller is not None and self.controller is not None:
            self.controller.show_period(before.controller.period)

    def show(self) -> None:
        """Show the reports."""
        self._lists.show_list("reports")

    def open(self) -> "ReportsController":
        """Show the reports, and return their controller."""
        self.show()
        assert self.controller is not None  # noqa: S101 - created above
        return self.controller

    def export(self) -> None:
        """Ask for the export of the report on the screen."""
        self.open().export()

    def print_out(self) -> None:
        """Ask for the report on the screen on paper, or for the open daily log."""
        if self._daily_log is not None and self._daily_log.sheet.is_open:
            self._daily_log.print_out()
        else:
            self.open().print_out()

    def tell(self, tone: "Tone", words: str) -> bool:
        """Say what became of the daily log in its window, and return whether that is open."""
        return self._daily_log is not None and self._daily_log.tell(tone, words)

    def open_daily_log(self) -> None:
        """Open the daily log over the reports: of the day that they are about, else of today."""
        from mybuilding_desk.ui.reports.daily_log import DailyLog  # noqa: PLC0415 - reports, on first use

        period = self.open().period
        if self._daily_log is None:
            page = self._ui.toast.parentWidget()
            assert page is not None  # noqa: S101 - it stands over the page
            self._daily_log = DailyLog(page)
            self._daily_log.print_wanted.connect(self.document_wanted)
            self._daily_log.file_wanted.connect(self.folder_wanted)
            self._daily_log.bind(self._workspace)
        self._daily_log.open(period.first if period.days == 1 else None)

    def _prepare(self, kind: str) -> None:
        if kind == "reports" and self.controller is None:
            self._make()

    def _make(self) -> None:
        from mybuilding_desk.ui.reports.controller import ReportsController  # noqa: PLC0415 - reports, on first use
        from mybuilding_desk.ui.reports.view import ReportView  # noqa: PLC0415 - reports, on first use

        view = ReportView()
        self._ui.add_view("reports", view, view.fields(), view.first_field)
        self.controller = made = ReportsController(view)
        view.escaped.connect(self._lists.leave_view)
        view.typed.connect(self.typed)
        view.daily_log.clicked.connect(self.open_daily_log)
        view.handovers.clicked.connect(self.handovers_wanted)
        view.audit.clicked.connect(self.audit_wanted)
        made.list_wanted.connect(self._lists.show_list)
        made.package_wanted.connect(self._lists.show_overdue)
        made.packages_wanted.connect(self._list)
        made.support_wanted.connect(self.support_wanted)
        made.community_wanted.connect(self._choose)
        made.bind(self._workspace)
        made.export_wanted.connect(self._export)
        self._make_exports()
        self.made.emit(made)

    def _make_exports(self) -> None:
        from mybuilding_desk.ui.reports.export_controller import ExportController  # noqa: PLC0415 - reports, on first use

        page = self._ui.toast.parentWidget()
        assert page is not None  # noqa: S101 - it stands over the page
        self.exports = made = ExportController(page, self._ui.toast)
        made.sheet_made.connect(self.sheet_made)
        made.folder_wanted.connect(self.folder_wanted)
        made.bind(self._workspace)

    def _export(self) -> None:
        assert self.controller is not None and self.exports is not None  # noqa: S101 - created with the reports
        self.exports.open(self.controller.figures, self.controller.document)

    def _choose(self, community_id: str) -> None:
        if self._workspace is not None:
            self._workspace.store.choose(community_id)

    def _switched(self, kind: str) -> None:
        if self.controller is None:
            return
        self._listed = None
        if kind == "reports":
            self.controller.show()
            if self._focus is not None:
                self._focus.setFocus()
            self._focus = None
        else:
            self.controller.hide()
        self.switched.emit(kind == "reports")

    def _scroll(self, event: QKeyEvent) -> None:
        """Scroll the report by the arrow keys of the empty scan field, which choose a row of a list."""
        if self.is_shown and self.controller is not None:
            self.controller.scroll(event)

    # The packages behind a figure

    def _list(self, selection: "PackageSelection", words: str) -> None:
        here = self._ui.scan_field.window().focusWidget()
        view = self._ui.view("reports")
        self._focus = here if view is not None and view.isAncestorOf(here) else None
        self._listed = selection, words
        self._read()

    def _list_again(self) -> None:
        """Keep the list up to date: a package that is synced leaves the outbox for the cache."""
        if self._listed is not None and self._find.counted_packages is not None:
            self._read()

    def _read(self) -> None:
        if self._workspace is None or self._listed is None:
            return
        selection, reports = self._listed[0], self._workspace.reports
        reports.run(lambda counter: counter.counted(selection), self._show, reports.failed.emit)

    def _show(self, counted: "CountedPackages") -> None:
        if self._listed is None or counted.selection != self._listed[0]:
            return  # something else was asked for meanwhile
        was_listed = self._find.counted_packages is not None
        self._find.show_counted(counted, self._listed[1])
        if not was_listed:
            self._ui.table.setFocus()
            self.switched.emit(False)
            if self.controller is not None:
                self.controller.hide()
