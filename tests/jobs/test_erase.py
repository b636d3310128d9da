"""Erase all local data: all files of the program are deleted, others stay, and failures are reported."""

import json
import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend

from mybuilding_desk.core.paths import KEPT_ENTRIES, AppPaths
from mybuilding_desk.domain.erasure import ErasedLocation, EraseReport
from mybuilding_desk.domain.models import User
from mybuilding_desk.jobs.erase import LOCK_FILE, count_unsynced, erase_all
from mybuilding_desk.storage.cache.packages import PackageCache
from mybuilding_desk.storage.keychain import SERVICE, Keychain, MemoryKeychain, client_name, token_name
from mybuilding_desk.storage.outbox.outbox import Outbox
from mybuilding_desk.storage.settings_file import SettingsFile
from tests.support.disks import mounted
from tests.support.offices import a_draft

SERVER = "https://desk.example"
PROFILE = f'[server]\nbase_url = "{SERVER}"\nclient_id = "desk-7"\n'


class MemoryBackend(KeyringBackend):
    """A back end that keeps secrets in memory, or raises `trouble` at every call."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.trouble: Exception | None = None

    def get_password(self, service: str, username: str) -> str | None:
        self._may_fail()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._may_fail()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._may_fail()
        del self.kept[service, username]

    def _may_fail(self) -> None:
        if self.trouble:
            raise self.trouble


@pytest.fixture
def backend() -> MemoryBackend:
    return MemoryBackend()


@pytest.fixture(autouse=True)
def temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files of the test."""
    path = tmp_path / "temporary"
    path.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(path))
    return path


@pytest.fixture
def folders(tmp_path: Path) -> AppPaths:
    """The folders of an account as on Linux."""
    home = tmp_path / "home"
    config = home / "config" / "mybuilding-desk"
    return AppPaths(
        home / "share" / "mybuilding-desk",
        home / "state" / "mybuilding-desk" / "log",
        config / "settings.json",
        config / "config.toml",
        tmp_path / "machine" / "config.toml",
    )


@pytest.fixture
def keychain(backend: MemoryBackend, folders: AppPaths) -> Keychain:
    return keychain_of(backend, folders)


def keychain_of(backend: MemoryBackend, folders: AppPaths) -> Keychain:
    trusted = frozenset({f"{MemoryBackend.__module__}.{MemoryBackend.__qualname__}"})
    return Keychain(lambda: backend, trusted, folders.data / KEPT_ENTRIES)


@pytest.fixture
def used_folders(folders: AppPaths, keychain: Keychain, temporary_folder: Path) -> AppPaths:
    """Folders after a year of work by two clerks, one of them with an unsynced package."""
    for name in ("desk.example-1", "desk.example-2"):
        account = folders.data / name
        with closing(PackageCache(account / "copy.db")):
            pass
        with closing(Outbox(account / "outbox.db")) as outbox:
            done = outbox.log(a_draft(resident_name="Bartholomew"))
            outbox.mark_sending(done.entry_id)
            outbox.mark_done(done.entry_id, "1")
            if name.endswith("1"):
                outbox.log(a_draft(resident_name="Bartholomew"))
        for left in ("copy.db.v1", "outbox.db.damaged-20260101T000000000000Z-wal", ".copy.db.v2.aa", "settings.json"):
            (account / left).write_text("Bartholomew")
    for side in ("", "-wal", "-shm", ".v1", ".damaged-20260101T000000000000Z", ".is-damaged"):
        (folders.data / "desk.example-3" / f"desk.db{side}").parent.mkdir(exist_ok=True)
        (folders.data / "desk.example-3" / f"desk.db{side}").write_text("Bartholomew")
    SettingsFile(folders.settings_file).save({"email": "ana@example.org", "window": "AAAA"})
    for file in (
        folders.user_config,
        folders.logs / "desk.log",
        folders.logs / "desk.log.4",
        folders.logs / "crash.last.log",
        folders.settings_file.with_name("settings.json.damaged-20260101T000000000000Z"),
        folders.settings_file.with_name(".settings.json.0a"),
        folders.user_config.with_name("config.tomlx1.new"),
        folders.machine_config,
        temporary_folder / "mybuilding-desk-ab12_x3z" / "data" / "practice.db",
    ):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PROFILE)
    for email in ("ana@example.org", "bo@example.org"):
        keychain.keep_token(SERVER, email, f"token of {email}")
    keychain.keep_pin(SERVER, "ana@example.org", "a hash")
    keychain.keep_client_secret(SERVER, "desk-7", "a client's secret")
    return folders


def everything(*roots: Path) -> Iterator[Path]:
    return (one for root in roots for one in root.rglob("*") if not one.is_dir())


def location(report: EraseReport, area: str) -> ErasedLocation:
    return next(one for one in report.locations if one.area == area)


def test_all_files_of_the_program_are_deleted_and_no_others(
    used_folders, keychain, backend, tmp_path, temporary_folder
):
    elsewhere = tmp_path / "photos"
    elsewhere.mkdir()
    (elsewhere / "cat.png").write_bytes(b"a cat")
    (used_folders.data / "link").symlink_to(elsewhere)
    (temporary_folder / "other-program").mkdir()
    (temporary_folder / "mybuilding-desk-link").symlink_to(elsewhere)
    backend.kept["Another Program", "x"] = "its own"
    report = erase_all(used_folders, keychain)
    assert report.left == ()
    assert report.found > 20
    assert list(everything(tmp_path / "home")) == []
    assert not {"mybuilding-desk", "log"} & {one.name for one in (tmp_path / "home").rglob("*")}
    assert backend.kept == {("Another Program", "x"): "its own"}
    assert (elsewhere / "cat.png").read_bytes() == b"a cat"
    assert used_folders.machine_config.read_text() == PROFILE
    assert sorted(one.name for one in temporary_folder.iterdir()) == ["mybuilding-desk-link", "other-program"]
    assert erase_all(used_folders, keychain).found == 0


def test_a_program_unpacked_in_the_temporary_folder_stays(folders, temporary_folder):
    ours = ("mybuilding-desk-q7_x3zab", "mybuilding-desk-test-q7_x3zab")
    others = ("mybuilding-desk-1.0-linux", "mybuilding-desk-setup", "mybuilding-desk-notes of mine")
    for name in (*ours, *others):
        (temporary_folder / name).mkdir(parents=True)
        (temporary_folder / name / "file").write_text("x")
    assert location(erase_all(folders, MemoryKeychain()), "practice").found == len(ours)
    assert sorted(one.name for one in temporary_folder.iterdir()) == sorted(others)


def test_keychain_entries_of_an_older_version_are_derived_from_its_files(folders, backend):
    """Older versions kept no list of their keychain entries."""
    old = Keychain(lambda: backend, frozenset({f"{MemoryBackend.__module__}.{MemoryBackend.__qualname__}"}))
    old.keep_token(SERVER, "ana@example.org", "t")
    old.keep_client_secret(SERVER, "desk-7", "s")
    SettingsFile(folders.settings_file).save(
        {"server": SERVER, "account": User("7", "STAFF", "ana@example.org", "Ana")}
    )
    folders.user_config.write_text(PROFILE)
    report = erase_all(folders, keychain_of(backend, folders))
    assert backend.kept == {}
    assert location(report, "keychain").found == 2


def test_a_locked_keychain_is_reported_and_can_be_retried(used_folders, keychain, backend, tmp_path):
    before = dict(backend.kept)
    backend.trouble = RuntimeError("locked")
    report = erase_all(used_folders, keychain)
    assert (location(report, "keychain").reason, len(location(report, "keychain").left)) == ("locked", 4)
    assert [one.area for one in report.left] == ["keychain"]
    assert backend.kept == before
    assert [one.name for one in everything(tmp_path / "home")] == [KEPT_ENTRIES], "kept for the next try"
    backend.trouble = None
    assert erase_all(used_folders, keychain_of(backend, used_folders)).left == ()
    assert backend.kept == {}
    assert list(everything(tmp_path / "home")) == []


def test_a_file_that_cannot_be_removed_is_reported_and_all_others_are_deleted(used_folders, keychain, tmp_path):
    fixed = used_folders.data / "fixed"
    fixed.mkdir()
    with mounted(fixed, "1m"):
        (fixed / "stubborn.db").write_text("Bartholomew")
        subprocess.run(["mount", "-o", "remount,ro", str(fixed)], check=True)
        report = erase_all(used_folders, keychain)
        assert location(report, "data").left == (str(fixed / "stubborn.db"),)
        assert location(report, "data").reason == ("denied" if not os.access(fixed, os.W_OK) else "failed")
        assert list(everything(tmp_path / "home")) == [fixed / "stubborn.db"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root and Windows remove every file")
def test_a_read_only_folder_is_reported(used_folders, keychain):
    used_folders.logs.chmod(0o500)
    report = erase_all(used_folders, keychain)
    used_folders.logs.chmod(0o700)
    assert location(report, "logs").reason == "denied"


def test_the_lock_file_stays_until_the_program_ends_and_is_not_reported(used_folders, keychain):
    (used_folders.data / LOCK_FILE).write_text("1")
    assert erase_all(used_folders, keychain).left == ()
    assert [one.name for one in used_folders.data.iterdir()] == [LOCK_FILE]


def test_unsynced_entries_are_counted_for_all_accounts_despite_a_damaged_outbox(used_folders):
    assert count_unsynced(used_folders.data) == 1
    (used_folders.data / "desk.example-2" / "outbox.db").write_bytes(b"no database" * 999)
    assert count_unsynced(used_folders.data) == 1
    assert count_unsynced(used_folders.data / "nowhere") == 0


def test_all_data_below_one_folder_is_deleted(tmp_path, backend):
    folders = AppPaths.under(tmp_path / "desk")
    for file in ("data/a/copy.db", "logs/desk.log", "settings.json", "config.toml", "practice/data/x", "mine.txt"):
        (tmp_path / "desk" / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "desk" / file).write_text("[desk]\n")
    assert erase_all(folders, MemoryKeychain()).left == ()
    assert [one.name for one in everything(tmp_path / "desk")] == ["mine.txt"]


def test_the_list_of_keychain_entries_holds_no_secrets(keychain, folders):
    keychain.keep_token(SERVER, "ana@example.org", "s3cret-token")
    keychain.keep_client_secret(SERVER, "desk-7", "s3cret")
    file = folders.data / KEPT_ENTRIES
    assert json.loads(file.read_text()) == [token_name(SERVER, "ana@example.org"), client_name(SERVER, "desk-7")]
    assert "s3cret" not in file.read_text()
    assert os.name != "posix" or file.stat().st_mode & 0o777 == 0o600
    keychain.forget_token(SERVER, "ana@example.org")
    assert keychain.entries() == [client_name(SERVER, "desk-7")]


def test_a_broken_list_of_keychain_entries_does_not_prevent_sign_in(keychain, backend, folders):
    (folders.data / KEPT_ENTRIES).mkdir(parents=True)
    keychain.keep_token(SERVER, "ana@example.org", "t")
    assert backend.kept == {(SERVICE, token_name(SERVER, "ana@example.org")): "t"}
    assert keychain.entries() == []


def test_the_keychain_in_memory_deletes_entries():
    keychain = MemoryKeychain()
    keychain.keep_token(SERVER, "ana@example.org", "t")
    assert keychain.forget_entries(keychain.entries()) == (1, [])
    assert keychain.token(SERVER, "ana@example.org") is None
