"""Precedence of settings: account, then computer, then building; settings locked by the building always apply."""

import json
from pathlib import Path

import pytest

from mybuilding_desk.domain.models import User
from mybuilding_desk.domain.settings import APPEARANCE, PERSONAL, POLICY_RULES, BuildingPolicy, Settings
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.storage.settings_file import SettingsFile

OLD = {
    "theme": "dark",
    "email": "ann@example.org",
    "server": "https://api.example.org",
    "account": {"user_id": "7", "role": "STAFF", "email": "ann@example.org", "full_name": "Ann", "picture": ""},
    "community_id": "32",
    "window": "AAAA",
    "grace_seconds": 45,
    "carriers": {"N12": "DHL"},
    "signature": "off",
    "ages": [2, 5, 14],
}
"""Settings of an older version, which kept one file for all accounts and every setting, chosen or not."""


@pytest.fixture
def pc(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "settings.json")


def settings_of(tmp_path: Path, account: str) -> SettingsFile:
    return SettingsFile(tmp_path / account / "settings.json")


def test_each_account_has_its_own_choices(pc, tmp_path):
    preferences = Preferences(pc)
    preferences.use_account(settings_of(tmp_path, "ann"))
    preferences.change(theme="dark", grace_seconds=5, email="ann@example.org")
    preferences.use_account(settings_of(tmp_path, "bob"))
    assert preferences.now == Settings(email="ann@example.org")
    preferences.change(theme="light")
    preferences.use_account(settings_of(tmp_path, "ann"))
    assert preferences.now == Settings(theme="dark", grace_seconds=5, email="ann@example.org")
    assert pc.load() == {"email": "ann@example.org"}
    assert settings_of(tmp_path, "bob").load() == {"theme": "light"}


def test_an_older_version_s_file_applies_until_an_account_chooses(pc, tmp_path):
    (tmp_path / "settings.json").write_text(json.dumps(OLD))
    preferences = Preferences(pc)
    settings = preferences.now
    assert settings.account == User("7", "STAFF", "ann@example.org", "Ann")
    assert (settings.theme, settings.grace_seconds, settings.ages, settings.window) == ("dark", 45, (2, 5, 14), "AAAA")
    preferences.use_account(settings_of(tmp_path, "ann"))
    assert preferences.now == settings
    preferences.change(theme="light")
    assert json.loads((tmp_path / "settings.json").read_text()) == OLD
    assert Preferences(pc).now.theme == "dark"


def test_the_building_s_defaults_apply_without_a_choice(pc, tmp_path):
    (tmp_path / "settings.json").write_text(json.dumps(OLD))
    policy = BuildingPolicy({"signature": "optional", "grace_seconds": 60})
    preferences = Preferences(pc, policy)
    assert (preferences.now.signature, preferences.now.grace_seconds) == ("optional", 45)
    preferences.use_account(settings_of(tmp_path, "ann"))
    preferences.change(signature="off")
    assert preferences.now.signature == "off"


def test_settings_locked_by_the_building_apply_to_all(pc, tmp_path):
    settings_of(tmp_path, "ann").save({"signature": "off", "grace_seconds": 0, "theme": "dark"})
    preferences = Preferences(pc, BuildingPolicy({"signature": "required"}, frozenset({"signature", "grace_seconds"})))
    preferences.use_account(settings_of(tmp_path, "ann"))
    preferences.change(signature="off", grace_seconds=3, theme="light")
    now = preferences.now
    assert (now.signature, now.grace_seconds, now.theme) == ("required", 20, "light")


def test_changes_are_signaled_once(pc, tmp_path):
    changes = []
    preferences = Preferences(pc)
    preferences.changed.connect(changes.append)
    settings_of(tmp_path, "ann").save({"theme": "dark", "community_id": "32"})
    preferences.use_account(settings_of(tmp_path, "ann"))
    preferences.change(theme="dark", ages=(1, 2, 3))
    preferences.change(ages=(1, 2, 3))
    assert changes == [{"theme", "community_id"}, {"ages"}]


def test_before_the_sign_in_the_last_account_s_file_is_not_changed(pc, tmp_path):
    settings_of(tmp_path, "ann").save({"theme": "dark"})
    preferences = Preferences(pc)
    preferences.preview_account(settings_of(tmp_path, "ann"))
    assert preferences.now.theme == "dark"
    preferences.change(grace_seconds=7)
    assert settings_of(tmp_path, "ann").load() == {"theme": "dark"}
    assert pc.load() == {"grace_seconds": 7}


def test_an_unusable_account_file_does_not_stop_the_work(pc, tmp_path):
    (tmp_path / "ann" / "settings.json").mkdir(parents=True)
    preferences = Preferences(pc)
    preferences.use_account(settings_of(tmp_path, "ann"))
    preferences.change(theme="dark")
    assert preferences.now.theme == "dark"


def test_every_listed_name_is_a_setting_with_a_valid_default():
    assert {*APPEARANCE, *PERSONAL, *POLICY_RULES} <= set(Settings._fields)
    defaults = Settings()
    assert [name for name, (makes_sense, _) in POLICY_RULES.items() if not makes_sense(getattr(defaults, name))] == []
