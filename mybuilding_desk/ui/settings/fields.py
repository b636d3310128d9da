"""Controls of the settings: a switch, a list of values, and the sections. Segments are in `ui/base/buttons`."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QComboBox, QSizePolicy

from mybuilding_desk.ui.base.buttons import Choices, RadioButton
from mybuilding_desk.ui.base.labels import label
from mybuilding_desk.ui.theme import SPACE, theme
from mybuilding_desk.ui.theme.cell_layout import CellLayout, middle, right_to_left
from mybuilding_desk.ui.theme.metrics import SWITCH, SWITCH_KNOB

_FLAGS: Final = int(Qt.ItemDataRole.UserRole) - 1
"""Role in which the items of a combo box keep their flags (Qt's `QStandardItem`)."""


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


class PickedField(QComboBox):
    """One of the `show_values`; a choice takes effect at once. `note` is a sentence below, hidden while empty."""

    picked = Signal(str)

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setProperty("look", "setting")
        self.view().setObjectName(f"{name}_list")
        self.view().setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # not by the wheel
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._value = ""
        self.note = label("", "caption", wrap=True)
        self.note.setObjectName(f"{name}_note")
        self.note.hide()
        self.activated.connect(self._pick)

    def show_values(
        self, values: Sequence[tuple[str, str]], current: str, placeholder: str, *, loading: bool = False
    ) -> None:
        """Offer these values, each with its text; `placeholder` shows if `current` is none of them.

        While `loading`, it also stands at the end of the list.
        """
        self.clear()
        self.setPlaceholderText(placeholder)
        for value, words in values:
            self.addItem(words, value)
        if loading:
            self.addItem(placeholder)
            self.setItemData(self.count() - 1, 0, _FLAGS)
        self.show_value(current)

    def show_value(self, value: str) -> None:
        """Show the current value, or the placeholder if it is not offered."""
        self._value = value
        self.setCurrentIndex(self.findData(value))

    def show_note(self, words: str) -> None:
        """Show a sentence below, `""` for none."""
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, which scrolls."""
        event.ignore()

    def _pick(self, index: int) -> None:
        self._value = self.itemData(index)
        self.picked.emit(self._value)


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
        color = theme.color("button_edge" if not enabled else "accent" if on else "edge")
        painter.setPen(QPen(color, 2))
        painter.setBrush(color if on else theme.color("surface"))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent_ink") if on else color)
        knob, inset = theme.px(SWITCH_KNOB) / 2, track.height() / 2
        across = track.right() - inset if on != right_to_left() else track.left() + inset
        painter.drawEllipse(QPointF(across, track.center().y()), knob, knob)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            around = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(around, around.height() / 2, around.height() / 2)
