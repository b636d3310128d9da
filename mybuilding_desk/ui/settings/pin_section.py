"""PIN section of the settings: set a PIN, typed twice and confirmed by the password, or remove it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from mybuilding_desk.core.errors import DeskError
from mybuilding_desk.domain.models import User
from mybuilding_desk.domain.pin import MAX_DIGITS, is_easy, is_pin
from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.labels import ActionButton, label
from mybuilding_desk.ui.base.layouts import column, row, rule
from mybuilding_desk.ui.base.pages import labeled
from mybuilding_desk.ui.base.password_field import PasswordField
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.theme import SPACE

if TYPE_CHECKING:
    from mybuilding_desk.services.access.desk_lock import DeskLock

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PinSection(QWidget):
    """The three input fields, the error message, and whether a PIN is set. Nothing typed is kept once it is hidden."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pin_part")
        self._lock: DeskLock | None = None
        self._user: User | None = None
        self._new = PasswordField("new_pin", "show_new_pin", self.tr("PIN"))
        self._again = PasswordField("pin_again", "show_pin_again", self.tr("Confirm PIN"))
        self._password = PasswordField("pin_password", "show_pin_password", self.tr("password"))
        self._fields = (self._new, self._again, self._password)
        self._asking = False
        for field in (self._new, self._again):
            field.setMaxLength(MAX_DIGITS)
        for field in self._fields:
            field.textEdited.connect(lambda _: self._show_problem(""))
        self._set = ActionButton("set_pin", self.tr("Set PIN"), style="setting")
        self._set.clicked.connect(self._choose)
        self._remove = ActionButton("remove_pin", self.tr("Remove PIN"), style="setting")
        self._remove.clicked.connect(self._forget)
        for button in (self._set, self._remove):
            button.setAutoDefault(True)
        self._state, self._problem = label("", "muted", wrap=True), label("", "problem", wrap=True)
        self._state.setObjectName("pin_state")
        self._problem.setObjectName("pin_problem")
        self._problem.hide()
        self._lay_out()
        self._refresh()

    def bind(self, lock: "DeskLock", user: User) -> None:
        """Manage the PIN of this user through this lock, in place of any earlier ones."""
        if self._lock is not None:
            self._lock.pins.changed.disconnect(self._pins_changed)
            self._lock.pin_not_chosen.disconnect(self._not_chosen)
        self._lock, self._user = lock, user
        lock.pins.changed.connect(self._pins_changed)
        lock.pin_not_chosen.connect(self._not_chosen)
        self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move through the fields on Enter, and set the PIN once all are filled."""
        if event.key() not in _ENTER or event.isAutoRepeat():
            super().keyPressEvent(event)
        elif self._new.hasFocus() and not self._again.text():
            self._again.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._choose()

    def hideEvent(self, event: QHideEvent) -> None:
        """Clear unfinished input when the sheet closes or the lock screen covers it."""
        super().hideEvent(event)
        self._empty()
        self._show_problem("")

    def _lay_out(self) -> None:
        description = self.tr(
            "Unlock the desk with 4 to 8 digits, even offline. After 10 wrong attempts, the PIN is removed."
        )
        words = column(
            label(self.tr("PIN"), "strong"), label(description, "caption", wrap=True), self._state, space=SPACE[1]
        )
        fields = row(space=SPACE[3])
        fields.addLayout(labeled(self.tr("PIN"), self._new), 1)
        fields.addLayout(labeled(self.tr("Confirm PIN"), self._again), 1)
        fields.addLayout(labeled(self.tr("Your password"), self._password), 1)
        buttons = row(self._set, self._remove, space=SPACE[2])
        buttons.addStretch(1)
        whole = column(rule(), space=SPACE[2])
        whole.addSpacing(SPACE[2])
        for part in (words, fields):
            whole.addLayout(part)
        whole.addWidget(self._problem)
        whole.addLayout(buttons)
        self.setLayout(whole)

    def _choose(self) -> None:
        pin, again = self._new.text(), self._again.text()
        if self._asking:
            return
        if not is_pin(pin):
            self._refuse(self.tr("Enter 4 to 8 digits."))
        elif is_easy(pin):
            self._refuse(self.tr("That PIN is too easy to guess. Avoid repeated or sequential digits."))
        elif pin != again:
            self._refuse(self.tr("The PINs don’t match. Try again."), self._again)
        elif not self._password.text():
            self._password.setFocus(Qt.FocusReason.TabFocusReason)
        elif self._lock is not None:
            self._wait(True)
            self._lock.choose_pin(pin, self._password.text())

    def _pins_changed(self) -> None:
        if self._asking:
            self._empty()
        else:
            self._refresh()

    def _not_chosen(self, error: DeskError) -> None:
        self._wait(False)
        self._refuse(error_messages.pin_sentence(error), self._password)

    def _wait(self, asking: bool) -> None:
        """Block the fields while the server checks the password."""
        self._asking = asking
        for field in self._fields:
            field.setReadOnly(asking)
            field.hide_text()
        self._refresh()

    def _forget(self) -> None:
        if self._lock is not None and self._user is not None:
            self._new.setFocus()
            self._lock.pins.forget(self._user)

    def _refuse(self, words: str, field: PasswordField | None = None) -> None:
        self._show_problem(words)
        announcer.announce(self, words)
        (field or self._new).setFocus()
        (field or self._new).selectAll()

    def _show_problem(self, words: str) -> None:
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        self._new.setAccessibleDescription(words)

    def _empty(self) -> None:
        for field in self._fields:
            field.forget()
        self._wait(False)

    def _refresh(self) -> None:
        pins = self._lock.pins if self._lock is not None else None
        has = pins is not None and self._user is not None and pins.has(self._user)
        possible = pins is None or pins.trouble is None
        words = self.tr("PIN set") if has else self.tr("No PIN set")
        if not possible:
            words = self.tr("PINs aren’t available because this computer has no secure storage.")
        self._state.setText(self.tr("Checking your password…") if self._asking else words)
        self._set.set_text(self.tr("Change PIN") if has else self.tr("Set PIN"))
        self._remove.setVisible(has and possible)
        for part in (*self._fields, *(field.toggle for field in self._fields), self._set):
            part.setEnabled(possible)
