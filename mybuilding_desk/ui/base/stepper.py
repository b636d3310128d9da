"""Stepper: a number to type, or to change with a button at each side or the arrow keys."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSpinBox, QWidget

from mybuilding_desk.ui.base.labels import reapply_style
from mybuilding_desk.ui.base.layouts import row
from mybuilding_desk.ui.theme import TABULAR


class NumberField(QSpinBox):
    """Number from `low` to `high`. Up to three digits can be typed, so that a wrong number is seen, not changed."""

    def __init__(self, low: int, high: int) -> None:
        super().__init__()
        self._low, self._high = low, high
        self.setRange(0, max(999, high))
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        font = self.font()
        font.setFeature(TABULAR, 1)
        self.setFont(font)

    @property
    def is_valid(self) -> bool:
        """Whether the number is within the limits."""
        return self._low <= self.value() <= self._high

    def stepBy(self, steps: int) -> None:  # noqa: N802 - Qt's name
        """Step within the limits."""
        self.setValue(min(max(self.value() + steps, self._low), self._high))
        self.selectAll()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls: it would change the number by accident."""
        event.ignore()


class Stepper(QFrame):
    """Number field between two buttons, with one outline, which is red while the number is out of its limits."""

    edited = Signal(int)
    """The user changed the number."""

    def __init__(self, name: str, title: str, limits: tuple[int, int], actions: tuple[str, str]) -> None:
        """`limits` are the lowest and the highest number; `actions` name the buttons that lower and raise it."""
        super().__init__()
        self.setObjectName(f"{name}_frame")
        self.setProperty("look", "stepper")
        self.field = NumberField(*limits)
        self.field.setObjectName(name)
        self.field.setAccessibleName(title)
        self.field.valueChanged.connect(self._show_validity)
        self.field.valueChanged.connect(self.edited)
        self.field.installEventFilter(self)
        fewer, more = (
            self._button(f"{name}_{end}", sign, words, step)
            for end, sign, words, step in (("fewer", "−", actions[0], -1), ("more", "+", actions[1], 1))
        )
        self._around: list[QWidget] = [fewer, _split(), _split(), more]
        inner = row(*self._around[:2], self.field, *self._around[2:], space=0)
        inner.setStretch(2, 1)
        self.setLayout(inner)

    @property
    def value(self) -> int:
        """The number, within the limits or not."""
        return self.field.value()

    @property
    def is_valid(self) -> bool:
        """Whether the number is within the limits."""
        return self.field.is_valid

    def show_value(self, value: int) -> None:
        """Show a number without emitting `edited`."""
        self.field.blockSignals(True)
        self.field.setValue(value)
        self.field.blockSignals(False)
        self._show_validity()

    def show_buttons(self, shown: bool) -> None:
        """Show or hide the buttons, depending on space."""
        for part in self._around:
            part.setVisible(shown)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the focus of the field."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._set("focused", event.type() == QEvent.Type.FocusIn)
        return False

    def _button(self, name: str, sign: str, words: str, step: int) -> QPushButton:
        button = QPushButton(sign)
        button.setObjectName(name)
        button.setProperty("look", "step")
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys of the field do the same
        button.setAutoRepeat(True)
        button.clicked.connect(lambda: self.field.stepBy(step))
        return button

    def _show_validity(self, _value: int = 0) -> None:
        self._set("tone", "" if self.is_valid else "bad")

    def _set(self, name: str, value: object) -> None:
        if self.property(name) != value:
            self.setProperty(name, value)
            reapply_style(self)


def _split() -> QWidget:
    line = QFrame()
    line.setProperty("look", "split")
    return line
