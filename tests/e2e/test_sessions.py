"""From one sign-in to the next: the stored token, sign-out, and a token that expires during work."""

from PySide6.QtWidgets import QLabel

from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD
from mybuilding_desk.ui.text import error_texts
from tests.e2e.hands import MANAGER, RIVERSIDE, UPS, package


def test_the_next_start_opens_signed_in_without_asking_for_a_token(start, server, keychain):
    first = start(server.profile)
    first.sign_in()
    first.until(lambda: first.app.preferences.now.account is not None)
    first.press("Ctrl+PgDown")
    first.until_fresh()
    first.close()
    assert server.paths().count("oauth/access_token") == 1
    second = start(server.profile)
    second.until(lambda: second.sees("scan_line"))
    assert second.focus() == "scan_line"
    assert second.find("communities").currentRow() == 1
    assert second.rows()
    second.until_fresh()
    assert server.paths().count("oauth/access_token") == 1


def test_a_session_not_kept_signs_in_again_with_the_email_filled_in(start, server):
    first = start(server.profile)
    first.until(lambda: first.focus() == "email")
    first.type(PRACTICE_EMAIL)
    first.press("Tab")
    first.type(PRACTICE_PASSWORD)
    first.press("Tab", "Tab", "Space", "Return")
    first.until(lambda: first.sees("scan_line"))
    first.close()
    second = start(server.profile)
    second.until(lambda: second.focus() == "email")
    assert second.find("email").text() == PRACTICE_EMAIL
    assert second.find("password").text() == ""


def test_sign_out_deletes_the_token_and_hides_the_account(start, server, keychain):
    hands = start(server.profile)
    hands.sign_in()
    hands.until(lambda: keychain.token(server.base_url, PRACTICE_EMAIL) is not None)
    hands.sign_out()
    assert hands.focus() == "email"
    assert hands.find("password").text() == ""
    hands.until(lambda: keychain.token(server.base_url, PRACTICE_EMAIL) is None)
    assert hands.desk.ui.table.rows.rowCount() == 0
    assert hands.desk.ui.sidebar.communities.count() == 0
    assert hands.desk.ui.details.findChild(QLabel, "details_title").text() == ""
    hands.press("Ctrl+A")
    hands.sign_in(MANAGER)
    assert hands.find("user_name").toolTip() == "Rosa Quispe-Hall"
    assert hands.focus() == "scan_line"


def test_a_dead_token_opens_the_sign_in_over_the_work_and_work_continues(desk, server, building):
    desk.scan(UPS)
    desk.type("12")
    building.revoke_all()
    desk.press("Ctrl+R")
    desk.until(lambda: desk.sees("sign_in_sheet"))
    assert desk.sees("scan_line")
    assert desk.words("sign_in_banner") == error_texts.SIGN_IN_ENDED
    desk.until(lambda: desk.focus() == "password")
    assert desk.find("email").text() == PRACTICE_EMAIL
    desk.type(PRACTICE_PASSWORD)
    desk.press("Return")
    desk.until(lambda: not desk.sees("sign_in_sheet"))
    assert desk.focus() == "scan_line"
    assert desk.find("scan_line").text() == "12"
    assert desk.sees("scan_number")
    desk.type("b")
    desk.press("Return")
    desk.until_sent()
    assert package(building, UPS).unit == "12B"


def test_a_package_logged_with_a_dead_token_is_sent_after_the_sign_in(desk, server, building):
    desk.until_fresh()
    building.revoke_all()
    desk.scan(UPS)
    desk.type("12b")
    desk.press("Return")
    desk.until(lambda: desk.sees("sign_in_sheet"))
    assert building.adds == 0
    assert desk.rows()[0].state == "waiting"
    desk.until(lambda: desk.focus() == "password")
    desk.type("wrong")
    desk.press("Return")
    desk.until(lambda: desk.words("sign_in_banner") == error_texts.SIGN_IN_REFUSALS["invalid_grant"])
    desk.type(PRACTICE_PASSWORD)
    desk.press("Return")
    desk.until(lambda: building.adds == 1)
    desk.until_sent()
    assert package(building, UPS).unit == "12B"
    assert desk.focus() == "scan_line"


def test_keys_do_not_reach_the_desk_below_the_sign_in(desk, building):
    building.revoke_all()
    desk.press("Ctrl+R")
    desk.until(lambda: desk.sees("sign_in_sheet"))
    for key in ("Escape", "Ctrl+L", "Ctrl+K", "Ctrl+PgDown", "Ctrl+4", "F1", "Ctrl+E", "Ctrl+N"):
        desk.press(key)
        assert desk.focus() in {"email", "password"}, key
    assert desk.find("communities").currentRow() == 0
    for _ in range(12):
        desk.press("Tab")
        assert desk.find("sign_in_sheet").isAncestorOf(desk.app.window.focusWidget())


def test_no_file_contains_a_secret(start, server, tmp_path, keychain):
    hands = start(server.profile)
    hands.sign_in()
    hands.until(lambda: keychain.token(server.base_url, PRACTICE_EMAIL) is not None)
    token = keychain.token(server.base_url, PRACTICE_EMAIL)
    hands.until_fresh()
    hands.close()
    files = [one for one in tmp_path.rglob("*") if one.is_file()]
    assert files
    for file in files:
        content = file.read_bytes()
        assert token.encode() not in content, file
        assert b"practice-building" not in content, file


def test_another_user_does_not_see_the_lists_of_the_first(start, server):
    hands = start(server.profile)
    hands.sign_in()
    hands.until_fresh()
    hands.sign_out()
    hands.until(lambda: hands.focus() == "email")
    hands.press("Ctrl+A")
    hands.type("zoe@140riverside.example")
    hands.press("Tab")
    hands.type(PRACTICE_PASSWORD)
    hands.press("Return")
    hands.until(lambda: hands.app.workspace is not None)
    hands.until_fresh()
    assert {row.package.resident_id for row in hands.rows()} == {"3001"}
    assert hands.store.community_id == RIVERSIDE
