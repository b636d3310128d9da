"""The overdue packages of a resident in the details panel: a heading with their number, and a card for each."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mybuilding_desk.domain.package_list import AgeLimits
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.domain.tracking import grouped
from mybuilding_desk.ui.base.labels import label
from mybuilding_desk.ui.base.layouts import column, row
from mybuilding_desk.ui.text import age_display, error_messages
from mybuilding_desk.ui.text.name_display import names
from mybuilding_desk.ui.text.package_text import badge_of, package_summary
from mybuilding_desk.ui.theme import BOLD, CAPTION, MEDIUM, NUMBER, RADIUS_FIELD, SPACE, theme
from mybuilding_desk.ui.theme.carrier_badge import paint_carrier
from mybuilding_desk.ui.theme.cell_layout import CellLayout
from mybuilding_desk.ui.theme.metrics import BADGE, SHAPE
from mybuilding_desk.ui.theme.text_painter import draw_text, height_of, width_of

_MAX_CARDS: Final = 3


class OverdueCards(QWidget):
    """Heading and cards, the oldest package first; packages beyond the last card are counted."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("details_overdue")
        self._count, self._cards, self._more = label("", "muted"), _Cards(), label("", "caption")
        head = row(label(QCoreApplication.translate("overdue", "Overdue"), "strong"), self._count)
        head.setStretch(0, 1)
        inside = column(space=SPACE[2])
        inside.addLayout(head)
        inside.addWidget(self._cards)
        inside.addWidget(self._more)
        self.setLayout(inside)
        self.hide()

    def show_packages(self, rows: Sequence[PackageRow], limits: AgeLimits) -> None:
        """Show these packages; none hide the part."""
        more = len(rows) - _MAX_CARDS
        self._count.setText(error_messages.number(len(rows)))
        self._more.setText(
            QCoreApplication.translate("overdue", "and %Ln more packages", None, more) if more > 0 else ""
        )
        self._more.setVisible(more > 0)
        self._cards.show_packages(rows[:_MAX_CARDS], limits)
        self.setVisible(bool(rows))


class _Cards(QWidget):
    """One card for each package: carrier, age, and location, and below them the number or the note."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._rows: Sequence[PackageRow] = ()
        self._limits = AgeLimits()
        theme.changed.connect(self.updateGeometry)

    def show_packages(self, rows: Sequence[PackageRow], limits: AgeLimits) -> None:
        """Show these packages."""
        self._rows, self._limits = rows, limits
        self.setAccessibleName("; ".join(", ".join(filter(None, _spoken(one, limits))) for one in rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the cards."""
        return QSize(0, max(0, len(self._rows) * (_high() + SPACE[2]) - SPACE[2]))

    def minimumSizeHint(self) -> QSize:
        """Return `sizeHint`: no card is squeezed."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the cards."""
        painter, now = QPainter(self), datetime.now(UTC)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, one in enumerate(self._rows):
            card = QRect(0, number * (_high() + SPACE[2]), self.width(), _high())
            painter.setPen(QPen(theme.color("line"), 1))
            painter.setBrush(theme.color("surface"))
            painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_FIELD, RADIUS_FIELD)
            self._paint(painter, card, one, now)

    def _paint(self, painter: QPainter, card: QRect, one: PackageRow, now: datetime) -> None:
        package, top = one.package, card.adjusted(0, SPACE[2], 0, 0)
        top.setHeight(theme.px(BADGE))
        first, second = CellLayout(top, SPACE[3], SPACE[3]), CellLayout(card, SPACE[3], SPACE[3])
        where = error_messages.plain(package.shelf, 20)
        if where:
            draw_text(
                painter, first.end(width_of(where, NUMBER, BOLD), SPACE[3]), where, theme.color("text"), NUMBER, BOLD
            )
        age = error_messages.age((now - package.arrived_at).total_seconds())
        step = age_display.age_step_of(one, self._limits, now)
        color = age_display.word_color(step)
        draw_text(painter, first.end(width_of(age, NUMBER, MEDIUM), SPACE[2]), age, color, NUMBER, MEDIUM)
        shape = first.end(theme.px(SHAPE), SPACE[2])
        age_display.paint_age(painter, QPointF(shape.center()) + QPointF(0.5, 0.5), step)
        paint_carrier(painter, first.rest, *badge_of(one))
        line = second.rest
        line.setTop(top.bottom() + 1 + SPACE[1])
        line.setHeight(height_of(NUMBER))
        if package.tracking_number:
            draw_text(
                painter, line, grouped(package.tracking_number), theme.color("text"), NUMBER, fixed=True, middle=True
            )
        else:
            draw_text(painter, line, names.note(one.note) or "–", theme.color("muted"), CAPTION)


def _high() -> int:
    return SPACE[2] + theme.px(BADGE) + SPACE[1] + height_of(NUMBER) + SPACE[2]


def _spoken(row: PackageRow, limits: AgeLimits) -> tuple[str, ...]:
    package = row.package
    number = grouped(package.tracking_number) if package.tracking_number else names.note(row.note)
    return package_summary(package), number, age_display.waiting(row, limits)
