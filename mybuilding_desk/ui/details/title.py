"""Title of the details panel: breaks at spaces, then inside words with a hyphen, in at most three lines."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from mybuilding_desk.ui.base.labels import literal_tooltip
from mybuilding_desk.ui.theme import BOLD, REGULAR, theme
from mybuilding_desk.ui.theme.text_painter import draw_text, height_of, width_of

MAX_LINES: Final = 3


class TitleLabel(QLabel):
    """Label of up to `MAX_LINES` lines; the tooltip has the text that does not fit."""

    def __init__(self, name: str, size: int, *, bold: bool = False, role: str = "text") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._role = role
        self._weight: QFont.Weight = BOLD if bold else REGULAR
        self._size = size
        self._lines: list[str] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._fit)

    def show_title(self, text: str, size: int = 0, role: str = "") -> None:
        """Show this text, at another size or in another color role if given; hide the label if it is empty."""
        self._size, self._role = size or self._size, role or self._role
        self.setText(text)
        self._fit()
        self.setVisible(bool(text))

    def sizeHint(self) -> QSize:
        """Return the height of the lines; the width is up to the panel."""
        return QSize(0, len(self._lines) * height_of(self._size))

    def minimumSizeHint(self) -> QSize:
        """Return `sizeHint`: no line is ever squeezed."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the text again for the new width."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines."""
        painter, high = QPainter(self), height_of(self._size)
        for number, line in enumerate(self._lines):
            box = 0, number * high, self.width(), high
            draw_text(painter, box, line, theme.color(self._role), self._size, self._weight)

    def _fit(self) -> None:
        lines = lines_of(self.text(), lambda text: width_of(text, self._size, self._weight) < self.width())
        self.setToolTip(literal_tooltip(self.text()) if len(lines) > MAX_LINES else "")
        if len(lines) > MAX_LINES:
            lines[MAX_LINES - 1 :] = [" ".join(lines[MAX_LINES - 1 :])]  # painting it elides it
        self._lines = lines
        self.updateGeometry()
        self.update()


def lines_of(text: str, fits: Callable[[str], bool]) -> list[str]:
    """Break a text into lines that fit: at spaces, and with a hyphen inside a word that is wider than a line."""
    lines, line = [], ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if fits(longer):
            line = longer
            continue
        lines += [line] if line else []
        line = word
        while len(line) > 1 and not fits(line):
            kept = next((size for size in range(len(line) - 1, 1, -1) if fits(f"{line[:size]}-")), 1)
            lines.append(f"{line[:kept]}-")
            line = line[kept:]
    return [*lines, line] if line else lines
