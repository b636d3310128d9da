"""Erase all local data from the command line: confirm unless told not to, erase, and print what was found and left.

The exit code is 0 if nothing is left, 1 if something is, 2 if nothing was erased.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from mybuilding_desk.app.single_instance import SingleInstance
from mybuilding_desk.core.paths import KEPT_ENTRIES, AppPaths
from mybuilding_desk.core.terminal import echo
from mybuilding_desk.domain.erasure import ErasedLocation, EraseReport, FailureReason, StorageArea
from mybuilding_desk.jobs.erase import count_unsynced, erase_all, remove_empty_folders
from mybuilding_desk.storage.keychain import Keychain, Secrets

WORD: Final = "ERASE"

_AREA_NAMES: Final[dict[StorageArea, str]] = {
    "keychain": "saved sign-ins",
    "data": "package lists and sync queue",
    "logs": "logs",
    "settings": "settings",
    "configuration": "user configuration",
    "practice": "practice mode",
}
_WHY: Final[dict[FailureReason, str]] = {
    "": "",
    "denied": "permission denied; contact your IT team",
    "locked": "the keychain is locked; unlock it and try again",
    "failed": "file in use; close the program using it and try again",
}


def erase_on_command(
    folders: AppPaths, config: Path | None, secrets: Secrets | None = None, *, sure: bool = False
) -> int:
    """Erase all data of this account and return the exit code.

    The configuration file at `config` belongs to the building, not to this program, and is kept.
    """
    copy = SingleInstance(folders.data)
    if not copy.try_acquire():
        echo("MyBuilding Desk is running. Close it and try again. Nothing was erased.")
        return 2
    try:
        if not sure and not _is_wanted(count_unsynced(folders.data)):
            echo("Nothing was erased.")
            return 2
        report = erase_all(folders, secrets or Keychain(kept=folders.data / KEPT_ENTRIES))
        copy.remove_stale_socket()
    finally:
        copy.release()
    remove_empty_folders(folders)
    for line in _lines(report, folders, config):
        echo(line)
    return 1 if report.left else 0


def _is_wanted(waiting: int) -> bool:
    echo("This erases saved sign-ins, package lists, logs, and settings for this account on this computer.")
    if waiting:
        packages = "1 unsynced change" if waiting == 1 else f"{waiting} unsynced changes"
        echo(f"{packages} will be lost. To keep them, open MyBuilding Desk and sync first.")
    echo(f"Type {WORD} and press Enter to continue:")
    return sys.stdin is not None and sys.stdin.readline().strip() == WORD


def _lines(report: EraseReport, folders: AppPaths, config: Path | None) -> Iterator[str]:
    for location in report.locations:
        yield f"{_state(location):<12} {_AREA_NAMES[location.area]:<28} {location.found:>4}  {location.where}"
        for name in location.left:
            yield f"{'':12} left: {name}"
        if location.reason:
            yield f"{'':12} {_WHY[location.reason]}"
    kept = [one for one in (folders.machine_config, config) if one is not None and one.is_file()]
    yield from (f"{'kept':<12} building configuration {one}" for one in kept)
    if report.left:
        yield "Some items remain; see above."
    else:
        yield "Verified: nothing is left."


def _state(location: ErasedLocation) -> str:
    if location.left:
        return f"{len(location.left)} left"
    return "removed" if location.found else "nothing"
