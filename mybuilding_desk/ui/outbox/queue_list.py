"""List of the sync queue: a row for each change, as high as its words, with the actions in the selected one."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mybuilding_desk.domain.outbox import OutboxEntry
from mybuilding_desk.ui.base.labels import literal_tooltip
from mybuilding_desk.ui.base.lists.painted_list import PaintedList
from mybuilding_desk.ui.outbox.queue_row import QueueRow
from mybuilding_desk.ui.theme import (
    BODY,
    BOLD,
    CAPTION,
    HEADING,
    ICON_BUTTON,
    ICON_SCAN,
    NUMBER,
    RADIUS_ROW,
    SPACE,
    icons,
    theme,
)
from mybuilding_desk.ui.theme.cell_layout import CellLayout, right_to_left
from mybuilding_desk.ui.theme.metrics import CURSOR_BAR, TWO_LINE_ROW
from mybuilding_desk.ui.theme.text_painter import draw_text, height_of, stacked, width_of, wrapped

_ROW: Final = int(Qt.ItemDataRole.UserRole)
_MIN_ROWS: Final = 3
_MAX_ROWS: Final = 8
_PROBLEM_LINES: Final = 4
_EDGE: Final = SPACE[6]
_GAP: Final = 2
"""Added to the sizes of text, which sets the lines apart."""


class QueueList(PaintedList):
    """Rows of changes. The selection stays on its change when the rows are replaced.

    `actions` stand at the end of the selected row; the room for them is kept free in the problem of every row, so that
    no row changes its height when it is selected.
    """

    def __init__(self, name: str, accessible: str, actions: QWidget, empty: str) -> None:
        """Create the list; `empty` is the text shown while there are no rows."""
        super().__init__(name, accessible, _Rows)
        self._empty = empty
        self._room = 1 << 20
        self._actions, self._free = actions, 0
        actions.setParent(self.viewport())
        self.currentItemChanged.connect(self.place_actions)
        self.verticalScrollBar().valueChanged.connect(self.place_actions)
        theme.changed.connect(self._refit)

    @property
    def keeps_free(self) -> int:
        """Widest room in pixels that the actions took so far, so that a choice changes no row's height."""
        return self._free

    @property
    def taken(self) -> int:
        """Width in pixels that the actions of the selected row take."""
        return self._actions.sizeHint().width()

    def show_rows(self, rows: Sequence[QueueRow]) -> None:
        """Show these rows; no selection signal is emitted."""
        here = self.row_now()
        kept = here.entries[0].entry_id if here is not None else 0
        scrolled = self.verticalScrollBar().value()
        self.blockSignals(True)
        while self.count() > len(rows):
            self.takeItem(self.count() - 1)
        for number, row in enumerate(rows):
            if number >= self.count():
                self.addItem(QListWidgetItem())
            item = self.item(number)
            if item.data(_ROW) != row:
                item.setText(row.text)
                item.setData(_ROW, row)
                item.setToolTip(literal_tooltip(row.problem))
        line = next((n for n, row in enumerate(rows) if any(one.entry_id == kept for one in row.entries)), 0)
        if rows:
            self.setCurrentRow(line)
        self.blockSignals(False)
        self.verticalScrollBar().setValue(scrolled)
        self._refit()

    def row_now(self) -> QueueRow | None:
        """Return the selected row, `None` if there are none."""
        row = self.currentIndex().data(_ROW)
        return row if isinstance(row, QueueRow) else None

    def values(self) -> tuple[OutboxEntry, ...]:
        """Return the entries of the selected row."""
        row = self.row_now()
        return row.entries if row is not None else ()

    def limit(self, room: int) -> None:
        """Be at most this high, in pixels; the rows scroll."""
        self._room = room
        self._refit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the problems to the new width."""
        super().resizeEvent(event)
        self._refit()

    def changeEvent(self, event: QEvent) -> None:
        """Move the actions to the other side when the direction of reading changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.place_actions()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows; in an empty list, the `empty` text, and a ring while it has the focus."""
        super().paintEvent(event)
        if self.count():
            return
        painter = QPainter(self.viewport())
        lines = stacked(self.viewport().rect(), HEADING + BODY, BODY)
        icons.paint(painter, lines[0], "check", theme.color("ok"), ICON_SCAN)
        draw_text(painter, lines[1], self._empty, theme.color("muted"), at="middle")
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRoundedRect(self.viewport().rect().adjusted(2, 2, -2, -2), RADIUS_ROW, RADIUS_ROW)

    def _refit(self) -> None:
        self.scheduleDelayedItemsLayout()
        rows = [self.sizeHintForRow(line) for line in range(min(self.count(), _MAX_ROWS))]
        least = theme.height(TWO_LINE_ROW, lines=2)
        self.setFixedHeight(max(min(max(sum(rows), _MIN_ROWS * least), self._room), least))
        self.place_actions()

    def place_actions(self) -> None:
        """Put the actions at the end of the selected row."""
        here, part = self.currentIndex(), self._actions
        part.setVisible(here.isValid())
        part.resize(part.sizeHint())
        if part.width() > self._free:
            self._free = part.width()
            self._refit()
            return
        rect = self.visualRect(here)
        left = rect.left() + _EDGE if right_to_left() else rect.right() + 1 - _EDGE - part.width()
        part.move(QPoint(left, rect.center().y() - part.height() // 2))


class _Rows(QStyledItemDelegate):
    """Paints a row: icon, title, what it is about, what is wrong, and at the end the state, or room for the actions."""

    def __init__(self, owner: QueueList) -> None:
        super().__init__(owner)
        self._list = owner

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of two lines, and more for a problem."""
        row: QueueRow = index.data(_ROW)
        more = len(self._problem(row)) * height_of(NUMBER + _GAP)
        return QSize(0, theme.height(TWO_LINE_ROW, lines=2) + more)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        row: QueueRow = index.data(_ROW)
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.fillRect(rect, theme.color("sel"))
            painter.fillRect(CellLayout(rect).begin(CURSOR_BAR), theme.color("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("hover"))
        if rect.bottom() < self._list.viewport().height() - 1:  # there, the rule above the buttons follows
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("line"))
        cell = CellLayout(rect, _EDGE, _EDGE)
        icons.paint(painter, cell.begin(theme.px(ICON_BUTTON), SPACE[3]), row.icon, theme.color(row.role), ICON_BUTTON)
        role = row.role if row.role != "ok" else "muted"
        if chosen:
            cell.end(self._list.taken, SPACE[3])
        else:
            end = cell.end(width_of(row.state, NUMBER), SPACE[4])
            draw_text(painter, end, row.state, theme.color(role), NUMBER, at="end")
        problem = self._problem(row)
        title, about, *below = stacked(cell.rest, *(size + _GAP for size in (BODY, CAPTION, *[NUMBER] * len(problem))))
        draw_text(painter, title, row.title, theme.color("text"), BODY, BOLD)
        line = CellLayout(about)
        kept = width_of(row.state, CAPTION) + SPACE[3] if chosen else 0
        detail = line.begin(min(width_of(row.detail, CAPTION, fixed=True), about.width() - kept), SPACE[3])
        draw_text(painter, detail, row.detail, theme.color("muted"), CAPTION, fixed=True)
        if chosen and width_of(row.state, CAPTION) <= line.rest.width():
            draw_text(painter, line.rest, row.state, theme.color(role), CAPTION)
        for rest, text in zip(below, problem, strict=True):
            draw_text(painter, rest, text, theme.color(role), NUMBER)
        if chosen and (option.state & QStyle.StateFlag.State_HasFocus or theme.high_contrast):
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), RADIUS_ROW, RADIUS_ROW)
        painter.restore()

    def _problem(self, row: QueueRow) -> list[str]:
        """Return the problem in lines beside the actions; the last one is elided when it is painted."""
        width = self._list.viewport().width() - 2 * _EDGE - theme.px(ICON_BUTTON) - 2 * SPACE[3] - self._list.keeps_free
        metrics = QFontMetrics(theme.font(NUMBER))
        return wrapped(row.problem, max(width, 1), metrics, _PROBLEM_LINES) if row.problem else []
