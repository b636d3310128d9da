"""The shadow of what lies over the page. Qt's own effect blurs it anew at each key: 3 ms."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsEffect, QWidget

from mybuilding_desk.ui.sizes import SHADOW, SHADOW_DROP, SHADOW_KEPT
from mybuilding_desk.ui.theme import RADIUS_CARD, theme

_COARSE: Final = 4
"""A shadow has no edges: it is painted so many times smaller."""


class Shadow(QGraphicsEffect):
    """Falls from a card that is as large as its widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget

    def boundingRectFor(self, widget: QRectF | QRect) -> QRectF:
        """The card and its shadow."""
        card = QRectF(widget)
        return card.united(card.translated(0, SHADOW_DROP).adjusted(-SHADOW, -SHADOW, SHADOW, SHADOW))

    def draw(self, painter: QPainter) -> None:
        """The shadow below, the widget over it as it is."""
        corner = self.sourceBoundingRect().topLeft().toPoint() + QPoint(-SHADOW, SHADOW_DROP - SHADOW)
        card = self._widget.size()
        kept = _shadow(card.boundedTo(QSize(SHADOW_KEPT, SHADOW_KEPT)), theme.colour("veil").rgba())
        painter.translate(corner)
        for left, width, of_left, of_width in _parts(card.width(), kept.width()):
            for top, height, of_top, of_height in _parts(card.height(), kept.height()):
                if of_width > 1 or of_height > 1:  # what is between both middles lies below the card
                    target = QRect(left, top, width, height)
                    painter.drawPixmap(target, kept, QRect(of_left, of_top, of_width, of_height))
        painter.translate(-corner)
        self.drawSource(painter)


def _parts(card: int, kept: int) -> list[tuple[int, int, int, int]]:
    """Begin, middle and end of one side: place and length there, place and length in what is kept."""
    whole, half = card + 2 * SHADOW, kept // 2
    rest = kept - half - 1
    return [(0, half, 0, half), (half, whole - half - rest, half, 1), (whole - rest, rest, half + 1, rest)]


@lru_cache(maxsize=16)
def _shadow(card: QSize, colour: int) -> QPixmap:
    whole = card + QSize(2 * SHADOW, 2 * SHADOW)
    small = QImage(whole / _COARSE, QImage.Format.Format_ARGB32_Premultiplied)
    small.fill(Qt.GlobalColor.transparent)
    painter = QPainter(small)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.scale(1 / _COARSE, 1 / _COARSE)
    for inwards in range(0, 2 * SHADOW, _COARSE // 2):  # from nothing outside to the whole colour within
        depth = inwards / (2 * SHADOW)
        shade = QColor.fromRgba(colour)
        shade.setAlphaF(shade.alphaF() * depth * depth * (3 - 2 * depth))
        painter.setBrush(shade)
        ring = QRectF(0, 0, whole.width(), whole.height()).adjusted(inwards, inwards, -inwards, -inwards)
        radius = max(RADIUS_CARD, SHADOW + RADIUS_CARD - inwards)
        painter.drawRoundedRect(ring, radius, radius)
    painter.end()
    smooth = Qt.TransformationMode.SmoothTransformation
    return QPixmap.fromImage(small.scaled(whole, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))
