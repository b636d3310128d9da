"""Server setup with real files, a real worker, and an in-memory keychain."""

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
from mybuilding_desk.services.access.server_setup import ServerForm, ServerSetup
from mybuilding_desk.storage.keychain import MemoryKeychain

FORM = ServerForm(" https://api.example.org/ ", " riverside ", " s3cret\n")


class NoKeychain(MemoryKeychain):
    """A keychain that rejects every secret."""

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
def setup(worker, folders, keychain) -> ServerSetup:
    return ServerSetup(worker, folders, keychain)


def test_the_secret_goes_to_the_keychain_and_the_rest_to_the_file(qtbot, setup, folders, keychain):
    with qtbot.waitSignal(setup.saved) as signal:
        setup.save(FORM)
    profile = signal.args[0]
    assert (profile.base_url, profile.client_id, profile.client_secret) == (
        "https://api.example.org", "riverside", "s3cret",
    )  # fmt: skip
    assert keychain.client_secret("https://api.example.org", "riverside") == "s3cret"
    assert load_profile(folders) == replace(profile, client_secret="")


def test_the_secret_goes_to_the_file_only_when_allowed(qtbot, setup, folders, keychain):
    with qtbot.waitSignal(setup.saved) as signal:
        setup.save(FORM, secret_in_file=True)
    assert load_profile(folders) == signal.args[0]
    assert keychain.client_secret("https://api.example.org", "riverside") is None
    if sys.platform != "win32":
        assert stat.S_IMODE(folders.user_config.stat().st_mode) == 0o600


def test_without_a_keychain_nothing_is_written_until_the_user_allows_the_file(qtbot, worker, folders):
    setup = ServerSetup(worker, folders, NoKeychain())
    with qtbot.waitSignal(setup.keychain_missing) as signal:
        setup.save(FORM)
    assert isinstance(signal.args[0], SecretsUnavailable)
    assert not folders.user_config.exists()
    with qtbot.waitSignal(setup.saved):
        setup.save(FORM, secret_in_file=True)
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
def test_an_invalid_form_is_rejected_and_not_written(qtbot, setup, folders, change, key):
    with qtbot.waitSignal(setup.refused) as signal:
        setup.save(replace(FORM, **change))
    error = signal.args[0]
    assert isinstance(error, ConfigTrouble)
    assert error.detail.startswith(f"{key} ")
    assert "s3cret" not in str(error)
    assert not folders.user_config.exists()


def test_a_rejected_form_does_not_change_the_keychain(qtbot, setup, keychain):
    with qtbot.waitSignal(setup.refused):
        setup.save(replace(FORM, ca_bundle="/no/such/file.pem"))
    assert keychain.client_secret("https://api.example.org", "riverside") is None


def test_an_unwritable_file_is_reported_with_its_path(qtbot, setup, folders):
    folders.user_config.parent.parent.mkdir(exist_ok=True)
    folders.user_config.parent.write_text("a file where the folder should be")
    with qtbot.waitSignal(setup.refused) as signal:
        setup.save(FORM)
    assert signal.args[0].path == os.fspath(folders.user_config)


def test_after_cancel_nothing_is_signaled_or_written(qtbot, setup, worker, folders):
    received = []
    for signal in (setup.saved, setup.refused, setup.keychain_missing):
        signal.connect(received.append)
    setup.save(FORM)
    setup.cancel()
    results = []
    worker.run(lambda: None, results.append, results.append)
    qtbot.waitUntil(lambda: results == [None])
    assert received == []
    assert not folders.user_config.exists()


def test_saving_again_replaces_the_first_values(qtbot, setup, folders):
    with qtbot.waitSignal(setup.saved):
        setup.save(FORM)
    with qtbot.waitSignal(setup.saved):
        setup.save(replace(FORM, base_url="https://other.example.org"))
    profile = load_profile(folders)
    assert profile is not None
    assert profile.base_url == "https://other.example.org"
