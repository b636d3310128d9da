"""The head of the package table: its titles, and the arrow right beside the one that the list is ordered by."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from mybuilding_desk.ui.packages.columns import BEGIN, EDGE, END, first_part
from mybuilding_desk.ui.theme import BOLD, CAPTION, MEDIUM, SPACE, icons, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout
from mybuilding_desk.ui.theme.text_painter import draw_line, width_of


class TableHeader(QHeaderView):
    """A click orders by a column, as everywhere in Qt; the mouse makes columns wider and moves all but the first."""

    widened = Signal(int, int)
    """A column by its place in the list, and the width that the mouse gave it; 0 for as wide as usual."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHighlightSections(False)
        self.setSortIndicatorShown(True)
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setSectionsMovable(True)
        self._pressed = False
        self._dragged: int | None = None
        self.sectionResized.connect(self._resized)
        self.sectionHandleDoubleClicked.connect(lambda place: self.widened.emit(place, 0))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """From here on a width that changes is the clerk's."""
        self._pressed, self._dragged = True, None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The width at the end of the drag is the one that is meant."""
        super().mouseReleaseEvent(event)
        self._pressed = False
        if self._dragged is not None:
            self.widened.emit(self._dragged, self.sectionSize(self._dragged))

    def _resized(self, place: int, _before: int, _now: int) -> None:
        if self._pressed:
            self._dragged = place

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """One title."""
        if not rect.width():
            return
        painter.save()
        ordered = self.sortIndicatorSection() == logicalIndex
        weight, ink = (BOLD, theme.colour("text")) if ordered else (MEDIUM, theme.colour("muted"))
        words = str(self.model().headerData(logicalIndex, self.orientation()) or "")
        cell = CellLayout(rect, EDGE if logicalIndex == 0 else BEGIN, END)
        if width_of(words, CAPTION, weight) > cell.rest.width():
            words = first_part(words)
        title = cell.begin(min(width_of(words, CAPTION, weight), cell.rest.width()), SPACE[1])
        draw_line(painter, title, words, ink, CAPTION, weight)
        if ordered:
            falls = self.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
            arrow = cell.begin(theme.px(CAPTION))
            icons.paint(painter, arrow, "arrow-down" if falls else "arrow-up", theme.colour("accent"), CAPTION)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line"))
        painter.restore()
