"""Onboarding card above the status bar: shows one step at a time, covers nothing, and takes no focus by itself."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.labels import ActionButton, label
from mybuilding_desk.ui.base.layouts import column, row
from mybuilding_desk.ui.theme import SPACE, theme
from mybuilding_desk.ui.theme.metrics import COACH_COUNT, DOT

_PEN_PX: Final = 2


class Steps(QWidget):
    """Progress dots, one per step: completed steps are filled, the current one is a ring with a dot in it."""

    def __init__(self) -> None:
        super().__init__()
        self._count, self._at = 0, 0

    def show_step(self, at: int, count: int) -> None:
        """Show step `at` (zero-based) of `count`."""
        self._at, self._count = at, count
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the dots side by side."""
        return QSize(self._count * (theme.px(DOT) + SPACE[1]), theme.px(DOT) + 2 * _PEN_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dots in the layout direction of the language."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size, accent = theme.px(DOT), theme.color("accent")
        for step in range(self._count):
            column = step if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else self._count - 1 - step
            ring = QRectF(column * (size + SPACE[1]) + _PEN_PX, _PEN_PX, size - _PEN_PX, size - _PEN_PX)
            painter.setPen(QPen(accent, _PEN_PX))
            painter.setBrush(accent if step < self._at else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(ring)
            if step == self._at:
                painter.setBrush(accent)
                painter.drawEllipse(QPointF(ring.center()), size / 8, size / 8)


class OnboardingCard(QFrame):
    """Shows a step. Its buttons turn to the next or previous one, or end the onboarding."""

    skipped = Signal()
    turned = Signal(int)
    """1 for the next step, -1 for the previous one."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("coach")
        self._steps = Steps()
        self._count, self._title = label("", "caption"), label("", "strong", wrap=True)
        self._words = label("", wrap=True)
        self._words.setObjectName("coach_text")
        self.skip = QPushButton(self.tr("Skip tour"))
        self.skip.setObjectName("skip_steps")
        self.skip.setProperty("look", "link")
        self.skip.setAccessibleName(self.skip.text())
        self.back = ActionButton("previous_step", self.tr("Back"), style="setting")
        self.next = ActionButton("next_step", self.tr("Next"), style="setting")
        for button, act in (
            (self.skip, self.skipped.emit),
            (self.back, lambda: self.turned.emit(-1)),
            (self.next, lambda: self.turned.emit(1)),
        ):
            button.setAutoDefault(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus in the scan bar
            button.clicked.connect(act)
        head = row(self._steps, self._title, space=SPACE[3])
        head.setStretch(1, 1)
        words = column(space=SPACE[1])
        words.addLayout(head)
        words.addWidget(self._words)
        whole = row(space=SPACE[3], margins=(SPACE[4], SPACE[2], SPACE[3], SPACE[3]))
        whole.addLayout(words, 1)
        for part in (self._count, self.skip, self.back, self.next):
            whole.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(whole)
        self._has_step = self._is_aside = False
        theme.changed.connect(self._measure)
        self.hide()

    def buttons(self) -> tuple[QPushButton, ...]:
        """Return the buttons in their tab order."""
        return self.next, self.back, self.skip

    def show_step(self, at: int, count: int, title: str, words: str) -> None:
        """Show and announce step `at` (zero-based) of `count`."""
        self._steps.show_step(at, count)
        step_text = self.tr("Step {0} of {1}").format(at + 1, count)
        self._count.setText(step_text)
        self._title.setText(title)
        self._words.setText(words)
        self.back.setVisible(at > 0)
        self.next.set_text(self.tr("Next") if at < count - 1 else self.tr("Done"))
        self.setAccessibleName(f"{step_text}: {title}. {words}")
        self._has_step = True
        self.setHidden(self._is_aside)
        if not self._is_aside:
            announcer.announce(self, self.accessibleName())

    def end(self) -> None:
        """Show no step any more."""
        self._has_step = False
        self.hide()

    def step_aside(self, aside: bool) -> None:
        """Leave the page to a view in which the steps can't be done, and come back after it."""
        self._is_aside = aside
        self.setVisible(self._has_step and not aside)

    def text(self) -> str:
        """Return the displayed text, or `""` while the card is hidden."""
        return "" if self.isHidden() else self._words.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room of the count to the text in a narrow window: the dots tell the same."""
        super().resizeEvent(event)
        self._count.setHidden(self.width() < theme.px(COACH_COUNT))

    def _measure(self) -> None:
        self._steps.setFixedSize(self._steps.sizeHint())
