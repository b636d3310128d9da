"""Icons of the flags, drawn in black lines on a grid of 24 x 24."""

import math
from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from mybuilding_desk.domain.records.contents import Flag

_GRID: Final = 24
_LINE: Final = 2.2


def draw_flag(painter: QPainter, flag: Flag, area: QRectF) -> None:
    """Draw the icon of a flag in the square `area`."""
    painter.save()
    painter.translate(area.topLeft())
    painter.scale(area.width() / _GRID, area.height() / _GRID)
    pen = QPen(QColor(Qt.GlobalColor.black), _LINE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_PATHS[flag]())
    painter.restore()


def _lines(*lines: tuple[tuple[float, float], ...]) -> QPainterPath:
    path = QPainterPath()
    for first, *rest in lines:
        path.moveTo(*first)
        for point in rest:
            path.lineTo(*point)
    return path


def _snowflake() -> QPainterPath:
    path = QPainterPath()
    for number in range(6):
        turn = number * math.pi / 3
        path.moveTo(_point(0, turn))
        path.lineTo(_point(10.5, turn))
        for side in (-0.33, 0.33):
            path.moveTo(_point(6, turn))
            path.lineTo(_point(9.6, turn + side))
    return path


def _point(radius: float, turn: float) -> QPointF:
    return QPointF(12 + radius * math.sin(turn), 12 - radius * math.cos(turn))


def _arrows() -> QPainterPath:
    return _lines(
        ((3, 21), (21, 3)), ((13, 3), (21, 3), (21, 11)), ((3, 13), (3, 21), (11, 21)),
    )  # fmt: skip


def _glass() -> QPainterPath:
    path = _lines(((8, 22), (16, 22)), ((12, 15), (12, 22)), ((6, 2), (18, 2)))
    path.moveTo(6, 2)
    path.cubicTo(4.5, 10, 7, 15, 12, 15)
    path.cubicTo(17, 15, 19.5, 10, 18, 2)
    return path


def _card() -> QPainterPath:
    path = _lines(((15, 10), (19, 10)), ((15, 14), (19, 14)))
    path.addRoundedRect(QRectF(1.5, 4, 21, 16), 2.5, 2.5)
    path.addEllipse(QPointF(8.5, 9.5), 2.2, 2.2)
    path.moveTo(4.8, 16.5)
    path.cubicTo(5.5, 13, 11.5, 13, 12.2, 16.5)
    return path


def _torn_box() -> QPainterPath:
    return _lines(
        ((10, 3), (3, 3), (3, 21), (9, 21)), ((15, 3), (21, 3), (21, 21), (14, 21)),
        ((13, 2), (9.5, 8), (14, 11.5), (9.5, 16), (12, 22)),
    )  # fmt: skip


_PATHS: Final[Mapping[Flag, Callable[[], QPainterPath]]] = {
    "perishable": _snowflake,
    "oversize": _arrows,
    "fragile": _glass,
    "id_required": _card,
    "damaged": _torn_box,
}
