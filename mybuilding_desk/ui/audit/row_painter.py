"""Paint the rows of an audit: state, unit, recipient, carrier, number, age, and the result with its button."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mybuilding_desk.domain.records.audit import Audit, AuditLine
from mybuilding_desk.ui.audit import text
from mybuilding_desk.ui.audit.lines import ROW, Head
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.text.package_text import badge_of, column_title
from mybuilding_desk.ui.theme import (
    BODY,
    BOLD,
    CAPTION,
    ICON,
    ICON_BUTTON,
    MEDIUM,
    NUMBER,
    RADIUS_ROW,
    SPACE,
    TARGET,
    icons,
    theme,
)
from mybuilding_desk.ui.theme.carrier_badge import paint_carrier
from mybuilding_desk.ui.theme.cell_layout import CellLayout, Index
from mybuilding_desk.ui.theme.metrics import (
    AGE_COLUMN,
    AUDIT_NAME,
    AUDIT_RESULT,
    COMPACT_ROW,
    CURSOR_BAR,
    DAY_HEAD,
    LOCATION_COLUMN,
    MAX_BADGE,
    NUMBER_COLUMN,
    UNIT,
)
from mybuilding_desk.ui.theme.text_painter import draw_text, width_of

LOOKS: Final = {
    "misplaced": ("arrow-left-right", "warn"),
    "released": ("circle-alert", "bad"),
    "unknown": ("circle-alert", "bad"),
    "open": ("circle", "muted"),
    "found": ("circle-check", "ok"),
    "left": ("circle-check", "ok"),
    "moved": ("circle-check", "ok"),
    "logged": ("circle-check", "ok"),
}
_SHARE: Final = 0.44
"""Largest share of the width that the results may take."""

Areas = dict[str, QRect]


class AuditRows(QStyledItemDelegate):
    """Delegate of the list. `audit` is the one at work, `flashing` the key of a line that was just found."""

    def __init__(self, parent: QStyledItemDelegate | None = None) -> None:
        super().__init__(parent)
        self.audit: Audit | None = None
        self.flashing = ""
        self.result_width = AUDIT_RESULT

    def measure(self, lines: list[AuditLine], audit: Audit) -> None:
        """Give the results as much width as the widest one needs."""
        self.audit = audit
        wide = (width_of(text.result(one, audit.began), NUMBER, MEDIUM) + _button_width(one) for one in lines)
        self.result_width = max((theme.px(AUDIT_RESULT), *wide))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a heading or a line."""
        head = isinstance(index.data(ROW), Head)
        return QSize(0, theme.height(DAY_HEAD if head else COMPACT_ROW if theme.compact else TARGET))

    def areas(self, rect: QRect) -> Areas:
        """Return the columns in a row; those for which there is no room are left out, the least needed first."""
        cell = CellLayout(rect, SPACE[4], SPACE[5])
        areas = {"icon": cell.begin(theme.px(ICON_BUTTON), SPACE[4]), "unit": cell.begin(theme.px(UNIT), SPACE[2])}
        areas["result"] = cell.end(min(self.result_width, int(rect.width() * _SHARE)), SPACE[3])
        wanted = {"number": NUMBER_COLUMN, "kind": MAX_BADGE, "age": AGE_COLUMN}
        if self.audit is not None and self.audit.location is None:
            wanted = {"number": NUMBER_COLUMN, "shelf": LOCATION_COLUMN, "kind": MAX_BADGE, "age": AGE_COLUMN}
        room = cell.rest.width() - theme.px(AUDIT_NAME)
        fits = {}
        for name, width in wanted.items():
            if room >= theme.px(width) + SPACE[3]:
                fits[name] = theme.px(width)
                room -= theme.px(width) + SPACE[3]
        for name in ("age", "shelf", "number", "kind"):
            if name in fits:
                areas[name] = cell.end(fits[name], SPACE[3])
        return areas | {"recipient": cell.rest}

    def button_area(self, rect: QRect, line: AuditLine) -> QRect:
        """Return where the button of a line is, empty if it has none."""
        return _button(self.areas(rect)["result"], line) if text.action(line) else QRect()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row, rect = index.data(ROW), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Head):
            _paint_head(painter, rect, row)
        elif isinstance(row, AuditLine) and self.audit is not None:
            self._paint_ground(painter, option, row)
            self._paint_line(painter, self.areas(rect), row, self.audit)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, line: AuditLine) -> None:
        rect, chosen = option.rect, bool(option.state & QStyle.StateFlag.State_Selected)
        if line.key == self.flashing:
            painter.fillRect(rect, theme.colour("ok_soft"))
        elif chosen:
            painter.fillRect(rect, theme.colour("sel"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("hover"))
        if chosen:
            painter.fillRect(CellLayout(rect).begin(CURSOR_BAR), theme.colour("accent"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        if chosen and (option.state & QStyle.StateFlag.State_HasFocus or theme.high_contrast):
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -2), RADIUS_ROW, RADIUS_ROW)

    def _paint_line(self, painter: QPainter, areas: Areas, line: AuditLine, audit: Audit) -> None:
        icon, role = LOOKS[line.result]
        plain, muted = theme.colour("text"), theme.colour("muted")
        icons.paint(painter, areas["icon"], icon, theme.colour(role), ICON_BUTTON)
        draw_text(painter, areas["unit"], text.unit(line), plain, BODY, BOLD)
        draw_text(painter, areas["recipient"], text.who(line), plain if line.row is not None else muted)
        if "kind" in areas and line.row is not None:
            key, words = badge_of(line.row)
            paint_carrier(painter, areas["kind"], key, error_messages.plain(words, 30))
        if "number" in areas:
            self._paint_number(painter, areas["number"], line)
        if "shelf" in areas:
            draw_text(painter, areas["shelf"], text.place_of(line), plain)
        if "age" in areas:
            draw_text(painter, areas["age"], text.age(line), muted)
        cell, words = CellLayout(areas["result"]), text.action(line)
        if words:
            _paint_button(painter, _button(areas["result"], line), words)
            cell.end(_button_width(line) - SPACE[3], SPACE[3])
        usual = line.result in ("found", "left", "moved", "logged")
        colour = muted if usual else theme.colour("bad" if line.result == "open" else role)
        draw_text(painter, cell.rest, text.result(line, audit.began), colour, NUMBER, MEDIUM, at="end")

    def _paint_number(self, painter: QPainter, rect: QRect, line: AuditLine) -> None:
        number = text.number(line)
        if number:
            draw_text(painter, rect, number, theme.colour("text"), NUMBER, fixed=True, middle=True)
            return
        cell, note, muted = CellLayout(rect), text.note(line), theme.colour("muted")
        if note:
            icons.paint(painter, cell.begin(theme.px(ICON), SPACE[1]), "file-text", muted)
        draw_text(painter, cell.rest, note or "–", muted, NUMBER)

    def paint_titles(self, painter: QPainter, rect: QRect) -> None:
        """Paint the titles of the columns."""
        titles = {name: column_title(name) for name in ("unit", "recipient", "kind", "number", "shelf")}
        titles |= {"age": age_title(), "result": result_title()}
        for name, area in self.areas(rect).items():
            if name in titles:
                at = "end" if name == "result" else "begin"
                draw_text(painter, area, titles[name], theme.colour("muted"), CAPTION, MEDIUM, at=at)  # type: ignore[arg-type]


def age_title() -> str:
    """Return the title of the column of ages."""
    return column_title("arrived").partition(" · ")[0]


def result_title() -> str:
    """Return the title of the column of results."""
    return QCoreApplication.translate("audit", "Result")


def _paint_head(painter: QPainter, rect: QRect, head: Head) -> None:
    painter.fillRect(rect, theme.colour("sunken"))
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))
    cell = CellLayout(rect, SPACE[4], SPACE[4])
    title = cell.begin(width_of(head.title, CAPTION, BOLD), SPACE[2])
    draw_text(painter, title, head.title, theme.colour("text"), CAPTION, BOLD)
    draw_text(painter, cell.rest, error_messages.number(head.lines), theme.colour("muted"), CAPTION)


def _button_width(line: AuditLine) -> int:
    words = text.action(line)
    return width_of(words, NUMBER, BOLD) + 2 * SPACE[3] + SPACE[3] if words else 0


def _button(area: QRect, line: AuditLine) -> QRect:
    place = CellLayout(area).end(min(_button_width(line) - SPACE[3], area.width()))
    edge = max((place.height() - theme.height(32)) // 2, 2)
    return place.adjusted(0, edge, 0, -edge)


def _paint_button(painter: QPainter, place: QRect, words: str) -> None:
    painter.setPen(QPen(theme.colour("button_edge"), 1))
    painter.setBrush(theme.colour("surface"))
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_ROW, RADIUS_ROW)
    draw_text(painter, place, words, theme.colour("text"), NUMBER, BOLD, at="middle")
