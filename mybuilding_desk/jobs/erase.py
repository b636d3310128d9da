"""Erase all data of this computer account: delete every file and keychain entry, then check what is left.

The machine-wide configuration stays, as it belongs to the building. Nothing else may use the files meanwhile.
"""

import logging
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from mybuilding_desk.config.loader import load_profile
from mybuilding_desk.core.errors import ConfigTrouble, SecretsUnavailable, StorageTrouble
from mybuilding_desk.core.files import contents, wipe
from mybuilding_desk.core.paths import KEPT_ENTRIES, AppPaths
from mybuilding_desk.domain.erasure import ErasedLocation, EraseReport, FailureReason, StorageArea
from mybuilding_desk.domain.models import User
from mybuilding_desk.jobs.cleanup import OUTBOX_FILES
from mybuilding_desk.storage.keychain import SERVICE, Secrets, client_name, token_name
from mybuilding_desk.storage.outbox.file import journaled_states
from mybuilding_desk.storage.outbox.outbox import Outbox
from mybuilding_desk.storage.settings_file import SettingsFile

_log = logging.getLogger(__name__)

_OWN: Final = ("mybuilding-desk", "MyBuilding Desk")
"""Names of folders that only this program uses."""

PRACTICE_PREFIX: Final = "mybuilding-desk-"
"""Prefix of the temporary folders of practice mode; they remain if the program is killed."""

_MADE_BY_PYTHON: Final = re.compile(rf"^{PRACTICE_PREFIX}(test-)?[a-z0-9_]{{8}}$")
"""Names made by `tempfile`, with its eight random characters at the end."""

LOCK_FILE: Final = "desk.lock"
"""Lock file in the data folder: reserves the folder for one running program, which deletes it at exit."""


def count_unsynced(data: Path) -> int:
    """Return the number of unsynced entries of all accounts on this computer; unreadable ones are not counted."""
    folders = {one.parent for name in OUTBOX_FILES for one in data.glob(f"*/{name}")}
    return sum(_count_open_entries(one / "outbox.db") for one in sorted(folders))


def erase_all(folders: AppPaths, secrets: Secrets) -> EraseReport:
    """Erase the keychain entries and all files, and report what is left."""
    return erase_files(folders, erase_keychain(folders, secrets))


def erase_files(folders: AppPaths, keychain: ErasedLocation) -> EraseReport:
    """Erase all files, given the result of the keychain."""
    # Keep the list of names if entries are left in the keychain, so that the user can try again.
    spared = {folders.data / LOCK_FILE, *([folders.data / KEPT_ENTRIES] if keychain.left else [])}
    locations = [keychain, *(_erase_files(area, paths, spared) for area, paths in _locations(folders))]
    remove_empty_folders(folders)
    return EraseReport(tuple(locations))


def _count_open_entries(outbox: Path) -> int:
    try:
        with closing(Outbox(outbox, rescuing=False)) as opened:
            return len(opened.entries())
    except StorageTrouble as trouble:
        _log.info("the outbox of an account was counted by its journal: %s", trouble.reason)
        return len(journaled_states(outbox))


def keychain_not_erased(folders: AppPaths, secrets: Secrets) -> ErasedLocation:
    """Return the result for a keychain that cannot be accessed: every entry that it may contain."""
    names = tuple(dict.fromkeys([*secrets.entries(), *_made_before(folders)]))
    return ErasedLocation("keychain", SERVICE, len(names), names, "locked" if names else "")


def erase_keychain(folders: AppPaths, secrets: Secrets) -> ErasedLocation:
    """Delete every keychain entry; may block for as long as the keychain prompts the user."""
    unasked = keychain_not_erased(folders, secrets)
    names = unasked.left
    if not names:
        return unasked
    try:
        count, left = secrets.forget_entries(names)
    except SecretsUnavailable as trouble:
        _log.info("the keychain was not emptied: %s", trouble.detail)
        return unasked
    return ErasedLocation("keychain", SERVICE, count, tuple(left), "failed" if left else "")


def _made_before(folders: AppPaths) -> Iterator[str]:
    """Yield the entries of versions that kept no list of them, derived from the settings and the configuration."""
    with suppress(StorageTrouble):
        kept = SettingsFile(folders.settings_file).load()
        account = kept.get("account")
        if isinstance(account, User) and kept.get("server"):
            yield token_name(kept["server"], account.email)
    with suppress(ConfigTrouble):
        profile = load_profile(folders)
        if profile is not None and profile.client_id and not profile.client_secret:
            yield client_name(profile.base_url, profile.client_id)


def _locations(folders: AppPaths) -> Iterator[tuple[StorageArea, list[Path]]]:
    settings_folder = folders.settings_file.parent
    yield "data", [folders.data]
    yield "logs", [folders.logs]
    settings, config = folders.settings_file.name, folders.user_config.name
    parts = [
        *settings_folder.glob(f"{settings}.damaged-*"),
        *settings_folder.glob(f".{settings}.*"),
        *settings_folder.glob(f"{config}*.new"),
    ]
    yield "settings", [folders.settings_file, *sorted(parts)]
    yield "configuration", [folders.user_config]
    yield (
        "practice",
        [*([settings_folder / "practice"] if settings_folder == folders.data.parent else []), *_practice_folders()],
    )


def _practice_folders() -> list[Path]:
    """Return this account's practice folders among the temporary files.

    The strict pattern matters: the program itself may be unpacked there, too.
    """
    candidates = [
        one for one in Path(tempfile.gettempdir()).glob(f"{PRACTICE_PREFIX}*") if _MADE_BY_PYTHON.search(one.name)
    ]
    return sorted(one for one in candidates if one.is_dir() and not one.is_symlink() and _is_ours(one))


def _is_ours(folder: Path) -> bool:
    return os.name != "posix" or folder.stat().st_uid == os.geteuid()


def remove_empty_folders(folders: AppPaths) -> None:
    """Remove the empty folders; call again after the lock is released, as the data folder is not empty before."""
    for folder in (folders.data, folders.logs, folders.settings_file.parent):
        for one in (folder, folder.parent):
            if one in (folders.data, folders.logs) or one.name in _OWN:
                with suppress(OSError):
                    one.rmdir()


def _erase_files(area: StorageArea, paths: list[Path], spared: set[Path]) -> ErasedLocation:
    count = sum(len(_reported_files(path)) for path in paths)
    for path in paths:
        wipe(path, spared)
    left = [file for path in paths for file in _reported_files(path) if file not in spared]
    where = paths[0] if area != "practice" else Path(tempfile.gettempdir())
    return ErasedLocation(area, str(where), count, tuple(map(str, left)), _why(left))


def _reported_files(path: Path) -> list[Path]:
    """Return the files to report: all but the lock file, which the program deletes at exit."""
    return [file for file in contents(path) if file.name != LOCK_FILE]


def _why(left: list[Path]) -> FailureReason:
    if not left:
        return ""
    return "failed" if all(os.access(file.parent, os.W_OK) for file in left) else "denied"
