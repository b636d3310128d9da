"""Paint the rows of the package table: age shapes, carrier marks, numbers in a fixed-width font."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from mybuilding_desk.domain.package_list import AgeLimits
from mybuilding_desk.domain.people.masking import known_name, monogram
from mybuilding_desk.domain.records.due_step import ReminderPolicy
from mybuilding_desk.domain.scan_intent import PackageRow, ResidentRow
from mybuilding_desk.ui.packages.cells import unidentified
from mybuilding_desk.ui.packages.cells.cell_text import cell_text, is_picked_up_by_recipient, is_shown_missing
from mybuilding_desk.ui.packages.cells.reminder_cells import RowButton, due_of, paint_buttons, paint_reminder
from mybuilding_desk.ui.packages.cells.resident_cells import paint_recipient
from mybuilding_desk.ui.packages.columns import BEGIN, EDGE, END
from mybuilding_desk.ui.text import age_display, error_messages
from mybuilding_desk.ui.text.contents_marks import FLAG_GAP, chip_width, flags_in, flags_width, paint_chip, paint_flags
from mybuilding_desk.ui.text.contents_text import count_mark
from mybuilding_desk.ui.text.package_text import badge_of, missing_words
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
_MISSING_LOOK: Final = "circle-alert", "bad"
_USUAL: Final = ("logged", "released")
"""States that are as expected: they need no icon beside the age."""
_NOTHING: Final = "–"
_INITIALS_PX: Final = 9
_FLAGS_GAP: Final = 6
"""Space in pixels between the flags and the location."""

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
    limits: AgeLimits
    age_room: int
    """Width in pixels of an age, up to the icon beside it."""
    age_times: bool
    """Whether the column of ages has room for the times beside them; one that fits alone would look odd."""
    carrier_bar: bool
    """Whether a bar before the number stands for the carrier."""
    state_icon: bool
    """Whether an icon beside the age shows a state that is not the usual one."""
    by_day: bool
    """Whether a day stands above its rows, so that a release needs only its time."""
    flags_by_name: bool
    """Whether the flags are beside the name, as no column of locations is shown."""
    policy: ReminderPolicy
    """When what is due about an overdue package."""
    lit: tuple[str, RowButton] | None
    """The key of the row with the button under the pointer, and which one it is."""


def paint_rows(painter: QPainter, rows: Iterable[tuple[PackageRow, int, str]], how: Rows) -> None:
    """Paint rows, each given as (row, top in pixels, color role of its background or `""`), and the cursor's ring."""
    painter.setRenderHint(_SMOOTH)
    mirrored, now = right_to_left(), datetime.now(UTC)
    for row, top, ground in rows:
        _ground(painter, top, ground, how, mirrored=mirrored)
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
            if column in _OF_REMINDERS:
                _reminders(painter, cell, row, column, how, now)
                continue
            words = cell_text(row, column, now)
            if column == "number" and how.carrier_bar:
                paint_bar(painter, cell.begin(theme.px(CARRIER_BAR), SPACE[2]), badge_of(row)[0])
            elif column in _NAMES and not row.contents.is_plain:
                _contents(painter, cell, row, words, flags=how.flags_by_name)
            _PAINTERS.get(column, _plain)(painter, cell, row, words)
    if how.cursor is not None:
        painter.setPen(QPen(theme.color("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = QRectF(0, how.cursor, how.width, how.high - 1).adjusted(2, 2, -2, -2)
        painter.drawRoundedRect(ring, RADIUS_ROW, RADIUS_ROW)


def _ground(painter: QPainter, top: int, role: str, how: Rows, *, mirrored: bool) -> None:
    """Paint the background of a row, the bar of a selected one, and the line below."""
    if role:
        painter.fillRect(0, top, how.width, how.high, theme.color(role))
    if role == "sel":
        left = how.width - CURSOR_BAR if mirrored else 0
        painter.fillRect(left, top, CURSOR_BAR, how.high, theme.color("accent"))
    painter.fillRect(0, top + how.high - 1, how.width, 1, theme.color("line"))


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
    draw_text(painter, cell.rest, words, theme.color("text"))


def _unit(painter: QPainter, cell: _Cell, _row: PackageRow, words: str) -> None:
    draw_fitted(painter, cell.rest, words, theme.color("text"), BOLD)


def _recipient(painter: QPainter, cell: _Cell, row: PackageRow, words: str) -> None:
    if isinstance(row, ResidentRow):
        paint_recipient(painter, cell.rest, row, words)
        return
    draw_text(painter, cell.rest, words, theme.color("text" if row.package.resident_name else "muted"))


def _contents(painter: QPainter, cell: _Cell, row: PackageRow, words: str, *, flags: bool) -> None:
    """Paint the chip of the count behind a name, and the flags if asked; leave the cell to the name, which yields."""
    if isinstance(row, ResidentRow):
        return
    contents = row.contents
    chip = chip_width(contents)
    chip = chip if chip + SPACE[2] < cell.width else 0
    shown = contents.flags[: flags_in(cell.width // 2 - chip - SPACE[2])] if flags and row.state != "released" else ()
    taken = sum(width + SPACE[2] for width in (chip, flags_width(len(shown))) if width)
    left, _, width, _ = cell.begin(max(0, min(width_of(words), cell.width - taken)), SPACE[2])
    if chip:
        paint_chip(painter, cell.begin(chip, SPACE[2]), count_mark(contents.count))
    if shown:
        paint_flags(painter, cell.begin(flags_width(len(shown))), shown)
    cell.left, cell.width = left, width


def _packages(painter: QPainter, cell: _Cell, row: PackageRow, words: str) -> None:
    count, dot, locations = words.partition(" · ")
    draw_text(painter, cell.begin(width_of(count, BODY, BOLD)), count, theme.color("text"), BODY, BOLD)
    flags = row.flags[: flags_in(cell.width // 2)] if isinstance(row, ResidentRow) else ()
    if dot or flags:
        draw_text(painter, cell.begin(width_of(" · ")), " · ", theme.color("muted"))
    if flags:
        paint_flags(painter, cell.begin(flags_width(len(flags)), _FLAGS_GAP), flags)
    draw_text(painter, cell.rest, locations, theme.color("muted"))


def _reminders(painter: QPainter, cell: _Cell, row: PackageRow, column: str, how: Rows, now: datetime) -> None:  # noqa: PLR0917 - as the others
    due = due_of(row, how.policy, now)
    if column == "reminder":
        paint_reminder(painter, cell.rest, row, due, now)
    else:
        lit = how.lit[1] if how.lit is not None and how.lit[0] == row.key else None
        paint_buttons(painter, QRect(*cell.rest), row, due, lit)


def _label(painter: QPainter, cell: _Cell, row: PackageRow, words: str) -> None:
    unidentified.paint_label(painter, cell.rest, row, words)


def _picked_up_by(painter: QPainter, cell: _Cell, row: PackageRow, words: str) -> None:
    draw_text(painter, cell.rest, words, theme.color("muted" if is_picked_up_by_recipient(row) else "text"))


def _released_by(painter: QPainter, cell: _Cell, row: PackageRow, words: str) -> None:
    if not words:
        return
    side, name = theme.px(INITIALS), row.package.released_by
    left, top, width, high = cell.begin(side, SPACE[2])
    top += (high - side) // 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("accent_soft"))
    painter.drawEllipse(left, top, side, side)
    draw_text(painter, (left, top, width, side), monogram(name), theme.color("accent"), _INITIALS_PX, BOLD, at="middle")
    draw_text(painter, cell.rest, known_name(name), theme.color("text"), NUMBER)


def _location(painter: QPainter, cell: _Cell, row: PackageRow, words: str) -> None:
    """Paint the flags before the location, as many as leave it room; `+2` stands for others."""
    if flags := row.contents.flags:
        words_width = width_of(words or _NOTHING)
        fitting = flags_in(cell.width - min(words_width, cell.width - flags_width(1) - _FLAGS_GAP) - _FLAGS_GAP)
        shown = flags if len(flags) <= fitting else flags[: max(fitting - 1, 1)]
        has_more = 1 < fitting < len(flags)
        paint_flags(painter, cell.begin(flags_width(len(shown)), FLAG_GAP if has_more else _FLAGS_GAP), shown)
        if has_more:
            more = f"+{len(flags) - len(shown)}"
            draw_text(painter, cell.begin(theme.px(ICON), _FLAGS_GAP), more, theme.color("muted"), CAPTION)
    if words:
        draw_fitted(painter, cell.rest, words, theme.color("text"), whole=True)
    else:
        draw_text(painter, cell.rest, _NOTHING, theme.color("muted"))


def _type(painter: QPainter, cell: _Cell, row: PackageRow, _words: str) -> None:
    paint_carrier(painter, cell.rest, *badge_of(row))


def _number(painter: QPainter, cell: _Cell, row: PackageRow, words: str) -> None:
    if row.package.tracking_number:
        draw_text(painter, cell.rest, words, theme.color("text"), NUMBER, fixed=True, middle=True)
        return
    muted = theme.color("muted")
    if words:
        icons.paint(painter, QRect(*cell.begin(theme.px(ICON), SPACE[1])), "file-text", muted)
    draw_text(painter, cell.rest, words or _NOTHING, muted, NUMBER)


def _state(painter: QPainter, cell: _Cell, row: PackageRow, words: str) -> None:
    icon, role = _MISSING_LOOK if is_shown_missing(row) else _STATE_LOOKS[row.state]
    color = theme.color(role)
    icons.paint(painter, QRect(*cell.begin(theme.px(ICON), SPACE[2])), icon, color)
    draw_text(painter, cell.rest, words, color, NUMBER)


def _age(painter: QPainter, cell: _Cell, row: PackageRow, how: Rows, now: datetime) -> None:
    step, tint = age_display.age_step_of(row, how.limits, now), _tint(row, how)
    left, top, width, high = cell.begin(theme.px(SHAPE), SPACE[2])
    age_display.paint_age(painter, QPointF(left + width / 2, top + high / 2), step, tint)
    age, _, when = cell_text(row, "arrived", now).partition(" · ")
    draw_text(painter, cell.begin(how.age_room), age, tint or age_display.word_color(step), BODY, MEDIUM)
    _gutter(painter, cell, row, how)
    if words := missing_words(row, now):
        if width_of(words, CAPTION) <= cell.width:
            draw_text(painter, cell.rest, words, theme.color("bad"), CAPTION)
        return
    if how.age_times and width_of(when, CAPTION) <= cell.width and not isinstance(row, ResidentRow):
        draw_text(painter, cell.rest, when, theme.color("muted"), CAPTION)


def _time(painter: QPainter, cell: _Cell, row: PackageRow, how: Rows, words: str) -> None:
    room = max(0, cell.width - theme.px(ICON) - SPACE[2])
    draw_text(painter, cell.begin(room), words, _tint(row, how) or theme.color("text"))
    _gutter(painter, cell, row, how)


def _gutter(painter: QPainter, cell: _Cell, row: PackageRow, how: Rows) -> None:
    """Paint the icon of a state that is not the usual one, else that of a hold, else that of other instructions."""
    if not how.state_icon:
        return
    part = cell.begin(theme.px(ICON), SPACE[2])
    if row.sync_state not in _USUAL:
        icon, role = _STATE_LOOKS[row.sync_state]
        icons.paint(painter, QRect(*part), icon, theme.color(role))
    elif row.is_missing:
        icon, role = _MISSING_LOOK
        icons.paint(painter, QRect(*part), icon, theme.color(role))
    elif row.hold is not None:
        icons.paint(painter, QRect(*part), "calendar-clock", theme.color("info"))
    elif row.instructed:
        icons.paint(painter, QRect(*part), "info", theme.color("info"))


def _tint(row: PackageRow, how: Rows) -> QColor | None:
    """Return the color of a state that is not the usual one; among each other, unidentified packages are usual."""
    is_usual = row.sync_state in _USUAL or (row.state == "held" and not how.state_icon)
    return None if is_usual else theme.color(_STATE_LOOKS[row.sync_state][1])


_NAMES: Final = ("recipient", "label")
_OF_REMINDERS: Final = ("reminder", "remind")
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
