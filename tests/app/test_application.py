"""The application as a whole: what it joins, it also lets go of."""

import threading
from pathlib import Path

import pytest

from mybuilding_desk.app.application import App
from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.storage.keychain import MemoryKeychain


@pytest.mark.usefixtures("qapp")
def test_closing_waits_for_the_worker(tmp_path: Path) -> None:
    app = App(AppPaths.under(tmp_path), MemoryKeychain())
    begun, done = threading.Event(), threading.Event()
    app.worker.run(lambda: (begun.set(), done.wait(0.3)), lambda _: None, lambda _: None)
    assert begun.wait(10)
    app.close()
    assert not [one for one in threading.enumerate() if one.name == "worker" and one.is_alive()]
