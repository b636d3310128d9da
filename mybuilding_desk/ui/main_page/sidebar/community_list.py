"""List of communities: names with pending counts or, when space is short, house numbers or initials with counts."""

import re
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mybuilding_desk.domain.people.masking import monogram
from mybuilding_desk.ui.base.labels import is_typing
from mybuilding_desk.ui.commands.keys import asks_for_menu
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.theme import BODY, BOLD, CAPTION, MEDIUM, NUMBER, RADIUS_FIELD, SPACE, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout, Index, middle
from mybuilding_desk.ui.theme.metrics import COMMUNITY_BADGE, COMMUNITY_FADE, COMMUNITY_ROW
from mybuilding_desk.ui.theme.text_painter import draw_text, stacked, width_of

ID: Final = int(Qt.ItemDataRole.UserRole)
TITLE: Final = ID + 1
COUNT: Final = ID + 2


class CommunityList(QListWidget):
    """Arrow keys select; typed text goes to the scan field instead of searching the titles."""

    menu_wanted = Signal(int, QPoint)
    """Line of a community, and the point of the screen for its menu."""

    def __init__(self) -> None:
        super().__init__()
        self.narrow = False
        self.setObjectName("communities")
        self.setAccessibleName(self.tr("Communities"))
        self.setItemDelegate(_Rows(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)  # to mark the row under the pointer
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        theme.changed.connect(self.doItemsLayout)

    def show_narrow(self, narrow: bool) -> None:
        """Show initials instead of names, or names again."""
        self.narrow = narrow
        self.doItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and fade those that are cut at the top or the bottom."""
        super().paintEvent(event)
        bar, painter = self.verticalScrollBar(), QPainter(self.viewport())
        if bar.value() > bar.minimum():
            self._fade(painter, 0, COMMUNITY_FADE)
        if bar.value() < bar.maximum():
            self._fade(painter, self.viewport().height(), -COMMUNITY_FADE)

    def _fade(self, painter: QPainter, edge: int, height: int) -> None:
        """Fade what is painted toward an edge; `height` is negative above it."""
        ground = QColor(theme.color("rail"))
        nothing = QColor(ground)
        nothing.setAlpha(0)
        fade = QLinearGradient(0, edge, 0, edge + height)
        fade.setStops([(0, ground), (1, nothing)])
        painter.fillRect(QRect(0, edge, self.viewport().width(), height).normalized(), fade)

    def fitted(self, title: str, width: int, weight: QFont.Weight) -> str:
        """Return a title as it is, to be cut at its end; cut in its middle where another one begins alike."""
        metrics = QFontMetrics(theme.font(BODY, weight))
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, width).removesuffix("…")
        titles = (self.item(line).data(TITLE) or "" for line in range(self.count()))
        if shown == title or sum(one.startswith(shown) for one in titles) < 2:
            return title
        tabular = max(width_of(title, BODY, weight) - metrics.horizontalAdvance(title), 0)  # digits of equal width
        return metrics.elidedText(title, Qt.TextElideMode.ElideMiddle, width - SPACE[1] - tabular)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose by any button but the right one, which only opens the menu."""
        if event.button() != Qt.MouseButton.RightButton:
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Request a menu for the community below the pointer, or for the current one if a key asks."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._ask_for_menu()
        elif (index := self.indexAt(event.pos())).isValid():
            self.menu_wanted.emit(index.row(), event.globalPos())

    def _ask_for_menu(self) -> None:
        line = self.currentRow()
        if line >= 0:
            where = self.visualItemRect(self.item(line)).center()
            self.menu_wanted.emit(line, self.viewport().mapToGlobal(where))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass characters on to the scan field."""
        if asks_for_menu(event):
            self._ask_for_menu()
        elif is_typing(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


class _Rows(QStyledItemDelegate):
    def __init__(self, view: CommunityList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the row height: a touch target or, when narrow, initials above a count."""
        if self._view.narrow:
            return QSize(0, theme.px(COMMUNITY_BADGE) + theme.height(COMMUNITY_ROW) - theme.px(SPACE[4]))
        return QSize(0, theme.height(COMMUNITY_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint title and pending count; the selected row gets a card, with an accented outline when focused."""
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
        edge = SPACE[2] if self._view.narrow else SPACE[3]
        rect: QRect = option.rect.adjusted(edge, 1, -edge, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            strong = theme.color("text" if theme.high_contrast else "line")
            painter.setPen(QPen(theme.color("accent") if focused else strong, 2 if focused else 1))
            painter.setBrush(theme.color("surface"))
            painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_FIELD, RADIUS_FIELD)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("hover_ground"))
            painter.drawRoundedRect(rect, RADIUS_FIELD, RADIUS_FIELD)
        if self._view.narrow:
            _paint_mark(painter, rect, index, chosen)
        else:
            _paint_name(painter, rect, index, chosen, self._view)
        painter.restore()


def community_mark(title: str) -> str:
    """Return what a narrow sidebar shows for a community: its house number, otherwise two letters."""
    number = _HOUSE_NUMBER.match(title)
    return number[1] if number else monogram(title)


_HOUSE_NUMBER: Final = re.compile(r"(\d{1,5}[A-Za-z]?)\b")


def _paint_name(painter: QPainter, rect: QRect, index: Index, chosen: bool, view: CommunityList) -> None:
    cell, count = CellLayout(rect, SPACE[3], SPACE[3]), _count(index)
    weight, color = BOLD if chosen else MEDIUM, theme.color("accent" if chosen else "muted")
    draw_text(painter, cell.end(width_of(count, BODY, weight), SPACE[2]), count, color, BODY, weight)
    title = view.fitted(index.data(TITLE) or "", cell.rest.width(), weight)
    draw_text(painter, cell.rest, title, theme.color("text"), BODY, weight)


def _paint_mark(painter: QPainter, rect: QRect, index: Index, chosen: bool) -> None:
    name, below = stacked(rect, NUMBER, CAPTION)
    square = middle(name.adjusted(0, -SPACE[1], 0, 0), theme.px(COMMUNITY_BADGE), name.height())
    color = theme.color("accent" if chosen else "text")
    draw_text(painter, square, community_mark(index.data(TITLE) or ""), color, NUMBER, BOLD, at="middle")
    draw_text(painter, below, _count(index), theme.color("muted"), CAPTION, MEDIUM, at="middle")


def _count(index: Index) -> str:
    """Return the formatted pending count, or `""` for none."""
    count = index.data(COUNT)
    return error_messages.number(count) if count else ""
