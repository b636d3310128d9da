"""Cells of a row that stands for all overdue packages of one resident."""

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QFont, QPainter

from mybuilding_desk.domain.scan_intent import ResidentRow
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.text.contents_text import flag_name
from mybuilding_desk.ui.text.name_display import names
from mybuilding_desk.ui.theme import BODY, CAPTION, MEDIUM, REGULAR, theme
from mybuilding_desk.ui.theme.text_painter import Box, draw_text, height_of

_GAP: Final = 2
"""Space in pixels between two lines."""


def email_text(row: ResidentRow) -> str:
    """Return the second line of a recipient: the email, or that there is none; `""` for a whole unit."""
    if row.email is None:
        return ""
    return names.note(row.email) if row.email else QCoreApplication.translate("desk", "No email on file")


def packages_text(row: ResidentRow) -> str:
    """Return the number of packages and their locations: "2 · B2, D1"."""
    count = error_messages.number(row.count)
    return f"{count} · {', '.join(row.locations)}" if row.locations else count


def spoken_group(row: ResidentRow) -> str:
    """Return what a screen reader adds for a resident: "2 overdue packages, B2, D1, No email on file"."""
    parts = [QCoreApplication.translate("overdue", "%Ln overdue packages", None, row.count), *row.locations]
    parts += map(flag_name, row.flags)
    parts.append(email_text(row))
    return ", ".join(part for part in parts if part)


def paint_recipient(painter: QPainter, rect: Box, row: ResidentRow, words: str) -> None:
    """Paint the recipient, and the email below."""
    look = (theme.color("muted"), REGULAR) if row.email else (theme.color("warn"), MEDIUM)
    ink = theme.color("text" if row.package.resident_name else "muted")
    paint_two_lines(painter, rect, (words, ink), (email_text(row), *look))


def paint_two_lines(
    painter: QPainter, rect: Box, line: tuple[str, QColor], below: tuple[str, QColor, QFont.Weight]
) -> None:
    """Paint a text, and a smaller one below it if that is not empty."""
    left, top, width, high = rect
    if not below[0]:
        draw_text(painter, rect, *line)
        return
    first, second = height_of(BODY), height_of(CAPTION)
    top += (high - first - _GAP - second) // 2
    draw_text(painter, (left, top, width, first), *line)
    words, color, weight = below
    draw_text(painter, (left, top + first + _GAP, width, second), words, color, CAPTION, weight)
