"""What the delivery does with the outbox: what is next, what becomes of it. When to send, and how, is `jobs`."""

from datetime import datetime
from typing import Final

from mybuilding_desk.domain.models import Package
from mybuilding_desk.domain.outbox import LONGEST_WAIT, OPEN_STATES, Entry
from mybuilding_desk.storage.outbox_file import OutboxFile, change_entry
from mybuilding_desk.storage.outbox_rows import OPEN, SELECT, UNBLOCKED
from mybuilding_desk.storage.payload import pack
from mybuilding_desk.storage.rows import from_micros, storable, to_micros

_SENDABLE: Final = f"state IN ('waiting', 'in_doubt') AND {UNBLOCKED}"

_AT_ONCE: Final = 200
"""Entries removed in one transaction: the window waits for no longer one."""

_TELL_FOLLOWERS: Final = "UPDATE entries SET package_id = ? WHERE follows = ?"


class Deliveries(OutboxFile):
    """The lane's side of the outbox."""

    def next_due(self, now: datetime) -> Entry | None:
        """The first entry, in the order of the deeds, that may be sent at `now`.

        A due time further ahead than `LONGEST_WAIT` has come: the PC's clock was set back since.
        """
        self._bring_forward(now)
        sql = f"{SELECT} WHERE {_SENDABLE} AND due_at <= ? ORDER BY entry_id LIMIT 1"
        found = self._entries(sql, (to_micros(now),))
        return found[0] if found else None

    def earliest_due(self) -> datetime | None:
        """When the next entry may be sent, `None` where none can; read it with `domain.outbox.wait_left`."""
        rows = self._file.rows(f"SELECT min(due_at) FROM entries AS entry WHERE {_SENDABLE}")  # noqa: S608 - see _SENDABLE
        return None if rows[0][0] is None else from_micros(rows[0][0])

    def mark_sending(self, entry_id: int) -> Entry:
        """It is being sent: one more attempt. What follows an unfinished entry is refused with `ValueError`."""
        change = "came_from = state, state = 'sending', attempts = attempts + 1, tried = 1"
        return self._change(entry_id, ("waiting", "in_doubt"), change, only=f"AND {UNBLOCKED}")

    def settle(self, entry_id: int, package_id: str) -> Entry:
        """The server has it, as `package_id`. Whoever finds it there may say so, whatever open state it is in.

        `""` where the server confirmed a log without naming the package: what follows it waits for `name_package`.
        """
        change = (
            "state = 'done', reason = '', detail = '', settled_at = ?, tried = 1, "
            "package_id = CASE kind WHEN 'log' THEN ? ELSE package_id END"
        )
        with self._writing() as db:
            change_entry(db, entry_id, OPEN_STATES, change, (self._now(), storable(package_id)))
            db.execute(_TELL_FOLLOWERS, (storable(package_id), entry_id))
        return self.entry(entry_id)

    def name_package(self, entry_id: int, package_id: str) -> Entry:
        """The server's id of a package whose log was settled without one."""
        only = "AND kind = 'log' AND package_id = ''"
        with self._writing() as db:
            change_entry(db, entry_id, ("done",), "package_id = ?", (storable(package_id),), only=only)
            db.execute(_TELL_FOLLOWERS, (storable(package_id), entry_id))
        return self.entry(entry_id)

    def refuse(self, entry_id: int, reason: str, detail: str = "") -> Entry:
        """The server said no, or only the clerk can decide: it stays until the clerk corrects, retries or drops it."""
        change, values = "state = 'refused', reason = ?, detail = ?", (storable(reason), storable(detail))
        return self._change(entry_id, ("sending", "in_doubt"), change, values)

    def overtake(self, entry_id: int, other: Package) -> Entry:
        """Another desk released it first: a refused release is given up, and what that desk did is kept with it."""
        change = "state = 'dropped', reason = 'already_released', settled_at = ?, package = ?"
        return self._change(entry_id, ("refused",), change, (self._now(), pack(other)), only="AND kind = 'release'")

    def postpone(self, entry_id: int, until: datetime, reason: str, detail: str = "") -> Entry:
        """Nothing reached the server: later again. An entry that was in doubt before stays in doubt."""
        change, values = "state = came_from, due_at = ?, reason = ?, detail = ?", _put_off(until, reason, detail)
        return self._change(entry_id, ("sending",), change, values)

    def doubt(self, entry_id: int, until: datetime, reason: str, detail: str = "") -> Entry:
        """It may have reached the server: look there first, not before `until`."""
        change, values = "state = 'in_doubt', due_at = ?, reason = ?, detail = ?", _put_off(until, reason, detail)
        return self._change(entry_id, ("sending", "in_doubt"), change, values)

    def recover(self) -> int:
        """At the start, before anything is sent: what a crash left *sending* is in doubt. How many entries that are."""
        sql = "UPDATE entries SET state = 'in_doubt', due_at = ?, reason = 'interrupted' WHERE state = 'sending'"
        return self._update(sql, (self._now(),))

    def tidy(self, before: datetime, most: int = _AT_ONCE) -> int:
        """Remove what was done or dropped before this time, at most so many; how many entries that were.

        A log whose package has no name yet stays for as long as a release waits for that name.
        """
        sql = f"""DELETE FROM entries WHERE entry_id IN (
                  SELECT entry_id FROM entries AS old WHERE state IN ('done', 'dropped') AND settled_at < ?
                  AND NOT EXISTS (SELECT 1 FROM entries AS later WHERE later.follows = old.entry_id
                  AND later.package_id = '' AND later.state IN {OPEN}) LIMIT ?)"""  # noqa: S608 - words of this program
        with self._writing() as db:
            db.execute("DELETE FROM delivered WHERE noted_at < ?", (to_micros(before),))
            return db.execute(sql, (to_micros(before), most)).rowcount

    def _bring_forward(self, now: datetime) -> None:
        """Written down, as what counts as due now would be ahead again a few minutes later. Mostly there is nothing."""
        late = "WHERE state IN ('waiting', 'in_doubt') AND due_at > ?"
        farthest = to_micros(now + LONGEST_WAIT)
        if self._file.rows(f"SELECT 1 FROM entries {late} LIMIT 1", (farthest,)):  # noqa: S608 - words of this program
            self._update(f"UPDATE entries SET due_at = ? {late}", (to_micros(now), farthest))  # noqa: S608 - the same


def _put_off(until: datetime, reason: str, detail: str) -> tuple[object, ...]:
    return to_micros(until), storable(reason), storable(detail)
