"""Paint the rows of an audit: state, unit, recipient, carrier, number, age, and the result with its button."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mybuilding_desk.domain.records.audit import Audit, AuditLine
from mybuilding_desk.ui.audit import text
from mybuilding_desk.ui.audit.lines import ROW, Head
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.text.package_text import column_title
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
    MIN_COLUMN,
    NUMBER_COLUMN,
    UNIT,
)
from mybuilding_desk.ui.theme.text_painter import draw_text, height_of, stacked, width_of

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
"""Largest share of the width that the results may take in one line."""

_LONGEST: Final = 27
"""Characters of the longest number that is never cut: the 22 digits of USPS in groups."""

Areas = dict[str, QRect]


class AuditRows(QStyledItemDelegate):
    """Delegate of the list. `audit` is the one at work, `flashing` the key of a line that was just found."""

    def __init__(self, parent: QStyledItemDelegate | None = None) -> None:
        super().__init__(parent)
        self.audit: Audit | None = None
        self.flashing = ""
        self._wide = self._high = self._number = 0
        """Widths in pixels of the widest result in one line, in two lines, and of the longest number."""

    def measure(self, lines: list[AuditLine], audit: Audit) -> None:
        """Find out how much width the results and the numbers need."""
        self.audit = audit
        least = width_of(result_title(), CAPTION, MEDIUM)
        self._wide = self._high = least
        for one in lines:
            button = _button_width(one)
            self._wide = max(self._wide, width_of(text.result(one, audit.began), NUMBER, MEDIUM) + button)
            parts = text.result_lines(one, audit.began)
            look = (NUMBER, MEDIUM) if len(parts) == 1 else (CAPTION, MEDIUM)
            self._high = max(self._high, max(width_of(part, *look) for part in parts) + button)
        longest = max((text.number(one) for one in lines), key=len, default="")  # its digits are of equal width
        self._number = max(
            width_of(longest[:_LONGEST], NUMBER, fixed=True), width_of(column_title("number"), CAPTION, MEDIUM)
        )

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a heading or a line."""
        if isinstance(index.data(ROW), Head):
            return QSize(0, theme.height(DAY_HEAD))
        high = theme.height(COMPACT_ROW if theme.compact else TARGET)
        return QSize(0, max(high, 2 * height_of(CAPTION) + SPACE[1]))

    def areas(self, rect: QRect) -> Areas:
        """Return the columns in a row; those for which there is no room are left out, the least needed first.

        The number is the last to yield, as it is compared with the label: age, carrier, and location go first, then the
        results get two lines, then the recipient yields.
        """
        cell = CellLayout(rect, SPACE[4], SPACE[5])
        areas = {"icon": cell.begin(theme.px(ICON_BUTTON), SPACE[4]), "unit": cell.begin(theme.px(UNIT), SPACE[2])}
        room = cell.rest.width() - self._number - SPACE[3]
        spare = room - theme.px(AUDIT_NAME) - SPACE[3]
        is_one_line = self._wide <= min(spare, int(rect.width() * _SHARE))
        result = self._wide if is_one_line else min(self._high, max(room - theme.px(MIN_COLUMN) - SPACE[3], 0))
        result = max(result, min(theme.px(AUDIT_RESULT), spare))
        areas["result"] = cell.end(result, SPACE[3])
        spare -= result
        everywhere = self.audit is not None and self.audit.location is None
        wanted = {"shelf": LOCATION_COLUMN} if everywhere else {}
        fits = {"number": self._number}
        for name, width in (wanted | {"kind": MAX_BADGE, "age": AGE_COLUMN}).items():
            if spare < theme.px(width) + SPACE[3]:
                break
            fits[name] = theme.px(width)
            spare -= theme.px(width) + SPACE[3]
        more = max(min(theme.px(NUMBER_COLUMN) - self._number, spare), 0)  # for notes, in the place of numbers
        fits["number"] += more
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
            painter.fillRect(rect, theme.color("ok_soft"))
        elif chosen:
            painter.fillRect(rect, theme.color("sel"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("hover"))
        if chosen:
            painter.fillRect(CellLayout(rect).begin(CURSOR_BAR), theme.color("accent"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("line"))
        if chosen and (option.state & QStyle.StateFlag.State_HasFocus or theme.high_contrast):
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -2), RADIUS_ROW, RADIUS_ROW)

    def _paint_line(self, painter: QPainter, areas: Areas, line: AuditLine, audit: Audit) -> None:
        icon, role = LOOKS[line.result]
        plain, muted = theme.color("text"), theme.color("muted")
        icons.paint(painter, areas["icon"], icon, theme.color(role), ICON_BUTTON)
        draw_text(painter, areas["unit"], text.unit(line), plain, BODY, BOLD)
        draw_text(painter, areas["recipient"], text.who(line), plain if line.row is not None else muted)
        key, words = text.carrier(line)
        if "kind" in areas and words:
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
        color = muted if usual else theme.color("bad" if line.result == "open" else role)
        _paint_result(painter, cell.rest, line, audit, color)

    def _paint_number(self, painter: QPainter, rect: QRect, line: AuditLine) -> None:
        number = text.number(line)
        if number:
            draw_text(painter, rect, number, theme.color("text"), NUMBER, fixed=True, middle=True)
            return
        cell, note, muted = CellLayout(rect), text.note(line), theme.color("muted")
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
                draw_text(painter, area, titles[name], theme.color("muted"), CAPTION, MEDIUM, at=at)  # type: ignore[arg-type]


def _paint_result(painter: QPainter, rect: QRect, line: AuditLine, audit: Audit, color: QColor) -> None:
    """Paint a result in one line if it fits, else in two smaller ones."""
    words, parts = text.result(line, audit.began), text.result_lines(line, audit.began)
    if len(parts) == 1 or width_of(words, NUMBER, MEDIUM) <= rect.width():
        draw_text(painter, rect, words, color, NUMBER, MEDIUM, at="end")
        return
    for part, area in zip(parts, stacked(rect, CAPTION, CAPTION), strict=True):
        draw_text(painter, area, part, color, CAPTION, MEDIUM, at="end")


def age_title() -> str:
    """Return the title of the column of ages."""
    return column_title("arrived").partition(" · ")[0]


def result_title() -> str:
    """Return the title of the column of results."""
    return QCoreApplication.translate("audit", "Result")


def _paint_head(painter: QPainter, rect: QRect, head: Head) -> None:
    painter.fillRect(rect, theme.color("sunken"))
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color("line"))
    cell = CellLayout(rect, SPACE[4], SPACE[4])
    title = cell.begin(width_of(head.title, CAPTION, BOLD), SPACE[2])
    draw_text(painter, title, head.title, theme.color("text"), CAPTION, BOLD)
    draw_text(painter, cell.rest, error_messages.number(head.lines), theme.color("muted"), CAPTION)


def _button_width(line: AuditLine) -> int:
    words = text.action(line)
    return width_of(words, NUMBER, BOLD) + 2 * SPACE[3] + SPACE[3] if words else 0


def _button(area: QRect, line: AuditLine) -> QRect:
    place = CellLayout(area).end(min(_button_width(line) - SPACE[3], area.width()))
    edge = max((place.height() - theme.height(32)) // 2, 2)
    return place.adjusted(0, edge, 0, -edge)


def _paint_button(painter: QPainter, place: QRect, words: str) -> None:
    painter.setPen(QPen(theme.color("button_edge"), 1))
    painter.setBrush(theme.color("surface"))
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_ROW, RADIUS_ROW)
    draw_text(painter, place, words, theme.color("text"), NUMBER, BOLD, at="middle")
