"""The card of the lock: who may open the desk again, and by what. It emits and displays; what opens it is `desk`."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mybuilding_desk import errors
from mybuilding_desk.domain.models import User
from mybuilding_desk.ui import keys, wording
from mybuilding_desk.ui.avatar import Avatar
from mybuilding_desk.ui.community_list import initials
from mybuilding_desk.ui.pages import Card, brand, chain, labelled
from mybuilding_desk.ui.password_field import CapsWatch, PasswordField
from mybuilding_desk.ui.theme import SPACE
from mybuilding_desk.ui.widgets import Banner, KeyButton, OneLine, column, label, row

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LockCard(QWidget):
    """Names nobody but the clerk, by their first name, and counts what waits; nothing of a package stands on it."""

    submitted = Signal(str)
    """The password as typed."""
    cancelled = Signal()
    """The clerk no longer waits for the call under way."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("lock_card")
        self._busy = False
        self._make_parts()
        self._make_buttons()
        self._lay_out()
        chain(self._password, self._password.toggle, self._banner.action, self._unlock, self._cancel)
        self._caps = CapsWatch(self)
        self._caps.watch(self._password)
        self._caps.changed.connect(self._show_caps)

    def show_user(self, user: User, password: str = "") -> None:
        """Whom it waits for; a password that is known (that of the practice building) is filled in."""
        name = user.full_name or user.email.partition("@")[0]
        self._avatar.setText(initials(name))
        self._name.setText(first_name(name))
        self.reset()
        self._password.setText(password)

    def show_footer(self, left: str, right: str) -> None:
        """Where one signs in, and how many deeds wait."""
        self._left.setText(left)
        self._right.setText(right)

    def take_over(self, before: "LockCard") -> None:
        """What was typed on the card before this one, in another language, and whether a call is under way."""
        self._password.setText(before._password.text())
        self._set_busy(before._busy)

    def reset(self) -> None:
        """As it was before anything was asked of it."""
        self._set_busy(False)
        self._banner.hide()
        self._password.forget()
        self._password.hide_text()

    def focus_field(self) -> None:
        """The focus where the clerk types."""
        self._password.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self) -> None:
        """A call is under way: the field is read only and the button cancels it."""
        self.focus_field()
        self._set_busy(True)
        self._banner.hide()
        self._password.hide_text()

    def show_failure(self, error: errors.DeskError) -> None:
        """Say why it did not open."""
        self._set_busy(False)
        refused = isinstance(error, errors.Refused | errors.ConfigTrouble)
        again = "" if refused else self.tr("Try again")
        self._banner.tell("bad" if refused else "warn", wording.unlock_sentence(error), again)
        self.focus_field()
        self._password.selectAll()

    def tell_scan(self) -> None:
        """A scan came while the desk is locked: it went nowhere, and the clerk has to know."""
        self._banner.tell("warn", self.tr("The desk is locked. Unlock it, then scan again."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter unlocks, Esc cancels the call under way."""
        if event.key() in _ENTER and not event.isAutoRepeat():
            self._submit()
        elif event.key() == Qt.Key.Key_Escape and self._busy:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _make_parts(self) -> None:
        self._avatar, self._name = Avatar(), OneLine("heading")
        self._avatar.setObjectName("locked_initials")
        self._name.setObjectName("locked_name")
        self._password = PasswordField("lock_password", "show_lock_password", self.tr("password"))
        self._caps_words = label(self.tr("Caps Lock is on."), "warning")
        self._caps_words.setObjectName("lock_caps")
        self._caps_words.hide()
        self._banner = Banner("lock_banner", stacked=True)
        self._banner.action.setAutoDefault(True)
        self._banner.acted.connect(self._submit)
        self._progress = label(self.tr("Asking MyBuilding…"), "muted")
        self._progress.setObjectName("lock_progress")
        self._progress.hide()
        self._left, self._right = label(look="caption"), label(look="caption")
        self._left.setObjectName("lock_footer_left")
        self._right.setObjectName("lock_footer_right")

    def _make_buttons(self) -> None:
        self._unlock = KeyButton("unlock", self.tr("Unlock"), look="main", shown=str(keys.ENTER))
        self._unlock.clicked.connect(self._submit)
        self._cancel = KeyButton("cancel_unlock", self.tr("Cancel"), shown=str(keys.ESC))
        self._cancel.clicked.connect(self.cancelled)
        self._cancel.hide()
        for button in (self._unlock, self._cancel):
            button.setAutoDefault(True)

    def _lay_out(self) -> None:
        card = Card()
        form = self._form()
        form.setContentsMargins(*[SPACE[6]] * 4)
        card.setLayout(form)
        footer = row(self._left, self._right, margins=(SPACE[1], 0, SPACE[1], 0))
        footer.insertStretch(1)
        page = column(space=SPACE[5])
        page.addLayout(brand(self.tr("MyBuilding Desk"), self.tr("Packages at the front desk")))
        page.addWidget(card)
        page.addLayout(footer)
        self.setLayout(page)

    def _form(self) -> QVBoxLayout:
        who = row(self._avatar, space=SPACE[3])
        who.addLayout(column(self._name, label(self.tr("This desk is locked."), "muted"), space=0), 1)
        form = column(space=SPACE[4])
        form.addLayout(who)
        password = labelled(self.tr("Password"), self._password)
        password.addWidget(self._caps_words)
        form.addLayout(password)
        form.addWidget(self._banner)
        form.addWidget(self._unlock)
        busy = row(self._progress, self._cancel, space=SPACE[4])
        busy.setStretch(1, 1)
        form.addLayout(busy)
        return form

    def _submit(self) -> None:
        if self._busy:
            return
        password = self._password.text()
        if not password:
            self._banner.tell("warn", self.tr("Type your password."))
            self.focus_field()
            return
        self._password.hide_text()
        self.submitted.emit(password)

    def _set_busy(self, busy: bool) -> None:
        if self._cancel.hasFocus():
            self.focus_field()
        self._busy = busy
        self._password.setReadOnly(busy)
        self._password.toggle.setEnabled(not busy)
        self._unlock.setVisible(not busy)
        for part in (self._progress, self._cancel):
            part.setVisible(busy)

    def _show_caps(self, on: bool) -> None:
        self._caps_words.setVisible(on)
        self._password.setAccessibleDescription(self._caps_words.text() if on else "")


def first_name(name: str) -> str:
    """How a clerk is called where residents look on: the first word of their name alone."""
    return next(iter(name.split()), "")
