"""What a pen left on the signature pad: strokes, how they are painted, and the PNG of them. It knows no device."""

from dataclasses import dataclass, field
from itertools import pairwise
from math import ceil
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from mybuilding_desk.ui.theme.palettes import LIGHT

MAX_SIZE: Final = QSize(600, 200)
"""No picture of a signature is larger, in pixels."""

_MARGIN: Final = 8.0
_FINEST: Final = 2.0
"""Pixels of the picture for one of the pad, where there is room: ink as fine as paper shows it."""

_GREYS: Final = bytes(round(round(grey / 255 * 7) / 7 * 255) for grey in range(256))
"""Each of 256 greys as the nearest of eight."""

_MIN_EXTENT_PX: Final = 16.0
"""Pixels of the pad that a signature extends over at least: a dot left by a sleeve is none."""


@dataclass(frozen=True, slots=True)
class StrokePoint:
    """A point of a stroke, in pixels of the pad, and how wide the pen was there."""

    at: QPointF
    width: float


@dataclass(slots=True)
class SignatureStrokes:
    """Strokes in the order of drawing."""

    strokes: list[list[StrokePoint]] = field(default_factory=list)

    def begin(self, dab: StrokePoint) -> None:
        """The pen comes down."""
        self.strokes.append([dab])

    def extend(self, dab: StrokePoint) -> None:
        """The pen moves on; a point where it stands already adds nothing."""
        stroke = self.strokes[-1]
        if stroke[-1].at != dab.at:
            stroke.append(dab)

    def is_signature(self) -> bool:
        """Whether it is more than a dot."""
        box = self.bounds()
        return max(box.width(), box.height()) >= _MIN_EXTENT_PX

    def bounds(self) -> QRectF:
        """What the ink covers."""
        box = QRectF()
        for dab in (dab for stroke in self.strokes for dab in stroke):
            half = dab.width / 2
            box = box.united(QRectF(dab.at.x() - half, dab.at.y() - half, dab.width, dab.width))
        return box

    def paint(self, painter: QPainter, colour: QColor) -> None:
        """Paint all strokes; curves through the middles between points, so that no corner shows."""
        pen = QPen(colour, 1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in self.strokes:
            for width, line in _lines(stroke):
                pen.setWidthF(width)
                painter.setPen(pen)
                painter.drawPath(line)

    def png(self) -> bytes:
        """Dark ink on white, 8-bit grey, cut to the ink with a margin; `b""` where there is no signature."""
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
        _few_greys(image).save(buffer, "PNG", 0)  # type: ignore[call-overload]  # 0: packed as small as it gets
        return bytes(buffer.data().data())


def _lines(stroke: list[StrokePoint]) -> list[tuple[float, QPainterPath]]:
    """A stroke as lines of one width each: around each point from the middle before it to the middle behind it.

    As few lines as there are, since their seams can be seen, and a line is painted faster than its parts.
    """
    points = [dab.at for dab in stroke]
    middles = [points[0], *((a + b) / 2 for a, b in pairwise(points)), points[-1] + QPointF(0.01, 0)]
    lines: list[tuple[float, QPainterPath]] = []
    for dab, (start, end) in zip(stroke, pairwise(middles), strict=True):
        if not lines or lines[-1][0] != dab.width:
            lines.append((dab.width, QPainterPath(start)))
        lines[-1][1].quadTo(dab.at, end)
    return lines


def _few_greys(image: QImage) -> QImage:
    """The same in a few greys, of which a PNG is a third as large."""
    bits = bytes(image.constBits()).translate(_GREYS)
    return QImage(bits, image.width(), image.height(), image.bytesPerLine(), image.format()).copy()
