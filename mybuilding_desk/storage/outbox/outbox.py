"""The outbox: record, change, deliver, and settle entries.

The GUI thread and the worker thread each hold an `Outbox` on the same file. Every state change is therefore one guarded
statement: it changes the row only from a state that allows it, and raises `ValueError` if the row is in another one.
"""

import uuid
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from sqlite3 import Connection
from typing import Final

from mybuilding_desk.domain.models import Package, PackageDraft, Release
from mybuilding_desk.domain.outbox import (
    MAX_WAIT,
    OPEN_STATES,
    STATES,
    HeldReason,
    OutboxEntry,
    RecoveryReport,
    RemovalReason,
    State,
)
from mybuilding_desk.storage.outbox.entry_rows import INSERT, OPEN, UNBLOCKED, change_entry, pack
from mybuilding_desk.storage.outbox.file import OutboxFile, utc_now
from mybuilding_desk.storage.outbox.undo import Change, erase_old_signatures, erase_signatures, restore_rows, rows_of
from mybuilding_desk.storage.sqlite import BUSY_TIMEOUT_S
from mybuilding_desk.storage.values import from_micros, storable, to_micros

_SENDABLE: Final = f"state IN ('waiting', 'in_doubt') AND {UNBLOCKED}"

_AT_ONCE: Final = 200
"""Maximum number of entries removed in one transaction: the GUI thread waits for it to finish."""

_SET_ID_OF_FOLLOWERS: Final = "UPDATE entries SET package_id = ? WHERE follows = ?"

_GIVE_UP_REFUSED: Final = """
    UPDATE entries SET state = 'dropped', reason = 'released_again', settled_at = ?
    WHERE community_id = ? AND package_id = ? AND kind = 'release' AND state = 'refused'
"""


class Outbox:
    """The outbox in the file at `path`. All methods raise `StorageTrouble`.

    `due_at` is the end of the grace time, in which an action can be undone: the entry is not sent earlier. It is
    limited to `MAX_WAIT` from now, in case the clock changed since the time was computed.
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
        """See `OutboxFile`."""
        self._clock = clock
        self._file = OutboxFile(path, clock, busy=busy, rescuing=rescuing, expected=expected, repaired=repaired)

    @property
    def recovery(self) -> RecoveryReport | None:
        """The report of what was recovered on opening, or `None` if all was in order."""
        return self._file.recovery

    def close(self) -> None:
        """Shorten the journal and close the connection."""
        self._file.close()

    # Queries

    def entries(self, community_id: str | None = None, *, settled: bool = False) -> list[OutboxEntry]:
        """Return the open (or the `settled`) entries of one community or of all, in the order of the actions."""
        state = "NOT IN" if settled else "IN"
        where = f"WHERE state {state} {OPEN} AND (? IS NULL OR community_id = ?) ORDER BY entry_id"
        return self._file.entries(where, 2 * (None if community_id is None else storable(community_id),))

    def open_entries(self) -> list[OutboxEntry]:
        """Return the open entries of all communities; only those that changed are read from the file."""
        return self._file.open_entries()

    def settled_ids(self, community_id: str) -> set[str]:
        """Return the server's ids of all packages of the community whose logs are settled."""
        sql = f"SELECT package_id FROM entries WHERE state NOT IN {OPEN} AND kind = 'log' AND community_id = ?"  # noqa: S608 - words of this program
        both = f"{sql} UNION SELECT package_id FROM delivered WHERE community_id = ?"  # noqa: S608 - the same
        return {package_id for (package_id,) in self._file.rows(both, (storable(community_id),) * 2)}

    def logged(self, community_id: str) -> list[tuple[str, str]]:
        """Return (reference, server's id) of the packages of the community whose logs are done."""
        columns = "reference, package_id FROM entries WHERE state = 'done' AND kind = 'log' AND package_id <> ''"
        return self._file.rows(f"SELECT {columns} AND community_id = ?", (storable(community_id),))

    def unnamed(self, community_id: str) -> list[OutboxEntry]:
        """Return the community's logs that are done but have no package id from the server yet, in order."""
        where = "WHERE state = 'done' AND kind = 'log' AND package_id = '' AND community_id = ? ORDER BY entry_id"
        return self._file.entries(where, (storable(community_id),))

    def last_settled(self, limit: int) -> list[OutboxEntry]:
        """Return the `limit` newest settled entries of all communities, newest first."""
        return self._file.entries(f"WHERE state NOT IN {OPEN} ORDER BY entry_id DESC LIMIT ?", (limit,))

    def since(self, entry_id: int, limit: int) -> list[OutboxEntry]:
        """Return up to `limit` entries after this one, open or settled, in the order of the actions."""
        return self._file.entries("WHERE entry_id > ? ORDER BY entry_id LIMIT ?", (entry_id, limit))

    def entries_of(self, community_id: str, package_id: str, reference: str) -> list[OutboxEntry]:
        """Return all entries of one package in order, settled or not, by the server's id or by the log's reference."""
        log = "SELECT entry_id FROM entries WHERE reference = ? AND reference <> ''"
        same = "SELECT entry_id FROM entries WHERE community_id = ? AND package_id = ? AND package_id <> ''"
        where = f"WHERE entry_id IN ({same} UNION {log}) OR follows IN ({log}) ORDER BY entry_id"
        values = (storable(community_id), storable(package_id), storable(reference), storable(reference))
        return self._file.entries(where, values)

    def entry(self, entry_id: int) -> OutboxEntry:
        """Return one entry. Raises `ValueError` if there is none."""
        entries = self._file.entries("WHERE entry_id = ?", (entry_id,))
        if not entries:
            raise ValueError(f"there is no entry {entry_id}")
        return entries[0]

    def counts(self) -> dict[State, int]:
        """Return the number of entries in each state."""
        counts = dict(self._file.rows("SELECT state, count(*) FROM entries GROUP BY state"))
        return dict.fromkeys(STATES, 0) | counts

    def waiting_count(self) -> int:
        """Return the number of entries that will be sent without any action of the user."""
        return sum(count for state, count in self.counts().items() if state in ("waiting", "sending", "in_doubt"))

    # Actions of the user

    def log(self, draft: PackageDraft, due_at: datetime | None = None) -> OutboxEntry:
        """Record a package to be logged; it is on disk when this returns."""
        with self._file.writing() as db:
            return self.entry(self._add(db, "log", draft, due_at))

    def hold(self, draft: PackageDraft, why: HeldReason) -> OutboxEntry:
        """Record an unidentified package. It is not sent until `correct` sets its recipient."""
        with self._file.writing() as db:
            entry_id = self._add(db, "log", draft, None)
            change_entry(db, entry_id, ("waiting",), "state = 'held', reason = ?", (why,))
            return self.entry(entry_id)

    def hold_as(self, entry_id: int, why: HeldReason) -> Change:
        """Change the reason why a held package is unidentified."""
        return self._undoable(entry_id, lambda db: change_entry(db, entry_id, ("held",), "reason = ?", (why,)))

    def release(
        self, releases: Sequence[tuple[Release, Package | int]], due_at: datetime | None = None
    ) -> list[OutboxEntry]:
        """Record the release of these packages, all or none.

        Each comes with the package as last known, or with the id of the log entry that it has to wait for. A rejected
        release of the same package is discarded, as it would block the new one.
        """
        with self._file.writing() as db:
            return [self.entry(self._add_release(db, release, of, due_at)) for release, of in releases]

    def correct(self, entry_id: int, draft: PackageDraft, due_at: datetime | None = None) -> Change:
        """Replace the draft of a log and queue it, also one that was held. A rejected one gets a new reference.

        It counts as never sent: it is not in doubt, and a rejected reference is not sent again.
        """

        def change(db: Connection) -> None:
            old = self.entry(entry_id)
            reference = str(uuid.uuid4()) if old.state == "refused" else old.reference
            change_entry(
                db,
                entry_id,
                ("waiting", "refused", "held"),
                "state = 'waiting', came_from = 'waiting', tried = 0, reason = '', detail = '', attempts = 0, "
                "due_at = ?, deed = ?, reference = ?, community_id = ?",
                (self._due(due_at), pack(replace(draft, reference=reference)), reference, storable(draft.community_id)),
                only="AND kind = 'log'",
            )

        return self._undoable(entry_id, change)

    def undo(self, entry_ids: Sequence[int]) -> list[OutboxEntry]:
        """Undo these entries, all or none, and the releases that wait for an undone log; they stay as `dropped`.

        Signatures are erased, as the packages were not released. Raises `ValueError` if sending one of the entries was
        ever attempted, or if it is settled.
        """
        with self._file.writing() as db:
            for entry_id in sorted(set(entry_ids), reverse=True):  # a release before the log that it depends on
                self._discard(db, entry_id, "undone", only="AND state IN ('waiting', 'held') AND tried = 0")
                erase_signatures(db, entry_id)
        return [self.entry(entry_id) for entry_id in dict.fromkeys(entry_ids)]

    def restore(self, change: Change) -> list[OutboxEntry]:
        """Make the rows exactly as they were before a change. Raises `ValueError` if one was changed since, or sent."""
        with self._file.writing() as db:
            restore_rows(db, change)
        return [self.entry(change.entry.entry_id)]

    def retry(self, entry_id: int) -> OutboxEntry:
        """Make the entry due now: a rejected one is queued again unchanged; any delay or grace time ends."""
        change = "state = CASE state WHEN 'refused' THEN 'waiting' ELSE state END, attempts = 0, due_at = ?"
        return self._change(entry_id, ("waiting", "in_doubt", "refused"), change, (self._now(),))

    def discard(self, entry_id: int, reason: str = "") -> Change:
        """Discard the entry and, with a log, the releases that wait for it. The row stays, with the reason."""
        return self._undoable(entry_id, lambda db: self._discard(db, entry_id, reason))

    def explain(self, entry_id: int, why: RemovalReason) -> OutboxEntry:
        """Add the reason to an entry that was discarded without one."""
        return self._change(entry_id, ("dropped",), "reason = ?", (why,), only="AND reason = ''")

    def confirm(self, entry_id: int) -> Change:
        """Mark a rejected entry as done, because the user saw that the server has it."""
        return self._undoable(entry_id, lambda db: self._mark_done(db, entry_id, ("refused",), ""))

    def make_due(self, *, include_grace: bool = False) -> int:
        """Make all queued entries due now, those within their grace time only if asked to; return their number."""
        now = self._clock()
        sql = """UPDATE entries SET due_at = ? WHERE state IN ('waiting', 'in_doubt')
                 AND (? OR tried OR due_at <= ? OR due_at > ?)"""
        return self._update(sql, (to_micros(now), include_grace, to_micros(now), to_micros(now + MAX_WAIT)))

    # Delivery and cleanup, on the worker thread

    def next_due(self, now: datetime) -> OutboxEntry | None:
        """Return the first entry, in the order of the actions, that may be sent at `now`.

        An entry due more than `MAX_WAIT` ahead counts as due: the computer's clock was set back.
        """
        self._bring_forward(now)
        where = f"WHERE {_SENDABLE} AND due_at <= ? ORDER BY entry_id LIMIT 1"
        return next(iter(self._file.entries(where, (to_micros(now),))), None)

    def earliest_due(self) -> datetime | None:
        """Return when the next entry may be sent, or `None`. Pass the result to `domain.outbox.wait_left`."""
        rows = self._file.rows(f"SELECT min(due_at) FROM entries AS entry WHERE {_SENDABLE}")  # noqa: S608 - see _SENDABLE
        return None if rows[0][0] is None else from_micros(rows[0][0])

    def mark_sending(self, entry_id: int, now: datetime | None = None) -> OutboxEntry:
        """Mark the entry as being sent and count the attempt.

        Raises `ValueError` if an earlier entry blocks it, or if it is not due `now`: the user may have just changed it.
        """
        change = "came_from = state, state = 'sending', attempts = attempts + 1, tried = 1"
        due = f"AND due_at <= {to_micros(now)}" if now is not None else ""
        return self._change(entry_id, ("waiting", "in_doubt"), change, only=f"AND {UNBLOCKED} {due}")

    def mark_done(self, entry_id: int, package_id: str) -> OutboxEntry:
        """Mark an entry in any open state as done: the server has the package as `package_id`.

        Pass `""` if the server confirmed a log without returning the id: dependent releases wait for `set_package_id`.
        """
        with self._file.writing() as db:
            self._mark_done(db, entry_id, OPEN_STATES, package_id)
        return self.entry(entry_id)

    def set_package_id(self, entry_id: int, package_id: str) -> OutboxEntry:
        """Set the server's id of a package whose log was marked as done without one."""
        only = "AND kind = 'log' AND package_id = ''"
        with self._file.writing() as db:
            change_entry(db, entry_id, ("done",), "package_id = ?", (storable(package_id),), only=only)
            db.execute(_SET_ID_OF_FOLLOWERS, (storable(package_id), entry_id))
        return self.entry(entry_id)

    def refuse(self, entry_id: int, reason: str, detail: str = "") -> OutboxEntry:
        """Mark the entry as rejected, by the server or for the user to decide: they correct, retry, or discard it."""
        change, values = "state = 'refused', reason = ?, detail = ?", (storable(reason), storable(detail))
        return self._change(entry_id, ("sending", "in_doubt"), change, values)

    def supersede(self, entry_id: int, other: Package) -> OutboxEntry:
        """Discard a rejected release because another desk released the package first; store `other`, its version."""
        change = "state = 'dropped', reason = 'already_released', settled_at = ?, package = ?"
        return self._change(entry_id, ("refused",), change, (self._now(), pack(other)), only="AND kind = 'release'")

    def postpone(self, entry_id: int, until: datetime, reason: str, detail: str = "") -> OutboxEntry:
        """Try again later: nothing reached the server. An entry that was in doubt before stays in doubt."""
        change, values = "state = came_from, due_at = ?, reason = ?, detail = ?", _put_off(until, reason, detail)
        return self._change(entry_id, ("sending",), change, values)

    def mark_uncertain(self, entry_id: int, until: datetime, reason: str, detail: str = "") -> OutboxEntry:
        """Mark the entry as in doubt: it may have reached the server. Check there first, not before `until`."""
        change, values = "state = 'in_doubt', due_at = ?, reason = ?, detail = ?", _put_off(until, reason, detail)
        return self._change(entry_id, ("sending", "in_doubt"), change, values)

    def recover(self) -> int:
        """Mark entries that a crash left *sending* as in doubt; return their number. Call before sending anything."""
        sql = "UPDATE entries SET state = 'in_doubt', due_at = ?, reason = 'interrupted' WHERE state = 'sending'"
        return self._update(sql, (self._now(),))

    def clean_up(self, before: datetime, limit: int = _AT_ONCE) -> int:
        """Delete up to `limit` entries that became `done` or `dropped` before this time; return their number.

        A log whose package has no id yet stays as long as a release waits for that id.
        """
        sql = f"""DELETE FROM entries WHERE entry_id IN (
                  SELECT entry_id FROM entries AS old WHERE state IN ('done', 'dropped') AND settled_at < ?
                  AND NOT EXISTS (SELECT 1 FROM entries AS later WHERE later.follows = old.entry_id
                  AND later.package_id = '' AND later.state IN {OPEN}) LIMIT ?)"""  # noqa: S608 - words of this program
        with self._file.writing() as db:
            db.execute("DELETE FROM delivered WHERE noted_at < ?", (to_micros(before),))
            return db.execute(sql, (to_micros(before), limit)).rowcount

    def erase_signatures(self, before: datetime, limit: int = _AT_ONCE) -> int:
        """Erase the signatures of up to `limit` releases that were done before this time; return their number."""
        with self._file.writing() as db:
            return erase_old_signatures(db, to_micros(before), limit)

    # Internals

    def _bring_forward(self, now: datetime) -> None:
        """Persist the corrected due time, or it would lie in the future again later. Usually a no-op."""
        far_off = "WHERE state IN ('waiting', 'in_doubt') AND due_at > ?"
        farthest = to_micros(now + MAX_WAIT)
        if self._file.rows(f"SELECT 1 FROM entries {far_off} LIMIT 1", (farthest,)):  # noqa: S608 - words of this program
            self._update(f"UPDATE entries SET due_at = ? {far_off}", (to_micros(now), farthest))  # noqa: S608 - the same

    def _undoable(self, entry_id: int, change: Callable[[Connection], None]) -> Change:
        """Change the entry in its own transaction, and return what `restore` needs."""
        with self._file.writing() as db:
            before = rows_of(db, entry_id)
            change(db)
            return Change(self.entry(entry_id), before, rows_of(db, entry_id))

    def _change(
        self, entry_id: int, states: Sequence[State], change: str, values: tuple[object, ...] = (), *, only: str = ""
    ) -> OutboxEntry:
        """Change the entry in its own transaction, and return it."""
        with self._file.writing() as db:
            change_entry(db, entry_id, states, change, values, only=only)
        return self.entry(entry_id)

    def _update(self, sql: str, values: tuple[object, ...]) -> int:
        with self._file.writing() as db:
            return db.execute(sql, values).rowcount

    def _now(self) -> int:
        return to_micros(self._clock())

    def _discard(self, db: Connection, entry_id: int, reason: str, *, only: str = "") -> None:
        change, values = "state = 'dropped', reason = ?, settled_at = ?", (storable(reason), self._now())
        change_entry(db, entry_id, ("waiting", "in_doubt", "refused", "held"), change, values, only=only)
        db.execute(f"UPDATE entries SET {change} WHERE follows = ? AND state IN {OPEN}", (*values, entry_id))  # noqa: S608 - words of this program

    def _mark_done(self, db: Connection, entry_id: int, states: Sequence[State], package_id: str) -> None:
        change = (
            "state = 'done', reason = '', detail = '', settled_at = ?, tried = 1, "
            "package_id = CASE kind WHEN 'log' THEN ? ELSE package_id END"
        )
        change_entry(db, entry_id, states, change, (self._now(), storable(package_id)))
        db.execute(_SET_ID_OF_FOLLOWERS, (storable(package_id), entry_id))

    def _add_release(self, db: Connection, release: Release, of: Package | int, due_at: datetime | None) -> int:
        if isinstance(of, Package):
            if not release.package_id:
                raise ValueError("a release names its package")
            package, follows = of, None
        else:
            release, package, follows = replace(release, package_id=self._logged(of)), None, of
        if release.package_id:
            now, key = self._now(), (storable(release.community_id), storable(release.package_id))
            db.execute(_GIVE_UP_REFUSED, (now, *key))
        return self._add(db, "release", release, due_at, package=package, follows=follows)

    def _logged(self, entry_id: int) -> str:
        """Return the server's id of a package that was logged here, `""` while it has none."""
        log = self.entry(entry_id)
        if log.kind != "log" or log.state in ("dropped", "held"):
            raise ValueError(f"entry {entry_id} logs no package")
        return log.package_id

    def _add(
        self,
        db: Connection,
        kind: str,
        action: PackageDraft | Release,
        due_at: datetime | None,
        *,
        package: Package | None = None,
        follows: int | None = None,
    ) -> int:
        reference = storable(action.reference)
        if db.execute("SELECT 1 FROM entries WHERE reference = ?", (reference,)).fetchone():
            raise ValueError("this deed is in the outbox already")
        key = kind, storable(action.community_id), reference
        package_id = storable(action.package_id) if isinstance(action, Release) else ""
        content = follows, pack(action), pack(package) if package else None
        row = (*key, package_id, *content, self._due(due_at), self._now())
        return int(db.execute(INSERT, row).lastrowid or 0)

    def _due(self, due_at: datetime | None) -> int:
        now = self._clock()
        return to_micros(now if due_at is None else min(due_at, now + MAX_WAIT))


def _put_off(until: datetime, reason: str, detail: str) -> tuple[object, ...]:
    return to_micros(until), storable(reason), storable(detail)
