"""A document for the user is written whole or not at all, and every trouble has its reason."""

import os
import stat
from pathlib import Path

import pytest

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.core.files import write_document
from tests.support.disks import mounted, no_room


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def why_not(path: Path) -> str:
    with pytest.raises(StorageTrouble) as trouble:
        write_document(path, b"x" * 100_000)
    return trouble.value.reason


def test_a_document_replaces_the_one_before_and_has_the_usual_permissions(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 250 + ".pdf")
    for content in (b"old", b"new"):
        write_document(path, content)
        assert path.read_bytes() == content
    assert names(tmp_path) == [path.name]
    if os.name == "posix":
        umask = os.umask(0o022)
        os.umask(umask)
        assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~umask


def test_a_folder_that_is_gone_is_not_made_again(tmp_path: Path) -> None:
    assert why_not(tmp_path / "gone" / "a.pdf") == "gone"
    (tmp_path / "file").touch()
    assert why_not(tmp_path / "file" / "a.pdf") == "gone"
    assert names(tmp_path) == ["file"]


def test_a_name_that_is_a_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    assert why_not(tmp_path / "a.pdf") == "unknown"
    assert names(tmp_path) == ["a.pdf"]


def test_a_full_disk_keeps_the_old_document_and_no_half_one(tmp_path: Path) -> None:
    with mounted(tmp_path, "64k") as disk:
        (disk / "a.pdf").write_bytes(b"old")
        with no_room(disk):
            assert why_not(disk / "a.pdf") == "full"
            assert names(disk) == ["a.pdf", "ballast"]
        assert (disk / "a.pdf").read_bytes() == b"old"


@pytest.mark.skipif(os.name != "posix", reason="folders of Windows have no mode")
def test_a_folder_without_permission_is_named_so(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        with mounted(tmp_path, "64k") as disk:
            os.system(f"mount -o remount,ro '{disk}'")
            assert why_not(disk / "a.pdf") == "read_only"
        return
    tmp_path.chmod(0o500)
    assert why_not(tmp_path / "a.pdf") == "read_only"
