"""Opens the story of the selected package, and puts its words on the clipboard."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from mybuilding_desk.desk.workspace import Workspace
from mybuilding_desk.domain.plain_text import pasteable
from mybuilding_desk.ui.desk_view import DeskView


class StoryFlow(QObject):
    """One key opens and closes; it is for everybody, as nothing is changed."""

    def __init__(self, view: DeskView) -> None:
        super().__init__(view)
        self._view = view
        self._workspace: Workspace | None = None
        view.details.story_wanted.connect(self.press)
        view.story_sheet.copy_wanted.connect(self._copy)

    def serve(self, workspace: Workspace | None) -> None:
        """Tell of this account's packages from now on."""
        self._workspace = workspace
        self._view.story_sheet.shut()

    def press(self) -> None:
        """The key of the story."""
        shown = self._view.table.current()
        if self._view.story_sheet.isVisible():
            self._view.story_sheet.shut()
        elif self._workspace is not None and shown is not None:
            self._view.story_sheet.show_story(self._workspace.shelf.story(shown))

    def say_again(self) -> None:
        """Names are shown otherwise now."""
        if self._view.story_sheet.isVisible():
            self._view.story_sheet.say_again()

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(pasteable(text))
        self._view.story_sheet.shut()
        self._view.toast.tell(self.tr("Story copied"))
