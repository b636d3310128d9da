"""Moves of packages, and the locations that they gave them: a part of the records."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from sqlite3 import Connection
from typing import Any, Final, get_args

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.domain.outbox import MAX_WAIT
from mybuilding_desk.domain.records.desk_record import PackageKey
from mybuilding_desk.domain.records.move import UNSENT_STATES, Move, MovedPackage, MoveState, QueuedMove
from mybuilding_desk.storage.database_file import DatabaseFile
from mybuilding_desk.storage.records.record_rows import OF_KEY, key_values, take_record
from mybuilding_desk.storage.values import from_micros, storable, to_micros

_STATES: Final = get_args(MoveState)
_UNSENT: Final = f"({', '.join(repr(state) for state in UNSENT_STATES)})"
_FIELDS: Final = """community_id, records.reference, package_id, origin, destination, moved_at, moved_by, user_id,
    moves.reference, state, moves.reason"""
_FROM: Final = "FROM moves JOIN records USING (record_id)"
_INSERT: Final = """INSERT INTO moves (record_id, origin, destination, moved_at, moved_by, user_id, reference, state,
    due_at, old_location, old_server_location) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_SET: Final = "UPDATE records SET location = ?, server_location = ?, noted_at = ? WHERE record_id = ?"
_NEWEST: Final = "move_id = (SELECT max(move_id) FROM moves AS one WHERE one.record_id = moves.record_id)"
_REPLACE: Final = "UPDATE moves SET state = 'replaced' WHERE record_id = ? AND state IN ('waiting', 'in_doubt')"
_SENDABLE: Final = "user_id = ? AND state IN ('waiting', 'in_doubt') AND package_id <> ''"


class MoveRecords:
    """Moves in the file of `Records`. All methods raise `StorageTrouble`.

    Two threads use it, each with its own connection, so a move changes only from a state that allows it.
    """

    def __init__(self, database: DatabaseFile[Any], clock: Callable[[], datetime]) -> None:
        self._database, self._clock = database, clock

    def add(self, moves: Iterable[Move], due_at: datetime) -> None:
        """Store moves, all or none; those that are `waiting` are sent from `due_at` on.

        The newest move of a package replaces those that were not sent yet. A move to where MyBuilding has the package
        ends what is kept here.
        """
        with self._database.writing() as db:
            for move in moves:
                self._add(db, move, to_micros(due_at))

    def undo(self, moves: Sequence[Move], due_at: datetime) -> None:
        """Undo moves, all or none: each is forgotten, or, if MyBuilding may have it, moved back.

        A package that was moved again since stays where it is.
        """
        with self._database.writing() as db:
            for move in reversed(moves):
                self._undo(db, move, to_micros(due_at))

    def all_of(self, key: PackageKey) -> list[Move]:
        """Return all moves of a package, oldest first."""
        sql = f"SELECT {_FIELDS} {_FROM} WHERE {OF_KEY} ORDER BY move_id"
        return self._database.made(_to_move, sql, key_values(key))

    def moved(self) -> list[MovedPackage]:
        """Return all packages that are elsewhere than MyBuilding has them."""
        sql = """SELECT community_id, reference, package_id, location, server_location FROM records
                 WHERE location IS NOT NULL"""
        return [MovedPackage(PackageKey(*row[:3]), *row[3:]) for row in self._database.rows(sql)]

    def end(self, key: PackageKey, *, agrees: bool) -> None:
        """Note that MyBuilding's location of a package counts again: it `agrees` with the move, or is newer."""
        sql = f"UPDATE moves SET state = ? WHERE state IN ('waiting', 'in_doubt') AND {OF_KEY}"  # noqa: S608 - words of this program
        with self._database.writing() as db:
            db.execute(sql, ("sent" if agrees else "overruled", *key_values(key)))
            db.execute(_SET, (None, None, self._now(), take_record(db, key, self._now())))

    # Sending, on the network worker

    def recover(self, user_id: str) -> int:
        """Mark moves that were being sent when the program ended as in doubt; return their number."""
        sql = "UPDATE moves SET state = 'in_doubt' WHERE user_id = ? AND state = 'sending'"
        with self._database.writing() as db:
            return db.execute(sql, (storable(user_id),)).rowcount

    def has_unsent(self, user_id: str) -> bool:
        """Return whether a move of this user is not sent yet."""
        sql = f"SELECT 1 FROM moves WHERE user_id = ? AND state IN {_UNSENT} LIMIT 1"  # noqa: S608 - words of this program
        return bool(self._database.rows(sql, (storable(user_id),)))

    def make_due(self, user_id: str) -> None:
        """Make the moves of this user due now that wait for another attempt, or whose time is far ahead."""
        now = self._clock()
        sql = """UPDATE moves SET due_at = ? WHERE user_id = ? AND state IN ('waiting', 'in_doubt')
                 AND (attempts > 0 OR due_at > ?)"""
        with self._database.writing() as db:
            db.execute(sql, (to_micros(now), storable(user_id), to_micros(now + MAX_WAIT)))

    def earliest_due(self, user_id: str) -> datetime | None:
        """Return when the next move of this user may be sent, `None` if there is none."""
        sql = f"SELECT min(due_at) {_FROM} WHERE {_SENDABLE}"
        [(due,)] = self._database.rows(sql, (storable(user_id),))
        return None if due is None else from_micros(due)

    def take(self, user_id: str, now: datetime) -> QueuedMove | None:
        """Mark the next move that may be sent at `now` as being sent; return it in its state before.

        One that is due more than `MAX_WAIT` ahead counts as due: the computer's clock was set back.
        """
        sql = f"""SELECT move_id, attempts, {_FIELDS} {_FROM}
                  WHERE {_SENDABLE} AND (due_at <= ? OR due_at > ?) ORDER BY move_id LIMIT 1"""
        values = storable(user_id), to_micros(now), to_micros(now + MAX_WAIT)
        for move_id, attempts, *rest in self._database.rows(sql, values):
            move = _to_move(tuple(rest))
            change = "UPDATE moves SET state = 'sending', attempts = attempts + 1 WHERE move_id = ? AND state = ?"
            with self._database.writing() as db:
                if db.execute(change, (move_id, move.state)).rowcount:
                    return QueuedMove(move_id, move, attempts)
        return None

    def postpone(self, move_id: int, state: MoveState, until: datetime, reason: str) -> None:
        """Send a move later: `waiting` if MyBuilding certainly does not have it, else `in_doubt`."""
        sql = "UPDATE moves SET state = ?, due_at = ?, reason = ? WHERE move_id = ? AND state = 'sending'"
        with self._database.writing() as db:
            db.execute(sql, (state, to_micros(until), storable(reason), move_id))
            self._replace_older(db, move_id)

    def settle(self, move_id: int, state: MoveState, reason: str = "") -> None:
        """Note the outcome of a move. With the newest one of a package sent, MyBuilding's location counts again."""
        sql = "UPDATE moves SET state = ?, reason = ? WHERE move_id = ? AND state IN ('sending', 'in_doubt')"
        with self._database.writing() as db:
            done = db.execute(sql, (state, storable(reason), move_id)).rowcount
            newest = f"SELECT record_id FROM moves WHERE move_id = ? AND {_NEWEST}"  # noqa: S608 - words of this program
            for (record_id,) in db.execute(newest, (move_id,)).fetchall() if done and state == "sent" else ():
                db.execute(_SET, (None, None, self._now(), record_id))

    # Internals

    def _add(self, db: Connection, move: Move, due_at: int) -> None:
        record_id, now = take_record(db, move.key, self._now()), self._now()
        sql = "SELECT location, server_location FROM records WHERE record_id = ?"
        old, known = db.execute(sql, (record_id,)).fetchone()
        origin, to = storable(move.origin), storable(move.to)
        counts = old is not None and known is not None and origin in (old, known)
        server = known if counts else origin
        tried = f"SELECT 1 FROM moves WHERE record_id = ? AND state IN {_UNSENT} AND attempts > 0"  # noqa: S608 - words of this program
        in_doubt = bool(db.execute(tried, (record_id,)).fetchone())
        db.execute(_REPLACE, (record_id,))
        state: MoveState = move.state
        if state == "waiting" and in_doubt:
            state = "in_doubt"
        elif state == "waiting" and to == server:
            state = "local"
        db.execute(_SET, (*((None, None) if to == server else (to, server)), now, record_id))
        texts = storable(move.by), storable(move.user_id), storable(move.reference)
        db.execute(_INSERT, (record_id, origin, to, to_micros(move.at), *texts, state, due_at, old, known))

    def _undo(self, db: Connection, move: Move, due_at: int) -> None:
        sql = f"""SELECT move_id, record_id, state, attempts, old_location, old_server_location FROM moves
                  WHERE reference = ? AND {_NEWEST}"""  # noqa: S608 - words of this program
        for move_id, record_id, state, attempts, *old in db.execute(sql, (storable(move.reference),)).fetchall():
            if state == "sent" or (state in UNSENT_STATES and (attempts or state != "waiting")):
                again = f"{move.reference}/back"
                self._add(db, replace(move, origin=move.to, to=move.origin, at=self._clock(), reference=again), due_at)
                continue
            db.execute("DELETE FROM moves WHERE move_id = ?", (move_id,))
            db.execute(_SET, (*old, self._now(), record_id))
            again = f"UPDATE moves SET state = 'waiting' WHERE record_id = ? AND state = 'replaced' AND {_NEWEST}"  # noqa: S608 - words of this program
            db.execute(again, (record_id,))

    def _replace_older(self, db: Connection, move_id: int) -> None:
        """Do not send a move again after which the package was moved again."""
        sql = f"UPDATE moves SET state = 'replaced' WHERE move_id = ? AND NOT {_NEWEST}"  # noqa: S608 - words of this program
        db.execute(sql, (move_id,))

    def _now(self) -> int:
        return to_micros(self._clock())


def _to_move(row: tuple[Any, ...]) -> Move:
    community_id, reference, package_id, origin, to, at, by, user_id, own, state, reason = row
    try:
        if state not in _STATES:
            raise ValueError("no such state")
        key = PackageKey(community_id, reference, package_id)
        return Move(key, origin, to, from_micros(at), by, user_id, own, state, reason)
    except (ArithmeticError, TypeError, ValueError) as error:
        raise StorageTrouble("corrupt", "a move cannot be read") from error
