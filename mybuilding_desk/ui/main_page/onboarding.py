"""Onboarding for new users: four steps, each completed by doing it, or by turning the page.

`onboarding_card` displays them.
"""

from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.main_page.layout import MainPageLayout
from mybuilding_desk.ui.outbox.controller import OutboxController
from mybuilding_desk.ui.scanning.scan_controller import ScanController

_LAST: Final = 3
"""The last step."""


class Onboarding(QObject):
    """Guides a new staff account through the steps once; *Skip tour* ends it, *Next* and *Back* turn the pages."""

    def __init__(self, ui: MainPageLayout, intake: ScanController, outbox_controller: OutboxController) -> None:
        super().__init__(ui)
        self._ui = ui
        self._preferences: Preferences | None = None
        self._at, self._is_explored = 0, False
        """The step shown, and whether the last one was done before its turn."""
        ui.onboarding_card.skipped.connect(self.skip)
        ui.onboarding_card.turned.connect(lambda by: self._go(self._at + by))
        ui.scan_field.changed.connect(lambda: self._did(0, happened=intake.busy))
        outbox_controller.logged.connect(lambda: self._did(1))
        ui.release_sheet.opened.connect(lambda: self._did(2))
        ui.shortcut_help.opened.connect(lambda: self._did(3))
        ui.settings_made.connect(lambda sheet: sheet.opened.connect(lambda: self._did(3)))

    def bind(self, workspace: Workspace | None) -> None:
        """Start onboarding if this is a staff account that has not completed or skipped it yet."""
        self._preferences = None
        self._at, self._is_explored = 0, False
        if workspace is not None and workspace.user.is_staff and not workspace.preferences.now.welcomed:
            self._preferences = workspace.preferences
        self._show()

    def restore_from(self, before: "Onboarding") -> None:
        """Take over the current step from a page in another language."""
        self._at, self._is_explored = before._at, before._is_explored
        self._show()

    def skip(self) -> None:
        """End onboarding for good and save that in the preferences."""
        if self._preferences is not None:
            self._preferences.change(welcomed=True)
            self._preferences = None
            self._show()

    def _did(self, step: int, *, happened: bool = True) -> None:
        """Go past a step that was done; the last one waits for its turn."""
        if self._preferences is None or not happened or step < self._at:
            return
        if step < _LAST:
            self._go(step + 1)
        elif self._at == _LAST:
            self.skip()
        else:
            self._is_explored = True

    def _go(self, step: int) -> None:
        if step > _LAST or (step == _LAST and self._is_explored):
            self.skip()
        else:
            self._at = step
            self._show()

    def _show(self) -> None:
        if self._preferences is None:
            self._ui.onboarding_card.end()
        else:
            self._ui.onboarding_card.show_step(self._at, _LAST + 1, *_words(self._at))


def _words(step: int) -> tuple[str, str]:
    say = QCoreApplication.translate
    match step:
        case 0:
            return (
                say("steps", "Log a package"),
                say("steps", "Scan the label. No tracking number? Press {0}.").format(catalog.LOG_WITHOUT_NUMBER),
            )
        case 1:
            return (
                say("steps", "Choose the recipient"),
                say("steps", "Enter a unit or name, then press {0}. It works offline, too.").format(catalog.ENTER),
            )
        case 2:
            return (
                say("steps", "Release packages"),
                say(
                    "steps", "When a resident comes by, enter their unit and press {0} to see everything they have."
                ).format(catalog.ENTER),
            )
    return (
        say("steps", "Do more with the keyboard"),
        say("steps", "Press {0} for all shortcuts and {1} for settings.").format(catalog.SHORTCUTS, catalog.SETTINGS),
    )
