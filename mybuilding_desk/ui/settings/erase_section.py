"""Erase section of the settings: a button, then a confirmation by typing a word. It only emits the request."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from mybuilding_desk.ui.base.banner import Banner
from mybuilding_desk.ui.base.labels import ActionButton, label
from mybuilding_desk.ui.base.layouts import column, row, rule, set_tab_order
from mybuilding_desk.ui.settings import erase_text
from mybuilding_desk.ui.settings.control_row import ControlRow
from mybuilding_desk.ui.theme import SPACE


class EraseSection(QWidget):
    """The erase button and its confirmation, which the settings sheet resets each time it opens."""

    wanted = Signal()
    """The button was pressed; the receiver calls `ask` with the number of unsynced entries."""
    send_all_wanted = Signal()
    confirmed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("forget_part")
        self.begin = ActionButton("forget", self.tr("Erase local data"), style="setting")
        self._banner = Banner("forget_banner", stacked=True)
        self._word = QLineEdit()
        self._word.setObjectName("forget_word")
        self._word.setMaxLength(20)
        self._word.textChanged.connect(self._update_button)
        self._word.installEventFilter(self)
        words = self.tr("Type {word} to confirm").format(word=erase_text.confirmation_word())
        self._word.setAccessibleName(words)
        self._caption = label(words, "label", wrap=True)
        self._caption.setBuddy(self._word)
        self.keep = ActionButton("forget_keep", self.tr("Cancel"))
        self.now = ActionButton("forget_now", self.tr("Erase"), style="main")
        for button in (self.begin, self.keep, self.now, self._banner.action):
            button.setAutoDefault(True)
        self.begin.clicked.connect(self.wanted)
        self.keep.clicked.connect(self._keep)
        self.now.clicked.connect(self._confirm)
        self._banner.acted.connect(self.send_all_wanted)
        self._lay_out()
        self.reset()

    @property
    def is_asking(self) -> bool:
        """Whether the confirmation is shown."""
        return not self._question.isHidden()

    def reset(self) -> None:
        """Hide the confirmation and show only the button."""
        self._word.clear()
        self._update_button()
        self._question.hide()
        self.begin.show()

    def ask(self, waiting: int) -> None:
        """Ask for confirmation; `waiting` is the number of unsynced entries that would be lost."""
        self.begin.hide()
        self._question.show()
        self.show_waiting(waiting)
        self._word.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_waiting(self, waiting: int) -> None:
        """Update the number of unsynced entries, which sync in the meantime."""
        lost = erase_text.unsynced_warning(waiting)
        words = f"{erase_text.erased_data()} {lost}".strip()
        self._banner.show_message("warn", words, self.tr("Sync all now") if lost else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Confirm on Enter in the word field; ignore Enter until the word is complete."""
        pressed = event.key() if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) else None
        if watched is self._word and pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._confirm()
            return True
        return super().eventFilter(watched, event)

    def _update_button(self) -> None:
        self.now.setEnabled(self._word.text().strip().casefold() == erase_text.confirmation_word().casefold())

    def _confirm(self) -> None:
        if self.now.isEnabled():
            self.confirmed.emit()

    def _keep(self) -> None:
        self.reset()
        self.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        description = self.tr(
            "Use this before you hand the computer to someone else. It removes everything MyBuilding Desk stores for "
            "this user account."
        )
        self.line = ControlRow(self.tr("Erase local data"), description, self.begin)
        buttons = row(self.keep, self.now, space=SPACE[3])
        buttons.addStretch()
        self._question, inside = QWidget(), column(self._banner, self._caption, self._word, space=SPACE[2])
        inside.addLayout(buttons)
        self._question.setLayout(inside)
        whole = column(rule(), self.line, self._question, space=SPACE[4])
        self.setLayout(whole)
        set_tab_order(self.begin, self._word, self._banner.action, self.keep, self.now)
