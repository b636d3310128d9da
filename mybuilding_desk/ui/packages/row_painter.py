"""Paint the rows of the package table: age shapes, carrier marks, numbers in a fixed-width font."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from mybuilding_desk.domain.package_list import Ages
from mybuilding_desk.domain.scan_intent import PackageRow, ResidentRow
from mybuilding_desk.ui.packages.cell_text import cell_text
from mybuilding_desk.ui.packages.columns import BEGIN, EDGE, END
from mybuilding_desk.ui.packages.resident_cells import paint_recipient
from mybuilding_desk.ui.text import age_display
from mybuilding_desk.ui.text.package_text import badge_of
from mybuilding_desk.ui.theme import (
    BODY,
    BOLD,
    CAPTION,
    ICON,
    MEDIUM,
    NUMBER,
    RADIUS_BADGE,
    SPACE,
    TARGET,
    icons,
    theme,
)
from mybuilding_desk.ui.theme.carrier_badge import paint_badge
from mybuilding_desk.ui.theme.cell_layout import CellLayout, Index, right_to_left
from mybuilding_desk.ui.theme.metrics import CURSOR_BAR, SHAPE
from mybuilding_desk.ui.theme.text_painter import Box, draw_text, width_of

# Cached: looking up an enum member takes longer than drawing a line with it.
_SMOOTH: Final = QPainter.RenderHint.Antialiasing
_STATE_LOOKS: Final = {
    "logged": ("check", "muted"),
    "released": ("check", "muted"),
    "waiting": ("clock", "warn"),
    "sending": ("clock", "warn"),
    "in_doubt": ("clock", "warn"),
    "refused": ("triangle-alert", "bad"),
    "held": ("circle-help", "info"),
}

Column = tuple[str, int, int]
"""A column: its name, its left edge and its width in pixels."""


class RowPainter(QStyledItemDelegate):
    """Delegate for the row height only. `paint_rows` does the painting: a call per cell took 40 % of a frame."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a touch target."""
        return QSize(super().sizeHint(option, index).width(), theme.height(TARGET))


@dataclass(slots=True)
class Rows:
    """Values shared by the rows of one frame."""

    columns: list[Column]
    """Visible columns in model order; their left edges are already mirrored for right-to-left languages."""
    first: str
    high: int
    width: int
    """Width in pixels of a row."""
    cursor: int | None
    """Top in pixels of the row with the cursor, `None` if the list has no keyboard focus."""
    limits: Ages
    age_room: int
    """Width in pixels of an age, up to the time beside it."""


def paint_rows(painter: QPainter, rows: Iterable[tuple[PackageRow, int, bool]], how: Rows) -> None:
    """Paint rows, each given as (row, top in pixels, whether it is selected), and the ring of the cursor."""
    painter.setRenderHint(_SMOOTH)
    mirrored, now = right_to_left(), datetime.now(UTC)
    begin = min((left for _, left, _ in how.columns), default=0)
    end = max((left + width for _, left, width in how.columns), default=0)
    for row, top, chosen in rows:
        painter.fillRect(begin, top + how.high - 1, end - begin, 1, theme.colour("line"))
        for column, left, width in how.columns:
            first = column == how.first
            if chosen:
                _choose(painter, QRect(left, top, width, how.high), first=first)
            cell = _Cell((left, top, width, how.high), EDGE if first else BEGIN, mirrored)
            if column == "arrived" and row.state != "released":
                _age(painter, cell, row, how, now)
            else:
                _PAINTERS.get(column, _plain)(painter, cell, row, cell_text(row, column, now))
    if how.cursor is not None:
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = QRectF(0, how.cursor, how.width, how.high - 1).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(ring, RADIUS_BADGE, RADIUS_BADGE)


class _Cell:
    """Remaining space of a cell, as plain ints for speed; parts are cut off at the reading start. See `CellLayout`."""

    __slots__ = ("_mirrored", "high", "left", "top", "width")

    def __init__(self, box: Box, begin: int, mirrored: bool) -> None:
        left, self.top, width, self.high = box
        self._mirrored = mirrored
        self.left, self.width = left + (END if mirrored else begin), width - begin - END

    @property
    def rest(self) -> Box:
        """The remaining space."""
        return self.left, self.top, self.width, self.high

    def begin(self, width: int, gap: int = 0) -> Box:
        """Cut off `width` at the reading start and a gap after it; return the part cut off."""
        x = self.left
        if self._mirrored:
            x += self.width - width
        else:
            self.left += width + gap
        self.width -= width + gap
        return x, self.top, width, self.high


def _choose(painter: QPainter, rect: QRect, *, first: bool) -> None:
    """Paint the background of a selected cell."""
    painter.fillRect(rect, theme.colour("sel"))
    if first:
        painter.fillRect(CellLayout(rect).begin(CURSOR_BAR), theme.colour("accent"))
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))


def _plain(painter: QPainter, cell: _Cell, _row: PackageRow, words: str) -> None:
    draw_text(painter, cell.rest, words, theme.colour("text"))


def _unit(painter: QPainter, cell: _Cell, _row: PackageRow, words: str) -> None:
    draw_text(painter, cell.rest, words, theme.colour("text"), BODY, BOLD)


def _recipient(painter: QPainter, cell: _Cell, row: PackageRow, words: str) -> None:
    if isinstance(row, ResidentRow):
        paint_recipient(painter, cell.rest, row, words)
        return
    draw_text(painter, cell.rest, words, theme.colour("text" if row.package.resident_name else "muted"))


def _packages(painter: QPainter, cell: _Cell, _row: PackageRow, words: str) -> None:
    count, dot, locations = words.partition(" · ")
    draw_text(painter, cell.begin(width_of(count, BODY, BOLD)), count, theme.colour("text"), BODY, BOLD)
    draw_text(painter, cell.rest, dot + locations, theme.colour("muted"))


def _type(painter: QPainter, cell: _Cell, row: PackageRow, _words: str) -> None:
    paint_badge(painter, cell.rest, *badge_of(row))


def _number(painter: QPainter, cell: _Cell, row: PackageRow, words: str) -> None:
    numbered = bool(row.package.tracking_number)
    draw_text(painter, cell.rest, words, theme.colour("text"), NUMBER, fixed=numbered, middle=numbered)


def _state(painter: QPainter, cell: _Cell, row: PackageRow, words: str) -> None:
    icon, role = _STATE_LOOKS[row.state]
    colour = theme.colour(role)
    icons.paint(painter, QRect(*cell.begin(theme.px(ICON), SPACE[2])), icon, colour)
    draw_text(painter, cell.rest, words, colour, NUMBER)


def _age(painter: QPainter, cell: _Cell, row: PackageRow, how: Rows, now: datetime) -> None:
    step = age_display.age_step_of(row, how.limits, now)
    left, top, width, high = cell.begin(theme.px(SHAPE), SPACE[2])
    age_display.paint_age(painter, QPointF(left + width / 2, top + high / 2), step)
    age, _, when = cell_text(row, "arrived", now).partition(" · ")
    draw_text(painter, cell.begin(how.age_room), age, age_display.word_colour(step), BODY, MEDIUM)
    if width_of(when, CAPTION) <= cell.width:
        draw_text(painter, cell.rest, when, theme.colour("muted"), CAPTION)


_PAINTERS: Final = {
    "unit": _unit,
    "recipient": _recipient,
    "kind": _type,
    "number": _number,
    "packages": _packages,
    "state": _state,
}
