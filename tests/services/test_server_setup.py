"""Setting up a PC with real files, a real lane and a keychain in memory."""

import os
import stat
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from mybuilding_desk.config.loader import load_profile
from mybuilding_desk.core.errors import ConfigTrouble, SecretsUnavailable
from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.jobs.worker import Worker
from mybuilding_desk.services.server_setup import ServerForm, ServerSetup
from mybuilding_desk.storage.keychain import MemoryKeychain

FORM = ServerForm(" https://api.example.org/ ", " riverside ", " s3cret\n")


class NoKeychain(MemoryKeychain):
    """A PC whose keychain takes nothing."""

    def keep_client_secret(self, server: str, client_id: str, secret: str) -> None:
        raise SecretsUnavailable("no backend")


@pytest.fixture
def folders(tmp_path: Path) -> AppPaths:
    return AppPaths.under(tmp_path / "desk")._replace(machine_config=tmp_path / "machine.toml")


@pytest.fixture
def worker(qapp):
    running = Worker()
    yield running
    assert running.close()


@pytest.fixture
def keychain() -> MemoryKeychain:
    return MemoryKeychain()


@pytest.fixture
def set_up(worker, folders, keychain) -> ServerSetup:
    return ServerSetup(worker, folders, keychain)


def test_the_secret_goes_to_the_keychain_and_the_rest_to_the_file(qtbot, set_up, folders, keychain):
    with qtbot.waitSignal(set_up.saved) as heard:
        set_up.save(FORM)
    profile = heard.args[0]
    assert (profile.base_url, profile.client_id, profile.client_secret) == (
        "https://api.example.org", "riverside", "s3cret",
    )  # fmt: skip
    assert keychain.client_secret("https://api.example.org", "riverside") == "s3cret"
    assert load_profile(folders) == replace(profile, client_secret="")


def test_the_secret_goes_to_the_file_only_where_that_is_allowed(qtbot, set_up, folders, keychain):
    with qtbot.waitSignal(set_up.saved) as heard:
        set_up.save(FORM, secret_in_file=True)
    assert load_profile(folders) == heard.args[0]
    assert keychain.client_secret("https://api.example.org", "riverside") is None
    if sys.platform != "win32":
        assert stat.S_IMODE(folders.user_config.stat().st_mode) == 0o600


def test_without_a_keychain_nothing_is_written_until_the_file_is_allowed(qtbot, worker, folders):
    set_up = ServerSetup(worker, folders, NoKeychain())
    with qtbot.waitSignal(set_up.keychain_missing) as heard:
        set_up.save(FORM)
    assert isinstance(heard.args[0], SecretsUnavailable)
    assert not folders.user_config.exists()
    with qtbot.waitSignal(set_up.saved):
        set_up.save(FORM, secret_in_file=True)
    assert "s3cret" in folders.user_config.read_text()


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"base_url": ""}, "base_url"),
        ({"base_url": "http://api.example.org"}, "base_url"),
        ({"client_id": "  "}, "client_id"),
        ({"client_secret": ""}, "client_secret"),
        ({"ca_bundle": "/no/such/file.pem"}, "ca_bundle"),
    ],
)
def test_a_form_that_cannot_be_used_is_refused_and_not_written(qtbot, set_up, folders, change, key):
    with qtbot.waitSignal(set_up.refused) as heard:
        set_up.save(replace(FORM, **change))
    trouble = heard.args[0]
    assert isinstance(trouble, ConfigTrouble)
    assert trouble.detail.startswith(f"{key} ")
    assert "s3cret" not in str(trouble)
    assert not folders.user_config.exists()


def test_a_refused_form_leaves_the_keychain_alone(qtbot, set_up, keychain):
    with qtbot.waitSignal(set_up.refused):
        set_up.save(replace(FORM, ca_bundle="/no/such/file.pem"))
    assert keychain.client_secret("https://api.example.org", "riverside") is None


def test_a_file_that_cannot_be_written_is_refused_with_its_place(qtbot, set_up, folders):
    folders.user_config.parent.parent.mkdir(exist_ok=True)
    folders.user_config.parent.write_text("a file where the folder should be")
    with qtbot.waitSignal(set_up.refused) as heard:
        set_up.save(FORM)
    assert heard.args[0].path == os.fspath(folders.user_config)


def test_after_cancelling_nothing_is_heard_and_nothing_written(qtbot, set_up, worker, folders):
    heard = []
    for signal in (set_up.saved, set_up.refused, set_up.keychain_missing):
        signal.connect(heard.append)
    set_up.save(FORM)
    set_up.cancel()
    passed = []
    worker.run(lambda: None, passed.append, passed.append)
    qtbot.waitUntil(lambda: passed == [None])
    assert heard == []
    assert not folders.user_config.exists()


def test_saving_again_replaces_what_was_typed_first(qtbot, set_up, folders):
    with qtbot.waitSignal(set_up.saved):
        set_up.save(FORM)
    with qtbot.waitSignal(set_up.saved):
        set_up.save(replace(FORM, base_url="https://other.example.org"))
    profile = load_profile(folders)
    assert profile is not None
    assert profile.base_url == "https://other.example.org"
