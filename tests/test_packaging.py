"""What travels: the wheel holds the resources inside the package, the source archive all that a build needs."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
RESOURCES = {
    f"mybuilding_desk/resources/{path.relative_to(ROOT / 'resources').as_posix()}"
    for path in (ROOT / "resources").rglob("*")
    if path.is_file()
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the source archive of this tree."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> zipfile.ZipFile:
    return zipfile.ZipFile(next(built.glob("*.whl")))


def test_the_wheel_holds_one_package(wheel: zipfile.ZipFile) -> None:
    tops = {name.partition("/")[0] for name in wheel.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"mybuilding_desk"}


def test_the_wheel_holds_every_resource_and_module(wheel: zipfile.ZipFile) -> None:
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "mybuilding_desk").rglob("*.py")}
    assert RESOURCES
    assert wheel.namelist().count("mybuilding_desk/py.typed") == 1
    assert (RESOURCES | modules) - set(wheel.namelist()) == set()


def test_the_wheel_starts_without_a_console(wheel: zipfile.ZipFile) -> None:
    entry_points = next(name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    text = wheel.read(entry_points).decode()
    assert text.split() == ["[gui_scripts]", "mybuilding-desk", "=", "mybuilding_desk.__main__:main"]


def test_an_installed_program_finds_its_resources(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path)
    code = "from mybuilding_desk.config import resource_path; print(resource_path())"
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    shown = subprocess.check_output([sys.executable, "-c", code], cwd=tmp_path, env=environment, text=True)
    assert Path(shown.strip()) == tmp_path / "mybuilding_desk" / "resources"


def test_the_source_archive_holds_what_a_build_needs(built: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    needed = ["pyproject.toml", "LICENSE", "README.md", "build.spec", "dev.py", "tests/test_packaging.py"]
    assert set(needed) - names == set()
    assert {name.replace("mybuilding_desk/", "", 1) for name in RESOURCES} - names == set()
    assert not any(name.startswith((".venv", "dist", "build/")) for name in names)
