"""Text, shape and color of a package's age, the same everywhere."""

from datetime import UTC, date, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.domain.package_list import OVERDUE, AgeLimits
from mybuilding_desk.domain.records.reminder import Hold
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.theme import theme
from mybuilding_desk.ui.theme.metrics import SHAPE

_SHAPES: Final = ("ok", "warn", "warn", "bad")
_WORDS: Final = ("muted", "warn", "warn", "bad")
"""Color roles per age step: of the shape, and of the text beside it."""


def age_step_of(row: PackageRow, limits: AgeLimits, now: datetime | None = None) -> int:
    """Return the age step of a package, see `domain.package_list`; 0 if released or on hold. Pass `now` if known."""
    if row.state == "released" or row.hold is not None:
        return 0
    return limits.step((now or datetime.now(UTC)) - row.package.arrived_at, perishable=_is_perishable(row))


def word_color(step: int) -> QColor:
    """Return the text color of an age step."""
    return theme.color(_WORDS[step])


def paint_age(painter: QPainter, center: QPointF, step: int, color: QColor | None = None) -> None:
    """Paint the shape of an age step (dot, square, diamond, triangle), so that color is never the only cue.

    `color` replaces the color of the step.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color or theme.color(_SHAPES[step]))
    half = theme.px(SHAPE) / 2
    match step:
        case 0:
            painter.drawEllipse(center, half, half)
        case 1:
            painter.drawRoundedRect(QRectF(center.x() - half, center.y() - half, 2 * half, 2 * half), 1, 1)
        case 2:
            painter.drawPolygon(_polygon(center, half * 1.45, (0, -1), (1, 0), (0, 1), (-1, 0)))
        case _:
            painter.drawPolygon(_polygon(center, half * 1.35, (0, -0.95), (1, 0.85), (-1, 0.85)))


def age_sentence(row: PackageRow, limits: AgeLimits) -> str:
    """Return the age and arrival: "11 d, overdue (over 10 d), 12 Nov, 14:03"; of a released one, only the arrival."""
    now, arrived = datetime.now(UTC), row.package.arrived_at
    when = error_messages.clock(arrived, now)
    return when if row.state == "released" else f"{waiting(row, limits)}, {when}"


def waiting(row: PackageRow, limits: AgeLimits, *, space: str = " ") -> str:
    """Return the time in storage and the limit it exceeds: "4 d (over 3 d)", "11 d, overdue (over 10 d)".

    `space` goes between a figure and its unit; pass a non-breaking one where lines wrap.
    """
    age = error_messages.age((datetime.now(UTC) - row.package.arrived_at).total_seconds()).replace(" ", space)
    step = age_step_of(row, limits)
    if row.hold is not None:
        return f"{age}, {hold_text(row.hold)}"
    if not step:
        return age
    begins = limits.limit(step, perishable=_is_perishable(row))
    limit = error_messages.age(begins.total_seconds()).replace(" ", space)
    if step == OVERDUE:
        return QCoreApplication.translate("age", "{0}, overdue (limit {1})").format(age, limit)
    return QCoreApplication.translate("age", "{0} (over {1})").format(age, limit)


def hold_text(hold: Hold) -> str:
    """Return until when packages are on hold: "on hold until Dec 12"."""
    return until_text(hold.until)


def until_text(last_day: date) -> str:
    """Return until which day packages are on hold: "on hold until Dec 12"."""
    day = error_messages.date(last_day, with_year=last_day.year != desk_clock.day(datetime.now(UTC)).year)
    return QCoreApplication.translate("age", "on hold until {0}").format(day)


def _is_perishable(row: PackageRow) -> bool:
    return "perishable" in row.contents.flags


def _polygon(center: QPointF, half: float, *corners: tuple[float, float]) -> QPolygonF:
    return QPolygonF([center + QPointF(x, y) * half for x, y in corners])
