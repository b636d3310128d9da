"""How the cells of the package table are painted: age by shape and colour, carrier marks, numbers in a fixed face."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mybuilding_desk.domain.kinds import is_carrier
from mybuilding_desk.domain.meaning import ShelfRow
from mybuilding_desk.domain.models import OTHER_KIND
from mybuilding_desk.ui import ages, icons
from mybuilding_desk.ui.columns import AGE_SIGN, EDGE, LEFT, MARK_PAD, RIGHT, SIGN
from mybuilding_desk.ui.lines import draw_line, width_of
from mybuilding_desk.ui.package_model import Index, PackageModel, cell_text
from mybuilding_desk.ui.theme import BODY, BOLD, CAPTION, MEDIUM, NUMBER, RADIUS_MARK, TARGET, theme

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
        column = self._model.columns[index.column()]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _ground(painter, rect, chosen, index.column() == 0)
        if chosen and self._view.hasFocus():
            _focus(painter, rect)
        inner = rect.adjusted(EDGE if index.column() == 0 else LEFT, 0, -RIGHT, 0)
        if column == "arrived" and row.state != "released":
            _age(painter, inner, row, ages.step_of(row, self._model.ages), self.age_room)
        else:
            _PAINTERS.get(column, _plain)(painter, inner, row, column)
        painter.restore()


def mark_text(row: ShelfRow) -> tuple[str, str]:
    """The carrier's key and the words of its mark: the kind, or what the clerk wrote for *Other*."""
    kind, told = row.package.type_name, row.package.description
    name = told if kind == OTHER_KIND and is_carrier(told) else kind
    return name.casefold().replace(" ", ""), name


def paint_mark(painter: QPainter, rect: QRect, key: str, words: str) -> None:
    """A carrier's mark at the left of `rect`, centred in height."""
    background, ink = theme.mark(key)
    width = min(rect.width(), max(58, width_of(words, CAPTION, BOLD) + MARK_PAD))
    box = QRect(rect.left(), rect.center().y() - 12, width, 26)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(background)
    painter.drawRoundedRect(box, RADIUS_MARK, RADIUS_MARK)
    draw_line(painter, box.adjusted(4, 0, -4, 0), words, ink, CAPTION, BOLD, centred=True)


def _ground(painter: QPainter, rect: QRect, chosen: bool, first: bool) -> None:
    if chosen:
        painter.fillRect(rect, theme.colour("sel"))
        if first:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.colour("accent"))
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line"))


def _focus(painter: QPainter, rect: QRect) -> None:
    """The row under the cursor while the list has the keys: a line above and below it."""
    for top in (rect.top(), rect.bottom() - 1):
        painter.fillRect(QRect(rect.left(), top, rect.width(), 2), theme.colour("accent"))


def _plain(painter: QPainter, rect: QRect, row: ShelfRow, column: str) -> None:
    draw_line(painter, rect, cell_text(row, column), theme.colour("text"))


def _unit(painter: QPainter, rect: QRect, row: ShelfRow, column: str) -> None:
    draw_line(painter, rect, row.package.unit, theme.colour("text"), BODY, BOLD)


def _recipient(painter: QPainter, rect: QRect, row: ShelfRow, column: str) -> None:
    draw_line(painter, rect, cell_text(row, column), theme.colour("text" if row.package.resident_name else "muted"))


def _kind(painter: QPainter, rect: QRect, row: ShelfRow, column: str) -> None:
    paint_mark(painter, rect, *mark_text(row))


def _number(painter: QPainter, rect: QRect, row: ShelfRow, column: str) -> None:
    numbered = bool(row.package.tracking_number)
    colour = theme.colour("text")
    draw_line(painter, rect, cell_text(row, column), colour, NUMBER, fixed=numbered, middle=numbered)


def _state(painter: QPainter, rect: QRect, row: ShelfRow, column: str) -> None:
    icon, role = _STATE_LOOKS[row.state]
    painter.drawPixmap(rect.left(), rect.center().y() - 7, icons.pixmap(icon, theme.colour(role), 16))
    draw_line(painter, rect.adjusted(SIGN, 0, 0, 0), cell_text(row, column), theme.colour(role), NUMBER)


def _age(painter: QPainter, rect: QRect, row: ShelfRow, step: int, age_room: int) -> None:
    ages.paint_age(painter, QPointF(rect.left() + 4, rect.center().y() + 1), step)
    age, _, when = cell_text(row, "arrived").partition(" · ")
    words = rect.adjusted(AGE_SIGN, 0, 0, 0)
    draw_line(painter, words, age, ages.word_colour(step), BODY, MEDIUM)
    draw_line(painter, words.adjusted(age_room, 0, 0, 0), when, theme.colour("muted"), CAPTION)


_PAINTERS: Final = {
    "unit": _unit,
    "recipient": _recipient,
    "kind": _kind,
    "number": _number,
    "state": _state,
}
