"""The items of a hand-over that need attention, each with a box to tick once it is done."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidgetItem, QStyleOptionViewItem

from mybuilding_desk.domain.package_list import OVERDUE
from mybuilding_desk.domain.records.handover import HandoverItem
from mybuilding_desk.ui.base.labels import literal_tooltip
from mybuilding_desk.ui.base.lists.painted_list import PaintedList, TickRows, is_ticked, paint_ground, toggle
from mybuilding_desk.ui.handover import text
from mybuilding_desk.ui.text.age_display import paint_age
from mybuilding_desk.ui.theme import BODY, BOLD, ICON, NUMBER, SPACE, TARGET, icons, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout, Index
from mybuilding_desk.ui.theme.metrics import TICK, UNIT
from mybuilding_desk.ui.theme.text_painter import draw_text, width_of
from mybuilding_desk.ui.theme.tick import paint_tick

_LINE: Final = int(Qt.ItemDataRole.UserRole)
_CHECK: Final = int(Qt.ItemDataRole.CheckStateRole)
_MAX_UNIT: Final = 2 * UNIT


@dataclass(frozen=True, slots=True)
class _Line:
    item: HandoverItem
    title: str
    detail: str


class ItemList(PaintedList):
    """The items; the window scrolls, and in a low one the list, too. Space and a click tick the current one."""

    ticked = Signal(str, bool)
    """The key of an item, and whether it is done."""
    row_reached = Signal(QRect)
    """The row that an arrow key reached, to scroll it into view."""

    def __init__(self) -> None:
        super().__init__("handover_items", QCoreApplication.translate("handover", "Needs attention"), _Rows)
        self.itemClicked.connect(toggle)
        self.itemChanged.connect(self._tell)
        self.currentItemChanged.connect(self._reach)
        self.unit_width, self._shown, self._room = 0, 1 << 20, 1 << 20
        theme.changed.connect(self._fit)

    def show_items(self, items: tuple[HandoverItem, ...], now: datetime) -> None:
        """Show these items; the current row stays."""
        here = max(self.currentRow(), 0)
        self.blockSignals(True)
        self.clear()
        for item in items:
            line = text.item_line(item, now)
            row = QListWidgetItem(line.spoken)
            row.setData(_LINE, _Line(item, line.title, line.detail))
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            row.setCheckState(Qt.CheckState.Checked if item.done else Qt.CheckState.Unchecked)
            row.setToolTip(literal_tooltip(line.spoken))
            self.addItem(row)
        if items:
            self.setCurrentRow(min(here, len(items) - 1))
        self.blockSignals(False)
        self._fit()

    def show_first(self, count: int) -> None:
        """Show so many rows, and hide the others."""
        self._shown = count
        for number in range(self.count()):
            self.setRowHidden(number, number >= count)
        self._fit()

    def limit(self, room: int) -> None:
        """Be lower than `room` pixels; then the rows scroll."""
        self._room = room - 2 * SPACE[3]
        self._fit()

    def _reach(self, item: QListWidgetItem | None) -> None:
        if item is not None and self.hasFocus():
            self.row_reached.emit(self.visualItemRect(item))

    def _tell(self, item: QListWidgetItem) -> None:
        line: _Line = item.data(_LINE)
        self.ticked.emit(line.item.key, is_ticked(item))

    def _fit(self) -> None:
        units = [width_of(self.item(row).data(_LINE).item.unit, BODY, BOLD) for row in range(self.count())]
        self.unit_width = max(theme.px(UNIT) - SPACE[3], min(max(units, default=0), theme.px(_MAX_UNIT)))
        self.scheduleDelayedItemsLayout()
        row = theme.height(TARGET)
        height = max(min(min(self.count(), self._shown) * row, self._room), row)
        if height != self.height():
            self.setFixedHeight(height)


class _Rows(TickRows):
    """Paints a row: icon, unit, what it is about, and at the end the box."""

    def __init__(self, view: ItemList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(0, theme.height(TARGET))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        line: _Line = index.data(_LINE)
        item, current = line.item, self._view.hasFocus() and self._view.currentIndex() == index
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, current=current, focused=current)
        cell = CellLayout(option.rect, SPACE[1])
        mark = cell.begin(theme.px(ICON), SPACE[3])
        if item.kind == "overdue":
            paint_age(painter, QRectF(mark).center(), OVERDUE)
        else:
            name, role = text.ITEM_ICONS[item.kind]
            icons.paint(painter, mark, name, theme.color(role))
        ink, muted = theme.color("text"), theme.color("muted")
        done, lead = QCoreApplication.translate("handover", "Done"), muted if item.done else ink
        draw_text(painter, cell.end(width_of(done, NUMBER), SPACE[2]), done, lead, NUMBER)
        state = Qt.CheckState(index.data(_CHECK))
        paint_tick(painter, cell.end(theme.px(TICK), SPACE[4]), state, current=current)
        draw_text(painter, cell.begin(self._view.unit_width, SPACE[2]), item.unit or "–", ink, BODY, BOLD)
        width = min(width_of(line.title), cell.rest.width())
        draw_text(painter, cell.begin(width), line.title, lead)
        if line.detail:
            cell.begin(0, SPACE[1])
            draw_text(painter, cell.begin(width_of("·"), SPACE[1]), "·", muted)
            draw_text(painter, cell.rest, line.detail, muted)
        painter.restore()
