"""Check findings in good and bad conditions: configuration, folders, keychain, versions, screen."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend

from mybuilding_desk.config.server_profile import ServerProfile
from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.diagnostics.check import keychain
from mybuilding_desk.diagnostics.check import records as check_records
from mybuilding_desk.diagnostics.check import system as check_system
from mybuilding_desk.diagnostics.check.config_files import settings_findings
from mybuilding_desk.diagnostics.check.finding import Finding, State, passed
from mybuilding_desk.diagnostics.check.runner import Check, in_parallel, threading
from mybuilding_desk.domain.records.contents import Contents
from mybuilding_desk.domain.records.desk_record import PackageKey
from mybuilding_desk.storage.keychain import Keychain
from mybuilding_desk.storage.records.records import Records
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


def test_both_files_and_their_keys_are_listed_without_values(folders):
    folders.machine_config.write_text(SERVER)
    folders.user_config.write_text("[server]\n" + SECRET + '[endpoints]\npackages = "p/list"\n')
    folders.user_config.chmod(0o600)
    findings = list(settings_findings(folders, None))
    assert [finding.state for finding in findings] == [State.OK] * 3
    assert findings[0].detail.endswith("all.toml: server.base_url, server.client_id")
    assert findings[1].detail.endswith("config.toml: server.client_secret, endpoints.packages")
    assert "7f3a" not in repr(findings)


def test_a_missing_configuration_is_wrong(folders):
    findings = by_name(settings_findings(folders, None))
    assert findings["server named"].state is State.WRONG
    assert str(folders.machine_config) in findings["server named"].fix


def test_the_fix_names_an_existing_example_file(folders):
    folders.machine_config.write_text("[server\n")
    findings = by_name(settings_findings(folders, None))
    for about in ("machine-wide configuration", "server named"):
        document = Path(findings[about].fix.partition("See the example in ")[2])
        assert 'base_url = "https://' in document.read_text("utf-8")
    document = Path(check_system._LIBRARIES.partition("The requirements are in ")[2])
    assert "libegl1" in document.read_text("utf-8")


def test_a_server_without_a_client_id_is_wrong(folders):
    folders.user_config.write_text('[server]\nbase_url = "https://desk.example"\n')
    assert by_name(settings_findings(folders, None))["server named"].fix == "Set client_id in [server]."


def test_an_invalid_file_is_reported_with_its_line(folders):
    folders.user_config.write_text('[server]\nbase_url = "http://desk.example"\n')
    findings = by_name(settings_findings(folders, None))
    assert findings["user's configuration"].state is State.WRONG
    assert "config.toml, line 2" in findings["user's configuration"].detail


def test_an_explicit_file_is_the_only_one_checked(folders, tmp_path):
    folders.user_config.write_text("nonsense")
    (tmp_path / "mine.toml").write_text(SERVER)
    findings = list(settings_findings(folders, tmp_path / "mine.toml"))
    assert [finding.state for finding in findings] == [State.OK, State.OK]
    assert next(settings_findings(folders, tmp_path / "none.toml")).state is State.WRONG


@pytest.mark.skipif(os.name != "posix", reason="Unix permissions")
def test_a_secret_readable_by_others_is_a_warning(folders):
    folders.user_config.write_text(SERVER + SECRET)
    folders.user_config.chmod(0o644)
    warnings = [finding for finding in settings_findings(folders, None) if finding.state is State.WARNING]
    assert len(warnings) == 1
    assert "--provision" in warnings[0].fix


# Folders


def test_missing_folders_are_fine_and_are_not_created(folders):
    findings = by_name(check_system.folder_findings(folders))
    assert {finding.state for finding in findings.values()} == {State.OK}
    assert "will be created" in findings["data folder"].detail
    assert "writable" in findings["settings folder"].detail
    assert list(folders.data.parent.iterdir()) == []


def test_a_read_only_folder_is_wrong(folders):
    folders.data.mkdir(mode=0o700)
    with mounted(folders.data, "1m") as disk:
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        finding = by_name(check_system.folder_findings(folders))["data folder"]
    assert finding.state is State.WRONG
    assert "Read-only" in finding.detail
    assert "--data-dir" in finding.fix


def test_an_unwritable_folder_is_wrong(folders):
    if os.name != "posix" or os.geteuid() == 0:
        pytest.skip("permissions do not apply to this account")
    folders.data.mkdir(mode=0o500)
    assert by_name(check_system.folder_findings(folders))["data folder"].state is State.WRONG


def test_a_nearly_full_disk_is_reported(folders):
    folders.data.mkdir(mode=0o700)
    with mounted(folders.data, "200m"):
        finding = by_name(check_system.folder_findings(folders))["free space"]
        assert (finding.state, finding.detail) == (State.WARNING, "200 MiB")
    with mounted(folders.data, "100m"):
        assert by_name(check_system.folder_findings(folders))["free space"].state is State.WRONG


@pytest.mark.skipif(os.name != "posix", reason="Unix permissions")
def test_a_data_folder_open_to_others_is_a_warning(folders):
    folders.data.mkdir()
    folders.data.chmod(0o755)
    finding = by_name(check_system.folder_findings(folders))["data folder"]
    assert finding.state is State.WARNING
    assert finding.fix == f"chmod 700 {folders.data}"


# The keychain


class FakeKeyring(KeyringBackend):
    """In-memory keyring; clear `hangs` to make reads block, set `loses` to make it lose every secret."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.stored: dict[tuple[str, str], str] = {}
        self.hangs = threading.Event()
        self.hangs.set()
        self.loses = False

    def get_password(self, service: str, username: str) -> str | None:
        self.hangs.wait(60)
        return None if self.loses else self.stored.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.stored[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.stored[service, username]


def find_in_keychain(keyring: FakeKeyring, profile: ServerProfile | None = PROFILE) -> dict[str, Finding]:
    trusted = frozenset({f"{FakeKeyring.__module__}.{FakeKeyring.__qualname__}"})
    return by_name(keychain.keychain_findings(Keychain(lambda: keyring, trusted), profile))


def test_a_working_keychain_is_ok():
    keyring = FakeKeyring()
    keyring.set_password("MyBuilding Desk", "client secret of desk-7 at https://desk.example", "7f3a-not-to-be-told")
    findings = find_in_keychain(keyring)
    assert {finding.state for finding in findings.values()} == {State.OK}
    assert findings["keychain"].detail.startswith(f"{FakeKeyring.__module__}.FakeKeyring: read, write")
    assert findings["client secret"].detail == "in this account's keychain"
    assert len(keyring.stored) == 1
    assert "7f3a" not in repr(findings)


def test_a_keychain_that_loses_secrets_is_a_warning():
    keyring = FakeKeyring()
    keyring.loses = True
    findings = find_in_keychain(keyring)
    assert findings["keychain"].state is State.WARNING
    assert "doesn't return" in findings["keychain"].detail
    assert findings["client secret"].state is State.WRONG


def test_a_blocking_keychain_is_a_warning(monkeypatch):
    monkeypatch.setattr(keychain, "TIMEOUT_S", 0.1)
    keyring = FakeKeyring()
    keyring.hangs.clear()
    try:
        findings = find_in_keychain(keyring)
    finally:
        keyring.hangs.set()
    assert (findings["keychain"].state, findings["keychain"].detail) == (State.WARNING, "not responding")


def test_a_secret_in_the_file_without_a_keychain_is_a_warning():
    profile = ServerProfile("https://desk.example", "desk-7", "7f3a-not-to-be-told")
    findings = by_name(keychain.keychain_findings(Keychain(FakeKeyring), profile))
    assert findings["keychain"].state is State.WARNING
    assert "isn't a trusted keychain" in findings["keychain"].detail
    assert findings["client secret"].state is State.WARNING
    assert "7f3a" not in repr(findings)


def test_a_missing_secret_is_wrong():
    findings = find_in_keychain(FakeKeyring())
    assert findings["client secret"].state is State.WRONG
    assert "--provision" in findings["client secret"].fix


# Versions and screen


def test_the_versions_are_listed():
    findings = by_name(check_system.version_findings())
    assert {finding.state for finding in findings.values()} == {State.OK}
    assert list(findings) == ["program", "system", "Python", "OpenSSL", "SQLite"]
    assert findings["SQLite"].detail == f"{sqlite3.sqlite_version} with FTS5"


def test_an_sqlite_without_full_text_search_is_wrong(monkeypatch):
    assert has_search_index()
    monkeypatch.setattr(check_system, "has_search_index", lambda: False)
    assert by_name(check_system.version_findings())["SQLite"].state is State.WRONG


def test_the_screen_is_checked(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    findings = by_name(check_system.screen_findings())
    assert (findings["Qt"].state, findings["screen"].detail[:9]) == (State.OK, "offscreen")


@pytest.mark.skipif(sys.platform != "linux", reason="Linux libraries")
def test_a_missing_desktop_library_is_named(tmp_path, monkeypatch):
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


def test_a_hanging_check_is_abandoned_and_the_others_are_reported():
    hanging = threading.Event()

    def hangs():
        yield passed("slow", "began")
        hanging.wait(60)

    checks = [Check("slow", 0.1, hangs), Check("quick", 5.0, lambda: iter([passed("quick", "done")]))]
    findings = list(in_parallel(checks))
    hanging.set()
    assert [(finding.about, finding.state) for finding in findings] == [
        ("slow", State.OK),
        ("slow", State.WRONG),
        ("quick", State.OK),
    ]


def test_a_failing_check_reports_only_the_error_type():
    def fails():
        raise KeyError("7f3a-not-to-be-told")
        yield

    (finding,) = in_parallel([Check("odd", 5.0, fails)])
    assert finding.state is State.WRONG
    assert "KeyError" in finding.detail
    assert "7f3a" not in finding.detail


def test_the_records_are_sound_damaged_or_newer_and_stay_as_they_are(folders):
    def finding() -> Finding:
        before = path.read_bytes() if path.exists() else b""
        [one] = check_records.records_findings(folders)
        assert (path.read_bytes() if path.exists() else b"") == before
        return one

    path = folders.data / "desk.example-1" / "desk.db"
    assert finding() == passed("records", "none yet")
    with closing(Records(path)) as records:
        records.note(PackageKey("32", "ref"), Contents(2))
        assert finding().detail == f"{path}: 1 packages", "also while it is in use"
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    assert (finding().state, finding().detail) == (State.WRONG, f"{path}: from a newer version")
    path.write_bytes(b"x" * 8192)
    assert (finding().state, finding().detail) == (State.WARNING, f"{path}: damaged")
    path.unlink()
    path.mkdir()
    path = path / "nothing"
    assert finding().state is State.WRONG
