"""List with two-line rows: a title, and below it the state, also shown by an icon."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mybuilding_desk.ui.theme import (
    BODY,
    BOLD,
    CAPTION,
    HEADING,
    ICON_BUTTON,
    ICON_SCAN,
    RADIUS_ROW,
    SPACE,
    icons,
    theme,
)
from mybuilding_desk.ui.theme.cell_layout import CellLayout
from mybuilding_desk.ui.theme.metrics import TWO_LINE_ROW
from mybuilding_desk.ui.theme.text_painter import draw_text, stacked, width_of

_CONTENT: Final = int(Qt.ItemDataRole.UserRole)
_VALUE: Final = _CONTENT + 1


@dataclass(frozen=True, slots=True)
class TwoLines:
    """Content of one row; `role` is the color of `icon` and `detail`."""

    title: str
    detail: str
    right: str
    icon: str
    role: str


class TwoLineList(QListWidget):
    """List of rows with a key and a value each. The selection stays on its key when the rows are replaced."""

    def __init__(self, name: str, accessible: str, rows_seen: int, empty: str) -> None:
        """Create the list; `empty` is the text shown while there are no rows."""
        super().__init__()
        self._empty = empty
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setItemDelegate(_Rows(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows_seen = rows_seen
        theme.changed.connect(self.fit_height)
        self.fit_height()

    def fit_height(self, max_px: int | None = None) -> None:
        """Set the height to that of the rows to be seen, or to at most `max_px` pixels; two rows always have room."""
        row = theme.height(TWO_LINE_ROW, lines=2)
        full = row * self._rows_seen
        self.setFixedHeight(full if max_px is None else min(full, max(max_px, 2 * row)))

    def show_rows(self, rows: list[tuple[int, TwoLines, object]]) -> None:
        """Show these rows, each a unique key, its content, and its value; no selection signal is emitted."""
        here = self.currentItem().data(_VALUE + 1) if self.currentItem() is not None else None
        self.blockSignals(True)
        self.clear()
        for key, content, value in rows:
            item = QListWidgetItem(f"{content.title}, {content.detail}")
            item.setData(_CONTENT, content)
            item.setData(_VALUE, value)
            item.setData(_VALUE + 1, key)
            self.addItem(item)
            if key == here:
                self.setCurrentItem(item)
        if self.currentRow() < 0 and rows:
            self.setCurrentRow(0)
        self.blockSignals(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows; in an empty list, the `empty` text, and a border while it has the focus."""
        super().paintEvent(event)
        if self.currentItem() is not None:
            return
        painter = QPainter(self.viewport())
        paint_nothing(painter, self.viewport().rect(), "inbox", self._empty)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(self.viewport().rect().adjusted(2, 2, -2, -2), RADIUS_ROW, RADIUS_ROW)

    def value(self) -> object:
        """Return the selected value, `None` if there are no rows."""
        item = self.currentItem()
        return item.data(_VALUE) if item is not None else None


def paint_nothing(painter: QPainter, rect: QRect, icon: str, words: str) -> None:
    """Paint the placeholder of an empty list: an icon and a line of text below it."""
    lines = stacked(rect, HEADING + BODY, BODY)
    icons.paint(painter, lines[0], icon, theme.colour("faint"), ICON_SCAN)
    draw_text(painter, lines[1], words, theme.colour("muted"), at="middle")


class _Rows(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of two lines."""
        return QSize(0, theme.height(TWO_LINE_ROW, lines=2))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        content: TwoLines = index.data(_CONTENT)
        rect: QRect = option.rect.adjusted(2, 2, -2, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus) or theme.high_contrast
            painter.setPen(QPen(theme.colour("accent"), 2) if focused else QPen(Qt.PenStyle.NoPen))
            painter.setBrush(theme.colour("sel"))
            painter.drawRoundedRect(rect, RADIUS_ROW, RADIUS_ROW)
        cell = CellLayout(rect, SPACE[3], SPACE[3])
        icons.paint(
            painter, cell.begin(theme.px(ICON_BUTTON), SPACE[3]), content.icon, theme.colour(content.role), ICON_BUTTON
        )
        title, detail = stacked(cell.rest, BODY, CAPTION)
        draw_text(painter, detail, content.detail, theme.colour(content.role), CAPTION)
        first = CellLayout(title)
        when = first.end(width_of(content.right, CAPTION), SPACE[3])
        draw_text(painter, when, content.right, theme.colour("muted"), CAPTION, at="end")
        draw_text(painter, first.rest, content.title, theme.colour("text"), BODY, BOLD)
        painter.restore()
