"""Keychain access over a real Secret Service: a private session bus and GNOME keyring."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

MISSING = [name for name in ("dbus-run-session", "gnome-keyring-daemon", "bash") if shutil.which(name) is None]
pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service exists only on Linux"),
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
]

UNLOCKED = """
printf '%s' "$1" | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
daemon=$!
shift
"$@"
result=$?
kill $daemon
wait $daemon
exit $result
"""

# The daemon takes its bus name some time after its start: wait for the signal of the bus.
PRELUDE = """
import sys
from jeepney import DBusAddress, HeaderFields, MatchRule, message_bus
from jeepney.io.blocking import Proxy, open_dbus_connection
name = "org.freedesktop.secrets"
with open_dbus_connection() as bus:
    dbus = Proxy(message_bus, bus, timeout=20)
    rule = MatchRule(type="signal", sender="org.freedesktop.DBus", member="NameOwnerChanged")
    rule.add_arg_condition(0, name)
    dbus.AddMatch(rule)
    with bus.filter(rule) as changes:
        if not dbus.NameHasOwner(name)[0]:
            bus.recv_until_filtered(changes, timeout=20)
from mybuilding_desk.core.errors import SecretsUnavailable
from mybuilding_desk.storage.keychain import Keychain
keychain = Keychain()
server, email = "https://api.example.org", "Zoë@example.org"
"""


def in_session(home: Path, script: str, password: str = "pw") -> str:
    """Run `script` in its own session, with the keyring unlocked by `password`; return its output."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "PYTHON_KEYRING_BACKEND", "DBUS_SESSION_BUS_ADDRESS")
        and not name.startswith("XDG_")
    }
    command = ["dbus-run-session", "--", "bash", "-c", UNLOCKED, "session", password]
    done = subprocess.run(
        [*command, sys.executable, "-c", PRELUDE + script],
        env=environment | {"HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_a_token_outlives_the_session_and_is_forgotten(tmp_path: Path) -> None:
    script = "keychain.keep_token(server, email, 'töken'); print(keychain.token(server, email))"
    assert in_session(tmp_path, script) == "töken"
    script = "print(keychain.token(server, email)); keychain.forget_token(server, email)"
    assert in_session(tmp_path, script) == "töken"
    script = "print(keychain.token(server, email)); keychain.forget_token(server, email)"
    assert in_session(tmp_path, script) == "None"


def test_tokens_and_client_secrets_coexist(tmp_path: Path) -> None:
    script = """
keychain.keep_token(server, email, "one")
keychain.keep_token(server, "bo@example.org", "two")
keychain.keep_client_secret(server, "desk", "three")
keychain.keep_token(server, email, "four")
print(keychain.token(server, email), keychain.token(server, "bo@example.org"), keychain.client_secret(server, "desk"))
"""
    assert in_session(tmp_path, script) == "four two three"


def test_a_locked_keyring_is_unavailable(tmp_path: Path) -> None:
    in_session(tmp_path, "keychain.keep_token(server, email, 'kept')")
    script = """
for call in (lambda: keychain.token(server, email), lambda: keychain.keep_token(server, email, "new")):
    try:
        call()
    except SecretsUnavailable as error:
        print(error.detail)
"""
    output = in_session(tmp_path, script, password="another password")
    assert output == "the keychain failed: KeyringLocked\nthe keychain failed: KeyringLocked"
    assert in_session(tmp_path, "print(keychain.token(server, email))") == "kept"


def test_a_clear_text_back_end_is_skipped(tmp_path: Path) -> None:
    """A back end of another package may claim a higher priority than the Secret Service."""
    script = """
from keyring.backend import KeyringBackend
class ClearText(KeyringBackend):
    priority = 99
    def get_password(self, service, username): raise SystemExit("asked")
    set_password = delete_password = get_password
keychain.keep_token(server, email, "kept")
print(keychain.token(server, email))
"""
    assert in_session(tmp_path, script) == "kept"


def test_the_check_tries_the_keychain_and_leaves_nothing(tmp_path: Path) -> None:
    script = """
from mybuilding_desk.diagnostics.check.keychain import keychain_findings
details = [finding.detail for finding in keychain_findings(keychain, None)]
print(details, keychain.token("https://check.invalid", "check"))
"""
    output = "keyring.backends.SecretService.Keyring: read, write, and delete work"
    assert in_session(tmp_path, script) == f"['{output}'] None"
