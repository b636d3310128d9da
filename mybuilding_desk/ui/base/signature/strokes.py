"""Strokes of a signature: recording, painting, PNG export."""

from dataclasses import dataclass, field
from itertools import pairwise
from math import ceil
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from mybuilding_desk.ui.theme.palettes import LIGHT

MAX_SIZE: Final = QSize(600, 200)
"""Maximum size of an exported signature, in pixels."""

_MARGIN: Final = 8.0
_FINEST: Final = 2.0
"""Maximum scale of the export, in image pixels per pad pixel: as fine as ink on paper."""

_GRAYS: Final = bytes(round(round(gray / 255 * 7) / 7 * 255) for gray in range(256))
"""Translation table from 256 grays to the nearest of eight."""

_MIN_EXTENT_PX: Final = 16.0
"""Minimum extent of a signature in pad pixels: a dot left by a sleeve is not a signature."""


@dataclass(frozen=True, slots=True)
class StrokePoint:
    """A point of a stroke and the stroke width there, in pad pixels."""

    at: QPointF
    width: float


@dataclass(slots=True)
class SignatureStrokes:
    """Strokes in drawing order."""

    strokes: list[list[StrokePoint]] = field(default_factory=list)

    def begin(self, point: StrokePoint) -> None:
        """Start a stroke."""
        self.strokes.append([point])

    def extend(self, point: StrokePoint) -> None:
        """Extend the last stroke, unless the point is where the stroke ends already."""
        stroke = self.strokes[-1]
        if stroke[-1].at != point.at:
            stroke.append(point)

    def is_signature(self) -> bool:
        """Return whether the strokes extend over more than a dot."""
        box = self.bounds()
        return max(box.width(), box.height()) >= _MIN_EXTENT_PX

    def bounds(self) -> QRectF:
        """Return the bounding box of the strokes, including their width."""
        box = QRectF()
        for point in (point for stroke in self.strokes for point in stroke):
            half = point.width / 2
            box = box.united(QRectF(point.at.x() - half, point.at.y() - half, point.width, point.width))
        return box

    def paint(self, painter: QPainter, color: QColor) -> None:
        """Paint all strokes as smooth curves through the midpoints between points."""
        pen = QPen(color, 1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in self.strokes:
            for width, line in _lines(stroke):
                pen.setWidthF(width)
                painter.setPen(pen)
                painter.drawPath(line)

    def png(self) -> bytes:
        """Return a PNG, 8-bit gray, dark on white, cropped to the strokes with a margin; `b""` without a signature."""
        if not self.is_signature():
            return b""
        box = self.bounds().adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
        scale = min(_FINEST, MAX_SIZE.width() / box.width(), MAX_SIZE.height() / box.height())
        size = QSize(ceil(box.width() * scale), ceil(box.height() * scale)).boundedTo(MAX_SIZE)
        image = QImage(size, QImage.Format.Format_Grayscale8)
        image.fill(QColor(LIGHT.surface))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        painter.translate(-box.topLeft())
        self.paint(painter, QColor(LIGHT.text))
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        _few_grays(image).save(buffer, "PNG", 0)  # type: ignore[call-overload]  # 0: highest compression
        return bytes(buffer.data().data())


def _lines(stroke: list[StrokePoint]) -> list[tuple[float, QPainterPath]]:
    """Split a stroke into paths of one width each; a point's curve runs from the midpoint before it to the one after.

    Adjacent curves of equal width share a path: seams are visible, and one path paints faster than its parts.
    """
    points = [point.at for point in stroke]
    middles = [points[0], *((a + b) / 2 for a, b in pairwise(points)), points[-1] + QPointF(0.01, 0)]
    lines: list[tuple[float, QPainterPath]] = []
    for point, (start, end) in zip(stroke, pairwise(middles), strict=True):
        if not lines or lines[-1][0] != point.width:
            lines.append((point.width, QPainterPath(start)))
        lines[-1][1].quadTo(point.at, end)
    return lines


def _few_grays(image: QImage) -> QImage:
    """Return the image in eight grays, which makes the PNG a third as large."""
    bits = bytes(image.constBits()).translate(_GRAYS)
    return QImage(bits, image.width(), image.height(), image.bytesPerLine(), image.format()).copy()
