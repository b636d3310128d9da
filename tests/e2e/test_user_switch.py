"""Users who share a desk: each has their own token, and unsent actions are still sent in the name of their author."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event
from typing import Any

import pytest

from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD
from tests.e2e import ears
from tests.e2e.hands import MANAGER, UPS, Hands, package

PIN = "480213"
AMAZON = "TBA309471205881"


def change(hands: Hands) -> None:
    hands.press("Ctrl+Shift+U")
    assert hands.sees("change_card")


def to_somebody_else(hands: Hands, email: str = MANAGER) -> None:
    """Switch from one user to another who is not signed in yet."""
    before = hands.app.workspace
    change(hands)
    hands.press("0")
    hands.until(lambda: hands.focus() == "email")
    hands.type(email)
    hands.press("Tab")
    hands.type(PRACTICE_PASSWORD)
    hands.press("Return")
    hands.until(lambda: hands.app.workspace is not before and hands.sees("scan_line"))
    hands.until_fresh()


def come_back(hands: Hands, digit: str, typed: str = PRACTICE_PASSWORD) -> None:
    change(hands)
    hands.press(digit)
    hands.until(lambda: hands.sees("lock_card"))
    hands.type(typed)
    hands.press("Return")
    hands.until(lambda: hands.sees("scan_line"))


def log(hands: Hands, number: str) -> None:
    hands.scan(number)
    hands.type("12b")
    hands.press("Return")


@contextmanager
def blocked(keychain: Any, verb: str) -> Iterator[Callable[[], None]]:
    """Block this method of the keychain until the end of the block, or until the returned function is called."""
    opened, usual = Event(), getattr(keychain, verb)

    def slow(*given: str) -> Any:
        assert opened.wait(10)
        return usual(*given)

    setattr(keychain, verb, slow)
    try:
        yield opened.set
    finally:
        opened.set()
        setattr(keychain, verb, usual)


def switched_with_a_dead_token(hands: Hands, server: Any, building: Any) -> Any:
    """A user with a PIN and an unsent package switched to another user, and their token died; return the first user."""
    hands.until_fresh()
    pins, user = hands.app.accounts.lock.pins, hands.app.workspace.user
    pins.choose(user, PIN)
    hands.until(lambda: pins.has(user))
    # On a busy machine the package would be sent before the token dies: delay it until then.
    server.knobs.only, server.knobs.status_5xx = {"packages/add"}, 1_000
    log(hands, UPS)
    hands.until(lambda: server.knobs.status_5xx < 1_000)
    to_somebody_else(hands)
    route = hands.app.session.connection_of(user)
    building.revoke_all()
    server.knobs.status_5xx = 0
    hands.app.accounts._background_senders[user.user_id]._outbox_sender.send_all_now()
    hands.until(lambda: not route.token)
    return user


def name(hands: Hands) -> str:
    return hands.app.workspace.user.full_name


def test_unsent_actions_are_sent_in_the_name_of_the_previous_user(desk, server, building):
    desk.until_fresh()
    first = name(desk)
    server.knobs.only, server.knobs.status_5xx = {"packages/add"}, 1
    log(desk, UPS)
    desk.until(lambda: not server.knobs.status_5xx)
    assert building.adds == 0
    to_somebody_else(desk)
    second = name(desk)
    assert second != first
    log(desk, AMAZON)
    desk.until(lambda: building.adds == 2)
    assert package(building, UPS).accepted_by == first
    assert package(building, AMAZON).accepted_by == second


def test_two_keys_and_the_password_switch_back(desk, keychain, server):
    desk.until_fresh()
    first, session = name(desk), desk.app.session
    route, token = session.connection, session.connection.token
    desk.until(lambda: keychain.token(server.base_url, PRACTICE_EMAIL) is not None)
    to_somebody_else(desk)
    assert session.connection is not route
    assert route.token == token
    assert keychain.token(server.base_url, PRACTICE_EMAIL) == token
    come_back(desk, "1")
    assert name(desk) == first
    assert session.connection is route
    assert desk.focus() == "scan_line"
    desk.until(desk.rows)
    log(desk, UPS)
    desk.until_sent()


def test_two_keys_and_the_pin_switch_back_without_a_request(desk, server):
    desk.until_fresh()
    first = name(desk)
    pins, user = desk.app.accounts.lock.pins, desk.app.workspace.user
    pins.choose(user, PIN)
    desk.until(lambda: pins.has(user))
    to_somebody_else(desk)
    asked = server.paths().count("oauth/access_token")
    desk.count_keys()
    come_back(desk, "1", PIN)
    assert desk.keys == 2 + len(PIN) + 1
    assert name(desk) == first
    assert server.paths().count("oauth/access_token") == asked


def test_a_right_pin_does_not_open_the_desk_of_another_chosen_user(desk, keychain):
    desk.until_fresh()
    pins, user = desk.app.accounts.lock.pins, desk.app.workspace.user
    pins.choose(user, PIN)
    desk.until(lambda: pins.has(user))
    to_somebody_else(desk)
    opened, usual = Event(), keychain.pin
    keychain.pin = lambda server, email: usual(server, email) if opened.wait(10) else None
    change(desk)
    desk.press("1")
    desk.type(PIN)
    desk.press("Return")
    change(desk)
    desk.press("2")
    opened.set()
    with desk.qtbot.waitSignal(pins.tried):
        pass
    assert desk.sees("lock_card")
    assert desk.words("locked_name") == "Rosa"


def test_the_password_of_another_user_opens_nothing(desk, building):
    desk.until_fresh()
    to_somebody_else(desk)
    change(desk)
    desk.press("1")
    desk.type("not mine")
    desk.press("Return")
    desk.until(lambda: desk.words("lock_banner_text"))
    assert desk.sees("lock_card")


def test_escape_returns_to_the_lock_of_the_current_user_and_loses_nothing(desk):
    desk.until_fresh()
    desk.scan(UPS)
    desk.type("12")
    change(desk)
    desk.press("Escape")
    assert desk.focus() == "lock_password"
    assert desk.words("locked_name") == name(desk).split()[0]
    desk.type(PRACTICE_PASSWORD)
    desk.press("Return")
    desk.until(lambda: desk.sees("scan_line"))
    assert desk.find("scan_line").text() == "12"


def test_the_sign_in_of_another_user_can_be_left_too(desk):
    desk.until_fresh()
    desk.scan(UPS)
    desk.type("12")
    change(desk)
    desk.press("0")
    desk.until(lambda: desk.focus() == "email")
    assert desk.find("email").text() == ""
    assert desk.words("sign_in_footer_right") == "Ctrl Shift U: Switch user"
    come_back(desk, "1")
    assert desk.find("scan_line").text() == "12"


def test_the_page_shows_no_full_names_and_no_packages(desk):
    desk.until_fresh()
    numbers = {row.package.tracking_number for row in desk.rows()} - {""}
    to_somebody_else(desk)
    change(desk)
    text = " ".join(str(one) for one in ears.tree(desk.window))
    assert "John J." in text
    assert "Rosa Q." in text
    assert "Quispe" not in text
    assert [number for number in numbers if number in text] == []


def test_arrow_keys_and_enter_choose_a_user_and_a_scan_does_not(desk):
    desk.until_fresh()
    to_somebody_else(desk)
    change(desk)
    assert desk.focus() == "clerk_1"
    desk.scan("1" * 12)
    assert desk.sees("change_card")
    assert desk.words("change_banner_text")
    desk.press("Down")
    assert desk.focus() == "clerk_2"
    desk.press("Return")
    assert desk.words("locked_name") == "Rosa"


def test_a_token_that_dies_while_its_user_is_away_asks_for_the_password(desk, server, building):
    user = switched_with_a_dead_token(desk, server, building)
    assert building.adds == 0
    change(desk)
    desk.press("1")
    assert desk.focus() == "lock_password"
    desk.type(PRACTICE_PASSWORD)
    desk.press("Return")
    desk.until(lambda: desk.sees("scan_line"))
    desk.until(lambda: building.adds == 1)
    assert package(building, UPS).accepted_by == user.full_name


def test_unsendable_actions_of_an_absent_user_are_reported_at_the_desk(desk, server, building):
    desk.until_fresh()
    user, route = desk.app.workspace.user, desk.app.session.connection
    server.knobs.only, server.knobs.status_5xx = {"packages/add"}, 1_000
    log(desk, UPS)
    desk.until(lambda: server.knobs.status_5xx < 1_000)
    to_somebody_else(desk)
    building.revoke(route.token)
    desk.until(lambda: not route.token)
    message = f"{user.full_name.split()[0]} needs to sign in again: 1 of their changes is waiting to sync."
    desk.until(lambda: desk.words("news_banner_text") == message)
    assert desk.app.session.connection.token
    assert not desk.sees("sign_in_sheet")


@pytest.mark.parametrize("end", ["sign_out", "close"])
def test_unsent_actions_of_a_signed_out_user_are_reported_to_the_next_user(start, server, building, end):
    """Otherwise their packages would stay unsent on this computer for days without a notice."""
    hands = start(server.profile)
    hands.sign_in()
    hands.until_fresh()
    server.knobs.only, server.knobs.status_5xx = {"packages/add"}, 1_000
    log(hands, UPS)
    if end == "close":
        hands.until(lambda: hands.app.preferences.now.account is not None)
        hands.close()
        hands = start(server.profile)
        hands.until(lambda: hands.sees("scan_line"))
    hands.sign_out()
    hands.until(lambda: hands.focus() == "email")
    hands.press("Ctrl+A")
    hands.sign_in(MANAGER)
    message = "1 change by another user is waiting on this computer and will sync when they sign in."
    hands.until(lambda: hands.words("news_banner_text") == message)
    assert building.adds == 0


def test_unidentified_packages_of_another_user_are_reported_to_the_next_user(desk):
    """Otherwise the next user would look for the label text in vain, and log the package once more."""
    desk.until_fresh()
    desk.scan(UPS)
    desk.type("smith")
    desk.press("Ctrl+U")
    desk.until(lambda: desk.words("pile").startswith("1"))
    to_somebody_else(desk)
    message = "1 unidentified package was logged here by another user, who can assign it when they sign in."
    desk.until(lambda: desk.words("news_banner_text") == message)


def test_signing_out_keeps_the_others_on_the_list(desk):
    desk.until_fresh()
    first = name(desk)
    to_somebody_else(desk)
    desk.sign_out()
    desk.until(lambda: desk.focus() == "email")
    change(desk)
    assert not desk.sees("clerk_2")
    desk.press("Escape")
    assert desk.focus() == "email"
    come_back(desk, "1")
    assert name(desk) == first


def test_without_a_signed_in_user_there_is_no_switch(start, server):
    hands = start(server.profile)
    hands.until(lambda: hands.focus() == "email")
    hands.press("Ctrl+Shift+U")
    assert hands.focus() == "email"
    assert not hands.sees("change_card")


@pytest.mark.parametrize("end", ["sign_out", "close"])
def test_unsent_actions_of_an_absent_user_are_kept_for_the_next_sign_in(start, server, building, end):
    hands = start(server.profile)
    hands.sign_in()
    hands.until_fresh()
    server.knobs.only, server.knobs.status_5xx = {"packages/add"}, 1_000
    log(hands, UPS)
    to_somebody_else(hands)
    if end == "sign_out":
        hands.sign_out()
    else:
        hands.until(lambda: hands.app.preferences.now.account is not None)
    hands.close()
    server.knobs.status_5xx = 0
    again = start(server.profile)
    if end == "close":
        again.until(lambda: again.sees("scan_line"))
        again.sign_out()
    again.until(lambda: again.focus() == "email")
    again.press("Ctrl+A")
    again.sign_in()
    again.until(lambda: building.adds == 1)
    assert package(building, UPS).accepted_by == name(again)


def test_a_pin_opens_only_its_own_desk_despite_a_quick_switch(desk, keychain):
    desk.until_fresh()
    to_somebody_else(desk)
    pins, user = desk.app.accounts.lock.pins, desk.app.workspace.user
    pins.choose(user, PIN)
    desk.until(lambda: pins.has(user))
    change(desk)
    desk.press("2")
    assert desk.focus() == "lock_pin"
    with blocked(keychain, "pin") as let_go:
        desk.type(PIN)
        desk.press("Return")
        change(desk)
        desk.press("1")
        assert desk.words("locked_name") == "John"
        with desk.qtbot.waitSignal(pins.tried):
            let_go()
    assert desk.sees("lock_card")
    assert name(desk) == user.full_name
    come_back(desk, "2", PIN)
    assert name(desk) == user.full_name


def test_a_pin_entered_during_another_check_has_to_wait(desk, keychain):
    desk.until_fresh()
    pins = desk.app.accounts.lock.pins
    first = desk.app.workspace.user
    pins.choose(first, PIN)
    desk.until(lambda: pins.has(first))
    to_somebody_else(desk)
    second = desk.app.workspace.user
    pins.choose(second, PIN)
    desk.until(lambda: pins.has(second))
    change(desk)
    desk.press("2")
    with blocked(keychain, "pin") as let_go:
        desk.type(PIN)
        desk.press("Return")
        change(desk)
        desk.press("1")
        desk.type(PIN)
        desk.press("Return")
        desk.until(lambda: desk.words("lock_banner_text").startswith("Try again in"))
        with desk.qtbot.waitSignal(pins.tried):
            let_go()
    assert desk.sees("lock_card")
    desk.type(PIN)
    desk.press("Return")
    desk.until(lambda: desk.sees("scan_line"))
    assert name(desk) == first.full_name


@pytest.mark.parametrize("way", ["to the lock of another", "back to the sign-in"])
def test_a_pending_password_check_opens_nothing_after_a_switch(desk, server, way):
    desk.until_fresh()
    to_somebody_else(desk)
    second = name(desk)
    if way == "to the lock of another":
        desk.press("Ctrl+Shift+L")
        to, email = "1", ""
    else:
        change(desk)
        desk.press("0")
        desk.until(lambda: desk.focus() == "email")
        to, email = "2", PRACTICE_EMAIL
    server.knobs.only, server.knobs.hang = {"oauth/access_token"}, True
    if email:
        desk.type(email)
        desk.press("Tab")
    asked = server.paths().count("oauth/access_token")
    desk.type(PRACTICE_PASSWORD)
    desk.press("Return")
    desk.until(lambda: server.paths().count("oauth/access_token") > asked)
    change(desk)
    desk.press(to)
    server.release()
    desk.app.workspace.outbox_sender.send()
    desk.refresher.refresh()
    desk.until_fresh()  # the worker has handled every answer
    assert desk.sees("lock_card")
    assert name(desk) == second


def test_a_dead_token_asks_for_the_password_after_an_offline_pin_unlock(desk, server, building):
    user = switched_with_a_dead_token(desk, server, building)
    server.knobs.only, server.knobs.drop_before_commit = set(), 10_000
    change(desk)
    desk.press("1")
    desk.type(PRACTICE_PASSWORD)
    desk.press("Return")
    desk.until(lambda: desk.focus() == "lock_pin")
    desk.type(PIN)
    desk.press("Return")
    desk.until(lambda: name(desk) == user.full_name)
    desk.until(lambda: desk.sees("sign_in_sheet"))
    server.knobs.drop_before_commit = 0
    desk.type(PRACTICE_PASSWORD)
    desk.press("Return")
    desk.until(lambda: building.adds == 1)
    assert package(building, UPS).accepted_by == user.full_name
