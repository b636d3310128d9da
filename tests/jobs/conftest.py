"""An office on the real test server, whose lane is the test's own thread."""

from collections.abc import Iterator

import pytest

from mybuilding_desk.jobs.office import Office
from tests.offices import open_office


@pytest.fixture
def office(profile, tmp_path) -> Iterator[Office]:
    with open_office(profile, tmp_path / "account") as office:
        yield office
