"""What the program does before its first picture, in a process of its own: nothing that the picture does not need."""

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
NETWORK = ("requests", "urllib3", "keyring", "truststore", "ssl")
OUR_LATER = (
    "api",
    "services.session",
    "services.workspace",
    "domain.models",
    "domain.tracking",
    "diagnostics.fault_log",
    "jobs.worker",
    "diagnostics.logs",
    "core.redaction",
    "app.account_switcher",
    "storage.keychain",
    "ui.main_page.page",
    "ui.access.lock_screen",
    "ui.text.error_messages",
)
PYTHONS_LATER = ("argparse", "logging", "sqlite3", "shibokensupport.signature.parser")
LATER = (*NETWORK, *(f"mybuilding_desk.{name}" for name in OUR_LATER), *PYTHONS_LATER)


@pytest.fixture(scope="module")
def seen(tmp_path_factory):
    """What is there when the window is shown and its first events have been handled."""
    folder = tmp_path_factory.mktemp("start")
    config = folder / "config" / "mybuilding-desk" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text('[server]\nbase_url = "https://localhost:9"\nclient_id = "desk"\n')
    command = [sys.executable, "-c", LOOK]
    homes = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("CONFIG", "DATA", "STATE")}
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **homes}
    told = subprocess.run(
        command, check=True, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[1], env=environment
    )
    return json.loads(told.stdout.splitlines()[-1])


def test_python_imports_in_its_own_way(seen):
    assert seen["plain"]
    assert [name for name in seen["read"] if "mybuilding_desk" in name] == []


def test_what_the_first_picture_does_not_need_comes_later(seen):
    assert [name for name in LATER if name in seen["modules"]] == []


def test_a_window_that_was_shown_goes_before_others():
    """The lane steps aside for it from then on, and Python's whole search for garbage waits."""
    script = """
import gc
from PySide6.QtWidgets import QApplication
from mybuilding_desk.app.cli import _go_before_others
qt, usual = QApplication([]), gc.get_threshold()
_go_before_others(qt)
print(sorted(type(one).__name__ for one in qt.children() if type(one).__module__.startswith("mybuilding_desk.")))
print(gc.get_threshold() != usual)
"""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_NO_GLIB": "1"}
    command, here = [sys.executable, "-c", script], Path(__file__).parents[1]
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=here, env=environment, timeout=60)
    assert told.stdout.splitlines() == ["['Sweep', 'WindowFirst']", "True"]
