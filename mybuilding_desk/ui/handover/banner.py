"""The banner above the list that says what the user before handed over."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QPushButton

from mybuilding_desk.ui.base.banner import Banner


class HandoverBanner(QObject):
    """Adds two actions to a banner of the page, whose own one is to view: confirm, and hide until the next sign-in."""

    view_wanted = Signal()
    confirm_wanted = Signal()
    dismissed = Signal()

    def __init__(self, banner: Banner) -> None:
        super().__init__(banner)
        self._banner = banner
        banner.acted.connect(self.view_wanted)
        for name, text, wanted in (
            ("handover_confirm", self.tr("Confirm"), self.confirm_wanted),
            ("handover_dismiss", self.tr("Dismiss"), self.dismissed),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            button.setAccessibleName(text)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus in the list
            button.clicked.connect(wanted)
            banner.actions_row.addWidget(button)
        self.dismissed.connect(self.hide)

    def show_handover(self, words: str) -> None:
        """Show who handed over, when, and how much."""
        self._banner.show_message("info", words, self.tr("View"))

    def hide(self) -> None:
        """Hide the banner."""
        self._banner.hide()
