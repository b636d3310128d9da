"""Rows of the suggestions: matching residents and units, and the last one, which marks a package as unidentified."""

from collections.abc import Callable
from dataclasses import replace
from itertools import takewhile
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mybuilding_desk.domain.people.search import Match
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.scanning import text as scanning_text
from mybuilding_desk.ui.theme import BODY, BOLD, CAPTION, ICON_BUTTON, MEDIUM, RADIUS_ROW, SPACE, icons, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout, Index, right_to_left
from mybuilding_desk.ui.theme.key_caps import keys_width, paint_keys
from mybuilding_desk.ui.theme.metrics import CURSOR_BAR, MATCH_ROW, UNIT
from mybuilding_desk.ui.theme.text_painter import draw_text, stacked, width_of

_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_HOVERED: Final = QStyle.StateFlag.State_MouseOver
_MAX_UNIT: Final = 3 * UNIT


def _whose(match: Match) -> tuple[str, str]:
    return match.unit, match.resident.resident_id if match.resident is not None else ""


class MatchModel(QAbstractListModel):
    """Matches, with `may_hold` also the row that marks the package as unidentified, and the row that Enter takes."""

    def __init__(self) -> None:
        super().__init__()
        self.matches: list[Match] = []
        self.titles: list[str] = []
        self.typed = ""
        self.chosen = -1
        self.may_hold = False
        self.meaning = ""
        self.missing_of: Callable[[Match], int] = _none_missing
        """How many of the packages of a match are missing."""
        self._missing: list[int] = []
        self.unit_width = 0
        """Width of the column of units in pixels."""

    def show(
        self, matches: list[Match], chosen: int, typed: str = "", *, meaning: str = "", may_hold: bool = False
    ) -> None:
        """Show the matches of the `typed` text; `chosen` is the row that Enter takes, -1 if the user has to choose.

        `meaning` is that of the marks typed after it.
        """
        self.beginResetModel()
        self.matches, self.titles = matches, scanning_text.match_titles(matches)
        self.chosen, self.typed, self.meaning, self.may_hold = chosen, typed, meaning, may_hold
        self._missing = [self.missing_of(match) for match in matches]
        widths = [width_of(match.unit, BODY, BOLD) for match in matches]
        self.unit_width = max(theme.px(UNIT), min(max(widths, default=0), theme.px(_MAX_UNIT)))
        self.endResetModel()

    def recount(self, matches: list[Match]) -> None:
        """Show the counts of pending packages of these matches where they are listed; nothing else changes."""
        counts = {_whose(match): match.open_count for match in matches}
        self.matches = [replace(one, open_count=counts.get(_whose(one), one.open_count)) for one in self.matches]
        self._missing = [self.missing_of(match) for match in self.matches]
        self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    def choose(self, row: int) -> None:
        """Let Enter take another row."""
        self.chosen = row
        self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    def missing(self, row: int) -> int:
        """Return how many of the packages of a row are missing."""
        return self._missing[row] if 0 <= row < len(self._missing) else 0

    def meaning_of(self, row: int) -> str:
        """Return the meaning of the typed marks if it stands in this row: the one that Enter takes, else in all."""
        return self.meaning if self.chosen in (-1, row) else ""

    @property
    def holds(self) -> bool:
        """Whether Enter marks the package as unidentified."""
        return self.may_hold and self.chosen == len(self.matches)

    def sentence(self) -> str:
        """Describe the row that Enter takes, or how many matches there are."""
        if self.holds:
            return scanning_text.chosen_sentence(scanning_text.no_match())
        return scanning_text.matches_sentence(
            self.matches, self.titles, self.chosen, self.meaning, self.missing(self.chosen)
        )

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.matches) + self.may_hold

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        """Return a sentence for assistive tools; the delegate reads the rows themselves."""
        if role != _DISPLAY:
            return None
        row = index.row()
        if row == len(self.matches):
            return self.sentence() if self.holds else scanning_text.no_match()
        return scanning_text.match_sentence(
            self.matches[row], self.titles[row], row == self.chosen, self.meaning_of(row), self.missing(row)
        )


class MatchCells(QStyledItemDelegate):
    """Paints the rows over the whole width of the list, which is opaque."""

    def __init__(self, model: MatchModel) -> None:
        super().__init__()
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the row height; width 0, as Qt would use the width of the text for assistive tools."""
        return QSize(0, match_row())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the background, then unit, name, and detail, and the keys that take the row."""
        row, chosen = index.row(), index.row() == self._model.chosen
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(option.rect.adjusted(-1, 0, 1, 1), theme.color("raised"))  # also half a pixel at an edge
        rect: QRect = option.rect.adjusted(SPACE[2], 0, -SPACE[2], 0)
        if chosen:
            _paint_choice(painter, rect)
        elif option.state & _HOVERED:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(rect, RADIUS_ROW, RADIUS_ROW)
        cell = CellLayout(rect, SPACE[2], SPACE[2])
        if row == len(self._model.matches):
            self._paint_no_match(painter, cell)
        else:
            self._paint_match(painter, cell, row)
        painter.restore()

    def _paint_match(self, painter: QPainter, cell: CellLayout, row: int) -> None:
        match = self._model.matches[row]
        _paint_unit(painter, cell.begin(self._model.unit_width, SPACE[3]), match.unit, self._model.typed)
        if row == self._model.chosen:
            keys = catalog.ENTER.keys.parts
            paint_keys(painter, cell.end(keys_width(keys), SPACE[3]), keys)
        title, detail = stacked(cell.rest, BODY, CAPTION)
        draw_text(painter, title, self._model.titles[row], theme.color("text"), BODY, MEDIUM)
        rest = CellLayout(detail)
        for text, role in scanning_text.match_details(match, self._model.meaning_of(row), self._model.missing(row)):
            width = min(width_of(text, CAPTION), rest.rest.width())
            draw_text(painter, rest.begin(width), text, theme.color(role), CAPTION)

    def _paint_no_match(self, painter: QPainter, cell: CellLayout) -> None:
        lead = CellLayout(cell.begin(self._model.unit_width, SPACE[3]))
        icons.paint(painter, lead.begin(theme.px(ICON_BUTTON)), "circle-help", theme.color("muted"), ICON_BUTTON)
        keys = catalog.MARK_UNIDENTIFIED.keys.parts
        paint_keys(painter, cell.end(keys_width(keys), SPACE[3]), keys)
        draw_text(painter, cell.rest, scanning_text.no_match(), theme.color("muted"), BODY)


def _none_missing(_match: Match) -> int:
    return 0


def match_row() -> int:
    """Return the height of a row in pixels."""
    return theme.height(MATCH_ROW, lines=2)


def _paint_choice(painter: QPainter, rect: QRect) -> None:
    """Paint the background of the row that Enter takes, with an accent bar at its reading start."""
    painter.setPen(theme.color("accent") if theme.high_contrast else Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("sel"))
    painter.drawRoundedRect(rect, RADIUS_ROW, RADIUS_ROW)
    edge = CellLayout(rect)
    painter.fillRect(edge.begin(RADIUS_ROW), theme.color("sel"))
    painter.fillRect(CellLayout(rect).begin(CURSOR_BAR), theme.color("accent"))


def _paint_unit(painter: QPainter, rect: QRect, unit: str, typed: str) -> None:
    """Paint a unit in the accent color; of a longer one than typed, only what was typed."""
    pairs = zip(unit.casefold(), typed.casefold(), strict=False)
    same = len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))
    begun = 0 < same < len(unit) and not right_to_left() and width_of(unit, BODY, BOLD) <= rect.width()
    draw_text(painter, rect, unit, theme.color("text" if begun else "accent"), BODY, BOLD)
    if begun:  # over it, so that both parts are where they are in the whole unit
        painter.save()
        painter.setClipRect(rect.adjusted(0, 0, width_of(unit[:same], BODY, BOLD) - 1 - rect.width(), 0))
        draw_text(painter, rect, unit, theme.color("accent"), BODY, BOLD)
        painter.restore()
