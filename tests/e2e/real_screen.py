"""The program as a user starts it: a process of its own on a real X screen, with keys from the X server."""

import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.practice.building import PRACTICE_PASSWORD
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.storage.settings_file import SettingsFile
from tests.e2e.hands import PATIENCE
from tests.e2e.watch import Watch
from tests.support.server import PracticeServer

ROOT = Path(__file__).resolve().parent.parent.parent
TOOLS = ("Xvfb", "xdotool")
SECONDS = 60
TO_LIST = ("ctrl+l", "F6", "F6")
"""From anywhere on the main page to the list."""
IN_TIME = ("nice", "-n", "-15")
"""Xvfb and xdotool must keep time on a busy computer, and `-r` prevents key repeats by a late key release.

Without the permission to raise the priority, `nice` prints a warning and continues.
"""

is_missing = any(shutil.which(tool) is None for tool in TOOLS)


@contextmanager
def screen() -> Iterator[str]:
    """An X screen of its own; the X server picks a free number and reports it."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [*IN_TIME, "Xvfb", "-r", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=(writing,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as display:
            yield f":{display.readline().strip()}"
    finally:
        server.terminate()
        server.wait(SECONDS)


class Person:
    """A user at the keyboard of the X server. `keys` counts the keys pressed by hand."""

    def __init__(self, environment: dict[str, str], program: subprocess.Popen[str], qtbot: Any) -> None:
        self._environment = environment
        self._program = program
        self._qtbot = qtbot
        self.keys = 0

    def do(self, *arguments: str) -> None:
        """Run xdotool."""
        command = [*IN_TIME, "xdotool", *map(by_code, arguments)]
        subprocess.run(command, check=True, env=self._environment, timeout=SECONDS, capture_output=True)

    def type(self, text: str) -> None:
        """Type as a trained typist, each key down for 80 ms; `xdotool type` releases keys as fast as a scanner."""
        self.keys += len(text)
        self.do(*hand(text))

    def fill_in(self, text: str) -> None:
        """Type text with characters that are not key names."""
        self.do("type", "--delay", "80", text)

    def press(self, *keys: str) -> None:
        """Press keys by hand, one by one; look at what an Enter or a function key did before the next key."""
        self.keys += len(keys)
        for key in keys:
            self.do("key", "--delay", "80", key)
            if key == "Return" or key.startswith("F"):
                self.do("sleep", "0.5")

    def scan(self, number: str, end: str = "\n") -> None:
        """Scan with 1 ms a key, separated from the keys before and after."""
        self.do("sleep", "0.5", "type", "--delay", "1", number + end)
        self.do("sleep", "0.5")

    def burst(self, keys: Sequence[str], ms: int, late: int | None = None) -> float:
        """Scan with `ms` a key, and one more Enter `late` ms after the last; return the worst delay of a key in ms."""
        self.do("sleep", "0.6")
        delay = "" if late is None else str(late)
        command = [*IN_TIME, sys.executable, "-m", "tests.e2e.x_keys", str(ms), delay, *keys]
        result = subprocess.run(command, check=True, env=self._environment, timeout=SECONDS, capture_output=True)
        self.do("sleep", "0.7")
        return float(result.stdout)

    def scan_at_a_busy_program(self, number: str) -> None:
        """Stop the program from the middle of a scan until long after it."""
        self.do("sleep", "0.5")
        scan = subprocess.Popen([*IN_TIME, "xdotool", "type", "--delay", "10", number + "\n"], env=self._environment)
        self.do("sleep", "0.06")
        self._program.send_signal(signal.SIGSTOP)
        assert scan.wait(SECONDS) == 0
        self.do("sleep", "0.3")
        self._program.send_signal(signal.SIGCONT)
        self.do("sleep", "1.5")  # until a person sees the package: no Enter acts right after it, however late that is

    def until(self, condition: Callable[[], object]) -> None:
        """Wait for a condition on the server while the program runs."""
        alive = self._program.poll
        self._qtbot.waitUntil(lambda: alive() is not None or bool(condition()), timeout=4 * PATIENCE)
        assert self._program.poll() is None, self._program.stderr and self._program.stderr.read()


def by_code(argument: str) -> str:
    """Name a function key by its code: with a newer keyboard map, xdotool presses it by name together with Alt."""
    name = re.fullmatch(r"F([1-9]|10)", argument)
    return str(66 + int(name[1])) if name else argument


def hand(text: str) -> list[str]:
    """The xdotool arguments to type like a person, each key down for 80 ms of 120."""
    return [
        word
        for key in text
        for word in ("keydown", "--delay", "0", key, "sleep", "0.08", "keyup", "--delay", "0", key, "sleep", "0.04")
    ]


@contextmanager
def at_the_desk(server: PracticeServer, tmp_path: Path, qtbot: Any, watch: Watch, grace: int) -> Iterator[Person]:
    """A signed-in user with the lists loaded; the program must end without an error."""
    profile = server.profile
    watch.allowed.add("desk.toml")  # the setup of this computer stored the client secret in it
    (tmp_path / "desk.toml").write_text(
        f'[server]\nbase_url = "{profile.base_url}"\nclient_id = "{profile.client_id}"\n'
        f'client_secret = "{profile.client_secret}"\nca_bundle = "{profile.ca_bundle}"\n'
    )
    (tmp_path / "home").mkdir()
    Preferences(SettingsFile(AppPaths.under(tmp_path / "kept").settings_file)).change(grace_seconds=grace)
    with screen() as display:
        environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
        environment |= {
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "PYTHONPATH": str(ROOT),
            "HOME": str(tmp_path / "home"),
            **{f"XDG_{one}_HOME": str(tmp_path / "home" / one) for one in ("CONFIG", "DATA", "STATE", "CACHE")},
            "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere",
        }
        program = subprocess.Popen(
            [sys.executable, "-m", "mybuilding_desk", "--config", str(tmp_path / "desk.toml"), "--data-dir", "kept"],
            cwd=tmp_path,
            env=environment,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            somebody = Person(environment, program, qtbot)
            # There is no window manager to set the focus.
            somebody.do("search", "--sync", "--onlyvisible", "--name", "MyBuilding Desk", "windowfocus", "--sync")
            somebody.fill_in("desk@140riverside.example")
            somebody.press("Tab")
            somebody.fill_in(PRACTICE_PASSWORD)
            somebody.press("Return")
            somebody.until(lambda: server.paths().count("packages/list") > 3)
            somebody.keys = 0
            yield somebody
        finally:
            program.terminate()
            output = program.communicate(timeout=SECONDS)[1]
    assert "Traceback" not in output


def outbox_entries(folder: Path) -> list[Any]:
    """Every outbox entry, and whether it was removed; sending one is not an effect of a scan."""
    [file] = (folder / "kept").rglob("outbox.db")
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as outbox:
        return outbox.execute("SELECT entry_id, kind, state = 'dropped' FROM entries ORDER BY entry_id").fetchall()
