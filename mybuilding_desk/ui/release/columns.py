"""Columns of the packages of a release, and the row above them with the box that selects all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from mybuilding_desk.domain.records.contents import Contents
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.domain.tracking import grouped
from mybuilding_desk.ui.release import text as release_text
from mybuilding_desk.ui.text import error_messages, package_text
from mybuilding_desk.ui.text.contents_marks import (
    chip_width,
    flags_in,
    flags_width,
    paint_chip,
    paint_flags,
    pieces_width,
)
from mybuilding_desk.ui.text.contents_text import count_mark, pieces
from mybuilding_desk.ui.text.name_display import names
from mybuilding_desk.ui.theme import BODY, BOLD, CAPTION, ICON, MEDIUM, NUMBER, SPACE, theme
from mybuilding_desk.ui.theme.carrier_badge import carrier_width
from mybuilding_desk.ui.theme.cell_layout import CellLayout
from mybuilding_desk.ui.theme.metrics import MAX_BADGE, MIN_BADGE, MIN_COLUMN, SHAPE, TICK
from mybuilding_desk.ui.theme.text_painter import Box, draw_text, width_of
from mybuilding_desk.ui.theme.tick import paint_tick

_GAP: Final = SPACE[4]


@dataclass(frozen=True, slots=True)
class Columns:
    """Widths in pixels; 0 hides a column."""

    location: int = 0
    kind: int = 0
    number: int = 0
    recipient: int = 0
    age: int = 0


def columns_of(rows: Sequence[PackageRow], width: int, *, located: Sequence[PackageRow]) -> Columns:
    """Return columns for these rows in a list of this width; `located` are those whose location no header tells.

    The number is the last to yield, as it is compared with the label, but the pieces beside it become `×3` before a
    recipient is cut. The recipient is hidden if all have the same.
    """
    shelves = {one.package.shelf for one in located}
    missing = max(missing_width(one) for one in rows)
    location = max(_widest(shelves, "shelf", BODY, bold=True), missing) if any(shelves) or missing else 0
    kind = max(_title_width("kind"), *(carrier_width(*package_text.badge_of(one)) for one in rows))
    kind = min(kind, theme.px(MAX_BADGE))
    number, least = (
        max(_title_width("number"), *(_content_width(one, chip) for one in rows)) for chip in (pieces_width, chip_width)
    )
    several = len({one.package.resident_name for one in rows}) > 1
    recipient = _widest({recipient_of(one) for one in rows}, "recipient") if several else 0
    age = max(width_of(release_text.age_title(), CAPTION, MEDIUM), *(age_width(one) for one in rows))
    fixed = 2 * SPACE[6] + theme.px(TICK) + location + age + _GAP * (3 + bool(location) + bool(recipient))
    spare = width - fixed - kind - number - recipient
    if spare < 0 and recipient:
        number, spare = _shrunk(number, least, spare)
        recipient, spare = _shrunk(recipient, theme.px(MIN_COLUMN), spare)
    if spare < 0:
        kind, spare = _shrunk(kind, theme.px(MIN_BADGE), spare)
    more = spare // 2 if recipient and spare > 0 else 0
    return Columns(location, kind, number + spare - more, recipient + more, age)


def missing_width(row: PackageRow) -> int:
    """Return the width of the line that a package is missing, 0 if it is not; it stands where the location does."""
    words = package_text.missing_words(row)
    return width_of(words, CAPTION, MEDIUM) if words else 0


def _shrunk(width: int, least: int, spare: int) -> tuple[int, int]:
    """Take what is missing from a column; return its new width and what is still missing."""
    taken = min(-spare, max(0, width - least))
    return width - taken, spare + taken


def _widest(texts: set[str], column: str, size: int = BODY, *, bold: bool = False) -> int:
    weights = (BOLD,) if bold else ()
    return max(_title_width(column), *(width_of(text, size, *weights) for text in texts))


def _title_width(column: str) -> int:
    return width_of(package_text.column_title(column), CAPTION, MEDIUM)


class Cells:
    """Cells of one row."""

    def __init__(self, rect: QRect, columns: Columns) -> None:
        whole = CellLayout(rect, SPACE[6], SPACE[6])
        self.tick = whole.begin(theme.px(TICK), _GAP)
        self.age = whole.end(columns.age, _GAP)
        self.location = whole.begin(columns.location, _GAP) if columns.location else QRect()
        self.kind = whole.begin(columns.kind, _GAP)
        self.recipient = whole.end(columns.recipient, _GAP) if columns.recipient else QRect()
        self.number = whole.rest


def content(row: PackageRow) -> tuple[str, bool]:
    """Return the tracking number, else the note, and whether to set it in the fixed face."""
    number = row.package.tracking_number
    return (grouped(number), True) if number else (names.note(row.note), False)


def _content_width(row: PackageRow, chip: Callable[[Contents], int]) -> int:
    words, is_number = content(row)
    marks = sum(width + SPACE[3] for width in (chip(row.contents), flags_width(len(row.contents.flags))) if width)
    return text_width(words, is_number=is_number) + marks


def text_width(words: str, *, is_number: bool) -> int:
    """Return the width in pixels of a number, or of a note with its icon."""
    return width_of(words, NUMBER, fixed=is_number) + (0 if is_number else theme.px(ICON) + SPACE[1])


def paint_contents(painter: QPainter, cell: CellLayout, contents: Contents, room: int) -> None:
    """Cut the marks of a package off the end of its cell: its pieces in words, or `×3`; and as many flags as fit.

    `room` is the width in pixels that the rest of the cell keeps.
    """
    spare = cell.rest.width() - room
    words, width = pieces(contents.count), pieces_width(contents)
    flags = flags_width(len(contents.flags)) + SPACE[3] if contents.flags else 0
    if width + SPACE[3] + flags > spare:
        words, width = count_mark(contents.count), chip_width(contents)
    if width:
        paint_chip(painter, _box(cell.end(width, SPACE[3])), words)
        spare -= width + SPACE[3]
    if shown := contents.flags[: flags_in(spare - SPACE[3])]:
        paint_flags(painter, _box(cell.end(flags_width(len(shown)), SPACE[3])), shown)


def _box(rect: QRect) -> Box:
    return rect.left(), rect.top(), rect.width(), rect.height()


def recipient_of(row: PackageRow) -> str:
    """Return the recipient, as displayed in the current privacy mode."""
    return names.person(row.package.resident_name) or package_text.whole_unit()


def age_of(row: PackageRow) -> str:
    """Return the time in storage."""
    return error_messages.age((datetime.now(UTC) - row.package.arrived_at).total_seconds())


def age_width(row: PackageRow) -> int:
    """Return the width of an age with its shape."""
    return theme.px(SHAPE) + SPACE[2] + width_of(age_of(row))


class ColumnHead(QCheckBox):
    """Box that selects all packages, and the titles of the columns. Not a stop of Tab: the list has Ctrl+A."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.columns = Columns()
        self.setObjectName("select_all")
        self.setAccessibleName(self.tr("Select all"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTristate(True)

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Select all, or none if all are selected."""
        is_all = self.checkState() == Qt.CheckState.Checked
        self.setCheckState(Qt.CheckState.Unchecked if is_all else Qt.CheckState.Checked)

    def hitButton(self, at: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Return whether this point is at the box, with room around it for a finger."""
        return Cells(self.rect(), self.columns).tick.adjusted(-SPACE[3], 0, SPACE[3], 0).contains(at)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box, the titles, and the line below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cells = Cells(self.rect(), self.columns)
        paint_tick(painter, cells.tick, self.checkState())
        titles = {"shelf": cells.location, "kind": cells.kind, "number": cells.number, "recipient": cells.recipient}
        shown = [(package_text.column_title(name), cell) for name, cell in titles.items() if not cell.isEmpty()]
        for title, cell in (*shown, (release_text.age_title(), cells.age)):
            draw_text(painter, cell, title, theme.color("muted"), CAPTION, MEDIUM)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("line"))
