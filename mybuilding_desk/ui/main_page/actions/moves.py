"""Moves of packages on the main page: their controller is made when one is wanted."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from mybuilding_desk.core.errors import Refused
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.main_page.actions.parts import PageParts
from mybuilding_desk.ui.packages import selection
from mybuilding_desk.ui.text import error_messages

if TYPE_CHECKING:
    from mybuilding_desk.domain.records.move import MoveDelivered
    from mybuilding_desk.ui.moves.controller import MoveController


class MoveActions(QObject):
    """Connects moves to the list, the details, and undo."""

    def __init__(self, parts: PageParts) -> None:
        super().__init__(parts.page)
        self._parts = parts
        self._workspace: Workspace | None = None
        self._is_made = False
        parts.ui.details.move_wanted.connect(self.press)

    @cached_property
    def controller(self) -> "MoveController":
        """The controller of moves."""
        from mybuilding_desk.ui.moves.controller import MoveController  # noqa: PLC0415 - storeroom, on first use

        made, parts = MoveController(self._parts.page), self._parts
        made.noted.connect(parts.outbox.other.offer)
        made.told.connect(self._tell)
        made.sheet_made.connect(parts.router.guard)
        self._is_made = True
        made.bind(self._workspace)
        return made

    def bind(self, workspace: Workspace | None) -> None:
        """Move packages of this account's communities from now on."""
        self._workspace = workspace if workspace is not None and workspace.user.is_staff else None
        if self._workspace is not None:
            self._workspace.outbox_sender.move_settled.connect(self._settled)
        if self._is_made:
            self.controller.bind(self._workspace)

    def why_not(self) -> str:
        """Return why the selected packages cannot be moved, `""` if they can."""
        table = self._parts.ui.table
        rows, count = table.selected_rows(), table.selected_count()
        if rows and any(row.state == "released" for row in rows):
            return QCoreApplication.translate("selection", "Select pending packages")
        return selection.why_not_copy_rows(rows, count)

    def press(self) -> None:
        """Ask for the new location of the selected packages."""
        if self._workspace is None or self.why_not():
            return
        rows: list[PackageRow] = []
        for row in self._parts.ui.table.selected_rows():
            rows += self._workspace.store.packages_of(row)
        if rows:
            self.controller.ask(rows)

    def refresh_names(self) -> None:
        """Show names in the current privacy mode."""
        if self._is_made:
            self.controller.refresh_names()

    def _tell(self, words: str) -> None:
        self._parts.ui.toast.show_message(words, icon_name="map-pin")

    def _settled(self, delivered: "MoveDelivered") -> None:
        """Say that MyBuilding rejected a new location."""
        if isinstance(delivered.error, Refused):
            reason, words = error_messages.sentence(delivered.error), self.tr("New location kept on this computer: {0}")
            self._parts.ui.toast.show_message(words.format(reason), icon_name="map-pin")
