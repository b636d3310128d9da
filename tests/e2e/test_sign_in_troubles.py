"""Sign-in errors: each has its own message, keeps the input, and offers a way on."""

import socket
from dataclasses import replace

import pytest

from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD
from mybuilding_desk.storage.keychain import Keychain
from mybuilding_desk.ui.text import error_texts
from tests.e2e.hands import Hands
from tests.support.server import PracticeServer


def fill_in(hands: Hands, password: str = PRACTICE_PASSWORD) -> None:
    """Email, Tab, password, Enter."""
    hands.until(lambda: hands.focus() == "email")
    hands.type(PRACTICE_EMAIL)
    hands.press("Tab")
    hands.type(password)
    hands.press("Return")


def test_a_wrong_password_keeps_the_email_and_selects_the_password(start, server):
    hands = start(server.profile)
    fill_in(hands, "wrong")
    hands.until(lambda: hands.words("sign_in_banner") == error_texts.SIGN_IN_REFUSALS["invalid_grant"])
    assert hands.find("email").text() == PRACTICE_EMAIL
    assert hands.focus() == "password"
    assert hands.find("password").selectedText() != ""
    hands.type(PRACTICE_PASSWORD)
    hands.press("Return")
    hands.until(lambda: hands.sees("scan_line"))


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"client_id": "nobody"}, "invalid_client_id"),
        ({"client_secret": "nothing"}, "invalid_client_credentials"),
    ],
)
def test_a_wrong_setup_has_its_own_message(start, server, wrong, reason):
    hands = start(replace(server.profile, **wrong))
    fill_in(hands)
    hands.until(lambda: hands.words("sign_in_banner") == error_texts.SIGN_IN_REFUSALS[reason])
    assert hands.find("email").text() == PRACTICE_EMAIL
    assert not hands.sees("sign_in_banner_action")


def test_without_a_network_try_again_works_once_it_is_back(start, server, building):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with PracticeServer(building) as first:
        # The certificate of the test authority is the same for every server.
        profile = replace(server.profile, base_url=f"https://localhost:{port}")
        assert first.port != port
    hands = start(profile)
    fill_in(hands)
    hands.until(lambda: hands.words("sign_in_banner") == error_texts.SIGN_IN_NETWORK["unreachable"])
    assert hands.words("sign_in_banner_action") == "Try again"
    with PracticeServer(building, port=port):
        hands.until(lambda: hands.focus() == "password")
        hands.press("Tab", "Tab")
        assert hands.focus() == "sign_in_banner_action"
        hands.press("Return")
        hands.until(lambda: hands.sees("scan_line"))
        hands.close()


def test_an_untrusted_certificate_has_its_own_message(start, building):
    with PracticeServer(building, certificate="self_signed") as liar:
        hands = start(liar.profile)
        fill_in(hands)
        hands.until(lambda: hands.words("sign_in_banner"))
        assert hands.words("sign_in_banner") == error_texts.SIGN_IN_NETWORK["certificate"]
        assert "oauth/access_token" not in liar.paths()


def test_a_captive_portal_has_its_own_message(start, server):
    server.knobs.captive_portal = True
    hands = start(server.profile)
    fill_in(hands)
    hands.until(lambda: hands.words("sign_in_banner") == error_texts.SIGN_IN_NETWORK["trouble"])
    server.knobs.captive_portal = False
    hands.press("Return")
    hands.until(lambda: hands.sees("scan_line"))


def test_a_busy_server_shows_the_wait(start, server):
    server.knobs.too_many, server.knobs.retry_after = 1, "90"
    hands = start(server.profile)
    fill_in(hands)
    hands.until(lambda: "Try again in 2 min" in hands.words("sign_in_banner"))


def test_a_hanging_sign_in_can_be_canceled_and_retried(start, server):
    server.knobs.hang = True
    hands = start(replace(server.profile, timeout_read=30.0))
    fill_in(hands)
    hands.until(lambda: hands.sees("cancel_sign_in"))
    server.wait_for(1)
    assert hands.sees("sign_in_progress")
    hands.press("Escape")
    assert hands.sees("sign_in")
    assert hands.find("email").text() == PRACTICE_EMAIL
    assert not hands.sees("sign_in_banner")
    server.release()
    hands.until(lambda: hands.focus() == "password")
    hands.type(PRACTICE_PASSWORD)
    hands.press("Return")
    hands.until(lambda: hands.sees("scan_line"))


def test_the_sign_in_works_without_a_keychain_and_says_so(start, server):
    hands = start(server.profile, Keychain(trusted=frozenset()))
    hands.sign_in()
    hands.until(lambda: hands.words("news_banner") == error_texts.NO_KEYCHAIN)
    assert hands.focus() == "scan_line"
    assert hands.app.preferences.now.account is None


def test_after_three_wrong_passwords_the_next_try_has_to_wait(start, server):
    hands = start(server.profile)
    hands.until(lambda: hands.focus() == "email" and hands.app.session is not None)
    hands.type(PRACTICE_EMAIL)
    hands.press("Tab")
    for number in range(3):
        hands.type("wrong")
        hands.press("Return")
        hands.until(lambda number=number: server.paths().count("oauth/access_token") == number + 1)
        hands.until(lambda: hands.words("sign_in_banner_text").startswith("Incorrect email or password."))
        hands.until(lambda: not hands.sees("sign_in_progress"))
    assert hands.words("sign_in_banner_text").endswith("Try again in 5 seconds.")
    for _ in range(9):
        hands.press("Return")
        hands.until(lambda: hands.words("sign_in_banner_text").startswith("Too many wrong passwords"))
    assert server.paths().count("oauth/access_token") == 3
