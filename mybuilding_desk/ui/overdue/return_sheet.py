"""Window that asks why packages go back to their sender. No Enter confirms it: a scanner could send one."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from mybuilding_desk.domain.records.sender_return import RETURN_REASONS
from mybuilding_desk.ui.base.chips import Chips
from mybuilding_desk.ui.base.labels import ActionButton, label
from mybuilding_desk.ui.base.layouts import column
from mybuilding_desk.ui.base.sheet import Sheet
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.commands.keys import Keys
from mybuilding_desk.ui.overdue import text
from mybuilding_desk.ui.theme import SPACE
from mybuilding_desk.ui.theme.metrics import SHEET_ACTIVITY

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
CONFIRM: Final = Keys("Ctrl+Return")


class ReturnSheet(Sheet):
    """Emits why packages are returned. A digit chooses a reason, Ctrl Enter confirms; Enter alone never does."""

    confirmed = Signal(str)
    """The reason, in English if it is one of `RETURN_REASONS`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "return_sheet", text.return_title(), width=SHEET_ACTIVITY)
        self._about = label("", "muted", wrap=True)
        self._about.setObjectName("return_about")
        self._reason = 0
        self.reasons, self.other = Chips("return_reason"), QLineEdit()
        self.other.setObjectName("return_other")
        self.other.setPlaceholderText(text.other_reason())
        self.other.setAccessibleName(text.other_reason())
        self.other.textEdited.connect(self._type_other)
        self.reasons.chosen.connect(self._choose)
        self.cancel = ActionButton("cancel_return", self.tr("Cancel"), shown=str(catalog.ESC))
        self.confirm = ActionButton("confirm_return", "", style="main", shown=str(CONFIRM))
        self.confirm.setAutoDefault(False)  # else Enter would press it
        self.cancel.setAutoDefault(True)
        self.cancel.clicked.connect(self.dismiss)
        self.confirm.clicked.connect(self._confirm)
        body = QWidget()
        body.setLayout(column(self._about, self.reasons, self.other, space=SPACE[4]))
        self.set_content(body, buttons=(self.cancel, self.confirm))

    def open_for(self, about: str, count: int) -> None:
        """Open the window for this many packages; `about` says which they are."""
        self._about.setText(about)
        self.confirm.set_text(text.return_button(count))
        self.other.clear()
        self.reasons.show_names([(words, text.reason_title(words)) for words in map(text.reason, RETURN_REASONS)])
        for chip in self.reasons.buttons:
            chip.installEventFilter(self)
        self._choose(0)
        self.open(self.reasons.buttons[0])

    def event(self, event: QEvent) -> bool:
        """Take Ctrl Enter, which is also the key of a command."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _confirms(event):
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Confirm by Ctrl Enter at a reason, too, which would take it for Enter."""
        if watched in self.reasons.buttons and isinstance(event, QKeyEvent) and _confirms(event):
            if event.type() == QEvent.Type.KeyPress:
                self.keyPressEvent(event)
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Confirm by Ctrl Enter, choose a reason by its digit; a plain Enter does nothing."""
        digit = event.text()
        if _confirms(event) and not event.isAutoRepeat():
            self._confirm()
        elif digit.isdecimal() and 1 <= int(digit) <= len(RETURN_REASONS):
            self._choose(int(digit) - 1)
        elif event.key() not in _ENTER:
            super().keyPressEvent(event)
            return
        event.accept()

    def _choose(self, number: int) -> None:
        self._reason = number
        self.reasons.set_current(number)

    def _type_other(self, words: str) -> None:
        self.reasons.set_current(-1 if words.strip() else self._reason)

    def _confirm(self) -> None:
        reason = self.other.text().strip() or RETURN_REASONS[self._reason]
        self.dismiss()
        self.confirmed.emit(reason)


def _confirms(event: QKeyEvent) -> bool:
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in _ENTER and modifiers == Qt.KeyboardModifier.ControlModifier
