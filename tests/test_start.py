"""Imports before the first paint, in a separate process: only those of the sign-in page."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PROBE = """
import builtins, json, linecache, sys
python = builtins.__import__

def plain(name, *rest, **named):
    module = python(name, *rest, **named)
    if name == "mybuilding_desk.app.application":
        sys.modules["PySide6.QtWidgets"].QApplication.exec = lambda *_: report()
    return module

def report():
    sys.modules["PySide6.QtWidgets"].QApplication.sendPostedEvents()
    state = {"modules": [*sys.modules], "plain": builtins.__import__ is plain, "read": [*linecache.cache]}
    print(json.dumps(state))
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
def state(request, tmp_path_factory):
    """The state once the window is shown and its first events are handled."""
    folder = tmp_path_factory.mktemp("start")
    config = folder / "config" / "mybuilding-desk" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text('[server]\nbase_url = "https://localhost:9"\nclient_id = "desk"\n')
    command = [sys.executable, "-c", PROBE]
    homes = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("CONFIG", "DATA", "STATE")}
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "MYBUILDING_DESK_FAST_START": request.param, **homes}
    done = subprocess.run(
        command, check=True, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[1], env=environment
    )
    return json.loads(done.stdout.splitlines()[-1]) | {"fast": request.param == "1"}


def test_a_fast_start_restores_the_import_function_of_python(state):
    assert state["plain"] == state["fast"]
    assert not state["fast"] or [name for name in state["read"] if "mybuilding_desk" in name] == []
    assert ("shibokensupport.signature.parser" in state["modules"]) != state["fast"]


def test_the_second_stage_comes_after_the_first_paint(state):
    assert [name for name in LATER if name in state["modules"]] == []


def test_nothing_of_printing_and_reports_is_imported_before_it_is_used():
    """The second stage has all windows, but no barcodes, no printers, and nothing that draws labels or counts."""
    script = """
import sys
import mybuilding_desk.app.stage_two
reports = "services.reports", "storage.cache.reports", "storage.cache.counted", "exporting", "ui.reports", "printing"
reports += *(f"services.storeroom.{name}" for name in ("audits", "moves", "outgoing", "storeroom")), "ui.outgoing"
later = *(f"mybuilding_desk.{name}" for name in reports), "zxing", "PySide6.QtPrint", "xlsxwriter"
print(sorted(name for name in sys.modules if name.startswith(later)))
"""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command, here = [sys.executable, "-c", script], Path(__file__).parents[1]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=here, env=environment, timeout=60)
    assert done.stdout.splitlines() == ["[]"]
