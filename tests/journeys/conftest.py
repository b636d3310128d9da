"""The whole program for a journey: started as `__main__` starts it, its keychain in memory, closed at the end."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mybuilding_desk.app import App
from mybuilding_desk.config import Folders, ServerProfile
from mybuilding_desk.storage.secrets import MemoryKeychain, Secrets
from tests.journeys.hands import Hands
from tests.server import PracticeServer

Start = Callable[..., Hands]


@pytest.fixture
def keychain() -> MemoryKeychain:
    """The keychain of this test's PC; a second start finds what the first kept."""
    return MemoryKeychain()


@pytest.fixture
def start(qtbot, tmp_path: Path, keychain: MemoryKeychain) -> Iterator[Start]:
    """`start(profile)` opens the program; `None` as the profile is a PC without a configuration."""
    started: list[Hands] = []

    def begin(profile: ServerProfile | None, secrets: Secrets = keychain, grace: int = 0) -> Hands:
        catch = sys.excepthook
        app = App(Folders.under(tmp_path), secrets)
        app.preferences.change(grace_seconds=grace)
        # Faults are caught by pytest-qt, which fails the test.
        sys.excepthook = catch
        app.start(profile)
        with qtbot.waitActive(app.window):
            app.show()
            # The screen of the offscreen platform is smaller than any that a desk has.
            app.window.resize(1366, 768)
        started.append(Hands(qtbot, app))
        return started[-1]

    yield begin
    for hands in started:
        hands.close()
        hands.window.deleteLater()


@pytest.fixture
def desk(start: Start, server: PracticeServer) -> Hands:
    """Signed in as staff by keys over real HTTPS; the history is still on its way."""
    hands = start(server.profile)
    hands.sign_in()
    return hands
