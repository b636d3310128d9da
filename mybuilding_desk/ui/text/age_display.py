"""The age of a package in words and by its looks: the same words, shapes and colours wherever an age is shown."""

from datetime import UTC, datetime, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from mybuilding_desk.domain.package_list import Ages, age_step
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.theme import theme
from mybuilding_desk.ui.theme.metrics import SHAPE

_SHAPES: Final = ("ok", "warn", "warn", "bad")
_WORDS: Final = ("text", "text", "warn", "bad")
"""The roles of the colours for each step of age, of the shape and of the words beside it."""


def step_of(row: PackageRow, ages: Ages, now: datetime | None = None) -> int:
    """The step of age of a waiting package, see `domain.package_list`; a released one is fresh.

    `now` where it is known.
    """
    return 0 if row.state == "released" else age_step((now or datetime.now(UTC)) - row.package.arrived_at, ages)


def word_colour(step: int) -> QColor:
    """The colour of the words that tell an age."""
    return theme.colour(_WORDS[step])


def paint_age(painter: QPainter, centre: QPointF, step: int) -> None:
    """A dot, a square, a diamond, a triangle: never colour alone."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(_SHAPES[step]))
    half = theme.px(SHAPE) / 2
    match step:
        case 0:
            painter.drawEllipse(centre, half, half)
        case 1:
            painter.drawRoundedRect(QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half), 1, 1)
        case 2:
            painter.drawPolygon(_polygon(centre, half * 1.45, (0, -1), (1, 0), (0, 1), (-1, 0)))
        case _:
            painter.drawPolygon(_polygon(centre, half * 1.35, (0, -0.95), (1, 0.85), (-1, 0.85)))


def in_full(row: PackageRow, ages: Ages) -> str:
    """An arrival in full: "11 d, overdue (over 10 d), 12 Nov, 14:03"; of a released package, when it arrived."""
    now, arrived = datetime.now(UTC), row.package.arrived_at
    when = error_messages.clock(arrived, now)
    return when if row.state == "released" else f"{waiting(row, ages)}, {when}"


def waiting(row: PackageRow, ages: Ages, *, space: str = " ") -> str:
    """For how long a package has waited, and past which limit: "4 d (over 3 d)", "11 d, overdue (over 10 d)".

    `space` stands between a figure and its unit, where lines are broken one that holds them together.
    """
    age = error_messages.age((datetime.now(UTC) - row.package.arrived_at).total_seconds()).replace(" ", space)
    step = step_of(row, ages)
    if not step:
        return age
    limit = error_messages.age(timedelta(days=ages[step - 1]).total_seconds()).replace(" ", space)
    if step == len(ages):
        return QCoreApplication.translate("age", "{0}, overdue (over {1})").format(age, limit)
    return QCoreApplication.translate("age", "{0} (over {1})").format(age, limit)


def _polygon(centre: QPointF, half: float, *corners: tuple[float, float]) -> QPolygonF:
    return QPolygonF([centre + QPointF(x, y) * half for x, y in corners])
