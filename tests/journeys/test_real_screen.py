"""The program as a person starts it: a process of its own on a real X screen, keys from the X server, a real server."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.journeys.hands import PATIENCE, UPS, package

ROOT = Path(__file__).resolve().parent.parent.parent
TOOLS = ("Xvfb", "xdotool")
SECONDS = 60

pytestmark = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in TOOLS), reason="Xvfb and xdotool are not installed here"
)


@contextmanager
def screen() -> Iterator[str]:
    """A screen of its own; the X server chooses a free number and tells it."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
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


def test_by_the_keys_of_the_x_server(server, building, tmp_path, qtbot):
    profile = server.profile
    (tmp_path / "desk.toml").write_text(
        f'[server]\nbase_url = "{profile.base_url}"\nclient_id = "{profile.client_id}"\n'
        f'client_secret = "{profile.client_secret}"\nca_bundle = "{profile.ca_bundle}"\n'
    )
    (tmp_path / "home").mkdir()
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

        def hand(*arguments: str) -> None:
            subprocess.run(["xdotool", *arguments], check=True, env=environment, timeout=SECONDS, capture_output=True)

        def until(came) -> None:
            qtbot.waitUntil(lambda: program.poll() is not None or bool(came()), timeout=4 * PATIENCE)
            assert program.poll() is None, program.stderr.read()

        try:
            # No window manager gives the focus here, so the hand does.
            hand("search", "--sync", "--onlyvisible", "--name", "MyBuilding Desk", "windowfocus", "--sync")
            hand("type", "--delay", "15", "desk@140riverside.example")
            hand("key", "Tab")
            hand("type", "--delay", "15", "practice")
            hand("key", "Return")
            until(lambda: server.paths().count("packages/list") > 3)
            hand("type", "--delay", "5", UPS)
            hand("key", "Return")
            hand("type", "--delay", "15", "12b")
            hand("key", "Return")
            until(lambda: building.adds == 1)
            hand("type", "--delay", "5", UPS)
            hand("key", "Return", "Return")
            until(lambda: building.releases >= 1)
        finally:
            program.terminate()
            said = program.communicate(timeout=SECONDS)[1]
    logged = package(building, UPS)
    assert (logged.unit, logged.type_name, logged.released_by) == ("12B", "UPS", "John John")
    assert "Traceback" not in said
    kept = [one for one in (tmp_path / "kept").rglob("*") if one.is_file()]
    assert {"settings.json", "outbox.db", "copy.db", "desk.log"} <= {one.name for one in kept}
    for file in kept:
        assert b"practice-building" not in file.read_bytes(), file
        assert b'"practice"' not in file.read_bytes(), file
    assert [one for one in (tmp_path / "home").rglob("*") if one.is_file()] == []
