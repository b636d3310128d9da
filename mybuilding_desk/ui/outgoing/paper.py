"""Proofs of pickups as PDF and on paper; the open window says what became of them."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.domain.records.outgoing import PickupRecord
from mybuilding_desk.domain.records.release_proof import ProofContent
from mybuilding_desk.services.paper import Documents
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.banner import Tone
from mybuilding_desk.ui.outgoing import documents
from mybuilding_desk.ui.text import print_text
from mybuilding_desk.ui.text.documents import paper_text
from mybuilding_desk.ui.text.name_display import names

_DIALOG: Final = "save_pickup_dialog"


class OutgoingPaper(QObject):
    """Prints and saves the proofs of one account at a time; `tell` says in the window what became of them."""

    def __init__(self, page: QWidget, tell: Callable[[Tone, str], object]) -> None:
        super().__init__(page)
        self._page, self._tell = page, tell
        self._workspace: Workspace | None = None
        self._documents: Documents = ()
        self._path = Path()

    def bind(self, workspace: Workspace | None) -> None:
        """Use the printer of this account from now on."""
        self._workspace, self._documents, self._path = workspace, (), Path()
        if workspace is not None:
            workspace.paper.printed.connect(self._printed)
            workspace.paper.not_printed.connect(self._not_printed)
            workspace.paper.saved.connect(self._saved)
            workspace.paper.not_saved.connect(self._not_saved)
        for dialog in self._page.window().findChildren(QFileDialog, _DIALOG):
            dialog.reject()

    def print_out(self, record: PickupRecord) -> None:
        """Print the proof of a pickup."""
        if self._workspace is not None:
            self._documents = [self.content(record)]
            self._tell("info", paper_text.printing(self._documents))
            self._workspace.paper.print_out(self._documents)

    def save(self, record: PickupRecord) -> None:
        """Ask for a file, and save the proof of a pickup as PDF there."""
        if self._workspace is None:
            return
        folder = Path(self._workspace.preferences.now.proof_folder)
        if not folder.is_absolute() or not folder.is_dir():
            folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        dialog = QFileDialog(self._page.window(), self.tr("Save proof of pickup"), str(folder))
        dialog.setObjectName(_DIALOG)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF documents (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(documents.proof_file(record))
        dialog.fileSelected.connect(lambda path: self._save(Path(path), record))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def content(self, record: PickupRecord) -> ProofContent:
        """Return the texts of a proof as of now, with names in full."""
        community = self._workspace.store.community() if self._workspace is not None else None
        with names.whole():
            return documents.proof(record, community, datetime.now(UTC))

    def _save(self, path: Path, record: PickupRecord) -> None:
        if self._workspace is not None:
            self._path = path
            self._workspace.preferences.change(proof_folder=str(path.parent))
            self._workspace.paper.save(path, [self.content(record)], print_text.paper())

    def _printed(self, printed: Documents, printer: str) -> None:
        if printed is self._documents:
            self._tell("ok", paper_text.printed(printed, printer))

    def _not_printed(self, printed: Documents, error: DeskError) -> None:
        if printed is self._documents:
            self._tell("bad", paper_text.why_not_printed(error))

    def _saved(self, path: Path) -> None:
        if path == self._path:
            self._tell("ok", self.tr("Saved: {0}").format(path.name))

    def _not_saved(self, path: Path, error: DeskError) -> None:
        if path == self._path:
            self._tell("bad", paper_text.why_not_saved(error))
