"""What can be saved of a damaged outbox: the file is put aside, a new one made of every row that can still be read."""

import shutil
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path
from sqlite3 import Connection, IntegrityError, connect
from typing import Any, Final

from mybuilding_desk.domain.outbox import OPEN_STATES, Rescue
from mybuilding_desk.errors import StorageTrouble
from mybuilding_desk.storage.database import open_database, schema_of, transaction
from mybuilding_desk.storage.files import set_aside, sync_folder
from mybuilding_desk.storage.outbox_rows import ENTRY_FIELDS, OPEN, to_entry
from mybuilding_desk.storage.outbox_schema import MIGRATIONS
from mybuilding_desk.storage.rows import storable
from mybuilding_desk.storage.salvage import open_damaged, read_rows
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
        found = read_rows(old)
    with closing(open_database(made, MIGRATIONS, durable=True)) as db:
        kept = _store(db, found.rows, outdated=is_broken(path))
    if found.known is None:
        return None
    return sum((state or "waiting") in OPEN_STATES for entry_id, state in found.known.items() if entry_id not in kept)


def _store(db: Connection, rows: Sequence[dict[str, Any]], *, outdated: bool) -> set[int]:
    """Store what makes sense; the numbers of it. Where the log was broken, a row may be older than what was sent."""
    kept: set[int] = set()
    with transaction(db):
        for row in rows:
            with suppress(StorageTrouble, IntegrityError):
                db.execute(_INSERT, _sound(row, kept, outdated=outdated))
                kept.add(row["entry_id"])
    return kept


def _sound(row: dict[str, Any], kept: set[int], *, outdated: bool) -> tuple[Any, ...]:
    """The row as it goes on. Raises `StorageTrouble` where it does not hold together."""
    row = {"tried": 1, **row}
    entry = to_entry(tuple(row.get(name) for name in ENTRY_FIELDS))
    if storable(entry.reference) != row["reference"] or storable(entry.community_id) != row["community_id"]:
        raise StorageTrouble("corrupt", f"entry {entry.entry_id} names two deeds")
    if entry.state == "sending" or (outdated and entry.state == "waiting"):
        row |= {"state": "in_doubt", "reason": "interrupted", "tried": 1}
    if entry.follows and entry.follows not in kept:
        row["follows"] = None
        if entry.is_open and not entry.package_id:  # the log that would have named its package is gone
            row |= {"state": "refused", "reason": "log_lost"}
    return tuple(row.get(name) for name in _KEPT)
