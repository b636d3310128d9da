"""Paint the rows of the package table: age shapes, carrier marks, numbers in a fixed-width font."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from mybuilding_desk.domain.package_list import Ages
from mybuilding_desk.domain.people.masking import known_name, monogram
from mybuilding_desk.domain.scan_intent import PackageRow, ResidentRow
from mybuilding_desk.ui.packages import unidentified
from mybuilding_desk.ui.packages.cell_text import cell_text, is_picked_up_by_recipient
from mybuilding_desk.ui.packages.columns import BEGIN, EDGE, END
from mybuilding_desk.ui.packages.resident_cells import paint_recipient
from mybuilding_desk.ui.text import age_display, error_messages
from mybuilding_desk.ui.text.package_text import badge_of
from mybuilding_desk.ui.theme import (
    BODY,
    BOLD,
    CAPTION,
    ICON,
    MEDIUM,
    NUMBER,
    RADIUS_ROW,
    SPACE,
    TARGET,
    icons,
    theme,
)
from mybuilding_desk.ui.theme.carrier_badge import paint_bar, paint_carrier
from mybuilding_desk.ui.theme.cell_layout import Index, right_to_left
from mybuilding_desk.ui.theme.metrics import CARRIER_BAR, COMPACT_ROW, CURSOR_BAR, INITIALS, SHAPE
from mybuilding_desk.ui.theme.text_painter import Box, draw_fitted, draw_text, width_of

# Cached: looking up an enum member takes longer than drawing a line with it.
_SMOOTH: Final = QPainter.RenderHint.Antialiasing
_STATE_LOOKS: Final = {
    "logged": ("check", "muted"),
    "released": ("check", "muted"),
    "waiting": ("clock", "warn"),
    "sending": ("loader-circle", "info"),
    "in_doubt": ("circle-help", "warn"),
    "refused": ("octagon-alert", "bad"),
    "held": ("circle-help", "info"),
}
_USUAL: Final = ("logged", "released")
"""States that are as expected: they need no icon beside the age."""
_NOTHING: Final = "–"
_INITIALS_PX: Final = 9

Column = tuple[str, int, int]
"""A column: its name, its left edge and its width in pixels."""


class RowPainter(QStyledItemDelegate):
    """Delegate for the row height only. `paint_rows` does the painting: a call per cell took 40 % of a frame."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(super().sizeHint(option, index).width(), row_height())


def row_height() -> int:
    """Return the height of a row: a touch target, or less in compact density."""
    return theme.height(COMPACT_ROW if theme.compact else TARGET)


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
    """Width in pixels of an age, up to the icon beside it."""
    carrier_bar: bool
    """Whether a bar before the number stands for the carrier."""
    state_icon: bool
    """Whether an icon beside the age shows a state that is not the usual one."""
    by_day: bool
    """Whether a day stands above its rows, so that a release needs only its time."""


def paint_rows(painter: QPainter, rows: Iterable[tuple[PackageRow, int, str]], how: Rows) -> None:
    """Paint rows, each given as (row, top in pixels, color role of its background or `""`), and the cursor's ring."""
    painter.setRenderHint(_SMOOTH)
    mirrored, now = right_to_left(), datetime.now(UTC)
    for row, top, ground in rows:
        if ground:
            painter.fillRect(0, top, how.width, how.high, theme.colour(ground))
        if ground == "sel":
            left = how.width - CURSOR_BAR if mirrored else 0
            painter.fillRect(left, top, CURSOR_BAR, how.high, theme.colour("accent"))
        painter.fillRect(0, top + how.high - 1, how.width, 1, theme.colour("line"))
        for column, left, width in how.columns:
            cell = _Cell((left, top, width, how.high), EDGE if column == how.first else BEGIN, mirrored)
            if column == "arrived" and row.state != "released":
                _age(painter, cell, row, how, now)
                continue
            if column == "released":
                when = row.package.released_at if how.by_day else None
                words = error_messages.time_of_day(when) if when else cell_text(row, column, now)
                _time(painter, cell, row, how, words)
                continue
            if column == "reason":
                unidentified.paint_reason(painter, cell.rest, cell_text(row, column), chosen=ground == "sel")
                continue
            if column == "number" and how.carrier_bar:
                paint_bar(painter, cell.begin(theme.px(CARRIER_BAR), SPACE[2]), badge_of(row)[0])
            _PAINTERS.get(column, _plain)(painter, cell, row, cell_text(row, column, now))
    if how.cursor is not None:
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = QRectF(0, how.cursor, how.width, how.high - 1).adjusted(2, 2, -2, -2)
        painter.drawRoundedRect(ring, RADIUS_ROW, RADIUS_ROW)


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


def _plain(painter: QPainter, cell: _Cell, _row: PackageRow, words: str) -> None:
    draw_text(painter, cell.rest, words, theme.colour("text"))


def _unit(painter: QPainter, cell: _Cell, _row: PackageRow, words: str) -> None:
    draw_fitted(painter, cell.rest, words, theme.colour("text"), BOLD)


def _recipient(painter: QPainter, cell: _Cell, row: PackageRow, words: str) -> None:
    if isinstance(row, ResidentRow):
        paint_recipient(painter, cell.rest, row, words)
        return
    draw_text(painter, cell.rest, words, theme.colour("text" if row.package.resident_name else "muted"))


def _packages(painter: QPainter, cell: _Cell, _row: PackageRow, words: str) -> None:
    count, dot, locations = words.partition(" · ")
    draw_text(painter, cell.begin(width_of(count, BODY, BOLD)), count, theme.colour("text"), BODY, BOLD)
    if dot:
        draw_text(painter, cell.begin(width_of(dot)), dot, theme.colour("muted"))
        draw_text(painter, cell.rest, locations, theme.colour("muted"))


def _label(painter: QPainter, cell: _Cell, row: PackageRow, words: str) -> None:
    unidentified.paint_label(painter, cell.rest, row, words)


def _picked_up_by(painter: QPainter, cell: _Cell, row: PackageRow, words: str) -> None:
    draw_text(painter, cell.rest, words, theme.colour("muted" if is_picked_up_by_recipient(row) else "text"))


def _released_by(painter: QPainter, cell: _Cell, row: PackageRow, words: str) -> None:
    if not words:
        return
    side, name = theme.px(INITIALS), row.package.released_by
    left, top, width, high = cell.begin(side, SPACE[2])
    top += (high - side) // 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent_soft"))
    painter.drawEllipse(left, top, side, side)
    draw_text(
        painter, (left, top, width, side), monogram(name), theme.colour("accent"), _INITIALS_PX, BOLD, at="middle"
    )
    draw_text(painter, cell.rest, known_name(name), theme.colour("text"), NUMBER)


def _location(painter: QPainter, cell: _Cell, _row: PackageRow, words: str) -> None:
    if words:
        draw_fitted(painter, cell.rest, words, theme.colour("text"))
    else:
        draw_text(painter, cell.rest, _NOTHING, theme.colour("muted"))


def _type(painter: QPainter, cell: _Cell, row: PackageRow, _words: str) -> None:
    paint_carrier(painter, cell.rest, *badge_of(row))


def _number(painter: QPainter, cell: _Cell, row: PackageRow, words: str) -> None:
    if row.package.tracking_number:
        draw_text(painter, cell.rest, words, theme.colour("text"), NUMBER, fixed=True, middle=True)
        return
    muted = theme.colour("muted")
    if words:
        icons.paint(painter, QRect(*cell.begin(theme.px(ICON), SPACE[1])), "file-text", muted)
    draw_text(painter, cell.rest, words or _NOTHING, muted, NUMBER)


def _state(painter: QPainter, cell: _Cell, row: PackageRow, words: str) -> None:
    icon, role = _STATE_LOOKS[row.state]
    colour = theme.colour(role)
    icons.paint(painter, QRect(*cell.begin(theme.px(ICON), SPACE[2])), icon, colour)
    draw_text(painter, cell.rest, words, colour, NUMBER)


def _age(painter: QPainter, cell: _Cell, row: PackageRow, how: Rows, now: datetime) -> None:
    step, tint = age_display.age_step_of(row, how.limits, now), _tint(row, how)
    left, top, width, high = cell.begin(theme.px(SHAPE), SPACE[2])
    age_display.paint_age(painter, QPointF(left + width / 2, top + high / 2), step, tint)
    age, _, when = cell_text(row, "arrived", now).partition(" · ")
    draw_text(painter, cell.begin(how.age_room), age, tint or age_display.word_colour(step), BODY, MEDIUM)
    _gutter(painter, cell, row, how)
    if width_of(when, CAPTION) <= cell.width and not isinstance(row, ResidentRow):
        draw_text(painter, cell.rest, when, theme.colour("muted"), CAPTION)


def _time(painter: QPainter, cell: _Cell, row: PackageRow, how: Rows, words: str) -> None:
    room = max(0, cell.width - theme.px(ICON) - SPACE[2])
    draw_text(painter, cell.begin(room), words, _tint(row, how) or theme.colour("text"))
    _gutter(painter, cell, row, how)


def _gutter(painter: QPainter, cell: _Cell, row: PackageRow, how: Rows) -> None:
    """Paint the icon of a state that is not the usual one."""
    if not how.state_icon:
        return
    part = cell.begin(theme.px(ICON), SPACE[2])
    if row.sync_state not in _USUAL:
        icon, role = _STATE_LOOKS[row.sync_state]
        icons.paint(painter, QRect(*part), icon, theme.colour(role))


def _tint(row: PackageRow, how: Rows) -> QColor | None:
    """Return the color of a state that is not the usual one; among each other, unidentified packages are usual."""
    is_usual = row.sync_state in _USUAL or (row.state == "held" and not how.state_icon)
    return None if is_usual else theme.colour(_STATE_LOOKS[row.sync_state][1])


_PAINTERS: Final = {
    "unit": _unit,
    "recipient": _recipient,
    "label": _label,
    "released_to": _picked_up_by,
    "released_by": _released_by,
    "kind": _type,
    "number": _number,
    "packages": _packages,
    "shelf": _location,
    "state": _state,
}
