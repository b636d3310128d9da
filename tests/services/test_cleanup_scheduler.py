"""When this PC is tidied, and that no byte of what is older than the history it keeps is left on it."""

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
    """Of a copy that knows the server's time; it waits for nothing but its timer."""
    with closing(PackageCache(folder / "copy.db")) as copy:
        copy.reference_data.replace_communities([Community(RIVERSIDE, "140 Riverside")])
        copy.reference_data.remember(f"changed:{RIVERSIDE}", now().isoformat())
    account_context = AccountContext(Connection(PRACTICE_PROFILE), CLERK, folder)
    made = CleanupScheduler(worker, account_context, preferences)
    yield made
    made.stop()
    worker.run(account_context.close, print, print, Priority.SHUTDOWN)


@pytest.fixture
def tidy(qtbot, cleanup_scheduler: CleanupScheduler) -> Callable[..., None]:
    def run(**how: bool) -> None:
        with qtbot.waitSignal(cleanup_scheduler.cleaned_up):
            cleanup_scheduler.clean_up(**how)

    return run


def package(number: int, days: float, *, waits: bool = False) -> Package:
    when = now() - days * DAY
    name, label = f"Bartholomew{number} Featherstone", f"1Z999AA1{number:010}"
    gone = {} if waits else {"released_at": when, "released_to": f"Ignatius{number}", "updated_at": when}
    return Package(
        str(number), RIVERSIDE, "12B", "UPS", when, resident_name=name, tracking_number=label,
        description=f"marmalade{number} in a crate", **gone,
    )  # fmt: skip


def words(packages: list[Package]) -> list[str]:
    """What tells of each package, as it stands there and as the index has it."""
    told = [
        text for one in packages for text in (one.resident_name, one.released_to, one.tracking_number, one.description)
    ]
    return [form for text in told if text for form in (text, text.lower(), text.split()[0].lower())]


def left_in(folder: Path, texts: list[str]) -> list[str]:
    content = b"".join(one.read_bytes() for one in folder.rglob("*") if one.is_file())
    return [text for text in texts if text.encode() in content]


def settled(folder: Path, packages: list[Package], days: float) -> None:
    """The deeds by which these were logged and handed out at this desk, so long ago."""
    when = now() - days * DAY
    with closing(Outbox(folder / "outbox.db", lambda: when)) as outbox:
        for one in packages:
            entry = outbox.log(
                a_draft(
                    resident_name=one.resident_name,
                    tracking_number=one.tracking_number,
                    description=one.description,
                )
            )
            outbox.mark_sending(entry.entry_id)
            outbox.mark_done(entry.entry_id, one.package_id)


def test_no_byte_of_what_is_older_is_left_in_any_file_and_all_that_waits_is(
    qtbot, cleanup_scheduler, tidy, preferences, folder
):
    old = [package(number, 500) for number in range(100, 500)]
    waiting = [package(number, 800, waits=True) for number in range(500, 560)]
    recent = [package(number, 30) for number in range(600, 700)]
    with closing(PackageCache(folder / "copy.db")) as copy:
        for at in range(0, 400, 25):  # as the days brought them: what is old stands amid what is new
            copy.store_packages([*old[at : at + 25], *waiting[at // 8 : at // 8 + 4], *recent[at // 4 : at // 4 + 7]])
        copy.store_packages([*waiting, *recent])
    settled(folder, old, 31)
    settled(folder, recent, 1)
    for name in ("copy.db.v1", "outbox.db.v2"):
        (folder / name).write_bytes(" ".join(words(old)).encode())
        os.utime(folder / name, (0, 0))
    (folder / "outbox.db.damaged-20200101T000000000000Z-wal").write_bytes(" ".join(words(old)).encode())
    assert len(left_in(folder, words(old))) == len(words(old))
    with qtbot.waitSignal(cleanup_scheduler.cleaned_up):
        preferences.change(history_days=399)  # less than before: both files are written anew
    assert {b"Bartholomew1" in one.read_bytes() for one in folder.glob("copy.db*")} == {False}
    tidy(quiet=True)
    assert left_in(folder, words(old)) == []
    with closing(PackageCache(folder / "copy.db")) as copy:
        assert copy.pending_ids(RIVERSIDE) == {one.package_id for one in waiting}
        assert all(copy.package(RIVERSIDE, one.package_id) == one for one in [*waiting, *recent])
    with closing(Outbox(folder / "outbox.db")) as outbox:
        assert len(outbox.entries(settled=True)) == len(recent)


def test_the_history_that_is_chosen_is_the_one_that_is_kept(cleanup_scheduler, tidy, preferences, folder):
    with closing(PackageCache(folder / "copy.db")) as copy:
        copy.store_packages([package(1, 5), package(2, 50), package(3, 390)])
        preferences.change(history_days=30)
        tidy(quiet=False)
        assert [bool(copy.package(RIVERSIDE, name)) for name in "123"] == [True, False, False]


def test_what_was_chosen_before_holds_from_the_start(worker, settings_path, folder):
    SettingsFile(settings_path).save({"history_days": 7})
    account_context = AccountContext(Connection(PRACTICE_PROFILE), CLERK, folder)
    made = CleanupScheduler(worker, account_context, Preferences(SettingsFile(settings_path)))
    assert account_context.history == 7 * DAY
    made.stop()


def test_fewer_days_are_heeded_at_once_and_more_days_need_nothing(qtbot, cleanup_scheduler, preferences):
    with qtbot.waitSignal(cleanup_scheduler.cleaned_up):
        preferences.change(history_days=30)
    with qtbot.assertNotEmitted(cleanup_scheduler.cleaned_up, wait=0):
        preferences.change(history_days=90, theme="dark")
        assert cleanup_scheduler._steps is None
    assert cleanup_scheduler._account_context.history == 90 * DAY


def test_it_begins_anew_with_fewer_days_while_it_is_at_work(qtbot, cleanup_scheduler, preferences, folder):
    with closing(PackageCache(folder / "copy.db")) as copy:
        copy.store_packages([package(number, 100) for number in range(2000)])
        cleanup_scheduler.clean_up(quiet=True)
        preferences.change(history_days=99)
        qtbot.waitUntil(lambda: cleanup_scheduler._steps is None and not copy.package(RIVERSIDE, "1999"))


def test_it_waits_for_a_quiet_desk_but_not_for_ever(qtbot, cleanup_scheduler):
    idle = [0.0]
    cleanup_scheduler.idle_seconds = lambda: idle[0]
    cleanup_scheduler.begin()
    assert cleanup_scheduler._timer.interval() == AFTER_OPENING / timedelta(milliseconds=1)
    for _ in range(_MAX_DELAYS):
        cleanup_scheduler.check()
        assert cleanup_scheduler._steps is None
    with qtbot.waitSignal(cleanup_scheduler.cleaned_up):
        cleanup_scheduler.check()
    assert cleanup_scheduler._timer.interval() == LATER / timedelta(milliseconds=1), "the rest of it in a quiet moment"
    idle[0] = QUIET_S
    with qtbot.waitSignal(cleanup_scheduler.cleaned_up):
        cleanup_scheduler.check()
    assert cleanup_scheduler._timer.interval() == EVERY / timedelta(milliseconds=1)


def test_a_file_in_trouble_is_noted_and_tried_again(qtbot, cleanup_scheduler, folder, caplog):
    (folder / "copy.db.v1").mkdir()
    os.utime(folder / "copy.db.v1", (0, 0))
    with caplog.at_level(logging.WARNING):
        cleanup_scheduler.clean_up(quiet=True)
        qtbot.waitUntil(lambda: cleanup_scheduler._steps is None)
    assert "not tidied" in caplog.text
    assert cleanup_scheduler._timer.isActive()


def test_the_clerks_calls_go_in_between(qtbot, worker, cleanup_scheduler, folder):
    with closing(PackageCache(folder / "copy.db")) as copy:
        copy.store_packages([package(number, 500) for number in range(3000)])
    order: list[str] = []
    cleanup_scheduler.cleaned_up.connect(lambda: order.append("tidied"))
    cleanup_scheduler.clean_up(quiet=True)
    worker.run(lambda: "called", order.append, order.append)
    qtbot.waitUntil(lambda: len(order) == 2)
    assert order == ["called", "tidied"]


def test_the_desk_begins_it_and_ends_it(desk):
    assert desk.cleanup_scheduler._timer.isActive()
    desk.close()
    assert not desk.cleanup_scheduler._timer.isActive()
    desk.close = lambda: None
