"""An account context on the real test server; its worker is the thread of the test."""

from collections.abc import Iterator

import pytest

from mybuilding_desk.jobs.account_context import AccountContext
from tests.support.offices import open_account_context


@pytest.fixture
def account_context(profile, tmp_path) -> Iterator[AccountContext]:
    with open_account_context(profile, tmp_path / "account") as account_context:
        yield account_context
