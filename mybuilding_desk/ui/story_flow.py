"""Opens the story of the selected package, and puts its words on the clipboard."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from mybuilding_desk.desk.workspace import Workspace
from mybuilding_desk.domain.plain_text import pasteable
from mybuilding_desk.ui.desk_view import DeskView
from mybuilding_desk.ui.on_demand import OnDemand

if TYPE_CHECKING:
    from mybuilding_desk.ui.story_sheet import StorySheet


class StoryFlow(QObject):
    """One key opens and closes; it is for everybody, as nothing is changed."""

    def __init__(self, view: DeskView) -> None:
        super().__init__(view)
        self._view = view
        self._workspace: Workspace | None = None
        view.details.story_wanted.connect(self.press)
        self.sheet = OnDemand(self._make_sheet)

    def serve(self, workspace: Workspace | None) -> None:
        """Tell of this account's packages from now on."""
        self._workspace = workspace
        self.sheet.shut()

    def press(self) -> None:
        """The key of the story."""
        shown = self._view.table.current()
        if self.sheet.is_open:
            self.sheet.shut()
        elif self._workspace is not None and shown is not None:
            self.sheet().show_story(self._workspace.shelf.story(shown))

    def say_again(self) -> None:
        """Names are shown otherwise now."""
        if self.sheet.is_open:
            self.sheet().say_again()

    def _make_sheet(self) -> "StorySheet":
        from mybuilding_desk.ui.story_sheet import StorySheet  # noqa: PLC0415 - see `on_demand`

        sheet = StorySheet(self._view)
        sheet.copy_wanted.connect(self._copy)
        return sheet

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(pasteable(text))
        self.sheet.shut()
        self._view.toast.tell(self.tr("Story copied"))
