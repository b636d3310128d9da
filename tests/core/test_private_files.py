"""Whatever the umask, every file and created folder is private to its owner."""

import logging
import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from mybuilding_desk.app.open_window import _restrict_folders
from mybuilding_desk.app.single_instance import SingleInstance
from mybuilding_desk.config.server_profile import ServerProfile
from mybuilding_desk.config.writer import save_user_profile
from mybuilding_desk.core.files import make_folder, restrict_to_owner
from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.diagnostics.logs import PrivateLog
from mybuilding_desk.storage.cache.packages import PackageCache
from mybuilding_desk.storage.outbox.outbox import Outbox
from mybuilding_desk.storage.settings_file import SettingsFile
from tests.storage.values import draft, package

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows has no modes; user folders are private there")


@pytest.fixture
def open_to_all() -> Iterator[None]:
    """A umask of 0."""
    before = os.umask(0)
    yield
    os.umask(before)


def modes(folder: Path) -> dict[str, str]:
    """Return the modes below the folder that are not private."""
    all_modes = {str(path.relative_to(folder)): f"{path.stat().st_mode & 0o777:o}" for path in folder.rglob("*")}
    return {name: mode for name, mode in all_modes.items() if mode != ("700" if (folder / name).is_dir() else "600")}


@pytest.mark.usefixtures("open_to_all", "qapp")
def test_every_written_file_is_private(tmp_path: Path) -> None:
    folders = AppPaths.under(tmp_path / "some" / "where")
    account = folders.data / "host-1234"
    make_folder(account)
    for name in ("copy.db", "outbox.db"):
        (account / name).write_bytes(b"not a database" * 500)
    with closing(PackageCache(account / "copy.db")) as cache, closing(Outbox(account / "outbox.db")) as outbox:
        cache.store_packages([package()])
        outbox.log(draft())
        settings = SettingsFile(folders.settings_file)
        settings.save({"email": "a@b.c"})
        folders.settings_file.write_bytes(b"broken")
        settings.load()
        settings.save({"email": "a@b.c"})
        save_user_profile(folders, ServerProfile("https://a.example", "id", "secret"), with_secret=True)
        single = SingleInstance(folders.data)
        assert single.acquire()
        write_log(folders.logs)
        restrict_to_owner(folders.data)  # for the files written by this test itself
        damaged = [path.name for path in tmp_path.rglob("*.damaged-*Z")]
        assert len(damaged) == 3
        assert {"copy.db-wal", "outbox.db-shm", "desk.log.1", "desk.lock"} <= {
            path.name for path in tmp_path.rglob("*")
        }
        folders.settings_file.with_name(next(path for path in damaged if "settings" in path)).chmod(0o600)
        assert modes(tmp_path / "some") == {}
        single.release()


def write_log(folder: Path) -> None:
    make_folder(folder)
    with closing(PrivateLog(folder / "desk.log", maxBytes=100, backupCount=2, encoding="utf-8")) as log:
        for _ in range(5):
            log.emit(logging.makeLogRecord({"msg": "x" * 60}))


def test_files_open_to_others_become_private_and_nothing_else_changes(tmp_path: Path) -> None:
    ours, others = tmp_path / "data", tmp_path / "others"
    for folder in (ours / "account", others):
        folder.mkdir(parents=True)
        (folder / "file").write_bytes(b"x")
        (folder / "file").chmod(0o644)
        folder.chmod(0o755)
    (ours / "account" / "quiet").write_bytes(b"x")
    (ours / "account" / "quiet").chmod(0o400)
    (ours / "link").symlink_to(others)
    (ours / "file-link").symlink_to(others / "file")
    ours.chmod(0o755)
    assert restrict_to_owner(ours, tmp_path / "is-not-there") == 3
    assert restrict_to_owner(ours) == 0
    assert f"{(ours / 'account' / 'quiet').stat().st_mode & 0o777:o}" == "400"
    assert f"{(others / 'file').stat().st_mode & 0o777:o}" == "644"
    assert f"{others.stat().st_mode & 0o777:o}" == "755"


@pytest.mark.parametrize(("own_folder", "rights"), [(True, "600"), (False, "644")])
def test_the_start_makes_the_program_s_own_files_private(tmp_path: Path, own_folder: bool, rights: str) -> None:
    folders = AppPaths.under(tmp_path)
    files = [folders.data / "host-1234" / "copy.db", folders.settings_file, folders.user_config, tmp_path / "other.txt"]
    for file in files:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
        file.chmod(0o644)
    _restrict_folders(folders, own_folder=own_folder)
    assert [f"{path.stat().st_mode & 0o777:o}" for path in files] == ["600", "600", "600", rights]
