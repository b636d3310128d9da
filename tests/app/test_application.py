"""The application as a whole: what it joins, it also lets go of."""

import threading
from pathlib import Path

import pytest

from mybuilding_desk.app.application import App
from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.diagnostics.logs import close_log
from mybuilding_desk.storage.keychain import MemoryKeychain


@pytest.mark.usefixtures("qapp")
def test_closing_waits_for_the_worker(tmp_path: Path) -> None:
    app = App(AppPaths.under(tmp_path), MemoryKeychain())
    begun, done = threading.Event(), threading.Event()
    app.worker.run(lambda: (begun.set(), done.wait(0.3)), lambda _: None, lambda _: None)
    assert begun.wait(10)
    app.close()
    assert not [one for one in threading.enumerate() if one.name == "worker" and one.is_alive()]


@pytest.mark.usefixtures("qapp")
def test_practice_mode_logs_where_the_program_logs(tmp_path: Path) -> None:
    paths = AppPaths.under(tmp_path / "desk")
    app = App(paths, MemoryKeychain())
    app.start_practice(tmp_path / "practice")
    app.stage_two.keep_watch()
    try:
        assert (paths.logs / "desk.log").exists()
    finally:
        app.close()
        close_log()
