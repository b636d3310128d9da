"""The program as a person starts it: a process of its own on a real X screen, keys from the X server, a real server."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from mybuilding_desk.config.places import Folders
from mybuilding_desk.desk.preferences import Preferences
from mybuilding_desk.practice.building import PRACTICE_PASSWORD
from mybuilding_desk.storage.settings import SettingsFile
from tests.journeys.hands import PATIENCE, UPS, package
from tests.journeys.watch import Watch
from tests.server import PracticeServer

ROOT = Path(__file__).resolve().parent.parent.parent
TOOLS = ("Xvfb", "xdotool")
SECONDS = 60
IN_TIME = ("nice", "-n", "-15")
"""A hand and a scanner do not wait for a busy PC, nor (`-r`) does a key repeat that a hand was late to let go. Without
the right to it, `nice` says so and goes on."""

pytestmark = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in TOOLS), reason="Xvfb and xdotool are not installed here"
)


@contextmanager
def screen() -> Iterator[str]:
    """A screen of its own; the X server chooses a free number and tells it."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [*IN_TIME, "Xvfb", "-r", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
        pass_fds=(writing,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait(SECONDS)


class Person:
    """Somebody before the program, at the keyboard of the X server. `keys` counts what their hands pressed."""

    def __init__(self, environment: dict[str, str], program: subprocess.Popen[str], qtbot: Any) -> None:
        self._environment = environment
        self._program = program
        self._qtbot = qtbot
        self.keys = 0

    def do(self, *arguments: str) -> None:
        """What xdotool does."""
        command = [*IN_TIME, "xdotool", *arguments]
        subprocess.run(command, check=True, env=self._environment, timeout=SECONDS, capture_output=True)

    def type(self, text: str) -> None:
        """A practised hand."""
        self.keys += len(text)
        self.do("type", "--delay", "80", text)

    def press(self, *keys: str) -> None:
        """Keys that a hand presses one by one."""
        self.keys += len(keys)
        self.do("key", "--delay", "80", *keys)

    def scan(self, number: str, end: str = "\n") -> None:
        """A scanner of 1 ms a key; nothing else comes before it or right after."""
        self.do("sleep", "0.5", "type", "--delay", "1", number + end)
        self.do("sleep", "0.5")

    def scan_at_a_busy_program(self, number: str) -> None:
        """The program stands still from somewhere amid the scan till long after it."""
        self.do("sleep", "0.5")
        scan = subprocess.Popen([*IN_TIME, "xdotool", "type", "--delay", "10", number + "\n"], env=self._environment)
        self.do("sleep", "0.06")
        self._program.send_signal(signal.SIGSTOP)
        assert scan.wait(SECONDS) == 0
        self.do("sleep", "0.3")
        self._program.send_signal(signal.SIGCONT)
        self.do("sleep", "0.5")

    def until(self, came: Callable[[], object]) -> None:
        """Wait for the server, as long as the program lives."""
        alive = self._program.poll
        self._qtbot.waitUntil(lambda: alive() is not None or bool(came()), timeout=4 * PATIENCE)
        assert self._program.poll() is None, self._program.stderr and self._program.stderr.read()


@pytest.fixture
def person(server: PracticeServer, tmp_path: Path, qtbot: Any, watch: Watch) -> Iterator[Person]:
    """Signed in, with the lists there; the program ends at the end, without a fault."""
    profile = server.profile
    watch.allowed.add("desk.toml")  # whoever set up this PC wrote the client secret into it
    (tmp_path / "desk.toml").write_text(
        f'[server]\nbase_url = "{profile.base_url}"\nclient_id = "{profile.client_id}"\n'
        f'client_secret = "{profile.client_secret}"\nca_bundle = "{profile.ca_bundle}"\n'
    )
    (tmp_path / "home").mkdir()
    Preferences(SettingsFile(Folders.under(tmp_path / "kept").settings_file)).change(grace_seconds=0)
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
            # No window manager gives the focus here, so the hand does.
            somebody.do("search", "--sync", "--onlyvisible", "--name", "MyBuilding Desk", "windowfocus", "--sync")
            somebody.type("desk@140riverside.example")
            somebody.press("Tab")
            somebody.type(PRACTICE_PASSWORD)
            somebody.press("Return")
            somebody.until(lambda: server.paths().count("packages/list") > 3)
            somebody.keys = 0
            yield somebody
        finally:
            program.terminate()
            said = program.communicate(timeout=SECONDS)[1]
    assert "Traceback" not in said


def test_by_the_keys_of_the_x_server(person, building, tmp_path):
    person.scan(UPS)
    person.type("12b")
    person.press("Return")
    person.until(lambda: building.adds == 1)
    person.scan(UPS)
    person.press("F4", "Return")
    person.until(lambda: building.releases >= 1)
    logged = package(building, UPS)
    assert (logged.unit, logged.type_name, logged.released_by) == ("12B", "UPS", "John John")
    kept = [one for one in (tmp_path / "kept").rglob("*") if one.is_file()]
    assert {"settings.json", "outbox.db", "copy.db", "desk.log"} <= {one.name for one in kept}
    for file in kept:
        assert b"practice-building" not in file.read_bytes(), file
        assert PRACTICE_PASSWORD.encode() not in file.read_bytes(), file
    assert [one for one in (tmp_path / "home").rglob("*") if one.is_file()] == []


def test_a_scan_of_one_millisecond_a_key_with_the_focus_elsewhere(person, building):
    """Digits that come twice in a millisecond are told by X as a key held down; not one is lost."""
    boxes = {
        "1Z999AA10000000024": (("ctrl+l",), "\n"),
        "TBA111122223333": (("F1",), ""),
        "1Z999AA10123456784": (("ctrl+l", "shift+Tab"), "\t"),
    }
    for logged, (number, (way, end)) in enumerate(boxes.items()):
        person.press(*way)
        person.keys = 0
        person.scan(number, end)
        person.type("12b")
        person.press("Return")
        assert person.keys == 4
        person.until(lambda logged=logged: building.adds == logged + 1)
        assert package(building, number).unit == "12B"


def test_a_scan_at_a_busy_program_is_heard_whole(person, building):
    """The keys have the times at which they were struck, however late the program hears of them."""
    person.press("ctrl+l")
    for logged, number in enumerate(("1Z999AA10000000024", "TBA111122223333", "1Z999AA10123456784")):
        person.scan_at_a_busy_program(number)
        person.type("12b")
        person.press("Return")
        person.until(lambda logged=logged: building.adds == logged + 1)
        assert package(building, number).unit == "12B"
