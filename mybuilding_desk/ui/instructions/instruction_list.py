"""List of instructions: whom each is about, the instruction in one line, and its days."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mybuilding_desk.domain.records.instruction import Instruction
from mybuilding_desk.ui.base.labels import literal_tooltip
from mybuilding_desk.ui.instructions import text
from mybuilding_desk.ui.text.instruction_text import KIND_ICONS
from mybuilding_desk.ui.theme import BODY, BOLD, CAPTION, ICON, NUMBER, SPACE, icons, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout, Index
from mybuilding_desk.ui.theme.metrics import CURSOR_BAR, TWO_LINE_ROW
from mybuilding_desk.ui.theme.text_painter import draw_text, stacked, width_of

_ROW: Final = int(Qt.ItemDataRole.UserRole)
_SHOWN_ROWS: Final = 6


class InstructionList(QListWidget):
    """The instructions; the current row stays with its instruction."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("instructions_list")
        self.setAccessibleName(text.title())
        self.setItemDelegate(_Rows(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._room = 1 << 20
        theme.changed.connect(self._refit)

    def show_instructions(self, instructions: Sequence[Instruction], today: date) -> None:
        """Show these; the current one stays current, else the row at its place."""
        before, place = self.current(), max(self.currentRow(), 0)
        self.blockSignals(True)
        self.clear()
        for one in instructions:
            parts = text.row(one, today)
            item = QListWidgetItem(", ".join(part for part in parts if part))
            item.setData(_ROW, one)
            item.setData(_ROW + 1, parts)
            item.setToolTip(literal_tooltip(item.text()))
            self.addItem(item)
        wanted = before.instruction_id if before is not None else ""
        known = [one.instruction_id for one in instructions]
        self.setCurrentRow(known.index(wanted) if wanted in known else min(place, len(known) - 1))
        self.blockSignals(False)
        self._refit()

    def event(self, event: QEvent) -> bool:
        """Keep Del, which else is the key of a command of the page."""
        is_override = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_override and event.key() == Qt.Key.Key_Delete and not event.modifiers():  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def current(self) -> Instruction | None:
        """Return the instruction of the current row."""
        item = self.currentItem()
        one: Instruction | None = item.data(_ROW) if item is not None else None
        return one

    def limit(self, room: int) -> None:
        """Be at most this high, in pixels; the rows scroll."""
        self._room = room
        self._refit()

    def _refit(self) -> None:
        self.scheduleDelayedItemsLayout()
        one = theme.height(TWO_LINE_ROW, lines=2)
        self.setFixedHeight(max(min(min(self.count(), _SHOWN_ROWS) * one, self._room), one))


class _Rows(QStyledItemDelegate):
    """Paints a row: the icon of its kind, whom it is about, the instruction below, and its days at the end."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of two lines."""
        return QSize(0, theme.height(TWO_LINE_ROW, lines=2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        one, (whom, line, days) = index.data(_ROW), index.data(_ROW + 1)
        rect, current = option.rect, self._view.currentIndex() == index
        painter.save()
        if current or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("sel" if current else "hover"))
        if current and self._view.hasFocus():
            painter.fillRect(CellLayout(rect).begin(CURSOR_BAR), theme.colour("accent"))
        cell = CellLayout(rect, SPACE[6], SPACE[6])
        icons.paint(painter, cell.begin(theme.px(ICON), SPACE[3]), KIND_ICONS[one.kind], theme.colour("muted"))
        end = cell.end(min(width_of(days, NUMBER), rect.width() // 3), SPACE[4])
        draw_text(painter, end, days, theme.colour("muted"), NUMBER, at="end")
        upper, lower = stacked(cell.rest, BODY + 2, CAPTION + 2)
        draw_text(painter, upper, whom, theme.colour("text"), BODY, BOLD)
        draw_text(painter, lower, line, theme.colour("text"), CAPTION)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        painter.restore()
