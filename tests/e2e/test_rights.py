"""Every file and folder of a day at the desk is private to its owner, even under an open umask."""

import os
from pathlib import Path

import pytest

from mybuilding_desk.app.single_instance import SingleInstance
from mybuilding_desk.diagnostics import crash_log, logs
from mybuilding_desk.storage.keychain import Keychain
from tests.e2e.hands import UPS
from tests.storage.test_keychain import Drawer


@pytest.fixture
def open_to_all():
    """An umask that lets everyone read and write new files."""
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.skipif(os.name != "posix", reason="on Windows the folders of a user are that user's by what they inherit")
@pytest.mark.usefixtures("open_to_all")
def test_every_file_and_folder_is_private_to_its_owner(start, server, tmp_path: Path):
    folder = tmp_path / "data"
    single = SingleInstance(folder)
    assert single.acquire()
    logs.open_log(tmp_path / "logs")
    crash_log.watch_for_crashes(tmp_path / "logs")
    trusted = frozenset({f"{Drawer.__module__}.{Drawer.__qualname__}"})
    drawer = Drawer()
    keychain = Keychain(lambda: drawer, trusted, folder / "keychain.json")
    hands = start(server.profile, keychain)
    hands.sign_in()
    hands.until_fresh()
    hands.until(keychain.entries)
    hands.scan(UPS)
    hands.type("12bz")
    hands.press("Return")
    hands.until_sent()
    hands.press("Ctrl+Shift+N")
    made = list(tmp_path.rglob("*"))
    names = {one.name for one in made}
    wanted = {"copy.db", "copy.db-wal", "outbox.db", "outbox.db-wal", "settings.json", "keychain.json", "desk.lock"}
    assert {*wanted, "desk.log", "crash.log"} <= names
    assert [str(one) for one in made if one.lstat().st_mode & 0o077] == []
    logs.close_log()
    crash_log.forget_crashes()
    single.release()
