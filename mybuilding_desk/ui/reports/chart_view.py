"""Common base of the charts: keys, pointer, value label, states, and what a screen reader reads."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QScrollArea, QSizePolicy, QWidget

from mybuilding_desk.printing.documents.charts import ChartLook
from mybuilding_desk.ui.base.labels import is_typing
from mybuilding_desk.ui.reports.look import chart_look
from mybuilding_desk.ui.text import chart_text
from mybuilding_desk.ui.theme import CAPTION, MEDIUM, RADIUS_BADGE, SPACE, theme
from mybuilding_desk.ui.theme.cell_layout import Index, right_to_left
from mybuilding_desk.ui.theme.text_painter import draw_text, height_of, width_of

_INTO_VIEW: Final = QAbstractItemView.ScrollHint.EnsureVisible
_NO_INDEX: Final = QModelIndex()
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_RING: Final = 2
EDGE: Final = _RING + 1
"""Space around a chart, for the ring of a mark at its edge."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart laid out: how to paint it, and for each mark where the pointer finds it, and its shape."""

    paint: Callable[[QPainter], None]
    places: Sequence[QRectF]
    shapes: Sequence[QRectF]


class ChartView(QListView):
    """A chart as a list of marks (bars, cells, or rows): Qt exposes the list to screen readers, this class paints it.

    Arrow keys, Home, and End move; Enter, Space, and a click emit `chosen` with the key of the mark.
    """

    chosen = Signal(object)
    typed = Signal(str)
    """Typed characters, which belong in the scan field."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._marks = _Marks(self)
        self.setModel(self._marks)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self._drawing: Drawing | None = None
        self._hovered = self._pressed = -1
        self._loading = False
        theme.changed.connect(self._restyle)

    @property
    def keys(self) -> Sequence[object]:
        """What each mark stands for, in the order in which the keys move through them."""
        return self._marks.keys

    def show_loading(self) -> None:
        """Show placeholders until the figures are there."""
        self._loading = True
        self.setAccessibleDescription(chart_text.loading())
        self._replace(())

    def show_keys(self, keys: Sequence[object]) -> None:
        """Show marks with these keys; the cursor stays on the one with the same key, or else at its place."""
        self._loading = False
        self.setAccessibleDescription("" if keys else chart_text.empty())
        if keys and keys == self.keys:
            self._marks.recount()
            self._restyle()
        else:
            self._replace(keys)

    def _replace(self, keys: Sequence[object]) -> None:
        key, place = self.current_key(), self.currentIndex().row()
        self._hovered = self._pressed = -1
        self._marks.replace(keys)
        place = min(max(place, 0 if self.hasFocus() else -1), len(keys) - 1)
        number = keys.index(key) if key in keys else place
        if number >= 0:
            self.setCurrentIndex(self._marks.index(number))
        self._restyle()

    def current_key(self) -> object | None:
        """Return the key of the mark with the cursor, `None` without one."""
        number = self.currentIndex().row()
        return self.keys[number] if 0 <= number < len(self.keys) else None

    @abstractmethod
    def lay_out(self, area: QRectF, look: ChartLook) -> Drawing:
        """Lay out the chart in an area."""

    @abstractmethod
    def placeholders(self, area: QRectF) -> list[QRectF]:
        """Return shapes to show while the figures are counted."""

    @abstractmethod
    def spoken(self, number: int) -> str:
        """Return a mark as a sentence for a screen reader."""

    @abstractmethod
    def label(self, number: int) -> str:
        """Return the value label of a mark, `""` if the chart shows the value anyway."""

    @abstractmethod
    def target(self, current: int, key: int) -> int:
        """Return the mark that an arrow key moves to, as from left to right; -1 if the key is not for this chart."""

    def drawing(self) -> Drawing:
        """Return the chart laid out in the current size."""
        if self._drawing is None:
            self._drawing = self.lay_out(self._area(), chart_look())
        return self._drawing

    def _area(self) -> QRectF:
        return QRectF(self.viewport().rect()).adjusted(EDGE, EDGE, -EDGE, -EDGE)

    # What Qt asks a list

    def visualRect(self, index: Index) -> QRect:  # noqa: N802 - Qt's name
        """Return the shape of a mark, also for screen readers."""
        shapes = self.drawing().shapes
        return shapes[index.row()].toAlignedRect() if 0 <= index.row() < len(shapes) else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802 - Qt's name
        """Return the mark at a point of the viewport."""
        for number, place in enumerate(self.drawing().places):
            if place.contains(point.toPointF()):
                return self._marks.index(number)
        return QModelIndex()

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:  # noqa: N802 - Qt's name
        """Return the current mark, or the first: keys are handled in `keyPressEvent`."""
        return self._marks.index(max(self.currentIndex().row(), 0))

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = _INTO_VIEW) -> None:  # noqa: N802 - Qt's name
        """Scroll the page around the chart to a mark."""
        parent: QWidget | None = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        page = parent.widget() if isinstance(parent, QScrollArea) else None
        if isinstance(parent, QScrollArea) and page is not None and self.hasFocus():
            center = self.viewport().mapTo(page, self.visualRect(index).center())
            parent.ensureVisible(center.x(), center.y(), 0, theme.px(2 * SPACE[6]))

    def doItemsLayout(self) -> None:  # noqa: N802 - Qt's name
        """Leave the layout to `drawing`."""
        self._drawing = None

    def updateGeometries(self) -> None:  # noqa: N802 - Qt's name
        """Do nothing: a chart does not scroll."""

    # Keys and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, choose, or pass typed characters on to the scan field; leave other keys to the page."""
        here = self.currentIndex().row()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif event.key() in _ENTER and 0 <= here < len(self.keys):
            if not event.isAutoRepeat():
                self.chosen.emit(self.keys[here])
        elif (number := self._target_of(event.key(), here)) >= 0:
            self.setCurrentIndex(self._marks.index(number))
        elif is_typing(event):
            self.typed.emit(event.text())
        else:
            event.ignore()

    def _target_of(self, key: int, here: int) -> int:
        if not self.keys:
            return -1
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return 0 if key == Qt.Key.Key_Home else len(self.keys) - 1
        if right_to_left():
            key = {Qt.Key.Key_Left: Qt.Key.Key_Right, Qt.Key.Key_Right: Qt.Key.Key_Left}.get(Qt.Key(key), key)
        return self.target(here, key) if here >= 0 else 0 if self.target(0, key) >= 0 else -1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Move the cursor to the mark under the pointer."""
        self._pressed = -1
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self.indexAt(event.position().toPoint()).row()
            if self._pressed >= 0:
                self.setCurrentIndex(self._marks.index(self._pressed))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the mark that was pressed."""
        number, self._pressed = self._pressed, -1
        if number >= 0 and self.indexAt(event.position().toPoint()).row() == number:
            self.chosen.emit(self.keys[number])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Do nothing: the first click has chosen."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the value under the pointer."""
        self._hover(self.indexAt(event.position().toPoint()).row())

    def viewportEvent(self, event: QEvent) -> bool:
        """Notice when the pointer leaves."""
        if event.type() in (QEvent.Type.Leave, QEvent.Type.HoverLeave):
            self._hover(-1)
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the page."""
        event.ignore()

    def _hover(self, number: int) -> None:
        if number != self._hovered:
            self._hovered = number
            shape = Qt.CursorShape.PointingHandCursor if number >= 0 else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    # Painting

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Repaint: the value label is outside the mark."""
        super().currentChanged(current, previous)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the chart out in the new size."""
        self._drawing = None
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Mirror the chart when the direction of reading changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange):
            self._restyle()

    def _restyle(self) -> None:
        self._drawing = None
        self.updateGeometry()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chart, then the mark with the focus or under the pointer with its value."""
        painter = QPainter(self.viewport())
        if not self.keys:
            self._paint_state(painter)
            return
        drawing = self.drawing()
        drawing.paint(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = self.currentIndex().row() if self.hasFocus() else -1
        shown = self._hovered if self._hovered >= 0 else current
        if shown >= 0 and shown != current:
            _ring(painter, drawing.shapes[shown], "text", 1)
        if current >= 0:
            _ring(painter, drawing.shapes[current], "accent", _RING)
        if shown >= 0 and (text := self.label(shown)):
            self._paint_label(painter, text, drawing.shapes[shown])

    def _paint_state(self, painter: QPainter) -> None:
        area = self._area()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._loading:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("hover"))
            for shape in self.placeholders(area):
                painter.drawRoundedRect(shape, SPACE[1], SPACE[1])
        else:
            draw_text(painter, area.toRect(), chart_text.empty(), theme.color("muted"), at="middle")
        if self.hasFocus():
            _ring(painter, area, "accent", _RING)

    def _paint_label(self, painter: QPainter, text: str, shape: QRectF) -> None:
        """Paint the value above a mark, or below it where there is no room above, always within the chart."""
        area = QRectF(self.viewport().rect())
        width = min(width_of(text, CAPTION, MEDIUM) + 2.0 * SPACE[2], area.width())
        height = height_of(CAPTION) + 2.0 * SPACE[1]
        left = min(max(shape.center().x() - width / 2, area.left()), area.right() - width)
        top = shape.top() - height - SPACE[1]
        if top < area.top():
            top = min(shape.bottom() + SPACE[1], area.bottom() - height)
        pill = QRectF(QRectF(left, top, width, height).toRect())  # on whole pixels, else its edges are blurred
        painter.setPen(QPen(theme.color("toast_ink"), 1) if theme.high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("toast"))
        painter.drawRoundedRect(pill, RADIUS_BADGE, RADIUS_BADGE)
        inside = pill.adjusted(SPACE[2], 0, -SPACE[2], 0).toAlignedRect()
        draw_text(painter, inside, text, theme.color("toast_ink"), CAPTION, MEDIUM, at="middle")


class _Marks(QAbstractListModel):
    """The marks of a chart for Qt: each has only its sentence."""

    def __init__(self, chart: ChartView) -> None:
        super().__init__(chart)
        self._chart = chart
        self.keys: Sequence[object] = ()

    def replace(self, keys: Sequence[object]) -> None:
        """Show marks with these keys."""
        self.beginResetModel()
        self.keys = keys
        self.endResetModel()

    def recount(self) -> None:
        """Tell Qt that the marks have other values."""
        self.dataChanged.emit(self.index(0), self.index(len(self.keys) - 1))

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Return the number of marks."""
        return 0 if parent.isValid() else len(self.keys)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return the sentence of a mark."""
        if role in (_DISPLAY, _SPOKEN) and 0 <= index.row() < len(self.keys):
            return self._chart.spoken(index.row())
        return None


_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_SPOKEN: Final = int(Qt.ItemDataRole.AccessibleTextRole)


def _ring(painter: QPainter, shape: QRectF, role: str, width: int) -> None:
    """Paint a ring around a mark, with a little air between them."""
    air = _RING / 2 + 1
    painter.setPen(QPen(theme.color(role), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(shape.adjusted(-air, -air, air, air), SPACE[1] + 1, SPACE[1] + 1)
