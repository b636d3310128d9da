"""Text fields that check what is typed, and fields for a name."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from mybuilding_desk.domain.text import fold
from mybuilding_desk.ui.base.labels import label


class CheckedField(QLineEdit):
    """`problem` is the label of what is wrong, hidden where nothing is."""

    taken = Signal(object)
    """What the text means; never sent for a text that means nothing."""

    def __init__(
        self, name: str, accessible: str, read: Callable[[str], object | None], wrong: Callable[[], str]
    ) -> None:
        """`read` tells what a text means, `None` for nothing; `wrong` says in words what is awaited."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self._read, self._wrong = read, wrong
        self.problem = label("", "problem", wrap=True)
        self.problem.setObjectName(f"{name}_problem")
        self.problem.hide()
        self.textEdited.connect(self._look)
        self.editingFinished.connect(self._take)

    def show_value(self, text: str) -> None:
        """This is what holds."""
        self.setText(text)
        self._tell("")

    def _look(self, text: str) -> None:
        self._tell("" if self._read(text) is not None else self._wrong())

    def _take(self) -> None:
        value = self._read(self.text())
        if value is not None:
            self.taken.emit(value)

    def _tell(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self.setAccessibleDescription(words)


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
