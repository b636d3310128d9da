"""List of instructions: whom each is about, the instruction in one line, and its days."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidgetItem

from mybuilding_desk.domain.records.instruction import Instruction
from mybuilding_desk.ui.base.labels import literal_tooltip
from mybuilding_desk.ui.base.lists.two_line_list import TwoLineList, TwoLineRow
from mybuilding_desk.ui.instructions import text
from mybuilding_desk.ui.text.instruction_text import KIND_ICONS


class InstructionList(TwoLineList):
    """The instructions; the current row stays with its instruction."""

    def __init__(self) -> None:
        super().__init__("instructions_list", text.title(), most=6, detail="text")

    def show_instructions(self, instructions: Sequence[Instruction], today: date) -> None:
        """Show these; the current one stays current, else the row at its place."""
        before, place = self.current(), max(self.currentRow(), 0)
        known = [one.instruction_id for one in instructions]
        rows = [TwoLineRow(*text.row(one, today), one, KIND_ICONS[one.kind]) for one in instructions]
        kept = before is not None and before.instruction_id in known
        self.show_rows(rows, known.index(before.instruction_id) if before is not None and kept else place)

    def event(self, event: QEvent) -> bool:
        """Keep Del, which else is the key of a command of the page."""
        is_override = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_override and event.key() == Qt.Key.Key_Delete and not event.modifiers():  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def current(self) -> Instruction | None:
        """Return the instruction of the current row."""
        one = self.current_value()
        return one if isinstance(one, Instruction) else None

    def _item(self, row: TwoLineRow) -> QListWidgetItem:
        item = super()._item(row)
        item.setToolTip(literal_tooltip(row.text))
        return item
