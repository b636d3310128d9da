"""Proofs of pickups as PDF and on paper."""

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mybuilding_desk.domain.records.outgoing import PickupRecord
from mybuilding_desk.domain.records.release_proof import ProofContent
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.documents.document_actions import DocumentActions, Tell
from mybuilding_desk.ui.outgoing import documents
from mybuilding_desk.ui.text.name_display import names


class OutgoingPaper:
    """Prints and saves the proofs of one account at a time; `tell` says in the window what became of them."""

    def __init__(self, page: QWidget, tell: Tell) -> None:
        self._actions, self._tell = DocumentActions(page, "save_pickup_dialog"), tell

    def bind(self, workspace: Workspace | None) -> None:
        """Use the printer of this account from now on."""
        self._actions.bind(workspace)

    def print_out(self, record: PickupRecord) -> None:
        """Print the proof of a pickup."""
        self._actions.print_out([self.content(record)], self._tell)

    def save(self, record: PickupRecord) -> None:
        """Ask for a file, and save the proof of a pickup as PDF there."""
        title = QCoreApplication.translate("outgoing", "Save proof of pickup")
        self._actions.save(title, documents.proof_file(record), lambda: [self.content(record)], self._tell)

    def content(self, record: PickupRecord) -> ProofContent:
        """Return the texts of a proof as of now, with names in full."""
        with names.whole():
            return documents.proof(record, self._actions.community, datetime.now(UTC))
