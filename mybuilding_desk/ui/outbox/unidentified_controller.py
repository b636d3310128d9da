"""Controller of unidentified packages."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mybuilding_desk.core.errors import Refused, StorageTrouble
from mybuilding_desk.domain.outbox import HeldReason, OutboxEntry
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.sheet import OnDemand
from mybuilding_desk.ui.outbox.unidentified_sheet import UnidentifiedSheet
from mybuilding_desk.ui.text import error_messages


class UnidentifiedController(QObject):
    """Controller of the window with the unidentified packages."""

    correction_wanted = Signal(object)
    """Request to load this `OutboxEntry` into the scan field, to assign its recipient."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.sheet = OnDemand(self._make_sheet)
        self._workspace: Workspace | None = None

    def bind(self, workspace: Workspace | None) -> None:
        """Use this account's unidentified packages."""
        self._workspace = workspace
        self.sheet.dismiss()
        if workspace is not None:
            workspace.store.packages_changed.connect(self.refresh_names)

    def press(self) -> None:
        """Open the window, or close it if it is open."""
        if self.sheet.is_open:
            self.sheet.dismiss()
        else:
            self.open_unidentified()

    def take_off(self) -> None:
        """Remove the selected package without assigning a recipient."""
        self.sheet().take_off()

    def open_unidentified(self) -> None:
        """Open the window with all unidentified packages of the current community."""
        if self._workspace is not None and self._workspace.user.is_staff:
            self.sheet().open_unidentified(self._workspace.store.unidentified())

    def refresh_names(self) -> None:
        """Refresh the packages and names in the window if it is open."""
        if self._workspace is not None and self.sheet.is_open:
            self.sheet().show_entries(self._workspace.store.unidentified())

    def _make_sheet(self) -> UnidentifiedSheet:
        sheet = UnidentifiedSheet(self._page)
        sheet.assign_wanted.connect(self._assign)
        sheet.sort_wanted.connect(self._sort)
        sheet.remove_wanted.connect(self._remove)
        return sheet

    def _assign(self, entry: OutboxEntry) -> None:
        self.sheet.dismiss()
        self.correction_wanted.emit(entry)

    def _sort(self, entry: OutboxEntry, why: HeldReason) -> None:
        self._try(lambda workspace: workspace.actions.set_reason(entry, why))

    def _remove(self, entry: OutboxEntry) -> None:
        self._try(lambda workspace: workspace.actions.remove(entry))

    def _try(self, act: Callable[[Workspace], None]) -> None:
        if self._workspace is None:
            return
        try:
            act(self._workspace)
        except (Refused, StorageTrouble) as trouble:
            self.sheet().show_message(error_messages.sentence(trouble))
