"""When cleanup runs, and that it leaves no byte older than the kept history."""

import logging
import os
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from mybuilding_desk.domain.models import Community, Package
from mybuilding_desk.jobs.account_context import AccountContext
from mybuilding_desk.jobs.connection import Connection
from mybuilding_desk.jobs.worker import Priority
from mybuilding_desk.practice.building import PRACTICE_PROFILE
from mybuilding_desk.services.cleanup_scheduler import (
    _MAX_DELAYS,
    AFTER_OPENING,
    EVERY,
    LATER,
    QUIET_S,
    CleanupScheduler,
)
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.storage.cache.packages import PackageCache
from mybuilding_desk.storage.outbox.outbox import Outbox
from mybuilding_desk.storage.settings_file import SettingsFile
from tests.support.offices import CLERK, RIVERSIDE, a_draft, now

DAY = timedelta(days=1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "mine"


@pytest.fixture
def cleanup_scheduler(worker, preferences: Preferences, folder: Path):
    """A scheduler with a cache that knows the server's time; only its timer delays it."""
    with closing(PackageCache(folder / "copy.db")) as cache:
        cache.reference_data.replace_communities([Community(RIVERSIDE, "140 Riverside")])
        cache.reference_data.remember(f"changed:{RIVERSIDE}", now().isoformat())
    account_context = AccountContext(Connection(PRACTICE_PROFILE), CLERK, folder)
    scheduler = CleanupScheduler(worker, account_context, preferences)
    yield scheduler
    scheduler.stop()
    worker.run(account_context.close, print, print, Priority.SHUTDOWN)


@pytest.fixture
def clean_up(qtbot, cleanup_scheduler: CleanupScheduler) -> Callable[..., None]:
    def run(**options: bool) -> None:
        with qtbot.waitSignal(cleanup_scheduler.cleaned_up):
            cleanup_scheduler.clean_up(**options)

    return run


def package(number: int, days: float, *, is_pending: bool = False) -> Package:
    when = now() - days * DAY
    name, tracking_number = f"Bartholomew{number} Featherstone", f"1Z999AA1{number:010}"
    release = {} if is_pending else {"released_at": when, "released_to": f"Ignatius{number}", "updated_at": when}
    return Package(
        str(number), RIVERSIDE, "12B", "UPS", when, resident_name=name, tracking_number=tracking_number,
        description=f"marmalade{number} in a crate", **release,
    )  # fmt: skip


def package_texts(packages: list[Package]) -> list[str]:
    """Return each package's texts as stored and as indexed."""
    texts = [
        text
        for item in packages
        for text in (item.resident_name, item.released_to, item.tracking_number, item.description)
    ]
    return [form for text in texts if text for form in (text, text.lower(), text.split()[0].lower())]


def left_in(folder: Path, texts: list[str]) -> list[str]:
    content = b"".join(item.read_bytes() for item in folder.rglob("*") if item.is_file())
    return [text for text in texts if text.encode() in content]


def store_settled_entries(folder: Path, packages: list[Package], days: float) -> None:
    """Create the settled entries of packages logged and released at this desk, so many days ago."""
    when = now() - days * DAY
    with closing(Outbox(folder / "outbox.db", lambda: when)) as outbox:
        for item in packages:
            entry = outbox.log(
                a_draft(
                    resident_name=item.resident_name,
                    tracking_number=item.tracking_number,
                    description=item.description,
                )
            )
            outbox.mark_sending(entry.entry_id)
            outbox.mark_done(entry.entry_id, item.package_id)


def test_cleanup_leaves_no_byte_of_old_packages_and_every_pending_one(
    qtbot, cleanup_scheduler, clean_up, preferences, folder
):
    old = [package(number, 500) for number in range(100, 500)]
    pending = [package(number, 800, is_pending=True) for number in range(500, 560)]
    recent = [package(number, 30) for number in range(600, 700)]
    with closing(PackageCache(folder / "copy.db")) as cache:
        for at in range(0, 400, 25):  # mixed by day, so old rows lie between new ones
            cache.store_packages([*old[at : at + 25], *pending[at // 8 : at // 8 + 4], *recent[at // 4 : at // 4 + 7]])
        cache.store_packages([*pending, *recent])
    store_settled_entries(folder, old, 31)
    store_settled_entries(folder, recent, 1)
    for name in ("copy.db.v1", "outbox.db.v2"):
        (folder / name).write_bytes(" ".join(package_texts(old)).encode())
        os.utime(folder / name, (0, 0))
    (folder / "outbox.db.damaged-20200101T000000000000Z-wal").write_bytes(" ".join(package_texts(old)).encode())
    assert len(left_in(folder, package_texts(old))) == len(package_texts(old))
    with qtbot.waitSignal(cleanup_scheduler.cleaned_up):
        preferences.change(history_days=399)  # fewer days than before: both files are rewritten
    assert {b"Bartholomew1" in item.read_bytes() for item in folder.glob("copy.db*")} == {False}
    clean_up(quiet=True)
    assert left_in(folder, package_texts(old)) == []
    with closing(PackageCache(folder / "copy.db")) as cache:
        assert cache.pending_ids(RIVERSIDE) == {item.package_id for item in pending}
        assert all(cache.package(RIVERSIDE, item.package_id) == item for item in [*pending, *recent])
    with closing(Outbox(folder / "outbox.db")) as outbox:
        assert len(outbox.entries(settled=True)) == len(recent)


def test_the_chosen_history_length_is_kept(cleanup_scheduler, clean_up, preferences, folder):
    with closing(PackageCache(folder / "copy.db")) as cache:
        cache.store_packages([package(1, 5), package(2, 50), package(3, 390)])
        preferences.change(history_days=30)
        clean_up(quiet=False)
        assert [bool(cache.package(RIVERSIDE, name)) for name in "123"] == [True, False, False]


def test_an_earlier_choice_applies_from_the_start(worker, settings_path, folder):
    SettingsFile(settings_path).save({"history_days": 7})
    account_context = AccountContext(Connection(PRACTICE_PROFILE), CLERK, folder)
    scheduler = CleanupScheduler(worker, account_context, Preferences(SettingsFile(settings_path)))
    assert account_context.history == 7 * DAY
    scheduler.stop()


def test_fewer_days_trigger_cleanup_at_once_and_more_days_do_not(qtbot, cleanup_scheduler, preferences):
    with qtbot.waitSignal(cleanup_scheduler.cleaned_up):
        preferences.change(history_days=30)
    with qtbot.assertNotEmitted(cleanup_scheduler.cleaned_up, wait=0):
        preferences.change(history_days=90, theme="dark")
        assert cleanup_scheduler._steps is None
    assert cleanup_scheduler._account_context.history == 90 * DAY


def test_a_running_cleanup_restarts_with_fewer_days(qtbot, cleanup_scheduler, preferences, folder):
    with closing(PackageCache(folder / "copy.db")) as cache:
        cache.store_packages([package(number, 100) for number in range(2000)])
        cleanup_scheduler.clean_up(quiet=True)
        preferences.change(history_days=99)
        qtbot.waitUntil(lambda: cleanup_scheduler._steps is None and not cache.package(RIVERSIDE, "1999"))


def test_cleanup_waits_for_an_idle_desk_but_not_forever(qtbot, cleanup_scheduler):
    idle = [0.0]
    cleanup_scheduler.idle_seconds = lambda: idle[0]
    cleanup_scheduler.begin()
    assert cleanup_scheduler._timer.interval() == AFTER_OPENING / timedelta(milliseconds=1)
    for _ in range(_MAX_DELAYS):
        cleanup_scheduler.check()
        assert cleanup_scheduler._steps is None
    with qtbot.waitSignal(cleanup_scheduler.cleaned_up):
        cleanup_scheduler.check()
    assert cleanup_scheduler._timer.interval() == LATER / timedelta(milliseconds=1), (
        "the remaining steps run in a quiet moment"
    )
    idle[0] = QUIET_S
    with qtbot.waitSignal(cleanup_scheduler.cleaned_up):
        cleanup_scheduler.check()
    assert cleanup_scheduler._timer.interval() == EVERY / timedelta(milliseconds=1)


def test_a_failing_file_is_logged_and_retried(qtbot, cleanup_scheduler, folder, caplog):
    (folder / "copy.db.v1").mkdir()
    os.utime(folder / "copy.db.v1", (0, 0))
    with caplog.at_level(logging.WARNING):
        cleanup_scheduler.clean_up(quiet=True)
        qtbot.waitUntil(lambda: cleanup_scheduler._steps is None)
    assert "the cleanup failed" in caplog.text
    assert cleanup_scheduler._timer.isActive()


def test_user_requests_run_between_cleanup_steps(qtbot, worker, cleanup_scheduler, folder):
    with closing(PackageCache(folder / "copy.db")) as cache:
        cache.store_packages([package(number, 500) for number in range(3000)])
    order: list[str] = []
    cleanup_scheduler.cleaned_up.connect(lambda: order.append("tidied"))
    cleanup_scheduler.clean_up(quiet=True)
    worker.run(lambda: "called", order.append, order.append)
    qtbot.waitUntil(lambda: len(order) == 2)
    assert order == ["called", "tidied"]


def test_the_workspace_starts_and_stops_cleanup(desk):
    assert desk.cleanup_scheduler._timer.isActive()
    desk.close()
    assert not desk.cleanup_scheduler._timer.isActive()
    desk.close = lambda: None
