"""Paints the rows of the palette: headings, and results with what Enter does or their key at the end."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.palette.item import Group, PaletteItem
from mybuilding_desk.ui.palette.model import PaletteModel
from mybuilding_desk.ui.theme import (
    BODY,
    BOLD,
    CAPTION,
    MEDIUM,
    NUMBER,
    RADIUS_ROW,
    REGULAR,
    SPACE,
    TARGET,
    icons,
    theme,
)
from mybuilding_desk.ui.theme.carrier_badge import badge_width, has_badge, paint_badge, type_icon
from mybuilding_desk.ui.theme.cell_layout import CellLayout, Index, right_to_left
from mybuilding_desk.ui.theme.key_caps import keys_width, paint_keys
from mybuilding_desk.ui.theme.metrics import CURSOR_BAR, PALETTE_HEADING, PALETTE_LEAD, PALETTE_TITLE
from mybuilding_desk.ui.theme.text_painter import draw_text, width_of

_NO_PEN: Final = Qt.PenStyle.NoPen
_EDGE: Final = SPACE[5]
"""Distance in pixels of texts from the edge of the list."""
_INSET: Final = SPACE[2]
"""The same of the chosen row's background."""


def heading_height() -> int:
    """Return the height of a heading in pixels."""
    return theme.height(PALETTE_HEADING)


def row_height() -> int:
    """Return the height of a result in pixels."""
    return theme.height(TARGET)


class PaletteRows(QStyledItemDelegate):
    """Delegate for the rows of a `PaletteModel`."""

    def __init__(self, model: PaletteModel) -> None:
        super().__init__(model)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row; width 0, as Qt would use the width of the text for assistive tools."""
        return QSize(0, heading_height() if isinstance(self._model.rows[index.row()], str) else row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a heading or a result."""
        rect: QRect = option.rect
        one = self._model.rows[index.row()]
        if isinstance(one, str):
            below = rect.adjusted(0, SPACE[1], 0, 0)
            draw_text(painter, CellLayout(below, _EDGE, _EDGE).rest, one, theme.color("muted"), CAPTION, MEDIUM)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = one is self._model.choice
        if one.group is Group.SEARCH and len(self._model.items) > 1:
            painter.fillRect(rect.left(), rect.top(), rect.width(), 1, theme.color("line"))
        if chosen:
            _paint_chosen(painter, rect.adjusted(_INSET, 0, -_INSET, 0))
        cell = CellLayout(rect, _EDGE, _EDGE)
        _paint_start(painter, cell, one)
        _paint_end(painter, cell, one, chosen=chosen)
        color = theme.color("muted" if one.why_not else "text")
        if one.is_number:
            draw_text(painter, cell.rest, one.title, color, NUMBER, REGULAR, fixed=True, middle=True)
        else:
            draw_text(painter, cell.rest, one.title, color, BODY, MEDIUM if chosen else REGULAR)
        painter.restore()


def _paint_chosen(painter: QPainter, rect: QRect) -> None:
    painter.setPen(theme.color("accent") if theme.high_contrast else _NO_PEN)
    painter.setBrush(theme.color("sel"))
    painter.drawRoundedRect(rect, RADIUS_ROW, RADIUS_ROW)
    left = rect.right() + 1 - CURSOR_BAR if right_to_left() else rect.left()
    painter.fillRect(left, rect.top(), CURSOR_BAR, rect.height(), theme.color("accent"))


def _paint_start(painter: QPainter, cell: CellLayout, item: PaletteItem) -> None:
    """Paint the unit, the carrier's badge, or the icon."""
    width = theme.px(PALETTE_LEAD)
    key, words = item.badge or ("", "")
    icon = type_icon(key) if key and not has_badge(key) else item.icon
    if key and has_badge(key):
        room = max(width, min(badge_width(words), theme.px(PALETTE_TITLE)))
        paint_badge(painter, cell.begin(room, SPACE[3]), key, words)
        return
    lead = cell.begin(width, SPACE[3])
    if item.unit:
        draw_text(painter, lead, item.unit, theme.color("accent"), BODY, BOLD)
    elif icon:
        box = CellLayout(lead).begin(theme.px(SPACE[5]))
        icons.paint(painter, box, icon, theme.color("faint" if item.why_not else "muted"))


def _paint_end(painter: QPainter, cell: CellLayout, item: PaletteItem, *, chosen: bool) -> None:
    """Paint why it cannot be done, or what Enter does, or the facts, or the keys."""
    does = chosen and not item.why_not and bool(item.chosen_hint)
    words = item.why_not or (item.chosen_hint if does else item.hint)
    keys = (str(catalog.ENTER),) if does else () if words else item.keys
    if keys:
        paint_keys(painter, cell.end(keys_width(keys), SPACE[3]), keys)
    if words:
        most = max(0, cell.rest.width() - theme.px(PALETTE_TITLE))
        width = min(width_of(words, NUMBER), most)
        color = theme.color("text" if does else "muted")
        draw_text(painter, cell.end(width, SPACE[3]), words, color, NUMBER, at="end")
