"""The keys below the list of the palette, as far as there is room for them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame

from mybuilding_desk.ui.palette import text
from mybuilding_desk.ui.palette.key_caps import keys_width, paint_keys
from mybuilding_desk.ui.theme import CAPTION, SPACE, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout
from mybuilding_desk.ui.theme.metrics import PALETTE_FOOT
from mybuilding_desk.ui.theme.text_painter import draw_text, width_of

Hint = tuple[tuple[str, ...], str]

_NEAR: Final = SPACE[1] + 2
_GAP: Final = SPACE[2] + 2


class PaletteFoot(QFrame):
    """Keys at the start, and the characters that limit the results at the end."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("palette_foot")
        self._hints, self._prefixes = text.hints(), text.prefixes()
        self.setAccessibleName(", ".join(f"{' '.join(caps)} {words}" for caps, words in self._hints + self._prefixes))
        self.fit()

    def fit(self) -> None:
        """Take the height of the current text size."""
        self.setFixedHeight(theme.height(PALETTE_FOOT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the background, then as many hints as fit."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = CellLayout(self.rect().adjusted(0, 1, 0, 0), SPACE[5], SPACE[5])
        _paint(painter, cell, self._hints, at_end=False)
        _paint(painter, cell, self._prefixes[::-1], at_end=True)


def _paint(painter: QPainter, cell: CellLayout, hints: Sequence[Hint], *, at_end: bool) -> None:
    for caps, words in hints:
        caps_width, words_width = keys_width(caps), width_of(words, CAPTION)
        width = caps_width + _NEAR + words_width
        if width > cell.rest.width():
            return
        box: QRect = cell.end(width, _GAP) if at_end else cell.begin(width, _GAP)
        part = CellLayout(box)
        paint_keys(painter, part.begin(caps_width, _NEAR), caps)
        draw_text(painter, part.rest, words, theme.colour("muted"), CAPTION)
