"""A computer without a configuration, by keys alone: to the practice building, or through the setup to the sign-in."""

import tomllib
from dataclasses import replace

from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PROFILE
from mybuilding_desk.storage.keychain import Keychain
from mybuilding_desk.ui.commands import catalog
from tests.e2e.hands import UPS


def test_the_practice_building_opens_by_keys(start, tmp_path):
    hands = start(None)
    assert hands.sees("welcome_page")
    assert hands.focus() == "choose_set_up"
    hands.press("Tab", "Return")
    hands.until(lambda: hands.focus() == "email")
    assert hands.find("email").text() == PRACTICE_EMAIL
    hands.app.preferences.change(grace_seconds=0)
    hands.press("Return")
    hands.until(lambda: hands.sees("scan_line") and hands.rows())
    assert hands.app.window.commands.name(catalog.PRACTICE) == "Exit practice mode"
    hands.until_fresh()
    hands.scan(UPS)
    hands.type("12b")
    hands.press("Return")
    hands.until_sent()
    assert hands.store.find_number(UPS)[0].package.unit == "12B"
    hands.sign_out()
    hands.until(lambda: hands.focus() == "email")
    # Practice mode stores nothing with the data of this computer.
    assert {file.name for file in tmp_path.rglob("*") if file.is_file()} <= {"settings.json"}
    assert b"example" not in b"".join(file.read_bytes() for file in tmp_path.glob("*.json"))


def test_the_setup_by_keys_leads_to_the_sign_in(start, server, keychain, tmp_path):
    hands = start(None)
    hands.press("Return")
    hands.until(lambda: hands.sees("set_up_page"))
    hands.find("base_url").setFocus()
    hands.press("Ctrl+A")
    hands.type(server.base_url)
    hands.press("Tab")
    hands.type(PRACTICE_PROFILE.client_id)
    hands.press("Tab")
    hands.type(PRACTICE_PROFILE.client_secret)
    hands.press("Tab", "Tab")
    assert hands.focus() == "ca_bundle"
    hands.type(str(server.ca_file))
    hands.press("Return")
    hands.until(lambda: hands.focus() == "email")
    config = tomllib.loads((tmp_path / "config.toml").read_text())
    assert config["server"]["base_url"] == server.base_url
    assert "client_secret" not in config["server"]
    assert keychain.client_secret(server.base_url, PRACTICE_PROFILE.client_id) == PRACTICE_PROFILE.client_secret
    hands.sign_in()
    assert hands.focus() == "scan_line"


def test_escape_goes_back_in_the_setup(start):
    hands = start(None)
    hands.press("Return")
    hands.until(lambda: hands.sees("set_up_page"))
    hands.press("Escape")
    hands.until(lambda: hands.sees("welcome_page"))
    assert hands.focus() == "choose_set_up"


def test_without_a_keychain_the_setup_asks_before_it_writes_the_secret(start, server, tmp_path, watch):
    watch.allowed.add("config.toml")  # as the user agreed to
    hands = start(None, Keychain(trusted=frozenset()))
    hands.press("Return")
    hands.until(lambda: hands.sees("set_up_page"))
    hands.find("base_url").setFocus()
    hands.press("Ctrl+A")
    hands.type(server.base_url)
    hands.press("Tab")
    hands.type("practice-desk")
    hands.press("Tab")
    hands.type("practice-building")
    hands.press("Return")
    hands.until(lambda: hands.focus().endswith("_action"))
    assert not (tmp_path / "config.toml").exists()
    hands.press("Return")
    hands.until(lambda: hands.focus() == "email")
    assert "practice-building" in (tmp_path / "config.toml").read_text()


def test_a_stored_client_secret_is_found_at_the_next_start(start, server, keychain):
    keychain.keep_client_secret(server.base_url, "practice-desk", "practice-building")
    hands = start(replace(server.profile, client_secret=""))
    hands.sign_in()
    assert hands.focus() == "scan_line"
