"""Controller of returns to the sender: one release of all selected packages, with one undo."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.sheet import OnDemand
from mybuilding_desk.ui.overdue import text
from mybuilding_desk.ui.overdue.return_sheet import ReturnSheet
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.text.package_text import badge_of

_PENDING = ("logged", "waiting", "sending", "in_doubt")


class ReturnController(QObject):
    """Asks why the selected packages go back, and releases them to their carriers."""

    told = Signal(str)
    """Why the release could not be saved."""
    sheet_made = Signal(object)
    """The window, when it is first opened."""

    def __init__(self, page: QWidget, selected: Callable[[], Sequence[PackageRow]]) -> None:
        super().__init__(page)
        self._page, self._selected = page, selected
        self._workspace: Workspace | None = None
        self._rows: list[PackageRow] = []
        self.sheet: OnDemand[ReturnSheet] = OnDemand(self._make_sheet, self.sheet_made.emit)

    def bind(self, workspace: Workspace | None) -> None:
        """Return packages of this account's communities from now on."""
        self._workspace, self._rows = workspace, []
        self.sheet.dismiss()

    def why_not(self) -> str:
        """Return why the selected packages cannot be returned, `""` if they can."""
        rows = self._selected()
        return "" if rows and all(row.state in _PENDING for row in rows) else text.only_pending()

    def press(self) -> None:
        """Open the window for the packages that the selected rows stand for."""
        if self._workspace is not None and not self.why_not():
            store = self._workspace.store
            self._rows = [one for row in self._selected() for one in store.packages_of(row)]
            self.sheet().open_for(text.return_about(self._rows), len(self._rows))

    def _make_sheet(self) -> ReturnSheet:
        sheet = ReturnSheet(self._page)
        sheet.confirmed.connect(self._return)
        return sheet

    def _return(self, reason: str) -> None:
        if self._workspace is None:
            return
        try:
            self._workspace.actions.return_to_sender(self._rows, lambda row: badge_of(row)[1], reason)
        except StorageTrouble as trouble:
            self.told.emit(error_messages.sentence(trouble))
