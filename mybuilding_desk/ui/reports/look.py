"""The theme as the look of a chart, and how columns of a table share a width."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QPainter

from mybuilding_desk.domain.reports.document import Column
from mybuilding_desk.printing.documents.charts import LEVELS, ChartLook
from mybuilding_desk.ui.theme import BOLD, CAPTION, NUMBER, theme
from mybuilding_desk.ui.theme.cell_layout import right_to_left
from mybuilding_desk.ui.theme.metrics import FIGURE_NAME

RENDERED = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
_NAMES: Final = frozenset({"recipient", "carrier", "received_by", "released_to", "released_by"})
"""Columns that may be cut."""
_STEP: Final = 4
"""Pixels that the widest column gives way at once."""


def chart_look() -> ChartLook:
    """Return colors, fonts, and direction of charts on the screen, as they are now."""
    color = theme.color
    strong = theme.high_contrast
    return ChartLook(
        text=color("text"),
        muted=color("muted"),
        line=color("line"),
        solid=color("accent"),
        hatch=color("heat_4"),
        hatch_ground=color("accent_soft"),
        levels=[color(f"heat_{level}") for level in range(LEVELS - 1)] + [color("accent")],
        small=theme.font(CAPTION, figures=True),
        small_strong=theme.font(CAPTION, BOLD, figures=True),
        font=theme.font(NUMBER, figures=True),
        strong=theme.font(NUMBER, BOLD, figures=True),
        outline=color("edge") if strong else None,
        level_inks=[color("text" if level < LEVELS // 2 else "accent_ink") for level in range(LEVELS)]
        if strong
        else (),
        unit=theme.scale,
        right_to_left=right_to_left(),
    )


def cut_to(room: int, widths: list[int], columns: Sequence[Column]) -> list[int]:
    """Return widths that fit, if they can: the widest columns with names become narrower, down to a limit.

    The first column and those that are copied or walked to, such as the tracking number, are never cut.
    """
    cut, least = list(widths), theme.px(FIGURE_NAME)
    names = [at for at, column in enumerate(columns) if at and column.key in _NAMES]
    while (over := sum(cut) - room) > 0:
        widest = max(names, key=cut.__getitem__, default=0)
        if cut[widest] <= least or not widest:
            break
        cut[widest] -= min(over, cut[widest] - least, _STEP)
    return cut
