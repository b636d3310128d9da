"""Open the outbox file, recover it if damaged, run queries, and write transactions."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.outbox import OutboxEntry, RecoveryReport, State
from mybuilding_desk.storage.database_file import DatabaseFile, identity
from mybuilding_desk.storage.outbox.entry_rows import OPEN, SELECT, to_entry
from mybuilding_desk.storage.outbox.journal import contents_of, journal_of, read_journal, rows_in
from mybuilding_desk.storage.outbox.open_entries import OpenEntries
from mybuilding_desk.storage.outbox.record import (
    changes,
    holds_signature,
    last_entry,
    needed_rows,
    note_changes,
    sequence,
)
from mybuilding_desk.storage.outbox.recovery import (
    clear_side_paths,
    is_missing,
    rebuild,
    reconcile,
    rename_damaged_database,
)
from mybuilding_desk.storage.outbox.schema import MIGRATIONS
from mybuilding_desk.storage.sqlite import BUSY_TIMEOUT_S, open_database, storage_errors

_log = logging.getLogger(__name__)


def utc_now() -> datetime:
    """Return the current time of the computer's clock, in UTC."""
    return datetime.now(UTC)


class OutboxFile:
    """One connection to the outbox at `path`, with the journal beside it. All methods raise `StorageTrouble`.

    `clock` returns the time for new rows. `busy` is the time in seconds to wait for another writer before `locked` is
    raised. Without `rescuing`, a damaged file raises `corrupt` and stays as it is, so that its owner can recover it and
    be informed. `expected`: there was an outbox before, so a missing file is a loss to report. `repaired` is called
    after a file was rebuilt while the program was running, in the thread that noticed the damage; it may use this
    connection, as no transaction is open then.
    """

    def __init__(
        self,
        path: Path,
        clock: Callable[[], datetime] = utc_now,
        *,
        busy: float = BUSY_TIMEOUT_S,
        rescuing: bool = True,
        expected: bool = False,
        repaired: Callable[[RecoveryReport], object] = lambda _: None,
    ) -> None:
        self._clock = clock
        self._path = path
        self._busy = busy
        self._rescuing = rescuing
        self._expected = expected
        self._repaired = repaired
        self._open: OpenEntries | None = None
        self._journal = journal_of(path)
        self._report: RecoveryReport | None = None
        self._damaged_path: Path | None = None
        self._repairs: list[RecoveryReport] = []
        self.database = DatabaseFile(path, self._connect, self._renew, follows=True)

    @property
    def recovery(self) -> RecoveryReport | None:
        """The report of what was recovered on opening, or `None` if all was in order."""
        return self._report

    def close(self) -> None:
        """Shorten the journal and close the connection."""
        with suppress(StorageTrouble), self._journal.locked():
            self._journal.clean_up(at_once=True)
        self.database.close()

    def rows(self, sql: str, values: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query."""
        rows = self.database.rows(sql, values)
        self._tell_repairs()
        return rows

    def entries(self, where: str, values: tuple[object, ...] = ()) -> list[OutboxEntry]:
        """Return the entries that the SQL after `FROM entries AS entry` selects."""
        entries = self.database.made(to_entry, f"{SELECT} {where}", values)
        self._tell_repairs()
        return entries

    def open_entries(self) -> list[OutboxEntry]:
        """Return the open entries of all communities; only those that changed are read from the file."""
        self.database.follow()
        if self._open is None or self._open.connection != self.database.connections:
            self._open = OpenEntries(self.database)
        entries = self._open.now()
        self._tell_repairs()
        return entries

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Run the block in one transaction, all or nothing; append its changes to the journal before the commit."""
        try:
            with self._journal.locked(), self._writing_both() as db:
                yield db
        finally:
            self._tell_repairs()

    @contextmanager
    def _writing_both(self) -> Iterator[Connection]:
        journal, before, signed = self._journal, None, False
        try:
            with self.database.writing() as db:
                self._check_journal(db)
                yield db
                record = changes(db)
                if record is not None:
                    signed = holds_signature(journal.contents, (row["entry_id"] for row in record.closed))
                    before = journal.append(record)
        except BaseException:
            if before is not None:
                journal.take_back(before)
            raise
        if before is not None:
            journal.clean_up(at_once=signed)

    def _check_journal(self, db: Connection) -> None:
        """Rewrite the journal if it is not as this process left it: another program wrote to it, or it was damaged."""
        journal, seq = self._journal, sequence(db)
        if journal.is_untouched and journal.contents.seq == seq:
            return
        known = journal.contents
        recorded = journal.load()
        if recorded is None or not recorded.is_sound or recorded.seq != seq:
            journal.rewrite(contents_of(needed_rows(db), seq, last_entry(db), known.delivered))
            self._note_repair(RecoveryReport("journal", None, 0, complete=True))

    def _connect(self, alone: bool) -> Connection:
        """Connect. The first connection of the process checks both files: damage found now costs less than later."""
        with self._journal.locked():
            if not alone:
                self._follow_path()
            elif self._rescuing:
                clear_side_paths(self._path)
            is_new = is_missing(self._path)
            if is_new and not self._rescuing and self._journal.load() is not None:
                raise StorageTrouble("corrupt", f"{self._path.name} is missing; left unchanged for its owner")
            db = open_database(self._path, MIGRATIONS, durable=True, busy=self._busy)
            try:
                if alone:
                    _check_integrity(db)
                    self._reconcile(db, is_new=is_new)
                with storage_errors():
                    note_changes(db)
            except BaseException:
                db.close()
                raise
            self._journal.database = identity(self._path)
            return db

    def _reconcile(self, db: Connection, *, is_new: bool) -> None:
        report = reconcile(
            db, self._journal, self._clock, is_new=is_new, expected=self._expected, changing=self._rescuing
        )
        if report is not None:
            self._report = replace(report, file=self._damaged_path)
            _log.warning("recovered at the start: %s", self._report)

    def _follow_path(self) -> None:
        """Rebuild the database if it was deleted, replaced, or damaged while the program was running."""
        damage_flag = self._path.with_name(f"{self._path.name}.is-damaged")
        if identity(self._path) == self._journal.database and not damage_flag.exists():
            return
        rebuild(self._path, self._journal)
        self._journal.database = identity(self._path)
        damage_flag.unlink(missing_ok=True)
        self._note_repair(RecoveryReport("database", None, len(self._journal.contents.rows), complete=True))

    def _note_repair(self, report: RecoveryReport) -> None:
        _log.warning("rebuilt at work: %s", report)
        self._repairs.append(report)

    def _tell_repairs(self) -> None:
        while self._repairs and self.database.is_current and not self.database.in_transaction:
            self._repaired(self._repairs.pop(0))

    def _renew(self, path: Path) -> Path:
        if not self._rescuing:
            raise StorageTrouble("corrupt", f"{path.name} is damaged; left unchanged for its owner")
        with self._journal.locked():
            self._damaged_path = rename_damaged_database(path, self._journal)
        return self._damaged_path


def journaled_states(path: Path) -> list[State]:
    """Return the states of the entries in the journal of the outbox at `path`; use it if the database is unreadable.

    Empty if the journal is unreadable too.
    """
    try:
        contents = read_journal(journal_of(path).path.read_bytes())
    except (OSError, StorageTrouble):
        return []
    return [row["state"] for row in rows_in(contents).values()]


def _check_integrity(db: Connection) -> None:
    with storage_errors():
        result = db.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if result != "ok":
            raise StorageTrouble("corrupt", str(result))
        for row in db.execute(f"{SELECT} WHERE state IN {OPEN}"):
            to_entry(row)
