"""The sign-in card with real key events: its signals, its focus, and its messages."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QMainWindow, QPushButton, QWidget

from mybuilding_desk.core import errors
from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.ui.access.sign_in import SignInCard
from mybuilding_desk.ui.base.banner import Banner
from mybuilding_desk.ui.base.pages import Page
from mybuilding_desk.ui.theme.stylesheet import apply_theme

EMAIL, PASSWORD = "desk@140riverside.example", " pass Word "


class Screen:
    """A window with the card, and its widgets by name."""

    def __init__(self, qtbot, *, sheet: bool = False, complete: bool = True) -> None:
        self.card = SignInCard(sheet=sheet)
        self.window = QMainWindow()
        self.page = Page("sign_in_page", self.card)
        self.window.setCentralWidget(self.page)
        self.window.resize(1366, 768)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        if complete:
            self.card.build_deferred()
        self.qtbot = qtbot
        self.sent: list[tuple[str, str, bool]] = []
        self.cancels = 0
        self.card.submitted.connect(lambda *values: self.sent.append(values))
        self.card.canceled.connect(self._count)
        self.email = self.card.findChild(QLineEdit, "email")
        self.password = self.card.findChild(QLineEdit, "password")
        self.show_button = self.button("show_password")
        self.keep = self.card.findChild(QCheckBox, "keep_signed_in")
        self.banner = self.card.findChild(Banner, "sign_in_banner")
        self.card.focus_first()

    def _count(self) -> None:
        self.cancels += 1

    def button(self, name: str) -> QPushButton:
        return self.card.findChild(QPushButton, name)

    def label(self, name: str) -> QLabel:
        return self.card.findChild(QLabel, name)

    def focus(self) -> str:
        return QApplication.focusWidget().objectName()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(QApplication.focusWidget(), key, modifier)

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(QApplication.focusWidget(), text)


@pytest.fixture
def screen(qtbot) -> Screen:
    return Screen(qtbot)


HIDDEN = ("caps_lock", "sign_in_banner", "keep_signed_in_why", "sign_in_progress", "cancel_sign_in")


@pytest.mark.parametrize("sheet", [False, True])
def test_hidden_parts_are_built_later_without_moving_others(qtbot, sheet):
    apply_theme(QApplication.instance(), Settings(theme="light"))
    screen = Screen(qtbot, sheet=sheet, complete=False)
    assert [name for name in HIDDEN if screen.card.findChild(QWidget, name) is not None] == []
    parts = screen.card.findChildren(QWidget)
    before = [widget.geometry() for widget in parts], screen.window.grab().toImage()
    screen.card.build_deferred()
    QApplication.processEvents()
    assert all(screen.card.findChild(QWidget, name).isHidden() for name in HIDDEN)
    assert ([widget.geometry() for widget in parts], screen.window.grab().toImage()) == before


def test_hidden_parts_are_built_when_first_needed(qtbot):
    apply_theme(QApplication.instance(), Settings(theme="light"))
    deferred, complete_screen = Screen(qtbot, complete=False), Screen(qtbot)
    for screen in (deferred, complete_screen):
        screen.card.set_keep_possible(False, "Not in the practice building. " * 5)
        screen.card.show_notice("warn", "The sign-in ended. " * 8)
    QApplication.processEvents()
    for name in ("sign_in_banner", "sign_in_banner_text", "keep_signed_in_why", "sign_in", "card"):
        widgets = [screen.window.findChild(QWidget, name) for screen in (deferred, complete_screen)]
        assert (
            len({(widget.isVisible(), *widget.geometry().getRect()) if widget else None for widget in widgets}) == 1
        ), name


def test_the_card_works_by_keyboard_alone(screen):
    assert screen.focus() == "email"
    screen.type(f" {EMAIL} ")
    screen.press(Qt.Key.Key_Tab)
    assert screen.focus() == "password"
    screen.type(PASSWORD)
    screen.press(Qt.Key.Key_Return)
    assert screen.sent == [(EMAIL, PASSWORD, True)]


def test_keypad_enter_signs_in(screen):
    screen.card.prefill(EMAIL, PASSWORD)
    screen.press(Qt.Key.Key_Enter)
    assert screen.sent == [(EMAIL, PASSWORD, True)]


def test_enter_on_a_prefilled_card_signs_in_at_once(screen):
    screen.card.prefill("practice@example.org", "practice")
    screen.card.focus_first()
    screen.press(Qt.Key.Key_Return)
    assert screen.sent == [("practice@example.org", "practice", True)]


def test_typing_replaces_the_prefilled_email(screen):
    screen.card.prefill("other@example.org")
    screen.card.focus_first()
    assert screen.focus() == "email"
    screen.type("me@example.org")
    assert screen.email.text() == "me@example.org"


def test_enter_in_the_email_moves_to_an_empty_password(screen):
    screen.type(EMAIL)
    screen.press(Qt.Key.Key_Return)
    assert screen.focus() == "password"
    assert screen.banner.isHidden()
    assert screen.sent == []


def test_the_tab_order_follows_the_form(screen):
    order = [screen.focus()]
    for _ in range(4):
        screen.press(Qt.Key.Key_Tab)
        order.append(screen.focus())
    assert order == ["email", "password", "show_password", "keep_signed_in", "sign_in"]


def test_try_again_comes_after_the_password_in_the_tab_order(screen):
    screen.card.show_failure(errors.NoAnswer())
    order = []
    for _ in range(5):
        screen.press(Qt.Key.Key_Tab)
        order.append(screen.focus())
    assert order == ["password", "show_password", "sign_in_banner_action", "keep_signed_in", "sign_in"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_enter_and_space_press_the_button(screen, key):
    screen.card.prefill(EMAIL, PASSWORD)
    screen.button("sign_in").setFocus()
    screen.press(key)
    assert screen.sent == [(EMAIL, PASSWORD, True)]


def test_the_check_box_can_be_cleared_by_keyboard(screen):
    screen.card.prefill(EMAIL, PASSWORD)
    screen.keep.setFocus()
    screen.press(Qt.Key.Key_Space)
    screen.press(Qt.Key.Key_Return)
    assert screen.sent == [(EMAIL, PASSWORD, False)]


@pytest.mark.parametrize(
    ("email", "password", "focus"),
    [("", "", "email"), ("  ", PASSWORD, "email"), (EMAIL, "", "password")],
)
def test_a_missing_field_gets_the_focus_and_a_message(screen, email, password, focus):
    screen.card.prefill(email, password)
    screen.button("sign_in").click()
    assert screen.sent == []
    assert screen.banner.text() != ""
    assert screen.focus() == focus


def test_the_password_is_hidden_until_shown_and_again_on_submit(screen):
    screen.card.prefill(EMAIL, PASSWORD)
    assert screen.password.echoMode() == QLineEdit.EchoMode.Password
    screen.show_button.setFocus()
    screen.press(Qt.Key.Key_Return)
    assert screen.password.echoMode() == QLineEdit.EchoMode.Normal
    assert screen.show_button.accessibleName() == "Hide password"
    assert screen.sent == []
    screen.press(Qt.Key.Key_Space)
    assert screen.password.echoMode() == QLineEdit.EchoMode.Password
    screen.show_button.click()
    screen.button("sign_in").click()
    assert screen.password.echoMode() == QLineEdit.EchoMode.Password


def test_keys_on_the_show_button_are_not_typed_into_the_password(screen):
    screen.show_button.setFocus()
    screen.type("abc")
    assert screen.password.text() == ""


def test_a_shown_password_is_not_learned_or_completed(screen):
    screen.show_button.click()
    hints = screen.password.inputMethodHints()
    for hint in (Qt.InputMethodHint.ImhSensitiveData, Qt.InputMethodHint.ImhNoPredictiveText):
        assert hints & hint


def test_a_cleared_password_cannot_be_undone(screen):
    screen.show_button.click()
    screen.password.setFocus()
    screen.type("secret")
    screen.card.clear_password()
    screen.show_button.click()
    screen.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert screen.password.text() == ""


def test_progress_keeps_the_window_responsive_and_esc_cancels(screen):
    screen.card.prefill(EMAIL, PASSWORD)
    screen.card.show_progress()
    assert screen.email.isReadOnly()
    assert screen.password.isReadOnly()
    assert screen.label("sign_in_progress").isVisible()
    assert screen.button("sign_in").isVisible()
    assert not screen.button("sign_in").isEnabled()
    assert screen.button("sign_in").accessibleName() == "Signing in…"
    screen.press(Qt.Key.Key_Escape)
    assert screen.cancels == 1
    assert screen.button("cancel_sign_in").isVisible()


def test_the_cancel_button_cancels(screen):
    screen.card.show_progress()
    screen.button("cancel_sign_in").click()
    assert screen.cancels == 1


@pytest.mark.parametrize("start", ["email", "password", "sign_in", "keep_signed_in"])
def test_a_second_enter_neither_submits_again_nor_cancels(screen, start):
    screen.card.prefill(EMAIL, PASSWORD)
    screen.card.findChild(QWidget, start).setFocus()
    screen.card.submitted.connect(lambda *_: screen.card.show_progress())
    screen.press(Qt.Key.Key_Return)
    screen.press(Qt.Key.Key_Return)
    assert len(screen.sent) == 1
    assert screen.cancels == 0
    assert screen.focus() == ("email" if start == "email" else "password")


def test_holding_enter_submits_once(screen):
    screen.card.prefill(EMAIL, PASSWORD)
    screen.press(Qt.Key.Key_Return)
    screen.card.prefill(EMAIL, PASSWORD)
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True, count=1
    )
    QApplication.sendEvent(screen.email, held)
    assert len(screen.sent) == 1


def test_esc_without_progress_does_not_cancel(screen):
    screen.press(Qt.Key.Key_Escape)
    assert screen.cancels == 0


def test_a_wrong_password_keeps_the_email_and_selects_the_password(screen):
    screen.card.prefill(EMAIL, PASSWORD)
    screen.card.show_progress()
    screen.card.show_failure(errors.Refused("invalid_grant"))
    assert screen.email.text() == EMAIL
    assert screen.focus() == "password"
    assert screen.password.selectionLength() == len(PASSWORD)
    assert "Incorrect email or password" in screen.banner.text()
    assert not screen.button("sign_in_banner_action").isVisible()
    screen.type("right")
    screen.press(Qt.Key.Key_Return)
    assert screen.sent == [(EMAIL, "right", True)]


@pytest.mark.parametrize(
    "error",
    [
        errors.Unreachable(),
        errors.Unreachable(certificate=True),
        errors.NoAnswer(),
        errors.ServerTrouble(),
        errors.SecretsUnavailable(),
    ],
)
def test_a_temporary_error_offers_to_try_again(screen, error):
    screen.card.prefill(EMAIL, PASSWORD)
    screen.card.show_progress()
    screen.card.show_failure(error)
    again = screen.button("sign_in_banner_action")
    assert again.text() == "Try again"
    again.setFocus()
    screen.press(Qt.Key.Key_Return)
    assert screen.sent == [(EMAIL, PASSWORD, True)]


@pytest.mark.parametrize(
    "error", [errors.Refused("invalid_client_id"), errors.ConfigTrouble("client_secret is missing.")]
)
def test_a_permanent_error_does_not_offer_to_try_again(screen, error):
    screen.card.show_failure(error)
    assert screen.banner.text() != ""
    assert not screen.button("sign_in_banner_action").isVisible()


def test_a_failure_moves_the_focus_from_cancel_to_the_password(screen):
    screen.card.show_progress()
    screen.button("cancel_sign_in").setFocus()
    screen.card.show_failure(errors.NoAnswer())
    assert screen.focus() == "password"
    assert not screen.password.isReadOnly()


def test_reset_keeps_only_the_email(screen):
    screen.card.prefill(EMAIL, PASSWORD)
    screen.card.show_progress()
    screen.card.show_failure(errors.NoAnswer())
    screen.card.reset()
    assert (screen.email.text(), screen.password.text()) == (EMAIL, "")
    assert screen.banner.isHidden()
    assert screen.button("sign_in").isVisible()


def test_the_notice_and_the_footer_are_shown(screen):
    screen.card.show_notice("info", "Your session has expired.")
    screen.card.set_footer("Practice mode", "Connection: OK")
    assert screen.banner.text() == "Your session has expired."
    assert screen.label("sign_in_footer_left").text() == "Practice mode"
    assert screen.label("sign_in_footer_right").text() == "Connection: OK"


def test_without_a_keychain_staying_signed_in_is_disabled(screen):
    screen.card.set_keep_possible(False, "This computer has no secure storage.")
    screen.card.show_progress()
    screen.card.show_failure(errors.NoAnswer())
    assert not screen.keep.isEnabled()
    assert screen.label("keep_signed_in_why").text() == "This computer has no secure storage."
    screen.card.prefill(EMAIL, PASSWORD)
    screen.button("sign_in").click()
    assert screen.sent == [(EMAIL, PASSWORD, False)]


def test_staying_signed_in_is_enabled_again_with_a_keychain(screen):
    screen.card.set_keep_possible(False, "This computer has no secure storage.")
    screen.card.set_keep_possible(True)
    assert screen.keep.isEnabled()
    assert screen.keep.isChecked()
    assert not screen.label("keep_signed_in_why").isVisible()


@pytest.mark.parametrize("sheet", [False, True])
def test_every_control_has_an_accessible_name(qtbot, sheet):
    card = Screen(qtbot, sheet=sheet).card
    card.show_failure(errors.NoAnswer())
    for control in (*card.findChildren(QLineEdit), *card.findChildren(QPushButton), *card.findChildren(QCheckBox)):
        assert control.objectName()
        assert control.accessibleName()
    buddies = {name.buddy().objectName() for name in card.findChildren(QLabel) if name.buddy()}
    assert buddies == {"email", "password"}


def test_a_hostile_text_neither_widens_the_card_nor_is_clipped(screen):
    apply_theme(QApplication.instance(), Settings(theme="light"))
    screen.window.resize(1024, 600)
    screen.card.show_failure(errors.Refused("x", "<b>" + "W" * 5000))
    screen.qtbot.waitUntil(lambda: screen.card.width() == 400)
    label = screen.label("sign_in_banner_text")
    screen.qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_in_a_low_window_the_focus_is_scrolled_into_view(screen):
    screen.window.resize(500, 260)
    screen.keep.setFocus()
    middle = screen.keep.mapTo(screen.page.viewport(), screen.keep.rect().center())
    assert screen.page.viewport().rect().contains(middle)


class TestCapsLock:
    def test_a_capital_without_shift_shows_the_warning(self, screen):
        screen.password.setFocus()
        press(screen.password, "A")
        assert screen.label("caps_lock").isVisible()
        assert screen.password.accessibleDescription() == "Caps Lock is on."
        press(screen.password, "a")
        assert not screen.label("caps_lock").isVisible()
        assert screen.password.accessibleDescription() == ""

    def test_a_small_letter_with_shift_shows_the_warning(self, screen, monkeypatch):
        monkeypatch.setattr("sys.platform", "linux")
        press(screen.password, "a", Qt.KeyboardModifier.ShiftModifier)
        assert screen.label("caps_lock").isVisible()

    def test_a_capital_with_shift_shows_no_warning(self, screen):
        press(screen.password, "Ä", Qt.KeyboardModifier.ShiftModifier)
        assert not screen.label("caps_lock").isVisible()

    def test_on_a_mac_shift_does_not_change_the_warning(self, screen, monkeypatch):
        monkeypatch.setattr("sys.platform", "darwin")
        press(screen.password, "A")
        press(screen.password, "B", Qt.KeyboardModifier.ShiftModifier)
        assert screen.label("caps_lock").isVisible()

    @pytest.mark.parametrize("letter", ["1", "!", "中", "א", ""])
    def test_a_character_without_case_does_not_change_the_warning(self, screen, letter):
        press(screen.password, "A")
        press(screen.password, letter)
        assert screen.label("caps_lock").isVisible()

    def test_a_key_combination_shows_no_warning(self, screen):
        press(screen.password, "A", Qt.KeyboardModifier.AltModifier)
        assert not screen.label("caps_lock").isVisible()

    def test_the_caps_lock_key_toggles_a_known_state(self, screen):
        screen.password.setFocus()
        press(screen.password, "a")
        screen.press(Qt.Key.Key_CapsLock)
        assert screen.label("caps_lock").isVisible()
        screen.press(Qt.Key.Key_CapsLock)
        assert not screen.label("caps_lock").isVisible()

    def test_the_caps_lock_key_alone_shows_no_warning(self, screen):
        screen.password.setFocus()
        screen.press(Qt.Key.Key_CapsLock)
        assert not screen.label("caps_lock").isVisible()

    def test_the_email_field_shows_the_warning_too(self, screen):
        press(screen.email, "D")
        assert screen.label("caps_lock").isVisible()

    def test_returning_from_another_window_clears_the_warning(self, screen):
        press(screen.password, "A")
        back = QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.ActiveWindowFocusReason)
        QApplication.sendEvent(screen.password, back)
        assert not screen.label("caps_lock").isVisible()


def press(field: QLineEdit, text: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Send a key with this text whatever Shift is, as a keyboard under Caps Lock does; QTest cannot."""
    QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, modifier, text))
