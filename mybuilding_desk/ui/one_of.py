"""A button that is one of a few, and is told as such. Which of them holds is up to their group or their owner."""

from PySide6.QtWidgets import QPushButton


class OneOf(QPushButton):
    """`look` names how it looks in the style sheet."""

    def __init__(self, name: str, words: str = "", *, look: str) -> None:
        super().__init__(words)
        self.setObjectName(name)
        self.setProperty("look", look)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # what makes it a radio button for assistive tools
        self.setAutoDefault(True)  # Enter presses it, as everywhere
