"""Erase all local data by keys: one confirmation by a typed word, unsent changes can go first, and nothing is left."""

from pathlib import Path

import pytest

from mybuilding_desk.core.errors import SecretsUnavailable
from mybuilding_desk.diagnostics import crash_log, logs
from mybuilding_desk.storage.keychain import MemoryKeychain
from tests.e2e.hands import UPS, Hands, package


class Locked(MemoryKeychain):
    """A keychain that its owner locked after it stored the token."""

    def forget_entries(self, names):
        raise SecretsUnavailable("locked")


def files(folder: Path) -> list[Path]:
    return [one for one in folder.rglob("*") if one.is_file()]


@pytest.fixture
def logged(tmp_path: Path):
    logs.open_log(tmp_path / "logs")
    crash_log.watch_for_crashes(tmp_path / "logs")
    yield
    logs.close_log()
    crash_log.forget_crashes()


def ask(hands: Hands) -> None:
    """Open the confirmation by keys."""
    hands.press("Ctrl+,")
    hands.press_until("Down", "section_privacy")
    hands.press_until("Tab", "forget")
    hands.press("Return")
    assert hands.focus() == "forget_word"


@pytest.mark.usefixtures("logged")
def test_erasing_asks_once_for_a_word_and_leaves_nothing(start, server, building, keychain, tmp_path):
    hands = start(server.profile, grace=300)
    hands.sign_in()
    hands.until_fresh()
    hands.until(keychain.entries)
    hands.scan(UPS)
    hands.type("12bz")
    hands.press("Return")
    assert len(files(tmp_path)) > 5
    ask(hands)
    assert hands.words("forget_banner_text").endswith("1 unsynced change will be lost.")
    hands.press("Tab", "Return")  # "Send all now"
    hands.until(lambda: "will be lost" not in hands.words("forget_banner_text"))
    assert package(building, UPS)
    hands.find("forget_word").setFocus()
    hands.type("eras")
    hands.press("Return")
    assert hands.sees("settings_sheet")
    assert not hands.find("forget_now").isEnabled()
    hands.type("e")
    hands.press("Return")
    hands.until(lambda: hands.sees("end_program"))
    assert files(tmp_path) == []
    assert keychain.entries() == []
    assert hands.words("forgotten_keychain") == "1 item removed"
    assert hands.words("forgotten_data").endswith("removed")
    assert hands.focus() == "end_program"
    hands.press("Ctrl+Shift+L", "Ctrl+,", "Ctrl+Shift+N", "F12")
    assert hands.sees("end_program")
    hands.press("Return")
    assert not hands.window.isVisible()
    assert files(tmp_path) == [], "nothing is written on the way out"


def test_escape_keeps_everything(desk, tmp_path):
    before = len(files(tmp_path))
    ask(desk)
    desk.type("erase")
    desk.press_until("Tab", "forget_keep")
    desk.press("Return")
    assert not desk.sees("forget_word")
    assert desk.focus() == "forget"
    desk.press("Return")
    assert desk.find("forget_word").text() == ""
    desk.press("Escape", "Ctrl+,")
    desk.press_until("Down", "section_privacy")
    assert not desk.sees("forget_word")
    assert len(files(tmp_path)) >= before


def test_remaining_data_is_listed_with_its_reason(start, server, tmp_path):
    keychain = Locked()
    hands = start(server.profile, keychain)
    hands.sign_in()
    hands.until(keychain.entries)
    ask(hands)
    hands.type("ERASE")
    hands.press("Return")
    hands.until(lambda: hands.sees("end_program"))
    assert hands.words("forgotten_keychain").startswith("1 item left. Secure storage is locked")
    assert [one.name for one in files(tmp_path)] in ([], ["keychain.json"])


def test_the_practice_building_has_nothing_to_erase(start):
    hands = start(None)
    hands.until(lambda: hands.focus() == "choose_set_up")
    hands.press("Down", "Return")
    hands.until(lambda: hands.sees("sign_in"))
    hands.press("Return")
    hands.until(lambda: hands.app.workspace is not None)
    hands.press("Ctrl+,")
    hands.press_until("Down", "section_privacy")
    assert hands.sees("history_days")
    assert not hands.sees("forget")
