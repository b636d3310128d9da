"""Cells of the overdue lists about reminders: the last one, what is due, and the buttons of a resident's row."""

from datetime import UTC, datetime
from typing import Final, Literal

from PySide6.QtCore import QCoreApplication, QRect, QRectF
from PySide6.QtGui import QPainter, QPen

from mybuilding_desk.domain.people.masking import known_name
from mybuilding_desk.domain.records.due_step import DueStep, ReminderPolicy, due_step
from mybuilding_desk.domain.records.reminder import Reminder, ReminderKind
from mybuilding_desk.domain.scan_intent import PackageRow, ResidentRow
from mybuilding_desk.ui.packages.cells.resident_cells import paint_two_lines
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.theme import BOLD, ICON, MEDIUM, NUMBER, RADIUS_ROW, REGULAR, SPACE, icons, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout, middle
from mybuilding_desk.ui.theme.metrics import SEGMENT
from mybuilding_desk.ui.theme.text_painter import Box, draw_text, width_of

RowButton = Literal["remind", "more"]
"""`remind`: what is due, or a reminder; `more`: the menu of the row."""

_PADDING: Final = SPACE[3]


def due_of(row: PackageRow, policy: ReminderPolicy, now: datetime | None = None) -> DueStep:
    """Return what is due for a row of an overdue list."""
    return due_step(row.package.arrived_at, row.reminder, policy, now or datetime.now(UTC))


def due_text(due: DueStep) -> str:
    """Return what is due if that is more than a reminder, else `""`."""
    say = QCoreApplication.translate
    return {"final": say("overdue", "Final notice due"), "return": say("overdue", "Return due")}.get(due, "")


def reminder_day(reminder: Reminder | None, now: datetime | None = None) -> str:
    """Return the day of the last reminder: "Nov 24", or "None"."""
    if reminder is None:
        return QCoreApplication.translate("overdue", "None")
    return error_messages.capitalized(error_messages.day(reminder.at, now or datetime.now(UTC)))


def reminder_kind(kind: ReminderKind) -> str:
    """Return how a resident was reminded: "Email", "Final notice copied"."""
    say = QCoreApplication.translate
    return {
        "email": say("overdue", "Email"),
        "slip": say("overdue", "Door slip"),
        "copy": say("overdue", "Copied"),
        "mybuilding": "MyBuilding",
        "final_email": say("overdue", "Final notice · Email"),
        "final_slip": say("story", "Final notice printed"),
        "final_copy": say("story", "Final notice copied"),
    }[kind]


def reminder_detail(reminder: Reminder | None) -> str:
    """Return how a resident was reminded, and by whom: "Email · John J."; `""` without a reminder."""
    return "" if reminder is None else f"{reminder_kind(reminder.kind)} · {known_name(reminder.by)}"


def reminder_words(row: PackageRow, now: datetime | None = None) -> str:
    """Return the last reminder in one line: "Nov 24 · Email · John J."."""
    return " · ".join(part for part in (reminder_day(row.reminder, now), reminder_detail(row.reminder)) if part)


def spoken_reminder(row: PackageRow) -> str:
    """Return what a screen reader adds about reminders: "last reminder: Nov 24 · Email · John J."."""
    return error_messages.with_label(QCoreApplication.translate("overdue", "last reminder"), reminder_words(row))


def paint_reminder(painter: QPainter, rect: Box, row: PackageRow, due: DueStep, now: datetime) -> None:
    """Paint the day of the last reminder, and below it how and by whom, or what is due; a package has one line."""
    muted = theme.color("muted")
    if not isinstance(row, ResidentRow):
        draw_text(painter, rect, due_text(due) or reminder_day(row.reminder, now), muted, NUMBER)
        return
    ink = muted if row.reminder is None else theme.color("text")
    role = {"final": "warn", "return": "bad"}.get(due, "")
    below = due_text(due) or reminder_detail(row.reminder)
    look = (theme.color(role), MEDIUM) if role else (muted, REGULAR)
    paint_two_lines(painter, rect, (reminder_day(row.reminder, now), ink), (below, *look))


def remind_text(row: PackageRow, due: DueStep) -> str:
    """Return the text of the button of a row: what it does next."""
    say = QCoreApplication.translate
    if due == "return":
        return say("overdue", "Return…")
    if due == "final":
        return say("overdue", "Final notice")
    return say("overdue", "Remind") if _by_email(row) else say("overdue", "Print slip")


def buttons_width(*, with_text: bool = True) -> int:
    """Return the width of the buttons of a row, side by side."""
    side = theme.height(SEGMENT)
    return (_remind_width() if with_text else side) + SPACE[2] + side


def button_boxes(rect: QRect) -> dict[RowButton, QRect]:
    """Return the buttons in a cell: at its reading end; *Remind* has only its icon where there is no room for more."""
    cell, side = CellLayout(rect), theme.height(SEGMENT)
    more = cell.end(side, SPACE[2])
    remind = cell.end(_remind_width() if cell.rest.width() >= _remind_width() else side)
    return {"remind": middle(remind, remind.width(), side), "more": middle(more, side, side)}


def paint_buttons(painter: QPainter, rect: QRect, row: PackageRow, due: DueStep, lit: RowButton | None = None) -> None:
    """Paint the buttons of a row; `lit` is the one under the pointer."""
    ink, words = theme.color("text"), remind_text(row, due)
    for button, box in button_boxes(rect).items():
        painter.setPen(QPen(theme.color("button_edge"), 1))
        painter.setBrush(theme.color("hover" if button == lit else "surface"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_ROW, RADIUS_ROW)
        if button == "more":
            icons.paint(painter, box, "ellipsis", ink)
            continue
        icon = "package-x" if due == "return" else "mail" if _by_email(row) else "printer"
        room, width = theme.px(ICON), width_of(words, NUMBER, BOLD)
        if box.width() <= box.height():
            icons.paint(painter, box, icon, ink)
            continue
        inside = CellLayout(middle(box, min(room + SPACE[2] + width, box.width()), box.height()))
        icons.paint(painter, inside.begin(room, SPACE[2]), icon, ink)
        draw_text(painter, inside.rest, words, ink, NUMBER, BOLD)


def _by_email(row: PackageRow) -> bool:
    return isinstance(row, ResidentRow) and bool(row.email)


def _remind_width() -> int:
    say = QCoreApplication.translate
    texts = say("overdue", "Remind"), say("overdue", "Print slip"), say("overdue", "Final notice")
    return max(width_of(text, NUMBER, BOLD) for text in texts) + theme.px(ICON) + SPACE[2] + 2 * _PADDING
