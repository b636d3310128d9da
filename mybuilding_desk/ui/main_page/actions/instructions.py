"""Instructions on the main page: at the scan, at the release, and in their windows, made at their first opening."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mybuilding_desk.domain.people.search import Match
from mybuilding_desk.domain.records.instruction import NO_GUIDANCE, Guidance
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.services.storeroom.guidance import guidance
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.main_page.actions.parts import PageParts
from mybuilding_desk.ui.text.day_text import calendar

if TYPE_CHECKING:
    from mybuilding_desk.ui.instructions.controller import InstructionController


class InstructionActions(QObject):
    """Connects the instructions to the scan bar, the release, the list, and undo."""

    def __init__(self, parts: PageParts) -> None:
        super().__init__(parts.page)
        self._parts = parts
        self._workspace: Workspace | None = None
        self._is_made = False
        parts.ui.suggestions.guidance_of = self._of_match
        parts.ui.release_sheet.guidance_of = self._of_rows

    @cached_property
    def _controller(self) -> "InstructionController":
        from mybuilding_desk.ui.instructions.controller import (  # noqa: PLC0415 - storeroom, on first use
            InstructionController,
        )

        made = InstructionController(self._parts.page, calendar)
        made.noted.connect(self._parts.outbox.other.offer)
        made.add_wanted.connect(self.add)
        made.sheet_made.connect(self._parts.router.guard)
        made.bind(self._workspace)
        self._is_made = True
        return made

    def bind(self, workspace: Workspace | None) -> None:
        """Work with the instructions of this account from now on."""
        self._workspace = workspace if workspace is not None and workspace.user.is_staff else None
        if self._is_made:
            self._controller.bind(workspace)

    def refresh_names(self) -> None:
        """Show names in the current privacy mode."""
        if self._is_made:
            self._controller.refresh_names()

    def open_list(self) -> None:
        """Open the window with all instructions, or close it."""
        self._controller.open_list()

    def add(self) -> None:
        """Ask for an instruction, for the recipient of the selected package if there is one."""
        self._controller.add(self._parts.ui.table.current())

    def _of_match(self, match: Match) -> Guidance:
        """Return what is to be known when a package is logged for a match."""
        if self._workspace is None:
            return NO_GUIDANCE
        resident_id = match.resident.resident_id if match.resident is not None else ""
        return guidance(self._workspace.store, [(match.unit, resident_id)], "log")

    def _of_rows(self, rows: Sequence[PackageRow]) -> Guidance:
        """Return what is to be known when packages are released."""
        if self._workspace is None:
            return NO_GUIDANCE
        recipients = [(row.package.unit, row.package.resident_id) for row in rows]
        return guidance(self._workspace.store, recipients, "release")
