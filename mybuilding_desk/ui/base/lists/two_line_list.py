"""List of rows with two lines: a title and a detail, with an icon or a box before them, and a state at the end."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidgetItem, QStyleOptionViewItem

from mybuilding_desk.ui.base.lists.painted_list import PaintedList, TickRows, paint_ground
from mybuilding_desk.ui.theme import BODY, BOLD, CAPTION, ICON, NUMBER, SPACE, icons, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout, Index
from mybuilding_desk.ui.theme.metrics import TICK, TWO_LINE_ROW
from mybuilding_desk.ui.theme.text_painter import draw_text, stacked, width_of
from mybuilding_desk.ui.theme.tick import paint_tick

_ROW: Final = int(Qt.ItemDataRole.UserRole)
_CHECK: Final = int(Qt.ItemDataRole.CheckStateRole)


@dataclass(frozen=True, slots=True)
class TwoLineRow:
    """One row. `value` is what it stands for; `icon` and `state` may be `""`."""

    title: str
    detail: str
    state: str
    value: object
    icon: str = ""

    @property
    def text(self) -> str:
        """The whole row for assistive tools."""
        return ", ".join(part for part in (self.title, self.detail, self.state) if part)


class TwoLineList(PaintedList):
    """The rows; as high as they are, but never higher than `most` of them: then they scroll."""

    def __init__(self, name: str, accessible: str, *, most: int, detail: str = "muted", state: str = "muted") -> None:
        """`detail` and `state` are the color roles of these texts."""
        super().__init__(name, accessible, _Rows)
        self.detail_role, self.state_role = detail, state
        self._most, self._room = most, 1 << 20
        theme.changed.connect(self._refit)

    def show_rows(self, rows: Sequence[TwoLineRow], current: int) -> None:
        """Show these rows, one of them current, else the last; no signal is emitted."""
        self.blockSignals(True)
        self.clear()
        for row in rows:
            self.addItem(self._item(row))
        self.setCurrentRow(min(current, len(rows) - 1))
        self.blockSignals(False)
        self._refit()

    def current_value(self) -> object:
        """Return what the current row stands for, `None` without one."""
        item = self.currentItem()
        return value_of(item) if item is not None else None

    def all_items(self) -> list[QListWidgetItem]:
        """Return the rows."""
        return [self.item(number) for number in range(self.count())]

    def limit(self, room: int) -> None:
        """Be at most this high, in pixels; the rows scroll."""
        self._room = room
        self._refit()

    def _item(self, row: TwoLineRow) -> QListWidgetItem:
        item = QListWidgetItem(row.text)
        item.setData(_ROW, row)
        return item

    def _refit(self) -> None:
        self.scheduleDelayedItemsLayout()
        one = theme.height(TWO_LINE_ROW, lines=2)
        self.setFixedHeight(max(min(min(self.count(), self._most) * one, self._room), one))


def value_of(item: QListWidgetItem) -> object:
    """Return what a row stands for."""
    row: TwoLineRow = item.data(_ROW)
    return row.value


class _Rows(TickRows):
    """Paints a row. One with a box is marked as current only while the list has the focus."""

    def __init__(self, view: TwoLineList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of two lines."""
        return QSize(0, theme.height(TWO_LINE_ROW, lines=2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: TwoLineRow = index.data(_ROW)
        check, current = index.data(_CHECK), self._view.currentIndex() == index
        focused = current and self._view.hasFocus()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, current=current if check is None else focused, focused=focused)
        cell, muted = CellLayout(option.rect, SPACE[6], SPACE[6]), theme.color("muted")
        if check is not None:
            paint_tick(painter, cell.begin(theme.px(TICK), SPACE[4]), Qt.CheckState(check), current=focused)
        if row.icon:
            icons.paint(painter, cell.begin(theme.px(ICON), SPACE[3]), row.icon, muted)
        if row.state:
            end = cell.end(min(width_of(row.state, NUMBER), option.rect.width() // 2), SPACE[4])
            draw_text(painter, end, row.state, theme.color(self._view.state_role), NUMBER, at="end")
        title, detail = stacked(cell.rest, BODY + 2, CAPTION + 2)
        draw_text(painter, title, row.title, theme.color("text"), BODY, BOLD)
        draw_text(painter, detail, row.detail, theme.color(self._view.detail_role), CAPTION)
        painter.restore()
