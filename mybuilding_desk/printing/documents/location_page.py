"""Labels of locations on paper, to cut out: the name in large letters, and beside it the code that a scanner reads."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QLineF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from mybuilding_desk.domain.records.location_label import LocationSheet, location_text
from mybuilding_desk.printing.codes import QR_QUIET, qr_path, qr_rows
from mybuilding_desk.printing.documents.flow import BLACK, GRAY, POINT, Draw
from mybuilding_desk.printing.fitted_text import fit, load_fonts

COLUMNS: Final = 2
ROWS: Final = 6
_INSET: Final = 14 * POINT
_CODE: Final = 84 * POINT
"""Width of a code with what stays white around it."""
_MARK: Final = 11 * POINT
"""Height of the mark below a name."""

_Label = tuple[str, str]
"""The name of a location, and the mark."""


def lay_out(sheets: Sequence[LocationSheet], size: QSizeF) -> list[Draw]:
    """Return the pages of the labels, twelve to a page, for a printable area of `size` in tenths of a point."""
    names = [(name, sheet.mark) for sheet in sheets for name in sheet.locations]
    on_page = COLUMNS * ROWS
    return [partial(_draw_page, names[first : first + on_page], size) for first in range(0, len(names), on_page)]


def _draw_page(names: Sequence[_Label], size: QSizeF, painter: QPainter) -> None:
    load_fonts()
    width, height = size.width() / COLUMNS, size.height() / ROWS
    painter.setPen(QPen(GRAY, 0.5 * POINT, Qt.PenStyle.DashLine))
    rows = -(-len(names) // COLUMNS)
    for row in range(1, rows):
        painter.drawLine(QLineF(0, row * height, size.width(), row * height))
    painter.drawLine(QLineF(width, 0, width, rows * height))
    for number, name in enumerate(names):
        row, column = divmod(number, COLUMNS)
        cell = QRectF(column * width, row * height, width, height).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        _draw_label(painter, cell, name)


def _draw_label(painter: QPainter, cell: QRectF, label: _Label) -> None:
    name, mark = label
    code = location_text(name)
    modules = len(qr_rows(code))
    module = int(min(_CODE, cell.height()) // (modules + QR_QUIET))
    top = round(cell.center().y() - module * modules / 2)
    painter.fillPath(qr_path(code, round(cell.x()), top, module), BLACK)
    left = cell.x() + module * (modules + QR_QUIET)
    painter.setPen(QPen(BLACK))
    area = QRectF(left, cell.y(), cell.right() - left, cell.height())
    if mark:
        fit(mark, QRectF(left, cell.bottom() - _MARK, area.width(), _MARK), QFont.Weight.DemiBold).draw(painter)
        area.setBottom(cell.bottom() - 2 * _MARK)
    fit(name, area, QFont.Weight.DemiBold, capitals=True).draw(painter)
