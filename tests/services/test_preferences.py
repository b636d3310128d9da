"""Whose choice holds: the account's, else the PC's, else the building's; what the building locked holds for all."""

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
"""What a version kept that knew one file for all accounts: every setting, chosen or not."""


@pytest.fixture
def pc(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "settings.json")


def of(tmp_path: Path, account: str) -> SettingsFile:
    return SettingsFile(tmp_path / account / "settings.json")


def test_each_account_has_its_own_choices(pc, tmp_path):
    preferences = Preferences(pc)
    preferences.use_account(of(tmp_path, "ann"))
    preferences.change(theme="dark", grace_seconds=5, email="ann@example.org")
    preferences.use_account(of(tmp_path, "bob"))
    assert preferences.now == Settings(email="ann@example.org")
    preferences.change(theme="light")
    preferences.use_account(of(tmp_path, "ann"))
    assert preferences.now == Settings(theme="dark", grace_seconds=5, email="ann@example.org")
    assert pc.load() == {"email": "ann@example.org"}
    assert of(tmp_path, "bob").load() == {"theme": "light"}


def test_the_file_of_an_older_version_holds_until_an_account_chooses(pc, tmp_path):
    (tmp_path / "settings.json").write_text(json.dumps(OLD))
    preferences = Preferences(pc)
    whole = preferences.now
    assert whole.account == User("7", "STAFF", "ann@example.org", "Ann")
    assert (whole.theme, whole.grace_seconds, whole.ages, whole.window) == ("dark", 45, (2, 5, 14), "AAAA")
    preferences.use_account(of(tmp_path, "ann"))
    assert preferences.now == whole
    preferences.change(theme="light")
    assert json.loads((tmp_path / "settings.json").read_text()) == OLD
    assert Preferences(pc).now.theme == "dark"


def test_what_the_building_set_holds_where_nobody_chose(pc, tmp_path):
    (tmp_path / "settings.json").write_text(json.dumps(OLD))
    house = BuildingPolicy({"signature": "optional", "grace_seconds": 60})
    preferences = Preferences(pc, house)
    assert (preferences.now.signature, preferences.now.grace_seconds) == ("optional", 45)
    preferences.use_account(of(tmp_path, "ann"))
    preferences.change(signature="off")
    assert preferences.now.signature == "off"


def test_what_the_building_locked_holds_for_all(pc, tmp_path):
    of(tmp_path, "ann").save({"signature": "off", "grace_seconds": 0, "theme": "dark"})
    preferences = Preferences(pc, BuildingPolicy({"signature": "required"}, frozenset({"signature", "grace_seconds"})))
    preferences.use_account(of(tmp_path, "ann"))
    preferences.change(signature="off", grace_seconds=3, theme="light")
    now = preferences.now
    assert (now.signature, now.grace_seconds, now.theme) == ("required", 20, "light")


def test_what_changed_is_told_once(pc, tmp_path):
    heard = []
    preferences = Preferences(pc)
    preferences.changed.connect(heard.append)
    of(tmp_path, "ann").save({"theme": "dark", "community_id": "32"})
    preferences.use_account(of(tmp_path, "ann"))
    preferences.change(theme="dark", ages=(1, 2, 3))
    preferences.change(ages=(1, 2, 3))
    assert heard == [{"theme", "community_id"}, {"ages"}]


def test_before_anybody_signed_in_the_last_account_is_only_looked_at(pc, tmp_path):
    of(tmp_path, "ann").save({"theme": "dark"})
    preferences = Preferences(pc)
    preferences.preview_account(of(tmp_path, "ann"))
    assert preferences.now.theme == "dark"
    preferences.change(grace_seconds=7)
    assert of(tmp_path, "ann").load() == {"theme": "dark"}
    assert pc.load() == {"grace_seconds": 7}


def test_a_file_of_the_account_that_cannot_be_used_costs_no_work(pc, tmp_path):
    (tmp_path / "ann" / "settings.json").mkdir(parents=True)
    preferences = Preferences(pc)
    preferences.use_account(of(tmp_path, "ann"))
    preferences.change(theme="dark")
    assert preferences.now.theme == "dark"


def test_every_name_is_a_setting():
    assert {*APPEARANCE, *PERSONAL, *POLICY_RULES} <= set(Settings._fields)
    usual = Settings()
    assert [name for name, (makes_sense, _) in POLICY_RULES.items() if not makes_sense(getattr(usual, name))] == []
