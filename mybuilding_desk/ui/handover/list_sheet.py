"""Window with all hand-overs of the community, searchable by text, unit, user, and day."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mybuilding_desk.domain.records.handover import Handover
from mybuilding_desk.ui.base.labels import ActionButton, ElidedLabel, label
from mybuilding_desk.ui.base.layouts import around, column
from mybuilding_desk.ui.base.sheet import Sheet
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.handover import text
from mybuilding_desk.ui.theme import BODY, BOLD, CAPTION, NUMBER, SPACE, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout, Index
from mybuilding_desk.ui.theme.metrics import CURSOR_BAR, SHEET_ACTIVITY, TWO_LINE_ROW
from mybuilding_desk.ui.theme.text_painter import draw_text, stacked, width_of

_ROW: Final = int(Qt.ItemDataRole.UserRole)
_SHOWN_ROWS: Final = 7
_STEPS: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class HandoverList(Sheet):
    """The hand-overs, newest first. Enter or a click opens one; typing in the field searches."""

    searched = Signal(str)
    chosen = Signal(object)
    """A `Handover`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "handovers_sheet", catalog.HANDOVERS.name, width=SHEET_ACTIVITY)
        self._building = ElidedLabel("muted")
        self.field = QLineEdit()
        self.field.setObjectName("handovers_search")
        words = self.tr("Search by note, unit, user, or day")
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)
        self.list = _List(self.title.text())
        self._empty = label("", "muted", wrap=True)
        self._empty.setObjectName("handovers_empty")
        self.close_button = ActionButton("close_handovers", self.tr("Close"), shown=str(catalog.ESC))
        self.open_button = ActionButton("open_handover", self.tr("Open"), style="main", shown=str(catalog.ENTER))
        for button in (self.close_button, self.open_button):
            button.setAutoDefault(True)
        self.field.textEdited.connect(self.searched)
        self.list.itemClicked.connect(lambda _: self._open())
        self.close_button.clicked.connect(self.dismiss)
        self.open_button.clicked.connect(self._open)
        top, body = QWidget(), QWidget()
        top.setLayout(column(self.field, self._empty, margins=(SPACE[6], SPACE[4], SPACE[6], SPACE[3])))
        body.setLayout(column(top, self.list, space=0))
        self.set_content(body, about=self._building, buttons=(self.close_button, self.open_button), margins=around(0))

    def open_list(self, building: str) -> None:
        """Open the window; `show_handovers` fills it."""
        self._building.setText(building)
        self.field.clear()
        self.open(self.field)

    def show_handovers(self, handovers: Sequence[Handover], now: datetime) -> None:
        """Show these hand-overs."""
        self.list.show_handovers(handovers, now)
        found = bool(handovers)
        searched = self.field.text().strip()
        none = self.tr("No hand-overs match.") if searched else self.tr("No hand-overs yet.")
        self._empty.setText(none)
        self._empty.setVisible(not found)
        self.list.setVisible(found)
        self.open_button.setEnabled(found)

    @property
    def can_yield(self) -> bool:
        """Whether the window may close for a scan: always."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move through the list from the field, too; open the current row on Enter."""
        if event.key() in _STEPS and self.field.hasFocus():
            self.list.keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open()
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _open(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.chosen.emit(item.data(_ROW))

    def _make_room(self, room: int) -> None:
        self.list.limit(room - self.field.sizeHint().height() - 2 * SPACE[6])


class _List(QListWidget):
    def __init__(self, accessible: str) -> None:
        super().__init__()
        self.setObjectName("handovers_list")
        self.setAccessibleName(accessible)
        self.setItemDelegate(_Rows(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._room = 1 << 20
        theme.changed.connect(self._refit)

    def show_handovers(self, handovers: Sequence[Handover], now: datetime) -> None:
        """Show these hand-overs, the first one current."""
        self.clear()
        for one in handovers:
            title, detail, state = text.row(one, now)
            item = QListWidgetItem(", ".join((title, detail, state)))
            item.setData(_ROW, one)
            item.setData(_ROW + 1, (title, detail, state))
            self.addItem(item)
        self.setCurrentRow(0 if handovers else -1)
        self._refit()

    def limit(self, room: int) -> None:
        """Be at most this high, in pixels; the rows scroll."""
        self._room = room
        self._refit()

    def _refit(self) -> None:
        self.scheduleDelayedItemsLayout()
        one = theme.height(TWO_LINE_ROW, lines=2)
        self.setFixedHeight(max(min(min(self.count(), _SHOWN_ROWS) * one, self._room), one))


class _Rows(QStyledItemDelegate):
    """Paints a row: when and who, what was in it, and at the end whether it is confirmed."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of two lines."""
        return QSize(0, theme.height(TWO_LINE_ROW, lines=2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        title, detail, state = index.data(_ROW + 1)
        rect, current = option.rect, self._view.currentIndex() == index
        painter.save()
        if current or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("sel" if current else "hover"))
        if current and self._view.hasFocus():
            painter.fillRect(CellLayout(rect).begin(CURSOR_BAR), theme.colour("accent"))
        cell = CellLayout(rect, SPACE[6], SPACE[6])
        end = cell.end(min(width_of(state, NUMBER), rect.width() // 2), SPACE[4])
        draw_text(painter, end, state, theme.colour("muted"), NUMBER, at="end")
        upper, lower = stacked(cell.rest, BODY + 2, CAPTION + 2)
        draw_text(painter, upper, title, theme.colour("text"), BODY, BOLD)
        draw_text(painter, lower, detail, theme.colour("muted"), CAPTION)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        painter.restore()
