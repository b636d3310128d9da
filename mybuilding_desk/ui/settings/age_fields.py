"""The three numbers of days of the age alerts, each beside the shape that marks such a package."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from mybuilding_desk.domain.package_list import Ages, are_ages
from mybuilding_desk.ui.base.labels import label
from mybuilding_desk.ui.base.layouts import row
from mybuilding_desk.ui.text.age_display import paint_age
from mybuilding_desk.ui.theme import SPACE, theme
from mybuilding_desk.ui.theme.metrics import SHAPE

_NAMES: Final = ("square", "diamond", "triangle")
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
    """Three fields that are validated together while typing; `problem` is their error label."""

    taken = Signal(object)
    """The three numbers, when editing finishes; never emitted while one of them is invalid."""

    def __init__(self, name: str, titles: Sequence[str], unit: str, wrong: Callable[[], str]) -> None:
        """`titles` are the accessible names of the fields; `wrong` returns what is expected, in words."""
        super().__init__()
        self._wrong = wrong
        self.fields: list[QLineEdit] = []
        self.problem = label("", "problem", wrap=True)
        self.problem.setObjectName(f"{name}_problem")
        self.problem.hide()
        layout = row(space=SPACE[2])
        for step, (shape, title) in enumerate(zip(_NAMES, titles, strict=True), start=1):
            field = QLineEdit()
            field.setObjectName(f"{name}_{shape}")
            field.setAccessibleName(title)
            field.setProperty("look", "setting-number")
            field.setMaxLength(_MAX_DIGITS)
            field.textEdited.connect(self._check)
            field.editingFinished.connect(self._take)
            self.fields.append(field)
            layout.addWidget(_Shape(step))
            layout.addWidget(field)
            layout.addSpacing(SPACE[1])
        layout.addWidget(label(unit, "muted"))
        self.setLayout(layout)

    def show_value(self, ages: Ages) -> None:
        """Show the current values and clear the error."""
        for field, days in zip(self.fields, ages, strict=True):
            field.setText(str(days))
        self._show_problem("")

    def _typed(self) -> Ages | None:
        texts = [field.text().strip() for field in self.fields]
        square, diamond, triangle = (int(text) if text.isdecimal() else 0 for text in texts)
        ages = square, diamond, triangle
        return ages if are_ages(ages) else None

    def _check(self) -> None:
        self._show_problem("" if self._typed() is not None else self._wrong())

    def _take(self) -> None:
        ages = self._typed()
        if ages is not None:
            self.taken.emit(ages)

    def _show_problem(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        for field in self.fields:
            field.setAccessibleDescription(words)
