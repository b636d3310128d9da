"""Rows and cards of the report that are buttons and paint themselves: an overdue package, and a link to more."""

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from mybuilding_desk.domain.package_list import AgeLimits
from mybuilding_desk.domain.people.masking import known_name
from mybuilding_desk.domain.records.reminder import Reminder
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.domain.tracking.carriers import grouped
from mybuilding_desk.ui.text import age_display, error_messages
from mybuilding_desk.ui.text.name_display import names
from mybuilding_desk.ui.text.package_text import badge_of
from mybuilding_desk.ui.theme import BODY, BOLD, CAPTION, ICON_BUTTON, NUMBER, RADIUS_CARD, SPACE, TARGET, icons, theme
from mybuilding_desk.ui.theme.carrier_badge import carrier_width, paint_carrier
from mybuilding_desk.ui.theme.cell_layout import CellLayout, middle, right_to_left
from mybuilding_desk.ui.theme.metrics import (
    AGE_COLUMN,
    LINK_CARD,
    LINK_ICON,
    LOCATION_COLUMN,
    MAX_BADGE,
    NUMBER_COLUMN,
    REMINDER_COLUMN,
    SHAPE,
    UNIT,
    WIDE_ROW,
)
from mybuilding_desk.ui.theme.text_painter import draw_text, stacked


class _PaintedButton(QPushButton):
    def __init__(self, name: str, high: int) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("look", "line")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(True)  # Enter presses it, as everywhere
        self._high = high
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the height of one row."""
        return QSize(theme.px(4 * UNIT), theme.height(self._high))

    def minimumSizeHint(self) -> QSize:
        """Return the full height."""
        return self.sizeHint()

    def _paint_focus(self, painter: QPainter, radius: int) -> None:
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), radius, radius)


class OverdueRow(_PaintedButton):
    """An overdue package: age, unit, recipient, carrier, tracking number, location, and last reminder."""

    def __init__(self, number: int) -> None:
        super().__init__(f"report_overdue_{number}", TARGET)
        self._row: PackageRow | None = None
        self._limits = AgeLimits()

    def show_row(self, row: PackageRow, limits: AgeLimits) -> None:
        """Show a package; names are as in the current privacy mode."""
        self._row, self._limits = row, limits
        package = row.package
        parts = (
            package.unit, names.person(package.resident_name), badge_of(row)[1], age_display.waiting(row, limits),
            last_reminder(row.reminder),
        )  # fmt: skip
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the row from its start; what does not fit is left out from its end."""
        row = self._row
        if row is None:
            return
        painter, package = QPainter(self), row.package
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRect(0, 0, self.width(), 1), theme.color("line"))
        if self.underMouse():
            painter.fillRect(self.rect().adjusted(0, 1, 0, 0), theme.color("hover"))
        cell = CellLayout(self.rect(), SPACE[5], SPACE[5])
        step = age_display.age_step_of(row, self._limits)
        shape = cell.begin(theme.px(SHAPE), SPACE[2] + 2)
        age_display.paint_age(painter, QPointF(shape.center()), step)
        seconds = (datetime.now(UTC) - package.arrived_at).total_seconds()
        age = cell.begin(theme.px(AGE_COLUMN), SPACE[2])
        draw_text(painter, age, error_messages.age(seconds), age_display.word_color(step), BODY)
        unit = cell.begin(theme.px(UNIT), SPACE[2])
        draw_text(painter, unit, error_messages.plain(package.unit, 40), theme.color("text"), BODY, BOLD)
        if self.width() >= theme.px(WIDE_ROW + REMINDER_COLUMN):
            reminder = cell.end(theme.px(REMINDER_COLUMN), SPACE[4])
            draw_text(painter, reminder, last_reminder(row.reminder), theme.color("muted"), BODY)
        if self.width() >= theme.px(WIDE_ROW):
            location = cell.end(theme.px(LOCATION_COLUMN), SPACE[4])
            draw_text(painter, location, error_messages.plain(package.shelf, 40), theme.color("text"), BODY)
            number = cell.end(theme.px(NUMBER_COLUMN), SPACE[4])
            shown = error_messages.plain(grouped(package.tracking_number), 60)
            draw_text(painter, number, shown, theme.color("text"), NUMBER, fixed=True, middle=True)
        key, words = badge_of(row)
        badge = cell.end(max(min(carrier_width(key, words), theme.px(MAX_BADGE)), theme.px(MAX_BADGE)), SPACE[4])
        paint_carrier(painter, badge, key, error_messages.plain(words, 30))
        name = names.person(error_messages.plain(package.resident_name, 80))
        draw_text(painter, cell.rest, name, theme.color("text"), BODY)
        self._paint_focus(painter, SPACE[2])


def last_reminder(reminder: Reminder | None) -> str:
    """Return when a resident was last reminded, and by whom: "Last reminder: Nov 24 · John J."."""
    if reminder is None:
        return QCoreApplication.translate("reports", "No reminder yet")
    day = error_messages.day(reminder.at, datetime.now(UTC))
    words = QCoreApplication.translate("reports", "Last reminder: {0} · {1}")
    return words.format(day, known_name(error_messages.plain(reminder.by, 60)))


class LinkCard(_PaintedButton):
    """A card that leads to more: an icon, a title, and what is known of it."""

    def __init__(self, name: str, icon: str, title: str) -> None:
        super().__init__(name, LINK_CARD)
        self._icon, self._title, self._words = icon, title, ""
        self.setAccessibleName(title)

    def show_words(self, words: str) -> None:
        """Show what is known of it, below the title."""
        self._words = words
        self.setAccessibleDescription(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("edge" if theme.high_contrast else "line"), 1))
        painter.setBrush(theme.color("hover" if self.underMouse() else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_CARD, RADIUS_CARD)
        cell = CellLayout(self.rect(), SPACE[4], SPACE[5])
        size = theme.px(LINK_ICON)
        place = middle(cell.begin(size, SPACE[3]), size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent_soft"))
        painter.drawRoundedRect(place, SPACE[2], SPACE[2])
        icons.paint(painter, place, self._icon, theme.color("accent"), ICON_BUTTON)
        arrow = "chevron-left" if right_to_left() else "chevron-right"
        icons.paint(painter, cell.end(theme.px(ICON_BUTTON), SPACE[3]), arrow, theme.color("muted"), ICON_BUTTON)
        lines = stacked(cell.rest, BODY, CAPTION) if self._words else [cell.rest]
        draw_text(painter, lines[0], self._title, theme.color("text"), BODY, BOLD)
        if self._words:
            draw_text(painter, lines[1], self._words, theme.color("muted"), NUMBER)
        self._paint_focus(painter, RADIUS_CARD - 1)
