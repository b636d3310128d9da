"""How the cells of the package table are painted: age by shape and colour, carrier marks, numbers in a fixed face."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mybuilding_desk.domain.kinds import is_carrier
from mybuilding_desk.domain.meaning import ShelfRow
from mybuilding_desk.domain.models import OTHER_KIND
from mybuilding_desk.domain.tracking.pages import carrier_page
from mybuilding_desk.ui import ages, icons
from mybuilding_desk.ui.columns import BEGIN, EDGE, END, MARK_PAD
from mybuilding_desk.ui.lines import draw_line, width_of
from mybuilding_desk.ui.package_model import Index, PackageModel, cell_text
from mybuilding_desk.ui.sizes import CURSOR_BAR, MARK, MARK_LEAST, SHAPE
from mybuilding_desk.ui.strip import Strip, middle
from mybuilding_desk.ui.theme import BODY, BOLD, CAPTION, ICON, MEDIUM, NUMBER, RADIUS_MARK, SPACE, TARGET, theme

# Named once: to look an enum's member up takes longer than to draw a line with it, and every cell needs these.
_SMOOTH: Final = QPainter.RenderHint.Antialiasing
_SELECTED: Final = QStyle.StateFlag.State_Selected
_NO_PEN: Final = Qt.PenStyle.NoPen

_STATE_LOOKS: Final = {
    "logged": ("check", "muted"),
    "released": ("check", "muted"),
    "waiting": ("clock", "warn"),
    "sending": ("clock", "warn"),
    "in_doubt": ("clock", "warn"),
    "refused": ("triangle-alert", "bad"),
    "held": ("circle-help", "info"),
}


class PackageCells(QStyledItemDelegate):
    """Paints one row as one package, 44 px high."""

    def __init__(self, model: PackageModel, view: QWidget) -> None:
        super().__init__(view)
        self._model, self._view = model, view
        self.age_room = 0
        """Pixels from the begin of an age to that of the time beside it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows are as high as a target for a finger."""
        return QSize(super().sizeHint(option, index).width(), theme.high(TARGET))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        row = self._model.row(index.row())
        if row is None:
            return
        rect: QRect = option.rect
        place = index.column()
        column = self._model.columns[place]
        chosen = bool(option.state & _SELECTED)
        painter.save()
        painter.setRenderHint(_SMOOTH)
        _ground(painter, rect, chosen, place == 0)
        if chosen and self._view.hasFocus():
            _focus(painter, rect)
        cell = Strip(rect, EDGE if place == 0 else BEGIN, END)
        if column == "arrived" and row.state != "released":
            _age(painter, cell, row, ages.step_of(row, self._model.ages), self.age_room)
        else:
            _PAINTERS.get(column, _plain)(painter, cell, row, column)
        painter.restore()


def mark_text(row: ShelfRow) -> tuple[str, str]:
    """The carrier's key and the words of its mark: the kind, or what the clerk wrote for *Other*."""
    kind, told = row.package.type_name, row.package.description
    name = told if kind == OTHER_KIND and is_carrier(told) else kind
    return name.casefold().replace(" ", ""), name


def page_of(row: ShelfRow) -> str:
    """The carrier's page for the number of a package, `""` where none is known."""
    return carrier_page(mark_text(row)[1], row.package.tracking_number)


def paint_mark(painter: QPainter, rect: QRect, key: str, words: str) -> None:
    """A carrier's mark at the begin of `rect`, in the middle of its height."""
    background, ink = theme.mark(key)
    box = Strip(rect).begin(min(rect.width(), mark_width(words)))
    box = middle(box, box.width(), theme.px(MARK))
    painter.setPen(ink if theme.strong else _NO_PEN)
    painter.setBrush(background)
    painter.drawRoundedRect(box, RADIUS_MARK, RADIUS_MARK)
    draw_line(painter, box.adjusted(2, 0, -2, 0), words, ink, CAPTION, BOLD, at="middle")


def mark_width(words: str) -> int:
    """What the mark of these words takes."""
    return max(theme.px(MARK_LEAST), width_of(words, CAPTION, BOLD) + MARK_PAD)


def _ground(painter: QPainter, rect: QRect, chosen: bool, first: bool) -> None:
    if chosen:
        painter.fillRect(rect, theme.colour("sel"))
        if first:
            painter.fillRect(Strip(rect).begin(CURSOR_BAR), theme.colour("accent"))
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line"))


def _focus(painter: QPainter, rect: QRect) -> None:
    """The row under the cursor while the list has the keys: a line above and below it."""
    for top in (rect.top(), rect.bottom() - 1):
        painter.fillRect(QRect(rect.left(), top, rect.width(), 2), theme.colour("accent"))


def _plain(painter: QPainter, cell: Strip, row: ShelfRow, column: str) -> None:
    draw_line(painter, cell.rest, cell_text(row, column), theme.colour("text"))


def _unit(painter: QPainter, cell: Strip, row: ShelfRow, column: str) -> None:
    draw_line(painter, cell.rest, row.package.unit, theme.colour("text"), BODY, BOLD)


def _recipient(painter: QPainter, cell: Strip, row: ShelfRow, column: str) -> None:
    colour = theme.colour("text" if row.package.resident_name else "muted")
    draw_line(painter, cell.rest, cell_text(row, column), colour)


def _kind(painter: QPainter, cell: Strip, row: ShelfRow, column: str) -> None:
    paint_mark(painter, cell.rest, *mark_text(row))


def _number(painter: QPainter, cell: Strip, row: ShelfRow, column: str) -> None:
    numbered = bool(row.package.tracking_number)
    colour = theme.colour("text")
    draw_line(painter, cell.rest, cell_text(row, column), colour, NUMBER, fixed=numbered, middle=numbered)


def _state(painter: QPainter, cell: Strip, row: ShelfRow, column: str) -> None:
    icon, role = _STATE_LOOKS[row.state]
    icons.paint(painter, cell.begin(theme.px(ICON), SPACE[2]), icon, theme.colour(role))
    draw_line(painter, cell.rest, cell_text(row, column), theme.colour(role), NUMBER)


def _age(painter: QPainter, cell: Strip, row: ShelfRow, step: int, age_room: int) -> None:
    ages.paint_age(painter, QRectF(cell.begin(theme.px(SHAPE), SPACE[2])).center(), step)
    age, _, when = cell_text(row, "arrived").partition(" · ")
    draw_line(painter, cell.begin(age_room), age, ages.word_colour(step), BODY, MEDIUM)
    if width_of(when, CAPTION) <= cell.rest.width():
        draw_line(painter, cell.rest, when, theme.colour("muted"), CAPTION)


_PAINTERS: Final = {
    "unit": _unit,
    "recipient": _recipient,
    "kind": _kind,
    "number": _number,
    "state": _state,
}
