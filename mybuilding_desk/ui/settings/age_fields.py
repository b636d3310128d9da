"""The numbers of days or hours after which a package is marked, each beside the shape that marks it."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from mybuilding_desk.ui.base.labels import label
from mybuilding_desk.ui.base.layouts import row
from mybuilding_desk.ui.settings.specs import AgeEntry
from mybuilding_desk.ui.text.age_display import paint_age
from mybuilding_desk.ui.theme import SPACE, theme
from mybuilding_desk.ui.theme.metrics import SHAPE

_NAMES: Final = ("", "square", "diamond", "triangle")
"""Name of the shape of each age step."""
_MAX_DIGITS: Final = 4


class _Shape(QWidget):
    """Shape of an age step."""

    def __init__(self, step: int) -> None:
        super().__init__()
        self._step = step
        theme.changed.connect(self._measure)
        self._measure()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the shape as the lists do."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_age(painter, QPointF(QRectF(self.rect()).center()), self._step)

    def _measure(self) -> None:
        self.setFixedSize(theme.px(SHAPE * 3 // 2), theme.px(SHAPE * 3 // 2))


class AgeFields(QWidget):
    """Fields that are validated together while typing; `problem` is their error label."""

    taken = Signal(object)
    """The numbers as a tuple, when editing finishes; never emitted while one of them is invalid."""

    def __init__(self, spec: AgeEntry, wrong: Callable[[], str]) -> None:
        """`wrong` returns what is expected, in words."""
        super().__init__()
        self._valid, self._wrong = spec.valid, wrong
        self.fields: list[QLineEdit] = []
        self.problem = label("", "problem", wrap=True)
        self.problem.setObjectName(f"{spec.name}_problem")
        self.problem.hide()
        layout = row(space=SPACE[2])
        for step, title in zip(spec.steps, spec.titles, strict=True):
            field = QLineEdit()
            field.setObjectName(f"{spec.name}_{_NAMES[step]}")
            field.setAccessibleName(title)
            field.setProperty("look", "setting-number")
            field.setMaxLength(_MAX_DIGITS)
            field.textEdited.connect(self._check)
            field.editingFinished.connect(self._take)
            self.fields.append(field)
            layout.addWidget(_Shape(step))
            layout.addWidget(field)
            layout.addSpacing(SPACE[1])
        layout.addWidget(label(spec.unit, "muted"))
        self.setLayout(layout)

    def show_value(self, ages: Sequence[int]) -> None:
        """Show the current values and clear the error."""
        for field, number in zip(self.fields, ages, strict=True):
            field.setText(str(number))
        self._show_problem("")

    def _typed(self) -> tuple[int, ...] | None:
        texts = [field.text().strip() for field in self.fields]
        numbers = tuple(int(text) if text.isdecimal() else 0 for text in texts)
        return numbers if self._valid(numbers) else None

    def _check(self) -> None:
        self._show_problem("" if self._typed() is not None else self._wrong())

    def _take(self) -> None:
        numbers = self._typed()
        if numbers is not None:
            self.taken.emit(numbers)

    def _show_problem(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        for field in self.fields:
            field.setAccessibleDescription(words)
