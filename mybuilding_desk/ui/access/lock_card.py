"""The lock card: unlock with a password or PIN. It emits what was typed; `services.access.desk_lock` checks it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from mybuilding_desk.core import errors
from mybuilding_desk.domain.models import User
from mybuilding_desk.domain.people.masking import monogram
from mybuilding_desk.domain.pin import MAX_DIGITS
from mybuilding_desk.ui.access.submit_button import SubmitButton
from mybuilding_desk.ui.base.avatar import Avatar
from mybuilding_desk.ui.base.banner import Banner
from mybuilding_desk.ui.base.labels import ActionButton, ElidedLabel, label
from mybuilding_desk.ui.base.layouts import column, row, set_tab_order
from mybuilding_desk.ui.base.pages import Card, brand, labeled
from mybuilding_desk.ui.base.password_field import CapsWatch, PasswordField
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.theme import SPACE

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LockCard(QWidget):
    """Shows the user's first name and the number of queued entries, but no package data: residents can see it."""

    submitted = Signal(str)
    """Carries the password as typed."""
    pin_submitted = Signal(str)
    change_wanted = Signal()
    canceled = Signal()
    """Request to cancel the sign-in call in progress."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("lock_card")
        self._busy = False
        self._by_pin = False
        self._make_parts()
        self._make_ways()
        self._make_buttons()
        self._lay_out()
        set_tab_order(self._pin, self._pin.toggle, self._password, self._password.toggle, self._unlock)
        set_tab_order(self._unlock, self._cancel, self._change, self._other)
        self._caps = CapsWatch(self)
        self._caps.watch(self._password)
        self._caps.changed.connect(self._show_caps)

    def show_user(self, user: User, password: str = "") -> None:
        """Show the user who can unlock the desk, and prefill `password` (known only in practice mode)."""
        name = user.full_name or user.email.partition("@")[0]
        self._avatar.setText(monogram(name))
        self._name.setText(first_name(name))
        self.reset()
        self._password.setText(password)
        self._password.selectAll()  # typing replaces it

    def show_methods(self, *, pin: bool) -> None:
        """Offer the PIN if `pin` is true, and ask for it first unless a password is typed or being checked."""
        self._other.setVisible(pin)
        if self._by_pin and not pin:
            self._set_busy(False)
        if pin != self._by_pin and not (pin and (self._busy or self._password.text())):
            self._ask_by(pin=pin)

    def show_footer(self, left: str, right: str) -> None:
        """Show the footer texts: the server or practice mode on the left, the number of queued entries on the right."""
        self._left.setText(left)
        self._right.setText(right)

    def restore_from(self, before: "LockCard") -> None:
        """Take over what was typed, and whether a call is in progress, from a card in another language."""
        self._ask_by(pin=before._by_pin)
        self._other.setHidden(before._other.isHidden())
        for field, old in zip(self._fields(), before._fields(), strict=True):
            field.setText(old.text())
        self._set_busy(before._busy)

    def reset(self) -> None:
        """Restore the initial state: no banner, no call in progress, empty fields."""
        self._set_busy(False)
        self._banner.hide()
        self.forget()

    def forget(self) -> None:
        """Clear both fields, including their undo history, and hide their text."""
        for field in self._fields():
            field.forget()
            field.hide_text()

    def focus_field(self) -> None:
        """Focus the field for the PIN or the password, whichever is shown."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self) -> None:
        """Show that a call is in progress: make the fields read-only and offer *Cancel*."""
        self.focus_field()
        self._set_busy(True)
        self._banner.hide_in_place()
        self._password.hide_text()

    def show_failure(self, error: errors.DeskError, *, has_pin: bool = False) -> None:
        """Show why the password did not unlock the desk, and switch to the PIN if that can be used instead."""
        self._set_busy(False)
        refused = isinstance(error, errors.Refused | errors.TooSoon | errors.ConfigTrouble)
        if has_pin and not refused:
            self._password.forget()
            self.show_methods(pin=True)
        words = error_messages.unlock_sentence(error, has_pin=has_pin)
        self._banner.show_message("bad" if refused else "warn", words)
        self.focus_field()
        self._field.selectAll()

    def show_wrong_pin(self, words: str, *, still: bool) -> None:
        """Show why the PIN did not unlock the desk; if it can no longer be used (not `still`), ask for the password."""
        self._set_busy(False)
        self._pin.forget()
        if not still:
            self.show_methods(pin=False)
        self._banner.show_message("bad", words)
        self.focus_field()

    def warn_of_scan(self) -> None:
        """Warn that a scan was discarded because the desk is locked."""
        self._banner.show_message("warn", self.tr("This desk is locked. Unlock it, then scan again."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Unlock on Enter; cancel the call in progress on Escape."""
        if event.key() in _ENTER and not event.isAutoRepeat():
            self._submit()
        elif event.key() == Qt.Key.Key_Escape and self._busy:
            self.canceled.emit()
        else:
            super().keyPressEvent(event)

    def _make_parts(self) -> None:
        self._avatar, self._name = Avatar(), ElidedLabel("heading")
        self._avatar.setObjectName("locked_initials")
        self._name.setObjectName("locked_name")
        self._banner = Banner("lock_banner", stacked=True)
        self._left, self._right = label(style="caption"), label(style="caption")
        self._left.setObjectName("lock_footer_left")
        self._right.setObjectName("lock_footer_right")

    def _make_ways(self) -> None:
        self._password = PasswordField("lock_password", "show_lock_password", self.tr("password"))
        self._pin = PasswordField("lock_pin", "show_lock_pin", self.tr("PIN"))
        self._pin.setMaxLength(MAX_DIGITS)
        self._caps_words = label(self.tr("Caps Lock is on."), "warning")
        self._caps_words.setObjectName("lock_caps")
        self._caps_words.hide()
        password = labeled(self.tr("Password"), self._password)
        password.addWidget(self._caps_words)
        self._password_way, self._pin_way = QWidget(), QWidget()
        self._password_way.setLayout(password)
        self._pin_way.setLayout(labeled(self.tr("PIN"), self._pin))
        self._pin_way.hide()

    def _make_buttons(self) -> None:
        self._other = QPushButton()
        self._other.setObjectName("lock_other_way")
        self._other.setProperty("look", "link")
        self._other.clicked.connect(self._switch_way)
        self._other.hide()
        self._unlock = SubmitButton("unlock", self.tr("Unlock"), self.tr("Unlocking…"), spinner="lock_progress")
        self._unlock.clicked.connect(self._submit)
        self._cancel = ActionButton("cancel_unlock", self.tr("Cancel"), shown=str(catalog.ESC))
        self._cancel.clicked.connect(self.canceled)
        self._cancel.hide()
        self._change = ActionButton("change_clerk", self.tr("Switch user"), command=catalog.SWITCH_USER)
        self._change.clicked.connect(self.change_wanted)
        for button in (self._cancel, self._change, self._other):
            button.setAutoDefault(True)

    def _lay_out(self) -> None:
        card = Card()
        form = self._form()
        form.setContentsMargins(*[SPACE[6]] * 4)
        card.setLayout(form)
        footer = row(self._left, self._right, margins=(SPACE[1], 0, SPACE[1], 0))
        footer.insertStretch(1)
        page = column(space=SPACE[5])
        page.addLayout(brand(self.tr("MyBuilding Desk"), self.tr("Package management for the front desk")))
        page.addWidget(card)
        page.addLayout(footer)
        self.setLayout(page)

    def _form(self) -> QVBoxLayout:
        who = row(self._avatar, space=SPACE[3])
        who.addLayout(column(self._name, label(self.tr("This desk is locked"), "muted"), space=0), 1)
        form = column(space=SPACE[4])
        form.addLayout(who)
        for part in (self._pin_way, self._password_way, self._banner):
            form.addWidget(part)
        buttons = row(self._unlock, self._cancel, space=SPACE[3])
        buttons.setStretch(0, 1)
        form.addLayout(buttons)
        form.addWidget(self._change)
        form.addWidget(self._other, 0, Qt.AlignmentFlag.AlignHCenter)
        return form

    @property
    def _field(self) -> PasswordField:
        return self._pin if self._by_pin else self._password

    def _fields(self) -> tuple[PasswordField, PasswordField]:
        return self._pin, self._password

    def _ask_by(self, *, pin: bool) -> None:
        had = self._field.hasFocus() or self._other.hasFocus()
        self._by_pin = pin
        self._pin_way.setVisible(pin)
        self._password_way.setHidden(pin)
        words = self.tr("Use password instead") if pin else self.tr("Use PIN instead")
        self._other.setText(words)
        self._other.setAccessibleName(words)
        if had:
            self.focus_field()

    def _switch_way(self) -> None:
        self._banner.hide()
        self._ask_by(pin=not self._by_pin)
        self.focus_field()

    def _submit(self) -> None:
        if self._busy:
            return
        typed = self._field.text()
        if not typed:
            self._banner.show_message(
                "warn", self.tr("Enter your PIN.") if self._by_pin else self.tr("Enter your password.")
            )
            self.focus_field()
            return
        self._field.hide_text()
        if self._by_pin:  # usually answered at once: block only the field
            self._busy = True
            self._pin.setReadOnly(True)
            self.pin_submitted.emit(typed)
        else:
            self.submitted.emit(typed)

    def _set_busy(self, busy: bool) -> None:
        if self._cancel.hasFocus():
            self.focus_field()
        self._busy = busy
        for field in self._fields():
            field.setReadOnly(busy)
            field.toggle.setEnabled(not busy)
        for button in (self._other, self._change):
            button.setEnabled(not busy)
        self._unlock.show_busy(busy)
        self._cancel.setVisible(busy)
        if not busy:
            self._banner.give_way()

    def _show_caps(self, on: bool) -> None:
        self._caps_words.setVisible(on)
        self._password.setAccessibleDescription(self._caps_words.text() if on else "")


def first_name(name: str) -> str:
    """Return the first word of a name, which is all that is shown of users where residents can see it."""
    return next(iter(name.split()), "")
