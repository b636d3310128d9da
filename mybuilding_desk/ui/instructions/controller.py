"""Controller of instructions: the window with all of them, and the one that adds and changes them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mybuilding_desk.domain.input.dates import Calendar
from mybuilding_desk.domain.records.instruction import Instruction, InstructionChange, Stamp, in_order
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.domain.text import fold
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.scheduling import AfterNextPaint
from mybuilding_desk.ui.base.sheet import OnDemand
from mybuilding_desk.ui.base.toast import RecordChange
from mybuilding_desk.ui.instructions import text
from mybuilding_desk.ui.instructions.edit_sheet import InstructionSheet
from mybuilding_desk.ui.instructions.list_sheet import InstructionsSheet
from mybuilding_desk.ui.text import instruction_text


class InstructionController(QObject):
    """Shows, adds, changes, and ends the instructions of the current community of one account at a time."""

    noted = Signal(object)
    """A `RecordChange`: an instruction was added, changed, or ended."""
    add_wanted = Signal()
    """Request to add one, from the list."""
    sheet_made = Signal(object)
    """A `Sheet` was created: its keys store something, so it is to be guarded against scanners."""

    def __init__(self, page: QWidget, calendar: Callable[[datetime], Calendar]) -> None:
        """`calendar` tells how typed days are read."""
        super().__init__(page)
        self._page, self._calendar = page, calendar
        self._workspace: Workspace | None = None
        self.list = OnDemand(self._make_list, self.sheet_made.emit)
        self.sheet = OnDemand(self._make_sheet, self.sheet_made.emit)
        self._refresh = AfterNextPaint(self, self._show)

    def bind(self, workspace: Workspace | None) -> None:
        """Work with the instructions of this account from now on, and close the windows."""
        self._workspace = workspace if workspace is not None and workspace.user.is_staff else None
        for sheet in (self.sheet, self.list):
            sheet.dismiss()
        if self._workspace is not None:
            self._workspace.storeroom.instructions.changed.connect(self._refresh.start)
            self._workspace.records.changed.connect(self._refresh.start)
            self._workspace.store.community_chosen.connect(self._close)

    def open_list(self) -> None:
        """Open the window with all instructions, or close it."""
        if self.list.is_open:
            self.list.dismiss()
        elif self._workspace is not None:
            community = self._workspace.store.community()
            self.list().open_list(community.title if community is not None else "")
            self._show()

    def add(self, row: PackageRow | None) -> None:
        """Ask for a new instruction: for the recipient of a package if one is given, which the list only proposes."""
        if self._workspace is None:
            return
        store, unit, resident = self._workspace.store, "", ("", "")
        if row is not None and row.state != "held":
            unit = row.package.unit
            resident = row.package.resident_id, row.package.resident_name if row.package.resident_id else ""
        now = Stamp(text.now_utc(), "")
        new = Instruction("", store.community_id, unit, resident[0], "may_collect", now, "", resident[1])
        self._open(new, asks_whom=self.list.is_open)

    def refresh_names(self) -> None:
        """Show names in the current privacy mode."""
        self._show()
        if self.sheet.made is not None:
            self.sheet.made.refresh_names()

    # Internals

    def _make_list(self) -> InstructionsSheet:
        sheet = InstructionsSheet(self._page)
        sheet.searched.connect(self._show)
        sheet.selected.connect(self._show_history)
        sheet.add_wanted.connect(self.add_wanted)
        sheet.edit_wanted.connect(self._open)
        sheet.end_wanted.connect(self._end)
        return sheet

    def _make_sheet(self) -> InstructionSheet:
        sheet = InstructionSheet(self._page)
        sheet.confirmed.connect(self._save)
        return sheet

    def _close(self) -> None:
        for sheet in (self.sheet, self.list):
            sheet.dismiss()

    def _open(self, one: Instruction, *, asks_whom: bool = False) -> None:
        if self._workspace is not None:
            today = self._workspace.storeroom.instructions.today
            calendar = replace(self._calendar(text.now_utc()), today=today)
            self.sheet().open_for(one, self._workspace.store.directory, calendar, asks_whom=asks_whom)

    def _save(self, one: Instruction) -> None:
        if self._workspace is None:
            return
        instructions = self._workspace.storeroom.instructions
        if not one.instruction_id:
            self._tell(text.added(one), instructions.add(one))
        elif (change := instructions.change(one)) is not None:
            self._tell(text.changed(one), change)

    def _end(self, one: Instruction) -> None:
        change = self._workspace.storeroom.instructions.end(one.instruction_id) if self._workspace is not None else None
        if change is not None:
            self._tell(text.ended(one), change)

    def _tell(self, words: str, change: InstructionChange) -> None:
        """Say what was done, in the open list too, and offer to undo it."""
        if self._workspace is None:
            return
        undo = partial(self._workspace.storeroom.instructions.undo, change)
        icon = instruction_text.KIND_ICONS[change.after.kind]
        self.noted.emit(RecordChange(words, text.undo(), text.undone(change.after), undo, icon))

    def _show(self) -> None:
        """Show what the list is to show now, by unit: of the current and later ones, those of today first."""
        if self._workspace is None or not self.list.is_open:
            return
        instructions, store, sheet = self._workspace.storeroom.instructions, self._workspace.store, self.list()
        today, past = instructions.today, sheet.shown == "past"
        known = instructions.all_of(store.community_id) if past else instructions.current(store.community_id)
        found = [one for one in known if (one.state_on(today) in ("ended", "over")) == past]
        words = fold(sheet.field.text()).split()
        found = [one for one in in_order(found) if all(word in fold(_searched(one)) for word in words)]
        sheet.show_instructions(sorted(found, key=lambda one: (one.state_on(today) == "later", _by_unit(one))), today)
        self._show_history()

    def _show_history(self) -> None:
        if self._workspace is None or not self.list.is_open:
            return
        one = self.list().list.current()
        changes: Sequence[InstructionChange] = ()
        if one is not None:
            changes = self._workspace.storeroom.instructions.changes(one.instruction_id)
        self.list().show_history(changes)


def _by_unit(one: Instruction) -> list[str]:
    """Return the key of the order of units, in which 7A is before 12B."""
    return [part.zfill(9) if part.isdigit() else part for part in re.split(r"(\d+)", fold(one.unit))]


def _searched(one: Instruction) -> str:
    """Return the text in which an instruction is found."""
    return " ".join((one.unit, one.resident_name, one.text, instruction_text.line(one)))
