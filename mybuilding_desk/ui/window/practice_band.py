"""The band above every page in practice mode."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton

from mybuilding_desk.ui.base.labels import IconLabel, label, leading_alignment
from mybuilding_desk.ui.base.layouts import row
from mybuilding_desk.ui.theme import SPACE
from mybuilding_desk.ui.theme.metrics import BAND_LINK


class PracticeBand(QFrame):
    """Says that this is practice mode, and offers to exit it."""

    exit_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("practice_band")
        self.setProperty("tone", "warn")
        self._title, self._words = label(), label(wrap=True)
        self._title.setObjectName("practice_title")
        self._words.setObjectName("practice_words")
        self._exit = QPushButton()
        self._exit.setObjectName("practice_exit")
        self._exit.clicked.connect(self.exit_wanted)
        parts = (IconLabel("triangle-alert", "warn"), self._title, label("·"), self._words, self._exit)
        layout = row(*parts, margins=(SPACE[6], 0, SPACE[5] - BAND_LINK, 0))
        layout.setStretch(3, 1)
        self.setLayout(layout)
        self.show_words()

    def show_words(self) -> None:
        """Show all texts in the current language."""
        self._title.setText(self.tr("Practice mode"))
        self._words.setText(self.tr("Nothing is saved or sent"))
        self._words.setAlignment(leading_alignment())
        self._exit.setText(self.tr("Exit"))
        self._exit.setAccessibleName(self.tr("Exit practice mode"))
        self._exit.setToolTip(self.tr("Exit practice mode and erase everything entered in it"))
        self.setAccessibleName(self.text())

    def text(self) -> str:
        """Return the whole message."""
        return f"{self._title.text()} · {self._words.text()}"
