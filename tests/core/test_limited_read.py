"""Files that never answer or never end: each is one sentence that names it, soon, at the start and in the check."""

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
    """A file that never answers: nobody writes to it."""
    made = tmp_path / "pipe.toml"
    os.mkfifo(made)
    return made


def test_a_file_is_read_whole(tmp_path):
    (tmp_path / "file").write_bytes(b"x" * 200_000)
    assert read_limited(tmp_path / "file", 200_000) == b"x" * 200_000
    (tmp_path / "empty").touch()
    assert read_limited(tmp_path / "empty", 0) == b""


def test_one_byte_too_many_is_too_many(tmp_path):
    (tmp_path / "file").write_bytes(b"x" * 101)
    with pytest.raises(TooLarge):
        read_limited(tmp_path / "file", 100)


def test_a_file_without_an_end_is_too_large():
    with pytest.raises(TooLarge):
        read_limited(ZERO, 1_000_000)


@pytest.mark.parametrize(
    ("name", "error"), [("none", FileNotFoundError), (".", IsADirectoryError), ("a\0b", ValueError)]
)
def test_what_cannot_be_opened_is_told_as_by_open(tmp_path, name, error):
    with pytest.raises(error):
        read_limited(tmp_path / name, 100)


def test_a_file_that_does_not_answer_has_one_reader_until_it_does(pipe):
    for _ in range(3):
        with pytest.raises(TimeoutError):
            read_limited(pipe, 100, seconds=0.2)
    hanging = [one for one in threading.enumerate() if one.name == "read" and one.is_alive()]
    assert len(hanging) == 1
    with pipe.open("wb") as writer:
        writer.write(b"late")
    hanging[0].join(10)
    threading.Thread(target=lambda: pipe.write_bytes(b"here"), daemon=True).start()
    assert read_limited(pipe, 100, seconds=10) == b"here"


# Who reads by it


def test_certificates_that_do_not_answer_are_named(pipe):
    with pytest.raises(ConfigTrouble) as caught:
        tls_context(str(pipe))
    assert str(pipe) in str(caught.value)


def test_certificates_without_an_end_are_refused():
    with pytest.raises(ConfigTrouble):
        tls_context(str(ZERO))


def test_words_in_any_letters_may_stand_between_certificates(tmp_path):
    file = tmp_path / "ca.pem"
    file.write_bytes("# Főtanúsítvány\n".encode() + credentials("trusted").ca_pem + "# Ende: ü\n".encode("latin-1"))
    before = len(tls_context("").get_ca_certs())
    assert len(tls_context(str(file)).get_ca_certs()) == before + 1
    assert file.stat().st_size < MAX_CERTIFICATE_BYTES


def test_settings_that_do_not_answer_are_named_and_left(pipe):
    with pytest.raises(StorageTrouble) as caught:
        SettingsFile(pipe).load()
    assert (caught.value.reason, caught.value.detail) == ("silent", str(pipe))
    assert pipe.exists()


def test_settings_without_an_end_are_set_aside(tmp_path):
    path = tmp_path / "settings.json"
    path.symlink_to(ZERO)
    assert SettingsFile(path).load() == {}
    assert not path.is_symlink()
    assert KeptNames(ZERO).all() == []


# The program


FILES = {
    "a pipe as the configuration": ("pipe", "does not answer"),
    "a device as the configuration": ("/dev/zero", "too large"),
    "a pipe as the certificates": ("ca", "does not answer"),
    "a device as the certificates": ("ca zero", "too large"),
}


def configuration(home: Path, what: str) -> tuple[str, Path]:
    """What `--config` says, and the file that is in trouble."""
    os.mkfifo(home / "pipe")
    if what == "pipe":
        return "pipe", home / "pipe"
    if what == "/dev/zero":
        return what, ZERO
    bundle = home / "pipe" if what == "ca" else ZERO
    (home / "config.toml").write_text(f'{PROFILE}ca_bundle = "{bundle}"\n')
    return "config.toml", bundle


@pytest.mark.parametrize("case", FILES)
def test_the_start_says_it_in_one_sentence_that_names_the_file(pc, case):  # noqa: F811
    what, words = FILES[case]
    given, file = configuration(pc.home, what)
    began = time.monotonic()
    done = pc.run("--config", given, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 2
    assert words in done.stderr
    assert file.name in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert time.monotonic() - began < 30


@pytest.mark.parametrize("case", FILES)
def test_the_check_says_it_and_goes_on(pc, case):  # noqa: F811
    what, words = FILES[case]
    given, file = configuration(pc.home, what)
    done = pc.run("--check", "--config", given, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 1
    assert words in done.stdout
    assert file.name in done.stdout
    assert "SQLite" in done.stdout
    assert done.stderr == ""


def test_settings_that_do_not_answer_end_the_start_in_words(pc):  # noqa: F811
    (pc.home / "data").mkdir()
    os.mkfifo(pc.home / "data" / "settings.json")
    (pc.home / "config.toml").write_text(PROFILE)
    done = pc.run("--data-dir", "data", "--config", "config.toml", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 1
    assert "settings.json" in done.stderr
    assert len(done.stderr.splitlines()) == 1
