"""Controller of unidentified packages."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.outbox import HeldReason, OutboxEntry
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.sheet import OnDemand
from mybuilding_desk.ui.main_page.layout import MainPageLayout
from mybuilding_desk.ui.outbox.unidentified_sheet import UnidentifiedSheet
from mybuilding_desk.ui.scanning.scan_controller import ScanController
from mybuilding_desk.ui.text import error_messages


class UnidentifiedController(QObject):
    """Controller of the window and its key, which holds the package being logged, or else opens the window."""

    def __init__(self, view: MainPageLayout, intake: ScanController) -> None:
        super().__init__(view)
        self._view = view
        self.sheet = OnDemand(self._make_sheet)
        self._intake = intake
        self._workspace: Workspace | None = None
        view.status_bar.unidentified_wanted.connect(self.open_pile)

    def bind(self, workspace: Workspace | None) -> None:
        """Use this account's unidentified packages."""
        self._workspace = workspace
        self.sheet.shut()
        if workspace is not None:
            workspace.shelf.shelf_changed.connect(self.refresh_names)

    def press(self) -> None:
        """Handle the key: hold the package being logged as unidentified, else open or close the window."""
        if self._intake.busy and not self._intake.package.correcting:
            self._intake.package.hold()
        elif self.sheet.is_open:
            self.sheet.shut()
        else:
            self.open_pile()

    def take_off(self) -> None:
        """Remove the selected package without assigning a recipient."""
        self.sheet().take_off()

    def open_pile(self) -> None:
        """Open the window with all unidentified packages of the current community."""
        if self._workspace is not None and self._workspace.user.is_staff:
            self.sheet().open_pile(self._workspace.shelf.unidentified())

    def refresh_names(self) -> None:
        """Refresh the packages and names in the window if it is open."""
        if self._workspace is not None and self.sheet.is_open:
            self.sheet().show_entries(self._workspace.shelf.unidentified())

    def _make_sheet(self) -> UnidentifiedSheet:
        sheet = UnidentifiedSheet(self._view)
        sheet.assign_wanted.connect(self._assign)
        sheet.sort_wanted.connect(self._sort)
        sheet.discard_wanted.connect(self._drop)
        return sheet

    def _assign(self, entry: OutboxEntry) -> None:
        self.sheet.shut()
        self._intake.correct(entry)

    def _sort(self, entry: OutboxEntry, why: HeldReason) -> None:
        self._try(lambda workspace: workspace.counter.sort(entry, why))

    def _drop(self, entry: OutboxEntry, reason: str) -> None:
        self._try(lambda workspace: workspace.counter.drop(entry, reason))

    def _try(self, act: Callable[[Workspace], None]) -> None:
        if self._workspace is None:
            return
        try:
            act(self._workspace)
        except StorageTrouble as trouble:
            self.sheet().tell(error_messages.sentence(trouble))
