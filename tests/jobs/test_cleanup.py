"""What was kept for long enough leaves this PC, for every account; what waits, and what is in use, stays."""

import os
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.models import Community, Package
from mybuilding_desk.jobs.account_context import AccountContext, Connection
from mybuilding_desk.jobs.cleanup import clean_up
from mybuilding_desk.practice.building import PRACTICE_PROFILE
from mybuilding_desk.storage.cache.packages import PackageCache
from mybuilding_desk.storage.outbox.outbox import Outbox
from tests.support.offices import CLERK, RIVERSIDE, a_draft, now

DAY = timedelta(days=1)


@pytest.fixture
def account_context(tmp_path: Path) -> Iterator[AccountContext]:
    """An office that asks no server; its clock is the PC's until a test sets it."""
    made = AccountContext(Connection(PRACTICE_PROFILE), CLERK, tmp_path / "data" / "mine")
    made.copy.reference_data.replace_communities([Community(RIVERSIDE, "140 Riverside")])
    yield made
    made.close()


def work(account_context: AccountContext, settings: Path | None = None, *, quiet: bool = True) -> int:
    """All steps; how many."""
    return sum(1 for _ in clean_up(account_context, settings or account_context.folder.parent, quiet=quiet))


def released(package_id: str, days: float, **fields: str) -> Package:
    when = now() - days * DAY
    past = {"arrived_at": when, "released_at": when, "updated_at": when, "released_to": "Bartholomew Featherstone"}
    made = {"package_id": package_id, "community_id": RIVERSIDE, "unit": "12B", "type_name": "UPS"}
    return Package(**{**made, **past, "tracking_number": "1Z999AA10123456784", **fields})


def settled(folder: Path, when: datetime, **fields: str) -> None:
    """One delivered package and one that waits in the outbox of the folder."""
    with closing(Outbox(folder / "outbox.db", lambda: when)) as outbox:
        done = outbox.log(a_draft(**fields))
        outbox.mark_sending(done.entry_id)
        outbox.mark_done(done.entry_id, "1")
        outbox.log(a_draft(resident_name="Who Waits"))


def states(folder: Path) -> list[str]:
    with closing(Outbox(folder / "outbox.db")) as outbox:
        return [entry.state for entry in outbox.entries(settled=True) + outbox.entries()]


def aged(file: Path, days: float) -> Path:
    """A file that was written so many days ago."""
    file.parent.mkdir(parents=True, exist_ok=True)
    if not file.exists():
        file.write_bytes(b"Bartholomew")
    when = (now() - days * DAY).timestamp()
    os.utime(file, (when, when))
    return file


@pytest.mark.parametrize(("days", "left"), [(400, {"new", "older"}), (30, {"new"}), (500, {"new", "older", "oldest"})])
def test_history_leaves_in_every_community_after_the_days_that_are_set(
    account_context: AccountContext, days: int, left: set[str]
):
    account_context.copy.reference_data.remember(f"changed:{RIVERSIDE}", now().isoformat())
    account_context.copy.store_packages([released("new", 1), released("older", 100), released("oldest", 401)])
    account_context.history = days * DAY
    work(account_context)
    assert {one for one in ("new", "older", "oldest") if account_context.copy.package(RIVERSIDE, one)} == left


def test_nothing_leaves_before_the_server_has_told_its_time(account_context: AccountContext) -> None:
    account_context.copy.store_packages([released("old", 5000)])
    work(account_context)
    assert account_context.copy.package(RIVERSIDE, "old")


def test_a_community_that_was_taken_from_the_clerk_leaves(account_context: AccountContext) -> None:
    account_context.copy.store_packages([released(str(number), 1, community_id="7") for number in range(600)])
    assert work(account_context) >= 2, "in steps"
    assert account_context.copy.orphaned_communities() == []


def test_a_month_after_it_was_settled_a_deed_leaves_every_outbox(account_context: AccountContext) -> None:
    other = account_context.folder.parent / "other"
    for folder in (account_context.folder, other):
        settled(folder, now() - 31 * DAY, resident_name="Bartholomew Featherstone")
        settled(folder, now() - 29 * DAY)
    work(account_context)
    assert states(account_context.folder) == states(other) == ["done", "waiting", "waiting"]
    assert all(b"Bartholomew" not in one.read_bytes() for one in other.iterdir())


def test_a_copy_that_nobody_used_for_a_month_leaves_and_the_outbox_stays(account_context: AccountContext) -> None:
    for name in ("used", "unused"):
        settled(account_context.folder.parent / name, now())
        with closing(PackageCache(account_context.folder.parent / name / "copy.db")):
            pass
    aged(account_context.folder.parent / "unused" / "copy.db", 31)
    aged(account_context.folder.parent / "used" / "copy.db", 29)
    work(account_context)
    assert not (account_context.folder.parent / "unused" / "copy.db").exists()
    assert (account_context.folder.parent / "used" / "copy.db").exists()
    assert states(account_context.folder.parent / "unused") == ["done", "waiting"]
    assert (account_context.folder / "copy.db").exists()


def test_kept_copies_and_damaged_files_leave_after_a_month(account_context: AccountContext, tmp_path: Path) -> None:
    settled(account_context.folder.parent / "other", now())
    long_ago, of_late = (f"{now() - days * DAY:%Y%m%dT%H%M%S}000000Z" for days in (31, 29))
    for folder in (account_context.folder, account_context.folder.parent / "other"):
        aged(folder / "copy.db.v1", 31)
        aged(folder / "outbox.db.v2", 29)
        aged(folder / f"outbox.db.damaged-{long_ago}-wal", 0)
        aged(folder / f"outbox.db.damaged-{of_late}", 365)  # put aside of late, whenever it was written last
        aged(folder / "outbox.db.volume", 365)
    aged(tmp_path / "config" / f"settings.json.damaged-{long_ago}", 31)
    aged(tmp_path / "config" / "settings.json", 365)
    work(account_context, tmp_path / "config")
    for folder in (account_context.folder, account_context.folder.parent / "other"):
        sides = (".db", ".db-wal", ".db-shm", ".journal")
        left = {one.name for one in folder.iterdir()} - {f"{db}{side}" for db in ("copy", "outbox") for side in sides}
        assert left == {"outbox.db.v2", f"outbox.db.damaged-{of_late}", "outbox.db.volume"}
    assert [one.name for one in (tmp_path / "config").iterdir()] == ["settings.json"]


def test_once_a_week_the_files_are_written_anew(account_context: AccountContext) -> None:
    account_context.copy.reference_data.remember(f"changed:{RIVERSIDE}", now().isoformat())
    work(account_context)
    account_context.copy.store_packages(
        [released(str(number), 401, resident_name=f"Ebenezer {number}") for number in range(300)]
    )
    settled(account_context.folder, now() - 31 * DAY, resident_name="Ebenezer")
    work(account_context)
    assert not account_context.copy.package(RIVERSIDE, "1")
    for days, quiet, left in ((6.9, True, ["copy.db", "outbox.db"]), (7.1, False, ["outbox.db"]), (7.1, True, [])):
        account_context.clock = lambda days=days: now() + days * DAY
        work(account_context, quiet=quiet)
        assert with_remains(account_context.folder, b"Ebenezer") == left


def with_remains(folder: Path, text: bytes) -> list[str]:
    """The databases that hold the text, their logs counted with them."""
    return [
        one for one in ("copy.db", "outbox.db") if any(text in file.read_bytes() for file in folder.glob(f"{one}*"))
    ]


def test_the_damaged_outbox_of_another_is_left_for_them(account_context: AccountContext) -> None:
    other = account_context.folder.parent / "other"
    settled(other, now() - 31 * DAY)
    (other / "outbox.db").write_bytes(b"not a database" * 500)
    work(account_context)
    with closing(Outbox(other / "outbox.db")) as outbox:
        assert outbox.recovery is not None, "and they hear of it"


def test_a_file_that_cannot_be_deleted_is_told(account_context: AccountContext) -> None:
    settled(account_context.folder.parent / "other", now())
    stubborn = account_context.folder / "copy.db.v1"
    stubborn.mkdir()
    os.utime(stubborn, (0, 0))
    with pytest.raises(StorageTrouble):
        work(account_context)
