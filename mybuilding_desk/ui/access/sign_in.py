"""The sign-in card, on the sign-in page and in a sheet over the main page; `services.access.session` signs in."""

from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from mybuilding_desk.core import errors
from mybuilding_desk.ui.access.check_box import WrappedCheckBox
from mybuilding_desk.ui.access.submit_button import SubmitButton
from mybuilding_desk.ui.base.banner import Banner, Tone
from mybuilding_desk.ui.base.labels import ActionButton, label
from mybuilding_desk.ui.base.layouts import column, row, set_tab_order
from mybuilding_desk.ui.base.pages import Card, brand, labeled
from mybuilding_desk.ui.base.password_field import CapsWatch, PasswordField, WatchedField
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.text.error_messages import sign_in_sentence
from mybuilding_desk.ui.theme import SPACE

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Hidden:
    """Widgets of the card that are hidden at first: warnings, messages, and *Cancel*."""

    def __init__(self, caps: str, cancel: str) -> None:
        self.caps = label(caps, "warning")
        self.caps.setObjectName("caps_lock")
        self.banner = Banner("sign_in_banner", stacked=True)
        self.banner.action.setAutoDefault(True)
        self.why = label(style="caption", wrap=True)
        self.why.setObjectName("keep_signed_in_why")
        self.cancel = ActionButton("cancel_sign_in", cancel, shown=str(catalog.ESC))
        self.cancel.setAutoDefault(True)
        for part in (self.caps, self.why, self.cancel):
            part.hide()


class SignInCard(QWidget):
    """Email, password, *keep me signed in*, and the result of the attempt.

    With `sheet=True` it draws no card frame and no footer, because it is placed in a sheet over the main page.
    """

    submitted = Signal(str, str, bool)
    """Carries the email without surrounding spaces, the password as typed, and whether to stay signed in."""

    canceled = Signal()
    """Request to cancel the sign-in call in progress."""

    def __init__(self, parent: QWidget | None = None, *, sheet: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("sign_in_card")
        self._busy = False
        self._keep_possible = True
        self._make_fields()
        self._make_shown()
        self._lay_out(sheet)
        set_tab_order(self._email, self._password, self._password.toggle, self._keep, self._sign_in)
        self._caps = CapsWatch(self)
        self._caps.watch(self._email, self._password)
        self._caps.changed.connect(self._show_caps)

    @cached_property
    def _hidden(self) -> _Hidden:
        """The initially hidden widgets, built on first use: by `build_deferred` at the latest, after
        the first paint.
        """
        hidden = _Hidden(self.tr("Caps Lock is on."), self.tr("Cancel"))
        hidden.banner.acted.connect(self._submit)
        hidden.cancel.clicked.connect(self.canceled)
        self._password_part.addWidget(hidden.caps)
        self._form.insertWidget(self._form.indexOf(self._keep_part), hidden.banner)
        self._keep_part.addWidget(hidden.why)
        self._buttons.addWidget(hidden.cancel)
        self._sign_in.spinner  # noqa: B018 - building it is the effect of the access
        set_tab_order(self._password.toggle, hidden.banner.action, self._keep)
        set_tab_order(self._sign_in, hidden.cancel)
        return hidden

    def build_deferred(self) -> None:
        """Build the widgets that the first paint does not need."""
        self._hidden  # noqa: B018 - building it is the effect of the access

    def prefill(self, email: str, password: str = "") -> None:
        """Fill in the known values without moving the focus."""
        self._email.setText(email)
        self._password.setText(password)

    def restore_from(self, before: "SignInCard") -> None:
        """Take over what was typed, and whether a call is in progress, from the previous card."""
        self.prefill(before._email.text(), before._password.text())
        self._keep.setChecked(before._keep.isChecked())
        self._set_busy(before._busy)

    def reset(self) -> None:
        """Clear the message, the progress state, and the password; keep the email."""
        self._rest()
        self._hidden.banner.hide()
        self.clear_password()

    def clear_password(self) -> None:
        """Clear and hide the password; Undo cannot restore it."""
        self._password.forget()
        self._password.hide_text()

    def focus_first(self) -> None:
        """Focus the email field and select its text, so that typing replaces it."""
        self._email.setFocus(Qt.FocusReason.OtherFocusReason)
        self._email.selectAll()

    def focus_password(self) -> None:
        """Focus the password field, when the email is already known."""
        self._password.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self) -> None:
        """Show that a call is in progress: make the fields read-only and offer *Cancel*."""
        # Keep the focus off the Cancel button: a second Enter must not cancel what the first one started.
        if not self._email.hasFocus():
            self._password.setFocus()
        self._set_busy(True)
        self._email.deselect()
        self._hidden.banner.hide_in_place()
        self._password.hide_text()

    def show_failure(self, error: errors.DeskError) -> None:
        """Show why the sign-in failed; select a wrong password, and offer a retry for temporary errors."""
        self._rest()
        lasting = errors.Refused | errors.TooSoon | errors.ConfigTrouble | errors.SignInNeeded
        passing = not isinstance(error, lasting)
        self._hidden.banner.show_message(
            "warn" if passing else "bad",
            sign_in_sentence(error),
            self.tr("Try again") if passing else "",
        )
        if isinstance(error, errors.Refused) and error.reason == "invalid_grant":
            self._password.setFocus()
            self._password.selectAll()

    def show_notice(self, tone: Tone, text: str) -> None:
        """Show a message that is not a failure of this sign-in."""
        self._hidden.banner.show_message(tone, text)

    def set_footer(self, left: str, right: str = "") -> None:
        """Set the footer texts: the server or practice mode on the left, an optional hint on the right."""
        self._left.setText(left)
        self._right.setText(right)

    def set_keep_possible(self, possible: bool, why: str = "") -> None:
        """Enable or disable *keep me signed in*; `why` is the explanation below the checkbox, if not empty."""
        self._keep_possible = possible
        self._keep.setEnabled(possible and not self._busy)
        self._keep.setChecked(possible)
        self._keep.setAccessibleDescription(why)
        self._hidden.why.setText(why)
        self._hidden.why.setVisible(bool(why))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Sign in on Enter from any field; cancel the call in progress on Escape."""
        if event.key() in _ENTER and not event.isAutoRepeat():
            self._on_enter()
        elif event.key() == Qt.Key.Key_Escape and self._busy:
            self.canceled.emit()
        else:
            super().keyPressEvent(event)

    def _make_fields(self) -> None:
        self._email = WatchedField()
        self._email.setObjectName("email")
        hints = Qt.InputMethodHint.ImhEmailCharactersOnly | Qt.InputMethodHint.ImhNoAutoUppercase
        self._email.setInputMethodHints(hints | Qt.InputMethodHint.ImhNoPredictiveText)
        self._password = PasswordField("password", "show_password", self.tr("password"))
        self._keep = WrappedCheckBox("keep_signed_in", self.tr("Keep me signed in on this computer"))
        self._keep.setChecked(True)

    def _make_shown(self) -> None:
        self._left, self._right = label(style="caption"), label(style="caption")
        self._left.setObjectName("sign_in_footer_left")
        self._right.setObjectName("sign_in_footer_right")
        self._sign_in = SubmitButton("sign_in", self.tr("Sign in"), self.tr("Signing in…"), spinner="sign_in_progress")
        self._sign_in.clicked.connect(self._submit)

    def _lay_out(self, sheet: bool) -> None:
        card = Card("sign_in_form" if sheet else "card")
        edge = SPACE[1] if sheet else SPACE[6]
        self._form = self._lay_out_form()
        self._form.setContentsMargins(edge, edge, edge, edge)
        card.setLayout(self._form)
        footer = row(self._left, self._right, margins=(SPACE[1], 0, SPACE[1], 0))
        footer.insertStretch(1)
        page = column(space=SPACE[5])
        head = brand(self.tr("MyBuilding Desk"), self.tr("Package management for the front desk"))
        if sheet:
            head.setContentsMargins(edge, 0, edge, 0)  # aligned with the fields, which leave room for their halo
        page.addLayout(head)
        page.addWidget(card)
        if not sheet:
            page.addLayout(footer)
        self.setLayout(page)

    def _lay_out_form(self) -> QVBoxLayout:
        form = column(space=SPACE[4])
        form.addLayout(labeled(self.tr("Email"), self._email))
        self._password_part = labeled(self.tr("Password"), self._password)
        form.addLayout(self._password_part)
        self._keep_part = column(self._keep, space=0)
        form.addLayout(self._keep_part)
        self._buttons = row(self._sign_in, space=SPACE[3])
        self._buttons.setStretch(0, 1)
        form.addLayout(self._buttons)
        return form

    def _on_enter(self) -> None:
        if self._email.hasFocus() and self._email.text().strip() and not self._password.text():
            self._password.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._submit()

    def _submit(self) -> None:
        if self._busy:
            return
        email, password = self._email.text().strip(), self._password.text()
        if not email:
            self._ask_for(self._email, self.tr("Enter your email."))
        elif not password:
            self._ask_for(self._password, self.tr("Enter your password."))
        else:
            self._password.hide_text()
            self.submitted.emit(email, password, self._keep.isChecked())

    def _ask_for(self, field: QLineEdit, words: str) -> None:
        self._hidden.banner.show_message("warn", words)
        field.setFocus()

    def _rest(self) -> None:
        if self._hidden.cancel.hasFocus():
            self._password.setFocus()
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        for field in (self._email, self._password):
            field.setReadOnly(busy)
        self._password.toggle.setEnabled(not busy)
        self._keep.setEnabled(self._keep_possible and not busy)
        self._sign_in.show_busy(busy)
        self._hidden.cancel.setVisible(busy)
        if not busy:
            self._hidden.banner.give_way()

    def _show_caps(self, on: bool) -> None:
        self._hidden.caps.setVisible(on)
        self._password.setAccessibleDescription(self._hidden.caps.text() if on else "")
