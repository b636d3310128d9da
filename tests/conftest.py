"""The practice building and a real HTTPS server before it, for every test that wants them."""

import os
from collections.abc import Iterator

import pytest

from mybuilding_desk.config import ServerProfile
from mybuilding_desk.practice.building import PracticeBuilding
from tests.server import PracticeServer

# Off screen unless somebody wants to watch; Qt aborts where there is no screen at all.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def building() -> PracticeBuilding:
    """A fresh practice building."""
    return PracticeBuilding()


@pytest.fixture
def server(building: PracticeBuilding) -> Iterator[PracticeServer]:
    """`building` behind real HTTPS, with a certificate that `server.ca_file` trusts; its knobs make it misbehave."""
    with PracticeServer(building) as running:
        yield running


@pytest.fixture
def profile(server: PracticeServer) -> ServerProfile:
    """How a client reaches `server`: its address, its certificate, short time-outs."""
    return server.profile
