"""Checkable list of labels: each row has the package, its carrier and location, and the state of its label."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mybuilding_desk.ui.theme import BODY, BOLD, CAPTION, NUMBER, SPACE, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout, Index
from mybuilding_desk.ui.theme.metrics import CURSOR_BAR, TICK, TWO_LINE_ROW
from mybuilding_desk.ui.theme.text_painter import draw_text, stacked, width_of
from mybuilding_desk.ui.theme.tick import paint_tick

_LINE: Final = int(Qt.ItemDataRole.UserRole)
_CHECK: Final = int(Qt.ItemDataRole.CheckStateRole)
_MAX_ROWS: Final = 6
_GAP: Final = 2


@dataclass(frozen=True, slots=True)
class LabelLine:
    """One row. `state` is `""` for a label that was not requested yet, `value` is what the row stands for."""

    title: str
    detail: str
    state: str
    value: object

    @property
    def text(self) -> str:
        """The whole row for assistive tools."""
        return ", ".join(part for part in (self.title, self.detail, self.state) if part)


class LabelList(QListWidget):
    """List of labels; Space and a click tick the current row, Ctrl A ticks all."""

    ticks_changed = Signal()

    def __init__(self, accessible: str) -> None:
        super().__init__()
        self.setObjectName("label_list")
        self.setAccessibleName(accessible)
        self.setItemDelegate(_Rows(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.itemClicked.connect(_toggle)
        self.itemChanged.connect(lambda _: self.ticks_changed.emit())
        self._room = 1 << 20
        theme.changed.connect(self._refit)

    def show_lines(self, lines: Sequence[LabelLine]) -> None:
        """Show these rows, all ticked but those that were unticked before."""
        unticked = {item.data(_LINE).value for item in self._items() if not _is_ticked(item)}
        here = max(self.currentRow(), 0)
        self.blockSignals(True)
        self.clear()
        for line in lines:
            item = QListWidgetItem(line.text)
            item.setData(_LINE, line)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked if line.value in unticked else Qt.CheckState.Checked)
            self.addItem(item)
        self.setCurrentRow(min(here, self.count() - 1))
        self.blockSignals(False)
        self._refit()
        self.ticks_changed.emit()

    def ticked(self) -> list[object]:
        """Return what the ticked rows stand for."""
        return [item.data(_LINE).value for item in self._items() if _is_ticked(item)]

    def select_all(self) -> None:
        """Tick every row."""
        for item in self._items():
            item.setCheckState(Qt.CheckState.Checked)

    def limit(self, room: int) -> None:
        """Be at most this high, in pixels; the rows scroll."""
        self._room = room
        self._refit()

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(number) for number in range(self.count())]

    def _refit(self) -> None:
        self.scheduleDelayedItemsLayout()
        row = theme.height(TWO_LINE_ROW, lines=2)
        self.setFixedHeight(max(min(min(self.count(), _MAX_ROWS) * row, self._room), row))


class _Rows(QStyledItemDelegate):
    """Paints a row: tick, title, detail, and at the end the state."""

    def __init__(self, view: LabelList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of two lines."""
        return QSize(0, theme.height(TWO_LINE_ROW, lines=2))

    def editorEvent(self, event: QEvent, model: object, option: QStyleOptionViewItem, index: Index) -> bool:
        """Let Qt handle keys only: `itemClicked` ticks anywhere on the row."""
        if event.type() != QEvent.Type.KeyPress:
            return False
        return super().editorEvent(event, model, option, index)  # type: ignore[arg-type]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        line: LabelLine = index.data(_LINE)
        rect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = self._view.hasFocus() and self._view.currentIndex() == index
        if current or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("sel" if current else "hover"))
        if current:
            painter.fillRect(CellLayout(rect).begin(CURSOR_BAR), theme.colour("accent"))
        cell = CellLayout(rect, SPACE[6], SPACE[6])
        paint_tick(painter, cell.begin(theme.px(TICK), SPACE[4]), Qt.CheckState(index.data(_CHECK)), current=current)
        if line.state:
            end = cell.end(width_of(line.state, NUMBER), SPACE[4])
            draw_text(painter, end, line.state, theme.colour("warn"), NUMBER, at="end")
        title, detail = stacked(cell.rest, BODY + _GAP, CAPTION + _GAP)
        draw_text(painter, title, line.title, theme.colour("text"), BODY, BOLD)
        draw_text(painter, detail, line.detail, theme.colour("muted"), CAPTION)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        painter.restore()


def _is_ticked(item: QListWidgetItem) -> bool:
    return item.checkState() == Qt.CheckState.Checked


def _toggle(item: QListWidgetItem) -> None:
    item.setCheckState(Qt.CheckState.Unchecked if _is_ticked(item) else Qt.CheckState.Checked)
