"""The lock file of the stand-alone program: complete, with hashes, without package sources; and the audit."""

import importlib.util
import json
import re
import subprocess
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from tests.support.build_tools import load

ROOT = Path(__file__).parents[1]
LOCK = (ROOT / "requirements" / "build.lock").read_text("utf-8")
PINNED = re.findall(r"^([a-z0-9-]+)==([^ ]+)", LOCK, re.MULTILINE)


@pytest.fixture(scope="module")
def dev() -> ModuleType:
    spec = importlib.util.spec_from_file_location("dev_for_supply", ROOT / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_package_is_pinned_with_a_hash() -> None:
    lines = LOCK.splitlines()
    assert len(PINNED) == len([line for line in lines if line and not line.startswith((" ", "#"))])
    for number, line in enumerate(lines):
        if line and not line.startswith((" ", "#")):
            assert lines[number + 1].strip().startswith("--hash=sha256:"), line


def test_the_lock_names_no_package_source() -> None:
    assert not re.search(r"://|--index|--find-links|--trusted", LOCK)


def test_every_required_package_is_in_the_lock(monkeypatch) -> None:
    needed = load("parts", monkeypatch).needed
    assert needed("mybuilding-desk").keys() - {"mybuilding-desk"} <= {name for name, _version in PINNED}


def test_the_lock_satisfies_the_requirements_of_the_project() -> None:
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    pinned = dict(PINNED)
    for line in wanted:
        requirement = re.match(r"([A-Za-z0-9._-]+)(==|>=)([0-9.]+)", line)
        assert requirement is not None
        name, how, version = requirement.groups()
        have, least = _parts(pinned[name.lower()]), _parts(version)
        assert have == least if how == "==" else have >= least, line


def _parts(version: str) -> list[int]:
    return [int(part) for part in re.findall(r"[0-9]+", version)][:3]


def test_packages_of_other_systems_are_in_the_lock() -> None:
    names = {name for name, _version in PINNED}
    assert {"pywin32-ctypes", "pefile", "macholib", "secretstorage"} <= names


def test_a_known_vulnerability_fails_the_audit(dev: ModuleType, monkeypatch, capsys) -> None:
    clean = {"name": "idna", "version": "3.20", "vulns": []}
    bad = {"name": "urllib3", "version": "1.0", "vulns": [{"id": "PYSEC-1"}]}
    assert dev.read_audit(json.dumps({"dependencies": [clean, bad]})) == (2, ["urllib3 1.0: PYSEC-1"])
    set_audit_output(dev, monkeypatch, json.dumps({"dependencies": [clean, bad]}))
    assert dev.audit([]) == 1
    assert "urllib3 1.0: PYSEC-1" in capsys.readouterr().out
    set_audit_output(dev, monkeypatch, json.dumps({"dependencies": [clean]}))
    assert dev.audit([]) == 0
    assert "1 packages checked, 0 known" in capsys.readouterr().out


@pytest.mark.parametrize(
    "text", ["", "Traceback", "[]", '{"dependencies": [{"name": "zipp", "skip_reason": "not found"}]}']
)
def test_an_audit_without_a_connection_is_reported_and_does_not_fail(
    dev: ModuleType, monkeypatch, capsys, text
) -> None:
    set_audit_output(dev, monkeypatch, text)
    assert dev.audit([]) == 0
    assert "cannot be reached" in capsys.readouterr().out


def set_audit_output(dev: ModuleType, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Replace the output of pip-audit."""
    monkeypatch.setattr(
        dev.subprocess, "run", lambda *command, **_more: subprocess.CompletedProcess(command, 0, text, "")
    )
