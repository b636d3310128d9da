"""Header of the package table: column titles, with the sort arrow right beside the sorted one."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from mybuilding_desk.ui.packages.columns import BEGIN, EDGE, END, first_part
from mybuilding_desk.ui.packages.model import TURNED
from mybuilding_desk.ui.theme import BOLD, CAPTION, MEDIUM, SPACE, icons, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout
from mybuilding_desk.ui.theme.text_painter import draw_text, width_of


class TableHeader(QHeaderView):
    """Header that sorts by a click, and as usual by the third; dragging resizes columns and moves all but the first."""

    column_resized = Signal(int, int)
    """Logical index of a column, and the width that the user dragged it to; 0 resets it to the default."""
    menu_wanted = Signal(int, QPoint)
    """Logical index of a column, and the point of the screen for its menu."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHighlightSections(False)
        self.setSortIndicatorShown(True)
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setSectionsMovable(True)
        self.is_pressed = False
        """Whether the user is pressing or releasing the mouse button on the header."""
        self._dragged: int | None = None
        self.sectionResized.connect(self._resized)
        self.sectionHandleDoubleClicked.connect(lambda column: self.column_resized.emit(column, 0))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Request the menu of the column below the pointer."""
        column = self.logicalIndexAt(event.pos())
        if column >= 0:
            self.menu_wanted.emit(column, event.globalPos())

    def first_visible(self) -> int:
        """Return the logical index of the first column on the screen."""
        return next(self._visible(range(self.count())), 0)

    def last_visible(self) -> int:
        """Return the logical index of the last column on the screen, which is below the scroll bar."""
        return next(self._visible(range(self.count() - 1, -1, -1)), 0)

    def _visible(self, positions: range) -> Iterator[int]:
        return (one for one in map(self.logicalIndex, positions) if not self.isSectionHidden(one))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Treat width changes from here on as the user's."""
        self.is_pressed, self._dragged = True, None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Report only the width at the end of a drag."""
        super().mouseReleaseEvent(event)
        self.is_pressed = False
        if self._dragged is not None:
            self.column_resized.emit(self._dragged, self.sectionSize(self._dragged))

    def _resized(self, column: int, _before: int, _now: int) -> None:
        if self.is_pressed:
            self._dragged = column

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """Paint one column title."""
        if not rect.width():
            return
        painter.save()
        ordered = self.sortIndicatorSection() == logicalIndex
        weight, color = (BOLD, theme.color("text")) if ordered else (MEDIUM, theme.color("muted"))
        words = str(self.model().headerData(logicalIndex, self.orientation()) or "")
        cell = CellLayout(rect, EDGE if logicalIndex == self.first_visible() else BEGIN, END)
        arrow_room = SPACE[1] + theme.px(CAPTION) + SPACE[1] if ordered else 0
        if width_of(words, CAPTION, weight) + arrow_room > cell.rest.width():
            words = first_part(words)
        title = cell.begin(min(width_of(words, CAPTION, weight), cell.rest.width()), SPACE[1])
        draw_text(painter, title, words, color, CAPTION, weight)
        if ordered:
            falls = self.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
            falls ^= bool(self.model().headerData(logicalIndex, self.orientation(), TURNED))
            arrow = cell.begin(theme.px(CAPTION))
            icons.paint(painter, arrow, "arrow-down" if falls else "arrow-up", theme.color("accent"), CAPTION)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color("line"))
        painter.restore()
