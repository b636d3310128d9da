"""Audits on paper, as PDF, and as CSV, and the labels of locations."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.domain.records.audit import Audit, AuditState
from mybuilding_desk.domain.records.location_label import LocationSheet
from mybuilding_desk.domain.records.release_proof import file_name
from mybuilding_desk.domain.reports.document import ReportDocument
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.audit import text
from mybuilding_desk.ui.audit.document import document
from mybuilding_desk.ui.base.documents.document_actions import DocumentActions, Tell
from mybuilding_desk.ui.text.documents.practice_mark import practice_mark

if TYPE_CHECKING:
    from mybuilding_desk.exporting.values import ExportContent


class AuditPaper:
    """Prints and saves the audits of one account at a time."""

    def __init__(self, page: QWidget) -> None:
        self._actions = DocumentActions(page, "save_audit_dialog")

    def bind(self, workspace: Workspace | None) -> None:
        """Use the printer of this account from now on."""
        self._actions.bind(workspace)

    def print_labels(self, locations: list[str], tell: Tell) -> None:
        """Print the labels of locations on the printer for whole pages."""
        title = QCoreApplication.translate("audit", "Location labels")
        self._actions.print_out([LocationSheet(title, tuple(locations), practice_mark.label())], tell)

    def print_out(self, audit: Audit, state: AuditState, tell: Tell) -> None:
        """Print an audit on the printer for whole pages."""
        self._actions.print_out(self._documents(audit, state), tell)

    def save(self, audit: Audit, state: AuditState, tell: Tell) -> None:
        """Ask for a file, and save an audit there as PDF or CSV."""
        name = f"{text.title()} {text.place_name(audit.location)}"
        file = file_name(name, self._actions.building, f"{desk_clock.local(audit.began):%Y-%m-%d %H-%M}")
        title = QCoreApplication.translate("audit", "Export audit")
        self._actions.save(title, file, partial(self._documents, audit, state), tell, partial(self._csv, audit, state))

    def _documents(self, audit: Audit, state: AuditState) -> list[ReportDocument]:
        return [document(audit, state, self._actions.community)]

    def _csv(self, audit: Audit, state: AuditState) -> "ExportContent":
        from mybuilding_desk.ui.audit.csv_content import csv_content  # noqa: PLC0415 - documents, on first use

        workspace = self._actions.workspace
        users = workspace is not None and workspace.preferences.now.report_users
        return csv_content(audit, state, self._actions.community, users=users)
