"""Privacy mode on the main page: the shortcut that toggles it, and the refresh of every displayed name."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.text.name_display import names

if TYPE_CHECKING:
    from mybuilding_desk.ui.main_page.page import MainPage
    from mybuilding_desk.ui.settings.sheet import SettingsSheet


class PrivacyController(QObject):
    """Applies the privacy setting of the active user and handles the requests of the erase section in the settings.

    How names are shortened is decided in `ui/text/name_display`.
    """

    def __init__(self, page: "MainPage") -> None:
        super().__init__(page)
        self._page = page
        self._preferences: Preferences | None = None
        self._workspace: Workspace | None = None
        page.status_bar.privacy_wanted.connect(self.press)
        page.settings_made.connect(self._join)

    def bind(self, workspace: Workspace | None) -> None:
        """Apply and follow this account's privacy setting; `None` detaches the controller."""
        if self._preferences is not None:
            self._preferences.changed.disconnect(self._changed)
        self._workspace = workspace
        self._preferences = workspace.preferences if workspace is not None else None
        if workspace is not None:
            workspace.shelf.shelf_changed.connect(self._count)
        if self._preferences is not None:
            self._preferences.changed.connect(self._changed)
            names.shorten(self._preferences.now.privacy)
        self._page.status_bar.show_privacy(names.short)

    def press(self) -> None:
        """Toggle privacy mode; show a toast instead if the building's policy locks the setting."""
        if self._preferences is None:
            return
        wanted = not self._preferences.now.privacy
        self._preferences.change(privacy=wanted)
        if self._preferences.now.privacy != wanted:
            self._page.toast.tell(self.tr("Your building decides whether names are short"), sign="circle-help")

    def _join(self, sheet: "SettingsSheet") -> None:
        sheet.forget.wanted.connect(self._ask)
        sheet.forget.confirmed.connect(self._page.forget_wanted)
        sheet.forget.send_all_wanted.connect(self._page.deeds.send_all)

    def _ask(self) -> None:
        if self._workspace is not None:
            self._page.settings().forget.ask(self._workspace.unsent())

    def _count(self) -> None:
        sheet = self._page.settings.made
        if self._workspace is not None and sheet is not None and sheet.forget.is_asking:
            sheet.forget.show_waiting(self._workspace.unsent())

    def _changed(self, changed: frozenset[str]) -> None:
        if "privacy" not in changed or self._preferences is None:
            return
        page, on = self._page, self._preferences.now.privacy
        names.shorten(on)
        page.status_bar.show_privacy(on)
        page.intake.refresh_names()
        for flow in (page.deeds, page.unidentified, page.stories):
            flow.refresh_names()
        page.release_sheet.refresh_names()
        if page.settings.is_open:
            page.settings().reload()
        page.table.viewport().update()
        page.reload()
        page.refresh_details()  # at once, so that no full name stays on the screen
        words = self.tr("Names are short, notes are hidden") if on else self.tr("Names are shown whole")
        page.toast.tell(words, sign="eye-off" if on else "eye")  # replaces a toast that may contain a name
