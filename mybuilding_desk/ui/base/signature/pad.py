"""Signature pad for mouse, pen, and finger."""

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEventPoint, QMouseEvent, QPainter, QPaintEvent, QPen, QTabletEvent, QTouchEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mybuilding_desk.ui.base.signature.strokes import SignatureStrokes, StrokePoint
from mybuilding_desk.ui.theme import CAPTION, RADIUS_FIELD, SPACE, theme
from mybuilding_desk.ui.theme.metrics import SIGNATURE

_LINE: Final = 0.72
"""Position of the signature line, as a fraction of the height."""

_PEN: Final = 2.4
_LIGHTEST, _HEAVIEST = 1.2, 4.0
"""Stroke widths in pixels: `_PEN` for mouse and finger, the others for a pen at no and full pressure."""


class SignaturePad(QWidget):
    """Drawing area for one signature. One pointer draws at a time, so a palm beside the pen leaves no ink."""

    changed = Signal()
    """A stroke started or ended, or the pad was cleared."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("signature_pad")
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(SIGNATURE[1])
        self._strokes = SignatureStrokes()
        self._pointer = ""
        self._name = self._about = ""
        self.show_signer("", "")

    def show_signer(self, name: str, about: str) -> None:
        """Show the signer and the subject below the line."""
        self._name, self._about = name, about
        self._describe()
        self.update()

    def is_signed(self) -> bool:
        """Return whether there is a signature, and not just a dot."""
        return self._strokes.is_signature()

    def has_strokes(self) -> bool:
        """Return whether there is anything to clear."""
        return bool(self._strokes.strokes)

    def png(self) -> bytes:
        """Return the signature as a PNG; `b""` if there is none."""
        return self._strokes.png()

    def clear(self) -> None:
        """Remove all strokes."""
        self._pointer = ""
        if self._strokes.strokes:
            self._strokes = SignatureStrokes()
            self._inked()

    # Input

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Start a stroke with the left button."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._down("mouse", event.position(), _PEN)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend the stroke."""
        self._move("mouse", event.position(), _PEN)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the stroke where the button is released."""
        self._up("mouse", event.position())

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Draw with the tip of a pen; more pressure draws a wider stroke."""
        width = _pressed(event.pressure())
        if event.type() == QEvent.Type.TabletPress and event.button() == Qt.MouseButton.LeftButton:
            self._down("pen", event.position(), width)
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        elif event.type() == QEvent.Type.TabletMove:
            self._move("pen", event.position(), width)
        elif event.type() == QEvent.Type.TabletRelease:
            self._up("pen")
        event.accept()  # else Qt sends it again as a mouse event

    def event(self, event: QEvent) -> bool:
        """Draw with a finger as with a mouse."""
        if isinstance(event, QTouchEvent) and event.type() in _TOUCHES:
            self._touch(event)
            event.accept()
            return True
        return super().event(event)

    def _touch(self, event: QTouchEvent) -> None:
        if event.type() == QEvent.Type.TouchCancel:
            self._up(self._pointer)
            return
        if event.type() == QEvent.Type.TouchBegin and self._pointer != "pen":
            self._down(_finger(event.points()[0]), event.points()[0].position(), _PEN)
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        for point in event.points():
            if point.state() == QEventPoint.State.Updated:
                self._move(_finger(point), point.position(), _PEN)
            elif point.state() == QEventPoint.State.Released:
                self._up(_finger(point), point.position())

    def _down(self, pointer: str, at: QPointF, width: float) -> None:
        self._pointer = pointer
        self._strokes.begin(StrokePoint(self._within(at), width))
        self._inked()

    def _move(self, pointer: str, at: QPointF, width: float) -> None:
        if self._pointer == pointer:
            self._strokes.extend(StrokePoint(self._within(at), width))
            self.update()

    def _up(self, pointer: str, at: QPointF | None = None, width: float = _PEN) -> None:
        if at is not None:
            self._move(pointer, at, width)
        if self._pointer == pointer:
            self._pointer = ""
            self._inked()

    def _within(self, at: QPointF) -> QPointF:
        """Clamp a point to the visible area."""
        return QPointF(min(max(at.x(), 2.0), self.width() - 2.0), min(max(at.y(), 2.0), self.height() - 2.0))

    def _inked(self) -> None:
        self._describe()
        self.update()
        self.changed.emit()

    # Display

    def sizeHint(self) -> QSize:
        """Return a size with room for a name."""
        return QSize(*SIGNATURE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the background, the line, the signer's name below it, and the strokes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        width = 2.0 if focused else 1.0
        painter.setPen(QPen(theme.color("accent" if focused else "edge"), width))
        painter.setBrush(theme.color("surface"))
        edge = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), RADIUS_FIELD, RADIUS_FIELD)
        self._paint_line(painter)
        self._strokes.paint(painter, theme.color("text"))

    def _paint_line(self, painter: QPainter) -> None:
        line = round(self.height() * _LINE)
        left, right = SPACE[4], self.width() - SPACE[4]
        painter.setPen(QPen(theme.color("faint"), 1))
        painter.drawLine(left, line, right, line)
        painter.setPen(theme.color("muted"))
        painter.setFont(theme.font(CAPTION))
        room = QRectF(left, line + SPACE[1], right - left, self.height() - line - SPACE[2])
        about = f" · {self._about}" if self._name and self._about else self._about
        space = int(room.width()) - painter.fontMetrics().horizontalAdvance(about)
        name = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, space)
        painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, name + about)

    def _describe(self) -> None:
        whose = self.tr("Signature of {name}").format(name=self._name) if self._name else self.tr("Signature")
        self.setAccessibleName(self.tr("{0}, signed").format(whose) if self.is_signed() else whose)
        self.setAccessibleDescription(self.tr("Sign here with a mouse, pen, or finger"))


_TOUCHES: Final = (
    QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel,
)  # fmt: skip


def _pressed(pressure: float) -> float:
    """Return a pen's stroke width, rounded to 0.25 pixels: fewer widths in a stroke make fewer visible seams."""
    width = _LIGHTEST + (_HEAVIEST - _LIGHTEST) * min(max(pressure, 0.0), 1.0)
    return round(width * 4) / 4


def _finger(point: QEventPoint) -> str:
    return f"finger {point.id()}"
