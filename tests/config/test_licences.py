"""Every part of the program has its licence, in a source tree and in the stand-alone program."""

import sys
import tomllib
from pathlib import Path

import pytest

import build_parts
from mybuilding_desk.config import licences as module
from mybuilding_desk.config.licences import Part, as_json, installed, licences, needed, normal

ROOT = Path(__file__).parents[2]
PARTS = installed()


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_every_part_has_a_licence_and_its_text(part: Part) -> None:
    assert part.licence
    assert "\n" not in part.licence
    assert len(part.text) > 200


def test_every_package_that_the_program_needs_is_a_part() -> None:
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    names = {normal(part.name) for part in PARTS}
    assert {normal(line.partition("=")[0].rstrip(">")) for line in wanted} <= names
    assert needed("mybuilding-desk").keys() <= names
    assert {"urllib3", "certifi", "python", "qt", "openssl", "lucide icons"} <= names


def test_every_resource_that_others_made_is_a_part() -> None:
    assert {path.parent.name for path in (ROOT / "resources").rglob("LICENSE")} == module.RESOURCES.keys()
    assert {name for name, _licence in module.RESOURCES.values()} <= {part.name for part in PARTS}


def test_a_package_of_the_tests_is_no_part() -> None:
    assert "pytest" not in {part.name for part in PARTS}


def test_what_another_system_needs_is_passed_over() -> None:
    assert needed("no-such-package-anywhere") == {}


def test_the_stand_alone_program_reads_the_list_made_when_it_was_built(monkeypatch, tmp_path) -> None:
    (tmp_path / "licences").mkdir()
    built = (Part("Räder", "1.0", "MIT", "text\nof it"), Part("B", "", "ISC", "more"))
    (tmp_path / "licences" / "parts.json").write_text(as_json(built), "utf-8")
    monkeypatch.setattr(module, "resource_path", tmp_path.joinpath)
    assert licences() == built


def test_a_source_tree_reads_what_is_installed() -> None:
    assert licences() == PARTS


def test_the_build_lists_every_package_it_takes(tmp_path) -> None:
    pytest.importorskip("PyInstaller", reason="the bundle group is not installed")
    pure = [("requests.adapters", "x", "PYMODULE"), ("json.decoder", "x", "PYMODULE"), ("keyring", "x", "PYMODULE")]
    file = tmp_path / "work" / "parts.json"
    build_parts.write_list(pure, [("libz.so.1", "", "BINARY")], file)
    assert '"PyInstaller"' in file.read_text("utf-8")


def test_the_build_ends_at_a_package_without_a_licence(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(build_parts, "_bootloader", lambda: Part("PyInstaller", "6", "GPL", "text"))
    with pytest.raises(SystemExit, match=r"No licence .*: pytest"):
        build_parts.write_list([("pytest", "x", "PYMODULE")], [], tmp_path / "parts.json")
    bare = (Part("Bare", "1", "", ""),)
    monkeypatch.setattr(build_parts, "installed", lambda: bare)
    with pytest.raises(SystemExit, match="Bare"):
        build_parts.write_list([], [], tmp_path / "parts.json")


def test_modules_are_told_by_their_packages() -> None:
    pure = [("requests", "", "PYMODULE"), ("hypothesis.strategies", "", "PYMODULE"), ("os", "", "PYMODULE")]
    assert build_parts.packages_of(pure) == {"requests", "hypothesis"}


@pytest.mark.skipif(not Path("/usr/bin/dpkg-query").exists(), reason="no Debian")
@pytest.mark.parametrize("whose", ["an own Python", "the system's"])
@pytest.mark.parametrize(
    ("library", "package", "licence"),
    [("libdbus-1.so.3", "libdbus-1-3", "AFL-2.1"), ("libxkbcommon.so.0", "libxkbcommon0", "as in its text")],
)
def test_a_library_of_debian_is_told_by_its_package(
    monkeypatch: pytest.MonkeyPatch, whose: str, library: str, package: str, licence: str
) -> None:
    source = next(path for path in Path("/usr/lib").rglob(library) if path.exists())
    if whose == "the system's":
        monkeypatch.setattr(sys, "base_prefix", "/usr")
    [part] = build_parts.of_the_system([(library, str(source), "BINARY")])
    assert part.name == package
    assert part.version
    assert licence in part.licence
    assert "Permission is hereby granted" in part.text
