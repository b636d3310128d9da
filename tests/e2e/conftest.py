"""The whole program for one journey: started as `__main__` starts it, with a keychain in memory, closed at the end."""

import os
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from mybuilding_desk.app.application import App
from mybuilding_desk.config.server_profile import ServerProfile
from mybuilding_desk.core import redaction
from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.storage.keychain import MemoryKeychain, Secrets
from tests.e2e.hands import Hands
from tests.e2e.watch import Watch
from tests.support.server import PracticeServer

Start = Callable[..., Hands]


@pytest.fixture(autouse=True)
def watch(qapp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> Iterator[Watch]:
    """Fail a journey that leaves a secret in a file, a log, an announcement, or a window."""
    place = tmp_path.with_name(f"{tmp_path.name}-temporary")
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    watcher = Watch(tmp_path, place)
    monkeypatch.setattr(redaction, "add_secret", watcher.know)
    yield watcher
    if listing := os.environ.get("SECRETS_OF_THE_JOURNEYS"):
        with Path(listing).open("a", encoding="utf-8") as file:
            file.write("".join(f"{secret}\n" for secret in watcher.secrets))
    leaks = watcher.left([*caplog.get_records("setup"), *caplog.get_records("call")])
    # Delete closed windows now: in the next journey, they would react to each change of language and theme.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert leaks == []


@pytest.fixture
def keychain() -> MemoryKeychain:
    """The keychain of this test's computer; a second start finds what the first one stored."""
    return MemoryKeychain()


@pytest.fixture
def start(qtbot, tmp_path: Path, keychain: MemoryKeychain) -> Iterator[Start]:
    """`start(profile)` opens the program; the profile `None` is a computer without a configuration.

    `new`: show the onboarding to the users who sign in.
    """
    started: list[Hands] = []

    def begin(
        profile: ServerProfile | None, secrets: Secrets = keychain, grace: int = 0, *, new: bool = False
    ) -> Hands:
        # The exception hooks stay out: pytest-qt catches exceptions and fails the test.
        app = App(AppPaths.under(tmp_path), secrets)
        app.preferences.change(grace_seconds=grace, welcomed=not new)
        app.start(profile)
        with qtbot.waitActive(app.window):
            app.show()
            # The screen of the offscreen platform is smaller than that of any real desk.
            app.window.resize(1366, 768)
        qtbot.waitUntil(lambda: app.window.is_painted)
        started.append(Hands(qtbot, app))
        return started[-1]

    yield begin
    for hands in started:
        hands.close()
        hands.window.deleteLater()


@pytest.fixture
def desk(start: Start, server: PracticeServer) -> Hands:
    """Signed in as staff by keys over real HTTPS; the history sync is still running."""
    hands = start(replace(server.profile, timeout_read=10.0))  # the machine may be busy
    hands.sign_in()
    return hands


@pytest.fixture
def hands(start: Start, server: PracticeServer) -> Hands:
    """A signed-in user who can undo for 20 s."""
    made = start(server.profile, grace=20)
    made.sign_in()
    made.until_fresh()
    return made
