"""Draw a number sheet: codes for a desk without a label printer, to cut out or on a sheet of 3 x 8 stickers.

The grid divides the whole page, so that on A4 it matches the common stickers of 70 x 37 mm.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from mybuilding_desk.core.errors import PrintTrouble
from mybuilding_desk.domain.records.label_code import PREFIX, label_text, shown_code
from mybuilding_desk.printing.codes import QR_MODULES, QR_QUIET, qr_path
from mybuilding_desk.printing.fitted_text import fit, load_fonts

COLUMNS: Final = 3
ROWS: Final = 8
CODES: Final = COLUMNS * ROWS

PAGE_MM: Final = (205.0, 275.0)
"""Minimum width and height of the page, that of A4 and Letter together with some tolerance."""

_MM: Final = 25.4
_INSET_MM: Final = 4.0
"""From the edge of a cell to its content: stickers may lie a little off, and some printers leave a wide margin."""
_QR_MM: Final = 23.0
_LINE_HEIGHT_MM: Final = 5.5
_MARK_SHARE: Final = 0.75
"""Height of the mark as a part of a line."""
_GRID_MM: Final = 0.2
_BLACK: Final = QColor(Qt.GlobalColor.black)
_GRAY: Final = QColor(Qt.GlobalColor.lightGray)


def draw(painter: QPainter, page: QRect, area: QRect, dpi: int, codes: Sequence[str], *, mark: str = "") -> None:
    """Draw up to `CODES` codes of 9 characters on one page, row by row.

    `page` is the whole page and `area` its printable part, both in pixels of the device; `mark` is on each code. Raises
    `PrintTrouble("too_small")` for a page smaller than A4 and Letter.
    """
    if page.width() * _MM / dpi < PAGE_MM[0] or page.height() * _MM / dpi < PAGE_MM[1]:
        raise PrintTrouble("too_small")
    load_fonts()
    width, height = page.width() / COLUMNS, page.height() / ROWS
    _draw_grid(painter, page, max(round(_GRID_MM * dpi / _MM), 1))
    inset = _INSET_MM * dpi / _MM
    for number, code in enumerate(codes[:CODES]):
        row, column = divmod(number, COLUMNS)
        cell = QRectF(page.x() + column * width, page.y() + row * height, width, height)
        _draw_code(painter, cell.adjusted(inset, inset, -inset, -inset).intersected(QRectF(area)), dpi, code, mark)


def _draw_grid(painter: QPainter, page: QRect, line: int) -> None:
    """Draw the lines between the cells, to cut along."""
    painter.setPen(QPen(_GRAY, line, Qt.PenStyle.DashLine))
    for column in range(1, COLUMNS):
        across = page.x() + page.width() * column // COLUMNS
        painter.drawLine(across, page.top(), across, page.bottom())
    for row in range(1, ROWS):
        down = page.y() + page.height() * row // ROWS
        painter.drawLine(page.left(), down, page.right(), down)


def _draw_code(painter: QPainter, cell: QRectF, dpi: int, code: str, mark: str) -> None:
    """Draw the QR code at the start of the cell, and the code itself beside it; below it is room to write.

    The mark is below that.
    """
    side = min(_QR_MM * dpi / _MM, cell.height())
    module = int(side // QR_MODULES)
    left, top = round(cell.x()), round(cell.center().y() - module * QR_MODULES / 2)
    painter.fillPath(qr_path(label_text(code), left, top, module), _BLACK)
    across = left + module * (QR_MODULES + QR_QUIET)
    line = _LINE_HEIGHT_MM * dpi / _MM
    painter.setPen(QPen(_BLACK))
    parts = (PREFIX, QFont.Weight.Medium), (shown_code(code).removeprefix(f"{PREFIX}-"), QFont.Weight.DemiBold)
    for number, (part, weight) in enumerate(parts):
        fit(part, QRectF(across, top + number * line, cell.right() - across, line), weight, breaks=False).draw(painter)
    if mark:
        line *= _MARK_SHARE
        below = QRectF(across, top + module * QR_MODULES - line, cell.right() - across, line)
        fit(mark, below, QFont.Weight.DemiBold, breaks=False).draw(painter)
