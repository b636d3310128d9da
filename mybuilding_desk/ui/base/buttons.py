"""Buttons with the role of a radio button, and tabs with a count."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

from mybuilding_desk.ui.theme import BODY, BOLD, MEDIUM, SPACE, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout
from mybuilding_desk.ui.theme.text_painter import draw_text, width_of


class RadioButton(QPushButton):
    """Checkable button exposed to assistive tools as a radio button."""

    def __init__(self, name: str, words: str = "", *, style: str) -> None:
        super().__init__(words)
        self.setObjectName(name)
        self.setProperty("look", style)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # makes it a radio button for assistive tools
        self.setAutoDefault(True)  # Enter presses it, as everywhere

    def minimumSizeHint(self) -> QSize:
        """Return the full size, so that the text is never cut."""
        return self.sizeHint()


class CountTab(RadioButton):
    """Tab whose trailing count is painted in its own color; assistive tools read the whole text."""

    def __init__(self, name: str, words: str = "", *, role: str = "muted", widest: str = "") -> None:
        """`role` is the color of the count while another tab is chosen.

        `widest` is the text that the tab leaves room for, so that others do not move while its count changes.
        """
        self._role, self._widest = role, widest
        super().__init__(name, words, style="tab")

    def sizeHint(self) -> QSize:
        """Return the width of the text in bold, the style of the selected tab, so that tabs do not move."""
        words = max(_width(text, BOLD) for text in (self.text(), self._widest))
        return QSize(words + SPACE[1] + 2 * SPACE[3], super().sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tab from the style sheet, then the name and the count."""
        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        name, count = _apart(self.text())
        weight = BOLD if self.isChecked() else MEDIUM
        cell = CellLayout(self.rect(), max((self.width() - _width(self.text(), weight)) // 2, 0))
        colour = theme.colour("text" if self.isChecked() or self.underMouse() else "muted")
        draw_text(painter, cell.begin(width_of(name, BODY, weight), SPACE[2]), name, colour, BODY, weight)
        colour = theme.colour("accent" if self.isChecked() else self._role)
        draw_text(painter, cell.rest, count, colour, BODY, weight)


def _width(text: str, weight: QFont.Weight) -> int:
    """Return the width of a name and its count, in pixels."""
    name, count = _apart(text)
    return width_of(name, BODY, weight) + (SPACE[2] + width_of(count, BODY, weight) if count else 0)


def _apart(text: str) -> tuple[str, str]:
    """Split off the count at the end of the text, `""` if there is none."""
    name, _, count = text.rpartition(" ")
    return (name, count) if name and count[:1].isdigit() else (text, "")
