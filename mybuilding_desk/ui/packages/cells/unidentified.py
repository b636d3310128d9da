"""The cells of unidentified packages: what their label says, and why they have no recipient, as a chip with a menu."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QRect, QRectF
from PySide6.QtGui import QPainter, QPen

from mybuilding_desk.domain.outbox import HELD_REASONS
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.text import entry_text
from mybuilding_desk.ui.text.name_display import names
from mybuilding_desk.ui.theme import CAPTION, MEDIUM, NUMBER, SPACE, icons, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout, right_to_left
from mybuilding_desk.ui.theme.metrics import REASON_CHIP
from mybuilding_desk.ui.theme.text_painter import Box, draw_text, width_of

COLUMNS: Final = ("arrived", "label", "reason", "kind", "number", "shelf")
DIGITS: Final = {str(number): reason for number, reason in enumerate(HELD_REASONS, 1)}
"""The reasons by the keys that choose them."""


def label_text(row: PackageRow, _now: datetime) -> str:
    """Return the name on the label in quotes: “J. Smythe”."""
    name = names.person(row.package.resident_name)
    return QCoreApplication.translate("pile", "“{0}”").format(name) if name else entry_text.unknown()


def reason_text(row: PackageRow, _now: datetime | None = None) -> str:
    """Return why the package is unidentified."""
    return entry_text.why(row.entry.reason) if row.entry is not None else ""


def reason_tip(row: PackageRow) -> str:
    """Return the whole reason, and what a click on it does, with the keys for that."""
    change = QCoreApplication.translate("pile", "Change reason (1–4)")
    return f"{reason_text(row)} · {change}"


def nothing_unidentified() -> tuple[str, str]:
    """Return the headline of the empty list, and how a package comes into it."""
    say = QCoreApplication.translate
    words = say("pile", "Don’t know a recipient? Scan the package and press {0}.")
    return say("pile", "No unidentified packages"), words.format(catalog.MARK_UNIDENTIFIED)


def chip_width(words: str) -> int:
    """Return the width of the chip of a reason."""
    return width_of(words, NUMBER, MEDIUM) + theme.px(CAPTION) + SPACE[1] + 2 * SPACE[3]


def chip_box(cell: Box, words: str) -> Box:
    """Return the chip of a reason at the reading start of its cell."""
    left, top, width, high = cell
    room, height = min(width, chip_width(words)), min(theme.height(REASON_CHIP), high - SPACE[1])
    return left + (width - room if right_to_left() else 0), top + (high - height) // 2, room, height


def paint_label(painter: QPainter, cell: Box, row: PackageRow, words: str) -> None:
    """Paint the name on the label."""
    draw_text(painter, cell, words, theme.color("text" if row.package.resident_name else "muted"))


def paint_reason(painter: QPainter, cell: Box, words: str, *, chosen: bool) -> None:
    """Paint the chip of a reason, in the accent color in a `chosen` row."""
    box = QRect(*chip_box(cell, words))
    color = theme.color("accent" if chosen else "text")
    painter.setPen(QPen(theme.color("accent" if chosen else "button_edge"), 1))
    painter.setBrush(theme.color("surface"))
    edge = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(edge, edge.height() / 2, edge.height() / 2)
    inside = CellLayout(box, SPACE[3], SPACE[3])
    arrow = inside.end(theme.px(CAPTION), SPACE[1])
    draw_text(painter, inside.rest, words, color, NUMBER, MEDIUM)
    icons.paint(painter, arrow, "chevron-down", color, CAPTION)
