"""A button that is one of a few, and is told as such. Which of them holds is up to their group or their owner."""

from mybuilding_desk.ui.cap_button import CapButton


class OneOf(CapButton):
    """`look` names how it looks in the style sheet, `key` the key that presses it, if there is one."""

    def __init__(self, name: str, words: str = "", *, look: str, key: str = "") -> None:
        super().__init__(name, key, look=look)
        self.setText(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # what makes it a radio button for assistive tools
        self.setAutoDefault(True)  # Enter presses it, as everywhere
