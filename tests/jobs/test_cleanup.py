"""Cleanup: data past its retention is deleted for every account; unsynced and used data stays."""

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
    """An account context without server calls; its clock is the system clock until a test sets it."""
    made = AccountContext(Connection(PRACTICE_PROFILE), CLERK, tmp_path / "data" / "mine")
    made.copy.reference_data.replace_communities([Community(RIVERSIDE, "140 Riverside")])
    yield made
    made.close()


def run_cleanup(account_context: AccountContext, settings: Path | None = None, *, quiet: bool = True) -> int:
    """Run all steps; return their number."""
    return sum(1 for _ in clean_up(account_context, settings or account_context.folder.parent, quiet=quiet))


def released(package_id: str, days: float, **fields: str) -> Package:
    when = now() - days * DAY
    times = {"arrived_at": when, "released_at": when, "updated_at": when, "released_to": "Bartholomew Featherstone"}
    made = {"package_id": package_id, "community_id": RIVERSIDE, "unit": "12B", "type_name": "UPS"}
    return Package(**{**made, **times, "tracking_number": "1Z999AA10123456784", **fields})


def fill_outbox(folder: Path, when: datetime, **fields: str) -> None:
    """Put one delivered and one waiting package into the outbox of the folder."""
    with closing(Outbox(folder / "outbox.db", lambda: when)) as outbox:
        done = outbox.log(a_draft(**fields))
        outbox.mark_sending(done.entry_id)
        outbox.mark_done(done.entry_id, "1")
        outbox.log(a_draft(resident_name="Waiting Resident"))


def states(folder: Path) -> list[str]:
    with closing(Outbox(folder / "outbox.db")) as outbox:
        return [entry.state for entry in outbox.entries(settled=True) + outbox.entries()]


def set_age(file: Path, days: float) -> Path:
    """Set the age of a file, created if missing."""
    file.parent.mkdir(parents=True, exist_ok=True)
    if not file.exists():
        file.write_bytes(b"Bartholomew")
    modified = (now() - days * DAY).timestamp()
    os.utime(file, (modified, modified))
    return file


@pytest.mark.parametrize(("days", "left"), [(400, {"new", "older"}), (30, {"new"}), (500, {"new", "older", "oldest"})])
def test_history_is_deleted_after_the_configured_days(account_context: AccountContext, days: int, left: set[str]):
    account_context.copy.reference_data.remember(f"changed:{RIVERSIDE}", now().isoformat())
    account_context.copy.store_packages([released("new", 1), released("older", 100), released("oldest", 401)])
    account_context.history = days * DAY
    run_cleanup(account_context)
    assert {one for one in ("new", "older", "oldest") if account_context.copy.package(RIVERSIDE, one)} == left


def test_nothing_is_deleted_before_the_server_time_is_known(account_context: AccountContext) -> None:
    account_context.copy.store_packages([released("old", 5000)])
    run_cleanup(account_context)
    assert account_context.copy.package(RIVERSIDE, "old")


def test_an_orphaned_community_is_deleted(account_context: AccountContext) -> None:
    account_context.copy.store_packages([released(str(number), 1, community_id="7") for number in range(600)])
    assert run_cleanup(account_context) >= 2, "cleanup runs in steps"
    assert account_context.copy.orphaned_communities() == []


def test_settled_entries_are_deleted_from_every_outbox_after_a_month(account_context: AccountContext) -> None:
    other = account_context.folder.parent / "other"
    for folder in (account_context.folder, other):
        fill_outbox(folder, now() - 31 * DAY, resident_name="Bartholomew Featherstone")
        fill_outbox(folder, now() - 29 * DAY)
    run_cleanup(account_context)
    assert states(account_context.folder) == states(other) == ["done", "waiting", "waiting"]
    assert all(b"Bartholomew" not in one.read_bytes() for one in other.iterdir())


def test_a_cache_unused_for_a_month_is_deleted_but_its_outbox_stays(account_context: AccountContext) -> None:
    for name in ("used", "unused"):
        fill_outbox(account_context.folder.parent / name, now())
        with closing(PackageCache(account_context.folder.parent / name / "copy.db")):
            pass
    set_age(account_context.folder.parent / "unused" / "copy.db", 31)
    set_age(account_context.folder.parent / "used" / "copy.db", 29)
    run_cleanup(account_context)
    assert not (account_context.folder.parent / "unused" / "copy.db").exists()
    assert (account_context.folder.parent / "used" / "copy.db").exists()
    assert states(account_context.folder.parent / "unused") == ["done", "waiting"]
    assert (account_context.folder / "copy.db").exists()


def test_backups_and_damaged_files_are_deleted_after_a_month(account_context: AccountContext, tmp_path: Path) -> None:
    fill_outbox(account_context.folder.parent / "other", now())
    long_ago, recent = (f"{now() - days * DAY:%Y%m%dT%H%M%S}000000Z" for days in (31, 29))
    for folder in (account_context.folder, account_context.folder.parent / "other"):
        set_age(folder / "copy.db.v1", 31)
        set_age(folder / "outbox.db.v2", 29)
        set_age(folder / f"outbox.db.damaged-{long_ago}-wal", 0)
        set_age(folder / f"outbox.db.damaged-{recent}", 365)  # set aside recently, whatever its modification time
        set_age(folder / "outbox.db.volume", 365)
    set_age(tmp_path / "config" / f"settings.json.damaged-{long_ago}", 31)
    set_age(tmp_path / "config" / "settings.json", 365)
    run_cleanup(account_context, tmp_path / "config")
    for folder in (account_context.folder, account_context.folder.parent / "other"):
        sides = (".db", ".db-wal", ".db-shm", ".journal")
        left = {one.name for one in folder.iterdir()} - {
            f"{db}{side}" for db in ("copy", "outbox", "desk") for side in sides
        }
        assert left == {"outbox.db.v2", f"outbox.db.damaged-{recent}", "outbox.db.volume"}
    assert [one.name for one in (tmp_path / "config").iterdir()] == ["settings.json"]


def test_the_databases_are_rewritten_weekly(account_context: AccountContext) -> None:
    account_context.copy.reference_data.remember(f"changed:{RIVERSIDE}", now().isoformat())
    run_cleanup(account_context)
    account_context.copy.store_packages(
        [released(str(number), 401, resident_name=f"Ebenezer {number}") for number in range(300)]
    )
    fill_outbox(account_context.folder, now() - 31 * DAY, resident_name="Ebenezer")
    run_cleanup(account_context)
    assert not account_context.copy.package(RIVERSIDE, "1")
    for days, quiet, left in ((6.9, True, ["copy.db", "outbox.db"]), (7.1, False, ["outbox.db"]), (7.1, True, [])):
        account_context.clock = lambda days=days: now() + days * DAY
        run_cleanup(account_context, quiet=quiet)
        assert databases_containing(account_context.folder, b"Ebenezer") == left


def databases_containing(folder: Path, text: bytes) -> list[str]:
    """The databases that contain the text, including their log files."""
    return [
        one for one in ("copy.db", "outbox.db") if any(text in file.read_bytes() for file in folder.glob(f"{one}*"))
    ]


def test_the_damaged_outbox_of_another_user_is_left_to_them(account_context: AccountContext) -> None:
    other = account_context.folder.parent / "other"
    fill_outbox(other, now() - 31 * DAY)
    (other / "outbox.db").write_bytes(b"not a database" * 500)
    run_cleanup(account_context)
    with closing(Outbox(other / "outbox.db")) as outbox:
        assert outbox.recovery is not None, "its owner gets the report"


def test_a_file_that_cannot_be_deleted_is_an_error(account_context: AccountContext) -> None:
    fill_outbox(account_context.folder.parent / "other", now())
    stubborn = account_context.folder / "copy.db.v1"
    stubborn.mkdir()
    os.utime(stubborn, (0, 0))
    with pytest.raises(StorageTrouble):
        run_cleanup(account_context)
