"""Audits on paper and as PDF, and the labels of locations; the open window says what became of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.domain.records.audit import Audit, AuditState
from mybuilding_desk.domain.records.location_label import LocationSheet
from mybuilding_desk.domain.records.release_proof import file_name
from mybuilding_desk.services.paper import Documents
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.audit import text
from mybuilding_desk.ui.audit.document import document
from mybuilding_desk.ui.base.banner import Tone
from mybuilding_desk.ui.text import print_text
from mybuilding_desk.ui.text.documents import paper_text

_DIALOG: Final = "save_audit_dialog"
Tell = Callable[[Tone, str], None]


class AuditPaper(QObject):
    """Prints and saves the documents of one account at a time."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._workspace: Workspace | None = None
        self._tell: Tell | None = None
        self._documents: Documents = ()
        self._path = Path()

    def bind(self, workspace: Workspace | None) -> None:
        """Use the printer of this account from now on."""
        self._workspace, self._tell, self._documents = workspace, None, ()
        if workspace is not None:
            workspace.paper.printed.connect(self._printed)
            workspace.paper.not_printed.connect(self._not_printed)
            workspace.paper.saved.connect(self._saved)
            workspace.paper.not_saved.connect(self._not_saved)
        for dialog in self._page.window().findChildren(QFileDialog, _DIALOG):
            dialog.reject()

    def print_labels(self, locations: list[str], tell: Tell) -> None:
        """Print the labels of locations on the printer for whole pages."""
        title = QCoreApplication.translate("audit", "Location labels")
        self._print([LocationSheet(title, tuple(locations))], tell)

    def print_out(self, audit: Audit, state: AuditState, tell: Tell) -> None:
        """Print an audit on the printer for whole pages."""
        if self._workspace is not None:
            self._print([document(audit, state, self._workspace.store.community())], tell)

    def save(self, audit: Audit, state: AuditState, tell: Tell) -> None:
        """Ask for a file, and save an audit as PDF there."""
        if self._workspace is None:
            return
        community, folder = self._workspace.store.community(), Path(self._workspace.preferences.now.proof_folder)
        if not folder.is_absolute() or not folder.is_dir():
            folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        name = f"{text.title()} {text.place_name(audit.location)}"
        dialog = QFileDialog(self._page.window(), self.tr("Export audit"), str(folder))
        dialog.setObjectName(_DIALOG)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF documents (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        title = community.title if community is not None else ""
        dialog.selectFile(file_name(name, title, f"{desk_clock.local(audit.began):%Y-%m-%d %H-%M}"))
        dialog.fileSelected.connect(lambda path: self._save(Path(path), audit, state, tell))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _print(self, documents: Documents, tell: Tell) -> None:
        if self._workspace is not None:
            self._tell, self._documents = tell, documents
            tell("info", paper_text.printing(documents))
            self._workspace.paper.print_out(documents)

    def _save(self, path: Path, audit: Audit, state: AuditState, tell: Tell) -> None:
        if self._workspace is not None:
            self._tell, self._path = tell, path
            self._workspace.preferences.change(proof_folder=str(path.parent))
            made = document(audit, state, self._workspace.store.community())
            self._workspace.paper.save(path, [made], print_text.paper())

    def _printed(self, documents: Documents, printer: str) -> None:
        if self._tell is not None and documents is self._documents:
            self._tell("ok", paper_text.printed(documents, printer))

    def _not_printed(self, documents: Documents, error: DeskError) -> None:
        if self._tell is not None and documents is self._documents:
            self._tell("bad", paper_text.why_not_printed(error))

    def _saved(self, path: Path) -> None:
        if self._tell is not None and path == self._path:
            self._tell("ok", self.tr("Saved: {0}").format(path.name))

    def _not_saved(self, path: Path, error: DeskError) -> None:
        if self._tell is not None and path == self._path:
            self._tell("bad", paper_text.why_not_saved(error))
