"""Input widgets of the settings rows: segmented choice and switch. Typed values use `ui/base/text_fields`."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QButtonGroup, QSizePolicy, QWidget

from mybuilding_desk.ui.base.buttons import RadioButton
from mybuilding_desk.ui.theme import BODY, BOLD, MEDIUM, RADIUS_ROW, SPACE, TARGET, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout, middle, right_to_left
from mybuilding_desk.ui.theme.metrics import SWITCH, SWITCH_KNOB
from mybuilding_desk.ui.theme.text_painter import draw_text


class _Segment(RadioButton):
    def sizeHint(self) -> QSize:
        """Return a width that fits the text in bold, its weight once the segment is chosen."""
        medium, bold = (QFontMetrics(theme.font(weight=weight)) for weight in (MEDIUM, BOLD))
        more = bold.horizontalAdvance(self.text()) - medium.horizontalAdvance(self.text())
        return super().sizeHint() + QSize(max(0, more), 0)


class Segments(QWidget):
    """Choice with all values visible: arrow keys choose, Tab moves past the group.

    The buttons form a column when they do not fit side by side.
    """

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        title: str,
        choices: Sequence[tuple[str, str]],
        *,
        style: str = "segment",
        upright: bool = False,
    ) -> None:
        """`choices` pairs each value with the text of its button; `upright` always arranges them in a column."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._upright = upright
        self._group = QButtonGroup(self)
        self.buttons: dict[str, RadioButton] = {}
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom if upright else QBoxLayout.Direction.LeftToRight)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACE[1])
        for value, words in choices:
            button = _Segment(f"{name}_{value}", words, style=style)
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            button.setAccessibleName(f"{title}: {words}")
            button.clicked.connect(lambda _=False, value=value: self.chosen.emit(value))
            self._group.addButton(button)
            self._layout.addWidget(button)
            self.buttons[value] = button
        self.setLayout(self._layout)

    def show_choice(self, value: str) -> None:
        """Check the button of this value."""
        self.buttons[value].setChecked(True)

    def first_field(self) -> QWidget:
        """Return the widget to focus: the checked button, or the first if none is checked."""
        return self._group.checkedButton() or next(iter(self.buttons.values()))

    def in_a_row(self) -> int:
        """Return the total width of the buttons side by side."""
        hints = [button.sizeHint().width() for button in self.buttons.values()]
        return sum(hints) + SPACE[1] * (len(hints) - 1)

    def sizeHint(self) -> QSize:
        """Return the preferred size: side by side, or a column if `upright`."""
        return self._layout.sizeHint() if self._upright else QSize(self.in_a_row(), self._layout.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest button, so that a column shows every text in full."""
        widest = max(button.sizeHint().width() for button in self.buttons.values())
        return QSize(widest, self._layout.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the buttons side by side if they fit, otherwise in a column."""
        super().resizeEvent(event)
        upright = self._upright or self.width() < self.in_a_row()
        way = QBoxLayout.Direction.TopToBottom if upright else QBoxLayout.Direction.LeftToRight
        if self._layout.direction() != way:
            self._layout.setDirection(way)
            self.updateGeometry()


class SwitchField(QAbstractButton):
    """On/off switch that shows its state by knob position, color, and text. Space toggles it."""

    turned = Signal(bool)

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self.turned)
        self.toggled.connect(self._show_state)
        self._show_state(False)

    def sizeHint(self) -> QSize:
        """Return the size of the switch and its text, at touch-target height."""
        words = max(self.fontMetrics().horizontalAdvance(word) for word in (self.tr("On"), self.tr("Off")))
        return QSize(theme.px(SWITCH[0]) + SPACE[2] + words + 2 * SPACE[2], theme.height(TARGET))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the track, the knob, and the text, with an outline around all when focused."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on, enabled = self.isChecked(), self.isEnabled()
        cell = CellLayout(self.rect(), SPACE[2], SPACE[2])
        wide, high = map(theme.px, SWITCH)
        track = QRectF(middle(cell.begin(wide, SPACE[2]), wide, high)).adjusted(1, 1, -1, -1)
        colour = theme.colour("muted" if not enabled else "accent" if on else "edge")
        painter.setPen(QPen(colour, 2))
        painter.setBrush(colour if on else theme.colour("surface"))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_ink") if on else colour)
        knob, inset = theme.px(SWITCH_KNOB) / 2, track.height() / 2
        across = track.right() - inset if on != right_to_left() else track.left() + inset
        painter.drawEllipse(QPointF(across, track.center().y()), knob, knob)
        draw_text(painter, cell.rest, self.text(), theme.colour("text" if enabled else "muted"), BODY, MEDIUM)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            around = QRectF(self.rect()).adjusted(1, SPACE[1], -1, -SPACE[1])
            painter.drawRoundedRect(around, RADIUS_ROW, RADIUS_ROW)

    def _show_state(self, on: bool) -> None:
        self.setText(self.tr("On") if on else self.tr("Off"))
