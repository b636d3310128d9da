"""What the program imports before its first paint, in a process of its own: what the sign-in page needs, no more."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

LOOK = """
import builtins, json, linecache, sys
python = builtins.__import__

def plain(name, *rest, **named):
    module = python(name, *rest, **named)
    if name == "mybuilding_desk.app.application":
        sys.modules["PySide6.QtWidgets"].QApplication.exec = lambda *_: look()
    return module

def look():
    sys.modules["PySide6.QtWidgets"].QApplication.sendPostedEvents()
    told = {"modules": [*sys.modules], "plain": builtins.__import__ is plain, "read": [*linecache.cache]}
    print(json.dumps(told))
    return 0

builtins.__import__ = plain
from mybuilding_desk.__main__ import main
sys.exit(main(sys.argv[1:]))
"""
NETWORK = ("requests", "urllib3", "keyring", "truststore", "ssl", "PySide6.QtNetwork")
SECOND_STAGE = ("stage_two", "account_switcher", "practice_mode", "instance_channel")
LATER = (
    *NETWORK,
    "sqlite3",
    *(f"mybuilding_desk.app.{name}" for name in SECOND_STAGE),
    "mybuilding_desk.services.workspace",
    "mybuilding_desk.ui.main_page.page",
)


@pytest.fixture(scope="module", params=["1", "0"], ids=["fast start", "plain start"])
def seen(request, tmp_path_factory):
    """What is there when the window is shown and its first events have been handled."""
    folder = tmp_path_factory.mktemp("start")
    config = folder / "config" / "mybuilding-desk" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text('[server]\nbase_url = "https://localhost:9"\nclient_id = "desk"\n')
    command = [sys.executable, "-c", LOOK]
    homes = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("CONFIG", "DATA", "STATE")}
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "MYBUILDING_DESK_FAST_START": request.param, **homes}
    told = subprocess.run(
        command, check=True, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[1], env=environment
    )
    return json.loads(told.stdout.splitlines()[-1]) | {"fast": request.param == "1"}


def test_python_imports_in_its_own_way_at_a_fast_start(seen):
    assert seen["plain"] == seen["fast"]
    assert not seen["fast"] or [name for name in seen["read"] if "mybuilding_desk" in name] == []
    assert ("shibokensupport.signature.parser" in seen["modules"]) != seen["fast"]


def test_the_second_stage_comes_after_the_first_paint(seen):
    assert [name for name in LATER if name in seen["modules"]] == []


def test_a_window_that_was_shown_goes_before_others():
    """The worker yields to it from then on, and full garbage collections are rare."""
    script = """
import gc
from PySide6.QtWidgets import QApplication
from mybuilding_desk.app.open_window import give_priority
qt, usual = QApplication([]), gc.get_threshold()
give_priority(qt)
print(sorted(type(one).__name__ for one in qt.children() if type(one).__module__.startswith("mybuilding_desk.")))
print(gc.get_threshold()[:2] == usual[:2], gc.get_threshold()[2] in (500, 0))  # Python 3.14 has no third
"""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_NO_GLIB": "1"}
    command, here = [sys.executable, "-c", script], Path(__file__).parents[1]
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=here, env=environment, timeout=60)
    assert told.stdout.splitlines() == ["['WindowFirst']", "True True"]
