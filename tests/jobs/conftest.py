"""An office on the real test server, whose lane is the test's own thread."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from mybuilding_desk.config.profile import ServerProfile
from mybuilding_desk.jobs.office import Office
from tests.offices import open_office
from tests.server import PracticeServer


@pytest.fixture
def profile(server: PracticeServer) -> ServerProfile:
    """Patient with a busy PC; where a test waits for a time-out, it asks for a shorter one."""
    return replace(server.profile, timeout_read=10.0)


@pytest.fixture
def office(profile, tmp_path) -> Iterator[Office]:
    with open_office(profile, tmp_path / "account") as office:
        yield office
