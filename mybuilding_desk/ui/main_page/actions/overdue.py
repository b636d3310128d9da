"""Overdue work on the main page: reminders, holds, and returns of the selected packages."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.main_page.layout import MainPageLayout
from mybuilding_desk.ui.outbox.controller import OutboxController
from mybuilding_desk.ui.overdue.controller import RemindController
from mybuilding_desk.ui.overdue.holds import HoldController
from mybuilding_desk.ui.overdue.menu import ReminderMenu
from mybuilding_desk.ui.overdue.returns import ReturnController
from mybuilding_desk.ui.packages.quick_actions import open_mail


class OverdueActions(QObject):
    """Connects them to the list, the details, and undo."""

    def __init__(self, page: QWidget, ui: MainPageLayout, outbox: OutboxController) -> None:
        super().__init__(page)
        self._ui = ui
        self.reminders = RemindController(page, ui.table.selected_rows, open_mail)
        self.holds = HoldController(page, ui.table.selected_rows)
        self.returns = ReturnController(page, ui.table.selected_rows)
        ui.add_reminders = ReminderMenu(self.reminders).add_to
        for noted in (self.reminders.noted, self.holds.noted):
            noted.connect(outbox.other.offer)
        self.returns.told.connect(outbox.show_news)
        self.reminders.told.connect(self._tell)
        ui.details.remind_wanted.connect(self.do_what_is_due)
        ui.details.copy_reminder_wanted.connect(partial(self.reminders.remind, "copy"))
        ui.details.hold_wanted.connect(self.holds.press)
        ui.row_buttons.remind_wanted.connect(self.do_what_is_due)

    def _tell(self, words: str) -> None:
        self._ui.toast.show_message(words, icon_name="mail")

    def bind(self, workspace: Workspace | None) -> None:
        """Work on the packages of this account from now on."""
        for one in (self.reminders, self.holds, self.returns):
            one.bind(workspace if workspace is not None and workspace.user.is_staff else None)

    @property
    def lists_residents(self) -> bool:
        """Whether the list on the screen has a row for each overdue resident: its print key prints that list."""
        return self._ui.table.rows.kind == "residents"

    def do_what_is_due(self) -> None:
        """Remind the residents of the selected packages, with the final notice if that is due, or ask to return."""
        due = self.reminders.due()
        if due == "return":
            self.returns.press()
        else:
            self.reminders.remind(final=due == "final")

    def why_not(self) -> str:
        """Return why nothing can be done for the selected packages, `""` if it can."""
        return self.returns.why_not() if self.reminders.due() == "return" else self.reminders.why_not()
