"""The keychain asked by a process of its own: real processes, over a back end that keeps its secrets in a file."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import active_count

import pytest

from mybuilding_desk.core.errors import SecretsUnavailable
from mybuilding_desk.storage.keychain import Keychain
from mybuilding_desk.storage.keychain_apart import KeychainApart

SERVER, EMAIL = "https://api.example.org", "Zoë@example.org"

# A drawer that tells in a file how often a process began, and in another whether one ended of itself.
APART = """
import json, sys
from pathlib import Path
from keyring.backend import KeyringBackend
from mybuilding_desk.storage.keychain_apart import answer
from mybuilding_desk.storage.keychain import Keychain
class Drawer(KeyringBackend):
    priority = 1
    file = Path(sys.argv[1], "drawer.json")
    def all(self): return json.loads(self.file.read_text()) if self.file.exists() else {}
    def get_password(self, service, name):
        if "broken" in name: raise RuntimeError("no " + service)
        if "gone" in name: sys.exit(3)
        return self.all().get(service + name)
    def set_password(self, service, name, secret):
        self.file.write_text(json.dumps(self.all() | {service + name: secret}))
    def delete_password(self, service, name):
        self.file.write_text(json.dumps({one: it for one, it in self.all().items() if one != service + name}))
with Path(sys.argv[1], "began").open("a") as began: began.write("x")
answer(sys.stdin, sys.stdout, Keychain(Drawer, frozenset({"__main__.Drawer"})))
Path(sys.argv[1], "ended").touch()
"""


@pytest.fixture
def apart(tmp_path):
    made = KeychainApart([sys.executable, "-c", APART, str(tmp_path)])
    yield made
    made.end()


@pytest.fixture
def keychain(apart):
    return Keychain(lambda: apart)


def began(folder: Path) -> int:
    return len((folder / "began").read_text())


def test_a_secret_is_kept_given_back_and_forgotten_by_one_process(keychain, tmp_path):
    assert keychain.token(SERVER, EMAIL) is None
    keychain.keep_token(SERVER, EMAIL, 'tökén "\n')
    assert keychain.token(SERVER, EMAIL) == 'tökén "\n'
    keychain.forget_token(SERVER, EMAIL)
    keychain.forget_token(SERVER, EMAIL)
    assert keychain.token(SERVER, EMAIL) is None
    assert began(tmp_path) == 1


def test_its_process_ends_and_the_next_question_begins_another(apart, keychain, tmp_path):
    keychain.keep_pin(SERVER, EMAIL, "hash")
    apart.end()
    assert (tmp_path / "ended").exists()
    assert keychain.pin(SERVER, EMAIL) == "hash"
    assert began(tmp_path) == 2


def test_nobody_has_to_tell_it_to_end(tmp_path):
    apart = KeychainApart([sys.executable, "-c", APART, str(tmp_path)], rests=0.0)
    Keychain(lambda: apart).keep_pin(SERVER, EMAIL, "hash")
    process = apart._process
    assert process is None or process.wait(20) == 0
    assert (tmp_path / "ended").exists()


def test_a_trouble_tells_its_kind_alone_and_the_process_goes_on(keychain, tmp_path):
    with pytest.raises(SecretsUnavailable) as told:
        keychain.token(SERVER, "broken@example.org")
    assert told.value.detail == "the keychain failed: RuntimeError"
    assert keychain.token(SERVER, EMAIL) is None
    assert began(tmp_path) == 1


def test_after_a_process_that_ended_amid_a_question_there_is_another(keychain, tmp_path):
    with pytest.raises(SecretsUnavailable) as told:
        keychain.token(SERVER, "gone@example.org")
    assert told.value.detail == "the process that asks the keychain ended"
    keychain.keep_token(SERVER, EMAIL, "token")
    assert keychain.token(SERVER, EMAIL) == "token"
    assert began(tmp_path) == 2


def test_a_program_that_is_not_there_is_a_trouble_like_others(tmp_path):
    absent = KeychainApart([str(tmp_path / "absent")])
    with pytest.raises(SecretsUnavailable) as told:
        Keychain(lambda: absent).token(SERVER, EMAIL)
    assert told.value.detail == "the keychain failed: FileNotFoundError"


def test_threads_that_ask_at_once_get_their_own_answers(keychain, tmp_path):
    people = [f"{number}@example.org" for number in range(12)]
    for person in people:
        keychain.keep_token(SERVER, person, person)
    before = active_count()
    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(lambda person: keychain.token(SERVER, person), people)) == people
    assert active_count() <= before + 1
    assert began(tmp_path) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the program asks it itself")
def test_the_program_brings_no_keychain_with_it(tmp_path):
    """Nor what it needs: measured, 11 MiB."""
    script = """
import sys
from pathlib import Path
from mybuilding_desk.core.errors import SecretsUnavailable
from mybuilding_desk.storage.keychain_apart import of_this_program
try:
    of_this_program(Path(sys.argv[1], "names")).token("https://api.example.org", "desk@example.org")
except SecretsUnavailable as trouble:
    print(trouble.detail)
heavy = {"keyring", "secretstorage", "jeepney", "cryptography"}
print(sorted({name.partition(".")[0] for name in sys.modules} & heavy))
"""
    environment = {**os.environ, "HOME": str(tmp_path), "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}
    environment.pop("PYTHON_KEYRING_BACKEND", None)
    command = [sys.executable, "-c", script, str(tmp_path)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == ["there is no keychain to trust", "[]"]
