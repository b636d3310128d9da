"""A list whose rows are two lines: what it is, and below it how it stands, with an icon that says the same."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mybuilding_desk.ui import icons
from mybuilding_desk.ui.theme import BODY, BOLD, CAPTION, RADIUS_ROW, theme

ROW: Final = 60
"""Height in pixels."""

_LINE: Final = int(Qt.ItemDataRole.UserRole)
_VALUE: Final = _LINE + 1


@dataclass(frozen=True, slots=True)
class TwoLines:
    """What one row shows; `icon` in the colour of `role`, which is also that of `detail`."""

    title: str
    detail: str
    right: str
    icon: str
    role: str


class TwoLineList(QListWidget):
    """Rows with a value each. The cursor stays on its value when the rows are shown anew."""

    def __init__(self, name: str, accessible: str, rows_seen: int) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setItemDelegate(_Rows(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(ROW * rows_seen)

    def show_rows(self, rows: list[tuple[int, TwoLines, object]]) -> None:
        """Show these: what tells a row from the others, its words, its value. No signal of the cursor's is sent."""
        here = self.currentItem().data(_VALUE + 1) if self.currentItem() is not None else None
        self.blockSignals(True)
        self.clear()
        for key, line, value in rows:
            item = QListWidgetItem(f"{line.title}, {line.detail}")
            item.setData(_LINE, line)
            item.setData(_VALUE, value)
            item.setData(_VALUE + 1, key)
            self.addItem(item)
            if key == here:
                self.setCurrentItem(item)
        if self.currentRow() < 0 and rows:
            self.setCurrentRow(0)
        self.blockSignals(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """An empty list shows by a line around it that it has the focus."""
        super().paintEvent(event)
        if self.hasFocus() and self.currentItem() is None:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(self.viewport().rect().adjusted(2, 2, -2, -2), RADIUS_ROW, RADIUS_ROW)

    def value(self) -> object:
        """The value under the cursor, `None` where there is no row."""
        item = self.currentItem()
        return item.data(_VALUE) if item is not None else None


class _Rows(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines."""
        return QSize(0, ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        line: TwoLines = index.data(_LINE)
        rect: QRect = option.rect.adjusted(2, 2, -2, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(theme.colour("accent"), 2) if focused else QPen(Qt.PenStyle.NoPen))
            painter.setBrush(theme.colour("sel"))
            painter.drawRoundedRect(rect, RADIUS_ROW, RADIUS_ROW)
        sign = icons.pixmap(line.icon, theme.colour(line.role), 18)
        painter.drawPixmap(rect.left() + 12, rect.center().y() - 9, sign)
        words = QRect(rect.left() + 42, rect.top() + 6, rect.width() - 180, 22)
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font(BODY, BOLD))
        _elided(painter, words, line.title)
        painter.setFont(theme.font(CAPTION))
        painter.setPen(theme.colour("muted"))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRect(rect.right() - 140, words.top(), 128, 22), right, line.right)
        painter.setPen(theme.colour(line.role))
        _elided(painter, words.translated(0, 22).adjusted(0, 0, 120, 0), line.detail)
        painter.restore()


def _elided(painter: QPainter, rect: QRect, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
