"""Onboarding for new users: four steps, each completed by doing it.

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

_STEPS: Final = 4


class Onboarding(QObject):
    """Guides a new staff account through the steps once; Escape or the *Skip* button skips all of them."""

    def __init__(self, ui: MainPageLayout, intake: ScanController, outbox_controller: OutboxController) -> None:
        super().__init__(ui)
        self._ui = ui
        self._preferences: Preferences | None = None
        self._done: set[int] = set()
        ui.onboarding_card.skipped.connect(self.skip)
        intake.escaped_idle.connect(self.skip)
        ui.scan_field.changed.connect(lambda: self._did(0, happened=intake.busy))
        outbox_controller.logged.connect(lambda: self._did(1))
        ui.release_sheet.opened.connect(lambda: self._did(2))
        ui.shortcut_help.opened.connect(lambda: self._did(3))
        ui.settings_made.connect(lambda sheet: sheet.opened.connect(lambda: self._did(3)))

    def bind(self, workspace: Workspace | None) -> None:
        """Start onboarding if this is a staff account that has not completed or skipped it yet."""
        self._preferences = None
        self._done = set()
        if workspace is not None and workspace.user.is_staff and not workspace.preferences.now.welcomed:
            self._preferences = workspace.preferences
        self._show()

    def restore_from(self, before: "Onboarding") -> None:
        """Take over the completed steps from a page in another language."""
        self._done = set(before._done)
        self._show()

    def skip(self) -> None:
        """End onboarding for good and save that in the preferences."""
        if self._preferences is not None:
            self._preferences.change(welcomed=True)
            self._preferences = None
            self._show()

    def _did(self, step: int, *, happened: bool = True) -> None:
        if self._preferences is None or not happened or step in self._done:
            return
        self._done.update(range(step + 1) if step < _STEPS - 1 else {step})
        if len(self._done) == _STEPS:
            self.skip()
        else:
            self._show()

    def _show(self) -> None:
        onboarding_card = self._ui.onboarding_card
        if self._preferences is None:
            onboarding_card.hide()
            return
        at = next(step for step in range(_STEPS) if step not in self._done)
        onboarding_card.show_step(at, _STEPS, *_words(at))


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
