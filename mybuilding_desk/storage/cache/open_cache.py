"""Open the cache, or replace an unusable one: it can be fetched again, and must not block syncing the outbox."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.core.files import rename_damaged
from mybuilding_desk.storage.cache.packages import PackageCache

_LEFT_ALONE: Final = frozenset({"newer", "locked"})
"""Reasons to leave the file in place: another program or version uses it."""

_NO_WAY: Final = frozenset({"full", "no_index"})
"""Reasons that would affect a new file as well."""


def open_copy(path: Path) -> PackageCache:
    """Open the cache at `path`. An unusable file is set aside (`replaced`); if it must stay, the cache is `temporary`.

    Raises `StorageTrouble` if no cache can be opened at all.
    """
    try:
        if not _may_be_used(path):
            raise StorageTrouble("read_only", f"{path.name} is not a file that can be written")
        return PackageCache(path)
    except StorageTrouble as trouble:
        if trouble.reason in _NO_WAY:
            raise
        why = trouble
    if why.reason not in _LEFT_ALONE:
        try:
            return _new_cache(path)
        except StorageTrouble as trouble:
            if trouble.reason in _NO_WAY:
                raise
    return _temporary(why)


def _may_be_used(path: Path) -> bool:
    """Return whether it is missing, or a readable and writable file. It is not opened, as a pipe would block."""
    if not os.path.lexists(path):
        return True
    by_effect = os.access in os.supports_effective_ids
    return path.is_file() and os.access(path, os.R_OK | os.W_OK, effective_ids=by_effect)


def _new_cache(path: Path) -> PackageCache:
    renamed = rename_damaged(path)
    copy = PackageCache(path)
    copy.replaced = renamed
    return copy


def _temporary(why: StorageTrouble) -> PackageCache:
    folder = TemporaryDirectory(prefix="mybuilding-desk-", ignore_cleanup_errors=True)
    try:
        copy = PackageCache(Path(folder.name) / "copy.db")
    except StorageTrouble:
        folder.cleanup()
        raise why from None
    copy.temporary, copy.why_temporary = folder, why.reason
    return copy
