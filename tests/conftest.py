"""The practice building and a real HTTPS server before it, for every test that wants them."""

import os
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import settings
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from mybuilding_desk.config.server_profile import ServerProfile
from mybuilding_desk.practice.building import PracticeBuilding
from mybuilding_desk.ui.text.language import use_language
from mybuilding_desk.ui.theme.fonts import FACES, provide_face
from tests.support.server import PracticeServer

# Off screen unless somebody wants to watch; Qt aborts where there is no screen at all.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# How long an example takes is no matter of a test: this PC may be busy. `--hypothesis-profile=thorough` tries more.
settings.register_profile("unhurried", deadline=None, max_examples=40)
settings.register_profile("thorough", deadline=None, max_examples=2_000)
settings.load_profile("unhurried")
# The words and days that a test awaits are English and neutral, whatever this PC speaks.
os.environ["LC_ALL"] = "C.UTF-8"


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application, speaking as it does at its start: that there is one thing or many is a translation, too.

    Where no font is installed, it has its own from the start; Qt would draw boxes of other widths.
    """
    use_language(qapp, "system")
    if not any(map(QFontDatabase.hasFamily, FACES)):
        provide_face()
    return qapp


@pytest.fixture
def building() -> PracticeBuilding:
    """A fresh practice building with two weeks of history: every first refresh fetches all of it."""
    return PracticeBuilding(days=14)


@pytest.fixture
def server(building: PracticeBuilding) -> Iterator[PracticeServer]:
    """`building` behind real HTTPS, with a certificate that `server.ca_file` trusts; its knobs make it misbehave."""
    with PracticeServer(building) as running:
        yield running


@pytest.fixture
def profile(server: PracticeServer) -> ServerProfile:
    """How a client reaches `server`: its address, its certificate, and time enough for a busy PC.

    Where a test waits for a time-out, it asks for a shorter one.
    """
    return replace(server.profile, timeout_read=10.0)
