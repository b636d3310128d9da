"""Card around the package table: it ends with a whole row, and the scroll bar is over the rows."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainterPath, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollBar, QTableView, QWidget

from mybuilding_desk.ui.base.layouts import column
from mybuilding_desk.ui.packages.model import PackageModel
from mybuilding_desk.ui.theme import RADIUS_CARD
from mybuilding_desk.ui.theme.cell_layout import right_to_left
from mybuilding_desk.ui.theme.metrics import SCROLL_BAR


class ListCard(QFrame):
    """Card with a table; the space that is too low for another row is below the rows, unless heads stand among them.

    A last row that comes close to the bottom is cut by the card's round corners.
    """

    def __init__(self, table: QTableView, *above: QWidget) -> None:
        """`above` are the parts above the table, which may be hidden."""
        super().__init__()
        self.setObjectName("card")
        self._table, self._above = table, above
        self._column = column(*above, table, space=0, margins=(0, 0, 0, 0))
        self.setLayout(self._column)
        table.model().modelReset.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep whole rows."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Keep whole rows after a change of the text size or the density."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        room = self.contentsRect().height() - self._table.horizontalHeader().sizeHint().height()
        room -= sum(part.sizeHint().height() for part in self._above if not part.isHidden())
        rows = self._table.model()
        even = rows.rowCount() and not (isinstance(rows, PackageModel) and rows.is_by_day)
        rest = max(0, room) % self._table.verticalHeader().defaultSectionSize() if even else 0
        self._column.setContentsMargins(0, 0, 0, rest)
        shown = self._table.viewport().rect()
        if rest >= RADIUS_CARD:
            self._table.viewport().clearMask()
        else:
            inside = QPainterPath()
            inside.addRoundedRect(QRectF(shown).adjusted(0, -RADIUS_CARD, 0, rest), RADIUS_CARD, RADIUS_CARD)
            self._table.viewport().setMask(QRegion(inside.toFillPolygon().toPolygon()))


class OverlayScrollBar(QScrollBar):
    """Vertical scroll bar over the end of a view, in place of its own, which would take space from the rows."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, view)
        self._view, own = view, view.verticalScrollBar()  # asked again each time: PySide may lose one that is kept
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        own.rangeChanged.connect(self._follow)
        own.valueChanged.connect(self._move)
        self.valueChanged.connect(own.setValue)
        self.hide()

    def place(self) -> None:
        """Move to the end of the view's rows."""
        rows = self._view.viewport().geometry()
        left = rows.left() if right_to_left() else rows.right() + 1 - SCROLL_BAR
        self.setGeometry(left, rows.top(), SCROLL_BAR, rows.height())
        self.raise_()

    def _move(self) -> None:
        # Not the value of the signal: the view may have scrolled on meanwhile.
        self.setValue(self._view.verticalScrollBar().value())

    def _follow(self, least: int, most: int) -> None:
        self.setRange(least, most)
        own = self._view.verticalScrollBar()
        self.setPageStep(own.pageStep())
        self.setSingleStep(own.singleStep())
        self.setVisible(most > least)
