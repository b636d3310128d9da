"""The lock covers the desk at once, returns it unchanged, and opens only by the password of its user."""

import re

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from mybuilding_desk.app.single_instance import bring_to_front
from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD
from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.base.sheet import open_sheets
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.text import error_texts
from mybuilding_desk.ui.text.language import use_language
from mybuilding_desk.ui.theme.stylesheet import apply_theme
from tests.e2e import ears
from tests.e2e.hands import UPS, Hands, package
from tests.e2e.scanner import BarcodeScanner
from tests.e2e.screens import CLOSED_BY_LOCK, MUST_BE_ANSWERED, SCREENS


@pytest.fixture(autouse=True, scope="module")
def as_before_after():
    """Restore the language and theme of the program after the test; other tests read them."""
    yield
    use_language(QApplication.instance(), "system")
    apply_theme(QApplication.instance(), Settings(theme="light"))


def lock(hands: Hands) -> None:
    hands.press("Ctrl+Shift+L")
    assert hands.sees("lock_card")
    assert hands.focus() == "lock_password"


def unlock(hands: Hands, password: str = PRACTICE_PASSWORD) -> None:
    hands.type(password)
    hands.press("Return")
    hands.until(lambda: not hands.sees("lock_card"))


def names(hands: Hands) -> set[str]:
    """Every word of the packages and residents of this desk that must stay hidden."""
    assert hands.app.workspace is not None
    rows = [row.package for row in hands.rows()]
    people = {word for one in rows for word in one.resident_name.split() if len(word) > 3}
    numbers = {one.tracking_number for one in rows if one.tracking_number}
    last_name = hands.app.workspace.user.full_name.split()[-1]
    assert people
    assert numbers
    return people | numbers | {last_name} - {"John"}


def in_sight(hands: Hands) -> str:
    """Everything in the window that can be read, hovered over, or heard."""
    texts = [str(one) for one in ears.tree(hands.window)]
    widgets = [one for one in hands.window.findChildren(QWidget) if one.isVisible()]
    tips = [f"{one.toolTip()} {one.accessibleName()} {one.accessibleDescription()}" for one in widgets]
    titles = [one.windowTitle() for one in QApplication.topLevelWidgets()]
    return " ".join([*texts, *tips, *titles])


@pytest.mark.parametrize("screen", [name for name in SCREENS if name not in MUST_BE_ANSWERED | CLOSED_BY_LOCK])
def test_the_lock_hides_the_whole_desk_and_returns_it_unchanged(desk, screen):
    desk.until_fresh()
    hidden = names(desk)
    SCREENS[screen](desk)
    before = desk.focus(), [sheet.objectName() for sheet in open_sheets(desk.desk)], desk.find("scan_line").text()
    selected = desk.desk.ui.table.current()
    lock(desk)
    seen = in_sight(desk)
    assert [word for word in hidden if word in seen] == []
    assert desk.desk.isHidden()
    unlock(desk)
    after = desk.focus(), [sheet.objectName() for sheet in open_sheets(desk.desk)], desk.find("scan_line").text()
    assert after == before
    assert desk.desk.ui.table.current() == selected


def test_the_card_shows_first_name_initials_and_the_unsent_count(desk, server):
    desk.until_fresh()
    server.knobs.status_5xx = 1000
    desk.scan(UPS)
    desk.type("12b")
    desk.press("Return")
    lock(desk)
    user = desk.app.workspace.user
    assert desk.words("locked_name") == user.full_name.split()[0]
    assert desk.words("locked_initials") == "JJ"
    assert desk.words("lock_footer_right") == "1 queued"
    assert not re.search(r"\d{2}:\d{2}", in_sight(desk))
    server.knobs.status_5xx = 0


def test_sending_continues_behind_the_lock_and_the_count_follows(desk, building):
    desk.until_fresh()
    desk.scan(UPS)
    desk.type("12b")
    desk.press("Return")
    lock(desk)
    desk.until(lambda: building.adds == 1)
    desk.until(lambda: desk.words("lock_footer_right") == "All synced")
    assert package(building, UPS).unit == "12B"


def test_results_of_actions_are_not_announced_behind_the_lock(desk, building, qtbot):
    desk.until_fresh()
    announcements: list[str] = []
    announcer.announced.connect(lambda text, _: announcements.append(text))
    desk.scan(UPS)
    desk.type("99z")
    desk.press("Return", "Return")
    lock(desk)
    announcements.clear()
    desk.until(desk.store.refused_count)
    announcer.disconnect(announcer)
    assert announcements == []
    assert not desk.sees("details_banner")
    unlock(desk)
    desk.until(lambda: desk.sees("details_banner"))
    assert not desk.sees("news_banner")


KEYS_OF_THE_DESK = (
    "F1 F2 F5 F6 F7 F8 F9 F10 Ctrl+1 Ctrl+3 Ctrl+4 Ctrl+, Ctrl+E Ctrl+K Ctrl+L Ctrl+N Ctrl+R Ctrl+T Ctrl+U "
    "Ctrl+PgDown Ctrl+Shift+B Ctrl+Shift+L Ctrl+Shift+N Ctrl+Shift+Q Ctrl+Shift+S"
)


def test_no_key_of_the_desk_reaches_it_behind_the_lock(desk):
    desk.until_fresh()
    lock(desk)
    for key in KEYS_OF_THE_DESK.split():
        desk.press(key)
        assert desk.sees("lock_card"), key
        assert desk.find("lock_card").isAncestorOf(desk.window.focusWidget()), key
    for _ in range(6):
        desk.press("Tab")
        assert desk.find("lock_page").isAncestorOf(desk.window.focusWidget())
    assert open_sheets(desk.desk) == []
    assert desk.app.session.user is not None


def test_a_wrong_password_is_reported_and_opens_nothing(desk):
    lock(desk)
    desk.type("wrong")
    desk.press("Return")
    desk.until(lambda: desk.words("lock_banner_text") == error_texts.NOT_YOUR_PASSWORD)
    assert desk.focus() == "lock_password"
    unlock(desk)
    assert desk.focus() == "scan_line"


def test_after_three_wrong_passwords_there_is_a_wait_that_survives_a_restart(start, server, keychain):
    desk = start(server.profile)
    desk.sign_in()
    desk.until_fresh()
    now = [desk.app.session.tries.clock()]
    desk.app.session.tries.clock = lambda: now[0]
    lock(desk)
    again = "Incorrect password. Try again. Your work is saved."
    for message in (again, again, "Incorrect password. Your work is saved. Try again in 5 seconds."):
        desk.type("wrong")
        desk.press("Return")
        desk.until(lambda message=message: desk.words("lock_banner_text") == message)
        desk.find("lock_banner").hide()
    asked = server.paths().count("oauth/access_token")
    for _ in range(3):
        desk.type(PRACTICE_PASSWORD)
        desk.press("Return")
        desk.until(lambda: desk.words("lock_banner_text").startswith("Too many wrong passwords"))
        assert desk.sees("lock_card")
        assert desk.focus() == "lock_password"
        desk.find("lock_banner").hide()
    assert server.paths().count("oauth/access_token") == asked
    desk.close()
    later = start(server.profile)
    later.until(lambda: later.sees("lock_card"))
    later.app.session.tries.clock = lambda: now[0] + 1
    later.type(PRACTICE_PASSWORD)
    later.press("Return")
    later.until(lambda: later.words("lock_banner_text").endswith("Try again in 4 seconds."))
    later.app.session.tries.clock = lambda: now[0] + 5
    unlock(later)


def test_without_a_network_it_says_so_and_stays_locked(desk, server):
    desk.until_fresh()
    lock(desk)
    server.knobs.drop_before_commit = 1000
    desk.type(PRACTICE_PASSWORD)
    desk.press("Return")
    desk.until(lambda: desk.words("lock_banner_text") == error_texts.UNLOCK_OFFLINE)
    server.knobs.drop_before_commit = 0
    desk.press("Return")
    desk.until(lambda: not desk.sees("lock_card"))


def test_the_password_brings_a_new_token_for_the_same_connection(desk):
    session = desk.app.session
    route, before = session.connection, session.connection.token
    lock(desk)
    unlock(desk)
    assert session.connection is route
    assert session.connection.token not in {"", before}


def test_lock_is_not_possible_while_the_desk_is_locked(desk):
    commands = desk.app.window.commands
    assert commands.why_not(catalog.LOCK) == ""
    lock(desk)
    assert commands.why_not(catalog.LOCK) == "Sign in first"
    unlock(desk)
    assert commands.why_not(catalog.LOCK) == ""


def test_an_unlock_in_progress_keeps_its_button_and_offline_there_is_one_way_on(desk, server):
    desk.until_fresh()
    lock(desk)
    button = desk.find("unlock")
    before = button.mapTo(desk.window, button.rect().topLeft())
    server.knobs.hang = True
    desk.type(PRACTICE_PASSWORD)
    desk.press("Return")
    desk.until(lambda: desk.sees("lock_progress"))
    assert button.text() == "Unlocking…"
    assert button.mapTo(desk.window, button.rect().topLeft()) == before
    server.release()
    desk.until(lambda: not desk.sees("lock_card"))
    lock(desk)
    server.knobs.hang, server.knobs.drop_before_commit = False, 1000
    desk.type(PRACTICE_PASSWORD)
    desk.press("Return")
    desk.until(lambda: desk.words("lock_banner_text") == error_texts.UNLOCK_OFFLINE)
    assert not desk.sees("lock_banner_action")
    assert desk.find("unlock").isEnabled()
    server.knobs.drop_before_commit = 0
    desk.press("Return")
    desk.until(lambda: not desk.sees("lock_card"))


def test_escape_ends_the_wait_for_a_server_that_does_not_answer(desk, server):
    desk.until_fresh()
    lock(desk)
    server.knobs.hang = True
    desk.type(PRACTICE_PASSWORD)
    desk.press("Return")
    desk.until(lambda: desk.sees("lock_progress"))
    desk.press("Escape")
    assert not desk.sees("lock_progress")
    assert desk.sees("lock_card")
    server.release()
    unlock(desk)


@pytest.mark.parametrize("number", [UPS, "https://example.org/abc", "TBA309471205881"])
@pytest.mark.parametrize("end", ["Enter", "Tab", ""])
def test_a_scan_is_reported_and_is_not_a_password(desk, server, number, end):
    desk.until_fresh()
    lock(desk)
    asked = server.paths().count("oauth/access_token")
    BarcodeScanner(desk, 5, end).send(number)
    assert desk.find("lock_password").text() == ""
    assert desk.words("lock_banner_text") == "This desk is locked. Unlock it, then scan again."
    assert desk.focus() == "lock_password"
    unlock(desk)
    assert server.paths().count("oauth/access_token") == asked + 1
    assert desk.find("scan_line").text() == ""


def test_a_scan_within_a_half_typed_password_keeps_it_and_sends_nothing(desk, server):
    lock(desk)
    desk.type(PRACTICE_PASSWORD[:4])
    desk.scan(UPS)
    assert desk.find("lock_password").text() == PRACTICE_PASSWORD[:4]
    desk.type(PRACTICE_PASSWORD[4:])
    desk.press("Return")
    desk.until(lambda: not desk.sees("lock_card"))


def test_the_desk_locks_after_five_idle_minutes(desk):
    desk.until_fresh()
    idle = desk.app.window.idle
    now = round(idle.clock())  # whole seconds: sums of fractions may miss the limit
    idle.clock = lambda: now
    desk.type("12")
    now += 299
    idle.check()
    assert not desk.sees("lock_card")
    desk.type("b")
    now += 299
    idle.check()
    assert not desk.sees("lock_card")
    desk.scan()
    now += 299
    idle.check()
    assert not desk.sees("lock_card")
    now += 1
    idle.check()
    assert desk.sees("lock_card")
    unlock(desk)


def test_the_idle_time_is_a_setting(desk):
    desk.press("Ctrl+,", "Down", "Down", "Down", "Down", "Down", "Tab")
    assert desk.focus() == "lock_minutes"
    desk.press("Ctrl+A")
    desk.type("200")
    assert desk.words("lock_minutes_problem") == "Enter a whole number from 0 to 120. Still set to 5."
    desk.press("Ctrl+A")
    desk.type("1")
    desk.press("Escape")
    assert desk.app.preferences.now.lock_minutes == 1
    idle = desk.app.window.idle
    later = idle.clock() + 61
    idle.clock = lambda: later
    idle.check()
    assert desk.sees("lock_card")


def test_another_language_and_theme_keep_the_lock_and_the_typed_text(desk):
    desk.scan(UPS)
    desk.type("12")
    lock(desk)
    hidden = names(desk)
    desk.type(PRACTICE_PASSWORD[:6])
    before = desk.desk
    desk.app.preferences.change(language="es", theme="dark")
    desk.until(lambda: desk.desk is not before)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert desk.sees("lock_card")
    assert desk.focus() == "lock_password"
    assert [word for word in hidden if word in in_sight(desk)] == []
    desk.scan("TBA309471205881")
    assert desk.find("lock_password").text() == PRACTICE_PASSWORD[:6]
    unlock(desk, PRACTICE_PASSWORD[6:])
    assert desk.find("scan_line").text() == "12"
    assert desk.sees("scan_number")


def test_the_language_can_change_between_two_locks(desk):
    lock(desk)
    unlock(desk)
    before = desk.desk
    desk.app.preferences.change(language="es")
    desk.until(lambda: desk.desk is not before)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    lock(desk)
    assert "Este mostrador está bloqueado" in in_sight(desk)
    unlock(desk)
    desk.sign_out()
    assert desk.focus() == "email"


def test_neither_minimizing_nor_a_second_start_opens_it(desk):
    lock(desk)
    desk.window.showMinimized()
    desk.window.showNormal()
    assert desk.sees("lock_card")
    bring_to_front(desk.window)
    assert desk.sees("lock_card")


def test_a_token_that_dies_behind_the_lock_waits_for_the_password(desk, building):
    desk.until_fresh()
    lock(desk)
    building.revoke_all()
    desk.refresher.refresh()
    desk.until(lambda: not desk.app.session.connection.token)
    assert desk.focus() == "lock_password"
    unlock(desk)
    assert not desk.sees("sign_in_sheet")
    assert desk.app.session.connection.token


def test_the_sign_in_over_the_work_can_be_locked_too(desk):
    SCREENS["sign-in over the work"](desk)
    lock(desk)
    unlock(desk)
    assert not desk.sees("sign_in_sheet")
    assert desk.focus() == "scan_line"


def test_a_restart_keeps_the_lock(start, server, keychain):
    first = start(server.profile)
    first.sign_in()
    first.until(lambda: first.app.preferences.now.account is not None)
    lock(first)
    first.close()
    second = start(server.profile)
    second.until(lambda: second.sees("lock_card"))
    assert second.focus() == "lock_password"
    unlock(second)
    second.close()
    third = start(server.profile)
    third.until(lambda: third.sees("scan_line"))
    assert keychain.token(server.base_url, PRACTICE_EMAIL)


def test_before_the_sign_in_there_is_nothing_to_lock(start, server):
    hands = start(server.profile)
    hands.until(lambda: hands.focus() == "email")
    hands.press("Ctrl+Shift+L")
    assert hands.focus() == "email"


def test_a_late_sign_in_answer_does_not_open_the_lock(desk, server):
    SCREENS["sign-in over the work"](desk)
    server.knobs.only, server.knobs.hang = {"oauth/access_token"}, True
    asked = server.paths().count("oauth/access_token")
    desk.type(PRACTICE_PASSWORD)
    desk.press("Return")
    desk.until(lambda: server.paths().count("oauth/access_token") > asked)
    lock(desk)
    server.release()
    done = []
    desk.app.worker.run(lambda: None, done.append, done.append)
    desk.until(lambda: done)  # the worker has handled every answer
    assert desk.sees("lock_card")
    unlock(desk)
    assert not desk.sees("sign_in_sheet")


def leave_alone(hands: Hands) -> None:
    """Let the idle time pass until the desk would lock itself."""
    idle = hands.app.window.idle
    later = idle.clock() + 301
    idle.clock = lambda: later
    idle.check()


def test_an_unchecked_password_is_cleared_after_the_idle_time(desk, server):
    desk.until_fresh()
    lock(desk)
    server.knobs.drop_before_commit = 1000
    desk.type(PRACTICE_PASSWORD)
    desk.press("Return")
    desk.until(lambda: desk.words("lock_banner_text") == error_texts.UNLOCK_OFFLINE)
    leave_alone(desk)
    server.knobs.drop_before_commit = 0
    assert desk.find("lock_password").text() == ""
    asked = server.paths().count("oauth/access_token")
    desk.press("Return")
    assert desk.words("lock_banner_text") == "Enter your password."
    assert server.paths().count("oauth/access_token") == asked
    unlock(desk)


def test_a_half_typed_password_on_the_sign_in_page_is_cleared_too(desk):
    desk.until_fresh()
    desk.press("Ctrl+Shift+U", "0")
    desk.until(lambda: desk.focus() == "email")
    desk.press("Tab")
    desk.type("some of it")
    leave_alone(desk)
    assert desk.find("password").text() == ""
