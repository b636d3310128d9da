"""Print documents, save them as PDF or CSV, and say in the window that asked for it what became of them."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.domain.models import Community
from mybuilding_desk.services.paper import Documents
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.banner import Tone
from mybuilding_desk.ui.base.documents.save_dialog import close_save_dialogs, ending_of, open_save_dialog
from mybuilding_desk.ui.text import print_text
from mybuilding_desk.ui.text.documents import paper_text

if TYPE_CHECKING:
    from mybuilding_desk.exporting.values import ExportContent

Tell = Callable[[Tone, str], object]
"""Says something in the window that asked."""


class DocumentActions(QObject):
    """Prints and saves the documents of one feature, for one account at a time."""

    def __init__(self, page: QWidget, dialog: str) -> None:
        """`dialog` is the name of the dialog that asks where to save."""
        super().__init__(page)
        self._page, self._dialog = page, dialog
        self.workspace: Workspace | None = None
        """The account whose printer is used."""
        self._tell: Tell | None = None
        self._documents: Documents = ()
        self._path, self._is_table = Path(), False

    def bind(self, workspace: Workspace | None) -> None:
        """Use the printer of this account from now on."""
        self.workspace, self._tell, self._documents = workspace, None, ()
        if workspace is not None:
            workspace.paper.printed.connect(self._printed)
            workspace.paper.not_printed.connect(self._not_printed)
            workspace.paper.saved.connect(self._saved)
            workspace.paper.not_saved.connect(self._not_saved)
        close_save_dialogs(self._page, self._dialog)

    @property
    def community(self) -> Community | None:
        """The community that the documents are about, `None` without an account."""
        return self.workspace.store.community() if self.workspace is not None else None

    @property
    def building(self) -> str:
        """The name of the community, for documents and their files."""
        return self.community.title if self.community is not None else ""

    def print_out(self, documents: Documents, tell: Tell) -> None:
        """Print documents on the printer for whole pages."""
        if self.workspace is not None:
            self._tell, self._documents = tell, documents
            tell("info", paper_text.printing(documents))
            self.workspace.paper.print_out(documents)

    def save(
        self,
        title: str,
        file: str,
        make: Callable[[], Documents],
        tell: Tell,
        make_table: "Callable[[], ExportContent] | None" = None,
    ) -> None:
        """Ask for a file in a dialog with this title, then save there what `make` returns, or `make_table` as CSV."""
        if self.workspace is None:
            return
        start = Path(self.workspace.preferences.now.proof_folder, file)
        formats = [paper_text.pdf_files(), *([paper_text.csv_files()] if make_table is not None else [])]
        dialog = open_save_dialog(self._page, self._dialog, title, start, formats)

        def chosen(path: str) -> None:
            table = make_table if ending_of(path, dialog) == ".csv" else None
            self._save(Path(path), tell, make, table)

        dialog.fileSelected.connect(chosen)

    def _save(
        self,
        path: Path,
        tell: Tell,
        make: Callable[[], Documents],
        make_table: "Callable[[], ExportContent] | None",
    ) -> None:
        if self.workspace is None:
            return
        self._tell, self._path, self._is_table = tell, path, make_table is not None
        self.workspace.preferences.change(proof_folder=str(path.parent))
        if make_table is not None:
            self.workspace.paper.save_csv(path, make_table())
        else:
            self.workspace.paper.save(path, make(), print_text.paper())

    def _printed(self, documents: Documents, printer: str) -> None:
        if self._tell is not None and documents is self._documents:
            self._tell("ok", paper_text.printed(documents, printer))

    def _not_printed(self, documents: Documents, error: DeskError) -> None:
        if self._tell is not None and documents is self._documents:
            self._tell("bad", paper_text.why_not_printed(error))

    def _saved(self, path: Path) -> None:
        if self._tell is not None and path == self._path:
            self._tell("ok", paper_text.saved(path))

    def _not_saved(self, path: Path, error: DeskError) -> None:
        if self._tell is not None and path == self._path:
            self._tell("bad", self._why_not_saved(error))

    def _why_not_saved(self, error: DeskError) -> str:
        if not self._is_table:
            return paper_text.why_not_saved(error)
        from mybuilding_desk.ui.text.documents import export_text  # noqa: PLC0415 - documents, on first use

        return export_text.why_not_saved(error)
