"""The real program, read by a client of the accessibility bus like a screen reader: rows, sheets, and announcements."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.hands import PATIENCE, UPS
from tests.e2e.real_screen import IN_TIME, ROOT, SECONDS, TOOLS, by_code, hand, screen

pytest.importorskip("jeepney", reason="the accessibility bus is a matter of Linux")
atspi = pytest.importorskip("tests.e2e.atspi")

LAUNCHER = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
NAME = "MyBuilding Desk"

pytestmark = pytest.mark.skipif(
    not LAUNCHER.exists() or any(shutil.which(tool) is None for tool in (*TOOLS, "dbus-daemon")),
    reason="at-spi2-core, Xvfb, xdotool and dbus-daemon are not all installed here",
)


class Listener:
    """A user who cannot see: keys, and the output of the reader."""

    def __init__(self, environment: dict[str, str], reader: Any, qtbot: Any) -> None:
        self._environment = environment
        self._qtbot = qtbot
        self.reader = reader

    def do(self, *arguments: str) -> None:
        """Run xdotool."""
        command = [*IN_TIME, "xdotool", *map(by_code, arguments)]
        subprocess.run(command, check=True, env=self._environment, timeout=SECONDS, capture_output=True)

    def until(self, condition: Callable[[], object]) -> None:
        """Wait for the program."""
        self._qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE)

    def told(self) -> list[str]:
        """The whole tree, one line for each object."""
        return [str(one).strip() for one in self.reader.tree(NAME)]


@pytest.fixture
def listener(tmp_path: Path, qtbot: Any) -> Iterator[Listener]:
    """In the practice building, on a screen and a session bus of its own, with a reader on the accessibility bus."""
    with screen() as display, atspi.session_bus() as bus:
        environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"} | {
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "DBUS_SESSION_BUS_ADDRESS": bus,
            "PYTHONPATH": str(ROOT),
            "HOME": str(tmp_path),
            "LC_ALL": "C.UTF-8",
        }
        program = subprocess.Popen([sys.executable, "-m", "mybuilding_desk", "--practice"], env=environment)
        try:
            with atspi.Reader(bus) as reader:
                somebody = Listener(environment, reader, qtbot)
                somebody.do("search", "--sync", "--onlyvisible", "--name", NAME, "windowfocus", "--sync")
                somebody.until(lambda: reader.programs() == [NAME])
                yield somebody
        finally:
            program.terminate()
            program.wait(SECONDS)


def test_a_log_and_a_release_work_by_screen_reader_alone(listener):
    assert "password text: Password" in listener.told() or "text: Password" in listener.told()
    assert "text: Email [focused]" in listener.told()
    listener.reader.listen()
    listener.do("key", "Return")
    listener.until(lambda: any(line.startswith("cell: ") and "in storage for" in line for line in listener.told()))
    tree = listener.told()
    assert "text: Scan a package, or enter a unit, name, or tracking number [focused]" in tree
    assert "radio button: Pending 37 [checked]" in tree
    assert "list item: 140 Riverside, 37 pending [focused]" in tree
    assert any(
        line.startswith("cell: 12B, Zoë Ångström, UPS, location D4, 1Z 9JW CFY YW 1474 4944, Logged, in storage for ")
        for line in tree
    )
    listener.do("sleep", "0.5", "type", "--delay", "1", f"{UPS}\n")
    listener.do("sleep", "0.5", *hand("12bz"))
    assert listener.reader.heard("12B, Zoë").endswith("Press Enter to choose.")
    listener.do("sleep", "0.5", "key", "Return")  # after the announcement: an Enter during it may belong to the scanner
    assert listener.reader.heard("Logged for") == "Logged for 12B · Zoë Ångström"
    listener.do("key", "ctrl+comma")
    assert listener.reader.heard("Settings") == "Settings"
    tree = listener.told()
    assert "radio button: Section: Appearance [checked focused]" in tree
    assert "push button: Close" in tree
