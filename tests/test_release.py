"""The release scripts, as far as they can be tested without a release: commands, texts, options."""

import codecs
import importlib.util
import json
import os
import plistlib
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import certifi
import pytest

from mybuilding_desk import __version__
from mybuilding_desk.config.loader import load_policy, load_profile
from mybuilding_desk.core.paths import AppPaths

ROOT = Path(__file__).parents[1]
LINUX = ROOT / "packaging" / "linux"
DEPLOY = (ROOT / "docs" / "deploy.md").read_text("utf-8")
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def script(path: str) -> ModuleType:
    """A script of `packaging`, loaded but not run."""
    spec = importlib.util.spec_from_file_location(Path(path).stem, ROOT / "packaging" / path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def commands() -> set[str]:
    """The commands of `dev.py`."""
    return set(re.findall(r"^  ([a-z-]+) +\S", (ROOT / "dev.py").read_text("utf-8"), re.MULTILINE))


# Workflows: each step is a command of this tree, each action is pinned


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_every_step_of_a_workflow_is_a_command_of_this_tree(workflow: Path) -> None:
    text = workflow.read_text("utf-8")
    steps = re.findall(r"^ +(?:- )?run: (.+)$", text, re.MULTILINE)
    assert steps
    for step in steps:
        command = re.fullmatch(r"python3? dev\.py ([a-z-]+)(?: --keep)?", step)
        others = ("gh release create ", "apt-get update && apt-get install ")  # an image of Debian has no Python
        assert step.startswith(others) or (command and command[1] in commands()), step


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_every_action_is_pinned_to_a_commit(workflow: Path) -> None:
    used = re.findall(r"uses: (\S+)(.*)$", workflow.read_text("utf-8"), re.MULTILINE)
    assert used
    for action, comment in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action), action
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", comment), action


def workflow(name: str) -> str:
    return (ROOT / ".github" / "workflows" / f"{name}.yml").read_text("utf-8")


def test_the_tests_run_on_all_python_versions_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    named = re.findall(r"Python :: (3\.\d+)", " ".join(project["classifiers"]))
    assert re.search(r"python: \[(.+)\]", workflow("tests"))[1] == ", ".join(f'"{version}"' for version in named)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_no_retired_or_moving_machine_image_is_used(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not re.search(r"macos-1[34]\b|ubuntu-2[02]\.|windows-20(19|22)|-latest", text)


def test_a_release_is_built_on_the_measured_python() -> None:
    text = workflow("release")
    assert set(re.findall(r'python-version: "(.+)"', text)) == {"3.11"}
    # Debian 12 has Python 3.11 and the oldest C library still maintained.
    assert re.search(r"image: debian:bookworm@sha256:[0-9a-f]{64}\n", text)
    assert 'Programming Language :: Python :: 3.11"' in (ROOT / "pyproject.toml").read_text("utf-8")


def test_secrets_are_used_only_in_jobs_of_the_release_environment() -> None:
    jobs = re.split(r"\n  (?=[a-z]+:\n)", workflow("release").partition("\njobs:")[2])
    for job in jobs:
        assert ("secrets." in job) is ("    environment: release\n" in job)


def test_release_secrets_and_report_contents_are_documented() -> None:
    contributing = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    for secret in set(re.findall(r"secrets\.([A-Z_]+)", workflow("release"))):
        assert f"`{secret}`" in contributing
    form = (ROOT / ".github" / "ISSUE_TEMPLATE" / "bug.yml").read_text("utf-8")
    assert "F12" in form
    assert "--check" in form
    assert "security/advisories/new" in (ROOT / "SECURITY.md").read_text("utf-8")


# Linux


@pytest.fixture
def deb(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(LINUX))
    return script("linux/deb.py")


@pytest.fixture
def papers() -> ModuleType:
    return script("linux/papers.py")


def test_the_desktop_entry_starts_the_program_and_is_translated() -> None:
    text = (LINUX / "mybuilding-desk.desktop").read_text("utf-8")
    assert "\nExec=mybuilding-desk\n" in text
    assert "\nIcon=mybuilding-desk\n" in text
    languages = {path.stem.partition("_")[2] for path in (ROOT / "resources" / "translations").glob("*.qm")} - {"en"}
    assert languages
    for language in languages:
        for key in ("GenericName", "Comment"):
            assert f"\n{key}[{language}]=" in text


def test_the_metadata_names_the_desktop_entry() -> None:
    tree = ElementTree.fromstring((LINUX / "org.mybuilding.desk.metainfo.xml").read_text("utf-8"))
    assert tree.findtext("launchable") == "mybuilding-desk.desktop"
    assert tree.findtext("id") == "org.mybuilding.desk"


@pytest.mark.parametrize(
    ("version", "debian"),
    [("1.2.3", "1.2.3"), ("1.0rc1", "1.0~rc1"), ("1.0.0a2", "1.0.0~a2"), ("2.0.dev4", "2.0~dev4")],
)
def test_a_prerelease_version_sorts_before_the_release(version: str, debian: str, deb, monkeypatch) -> None:
    monkeypatch.setattr(deb, "version", lambda: version)
    assert deb.debian_version() == debian


def test_the_icons_are_in_the_folders_of_their_sizes(tmp_path: Path, deb) -> None:
    deb.icons(tmp_path)
    paths = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert {"scalable/apps/mybuilding-desk.svg", "48x48/apps/mybuilding-desk.png"} <= paths
    assert all(path.endswith(("/apps/mybuilding-desk.svg", "/apps/mybuilding-desk.png")) for path in paths)


def test_the_tested_system_libraries_are_documented(monkeypatch) -> None:
    monkeypatch.syspath_prepend(str(LINUX))
    for name in ("clean_root", "screen"):
        monkeypatch.setitem(sys.modules, name, script(f"linux/{name}.py"))
    for package in script("linux/try_bundle.py").SYSTEM_PACKAGES:
        assert package in DEPLOY


def test_the_copyright_file_lists_every_part_and_refers_to_licenses_of_debian(papers, tmp_path: Path) -> None:
    apache, gpl, lgpl = ((ROOT / "packaging" / "licenses" / f"{name}.txt").read_text("utf-8")
                         for name in ("Apache-2.0", "GPL-3.0", "LGPL-3.0"))  # fmt: skip
    parts = [
        {"name": "mybuilding-desk", "version": "1", "license": "MIT", "text": "MIT"},
        {"name": "Qt", "version": "6", "license": "LGPL-3.0-only", "text": f"Copyright Qt\n\n{lgpl}\n\n{gpl}"},
        {"name": "one", "version": "2", "license": "Apache-2.0", "text": apache},
        {"name": "two", "version": "3", "license": "Apache-2.0", "text": apache},
    ]
    file = tmp_path / papers.PARTS
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps(parts), "utf-8")
    text = papers.copyright_text(tmp_path)
    assert (ROOT / "LICENSE").read_text("utf-8").strip() in text
    for expected in ("Qt 6", "Copyright Qt", "one 2", "two 3", "As one, above."):
        assert expected in text
    for name in ("Apache-2.0", "GPL-3", "LGPL-3"):
        assert text.count(f"/usr/share/common-licenses/{name}.]") == 1
    assert "TERMS AND CONDITIONS" not in text
    assert "How to apply" not in text.partition("Qt 6")[0]


ZLIB = next((path for path in Path("/usr/lib").rglob("libz.so.1") if path.is_file()), None)


@pytest.mark.skipif(not ZLIB or not shutil.which("objdump"), reason="zlib or binutils are missing")
def test_lintian_overrides_name_single_files(papers, tmp_path: Path) -> None:
    home = tmp_path / "opt" / "mybuilding-desk"
    (home / "_internal" / "__pycache__").mkdir(parents=True)
    shutil.copy(ZLIB, home / "_internal" / "libz.so.1")
    (home / "_internal" / "text.txt").write_text("deflate 1.")
    lines = papers.overrides("mybuilding-desk", tmp_path).splitlines()
    overrides = [line for line in lines if not line.startswith("#")]
    assert [line for line in overrides if "embedded-library" in line] == [
        "mybuilding-desk: embedded-library zlib [opt/mybuilding-desk/_internal/libz.so.1]"
    ]
    assert (
        "mybuilding-desk: package-installs-python-pycache-dir [opt/mybuilding-desk/_internal/__pycache__/]" in overrides
    )
    # All files are in /opt, so that tag covers them all; the copyright file is listed separately.
    broad_overrides = [line for line in overrides if not line.endswith("]") or "*" in line]
    assert broad_overrides == ["mybuilding-desk: dir-or-file-in-opt [opt/mybuilding-desk/*]",
                               "mybuilding-desk: old-fsf-address-in-copyright-file"]  # fmt: skip


def test_the_manual_page_lists_every_option(capsys) -> None:
    command = [sys.executable, "-m", "mybuilding_desk", "--help"]
    usage = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True, env={**os.environ}).stdout
    page = (LINUX / "mybuilding-desk.1").read_text("utf-8").replace("\\-", "-")
    options = set(re.findall(r"--[a-z-]+", usage))
    assert len(options) > 8
    assert options == set(re.findall(r"--[a-z-]+", page))


def test_the_example_configuration_is_valid_and_in_the_guide(tmp_path: Path) -> None:
    file = ROOT / "packaging" / "config.example.toml"
    text = file.read_text("utf-8")
    shown = re.search(r"```toml\n(.+?)\n *```", DEPLOY, re.DOTALL)
    assert re.sub(r"^ {3}", "", shown[1], flags=re.MULTILINE) == text.rstrip("\n")
    policy = load_policy(AppPaths.under(tmp_path), file)
    assert policy.locked
    profile = load_profile(AppPaths.under(tmp_path), file)
    assert profile.base_url.startswith("https://")
    # With each of its comments enabled, it is still valid.
    complete = tmp_path / "complete.toml"
    shutil.copy(certifi.where(), tmp_path / "proxy.pem")
    complete.write_text(re.sub(r"^# (\w+ = |\[)", r"\1", text, flags=re.MULTILINE))
    assert load_policy(AppPaths.under(tmp_path), complete).defaults["language"] == "es"


# Windows


def test_the_installer_gets_the_version_and_the_sign_command() -> None:
    installer = script("windows/installer.py")
    assert installer.version() == __version__
    options = installer.options("1.2.3rc1", Path("bundle"), "")
    assert options == ["/DVersion=1.2.3rc1", "/DNumbers=1.2.3.0", "/DBundle=bundle"]
    signed = installer.options("1.2", Path("bundle"), 'signtool sign /n "Some Name" $f')
    assert signed[1:2] + signed[3:] == ["/DNumbers=1.2.0.0", "/DSign", "/Sdesk=signtool sign /n $qSome Name$q $f"]


def test_the_installer_keeps_user_data_by_default() -> None:
    script = (ROOT / "packaging" / "windows" / "installer.iss").read_bytes()
    assert script.startswith(
        codecs.BOM_UTF8
    )  # Inno Setup before 6.3 reads a script without it in the code page of the computer
    text = script.decode("utf-8-sig")
    assert "PrivilegesRequired=lowest" in text
    assert "PrivilegesRequiredOverridesAllowed=dialog commandline" in text
    assert "IsGiven('/DELETEDATA')" in text
    assert "/DELETEDATA" in DEPLOY
    for language in ("en", "es", "fr"):
        assert f"\n{language}.DeleteData=" in text
        assert f"\n{language}.NotAllDeleted=" in text


def test_the_uninstaller_lets_the_program_erase_its_data_first() -> None:
    """Only the program knows its entries in the Credential Manager."""
    text = (ROOT / "packaging" / "windows" / "installer.iss").read_text("utf-8-sig")
    steps = text.partition("procedure CurUninstallStepChanged")[2]
    assert "'--forget --yes', '', SW_HIDE, ewWaitUntilTerminated" in text
    assert steps.index("Step = usUninstall") < steps.index("Erase;") < steps.index("Step = usPostUninstall")


# macOS


def test_without_an_identity_the_disk_image_is_built_unsigned() -> None:
    steps = list(script("macos/image.py").steps(Path("A.app"), Path("a.dmg"), [Path("x.dylib")], {}))
    assert [step[0] for step in steps] == ["ditto", "hdiutil"]


@pytest.mark.skipif(sys.platform == "win32", reason="links work differently on Windows")
def test_the_disk_image_contains_the_app_and_a_link_to_applications(tmp_path: Path) -> None:
    image = script("macos/image.py")
    (tmp_path / "image" / "old").mkdir(parents=True)
    image.lay_link(tmp_path / "image")
    assert [path.name for path in (tmp_path / "image").iterdir()] == ["Applications"]
    assert (tmp_path / "image" / "Applications").readlink() == Path("/Applications")
    laid, packed = image.steps(Path("A.app"), Path("a.dmg"), [], {})
    assert laid == ["ditto", "A.app", str(image.SHOWN / "A.app")]
    assert packed[packed.index("-srcfolder") + 1] == str(image.SHOWN)


def test_the_required_macos_version_is_documented() -> None:
    spec = (ROOT / "build.spec").read_text("utf-8")
    assert '"LSMinimumSystemVersion": "13.0"' in spec
    assert "| macOS | 13 or newer" in DEPLOY
    for processor in re.findall(r"processor: (\w+) }", workflow("release")):
        assert f"`{processor}`" in DEPLOY
        assert f"`{processor}`" in (ROOT / "README.md").read_text("utf-8")


def test_every_code_file_is_signed_before_the_app_is_signed_and_notarized() -> None:
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
    order = ["security import", "codesign", "notarytool submit", "stapler staple", "ditto A.app", "hdiutil create"]
    positions = [next(number for number, step in enumerate(steps) if word in step) for word in order]
    assert positions == sorted(positions)


def test_code_files_are_recognized_by_their_first_bytes(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    for name, head in (("lib", b"\xcf\xfa\xed\xfe"), ("deep/both", b"\xca\xfe\xba\xbe"), ("text", b"#!/bin/sh")):
        (tmp_path / name).write_bytes(head + b"rest")
    assert script("macos/image.py").code_in(tmp_path) == [tmp_path / "deep" / "both", tmp_path / "lib"]


def test_the_entitlements_are_a_property_list() -> None:
    entitlements = plistlib.loads((ROOT / "packaging" / "macos" / "entitlements.plist").read_bytes())
    assert entitlements == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


# Checksums and the list of parts


def test_the_checksums_match_the_files(tmp_path: Path, monkeypatch, capsys) -> None:
    checksums = script("checksums.py")
    monkeypatch.setattr(checksums, "DIST", tmp_path)
    monkeypatch.setattr(checksums, "SUMS", tmp_path / "SHA256SUMS")
    (tmp_path / "b.deb").write_bytes(b"abc")
    (tmp_path / "folder").mkdir()
    checksums.main()
    checksums.main()
    known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert (tmp_path / "SHA256SUMS").read_text() == f"{known}  b.deb\n"


def test_the_version_is_defined_once() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["dynamic"] == ["version"]
    assert project["tool"]["hatch"]["version"]["path"] == "mybuilding_desk/__init__.py"
    tracked = [*ROOT.glob("*.spec"), *ROOT.glob("packaging/**/*.*"), *WORKFLOWS]
    written = [path for path in tracked if path.is_file() and f'"{__version__}"' in path.read_text("utf-8", "ignore")]
    assert written == []
