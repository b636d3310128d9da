"""Check boxes, and buttons with the role of a radio button: alone, as joined segments, and as tabs with a count."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QDialog,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from mybuilding_desk.ui.theme import BODY, BOLD, MEDIUM, NUMBER, RADIUS_BADGE, RADIUS_ROW, SPACE, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout
from mybuilding_desk.ui.theme.metrics import SEGMENT
from mybuilding_desk.ui.theme.text_painter import draw_text, width_of

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


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


class Choices(QWidget):
    """Radio buttons for the values of one choice: arrow keys choose, Tab moves past the group."""

    chosen = Signal(str)

    def __init__(self, name: str, title: str, buttons: dict[str, RadioButton], layout: QBoxLayout) -> None:
        """`buttons` are those of the values, in this order."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._group = QButtonGroup(self)
        self.buttons = buttons
        for value, button in buttons.items():
            button.setAccessibleName(f"{title}: {button.text()}")
            button.clicked.connect(lambda _=False, value=value: self.chosen.emit(value))
            self._group.addButton(button)
            layout.addWidget(button)
        self.setLayout(layout)

    def show_choice(self, value: str) -> None:
        """Check the button of this value; Tab enters the group there, as it does after an arrow key."""
        self.buttons[value].setChecked(True)
        for one, button in self.buttons.items():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if one == value else Qt.FocusPolicy.ClickFocus)

    def first_field(self) -> QWidget:
        """Return the widget to focus: the checked button, or the first if none is checked."""
        return self._group.checkedButton() or next(iter(self.buttons.values()))


class _Segment(RadioButton):
    """One value: paints itself within the outline that it shares with the others."""

    def sizeHint(self) -> QSize:
        """Return a size that fits the text in bold, its weight once the segment is chosen."""
        words = QFontMetrics(theme.font(NUMBER, BOLD)).horizontalAdvance(self.text())
        return QSize(words + 2 * SPACE[3], theme.height(SEGMENT) - 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the window once this value is chosen: there is nothing left to choose."""
        if event.key() in _ENTER and self.isChecked() and _in_dialog(self):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the background up to the outline, the text, and the focus ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        parent = self.parentWidget()
        assert parent is not None  # noqa: S101 - the group
        outline, group = QPainterPath(), QRectF(QPointF(-self.pos()), parent.size())
        outline.addRoundedRect(group.adjusted(1, 1, -1, -1), RADIUS_ROW - 1, RADIUS_ROW - 1)
        own = QPainterPath()
        own.addRect(QRectF(self.rect()))
        chosen, enabled = self.isChecked(), self.isEnabled()
        lit = "hover" if enabled and self.underMouse() else "surface" if enabled else "sunken"
        painter.fillPath(outline.intersected(own), theme.color("accent_soft" if chosen else lit))
        painter.setPen(theme.color("muted" if not enabled else "accent" if chosen else "text"))
        painter.setFont(theme.font(NUMBER, BOLD if chosen else MEDIUM))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus() or (chosen and theme.high_contrast):
            painter.setPen(QPen(theme.color("accent" if self.hasFocus() else "text"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), RADIUS_BADGE, RADIUS_BADGE)


class Segments(Choices):
    """Choice with all values visible, as joined segments with one outline.

    They form a column when they do not fit side by side.
    """

    def __init__(self, name: str, title: str, choices: Sequence[tuple[str, str]]) -> None:
        """`choices` pairs each value with the text of its segment."""
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._layout.setContentsMargins(1, 1, 1, 1)
        self._layout.setSpacing(1)
        buttons: dict[str, RadioButton] = {
            value: _Segment(f"{name}_{value}", words, style="segment") for value, words in choices
        }
        super().__init__(name, title, buttons, self._layout)
        for button in buttons.values():
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def in_a_row(self) -> int:
        """Return the total width of the segments side by side."""
        return sum(button.sizeHint().width() + 1 for button in self.buttons.values()) + 1

    def sizeHint(self) -> QSize:
        """Return the size of the segments side by side."""
        return QSize(self.in_a_row(), self._layout.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest segment, so that a column shows every text in full."""
        widest = max(button.sizeHint().width() for button in self.buttons.values())
        return QSize(widest + 2, self._layout.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the segments side by side if they fit, otherwise in a column."""
        super().resizeEvent(event)
        upright = self.width() < self.in_a_row()
        way = QBoxLayout.Direction.TopToBottom if upright else QBoxLayout.Direction.LeftToRight
        if self._layout.direction() != way:
            self._layout.setDirection(way)
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the outline; it shows between the segments, too."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("edge" if theme.high_contrast else "button_edge"))
        painter.drawRoundedRect(self.rect(), RADIUS_ROW, RADIUS_ROW)


class CountTab(RadioButton):
    """Tab whose trailing count is painted in its own color; assistive tools read the whole text."""

    def __init__(self, name: str, *, role: str = "muted", widest: str = "") -> None:
        """`role` is the color of the count while another tab is chosen.

        `widest` is the text that the tab leaves room for, so that others do not move while its count changes.
        """
        self._role, self._widest = role, widest
        self._counts, self._edge = True, SPACE[3]
        super().__init__(name, style="tab")

    def show_count(self, shown: bool, *, narrow: bool = False) -> None:
        """Show or hide the count, and be `narrow`, depending on space; assistive tools read the count all the same."""
        edge = SPACE[1] if narrow else SPACE[3]
        if (shown, edge) != (self._counts, self._edge):
            self._counts, self._edge = shown, edge
            self.updateGeometry()
            self.update()

    def room(self, *, counted: bool) -> int:
        """Return the width in bold, the style of the selected tab, so that tabs do not move; with the count or not."""
        inner = max(sum(_widths(text, BOLD, counted=counted)) for text in (self.text(), self._widest))
        return inner + 2 * SPACE[3]

    def sizeHint(self) -> QSize:
        """Return the size that the text needs."""
        width = self.room(counted=self._counts) - 2 * (SPACE[3] - self._edge)
        return QSize(width, super().sizeHint().height())

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
        draw_text(painter, cell.begin(named, SPACE[2]), name, theme.color("text" if lit else "muted"), BODY, weight)
        if self._counts:
            draw_text(painter, cell.rest, count, theme.color(self.count_role()), BODY, weight)

    def count_role(self) -> str:
        """Return the role of the color of the count: 0 is nothing to be warned of."""
        if self.isChecked():
            return "accent"
        return self._role if _apart(self.text())[1] != "0" else "muted"


def _apart(text: str) -> tuple[str, str]:
    """Split off the count at the end of the text, `""` if there is none."""
    name, _, count = text.rpartition(" ")
    return (name, count) if name and count[:1].isdigit() else (text, "")


def _widths(text: str, weight: QFont.Weight, *, counted: bool) -> tuple[int, int]:
    """Return the width of the name, and that of the count with the gap before it."""
    name, count = _apart(text)
    return width_of(name, BODY, weight), width_of(count, BODY, weight) + SPACE[2] if count and counted else 0


def _in_dialog(part: QWidget) -> bool:
    """Return whether a part is in a window over the page."""
    parent = part.parentWidget()
    while parent is not None and not isinstance(parent, QDialog):
        parent = parent.parentWidget()
    return parent is not None
