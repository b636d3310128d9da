"""Toast: a short confirmation that never takes focus and disappears by itself."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QDeadlineTimer, QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QWidget

from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.effects import Motion
from mybuilding_desk.ui.base.labels import IconLabel, KeyCaps, counting, label
from mybuilding_desk.ui.base.layouts import row
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.theme import MOTION_WAY, SPACE, theme
from mybuilding_desk.ui.theme.metrics import TOAST, TOAST_EDGE, TOAST_HEIGHT

_DURATION_S = 6
_PLACED: Final = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)
NO_CHOICES: Final[Mapping[str, str]] = {}


@dataclass(frozen=True, slots=True)
class RecordChange:
    """A change of the records of this desk, which is not in the outbox, and how to undo it: call `undo`.

    `done_text` says what was done, `undo_text` is the name of the command that undoes it, `undone_text` says that it
    was undone. `undo` may return why it was not.
    """

    done_text: str
    undo_text: str
    undone_text: str
    undo: Callable[[], object]
    icon_name: str = "check"


class Toast(QFrame):
    """Toast over `bar`, at the bottom of `parent`. While an action can be undone, it offers that and counts down.

    It may offer a few choices, such as the reason for what the user just did. A window that opens hides it as long as
    it is open; what happens in the window is told over it.
    """

    undo_wanted = Signal()
    chosen = Signal(str)
    """The key of a choice. The toast continues without the choices."""

    def __init__(self, parent: QWidget, bar: QWidget | None = None, parts: Sequence[QWidget] = ()) -> None:
        """`parts` are the texts and buttons of the bar in their order; each is covered completely or not at all."""
        super().__init__(parent)
        self._page, self._bar, self._covered = parent, bar or parent, parts
        self._left = 0
        self.setObjectName("toast")
        self._icon, self._words = IconLabel(), label()
        self._words.setObjectName("toast_text")
        self.undo = QPushButton(self.tr("Undo"))
        self.undo.setObjectName("undo")
        self.undo.setAccessibleName(self.tr("Undo"))
        self.undo.setProperty("look", "on-toast")
        self.undo.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.undo.clicked.connect(self.undo_wanted)
        self._key = KeyCaps(catalog.UNDO.cap_names, "key-on-toast")
        self._clock = counting("clock-on-toast")
        self._choices = QWidget()
        self._choices.setLayout(row(space=SPACE[2]))
        self._parts = (self._icon, self._words, self.undo, self._key, self._clock)
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lines.setContentsMargins(SPACE[4], 0, SPACE[4], 0)
        self._lines.setSpacing(SPACE[4])
        first = row(*self._parts, space=SPACE[3])
        first.setStretch(1, 1)
        self._lines.addLayout(first)
        self._lines.addWidget(self._choices)
        self.setLayout(self._lines)
        self._motion = Motion(self, self._slide)
        self._way = 0
        self._message = ""
        self._timer, self._ends = QTimer(self), QDeadlineTimer()
        self._timer.timeout.connect(self._tick)
        for part in {parent, self._bar, *parts}:
            part.installEventFilter(self)
        self.hide()

    def show_message(
        self,
        words: str,
        undo_seconds: int = 0,
        *,
        icon_name: str = "check",
        choices: Mapping[str, str] = NO_CHOICES,
        added: str = "",
    ) -> None:
        """Show `words` for some seconds; with `undo_seconds`, while undo is possible.

        `icon_name` names the icon, `choices` are keys with their texts, `added` is as for `add`.
        """
        self._show_choices(choices)
        self._icon.show_icon(icon_name, "toast_ink")
        self._message = words
        self.add(added, quiet=True)
        announcer.announce(self, self.accessibleName())
        self._left = undo_seconds or _DURATION_S
        for part in (self.undo, self._key, self._clock):
            part.setVisible(bool(undo_seconds))
        self._ends.setRemainingTime(self._left * 1000)
        self._timer.start(1000)
        fresh = self.isHidden()
        self.show()
        self._show_clock()
        self.raise_()
        if fresh:
            self._motion.begin()

    def add(self, words: str, *, quiet: bool = False) -> None:
        """Show `words` behind the message in place of those added before, and announce them unless `quiet`."""
        self.setAccessibleName(" · ".join(part for part in (self._message, words) if part))
        self._fit()
        if words and not quiet:
            announcer.announce(self, words)

    def hide(self) -> None:
        """End the message."""
        self._left = 0
        self._timer.stop()
        super().hide()

    def step_aside(self, aside: bool) -> None:
        """Hide as long as a window is open; the time goes on."""
        self.setVisible(not aside and self._left > 0)

    def can_undo(self) -> bool:
        """Return whether undo is offered now."""
        return self._left > 0 and not self.undo.isHidden()

    def text(self) -> str:
        """Return the full text, `""` if there is no message."""
        return self.accessibleName() if self._left > 0 else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the page or the bar changes."""
        if event.type() in _PLACED and not self.isHidden():
            self._fit()
        return super().eventFilter(watched, event)

    def _show_choices(self, choices: Mapping[str, str]) -> None:
        for old in self._choices.findChildren(QPushButton):
            old.setParent(None)  # leaves the layout at once
            old.deleteLater()
        buttons = self._choices.layout()
        for key, text in choices.items():
            button = QPushButton(text, self._choices)
            button.setObjectName(f"toast_{key}")
            button.setProperty("look", "chip-on-toast")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _, key=key: self._choose(key))
            if buttons is not None:
                buttons.addWidget(button)
        self._choices.setVisible(bool(choices))

    def _choose(self, key: str) -> None:
        self._choices.hide()
        self.chosen.emit(key)
        self._fit()

    def _tick(self) -> None:
        """Count down; where ticks were late, as on a busy computer, follow the clock."""
        self._left = min(self._left - 1, -(-self._ends.remainingTime() // 1000))
        if self._left > 0:
            self._show_clock()
        else:
            self.hide()

    def _show_clock(self) -> None:
        self._clock.setText(self.tr("{seconds} s").format(seconds=self._left))
        self._fit()

    def _fit(self) -> None:
        """Be as wide as the content, or as the parts of the bar below it.

        Choices that do not fit go below the content, a text that does not fit is cut.
        """
        room = self._bar.width() - 2 * TOAST_EDGE
        margins = self._lines.contentsMargins()
        words, shown = self.accessibleName(), [part for part in self._parts if not part.isHidden()]
        rest = sum(part.sizeHint().width() for part in shown if part is not self._words) + SPACE[3] * (len(shown) - 1)
        rest += margins.left() + margins.right()
        beside = 0 if self._choices.isHidden() else self._choices.sizeHint().width() + SPACE[4]
        whole = self._words.fontMetrics().horizontalAdvance(words) + 1
        below = bool(beside) and rest + beside + min(whole, theme.px(TOAST)) > room
        self._lines.setDirection(QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight)
        left = room - rest - (0 if below else beside)
        self._words.setText(self._words.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, max(left, 0)))
        self.setFixedHeight(theme.height(TOAST_HEIGHT) * (2 if below else 1))
        self._lines.activate()  # its rows keep an outdated size until then
        self.resize(self._cover(self._lines.totalSizeHint().width()), self.height())
        self._reposition()

    def _cover(self, width: int) -> int:
        """Return the width, and as much more as it takes to leave no part of the bar half covered."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        end = SPACE[5] + width
        for part in self._covered:
            left = part.mapTo(self._bar, QPoint()).x()
            start = self._bar.width() - left - part.width() if mirrored else left
            if part.isVisible() and start < end < start + part.width():
                end = start + part.width()
        return max(width, min(end, self._bar.width() - TOAST_EDGE) - SPACE[5])

    def _slide(self, left: float) -> None:
        self._way = round(MOTION_WAY * left)
        self._reposition()

    def _reposition(self) -> None:
        spare = self._bar.width() - self.width()
        indent = min(SPACE[5], max(spare - TOAST_EDGE, 0))
        left = spare - indent if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else indent
        below = self._page.height() - TOAST_EDGE - self.height()
        self.move(self._bar.mapTo(self._page, QPoint(left, 0)).x(), below + self._way)
