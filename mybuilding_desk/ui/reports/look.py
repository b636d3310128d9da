"""The theme as the look of a chart."""

from PySide6.QtGui import QPainter

from mybuilding_desk.printing.documents.charts import LEVELS, ChartLook
from mybuilding_desk.ui.theme import BOLD, CAPTION, NUMBER, theme
from mybuilding_desk.ui.theme.cell_layout import right_to_left

RENDERED = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing


def chart_look() -> ChartLook:
    """Return colors, fonts, and direction of charts on the screen, as they are now."""
    colour = theme.colour
    strong = theme.high_contrast
    return ChartLook(
        text=colour("text"),
        muted=colour("muted"),
        line=colour("line"),
        solid=colour("accent"),
        hatch=colour("heat_4"),
        hatch_ground=colour("accent_soft"),
        levels=[colour(f"heat_{level}") for level in range(LEVELS - 1)] + [colour("accent")],
        small=theme.font(CAPTION, figures=True),
        small_strong=theme.font(CAPTION, BOLD, figures=True),
        font=theme.font(NUMBER, figures=True),
        strong=theme.font(NUMBER, BOLD, figures=True),
        outline=colour("edge") if strong else None,
        level_inks=[colour("text" if level < LEVELS // 2 else "accent_ink") for level in range(LEVELS)]
        if strong
        else (),
        unit=theme.scale,
        right_to_left=right_to_left(),
    )
