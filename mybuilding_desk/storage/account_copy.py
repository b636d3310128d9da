"""A copy of an account's database files as of now, for a process beside the app, which may have them open."""

import shutil
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from mybuilding_desk.storage.sqlite import BUSY_TIMEOUT_S, storage_errors


def copy_databases(files: Mapping[Path, Path]) -> None:
    """Copy database files, each to a new path, the outbox with its journal; leave out a missing one.

    Raises `StorageTrouble`.
    """
    for source, target in files.items():
        if source.is_file():
            with storage_errors(), closing(_opened(source)) as before, closing(sqlite3.connect(target)) as after:
                before.backup(after)
        journal = source.with_suffix(".journal")  # after the database: what it has besides is added when it is opened
        if journal.is_file():
            with storage_errors():
                shutil.copyfile(journal, target.with_suffix(".journal"))


def _opened(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=BUSY_TIMEOUT_S)
