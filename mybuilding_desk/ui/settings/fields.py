"""Controls of the settings rows: joined segments, a switch, and the list of sections."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QButtonGroup, QSizePolicy, QWidget

from mybuilding_desk.ui.base.buttons import RadioButton
from mybuilding_desk.ui.theme import BOLD, MEDIUM, NUMBER, RADIUS_BADGE, RADIUS_ROW, SPACE, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout, middle, right_to_left
from mybuilding_desk.ui.theme.metrics import SEGMENT, SWITCH, SWITCH_KNOB


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
        """Check the button of this value."""
        self.buttons[value].setChecked(True)

    def first_field(self) -> QWidget:
        """Return the widget to focus: the checked button, or the first if none is checked."""
        return self._group.checkedButton() or next(iter(self.buttons.values()))


class SectionList(Choices):
    """The sections, one below the other."""

    def __init__(self, name: str, title: str, choices: Sequence[tuple[str, str]]) -> None:
        """`choices` pairs each section with the text of its row."""
        layout = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE[1])
        buttons = {value: RadioButton(f"{name}_{value}", words, style="side") for value, words in choices}
        super().__init__(name, title, buttons, layout)
        for button in buttons.values():
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)


class _Segment(RadioButton):
    """One value: paints itself within the outline that it shares with the others."""

    def sizeHint(self) -> QSize:
        """Return a size that fits the text in bold, its weight once the segment is chosen."""
        words = QFontMetrics(theme.font(NUMBER, BOLD)).horizontalAdvance(self.text())
        return QSize(words + 2 * SPACE[3], theme.height(SEGMENT) - 2)

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
        painter.fillPath(outline.intersected(own), theme.colour("accent_soft" if chosen else lit))
        painter.setPen(theme.colour("muted" if not enabled else "accent" if chosen else "text"))
        painter.setFont(theme.font(NUMBER, BOLD if chosen else MEDIUM))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus() or (chosen and theme.high_contrast):
            painter.setPen(QPen(theme.colour("accent" if self.hasFocus() else "text"), 2))
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
        painter.setBrush(theme.colour("edge" if theme.high_contrast else "button_edge"))
        painter.drawRoundedRect(self.rect(), RADIUS_ROW, RADIUS_ROW)


class SwitchField(QAbstractButton):
    """On/off switch that shows its state by the position of its knob, and by color. Space toggles it."""

    turned = Signal(bool)

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self.turned)

    def sizeHint(self) -> QSize:
        """Return the size of the switch and of the focus ring around it."""
        wide, high = map(theme.px, SWITCH)
        return QSize(wide + 2 * SPACE[1], high + 2 * SPACE[1])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the track and the knob, with an outline around both when focused."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on, enabled = self.isChecked(), self.isEnabled()
        wide, high = map(theme.px, SWITCH)
        track = QRectF(middle(CellLayout(self.rect(), SPACE[1], SPACE[1]).rest, wide, high)).adjusted(1, 1, -1, -1)
        colour = theme.colour("muted" if not enabled else "accent" if on else "edge")
        painter.setPen(QPen(colour, 2))
        painter.setBrush(colour if on else theme.colour("surface"))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_ink") if on else colour)
        knob, inset = theme.px(SWITCH_KNOB) / 2, track.height() / 2
        across = track.right() - inset if on != right_to_left() else track.left() + inset
        painter.drawEllipse(QPointF(across, track.center().y()), knob, knob)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            around = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(around, around.height() / 2, around.height() / 2)
