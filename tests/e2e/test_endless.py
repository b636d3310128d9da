"""Endless lists from a server, and a nearly full disk: a message names the cause, and work continues."""

import pytest

from mybuilding_desk.api import client
from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD
from mybuilding_desk.ui.text import error_texts
from tests.e2e.hands import UPS, Hands, package
from tests.e2e.test_files_in_trouble import only_root
from tests.support.disks import mounted


@pytest.fixture
def small(monkeypatch) -> None:
    """Limits that a test reaches quickly."""
    for name in ("PACKAGES", "RESIDENTS"):
        monkeypatch.setattr(client, name, client.Bounds(2_000, 64 * client.MIB, 600.0))


def logged(hands: Hands, building) -> bool:
    """Log a package by scan and unit, and wait until the server has it."""
    hands.scan(UPS)
    hands.type("12b")
    hands.press("Return")
    hands.until_sent()
    return package(building, UPS).unit == "12B"


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("part", ["packages", "residents"])
def test_an_endless_list_is_reported_once_and_work_continues(desk, server, building, part):
    desk.until_fresh()
    server.knobs.endless = {f"{part}/list"}
    desk.press("Ctrl+R")
    desk.until(lambda: desk.words("news_banner_text") == error_texts.TOO_LONG[part])
    desk.until_fresh()
    assert desk.words("network") == "Online · Lists incomplete"
    desk.click(desk.find("news_banner_action"))
    desk.press("Ctrl+R")
    desk.until_fresh()
    assert not desk.sees("news_banner")
    server.knobs.endless = set()
    assert logged(desk, building)
    desk.press("Ctrl+R")
    desk.until_fresh()
    desk.until(lambda: desk.words("network").startswith("Online · Updated"))


def test_a_nearly_full_disk_logs_packages_but_loads_no_lists(start, server, building, tmp_path):
    only_root(tmp_path)
    with mounted(tmp_path, "100m"):
        hands = start(server.profile)
        hands.until(lambda: hands.focus() == "email")
        hands.type(PRACTICE_EMAIL)
        hands.press("Tab")
        hands.type(PRACTICE_PASSWORD)
        hands.press("Return")
        hands.until(lambda: hands.app.workspace is not None and hands.app.workspace.store.community_id)
        hands.until(lambda: error_texts.STORAGE["reserve"] in hands.words("packages_empty"))
        assert not hands.sees("news_banner")  # the list tells it
        hands.scan(UPS)
        hands.type("12b")
        hands.press("Return", "Return")  # no resident is known here: the second Enter confirms
        hands.until_sent()
        assert package(building, UPS).unit == "12B"
        assert "packages/list" not in server.paths()
        assert "residents/list" not in server.paths()
        hands.close()
