"""Empty, loading, offline, and rejected: what a list says without rows, and that one error is told once."""

from collections.abc import Iterator

import pytest

from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD
from mybuilding_desk.practice.http_messages import success
from mybuilding_desk.ui.base.announcer import announcer
from mybuilding_desk.ui.text import error_texts
from tests.e2e.hands import UPS, Hands


def enter(hands: Hands, email: str = PRACTICE_EMAIL) -> None:
    """Sign in without waiting for the lists."""
    hands.until(lambda: hands.focus() == "email")
    hands.press("Ctrl+A")
    hands.type(email)
    hands.press("Tab")
    hands.type(PRACTICE_PASSWORD)
    hands.press("Return")
    hands.until(lambda: hands.app.workspace is not None)


def instead(building, path: str, response: dict[str, object]) -> None:
    """Let the building send this response at this path."""
    usual = building.answer
    building.answer = lambda request: success(response) if request.path.strip("/") == path else usual(request)


@pytest.fixture
def spoken() -> Iterator[list[str]]:
    """Everything announced so far."""
    texts: list[str] = []
    announcer.announced.connect(keep := lambda text, _: texts.append(text))
    yield texts
    announcer.announced.disconnect(keep)


def test_an_empty_list_offers_what_to_do_in_its_whole_card(start, server, building) -> None:
    instead(building, "packages/list", {"packages": []})
    hands: Hands = start(server.profile)
    enter(hands)
    hands.until(lambda: hands.words("packages_empty") == "No pending packages\nScan one to log it.")
    table = hands.desk.ui.table
    assert table.horizontalHeader().isHidden()
    assert not hands.sees("panel")
    hands.until(lambda: table.geometry().bottom() == table.parentWidget().contentsRect().bottom())
    hands.until(lambda: hands.sees("log_without_number"))
    hands.click(hands.find("log_without_number"))
    assert hands.focus() == "scan_line"
    assert hands.sees("suggestions_end")
    hands.press("Escape", "Ctrl+2")
    assert hands.words("packages_empty").startswith("No overdue packages\n")
    hands.press("Ctrl+4")
    hands.until(lambda: hands.words("packages_empty") == "No released packages\nReleased packages appear here.")
    assert not hands.sees("log_without_number")
    hands.press("Ctrl+3")
    assert hands.words("packages_empty").count("\n") == 1


def test_the_header_returns_with_the_first_package(start, server, building) -> None:
    instead(building, "packages/list", {"packages": []})
    hands: Hands = start(server.profile)
    enter(hands)
    hands.until(lambda: hands.sees("log_without_number"))
    hands.scan(UPS)
    hands.type("12b")
    hands.press("Return")
    hands.until(hands.rows)
    assert not hands.desk.ui.table.horizontalHeader().isHidden()
    assert not hands.sees("packages_empty")


def test_a_resident_is_not_told_to_scan(start, server, building) -> None:
    instead(building, "packages/list", {"packages": []})
    hands: Hands = start(server.profile)
    enter(hands, "zoe@140riverside.example")
    hands.until(lambda: hands.words("packages_empty") == "No pending packages\nPackages logged for you appear here.")
    assert not hands.sees("log_without_number")


def test_bars_stand_for_the_rows_until_the_server_answers(start, server) -> None:
    server.knobs.only, server.knobs.hang = {"packages/list"}, True
    hands: Hands = start(server.profile)
    enter(hands)
    empty = hands.desk.ui.table.empty
    assert not empty.shows_bars
    hands.until(lambda: empty.shows_bars)
    assert hands.words("packages_empty") == ""
    assert empty.accessibleName() == "Loading packages…"
    assert hands.words("network") == "Loading packages…"
    server.release()
    hands.until(hands.rows)
    assert not empty.isVisible()


def test_without_network_and_packages_the_list_says_so_and_tries_again(start, server) -> None:
    server.knobs.only, server.knobs.drop_before_commit = {"communities/list"}, 1_000
    hands: Hands = start(server.profile)
    enter(hands)
    hands.until(lambda: hands.sees("refresh_list"))
    assert hands.words("packages_empty") == (
        "Can’t reach MyBuilding\nCheck this computer’s network connection, then try again."
    )
    assert hands.words("network") == "Working offline"
    assert not hands.sees("news_banner")
    server.knobs.drop_before_commit = 0
    hands.click(hands.find("refresh_list"))
    hands.until(hands.rows)
    assert not hands.sees("refresh_list")


def test_with_packages_only_the_foot_says_that_the_network_is_gone(desk: Hands, server) -> None:
    desk.until_fresh()
    server.close()
    desk.press("Ctrl+R")
    desk.until(lambda: desk.words("network") == "Working offline")
    assert desk.rows()
    assert not desk.sees("news_banner")
    assert not desk.sees("packages_empty")


def test_a_user_without_community_refreshes_by_the_button(start, server, building) -> None:
    usual = building.answer
    instead(building, "communities/list", {"communities": []})
    hands: Hands = start(server.profile)
    enter(hands)
    hands.until(lambda: hands.words("packages_empty").startswith("No community assigned\n"))
    hands.until(lambda: hands.sees("refresh_list"))
    building.answer = usual
    hands.click(hands.find("refresh_list"))
    hands.until(hands.rows)


def test_a_search_without_results_is_cleared_by_the_button(desk: Hands) -> None:
    desk.until_fresh()
    desk.press("Ctrl+F")
    desk.type("zeppelin")
    desk.until(lambda: desk.words("packages_empty").startswith("No results for “zeppelin”\n"))
    desk.click(desk.find("clear_results"))
    desk.until(desk.rows)


def test_a_rejection_is_told_by_the_panel_or_the_page_never_by_both(start, server, spoken: list[str]) -> None:
    desk: Hands = start(server.profile, grace=0)
    desk.sign_in()
    desk.until_fresh()
    desk.scan(UPS)
    desk.type("zz99")
    desk.press("Return", "Return")
    why = error_texts.REFUSALS["unknown_unit"]
    desk.until(lambda: desk.words("details_banner_text") == why and desk.desk.is_quiet)
    assert not desk.sees("news_banner")
    desk.go_to_list("Down")
    desk.until(lambda: desk.words("news_banner_text").startswith("zz99"))
    assert desk.words("news_banner_text").endswith(why)
    assert desk.words("news_banner_action") == "Edit"
    assert not desk.sees("details_banner")
    desk.press("Up")
    desk.until(lambda: desk.words("details_banner_text") == why and not desk.sees("news_banner"))
    assert sum(why in text for text in spoken) == 1, spoken
    desk.press("Delete", "Down")
    desk.until(lambda: desk.desk.is_quiet and not desk.store.refused_count())
    assert not desk.sees("news_banner")


def test_settings_say_when_they_cannot_be_saved(desk: Hands) -> None:
    desk.press("Ctrl+,")
    for file in desk.app.preferences.folder.rglob("settings*.json"):
        file.unlink()
        file.mkdir()
    desk.desk.ui.settings()._change("text_size", "115")
    desk.until(lambda: desk.words("settings_banner_text"))
    assert desk.app.preferences.now.text_size == "115"
