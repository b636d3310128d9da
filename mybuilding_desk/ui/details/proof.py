"""Controller of the proof of release: opens its window, saves the PDF, prints."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.domain.records.release_proof import ProofContent
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.documents.save_dialog import close_save_dialogs, open_save_dialog
from mybuilding_desk.ui.base.sheet import OnDemand
from mybuilding_desk.ui.base.toast import Toast
from mybuilding_desk.ui.details import proof_text
from mybuilding_desk.ui.details.proof_sheet import ProofSheet
from mybuilding_desk.ui.text import print_text
from mybuilding_desk.ui.text.documents import paper_text
from mybuilding_desk.ui.text.name_display import names

_DIALOG: Final = "save_proof_dialog"


class ProofController(QObject):
    """Makes the proofs of the selected packages. Names on the document are always in full: it is evidence.

    The preview shows them as the screen does, so that privacy mode holds.
    """

    open_wanted = Signal(str)
    """The path of a saved file to open."""

    def __init__(self, page: QWidget, selected: Callable[[], Sequence[PackageRow]], toast: Toast) -> None:
        """`selected` returns the packages that a proof is about."""
        super().__init__(page)
        self._page, self._selected, self._toast = page, selected, toast
        self._workspace: Workspace | None = None
        self._rows: tuple[PackageRow, ...] = ()
        self._others: tuple[PackageRow, ...] = ()
        self._whole, self._saved, self._paper = False, "", print_text.paper()
        self.sheet = OnDemand(self._make_sheet)

    def bind(self, workspace: Workspace | None) -> None:
        """Use this account's packages from now on, and close the window."""
        self._workspace = workspace if workspace is not None and workspace.user.is_staff else None
        self._rows = self._others = ()
        if self._workspace is not None:
            proofs = self._workspace.proofs
            proofs.drawn.connect(self._show_page)
            proofs.saved.connect(self._show_saved)
            proofs.printed.connect(self._show_printed)
            proofs.not_saved.connect(self._show_failed)
            proofs.not_printed.connect(self._show_not_printed)
        self.sheet.dismiss()
        close_save_dialogs(self._page, _DIALOG)

    def press(self) -> None:
        """Open the window for the selected packages, or close it."""
        if self.sheet.is_open:
            self.sheet.dismiss()
        else:
            self.open_rows(self._selected())

    def open_rows(self, rows: Sequence[PackageRow]) -> None:
        """Open the window for these packages, if all are released."""
        if self._workspace is None or not rows or any(row.state != "released" for row in rows):
            return
        self._rows, self._whole, self._saved = tuple(rows), False, ""
        self._others = tuple(self._workspace.proofs.others(rows))
        self.sheet().open_blank(self._paper)
        self.refresh_names()

    def refresh_names(self) -> None:
        """Show the document again, after a change of how names are displayed or of what it contains."""
        if self._workspace is None or not self.sheet.is_open:
            return
        proofs, sheet = self._workspace.proofs.gather(self._wanted()), self.sheet()
        sheet.show_proofs(proofs, len(self._others), whole=self._whole, private=names.short)
        first = proof_text.content(proofs[0], self._workspace.store.community(), datetime.now(UTC))
        self._workspace.proofs.preview([first], self._paper, sheet.preview.width_px)

    def _wanted(self) -> list[PackageRow]:
        return [*self._rows, *(self._others if self._whole else ())]

    def _show_page(self, image: QImage) -> None:
        if self.sheet.is_open:
            self.sheet().preview.show_page(image, self._paper)

    def _choose_extent(self, whole: bool) -> None:
        self._whole = whole
        self.refresh_names()

    def contents(self) -> list[ProofContent]:
        """Return the texts of the document as of now."""
        workspace, now = self._workspace, datetime.now(UTC)
        if workspace is None:
            return []
        with names.whole():
            proofs = workspace.proofs.gather(self._wanted())
            return [proof_text.content(one, workspace.store.community(), now) for one in proofs]

    # Saving

    def _ask_for_file(self) -> None:
        if self._workspace is None:
            return
        proofs = self._workspace.proofs.gather(self._wanted())
        file = proof_text.name_of_file(proofs, datetime.now(UTC))
        start = Path(self._workspace.preferences.now.proof_folder, file)
        title, formats = self.tr("Save proof of release"), [paper_text.pdf_files()]
        open_save_dialog(self._page, _DIALOG, title, start, formats).fileSelected.connect(self._save)

    def _save(self, path: str) -> None:
        if self._workspace is None or not self.sheet.is_open:
            return
        self._saved = path
        self._workspace.preferences.change(proof_folder=str(Path(path).parent))
        self.sheet().show_busy(True)
        self._workspace.proofs.save(Path(path), self.contents(), self._paper)

    def _show_saved(self) -> None:
        if self.sheet.is_open:
            self.sheet().show_saved(Path(self._saved).name)

    def _show_failed(self, _path: object, error: DeskError) -> None:
        if self.sheet.is_open:
            self.sheet().show_failed(paper_text.why_not_saved(error))

    def _print(self) -> None:
        if self._workspace is not None:
            self.sheet().show_busy(True)
            self._workspace.proofs.print_out(self.contents())

    def _show_printed(self, _proofs: object, printer: str) -> None:
        if self.sheet.is_open:
            self.sheet().show_busy(False)
            self.sheet.dismiss()
            self._toast.show_message(proof_text.printed(printer))

    def _show_not_printed(self, _proofs: object, error: DeskError) -> None:
        if self.sheet.is_open:
            self.sheet().show_failed(proof_text.why_not_printed(error))

    def _open_saved(self) -> None:
        self.sheet.dismiss()
        self.open_wanted.emit(self._saved)

    def _make_sheet(self) -> ProofSheet:
        sheet = ProofSheet(self._page)
        sheet.save_wanted.connect(self._ask_for_file)
        sheet.print_wanted.connect(self._print)
        sheet.open_wanted.connect(self._open_saved)
        sheet.extent_chosen.connect(self._choose_extent)
        return sheet
