"""What lists of painted rows have in common: how they scroll, what is behind a row, and boxes to tick."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mybuilding_desk.ui.theme import theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout, Index
from mybuilding_desk.ui.theme.metrics import CURSOR_BAR


class PaintedList(QListWidget):
    """List without a frame, which scrolls by pixels, up and down only."""

    def __init__(self, name: str, accessible: str, rows: "Callable[[Any], QStyledItemDelegate]") -> None:
        """`rows` makes the delegate of this list."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setItemDelegate(rows(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)


class TickRows(QStyledItemDelegate):
    """Delegate of rows with boxes. `itemClicked`, connected to `toggle`, ticks anywhere on a row."""

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        """Let Qt handle keys only: the box must not tick a second time."""
        if event.type() != QEvent.Type.KeyPress:
            return False
        return super().editorEvent(event, model, option, index)  # type: ignore[arg-type]


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, *, current: bool, focused: bool) -> None:
    """Paint what is behind a row, and the line below it; `focused` is the current row of a list with the focus."""
    rect = option.rect
    if current or option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, theme.color("sel" if current else "hover"))
    if focused:
        painter.fillRect(CellLayout(rect).begin(CURSOR_BAR), theme.color("accent"))
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("line"))


def is_ticked(item: QListWidgetItem) -> bool:
    """Return whether the box of a row is ticked."""
    return item.checkState() == Qt.CheckState.Checked


def toggle(item: QListWidgetItem) -> None:
    """Tick the box of a row, or remove the tick."""
    item.setCheckState(Qt.CheckState.Unchecked if is_ticked(item) else Qt.CheckState.Checked)
