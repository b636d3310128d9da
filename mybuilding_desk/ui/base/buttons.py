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

    def __init__(self, name: str, *, role: str = "muted", widest: str = "") -> None:
        """`role` is the color of the count while another tab is chosen.

        `widest` is the text that the tab leaves room for, so that others do not move while its count changes.
        """
        self._role, self._widest = role, widest
        self._counts = True
        super().__init__(name, style="tab")

    def show_count(self, shown: bool) -> None:
        """Show or hide the count, depending on space; assistive tools read it all the same."""
        if shown != self._counts:
            self._counts = shown
            self.updateGeometry()
            self.update()

    def room(self, *, counted: bool) -> int:
        """Return the width in bold, the style of the selected tab, so that tabs do not move; with the count or not."""
        inner = max(sum(_widths(text, BOLD, counted=counted)) for text in (self.text(), self._widest))
        return inner + 2 * SPACE[3]

    def sizeHint(self) -> QSize:
        """Return the size that the text needs."""
        return QSize(self.room(counted=self._counts), super().sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tab from the style sheet, then the name and the count."""
        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        name, count = _apart(self.text())
        weight = BOLD if self.isChecked() else MEDIUM
        named, counted = _widths(self.text(), weight, counted=self._counts)
        cell = CellLayout(self.rect(), max((self.width() - named - counted) // 2, 0))
        lit = self.isChecked() or self.underMouse()
        draw_text(painter, cell.begin(named, SPACE[2]), name, theme.colour("text" if lit else "muted"), BODY, weight)
        if self._counts:
            colour = theme.colour("accent" if self.isChecked() else self._role)
            draw_text(painter, cell.rest, count, colour, BODY, weight)


def _apart(text: str) -> tuple[str, str]:
    """Split off the count at the end of the text, `""` if there is none."""
    name, _, count = text.rpartition(" ")
    return (name, count) if name and count[:1].isdigit() else (text, "")


def _widths(text: str, weight: QFont.Weight, *, counted: bool) -> tuple[int, int]:
    """Return the width of the name, and that of the count with the gap before it."""
    name, count = _apart(text)
    return width_of(name, BODY, weight), width_of(count, BODY, weight) + SPACE[2] if count and counted else 0
