"""Checkable list of labels: each row has the package, its carrier and location, and the state of its label."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem

from mybuilding_desk.ui.base.lists.painted_list import is_ticked, toggle
from mybuilding_desk.ui.base.lists.two_line_list import TwoLineList, TwoLineRow, value_of


class LabelList(TwoLineList):
    """List of labels; Space and a click tick the current row, Ctrl A ticks all.

    The state of a label that was not requested yet is `""`.
    """

    ticks_changed = Signal()

    def __init__(self, accessible: str) -> None:
        super().__init__("label_list", accessible, most=6, state="warn")
        self._unticked: set[object] = set()
        self.itemClicked.connect(toggle)
        self.itemChanged.connect(lambda _: self.ticks_changed.emit())

    def show_lines(self, lines: Sequence[TwoLineRow]) -> None:
        """Show these rows, all ticked but those that were unticked before."""
        self._unticked = {value_of(item) for item in self.all_items() if not is_ticked(item)}
        self.show_rows(lines, max(self.currentRow(), 0))
        self.ticks_changed.emit()

    def ticked(self) -> list[object]:
        """Return what the ticked rows stand for."""
        return [value_of(item) for item in self.all_items() if is_ticked(item)]

    def select_all(self) -> None:
        """Tick every row."""
        for item in self.all_items():
            item.setCheckState(Qt.CheckState.Checked)

    def _item(self, row: TwoLineRow) -> QListWidgetItem:
        item = super()._item(row)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked if row.value in self._unticked else Qt.CheckState.Checked)
        return item
