"""What makes the artefacts of a release, as far as it can be tried without making one: commands, texts, options."""

import codecs
import importlib.util
import plistlib
import re
import sys
import tomllib
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

from mybuilding_desk import __version__

ROOT = Path(__file__).parents[1]
LINUX = ROOT / "packaging" / "linux"
DEPLOY = (ROOT / "docs" / "deploy.md").read_text("utf-8")
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def script(path: str) -> ModuleType:
    """A script of `packaging`, not run."""
    spec = importlib.util.spec_from_file_location(Path(path).stem, ROOT / "packaging" / path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def commands() -> set[str]:
    """The commands of `dev.py`."""
    return set(re.findall(r"^  ([a-z-]+) +\S", (ROOT / "dev.py").read_text("utf-8"), re.MULTILINE))


# The workflows: each step is a command of this tree, each action is pinned


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_every_step_of_a_workflow_is_a_command_of_the_tree(workflow: Path) -> None:
    text = workflow.read_text("utf-8")
    steps = re.findall(r"^ +(?:- )?run: (.+)$", text, re.MULTILINE)
    assert steps
    for step in steps:
        command = re.fullmatch(r'(?:python|sudo "\$\(command -v python\)") dev\.py ([a-z-]+)(?: --keep)?', step)
        assert step.startswith("gh release create ") or (command and command[1] in commands()), step


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_every_action_is_pinned_to_a_commit(workflow: Path) -> None:
    used = re.findall(r"uses: (\S+)(.*)$", workflow.read_text("utf-8"), re.MULTILINE)
    assert used
    for action, comment in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action), action
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", comment), action


def test_the_systems_and_pythons_of_the_tests() -> None:
    text = (ROOT / ".github" / "workflows" / "tests.yml").read_text("utf-8")
    for name in ("ubuntu-22.04", "windows-2022", "macos-14", '"3.11"', '"3.13"'):
        assert name in text


# Linux


def test_the_entry_starts_the_program_and_speaks_its_languages() -> None:
    text = (LINUX / "mybuilding-desk.desktop").read_text("utf-8")
    assert "\nExec=mybuilding-desk\n" in text
    assert "\nIcon=mybuilding-desk\n" in text
    languages = {path.stem.partition("_")[2] for path in (ROOT / "resources" / "translations").glob("*.qm")} - {"en"}
    assert languages
    for language in languages:
        for key in ("GenericName", "Comment"):
            assert f"\n{key}[{language}]=" in text


def test_the_metadata_names_the_entry() -> None:
    tree = ElementTree.fromstring((LINUX / "org.mybuilding.desk.metainfo.xml").read_text("utf-8"))
    assert tree.findtext("launchable") == "mybuilding-desk.desktop"
    assert tree.findtext("id") == "org.mybuilding.desk"


@pytest.mark.parametrize(
    ("version", "debian"),
    [("1.2.3", "1.2.3"), ("1.0rc1", "1.0~rc1"), ("1.0.0a2", "1.0.0~a2"), ("2.0.dev4", "2.0~dev4")],
)
def test_a_version_before_the_release_comes_before_it(version: str, debian: str, monkeypatch) -> None:
    deb = script("linux/deb.py")
    monkeypatch.setattr(deb, "version", lambda: version)
    assert deb.debian_version() == debian


def test_the_pictures_lie_in_the_folders_of_their_sizes(tmp_path: Path) -> None:
    script("linux/deb.py").icons(tmp_path)
    found = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert {"scalable/apps/mybuilding-desk.svg", "48x48/apps/mybuilding-desk.png"} <= found
    assert all(path.endswith(("/apps/mybuilding-desk.svg", "/apps/mybuilding-desk.png")) for path in found)


def test_the_system_libraries_that_are_tried_are_those_that_are_documented(monkeypatch) -> None:
    monkeypatch.syspath_prepend(str(LINUX))
    for name in ("clean_root", "screen"):
        monkeypatch.setitem(sys.modules, name, script(f"linux/{name}.py"))
    for package in script("linux/try_bundle.py").SYSTEM_PACKAGES:
        assert package in DEPLOY


# Windows


def test_the_installer_is_told_the_version_and_how_to_sign() -> None:
    installer = script("windows/installer.py")
    assert installer.version() == __version__
    told = installer.options("1.2.3rc1", Path("bundle"), "")
    assert told == ["/DVersion=1.2.3rc1", "/DNumbers=1.2.3.0", "/DBundle=bundle"]
    signed = installer.options("1.2", Path("bundle"), 'signtool sign /n "Some Name" $f')
    assert signed[1:2] + signed[3:] == ["/DNumbers=1.2.0.0", "/DSign", "/Sdesk=signtool sign /n $qSome Name$q $f"]


def test_the_installer_keeps_the_data_of_the_account_unless_it_is_told() -> None:
    script = (ROOT / "packaging" / "windows" / "installer.iss").read_bytes()
    assert script.startswith(codecs.BOM_UTF8)  # Inno Setup before 6.3 reads a script without it in the PC's own letters
    text = script.decode("utf-8-sig")
    assert "PrivilegesRequired=lowest" in text
    assert "PrivilegesRequiredOverridesAllowed=dialog commandline" in text
    assert "IsGiven('/DELETEDATA')" in text
    assert "/DELETEDATA" in DEPLOY
    for language in ("en", "es", "fr"):
        assert f"\n{language}.DeleteData=" in text
        assert f"\n{language}.NotAllDeleted=" in text


def test_the_uninstaller_lets_the_program_erase_before_it_is_gone() -> None:
    """Only the program knows the names of its entries in the Credential Manager."""
    text = (ROOT / "packaging" / "windows" / "installer.iss").read_text("utf-8-sig")
    steps = text.partition("procedure CurUninstallStepChanged")[2]
    assert "'--forget --yes', '', SW_HIDE, ewWaitUntilTerminated" in text
    assert steps.index("Step = usUninstall") < steps.index("Erase;") < steps.index("Step = usPostUninstall")


# macOS


def test_without_an_identity_the_disk_image_is_made_and_nothing_signed() -> None:
    steps = list(script("macos/image.py").steps(Path("A.app"), Path("a.dmg"), [Path("x.dylib")], {}))
    assert [step[0] for step in steps] == ["hdiutil"]


def test_every_file_with_code_is_signed_before_the_app_and_the_app_notarised() -> None:
    image = script("macos/image.py")
    environment = {
        "SIGN_IDENTITY": "Developer ID Application: X",
        "SIGN_CERTIFICATE": "AAAA",
        "NOTARY_KEY": "k",
        "NOTARY_KEY_ID": "i",
        "NOTARY_ISSUER": "u",
    }
    steps = [" ".join(step) for step in image.steps(Path("A.app"), Path("a.dmg"), [Path("x.dylib")], environment)]
    signed = [step for step in steps if "runtime" in step]
    assert [step.split()[-1] for step in signed] == ["x.dylib", "A.app"]
    order = ["security import", "codesign", "notarytool submit", "stapler staple", "hdiutil create"]
    places = [next(number for number, step in enumerate(steps) if word in step) for word in order]
    assert places == sorted(places)


def test_files_with_code_are_told_by_their_first_bytes(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    for name, head in (("lib", b"\xcf\xfa\xed\xfe"), ("deep/both", b"\xca\xfe\xba\xbe"), ("text", b"#!/bin/sh")):
        (tmp_path / name).write_bytes(head + b"rest")
    assert script("macos/image.py").code_in(tmp_path) == [tmp_path / "deep" / "both", tmp_path / "lib"]


def test_the_entitlements_are_a_property_list() -> None:
    held = plistlib.loads((ROOT / "packaging" / "macos" / "entitlements.plist").read_bytes())
    assert held == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


# Checksums, and the list of parts


def test_the_checksums_are_those_of_the_files(tmp_path: Path, monkeypatch, capsys) -> None:
    checksums = script("checksums.py")
    monkeypatch.setattr(checksums, "DIST", tmp_path)
    monkeypatch.setattr(checksums, "SUMS", tmp_path / "SHA256SUMS")
    (tmp_path / "b.deb").write_bytes(b"abc")
    (tmp_path / "folder").mkdir()
    checksums.main()
    checksums.main()
    known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert (tmp_path / "SHA256SUMS").read_text() == f"{known}  b.deb\n"


def test_one_place_holds_the_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["dynamic"] == ["version"]
    assert project["tool"]["hatch"]["version"]["path"] == "mybuilding_desk/__init__.py"
    tracked = [*ROOT.glob("*.spec"), *ROOT.glob("packaging/**/*.*"), *WORKFLOWS]
    written = [path for path in tracked if path.is_file() and f'"{__version__}"' in path.read_text("utf-8", "ignore")]
    assert written == []
