"""Controller of holds: packages kept for a resident who is away."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mybuilding_desk.domain.records.reminder import Hold
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.sheet import OnDemand
from mybuilding_desk.ui.base.toast import RecordChange
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.overdue import text
from mybuilding_desk.ui.overdue.hold_sheet import HoldSheet
from mybuilding_desk.ui.text.age_display import hold_text, until_text


class HoldController(QObject):
    """Holds the packages of the selected resident or unit, and ends the hold of the selected package."""

    noted = Signal(object)
    """A `RecordChange`: a hold began or ended."""

    def __init__(self, page: QWidget, selected: Callable[[], Sequence[PackageRow]]) -> None:
        super().__init__(page)
        self._page, self._selected = page, selected
        self._workspace: Workspace | None = None
        self._row: PackageRow | None = None
        self.sheet = OnDemand(self._make_sheet)

    def bind(self, workspace: Workspace | None) -> None:
        """Hold packages of this account's communities from now on."""
        self._workspace, self._row = workspace, None
        self.sheet.dismiss()

    def hold_of_selected(self) -> Hold | None:
        """Return the hold of the selected package, `None` if it is not on hold."""
        rows = self._selected()
        return rows[0].hold if rows else None

    def command_text(self) -> str:
        """Return the name of the command that begins a hold, or ends that of the selected package."""
        return text.end_hold() if self.hold_of_selected() is not None else catalog.HOLD.name

    def why_not(self) -> str:
        """Return why the selected packages cannot be held, `""` if they can."""
        rows = self._selected()
        if not rows or any(row.state in ("released", "held") for row in rows):
            return text.only_pending()
        residents = {(row.package.unit, row.package.resident_id or row.package.resident_name) for row in rows}
        return text.of_one_resident() if len(residents) > 1 else ""

    def press(self) -> None:
        """Ask until when the packages are kept; end their hold if there is one."""
        hold, rows = self.hold_of_selected(), self._selected()
        if self.why_not() or self._workspace is None:
            return
        self._row = rows[0]
        if hold is None:
            self.sheet().open_for(text.about(rows[:1]), has_resident=bool(rows[0].package.resident_id))
            return
        reminders, whom = self._workspace.reminders, text.about(rows[:1])
        ended = reminders.end_hold(hold.hold_id)
        if ended is not None:
            again, undo = text.held(whom, hold_text(hold)), partial(reminders.instructions.undo, ended)
            self.noted.emit(RecordChange(text.hold_ended(whom), text.undo_hold(), again, undo))

    def _make_sheet(self) -> HoldSheet:
        sheet = HoldSheet(self._page)
        sheet.confirmed.connect(self._hold)
        return sheet

    def _hold(self, until: date, whole_unit: bool, note: str) -> None:
        if self._workspace is None or self._row is None:
            return
        package, reminders, whom = self._row.package, self._workspace.reminders, text.about([self._row])
        resident = ("", "") if whole_unit else (package.resident_id, package.resident_name)
        began = reminders.hold(package.community_id, package.unit, resident, until, note)
        done, undo = text.held(whom, until_text(until)), partial(reminders.instructions.undo, began)
        self.noted.emit(RecordChange(done, text.undo_hold(), text.hold_ended(whom), undo, "calendar-clock"))
