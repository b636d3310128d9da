"""The server setup form: server address and client credentials. It emits what was typed and saves nothing."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from mybuilding_desk.core import errors
from mybuilding_desk.services.access.server_setup import ServerForm
from mybuilding_desk.ui.access.submit_button import SubmitButton
from mybuilding_desk.ui.base.banner import Banner
from mybuilding_desk.ui.base.labels import ActionButton, label
from mybuilding_desk.ui.base.layouts import column, row, set_tab_order
from mybuilding_desk.ui.base.pages import Card, brand, labeled
from mybuilding_desk.ui.base.password_field import PasswordField
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.theme import SPACE

_SERVER: Final = "https://api.mybuilding.org"


class ServerSetupPage(QWidget):
    """Server address, client ID, client secret, and an optional certificate; errors are shown at their fields."""

    submitted = Signal(object)
    """Carries a `ServerForm`: save the client secret in the keychain."""
    file_allowed = Signal(object)
    """Carries a `ServerForm`: the client secret may be saved in the settings file."""
    canceled = Signal()
    """Request to go back, whether or not a save is in progress."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("set_up_column")
        self._busy = False
        self._fields: dict[str, QLineEdit] = {}
        self._problems: dict[str, QLabel] = {}
        self._secret = PasswordField("client_secret", "show_client_secret", self.tr("client secret"))
        self._browse = ActionButton("browse_certificate", self.tr("Browse…"))
        self._browse.clicked.connect(self._choose_file)
        self._banner = Banner("set_up_banner", stacked=True)
        self._banner.acted.connect(self._allow_file)
        self._make_buttons()
        self._lay_out()
        first = (self._fields["base_url"], self._fields["client_id"], self._secret, self._secret.toggle)
        set_tab_order(*first, self._fields["ca_bundle"], self._browse, self._banner.action, self._save, self._back)
        for button in (self._browse, self._banner.action, self._back):
            button.setAutoDefault(True)
        self.reset()

    def form(self) -> ServerForm:
        """Return the values as typed."""
        return ServerForm(**{key: field.text() for key, field in self._fields.items()})

    def focus_first(self) -> None:
        """Focus the first empty field, or the first field if none is empty."""
        empty = [field for field in self._fields.values() if not field.text()]
        (empty or list(self._fields.values()))[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self) -> None:
        """Show that the form is being saved: the fields are read-only, *Back* still works."""
        self._set_busy(True)
        self._clear()
        self._secret.hide_text()

    def show_refusal(self, error: errors.DeskError) -> None:
        """Show the error at the field that it concerns, or else above the buttons. The typed values are kept."""
        self._clear()
        self._set_busy(False)
        words = error_messages.set_up_sentence(error)
        key = error_messages.set_up_field(error)
        if key in self._fields:
            self._problems[key].setText(words)
            self._problems[key].show()
            self._fields[key].setAccessibleDescription(words)
            self._fields[key].setFocus()
            self._fields[key].selectAll()
        else:
            self._banner.show_message("bad", words)
            self._save.setFocus()

    def show_keychain_missing(self, error: errors.DeskError) -> None:
        """Show that no keychain could store the secret, with a button to use the settings file instead."""
        self._clear()
        self._set_busy(False)
        self._banner.show_message(
            "warn", error_messages.set_up_sentence(error), self.tr("Save it in the settings file")
        )
        self._banner.action.setFocus()

    def reset(self) -> None:
        """Restore the initial state: default server address, empty fields, no messages, no secret left to undo."""
        self._clear()
        self._set_busy(False)
        for key, field in self._fields.items():
            field.setText(_SERVER if key == "base_url" else "")
        self._secret.hide_text()

    def restore_from(self, before: "ServerSetupPage") -> None:
        """Take over what was typed, and whether it is being saved, from a form in another language."""
        for key, field in self._fields.items():
            field.setText(before._fields[key].text())
        self._set_busy(before._busy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save on Enter from any field; go back on Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self._submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.canceled.emit()
        else:
            super().keyPressEvent(event)

    def _make_buttons(self) -> None:
        self._save = SubmitButton("save_set_up", self.tr("Save"), self.tr("Saving…"), spinner="set_up_progress")
        self._save.clicked.connect(self._submit)
        self._back = ActionButton("leave_set_up", self.tr("Back"), shown=str(catalog.ESC))
        self._back.clicked.connect(self.canceled)

    def _lay_out(self) -> None:
        card = Card()
        form = column(space=SPACE[4], margins=(SPACE[6], SPACE[6], SPACE[6], SPACE[6]))
        form.addWidget(
            label(
                self.tr(
                    "Get your building’s client ID and secret from your MyBuilding contact. You only need to enter "
                    "them once."
                ),
                "muted",
                wrap=True,
            )
        )
        form.addLayout(self._entry("base_url", self.tr("Server address"), QLineEdit()))
        form.addLayout(self._entry("client_id", self.tr("Client ID"), QLineEdit()))
        form.addLayout(self._entry("client_secret", self.tr("Client secret"), self._secret))
        certificate = self.tr("Certificate file (optional, only if your network requires one)")
        form.addLayout(self._entry("ca_bundle", certificate, QLineEdit(), self._browse))
        form.addWidget(self._banner)
        buttons = row(self._back, self._save, space=SPACE[3])
        buttons.setStretch(1, 1)
        form.addLayout(buttons)
        card.setLayout(form)
        page = column(space=SPACE[5])
        page.addLayout(
            brand(
                self.tr("Set up this computer"), self.tr("One-time setup for everyone who uses this computer account")
            )
        )
        page.addWidget(card)
        self.setLayout(page)

    def _entry(self, key: str, text: str, field: QLineEdit, button: QWidget | None = None) -> QVBoxLayout:
        field.setObjectName(key)
        problem = label(style="problem", wrap=True)
        problem.setObjectName(f"{key}_problem")
        entry = labeled(text, field, button)
        entry.addWidget(problem)
        self._fields[key], self._problems[key] = field, problem
        return entry

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Certificate file"))
        dialog.setObjectName("certificate_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Certificates (*.pem *.crt *.cer)"), self.tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._fields["ca_bundle"].setText)
        # open(), not exec(), which would block in a nested event loop.
        dialog.open()

    def _submit(self) -> None:
        if not self._busy:
            self.submitted.emit(self.form())

    def _allow_file(self) -> None:
        self.file_allowed.emit(self.form())

    def _clear(self) -> None:
        self._banner.hide()
        for key, problem in self._problems.items():
            problem.hide()
            self._fields[key].setAccessibleDescription("")

    def _set_busy(self, busy: bool) -> None:
        # Keep the focus off Back, where a second Enter would leave the page.
        if busy and not isinstance(self.focusWidget(), QLineEdit):
            self._secret.setFocus()
        self._busy = busy
        for field in self._fields.values():
            field.setReadOnly(busy)
        for button in (self._browse, self._secret.toggle):
            button.setEnabled(not busy)
        self._save.show_busy(busy)
