"""Controller of the release window: opens it for packages, and records their release."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.scan_intent import PackageRow, Pickup
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.release.sheet import ReleaseSheet


class ReleaseController(QObject):
    """Controller of the release window for the active account; it does nothing for read-only users."""

    def __init__(self, sheet: ReleaseSheet) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._workspace: Workspace | None = None
        sheet.released.connect(self._release)

    def bind(self, workspace: Workspace | None) -> None:
        """Release packages of this account from now on, and close the window."""
        self._workspace = workspace if workspace is not None and workspace.user.is_staff else None
        self._sheet.dismiss()

    def open_pickup(self, pickup: Pickup) -> None:
        """Open the window with these packages."""
        if self._workspace is not None:
            signature, limits = self._workspace.preferences.now.signature, self._workspace.store.limits
            self._sheet.open_pickup(pickup, signature, limits, self._workspace.actions.interpreter.read)

    def open_row(self, row: PackageRow) -> None:
        """Open the window with the packages of this row selected, unless it is already released."""
        if row.state != "released":
            self.open_rows([row])

    def open_rows(self, rows: Sequence[PackageRow]) -> None:
        """Open the window with exactly the packages of these rows selected; all are pending ones of one unit."""
        if self._workspace is not None and rows:
            packages = [one for row in rows for one in self._workspace.store.packages_of(row)]
            self.open_pickup(self._workspace.actions.interpreter.pickup_of_rows(packages))

    def _release(self, rows: list[PackageRow], released_to: str, note: str, signature: bytes) -> None:
        if self._workspace is None:
            return
        try:
            self._workspace.actions.release(rows, released_to, note, signature)
        except StorageTrouble as trouble:
            self._sheet.show_error(trouble)
        else:
            self._sheet.dismiss()
