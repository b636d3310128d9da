"""History of an instruction: every change, with who and when."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from mybuilding_desk.domain.records.instruction import InstructionChange
from mybuilding_desk.ui.base.labels import ElidedLabel, label
from mybuilding_desk.ui.base.layouts import column
from mybuilding_desk.ui.instructions import text
from mybuilding_desk.ui.text import instruction_text
from mybuilding_desk.ui.theme import SPACE

_MAX_LINES: Final = 5


class ChangeHistory(QWidget):
    """The last changes, the newest first; earlier ones are counted."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("instruction_history")
        self._heading = label(text.history(), "label")
        self._lines = [ElidedLabel("muted") for _ in range(_MAX_LINES)]
        for number, line in enumerate(self._lines):
            line.setObjectName(f"instruction_change_{number}")
        self._more = label("", "caption")
        self.setLayout(column(self._heading, *self._lines, self._more, space=SPACE[1]))

    def show_changes(self, changes: Sequence[InstructionChange]) -> None:
        """Show these changes, given oldest first."""
        now, newest = text.now_utc(), list(reversed(changes))
        before = [*(one.after for one in newest[1:]), None]
        words = [text.change_line(one, was, now) for one, was in zip(newest[:_MAX_LINES], before, strict=False)]
        for number, line in enumerate(self._lines):
            line.setVisible(number < len(words))
            line.setText(words[number] if number < len(words) else "")
        left = len(newest) - len(words)
        self._more.setText(instruction_text.more(left) if left else "")
        self._more.setVisible(bool(left))
        self._heading.setVisible(bool(words))
        self.setAccessibleName("; ".join((text.history(), *words)))
