"""What is to be known about packages, in one line each: instructions, and notes of MyBuilding."""

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from mybuilding_desk.domain.records.instruction import Guidance
from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.labels import ElidedLabel, IconLabel, label
from mybuilding_desk.ui.base.layouts import column, row
from mybuilding_desk.ui.text import instruction_text
from mybuilding_desk.ui.theme import ICON_BUTTON, SPACE


class InstructionLines(QFrame):
    """Banner with up to `most` lines, hidden without any; those that do not fit are counted.

    If `wrapped`, for narrow places, a line takes as many as it needs.
    """

    def __init__(self, name: str, *, most: int, wrapped: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("look", "banner")
        self.setProperty("tone", "info")
        self._spoken = ""
        self._rows = [_Row(f"{name}_{number}", wrapped=wrapped) for number in range(most)]
        inside: QVBoxLayout = column(*self._rows, space=SPACE[1], margins=(SPACE[3], SPACE[1], SPACE[3], SPACE[1]))
        self.setLayout(inside)
        self.hide()

    def show_guidance(self, guidance: Guidance, *, quiet: bool = False) -> None:
        """Show these; if they changed, and not `quiet`, announce them. Nothing hides the lines."""
        lines = instruction_text.lines(guidance)
        left = len(lines) - len(self._rows)
        for number, one in enumerate(self._rows):
            one.setVisible(number < len(lines))
            if number < len(lines):
                icon, words = lines[number]
                is_last = left > 0 and number == len(self._rows) - 1
                one.show_line(icon, " · ".join((words, instruction_text.more(left))) if is_last else words)
        spoken = instruction_text.heading(guidance) if lines else ""
        self.setAccessibleName(spoken)
        self.setVisible(bool(lines))
        if spoken and spoken != self._spoken and not quiet:
            announcer.announce(self, spoken)
        self._spoken = spoken

    def words(self) -> list[str]:
        """Return the lines that are shown."""
        return [one.words.text() for one in self._rows if not one.isHidden()] if not self.isHidden() else []


class _Row(QWidget):
    def __init__(self, name: str, *, wrapped: bool) -> None:
        super().__init__()
        self._icon = IconLabel("info", "info", ICON_BUTTON)
        self.words: QLabel = label("", "", wrap=True) if wrapped else ElidedLabel()
        self.words.setObjectName(name)
        line = row(self._icon, self.words, space=SPACE[2])
        line.setStretch(1, 1)
        self.setLayout(line)

    def show_line(self, icon: str, words: str) -> None:
        """Show a line."""
        self._icon.show_icon(icon, "info", ICON_BUTTON)
        self.words.setText(words)
