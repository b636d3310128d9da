"""The sign-in card under real keys: what it emits, where the focus goes, what it says."""

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
    """A window with the card in it, and its parts by name."""

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
        self.card.cancelled.connect(self._count)
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

    def words(self, name: str) -> QLabel:
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
def test_what_is_hidden_is_made_later_and_moves_nothing(qtbot, sheet):
    apply_theme(QApplication.instance(), Settings(theme="light"))
    screen = Screen(qtbot, sheet=sheet, complete=False)
    assert [name for name in HIDDEN if screen.card.findChild(QWidget, name) is not None] == []
    parts = screen.card.findChildren(QWidget)
    before = [one.geometry() for one in parts], screen.window.grab().toImage()
    screen.card.build_deferred()
    QApplication.processEvents()
    assert all(screen.card.findChild(QWidget, name).isHidden() for name in HIDDEN)
    assert ([one.geometry() for one in parts], screen.window.grab().toImage()) == before


def test_what_is_hidden_is_made_as_soon_as_it_is_needed(qtbot):
    apply_theme(QApplication.instance(), Settings(theme="light"))
    early, late = Screen(qtbot, complete=False), Screen(qtbot)
    for screen in (early, late):
        screen.card.set_keep_possible(False, "Not in the practice building. " * 5)
        screen.card.show_notice("warn", "The sign-in ended. " * 8)
    QApplication.processEvents()
    for name in ("sign_in_banner", "sign_in_banner_text", "keep_signed_in_why", "sign_in", "card"):
        made = [screen.window.findChild(QWidget, name) for screen in (early, late)]
        assert len({(one.isVisible(), *one.geometry().getRect()) if one else None for one in made}) == 1, name


def test_by_keys_alone(screen):
    assert screen.focus() == "email"
    screen.type(f" {EMAIL} ")
    screen.press(Qt.Key.Key_Tab)
    assert screen.focus() == "password"
    screen.type(PASSWORD)
    screen.press(Qt.Key.Key_Return)
    assert screen.sent == [(EMAIL, PASSWORD, True)]


def test_the_keypads_enter_is_an_enter(screen):
    screen.card.prefill(EMAIL, PASSWORD)
    screen.press(Qt.Key.Key_Enter)
    assert screen.sent == [(EMAIL, PASSWORD, True)]


def test_prefilled_enter_signs_in_at_once(screen):
    screen.card.prefill("practice@example.org", "practice")
    screen.card.focus_first()
    screen.press(Qt.Key.Key_Return)
    assert screen.sent == [("practice@example.org", "practice", True)]


def test_typing_replaces_the_email_of_the_last_time(screen):
    screen.card.prefill("other@example.org")
    screen.card.focus_first()
    assert screen.focus() == "email"
    screen.type("me@example.org")
    assert screen.email.text() == "me@example.org"


def test_enter_in_the_email_goes_on_to_an_empty_password(screen):
    screen.type(EMAIL)
    screen.press(Qt.Key.Key_Return)
    assert screen.focus() == "password"
    assert screen.banner.isHidden()
    assert screen.sent == []


def test_the_tab_order_is_the_order_of_work(screen):
    order = [screen.focus()]
    for _ in range(4):
        screen.press(Qt.Key.Key_Tab)
        order.append(screen.focus())
    assert order == ["email", "password", "show_password", "keep_signed_in", "sign_in"]


def test_with_try_again_tab_passes_it_after_the_password(screen):
    screen.card.show_failure(errors.NoAnswer())
    order = []
    for _ in range(5):
        screen.press(Qt.Key.Key_Tab)
        order.append(screen.focus())
    assert order == ["password", "show_password", "sign_in_banner_action", "keep_signed_in", "sign_in"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_the_button_takes_enter_and_space(screen, key):
    screen.card.prefill(EMAIL, PASSWORD)
    screen.button("sign_in").setFocus()
    screen.press(key)
    assert screen.sent == [(EMAIL, PASSWORD, True)]


def test_the_box_can_be_unticked_by_keys(screen):
    screen.card.prefill(EMAIL, PASSWORD)
    screen.keep.setFocus()
    screen.press(Qt.Key.Key_Space)
    screen.press(Qt.Key.Key_Return)
    assert screen.sent == [(EMAIL, PASSWORD, False)]


@pytest.mark.parametrize(
    ("email", "password", "focus"),
    [("", "", "email"), ("  ", PASSWORD, "email"), (EMAIL, "", "password")],
)
def test_what_is_missing_is_asked_for_in_place(screen, email, password, focus):
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
    assert screen.show_button.accessibleName() == "Hide the password"
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


def test_a_shown_password_is_no_text_to_learn_or_complete(screen):
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


def test_progress_leaves_the_window_alive_and_esc_cancels(screen):
    screen.card.prefill(EMAIL, PASSWORD)
    screen.card.show_progress()
    assert screen.email.isReadOnly()
    assert screen.password.isReadOnly()
    assert screen.words("sign_in_progress").isVisible()
    assert not screen.button("sign_in").isVisible()
    screen.press(Qt.Key.Key_Escape)
    assert screen.cancels == 1
    assert screen.button("cancel_sign_in").isVisible()


def test_the_cancel_button_cancels(screen):
    screen.card.show_progress()
    screen.button("cancel_sign_in").click()
    assert screen.cancels == 1


@pytest.mark.parametrize("start", ["email", "password", "sign_in", "keep_signed_in"])
def test_a_second_enter_neither_sends_again_nor_cancels(screen, start):
    screen.card.prefill(EMAIL, PASSWORD)
    screen.card.findChild(QWidget, start).setFocus()
    screen.card.submitted.connect(lambda *_: screen.card.show_progress())
    screen.press(Qt.Key.Key_Return)
    screen.press(Qt.Key.Key_Return)
    assert len(screen.sent) == 1
    assert screen.cancels == 0
    assert screen.focus() == ("email" if start == "email" else "password")


def test_a_held_enter_sends_once(screen):
    screen.card.prefill(EMAIL, PASSWORD)
    screen.press(Qt.Key.Key_Return)
    screen.card.prefill(EMAIL, PASSWORD)
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True, count=1
    )
    QApplication.sendEvent(screen.email, held)
    assert len(screen.sent) == 1


def test_esc_at_rest_is_left_to_others(screen):
    screen.press(Qt.Key.Key_Escape)
    assert screen.cancels == 0


def test_a_wrong_password_keeps_the_email_and_selects_the_password(screen):
    screen.card.prefill(EMAIL, PASSWORD)
    screen.card.show_progress()
    screen.card.show_failure(errors.Refused("invalid_grant"))
    assert screen.email.text() == EMAIL
    assert screen.focus() == "password"
    assert screen.password.selectionLength() == len(PASSWORD)
    assert "do not match" in screen.banner.text()
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
def test_a_passing_trouble_offers_to_try_again(screen, error):
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
def test_what_trying_again_cannot_mend_offers_no_trying(screen, error):
    screen.card.show_failure(error)
    assert screen.banner.text() != ""
    assert not screen.button("sign_in_banner_action").isVisible()


def test_a_failure_while_cancel_has_the_focus_brings_it_back(screen):
    screen.card.show_progress()
    screen.button("cancel_sign_in").setFocus()
    screen.card.show_failure(errors.NoAnswer())
    assert screen.focus() == "password"
    assert not screen.password.isReadOnly()


def test_reset_forgets_all_but_the_email(screen):
    screen.card.prefill(EMAIL, PASSWORD)
    screen.card.show_progress()
    screen.card.show_failure(errors.NoAnswer())
    screen.card.reset()
    assert (screen.email.text(), screen.password.text()) == (EMAIL, "")
    assert screen.banner.isHidden()
    assert screen.button("sign_in").isVisible()


def test_a_notice_and_a_footer(screen):
    screen.card.show_notice("info", "Your sign-in has ended.")
    screen.card.set_footer("Practice building", "Connection: OK")
    assert screen.banner.text() == "Your sign-in has ended."
    assert screen.words("sign_in_footer_left").text() == "Practice building"
    assert screen.words("sign_in_footer_right").text() == "Connection: OK"


def test_without_a_keychain_keeping_is_not_offered(screen):
    screen.card.set_keep_possible(False, "This PC has no keychain.")
    screen.card.show_progress()
    screen.card.show_failure(errors.NoAnswer())
    assert not screen.keep.isEnabled()
    assert screen.words("keep_signed_in_why").text() == "This PC has no keychain."
    screen.card.prefill(EMAIL, PASSWORD)
    screen.button("sign_in").click()
    assert screen.sent == [(EMAIL, PASSWORD, False)]


def test_keeping_is_offered_again_once_there_is_a_keychain(screen):
    screen.card.set_keep_possible(False, "This PC has no keychain.")
    screen.card.set_keep_possible(True)
    assert screen.keep.isEnabled()
    assert screen.keep.isChecked()
    assert not screen.words("keep_signed_in_why").isVisible()


@pytest.mark.parametrize("sheet", [False, True])
def test_every_control_has_a_name_for_the_screen_reader(qtbot, sheet):
    card = Screen(qtbot, sheet=sheet).card
    card.show_failure(errors.NoAnswer())
    for control in (*card.findChildren(QLineEdit), *card.findChildren(QPushButton), *card.findChildren(QCheckBox)):
        assert control.objectName()
        assert control.accessibleName()
    buddies = {name.buddy().objectName() for name in card.findChildren(QLabel) if name.buddy()}
    assert buddies == {"email", "password"}


def test_a_hostile_text_neither_widens_the_card_nor_is_cut(screen):
    apply_theme(QApplication.instance(), Settings(theme="light"))
    screen.window.resize(1024, 600)
    screen.card.show_failure(errors.Refused("x", "<b>" + "W" * 5000))
    screen.qtbot.waitUntil(lambda: screen.card.width() == 400)
    words = screen.words("sign_in_banner_text")
    screen.qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()))
    assert words.textFormat() == Qt.TextFormat.PlainText


def test_on_a_low_window_the_focus_is_scrolled_into_sight(screen):
    screen.window.resize(500, 260)
    screen.keep.setFocus()
    middle = screen.keep.mapTo(screen.page.viewport(), screen.keep.rect().center())
    assert screen.page.viewport().rect().contains(middle)


class TestCapsLock:
    def test_a_capital_without_shift_tells(self, screen):
        screen.password.setFocus()
        press(screen.password, "A")
        assert screen.words("caps_lock").isVisible()
        assert screen.password.accessibleDescription() == "Caps Lock is on."
        press(screen.password, "a")
        assert not screen.words("caps_lock").isVisible()
        assert screen.password.accessibleDescription() == ""

    def test_a_small_letter_with_shift_tells(self, screen, monkeypatch):
        monkeypatch.setattr("sys.platform", "linux")
        press(screen.password, "a", Qt.KeyboardModifier.ShiftModifier)
        assert screen.words("caps_lock").isVisible()

    def test_a_capital_with_shift_is_as_it_should_be(self, screen):
        press(screen.password, "Ä", Qt.KeyboardModifier.ShiftModifier)
        assert not screen.words("caps_lock").isVisible()

    def test_on_a_mac_shift_tells_nothing(self, screen, monkeypatch):
        monkeypatch.setattr("sys.platform", "darwin")
        press(screen.password, "A")
        press(screen.password, "B", Qt.KeyboardModifier.ShiftModifier)
        assert screen.words("caps_lock").isVisible()

    @pytest.mark.parametrize("letter", ["1", "!", "中", "א", ""])
    def test_what_has_no_case_tells_nothing(self, screen, letter):
        press(screen.password, "A")
        press(screen.password, letter)
        assert screen.words("caps_lock").isVisible()

    def test_a_chord_tells_nothing(self, screen):
        press(screen.password, "A", Qt.KeyboardModifier.AltModifier)
        assert not screen.words("caps_lock").isVisible()

    def test_the_key_itself_turns_what_is_known(self, screen):
        screen.password.setFocus()
        press(screen.password, "a")
        screen.press(Qt.Key.Key_CapsLock)
        assert screen.words("caps_lock").isVisible()
        screen.press(Qt.Key.Key_CapsLock)
        assert not screen.words("caps_lock").isVisible()

    def test_the_key_alone_proves_nothing(self, screen):
        screen.password.setFocus()
        screen.press(Qt.Key.Key_CapsLock)
        assert not screen.words("caps_lock").isVisible()

    def test_the_email_tells_as_well(self, screen):
        press(screen.email, "D")
        assert screen.words("caps_lock").isVisible()

    def test_another_window_may_have_changed_it(self, screen):
        press(screen.password, "A")
        back = QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.ActiveWindowFocusReason)
        QApplication.sendEvent(screen.password, back)
        assert not screen.words("caps_lock").isVisible()


def press(field: QLineEdit, text: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key that writes `text` whatever Shift says, as a keyboard under Caps Lock does; the test tool cannot."""
    QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, modifier, text))
