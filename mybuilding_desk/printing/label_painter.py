"""Draw a label: all black, in the layout for the shape of its printable area."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from mybuilding_desk.domain.records.label import LabelContent
from mybuilding_desk.domain.records.label_code import label_text
from mybuilding_desk.domain.settings import LabelSymbol
from mybuilding_desk.printing.codes import bars_path, qr_path
from mybuilding_desk.printing.fitted_text import FittedText, fit, load_fonts
from mybuilding_desk.printing.flag_icons import draw_flag
from mybuilding_desk.printing.label_layouts import LabelLayout, arrange, is_turned

_MM = 25.4
_EDGE_MM = 1.0
"""Width along the edge of the printable area that stays white: rolls wander."""
_FRAME_MM = 0.25
_BLACK = QColor(Qt.GlobalColor.black)


@dataclass(frozen=True, slots=True)
class ComposedLabel:
    """A label laid out for the printable `area` of a device (pixels), ready to be drawn on it.

    The places of its parts are in the label's own coordinates: the origin is `_EDGE_MM` from the corner, and a narrow
    upright label is read along its longer side (`is_turned`).
    """

    content: LabelContent
    area: QRect
    dpi: int
    is_turned: bool
    layout: LabelLayout
    texts: tuple[FittedText, ...]

    def draw(self, painter: QPainter) -> None:
        """Draw the label."""
        painter.save()
        if self.content.frame:
            _draw_frame(painter, self.area, max(round(_FRAME_MM * self.dpi / _MM), 1))
        edge = _edge(self.dpi)
        if self.is_turned:
            painter.translate(self.area.x() + self.area.width() - edge, self.area.y() + edge)
            painter.rotate(90)
        else:
            painter.translate(self.area.x() + edge, self.area.y() + edge)
        self._draw_parts(painter)
        painter.restore()

    def _draw_parts(self, painter: QPainter) -> None:
        text = label_text(self.content.code)
        if code := self.layout.qr:
            painter.fillPath(qr_path(text, code.x, code.y, code.module), _BLACK)
        if code := self.layout.bars:
            painter.fillPath(bars_path(text, code.x, code.y, code.module, code.height), _BLACK)
        for flag, square in zip(self.content.flags, self.layout.flags, strict=True):
            draw_flag(painter, flag, square)
        painter.setPen(QPen(_BLACK))
        for fitted in self.texts:
            fitted.draw(painter)


def compose(area: QRect, dpi: int, content: LabelContent, symbol: LabelSymbol) -> ComposedLabel:
    """Lay out a label in the printable `area`, in pixels of a device with `dpi` dots per inch in both directions.

    Raises `PrintTrouble("too_small")`.
    """
    load_fonts()
    width, height = area.width() - 2 * _edge(dpi), area.height() - 2 * _edge(dpi)
    turned = is_turned(width * _MM / dpi, height * _MM / dpi)
    layout = arrange(*((height, width) if turned else (width, height)), dpi, content, symbol)
    texts = tuple(
        fit(box.text, box.area, box.weight, capitals=box.capitals, align=box.align, breaks=box.breaks)
        for box in layout.texts
    )
    return ComposedLabel(content, area, dpi, turned, layout, texts)


def image(content: LabelContent, width_mm: float, height_mm: float, dpi: int, symbol: LabelSymbol) -> QImage:
    """Return a label of this size as a thermal printer of `dpi` prints it: black and white, without gray edges."""
    picture = QImage(round(width_mm * dpi / _MM), round(height_mm * dpi / _MM), QImage.Format.Format_Grayscale8)
    picture.setDotsPerMeterX(round(dpi * 1000 / _MM))
    picture.setDotsPerMeterY(round(dpi * 1000 / _MM))
    picture.fill(Qt.GlobalColor.white)
    label = compose(picture.rect(), dpi, content, symbol)
    painter = QPainter(picture)
    label.draw(painter)
    painter.end()
    return picture.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither).convertToFormat(
        QImage.Format.Format_Grayscale8
    )


def _draw_frame(painter: QPainter, area: QRect, line: int) -> None:
    painter.fillRect(area.x(), area.y(), area.width(), line, _BLACK)
    painter.fillRect(area.x(), area.bottom() + 1 - line, area.width(), line, _BLACK)
    painter.fillRect(area.x(), area.y(), line, area.height(), _BLACK)
    painter.fillRect(area.right() + 1 - line, area.y(), line, area.height(), _BLACK)


def _edge(dpi: int) -> int:
    return round(_EDGE_MM * dpi / _MM)
