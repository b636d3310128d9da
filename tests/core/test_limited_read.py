"""Files that block or never end: each gives one prompt sentence with its name, at start-up and in `--check`."""

import os
import threading
import time
from pathlib import Path

import pytest

from mybuilding_desk.api.tls import tls_context
from mybuilding_desk.config.validation import MAX_CERTIFICATE_BYTES
from mybuilding_desk.core.errors import ConfigTrouble, StorageTrouble
from mybuilding_desk.core.limited_read import TooLarge, read_limited
from mybuilding_desk.storage.keychain_index import KeptNames
from mybuilding_desk.storage.settings_file import SettingsFile
from tests.app.test_cli import PROFILE, pc  # noqa: F401 - a fixture
from tests.support.certificates import credentials

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pipes and devices are POSIX here")
ZERO = Path("/dev/zero")


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    """A file that blocks: a pipe without a writer."""
    path = tmp_path / "pipe.toml"
    os.mkfifo(path)
    return path


def test_a_file_is_read_completely(tmp_path):
    (tmp_path / "file").write_bytes(b"x" * 200_000)
    assert read_limited(tmp_path / "file", 200_000) == b"x" * 200_000
    (tmp_path / "empty").touch()
    assert read_limited(tmp_path / "empty", 0) == b""


def test_one_byte_above_the_limit_is_too_large(tmp_path):
    (tmp_path / "file").write_bytes(b"x" * 101)
    with pytest.raises(TooLarge):
        read_limited(tmp_path / "file", 100)


def test_an_endless_file_is_too_large():
    with pytest.raises(TooLarge):
        read_limited(ZERO, 1_000_000)


@pytest.mark.parametrize(
    ("name", "error"), [("none", FileNotFoundError), (".", IsADirectoryError), ("a\0b", ValueError)]
)
def test_an_unopenable_file_raises_the_same_error_as_open(tmp_path, name, error):
    with pytest.raises(error):
        read_limited(tmp_path / name, 100)


def test_a_blocking_file_has_a_single_reader_thread(pipe):
    for _ in range(3):
        with pytest.raises(TimeoutError):
            read_limited(pipe, 100, seconds=0.2)
    hanging = [thread for thread in threading.enumerate() if thread.name == "read" and thread.is_alive()]
    assert len(hanging) == 1
    with pipe.open("wb") as writer:
        writer.write(b"late")
    hanging[0].join(10)
    threading.Thread(target=lambda: pipe.write_bytes(b"here"), daemon=True).start()
    assert read_limited(pipe, 100, seconds=10) == b"here"


# Callers of read_limited


def test_a_blocking_certificate_file_is_named(pipe):
    with pytest.raises(ConfigTrouble) as caught:
        tls_context(str(pipe))
    assert str(pipe) in str(caught.value)


def test_an_endless_certificate_file_is_rejected():
    with pytest.raises(ConfigTrouble):
        tls_context(str(ZERO))


def test_text_in_any_encoding_is_allowed_between_certificates(tmp_path):
    file = tmp_path / "ca.pem"
    file.write_bytes("# Főtanúsítvány\n".encode() + credentials("trusted").ca_pem + "# Ende: ü\n".encode("latin-1"))
    before = len(tls_context("").get_ca_certs())
    assert len(tls_context(str(file)).get_ca_certs()) == before + 1
    assert file.stat().st_size < MAX_CERTIFICATE_BYTES


def test_a_blocking_settings_file_is_named_and_left_in_place(pipe):
    with pytest.raises(StorageTrouble) as caught:
        SettingsFile(pipe).load()
    assert (caught.value.reason, caught.value.detail) == ("silent", str(pipe))
    assert pipe.exists()


def test_an_endless_settings_file_is_moved_aside(tmp_path):
    path = tmp_path / "settings.json"
    path.symlink_to(ZERO)
    assert SettingsFile(path).load() == {}
    assert not path.is_symlink()
    assert KeptNames(ZERO).all() == []


# The program as a process


FILES = {
    "a pipe as the configuration": ("pipe", "isn’t responding"),
    "a device as the configuration": ("/dev/zero", "too large"),
    "a pipe as the certificates": ("ca", "isn’t responding"),
    "a device as the certificates": ("ca zero", "too large"),
}


def configuration(home: Path, what: str) -> tuple[str, Path]:
    """Return the `--config` argument and the file in error."""
    os.mkfifo(home / "pipe")
    if what == "pipe":
        return "pipe", home / "pipe"
    if what == "/dev/zero":
        return what, ZERO
    bundle = home / "pipe" if what == "ca" else ZERO
    (home / "config.toml").write_text(f'{PROFILE}ca_bundle = "{bundle}"\n')
    return "config.toml", bundle


@pytest.mark.parametrize("case", FILES)
def test_the_start_reports_the_file_in_one_sentence(pc, case):  # noqa: F811
    what, expected = FILES[case]
    argument, file = configuration(pc.home, what)
    began = time.monotonic()
    result = pc.run("--config", argument, QT_QPA_PLATFORM="offscreen")
    assert result.returncode == 2
    assert expected in result.stderr
    assert file.name in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert time.monotonic() - began < 30


@pytest.mark.parametrize("case", FILES)
def test_the_check_reports_the_file_and_continues(pc, case):  # noqa: F811
    what, expected = FILES[case]
    argument, file = configuration(pc.home, what)
    result = pc.run("--check", "--config", argument, QT_QPA_PLATFORM="offscreen")
    assert result.returncode == 1
    assert expected in result.stdout
    assert file.name in result.stdout
    assert "SQLite" in result.stdout
    assert result.stderr == ""


def test_blocking_settings_end_the_start_with_a_message(pc):  # noqa: F811
    (pc.home / "data").mkdir()
    os.mkfifo(pc.home / "data" / "settings.json")
    (pc.home / "config.toml").write_text(PROFILE)
    result = pc.run("--data-dir", "data", "--config", "config.toml", QT_QPA_PLATFORM="offscreen")
    assert result.returncode == 1
    assert "settings.json" in result.stderr
    assert len(result.stderr.splitlines()) == 1
