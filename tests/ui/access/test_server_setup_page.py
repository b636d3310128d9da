"""The server setup form with real key events: its signals, its error messages, and that no input is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget

from mybuilding_desk.core import errors
from mybuilding_desk.services.access.server_setup import ServerForm
from mybuilding_desk.ui.access.server_setup import ServerSetupPage
from mybuilding_desk.ui.base.banner import Banner
from mybuilding_desk.ui.base.pages import Page

TYPED = ServerForm("https://api.mybuilding.org", "riverside", "s3cret")


class Screen:
    """The page in a window, its signals, and its widgets by name."""

    def __init__(self, qtbot) -> None:
        self.qtbot = qtbot
        self.form = ServerSetupPage()
        self.page = Page("set_up_page", self.form)
        self.page.resize(1366, 768)
        qtbot.addWidget(self.page)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        self.form.focus_first()
        self.signals: list[object] = []
        self.form.submitted.connect(lambda form: self.signals.append(("keychain", form)))
        self.form.file_allowed.connect(lambda form: self.signals.append(("file", form)))
        self.form.canceled.connect(lambda: self.signals.append("back"))
        self.banner = self.form.findChild(Banner, "set_up_banner")

    def field(self, name: str) -> QLineEdit:
        return self.form.findChild(QLineEdit, name)

    def button(self, name: str) -> QPushButton:
        return self.form.findChild(QPushButton, name)

    def problem(self, name: str) -> QLabel:
        return self.form.findChild(QLabel, f"{name}_problem")

    def focus(self) -> str:
        return QApplication.focusWidget().objectName()

    def press(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(QApplication.focusWidget(), key)

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(QApplication.focusWidget(), text)

    def fill(self) -> None:
        self.field("client_id").setText(TYPED.client_id)
        self.field("client_secret").setText(TYPED.client_secret)


@pytest.fixture
def screen(qtbot) -> Screen:
    return Screen(qtbot)


def test_the_form_works_by_keyboard_alone(screen):
    assert screen.focus() == "client_id"
    screen.type("riverside")
    screen.press(Qt.Key.Key_Tab)
    screen.type("s3cret")
    screen.press(Qt.Key.Key_Return)
    assert screen.signals == [("keychain", TYPED)]


def test_the_tab_order_follows_the_form(screen):
    screen.field("base_url").setFocus()
    order = []
    for _ in range(8):
        order.append(screen.focus())
        screen.press(Qt.Key.Key_Tab)
    assert order == [
        "base_url", "client_id", "client_secret", "show_client_secret", "ca_bundle", "browse_certificate",
        "save_set_up", "leave_set_up",
    ]  # fmt: skip


def test_the_secret_is_hidden_until_shown(screen):
    assert screen.field("client_secret").echoMode() == QLineEdit.EchoMode.Password
    screen.button("show_client_secret").click()
    assert screen.field("client_secret").echoMode() == QLineEdit.EchoMode.Normal
    screen.form.show_progress()
    assert screen.field("client_secret").echoMode() == QLineEdit.EchoMode.Password


def test_esc_goes_back_even_while_saving(screen):
    screen.press(Qt.Key.Key_Escape)
    screen.form.show_progress()
    screen.press(Qt.Key.Key_Escape)
    assert screen.signals == ["back", "back"]


@pytest.mark.parametrize("start", ["client_secret", "save_set_up"])
def test_a_second_enter_neither_saves_again_nor_goes_back(screen, start):
    screen.fill()
    screen.form.submitted.connect(lambda _: screen.form.show_progress())
    screen.form.findChild(QWidget, start).setFocus()
    screen.press(Qt.Key.Key_Return)
    screen.press(Qt.Key.Key_Return)
    assert screen.signals == [("keychain", TYPED)]


@pytest.mark.parametrize("key", ["base_url", "client_id", "client_secret", "ca_bundle"])
def test_an_error_is_shown_at_its_field(screen, key):
    screen.fill()
    screen.form.show_progress()
    screen.form.show_refusal(errors.ConfigTrouble("{0} is not fit.", values=(key,)))
    assert screen.problem(key).isVisible()
    assert screen.problem(key).text().endswith(" is not fit.")
    assert key not in screen.problem(key).text()
    assert screen.field(key).accessibleDescription() == screen.problem(key).text()
    assert screen.focus() == key
    assert screen.banner.isHidden()
    assert screen.form.form() == TYPED
    screen.form.show_progress()
    assert not screen.problem(key).isVisible()
    assert screen.field(key).accessibleDescription() == ""


def test_an_unwritable_file_is_named(screen):
    screen.form.show_refusal(errors.ConfigTrouble("The file can’t be saved.", "/home/desk/config.toml"))
    assert "/home/desk/config.toml" in screen.banner.text().replace("\u200b", "")
    assert screen.focus() == "save_set_up"
    assert not screen.button("set_up_banner_action").isVisible()


def test_without_a_keychain_saving_to_the_file_needs_its_own_button(screen):
    screen.fill()
    screen.form.show_progress()
    screen.form.show_keychain_missing(errors.SecretsUnavailable("none"))
    assert "only this user account can read it" in screen.banner.text()
    assert screen.form.form() == TYPED
    screen.field("client_id").setFocus()
    screen.press(Qt.Key.Key_Return)
    assert screen.signals == [("keychain", TYPED)]
    screen.button("set_up_banner_action").setFocus()
    screen.press(Qt.Key.Key_Return)
    assert screen.signals[1:] == [("file", TYPED)]


def test_reset_removes_the_secret_even_from_undo(screen):
    screen.button("show_client_secret").click()
    screen.field("client_secret").setFocus()
    screen.type("s3cret")
    screen.form.reset()
    screen.button("show_client_secret").click()
    screen.field("client_secret").undo()
    assert screen.form.form() == ServerForm(TYPED.base_url, "", "")


def test_browsing_is_not_modal_and_fills_the_field(screen):
    screen.button("browse_certificate").click()
    dialog = screen.form.findChild(QFileDialog, "certificate_dialog")
    assert dialog.isVisible()
    dialog.fileSelected.emit("/etc/ssl/building.pem")
    dialog.close()
    assert screen.form.form().ca_bundle == "/etc/ssl/building.pem"


def test_the_secret_is_not_in_the_form_s_repr():
    assert "s3cret" not in repr(TYPED)


def test_every_control_has_an_accessible_name(screen):
    screen.form.show_keychain_missing(errors.SecretsUnavailable())
    for control in (*screen.form.findChildren(QLineEdit), *screen.form.findChildren(QPushButton)):
        assert control.objectName()
        assert control.accessibleName()


def test_in_a_low_window_the_banner_button_is_scrolled_into_view(screen):
    screen.page.resize(600, 300)
    screen.form.show_keychain_missing(errors.SecretsUnavailable())
    action, viewport = screen.button("set_up_banner_action"), screen.page.viewport()
    screen.qtbot.waitUntil(lambda: viewport.rect().contains(action.mapTo(viewport, action.rect().center())))
