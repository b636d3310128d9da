"""The journal of the outbox: a second record, in plain text, of every change that the server has not confirmed.

Each change is one line of JSON with a CRC, flushed to disk before the change is confirmed to the user. The outbox can
be rebuilt from the journal even if the database is lost. The first line, and a change:

    {"journal": 1, "seq": 8, "last": 12, "incomplete": false, "delivered": [["32", "77"]], "sum": 1234}
    {"seq": 9, "put": [{"entry_id": 13, ...}], "closed": [{"entry_id": 12, "state": "done", ...}], "sum": 1234}

`seq` counts the changes, as does the database, to show which of the two is newer. `put` are the new contents of rows;
`closed` are the entries that no longer need a record, with their final state.
"""

import json
import logging
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import RLock
from typing import Any, Final
from weakref import WeakValueDictionary
from zlib import crc32

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.core.files import file_errors, make_folder, rename_damaged, replace_private
from mybuilding_desk.storage.database_file import Identity

_log = logging.getLogger(__name__)

Row = dict[str, Any]
"""The columns of an entry by name. A closed entry has only those of `CLOSED`; a deleted one only its `entry_id`."""

CLOSED: Final = ("entry_id", "kind", "state", "reason", "community_id", "package_id")

_FORMAT: Final = 1
_SUM: Final = b', "sum": '
_MAX_DELIVERED: Final = 500
"""Number of recently delivered packages to remember, so that none is taken for an entry whose response was lost."""
_SMALL_BYTES: Final = 256 * 1024
"""Maximum size of live rows up to which the file is rewritten at once in order to erase a signature."""
_LOCK_TIMEOUT_S: Final = 5.0
_SLACK_BYTES: Final = 64 * 1024
"""Size of outdated lines that may accumulate before the file is rewritten."""


@dataclass(frozen=True, slots=True)
class Record:
    """One change: the rows to keep, and the entries that no longer need a record."""

    seq: int
    put: tuple[Row, ...] = ()
    closed: tuple[Row, ...] = ()


@dataclass(slots=True)
class Contents:
    """The contents of a journal. `damaged` counts unreadable lines; `torn`: the last line is cut off."""

    seq: int = 0
    last: int = 0
    rows: dict[int, str] = field(default_factory=dict)
    """The JSON of each live row, by entry id."""
    delivered: dict[tuple[str, str], None] = field(default_factory=dict)
    """Community id and package id of delivered packages, oldest first."""
    closed: dict[int, Row] = field(default_factory=dict)
    """The entries closed since the last rewrite of the file, by entry id."""
    incomplete: bool = False
    """Whether it was built from a damaged database, so that entries may be missing."""
    damaged: int = 0
    torn: bool = False

    @property
    def is_sound(self) -> bool:
        """Whether every line is complete and readable."""
        return not self.damaged and not self.torn

    def take(self, record: Record) -> None:
        """Apply a change."""
        for row in record.put:
            self.rows[row["entry_id"]] = json.dumps(row)
            self.last = max(self.last, row["entry_id"])
        for row in record.closed:
            self.rows.pop(row["entry_id"], None)
            self.closed[row["entry_id"]] = row
            if (row.get("kind"), row.get("state")) == ("log", "done"):
                self.delivered[row["community_id"], row["package_id"]] = None
        for key in list(self.delivered)[:-_MAX_DELIVERED]:
            del self.delivered[key]
        self.seq = record.seq


@dataclass(frozen=True, slots=True)
class _Stamp:
    """The identity, size, and time stamp of a file, to detect a write by another program."""

    device: int
    inode: int
    size: int
    changed_ns: int


@dataclass(frozen=True, slots=True)
class Before:
    """The contents of a journal before a change, and the size of its file in bytes."""

    contents: Contents
    size: int


class Journal:
    """The journal at `path`, shared by all threads of the process. Hold `locked` while using it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.database: Identity | None = None
        """Identity of the database file that belongs to the journal, `None` before the first connection."""
        self.contents = Contents()
        self._lock = RLock()
        self._stamp: _Stamp | None = None

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep other threads from changing the outbox during the block. Raises `StorageTrouble` (`locked`) on timeout.

        Waiting is better than failing at once: the other thread is only waiting for the disk.
        """
        if not self._lock.acquire(timeout=_LOCK_TIMEOUT_S):
            raise StorageTrouble("locked", f"{self.path.name} is in use by another thread")
        try:
            yield
        finally:
            self._lock.release()

    def load(self) -> Contents | None:
        """Read the file again; return `None` if there is none. A directory in its place is set aside."""
        with file_errors():
            if self.path.is_dir():
                rename_damaged(self.path)
            try:
                content = self.path.read_bytes()
            except FileNotFoundError:
                self.contents, self._stamp = Contents(), None
                return None
            self.contents, self._stamp = read_journal(content), self._current_stamp()
        return self.contents

    @property
    def is_untouched(self) -> bool:
        """Whether the file is as this object left it."""
        return self._stamp is not None and self._current_stamp() == self._stamp

    def append(self, record: Record) -> Before:
        """Flush a change to disk; return the argument for `take_back`. On `StorageTrouble`, nothing is kept."""
        contents, size = self.contents, self._stamp.size if self._stamp else 0
        rows, delivered, closed = dict(contents.rows), dict(contents.delivered), dict(contents.closed)
        before = Before(replace(contents, rows=rows, delivered=delivered, closed=closed), size)
        change = {"seq": record.seq, "put": list(record.put), "closed": list(record.closed)}
        try:
            with file_errors():
                _append(self.path, seal(change))
                self._stamp = self._current_stamp()
        except StorageTrouble:
            self._cut(size)
            raise
        contents.take(record)
        return before

    def take_back(self, before: Before) -> None:
        """Undo the last `append`, after the database rejected the change. Works on a full disk too."""
        self.contents = before.contents
        self._cut(before.size)

    def clean_up(self, *, at_once: bool = False) -> None:
        """Rewrite the file if outdated lines outweigh live ones. Logs errors instead of raising them.

        `at_once`: also if any entry was closed, unless the live rows exceed `_SMALL_BYTES`.
        """
        live = sum(map(len, self.contents.rows.values()))
        outdated = (self._stamp.size if self._stamp else 0) - live
        if (at_once and self.contents.closed and live <= _SMALL_BYTES) or outdated > max(live, _SLACK_BYTES):
            try:
                self.rewrite()
            except StorageTrouble as trouble:
                _log.info("the journal was not shortened: %s", trouble.reason)

    def rewrite(self, contents: Contents | None = None) -> None:
        """Rewrite the file, with `contents` if given, one line for each row. Raises `StorageTrouble`."""
        if contents is not None:
            self.contents = contents
        self.contents.damaged, self.contents.torn = 0, False
        self.contents.closed.clear()
        if self.path.is_dir():
            rename_damaged(self.path)
        replace_private(self.path, b"".join(lines_of(self.contents)))
        self._stamp = self._current_stamp()

    def _current_stamp(self) -> _Stamp | None:
        try:
            status = self.path.stat()
        except OSError:
            return None
        return _Stamp(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)

    def _cut(self, size: int) -> None:
        """Truncate the file to `size`. If that fails, `is_untouched` becomes false, so the next change reloads it."""
        try:
            with self.path.open("r+b") as file:
                file.truncate(size)
                os.fsync(file.fileno())
            self._stamp = self._current_stamp()
        except OSError:
            self._stamp = None


def journal_of(database: Path) -> Journal:
    """Return the journal of the outbox at `database`: one object per process, as long as it is referenced."""
    path = database.absolute().with_suffix(".journal")
    with _MAKING:
        journal = _JOURNALS.get(path)
        if journal is None:
            journal = _JOURNALS[path] = Journal(path)
        return journal


_MAKING: Final = RLock()
_JOURNALS: Final[WeakValueDictionary[Path, Journal]] = WeakValueDictionary()


def read_journal(content: bytes) -> Contents:
    """Parse the contents of a journal; unreadable lines are counted as damaged.

    Raises `StorageTrouble` (`newer`) if a newer version of the program wrote it.
    """
    *lines, rest = content.split(b"\n")
    contents = Contents(torn=bool(rest))
    for number, line in enumerate(lines):
        change = unseal(line)
        if change is None or ("journal" in change) != (number == 0):
            contents.damaged += 1
        elif number == 0:
            if change["journal"] > _FORMAT:
                raise StorageTrouble("newer", f"the journal has format {change['journal']}")
            contents.seq, contents.last, contents.incomplete = change["seq"], change["last"], change["incomplete"]
            contents.delivered = dict.fromkeys((community, package) for community, package in change["delivered"])
        else:
            contents.take(Record(change["seq"], tuple(change["put"]), tuple(change["closed"])))
    contents.damaged += not lines  # a sound journal always has a first line
    return contents


def lines_of(contents: Contents) -> Iterator[bytes]:
    """Yield the lines of a journal with exactly these contents."""
    head = {"journal": _FORMAT, "seq": contents.seq, "last": contents.last, "incomplete": contents.incomplete}
    yield seal(head | {"delivered": list(contents.delivered)})
    for row in contents.rows.values():
        yield seal({"seq": contents.seq, "put": [json.loads(row)], "closed": []})


def seal(change: Mapping[str, Any]) -> bytes:
    """Return `change` as one line of JSON that ends with the CRC of the text before it."""
    text = json.dumps(change).encode("ascii")[:-1]
    return text + _SUM + str(crc32(text)).encode("ascii") + b"}\n"


def unseal(line: bytes) -> dict[str, Any] | None:
    """Return the change in a line, or `None` if its CRC does not match."""
    text, separator, end = line.rpartition(_SUM)
    if not separator or end != str(crc32(text)).encode("ascii") + b"}":
        return None
    change: dict[str, Any] = json.loads(line)
    return change


def rows_in(contents: Contents) -> dict[int, Row]:
    """Return the live rows by entry id, in ascending order."""
    return {entry_id: json.loads(row) for entry_id, row in sorted(contents.rows.items())}


def contents_of(rows: Iterable[Row], seq: int, last: int, delivered: Iterable[tuple[str, str]] = ()) -> Contents:
    """Return journal contents that consist of these rows."""
    made = Contents(delivered=dict.fromkeys(delivered))
    made.take(Record(seq, tuple(rows)))
    made.last = max(made.last, last)
    return made


def _append(path: Path, line: bytes) -> None:
    make_folder(path.parent)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "wb") as file:
        file.write(line)
        file.flush()
        os.fsync(file.fileno())
