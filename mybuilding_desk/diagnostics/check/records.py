"""Check the records: labels and proofs of release, which only this computer has."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.diagnostics.check.finding import Finding, failure, passed, warning
from mybuilding_desk.storage.records.open_records import examine

TIMEOUT_S: Final = 10.0
_NEW: Final = "The app sets the file aside and starts a new one. Packages aren't affected."
_UPDATE: Final = "Install the latest version of MyBuilding Desk."
_ACCESS: Final = "Give the desk account write access to the file."


def records_findings(folders: AppPaths) -> Iterator[Finding]:
    """Check the records of each server; one finding if there are none."""
    files = sorted(folders.data.glob("*/desk.db"))
    if not files:
        yield passed("records", "none yet")
    for file in files:
        yield _finding(file)


def _finding(file: Path) -> Finding:
    try:
        return passed("records", f"{file}: {examine(file)} packages")
    except StorageTrouble as trouble:
        match trouble.reason:
            case "newer":
                return failure("records", f"{file}: from a newer version", _UPDATE)
            case "corrupt":
                return warning("records", f"{file}: damaged", _NEW)
            case reason:
                return failure("records", f"{file}: can't be read ({reason})", _ACCESS)
