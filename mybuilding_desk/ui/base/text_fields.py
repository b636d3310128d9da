"""Text fields: one that validates its text, and one that completes names."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from mybuilding_desk.domain.text import fold
from mybuilding_desk.ui.base.labels import label


class CheckedField(QLineEdit):
    """Line edit that validates while typing; `problem` is its error label, hidden while the text is valid."""

    taken = Signal(object)
    """The parsed value, when editing finishes; never emitted for an invalid text."""

    def __init__(
        self, name: str, accessible: str, read: Callable[[str], object | None], wrong: Callable[[], str]
    ) -> None:
        """`read` parses a text and returns `None` if it is invalid; `wrong` returns what is expected, in words."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self._read, self._wrong = read, wrong
        self.problem = label("", "problem", wrap=True)
        self.problem.setObjectName(f"{name}_problem")
        self.problem.hide()
        self.textEdited.connect(self._check)
        self.editingFinished.connect(self._take)

    def show_value(self, text: str) -> None:
        """Show the current value and clear the error."""
        self.setText(text)
        self._show_problem("")

    def _check(self, text: str) -> None:
        self._show_problem("" if self._read(text) is not None else self._wrong())

    def _take(self) -> None:
        value = self._read(self.text())
        if value is not None:
            self.taken.emit(value)

    def _show_problem(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self.setAccessibleDescription(words)


class NameField(QLineEdit):
    """Line edit that completes `names`. A completion is selected, so that typing replaces it; deleting adds none."""

    def __init__(self) -> None:
        super().__init__()
        self.names: Sequence[str] = ()
        self._typed = 0
        self.textEdited.connect(self._complete)

    def show_name(self, name: str) -> None:
        """Show a name set by the program, from its start if it is longer than the field."""
        self.setText(name)
        self.setCursorPosition(0)

    def begin(self, letter: str) -> None:
        """Replace the text with a first letter that was typed elsewhere."""
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
