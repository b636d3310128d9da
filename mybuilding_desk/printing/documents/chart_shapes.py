"""Shapes of charts: solid for what was logged, hatched for what was released."""

from math import ceil
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from mybuilding_desk.printing.documents.charts import ChartLook

RADIUS: Final = 3
_HATCH: Final = 8
"""Distance between two lines of the hatch."""


def fill_solid(painter: QPainter, shapes: QPainterPath, look: ChartLook) -> None:
    """Fill shapes with the color of what was logged."""
    painter.fillPath(shapes, look.solid)
    _outline(painter, shapes, look)


def fill_hatched(painter: QPainter, shapes: QPainterPath, look: ChartLook) -> None:
    """Fill shapes with the hatch of what was released."""
    painter.fillPath(shapes, look.hatch_ground)
    box = shapes.boundingRect()
    if box.isEmpty():
        return
    distance, high = _HATCH * look.unit, box.height()
    begin = distance * int((box.left() - high) // distance)
    lines = []
    for number in range(ceil((box.right() - begin) / distance) + 1):
        x = begin + number * distance
        lines.append(QLineF(x, box.bottom(), x + high, box.top()))
    painter.save()
    painter.setClipPath(shapes, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(look.hatch, 2 * look.unit, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLines(lines)
    painter.restore()
    _outline(painter, shapes, look)


def paint_swatch(painter: QPainter, rect: QRectF, look: ChartLook, *, released: bool) -> None:
    """Paint the sample of a legend."""
    path = QPainterPath()
    path.addRoundedRect(rect, 2 * look.unit, 2 * look.unit)
    (fill_hatched if released else fill_solid)(painter, path, look)


def bar(rect: QRectF, radius: float) -> QPainterPath:
    """Return a bar that stands on its baseline: only its top is round."""
    round_by = min(radius, rect.height(), rect.width() / 2)
    path = QPainterPath(QPointF(rect.left(), rect.bottom()))
    path.lineTo(rect.left(), rect.top() + round_by)
    path.quadTo(rect.topLeft(), QPointF(rect.left() + round_by, rect.top()))
    path.lineTo(rect.right() - round_by, rect.top())
    path.quadTo(rect.topRight(), QPointF(rect.right(), rect.top() + round_by))
    path.lineTo(rect.right(), rect.bottom())
    path.closeSubpath()
    return path


def _outline(painter: QPainter, shapes: QPainterPath, look: ChartLook) -> None:
    if look.outline is not None:
        painter.strokePath(shapes, QPen(look.outline, look.unit))
