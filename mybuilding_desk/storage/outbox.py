"""What the clerk did and the server has not confirmed, in a durable file of its own. When to send is `jobs`.

The window and the lane each hold an `Outbox` on the same file. So every change of state is one guarded statement: it
changes the row only from a state that allows it, and raises `ValueError` where the row had moved on.
"""

import uuid
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from mybuilding_desk.domain.models import Package, PackageDraft, Release
from mybuilding_desk.domain.outbox import LONGEST_WAIT, OPEN_STATES, STATES, Entry, State
from mybuilding_desk.storage.database import open_database, transaction
from mybuilding_desk.storage.outbox_schema import MIGRATIONS
from mybuilding_desk.storage.payload import pack, unpack
from mybuilding_desk.storage.rows import from_micros, storable, to_micros
from mybuilding_desk.storage.troubles import storage_errors

_SELECT: Final = """SELECT entry_id, kind, state, deed, package, package_id, reason, detail, attempts, due_at,
                           created_at, follows FROM entries AS entry"""

_OPEN: Final = "('waiting', 'sending', 'in_doubt', 'refused')"

# A release waits for the id that the log it follows will bring, and for what was done to the same package before it.
_UNBLOCKED: Final = f"""(entry.kind = 'log' OR entry.package_id <> '') AND NOT EXISTS (
    SELECT 1 FROM entries AS earlier
    WHERE entry.package_id <> '' AND earlier.package_id = entry.package_id
      AND earlier.community_id = entry.community_id AND earlier.entry_id < entry.entry_id AND earlier.state IN {_OPEN}
)"""  # noqa: S608 - words of this program, no input

_SENDABLE: Final = f"state IN ('waiting', 'in_doubt') AND {_UNBLOCKED}"


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Outbox:
    """The outbox in the file at `path`. All methods raise `StorageTrouble`; `clock` gives the time of new rows."""

    def __init__(self, path: Path, clock: Callable[[], datetime] = _utc_now) -> None:
        self._clock = clock
        self._db = open_database(path, MIGRATIONS, durable=True)

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    # What the clerk does

    def log(self, draft: PackageDraft) -> Entry:
        """Keep a package to be logged; it is safe on the disk when this returns."""
        with transaction(self._db):
            entry_id = self._add("log", draft)
        return self.entry(entry_id)

    def release(self, releases: Sequence[tuple[Release, Package]]) -> list[Entry]:
        """Keep the handing over of these packages, all or none; each with the package as it was known."""
        if not all(release.package_id for release, _ in releases):
            raise ValueError("a release names its package")
        with transaction(self._db):
            ids = [self._add("release", release, package=package) for release, package in releases]
        return [self.entry(entry_id) for entry_id in ids]

    def release_of_entry(self, release: Release, log_entry_id: int) -> Entry:
        """Keep the handing over of a package whose log entry may not be delivered yet; it waits for that one."""
        with transaction(self._db):
            log = self.entry(log_entry_id)
            if log.kind != "log" or log.state == "dropped":
                raise ValueError(f"entry {log_entry_id} logs no package")
            entry_id = self._add("release", replace(release, package_id=log.package_id), follows=log_entry_id)
        return self.entry(entry_id)

    def correct(self, entry_id: int, draft: PackageDraft) -> Entry:
        """Send this instead. After a refusal it is a new deed with a new reference; else the reference stays."""
        with transaction(self._db):
            old = self.entry(entry_id)
            reference = str(uuid.uuid4()) if old.state == "refused" else old.reference
            self._change(
                entry_id,
                ("waiting", "refused"),
                "state = 'waiting', came_from = 'waiting', reason = '', detail = '', attempts = 0, due_at = ?, "
                "deed = ?, reference = ?, community_id = ?",
                (self._now(), pack(replace(draft, reference=reference)), reference, storable(draft.community_id)),
                only="AND kind = 'log'",
            )
        return self.entry(entry_id)

    def retry(self, entry_id: int) -> Entry:
        """Send it now: a refused one again as it is, a waiting or doubtful one without more delay."""
        change = "state = CASE state WHEN 'refused' THEN 'waiting' ELSE state END, attempts = 0, due_at = ?"
        with transaction(self._db):
            self._change(entry_id, ("waiting", "in_doubt", "refused"), change, (self._now(),))
        return self.entry(entry_id)

    def drop(self, entry_id: int, reason: str) -> None:
        """Give it up, and with a log the releases that wait for it. The row stays, with the reason."""
        change, values = "state = 'dropped', reason = ?, settled_at = ?", (storable(reason), self._now())
        with transaction(self._db):
            self._change(entry_id, ("waiting", "in_doubt", "refused"), change, values)
            self._db.execute(f"UPDATE entries SET {change} WHERE follows = ? AND state IN {_OPEN}", (*values, entry_id))  # noqa: S608 - words of this program

    def wake(self) -> int:
        """All that waits is due now; how many entries that are."""
        return self._update("UPDATE entries SET due_at = ? WHERE state IN ('waiting', 'in_doubt')", (self._now(),))

    # What the delivery does

    def next_due(self, now: datetime) -> Entry | None:
        """The first entry, in the order of the deeds, that may be sent at `now`.

        A due time further ahead than `LONGEST_WAIT` counts as due: the PC's clock was set back since.
        """
        sql = f"{_SELECT} WHERE {_SENDABLE} AND (due_at <= ? OR due_at > ?) ORDER BY entry_id LIMIT 1"
        found = self._entries(sql, (to_micros(now), to_micros(now + LONGEST_WAIT)))
        return found[0] if found else None

    def earliest_due(self) -> datetime | None:
        """When the next entry may be sent, `None` where none can; read it with `domain.outbox.wait_left`."""
        rows = self._rows(f"SELECT min(due_at) FROM entries AS entry WHERE {_SENDABLE}")  # noqa: S608 - see _SENDABLE
        return None if rows[0][0] is None else from_micros(rows[0][0])

    def mark_sending(self, entry_id: int) -> Entry:
        """It is being sent: one more attempt. What follows an unfinished entry is refused with `ValueError`."""
        change = "came_from = state, state = 'sending', attempts = attempts + 1"
        with transaction(self._db):
            self._change(entry_id, ("waiting", "in_doubt"), change, only=f"AND {_UNBLOCKED}")
        return self.entry(entry_id)

    def settle(self, entry_id: int, package_id: str) -> Entry:
        """The server has it, as `package_id`. Whoever finds it there may say so, whatever open state it is in.

        `""` where the server confirmed a log without naming the package: what follows it waits for `name_package`.
        """
        change = (
            "state = 'done', reason = '', detail = '', settled_at = ?, "
            "package_id = CASE kind WHEN 'log' THEN ? ELSE package_id END"
        )
        with transaction(self._db):
            self._change(entry_id, OPEN_STATES, change, (self._now(), storable(package_id)))
            self._tell_followers(entry_id, package_id)
        return self.entry(entry_id)

    def name_package(self, entry_id: int, package_id: str) -> Entry:
        """The server's id of a package whose log was settled without one."""
        only = "AND kind = 'log' AND package_id = ''"
        with transaction(self._db):
            self._change(entry_id, ("done",), "package_id = ?", (storable(package_id),), only)
            self._tell_followers(entry_id, package_id)
        return self.entry(entry_id)

    def refuse(self, entry_id: int, reason: str, detail: str = "") -> Entry:
        """The server said no, or only the clerk can decide: it stays until the clerk corrects, retries or drops it."""
        values = (storable(reason), storable(detail))
        with transaction(self._db):
            self._change(entry_id, ("sending", "in_doubt"), "state = 'refused', reason = ?, detail = ?", values)
        return self.entry(entry_id)

    def postpone(self, entry_id: int, until: datetime, reason: str, detail: str = "") -> Entry:
        """Nothing reached the server: later again. An entry that was in doubt before stays in doubt."""
        change = "state = came_from, due_at = ?, reason = ?, detail = ?"
        with transaction(self._db):
            self._change(entry_id, ("sending",), change, (to_micros(until), storable(reason), storable(detail)))
        return self.entry(entry_id)

    def doubt(self, entry_id: int, until: datetime, reason: str, detail: str = "") -> Entry:
        """It may have reached the server: look there first, not before `until`."""
        change = "state = 'in_doubt', due_at = ?, reason = ?, detail = ?"
        with transaction(self._db):
            self._change(
                entry_id, ("sending", "in_doubt"), change, (to_micros(until), storable(reason), storable(detail))
            )
        return self.entry(entry_id)

    def recover(self) -> int:
        """At the start, before anything is sent: what a crash left *sending* is in doubt. How many entries that are."""
        sql = "UPDATE entries SET state = 'in_doubt', due_at = ?, reason = 'interrupted' WHERE state = 'sending'"
        return self._update(sql, (self._now(),))

    def tidy(self, before: datetime) -> int:
        """Remove what was done or dropped before this time; how many entries that were."""
        sql = "DELETE FROM entries WHERE state IN ('done', 'dropped') AND settled_at < ?"
        return self._update(sql, (to_micros(before),))

    # What is shown

    def entries(self, community_id: str | None = None, *, settled: bool = False) -> list[Entry]:
        """The open entries, or the `settled` ones, of one community or of all; in the order of the deeds."""
        state = "NOT IN" if settled else "IN"
        where = f"WHERE state {state} {_OPEN} AND (?1 IS NULL OR community_id = ?1) ORDER BY entry_id"
        return self._entries(f"{_SELECT} {where}", (None if community_id is None else storable(community_id),))

    def entry(self, entry_id: int) -> Entry:
        """One entry. Raises `ValueError` where there is none."""
        found = self._entries(f"{_SELECT} WHERE entry_id = ?", (entry_id,))
        if not found:
            raise ValueError(f"there is no entry {entry_id}")
        return found[0]

    def counts(self) -> dict[State, int]:
        """How many entries are in each state."""
        found = dict(self._rows("SELECT state, count(*) FROM entries GROUP BY state"))
        return {state: found.get(state, 0) for state in STATES}

    # The road to the file

    def _add(
        self, kind: str, deed: PackageDraft | Release, *, package: Package | None = None, follows: int | None = None
    ) -> int:
        now = self._now()
        row = (
            kind,
            storable(deed.community_id),
            storable(deed.reference),
            storable(deed.package_id) if isinstance(deed, Release) else "",
            follows,
            pack(deed),
            pack(package) if package else None,
            now,
            now,
        )
        if self._rows("SELECT 1 FROM entries WHERE reference = ?", (row[2],)):
            raise ValueError("this deed is in the outbox already")
        sql = """INSERT INTO entries
                 (kind, community_id, reference, package_id, follows, deed, package, due_at, created_at)
                 VALUES (?,?,?,?,?,?,?,?,?)"""
        return int(self._db.execute(sql, row).lastrowid or 0)

    def _change(
        self, entry_id: int, states: Sequence[State], change: str, values: tuple[object, ...] = (), only: str = ""
    ) -> None:
        allowed = ",".join("?" * len(states))
        sql = f"UPDATE entries AS entry SET {change} WHERE entry_id = ? AND state IN ({allowed}) {only}"  # noqa: S608 - words of this program
        if self._db.execute(sql, (*values, entry_id, *states)).rowcount != 1:
            raise ValueError(f"entry {entry_id} is not in a state for this")

    def _tell_followers(self, entry_id: int, package_id: str) -> None:
        self._db.execute("UPDATE entries SET package_id = ? WHERE follows = ?", (storable(package_id), entry_id))

    def _update(self, sql: str, values: tuple[object, ...]) -> int:
        with transaction(self._db):
            return self._db.execute(sql, values).rowcount

    def _now(self) -> int:
        return to_micros(self._clock())

    def _entries(self, sql: str, values: tuple[object, ...]) -> list[Entry]:
        return [_to_entry(row) for row in self._rows(sql, values)]

    def _rows(self, sql: str, values: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
        with storage_errors():
            return self._db.execute(sql, values).fetchall()


def _to_entry(row: tuple[Any, ...]) -> Entry:
    entry_id, kind, state, deed, package, package_id, reason, detail, attempts, due_at, created_at, follows = row
    release = replace(unpack(Release, deed), package_id=package_id) if kind == "release" else None
    return Entry(
        entry_id=entry_id,
        kind=kind,
        state=state,
        draft=unpack(PackageDraft, deed) if kind == "log" else None,
        release=release,
        package=unpack(Package, package) if package else None,
        package_id=package_id,
        reason=reason,
        detail=detail,
        attempts=attempts,
        due_at=from_micros(due_at),
        created_at=from_micros(created_at),
        follows=follows or 0,
    )
