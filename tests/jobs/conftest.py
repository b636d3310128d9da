"""An office on the real test server, whose lane is the test's own thread."""

from collections.abc import Iterator

import pytest

from mybuilding_desk.jobs.account_context import Office
from tests.support.offices import open_office


@pytest.fixture
def office(profile, tmp_path) -> Iterator[Office]:
    with open_office(profile, tmp_path / "account") as office:
        yield office
