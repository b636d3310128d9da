"""Chips: names to choose from with one click, wrapped into as many rows as they need."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from mybuilding_desk.ui.base.labels import literal_tooltip
from mybuilding_desk.ui.theme import SPACE, theme
from mybuilding_desk.ui.theme.cell_layout import right_to_left
from mybuilding_desk.ui.theme.metrics import CHIP


class Chips(QWidget):
    """Group of chips; emits `chosen` with the index of the pressed one, and `set_current` shows the current one."""

    chosen = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._name = name
        self.buttons: list[QPushButton] = []
        self._words: list[str] = []

    def show_names(self, names: Sequence[tuple[str, str]]) -> None:
        """Show these chips, each as (text, accessible name)."""
        for old in self.buttons:
            old.hide()
            old.deleteLater()
        self.buttons = [self._chip(number, *name) for number, name in enumerate(names)]
        self._words = [words for words, _ in names]
        self._reposition()

    def set_current(self, number: int) -> None:
        """Mark one chip as current; -1 for none."""
        for at, chip in enumerate(self.buttons):
            chip.setChecked(at == number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the chips again for the new width."""
        super().resizeEvent(event)
        self._reposition()

    def _chip(self, number: int, words: str, accessible: str) -> QPushButton:
        chip = QPushButton(_shown(words), self)
        chip.setObjectName(f"{self._name}_{number}")
        chip.setProperty("look", "filter")
        chip.setAccessibleName(accessible)
        chip.setToolTip(literal_tooltip(accessible))
        chip.setCheckable(True)
        chip.setAutoDefault(True)  # Enter presses it, as everywhere
        chip.clicked.connect(lambda _=False: self.chosen.emit(number))
        chip.show()
        return chip

    def _reposition(self) -> None:
        left = top = bottom = 0
        for chip, words in zip(self.buttons, self._words, strict=True):
            chip.setText(_shown(words))
            size = chip.sizeHint()
            width = min(size.width(), theme.px(CHIP), max(self.width(), 1))
            if width < size.width():
                room = chip.fontMetrics().horizontalAdvance(words) - (size.width() - width)
                chip.setText(_shown(chip.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)))
            if left and left + width > self.width():
                left, top = 0, bottom + SPACE[2]
            chip.setGeometry(self.width() - left - width if right_to_left() else left, top, width, size.height())
            left, bottom = left + width + SPACE[2], top + size.height()
        self.setFixedHeight(bottom)


def _shown(words: str) -> str:
    """Escape ampersands, which would mark shortcuts."""
    return words.replace("&", "&&")
