"""Run all checks and print the findings, for people or as JSON. Ends within 40 seconds."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from mybuilding_desk import __version__
from mybuilding_desk.core.limited_read import READ_SECONDS
from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.core.terminal import echo
from mybuilding_desk.diagnostics.check import keychain as check_keychain
from mybuilding_desk.diagnostics.check import records as check_records
from mybuilding_desk.diagnostics.check import server as check_server
from mybuilding_desk.diagnostics.check import system as check_system
from mybuilding_desk.diagnostics.check.config_files import profile_of, settings_findings
from mybuilding_desk.diagnostics.check.finding import Finding, State
from mybuilding_desk.diagnostics.check.runner import Check, in_parallel
from mybuilding_desk.storage.keychain import Keychain

_FILE_TIMEOUT_S: Final = 3 * READ_SECONDS + 1
"""Covers three files that hang: both configurations and the certificates."""


def check(folders: AppPaths, config: Path | None, *, as_json: bool) -> int:
    """Run and print all checks; return 0 if nothing is wrong, else 1."""
    findings = []
    for finding in run_checks(folders, config, Keychain()):
        findings.append(finding)
        if not as_json:
            echo(_finding_text(finding))
    good = all(finding.state is not State.WRONG for finding in findings)
    echo(_json(findings, good=good) if as_json else _summary(findings))
    return 0 if good else 1


def run_checks(folders: AppPaths, config: Path | None, keychain: Keychain) -> Iterator[Finding]:
    """Yield every finding, in the order in which a person would check."""
    yield from in_parallel([Check("configuration", _FILE_TIMEOUT_S, lambda: settings_findings(folders, config))])
    profile = profile_of(folders, config)
    looks = [
        Check("folders", check_system.FOLDERS_TIMEOUT_S, lambda: check_system.folder_findings(folders)),
        Check("records", check_records.TIMEOUT_S, lambda: check_records.records_findings(folders)),
        Check("keychain", 2 * check_keychain.TIMEOUT_S, lambda: check_keychain.keychain_findings(keychain, profile)),
        Check("versions", check_system.VERSIONS_TIMEOUT_S, check_system.version_findings),
        Check("screen", check_system.VERSIONS_TIMEOUT_S, check_system.screen_findings),
    ]
    if profile is not None:
        looks.insert(0, Check("server", check_server.TIMEOUT_S, lambda: check_server.server_findings(profile)))
    yield from in_parallel(looks)


def _finding_text(finding: Finding) -> str:
    text = f"{finding.state:<8} {finding.about:<27} {finding.detail}"
    return f"{text}\n{'':36} -> {finding.fix}" if finding.fix else text


def _summary(findings: Sequence[Finding]) -> str:
    counts = {state: sum(finding.state is state for finding in findings) for state in State}
    warnings = "warning" if counts[State.WARNING] == 1 else "warnings"
    return f"\n{counts[State.OK]} passed, {counts[State.WARNING]} {warnings}, {counts[State.WRONG]} failed"


def _json(findings: Sequence[Finding], *, good: bool) -> str:
    rows = [{"about": one.about, "state": one.state.lower(), "told": one.detail, "mend": one.fix} for one in findings]
    return json.dumps({"version": __version__, "ok": good, "findings": rows}, indent=2)
