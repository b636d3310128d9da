"""Damaged files, a full or failing disk, a locked file: the user gets a message, and nothing is lost or doubled."""

import os
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from mybuilding_desk.storage.outbox.outbox import Outbox
from mybuilding_desk.ui.text import error_texts
from tests.e2e.hands import RIVERSIDE, UPS, Hands, package
from tests.support.disks import locked, mounted, no_more_than, no_room, spoil

AMAZON = "TBA309471205881"


def file(folder: Path, name: str) -> Path:
    """The only file of this name in the data folder."""
    [match] = folder.rglob(name)
    return match


def merged_file(folder: Path, name: str) -> Path:
    """The file after the program ended, with its WAL merged into it.

    The window and the worker close their connections at once. When both close in the same moment, SQLite takes each for
    a reader of the WAL and neither removes it; damage to a page that is also in the WAL has no effect.
    """
    path = file(folder, name)
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


def damage_report(hands: Hands) -> str:
    return hands.words("damage_banner_text")


# Damage found at start


@pytest.fixture
def after_a_day(start, server) -> Hands:
    """A desk that was signed in and fully synced, and is closed now; the next start needs no password."""
    hands = start(server.profile)
    hands.sign_in()
    hands.until_fresh()
    return hands


def test_a_damaged_cache_is_downloaded_again_with_a_message(after_a_day, start, server, tmp_path):
    before = [row.key for row in after_a_day.rows()]
    after_a_day.close()
    spoil(merged_file(tmp_path, "copy.db"))
    again = start(server.profile)
    again.until(lambda: "downloaded again" in damage_report(again))
    again.until(lambda: [row.key for row in again.rows()] == before)
    assert again.focus() == "scan_line"
    assert len(list(tmp_path.rglob("copy.db.damaged-*Z"))) == 1
    again.close()
    third = start(server.profile)
    third.until(third.rows)
    assert damage_report(third) == ""


def logged_offline(hands: Hands, *numbers: str) -> None:
    for number in numbers:
        hands.scan(number)
        hands.type("12b")
        hands.press("Return")
    assert hands.store.waiting_count() == len(numbers)


def test_the_entries_of_a_damaged_outbox_arrive_exactly_once(after_a_day, start, server, building, tmp_path):
    server.knobs.drop_before_commit = 10_000
    logged_offline(after_a_day, UPS, AMAZON)
    after_a_day.close()
    spoil(merged_file(tmp_path, "outbox.db"))
    server.knobs.drop_before_commit = 0
    again = start(server.profile)
    again.until(lambda: "2 changes were recovered" in damage_report(again))
    assert "Nothing was lost" in damage_report(again)
    again.until_fresh()
    again.until_sent()
    assert [package(building, number).unit for number in (UPS, AMAZON)] == ["12B", "12B"]
    assert building.adds == 2


def test_lost_records_are_reported_and_packages_are_unharmed(after_a_day, start, server, tmp_path):
    after_a_day.close()
    spoil(merged_file(tmp_path, "desk.db"))
    again = start(server.profile)
    again.until(lambda: "labels and proofs of release was damaged" in damage_report(again))
    assert again.rows()
    assert list(file(tmp_path, "desk.db").parent.glob("desk.db.damaged-*"))


def test_no_other_message_replaces_the_damage_report(after_a_day, start, server, tmp_path):
    """The message stays until it is closed: the loss is reported nowhere else."""
    server.knobs.drop_before_commit = 10_000
    logged_offline(after_a_day, UPS)
    after_a_day.close()
    spoil(merged_file(tmp_path, "outbox.db"))
    with closing(Outbox(file(tmp_path, "outbox.db"))) as outbox:
        refused = outbox.log(replace(outbox.entries()[0].draft, reference="other", unit="99Z"))
        assert outbox.recovery is not None
    spoil(merged_file(tmp_path, "outbox.db"))
    server.knobs.drop_before_commit = 0
    again = start(server.profile)
    again.until(lambda: again.store.entry_now(refused).state == "refused" and again.sees("details_banner"))
    assert "2 changes were recovered" in damage_report(again)
    again.click(again.find("damage_banner_action"))
    assert damage_report(again) == ""
    assert again.sees("details_banner")


def test_unrecoverable_entries_are_reported(after_a_day, start, server, building, tmp_path):
    server.knobs.drop_before_commit = 10_000
    logged_offline(after_a_day, UPS, AMAZON)
    after_a_day.close()
    spoil(merged_file(tmp_path, "copy.db"))
    file(tmp_path, "outbox.journal").unlink()
    with closing(sqlite3.connect(file(tmp_path, "outbox.db"))) as db, db:
        db.execute("UPDATE entries SET deed = substr(deed, 1, 40) WHERE entry_id = 1")
    server.knobs.drop_before_commit = 0
    again = start(server.profile)
    again.until(lambda: damage_report(again))
    for text in ("downloaded again", "1 change was recovered", "may be lost. Check your shelves", "was kept"):
        assert text in damage_report(again)
    again.until_fresh()
    again.until_sent()
    assert package(building, AMAZON).unit == "12B"
    assert building.adds == 1


def test_a_deleted_data_folder_is_reported_at_the_next_log_and_created_again(
    after_a_day, start, server, building, tmp_path
):
    server.knobs.drop_before_commit = 10_000
    logged_offline(after_a_day, UPS)
    folder = file(tmp_path, "outbox.db").parent
    while folder.exists():  # the program is using it
        shutil.rmtree(folder, ignore_errors=True)
    after_a_day.scan(AMAZON)
    after_a_day.type("12b")
    after_a_day.press("Return")
    after_a_day.until(lambda: "1 change was recovered" in damage_report(after_a_day))
    assert after_a_day.store.waiting_count() == 2
    after_a_day.close()
    server.knobs.drop_before_commit = 0
    again = start(server.profile)
    again.until_fresh()
    again.until_sent()
    assert [package(building, number).unit for number in (UPS, AMAZON)] == ["12B", "12B"]
    assert building.adds == 2


def test_files_of_a_newer_program_are_reported_and_kept(after_a_day, start, server, tmp_path):
    after_a_day.close()
    newer = file(tmp_path, "outbox.db")
    with closing(sqlite3.connect(newer)) as db:
        db.execute("PRAGMA user_version=999")
    content = newer.read_bytes()
    again = start(server.profile)
    again.until(lambda: again.words("sign_in_banner_text") == error_texts.STORAGE["newer"])
    assert newer.read_bytes() == content
    assert not again.sees("scan_line")


# A folder in place of the cache file


def folder_in_place_of_the_cache(folder: Path) -> Path:
    """A folder with a file in it, in place of the cache file."""
    path = file(folder, "copy.db")
    for one in path.parent.glob("copy.db*"):
        one.unlink()
    path.mkdir()
    return path


def test_a_folder_in_place_of_the_cache_does_not_stop_the_sending(after_a_day, start, server, building, tmp_path):
    server.knobs.drop_before_commit = 10_000
    logged_offline(after_a_day, UPS)
    after_a_day.close()
    folder_in_place_of_the_cache(tmp_path)
    server.knobs.drop_before_commit = 0
    again = start(server.profile)
    again.until(lambda: "set aside" in damage_report(again))
    again.until_fresh()
    again.until_sent()
    assert package(building, UPS).unit == "12B"
    assert again.rows()


def test_the_desk_works_without_a_cache(after_a_day, start, server, building, tmp_path):
    """The folder cannot be moved either: the outbox is sent, packages are logged, and a message says so."""
    only_root(tmp_path)
    server.knobs.drop_before_commit = 10_000
    logged_offline(after_a_day, UPS)
    after_a_day.close()
    server.knobs.drop_before_commit = 0
    with mounted(folder_in_place_of_the_cache(tmp_path), "1m"):
        again = start(server.profile)
        again.until(lambda: "the lists aren’t kept" in damage_report(again))
        again.until_fresh()
        again.scan(AMAZON)
        again.type("12b")
        again.press("Return")
        again.until_sent()
        assert [package(building, number).unit for number in (UPS, AMAZON)] == ["12B", "12B"]
        place = again.app.workspace._copy.path
        again.close()
        assert not place.exists()


def test_read_only_files_are_reported_with_their_folder(after_a_day, start, server, tmp_path):
    """Nothing was in progress, so no message reports lost input."""
    after_a_day.close()
    folder = file(tmp_path, "outbox.db").parent
    folder.rename(folder.with_name("elsewhere"))
    folder.write_text("a file in its place")
    again = start(server.profile)
    again.until(lambda: "can’t open" in again.words("sign_in_banner_text"))
    assert "not kept" not in again.words("sign_in_banner_text")


# Errors at the moment of Enter


@dataclass
class Trouble:
    """`begin` causes the error while its context lasts; `words` is the message for the user."""

    words: str
    begin: Callable[[], AbstractContextManager[object]]


def only_root(folder: Path) -> None:
    if sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("only root mounts a disk")


@pytest.fixture(params=["locked", "full", "failing"])
def trouble(request, tmp_path) -> Iterator[Trouble]:
    """Created before the program starts, as a disk of its own must exist first."""
    if request.param == "locked":
        yield Trouble(error_texts.STORAGE["locked"], lambda: locked(file(tmp_path, "outbox.db")))
    elif request.param == "failing":
        yield Trouble(error_texts.STORAGE["unknown"], lambda: no_more_than(1000))
    else:
        only_root(tmp_path)
        with mounted(tmp_path, "192m") as disk:  # the lists leave most of it to the outbox
            yield Trouble(error_texts.STORAGE["full"], lambda: no_room(disk))


@pytest.fixture
def troubled(trouble, start, server) -> Hands:
    hands = start(server.profile)
    hands.sign_in()
    hands.until_fresh()
    return hands


def test_a_package_that_cannot_be_saved_stays_typed_until_it_can(trouble, troubled, building):
    troubled.scan()
    troubled.type("12b")
    with trouble.begin():
        for _ in range(2):
            troubled.press("Return")
            assert troubled.words("scan_banner_text") == trouble.words
            assert troubled.words("scan_number").replace(" ", "") == UPS
            assert troubled.find("scan_line").text() == "12b"
            assert troubled.store.find_number(UPS) == []
    troubled.press("Return")
    assert (troubled.focus(), troubled.find("scan_line").text()) == ("scan_line", "")
    assert not troubled.sees("scan_banner")
    troubled.until_sent()
    assert package(building, UPS).unit == "12B"
    assert building.adds == 1


def test_a_release_that_cannot_be_saved_stays_open_until_it_can(trouble, troubled, building):
    troubled.type("12b")
    troubled.press("Return", "Tab")
    troubled.type("Erik")
    rows = {row.key for row in troubled.store.waiting_of("12B")}
    with trouble.begin():
        for _ in range(2):
            troubled.press("Return")
            assert troubled.words("release_banner_text") == trouble.words
            assert troubled.find("collected_by").text() == "Erik Ångström"
            assert {row.key for row in troubled.store.waiting_of("12B")} == rows
    troubled.press("Return")
    assert not troubled.sees("release_sheet")
    troubled.until_sent()
    given = [one for one in building.packages(RIVERSIDE) if one.package_id in rows]
    assert {one.released_to for one in given} == {"Erik Ångström"}
    assert building.releases == len(rows)
