"""Shared helpers for tests of jobs and of the desk: package drafts, server contents, a small outbox."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from mybuilding_desk.config.server_profile import ServerProfile
from mybuilding_desk.domain.models import Package, PackageDraft, Release, User
from mybuilding_desk.domain.outbox import Delivered
from mybuilding_desk.jobs.account_context import AccountContext
from mybuilding_desk.jobs.connection import Connection
from mybuilding_desk.jobs.delivery import deliver_next
from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD, PracticeBuilding
from mybuilding_desk.storage.outbox.file import utc_now

RIVERSIDE = "32"
ELAN = "140027_1"
RESIDENT_EMAIL = "zoe@140riverside.example"
CLERK = User("1142", "STAFF", PRACTICE_EMAIL, "John John")

UPS_NUMBER = "1Z999AA10123456784"


def now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def a_draft(**fields: Any) -> PackageDraft:
    """A package for 12B in 140 Riverside that arrives now."""
    made = {"community_id": RIVERSIDE, "unit": "12B", "type_name": "UPS", "reference": str(uuid4())}
    return PackageDraft(**{**made, "arrived_at": now(), **fields})


def a_release(package: Package, **fields: Any) -> Release:
    made = {"community_id": package.community_id, "package_id": package.package_id, "released_to": "Zoë Ångström"}
    return Release(**{**made, "reference": str(uuid4()), "released_at": now(), **fields})


def waiting(building: PracticeBuilding, community_id: str = RIVERSIDE) -> list[Package]:
    """The pending packages on the server."""
    return [package for package in building.packages(community_id) if package.is_pending]


def described(building: PracticeBuilding, description: str, community_id: str = RIVERSIDE) -> list[Package]:
    """The packages on the server with this description."""
    return [package for package in building.packages(community_id) if package.description == description]


@contextmanager
def open_account_context(
    profile: ServerProfile, folder: Path, email: str = PRACTICE_EMAIL, clock: Callable[[], datetime] = utc_now
) -> Iterator[AccountContext]:
    """The `AccountContext` of a signed-in user; the test's thread is its worker, `clock` its computer's clock."""
    connection = Connection(profile)
    token, user = connection.sign_in(email, PRACTICE_PASSWORD)
    connection.token = token
    account_context = AccountContext(connection, user, folder, clock=clock)
    account_context.quiet = timedelta()  # tests do not wait
    try:
        yield account_context
    finally:
        account_context.close()
        connection.close()


def deliver(account_context: AccountContext) -> Delivered:
    """Send the first entry now, even if it is not due."""
    account_context.outbox.make_due()
    delivered = deliver_next(account_context)
    assert delivered is not None
    return delivered


def deliver_all(account_context: AccountContext) -> list[Delivered]:
    """Send every unsent entry once, even if it is not due."""
    account_context.outbox.make_due()
    return list(iter(lambda: deliver_next(account_context), None))
