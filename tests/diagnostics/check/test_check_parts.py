"""The other parts of the check, each where it is well and where it is not: files, folders, keychain, versions."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend

from mybuilding_desk.config.server_profile import ServerProfile
from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.diagnostics.check import keychain
from mybuilding_desk.diagnostics.check import system as check_system
from mybuilding_desk.diagnostics.check.config_files import settings_findings
from mybuilding_desk.diagnostics.check.finding import Finding, State, passed
from mybuilding_desk.diagnostics.check.runner import Check, in_parallel, threading
from mybuilding_desk.storage.keychain import Keychain
from mybuilding_desk.storage.sqlite import has_search_index
from tests.support.disks import mounted

SERVER = '[server]\nbase_url = "https://desk.example"\nclient_id = "desk-7"\n'
SECRET = 'client_secret = "7f3a-not-to-be-told"\n'
PROFILE = ServerProfile("https://desk.example", "desk-7")


@pytest.fixture
def folders(tmp_path: Path) -> AppPaths:
    home = tmp_path / "home"
    home.mkdir()
    return AppPaths(home / "data", home / "logs", home / "settings.json", home / "config.toml", tmp_path / "all.toml")


def by_name(findings: object) -> dict[str, Finding]:
    return {finding.about: finding for finding in findings}  # type: ignore[attr-defined]


# The configuration


def test_both_files_and_their_keys_are_named_and_no_value(folders):
    folders.machine_config.write_text(SERVER)
    folders.user_config.write_text("[server]\n" + SECRET + '[endpoints]\npackages = "p/list"\n')
    folders.user_config.chmod(0o600)
    findings = list(settings_findings(folders, None))
    assert [finding.state for finding in findings] == [State.OK] * 3
    assert findings[0].detail.endswith("all.toml: server.base_url, server.client_id")
    assert findings[1].detail.endswith("config.toml: server.client_secret, endpoints.packages")
    assert "7f3a" not in repr(findings)


def test_no_configuration_at_all(folders):
    findings = by_name(settings_findings(folders, None))
    assert findings["server named"].state is State.WRONG
    assert str(folders.machine_config) in findings["server named"].fix


def test_who_corrects_a_file_is_told_of_an_example_that_is_there(folders):
    folders.machine_config.write_text("[server\n")
    findings = by_name(settings_findings(folders, None))
    for about in ("machine-wide configuration", "server named"):
        guide = Path(findings[about].fix.partition("There is an example in ")[2])
        assert 'base_url = "https://' in guide.read_text("utf-8")
    guide = Path(check_system._LIBRARIES.partition("is listed in ")[2])
    assert "libegl1" in guide.read_text("utf-8")


def test_a_server_without_a_client(folders):
    folders.user_config.write_text('[server]\nbase_url = "https://desk.example"\n')
    assert by_name(settings_findings(folders, None))["server named"].fix == "Set client_id in [server]."


def test_a_file_that_cannot_be_used_says_where(folders):
    folders.user_config.write_text('[server]\nbase_url = "http://desk.example"\n')
    findings = by_name(settings_findings(folders, None))
    assert findings["user's configuration"].state is State.WRONG
    assert "config.toml, line 2" in findings["user's configuration"].detail


def test_the_file_that_was_named_is_the_only_one(folders, tmp_path):
    folders.user_config.write_text("nonsense")
    (tmp_path / "mine.toml").write_text(SERVER)
    findings = list(settings_findings(folders, tmp_path / "mine.toml"))
    assert [finding.state for finding in findings] == [State.OK, State.OK]
    assert next(settings_findings(folders, tmp_path / "none.toml")).state is State.WRONG


@pytest.mark.skipif(os.name != "posix", reason="rights of Unix")
def test_a_secret_that_others_can_read(folders):
    folders.user_config.write_text(SERVER + SECRET)
    folders.user_config.chmod(0o644)
    warnings = [finding for finding in settings_findings(folders, None) if finding.state is State.WARNING]
    assert len(warnings) == 1
    assert "--provision" in warnings[0].fix


# Folders


def test_folders_that_are_not_there_yet_are_fine_and_stay_so(folders):
    findings = by_name(check_system.folder_findings(folders))
    assert {finding.state for finding in findings.values()} == {State.OK}
    assert "can be made" in findings["data folder"].detail
    assert "can be written" in findings["settings folder"].detail
    assert list(folders.data.parent.iterdir()) == []


def test_a_folder_for_reading_alone(folders):
    folders.data.mkdir(mode=0o700)
    with mounted(folders.data, "1m") as disk:
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        finding = by_name(check_system.folder_findings(folders))["data folder"]
    assert finding.state is State.WRONG
    assert "Read-only" in finding.detail
    assert "--data-dir" in finding.fix


def test_a_folder_of_somebody_else(folders):
    if os.name != "posix" or os.geteuid() == 0:
        pytest.skip("rights hold nobody back here")
    folders.data.mkdir(mode=0o500)
    assert by_name(check_system.folder_findings(folders))["data folder"].state is State.WRONG


def test_a_disk_that_is_nearly_full(folders):
    folders.data.mkdir(mode=0o700)
    with mounted(folders.data, "200m"):
        finding = by_name(check_system.folder_findings(folders))["free space"]
        assert (finding.state, finding.detail) == (State.WARNING, "200 MiB")
    with mounted(folders.data, "100m"):
        assert by_name(check_system.folder_findings(folders))["free space"].state is State.WRONG


@pytest.mark.skipif(os.name != "posix", reason="rights of Unix")
def test_a_data_folder_that_others_can_look_into(folders):
    folders.data.mkdir()
    folders.data.chmod(0o755)
    finding = by_name(check_system.folder_findings(folders))["data folder"]
    assert finding.state is State.WARNING
    assert finding.fix == f"chmod 700 {folders.data}"


# The keychain


class Drawer(KeyringBackend):
    """Keeps secrets in memory; `hangs` makes it wait for somebody who never comes, `loses` makes it forget."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.hangs = threading.Event()
        self.hangs.set()
        self.loses = False

    def get_password(self, service: str, username: str) -> str | None:
        self.hangs.wait(60)
        return None if self.loses else self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


def looked_at(drawer: Drawer, profile: ServerProfile | None = PROFILE) -> dict[str, Finding]:
    trusted = frozenset({f"{Drawer.__module__}.{Drawer.__qualname__}"})
    return by_name(keychain.keychain_findings(Keychain(lambda: drawer, trusted), profile))


def test_a_keychain_keeps_gives_back_and_forgets():
    drawer = Drawer()
    drawer.set_password("MyBuilding Desk", "client secret of desk-7 at https://desk.example", "7f3a-not-to-be-told")
    findings = looked_at(drawer)
    assert {finding.state for finding in findings.values()} == {State.OK}
    assert findings["keychain"].detail.startswith(f"{Drawer.__module__}.Drawer keeps")
    assert findings["client secret"].detail == "in this account's keychain"
    assert len(drawer.kept) == 1
    assert "7f3a" not in repr(findings)


def test_a_keychain_that_loses_what_it_is_given():
    drawer = Drawer()
    drawer.loses = True
    findings = looked_at(drawer)
    assert findings["keychain"].state is State.WARNING
    assert "does not give back" in findings["keychain"].detail
    assert findings["client secret"].state is State.WRONG


def test_a_keychain_that_waits_for_somebody(monkeypatch):
    monkeypatch.setattr(keychain, "TIMEOUT_S", 0.1)
    drawer = Drawer()
    drawer.hangs.clear()
    try:
        findings = looked_at(drawer)
    finally:
        drawer.hangs.set()
    assert (findings["keychain"].state, findings["keychain"].detail) == (State.WARNING, "it does not answer")


def test_no_keychain_but_a_secret_in_the_file():
    profile = ServerProfile("https://desk.example", "desk-7", "7f3a-not-to-be-told")
    findings = by_name(keychain.keychain_findings(Keychain(Drawer), profile))
    assert findings["keychain"].state is State.WARNING
    assert "no keychain to trust" in findings["keychain"].detail
    assert findings["client secret"].state is State.WARNING
    assert "7f3a" not in repr(findings)


def test_no_secret_anywhere():
    findings = looked_at(Drawer())
    assert findings["client secret"].state is State.WRONG
    assert "--provision" in findings["client secret"].fix


# Versions and the screen


def test_what_the_program_is_made_of():
    findings = by_name(check_system.version_findings())
    assert {finding.state for finding in findings.values()} == {State.OK}
    assert list(findings) == ["program", "system", "Python", "OpenSSL", "SQLite"]
    assert findings["SQLite"].detail == f"{sqlite3.sqlite_version} with FTS5"


def test_an_sqlite_without_the_index_is_wrong(monkeypatch):
    assert has_search_index()
    monkeypatch.setattr(check_system, "has_search_index", lambda: False)
    assert by_name(check_system.version_findings())["SQLite"].state is State.WRONG


def test_the_screen(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    findings = by_name(check_system.screen_findings())
    assert (findings["Qt"].state, findings["screen"].detail[:9]) == (State.OK, "offscreen")


@pytest.mark.skipif(sys.platform != "linux", reason="the parts of Linux")
def test_a_desktop_that_lacks_a_library_says_which(tmp_path, monkeypatch):
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setenv("DISPLAY", ":77")
    (tmp_path / "platforms").mkdir()
    (tmp_path / "platforms" / "libqxcb.so").write_bytes(b"no library")
    finding = check_system._screen_of_linux(tmp_path)
    assert finding.state is State.WRONG
    assert "libqxcb.so" in finding.detail
    monkeypatch.delenv("DISPLAY")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert check_system._screen_of_linux(tmp_path).state is State.WARNING


# Limits


def test_a_look_that_hangs_is_left_alone_and_the_others_are_told():
    hanging = threading.Event()

    def hangs():
        yield passed("slow", "began")
        hanging.wait(60)

    looks = [Check("slow", 0.1, hangs), Check("quick", 5.0, lambda: iter([passed("quick", "done")]))]
    findings = list(in_parallel(looks))
    hanging.set()
    assert [(finding.about, finding.state) for finding in findings] == [
        ("slow", State.OK),
        ("slow", State.WRONG),
        ("quick", State.OK),
    ]


def test_a_look_that_fails_says_no_more_than_how():
    def fails():
        raise KeyError("7f3a-not-to-be-told")
        yield

    (finding,) = in_parallel([Check("odd", 5.0, fails)])
    assert finding.state is State.WRONG
    assert "KeyError" in finding.detail
    assert "7f3a" not in finding.detail
