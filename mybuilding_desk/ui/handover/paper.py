"""Hand-overs on paper, as PDF, and on the clipboard."""

from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.domain.records.handover import Handover
from mybuilding_desk.domain.records.release_proof import file_name
from mybuilding_desk.domain.text import spreadsheet_safe
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.banner import Tone
from mybuilding_desk.ui.base.documents.document_actions import DocumentActions
from mybuilding_desk.ui.handover import text
from mybuilding_desk.ui.handover.document import document
from mybuilding_desk.ui.handover.plain_text import as_text
from mybuilding_desk.ui.text.documents.practice_mark import practice_mark


class Speaker(Protocol):
    """A window that says what became of an action."""

    def tell(self, tone: Tone, words: str) -> None: ...


class HandoverPaper:
    """Prints, saves, and copies hand-overs of one account at a time."""

    def __init__(self, page: QWidget) -> None:
        self._actions = DocumentActions(page, "save_handover_dialog")

    def bind(self, workspace: Workspace | None) -> None:
        """Use the printer of this account from now on."""
        self._actions.bind(workspace)

    def copy(self, handover: Handover, speaker: Speaker) -> None:
        """Copy a hand-over as text, for an email."""
        building = practice_mark.building(self._actions.community)
        QGuiApplication.clipboard().setText(spreadsheet_safe(as_text(handover, building)))
        speaker.tell("ok", QCoreApplication.translate("handover", "Hand-over copied"))

    def print_out(self, handover: Handover, speaker: Speaker) -> None:
        """Print a hand-over on the printer for whole pages."""
        self._actions.print_out([document(handover, self._actions.community)], speaker.tell)

    def save(self, handover: Handover, speaker: Speaker) -> None:
        """Ask for a file, and save a hand-over as PDF there."""
        file = file_name(text.title(), self._actions.building, f"{desk_clock.local(handover.ended):%Y-%m-%d %H-%M}")
        title = QCoreApplication.translate("handover", "Save hand-over")
        self._actions.save(title, file, lambda: [document(handover, self._actions.community)], speaker.tell)
