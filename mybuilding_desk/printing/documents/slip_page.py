"""Door slips on paper: two to a page, with a line to cut along between them."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QLineF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen

from mybuilding_desk.domain.records.door_slip import SlipContent
from mybuilding_desk.printing.documents.flow import GRAY, POINT, Cell, Draw, Flow, Role, width_of
from mybuilding_desk.printing.documents.parts import FOOT, GAP, MEASURED_CHARS, number_pages
from mybuilding_desk.printing.documents.tables import TableColumn, side_by_side, write_table

_CUT: Final = 56 * POINT
"""Distance between two slips on a page."""
_MOST_ROWS: Final = 6
"""Packages that are listed one below the other."""
_INSET: Final = 8 * POINT
_FRAME: Final = 1.4
"""Height of a line within a frame, relative to its text."""
_UNITS: Final = (Role.UNIT, Role.LONG_UNIT, Role.TITLE)
"""Sizes of a unit, the largest that fits first."""


def lay_out(slips: Sequence[SlipContent], size: QSizeF) -> list[Draw]:
    """Return the pages of slips for a printable area of `size` in tenths of a point.

    A slip too long for half a page goes on on the next half.
    """
    half = QSizeF(size.width(), (size.height() - _CUT) / 2)
    halves = [draw for slip in slips for draw in _halves(slip, half)]
    return [partial(_draw_page, halves[first : first + 2], size) for first in range(0, len(halves), 2)]


def _halves(slip: SlipContent, size: QSizeF) -> list[Draw]:
    flow = _written(slip, size, is_small=False)
    if len(flow.pages) > 1:
        flow = _written(slip, size, is_small=True)
    foot = " · ".join(filter(None, (slip.unit, slip.footer)))
    number_pages(flow, foot, slip.page_of if len(flow.pages) > 1 else "")
    return flow.drawn()


def _draw_page(halves: Sequence[Draw], size: QSizeF, painter: QPainter) -> None:
    middle = size.height() / 2
    painter.setPen(QPen(GRAY, 0.5 * POINT, Qt.PenStyle.DashLine))
    painter.drawLine(QLineF(0, middle, size.width(), middle))
    for number, draw in enumerate(halves):
        painter.save()
        painter.translate(0, number * (size.height() + _CUT) / 2)
        draw(painter)
        painter.restore()


def _written(slip: SlipContent, size: QSizeF, *, is_small: bool) -> Flow:
    """Return the slip; a small one has more room for packages."""
    flow, body = Flow(size, FOOT, right_to_left=slip.right_to_left), Role.BODY if is_small else Role.STATEMENT
    width = flow.size.width()
    flow.row([Cell(slip.building, 0, width, body, bold=True)])
    _write_unit(flow, slip, _UNITS[1:] if is_small else _UNITS)
    flow.rule(1.2 * POINT)
    flow.space(GAP)
    flow.row([Cell(slip.title, 0, width, Role.SUBTITLE)])
    flow.space(0.4 * GAP)
    for text in filter(None, (slip.greeting, *slip.paragraphs)):
        flow.row([Cell(text, 0, width, body)])
        flow.space(0.3 * GAP)
    if slip.rows:
        flow.space(0.4 * GAP)
        columns = [TableColumn(title) for title in slip.columns]
        is_wide = len(slip.rows) > _MOST_ROWS // (1 + is_small)
        write_table(flow, *side_by_side(columns, slip.rows, width) if is_wide else (columns, slip.rows))
    flow.space(0.7 * GAP)
    flow.row([Cell(slip.where, 0, width, body, bold=True)])
    return flow


def _write_unit(flow: Flow, slip: SlipContent, sizes: Sequence[Role]) -> None:
    """Write the unit as large as it fits; beside it, in a frame, that the slip is a final notice."""
    beside = flow.size.width() / 3
    room = flow.size.width() - beside - GAP
    role = next((one for one in sizes if width_of(slip.unit[:MEASURED_CHARS], one) < room), sizes[-1])
    notice = Cell(slip.final_notice, room + GAP + _INSET, beside - 2 * _INSET, Role.SUBTITLE)
    page, top = flow.row([Cell(slip.unit, 0, room, role), notice])
    if slip.final_notice and len(flow.pages) == page + 1 and width_of(notice.text, notice.role) < notice.width:
        high = Role.SUBTITLE * _FRAME
        flow.box_at(QRectF(room + GAP, top - _INSET / 2, beside, high + _INSET), 2 * POINT)
