"""The banner above the list that says which labels did not print, and why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from mybuilding_desk.ui.base.banner import Banner


class LabelBanner(Banner):
    """Banner with three actions: print again (`acted`), the settings of labels, and hide it."""

    settings_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("labels_banner")
        self.settings = self._added("labels_settings", self.tr("Label settings"))
        self.settings.clicked.connect(self.settings_wanted)
        self.dismiss = self._added("labels_dismiss", self.tr("Dismiss"))
        self.dismiss.clicked.connect(self.hide)

    def show_problem(self, sentence: str, *, quiet: bool = False) -> None:
        """Show why labels did not print."""
        self.show_message("warn", sentence, self.tr("Print again"), quiet=quiet)

    def _added(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text)
        self.actions_row.addWidget(button)
        return button
