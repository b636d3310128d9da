"""The box of a row that can be ticked."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPen

from mybuilding_desk.ui.theme import BODY, RADIUS_KEY, icons, theme
from mybuilding_desk.ui.theme.cell_layout import middle
from mybuilding_desk.ui.theme.metrics import TICK


def paint_tick(painter: QPainter, rect: QRect, state: Qt.CheckState, *, current: bool = False) -> None:
    """Paint a box; that of the `current` row has a thicker border."""
    box = middle(rect, theme.px(TICK), theme.px(TICK))
    filled = state != Qt.CheckState.Unchecked
    painter.setPen(QPen(theme.color("accent" if filled or current else "edge"), 2 if current else 1))
    painter.setBrush(theme.color("accent" if filled else "surface"))
    painter.drawRoundedRect(box, RADIUS_KEY, RADIUS_KEY)
    if state == Qt.CheckState.Checked:
        icons.paint(painter, box, "check", theme.color("accent_ink"), BODY)
    elif filled:
        dash = middle(box, box.width() // 2, 2)
        painter.fillRect(dash, theme.color("accent_ink"))
