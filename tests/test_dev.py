"""The setup of a source tree reports correctly what it can do. A full setup is tested on a bare system, not here."""

import importlib.util
import os
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from mybuilding_desk.core import python_version

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def dev() -> ModuleType:
    spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run_dev(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "dev.py"), *arguments]
    return subprocess.run(command, check=False, capture_output=True, text=True)


def test_every_command_is_explained_and_its_groups_exist(dev: ModuleType) -> None:
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["dependency-groups"]
    assert dev.COMMANDS.keys() | dev.SCRIPTS.keys() == dev.GROUPS.keys()
    assert dev.COMMANDS.keys() & dev.SCRIPTS.keys() == set()
    assert all(f"\n  {command} " in dev.USAGE for command in dev.GROUPS)
    assert all((ROOT / script).is_file() for script in dev.SCRIPTS.values())
    assert dev.TOOLS.keys() <= dev.GROUPS.keys()
    assert {group for needed in dev.GROUPS.values() for group in needed} <= groups.keys()


@pytest.mark.parametrize("arguments", [[], ["tset"]])
def test_an_unknown_command_shows_the_usage(arguments: list[str]) -> None:
    done = run_dev(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("usage: python3 dev.py COMMAND")


def test_help_exits_without_an_error() -> None:
    done = run_dev("--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("usage: ")


@pytest.mark.parametrize("version", [(3, 10, 13, "final", 0), (3, 15, 0, "alpha", 1)])
def test_an_unsupported_python_is_reported(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], version: tuple[int, ...]
) -> None:
    monkeypatch.setattr(sys, "version_info", version)
    assert dev.main(["test"]) == 1
    assert capsys.readouterr().err == f"MyBuilding Desk needs Python 3.11 to 3.14; this is Python 3.{version[1]}.\n"


def test_all_files_name_the_same_python_versions(dev: ModuleType) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    (_, oldest), (_, newest) = dev.OLDEST, dev.NEWEST
    assert project["requires-python"] == f">=3.{oldest},<3.{newest + 1}"
    classifiers = [line.rpartition(" ")[2] for line in project["classifiers"] if "Python :: 3." in line]
    assert classifiers == [f"3.{minor}" for minor in range(oldest, newest + 1)]
    assert (dev.OLDEST, dev.NEWEST) == (python_version.OLDEST, python_version.NEWEST)
    for name in ("README.md", "CONTRIBUTING.md"):
        assert f"Python 3.{oldest} to 3.{newest}" in (ROOT / name).read_text("utf-8")


def test_a_missing_library_names_its_package(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(dev, "QT_LIBRARIES", {"libno-such-thing.so.9": "libno-such-thing9"})
    assert "libno-such-thing9" in dev.missing_packages("test")


def test_other_systems_need_no_packages(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert dev.missing_packages("bundle") == []


@pytest.mark.skipif(sys.platform == "win32", reason="root exists only on Unix")
def test_without_root_and_sudo_the_command_to_run_is_printed(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    apt = tmp_path / "apt-get"
    apt.write_text("#!/bin/sh\n")
    apt.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(dev.Stop, match="run as root: apt-get install libegl1 libgl1"):
        dev.install_system_packages(["libegl1", "libgl1"])


def test_without_apt_the_packages_are_printed_and_setup_continues(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    dev.install_system_packages(["libegl1"])
    assert "libegl1" in capsys.readouterr().out


def test_an_install_is_repeated_when_the_project_changes(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[tuple[str, ...]] = []
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VENV", tmp_path)
    monkeypatch.setattr(dev, "pip", lambda *arguments: asked.append(arguments))
    (tmp_path / "pyproject.toml").write_text("one")
    dev.install(("test",))
    dev.install(("test",))
    assert asked == [("--upgrade", "pip>=25.1"), ("--progress-bar=raw", "--editable", ".", "--group=test")]
    dev.install(("test", "lint"))
    assert asked[3:] == [("--progress-bar=raw", "--editable", ".", "--group=lint")]
    (tmp_path / "pyproject.toml").write_text("two")
    dev.install(("test",))
    assert len(asked) == 6


def test_an_install_prints_its_size_and_progress(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A fake pip with the output of pip: on a slow connection, a large package takes minutes."""
    printed = [
        "Collecting pyside6-essentials==6.11.3",
        "  Downloading pyside6_essentials-6.11.3-cp310-abi3-manylinux_2_34_x86_64.whl (80.3 MB)",
        *(f"Progress {done} of 80292754" for done in range(0, 80292754, 262144)),
        "Progress 80292754 of 80292754",
        "  Downloading tzdata-2026.6-py2.py3-none-any.whl (348 kB)",
        "Progress 348000 of 348000",
        "Installing collected packages: zipp, urllib3, tzdata",
    ]
    (tmp_path / "pip.py").write_text(f"print(*{printed!r}, sep='\\n')")
    (tmp_path / "pyproject.toml").write_text("one")
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VENV", tmp_path)
    monkeypatch.setattr(dev, "PYTHON", Path(sys.executable))
    dev.install(())
    lines = capfd.readouterr().out.splitlines()
    assert "100 MB to download, 300 MB on disk" in lines[0]
    large = ["  downloading pyside6_essentials-6.11.3, 80.3 MB", "    25 %", "    50 %", "    75 %", "    100 %"]
    assert lines[-7:-1] == [*large, "  unpacking 3 packages"]
    assert lines[-1].startswith("Installed. ")
    assert len(lines) == 2 + 2 * 6


def test_a_pip_failure_is_reported(dev: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "pip.py").write_text("raise SystemExit(1)")
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "PYTHON", Path(sys.executable))
    with pytest.raises(dev.Stop, match="pip could not install"):
        dev.pip("anything")


@pytest.mark.parametrize(("arguments", "off_screen"), [([], True), (["--self-test"], False), (["--check"], False)])
def test_a_missing_display_is_reported_only_where_a_window_opens(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments, off_screen
) -> None:
    asked: list[bool] = []
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(dev, "run", lambda _command, environment: asked.append("QT_QPA_PLATFORM" in environment) or 0)
    assert dev.practice(arguments) == 0
    assert (asked, "No display" in capsys.readouterr().out) == ([off_screen], off_screen)
