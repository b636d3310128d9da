"""File locations: asking creates nothing, and one option moves every written file."""

from pathlib import Path

import pytest

from mybuilding_desk.core.paths import AppPaths, resource_path


def test_a_resource_is_found_in_the_source_tree() -> None:
    assert resource_path("icons", "a.svg") == Path(__file__).parents[2] / "resources" / "icons" / "a.svg"
    assert resource_path().is_dir()


def test_asking_creates_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    AppPaths.standard()
    AppPaths.under(tmp_path / "desk")
    assert list(tmp_path.iterdir()) == []


def test_one_option_moves_every_written_file(tmp_path: Path) -> None:
    folders = AppPaths.under(tmp_path)
    paths = folders._asdict()
    assert paths.pop("machine_config") == AppPaths.standard().machine_config
    assert all(tmp_path in path.parents for path in paths.values())
    assert len(set(paths.values())) == len(paths)


def test_a_relative_folder_survives_a_change_of_working_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert AppPaths.under(Path("desk")).data == tmp_path / "desk" / "data"
