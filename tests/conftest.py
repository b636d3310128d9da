"""The practice building behind a real HTTPS server, for all tests."""

import gc
import itertools
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from hypothesis import settings
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from mybuilding_desk.config.server_profile import ServerProfile
from mybuilding_desk.domain.desk_clock import desk_clock
from mybuilding_desk.practice.building import PracticeBuilding
from mybuilding_desk.ui.text.documents.practice_mark import practice_mark
from mybuilding_desk.ui.text.language import use_language
from mybuilding_desk.ui.theme.fonts import FACES, provide_face
from tests.support.server import PracticeServer

# Off screen unless a platform is set; Qt aborts if there is no screen at all.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# No deadlines for examples: the machine may be busy. `--hypothesis-profile=thorough` tries more.
settings.register_profile("unhurried", deadline=None, max_examples=40)
settings.register_profile("thorough", deadline=None, max_examples=2_000)
settings.load_profile("unhurried")
_finished = itertools.count(1)
# Tests expect English texts and neutral dates, whatever the system language is.
os.environ["LC_ALL"] = "C.UTF-8"


def pytest_collection_finish() -> None:
    """Collect garbage on the main thread only, as the program does: never on the threads of the test servers."""
    gc.disable()
    gc.freeze()


def pytest_runtest_logfinish() -> None:
    """Collect what the test left, and now and then what survived for longer."""
    gc.collect(1 if next(_finished) % 100 else 2)


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application with its start language: singular and plural are translations, too.

    Without installed fonts, it uses its own from the start; Qt would draw boxes of different widths.
    """
    use_language(qapp, "system")
    if not any(map(QFontDatabase.hasFamily, FACES)):
        provide_face()
    return qapp


@pytest.fixture(autouse=True)
def computer_clock() -> Iterator[None]:
    """Let each test begin by the computer's own clock, until a community is chosen, and with real packages."""
    yield
    desk_clock.zone, practice_mark.is_on = None, False


@pytest.fixture
def time_zone() -> Iterator[Callable[[str], None]]:
    """A function that sets the time zone of this process, such as "America/New_York", until the end of the test."""
    if not hasattr(time, "tzset"):
        pytest.skip("the time zone of this system cannot be changed")
    patch = pytest.MonkeyPatch()

    def choose(name: str) -> None:
        patch.setenv("TZ", name)
        time.tzset()

    yield choose
    patch.undo()
    time.tzset()


@pytest.fixture
def building() -> PracticeBuilding:
    """A fresh practice building with two weeks of history: every first refresh loads all of it."""
    return PracticeBuilding(days=14)


@pytest.fixture
def server(building: PracticeBuilding) -> Iterator[PracticeServer]:
    """`building` behind real HTTPS, with a certificate that `server.ca_file` trusts; its knobs cause failures."""
    with PracticeServer(building) as running:
        yield running


@pytest.fixture
def profile(server: PracticeServer) -> ServerProfile:
    """The client's profile of `server`: address, certificate, and time-outs long enough for a busy machine.

    Tests that wait for a time-out set a shorter one.
    """
    return replace(server.profile, timeout_read=10.0)
