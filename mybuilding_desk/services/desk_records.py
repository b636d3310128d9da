"""The records of this desk on the GUI thread: read here, written on the printing worker."""

import logging
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Signal, SignalInstance

from mybuilding_desk.core.errors import DeskError, StorageTrouble
from mybuilding_desk.domain.models import Package, User
from mybuilding_desk.domain.outbox import OutboxEntry, UserAction
from mybuilding_desk.domain.records.audit import MissingMark
from mybuilding_desk.domain.records.desk_record import (
    DeskRecord,
    LabelRecord,
    PackageKey,
    ReleaseRecord,
    key_of,
)
from mybuilding_desk.domain.records.move import Move, location_of
from mybuilding_desk.domain.records.of_entry import log_contents, log_key, release_record
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.jobs.worker import JobHandle, Priority, Worker
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.storage.records.records import Records
from mybuilding_desk.storage.sqlite import GUI_BUSY_TIMEOUT_S

_log = logging.getLogger(__name__)

_RETRY_S: Final = 15.0
"""Seconds until a file that cannot be opened is tried again."""

Change = Callable[[Records], object]
Done = Callable[[StorageTrouble | None], object]
T = TypeVar("T")


class DeskRecords(QObject):
    """The records in the file at `path`. An error is logged and reported once, and never raised.

    What cannot be read is as if it were not recorded.
    """

    changed = Signal()
    """Something was written."""
    problem_found = Signal()
    """`damaged` or `trouble` is set, for the first time."""

    def __init__(self, path: Path, worker: Worker, user: User, preferences: Preferences) -> None:
        """`worker` is the one that writes, and prints."""
        super().__init__()
        self._path, self._worker, self._user, self._preferences = path, worker, user, preferences
        self.damaged: Path | None = None
        """Path of a damaged file that was set aside, or the file's own path if it was missing; `None` if neither."""
        self.trouble: StorageTrouble | None = None
        """Why the records cannot be read or written, `None` if they can."""
        self._log_of: Callable[[int], OutboxEntry] | None = None
        self._reader: Records | None = None
        self._writer: Records | None = None
        self._changes: deque[tuple[Change, Done]] = deque()
        self._job: JobHandle | None = None
        self._catching_up: JobHandle | None = None
        self._closed = False
        self._retry_at = 0.0
        self.unwritten_moves: list[tuple[PackageKey, str]] = []
        """Packages, with the locations that they were moved to, which are not in the file yet."""
        self._late = 0
        """Changes of `write_now` that are written like the others, so that their order stays."""
        self.open_labels()  # opens the file

    @property
    def on_worker(self) -> Records:
        """The connection of the printing worker; use it on that thread only. Raises `StorageTrouble`."""
        if self._closed:
            raise StorageTrouble("unknown", "the records are closed")
        if self._writer is None:
            self._writer = Records(self._path)
        return self._writer

    # Reading

    def read(self, read: Callable[[Records], T], otherwise: T) -> T:
        """Return what `read` returns, on the GUI thread; `otherwise` if the records cannot be read."""
        if self._closed or monotonic() < self._retry_at:
            return otherwise
        try:
            return _despite_damage(lambda: read(self._opened()))
        except StorageTrouble as trouble:
            self._report(trouble)
            return otherwise
        finally:
            if self._reader is not None:
                self._report_damage(self._reader.damaged)

    def of_packages(self, packages: Sequence[Package]) -> dict[str, DeskRecord]:
        """Return the records of these packages, by package id, or by reference without one."""
        return self.read(lambda records: records.of_packages(packages), {})

    def keys_of_code(self, community_id: str, code: str) -> list[PackageKey]:
        """Return the keys of the packages with this label code (its 9 characters), newest first."""
        return self.read(lambda records: records.keys_of_code(community_id, code), [])

    def labels_of(self, key: PackageKey) -> list[LabelRecord]:
        """Return all labels of a package, oldest first."""
        return self.read(lambda records: records.labels_of(key), [])

    def open_labels(self, community_id: str = "") -> list[LabelRecord]:
        """Return the labels that still have to be printed, of one community or of all, oldest first."""
        return self.read(lambda records: records.open_labels(community_id), [])

    def moves_of(self, key: PackageKey) -> list[Move]:
        """Return all moves of a package, oldest first."""
        return self.read(lambda records: records.moves.all_of(key), [])

    def shown(self, row: PackageRow, record: DeskRecord | None) -> PackageRow:
        """Return a row with its record, and its package at the location where it is."""
        known, key = row if record is None else replace(row, record=record), key_of(row.package)
        shelf = location_of(row.package, record)
        shelf = next((new for one, new in reversed(self.unwritten_moves) if one.is_same(key)), shelf)
        return known if shelf == row.package.shelf else replace(known, package=replace(row.package, shelf=shelf))

    def release_of(self, key: PackageKey) -> ReleaseRecord | None:
        """Return the newest release of a package by this desk, `None` if there is none."""
        return self.read(lambda records: records.release_of(key), None)

    def missing(self, key: PackageKey) -> MissingMark | None:
        """Return since when a package is missing, `None` if it is not."""
        return self.read(lambda records: records.audits.missing(key), None)

    # Writing

    def write(self, change: Change, done: Done = id) -> None:
        """Change the records on the printing worker, in the order of the calls, then call `done` on this thread."""
        self._changes.append((change, done))
        if self._job is None and not self._closed:
            self._job = self._worker.run(self._write_all, self._written, self._failed)

    def write_now(self, change: Change) -> None:
        """Change the records on this thread, so that it is on the disk when this returns.

        While another writer has the file, it is written like the other changes, and so is all that follows until then.
        """
        if not self._late and not self._closed:
            try:
                _despite_damage(lambda: change(self._opened()))
            except StorageTrouble:
                pass
            else:
                self.changed.emit()
                return
        self._late += 1
        self.write(change, self._caught_up_late)

    def _caught_up_late(self, _trouble: StorageTrouble | None) -> None:
        self._late -= 1

    def tie_code(self, key: PackageKey, code: str) -> None:
        """Make a code of a number sheet (its 9 characters) that of the package's label."""
        self.write(lambda records: records.tie_code(key, code))

    def record(self, action: UserAction) -> None:
        """Record what an action, or its undo, left of its entries."""
        for old, new in action.renamed:
            self.write(partial(_rename, action.entries[0].community_id, old, new))
        for entry in action.entries:
            change = self._change_of(entry)
            if change is not None:
                self.write(change)

    def listen(self, recorded: SignalInstance, undone: SignalInstance, log_of: Callable[[int], OutboxEntry]) -> None:
        """Record the actions that these signals report; `log_of` returns the entry with an id."""
        self._log_of = log_of
        recorded.connect(self.record)
        undone.connect(self.record)

    def catch_up(self, worker: Worker, begin: Callable[[], Iterator[bool]]) -> None:
        """Run the steps of `jobs.record_keeping.catch_up` on the worker that has the outbox."""
        self._step(worker, begin(), begin)

    def _step(self, worker: Worker, steps: Iterator[bool], begin: Callable[[], Iterator[bool]] | None) -> None:
        """Run the next step; if it finds damage, `begin` again with the new file, once."""

        def failed(error: DeskError) -> None:
            if begin is not None and isinstance(error, StorageTrouble) and error.reason == "corrupt":
                self._step(worker, begin(), None)
            elif isinstance(error, StorageTrouble):
                self._report(error)

        self._catching_up = worker.run(
            lambda: next(steps, False),
            lambda more: self._step(worker, steps, begin) if more else self._caught_up(),
            failed,
            Priority.CLEANUP,
        )

    def _caught_up(self) -> None:
        self.open_labels()  # notices if the worker replaced the file
        self.changed.emit()

    @property
    def keeps_signatures(self) -> bool:
        """Whether signatures are kept as proof of release."""
        return self._preferences.now.signature_days > 0

    def close(self) -> None:
        """Close the files, after everything was written."""
        for job in (self._job, self._catching_up):
            if job is not None:
                job.cancel()
        if self._reader is not None:
            self._reader.close()
        self._worker.run(self._let_go, _ignore, _ignore, Priority.SHUTDOWN)

    # Internals

    def _change_of(self, entry: OutboxEntry) -> Change | None:
        if entry.kind == "log":
            key, contents = log_key(entry), log_contents(entry)
            return None if entry.state == "dropped" else lambda records: records.note(key, contents)
        if entry.state == "dropped":
            return lambda records: records.forget_release(entry.reference)
        try:
            log = self._log_of(entry.follows) if entry.follows and self._log_of is not None else None
        except (StorageTrouble, ValueError):  # added by the next `catch_up`
            return None
        kept = release_record(entry, log, self._user.full_name, signed=self.keeps_signatures)
        return lambda records: records.keep_release(kept)

    def _opened(self) -> Records:
        if self._reader is None:
            try:
                self._reader = Records(self._path, busy=GUI_BUSY_TIMEOUT_S)
            except StorageTrouble:
                self._retry_at = monotonic() + _RETRY_S
                raise
        return self._reader

    def _write(self, change: Change) -> None:
        change(self.on_worker)

    def _write_all(self) -> list[tuple[Done, StorageTrouble | None]]:
        """Write all changes, on the printing worker; return what to call, and each error."""
        written: list[tuple[Done, StorageTrouble | None]] = []
        while self._changes:
            change, done = self._changes.popleft()
            try:
                _despite_damage(partial(self._write, change))
                written.append((done, None))
            except StorageTrouble as trouble:
                written.append((done, trouble))
        return written

    def _written(self, written: list[tuple[Done, StorageTrouble | None]]) -> None:
        self._job = None
        troubles = [trouble for _, trouble in written if trouble is not None]
        if troubles:
            self._report(troubles[-1])
        if self._writer is not None:
            self._report_damage(self._writer.damaged)
        if self._changes:
            self._job = self._worker.run(self._write_all, self._written, self._failed)
        for done, trouble in written:
            done(trouble)
        self.changed.emit()

    def _failed(self, error: DeskError) -> None:
        self._job = None
        _log.error("the records were not written: %s", type(error).__name__)

    def _report(self, trouble: StorageTrouble) -> None:
        _log.warning("the records cannot be used: %s", trouble.reason)
        if self.trouble is None and trouble.reason != "corrupt":  # the next use begins a new file
            self.trouble = trouble
            self.problem_found.emit()

    def _report_damage(self, damaged: Path | None) -> None:
        if damaged is not None and self.damaged is None:
            self.damaged = damaged
            self.problem_found.emit()

    def _let_go(self) -> None:
        """Write what is left and close the file, on the printing worker."""
        self._write_all()
        self._closed = True
        if self._writer is not None:
            self._writer.close()


def _despite_damage(use: Callable[[], T]) -> T:
    """Use the records; if the file proves to be damaged, again, as the connection then follows a new one."""
    try:
        return use()
    except StorageTrouble as trouble:
        if trouble.reason != "corrupt":
            raise
    return use()


def _rename(community_id: str, old: str, new: str, records: Records) -> None:
    records.rename(community_id, old, new)


def _ignore(_: object) -> None:
    return None
