"""The application as a whole: closing ends the threads and releases the files."""

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
    started, done = threading.Event(), threading.Event()
    app.worker.run(lambda: (started.set(), done.wait(0.3)), lambda _: None, lambda _: None)
    assert started.wait(10)
    app.close()
    assert not [thread for thread in threading.enumerate() if thread.name == "worker" and thread.is_alive()]


@pytest.mark.usefixtures("qapp")
def test_practice_mode_writes_to_the_program_s_log(tmp_path: Path) -> None:
    paths = AppPaths.under(tmp_path / "desk")
    app = App(paths, MemoryKeychain())
    app.start_practice(tmp_path / "practice")
    app.stage_two.keep_watch()
    try:
        assert (paths.logs / "desk.log").exists()
    finally:
        app.close()
        close_log()
