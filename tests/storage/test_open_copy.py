"""A cache opens whatever lies in its place, and nothing is deleted."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.storage.cache.open_cache import open_copy
from mybuilding_desk.storage.cache.packages import PackageCache
from mybuilding_desk.storage.stale_files import old_leftovers
from tests.storage.test_file_errors import folder, needs_mount, unprivileged  # noqa: F401 - a fixture
from tests.storage.values import package
from tests.support.disks import locked, mounted, no_room


def works(copy: PackageCache) -> bool:
    copy.store_packages([package("1")])
    return copy.pending_ids("32") == {"1"}


def a_folder(path: Path) -> None:
    path.mkdir()
    (path / "somebody's").write_text("own")


def a_pipe(path: Path) -> None:
    os.mkfifo(path)


def a_link_to_nothing(path: Path) -> None:
    path.symlink_to(path.parent / "nowhere" / "copy.db")


def a_folder_for_the_log(path: Path) -> None:
    path.with_name("copy.db-wal").mkdir()


def test_a_valid_cache_is_opened_unchanged(tmp_path: Path) -> None:
    for _ in range(2):
        with closing(open_copy(tmp_path / "copy.db")) as copy:
            assert works(copy)
            assert (copy.replaced, copy.temporary, copy.damaged) == (None, None, None)
    assert [one.name for one in tmp_path.iterdir()] == ["copy.db"]


@pytest.mark.skipif(os.name != "posix", reason="pipes and links exist only on POSIX")
@pytest.mark.parametrize("make", [a_folder, a_pipe, a_link_to_nothing, a_folder_for_the_log])
def test_anything_but_a_cache_is_set_aside_and_kept(tmp_path: Path, make: Callable[[Path], None]) -> None:
    path = tmp_path / "copy.db"
    make(path)
    with closing(open_copy(path)) as copy:
        assert works(copy)
        assert copy.replaced is not None
        assert copy.path == path
    kept = list(tmp_path.glob("copy.db.damaged-*"))
    assert kept
    if make is a_folder:
        assert (kept[0] / "somebody's").read_text() == "own"
        assert old_leftovers(tmp_path, datetime(2100, 1, 1, tzinfo=UTC)) == []


def test_a_read_only_cache_is_set_aside(folder: Path) -> None:  # noqa: F811
    with closing(PackageCache(folder / "copy.db")) as copy:
        assert works(copy)
    (folder / "copy.db").chmod(0o400)
    with unprivileged(folder), closing(open_copy(folder / "copy.db")) as copy:
        assert works(copy)
        assert copy.replaced is not None


@needs_mount
def test_an_immovable_file_leads_to_a_temporary_cache(tmp_path: Path) -> None:
    path = tmp_path / "copy.db"
    path.mkdir()
    with mounted(path, "1m"):
        copy = open_copy(path)
        assert works(copy)
        assert (copy.replaced, copy.why_temporary) == (None, "read_only")
        assert copy.path.parent.stat().st_mode & 0o777 == 0o700
        copy.close()
        copy.discard()
        assert not copy.path.parent.exists()
        assert path.is_dir()


def test_a_cache_of_a_newer_version_leads_to_a_temporary_cache(tmp_path: Path) -> None:
    path = tmp_path / "copy.db"
    with closing(PackageCache(path)), closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version=999")
    copy = open_copy(path)
    assert works(copy)
    assert copy.why_temporary == "newer"
    copy.close()
    copy.discard()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (999,)


@needs_mount
def test_a_full_disk_raises_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with mounted(tmp_path, "1m") as disk, no_room(disk):
        with pytest.raises(StorageTrouble) as caught:
            open_copy(disk / "new" / "copy.db")
        assert caught.value.reason == "full"


def test_a_cache_locked_by_another_program_can_be_read(tmp_path: Path) -> None:
    with closing(PackageCache(tmp_path / "copy.db")) as copy:
        assert works(copy)
    with locked(tmp_path / "copy.db"), closing(open_copy(tmp_path / "copy.db")) as copy:
        assert copy.pending_ids("32") == {"1"}
