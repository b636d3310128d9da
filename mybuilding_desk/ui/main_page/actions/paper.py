"""Printing from the main page: a toast says where, and the news why not; an open daily log says both itself."""

from datetime import UTC, datetime
from functools import partial
from math import inf
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.domain.scan_intent import ResidentRow
from mybuilding_desk.services.paper import Documents
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.toast import Toast
from mybuilding_desk.ui.main_page.actions.reports import ReportActions
from mybuilding_desk.ui.text.documents import paper_text

if TYPE_CHECKING:
    from mybuilding_desk.ui.reports.controller import ReportsController

_MAX_RESIDENTS: Final = 2000
"""Residents that a list of overdue packages has at most."""
_ONCE: Final = Qt.ConnectionType.SingleShotConnection


class PaperActions(QObject):
    """Prints documents, and says what became of them. A feature that prints its own says so itself."""

    failed = Signal(str)
    """Why documents did not print."""

    def __init__(self, page: QObject, toast: Toast, reports: ReportActions) -> None:
        super().__init__(page)
        self._toast, self._reports = toast, reports
        self._workspace: Workspace | None = None
        self._printing: list[Documents] = []
        self._awaited: ReportsController | None = None
        """The report that is printed as soon as it is counted."""
        reports.made.connect(self._join_reports)
        reports.switched.connect(self._forget_report)

    def bind(self, workspace: Workspace | None) -> None:
        """Print documents of this account from now on."""
        self._workspace, self._printing, self._awaited = workspace, [], None
        if workspace is not None:
            workspace.paper.printed.connect(self._show_printed)
            workspace.paper.not_printed.connect(self._show_failed)

    def print_out(self, documents: Documents) -> None:
        """Print documents, and say so at once: a printer may take seconds to answer."""
        if self._workspace is not None:
            self._tell(paper_text.printing(documents))
            self._printing.append(documents)
            self._workspace.paper.print_out(documents)

    def print_overdue(self) -> None:
        """Print the overdue packages, a row for each resident."""
        from mybuilding_desk.ui.text.documents import overdue_list_text  # noqa: PLC0415 - documents, on first use

        store = self._workspace.store if self._workspace is not None else None
        if store is None or (community := store.community()) is None:
            return
        residents = store.overdue_residents()
        residents.go_on(inf, enough=_MAX_RESIDENTS)
        rows = [row for row in residents.window(0, _MAX_RESIDENTS) if isinstance(row, ResidentRow)]
        self.print_out([overdue_list_text.document(rows, community, datetime.now(UTC))])

    def _show_printed(self, documents: Documents, printer: str) -> None:
        if self._ends(documents):
            self._tell(paper_text.printed(documents, printer))

    def _show_failed(self, documents: Documents, error: DeskError) -> None:
        if self._ends(documents):
            self._toast.hide()
            words = paper_text.why_not_printed(error)
            if not self._reports.tell("bad", words):
                self.failed.emit(words)

    def _tell(self, words: str) -> None:
        """Say something in a toast; an open window hides it, and says it itself."""
        self._toast.show_message(words, icon_name="printer")
        self._reports.tell("info", words)

    def _ends(self, documents: Documents) -> bool:
        """Return whether these documents were printed here, and forget them."""
        others = [one for one in self._printing if one is not documents]
        ends, self._printing = len(others) < len(self._printing), others
        return ends

    # The report on the screen

    def _join_reports(self, reports: "ReportsController") -> None:
        reports.print_wanted.connect(partial(self._print_report, reports))

    def _print_report(self, reports: "ReportsController") -> None:
        """Print a report, if need be as soon as all its figures are counted."""
        document, self._awaited = reports.document, None
        if document is not None:
            self.print_out([document])
        elif self._workspace is not None:
            self._awaited = reports
            self._workspace.reports.counted.connect(self._print_awaited, _ONCE)

    def _print_awaited(self) -> None:
        if self._awaited is not None:
            self._print_report(self._awaited)

    def _forget_report(self, shown: bool) -> None:
        if not shown:
            self._awaited = None
