"""A saved profile loads back; its file is private to the user and never half written."""

import stat
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import trustme
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.config.loader import load_policy, load_profile
from mybuilding_desk.config.server_profile import DEFAULT_ENDPOINTS, ServerProfile
from mybuilding_desk.config.writer import checked_profile, save_user_profile
from mybuilding_desk.core.errors import ConfigTrouble
from mybuilding_desk.core.paths import AppPaths

SECRET = "s3cr3t-of-the-client"
PROFILE = ServerProfile("https://api.example.org", client_id="desk", client_secret=SECRET)

paths = st.from_regex(r"[a-zäß%~_-]{1,8}(/[a-z0-9.]{1,5}x)?", fullmatch=True)
entries = st.builds(lambda method, path: method + path, st.sampled_from(["", "GET ", "POST "]), paths)
timeouts = st.floats(min_value=0.01, max_value=600)
profiles = st.builds(
    ServerProfile,
    base_url=st.from_regex(r"https://[a-z0-9]{1,9}\.org(:[1-9][0-9]{1,3})?(/[a-z]{1,4}){0,2}", fullmatch=True),
    client_id=st.text(),
    client_secret=st.text(),
    timeout_connect=timeouts,
    timeout_read=timeouts,
    endpoints=st.fixed_dictionaries({}, optional=dict.fromkeys(DEFAULT_ENDPOINTS, entries) | {"token": paths}).map(
        lambda chosen: {**DEFAULT_ENDPOINTS, **chosen}
    ),
    resident_notes=st.lists(st.sampled_from(["notes", "accessNotes", "x_1"]), unique=True).map(tuple),
)


def folders_at(root: Path) -> AppPaths:
    return AppPaths.under(root / "user")._replace(machine_config=root / "machine.toml")


@given(profile=profiles, machine=st.none() | profiles)
def test_a_saved_profile_loads_back(
    profile: ServerProfile, machine: ServerProfile | None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folders = folders_at(tmp_path_factory.getbasetemp() / "saving")
    folders.machine_config.unlink(missing_ok=True)
    if machine is not None:
        written = save_user_profile(folders._replace(user_config=folders.machine_config), machine, with_secret=True)
        assert written == folders.machine_config
    assert save_user_profile(folders, profile, with_secret=True) == folders.user_config
    assert load_profile(folders) == profile


def test_the_secret_is_written_only_on_request(tmp_path: Path) -> None:
    folders = folders_at(tmp_path)
    save_user_profile(folders, PROFILE, with_secret=True)
    save_user_profile(folders, PROFILE, with_secret=False)
    assert SECRET not in folders.user_config.read_text("utf-8")
    assert load_profile(folders) == replace(PROFILE, client_secret="")


def test_the_machine_s_secret_stays_in_force(tmp_path: Path) -> None:
    folders = folders_at(tmp_path)
    folders.machine_config.write_text(f'[server]\nbase_url = "https://old.org"\nclient_secret = "{SECRET}"\n')
    save_user_profile(folders, replace(PROFILE, client_secret=""), with_secret=False)
    assert load_profile(folders) == PROFILE


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_only_the_owner_can_read_the_file(tmp_path: Path) -> None:
    path = save_user_profile(folders_at(tmp_path), PROFILE, with_secret=True)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_saving_leaves_no_temporary_file(tmp_path: Path) -> None:
    path = save_user_profile(folders_at(tmp_path), PROFILE, with_secret=True)
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_a_rejected_value_keeps_the_old_file(tmp_path: Path) -> None:
    folders = folders_at(tmp_path)
    save_user_profile(folders, PROFILE, with_secret=True)
    with pytest.raises(ConfigTrouble, match="must start with https") as raised:
        save_user_profile(folders, replace(PROFILE, base_url="http://x.org"), with_secret=True)
    assert raised.value.path == ""
    assert load_profile(folders) == PROFILE


def test_an_unwritable_path_is_named(tmp_path: Path) -> None:
    (tmp_path / "user").write_text("a file where the folder should be")
    folders = folders_at(tmp_path)
    with pytest.raises(ConfigTrouble, match="can’t be saved") as raised:
        save_user_profile(folders, PROFILE, with_secret=False)
    assert raised.value.path == str(folders.user_config)


def test_a_failed_replacement_leaves_no_temporary_file(tmp_path: Path) -> None:
    folders = folders_at(tmp_path)
    (folders.user_config / "inside").mkdir(parents=True)
    with pytest.raises(ConfigTrouble, match="can’t be saved"):
        save_user_profile(folders, PROFILE, with_secret=False)
    assert [entry.name for entry in folders.user_config.parent.iterdir()] == [folders.user_config.name]


def test_a_checked_profile_is_normalized(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    trustme.CA().cert_pem.write_to_path("ca.pem")
    profile = replace(PROFILE, base_url="HTTPS://api.example.org//", ca_bundle="ca.pem", endpoints={"token": "/t"})
    checked = checked_profile(profile)
    assert checked.base_url == "https://api.example.org"
    assert Path(checked.ca_bundle) == tmp_path / "ca.pem"
    assert checked.endpoints == {**DEFAULT_ENDPOINTS, "token": "t"}


def test_an_unknown_endpoint_is_rejected() -> None:
    with pytest.raises(ConfigTrouble, match="isn’t a known endpoint"):
        checked_profile(replace(PROFILE, endpoints={"tokens": "t"}))


def test_the_valid_desk_settings_of_a_file_with_errors_are_kept(tmp_path: Path) -> None:
    folders = folders_at(tmp_path)
    folders.user_config.parent.mkdir()
    folders.user_config.write_text(
        '[server]\nbase_url = "http://old.org"\n[desk]\ngrace_seconds = 7\nsound = "loud"\ncolor = "red"\n'
    )
    with pytest.raises(ConfigTrouble):
        load_policy(folders)
    save_user_profile(folders, PROFILE, with_secret=False)
    assert load_policy(folders).defaults == {"grace_seconds": 7}


def test_the_rename_of_the_file_survives_a_power_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[Path] = []
    monkeypatch.setattr("mybuilding_desk.core.files.sync_folder", synced.append)
    path = save_user_profile(folders_at(tmp_path), PROFILE, with_secret=False)
    assert synced == [path.parent]
