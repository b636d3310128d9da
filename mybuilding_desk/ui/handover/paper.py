"""Hand-overs on paper, as PDF, and on the clipboard; the open window says what became of it."""

from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.domain.models import Community
from mybuilding_desk.domain.records.handover import Handover
from mybuilding_desk.domain.records.release_proof import file_name
from mybuilding_desk.domain.text import spreadsheet_safe
from mybuilding_desk.services.paper import Documents
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.banner import Tone
from mybuilding_desk.ui.handover import text
from mybuilding_desk.ui.handover.document import document
from mybuilding_desk.ui.handover.plain_text import as_text
from mybuilding_desk.ui.text import print_text
from mybuilding_desk.ui.text.documents import paper_text

_DIALOG: Final = "save_handover_dialog"


class Speaker(Protocol):
    """A window that says what became of an action."""

    def tell(self, tone: Tone, words: str) -> None: ...


class HandoverPaper(QObject):
    """Prints, saves, and copies hand-overs of one account at a time."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._workspace: Workspace | None = None
        self._speaker: Speaker | None = None
        self._documents: Documents = ()
        self._path = Path()

    def bind(self, workspace: Workspace | None) -> None:
        """Use the printer of this account from now on."""
        self._workspace, self._speaker, self._documents = workspace, None, ()
        if workspace is not None:
            workspace.paper.printed.connect(self._printed)
            workspace.paper.not_printed.connect(self._not_printed)
            workspace.paper.saved.connect(self._saved)
            workspace.paper.not_saved.connect(self._not_saved)
        for dialog in self._page.window().findChildren(QFileDialog, _DIALOG):
            dialog.reject()

    def copy(self, handover: Handover, speaker: Speaker) -> None:
        """Copy a hand-over as text, for an email."""
        community = self._community()
        words = as_text(handover, community.title if community is not None else "")
        QGuiApplication.clipboard().setText(spreadsheet_safe(words))
        speaker.tell("ok", self.tr("Hand-over copied"))

    def print_out(self, handover: Handover, speaker: Speaker) -> None:
        """Print a hand-over on the printer for whole pages."""
        if self._workspace is not None:
            self._speaker, self._documents = speaker, [document(handover, self._community())]
            speaker.tell("info", paper_text.printing(self._documents))
            self._workspace.paper.print_out(self._documents)

    def save(self, handover: Handover, speaker: Speaker) -> None:
        """Ask for a file, and save a hand-over as PDF there."""
        if self._workspace is None:
            return
        community, folder = self._community(), Path(self._workspace.preferences.now.proof_folder)
        if not folder.is_absolute() or not folder.is_dir():
            folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        building = community.title if community is not None else ""
        dialog = QFileDialog(self._page.window(), self.tr("Save hand-over"), str(folder))
        dialog.setObjectName(_DIALOG)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF documents (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(file_name(text.title(), building, f"{desk_clock.local(handover.ended):%Y-%m-%d %H-%M}"))
        dialog.fileSelected.connect(lambda path: self._save(Path(path), handover, speaker))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self, path: Path, handover: Handover, speaker: Speaker) -> None:
        if self._workspace is not None:
            self._speaker, self._path = speaker, path
            self._workspace.preferences.change(proof_folder=str(path.parent))
            self._workspace.paper.save(path, [document(handover, self._community())], print_text.paper())

    def _community(self) -> Community | None:
        return self._workspace.store.community() if self._workspace is not None else None

    def _printed(self, documents: Documents, printer: str) -> None:
        if self._speaker is not None and documents is self._documents:
            self._speaker.tell("ok", paper_text.printed(documents, printer))

    def _not_printed(self, documents: Documents, error: DeskError) -> None:
        if self._speaker is not None and documents is self._documents:
            self._speaker.tell("bad", paper_text.why_not_printed(error))

    def _saved(self, path: Path) -> None:
        if self._speaker is not None and path == self._path:
            self._speaker.tell("ok", self.tr("Saved: {0}").format(path.name))

    def _not_saved(self, path: Path, error: DeskError) -> None:
        if self._speaker is not None and path == self._path:
            self._speaker.tell("bad", paper_text.why_not_saved(error))
