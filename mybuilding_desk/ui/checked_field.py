"""A field whose text has to make sense: what is wrong is said at once, what is right is told when the clerk goes on."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from mybuilding_desk.ui.widgets import label


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
