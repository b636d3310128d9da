"""The storeroom on the main page: connects its features to the parts of the page."""

from PySide6.QtCore import QObject

from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.main_page.actions.audit import AuditActions
from mybuilding_desk.ui.main_page.actions.instructions import InstructionActions
from mybuilding_desk.ui.main_page.actions.moves import MoveActions
from mybuilding_desk.ui.main_page.actions.outgoing import OutgoingActions
from mybuilding_desk.ui.main_page.actions.parts import PageParts


class StoreroomActions(QObject):
    """The features of the storeroom, each a class of its own beside this one."""

    def __init__(self, parts: PageParts) -> None:
        super().__init__(parts.page)
        self._parts = parts
        self._workspace: Workspace | None = None
        self.moves = MoveActions(parts)
        self.instructions = InstructionActions(parts)
        self.outgoing = OutgoingActions(parts)
        self.audit = AuditActions(parts)

    def bind(self, workspace: Workspace | None) -> None:
        """Work with this account from now on."""
        self._workspace = workspace
        self.moves.bind(workspace)
        self.instructions.bind(workspace)
        self.outgoing.bind(workspace)
        self.audit.bind(workspace)

    def refresh_names(self) -> None:
        """Show names in the current privacy mode."""
        self.moves.refresh_names()
        self.instructions.refresh_names()
        self.outgoing.refresh_names()
        self.audit.refresh_names()
