"""The building's defaults and locks: section [desk] of the configuration."""

from pathlib import Path

import pytest

from mybuilding_desk.config.loader import load_policy, load_profile
from mybuilding_desk.config.server_profile import ServerProfile
from mybuilding_desk.config.writer import save_user_profile
from mybuilding_desk.core.errors import ConfigTrouble
from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.domain.settings import BuildingPolicy

SERVER = '[server]\nbase_url = "https://api.example.org"\n'
DESK = '[desk]\nsignature = "required"\nages = [1, 2, 5]\nlocked = ["signature"]\n'


@pytest.fixture
def folders(tmp_path: Path) -> AppPaths:
    machine = tmp_path / "machine.toml"
    root = tmp_path / "mine"
    root.mkdir()
    return AppPaths(root, root, root / "settings.json", root / "config.toml", machine)


def test_without_the_section_the_policy_is_empty(folders):
    assert load_policy(folders) == BuildingPolicy()
    folders.machine_config.write_text(SERVER)
    assert load_policy(folders) == BuildingPolicy()


def test_defaults_and_locks_are_read(folders):
    folders.machine_config.write_text(SERVER + DESK)
    assert load_policy(folders) == BuildingPolicy(
        {"signature": "required", "ages": (1, 2, 5)}, frozenset({"signature"})
    )
    assert load_policy(folders, folders.machine_config) == load_policy(folders)


def test_the_user_s_file_changes_unlocked_defaults_and_unlocks_nothing(folders):
    folders.machine_config.write_text(SERVER + DESK)
    folders.user_config.write_text('[desk]\nsignature = "off"\nages = [1, 2, 9]\ntheme = "dark"\nlocked = ["theme"]\n')
    policy = load_policy(folders)
    assert policy.defaults == {"signature": "required", "ages": (1, 2, 9), "theme": "dark"}
    assert policy.locked == {"signature", "theme"}


def test_a_file_with_only_the_desk_section_gives_no_profile(folders):
    folders.machine_config.write_text(DESK)
    assert load_profile(folders) is None


def test_setup_keeps_the_desk_section_of_the_user_s_file(folders):
    folders.user_config.write_text(DESK)
    before = load_policy(folders)
    save_user_profile(folders, ServerProfile("https://api.example.org", "id"), with_secret=False)
    assert load_policy(folders) == before
    assert load_profile(folders) is not None


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('theme = "sepia"', 'theme must be one of: "system", "light", "dark".'),
        ("grace_seconds = 301", "grace_seconds must be a whole number from 0 to 300."),
        ("grace_seconds = true", "grace_seconds must be a whole number"),
        ("ages = [3, 2, 1]", "ages must be three increasing numbers of days"),
        ('locked = "signature"', "locked must be a list of [desk] settings."),
        ('locked = ["window"]', "locked must be a list of [desk] settings."),
        ("window = 3", "“window” isn’t a setting in [desk]."),
    ],
)
def test_an_invalid_setting_is_reported_with_its_line(folders, line, message):
    folders.machine_config.write_text(SERVER + "[desk]\n" + line + "\n")
    with pytest.raises(ConfigTrouble) as caught:
        load_policy(folders)
    assert message in caught.value.detail
    assert caught.value.line == 4
