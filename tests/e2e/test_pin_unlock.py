"""A PIN by keys alone: set in the settings, it opens the locked desk with and without a network."""

import pytest

from mybuilding_desk.core.errors import SecretsUnavailable
from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD
from mybuilding_desk.storage.keychain import MemoryKeychain
from mybuilding_desk.ui.text import error_texts
from tests.e2e.hands import UPS, Hands

PIN = "480213"


def to_the_lock_section(hands: Hands) -> None:
    hands.press("Ctrl+,")
    hands.press_until("Down", "section_lock")


def choose(hands: Hands, pin: str = PIN, again: str = PIN, password: str = PRACTICE_PASSWORD) -> None:
    """Set a PIN in the settings; if the two entries are invalid, no password is asked for."""
    to_the_lock_section(hands)
    hands.press_until("Tab", "new_pin")
    hands.type(pin)
    hands.press("Return")
    assert hands.focus() == "pin_again"
    hands.type(again)
    hands.press("Return")
    if hands.focus() == "pin_password":
        hands.type(password)
        hands.press("Return")


def lock(hands: Hands) -> None:
    hands.press("Ctrl+Shift+L")
    assert hands.sees("lock_card")


@pytest.fixture
def with_pin(desk: Hands) -> Hands:
    """A user with a PIN."""
    desk.until_fresh()
    choose(desk)
    desk.until(lambda: desk.words("pin_state") == "PIN set")
    desk.press("Escape")
    return desk


def test_a_pin_is_set_by_keys_and_stored_as_a_hash(with_pin, server, keychain):
    text = keychain.pin(server.base_url, PRACTICE_EMAIL)
    assert text.startswith("scrypt:15:8:3:")
    assert PIN not in text
    to_the_lock_section(with_pin)
    assert with_pin.find("new_pin").text() == ""
    assert with_pin.find("set_pin").text() == "Change PIN"


@pytest.mark.parametrize(
    ("pin", "again", "message"),
    [("4802x", "4802x", "Enter 4 to 8 digits."), ("480", "480", "Enter 4 to 8 digits."),
     ("1234", "1234", "That PIN is too easy to guess. Avoid repeated or sequential digits."),
     ("480213", "480214", "The PINs don’t match. Try again.")],
)  # fmt: skip
def test_an_invalid_pin_is_reported_and_not_stored(desk, server, keychain, pin, again, message):  # noqa: PLR0917
    desk.until_fresh()
    choose(desk, pin, again)
    assert desk.words("pin_problem") == message
    assert keychain.pin(server.base_url, PRACTICE_EMAIL) is None
    desk.press("Escape")
    to_the_lock_section(desk)
    assert desk.find("new_pin").text() == ""
    assert not desk.sees("pin_problem")


def test_a_pin_cannot_be_set_without_the_password(with_pin, server, keychain):
    before = keychain.pin(server.base_url, PRACTICE_EMAIL)
    choose(with_pin, "590817", "590817", "not theirs")
    with_pin.until(lambda: with_pin.words("pin_problem"))
    assert with_pin.words("pin_problem") == error_texts.NOT_YOUR_PASSWORD_FOR_PIN
    assert with_pin.focus() == "pin_password"
    assert with_pin.find("new_pin").text() == "590817"
    assert keychain.pin(server.base_url, PRACTICE_EMAIL) == before
    with_pin.press("Ctrl+A")
    with_pin.type(PRACTICE_PASSWORD)
    with_pin.press("Return")
    with_pin.until(lambda: [with_pin.find(one).text() for one in ("new_pin", "pin_again", "pin_password")] == [""] * 3)
    assert keychain.pin(server.base_url, PRACTICE_EMAIL) != before
    assert with_pin.sees("settings_sheet")


def test_without_a_network_no_pin_can_be_set(with_pin, server, keychain):
    before = keychain.pin(server.base_url, PRACTICE_EMAIL)
    server.knobs.drop_before_commit = 10_000
    choose(with_pin)
    with_pin.until(lambda: with_pin.words("pin_problem") == error_texts.PIN_OFFLINE)
    assert keychain.pin(server.base_url, PRACTICE_EMAIL) == before
    server.knobs.drop_before_commit = 0
    with_pin.press("Return")
    with_pin.until(lambda: keychain.pin(server.base_url, PRACTICE_EMAIL) != before)


def test_a_lock_before_the_password_is_checked_cancels_the_new_pin(with_pin, server, keychain):
    before = keychain.pin(server.base_url, PRACTICE_EMAIL)
    server.knobs.only, server.knobs.hang = {"oauth/access_token"}, True
    asked = server.paths().count("oauth/access_token")
    choose(with_pin, "590817", "590817")
    with_pin.until(lambda: server.paths().count("oauth/access_token") > asked)
    lock(with_pin)
    server.release()
    with_pin.find("lock_other_way").click()
    with_pin.type(PRACTICE_PASSWORD)
    with_pin.press("Return")
    with_pin.until(lambda: not with_pin.sees("lock_card"))
    assert keychain.pin(server.base_url, PRACTICE_EMAIL) == before
    assert [with_pin.find(one).text() for one in ("new_pin", "pin_again", "pin_password")] == ["", "", ""]
    assert with_pin.find("new_pin").isEnabled()


def test_the_pin_opens_the_desk_without_a_request(with_pin, server):
    with_pin.scan(UPS)
    with_pin.type("12")
    lock(with_pin)
    assert with_pin.focus() == "lock_pin"
    asked = server.paths().count("oauth/access_token")
    with_pin.type(PIN)
    with_pin.press("Return")
    with_pin.until(lambda: not with_pin.sees("lock_card"))
    assert with_pin.focus() == "scan_line"
    assert with_pin.find("scan_line").text() == "12"
    assert server.paths().count("oauth/access_token") == asked


def test_a_wrong_pin_is_reported_and_three_cause_a_wait(with_pin):
    lock(with_pin)
    for message in (
        "Incorrect PIN.",
        "Incorrect PIN.",
        "Incorrect PIN. Try again in 5 seconds.",
    ):
        with_pin.type("480214")
        with_pin.press("Return")
        with_pin.until(lambda message=message: with_pin.words("lock_banner_text") == message)
        assert with_pin.focus() == "lock_pin"
        assert with_pin.find("lock_pin").text() == ""
        with_pin.find("lock_banner").hide()
    with_pin.type(PIN)
    with_pin.press("Return")
    with_pin.until(lambda: with_pin.words("lock_banner_text").startswith("Try again in "))
    assert with_pin.sees("lock_card")
    with_pin.find("lock_other_way").click()
    with_pin.type(PRACTICE_PASSWORD)
    with_pin.press("Return")
    with_pin.until(lambda: not with_pin.sees("lock_card"))


def test_after_ten_wrong_pins_only_the_password_opens(with_pin):
    pins = with_pin.app.accounts.lock.pins
    now = [pins.clock()]
    pins.clock = lambda: now[0]
    lock(with_pin)
    for number in range(10):
        with_pin.type("480214")
        with_pin.press("Return")
        with_pin.until(lambda: with_pin.words("lock_banner_text"))
        if number < 9:
            with_pin.find("lock_banner").hide()
        now[0] += 300
    assert "your PIN was removed" in with_pin.words("lock_banner_text")
    assert with_pin.focus() == "lock_password"
    assert not with_pin.sees("lock_other_way")


def test_without_a_network_the_pin_opens_and_the_password_says_so(with_pin, server):
    with_pin.find("scan_line")
    server.knobs.drop_before_commit = 10_000
    lock(with_pin)
    with_pin.find("lock_other_way").click()
    with_pin.type(PRACTICE_PASSWORD)
    with_pin.press("Return")
    with_pin.until(lambda: with_pin.words("lock_banner_text") == error_texts.UNLOCK_BY_PIN)
    assert with_pin.focus() == "lock_pin"
    with_pin.type(PIN)
    with_pin.press("Return")
    with_pin.until(lambda: not with_pin.sees("lock_card"))
    server.knobs.drop_before_commit = 0


def test_a_revoked_token_asks_for_the_password(with_pin, building):
    lock(with_pin)
    building.revoke_all()
    with_pin.refresher.refresh()
    with_pin.until(lambda: not with_pin.app.session.connection.token)
    with_pin.until(lambda: with_pin.sees("lock_password"))
    assert not with_pin.sees("lock_pin")
    assert not with_pin.sees("lock_other_way")


def test_a_scan_is_not_a_pin(with_pin, keychain, server):
    lock(with_pin)
    with_pin.scan("96385074")
    assert with_pin.find("lock_pin").text() == ""
    assert with_pin.words("lock_banner_text") == "This desk is locked. Unlock it, then scan again."
    assert keychain.pin(server.base_url, PRACTICE_EMAIL).split(":")[6] == "0"


def test_the_pin_opens_the_lock_of_an_earlier_run_without_a_network(start, server, keychain):
    first = start(server.profile)
    first.sign_in()
    first.until(lambda: first.app.preferences.now.account is not None)
    choose(first)
    first.until(lambda: first.words("pin_state") == "PIN set")
    first.press("Escape")
    lock(first)
    first.close()
    server.knobs.drop_before_commit = 10_000
    second = start(server.profile)
    second.until(lambda: second.sees("lock_pin"))
    second.type(PIN)
    second.press("Return")
    second.until(lambda: second.sees("scan_line"))
    assert second.rows()
    server.knobs.drop_before_commit = 0


def test_signing_out_removes_the_pin(with_pin, server, keychain):
    with_pin.sign_out()
    with_pin.until(lambda: keychain.pin(server.base_url, PRACTICE_EMAIL) is None)


class NoKeychain(MemoryKeychain):
    """A computer without a keychain."""

    def pin(self, server, email):
        raise SecretsUnavailable("none")


def test_without_a_keychain_no_pin_can_be_set(start, server):
    hands = start(server.profile, NoKeychain())
    hands.sign_in()
    to_the_lock_section(hands)
    hands.until(lambda: hands.words("pin_state").startswith("PINs aren’t available"))
    assert not hands.find("new_pin").isEnabled()
    assert not hands.find("set_pin").isEnabled()
