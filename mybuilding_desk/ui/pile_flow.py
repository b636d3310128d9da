"""What becomes of packages whose recipient nobody knows: onto the unknown pile, and off it again."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from mybuilding_desk.desk.workspace import Workspace
from mybuilding_desk.domain.outbox import Entry, HeldReason
from mybuilding_desk.errors import StorageTrouble
from mybuilding_desk.ui import wording
from mybuilding_desk.ui.desk_view import DeskView
from mybuilding_desk.ui.intake import IntakeFlow


class PileFlow(QObject):
    """One key for both ways: with a package in the scan line it goes onto the pile, without one the pile opens."""

    def __init__(self, view: DeskView, intake: IntakeFlow) -> None:
        super().__init__(view)
        self._sheet = view.pile_sheet
        self._intake = intake
        self._workspace: Workspace | None = None
        self._sheet.assign_wanted.connect(self._assign)
        self._sheet.sort_wanted.connect(self._sort)
        self._sheet.drop_wanted.connect(self._drop)
        view.foot.pile_wanted.connect(self.open_pile)

    def serve(self, workspace: Workspace | None) -> None:
        """Work with this account's pile from now on."""
        self._workspace = workspace
        self._sheet.shut()
        if workspace is not None:
            workspace.shelf.shelf_changed.connect(self.say_again)

    def press(self) -> None:
        """The key of the pile."""
        if self._intake.busy and not self._intake.package.correcting:
            self._intake.package.hold()
        elif self._sheet.isVisible():
            self._sheet.shut()
        else:
            self.open_pile()

    def take_off(self) -> None:
        """The package under the cursor leaves the pile without a recipient."""
        self._sheet.take_off()

    def open_pile(self) -> None:
        """Every package of the chosen community that waits for a recipient."""
        if self._workspace is not None and self._workspace.user.is_staff:
            self._sheet.open_pile(self._workspace.shelf.pile())

    def say_again(self) -> None:
        """Its packages, or how they are shown, may be others now."""
        if self._workspace is not None and self._sheet.isVisible():
            self._sheet.show_entries(self._workspace.shelf.pile())

    def _assign(self, entry: Entry) -> None:
        self._sheet.shut()
        self._intake.correct(entry)

    def _sort(self, entry: Entry, why: HeldReason) -> None:
        self._try(lambda workspace: workspace.counter.sort(entry, why))

    def _drop(self, entry: Entry, reason: str) -> None:
        self._try(lambda workspace: workspace.counter.drop(entry, reason))

    def _try(self, act: Callable[[Workspace], None]) -> None:
        if self._workspace is None:
            return
        try:
            act(self._workspace)
        except StorageTrouble as trouble:
            self._sheet.tell(wording.sentence(trouble))
