"""Privacy mode on the main page."""

from PySide6.QtCore import QObject, Signal

from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.main_page.layout import MainPageLayout
from mybuilding_desk.ui.settings.sheet import SettingsSheet
from mybuilding_desk.ui.text.name_display import names


class PrivacyController(QObject):
    """Applies the privacy setting of the active user and handles the requests of the erase section in the settings.

    How names are shortened is decided in `ui/text/name_display`.
    """

    switched = Signal()
    """Privacy mode was switched: refresh every displayed name."""

    def __init__(self, ui: MainPageLayout) -> None:
        super().__init__(ui)
        self._ui = ui
        self._preferences: Preferences | None = None
        self._workspace: Workspace | None = None
        ui.status_bar.privacy_wanted.connect(self.press)
        ui.settings_made.connect(self._join)

    def bind(self, workspace: Workspace | None) -> None:
        """Apply and follow this account's privacy setting; `None` detaches the controller."""
        if self._preferences is not None:
            self._preferences.changed.disconnect(self._changed)
        self._workspace = workspace
        self._preferences = workspace.preferences if workspace is not None else None
        if workspace is not None:
            workspace.store.packages_changed.connect(self._count)
        if self._preferences is not None:
            self._preferences.changed.connect(self._changed)
            names.shorten(self._preferences.now.privacy)
        self._ui.status_bar.show_privacy(names.short)

    @property
    def is_on(self) -> bool:
        """Whether residents appear as initials."""
        return self._preferences is not None and self._preferences.now.privacy

    def press(self) -> None:
        """Toggle privacy mode; show a toast instead if the building's policy locks the setting."""
        if self._preferences is None:
            return
        wanted = not self._preferences.now.privacy
        self._preferences.change(privacy=wanted)
        if self._preferences.now.privacy != wanted:
            self._ui.toast.show_message(self.tr("Privacy mode is managed by your building"), icon_name="circle-help")

    def _join(self, sheet: SettingsSheet) -> None:
        sheet.forget.wanted.connect(self._ask)

    def _ask(self) -> None:
        if self._workspace is not None:
            self._ui.settings().forget.ask(self._workspace.unsent())

    def _count(self) -> None:
        sheet = self._ui.settings.made
        if self._workspace is not None and sheet is not None and sheet.forget.is_asking:
            sheet.forget.show_waiting(self._workspace.unsent())

    def _changed(self, changed: frozenset[str]) -> None:
        if "privacy" not in changed or self._preferences is None:
            return
        on = self._preferences.now.privacy
        names.shorten(on)
        self._ui.status_bar.show_privacy(on)
        self.switched.emit()
        words = self.tr("Privacy mode on") if on else self.tr("Privacy mode off")
        self._ui.toast.show_message(
            words, icon_name="eye-off" if on else "eye"
        )  # replaces a toast that may contain a name
