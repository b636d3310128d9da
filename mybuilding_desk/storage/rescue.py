"""What can be saved of a damaged outbox: the file is put aside, a new one made of every row that can still be read."""

import shutil
from contextlib import closing, suppress
from pathlib import Path
from sqlite3 import Connection, IntegrityError, connect
from typing import Final

from mybuilding_desk.domain.outbox import OPEN_STATES, Rescue
from mybuilding_desk.errors import StorageTrouble
from mybuilding_desk.storage.database import open_database, schema_of, transaction
from mybuilding_desk.storage.files import set_aside, sync_folder
from mybuilding_desk.storage.mended import mended
from mybuilding_desk.storage.outbox_rows import ENTRY_FIELDS, OPEN
from mybuilding_desk.storage.outbox_schema import MIGRATIONS
from mybuilding_desk.storage.salvage import Salvage, open_damaged, read_rows
from mybuilding_desk.storage.troubles import storage_errors
from mybuilding_desk.storage.write_ahead import is_broken

_KEPT: Final = (*ENTRY_FIELDS, "came_from", "community_id", "reference", "tried")
_INSERT: Final = f"INSERT INTO entries ({', '.join(_KEPT)}) VALUES ({','.join('?' * len(_KEPT))})"  # noqa: S608 - words of this program


def rescue(path: Path) -> Rescue:
    """Put the damaged outbox at `path` aside and a new one in its place. Raises `StorageTrouble`; may be called again.

    The new file is complete before the old one moves, so that a power cut loses neither.
    """
    new, lost = path.with_name(f"{path.name}.rescued"), None
    with storage_errors():
        if not new.exists():
            lost = _rescue_into(new, path)
        aside = set_aside(path)
        with closing(connect(new)) as db:
            rescued = db.execute(f"SELECT count(*) FROM entries WHERE state IN {OPEN}").fetchone()[0]  # noqa: S608 - words of this program
        new.replace(path)
        sync_folder(path.parent)
    return Rescue(aside, rescued, lost)


def _rescue_into(new: Path, path: Path) -> int | None:
    """Make the whole new file, then name it `new`; how many open entries were lost, `None` where nobody can tell."""
    folder = path.with_name(f".{path.name}.rescue")
    shutil.rmtree(folder, ignore_errors=True)  # an interrupted try
    folder.mkdir(mode=0o700, parents=True)
    try:
        made = folder / "new.db"
        open_database(made, MIGRATIONS, durable=True).close()
        lost = _fill(made, path, folder / "old.db")
        made.replace(new)
        sync_folder(path.parent)
        return lost
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _fill(made: Path, path: Path, scratch: Path) -> int | None:
    tables = [schema_of(MIGRATIONS[:version])["entries"] for version in range(1, len(MIGRATIONS) + 1)]
    with closing(open_damaged(path, scratch, made, tables)) as old:
        version = int(old.execute("PRAGMA user_version").fetchone()[0])
        if version > len(MIGRATIONS):
            raise StorageTrouble("newer", f"{path.name} is of version {version} and damaged")
        found = read_rows(old, [scratch, path])
    outdated = is_broken(path)
    with closing(open_database(made, MIGRATIONS, durable=True)) as db:
        kept = _store(db, found, outdated=outdated)
    if found.known is None or kept - found.known.keys():  # an index that lacks some tells nothing of the others
        return None
    lost = sum((state or "waiting") in OPEN_STATES for entry_id, state in found.known.items() if entry_id not in kept)
    return lost if lost or not outdated else None  # what stood in the log alone, nothing else tells of


def _store(db: Connection, found: Salvage, *, outdated: bool) -> set[int]:
    """Store what makes sense; the numbers of it. Where the log was broken, a row may be older than what was sent."""
    kept: set[int] = set()
    with transaction(db):
        for row in found.rows:
            with suppress(StorageTrouble, IntegrityError):
                told = (found.known or {}).get(row.columns["entry_id"])
                whole = mended(row.columns, kept, told, old=outdated or row.old)
                db.execute(_INSERT, [whole[name] for name in _KEPT])
                kept.add(whole["entry_id"])
    return kept
