"""The keys below the list of the palette, as far as there is room for them."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame

from mybuilding_desk.ui.palette import text
from mybuilding_desk.ui.theme import CAPTION, SPACE, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout
from mybuilding_desk.ui.theme.key_caps import keys_width, paint_keys
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
        for hint in _fitting(self._hints, cell.rest.width()):
            _paint(painter, cell.begin(_width(hint), _GAP), hint)
        for hint in reversed(_fitting(self._prefixes, cell.rest.width())):
            _paint(painter, cell.end(_width(hint), _GAP), hint)


def _fitting(hints: Sequence[Hint], room: int) -> Sequence[Hint]:
    """Return as many of the first hints as fit."""
    ends = accumulate(_width(hint) + _GAP for hint in hints)
    return hints[: sum(end - _GAP <= room for end in ends)]


def _width(hint: Hint) -> int:
    caps, words = hint
    return keys_width(caps) + _NEAR + width_of(words, CAPTION)


def _paint(painter: QPainter, rect: QRect, hint: Hint) -> None:
    caps, words = hint
    part = CellLayout(rect)
    paint_keys(painter, part.begin(keys_width(caps), _NEAR), caps)
    draw_text(painter, part.rest, words, theme.color("muted"), CAPTION)
