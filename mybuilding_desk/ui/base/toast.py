"""Toast: a short confirmation that never takes focus and disappears by itself."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.effects import Motion
from mybuilding_desk.ui.base.labels import IconLabel, KeyCaps, counting, label
from mybuilding_desk.ui.base.layouts import column, row
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.theme import MOTION_WAY, SPACE, TARGET, theme
from mybuilding_desk.ui.theme.metrics import TOAST

_DURATION_S = 6
NO_CHOICES: Final[Mapping[str, str]] = {}


class Toast(QFrame):
    """Toast at the bottom center of `parent`. While an action can be undone, it offers that and counts down.

    It may offer a few choices below its text, such as the reason for what the user just did.
    """

    undo_wanted = Signal()
    chosen = Signal(str)
    """The key of a choice. The toast continues without the choices."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self._left = 0
        self.above: QWidget | None = None
        """Widget at the bottom of the page that the toast must not cover."""
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
        parts = (self._icon, self._words, self.undo, self._key, self._clock)
        self._choices = QWidget()
        self._choices.setLayout(row(space=SPACE[2]))
        lines = column(self._choices, space=SPACE[2], margins=(SPACE[4], SPACE[2], SPACE[4], SPACE[2]))
        first = row(*parts, space=SPACE[3])
        first.setStretch(1, 1)
        lines.insertLayout(0, first)
        self.setLayout(lines)
        self._motion = Motion(self, self._slide)
        self._way = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        parent.installEventFilter(self)
        self.hide()

    def show_message(
        self, words: str, undo_seconds: int = 0, *, icon_name: str = "check", choices: Mapping[str, str] = NO_CHOICES
    ) -> None:
        """Show `words` for some seconds; with `undo_seconds`, while undo is possible.

        `icon_name` names the icon, `choices` are keys with their texts.
        """
        self._show_choices(choices)
        self._icon.show_icon(icon_name, "toast_ink")
        self.set_text(words)
        self._left = undo_seconds or _DURATION_S
        for part in (self.undo, self._key, self._clock):
            part.setVisible(bool(undo_seconds))
        self._show_clock()
        self._timer.start(1000)
        fresh = self.isHidden()
        self.show()
        self.raise_()
        if fresh:
            self._motion.begin()

    def set_text(self, words: str) -> None:
        """Change the text, and nothing else."""
        self._words.setText(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, theme.px(TOAST)))
        self.setAccessibleName(words)
        announcer.announce(self, words)

    def can_undo(self) -> bool:
        """Return whether undo is offered now."""
        return not self.isHidden() and not self.undo.isHidden()

    def text(self) -> str:
        """Return the full text, `""` if the toast is hidden."""
        return "" if self.isHidden() else self.accessibleName()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the page is resized."""
        if watched is self._page and event.type() == QEvent.Type.Resize:
            self._reposition()
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
        self._show_clock()

    def _tick(self) -> None:
        self._left -= 1
        if self._left > 0:
            self._show_clock()
        else:
            self._timer.stop()
            self.hide()

    def _show_clock(self) -> None:
        self._clock.setText(self.tr("{seconds} s").format(seconds=self._left))
        self.setMinimumHeight(theme.height(TARGET))
        if (layout := self.layout()) is not None:
            layout.activate()  # its rows keep an outdated size until then
        self.adjustSize()
        self._reposition()

    def _slide(self, left: float) -> None:
        self._way = round(MOTION_WAY * left)
        self._reposition()

    def _reposition(self) -> None:
        room, below = self._page.rect(), self._page.height() - TARGET
        if self.above is not None and self.above.isVisible():
            below = min(below, self.above.mapTo(self._page, self.above.rect().topLeft()).y() - SPACE[2])
        self.move((room.width() - self.width()) // 2, below - self.height() + self._way)
