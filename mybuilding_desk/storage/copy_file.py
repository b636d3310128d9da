"""The file of the local copy: opened, begun anew where it is damaged, read and written. It knows no list."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from mybuilding_desk.errors import StorageTrouble
from mybuilding_desk.storage.copy_schema import MIGRATIONS
from mybuilding_desk.storage.database import open_database, transaction
from mybuilding_desk.storage.files import set_aside
from mybuilding_desk.storage.troubles import storage_errors


class CopyFile:
    """One connection to the file at `path`. Damage that shows at work leaves a mark, for the next start to act on.

    The other thread may still have the file open by then, so it cannot be put aside at once. `damaged` is where the
    old file went, `None` where it was sound.
    """

    def __init__(self, path: Path) -> None:
        self._mark = path.with_name(f"{path.name}.is-damaged")
        self.damaged = self._set_aside_marked(path)
        try:
            self._db = open_database(path, MIGRATIONS, durable=False)
        except StorageTrouble as trouble:
            if trouble.reason != "corrupt":
                raise
            self.damaged = set_aside(path)
            self._db = open_database(path, MIGRATIONS, durable=False)

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        with self._damage_marked(), storage_errors():
            return self._db.execute(sql, tuple(values)).fetchall()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction on the connection: all of the block or nothing of it."""
        with self._damage_marked(), transaction(self._db):
            yield self._db

    def _set_aside_marked(self, path: Path) -> Path | None:
        with storage_errors():
            try:
                self._mark.unlink()
            except FileNotFoundError:
                return None
            return set_aside(path) if path.exists() else None

    @contextmanager
    def _damage_marked(self) -> Iterator[None]:
        try:
            yield
        except StorageTrouble as trouble:
            if trouble.reason == "corrupt":
                with suppress(OSError):
                    self._mark.touch()
            raise
