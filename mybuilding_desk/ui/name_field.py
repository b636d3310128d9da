"""A field for a name that ends by itself what is begun of a known one. It knows nobody: the names come from outside."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit

from mybuilding_desk.domain.folding import fold


class NameField(QLineEdit):
    """What it adds is selected, so that the next key types over it; what is taken away stays away."""

    def __init__(self) -> None:
        super().__init__()
        self.names: Sequence[str] = ()
        self._typed = 0
        self.textEdited.connect(self._complete)

    def show_name(self, name: str) -> None:
        """A name from outside, seen from its begin where it is longer than the field."""
        self.setText(name)
        self.setCursorPosition(0)

    def begin(self, letter: str) -> None:
        """A first letter that was typed elsewhere, in the place of what stood here."""
        self.setText(letter)
        self._typed = 0
        self._complete(letter)

    def _complete(self, text: str) -> None:
        grew, self._typed = len(text) > self._typed, len(text)
        begun = fold(text)
        name = next((name for name in self.names if begun and fold(name[: len(text)]) == begun), "")
        if grew and name and self.cursorPosition() == len(text):
            self.setText(text + name[len(text) :])
            self.setSelection(len(text), len(name) - len(text))
